//! Rows to look through, each of which may lead to something: findings, messages, sources, formats, what lies in the bin.

use super::Dialog;
use crate::app::action::{Action, Effect, Motion, Problem};
use crate::app::scroll::Scroll;
use crate::word;

/// How a row is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As it should be.
    Plain,
    /// Of less weight.
    Dim,
    /// Worth a look.
    Doubtful,
    /// Wrong.
    Wrong,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct ListingRow {
    /// What stands first: how grave it is, when it was said.
    pub lead: String,
    /// Of what it speaks.
    pub name: String,
    /// What it says; may have several lines.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
    /// What Enter does.
    pub act: Option<Effect>,
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct Listing {
    /// What it shows.
    pub title: String,
    /// The rows.
    pub rows: Vec<ListingRow>,
    /// What is said where there is no row.
    pub none: &'static str,
    /// The cursor and the window.
    pub scroll: Scroll,
    /// Whether it is the bin, which stays open and can be emptied.
    pub is_bin: bool,
    /// Whether it stays open, and what its rows lead to lies over it.
    pub stays: bool,
    /// What went wrong.
    pub problem: Option<Problem>,
    /// What it lies over, and what comes back when it is left.
    pub beneath: Option<Box<Dialog>>,
}

impl Listing {
    /// Shows rows, the cursor on the first.
    pub fn new(title: impl Into<String>, rows: Vec<ListingRow>) -> Self {
        let mut scroll = Scroll::default();
        scroll.count(rows.len());
        Self {
            title: title.into(),
            rows,
            none: word!("there is nothing"),
            scroll,
            is_bin: false,
            stays: false,
            problem: None,
            beneath: None,
        }
    }

    /// Gives the row under the cursor.
    pub fn current(&self) -> Option<&ListingRow> {
        self.rows.get(self.scroll.index)
    }

    /// Takes an action. Gives whether the dialog stays open, and what is to be done.
    pub fn update(&mut self, action: Action) -> (bool, Option<Effect>) {
        self.problem = None;
        match action {
            Action::Back => return (false, None),
            Action::Move(Motion::Up) if self.scroll.index == 0 => {
                self.scroll.step(Motion::Last);
            }
            Action::Move(motion) => {
                self.scroll.step(motion);
            }
            Action::Accept => {
                let act = self.current().and_then(|row| row.act.clone());
                let stays = self.is_bin || self.stays || act.is_none();
                return (stays, act);
            }
            Action::Purge if self.is_bin && !self.rows.is_empty() => {
                return (true, Some(Effect::AskPurge));
            }
            _ => {}
        }
        (true, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing() -> Listing {
        let row = |name: &str, act| ListingRow {
            lead: String::new(),
            name: name.to_owned(),
            text: String::new(),
            tone: Tone::Plain,
            act,
        };
        let leads = Effect::Open("F1".to_owned());
        Listing::new("Test", vec![row("a", None), row("b", Some(leads))])
    }

    #[test]
    fn enter_does_what_the_row_leads_to_and_nothing_where_it_leads_nowhere() {
        let mut listing = listing();
        assert_eq!(listing.update(Action::Accept), (true, None));
        assert_eq!(listing.update(Action::Purge), (true, None), "no bin");
        listing.update(Action::Move(Motion::Up));
        let leads = Some(Effect::Open("F1".to_owned()));
        assert_eq!(listing.update(Action::Accept), (false, leads.clone()));
        listing.is_bin = true;
        assert_eq!(listing.update(Action::Accept), (true, leads));
        assert_eq!(
            listing.update(Action::Purge),
            (true, Some(Effect::AskPurge))
        );
        assert_eq!(listing.update(Action::Back), (false, None));
    }
}
