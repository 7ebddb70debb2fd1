//! What keys do in a form.

use chrono::NaiveDate;

use super::save::Save;
use super::{Chooser, EntityForm, Month, Over, Source};
use crate::app::action::{Action, Effect, Motion};
use crate::app::scroll::Scroll;

/// What becomes of a form.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// It stays open, and perhaps something is to be done.
    Stay(Option<Box<Effect>>),
    /// It is left.
    Leave(Left),
}

/// How a form is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Nothing was typed.
    Untouched,
    /// What was typed is what is there.
    Same,
    /// What was typed is thrown away.
    Thrown,
}

impl EntityForm {
    /// Takes an action.
    pub fn update(&mut self, action: Action, today: NaiveDate) -> Step {
        match std::mem::take(&mut self.over) {
            Over::Nothing => return self.update_fields(action, today),
            Over::Choices(mut chooser) => match action {
                Action::Back => {}
                Action::Accept => {
                    if let Some(choice) = chooser.current() {
                        let code = choice.code.clone();
                        self.choose(&code);
                    }
                }
                _ => {
                    chooser.update(action);
                    self.over = Over::Choices(chooser);
                }
            },
            Over::Month(mut month) => match action {
                Action::Back => {}
                Action::Accept => self.choose(&month.day.to_string()),
                _ => {
                    month.update(action, today);
                    self.over = Over::Month(month);
                }
            },
            Over::Difference(mut scroll) => match action {
                Action::Back => {}
                Action::Accept => return self.try_save(today),
                Action::Move(motion) => {
                    scroll.step(motion);
                    self.over = Over::Difference(scroll);
                }
                _ => self.over = Over::Difference(scroll),
            },
            Over::Leave => match action {
                Action::Accept => return self.try_save(today),
                Action::Discard => return Step::Leave(Left::Thrown),
                Action::Back => {}
                _ => self.over = Over::Leave,
            },
            Over::Conflict(mut conflict) => match action {
                Action::Back => {}
                Action::Accept => {
                    self.settle(conflict);
                    return self.try_save(today);
                }
                _ => {
                    conflict.update(action);
                    self.over = Over::Conflict(conflict);
                }
            },
            Over::Preview(changes, scroll) => {
                return self.update_preview((changes, scroll), action, today);
            }
        }
        Step::Stay(None)
    }

    fn update_preview(
        &mut self,
        (changes, mut scroll): (Vec<crate::domain::change::FieldChange>, Scroll),
        action: Action,
        today: NaiveDate,
    ) -> Step {
        match action {
            Action::Back => return Step::Stay(None),
            Action::Move(motion) => {
                scroll.step(motion);
            }
            _ => {}
        }
        self.over = Over::Preview(changes, scroll);
        if action == Action::Accept {
            self.try_save(today)
        } else {
            Step::Stay(None)
        }
    }

    fn update_fields(&mut self, action: Action, today: NaiveDate) -> Step {
        match action {
            Action::Back if self.is_dirty() => self.over = Over::Leave,
            Action::Back => return Step::Leave(Left::Untouched),
            Action::NextField => {
                self.complete(today);
                self.go(true);
            }
            Action::PreviousField => self.go(false),
            Action::Move(Motion::PageDown) => self.at = (self.at + 8).min(self.lines.len() - 1),
            Action::Move(Motion::PageUp) => self.at = self.at.saturating_sub(8),
            Action::Clear => {
                self.line_mut().put("");
                self.typed();
            }
            Action::Choose => self.open_choices(today),
            Action::Difference => {
                let mut scroll = Scroll::default();
                scroll.count(self.changed().count());
                self.over = Over::Difference(scroll);
            }
            Action::Accept => return self.try_save(today),
            _ => {}
        }
        Step::Stay(None)
    }

    fn go(&mut self, forward: bool) {
        let count = self.lines.len();
        let step = if forward { 1 } else { count - 1 };
        self.at = (self.at + step) % count;
    }

    /// Takes the best choice for what is typed, where that is the beginning of something and no whole word of the field.
    fn complete(&mut self, today: NaiveDate) {
        if self.completes(today)
            && let Some(choice) = self.inline().first()
        {
            let code = choice.code.clone();
            self.choose(&code);
        }
    }

    /// Tells whether what is typed is no value of the field yet, so that going on takes the best choice for it.
    pub fn completes(&self, today: NaiveDate) -> bool {
        let line = self.line();
        let is_name = matches!(line.source, Source::Given(_)) && line.field().is_none();
        !line.text().is_empty() && (is_name || line.problem(today).is_some())
    }

    fn choose(&mut self, code: &str) {
        self.line_mut().put(code);
        self.typed();
    }

    fn open_choices(&mut self, today: NaiveDate) {
        let line = self.line();
        self.over = match line.source {
            Source::Typed => Over::Nothing,
            Source::Day => {
                let date = line.date(today);
                let day = date.and_then(|date| date.lower().or(date.upper()));
                Over::Month(Month {
                    day: day.unwrap_or(today),
                })
            }
            _ => Over::Choices(Chooser::new(self.choices(line), line.text())),
        };
    }

    fn try_save(&mut self, today: NaiveDate) -> Step {
        match self.save(today) {
            Save::Stopped => {
                self.over = Over::Nothing;
                Step::Stay(None)
            }
            Save::Nothing => Step::Leave(Left::Same),
            Save::Do(effect) => Step::Stay(Some(effect)),
        }
    }
}
