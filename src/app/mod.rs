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
mod ahead;
mod answer;
pub mod backups;
mod blocked;
pub mod board;
pub mod dialog;
pub mod draft;
pub mod field;
pub mod filter_line;
pub mod form;
pub mod history;
mod history_line;
pub mod indicators;
pub mod job;
pub mod key;
pub mod keymap;
pub mod layout;
pub mod list;
pub mod matcher;
pub mod messages;
mod mouse;
pub mod overview;
pub mod pane;
mod pending;
mod place;
mod press;
pub mod remembered;
pub mod scroll;
mod secret;
mod state;
mod then;
pub mod timeline;
pub mod titles;
pub mod told;
mod unsaved;
mod update;
pub mod view;

pub use action::{Action, Copied, Effect, Motion, Notice, Problem};
pub use job::{Exported, Incoming, Job, Moment, Order, Prune, Reported};
pub use messages::Message;
pub use mouse::Target;
pub use pending::Pending;
pub use place::Link;
pub use secret::Secret;
pub use state::{App, Focus, Heights};
