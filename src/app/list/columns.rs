//! Which columns a list shows, in which order, how wide.

use serde::{Deserialize, Serialize};

use crate::domain::column::{COLUMNS, Column, named, usual};
use crate::domain::vocabulary::Kind;

/// The narrowest that a column can be made, and the widest.
pub const WIDTHS: (u16, u16) = (3, 120);

/// The columns of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Columns {
    /// Their names from left to right, each with its width; none: what its texts need.
    pub shown: Vec<(String, Option<u16>)>,
}

/// Gives the columns that records of a kind can fill.
pub fn fitting(kind: Kind) -> impl Iterator<Item = &'static Column> {
    COLUMNS.iter().filter(move |column| column.fits(kind))
}

impl Columns {
    /// Gives the columns of a list that nobody has chosen any for.
    pub fn usual(kind: Kind) -> Self {
        Self::of(usual(Some(kind)))
    }

    fn of(names: &[&str]) -> Self {
        let shown = names.iter().map(|name| ((*name).to_owned(), None));
        Self {
            shown: shown.collect(),
        }
    }

    /// Reads columns as `--columns` takes them; names that mean nothing are left out, and without any the usual ones show.
    pub fn read(text: Option<&str>, kind: Kind) -> Self {
        let names = text.unwrap_or_default().split(',').map(str::trim);
        let known: Vec<&str> = names.filter_map(named).map(|column| column.name).collect();
        if known.is_empty() {
            Self::usual(kind)
        } else {
            Self::of(&known)
        }
    }

    /// Gives them without what a list of this kind cannot show, as a file may hold it; of nothing, the usual ones.
    #[must_use]
    pub fn sound(&self, kind: Kind) -> Self {
        let mut sound = Self { shown: Vec::new() };
        for (column, width) in self.known() {
            if sound.place(column.name).is_none() {
                let width = width.map(|width| width.clamp(WIDTHS.0, WIDTHS.1));
                sound.shown.push((column.name.to_owned(), width));
            }
        }
        if sound.shown.is_empty() {
            return Self::usual(kind);
        }
        sound
    }

    /// Prints them as `--columns` takes them.
    pub fn print(&self) -> String {
        let names: Vec<&str> = self.shown.iter().map(|(name, _)| name.as_str()).collect();
        names.join(",")
    }

    /// Gives the columns with their widths; names that a later version knows are left out.
    pub fn known(&self) -> impl Iterator<Item = (&'static Column, Option<u16>)> {
        self.shown
            .iter()
            .filter_map(|(name, width)| Some((named(name)?, *width)))
    }

    /// Gives where a column stands.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.shown.iter().position(|(shown, _)| shown == name)
    }

    /// Shows a column or hides it; the last one stays.
    pub fn turn(&mut self, name: &str) {
        match self.place(name) {
            Some(_) if self.shown.len() == 1 => {}
            Some(place) => {
                self.shown.remove(place);
            }
            None => self.shown.push((name.to_owned(), None)),
        }
    }

    /// Moves a column by one; tells whether it could.
    pub fn shift(&mut self, name: &str, later: bool) -> bool {
        let Some(place) = self.place(name) else {
            return false;
        };
        let to = if later {
            place + 1
        } else {
            place.wrapping_sub(1)
        };
        let fits = to < self.shown.len();
        if fits {
            self.shown.swap(place, to);
        }
        fits
    }

    /// Makes a column wider or narrower by so many cells, from the width that it is drawn with.
    pub fn widen(&mut self, name: &str, by: i16, drawn: u16) {
        if let Some(place) = self.place(name) {
            let now = self.shown[place].1.unwrap_or(drawn);
            let wide = now.saturating_add_signed(by).clamp(WIDTHS.0, WIDTHS.1);
            self.shown[place].1 = Some(wide);
        }
    }

    /// Lets a column be as wide as its texts.
    pub fn auto(&mut self, name: &str) {
        if let Some(place) = self.place(name) {
            self.shown[place].1 = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_turned_on_and_off_moved_and_widened() {
        let mut columns = Columns::read(Some("ref, title,nonsense,due"), Kind::FollowUp);
        assert_eq!(columns.print(), "ref,title,due");
        columns.turn("title");
        columns.turn("lead");
        assert!(!columns.shift("lead", true) && !columns.shift("ref", false));
        assert!(columns.shift("lead", false) && columns.shift("lead", true));
        assert_eq!(columns.print(), "ref,due,lead");
        columns.widen("due", 2, 10);
        columns.widen("ref", -9, 4);
        assert_eq!(
            columns.shown[..2],
            [("ref".to_owned(), Some(3)), ("due".to_owned(), Some(12))]
        );
        columns.auto("due");
        assert_eq!(columns.shown[1].1, None);
    }

    #[test]
    fn the_last_column_stays_and_no_names_are_the_usual_ones() {
        let mut columns = Columns::read(Some("title"), Kind::Group);
        columns.turn("title");
        assert_eq!(columns.print(), "title");
        for text in [None, Some(""), Some("nonsense")] {
            assert_eq!(
                Columns::read(text, Kind::Group),
                Columns::usual(Kind::Group)
            );
        }
    }

    #[test]
    fn what_only_documents_have_is_offered_for_them_alone() {
        assert!(fitting(Kind::Document).any(|column| column.name == "legal_state"));
        assert!(fitting(Kind::FollowUp).all(|column| column.name != "legal_state"));
    }
}
