//! Finding records by the beginnings of words of their titles in any language, or by ref: for the palette, so only a few.

use rusqlite::params;

use super::code;
use crate::domain::sought::Sought;
use crate::domain::text::{fold, search_pieces};
use crate::store::Store;
use crate::store::error::Result;

/// Only the ref and the titles are looked in; the full text stops at so many, whatever the size of the register.
const SOUGHT: &str = "SELECT r.uid, r.ref, r.kind,
    COALESCE((SELECT text FROM title WHERE record_id = r.id ORDER BY RANK(language), id LIMIT 1), r.ref),
    COALESCE((SELECT group_concat(text, ' ') FROM title WHERE record_id = r.id), '')
    FROM record r WHERE r.removed = 0 AND r.id IN ";
const BY_REF: &str = "(SELECT id FROM record WHERE ref = ?1) LIMIT ?2";
const BY_WORDS: &str = "(SELECT rowid FROM record_search WHERE record_search MATCH ?1 LIMIT ?2)";

impl Store {
    /// Finds at most so many records: the one with this ref first, then those with a word that begins so for each word.
    pub fn seek(&self, needle: &str, limit: usize) -> Result<Vec<Sought>> {
        let needle = needle.trim();
        let mut found = self.sought(BY_REF, needle, 1)?;
        let words: Vec<String> = needle
            .split_whitespace()
            .map(|word| search_pieces(word).join(" "))
            .filter(|pieces| !pieces.is_empty())
            .map(|pieces| format!("\"{pieces}\" *"))
            .collect();
        // A single Latin letter begins half of all words there are, and no index serves it.
        if words.is_empty() || fold(needle).len() < 2 {
            return Ok(found);
        }
        let matching = format!("{{title}} : ({})", words.join(" AND "));
        for each in self.sought(BY_WORDS, &matching, limit)? {
            if found.iter().all(|known| known.uid != each.uid) {
                found.push(each);
            }
        }
        found.truncate(limit);
        Ok(found)
    }

    fn sought(&self, which: &str, text: &str, limit: usize) -> Result<Vec<Sought>> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut statement = self
            .conn
            .prepare_cached(&self.spoken(&[SOUGHT, which].concat()))?;
        let mut rows = statement.query(params![text, limit])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(Sought {
                uid: row.get(0)?,
                reference: row.get(1)?,
                kind: code(&row.get::<_, String>(2)?)?,
                title: row.get(3)?,
                titles: row.get(4)?,
            });
        }
        Ok(found)
    }
}
