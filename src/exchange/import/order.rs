//! Dates that stand in the wrong order.

use super::columns::Columns;
use super::plan::Refusal;
use super::row::Draft;
use crate::domain::date::Edtf;
use crate::domain::vocabulary::ActionType;
use crate::say;

/// What is never before what.
const LATER: &[(ActionType, ActionType)] = &[
    (ActionType::EntryIntoForce, ActionType::Signature),
    (ActionType::Ratification, ActionType::Signature),
    (ActionType::Termination, ActionType::EntryIntoForce),
    (ActionType::Termination, ActionType::Signature),
    (ActionType::Expiry, ActionType::EntryIntoForce),
    (ActionType::Expiry, ActionType::Signature),
    (ActionType::Denunciation, ActionType::Signature),
];

/// Refuses what stands before what it follows.
pub(super) fn check(columns: &Columns, draft: &mut Draft) {
    let on = |type_: ActionType| {
        let act = draft.acts.iter().find(|act| act.type_ == type_)?;
        Some((act.column.clone(), act.on.clone()?))
    };
    let field = |name: &str| {
        let (_, value) = draft.fields.iter().find(|(field, _)| field == name)?;
        let header = columns.named(name)?.header.clone();
        Some((header, value.as_text().map(str::to_owned)?))
    };
    let acts = LATER
        .iter()
        .map(|(later, earlier)| (on(*later), on(*earlier)));
    let spans = std::iter::once((field("due"), field("start")));
    let found: Vec<Refusal> = acts
        .chain(spans)
        .filter_map(|(later, earlier)| wrong(later?, earlier?))
        .collect();
    draft.refusals.extend(found);
}

fn wrong(
    (column, later): (String, String),
    (before, earlier): (String, String),
) -> Option<Refusal> {
    let is_before = Edtf::parse(&later)
        .ok()?
        .is_surely_before(&Edtf::parse(&earlier).ok()?);
    is_before.then(|| Refusal {
        column,
        value: later,
        reason: say!("before `{before}`, {earlier}", before, earlier),
    })
}
