//! Records that depend on others: parents, documents, successors, circles.

use rusqlite::Connection;

use super::{date, each, gathered};
use crate::domain::check::Finding;
use crate::domain::check::circle::relation_cycles;
use crate::domain::check::ties::{
    Carried, Family, completed_before_signature, parent_closed_with_open_child, successor_missing,
};
use crate::domain::settings::Now;
use crate::domain::status::Status;
use crate::store::error::Result;
use crate::store::query::code;

const CHILDREN: &str =
    "SELECT p.ref, p.status, c.ref, c.status FROM record c JOIN record p ON p.id = c.parent_id
    WHERE c.removed = 0 AND p.removed = 0 ORDER BY c.ref_key";

/// Asks about parents and those below them.
pub(super) fn families(conn: &Connection, _: Now, found: &mut Vec<Finding>) -> Result<()> {
    let families = gathered(conn, CHILDREN, |row| {
        let status = |column| code::<Status>(&row.get::<_, String>(column)?);
        let parent: (String, Status) = (row.get(0)?, status(1)?);
        Ok((parent, (row.get::<_, String>(2)?, status(3)?)))
    })?;
    found.extend(
        families
            .into_iter()
            .filter_map(|((reference, status), children)| {
                parent_closed_with_open_child(&Family {
                    reference,
                    status,
                    children,
                })
            }),
    );
    Ok(())
}

const CARRIED: &str = "SELECT f.ref, f.done, d.ref, d.signed
    FROM (SELECT record_id AS f_id, other_id AS d_id FROM relation
              WHERE type IN ('implements', 'made_under', 'follows_up') AND other_id IS NOT NULL AND removed = 0
          UNION SELECT id, parent_id FROM record WHERE parent_id IS NOT NULL
          UNION SELECT id, id FROM record WHERE kind = 'document') t
    JOIN record f ON f.id = t.f_id JOIN record d ON d.id = t.d_id
    WHERE f.done IS NOT NULL AND d.signed IS NOT NULL AND f.removed = 0 AND d.removed = 0";

/// Asks about what was completed and the documents that it carries out, or is.
pub(super) fn carried(conn: &Connection, _: Now, found: &mut Vec<Finding>) -> Result<()> {
    each(conn, CARRIED, found, |row| {
        let (Some(done), Some(signed)) = (date(row, 1)?, date(row, 3)?) else {
            return Ok(None);
        };
        Ok(completed_before_signature(&Carried {
            reference: row.get(0)?,
            done,
            document: row.get(2)?,
            signed,
        }))
    })
}

const STATUSES: &str =
    "SELECT r.ref, r.status, EXISTS (SELECT 1 FROM relation n JOIN record o ON o.id = n.record_id
        WHERE n.other_id = r.id AND n.type = 'supersedes' AND n.removed = 0 AND o.removed = 0)
    FROM record r WHERE r.status = 'superseded' AND r.removed = 0";

/// Asks about successors.
pub(super) fn successors(conn: &Connection, _: Now, found: &mut Vec<Finding>) -> Result<()> {
    each(conn, STATUSES, found, |row| {
        let (reference, status): (String, String) = (row.get(0)?, row.get(1)?);
        Ok(successor_missing(&reference, code(&status)?, row.get(2)?))
    })
}

const RELATIONS: &str = "SELECT t.type, f.ref, o.ref
    FROM (SELECT type, record_id, other_id FROM relation WHERE other_id IS NOT NULL AND removed = 0
          UNION ALL SELECT 'parent', id, parent_id FROM record WHERE parent_id IS NOT NULL) t
    JOIN record f ON f.id = t.record_id JOIN record o ON o.id = t.other_id
    WHERE f.removed = 0 AND o.removed = 0";

/// Asks about circles, one type of relation at a time.
pub(super) fn circles(conn: &Connection, _: Now, found: &mut Vec<Finding>) -> Result<()> {
    let relations = gathered(conn, RELATIONS, |row| {
        let ends: (String, String) = (row.get(1)?, row.get(2)?);
        Ok((row.get::<_, String>(0)?, ends))
    })?;
    for (relation, ties) in relations {
        found.extend(relation_cycles(&relation, &ties));
    }
    Ok(())
}
