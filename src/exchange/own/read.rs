//! Reading the register's own file into rows, each field checked as if a person had typed it.

mod row;

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value as Json};

use super::extract::text;
use super::{FORMAT, LISTS, MARK, OPERATIONS};
use crate::domain::change::Row;
use crate::domain::code::nearest;
use crate::domain::entity::{ENTITIES, Entity, FieldError};
use crate::domain::text::excerpt;
use crate::domain::uid::{Uid, UidError};
use crate::{say, word};

/// Why a file cannot be read. A place is a line, or a list and a number in it, with the ref where there is one.
#[derive(Debug, thiserror::Error)]
pub enum OwnError {
    /// It is no JSON.
    #[error("{}", crate::say!("line {line}, column {column}: {what}", line, column, what))]
    Json {
        /// Its line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong there.
        what: String,
    },
    /// It is JSON, but not of this form.
    #[error("{}", crate::say!("this is no file that servanda exported: it has no `{mark}`", mark = MARK))]
    Foreign,
    /// It was written by a later version.
    #[error("{}", crate::say!("the file has form {form}, and this version reads form {known}", form = _0, known = FORMAT))]
    Newer(u64),
    /// Something is not what it should be.
    #[error("{place}: {what}")]
    Shape {
        /// Where.
        place: String,
        /// What.
        what: String,
        /// What would be right.
        right: String,
    },
    /// A field cannot hold its value.
    #[error("{place}: {source}")]
    Field {
        /// Where.
        place: String,
        /// Why.
        source: FieldError,
    },
    /// A uid is none.
    #[error("{place}: {source}")]
    Uid {
        /// Where.
        place: String,
        /// Why.
        source: UidError,
    },
}

impl OwnError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        match self {
            Self::Json { .. } => {
                word!("the file is cut off or was changed by hand; export it again").to_owned()
            }
            Self::Foreign => word!("`servanda export --format json` writes such a file").to_owned(),
            Self::Newer(_) => {
                word!("read it with the version that wrote it, or a later one").to_owned()
            }
            Self::Shape { right, .. } => right.clone(),
            Self::Field { source, .. } => source.hint(),
            Self::Uid { source, .. } => source.hint(),
        }
    }
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnFile {
    /// Its rows; what is linked to stands before what links to it. A field that is not among a row's was not told.
    pub rows: Vec<Row>,
    /// How many operations of its history are not taken in.
    pub operations: usize,
}

/// Tells whether bytes begin like the register's own file, JSON or JSONL.
pub fn is_own(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(256)];
    let text = String::from_utf8_lossy(start);
    let rest = text.trim_start_matches('\u{feff}').trim_start();
    let rest = rest.strip_prefix('{').map(str::trim_start);
    let rest = rest.and_then(|rest| {
        rest.strip_prefix('"')?
            .strip_prefix(MARK)?
            .strip_prefix('"')
    });
    rest.is_some_and(|rest| rest.trim_start().starts_with(':'))
}

/// Reads a file. Title, home party and language of the register are taken for the register with this uid; none: left out.
pub fn read(bytes: &[u8], register: Option<&Uid>) -> Result<OwnFile, OwnError> {
    if !is_own(bytes) {
        return Err(OwnError::Foreign);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = Reader {
        register,
        rows: Vec::new(),
        uids: HashSet::new(),
        operations: 0,
    };
    if is_lines(bytes) {
        for (i, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
            if !line.trim_ascii().is_empty() {
                reader.line(line, i + 1)?;
            }
        }
    } else {
        reader.whole(parsed(bytes, 1)?)?;
    }
    reader.finish()
}

/// Tells whether the first line is an object of its own.
fn is_lines(bytes: &[u8]) -> bool {
    let first = bytes
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let first: Option<Map<String, Json>> = serde_json::from_slice(first).ok();
    first.is_some_and(|first| first.contains_key("entity"))
}

fn parsed(bytes: &[u8], line: usize) -> Result<Map<String, Json>, OwnError> {
    serde_json::from_slice(bytes).map_err(|error| {
        let what = error.to_string();
        OwnError::Json {
            line: line + error.line().saturating_sub(1),
            column: error.column(),
            what: what
                .split(" at line ")
                .next()
                .unwrap_or_default()
                .to_owned(),
        }
    })
}

fn shape(place: &str, what: impl Into<String>, right: impl Into<String>) -> OwnError {
    OwnError::Shape {
        place: place.to_owned(),
        what: what.into(),
        right: right.into(),
    }
}

/// What has been read.
struct Reader<'u> {
    register: Option<&'u Uid>,
    rows: Vec<Row>,
    uids: HashSet<Uid>,
    operations: usize,
}

