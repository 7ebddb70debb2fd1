//! What a list can be sorted by, with the words for it.

use super::List;
use crate::domain::sort::{Sort, SortField};
use crate::domain::vocabulary::Kind;
use crate::say;
use crate::word;
use crate::words::of;

const DATED: &[Kind] = &[Kind::FollowUp, Kind::Group];
const DOCUMENTS: &[Kind] = &[Kind::Document];

/// What a list can be sorted by, with the words for it and the kinds that have it.
#[rustfmt::skip]
pub const ORDERS: &[(SortField, &str, &[Kind])] = &[
    (SortField::Ref, "ref", Kind::ALL),
    (SortField::Title, "title", Kind::ALL),
    (SortField::Status, "status", Kind::ALL),
    (SortField::Rag, "light", Kind::ALL),
    (SortField::Due, "due", Kind::ALL),
    (SortField::Signed, "signed", DOCUMENTS),
    (SortField::LegalState, "legal state", DOCUMENTS),
    (SortField::Type, "type", Kind::ALL),
    (SortField::Field, "field", Kind::ALL),
    (SortField::Lead, "lead", Kind::ALL),
    (SortField::Percent, "percent done", Kind::ALL),
    (SortField::Start, "start", DATED),
    (SortField::BaselineDue, "first due", DATED),
    (SortField::Timeliness, "timeliness", Kind::ALL),
    (SortField::Slipped, "slipped", Kind::ALL),
    (SortField::Assurance, "assurance", Kind::ALL),
    (SortField::Occasion, "occasion", DOCUMENTS),
    (SortField::Binding, "binding", DOCUMENTS),
    (SortField::Level, "level", DOCUMENTS),
    (SortField::AsOf, "last heard of", Kind::ALL),
    (SortField::Updated, "last entered", Kind::ALL),
];

/// Gives the words for what is sorted by.
pub fn words(by: SortField) -> &'static str {
    let row = ORDERS.iter().find(|(of, ..)| *of == by);
    of("order", row.map_or(by.as_str(), |(_, words, _)| words))
}

/// Gives the order of a list that nobody has sorted.
pub fn usual(kind: Kind) -> Vec<Sort> {
    let by = match kind {
        Kind::FollowUp => SortField::Due,
        Kind::Document | Kind::Group => SortField::Ref,
    };
    vec![Sort {
        by,
        descending: false,
    }]
}

impl List {
    /// Says by what it is sorted.
    pub fn order_words(&self) -> String {
        let keys: Vec<String> = self
            .sort
            .iter()
            .map(|sort| {
                if sort.descending {
                    format!("{} ({})", words(sort.by), word!("last first"))
                } else {
                    words(sort.by).to_owned()
                }
            })
            .collect();
        if keys.is_empty() {
            return String::new();
        }
        say!("by {keys}", keys = keys.join(", "))
    }

    /// Puts another order in force.
    pub fn set_sort(&mut self, sort: Vec<Sort>) {
        if self.sort != sort {
            self.sort = sort;
            self.is_stale = true;
        }
    }

    /// Sorts by a column alone; by the one that it is sorted by already, the other way round.
    pub fn sort_by(&mut self, by: SortField) {
        let descending = match self.sort.first() {
            Some(first) if first.by == by => !first.descending,
            _ => false,
        };
        self.set_sort(vec![Sort { by, descending }]);
    }

    /// Gives which key of the order a column is, and whether its largest come first.
    pub fn key_of(&self, column: &str) -> Option<(usize, bool)> {
        let by: SortField = column.parse().ok()?;
        let place = self.sort.iter().position(|sort| sort.by == by)?;
        Some((place, self.sort[place].descending))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_can_be_sorted_by_what_it_is_sorted_by_at_first() {
        for kind in Kind::ALL {
            let list = List::new(*kind);
            let fits = |(by, _, kinds): &(SortField, &str, &[Kind])| {
                *by == list.sort[0].by && kinds.contains(kind)
            };
            assert!(ORDERS.iter().any(fits));
            assert!(list.order_words().starts_with("by "));
        }
    }

    #[test]
    fn everything_but_the_kind_can_be_sorted_by() {
        for by in SortField::ALL {
            let row = ORDERS.iter().find(|(of, ..)| of == by);
            assert_eq!(row.is_some(), *by != SortField::Kind, "{by}");
        }
    }

    #[test]
    fn a_column_sorts_and_turns_round() {
        let mut list = List::new(Kind::FollowUp);
        list.sort_by(SortField::Title);
        assert_eq!(list.key_of("title"), Some((0, false)));
        list.sort_by(SortField::Title);
        assert_eq!(list.key_of("title"), Some((0, true)));
        assert_eq!((list.key_of("due"), list.key_of("uid")), (None, None));
        assert_eq!(list.order_words(), "by title (last first)");
        list.set_sort(Sort::parse("-due,title").unwrap());
        assert_eq!(list.order_words(), "by due (last first), title");
    }
}
