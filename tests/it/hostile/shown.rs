//! A register that somebody else has filled with hostile text, past every rule: what it holds is shown and never obeyed.

use rusqlite::Connection;
use servanda::domain::entity::{ENTITIES, FieldType};

use super::{raw, texts};
use crate::cli::Home;

/// Puts a text into every field of words of every row, and into the history.
pub(super) fn poison(home: &Home, text: &str) {
    let conn = Connection::open(home.register()).unwrap();
    conn.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    let mut poisoned = 0;
    for row in ENTITIES {
        for field in row.fields {
            let is_words = matches!(
                field.holds,
                FieldType::Prose | FieldType::Text | FieldType::Url
            );
            if is_words && field.name != "replica" {
                let sql = format!(
                    "UPDATE OR IGNORE \"{}\" SET \"{}\" = ?1",
                    row.entity, field.name
                );
                poisoned += conn.execute(&sql, [text]).unwrap_or(0);
            }
        }
    }
    assert!(poisoned > 100);
    conn.execute(
        "INSERT INTO operation (uid, type, at, author, replica, summary, note)
         SELECT '019aa0f0-7c00-7a11-8b22-334455667788', 'change', at, ?1, replica, ?1, ?1 FROM operation WHERE id = 1",
        [text],
    )
    .unwrap();
    let f1: String = conn
        .query_row("SELECT uid FROM record WHERE ref = 'F1'", [], |row| {
            row.get(0)
        })
        .unwrap();
    conn.execute(
        "INSERT INTO change (operation_id, act, entity, uid, subject, ref, field, old, new, version)
         VALUES (last_insert_rowid(), 'update', 'record', ?1, ?1, ?2, 'contact', ?2, ?2, 9)",
        [&f1, text],
    )
    .unwrap();
}

/// What prints, and how many lines more than the rows it has where every row is one line.
const PRINTING: &[&str] = &[
    "list",
    "list --all --format markdown",
    "list documents",
    "list evidence",
    "list bodies",
    "list sessions",
    "list milestones",
    "list occasions",
    "list indicators",
    "list observations",
    "list relations",
    "list actions",
    "list parties",
    "list evidence --format markdown",
    "show F1",
    "show D1",
    "show G1",
    "show E1",
    "show O1",
    "show I1",
    "show F1 --format markdown",
    "show D1 --format markdown",
    "history",
    "history F1",
    "history --format markdown",
    "agenda",
    "agenda --format markdown",
    "check",
    "check --format markdown",
    "stats",
    "stats --by field",
    "stats --by lead --format markdown",
    "view list",
    "doctor",
    "backup list",
    "backup verify",
    "backup diff b.db",
    "render overview",
    "render documents",
    "render groups",
    "render follow-ups",
    "render agenda",
    "render board",
    "render timeline",
    "render indicators",
    "render history",
    "render backups",
    "render follow-ups --format svg",
    "list --format json",
    "list --format jsonl",
    "show F1 --format json",
    "history --format json",
    "history --format jsonl",
    "check --format json",
    "agenda --format json",
    "stats --format json",
    "backup list --format json",
];
/// What prints tables for spreadsheets: line ends are two characters.
pub(super) const SHEETS: &[&str] = &[
    "list --format csv",
    "list evidence --format csv",
    "history --format csv",
    "check --format csv",
    "agenda --format csv",
    "stats --format csv",
    "backup list --format csv",
];

#[test]
fn whatever_a_register_holds_no_output_holds_a_character_that_a_terminal_obeys() {
    for (what, text) in texts() {
        // One row of a megabyte is enough to show it; a hundred only take time.
        let text: String = text.chars().take(60_000).collect();
        let home = Home::shipped();
        home.done("--quiet backup create b.db");
        poison(&home, &text);
        home.run("--quiet backup create");
        let some = if text.len() > 9_000 { 7 } else { 1 };
        for line in PRINTING.iter().step_by(some) {
            let ran = home.run(line);
            for said in [&ran.out, &ran.err] {
                assert_eq!(raw(said, &[]), None, "{what}: {line}");
                assert!(!said.contains("panicked"), "{what}: {line}: {said}");
            }
        }
        for line in SHEETS.iter().step_by(some) {
            let ran = home.run(line);
            // What is data stays what it is, but for what a terminal obeys.
            let obeyed = |c: char| c.is_control() && !matches!(c, '\r' | '\n');
            assert_eq!(ran.out.chars().find(|c| obeyed(*c)), None, "{what}: {line}");
            let mut reader = csv::Reader::from_reader(ran.out.as_bytes());
            let width = reader.headers().unwrap().len();
            for row in reader.records() {
                let row = row.unwrap();
                assert_eq!(row.len(), width, "{what}: {line}");
                let obeyed = row
                    .iter()
                    .any(|cell| cell.starts_with(['=', '@', '\t', '\r']));
                assert!(!obeyed, "{what}: {line}: {row:?}");
            }
        }
    }
}

#[test]
fn a_line_is_a_row_whatever_the_row_holds() {
    let clean = Home::shipped();
    for (what, text) in texts() {
        let home = Home::shipped();
        poison(&home, &text.chars().take(20_000).collect::<String>());
        for line in [
            "list",
            "list documents",
            "list --format markdown",
            "list bodies",
        ] {
            let [wanted, found] = [&clean, &home].map(|home| home.run(line).out.lines().count());
            assert_eq!(found, wanted, "{what}: {line}");
        }
    }
}
