//! Text that goes in: by rule, through every door.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use servanda::domain::change::{Change, Edit, Set};
use servanda::domain::entity::{ENTITIES, FieldType};
use servanda::domain::text::{LINE_LIMIT, PROSE_LIMIT};
use servanda::domain::uid::Uid;
use servanda::store::StoreError;

use super::{raw, texts};
use crate::cli::{Home, Ran};
use crate::support::Desk;

/// Every field of words of every entity that has a row in the shipped register.
fn fields(desk: &Desk) -> Vec<(servanda::domain::entity::Entity, Uid, &'static str, bool)> {
    let conn = rusqlite::Connection::open(desk.path()).unwrap();
    let mut found = Vec::new();
    for row in ENTITIES {
        let sql = format!("SELECT uid FROM \"{}\" LIMIT 1", row.entity);
        let Ok(uid) = conn.query_row(&sql, [], |row| row.get::<_, String>(0)) else {
            continue;
        };
        for field in row.fields {
            let is_prose = matches!(field.holds, FieldType::Prose);
            if is_prose || matches!(field.holds, FieldType::Text) {
                found.push((row.entity, uid.parse().unwrap(), field.name, is_prose));
            }
        }
    }
    assert!(found.len() > 25, "{}", found.len());
    found
}

#[test]
fn every_field_of_words_keeps_or_refuses_by_one_rule() {
    let mut desk = Desk::shipped();
    for (entity, uid, field, is_prose) in fields(&desk) {
        for (what, text) in texts() {
            let breaks = |c: char| is_prose && matches!(c, '\n' | '\t');
            let plain = text.replace("\r\n", "\n");
            let is_control = plain.chars().any(|c| c.is_control() && !breaks(c));
            let limit = if is_prose { PROSE_LIMIT } else { LINE_LIMIT };
            let too_long = text.chars().count() > limit;
            let edit = Edit {
                entity,
                rows: vec![uid.clone()],
                sets: vec![Set {
                    field: field.to_owned(),
                    text,
                }],
                note: None,
            };
            match desk.apply(&Change::Edit(edit)) {
                Ok(_) => assert!(!is_control && !too_long, "{entity}.{field} took {what}"),
                Err(error) => {
                    assert_eq!(
                        raw(&error.to_string(), &[]),
                        None,
                        "{entity}.{field}: {what}"
                    );
                    assert!(error.to_string().len() < 2_000 && !error.hint().is_empty());
                    let by_rule = is_control || too_long || !matches!(error, StoreError::Sqlite(_));
                    assert!(by_rule, "{entity}.{field} refused {what}: {error}");
                }
            }
        }
    }
    assert_eq!(desk.store.integrity(true).unwrap(), Vec::<String>::new());
    assert_eq!(
        desk.store.wrong_derivations().unwrap(),
        Vec::<String>::new()
    );
    assert_eq!(
        desk.store.disagreement().unwrap(),
        servanda::store::Disagreement::default()
    );
}

fn answered(ran: &Ran, what: &str) {
    assert!(matches!(ran.code, 0..=2), "{what}: {ran:?}");
    assert!(!ran.err.contains("panicked"), "{what}: {}", ran.err);
    for text in [&ran.out, &ran.err] {
        assert_eq!(raw(text, &[]), None, "{what}: {text}");
    }
    if ran.code != 0 {
        assert!(ran.err.starts_with("error: "), "{what}: {}", ran.err);
    }
}

#[test]
fn the_command_line_takes_it_or_says_why_not() {
    let home = Home::shipped();
    for (what, text) in texts() {
        // An argument can hold neither a NUL nor more than a page or thirty.
        let text: String = text.replace('\0', "").chars().take(20_000).collect();
        for words in [
            vec!["note", "F1", &text],
            vec!["edit", "F1", "--set", &["title=", &text].concat()],
            vec!["status", "F1", "limited", "--note", &text],
            vec!["show", &text],
            vec!["list", &text],
            vec!["view", "save", &text, "late"],
            vec!["list", "--columns", &text],
            vec!["list", "--sort", &text],
            vec!["agenda", "--from", &text],
            vec!["--db", &text, "list"],
        ] {
            let ran = Ran::of(home.program().args(&words).output().unwrap());
            answered(&ran, &format!("{what}: {}", words[0]));
        }
    }
}

#[test]
fn a_record_edited_as_a_file_takes_it_or_says_why_not() {
    let home = Home::shipped();
    let editor = home.path("editor");
    let typed = home.path("typed");
    fs::write(&editor, "#!/bin/sh\ncat \"$HOME/typed\" > \"$1\"\n").unwrap();
    let mut mode = fs::metadata(&editor).unwrap().permissions();
    std::os::unix::fs::PermissionsExt::set_mode(&mut mode, 0o700);
    fs::set_permissions(&editor, mode).unwrap();
    for (what, text) in texts() {
        let escaped: String = text
            .chars()
            .map(|c| match c {
                '"' | '\\' => format!("\\{c}"),
                c if c.is_control() => format!("\\u{:04X}", u32::from(c)),
                c => c.to_string(),
            })
            .collect();
        for file in [
            format!("contact = \"{escaped}\"\n"),
            format!("contact = \"{text}\"\n"),
            text.clone(),
        ] {
            fs::write(&typed, file).unwrap();
            let mut program = home.program();
            program
                .env("VISUAL", &editor)
                .env("PATH", "/usr/bin:/bin")
                .args(["edit", "F1", "--yes"])
                .stdin(Stdio::null());
            answered(&Ran::of(program.output().unwrap()), what);
        }
    }
    fs::write(&typed, b"contact = \"\xff\xfe\"\n").unwrap();
    let mut program = home.program();
    program
        .env("VISUAL", &editor)
        .env("PATH", "/usr/bin:/bin")
        .args(["edit", "F1", "--yes"])
        .stdin(Stdio::null());
    let ran = Ran::of(program.output().unwrap());
    assert_eq!(ran.code, 1, "what is no UTF-8 is refused: {ran:?}");
}

#[test]
fn tables_take_it_or_say_why_not() {
    let home = Home::shipped();
    for (what, text) in texts() {
        let json = serde_json::json!([{ "title": text, "type": "memorandum", "note": text, "contact": text }]).to_string();
        let csv = format!(
            "Title,Type,Contact\n\"{0}\",memorandum,\"{0}\"\n",
            text.replace('"', "\"\"")
        );
        for table in [json, csv] {
            let mut program = home.program();
            program
                .args(["import", "-", "--as", "documents"])
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped());
            let mut child = program.spawn().unwrap();
            let _ = child.stdin.take().unwrap().write_all(table.as_bytes());
            answered(&Ran::of(child.wait_with_output().unwrap()), what);
        }
    }
    let ran = home.run("doctor --full");
    assert_eq!(ran.code, 0, "{}", ran.out);
}
