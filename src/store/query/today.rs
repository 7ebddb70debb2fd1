//! What depends on the day, in SQL: the same rules as `domain::standing`, for filters, sorting and counting. A test holds
//! the two together.
//!
//! All of it is asked of columns that the index `record_kind_ref` holds, so that nothing of it reads whole rows.
//!
//! The first four parameters of every statement built here are the day, the last day that counts as soon, the last on which
//! a closing notice window is urgent, and the day before which a word is stale.

use crate::domain::settings::Now;
use crate::domain::value::Value;

/// The timeliness of the record `r`.
pub(super) const TIMELINESS: &str = "CASE
    WHEN r.due_upper IS NULL THEN 'no_date'
    WHEN r.status = 'completed' THEN
        CASE WHEN r.due_upper <> '9999-12-31' AND r.done_upper > r.due_upper THEN 'done_late' ELSE 'done_on_time' END
    WHEN r.status IN ('cancelled', 'superseded', 'dissolved') THEN 'no_date'
    WHEN r.due_upper < ?1 THEN 'overdue'
    WHEN r.due_upper <= ?2 THEN 'due_soon'
    ELSE 'on_time' END";

/// Whether the record `r` is overdue.
pub(super) const LATE: &str =
    "(r.due_upper < ?1 AND r.status NOT IN ('completed', 'cancelled', 'superseded', 'dissolved'))";

/// Whether nothing has been heard of the open record `r` for too long.
pub(super) const STALE: &str =
    "(r.status NOT IN ('completed', 'cancelled', 'superseded', 'dissolved')
    AND (r.heard_upper IS NULL OR r.heard_upper < ?4))";

/// Whether the due date of the record `r` moved.
pub(super) const SLIPPED: &str = "(r.due <> r.baseline_due)";

/// The RAG rule that fires for the record `r`.
pub(super) const RULE: &str = "CASE
    WHEN r.rag_override IS NOT NULL THEN 'override'
    WHEN r.disputed THEN 'disputed'
    WHEN r.status IN ('on_hold', 'cancelled', 'superseded', 'dissolved') THEN 'closed'
    WHEN r.status = 'completed' AND r.supported THEN 'done'
    WHEN r.due_upper < ?1 AND r.status <> 'completed' THEN 'overdue'
    WHEN r.id IN (SELECT c.record_id FROM clock c WHERE c.day BETWEEN ?1 AND ?3 AND c.what = 'notice_closes')
        THEN 'notice_closing'
    WHEN r.status = 'unknown' THEN 'unknown'
    WHEN r.status = 'completed' THEN 'no_evidence'
    WHEN r.status = 'dormant' THEN 'dormant'
    WHEN r.due <> r.baseline_due THEN 'slipped'
    WHEN r.due_upper <= ?2 AND r.status <> 'substantial' THEN 'due_soon'
    WHEN r.heard_upper IS NULL OR r.heard_upper < ?4 THEN 'stale'
    WHEN r.contradiction THEN 'contradiction'
    WHEN r.start_lower > ?1 THEN 'not_begun'
    WHEN r.waiting THEN 'waiting'
    ELSE 'on_course' END";

/// The light that each rule shows; `o` holds the rule.
pub(super) const RAG: &str = "CASE o
    WHEN 'override' THEN r.rag_override
    WHEN 'disputed' THEN 'red' WHEN 'overdue' THEN 'red' WHEN 'notice_closing' THEN 'red'
    WHEN 'closed' THEN 'grey' WHEN 'not_begun' THEN 'grey' WHEN 'waiting' THEN 'grey'
    WHEN 'done' THEN 'blue' WHEN 'on_course' THEN 'green' ELSE 'amber' END";

/// The legal state of the record `r` on the day.
pub(super) const LEGAL_STATE: &str = "COALESCE(
    (SELECT l.state FROM legal_state l WHERE l.record_id = r.id AND l.from_on <= ?1 ORDER BY l.from_on DESC LIMIT 1),
    CASE r.binding WHEN 'unclear' THEN 'unknown' END)";

/// Gives the light of the record `r` as one expression.
pub(super) fn rag() -> String {
    RAG.replacen("CASE o", &["CASE (", RULE, ")"].concat(), 1)
}

/// Gives the first four parameters.
pub(in crate::store) fn parameters(now: Now) -> Vec<Value> {
    [now.today, now.soon(), now.notice(), now.stale()]
        .map(|day| Value::Text(day.to_string()))
        .to_vec()
}
