//! Looking after a register: where everything lies, whether it is sound, and what to do where it is not. It writes nothing,
//! and has an answer for a register that is damaged, foreign, missing or of a later version too.

mod advice;
mod course;
mod place;
mod register;
mod terminal;
mod themes;
mod witness;

pub use advice::restore;

use super::Desk;
use crate::word;
use course::Course;

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// As it should be.
    Good,
    /// Worth a look.
    Doubtful,
    /// Wrong.
    Wrong,
}

impl State {
    /// Gives its sign: a word, because a sign alone would be lost on some terminals.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Good => word!("doctor", "ok"),
            Self::Doubtful => word!("doctor", "look"),
            Self::Wrong => word!("doctor", "WRONG"),
        }
    }
}

/// One thing that was looked at.
#[derive(Debug, Clone)]
pub struct Finding {
    /// How it stands.
    pub state: State,
    /// What was looked at.
    pub what: &'static str,
    /// What was found.
    pub found: String,
    /// What to do.
    pub advice: Option<String>,
}

impl Finding {
    fn good(what: &'static str, found: impl Into<String>) -> Self {
        Self {
            state: State::Good,
            what,
            found: found.into(),
            advice: None,
        }
    }

    fn doubtful(what: &'static str, found: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            state: State::Doubtful,
            advice: Some(advice.into()),
            ..Self::good(what, found)
        }
    }

    fn wrong(what: &'static str, found: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            state: State::Wrong,
            advice: Some(advice.into()),
            ..Self::good(what, found)
        }
    }

    /// Gives what was found, and below it what to do.
    pub fn told(&self) -> String {
        match &self.advice {
            Some(advice) => format!("{}\n→ {advice}", self.found),
            None => self.found.clone(),
        }
    }
}

/// What the answer is read on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Screen {
    /// Cells of a line; none: it goes to a file or a program.
    pub width: Option<usize>,
    /// Whether colour is wanted.
    pub colour: bool,
}

/// What was found, by heading.
pub type Findings = Vec<(&'static str, Vec<Finding>)>;

/// Looks at everything; with `full` also whether the indexes agree with their tables. `go_on` hears how far it is, of how
/// much, and may stop it; none: it was stopped.
pub fn look(
    desk: &Desk,
    screen: Screen,
    full: bool,
    mut go_on: impl FnMut(u64, u64) -> bool,
) -> Option<Findings> {
    let mut course = Course::new(&mut go_on);
    let mut found = Vec::new();
    found.push((word!("doctor", "Places"), place::look(desk)));
    let register = register::look(desk, full, &mut course);
    found.push((word!("doctor", "Register"), advice::named(desk, register)));
    let backups = course.stretch(course::BACKUPS, |_| register::backups(desk));
    found.push((
        word!("doctor", "Backups"),
        advice::named(desk, backups.unwrap_or_default()),
    ));
    let themes = themes::look(&desk.config);
    let terminal = terminal::look(screen).into_iter().chain(themes);
    found.push((word!("doctor", "Terminal"), terminal.collect()));
    course.end().then_some(found)
}
