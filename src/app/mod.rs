//! What each key means and how the state changes: pure. No SQL, no files, no clock, no terminal.
//!
//! One key press: [`key::Key`] → a row of [`keymap::KEYMAP`] → [`Action`] → [`App::update`] → perhaps an [`Effect`] that
//! `tui` performs on the store; what came of it goes back through [`App::applied`], [`App::failed`] and the other
//! functions of `answer`. Reading is not asked for action by action: the state says what it lacks ([`list::List::lacks`]),
//! and `tui` fills it in before it draws.
//!
//! To add a key: a row of `keymap`, and an arm in the `update` of its screen. To add a view: a row of [`view::VIEWS`].

mod action;
pub mod agenda;
mod answer;
pub mod backups;
pub mod board;
pub mod dialog;
pub mod draft;
pub mod field;
pub mod filter_line;
pub mod form;
pub mod history;
pub mod indicators;
pub mod key;
pub mod keymap;
pub mod layout;
pub mod list;
pub mod matcher;
mod mouse;
pub mod overview;
pub mod pane;
mod place;
mod press;
pub mod scroll;
mod state;
pub mod timeline;
mod unsaved;
mod update;
pub mod view;

pub use action::{Action, Effect, Motion, Notice, Problem};
pub use mouse::Target;
pub use place::Link;
pub use state::{App, Focus, Heights, Job};
