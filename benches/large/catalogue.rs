//! A table as a national catalogue would give it out, as large as wanted: for imports.

use std::fmt::Write as _;

use super::chance::Chance;
use super::{Large, words};

const TYPES: [&str; 4] = ["agreement", "protocol", "memorandum", "treaty"];
const STATUSES: [&str; 5] = [
    "not_started",
    "initiated",
    "limited",
    "substantial",
    "unknown",
];
const FIELDS: [&str; 6] = ["energy", "water", "rail", "health", "customs", "space"];

impl Large {
    /// Gives a table of as many documents as the register would have records: key, title in one of the languages, type,
    /// parties, when signed, field, status, when due.
    pub fn catalogue(self) -> String {
        let mut text = String::from("Key,Title,Type,Parties,Signed,Field,Status,Due\r\n");
        for number in 0..self.records {
            let mut chance = Chance::new(self.seed, number);
            let tongue = usize::try_from(chance.below(words::LANGUAGES)).expect("a tongue");
            let title = words::title(&mut chance, tongue, number).1;
            let (kind, status) = (*chance.choose(&TYPES), *chance.choose(&STATUSES));
            let field = *chance.choose(&FIELDS);
            let signed = words::date(&mut chance, 1990..2026);
            let due = if chance.happens(60) {
                words::date(&mut chance, 2026..2036)
            } else {
                String::new()
            };
            let _ = write!(
                text,
                "C-{number},\"{title}\",{kind},XA; XB,{signed},{field},{status},{due}\r\n"
            );
        }
        text
    }
}
