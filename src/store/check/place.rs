//! Where a row of each entity is found by people: the ref that it goes by, or that of what it belongs to.

use crate::domain::entity::Entity;

/// How the row `t` of an entity is found.
pub(super) struct Place {
    /// What else must be joined.
    pub joins: &'static str,
    /// The expression for the ref.
    pub reference: &'static str,
    /// The condition that it is not in the bin, nor what it belongs to.
    pub live: &'static str,
}

impl Place {
    /// Tells whether the ref is the row's own.
    pub fn is_own(&self) -> bool {
        self.reference == OWN
    }
}

const OWN: &str = "t.ref";

const fn row(joins: &'static str, reference: &'static str, live: &'static str) -> Place {
    Place {
        joins,
        reference,
        live,
    }
}

const OF_RECORD: &str = " JOIN record r ON r.id = t.record_id";
const LIVE: &str = "t.removed = 0";
const BOTH_LIVE: &str = "t.removed = 0 AND r.removed = 0";

/// Gives how the rows of an entity are found.
#[rustfmt::skip]
pub(super) const fn place(entity: Entity) -> Place {
    match entity {
        Entity::Record | Entity::Occasion | Entity::Body | Entity::Indicator | Entity::Evidence => row("", OWN, LIVE),
        Entity::Party | Entity::Field => row("", "t.code", LIVE),
        Entity::View => row("", "t.name", LIVE),
        Entity::Register => row("", "t.uid", "t.id = 1"),
        Entity::Title => row(OF_RECORD, "r.ref", "r.removed = 0"),
        Entity::Session | Entity::Milestone => row(OF_RECORD, OWN, BOTH_LIVE),
        Entity::Action | Entity::Participation | Entity::Assessment | Entity::Note | Entity::Relation => row(OF_RECORD, "r.ref", BOTH_LIVE),
        Entity::Observation => row(" JOIN indicator r ON r.id = t.indicator_id", "r.ref", BOTH_LIVE),
        Entity::Citation => row(" JOIN evidence r ON r.id = t.evidence_id", "r.ref", BOTH_LIVE),
        Entity::Label => row(" JOIN field r ON r.id = t.field_id", "r.code", "r.removed = 0"),
        Entity::Name => row(
            " LEFT JOIN body b ON b.id = t.body_id LEFT JOIN party p ON p.id = t.party_id",
            "COALESCE(b.ref, p.code)",
            "COALESCE(b.removed, p.removed) = 0",
        ),
    }
}

/// Quotes a name of the schema: some, such as `on`, are words of SQL.
pub(super) fn quoted(name: &str) -> String {
    ["\"", name, "\""].concat()
}
