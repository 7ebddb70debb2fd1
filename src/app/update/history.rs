//! Actions in the history.

use crate::app::action::{Action, Effect};
use crate::app::dialog::{Asked, Confirm, Dialog};
use crate::app::pane::Content;
use crate::app::state::App;
use crate::app::told::{Deed, reversed, tell};
use crate::domain::change::FieldChange;
use crate::domain::uid::Uid;
use crate::say;

/// How many lines a question shows.
const SHOWN: usize = 10;

impl App {
    pub(super) fn update_history(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Move(motion) => {
                self.history.scroll.step(motion);
                self.history.follow();
            }
            Action::UndoThis => return self.ask_to_undo(),
            Action::Filter => self.open_history_line(),
            _ => return self.update_everywhere(action),
        }
        None
    }

    /// Asks what taking back the operation would change; of one that touched more rows than are told, what it changed itself.
    fn ask_to_undo(&mut self) -> Option<Effect> {
        let Some((_, Content::Operation(operation))) = &self.pane.content else {
            return None;
        };
        if self.pane.is_partial {
            return None;
        }
        let uid = operation.uid.parse().ok()?;
        if operation.untold == 0 {
            return Some(Effect::AskUndo(uid));
        }
        let changes = reversed(&operation.changes);
        self.asked_undo(uid, &changes);
        None
    }

    /// Takes what taking back the operation under the cursor would change, and asks.
    pub fn asked_undo(&mut self, uid: Uid, changes: &[FieldChange]) {
        let Some((_, Content::Operation(operation))) = &self.pane.content else {
            return;
        };
        let question = say!(
            "Take back operation {operation}: {summary}?",
            operation = operation.operation,
            summary = operation.summary
        );
        let lines = what_changes(changes, operation.untold);
        let confirm = Confirm::new(Asked::Undo(uid), question, lines);
        self.dialog = Some(Dialog::Confirm(confirm));
    }
}

/// Says what taking back an operation would change, thing by thing.
fn what_changes(changes: &[FieldChange], untold: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for told in tell(changes) {
        let of = told.reference.unwrap_or_default();
        let words = told.deeds.iter().flat_map(Deed::words);
        lines.extend(words.map(|words| format!("{of:<4}  {words}")));
    }
    let more = lines.len().saturating_sub(SHOWN);
    lines.truncate(SHOWN);
    if more > 0 {
        lines.push(say!("and {more} more lines", more));
    }
    if untold > 0 {
        lines.push(say!("and {untold} more rows", untold));
    }
    lines
}
