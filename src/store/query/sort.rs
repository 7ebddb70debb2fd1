//! In which order records are listed, in SQL.

use crate::domain::sort::{Sort, SortField};

/// Something that rows are sorted by.
#[derive(Debug, Clone)]
pub(super) struct Key {
    pub sql: String,
    pub descending: bool,
}

/// Tells whether an index has the order, within a kind.
pub(super) fn served(order: &[Sort]) -> bool {
    let [Sort { by, .. }] = order else {
        return order.is_empty();
    };
    matches!(
        by,
        SortField::Ref
            | SortField::Title
            | SortField::Start
            | SortField::Due
            | SortField::AsOf
            | SortField::Updated
    )
}

/// Gives what rows are sorted by, one after the other; refs decide at last.
pub(super) fn keys(order: &[Sort]) -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::new();
    for sort in order {
        keys.extend(expressions(sort.by).into_iter().map(|sql| Key {
            sql,
            descending: sort.descending,
        }));
    }
    if !order.iter().any(|sort| sort.by == SortField::Ref) {
        let last = ["r.ref_key", "r.id"].map(|sql| Key {
            sql: sql.to_owned(),
            descending: false,
        });
        keys.extend(last);
    }
    keys
}

/// Gives the terms of an ORDER BY of an order that an index has; what is missing is read apart.
pub(super) fn order_by(order: &[Sort]) -> String {
    let terms = keys(order).into_iter().map(|key| {
        let direction = if key.descending { " DESC" } else { " ASC" };
        [&key.sql, direction].concat()
    });
    terms.collect::<Vec<_>>().join(", ")
}

/// Tells whether a record may be without what it is sorted by.
pub(super) const fn may_be_missing(by: SortField) -> bool {
    !matches!(
        by,
        SortField::Ref
            | SortField::Title
            | SortField::Kind
            | SortField::Type
            | SortField::Status
            | SortField::Timeliness
            | SortField::Assurance
            | SortField::Rag
            | SortField::Slipped
    )
}

fn expressions(by: SortField) -> Vec<String> {
    let plain: &[&str] = match by {
        SortField::Ref => &["r.ref_key", "r.id"],
        SortField::Title => &["r.title_key"],
        SortField::Kind => &["r.kind"],
        SortField::Type => &["r.type"],
        SortField::Field => &["(SELECT code FROM field WHERE id = r.field_id)"],
        SortField::Status => &[STATUS_ORDER],
        SortField::Percent => &["r.percent"],
        SortField::Start => &["r.start_upper", "r.start_lower"],
        SortField::Due => &["r.due_upper", "r.due_lower"],
        SortField::BaselineDue => &["r.baseline_due_upper", "r.baseline_due_lower"],
        SortField::Timeliness => return vec![super::today::TIMELINESS.to_owned()],
        SortField::Assurance => &[ASSURANCE_ORDER],
        SortField::Rag => {
            return vec![RAG_ORDER.replacen(
                "CASE o",
                &["CASE ", &super::today::rag()].concat(),
                1,
            )];
        }
        SortField::AsOf => &["r.as_of_upper", "r.as_of_lower"],
        SortField::Signed => &["r.signed_upper", "r.signed_lower"],
        SortField::LegalState => return vec![super::today::LEGAL_STATE.to_owned()],
        SortField::Updated => &["r.updated_at"],
        SortField::Lead => &[LEAD],
        SortField::Occasion => &["(SELECT ref FROM occasion WHERE id = r.occasion_id)"],
        SortField::Binding => &[BINDING_ORDER],
        SortField::Level => &[LEVEL_ORDER],
        SortField::Slipped => {
            return vec![["CASE WHEN ", super::today::SLIPPED, " THEN 0 ELSE 1 END"].concat()];
        }
    };
    plain.iter().map(|text| (*text).to_owned()).collect()
}

const STATUS_ORDER: &str = "CASE r.status WHEN 'announced' THEN -2 WHEN 'not_started' THEN 0 WHEN 'initiated' THEN 1 WHEN 'limited' THEN 2
    WHEN 'substantial' THEN 3 WHEN 'active' THEN 3 WHEN 'completed' THEN 4 WHEN 'on_hold' THEN 5 WHEN 'dormant' THEN 5
    WHEN 'cancelled' THEN 6 WHEN 'dissolved' THEN 6 WHEN 'superseded' THEN 7 ELSE 8 END";
const ASSURANCE_ORDER: &str =
    "CASE r.assurance WHEN 'none' THEN 0 WHEN 'self_reported' THEN 1 WHEN 'documented' THEN 2
    WHEN 'confirmed' THEN 3 ELSE 4 END";
const BINDING_ORDER: &str =
    "CASE r.binding WHEN 'binding' THEN 0 WHEN 'non_binding' THEN 1 WHEN 'unclear' THEN 2 END";
const LEVEL_ORDER: &str = "CASE r.level WHEN 'state' THEN 0 WHEN 'government' THEN 1 WHEN 'agency' THEN 2 WHEN 'commercial' THEN 3 END";
/// What the first body that leads is called, as lists show it.
const LEAD: &str =
    "(SELECT COALESCE((SELECT lower(n.text) FROM name n WHERE n.body_id = b.id AND n.former = 0
        ORDER BY RANK(n.language), n.id LIMIT 1), b.ref)
    FROM participation p JOIN body b ON b.id = p.body_id
    WHERE p.record_id = r.id AND p.role = 'lead' AND p.removed = 0 ORDER BY p.id LIMIT 1)";
const RAG_ORDER: &str = "CASE o WHEN 'red' THEN 0 WHEN 'amber' THEN 1 WHEN 'green' THEN 2 WHEN 'blue' THEN 3 ELSE 4 END";
