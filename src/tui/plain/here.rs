//! Where one stands, in lines; and what of it is to be said after it has changed.

use super::dialogs::{question, trouble};
use super::place::place;
use super::question::{Question, Takes};
use crate::app::keymap::Scope;
use crate::app::{Action, App, Focus};
use crate::tui::views::page::{Page, PageLine};
use crate::{say, word};

/// Where one stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Here {
    /// Something is asked.
    Asked(Question),
    /// The detail of something is being read.
    Detail {
        /// Its lines.
        lines: Vec<String>,
        /// Which of them the cursor stands on.
        at: Option<usize>,
    },
    /// A view.
    View {
        /// What it is.
        head: String,
        /// The row under the cursor, with its position.
        row: String,
    },
}

/// Says where one stands.
pub fn here(app: &App, page: &Page) -> Here {
    if let Some(question) = question(app) {
        return Here::Asked(question);
    }
    if app.focus == Focus::Detail && !page.lines.is_empty() {
        let words = |of: &PageLine| {
            of.line
                .spans
                .iter()
                .map(|span| span.content.as_ref())
                .collect::<String>()
        };
        let link = app
            .pane
            .link
            .and_then(|link| app.pane.shape.links.get(link));
        return Here::Detail {
            lines: page.lines.iter().map(words).collect(),
            at: link.map(|(line, _)| *line),
        };
    }
    let place = place(app);
    Here::View {
        head: place.heads.join("; "),
        row: place.here(),
    }
}

impl Here {
    /// Says all of it.
    pub fn whole(&self, app: &App) -> Vec<String> {
        match self {
            Self::Asked(question) => asked(question, app),
            Self::Detail { lines, at } => {
                let here = at.and_then(|at| lines.get(at)).filter(|_| *at != Some(0));
                let here = here.map(|line| say!("Here: {line}", line));
                lines.iter().cloned().chain(here).collect()
            }
            Self::View { head, row } => vec![head.clone(), row.clone()],
        }
    }

    /// Says what is another now than it was.
    pub fn since(&self, before: &Self, app: &App) -> Vec<String> {
        match (before, self) {
            (Self::Asked(old), Self::Asked(new)) if old.title == new.title => {
                changed(old, new, app)
            }
            (Self::View { head: old, .. }, Self::View { head, row }) if old == head => {
                if before == self {
                    Vec::new()
                } else {
                    vec![row.clone()]
                }
            }
            (
                Self::Detail {
                    lines: old,
                    at: was,
                },
                Self::Detail { lines, at },
            ) if old.first() == lines.first() => {
                let is_new = |line: &&String| !old.contains(line);
                let mut said: Vec<String> = lines.iter().filter(is_new).cloned().collect();
                if was != at {
                    said.extend(at.and_then(|at| lines.get(at)).cloned());
                }
                said
            }
            _ if before == self => Vec::new(),
            _ => self.whole(app),
        }
    }

    /// Says the least that tells where one stands.
    pub fn briefly(&self) -> Vec<String> {
        match self {
            Self::Asked(question) => {
                let here = question.at.filter(|at| *at < question.answers.len());
                let here = here.map(|at| question.answer(at));
                here.into_iter().chain([question.ways()]).collect()
            }
            Self::Detail { lines, at } => {
                let at = at.unwrap_or(0);
                lines.get(at).cloned().into_iter().collect()
            }
            Self::View { row, .. } => vec![row.clone()],
        }
    }
}

/// Says a question: what it is, what is to be known, every answer, the one that holds, and how to answer.
fn asked(question: &Question, app: &App) -> Vec<String> {
    let mut lines = vec![question.title.clone()];
    lines.extend(question.facts.iter().cloned());
    lines.extend((0..question.answers.len()).map(|at| question.answer(at)));
    lines.extend(question.problem.iter().flat_map(trouble));
    lines.extend(holds(question));
    lines.push(question.ways());
    lines.extend(also(question, app));
    lines
}

/// Says which answer holds now, or which field is being filled in.
fn holds(question: &Question) -> Option<String> {
    let at = question.at?;
    match &question.takes {
        Takes::Value(_) if question.answers.len() < 2 => None,
        Takes::Value(value) => Some(say!(
            "Field {at} of {count}: {label}",
            at = at + 1,
            count = question.answers.len(),
            label = value.label
        )),
        _ => question
            .answers
            .get(at)
            .map(|_| say!("Now: {at}", at = at + 1)),
    }
}

/// Says what of a question is another now.
fn changed(old: &Question, new: &Question, app: &App) -> Vec<String> {
    if old.answers.len() != new.answers.len() && matches!(new.takes, Takes::Needle { .. }) {
        return asked(new, app);
    }
    let mut lines: Vec<String> = Vec::new();
    lines.extend(
        new.facts
            .iter()
            .filter(|fact| !old.facts.contains(fact))
            .cloned(),
    );
    for at in 0..new.answers.len() {
        let is_same = old.answers.get(at).map(|of| &of.words) == Some(&new.answers[at].words);
        if !is_same {
            lines.push(new.answer(at));
        }
    }
    if new.problem != old.problem {
        lines.extend(new.problem.iter().flat_map(trouble));
    }
    if new.at != old.at {
        if matches!(new.takes, Takes::Value(_)) {
            lines.extend(holds(new));
        } else if let Some(at) = new.at.filter(|at| *at < new.answers.len()) {
            lines.push(new.answer(at));
        }
        if let Some(at) = new
            .at
            .filter(|at| matches!(new.takes, Takes::Value(_)) && *at < new.answers.len())
        {
            let words = new.answer(at);
            if !lines.contains(&words) {
                lines.push(words);
            }
        }
    }
    lines
}

/// Says what else can be done in a question, besides moving and answering, each with its key.
fn also(question: &Question, app: &App) -> Option<String> {
    let dot = match question.takes {
        Takes::Keys => "",
        _ => ".",
    };
    let mut told = Vec::new();
    for scope in app.scopes().iter().filter(|scope| **scope != Scope::Always) {
        let bound = app
            .keys
            .bound()
            .iter()
            .filter(|bound| bound.row.scope == *scope);
        for bound in bound.filter(|bound| is_more(bound.row.action)) {
            let words = match bound.label() {
                Some(key) if dot.is_empty() => format!("{key} {}", bound.row.word()),
                _ => format!("`{dot}{}`", bound.row.word()),
            };
            if !told.contains(&words) {
                told.push(words);
            }
        }
    }
    (!told.is_empty()).then(|| format!("{}: {}", word!("Also"), told.join(", ")))
}

/// Tells whether an action is more than moving, answering and leaving, which have their own ways here.
const fn is_more(action: Action) -> bool {
    !matches!(
        action,
        Action::Move(_)
            | Action::Accept
            | Action::Back
            | Action::PreviousField
            | Action::Clear
            | Action::Discard
    )
}
