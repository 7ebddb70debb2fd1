//! In which order records are listed, in SQL.

use crate::domain::sort::{Sort, SortField};

/// Gives the terms of an ORDER BY; records without the value come last either way, and equals are in the order of refs.
pub(in crate::store) fn order_by(order: &[Sort]) -> String {
    let mut terms = Vec::new();
    for sort in order {
        for (place, expression) in expressions(sort.by).into_iter().enumerate() {
            // More than this, and no index serves the order: descending, what is missing comes last by itself, and where an
            // upper bound is missing the lower one is too.
            let direction = match (sort.descending, place == 0 && may_be_missing(sort.by)) {
                (true, _) => " DESC",
                (false, true) => " ASC NULLS LAST",
                (false, false) => " ASC",
            };
            terms.push([&expression, direction].concat());
        }
    }
    if !order.iter().any(|sort| sort.by == SortField::Ref) {
        terms.extend(["r.ref_key".to_owned(), "r.id".to_owned()]);
    }
    terms.join(", ")
}

/// Tells whether a record may be without what it is sorted by.
const fn may_be_missing(by: SortField) -> bool {
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
        ORDER BY n.language = (SELECT language FROM register) DESC, n.id LIMIT 1), b.ref)
    FROM participation p JOIN body b ON b.id = p.body_id
    WHERE p.record_id = r.id AND p.role = 'lead' AND p.removed = 0 ORDER BY p.id LIMIT 1)";
const RAG_ORDER: &str = "CASE o WHEN 'red' THEN 0 WHEN 'amber' THEN 1 WHEN 'green' THEN 2 WHEN 'blue' THEN 3 ELSE 4 END";
