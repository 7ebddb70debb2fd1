//! What lies in the bin, by noun.

use crate::domain::entity::ENTITIES;
use crate::domain::vocabulary::Kind;
use crate::store::Store;
use crate::store::error::Result;

impl Store {
    /// Counts what is in the bin, by the noun for one of it; nouns of which there is nothing are left out.
    pub fn binned(&self) -> Result<Vec<(&'static str, usize)>> {
        let mut counts = Vec::new();
        for kind in Kind::ALL {
            let sql = "SELECT COUNT(*) FROM record WHERE removed = 1 AND kind = ?1";
            counts.push((kind.noun(), self.one_number(sql, &[kind.as_str().into()])?));
        }
        for row in ENTITIES {
            let is_record = row.noun == "record";
            if is_record || row.entity.field("removed").is_none() {
                continue;
            }
            let sql = [
                "SELECT COUNT(*) FROM \"",
                row.entity.as_str(),
                "\" WHERE removed = 1",
            ]
            .concat();
            counts.push((row.noun, self.one_number(&sql, &[])?));
        }
        counts.retain(|(_, count)| *count > 0);
        Ok(counts)
    }
}
