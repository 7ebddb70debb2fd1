//! Restoring a backup over a register that can be read.

use std::os::unix::fs::{PermissionsExt, symlink};

use servanda::backup::Kept;
use servanda::store::StoreError;

use super::*;

fn kept(restored: &Restored) -> &Path {
    match &restored.kept {
        Kept::Backup(path) => path,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_restore_brings_back_every_row_and_keeps_what_was_there() {
    let desk = Desk::new();
    let rows = desk.rows();
    let made = desk.backup(1);
    note(&mut desk.open(), "after the backup");
    let later = desk.rows();
    assert_ne!(rows, later);
    let restored = desk.restore(&made.path, 2).unwrap();
    assert_eq!(desk.rows(), rows);
    assert_eq!(content(kept(&restored)), later);
    assert!(backup::verify(kept(&restored)).unwrap().is_sound());
    assert_eq!(desk.open().journal_mode().unwrap(), "wal");
    // And back again.
    let kept = kept(&restored).to_owned();
    desk.restore(&kept, 3).unwrap();
    assert_eq!(desk.rows(), later);
    assert!(
        names(desk.path()).iter().all(|name| !name.starts_with('.')),
        "{:?}",
        names(desk.path())
    );
}

#[test]
fn who_has_the_register_open_sees_the_restored_one() {
    let desk = Desk::new();
    let made = desk.backup(1);
    let mut open = desk.open();
    note(&mut open, "after the backup");
    let (seen, count) = (
        open.data_version().unwrap(),
        open.count_operations().unwrap(),
    );
    desk.restore(&made.path, 2).unwrap();
    assert_ne!(open.data_version().unwrap(), seen);
    assert_eq!(open.count_operations().unwrap(), count - 1);
    note(&mut open, "and goes on");
    assert_eq!(desk.open().count_operations().unwrap(), count);
}

#[test]
fn what_is_written_while_it_is_kept_is_kept_too() {
    let desk = Desk::new();
    let made = desk.backup(1);
    let mut other = desk.open();
    let (before, mut written) = (names(&desk.backups()), false);
    let order = Restore {
        register: &desk.register(),
        from: &made.path,
        may_be_another: false,
        settings: &bare(),
    };
    let restored = backup::restore(&order, &stamp(2), &mut |_, _| {
        // The present register is being copied among its backups: meanwhile another program writes.
        if !written && names(&desk.backups()) != before {
            note(&mut other, "in between");
            written = true;
        }
        true
    })
    .unwrap();
    let notes = content(kept(&restored))["note"].clone();
    assert!(written && format!("{notes:?}").contains("in between"));
}

#[test]
fn a_cancelled_restore_changes_nothing() {
    let desk = Desk::new();
    let made = desk.backup(1);
    note(&mut desk.open(), "after the backup");
    let rows = desk.rows();
    let order = Restore {
        register: &desk.register(),
        from: &made.path,
        may_be_another: false,
        settings: &bare(),
    };
    let mut stop_at = 1;
    loop {
        let mut asked = 0;
        let restored = backup::restore(&order, &stamp(2), &mut |_, _| {
            asked += 1;
            asked != stop_at
        });
        if restored.is_ok() {
            assert!(stop_at > 3, "{stop_at}");
            break;
        }
        assert!(
            matches!(restored, Err(BackupError::Cancelled)),
            "{restored:?}"
        );
        assert_eq!(desk.rows(), rows, "at {stop_at}");
        stop_at += 1 + stop_at / 4;
    }
    assert!(
        names(desk.path()).iter().all(|name| !name.starts_with('.')),
        "{:?}",
        names(desk.path())
    );
}

#[test]
fn a_backup_of_another_register_asks_first() {
    let (desk, other) = (Desk::new(), Desk::new());
    let conn = rusqlite::Connection::open(other.register()).unwrap();
    conn.execute_batch(
        "UPDATE register SET uid = '019aa0f0-7c00-7a11-8b22-334455667788', title = 'Another'",
    )
    .unwrap();
    drop(conn);
    let made = other.backup(1);
    let rows = desk.rows();
    let refused = desk.restore(&made.path, 2).unwrap_err();
    assert!(
        matches!(&refused, BackupError::AnotherRegister { backup, .. } if backup == "Another"),
        "{refused:?}"
    );
    assert!(refused.hint().contains("--yes"));
    assert_eq!(desk.rows(), rows);
    assert!(names(&desk.backups()).is_empty());
    let order = Restore {
        register: &desk.register(),
        from: &made.path,
        may_be_another: true,
        settings: &bare(),
    };
    let restored = backup::restore(&order, &stamp(2), &mut on).unwrap();
    assert!(restored.is_another);
    assert_eq!(content(kept(&restored)), rows);
    assert_eq!(desk.rows(), other.rows());
}

#[test]
fn a_restore_elsewhere_replaces_nothing() {
    let desk = Desk::new();
    let made = desk.backup(1);
    let to = desk.path().join("new folder/elsewhere.db");
    let restored = backup::restore_to(&made.path, &to, &Keys::default(), &mut on).unwrap();
    assert_eq!(restored.kept, Kept::Nothing);
    assert_eq!(content(&to), desk.rows());
    assert_eq!(
        fs::metadata(&to).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let refused = backup::restore_to(&made.path, &to, &Keys::default(), &mut on);
    assert!(
        matches!(refused, Err(BackupError::Exists(_))),
        "{refused:?}"
    );
    let link = desk.path().join("link.db");
    symlink("/nowhere", &link).unwrap();
    let refused = backup::restore_to(&made.path, &link, &Keys::default(), &mut on);
    assert!(matches!(refused, Err(BackupError::Link(_))), "{refused:?}");
}

#[test]
fn what_must_not_be_replaced_is_not() {
    let desk = Desk::new();
    let made = desk.backup(1);
    let itself = desk.restore(&desk.register(), 2);
    assert!(matches!(itself, Err(BackupError::Itself(_))), "{itself:?}");

    let mut readonly = fs::metadata(desk.register()).unwrap().permissions();
    readonly.set_mode(0o400);
    fs::set_permissions(desk.register(), readonly).unwrap();
    let refused = desk.restore(&made.path, 2);
    assert!(
        matches!(
            refused,
            Err(BackupError::Store(StoreError::ReadOnly { .. }))
        ),
        "{refused:?}"
    );
    assert_eq!(names(&desk.backups()).len(), 2);

    let foreign = Desk::new();
    fs::remove_file(foreign.register()).unwrap();
    rusqlite::Connection::open(foreign.register())
        .unwrap()
        .execute_batch("CREATE TABLE a (x)")
        .unwrap();
    let bytes = fs::read(foreign.register()).unwrap();
    let refused = foreign.restore(&made.path, 2);
    assert!(
        matches!(
            refused,
            Err(BackupError::Store(StoreError::NotARegister { .. }))
        ),
        "{refused:?}"
    );
    assert_eq!(fs::read(foreign.register()).unwrap(), bytes);
}

#[test]
fn a_linked_register_is_replaced_where_it_lies() {
    let desk = Desk::new();
    let rows = desk.rows();
    let made = desk.backup(1);
    note(&mut desk.open(), "after the backup");
    let link = tempfile::tempdir().unwrap();
    let register = link.path().join("servanda.db");
    symlink(desk.register(), &register).unwrap();
    for damage in [false, true] {
        if damage {
            fs::write(desk.register(), "no register").unwrap();
        }
        let order = Restore {
            register: &register,
            from: &made.path,
            may_be_another: false,
            settings: &bare(),
        };
        backup::restore(&order, &stamp(2), &mut on).unwrap();
        assert!(fs::symlink_metadata(&register).unwrap().is_symlink());
        assert_eq!(desk.rows(), rows);
    }
}
