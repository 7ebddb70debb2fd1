//! Servanda: a register of international cooperation agreements and of what became of them.
//!
//! # The house
//!
//! ```text
//! main        command line → cli or tui; prints an error once; exit code
//! ├ cli       a file a command
//! ├ tui       terminal, event loop, theme, views: reads the state, never changes it
//! │ └ app     what each key means and how the state changes: pure
//! ├ desk      where files lie, who works here, which day it is, what was set
//! ├ backup    makes, verifies, lists, restores copies
//! ├ register  the shipped register as data, and what reads it
//! ├ exchange  records in, bytes out
//! ├ store     the only SQL; every write goes through `apply`
//! ├ domain    records, dates, statuses, rules, filters: pure
//! └ words     what a person reads, by language: pure
//! ```
//!
//! Each uses only what stands below it; `cli` and `tui` never know each other.
//!
//! # Invariants, each held by a test in `tests/it/architecture.rs`
//!
//! - `rusqlite` only in `store`; `ratatui` and `crossterm` only in `tui`.
//! - Rows are written only by the store's gate (`store::apply`, `derive`, `write`, `sql`), by migrations, in a new
//!   register that nobody has yet (`store::salvage`), and in a copy in memory (`store::then`, `store::shared`).
//! - `domain`, `app`, `exchange` and `words` never ask for the time, a file or the environment: who calls says it.
//! - Every file opens with what it is; none grows past 400 lines, tables of data aside.
//!
//! And by others: what depends on the day is the same in SQL and in `domain::standing` (`tests/it/store/rules.rs`); any
//! sequence of changes, undone, gives the start (`tests/it/store/property.rs`); the history refuses to be rewritten
//! (`tests/it/schema.rs`); the tables of the README are those of the code (`tests/it/readme.rs`).
//!
//! # One key press
//!
//! terminal → [`app::key::Key`] → a row of `KEYMAP` → an action → a pure `update` of the state → an effect → `store.apply` in one
//! immediate transaction → new rows → state → view. The state changes after the commit, so the screen never shows what the
//! database refused.
//!
//! # Words
//!
//! Everything that is tracked is a *record*: a *document*, a *group* or a *follow-up*. A *status* is what the desk's latest
//! *assessment* says; *timeliness*, *assurance*, *legal state* and *RAG* are derived beside it and never typed. A *citation* ties a
//! piece of *evidence* to one field of one thing. An *operation* is one user action; its *changes* are the fields it changed.
//!
//! # To add …
//!
//! - a status: a code in `domain::status` with its row in `STATUSES`, the CHECKs of `schema.sql`, a migration.
//! - a word that a person reads: see [`words`]. What a register calls things is read in the reader's language: [`domain::tongue`]
//!   says which of several, `store::reading` puts it into statements.
//! - a field: a row in `domain::entity::table`, a column in `schema.sql`, a migration.
//! - a column of lists: a row in [`domain::column`]; of what is no record: its word under `label` in each language.
//! - something to sort by: a code in `domain::sort`, its SQL in `store::query::sort`, its words in `app::list::ORDERS`.
//! - something to count and group by: a code and row in `domain::stats`, its SQL in `store::query::stats`, its words in
//!   `app::dialog::BYS`, its term in `domain::filter::value_of`.
//! - a word of the filter language: a row in `domain::filter::KEYS`, its SQL in `store::query::condition`.
//! - a rule of the light: a code in [`domain::standing::RagRule`], its case in `fires` and `words`, the same in
//!   `store::query::today`.
//! - a rule of `check`: its code and row in [`domain::check::RULES`], its function there, its facts in `store::check`.
//! - a key: a row of `app::keymap::KEYMAP`. A view: a row of the table of views, its file in `tui`.
//! - a dialog: a variant of [`app::dialog::Dialog`], its sheet in `tui::sheet`, its question in `tui::plain`.
//! - a form that keeps drafts: its arms in [`app::draft`]. Something of a view that outlives it: a field of
//!   [`app::remembered::Remembered`].
//! - a word for a date: a word of its row in `domain::date::vocabulary`; another order of words: `domain::date::abroad`.
//! - what takes longer the more the register holds: a question of `tui::aside`, so that no key waits.
//! - work beside: an order in `app::job`, a file in `tui::jobs`. A form of files: a row of `exchange::FILES`.
//! - a command: a file in [`cli`], a variant of its tree.
//! - a change of the schema: see `store::migrate`.
#![cfg_attr(
    test,
    allow(clippy::unwrap_used, reason = "a test that cannot go on fails")
)]

pub mod app;
pub mod backup;
pub mod cli;
pub mod desk;
pub mod domain;
pub mod exchange;
pub mod register;
pub mod store;
pub mod tui;
pub mod words;
