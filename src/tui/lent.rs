//! The terminal in other hands: the editor on a field of a form, or the shell, and back.

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
    measure(session, terminal, scene);
    Ok(())
}

/// Runs the editor on the text of a field where nothing is drawn, so that nothing has to be put aside. Nothing else may read
/// the terminal meanwhile.
pub fn edit_in_place(text: &str, session: &mut Session<'_>) {
    session.step_aside();
    let back = Editor::find().and_then(|editor| {
        let _deaf = input::be_deaf();
        editor.edit(text, ".txt")
    });
    session.app.edited(back.map_err(|error| problem(&error)));
}

/// Gives the terminal back to the shell and stops, until the shell calls.
pub fn suspend(
    session: &mut Session<'_>,
    terminal: &mut Terminal,
    scene: &Scene,
) -> Result<(), TuiError> {
    if let Err(why) = input::can_stop() {
        session.cannot_stop(&why);
        return Ok(());
    }
    session.step_aside();
    let stopped = terminal.lend(session.app.has_mouse, input::stop)?;
    if let Err(why) = stopped {
        session.cannot_stop(&why);
    }
    measure(session, terminal, scene);
    Ok(())
}

/// Takes the terminal over once more: the program was stopped without being asked.
pub fn retake(
    session: &mut Session<'_>,
    terminal: &mut Terminal,
    scene: &Scene,
) -> Result<(), TuiError> {
    terminal.lend(session.app.has_mouse, || ())?;
    measure(session, terminal, scene);
    Ok(())
}

/// Looks how large the terminal is: that may have changed, and whoever had it was told so.
fn measure(session: &mut Session<'_>, terminal: &Terminal, scene: &Scene) {
    let (width, height) = terminal.size();
    session.take(Input::Resize(width, height), scene);
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
