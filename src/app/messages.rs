//! What was said at the foot of the screen in this sitting, with the moment of each: it stays until it is read.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};

use super::action::{Action, Notice};
use super::scroll::Scroll;

/// How many are kept; the oldest go.
const MOST: usize = 1_000;

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub notice: Notice,
}

impl Notice {
    /// Gives one word for its sort.
    pub const fn sort(&self) -> &'static str {
        match self {
            Self::Done(_) => "done",
            Self::Blocked(_) => "blocked",
            Self::Trouble(_) => "trouble",
        }
    }

    /// Gives its words: what is wrong with what would be right behind it.
    pub fn words(&self) -> String {
        match self {
            Self::Done(words) | Self::Blocked(words) => words.clone(),
            Self::Trouble(problem) if problem.hint.is_empty() => problem.message.clone(),
            Self::Trouble(problem) => format!("{}; {}", problem.message, problem.hint),
        }
    }
}

/// Everything that was said, the newest first.
#[derive(Debug, Clone, Default)]
pub struct Messages {
    all: VecDeque<Message>,
}

impl Messages {
    /// Takes something that is said now.
    pub fn take(&mut self, at: DateTime<Utc>, notice: Notice) {
        self.all.truncate(MOST - 1);
        self.all.push_front(Message { at, notice });
    }

    /// Gives how many there are.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// Gives them from a place on, the newest being at 0.
    pub fn from(&self, place: usize) -> impl Iterator<Item = &Message> {
        self.all.iter().skip(place)
    }
}

/// The list of messages on screen.
#[derive(Debug, Clone, Default)]
pub struct MessageList {
    /// The cursor and the window.
    pub scroll: Scroll,
}

impl MessageList {
    /// Opens it on the newest.
    pub fn new(messages: &Messages) -> Self {
        let mut scroll = Scroll::default();
        scroll.count(messages.count());
        Self { scroll }
    }

    /// Takes an action; tells whether the list stays open.
    pub fn update(&mut self, action: Action) -> bool {
        if let Action::Move(motion) = action {
            self.scroll.step(motion);
        }
        !matches!(action, Action::Back | Action::Accept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::action::{Motion, Problem};

    #[test]
    fn the_newest_comes_first_and_the_oldest_goes() {
        let mut messages = Messages::default();
        for n in 0..MOST + 5 {
            messages.take(DateTime::UNIX_EPOCH, Notice::Done(n.to_string()));
        }
        assert_eq!(messages.count(), MOST);
        let words: Vec<String> = messages.from(0).map(|m| m.notice.words()).collect();
        assert_eq!(words.first(), Some(&(MOST + 4).to_string()));
        assert_eq!(words.last(), Some(&"5".to_owned()));
        let mut list = MessageList::new(&messages);
        list.scroll.fit(10);
        assert!(list.update(Action::Move(Motion::Last)));
        assert_eq!(list.scroll.index, MOST - 1);
        assert!(!list.update(Action::Back));
    }

    #[test]
    fn trouble_is_told_with_what_would_be_right() {
        for (hint, right) in [("make room", "full; make room"), ("", "full")] {
            let notice = Notice::Trouble(Problem::new("full", hint));
            assert_eq!((notice.sort(), notice.words().as_str()), ("trouble", right));
        }
    }
}
