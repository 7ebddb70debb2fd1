//! What the palette offers: what a key does, a saved view, a record.

use crate::app::action::Action;
use crate::app::keymap::{Bound, KeyRow};
use crate::app::view::View;
use crate::domain::change;
use crate::domain::sought::Sought;
use crate::domain::vocabulary::Kind;
use crate::word;

/// What is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// What a key does.
    Key(&'static KeyRow),
    /// A saved view.
    Saved(change::View),
    /// A record.
    Record(Sought),
}

/// A row of the palette.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What is offered.
    pub what: What,
    /// The keys in force, as screens name them.
    pub keys: String,
    /// Why it cannot be done now; none: it can.
    pub blocked: Option<String>,
    /// What is looked in.
    pub(super) text: String,
}

impl Entry {
    /// Offers what a key does.
    pub(super) fn key(bound: &Bound, blocked: Option<String>) -> Self {
        let row = bound.row;
        let keys = bound.labels().join(" ");
        Self {
            text: [row.word(), row.meaning(), &keys, row.scope.words()].join(" "),
            what: What::Key(row),
            keys,
            blocked,
        }
    }

    /// Offers a saved view.
    pub(super) fn saved(view: change::View) -> Self {
        let blocked = match &view.noun {
            Some(noun) if !lists_records(noun) => {
                Some(word!("it lists what has no view of its own here").to_owned())
            }
            _ => None,
        };
        Self {
            text: [&view.name, " ", &view.filter].concat(),
            what: What::Saved(view),
            keys: String::new(),
            blocked,
        }
    }

    /// Offers a record.
    pub(super) fn record(record: Sought) -> Self {
        Self {
            text: [record.reference.as_str(), &record.title, &record.titles].join(" "),
            keys: record.reference.clone(),
            what: What::Record(record),
            blocked: None,
        }
    }

    /// Gives the heading that it stands under when something is looked for.
    pub(super) fn heading(&self) -> &'static str {
        match &self.what {
            What::Key(row) if matches!(row.action, Action::Show(_)) => word!("Views"),
            What::Key(_) => word!("Actions"),
            What::Saved(_) => word!("Views"),
            What::Record(_) => word!("Records"),
        }
    }

    /// Gives the word for it.
    pub fn word(&self) -> &str {
        match &self.what {
            What::Key(row) => row.word(),
            What::Saved(view) => &view.name,
            What::Record(record) => match record.kind {
                Kind::Document => word!("document"),
                Kind::Group => word!("group"),
                Kind::FollowUp => word!("follow-up"),
            },
        }
    }

    /// Says what it is in a few words.
    pub fn meaning(&self) -> &str {
        match &self.what {
            What::Key(row) => row.meaning(),
            What::Saved(view) => &view.filter,
            What::Record(record) => &record.title,
        }
    }
}

/// Tells whether a noun is one of the lists on screen.
fn lists_records(noun: &str) -> bool {
    let view = noun.parse::<View>().ok();
    view.is_some_and(|view| view.row().kind.is_some())
}
