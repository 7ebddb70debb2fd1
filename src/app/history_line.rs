//! The filter line of the history: live while it is typed; what was found fills in as the history is looked through.

use super::action::{Action, Problem};
use super::field::Field;
use super::history::Search;
use super::state::App;
use crate::domain::past::{KEYS, PastFilter};

/// A filter of the history that is being typed.
#[derive(Debug, Clone)]
pub struct HistoryLine {
    /// What is typed.
    pub field: Field,
    before: String,
}

impl App {
    /// Opens the line.
    pub(super) fn open_history_line(&mut self) {
        let text = self.history.text().to_owned();
        self.history.line = Some(HistoryLine {
            field: Field::new(&text),
            before: text,
        });
    }

    /// Takes an action while the line is open.
    pub(super) fn update_history_line(&mut self, action: Action) {
        let Some(mut line) = self.history.line.take() else {
            return;
        };
        match action {
            Action::Accept if self.history.problem.is_none() => return,
            Action::Back => {
                self.history.problem = None;
                self.history.look_for(&line.before);
                return;
            }
            Action::Clear => {
                line.field.clear();
                self.history.look_for("");
            }
            Action::Complete => {
                let typed = line.field.before();
                let word = typed.rsplit(char::is_whitespace).next().unwrap_or_default();
                let fits = |(key, _): &&(&str, &str)| !word.is_empty() && key.starts_with(word);
                if let Some((key, _)) = KEYS.iter().find(fits) {
                    let rest = format!("{}:", &key[word.len()..]);
                    line.field.paste(&rest);
                    self.history.look_for(line.field.text());
                }
            }
            Action::Move(motion) => {
                self.history.scroll.step(motion);
                self.history.follow();
            }
            _ => {}
        }
        self.history.line = Some(line);
    }

    /// Lets the line be typed in.
    pub(super) fn type_in_history(&mut self, typing: impl FnOnce(&mut Field) -> bool) {
        if let Some(mut line) = self.history.line.take() {
            typing(&mut line.field);
            self.history.look_for(line.field.text());
            self.history.line = Some(line);
        }
    }
}

impl super::history::History {
    /// Looks for something else: at once where it can be read, else the last that could be stays.
    pub(super) fn look_for(&mut self, text: &str) {
        match PastFilter::parse(text) {
            Ok(_) if text.trim().is_empty() => {
                self.problem = None;
                if self.search.take().is_some() {
                    self.is_stale = true;
                }
            }
            Ok(filter) => {
                self.problem = None;
                let is_same = self.search.as_ref().is_some_and(|s| s.filter == filter);
                let found = self.search.take().filter(|_| is_same);
                if found.is_none() {
                    self.scroll.index = 0;
                    self.scroll.offset = 0;
                }
                let mut search = found.unwrap_or_else(|| Search::new(filter));
                text.clone_into(&mut search.text);
                self.search = Some(search);
            }
            Err(error) => {
                let problem = Problem::new(error.message, error.hint);
                self.problem = Some((problem, error.span));
            }
        }
    }
}
