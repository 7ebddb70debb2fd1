//! One record out of a backup, with all that belongs to it: what has to be put back so that it is as it was.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::create::file_name;
use super::error::Meant;
use super::files::{self, Kept};
use super::source::{self, Beside, Source};
use super::{BackupError, Progress, Result};
use crate::domain::change::{BringBack, Row};
use crate::domain::entity::{Entity, FieldType};
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::say;
use crate::store::{Store, StoreError};

/// A record as a backup holds it, against the register.
#[derive(Debug)]
pub struct OneRecord {
    /// What brings it back: the rows that are gone, in the bin or different. None where it is as it was.
    pub back: BringBack,
    /// How many rows of it were entered since, and stay.
    pub since: usize,
    /// When the backup was made.
    pub made_at: String,
    /// The backup, opened: its kept files are there as long as this is.
    beside: Beside,
}

impl OneRecord {
    /// Puts the kept files of its evidence that are missing beside the register: to be done before the rows are.
    pub fn bring_files(&self, register: &Path, progress: &mut Progress<'_>) -> Result<()> {
        let is_cited = |kept: &&Kept| {
            let is_it = |row: &Row| text(row, "file") == Some(&kept.sha256);
            self.back.rows.iter().any(is_it)
        };
        let kept = self.beside.verified.files().iter().filter(is_cited);
        files::bring(register, &kept.cloned().collect::<Vec<_>>(), progress)
    }
}

/// Finds what brings a record back: nothing is changed.
pub fn record_of(
    store: &Store,
    name: &str,
    source: &Source<'_>,
    progress: &mut Progress<'_>,
) -> Result<OneRecord> {
    let beside = source::open(store, source, Meant::BringBack, progress)?;
    let named = beside.store.find_record(name);
    let named = named.map_err(|error| match error {
        StoreError::Unknown { .. } => BackupError::NotHeld {
            path: source.path.to_owned(),
            name: name.to_owned(),
        },
        other => other.into(),
    })?;
    let (then, now) = (beside.store.rows()?, store.rows()?);
    let own = belonging(&then, &named.uid);
    if own.is_empty() {
        return Err(StoreError::Rule(
            say!(
                "`{record}` is in the bin of that backup too",
                record = named.reference
            ),
            say!(
                "look into an older one, or bring it back as it is: servanda restore {record}",
                record = named.reference
            ),
        )
        .into());
    }
    let since = belonging(&now, &named.uid).difference(&own).count();
    let rows = Wanted::new(&then, &now, own).rows(&then);
    Ok(OneRecord {
        back: BringBack {
            reference: named.reference,
            source: file_name(source.path),
            rows,
        },
        since,
        made_at: beside.verified.backup.made_at.clone(),
        beside,
    })
}

/// Gives the uids of a record and of everything that belongs to it; none where it is not among the rows.
fn belonging(rows: &[Row], record: &Uid) -> HashSet<Uid> {
    let mut own = HashSet::new();
    for row in rows {
        let belongs =
            |(name, to): (&str, Uid)| row.entity.row().owners.contains(&name) && own.contains(&to);
        if row.uid == *record || links(row).any(belongs) {
            own.insert(row.uid.clone());
        }
    }
    own
}

/// What has to be put.
struct Wanted<'r> {
    now: HashMap<&'r Uid, &'r Row>,
    then: HashMap<&'r Uid, &'r Row>,
    /// What belongs to the record, and what that names and is gone.
    uids: HashSet<Uid>,
    record: HashSet<Uid>,
}

impl<'r> Wanted<'r> {
    fn new(then: &'r [Row], now: &'r [Row], own: HashSet<Uid>) -> Self {
        let mut wanted = Self {
            now: now.iter().map(|row| (&row.uid, row)).collect(),
            then: then.iter().map(|row| (&row.uid, row)).collect(),
            uids: own.clone(),
            record: own.clone(),
        };
        let mut open: Vec<Uid> = own.into_iter().collect();
        while let Some(uid) = open.pop() {
            open.extend(wanted.named_and_gone(&uid));
        }
        // The names of a body that comes back come with it.
        for row in then
            .iter()
            .filter(|row| matches!(row.entity, Entity::Name | Entity::Label))
        {
            if links(row).any(|(_, to)| wanted.uids.contains(&to)) {
                wanted.uids.insert(row.uid.clone());
            }
        }
        wanted
    }

    /// Takes in what a row names and the register lacks: bodies, sources. Other records and their parts are not brought along.
    fn named_and_gone(&mut self, uid: &Uid) -> Vec<Uid> {
        let Some(row) = self.then.get(uid).copied() else {
            return Vec::new();
        };
        let gone = links(row).map(|(_, to)| to).filter(|to| {
            let stands_alone =
                |row: &&Row| row.entity != Entity::Record && row.entity.row().owners.is_empty();
            let can_come = self.then.get(to).is_some_and(stands_alone);
            can_come && !self.now.contains_key(to) && !self.uids.contains(to)
        });
        let gone: Vec<Uid> = gone.collect();
        self.uids.extend(gone.iter().cloned());
        gone
    }

    /// Gives the rows that differ from what is there, in the order in which they can be put.
    fn rows(&self, then: &[Row]) -> Vec<Row> {
        let wanted = then.iter().filter(|row| self.uids.contains(&row.uid));
        let stands = |row: &&Row| row.entity != Entity::Relation || !self.is_torn(row);
        let whole = wanted.filter(stands).map(|row| self.whole(row));
        whole.filter(|row| self.differs(row)).collect()
    }

    /// Tells whether a relation leads to what is neither here nor comes back.
    fn is_torn(&self, row: &Row) -> bool {
        links(row).any(|(_, to)| !self.is_there(&to))
    }

    fn is_there(&self, uid: &Uid) -> bool {
        self.now.contains_key(uid) || self.uids.contains(uid)
    }

    /// Tells every field, empty ones too, but a parent that is gone.
    fn whole(&self, row: &Row) -> Row {
        let value = |name: &str| {
            let held = row.fields.iter().find(|(field, _)| field == name);
            held.map_or(Value::Null, |(_, value)| value.clone())
        };
        let fields = row.entity.row().fields.iter().map(|field| {
            let is_gone = field.name == "parent"
                && links(row).any(|(name, to)| name == "parent" && !self.is_there(&to));
            let value = if is_gone {
                Value::Null
            } else {
                value(field.name)
            };
            (field.name.to_owned(), value)
        });
        Row {
            fields: fields.collect(),
            ..row.clone()
        }
    }

    fn differs(&self, row: &Row) -> bool {
        let Some(held) = self.now.get(&row.uid) else {
            return true;
        };
        // What the record only names stays as it is here.
        self.record.contains(&row.uid)
            && row.fields.iter().any(|(name, value)| {
                let held = held.fields.iter().find(|(field, _)| field == name);
                held.map_or(&Value::Null, |(_, value)| value) != value
            })
    }
}

/// Gives what a row links to, by which field.
fn links(row: &Row) -> impl Iterator<Item = (&str, Uid)> {
    row.fields.iter().filter_map(|(name, value)| {
        let is_link = matches!(row.entity.field(name)?.holds, FieldType::Link(_));
        let uid = value.as_text().filter(|_| is_link)?;
        Some((name.as_str(), uid.parse().ok()?))
    })
}

fn text<'r>(row: &'r Row, name: &str) -> Option<&'r str> {
    let held = row.fields.iter().find(|(field, _)| field == name);
    held.and_then(|(_, value)| value.as_text())
}
