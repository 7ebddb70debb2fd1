//! The dated things that belong to some records: of those on a screen, not of all.

use std::collections::HashMap;

use super::date;
use crate::domain::mark::{Mark, MarkKind};
use crate::store::Store;
use crate::store::error::Result;

const MARKS: &str = "SELECT r.uid, 'session', s.\"on\" IS NOT NULL, COALESCE(s.\"on\", s.due)
        FROM json_each(?1) j JOIN record r ON r.uid = j.value JOIN session s ON s.record_id = r.id
        WHERE s.removed = 0 AND COALESCE(s.\"on\", s.due) IS NOT NULL
    UNION ALL SELECT r.uid, 'step', m.done_on IS NOT NULL, COALESCE(m.done_on, m.due)
        FROM json_each(?1) j JOIN record r ON r.uid = j.value JOIN milestone m ON m.record_id = r.id
        WHERE m.removed = 0 AND COALESCE(m.done_on, m.due) IS NOT NULL
    UNION ALL SELECT r.uid, 'act', a.type IN ('entry_into_force', 'provisional_application'), COALESCE(a.effective_on, a.\"on\")
        FROM json_each(?1) j JOIN record r ON r.uid = j.value JOIN action a ON a.record_id = r.id
        WHERE a.removed = 0 AND a.type <> 'signature' AND COALESCE(a.effective_on, a.\"on\") IS NOT NULL";

impl Store {
    /// Gives what is marked on the lines of records, by their uid.
    pub fn marks(&self, uids: &[&str]) -> Result<HashMap<String, Vec<Mark>>> {
        let uids = serde_json::Value::from(uids.to_vec()).to_string();
        let mut statement = self.conn.prepare_cached(MARKS)?;
        let mut rows = statement.query([uids])?;
        let mut marks: HashMap<String, Vec<Mark>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let (of, is_so): (String, bool) = (row.get(1)?, row.get(2)?);
            let kind = match (of.as_str(), is_so) {
                ("session", true) => MarkKind::Held,
                ("session", false) => MarkKind::Planned,
                ("step", true) => MarkKind::StepDone,
                ("step", false) => MarkKind::StepDue,
                (_, true) => MarkKind::InForce,
                (_, false) => MarkKind::Act,
            };
            if let Some(on) = date(row, 3)? {
                marks
                    .entry(row.get(0)?)
                    .or_default()
                    .push(Mark { kind, on });
            }
        }
        Ok(marks)
    }
}
