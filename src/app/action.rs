//! What a key asks for, what the store is asked in turn, and what is said about it.

use std::path::PathBuf;

use super::form::Ask;
use super::view::View;
use crate::domain::change::Change;
use crate::domain::query::Query;

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Shows a view.
    Show(View),
    /// Moves the cursor.
    Move(Motion),
    /// Opens the help, which is also the palette.
    Help,
    /// Goes back, or leaves what is open.
    Back,
    /// Goes to the other pane.
    Switch,
    /// Opens what the cursor stands on.
    Open,
    /// Opens the filter line.
    Filter,
    /// Chooses the order.
    Sort,
    /// Marks the record under the cursor, or takes the mark away.
    Mark,
    /// Marks every record of the list, or none.
    MarkAll,
    /// Says what the status is.
    Status,
    /// Writes a dated note.
    Note,
    /// Takes back the last change.
    Undo,
    /// Brings back what was taken back.
    Redo,
    /// Takes back the operation under the cursor.
    UndoThis,
    /// Makes a backup.
    MakeBackup,
    /// Checks a backup.
    Verify,
    /// Puts a backup in the register's place.
    Restore,
    /// Groups the agenda by the next unit of time, or the cards by the next thing.
    Regroup,
    /// Goes a month back.
    PreviousMonth,
    /// Goes a month ahead.
    NextMonth,
    /// Goes to today.
    Today,
    /// Reads everything again.
    Reload,
    /// Catches the mouse or frees it.
    Mouse,
    /// Accepts what a dialog holds.
    Accept,
    /// Goes to the next field.
    NextField,
    /// Goes to the field before.
    PreviousField,
    /// Puts in what could be typed.
    Complete,
    /// Empties the line.
    Clear,
    /// Turns the order round.
    Reverse,
    /// Shows less time, in more detail.
    ZoomIn,
    /// Shows more time.
    ZoomOut,
    /// Shows the cards of the next kind.
    NextKind,
    /// Moves the card to the column on the left.
    CardLeft,
    /// Moves the card to the column on the right.
    CardRight,
    /// Opens the form of what the cursor stands on, or of one field of what is marked.
    Edit,
    /// Makes something.
    New,
    /// Cites a source for what the cursor stands on.
    AddEvidence,
    /// Puts what the cursor stands on, or what is marked, into the bin.
    Remove,
    /// Shows what can be chosen for a field.
    Choose,
    /// Shows what saving would change.
    Difference,
    /// Throws away what is typed.
    Discard,
    /// Leaves the program.
    Quit,
}

/// Where the cursor goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One up.
    Up,
    /// One down.
    Down,
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// A screenful up.
    PageUp,
    /// A screenful down.
    PageDown,
    /// Half of one up.
    HalfUp,
    /// Half of one down.
    HalfDown,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// What is to be done outside the state.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Applies a change.
    Apply(Change),
    /// Reads what a form needs, to open it.
    Form(Ask),
    /// Reads what a change would do, to show it before it is done.
    Rehearse(Change),
    /// Reads what hangs on the things with these refs or uids, to ask before they go into the bin.
    AskRemove(Vec<String>),
    /// Reads the records with these uids, whose status is to be said.
    Preview(Vec<String>),
    /// Finds the uids of a whole list, to mark them.
    MarkAll(Query),
    /// Finds the record with this ref or uid, to show it.
    Open(String),
    /// Makes a backup, beside everything else.
    MakeBackup,
    /// Checks a backup, beside everything else.
    Verify(PathBuf),
    /// Puts a backup in the register's place.
    Restore(PathBuf),
    /// Catches the mouse, or frees it.
    Mouse(bool),
    /// Leaves the program.
    Quit,
}

/// What went wrong, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub message: String,
    /// What would be right; may be empty.
    pub hint: String,
}

impl Problem {
    /// Puts the two together.
    pub fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            hint: hint.into(),
        }
    }
}

/// What is said at the foot of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// It was done; goes with the next key.
    Done(String),
    /// Why a key does nothing here; goes with the next key.
    Blocked(String),
    /// It failed; stays until Esc, or until something succeeds.
    Trouble(Problem),
}
