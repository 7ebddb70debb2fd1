//! Where one stands: what a view is called, how much is in it, and its rows as lines.

use super::rows;
use crate::app::view::View;
use crate::app::{App, Target};
use crate::{say, word};

/// A view as it is said.
pub struct Place<'a> {
    /// What it is and what of it is shown; as long as this is the same, it is the same place.
    pub heads: Vec<String>,
    /// How many rows there are.
    pub count: usize,
    /// Which one the cursor stands on, from 0.
    pub at: usize,
    /// What is said where there are none.
    pub none: String,
    /// Says a row, if it is at hand.
    pub row: Box<dyn Fn(usize) -> Option<String> + 'a>,
    /// Says where a row is, for going there.
    pub target: Box<dyn Fn(usize) -> Option<Target> + 'a>,
}

impl Place<'_> {
    /// Says a row with its position: `3 of 24: F5 Combined-cycle plant`.
    pub fn line(&self, index: usize) -> Option<String> {
        let words = (self.row)(index)?;
        let (at, count) = (index + 1, self.count);
        Some(say!("{at} of {count}: {words}", at, count, words))
    }

    /// Says the row under the cursor, or that there is none.
    pub fn here(&self) -> String {
        if self.count == 0 {
            return self.none.clone();
        }
        self.line(self.at)
            .unwrap_or_else(|| say!("{at} of {count}", at = self.at + 1, count = self.count))
    }
}

/// Says the view on screen.
pub fn place(app: &App) -> Place<'_> {
    let mut place = match app.view {
        View::Overview => rows::overview::place(app),
        View::Agenda => rows::time::agenda(app),
        View::Timeline => rows::time::timeline(app),
        View::Board => rows::board::place(app),
        View::Indicators => rows::others::indicators(app),
        View::History => rows::others::history(app),
        View::Backups => rows::others::backups(app),
        View::Documents | View::Groups | View::FollowUps => rows::list::place(app),
    };
    let name = app.view.row().word().to_owned();
    place.heads.insert(0, name);
    if let Some(then) = &app.then {
        place.heads.push(say!(
            "the register {then}; nothing can be changed",
            then = then.words()
        ));
    } else if app.read_only.is_some() {
        place.heads.push(word!("read only").to_owned());
    }
    place
}
