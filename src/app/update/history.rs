//! Actions in the history.

use crate::app::action::{Action, Effect};
use crate::app::dialog::{Asked, Confirm, Dialog};
use crate::app::pane::Content;
use crate::app::state::App;
use crate::domain::change::Operation;
use crate::domain::text::excerpt;
use crate::domain::value::Value;

/// How many changes a question shows.
const SHOWN: usize = 8;

impl App {
    pub(super) fn update_history(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Move(motion) => {
                self.history.scroll.step(motion);
                self.history.follow();
            }
            Action::UndoThis => self.ask_to_undo(),
            Action::Filter => self.open_history_line(),
            _ => return self.update_everywhere(action),
        }
        None
    }

    /// Asks before an operation is taken back, with what that would change.
    fn ask_to_undo(&mut self) {
        let Some((_, Content::Operation(operation))) = &self.pane.content else {
            return;
        };
        if let Ok(uid) = operation.uid.parse() {
            let question = format!(
                "Take back operation {}: {}?",
                operation.operation, operation.summary
            );
            let lines = what_changes(operation);
            self.dialog = Some(Dialog::Confirm(Confirm::new(
                Asked::Undo(uid),
                question,
                lines,
            )));
        }
    }
}

/// Shows a value on one line; what is not there is a dash.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        told => excerpt(&told.to_string()),
    }
}

/// Says what taking back an operation would change: the new values go, the old ones come back.
fn what_changes(operation: &Operation) -> Vec<String> {
    let mut lines: Vec<String> = operation
        .changes
        .iter()
        .take(SHOWN)
        .map(|change| {
            let of = change.reference.as_deref().unwrap_or_default();
            let [new, old] = [&change.new, &change.old].map(shown);
            format!("{of}  {}  {new} → {old}", change.field)
        })
        .collect();
    let more = operation.changes.len().saturating_sub(SHOWN) + operation.untold;
    if more > 0 {
        lines.push(format!("and {more} more fields"));
    }
    lines
}
