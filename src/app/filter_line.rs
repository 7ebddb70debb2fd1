//! The filter line: filters the list while it is typed; Esc puts the filter back as it was.

use super::action::{Action, Problem};
use super::field::Field;
use super::list::List;
use crate::domain::filter::{Completion, Filter, complete};
use chrono::NaiveDate;

/// A filter that is being typed.
#[derive(Debug, Clone)]
pub struct FilterLine {
    /// What is typed.
    pub field: Field,
    /// The list as it was.
    before: Box<List>,
    /// The text from which the last completion started, and how many have been shown.
    turn: Option<(String, usize, usize)>,
}

impl FilterLine {
    /// Opens the line over a list.
    pub fn new(list: &List) -> Self {
        Self {
            field: Field::new(&list.text),
            before: Box::new(list.clone()),
            turn: None,
        }
    }

    /// Lists what could stand at the insertion point.
    pub fn completions(&self) -> Vec<Completion> {
        complete(self.field.text(), self.field.before().len())
    }

    /// Takes an action; tells whether the line stays open.
    pub fn update(&mut self, action: Action, list: &mut List, today: NaiveDate) -> bool {
        match action {
            Action::Accept => {
                if list.problem.is_some() {
                    return true;
                }
                return false;
            }
            Action::Back => {
                let marks = std::mem::take(&mut list.marks);
                *list = (*self.before).clone();
                list.marks = marks;
                list.is_stale = true;
                return false;
            }
            Action::Clear => self.field.clear(),
            Action::Complete => self.complete(),
            Action::Move(motion) => {
                list.scroll.step(motion);
                list.follow();
                return true;
            }
            _ => return true,
        }
        if action != Action::Complete {
            self.turn = None;
        }
        self.apply(list, today);
        true
    }

    /// Takes the text as it is now: in force when it can be read, else the last good filter stays.
    pub fn typed(&mut self, list: &mut List, today: NaiveDate) {
        self.turn = None;
        self.apply(list, today);
    }

    fn apply(&self, list: &mut List, today: NaiveDate) {
        match Filter::parse(self.field.text(), today) {
            Ok(filter) => list.set_filter(self.field.text(), filter),
            Err(error) => {
                let problem = Problem::new(error.message, error.hint);
                list.problem = Some((problem, Some(error.span)));
            }
        }
    }

    /// Puts in the next completion; the turn goes round.
    fn complete(&mut self) {
        let (text, cursor, count) = self.turn.take().unwrap_or_else(|| {
            let text = self.field.text().to_owned();
            (text, self.field.before().len(), 0)
        });
        let offers = complete(&text, cursor);
        if offers.is_empty() {
            return;
        }
        let offer = &offers[count % offers.len()];
        let (head, tail) = (&text[..offer.range.start], &text[offer.range.end..]);
        let at = head.len() + offer.text.len();
        self.field.put(&[head, &offer.text, tail].concat(), at);
        self.turn = Some((text, cursor, count + 1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::vocabulary::Kind;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    #[test]
    fn a_good_filter_holds_at_once_and_a_bad_one_leaves_the_last() {
        let mut list = List::new(Kind::Document);
        let mut line = FilterLine::new(&list);
        line.field.paste("rag:red");
        line.typed(&mut list, today());
        assert_eq!(list.filter.terms.len(), 1);
        line.field.paste(" statsu:x");
        line.typed(&mut list, today());
        let (problem, span) = list.problem.clone().expect("a problem");
        assert!(problem.message.contains("statsu"), "{}", problem.message);
        assert_eq!(span, Some(8..14));
        assert_eq!(
            (list.filter.terms.len(), list.text.as_str()),
            (1, "rag:red")
        );
        assert!(line.update(Action::Accept, &mut list, today()));
    }

    #[test]
    fn esc_puts_the_filter_back_and_enter_keeps_it() {
        let mut list = List::new(Kind::Document);
        list.set_filter("late", Filter::parse("late", today()).unwrap());
        for (action, text) in [(Action::Back, "late"), (Action::Accept, "stale")] {
            let mut list = list.clone();
            let mut line = FilterLine::new(&list);
            line.update(Action::Clear, &mut list, today());
            assert_eq!(list.text, "");
            line.field.paste("stale");
            line.typed(&mut list, today());
            assert!(!line.update(action, &mut list, today()));
            assert_eq!(list.text, text);
        }
    }

    #[test]
    fn tab_goes_through_what_could_stand_there() {
        let mut list = List::new(Kind::Document);
        let mut line = FilterLine::new(&list);
        line.field.paste("status:su");
        for text in [
            "status:substantial",
            "status:superseded",
            "status:substantial",
        ] {
            line.update(Action::Complete, &mut list, today());
            assert_eq!((line.field.text(), list.text.as_str()), (text, text));
        }
    }
}
