//! What a calendar looks up: rows by uid, the address that is cited for a record, what a record stands under.

use std::collections::HashMap;

use crate::domain::change::Row;
use crate::domain::date::{Edtf, Precision};
use crate::domain::entity::Entity;
use crate::exchange::own::Extract;

/// The ties between the rows of a file.
pub(super) struct Ties<'e> {
    rows: HashMap<&'e str, &'e Row>,
    urls: HashMap<&'e str, &'e str>,
    above: HashMap<&'e str, Vec<&'e str>>,
}

impl<'e> Ties<'e> {
    pub fn new(extract: &'e Extract) -> Self {
        let rows: HashMap<&str, &Row> = extract
            .rows
            .iter()
            .map(|row| (row.uid.as_str(), row))
            .collect();
        let mut urls = HashMap::new();
        for citation in extract.of_entity(Entity::Citation) {
            let source = text(citation, "evidence").and_then(|uid| rows.get(uid));
            let url = source.and_then(|source| text(source, "url"));
            if let (Some(record), Some(url)) = (text(citation, "record"), url) {
                urls.entry(record).or_insert(url);
            }
        }
        let mut above: HashMap<&str, Vec<&str>> = HashMap::new();
        for relation in extract.of_entity(Entity::Relation) {
            let end = text(relation, "other").or(text(relation, "session"));
            let is_under = text(relation, "type") == Some("made_under");
            if let (Some(record), Some(end), true) = (text(relation, "record"), end, is_under) {
                above.entry(record).or_default().push(end);
            }
        }
        Self { rows, urls, above }
    }

    /// Gives the text of a field of a row.
    pub fn said(&self, uid: &str, field: &str) -> Option<&'e str> {
        text(self.rows.get(uid)?, field)
    }

    /// Gives the first web address that is cited for a record.
    pub fn url(&self, record: &str) -> Option<String> {
        self.urls.get(record).map(|url| (*url).to_owned())
    }

    /// Gives what a record belongs to, of what is in the file: its parent, and what it was made under.
    pub fn parents(&self, record: &str) -> Vec<String> {
        let parent = self.said(record, "parent");
        let above = self.above.get(record).into_iter().flatten().copied();
        let all = parent.into_iter().chain(above);
        all.filter(|uid| self.rows.contains_key(uid))
            .map(str::to_owned)
            .collect()
    }
}

/// Gives the text of a field of a row.
pub(super) fn text<'r>(row: &'r Row, name: &str) -> Option<&'r str> {
    let held = row.fields.iter().find(|(field, _)| field == name);
    held.and_then(|(_, value)| value.as_text())
}

/// Gives the date of a field of a row.
pub(super) fn date(row: &Row, name: &str) -> Option<Edtf> {
    Edtf::parse(text(row, name)?).ok()
}

/// Tells whether a date is a day, or runs from one day to another.
pub(super) fn is_of_days(date: &Edtf) -> bool {
    let is_day = |end: &str| Edtf::parse(end).is_ok_and(|end| end.precision() == Precision::Day);
    date.as_str().split('/').all(is_day)
}
