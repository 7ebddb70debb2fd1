//! What names a row for ever: its key, its uid or its ref. The same key finds the same row again, whatever became of its
//! ref and title since.
//!
//! A key is not kept anywhere: the uid of what it makes is a hash of the noun, the catalogue (else the header of its column)
//! and the key. A key column that goes to `ref`, `code` or `uid` is that field, and finds what was made by hand too.

use std::collections::HashMap;

use super::columns::{Columns, From};
use super::grid::{Grid, GridRow};
use super::headers::plain;
use super::plan::Refusal;
use super::target::Target;
use crate::domain::entity::Entity;
use crate::domain::lookup::Lookup;
use crate::domain::text::excerpt;
use crate::domain::uid::Uid;
use crate::{say, word};

/// How rows are found again.
#[derive(Debug, Clone, PartialEq, Eq)]
enum By {
    /// By a field of theirs: the column.
    Field(usize),
    /// By a uid that follows from the key: the column, and whose keys they are.
    Key(usize, String),
    /// By nothing.
    Nothing,
}

/// Which row is called what.
#[derive(Debug)]
pub(super) struct Keys {
    by: By,
    noun: &'static str,
    entity: Entity,
    /// By key and by ref, in lower case.
    rows: HashMap<String, (usize, Uid)>,
}

/// Who a row is.
#[derive(Debug)]
pub(super) struct Identity {
    /// Its uid.
    pub uid: Uid,
    /// The key that it was found by.
    pub key: Option<String>,
    /// Why it cannot be taken.
    pub refusal: Option<Refusal>,
}

impl Keys {
    /// Decides how rows are found again.
    pub fn of(columns: &Columns, grid: &Grid, catalogue: Option<&str>) -> Self {
        let unique = |target: &Target| match target {
            Target::Uid => true,
            Target::Field(field) => Some(field.name) == columns.noun.entity.ref_field(),
            _ => false,
        };
        let mut fields = columns.mapped.iter().filter(|each| unique(&each.target));
        let column = |from: &From| match from {
            From::Column(column) => Some(*column),
            From::Constant(_) => None,
        };
        let by = match columns.key {
            Some(key) if fields.any(|each| each.from == From::Column(key)) => By::Field(key),
            Some(key) => {
                let whose = catalogue.map_or_else(|| plain(&grid.headers[key]), plain);
                By::Key(key, whose)
            }
            None => {
                let mut fields: Vec<_> = fields.collect();
                fields.sort_by_key(|each| each.target != Target::Uid);
                let first = fields.first().and_then(|each| column(&each.from));
                first.map_or(By::Nothing, By::Field)
            }
        };
        Self {
            by,
            noun: columns.noun.singular,
            entity: columns.noun.entity,
            rows: HashMap::new(),
        }
    }

    /// Tells whether a second import of the same file would find nothing again.
    pub fn finds_nothing(&self) -> bool {
        self.by == By::Nothing
    }

    /// Says who a row is.
    pub fn identify<L: Lookup>(
        &mut self,
        row: &GridRow,
        grid: &Grid,
        lookup: &L,
        new: Uid,
    ) -> Result<Identity, L::Error> {
        let (column, whose) = match &self.by {
            By::Nothing => {
                return Ok(Identity {
                    uid: new,
                    key: None,
                    refusal: None,
                });
            }
            By::Field(column) => (*column, None),
            By::Key(column, whose) => (*column, Some(whose.clone())),
        };
        let text = super::prose::plain(row.cell(column));
        let refused = |reason: String| Refusal {
            column: grid.headers[column].clone(),
            value: excerpt(&text),
            reason,
        };
        if text.is_empty() {
            // Without a ref a thing gets the next of its series; without a key nobody finds it again.
            let refusal = whose.map(|_| refused(word!("the key is empty").to_owned()));
            return Ok(Identity {
                uid: new,
                key: None,
                refusal,
            });
        }
        let uid = match whose {
            Some(whose) => Uid::derived(&[self.noun, &whose, &text]),
            None => match (lookup.find(self.entity, &text)?, text.parse::<Uid>()) {
                (Some(uid), _) | (None, Ok(uid)) => uid,
                (None, Err(_)) => new,
            },
        };
        let first = self
            .rows
            .entry(text.to_lowercase())
            .or_insert((row.number, uid.clone()))
            .0;
        let twice =
            (first != row.number).then(|| refused(say!("row {first} has that key already", first)));
        Ok(Identity {
            uid,
            key: Some(text),
            refusal: twice,
        })
    }

    /// Keeps the ref of a row as another word for it; says which row has it already.
    pub fn also(&mut self, reference: &str, number: usize, uid: &Uid) -> Option<usize> {
        let row = self
            .rows
            .entry(reference.to_lowercase())
            .or_insert((number, uid.clone()));
        (row.0 != number && row.1 != *uid).then_some(row.0)
    }

    /// Finds a row of the file by its key or ref.
    pub fn find(&self, name: &str) -> Option<&Uid> {
        self.rows
            .get(&name.trim().to_lowercase())
            .map(|(_, uid)| uid)
    }
}
