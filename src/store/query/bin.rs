//! What lies in the bin: each thing, and how many of each noun.

use crate::domain::entity::{ENTITIES, Entity};
use crate::domain::uid::Uid;
use crate::domain::vocabulary::Kind;
use crate::store::Store;
use crate::store::error::{Result, StoreError};
use crate::word;
use crate::words::counted;

/// Something that lies in the bin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binned {
    /// Which entity.
    pub entity: Entity,
    /// Its uid.
    pub uid: Uid,
    /// The noun for it.
    pub noun: &'static str,
    /// What people call it; the ref of the record that it belongs to where it has no name of its own.
    pub reference: String,
    /// What it is called, or what it says.
    pub title: String,
}

/// The title of a record, and the name of a body or party, as the reader has them.
const TITLE: &str = "(SELECT n.text FROM title n WHERE n.record_id = t.id
    ORDER BY RANK(n.language), n.id LIMIT 1)";
const NAME: &str = "(SELECT n.text FROM name n WHERE n.KEY_id = t.id AND n.former = 0
    ORDER BY RANK(n.language), n.id LIMIT 1)";
/// What stands for a title where there is none, the best first.
const SAYS: &[&str] = &[
    "title", "text", "name", "note", "minutes", "status", "role", "type", "period", "code",
];

/// Gives the expressions that tell of a row `t` of an entity: of what, what it is called, and its kind.
fn told_by(entity: Entity) -> [String; 3] {
    let own = |name: &str| ["t.\"", name, "\""].concat();
    let reference = match entity.ref_field() {
        Some(name) => own(name),
        None if entity.field("record").is_some() => {
            "(SELECT r.ref FROM record r WHERE r.id = t.record_id)".to_owned()
        }
        None => "NULL".to_owned(),
    };
    let title = match entity {
        Entity::Record => TITLE.to_owned(),
        Entity::Body => NAME.replace("KEY", "body"),
        Entity::Party => NAME.replace("KEY", "party"),
        _ => {
            let says = SAYS.iter().find(|name| entity.field(name).is_some());
            says.map_or_else(|| "NULL".to_owned(), |name| own(name))
        }
    };
    let kind = match entity {
        Entity::Record => "t.kind".to_owned(),
        _ => "NULL".to_owned(),
    };
    [reference, title, kind]
}

impl Store {
    /// Lists what lies in the bin, records first.
    pub fn bin(&self) -> Result<Vec<Binned>> {
        let mut found = Vec::new();
        let is_record = |entity| entity == Entity::Record;
        let mut entities: Vec<_> = ENTITIES.iter().collect();
        entities.sort_by_key(|row| !is_record(row.entity));
        for row in entities {
            if row.entity.field("removed").is_none() {
                continue;
            }
            let [reference, title, kind] = told_by(row.entity);
            let sql = [
                "SELECT t.uid, ",
                &reference,
                ", ",
                &title,
                ", ",
                &kind,
                " FROM \"",
                row.entity.as_str(),
                "\" t WHERE t.removed = 1 ORDER BY t.id",
            ]
            .concat();
            let mut statement = self.conn.prepare_cached(&self.spoken(&sql))?;
            let mut rows = statement.query([])?;
            while let Some(each) = rows.next()? {
                let text = |column| -> Result<Option<String>> {
                    let value: crate::domain::value::Value = each.get(column)?;
                    Ok((!value.is_null()).then(|| value.to_string()))
                };
                let uid: String = each.get(0)?;
                let kind = text(3)?.and_then(|kind| kind.parse::<Kind>().ok());
                found.push(Binned {
                    entity: row.entity,
                    uid: uid.parse().map_err(|_| StoreError::Damaged {
                        path: self.path.clone(),
                        why: word!("a uid is malformed").to_owned(),
                    })?,
                    noun: kind.map_or(row.noun, Kind::noun),
                    reference: text(1)?.unwrap_or_default(),
                    title: text(2)?.unwrap_or_default(),
                });
            }
        }
        Ok(found)
    }

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

/// Tells counts by noun: `1 document, 2 milestones`.
pub fn counted_words(counts: &[(&str, usize)]) -> String {
    let words = counts.iter().map(|(noun, count)| counted(*count, noun));
    words.collect::<Vec<_>>().join(", ")
}