impl Reader<'_> {
    fn whole(&mut self, file: Map<String, Json>) -> Result<(), OwnError> {
        for (key, value) in file {
            let entity = match key.as_str() {
                MARK => {
                    must_be_known(&value)?;
                    continue;
                }
                "register" => {
                    self.register(&object("register", value)?)?;
                    continue;
                }
                OPERATIONS => None,
                _ => Some(listed(&key)?),
            };
            let Json::Array(rows) = value else {
                return Err(shape(&key, word!("is no list"), word!("a list of objects")));
            };
            let Some(entity) = entity else {
                self.operations += rows.len();
                continue;
            };
            for (i, row) in rows.into_iter().enumerate() {
                let place = format!("{key} {}", i + 1);
                let row = object(&place, row)?;
                self.row(entity, &row, &place)?;
            }
        }
        Ok(())
    }

    fn line(&mut self, line: &[u8], number: usize) -> Result<(), OwnError> {
        let place = say!("line {line}", line = number);
        let mut row = parsed(line, number)?;
        if let Some(mark) = row.remove(MARK) {
            must_be_known(&mark)?;
        }
        let entity = row.remove("entity");
        let code = entity.as_ref().and_then(Json::as_str).unwrap_or_default();
        match code {
            "operation" => self.operations += 1,
            "register" => self.register(&row)?,
            _ => {
                let known = LISTS.iter().find(|(_, entity)| entity.as_str() == code);
                let (_, entity) = known.ok_or_else(|| {
                    let codes: Vec<&str> = LISTS.iter().map(|(_, each)| each.as_str()).collect();
                    let what = say!("`{name}` is no entity", name = excerpt(code));
                    shape(
                        &place,
                        what,
                        say!("`entity` is one of {all}", all = codes.join(", ")),
                    )
                })?;
                self.row(*entity, &row, &place)?;
            }
        }
        Ok(())
    }

    /// Puts every row after those it links to.
    fn finish(self) -> Result<OwnFile, OwnError> {
        let mut rows = self.rows;
        let depths = depths(&rows)?;
        let loaded = |entity: Entity| ENTITIES.iter().position(|row| row.entity == entity);
        rows.sort_by_key(|row| {
            let depth = depths.get(&row.uid).copied().unwrap_or(0);
            (loaded(row.entity), depth)
        });
        Ok(OwnFile {
            rows,
            operations: self.operations,
        })
    }
}

fn must_be_known(mark: &Json) -> Result<(), OwnError> {
    match mark.get("format").and_then(Json::as_u64) {
        Some(FORMAT) => Ok(()),
        Some(newer) if newer > FORMAT => Err(OwnError::Newer(newer)),
        _ => Err(OwnError::Foreign),
    }
}

fn object(place: &str, value: Json) -> Result<Map<String, Json>, OwnError> {
    match value {
        Json::Object(object) => Ok(object),
        _ => Err(shape(
            place,
            word!("is no object"),
            word!("an object with the fields of a row"),
        )),
    }
}

fn listed(key: &str) -> Result<Entity, OwnError> {
    let found = LISTS.iter().find(|(name, _)| *name == key);
    found.map(|(_, entity)| *entity).ok_or_else(|| {
        let names: Vec<&str> = LISTS.iter().map(|(name, _)| *name).collect();
        let all = say!("the lists are {all}", all = names.join(", "));
        let right = match nearest(key, names.iter().copied()) {
            Some(near) => say!("did you mean `{near}`? {all}", near, all),
            None => all,
        };
        shape(
            word!("the file"),
            say!("there is no list `{name}`", name = excerpt(key)),
            right,
        )
    })
}

/// Counts how many records stand above each; refuses a circle.
fn depths(rows: &[Row]) -> Result<HashMap<Uid, usize>, OwnError> {
    let parent = |row: &Row| text(row, "parent").and_then(|uid| uid.parse::<Uid>().ok());
    let records = rows.iter().filter(|row| row.entity == Entity::Record);
    let parents: HashMap<&Uid, Uid> = records
        .clone()
        .filter_map(|row| Some((&row.uid, parent(row)?)))
        .collect();
    let mut depths: HashMap<Uid, usize> = HashMap::new();
    for record in records {
        let mut above = vec![&record.uid];
        while let Some(next) = parents.get(above[above.len() - 1]) {
            if above.len() > parents.len() {
                let name = text(record, "ref").unwrap_or(record.uid.as_str());
                let what = word!("a record stands above itself");
                return Err(shape(
                    name,
                    what,
                    word!("choose a parent that is not below it"),
                ));
            }
            if depths.contains_key(next) {
                above.push(next);
                break;
            }
            above.push(next);
        }
        let top = above.last().and_then(|uid| depths.get(*uid)).copied();
        let top = top.unwrap_or(0);
        let count = above.len() - 1;
        for (i, uid) in above.into_iter().enumerate() {
            depths.insert(uid.clone(), top + count - i);
        }
    }
    Ok(depths)
}
