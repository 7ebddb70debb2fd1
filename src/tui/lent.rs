//! The terminal in other hands: the editor on a field of a form, and back.

use super::error::TuiError;
use super::input::{self, Input};
use super::scene::Scene;
use super::session::Session;
use super::terminal::Terminal;
use crate::app::Problem;
use crate::desk::{Editor, EditorError};
use crate::word;

/// Runs the editor on the text of a field, which takes what comes back. Nothing else may read the terminal meanwhile: the
/// caller holds the key that asked for it.
pub fn edit(
    text: &str,
    session: &mut Session<'_>,
    terminal: &mut Terminal,
    scene: &Scene,
) -> Result<(), TuiError> {
    let editor = match Editor::find() {
        Ok(editor) => editor,
        Err(error) => {
            session.app.edited(Err(problem(&error)));
            return Ok(());
        }
    };
    session.step_aside();
    let back = {
        let _deaf = input::be_deaf();
        terminal.lend(session.app.has_mouse, || editor.edit(text, ".txt"))?
    };
    session.app.edited(back.map_err(|error| problem(&error)));
    // The size may have changed, and what told so went to the editor.
    let (width, height) = terminal.size();
    session.take(Input::Resize(width, height), scene);
    Ok(())
}

fn problem(error: &EditorError) -> Problem {
    let hint = match error {
        EditorError::NotSet => word!("set VISUAL or EDITOR to the command that starts yours"),
        EditorError::Keep(_) => word!("make room there, or name another folder in TMPDIR"),
        EditorError::Failed { .. } => {
            word!("the field is as it was; VISUAL and EDITOR name the editor")
        }
    };
    Problem::new(error.to_string(), hint)
}
