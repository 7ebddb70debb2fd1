//! Everything that has a file, a key, a command or a screen, tested from outside.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

/// Registers in temporary folders, and short words for what tests do with them.
mod support;

/// The agenda: what is overdue, what is ahead.
mod agenda;
/// Typing ahead of what is still being read.
mod ahead;
/// The house: layers, where SQL may stand, heads of files, no test forgotten.
mod architecture;
/// Backups: made, listed, verified, restored, and what they survive.
mod backup;
/// Contradictions and gaps: every rule, the shipped register, the command.
mod check;
/// The command line: the real binary, in a home of its own.
mod cli;
/// A day of the officer's, and somebody's first, in a pseudo-terminal.
mod day;
/// The same day in Russian, Korean and Kazakh, each on a keyboard of its own.
mod days;
/// What outlives a sitting: drafts and views.
mod drafts;
/// The editor from a field of a form.
mod editor;
/// What leaves the register as a file, and what comes back of it.
mod export;
/// Faults, each caused for real; more of them with `SERVANDA_FAULTS=long`.
mod faults;
/// Forms in a real pseudo-terminal.
mod forms;
/// Every view and every dialog at the sizes that people have, as snapshots.
mod frames;
/// Hostile text: stored or refused, never sent to a terminal as it is, never breaking a line.
mod hostile;
/// A table that comes in and files that go out, through keys.
mod intake;
/// The keys: every row of the table does what its words say; sequences, rebinding, the palette.
mod keys;
/// Large registers, and what must not grow with them.
mod large;
/// Within tmux and screen, where they are installed.
mod multiplexed;
/// The interface as lines: typed at a terminal, through a pipe, and every dialog as its question.
mod plain;
/// How the database means to answer: no scan and no sort where an index must serve.
mod plans;
/// Keys in any order, and what holds whatever they are.
mod random;
/// What leads outside, in a pseudo-terminal: clipboard, links, opening.
mod reach;
/// The README: its tables are those of the code, its examples run, its pictures are the screens.
mod readme;
/// The report: the page, its forms, hostile text, templates, colours.
mod report;
/// The schema: versions, stock `SQLite`, the history that nothing rewrites.
mod schema;
/// Frames of every view, without a terminal.
mod screens;
/// The shipped register: complete, attested, and true to its sources.
mod shipped;
/// The real binary in a pseudo-terminal.
mod sitting;
/// A slow line: sequences and letters in parts, input methods, answers of the terminal.
mod slow;
/// Counts by anything, and figures by side.
mod stats;
/// What a key costs, whatever the size of the register.
mod steps;
/// The gate and the questions.
mod store;
/// Stopped by a key or a signal, and called back.
mod suspended;
/// The terminal in a real pseudo-terminal: taken, typed at, killed, given back.
mod terminal;
/// Titles and names by language: which is shown, what is said of it, how the others are found.
mod titles;
/// What goes to the terminal: modes paired, nothing while nothing happens.
mod wire;
/// The words: every one in every language, with the same arguments, none that nothing asks for.
mod words;
