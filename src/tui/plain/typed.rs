//! What a typed line means where one stands: a number, a text, a key, a word of the table of keys, a word of this mode.

use super::question::{Question, Step, Takes};
use crate::app::key::{Code, Key};
use crate::app::keymap::{Bound, KeyRow};
use crate::app::{Action, App};
use crate::mark;
use crate::tui::input::keys_of;
use crate::words::of;

/// What is asked of the voice rather than of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saying {
    /// Where one stands, from the beginning.
    Again,
    /// The rows around the cursor.
    Rows,
    /// Every row.
    All,
    /// What can be typed here.
    Ways,
}

/// The words of this mode, in the order in which they are told.
pub const WORDS: &[(Saying, &str, &str)] = &[
    (
        Saying::Again,
        mark!("plain", "again"),
        mark!("plain", "say again where you are"),
    ),
    (
        Saying::Rows,
        mark!("plain", "read"),
        mark!("plain", "say the rows from here on"),
    ),
    (
        Saying::All,
        mark!("plain", "all"),
        mark!("plain", "say every row"),
    ),
    (
        Saying::Ways,
        mark!("plain", "ways"),
        mark!("plain", "say what can be typed here"),
    ),
];

/// What a line means.
#[derive(Debug, Clone, PartialEq)]
pub enum Typed {
    /// These steps.
    Steps(Vec<Step>),
    /// A key of the table.
    Row(&'static KeyRow),
    /// A row of the table, and the text for the line that it opens.
    Into(&'static KeyRow, String),
    /// A field or row first, then this text.
    Text(Vec<Step>, String),
    /// The row with this number, from 0.
    Go(usize),
    /// Something is to be said.
    Say(Saying),
    /// Nothing that is known.
    Unknown,
}

/// Reads a line where nothing is asked.
pub fn in_view(app: &App, line: &str) -> Typed {
    let text = line.trim();
    if text.is_empty() {
        return Typed::Steps(vec![Step::Key(Key::plain(Code::Enter))]);
    }
    if text == "." {
        return Typed::Steps(vec![Step::Run(Action::Back)]);
    }
    let bare = text.strip_prefix('.').unwrap_or(text);
    if bare.len() < text.len()
        && let Ok(number) = bare.parse::<usize>()
    {
        return number.checked_sub(1).map_or(Typed::Unknown, Typed::Go);
    }
    if let Some(filter) = text
        .strip_prefix('/')
        .filter(|rest| !rest.trim().is_empty())
        && let Some(row) = row_of(app, Action::Filter)
    {
        return Typed::Into(row, filter.trim().to_owned());
    }
    word_or_keys(app, bare)
}

/// Reads a line as the answer to a question.
pub fn answer(app: &App, question: &Question, line: &str) -> Typed {
    let text = line.trim();
    if text.is_empty() {
        return Typed::Steps(vec![Step::Run(question.alone.action())]);
    }
    if text == "." {
        return Typed::Steps(vec![Step::Run(Action::Back)]);
    }
    if let Some(answer) = chosen(question, text) {
        return Typed::Steps(question.answers[answer].steps.clone());
    }
    match &question.takes {
        Takes::Keys => in_keys(app, question, text.strip_prefix('.').unwrap_or(text)),
        Takes::Needle { .. } if !text.starts_with('.') => Typed::Text(Vec::new(), text.to_owned()),
        Takes::Value(value) if value.is_secret => Typed::Text(Vec::new(), line.to_owned()),
        Takes::Value(_) if !text.starts_with('.') || text.starts_with("..") => into(question, text),
        _ => word_or_keys(app, &text[1..]),
    }
}

/// Gives the answer that a number or letter stands for.
fn chosen(question: &Question, text: &str) -> Option<usize> {
    if question.is_secret() {
        return None;
    }
    if let Ok(number) = text.parse::<usize>() {
        let count = question.answers.len();
        return number.checked_sub(1).filter(|at| *at < count);
    }
    let mut letters = text.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else {
        return None;
    };
    let physical = crate::app::layout::latin(letter);
    let is_it = |of: &String, c: char| of.chars().eq([c]);
    let named = |c: char| {
        let answers = question.answers.iter();
        answers
            .clone()
            .position(|answer| answer.letter.as_ref().is_some_and(|of| is_it(of, c)))
    };
    named(letter).or_else(|| named(physical?))
}

/// Reads a text for a field; `3: words` goes into the third.
fn into(question: &Question, text: &str) -> Typed {
    let text = text
        .strip_prefix('.')
        .filter(|_| text.starts_with(".."))
        .unwrap_or(text);
    if let Some((number, words)) = text.split_once(':')
        && let Ok(number) = number.trim().parse::<usize>()
        && let Some(answer) = number
            .checked_sub(1)
            .and_then(|at| question.answers.get(at))
    {
        return Typed::Text(answer.steps.clone(), words.trim().to_owned());
    }
    Typed::Text(Vec::new(), text.to_owned())
}

/// Reads keys and words in a question that no text goes into; with a number behind them, of the row with that number.
fn in_keys(app: &App, question: &Question, text: &str) -> Typed {
    if let Some((head, number)) = text.rsplit_once(' ')
        && let Ok(number) = number.parse::<usize>()
        && let Some(answer) = number
            .checked_sub(1)
            .and_then(|at| question.answers.get(at))
    {
        let point = answer
            .steps
            .iter()
            .filter(|step| matches!(step, Step::Point(_)));
        let mut steps: Vec<Step> = point.copied().collect();
        match word_or_keys(app, head) {
            Typed::Row(row) => steps.push(Step::Run(row.action)),
            Typed::Steps(keys) => steps.extend(keys),
            other => return other,
        }
        return Typed::Steps(steps);
    }
    word_or_keys(app, text)
}

/// Reads a word of this mode, a word of the table of keys, or keys.
fn word_or_keys(app: &App, text: &str) -> Typed {
    let is_called = |english: &str, told: &str| {
        let text = text.to_lowercase();
        text == english.to_lowercase() || text == told.to_lowercase()
    };
    let said = WORDS
        .iter()
        .find(|(_, word, _)| is_called(word, of("plain", word)));
    if let Some((saying, ..)) = said {
        return Typed::Say(*saying);
    }
    if text.chars().nth(1).is_some() {
        let rows = app.scopes().iter().flat_map(|scope| {
            let bound = app.keys.bound().iter();
            bound.filter(move |bound| bound.row.scope == *scope)
        });
        // Also as the help names its keys: `yf`, `Ctrl-R`.
        let is_it = |bound: &&Bound| {
            is_called(bound.row.word, bound.row.word())
                || bound.labels().iter().any(|key| key == text)
        };
        if let Some(bound) = rows.into_iter().find(is_it) {
            return Typed::Row(bound.row);
        }
    }
    match keys(text) {
        Some(keys) => Typed::Steps(keys.into_iter().map(Step::Key).collect()),
        None => Typed::Unknown,
    }
}

/// Reads keys by name with blanks between them, one key several times (`jjj`), or what a terminal sends for them.
fn keys(text: &str) -> Option<Vec<Key>> {
    /// So often a key is pressed at most.
    const MOST: usize = 50;
    if text.chars().any(char::is_control) {
        return Some(keys_of(text)).filter(|keys| !keys.is_empty());
    }
    let named: Option<Vec<Key>> = text
        .split_whitespace()
        .map(|name| Key::parse(name).ok())
        .collect();
    if named.as_ref().is_some_and(|keys| !keys.is_empty()) {
        return named;
    }
    let mut letters = text.chars();
    let first = letters.next()?;
    let count = text.chars().count();
    (letters.all(|c| c == first) && count <= MOST).then(|| vec![Key::char(first); count])
}

/// Finds the row of an action in the scopes that are in force.
pub fn row_of(app: &App, action: Action) -> Option<&'static KeyRow> {
    let mut scopes = app.scopes().iter();
    scopes.find_map(|scope| {
        let mut bound = app.keys.bound().iter();
        let is_it = |row: &KeyRow| row.scope == *scope && row.action == action;
        bound.find(|bound| is_it(bound.row)).map(|bound| bound.row)
    })
}
