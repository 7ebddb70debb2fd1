//! Making backups.

use std::os::unix::fs::{PermissionsExt, symlink};

use super::*;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_backup_is_whole_private_and_described() {
    let desk = Desk::new();
    let made = desk.backup(7);
    assert_eq!(made.name, "servanda-20261123T120007.000Z.db");
    assert_eq!(made.made_at, "2026-11-23T12:00:07.000Z");
    assert_eq!(
        names(&desk.backups()),
        [made.name.clone(), format!("{}.json", made.name)]
    );
    assert_eq!(mode(&desk.backups()), 0o700);
    assert_eq!(mode(&made.path), 0o600);
    let manifest_path = desk.backups().join(format!("{}.json", made.name));
    assert_eq!(mode(&manifest_path), 0o600);

    let bytes = fs::read(&made.path).unwrap();
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(manifest_path).unwrap()).unwrap();
    assert_eq!(manifest["sha256"], hex(&bytes));
    assert_eq!(manifest["size"], bytes.len());
    assert_eq!(manifest["author"], "desk@test");
    assert_eq!(manifest["schema_version"], servanda::store::VERSION);
    assert_eq!(manifest["program"], env!("CARGO_PKG_VERSION"));
    let rows = desk.rows();
    for (table, rows) in &rows {
        assert_eq!(manifest["counts"][table], rows.len(), "{table}");
    }
    assert_eq!(content(&made.path), rows);
}

#[test]
fn backups_of_one_moment_get_names_of_their_own() {
    let desk = Desk::new();
    let made: Vec<String> = (0..3).map(|_| desk.backup(7).name).collect();
    assert_eq!(
        made,
        [
            "servanda-20261123T120007.000Z.db",
            "servanda-20261123T120007.000Z_2.db",
            "servanda-20261123T120007.000Z_3.db"
        ]
    );
}

#[test]
fn a_cancelled_backup_leaves_nothing() {
    let desk = Desk::new();
    let store = desk.open();
    let mut asked = 0;
    let target = Target::Folder(desk.backups());
    for stop_at in 1.. {
        asked = 0;
        let made = backup::create(&store, &target, &stamp(7), &mut |done, total| {
            assert!(done <= total);
            asked += 1;
            asked != stop_at
        });
        match made {
            Err(BackupError::Cancelled) => {
                assert!(names(&desk.backups()).is_empty(), "at {stop_at}");
            }
            made => {
                // The last answer but those that came too late: the copy was whole already.
                made.unwrap();
                break;
            }
        }
    }
    assert!(asked > 2, "asked {asked} times only");
}

#[test]
fn a_name_that_is_taken_is_refused_and_kept() {
    let desk = Desk::new();
    let store = desk.open();
    let elsewhere = desk.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    let file = elsewhere.join("kept.db");
    let json = elsewhere.join("other.db.json");
    fs::write(&file, "mine").unwrap();
    fs::write(&json, "mine too").unwrap();
    for name in ["kept.db", "other.db"] {
        let target = Target::File(elsewhere.join(name));
        let refused = backup::create(&store, &target, &stamp(7), &mut on);
        assert!(
            matches!(refused, Err(BackupError::Exists(_))),
            "{name}: {refused:?}"
        );
    }
    assert_eq!(fs::read_to_string(file).unwrap(), "mine");
    assert_eq!(fs::read_to_string(json).unwrap(), "mine too");
    assert_eq!(names(&elsewhere), ["kept.db", "other.db.json"]);
    let refused = backup::create(
        &store,
        &Target::File(desk.path().join("no/such.db")),
        &stamp(7),
        &mut on,
    );
    assert!(
        refused.unwrap_err().to_string().contains("no"),
        "the folder is named"
    );
}

#[test]
fn nothing_is_written_through_a_link() {
    let desk = Desk::new();
    let store = desk.open();
    let victim = desk.path().join("victim");
    fs::create_dir(&victim).unwrap();
    symlink(&victim, desk.backups()).unwrap();
    let links = desk.path().join("links");
    fs::create_dir(&links).unwrap();
    symlink(victim.join("a.db"), links.join("a.db")).unwrap();
    symlink(victim.join("b.json"), links.join("b.db.json")).unwrap();
    for target in [
        Target::Folder(desk.backups()),
        Target::File(links.join("a.db")),
        Target::File(links.join("b.db")),
    ] {
        let refused = backup::create(&store, &target, &stamp(7), &mut on);
        assert!(
            matches!(refused, Err(BackupError::Link(_))),
            "{target:?}: {refused:?}"
        );
    }
    assert!(names(&victim).is_empty());
    assert_eq!(names(&links), ["a.db", "b.db.json"]);
}

#[test]
fn many_at_once_beside_a_writer_all_verify() {
    let desk = Desk::new();
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| (0..3).for_each(|_| drop(desk.backup(7))));
        }
        scope.spawn(|| {
            let mut store = desk.open();
            (0..30).for_each(|i| note(&mut store, &format!("note {i}")));
        });
    });
    let listed = backup::list(&desk.backups()).unwrap();
    assert_eq!(listed.len(), 9);
    assert_eq!(names(&desk.backups()).len(), 18);
    for made in listed {
        let verified = backup::verify(&made.path).unwrap();
        assert!(
            verified.is_sound() && verified.backup.problem.is_none(),
            "{verified:?}"
        );
    }
}

#[test]
fn a_damaged_register_is_not_passed_off_as_a_backup() {
    let desk = Desk::new();
    let conn = rusqlite::Connection::open(desk.register()).unwrap();
    conn.execute_batch("PRAGMA foreign_keys = OFF; UPDATE milestone SET record_id = 987654 WHERE id = (SELECT MIN(id) FROM milestone)")
        .unwrap();
    let refused = backup::create(
        &desk.open(),
        &Target::Folder(desk.backups()),
        &stamp(7),
        &mut on,
    );
    let Err(BackupError::RegisterDamaged { problems, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(problems, ["1 rows of milestone lead nowhere in record"]);
    assert!(names(&desk.backups()).is_empty());
}

#[test]
fn a_register_of_a_later_version_can_be_backed_up() {
    let desk = Desk::new();
    let conn = rusqlite::Connection::open(desk.register()).unwrap();
    conn.execute_batch("PRAGMA user_version = 99; CREATE TABLE later (x INTEGER) STRICT; INSERT INTO later VALUES (1)").unwrap();
    let store = Store::open_any(&desk.register()).unwrap();
    let made = backup::create(&store, &Target::Folder(desk.backups()), &stamp(7), &mut on).unwrap();
    let manifest = made.manifest.unwrap();
    assert_eq!((manifest.schema_version, manifest.counts["later"]), (99, 1));
    assert!(backup::verify(&made.path).unwrap().is_sound());
    assert!(
        desk.restore(&made.path, 8)
            .unwrap_err()
            .to_string()
            .contains("later version")
    );
}
