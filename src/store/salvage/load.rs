//! From the damaged tables into the new ones, row by row; what is against the rules of the register stays out.

use rusqlite::types::Value;
use rusqlite::{Connection, Transaction, params_from_iter};

use super::Came;
use super::read::{Listed, Table, quoted};
use crate::domain::date::Edtf;
use crate::domain::entity::Entity;
use crate::store::error::{Result, StoreError};
use crate::store::inspect::texts;

/// The tables of the history, in the order in which they are filled.
const HISTORY: [&str; 2] = ["operation", "change"];
/// The columns that are not read: they are derived.
const DERIVED: &[&str] = &[
    "ref_key",
    "title_key",
    "updated_at",
    "status",
    "percent",
    "as_of",
    "as_of_lower",
    "as_of_upper",
    "done",
    "done_lower",
    "done_upper",
    "signed",
    "signed_lower",
    "signed_upper",
    "heard",
    "heard_lower",
    "heard_upper",
    "disputed",
    "supported",
    "waiting",
    "contradiction",
    "assurance",
];

/// A table that was read.
#[derive(Debug)]
pub(super) struct Loaded {
    /// What came of it.
    pub came: Came,
    /// What its index tells.
    pub listed: Listed,
}

/// Reads every table into the new register.
pub(super) fn all(source: &Connection, target: &Transaction<'_>) -> Result<Vec<Loaded>> {
    Entity::ALL
        .iter()
        .map(|entity| entity.as_str())
        .chain(HISTORY)
        .map(|table| one(source, target, table))
        .collect()
}

/// Counts the rows of a table.
pub(super) fn count(conn: &Connection, table: &str) -> Result<u64> {
    let sql = ["SELECT count(*) FROM ", &quoted(table)].concat();
    let rows: i64 = conn.query_row(&sql, [], |row| row.get(0))?;
    Ok(u64::try_from(rows).unwrap_or(0))
}

fn one(source: &Connection, target: &Transaction<'_>, table: &str) -> Result<Loaded> {
    let mut came = Came {
        table: table.to_owned(),
        ..Came::default()
    };
    let columns = columns(source, target, table)?;
    let index = match table {
        "change" => "change_operation".to_owned(),
        table => ["sqlite_autoindex_", table, "_1"].concat(),
    };
    let from = Table::new(source, table, &columns, &index);
    let listed = from.listed();
    let dates = dates(&columns);
    let insert = insert(table, &columns);
    let orphan = columns.iter().position(|column| column == "operation_id");
    from.rows(&listed, &mut |(id, values)| {
        let Some(values) = values.filter(|values| dates.iter().all(|at| is_date(values, *at)))
        else {
            came.refused += 1;
            return Ok(());
        };
        if let Some(at) = orphan
            && !target
                .prepare_cached("SELECT 1 FROM operation WHERE id = ?1")?
                .exists([&values[at]])?
        {
            came.nowhere += 1;
            return Ok(());
        }
        let bound = std::iter::once(Value::Integer(id)).chain(values);
        let done = target
            .prepare_cached(&insert)?
            .execute(params_from_iter(bound));
        match done.map_err(StoreError::from) {
            Ok(_) => Ok(()),
            Err(
                StoreError::Rule(..)
                | StoreError::Sqlite(rusqlite::Error::ToSqlConversionFailure(_)),
            ) => {
                came.refused += 1;
                Ok(())
            }
            Err(other) => Err(other),
        }
    })?;
    came.of = listed
        .is_whole
        .then(|| u64::try_from(listed.rows.len()).unwrap_or(0));
    Ok(Loaded { came, listed })
}

/// Gives the columns that both have and that were entered, the id aside.
fn columns(source: &Connection, target: &Connection, table: &str) -> Result<Vec<String>> {
    let sql = [
        "SELECT name FROM pragma_table_info('",
        table,
        "') WHERE name <> 'id'",
    ]
    .concat();
    let had = texts(source, &sql).unwrap_or_default();
    let mut wanted = texts(target, &sql)?;
    wanted.retain(|column| {
        had.contains(column) && !(table == "record" && DERIVED.contains(&column.as_str()))
    });
    Ok(wanted)
}

fn insert(table: &str, columns: &[String]) -> String {
    let names: Vec<String> = columns.iter().map(|column| quoted(column)).collect();
    let places: Vec<String> = (0..=columns.len())
        .map(|i| ["?", &(i + 1).to_string()].concat())
        .collect();
    [
        "INSERT INTO ",
        &quoted(table),
        " (id, ",
        &names.join(", "),
        ") VALUES (",
        &places.join(", "),
        ")",
    ]
    .concat()
}

/// Finds the dates among the columns: text, lower and upper bound.
fn dates(columns: &[String]) -> Vec<[usize; 3]> {
    let at = |name: &str| columns.iter().position(|column| column == name);
    columns
        .iter()
        .enumerate()
        .filter_map(|(i, name)| {
            let bound = |end: &str| at(&[name, end].concat());
            Some([i, bound("_lower")?, bound("_upper")?])
        })
        .collect()
}

/// Tells whether a date is one, with its own bounds beside it; or none at all.
fn is_date(values: &[Value], [text, lower, upper]: [usize; 3]) -> bool {
    match &values[text] {
        Value::Null => true,
        Value::Text(written) => Edtf::parse(written).is_ok_and(|date| {
            let bounds = date.bounds();
            values[lower] == Value::Text(bounds.0) && values[upper] == Value::Text(bounds.1)
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migrate::SCHEMA;

    #[test]
    fn the_columns_that_are_not_read_are_those_that_the_schema_calls_derived() {
        let record = SCHEMA.split("CREATE TABLE record (").nth(1).unwrap();
        let (_, derived) = record.split_once("-- derived").unwrap();
        let (derived, _) = derived.split_once("\n    CHECK (CASE").unwrap();
        let named: Vec<&str> = derived
            .lines()
            .filter(|line| line.starts_with("    ") && !line.starts_with("     "))
            .filter_map(|line| line.split_whitespace().next())
            .filter(|word| *word != "--")
            .collect();
        assert_eq!(named, DERIVED);
    }
}
