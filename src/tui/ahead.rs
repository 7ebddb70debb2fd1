//! What was typed and is not yet taken: a key that is about something still being read waits for it, and what was typed after
//! it waits behind it, so that whoever types ahead gets what they would have got by waiting.

use std::collections::VecDeque;

use super::input::{Arrival, Input};
use crate::app::key::{Code, Key};

/// What waits, in the order in which it was typed.
#[derive(Debug, Default)]
pub struct Ahead {
    waiting: VecDeque<Arrival>,
    /// What waits for nothing, however much waits before it.
    at_once: Option<Arrival>,
}

impl Ahead {
    /// Takes what arrived. While something waits, Esc takes back what was typed ahead, and leaving the program is never late.
    pub fn add(&mut self, arrival: Arrival) {
        if self.waiting.is_empty() {
            self.waiting.push_back(arrival);
            return;
        }
        match &arrival.input {
            Input::Key(key) if *key == Key::plain(Code::Esc) => self.waiting.clear(),
            Input::Key(key) if *key == Key::ctrl('c') => self.only(arrival),
            Input::Quit => self.only(arrival),
            Input::Resize(..) | Input::Focus(_) => self.at_once = Some(arrival),
            _ => self.waiting.push_back(arrival),
        }
    }

    fn only(&mut self, arrival: Arrival) {
        self.waiting.clear();
        self.at_once = Some(arrival);
    }

    /// Gives what is to be taken next, unless that must wait.
    pub fn next(&mut self, must_wait: impl FnOnce(&Input) -> bool) -> Option<Arrival> {
        if let Some(arrival) = self.at_once.take() {
            return Some(arrival);
        }
        let first = self.waiting.front_mut()?;
        if must_wait(&first.input) {
            // It leads to no other program: the terminal is read on, so that what waits can be taken back.
            first.hold = None;
            return None;
        }
        self.waiting.pop_front()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrival(input: Input) -> Arrival {
        Arrival { input, hold: None }
    }

    fn key(key: Key) -> Arrival {
        arrival(Input::Key(key))
    }

    fn of(name: char) -> Arrival {
        key(Key::char(name))
    }

    /// Takes whatever can be taken; `s` must wait.
    fn taken(ahead: &mut Ahead) -> Vec<Input> {
        let is_s = |input: &Input| *input == Input::Key(Key::char('s'));
        std::iter::from_fn(|| ahead.next(is_s).map(|arrival| arrival.input)).collect()
    }

    #[test]
    fn what_waits_is_taken_in_its_order_once_it_need_not() {
        let mut ahead = Ahead::default();
        ahead.add(of('j'));
        assert_eq!(taken(&mut ahead), [Input::Key(Key::char('j'))]);
        for arrived in [of('s'), of('c'), arrival(Input::Paste("x".to_owned()))] {
            ahead.add(arrived);
            assert_eq!(taken(&mut ahead), []);
        }
        ahead.add(arrival(Input::Resize(80, 24)));
        assert_eq!(taken(&mut ahead), [Input::Resize(80, 24)]);
        let all: Vec<Input> =
            std::iter::from_fn(|| ahead.next(|_| false).map(|arrival| arrival.input)).collect();
        let typed = |c| Input::Key(Key::char(c));
        assert_eq!(all, [typed('s'), typed('c'), Input::Paste("x".to_owned())]);
    }

    #[test]
    fn escape_takes_back_what_waits_and_the_program_can_always_be_left() {
        let escape = Key::plain(Code::Esc);
        for (last, right) in [
            (key(escape), vec![]),
            (key(Key::ctrl('c')), vec![Input::Key(Key::ctrl('c'))]),
            (arrival(Input::Quit), vec![Input::Quit]),
        ] {
            let mut ahead = Ahead::default();
            ahead.add(of('s'));
            assert_eq!(taken(&mut ahead), []);
            ahead.add(last);
            assert_eq!(taken(&mut ahead), right);
            assert_eq!(taken(&mut ahead), [], "nothing is left behind");
        }
        let mut ahead = Ahead::default();
        ahead.add(key(escape));
        assert_eq!(taken(&mut ahead), [Input::Key(escape)], "nothing waited");
    }
}
