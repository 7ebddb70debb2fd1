//! What follows for a record, kept: of its row and of its legal state what differs from what is there.

use rusqlite::{Connection, Statement, params};

use super::legal::{Turns, turned};
use super::reckon::{COLUMNS, Derived, Held};
use crate::domain::value::Value;
use crate::store::error::Result;
use crate::store::made::Parts;
use crate::store::row::Writer;

/// Where the title stands among the derived columns.
const TITLE: usize = 1;
/// Where status, percent and as of stand, with its bounds.
const SAID: std::ops::Range<usize> = 2..7;

/// Keeps what follows for a record, and writes into the history what followed for its status.
pub(super) fn keep(
    writer: &Writer<'_>,
    (id, parts): (i64, Parts),
    (held, derived): (&Held, &Derived),
    moment: &str,
) -> Result<()> {
    let conn = writer.conn;
    if parts != Parts::ANY || turned(conn, id)? != derived.turns {
        keep_turns(conn, (id, parts), &derived.turns)?;
    }
    let mut statement = conn.prepare_cached(update(&held.derived, &derived.columns))?;
    bind(&mut statement, (id, moment), &derived.columns)?;
    statement.raw_execute()?;
    tell(writer, held, derived)
}

/// Gives the statement that sets what differs. Every index that holds a column is written anew with it, the same value or
/// not, so those columns are set only where they differ; ?1 is the id, ?2 the moment, the columns follow.
fn update(old: &[Value; COLUMNS.len()], new: &[Value; COLUMNS.len()]) -> &'static str {
    let is_titled = old[TITLE] != new[TITLE];
    let is_said = old[SAID] != new[SAID];
    match (old[0] != new[0], is_titled, is_said) {
        (false, false, false) => {
            "UPDATE record SET updated_at = ?2,
                done = ?10, done_lower = ?11, done_upper = ?12, signed = ?13, signed_lower = ?14, signed_upper = ?15,
                heard = ?16, heard_lower = ?17, heard_upper = ?18, disputed = ?19, supported = ?20, waiting = ?21,
                contradiction = ?22, assurance = ?23 WHERE id = ?1"
        }
        (false, true, false) => {
            "UPDATE record SET updated_at = ?2, title_key = ?4,
                done = ?10, done_lower = ?11, done_upper = ?12, signed = ?13, signed_lower = ?14, signed_upper = ?15,
                heard = ?16, heard_lower = ?17, heard_upper = ?18, disputed = ?19, supported = ?20, waiting = ?21,
                contradiction = ?22, assurance = ?23 WHERE id = ?1"
        }
        (false, false, true) => {
            "UPDATE record SET updated_at = ?2,
                status = ?5, percent = ?6, as_of = ?7, as_of_lower = ?8, as_of_upper = ?9,
                done = ?10, done_lower = ?11, done_upper = ?12, signed = ?13, signed_lower = ?14, signed_upper = ?15,
                heard = ?16, heard_lower = ?17, heard_upper = ?18, disputed = ?19, supported = ?20, waiting = ?21,
                contradiction = ?22, assurance = ?23 WHERE id = ?1"
        }
        _ => {
            "UPDATE record SET updated_at = ?2, ref_key = ?3, title_key = ?4,
                status = ?5, percent = ?6, as_of = ?7, as_of_lower = ?8, as_of_upper = ?9,
                done = ?10, done_lower = ?11, done_upper = ?12, signed = ?13, signed_lower = ?14, signed_upper = ?15,
                heard = ?16, heard_lower = ?17, heard_upper = ?18, disputed = ?19, supported = ?20, waiting = ?21,
                contradiction = ?22, assurance = ?23 WHERE id = ?1"
        }
    }
}

fn bind(
    statement: &mut Statement<'_>,
    (id, moment): (i64, &str),
    columns: &[Value; COLUMNS.len()],
) -> rusqlite::Result<()> {
    statement.raw_bind_parameter(1, id)?;
    statement.raw_bind_parameter(2, moment)?;
    for (i, value) in columns.iter().enumerate() {
        statement.raw_bind_parameter(i + 3, value)?;
    }
    Ok(())
}

/// Writes the days on which the legal state turns, and those of the clocks. Where some may have been written before, they go.
fn keep_turns(conn: &Connection, (id, parts): (i64, Parts), turns: &Turns) -> Result<()> {
    if parts == Parts::ANY {
        conn.prepare_cached("DELETE FROM legal_state WHERE record_id = ?1")?
            .execute([id])?;
        conn.prepare_cached("DELETE FROM clock WHERE record_id = ?1")?
            .execute([id])?;
    }
    for (day, state) in &turns.states {
        conn.prepare_cached(
            "INSERT INTO legal_state (record_id, from_on, state) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![id, day, state])?;
    }
    for (what, day) in &turns.clocks {
        conn.prepare_cached("INSERT INTO clock (record_id, what, day) VALUES (?1, ?2, ?3)")?
            .execute(params![id, what, day])?;
    }
    Ok(())
}

/// Writes into the history what followed for the status.
fn tell(writer: &Writer<'_>, held: &Held, derived: &Derived) -> Result<()> {
    for (i, field) in COLUMNS.iter().enumerate() {
        let (old, new) = (&held.derived[i], &derived.columns[i]);
        if matches!(*field, "status" | "percent" | "as_of") && old != new {
            writer.derived(&held.subject, field, old, new)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first that no index holds.
    const REST: usize = 7;

    #[test]
    fn every_column_has_its_place_in_the_statements() {
        let none = std::array::from_fn(|_| Value::Null);
        let of = |range: std::ops::Range<usize>| range.collect::<Vec<_>>();
        for (differ, set) in [
            (&[REST, 20][..], of(REST..21)),
            (&[1], [vec![1], of(REST..21)].concat()),
            (&[2], of(2..21)),
            (&[6], of(2..21)),
            (&[0], of(0..21)),
            (&[1, 4], of(0..21)),
        ] {
            let mut new = none.clone();
            for i in differ {
                new[*i] = Value::Integer(1);
            }
            let sql = update(&none, &new);
            for (i, column) in COLUMNS.iter().enumerate() {
                let place = format!(" {column} = ?{}", i + 3);
                let is_set =
                    sql.contains(&format!("{place},")) || sql.contains(&format!("{place} "));
                assert_eq!(is_set, set.contains(&i), "{column} {differ:?}");
            }
        }
    }
}
