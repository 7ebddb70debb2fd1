//! A question: what it is about, its numbered answers with the one that holds now, and the ways out of it.

use crate::app::key::Key;
use crate::app::{Action, Problem};
use crate::word;

/// Something that is done to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A key is pressed.
    Key(Key),
    /// The cursor goes to a row.
    Point(usize),
    /// An action of the scopes in force is run.
    Run(Action),
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The letter that stands for it too.
    pub letter: Option<String>,
    /// Its words.
    pub words: String,
    /// What choosing it does.
    pub steps: Vec<Step>,
}

impl Answer {
    /// Makes one of its words and what it does.
    pub fn new(words: impl Into<String>, steps: Vec<Step>) -> Self {
        Self {
            letter: None,
            words: words.into(),
            steps,
        }
    }

    /// Says which letter stands for it.
    #[must_use]
    pub fn by(mut self, letter: impl Into<String>) -> Self {
        self.letter = Some(letter.into());
        self
    }
}

/// What may be typed besides numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Takes {
    /// Keys and words of the scopes in force.
    Keys,
    /// A text that finds among the answers.
    Needle {
        /// Whether something is looked for now.
        is_filled: bool,
    },
    /// The value of a field.
    Value(Value),
}

/// A field that a text goes into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// What it is called.
    pub label: String,
    /// Whether something stands in it, which a text takes the place of.
    pub is_filled: bool,
    /// Whether it is not shown while it is typed.
    pub is_secret: bool,
    /// What is done once it is typed.
    pub then: Action,
}

/// What an empty line does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alone {
    /// What holds is kept, and the question is done with.
    Keeps,
    /// What is typed is saved, or done.
    Does,
    /// The question is left.
    Leaves,
}

impl Alone {
    /// Gives the action that it is.
    pub const fn action(self) -> Action {
        match self {
            Self::Keeps | Self::Does => Action::Accept,
            Self::Leaves => Action::Back,
        }
    }

    /// Says what an empty line does.
    fn words(self) -> &'static str {
        match self {
            Self::Keeps => word!("Enter alone keeps what is so now"),
            Self::Does => word!("Enter alone does it as it stands here"),
            Self::Leaves => word!("Enter alone leaves everything as it is"),
        }
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What it is; as long as this is the same, it is the same question.
    pub title: String,
    /// What is to be known before it is answered.
    pub facts: Vec<String>,
    /// The answers, counted from 1.
    pub answers: Vec<Answer>,
    /// Which of them holds now, or is being typed in.
    pub at: Option<usize>,
    /// What may be typed besides.
    pub takes: Takes,
    /// What an empty line does.
    pub alone: Alone,
    /// What is wrong.
    pub problem: Option<Problem>,
}

impl Question {
    /// Asks with keys and words.
    pub fn new(title: impl Into<String>, answers: Vec<Answer>) -> Self {
        Self {
            title: title.into(),
            facts: Vec::new(),
            answers,
            at: None,
            takes: Takes::Keys,
            alone: Alone::Leaves,
            problem: None,
        }
    }

    /// Says which answer holds now.
    #[must_use]
    pub fn at(mut self, at: usize) -> Self {
        self.at = (at < self.answers.len()).then_some(at);
        self
    }

    /// Says what an empty line does.
    #[must_use]
    pub fn alone(mut self, alone: Alone) -> Self {
        self.alone = alone;
        self
    }

    /// Says what is to be known before.
    #[must_use]
    pub fn knowing(mut self, facts: Vec<String>) -> Self {
        self.facts = facts;
        self
    }

    /// Says what may be typed besides.
    #[must_use]
    pub fn taking(mut self, takes: Takes) -> Self {
        self.takes = takes;
        self
    }

    /// Says what is wrong.
    #[must_use]
    pub fn troubled(mut self, problem: Option<&Problem>) -> Self {
        self.problem = problem.cloned();
        self
    }

    /// Tells whether what is typed is not to be shown.
    pub fn is_secret(&self) -> bool {
        matches!(&self.takes, Takes::Value(value) if value.is_secret)
    }

    /// Says an answer: `3, l: limited: some of it done`.
    pub fn answer(&self, at: usize) -> String {
        let answer = &self.answers[at];
        let letter = answer.letter.as_ref().map(|letter| format!(", {letter}"));
        format!("{}{}: {}", at + 1, letter.unwrap_or_default(), answer.words)
    }

    /// Says what can be done: the ways to answer, and the way out.
    pub fn ways(&self) -> String {
        let mut ways = Vec::new();
        let has_letters = self.answers.iter().any(|answer| answer.letter.is_some());
        match (&self.takes, self.answers.is_empty()) {
            (Takes::Value(_), true) => {}
            (Takes::Value(_), _) => ways.push(word!("a number goes to a field").to_owned()),
            (_, true) => {}
            _ if has_letters => ways.push(word!("a number or letter chooses").to_owned()),
            _ => ways.push(word!("a number chooses").to_owned()),
        }
        match &self.takes {
            Takes::Keys => {}
            Takes::Needle { .. } => ways.push(word!("words find").to_owned()),
            Takes::Value(value) => {
                let label = &value.label;
                ways.push(crate::say!("a text goes into {label}", label));
                if value.is_filled {
                    ways.push(word!("`.empty` empties it").to_owned());
                }
            }
        }
        ways.push(self.alone.words().to_owned());
        ways.push(word!("`.` leaves").to_owned());
        let mut words = ways.join("; ");
        if let Some(first) = words.chars().next() {
            words.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
        }
        words + "."
    }
}
