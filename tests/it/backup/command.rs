//! `backup` and `doctor`, as the real program with a cleared environment.

use std::process::{Command, Output};

use super::*;

impl Desk {
    pub fn run(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_servanda"))
            .env_clear()
            .env("HOME", self.path())
            .env("SERVANDA_DB", self.register())
            .env("SERVANDA_AUTHOR", "desk@test")
            .env("SERVANDA_TODAY", "2026-11-23")
            .args(args)
            .output()
            .unwrap()
    }

    /// Runs what must go well; gives what it says.
    pub fn done(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert!(
            output.status.success(),
            "{args:?}: {}",
            text(&output.stderr)
        );
        text(&output.stdout)
    }

    /// Runs what must be refused with exit code 1; gives what it says of it.
    pub fn refused(&self, args: &[&str]) -> (String, String) {
        let output = self.run(args);
        assert_eq!(
            output.status.code(),
            Some(1),
            "{args:?}: {}",
            text(&output.stdout)
        );
        (text(&output.stdout), text(&output.stderr))
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_owned()).unwrap()
}

#[test]
fn an_officer_makes_lists_verifies_and_restores() {
    let desk = Desk::new();
    let rows = desk.rows();
    let made: serde_json::Value =
        serde_json::from_str(&desk.done(&["backup", "create", "--format", "json"])).unwrap();
    let name = made["name"].as_str().unwrap();
    assert_eq!(made["problem"], serde_json::Value::Null);
    assert_eq!(made["manifest"]["author"], "desk@test");
    assert!(desk.done(&["backup", "verify"]).contains("sound"));
    let listed: serde_json::Value =
        serde_json::from_str(&desk.done(&["backup", "list", "--format", "json"])).unwrap();
    assert_eq!(listed, serde_json::json!([made]));
    let verified: serde_json::Value =
        serde_json::from_str(&desk.done(&["backup", "verify", name, "--format", "json"])).unwrap();
    assert_eq!(
        (&verified["sound"], &verified["problems"]),
        (&true.into(), &serde_json::json!([]))
    );

    fs::write(desk.register(), "no register").unwrap();
    let (_, refusal) = desk.refused(&["backup", "restore", name]);
    assert!(
        refusal.starts_with("error: ") && refusal.contains("hint: say so with --yes"),
        "{refusal}"
    );
    assert_eq!(fs::read(desk.register()).unwrap(), b"no register");
    desk.done(&["backup", "restore", name, "--yes"]);
    assert_eq!(desk.rows(), rows);
}

#[test]
fn every_refusal_is_one_error_and_one_hint() {
    let desk = Desk::new();
    let made = desk.backup(1);
    flip(&made.path, 70_000);
    let taken = desk.register().display().to_string();
    for (args, words) in [
        (vec!["backup", "create", &taken], "already"),
        (
            vec!["backup", "create", "/no/such/folder/a.db"],
            "/no/such/folder",
        ),
        (vec!["backup", "verify"], "is damaged: its SHA-256"),
        (
            vec!["backup", "verify", "nosuch.db"],
            "there is no backup at `nosuch.db`",
        ),
        (
            vec!["backup", "restore", "nosuch.db", "--yes"],
            "there is no backup at `nosuch.db`",
        ),
        (vec!["backup", "restore", &made.name, "--yes"], "is damaged"),
        (
            vec!["backup", "restore", &made.name, "--yes", "--read-only"],
            "can only be read",
        ),
        (
            vec!["backup", "restore", &made.name, "--to", &taken],
            "already",
        ),
    ] {
        let rows = desk.rows();
        let (_, refusal) = desk.refused(&args);
        let lines: Vec<&str> = refusal.lines().collect();
        assert!(
            lines.len() == 2 && lines[0].starts_with("error: ") && lines[1].starts_with("hint: "),
            "{refusal}"
        );
        assert!(lines[0].contains(words), "{words}: {refusal}");
        assert_eq!(desk.rows(), rows);
    }
}

#[test]
fn the_doctor_has_an_answer_for_every_register() {
    type Damage = fn(&Desk);
    let cases: &[(&str, Damage, &str)] = &[
        (
            "missing",
            |desk| fs::remove_file(desk.register()).unwrap(),
            "there is no register at",
        ),
        (
            "text",
            |desk| fs::write(desk.register(), "Dear Sir").unwrap(),
            "is no Servanda register",
        ),
        (
            "empty",
            |desk| fs::write(desk.register(), "").unwrap(),
            "it is empty",
        ),
        (
            "cut off",
            |desk| fs::write(desk.register(), &founded()[..9000]).unwrap(),
            "is damaged",
        ),
        (
            "newer",
            |desk| sql(desk, "PRAGMA user_version = 99"),
            "99; this program knows",
        ),
        (
            "derived",
            |desk| {
                sql(
                    desk,
                    "UPDATE record SET status = 'cancelled' WHERE ref = 'F1'",
                );
            },
            "`status` of F1",
        ),
        (
            "orphan",
            |desk| {
                sql(
                    desk,
                    "PRAGMA foreign_keys = OFF; UPDATE milestone SET record_id = 98765 WHERE ref = 'M1'",
                );
            },
            "1 rows of milestone lead nowhere in record",
        ),
        (
            "backup",
            |desk| flip(&desk.backup(2).path, 60_000),
            "its SHA-256",
        ),
    ];
    for (what, damage, words) in cases {
        let desk = Desk::new();
        desk.backup(1);
        drop(desk.open());
        let healthy = desk.done(&["doctor"]);
        assert!(
            !healthy.contains("WRONG") && healthy.contains("sound"),
            "{healthy}"
        );
        damage(&desk);
        let before = names(desk.path());
        let (told, error) = desk.refused(&["doctor"]);
        assert!(
            told.contains("WRONG") && told.contains(words),
            "{what}: {told}"
        );
        assert!(
            error.starts_with("error: ") && error.contains("wrong"),
            "{what}: {error}"
        );
        let after = names(desk.path());
        let new: Vec<&String> = after
            .iter()
            .filter(|name| !before.contains(name) && !name.starts_with("servanda.db-"))
            .collect();
        assert!(new.is_empty(), "{what}: {new:?}");
    }
}

fn sql(desk: &Desk, sql: &str) {
    rusqlite::Connection::open(desk.register())
        .unwrap()
        .execute_batch(sql)
        .unwrap();
}
