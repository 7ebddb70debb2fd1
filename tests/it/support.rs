//! Registers in temporary folders, and short words for what tests do with them.

pub mod large;

use std::path::PathBuf;
use std::sync::OnceLock;

use servanda::domain::change::{AddNote, Applied, Change, Edit, Set, SetStatus};
use servanda::domain::date::Edtf;
use servanda::domain::entity::Entity;
use servanda::domain::record::Record;
use servanda::domain::settings::{Now, Periods};
use servanda::domain::stamp::Stamp;
use servanda::domain::status::Status;
use servanda::domain::uid::Uid;
use servanda::domain::value::Value;
use servanda::store::{Page, Query, Store, StoreError};

/// Fields with what they are set to.
pub fn sets(fields: &[(&str, &str)]) -> Vec<Set> {
    let set = |(field, text): &(&str, &str)| Set {
        field: (*field).to_owned(),
        text: (*text).to_owned(),
    };
    fields.iter().map(set).collect()
}

/// A register in a folder of its own, on 23 November 2026.
pub struct Desk {
    pub folder: tempfile::TempDir,
    pub store: Store,
    pub author: String,
}

impl Desk {
    /// Makes the shipped register. It is founded once and copied: founding it is tested elsewhere.
    pub fn shipped() -> Self {
        static FOUNDED: OnceLock<Vec<u8>> = OnceLock::new();
        let bytes = FOUNDED.get_or_init(|| {
            let rows = servanda::register::shipped(&stamp("founder")).unwrap();
            let desk = Self::of(rows);
            let copy = desk.folder.path().join("copy.db");
            std::fs::write(&copy, b"").unwrap();
            desk.store.copy_to(&copy, &mut |_, _| true).unwrap();
            std::fs::read(copy).unwrap()
        });
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("servanda.db");
        std::fs::write(&path, bytes).unwrap();
        Self {
            store: Store::open(&path, false).unwrap(),
            folder,
            author: "officer".to_owned(),
        }
    }

    /// Makes an empty register.
    pub fn empty() -> Self {
        Self::of(servanda::register::empty("Test", "en", &stamp("founder")))
    }

    fn of(rows: Vec<servanda::domain::change::Row>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store =
            Store::create(&folder.path().join("servanda.db"), rows, &stamp("founder")).unwrap();
        Self {
            folder,
            store,
            author: "officer".to_owned(),
        }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("servanda.db")
    }

    pub fn apply(&mut self, change: &Change) -> Result<Applied, StoreError> {
        self.store.apply(change, &stamp(&self.author))
    }

    pub fn uid(&self, reference: &str) -> Uid {
        self.store.find(reference).unwrap().uid
    }

    pub fn record(&self, reference: &str) -> Record {
        self.store
            .record(self.uid(reference).as_str(), now())
            .unwrap()
    }

    pub fn status(&mut self, reference: &str, status: Status) -> Result<Applied, StoreError> {
        let set = self.set_status(&[reference], status);
        self.apply(&Change::Status(set))
    }

    pub fn set_status(&self, references: &[&str], status: Status) -> SetStatus {
        SetStatus {
            records: references.iter().map(|name| self.uid(name)).collect(),
            status,
            by: "desk".to_owned(),
            as_of: None,
            percent: None,
            note: Some("because".to_owned()),
            evidence: None,
            despite_open: false,
        }
    }

    pub fn note(&mut self, reference: &str, text: &str) -> Result<Applied, StoreError> {
        let note = AddNote {
            record: self.uid(reference),
            text: text.to_owned(),
            as_of: None,
        };
        self.apply(&Change::Note(note))
    }

    pub fn set(&mut self, reference: &str, field: &str, text: &str) -> Result<Applied, StoreError> {
        let edit = Edit {
            entity: Entity::Record,
            rows: vec![self.uid(reference)],
            sets: vec![Set {
                field: field.to_owned(),
                text: text.to_owned(),
            }],
            note: None,
        };
        self.apply(&Change::Edit(edit))
    }

    pub fn undo(&mut self) -> Result<Applied, StoreError> {
        self.apply(&Change::Undo(None))
    }

    pub fn refs(&self, filter: &str) -> Vec<String> {
        let query = Query {
            filter: servanda::domain::filter::Filter::parse(filter, now().today).unwrap(),
            ..Query::default()
        };
        let records = self.store.records(&query, Page::ALL, now()).unwrap();
        assert_eq!(self.store.count(&query, now()).unwrap(), records.len());
        records.into_iter().map(|record| record.reference).collect()
    }

    /// Everything that undoing must bring back: each table but the history, row by row.
    pub fn content(&self) -> Vec<String> {
        content(&self.path())
    }
}

/// Reads every row of every table but the history and the moments of entry.
pub fn content(path: &std::path::Path) -> Vec<String> {
    let conn = rusqlite::Connection::open(path).unwrap();
    let mut tables = conn
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'record_search%'
             AND name NOT IN ('operation', 'change', 'reference') ORDER BY name",
        )
        .unwrap();
    let tables: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut lines = Vec::new();
    for table in tables {
        let mut statement = conn.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells: Vec<String> = names
                .iter()
                .enumerate()
                .filter(|(_, name)| {
                    !matches!(name.as_str(), "updated_at" | "id") && !name.ends_with("_id")
                })
                .map(|(i, name)| format!("{name}={}", row.get::<_, Value>(i).unwrap()))
                .collect();
            lines.push(format!("{table}: {}", cells.join(" ")));
        }
    }
    lines.sort();
    lines
}

/// Compares two contents and tells the first lines in which they differ.
pub fn assert_same(got: &[String], wanted: &[String]) {
    let more: Vec<&String> = got
        .iter()
        .filter(|line| !wanted.contains(line))
        .take(2)
        .collect();
    let less: Vec<&String> = wanted
        .iter()
        .filter(|line| !got.contains(line))
        .take(2)
        .collect();
    assert!(
        more.is_empty() && less.is_empty(),
        "too much: {more:#?}\nmissing: {less:#?}"
    );
    assert_eq!(got.len(), wanted.len());
}

pub fn stamp(author: &str) -> Stamp {
    Stamp {
        at: chrono::Utc::now(),
        today: now().today,
        author: author.to_owned(),
    }
}

pub fn now() -> Now {
    Now {
        today: "2026-11-23".parse().unwrap(),
        periods: Periods::default(),
    }
}

pub fn date(text: &str) -> Option<Edtf> {
    Edtf::parse(text).ok()
}
