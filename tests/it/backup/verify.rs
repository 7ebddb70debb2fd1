//! Verifying backups: every sort of damage is found, and a whole one is known under any name.

use super::*;

/// What is done to a backup, and words of what is found.
type Damage = (&'static str, fn(&Path), &'static str);

fn manifest_of(path: &Path) -> PathBuf {
    PathBuf::from(format!("{}.json", path.display()))
}

fn edit_manifest(path: &Path, from: &str, to: &str) {
    let manifest = manifest_of(path);
    let text = fs::read_to_string(&manifest).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(manifest, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn every_damage_is_found() {
    let damages: &[Damage] = &[
        ("a byte in the middle", |path| flip(path, 50_000), "SHA-256"),
        (
            "the last byte",
            |path| flip(path, fs::read(path).unwrap().len() - 1),
            "SHA-256",
        ),
        ("the first byte", |path| flip(path, 0), "no register"),
        (
            "the program's own number",
            |path| flip(path, 68),
            "another program",
        ),
        (
            "cut off",
            |path| {
                fs::OpenOptions::new()
                    .write(true)
                    .open(path)
                    .unwrap()
                    .set_len(40_000)
                    .unwrap();
            },
            "40000 bytes, not",
        ),
        ("empty", |path| fs::write(path, "").unwrap(), "0 bytes, not"),
        (
            "longer",
            |path| fs::write(path, [fs::read(path).unwrap(), vec![0; 4096]].concat()).unwrap(),
            "bytes, not",
        ),
        (
            "the hash in the manifest",
            |path| edit_manifest(path, "\"sha256\": \"", "\"sha256\": \"0"),
            "SHA-256",
        ),
        (
            "a count in the manifest",
            |path| edit_manifest(path, "\"record\": ", "\"record\": 1"),
            "`record` has",
        ),
        (
            "the title in the manifest",
            |path| edit_manifest(path, "\"title\": \"", "\"title\": \"x"),
            "its title is",
        ),
        (
            "the schema in the manifest",
            |path| edit_manifest(path, "\"schema_version\": ", "\"schema_version\": 4"),
            "its schema is",
        ),
    ];
    for (what, damage, words) in damages {
        let desk = Desk::new();
        let made = desk.backup(7);
        damage(&made.path);
        let verified = backup::verify(&made.path).unwrap();
        assert!(!verified.is_sound(), "{what}");
        let told = verified.problems.join("; ");
        assert!(told.contains(words), "{what}: {told}");
        assert_eq!(
            verified.backup.problem.as_ref(),
            verified.problems.first(),
            "{what}"
        );
        let rows = desk.rows();
        let refused = desk.restore(&made.path, 8).unwrap_err();
        assert!(
            matches!(refused, BackupError::Damaged { .. }),
            "{what}: {refused:?}"
        );
        assert_eq!(desk.rows(), rows, "{what}");
        assert_eq!(names(&desk.backups()).len(), 2, "{what}");
    }
}

#[test]
fn a_backup_is_known_by_its_content() {
    let desk = Desk::new();
    let made = desk.backup(7);
    let moved = desk.path().join("on the stick %3f#.sqlite");
    fs::rename(&made.path, &moved).unwrap();
    let bare = backup::verify(&moved).unwrap();
    assert!(bare.is_sound());
    assert!(bare.backup.problem.unwrap().contains("no manifest"));
    fs::rename(manifest_of(&made.path), manifest_of(&moved)).unwrap();
    let whole = backup::verify(&moved).unwrap();
    assert!(whole.is_sound() && whole.backup.problem.is_none());
    assert_eq!(whole.backup.made_at, made.made_at);
    fs::write(manifest_of(&moved), "{").unwrap();
    let unread = backup::verify(&moved).unwrap();
    assert!(
        unread
            .backup
            .problem
            .unwrap()
            .contains("manifest is not understood")
    );
    assert!(desk.restore(&moved, 8).is_ok());
}

#[test]
fn what_is_no_backup_is_refused_by_name() {
    let desk = Desk::new();
    let text = desk.path().join("letter.txt");
    fs::write(&text, "Dear Sir").unwrap();
    let other = desk.path().join("other.db");
    rusqlite::Connection::open(&other)
        .unwrap()
        .execute_batch("CREATE TABLE a (x)")
        .unwrap();
    for (path, words) in [
        (text.as_path(), "is no Servanda register"),
        (&other, "is no Servanda register"),
        (desk.path(), "it is a folder"),
        (
            Path::new("/no/such/file"),
            "there is no backup at `/no/such/file`",
        ),
    ] {
        let refused = backup::verify(path).unwrap_err();
        assert!(refused.to_string().contains(words), "{refused}");
        assert!(!refused.hint().is_empty());
    }
}

/// Copies a register that is in use, with its log, as one would by hand.
fn copied_by_hand(desk: &Desk) -> PathBuf {
    let mut store = desk.open();
    note(&mut store, "only in the log");
    let copy = desk.path().join("copied.db");
    fs::copy(desk.register(), &copy).unwrap();
    fs::copy(
        desk.path().join("servanda.db-wal"),
        desk.path().join("copied.db-wal"),
    )
    .unwrap();
    copy
}

#[test]
fn a_register_copied_by_hand_is_read_with_its_log() {
    let desk = Desk::new();
    let before = desk.rows();
    let copy = copied_by_hand(&desk);
    let rows = desk.rows();
    assert_ne!(rows, before);
    let verified = backup::verify(&copy).unwrap();
    assert!(verified.is_sound(), "{verified:?}");
    assert_eq!(
        usize::try_from(verified.inspection.unwrap().counts["note"]).unwrap(),
        rows["note"].len()
    );
    note(&mut desk.open(), "later");
    desk.restore(&copy, 8).unwrap();
    assert_eq!(desk.rows(), rows);
    let elsewhere = desk.path().join("elsewhere.db");
    backup::restore_to(&copy, &elsewhere, &Keys::default(), &mut on).unwrap();
    assert_eq!(content(&elsewhere), rows);
}

#[test]
fn a_log_that_is_not_its_own_is_never_played_onto_a_backup() {
    let desk = Desk::new();
    let made = desk.backup(7);
    let rows = desk.rows();
    copied_by_hand(&desk);
    fs::copy(
        desk.path().join("copied.db-wal"),
        format!("{}-wal", made.path.display()),
    )
    .unwrap();
    let verified = backup::verify(&made.path).unwrap();
    assert!(verified.is_sound(), "{verified:?}");
    desk.restore(&made.path, 8).unwrap();
    assert_eq!(desk.rows(), rows);
}
