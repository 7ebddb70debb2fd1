//! The schema: versions, stock `SQLite`, the history that nothing rewrites.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use servanda::domain::status::Status;
use servanda::store::{Store, StoreError, VERSION, shape};

use crate::support::{Desk, content, stamp};

/// Makes an empty register as an earlier version made it.
fn as_of_version(folder: &Path, version: i64) -> PathBuf {
    let schema =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/it/schemas/v{version}.sql"));
    let path = folder.join(format!("v{version}.db"));
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(&std::fs::read_to_string(schema).unwrap())
        .unwrap();
    path
}

#[test]
fn upgrading_every_earlier_version_and_starting_afresh_give_the_same_schema() {
    let fresh = Desk::empty();
    let wanted = shape(&fresh.path()).unwrap();
    for version in 1..=VERSION {
        let path = as_of_version(fresh.folder.path(), version);
        Store::upgrade(&path).unwrap();
        assert_eq!(shape(&path).unwrap(), wanted, "from version {version}");
    }
}

/// Takes the indexes of a register back to those of an earlier version, and its keys of titles to those before version 3.
fn taken_back(path: &Path, version: i64) {
    let folder = tempfile::tempdir().unwrap();
    let earlier = as_of_version(folder.path(), version);
    let conn = Connection::open(path).unwrap();
    let indexes = |of: &Connection| -> Vec<(String, String)> {
        let mut rows = of
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
            .unwrap();
        let found = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        found.unwrap().map(Result::unwrap).collect()
    };
    for (name, _) in indexes(&conn) {
        conn.execute_batch(&format!("DROP INDEX {name}")).unwrap();
    }
    for (_, sql) in indexes(&Connection::open(&earlier).unwrap()) {
        conn.execute_batch(&sql).unwrap();
    }
    if version < 3 {
        let mut keys = conn.prepare("SELECT id, title_key FROM record").unwrap();
        let keys = keys.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        let keys: Vec<(i64, String)> = keys.unwrap().map(Result::unwrap).collect();
        for (id, key) in keys {
            let sql = "UPDATE record SET title_key = ?2 WHERE id = ?1";
            conn.execute(sql, (id, by_code_point(&key))).unwrap();
        }
    }
    conn.pragma_update(None, "user_version", version).unwrap();
    drop(conn);
    assert_eq!(shape(path).unwrap(), shape(&earlier).unwrap());
}

/// Gives the key as it was before version 3: the folded title as it is.
fn by_code_point(key: &str) -> String {
    const LETTERS: &[(&str, &str)] = &[("а", "ә"), ("о", "ө"), ("ы", "і"), ("к", "қ"), ("н", "ң")];
    let back = |key: String, (written, letter): &(&str, &str)| {
        key.replace(&format!("{written}\u{10fff1}"), letter)
    };
    LETTERS.iter().fold(key.to_owned(), back)
}

#[test]
fn an_upgraded_register_lists_titles_by_alphabet_as_a_fresh_one_does() {
    let titles = [
        "Яхта",
        "Әуе",
        "Іле",
        "Азық",
        "Бөлме",
        "Ынтымақ",
        "한국",
        "Өндіріс",
        "Air",
    ];
    let sorted = [
        "Air",
        "Азық",
        "Әуе",
        "Бөлме",
        "Өндіріс",
        "Ынтымақ",
        "Іле",
        "Яхта",
        "한국",
    ];
    let mut desk = Desk::shipped();
    for (at, title) in titles.iter().enumerate() {
        desk.set(&format!("F{}", at + 1), "title.en", title)
            .unwrap();
    }
    let keys = |path: &Path| -> Vec<(String, String)> {
        let conn = Connection::open(path).unwrap();
        let sql = "SELECT ref, title_key FROM record ORDER BY id";
        let mut rows = conn.prepare(sql).unwrap();
        let found = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        found.unwrap().map(Result::unwrap).collect()
    };
    let listed = |desk: &Desk| -> Vec<String> {
        let query = servanda::store::Query {
            kind: Some(servanda::domain::vocabulary::Kind::FollowUp),
            sort: servanda::store::Sort::parse("title").unwrap(),
            ..Default::default()
        };
        let page = servanda::store::Page::ALL;
        let rows = desk.store.records(&query, page, crate::support::now());
        let all = rows.unwrap().into_iter().map(|record| record.title);
        all.filter(|title| titles.contains(&title.as_str()))
            .collect()
    };
    assert_eq!(listed(&desk), sorted);
    let fresh = keys(&desk.path());
    for version in [1, 2] {
        taken_back(&desk.path(), version);
        assert_ne!(keys(&desk.path()), fresh);
        Store::upgrade(&desk.path()).unwrap();
        assert_eq!(keys(&desk.path()), fresh, "from version {version}");
        desk.store = Store::open(&desk.path(), false).unwrap();
        assert_eq!(
            desk.store.wrong_derivations().unwrap(),
            Vec::<String>::new()
        );
        assert_eq!(listed(&desk), sorted);
    }
}

