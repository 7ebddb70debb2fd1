//! Indicators with what every side says of every period, and the sources.

use rusqlite::Row;

use super::detail::{all, cited};
use super::{code, date};
use crate::domain::indicator::{Indicator, Observation};
use crate::store::Store;
use crate::store::error::{Result, StoreError};

impl Store {
    /// Gives every indicator, in the order of entry; those in the bin only with `bin`.
    pub fn indicators(&self, bin: bool) -> Result<Vec<Indicator>> {
        let read = all(&self.conn, INDICATORS, i64::from(bin), indicator)?;
        read.into_iter()
            .map(|(id, indicator)| self.with_observations(id, indicator))
            .collect()
    }

    /// Gives one indicator, in the bin or not.
    pub fn indicator(&self, uid: &str) -> Result<Indicator> {
        let mut statement = self.conn.prepare_cached(INDICATOR)?;
        let mut rows = statement.query([uid])?;
        match rows.next()? {
            Some(row) => {
                let (id, indicator) = indicator(row)?;
                self.with_observations(id, indicator)
            }
            None => Err(StoreError::Unknown {
                what: "indicator",
                name: uid.to_owned(),
                near: None,
            }),
        }
    }

    fn with_observations(&self, id: i64, mut indicator: Indicator) -> Result<Indicator> {
        for (id, mut observation) in all(&self.conn, OBSERVATIONS, id, observation)? {
            observation.evidence = cited(&self.conn, EVIDENCE, id)?;
            indicator.observations.push(observation);
        }
        Ok(indicator)
    }
}

const INDICATORS: &str =
    "SELECT id, uid, ref, title, unit, definition FROM indicator WHERE removed <= ?1 ORDER BY id";
const INDICATOR: &str =
    "SELECT id, uid, ref, title, unit, definition FROM indicator WHERE uid = ?1";

fn indicator(row: &Row<'_>) -> rusqlite::Result<(i64, Indicator)> {
    let indicator = Indicator {
        uid: row.get(1)?,
        reference: row.get(2)?,
        title: row.get(3)?,
        unit: row.get(4)?,
        definition: row.get(5)?,
        observations: Vec::new(),
    };
    Ok((row.get(0)?, indicator))
}

const OBSERVATIONS: &str =
    "SELECT id, uid, period, value, qualifier, assessor, note FROM observation
    WHERE indicator_id = ?1 AND removed = 0 ORDER BY period_upper, period_lower, assessor, id";

fn observation(row: &Row<'_>) -> rusqlite::Result<(i64, Observation)> {
    let observation = Observation {
        uid: row.get(1)?,
        period: date(row, 2)?.ok_or(rusqlite::Error::InvalidQuery)?,
        value: row.get(3)?,
        qualifier: code(&row.get::<_, String>(4)?)?,
        assessor: row.get(5)?,
        note: row.get(6)?,
        evidence: Vec::new(),
    };
    Ok((row.get(0)?, observation))
}

const EVIDENCE: &str =
    "SELECT e.ref, e.type, e.title, e.publisher, e.published, e.url, e.file, e.language,
        'observation', c.field, c.attested, c.stance, c.note, c.uid
    FROM citation c JOIN evidence e ON e.id = c.evidence_id
    WHERE c.observation_id = ?1 AND c.removed = 0 AND e.removed = 0 ORDER BY e.id, c.id";
