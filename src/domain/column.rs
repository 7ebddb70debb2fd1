//! The columns of a list of records: one table that the command line, the interface and exports read.

use super::axes::LegalState;
use super::date::Edtf;
use super::record::{Document, Record};
use super::vocabulary::{Kind, Level};
use crate::words::of;

/// A column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name in flags, CSV headers and JSON.
    pub name: &'static str,
    /// Its header on screen.
    pub header: &'static str,
    /// How many cells it wants at most; the rest is cut, except in piped output.
    pub width: u16,
    /// Gives its text for a record; empty where there is nothing.
    pub text: fn(&Record) -> String,
    /// Whether only documents fill it.
    is_of_documents: bool,
}

impl Column {
    const fn of_documents(mut self) -> Self {
        self.is_of_documents = true;
        self
    }

    /// Tells whether records of a kind can fill it.
    pub fn fits(&self, kind: Kind) -> bool {
        kind == Kind::Document || !self.is_of_documents
    }
}

impl Column {
    /// Gives its header as a person reads it, in the language of the interface.
    pub fn heading(&self) -> &'static str {
        of("column", self.header)
    }

    /// Gives its text for a record as a person reads it: codes in words of the language of the interface.
    pub fn shown(&self, record: &Record) -> String {
        let document = record.document.as_ref();
        let label = match self.name {
            "kind" => record.kind.label(),
            "type" => record.kind.type_label(&record.type_),
            "status" => record.status.label(),
            "timeliness" => record.timeliness.label(),
            "slipped" => of("", if record.slipped { "yes" } else { "no" }),
            "assurance" => record.assurance.label(),
            "rag" => record.rag.label(),
            "binding" => document.map_or("", |of| of.binding.label()),
            "level" => document.and_then(|of| of.level).map_or("", Level::label),
            "legal_state" => {
                let state = document.and_then(|of| of.legal_state);
                state.map_or("", LegalState::label)
            }
            _ => return (self.text)(record),
        };
        label.to_owned()
    }
}

fn date(date: Option<&Edtf>) -> String {
    date.map(ToString::to_string).unwrap_or_default()
}

fn of_document(record: &Record, get: fn(&Document) -> String) -> String {
    record.document.as_ref().map(get).unwrap_or_default()
}

const fn column(
    name: &'static str,
    header: &'static str,
    width: u16,
    text: fn(&Record) -> String,
) -> Column {
    Column {
        name,
        header,
        width,
        text,
        is_of_documents: false,
    }
}

/// Every column, in the order of the JSON keys.
#[rustfmt::skip]
pub const COLUMNS: &[Column] = &[
    column("uid", "Uid", 36, |r| r.uid.clone()),
    column("ref", "Ref", 6, |r| r.reference.clone()),
    column("kind", "Kind", 9, |r| r.kind.to_string()),
    column("type", "Type", 18, |r| r.type_.clone()),
    column("title", "Title", 60, |r| r.title.clone()),
    column("field", "Field", 13, |r| r.field.clone().unwrap_or_default()),
    column("lead", "Lead", 30, |r| r.lead.join("; ")),
    column("status", "Status", 11, |r| r.status.to_string()),
    column("percent", "%", 4, |r| r.percent.map(|n| n.to_string()).unwrap_or_default()),
    column("start", "Start", 10, |r| date(r.start.as_ref())),
    column("due", "Due", 21, |r| date(r.due.as_ref())),
    column("baseline_due", "First due", 21, |r| date(r.baseline_due.as_ref())),
    column("timeliness", "Timeliness", 12, |r| r.timeliness.to_string()),
    column("slipped", "Slipped", 7, |r| (if r.slipped { "yes" } else { "no" }).to_owned()),
    column("assurance", "Assurance", 13, |r| r.assurance.to_string()),
    column("rag", "RAG", 5, |r| r.rag.to_string()),
    column("rag_rule", "Why", 60, |r| r.rag_rule.clone()),
    column("as_of", "As of", 10, |r| date(r.as_of.as_ref())),
    column("updated_at", "Entered", 24, |r| r.updated_at.clone().unwrap_or_default()),
    column("binding", "Binding", 11, |r| of_document(r, |d| d.binding.to_string())).of_documents(),
    column("level", "Level", 10, |r| of_document(r, |d| d.level.map(|l| l.to_string()).unwrap_or_default())).of_documents(),
    column("signed", "Signed", 10, |r| of_document(r, |d| date(d.signed.as_ref()))).of_documents(),
    column("occasion", "Occasion", 8, |r| of_document(r, |d| d.occasion.clone().unwrap_or_default())).of_documents(),
    column("legal_state", "Legal state", 14, |r| of_document(r, |d| d.legal_state.map(|s| s.to_string()).unwrap_or_default())).of_documents(),
    column("signatories", "Signatories", 40, |r| of_document(r, |d| d.signatories.join("; "))).of_documents(),
];

/// Finds a column by name.
pub fn named(name: &str) -> Option<&'static Column> {
    COLUMNS.iter().find(|column| column.name == name)
}

/// Gives the columns that a list shows when none are named.
pub fn usual(kind: Option<Kind>) -> &'static [&'static str] {
    match kind {
        Some(Kind::Document) => &[
            "ref",
            "title",
            "status",
            "rag",
            "signed",
            "legal_state",
            "field",
            "as_of",
        ],
        Some(Kind::Group) => &["ref", "title", "type", "status", "rag", "field", "as_of"],
        Some(Kind::FollowUp) => &[
            "ref", "title", "status", "rag", "due", "field", "lead", "as_of",
        ],
        None => &[
            "ref", "kind", "title", "status", "rag", "due", "field", "as_of",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_documents_alone_fill_fits_no_other_kind() {
        let count = |kind| COLUMNS.iter().filter(|column| column.fits(kind)).count();
        assert_eq!(count(Kind::Document), COLUMNS.len());
        assert_eq!(count(Kind::Group), COLUMNS.len() - 6);
        assert!(!named("signed").unwrap().fits(Kind::FollowUp));
    }

    #[test]
    fn every_usual_column_is_in_the_table_and_names_are_unique() {
        for kind in Kind::ALL.iter().copied().map(Some).chain([None]) {
            assert!(usual(kind).iter().all(|name| named(name).is_some()));
        }
        for column in COLUMNS {
            assert_eq!(
                COLUMNS
                    .iter()
                    .filter(|other| other.name == column.name)
                    .count(),
                1,
                "{}",
                column.name
            );
        }
    }
}
