//! What a key asks for, what the store is asked in turn, and what is said about it.

use super::job::Order;

use super::form::Ask;
use super::secret::Secret;
use super::view::View;
use crate::domain::change::Change;
use crate::domain::query::Query;
use crate::domain::uid::Uid;
use crate::words::Language;

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
    /// Marks what stands between the last mark and the cursor.
    MarkRange,
    /// Takes every mark away.
    DropMarks,
    /// Chooses the columns of the list.
    Columns,
    /// Chooses what the list is grouped by.
    GroupBy,
    /// Chooses what the records of the list are counted by.
    CountBy,
    /// Shows the list as a tree, or flat.
    Tree,
    /// Folds away what stands under the cursor, or unfolds it.
    Fold,
    /// Unfolds what is folded under the cursor, or opens it.
    GoIn,
    /// Folds what is open under the cursor, or goes to what it stands under.
    GoOut,
    /// Shows the next saved view.
    NextTab,
    /// Shows the saved view before.
    PreviousTab,
    /// Saves what the list shows as a view.
    SaveView,
    /// Takes the saved view away.
    RemoveView,
    /// Takes the line of a dialog, or takes it no longer.
    Toggle,
    /// Takes away what was taken last.
    TakeAway,
    /// Puts the column further left.
    PutEarlier,
    /// Puts the column further right.
    PutLater,
    /// Makes it narrower.
    Narrow,
    /// Makes it wider.
    Widen,
    /// Makes it as wide as its texts.
    Auto,
    /// Puts everything back to what it is by itself.
    Reset,
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
    /// Tells what changed since a backup.
    Compare,
    /// Brings one record back from a backup.
    BringBack,
    /// Removes the backups that no rule keeps.
    Prune,
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
    /// Takes the next theme of colours.
    NextTheme,
    /// Stops the program until the shell calls it back.
    Suspend,
    /// Speak the next language.
    Language,
    /// Shows titles in the next language that they have.
    Titles,
    /// Shows what was said in this sitting.
    Messages,
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
    /// Opens the field in the editor.
    Editor,
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
    /// Copies something to the clipboard.
    Copy(Copied),
    /// Opens a source of the record in the program that the system has for it.
    OpenSource,
    /// Writes what is shown to a file.
    Export,
    /// Takes in a table.
    Import,
    /// Writes the report.
    Report,
    /// Shows what lies in the bin.
    Bin,
    /// Deletes for good what lies in the bin.
    Purge,
    /// Shows the register of another time, or the present one again.
    AsOf,
    /// Looks for contradictions and gaps.
    Problems,
    /// Looks after the register: where everything lies, and whether it is sound.
    Doctor,
    /// Stops what goes on beside.
    Cancel,
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

impl Action {
    /// Tells whether it changes the register, or opens what does: it is refused where nothing may be changed.
    pub const fn writes(self) -> bool {
        matches!(
            self,
            Self::Status
                | Self::Note
                | Self::Edit
                | Self::New
                | Self::AddEvidence
                | Self::Remove
                | Self::Undo
                | Self::Redo
                | Self::UndoThis
                | Self::Restore
                | Self::BringBack
                | Self::Purge
                | Self::CardLeft
                | Self::CardRight
                | Self::SaveView
                | Self::RemoveView
                | Self::Import
        )
    }

    /// Tells whether what it does depends on what the cursor stands on, or on the rows that are shown.
    pub const fn heeds_cursor(self) -> bool {
        matches!(
            self,
            Self::Move(_)
                | Self::Open
                | Self::Switch
                | Self::Mark
                | Self::MarkAll
                | Self::MarkRange
                | Self::Fold
                | Self::GoIn
                | Self::GoOut
                | Self::Status
                | Self::Note
                | Self::Edit
                | Self::AddEvidence
                | Self::Remove
                | Self::CardLeft
                | Self::CardRight
                | Self::Copy(_)
                | Self::OpenSource
        )
    }

    /// Tells whether it begins work that goes on beside, of which there is one at a time.
    pub const fn runs_beside(self) -> bool {
        matches!(
            self,
            Self::MakeBackup
                | Self::Verify
                | Self::Restore
                | Self::Compare
                | Self::BringBack
                | Self::Prune
                | Self::Problems
                | Self::Doctor
                | Self::AsOf
                | Self::Export
        )
    }
}

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// The value under the cursor.
    Field,
    /// The record, as Markdown.
    Record,
    /// The table that is shown, with tabs between its cells.
    Table,
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
    /// Reads what taking back the operation with this uid would change, to ask before it is done.
    AskUndo(Uid),
    /// Reads what hangs on the things with these refs or uids, to ask before they go into the bin.
    AskRemove(Vec<String>),
    /// Reads the records with these uids, whose status is to be said.
    Preview(Vec<String>),
    /// Finds the uids of a whole list, to mark them.
    MarkAll(Query),
    /// Finds the uids of the records on lines of the list on screen, to mark some of them.
    MarkRange,
    /// Finds the record with this ref or uid, to show it.
    Open(String),
    /// Begins work that goes on beside.
    Run(Order),
    /// Begins work again that lacked this passphrase.
    Unlock(Secret, Order),
    /// Stops the work that goes on beside.
    Cancel,
    /// Puts something on the clipboard.
    Copy(Copied),
    /// Finds the sources of the record with this uid, to open one.
    Sources(String),
    /// Opens an address in the system's program.
    OpenAddress(String),
    /// Opens a kept file, known by its SHA-256, in the system's program.
    OpenFile(String),
    /// Shows the formats in which what is shown can be written.
    Formats,
    /// Asks for the name of the file that is to be written in this format.
    NameFile(&'static str),
    /// Shows what lies in the bin.
    Bin,
    /// Asks whether what lies in the bin is to go for good.
    AskPurge,
    /// Shows the present register again.
    Present,
    /// Catches the mouse, or frees it.
    Mouse(bool),
    /// Takes the next theme of colours.
    NextTheme,
    /// Stops the program until the shell calls it back.
    Suspend,
    /// Speak a language from now on.
    Speak(Language),
    /// Opens this text in the editor; it comes back by [`super::App::edited`].
    Editor(String),
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
