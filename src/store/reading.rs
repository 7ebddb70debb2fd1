//! In which language names and titles are given: that of the reader first, then the register's own, then English, then the first
//! there is. Where nobody is said to read, the register's own, else the first: so machines get the same from everybody.
//!
//! Statements that choose among names say `RANK(n.language)`, the smallest the best, and those that choose among gathered titles
//! give `TONGUES`, a list for [`chosen`](crate::domain::tongue::chosen); [`Store::spoken`] puts the reader's language there, as
//! text of the statement: so only what has the form of a code, letters, digits and `-`, is ever taken for one. A list by title stands
//! in the order of the titles in the register's language, whoever reads: that is what its index has.

use super::Store;
use crate::domain::tongue;

const OWN: &str = "(SELECT language FROM register)";

/// Which language the reader wants; none: the register's own.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading(Option<String>);

impl Store {
    /// Gives names and titles in this language from now on, where there are such; none, or a text that has not the form of a
    /// code: in the register's own.
    pub fn read_in(&mut self, language: Option<&str>) {
        let language = language.filter(|code| tongue::is_code(code));
        if self.reading.0.as_deref() != language {
            self.reading = Reading(language.map(str::to_owned));
        }
    }

    /// Gives the language in which names and titles are given; none: the register's own.
    pub fn reads_in(&self) -> Option<&str> {
        self.reading.0.as_deref()
    }

    /// Gives a statement with the reader's language in it.
    pub(super) fn spoken(&self, sql: &str) -> String {
        self.reading.told(sql)
    }
}

impl Reading {
    /// Puts the language into a statement.
    pub fn told(&self, sql: &str) -> String {
        let mut told = String::with_capacity(sql.len() + 256);
        let mut rest = sql;
        while let Some(at) = rest.find("RANK(") {
            told.push_str(&rest[..at]);
            let (column, after) = rest[at + 5..].split_once(')').unwrap_or_default();
            self.rank(column, &mut told);
            rest = after;
        }
        told.push_str(rest);
        if told.contains("TONGUES") {
            told = told.replace("TONGUES", &self.tongues());
        }
        told
    }

    fn rank(&self, column: &str, told: &mut String) {
        let parts: &[&str] = match &self.0 {
            None => &[column, " <> ", OWN],
            Some(code) => &[
                "CASE WHEN ",
                column,
                " = '",
                code,
                "' THEN 0 WHEN ",
                column,
                " LIKE '",
                code,
                "-%' THEN 1 WHEN ",
                column,
                " = ",
                OWN,
                " THEN 2 WHEN ",
                column,
                " = 'en' THEN 3 WHEN ",
                column,
                " LIKE 'en-%' THEN 4 ELSE 5 END",
            ],
        };
        for part in parts {
            told.push_str(part);
        }
    }

    fn tongues(&self) -> String {
        match &self.0 {
            None => OWN.to_owned(),
            Some(code) => ["'", code, " ", code, "- ' || ", OWN, " || ' en en-'"].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;
    use crate::domain::record::Title;

    const NAMES: &[&str] = &["de", "en-GB", "kk", "ko", "ru-KZ"];

    fn first(reading: &Reading, own: &str, names: &[&str]) -> (String, String) {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(
            "CREATE TABLE register (language TEXT); CREATE TABLE n (id INTEGER PRIMARY KEY, language TEXT)",
        )
        .unwrap();
        conn.execute("INSERT INTO register VALUES (?1)", [own])
            .unwrap();
        for name in names {
            conn.execute("INSERT INTO n (language) VALUES (?1)", [name])
                .unwrap();
        }
        let sql = reading
            .told("SELECT n.language, TONGUES FROM n ORDER BY RANK(n.language), n.id LIMIT 1");
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        conn.query_row(&sql, [], read).unwrap()
    }

    #[test]
    fn the_readers_language_comes_first_then_the_registers_then_english_then_the_first() {
        for (wanted, own, names, right) in [
            (Some("ko"), "kk", NAMES, "ko"),
            (Some("ru"), "kk", NAMES, "ru-KZ"),
            (Some("fr"), "kk", NAMES, "kk"),
            (Some("fr"), "fr", NAMES, "en-GB"),
            (Some("fr"), "fr", &["de", "kk"], "de"),
            (None, "kk", NAMES, "kk"),
            (None, "fr", NAMES, "de"),
        ] {
            let reading = Reading(wanted.map(str::to_owned));
            let (found, tongues) = first(&reading, own, names);
            assert_eq!(found, right, "{wanted:?} {own}");
            // What is chosen here and what the statement chooses is the same.
            let titles: Vec<Title> = names
                .iter()
                .map(|name| Title {
                    language: (*name).to_owned(),
                    text: (*name).to_owned(),
                    working: false,
                })
                .collect();
            let chosen = tongue::chosen(&titles, &tongues).unwrap();
            assert_eq!(chosen.language, right, "{wanted:?} {own}");
        }
    }
}