#[test]
fn a_register_of_version_1_is_backed_up_and_brought_up_to_date_with_every_row() {
    let desk = Desk::shipped();
    let fresh = Desk::empty();
    let path = desk.path();
    let before = content(&path);
    taken_back(&path, 1);
    assert!(matches!(
        Store::open(&path, false),
        Err(StoreError::Older { found: 1, .. })
    ));
    let config = desk.folder.path().join("config.toml");
    std::fs::write(&config, "").unwrap();
    let at = servanda::desk::Desk::new(Some(&path), Some(&config), false).unwrap();
    let settings = at.backup_settings().unwrap();
    let store = servanda::backup::open_current(&path, &settings, &stamp("officer")).unwrap();
    assert_eq!(store.wrong_derivations().unwrap(), Vec::<String>::new());
    drop(store);
    assert_eq!(shape(&path).unwrap(), shape(&fresh.path()).unwrap());
    assert_eq!(content(&path), before);
    let backups = servanda::backup::list(&at.backups()).unwrap();
    let [backup] = &backups[..] else {
        panic!("{backups:?}")
    };
    let manifest = backup.manifest.as_ref().unwrap();
    assert_eq!(manifest.schema_version, 1);
}

#[test]
fn every_table_is_strict_and_every_foreign_key_has_an_index() {
    let desk = Desk::empty();
    let conn = Connection::open(desk.path()).unwrap();
    let loose: Vec<String> = conn
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(loose, Vec::<String>::new());
    let mut links = conn
        .prepare(
            "SELECT m.name, f.\"from\" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
             AND NOT EXISTS (SELECT 1 FROM pragma_table_info(m.name) k WHERE k.pk = 1 AND k.name = f.\"from\")
             AND NOT EXISTS (SELECT 1 FROM pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c
                             WHERE c.seqno = 0 AND c.name = f.\"from\")",
        )
        .unwrap();
    let bare: Vec<(String, String)> = links
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    // There is but one row.
    let known = [("register", "home_id")];
    assert_eq!(bare, known.map(|(a, b)| (a.to_owned(), b.to_owned())));
}

#[test]
fn the_history_refuses_to_be_rewritten_by_whatever_hand() {
    let mut desk = Desk::shipped();
    desk.status("F1", Status::OnHold).unwrap();
    let conn = Connection::open(desk.path()).unwrap();
    for sql in [
        "UPDATE operation SET author = 'somebody else'",
        "DELETE FROM operation WHERE id = 2",
        "UPDATE change SET new = 'completed'",
        "DELETE FROM change",
        "INSERT OR REPLACE INTO operation SELECT * FROM operation WHERE id = 2",
        "INSERT OR REPLACE INTO change SELECT * FROM change WHERE id = 2",
    ] {
        let error = conn.execute(sql, []).unwrap_err().to_string();
        assert!(error.contains("history is append-only"), "{sql}: {error}");
    }
}

#[test]
fn a_ref_is_taken_in_the_whole_register_without_regard_to_case() {
    let desk = Desk::shipped();
    let conn = Connection::open(desk.path()).unwrap();
    for sql in [
        "UPDATE body SET ref = 'd1' WHERE ref = 'Y1'",
        "INSERT INTO evidence (uid, ref, type, title) VALUES ('019aa0f0-7c00-7a11-8b22-334455667788', 'f1', 'press', 'x')",
    ] {
        assert!(
            conn.execute(sql, [])
                .unwrap_err()
                .to_string()
                .contains("UNIQUE"),
            "{sql}"
        );
    }
}

#[test]
fn a_file_that_is_no_register_is_refused_by_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let foreign = folder.path().join("foreign.db");
    Connection::open(&foreign)
        .unwrap()
        .execute_batch("CREATE TABLE t (x)")
        .unwrap();
    for (path, why) in [
        (file("empty", b""), "it is empty"),
        (
            file(
                "text",
                b"not a database at all, but long enough to have a header",
            ),
            "it is no SQLite database",
        ),
        (foreign, "it is a SQLite database of another program"),
        (folder.path().to_owned(), "it is a folder"),
    ] {
        let error = Store::open(&path, false).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("`{}` is no Servanda register: {why}", path.display())
        );
        assert!(!error.hint().is_empty());
    }
    let missing = folder.path().join("missing.db");
    assert!(matches!(
        Store::open(&missing, false),
        Err(StoreError::Missing(_))
    ));
    assert!(!missing.exists());
}

#[test]
fn a_register_of_a_later_version_is_refused_and_left_alone() {
    let desk = Desk::empty();
    let path = desk.path();
    drop(desk.store);
    Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", VERSION + 1)
        .unwrap();
    let error = Store::open(&path, false).unwrap_err();
    assert!(
        matches!(error, StoreError::Newer { found, known, .. } if found == VERSION + 1 && known == VERSION)
    );
    assert!(Store::open_any(&path).is_ok());
}

#[test]
fn a_read_only_register_is_read_and_refuses_to_be_changed() {
    let desk = Desk::shipped();
    let path = desk.path();
    drop(desk.store);
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let mut store = Store::open(&path, false).unwrap();
    assert_eq!(store.title().unwrap(), "Kazakhstan – Republic of Korea");
    let refused = store.apply(
        &servanda::domain::change::Change::Undo(None),
        &stamp("officer"),
    );
    assert!(matches!(refused, Err(StoreError::ReadOnly { .. })));
}

#[test]
fn a_second_register_is_never_made_over_the_first() {
    let desk = Desk::shipped();
    let before = std::fs::read(desk.path()).unwrap();
    let rows = servanda::register::empty("Other", "en", &stamp("officer"));
    let refused = Store::create(&desk.path(), rows, &stamp("officer"));
    assert!(matches!(refused, Err(StoreError::Exists(_))));
    assert_eq!(std::fs::read(desk.path()).unwrap(), before);
}
