//! The rows of a damaged table: read by ranges of ids from both ends, halving what fails until what cannot be read is alone.

use rusqlite::Connection;
use rusqlite::types::{Value, ValueRef};

use crate::store::error::Result;

/// So many times a range may fail before what is left of a table is given up: a broken page fails once for each id in it.
const PATIENCE: u32 = 200_000;
/// No row takes fewer bytes: where no index tells the highest id, this bounds it.
const LEAST_BYTES: u64 = 12;

/// A table of the damaged register.
#[derive(Debug)]
pub(super) struct Table<'c> {
    conn: &'c Connection,
    up: String,
    down: String,
    highest: String,
    listed: String,
    sequence: String,
}

/// A row: its id, and its values; none: not all of them are text that can be read.
pub(super) type Row = (i64, Option<Vec<Value>>);

/// What an index tells of the rows of a table.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// The rows, by uid where the table has one.
    pub rows: Vec<(Option<String>, i64)>,
    /// Whether it could be read to its end.
    pub is_whole: bool,
}

impl<'c> Table<'c> {
    /// Takes the table of this name with these columns, whose rows the index lists.
    pub fn new(conn: &'c Connection, name: &str, columns: &[String], index: &str) -> Self {
        let quoted = quoted(name);
        let columns: Vec<String> = columns.iter().map(|column| self::quoted(column)).collect();
        let select = [
            "SELECT id, ",
            &columns.join(", "),
            " FROM ",
            &quoted,
            " NOT INDEXED WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
        ]
        .concat();
        let uid = if columns.iter().any(|column| column == "\"uid\"") && index.starts_with("sqlite")
        {
            "uid"
        } else {
            "NULL"
        };
        Self {
            conn,
            down: [&select, " DESC"].concat(),
            up: select,
            highest: ["SELECT max(id) FROM ", &quoted, " NOT INDEXED"].concat(),
            listed: [
                "SELECT ",
                uid,
                ", id FROM ",
                &quoted,
                " INDEXED BY ",
                &self::quoted(index),
            ]
            .concat(),
            sequence: [
                "SELECT seq FROM sqlite_sequence WHERE name = '",
                &name.replace('\'', "''"),
                "'",
            ]
            .concat(),
        }
    }

    /// Reads what the index tells, which lies on other pages than the rows.
    pub fn listed(&self) -> Listed {
        let mut listed = Listed::default();
        let Ok(mut statement) = self.conn.prepare(&self.listed) else {
            return listed;
        };
        let Ok(mut rows) = statement.query([]) else {
            return listed;
        };
        loop {
            match rows.next() {
                Ok(None) => {
                    listed.is_whole = true;
                    return listed;
                }
                Ok(Some(row)) => match (row.get(0), row.get(1)) {
                    (Ok(uid), Ok(id)) => listed.rows.push((uid, id)),
                    _ => return listed,
                },
                Err(_) => return listed,
            }
        }
    }

    /// Gives an id that none is above.
    fn top(&self, listed: &Listed) -> i64 {
        let one = |sql: &str| {
            self.conn
                .query_row(sql, [], |row| row.get::<_, i64>(0))
                .ok()
        };
        if let Some(highest) = one(&self.highest) {
            return highest;
        }
        let indexed = listed.rows.iter().map(|(_, id)| *id).max();
        let known = indexed.into_iter().chain(one(&self.sequence)).max();
        match known {
            Some(known) if listed.is_whole => known,
            known => known.unwrap_or(0).max(self.guess()),
        }
    }

    /// Gives how many rows the file could hold at most.
    fn guess(&self) -> i64 {
        let pragma = |name: &str| {
            self.conn
                .pragma_query_value(None, name, |row| row.get::<_, i64>(0))
                .unwrap_or(0)
        };
        let bytes =
            u64::try_from(pragma("page_count").saturating_mul(pragma("page_size"))).unwrap_or(0);
        i64::try_from(bytes / LEAST_BYTES).unwrap_or(i64::MAX)
    }

    /// Reads every row that can be read, each once.
    pub fn rows(&self, listed: &Listed, take: &mut dyn FnMut(Row) -> Result<()>) -> Result<()> {
        let lowest = listed.rows.iter().map(|(_, id)| *id).min().unwrap_or(1);
        let mut open = vec![(lowest.min(1), self.top(listed))];
        let mut patience = PATIENCE;
        while let Some((mut low, mut high)) = open.pop() {
            if low > high || patience == 0 {
                continue;
            }
            patience -= 1;
            let (last, is_whole) = self.scan(&self.up, (low, high), take)?;
            if is_whole {
                continue;
            }
            low = last.map_or(low, |last| last + 1);
            let (first, is_whole) = self.scan(&self.down, (low, high), take)?;
            high = first.map_or(high, |first| first - 1);
            if is_whole || low >= high {
                continue;
            }
            let middle = low + (high - low) / 2;
            open.push((middle + 1, high));
            open.push((low, middle));
        }
        Ok(())
    }

    /// Reads rows in order until one cannot be read; gives the last id, and whether it was the last there is.
    fn scan(
        &self,
        sql: &str,
        (low, high): (i64, i64),
        take: &mut dyn FnMut(Row) -> Result<()>,
    ) -> Result<(Option<i64>, bool)> {
        let mut last = None;
        let Ok(mut statement) = self.conn.prepare_cached(sql) else {
            return Ok((None, false));
        };
        let count = statement.column_count();
        let Ok(mut rows) = statement.query([low, high]) else {
            return Ok((None, false));
        };
        let is_down = sql.ends_with("DESC");
        loop {
            let row = match rows.next() {
                Ok(Some(row)) => row,
                Ok(None) => return Ok((last, true)),
                Err(_) => return Ok((last, false)),
            };
            let Ok(id) = row.get::<_, i64>(0) else {
                return Ok((last, false));
            };
            // A damaged tree may lead round in a circle.
            let is_next = last.is_none_or(|last| if is_down { id < last } else { id > last });
            if !is_next || !(low..=high).contains(&id) {
                return Ok((last, false));
            }
            let values: Option<Vec<Value>> = (1..count)
                .map(|column| row.get_ref(column).ok().and_then(owned))
                .collect();
            take((id, values))?;
            last = Some(id);
        }
    }
}

/// Takes a value; none: it is no text that can be read.
fn owned(value: ValueRef<'_>) -> Option<Value> {
    match value {
        ValueRef::Null => Some(Value::Null),
        ValueRef::Integer(number) => Some(Value::Integer(number)),
        ValueRef::Real(number) => Some(Value::Real(number)),
        ValueRef::Text(text) => String::from_utf8(text.to_vec()).ok().map(Value::Text),
        ValueRef::Blob(_) => None,
    }
}

/// Quotes a name.
pub(super) fn quoted(name: &str) -> String {
    ["\"", &name.replace('"', "\"\""), "\""].concat()
}
