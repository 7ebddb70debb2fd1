//! Upgrades that are killed at any write: a child of this test program, ended by the system at one exact byte.

use std::env;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rusqlite::Connection;

use super::{SCHEMA, Step, VERSION, run};
use crate::store::{Access, open};

const PATH: &str = "SERVANDA_TEST_PATH";
const ROWS: i64 = 1500;
/// The signal of a write past the limit.
const XFSZ: i32 = 25;

/// Two steps as a later version might have them: a table made anew, and every row of it changed.
const LATER: &[Step] = &[
    Step {
        to: VERSION + 1,
        sql: "CREATE TABLE view_2 (id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, filter TEXT NOT NULL) STRICT;
              INSERT INTO view_2 SELECT id, uid, name, filter FROM view; DROP TABLE view; ALTER TABLE view_2 RENAME TO view;",
        rows: None,
    },
    Step {
        to: VERSION + 2,
        sql: "",
        rows: Some(|conn| {
            conn.execute("UPDATE view SET filter = filter || ' upgraded'", [])?;
            Ok(())
        }),
    },
];

/// Makes a register of this version with many rows.
fn older(path: &Path) {
    let conn = Connection::open(path).unwrap();
    conn.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))
        .unwrap();
    conn.execute_batch(&["BEGIN;", SCHEMA, "COMMIT;"].concat())
        .unwrap();
    conn.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
         INSERT INTO view (uid, name, filter) SELECT printf('%036d', i), 'view ' || i, printf('%.300c', 'f') FROM n",
        [ROWS],
    )
    .unwrap();
}

#[test]
#[ignore = "what the killed child does"]
fn upgrades() {
    let path = PathBuf::from(env::var_os(PATH).expect("a path from the test that starts this one"));
    let mut conn = open::connect(&path, Access::Write).unwrap();
    run(&mut conn, LATER, VERSION + 2).unwrap();
}

#[test]
fn a_killed_upgrade_leaves_the_older_version_or_the_newer_and_the_next_goes_through() {
    let wanted = if env::var("SERVANDA_FAULTS").is_ok_and(|mode| mode == "long") {
        150
    } else {
        9
    };
    let folder = tempfile::tempdir().unwrap();
    let fresh = folder.path().join("fresh.db");
    older(&fresh);
    let (mut kills, mut turn) = (0, 0);
    while kills < wanted {
        turn += 1;
        assert!(turn < wanted * 20, "it is hardly ever killed");
        let path = folder.path().join(format!("{turn}.db"));
        std::fs::copy(&fresh, &path).unwrap();
        let limit = (turn * 7919) % 4800;
        let ran = Command::new("/bin/sh")
            .args([
                "-c",
                "ulimit -c 0; ulimit -f \"$1\"; shift; exec \"$@\"",
                "sh",
                &limit.to_string(),
            ])
            .arg(env::current_exe().unwrap())
            .args(["store::migrate::killed::upgrades", "--exact", "--ignored"])
            .env(PATH, &path)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap();
        assert!(ran.success() || ran.signal() == Some(XFSZ), "{ran:?}");
        kills += usize::from(!ran.success());
        let mut conn = open::connect(&path, Access::Write).unwrap();
        let found = state(&conn);
        assert!(
            found == (VERSION + 2, ROWS) || (!ran.success() && found == (VERSION, 0)),
            "{found:?} at {limit}"
        );
        run(&mut conn, LATER, VERSION + 2).unwrap();
        assert_eq!(state(&conn), (VERSION + 2, ROWS));
        drop(conn);
        std::fs::remove_file(&path).unwrap();
    }
    println!("kills: migration: {kills} at a write, lost: 0");
}

/// Reads the version, and how many rows are as the later one has them; every row is there, and the file is whole.
fn state(conn: &Connection) -> (i64, i64) {
    let one = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    let whole: String = conn
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(whole, "ok");
    assert_eq!(one("SELECT count(*) FROM view"), ROWS);
    let version = conn
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    (
        version,
        one("SELECT count(*) FROM view WHERE filter LIKE '% upgraded'"),
    )
}
