//! Stopped wherever it can be: nothing is changed, nothing half-written is left, and what is read is left in its middle.

use std::time::{Duration, Instant};

use servanda::backup::wrapping::Wrapping;
use servanda::backup::{OneRecord, Order, Reason, Retention, Source, Verified};

use super::*;

/// Does something over and over, each time stopped some calls of its progress later, until it comes through; gives how often
/// it was stopped.
fn until_done<T>(
    desk: &Desk,
    mut act: impl FnMut(&mut dyn FnMut(u64, u64) -> bool) -> Result<T, BackupError>,
) -> u64 {
    let before = (names(desk.path()), names(&desk.backups()), desk.rows());
    let (mut most, mut stops) = (0, 0);
    loop {
        let mut heard = 0;
        let done = act(&mut |_, _| {
            heard += 1;
            heard <= most
        });
        match done {
            Ok(_) => return stops,
            Err(BackupError::Cancelled) => {}
            Err(other) => panic!("stopped at call {most}: {other}"),
        }
        let after = (names(desk.path()), names(&desk.backups()), desk.rows());
        assert!(before == after, "stopped at call {most}: something is left");
        stops += 1;
        most += 1 + most / 3;
    }
}

fn wrapped() -> Wrapping {
    Wrapping {
        compress: true,
        seal: None,
    }
}

fn make(desk: &Desk, progress: &mut dyn FnMut(u64, u64) -> bool) -> Result<Backup, BackupError> {
    let order = Order {
        target: &Target::Folder(desk.backups()),
        wrapping: &wrapped(),
        reason: Reason::Asked,
    };
    backup::make(&desk.open(), &order, &stamp(1), progress)
}

fn record(
    store: &Store,
    path: &Path,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<OneRecord, BackupError> {
    let source = Source {
        path,
        keys: &Keys::default(),
        may_be_another: false,
    };
    backup::record_of(store, "F1", &source, progress)
}

#[test]
fn making_and_reading_a_backup_are_stopped_anywhere_and_leave_nothing() {
    let desk = Desk::new();
    fs::create_dir(desk.backups()).unwrap();
    // Opened once: the log beside the register is there from now on.
    let store = desk.open();
    let stops = until_done(&desk, |progress| make(&desk, progress));
    assert!(stops > 4, "{stops} stops");
    let made = make(&desk, &mut on).unwrap();
    let keys = Keys::default();
    let stops = until_done(&desk, |progress| {
        backup::verify_watched(&made.path, &keys, progress)
    });
    assert!(stops > 2, "{stops} stops");
    let stops = until_done(&desk, |progress| record(&store, &made.path, progress));
    assert!(stops > 2, "{stops} stops");
    let source = Source {
        path: &made.path,
        keys: &keys,
        may_be_another: false,
    };
    let stops = until_done(&desk, |progress| {
        backup::difference(&store, &source, progress)
    });
    assert!(stops > 2, "{stops} stops");
    let to = desk.path().join("elsewhere.db");
    let stops = until_done(&desk, |progress| {
        backup::restore_to(&made.path, &to, &keys, progress)
    });
    assert!(stops > 4, "{stops} stops");
    assert!(to.exists());
}

/// Makes a register whose structure takes long to check.
fn large(desk: &Desk) {
    let conn = rusqlite::Connection::open(desk.register()).unwrap();
    conn.execute_batch(
        "CREATE TABLE big (id INTEGER PRIMARY KEY, a TEXT, b TEXT) STRICT;
         CREATE INDEX big_a ON big (a);
         CREATE INDEX big_b ON big (b, a);
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
         INSERT INTO big SELECT i, hex(i * 7919 % 1000003), hex(i * 104729 % 1000003) FROM n;",
    )
    .unwrap();
}

#[test]
fn a_long_check_is_broken_off_in_its_middle() {
    let desk = Desk::new();
    large(&desk);
    let made = desk.backup(1);
    let keys = Keys::default();
    let timed = |stop: bool| {
        let (begun, mut unknown) = (Instant::now(), 0);
        let done: Result<Verified, _> =
            backup::verify_watched(&made.path, &keys, &mut |_, total| {
                unknown += u64::from(total == 0);
                // The first is the question before it begins, the second its middle.
                !stop || unknown < 2
            });
        (done, begun.elapsed())
    };
    let (whole, long) = timed(false);
    assert!(whole.unwrap().is_sound());
    assert!(
        long > Duration::from_millis(150),
        "too quick to tell: {long:?}"
    );
    let (stopped, short) = timed(true);
    assert!(
        matches!(stopped, Err(BackupError::Cancelled)),
        "{stopped:?}"
    );
    assert!(short < long, "{short:?} of {long:?}");
    assert!(backup::verify(&made.path).unwrap().is_sound());
}

#[test]
fn pruning_stops_between_two_backups_and_says_how_many_went() {
    let desk = Desk::new();
    for second in 0..5 {
        desk.backup(second);
    }
    let (uid, _) = desk.open().identity().unwrap();
    let rule = Retention {
        last: 1,
        daily: 0,
        weekly: 0,
        monthly: 0,
    };
    let verdicts = backup::judge(&desk.backups(), &uid, &rule, |_| true).unwrap();
    let gone = backup::prune(&desk.backups(), &verdicts, &mut |done, total| {
        assert_eq!(total, 4);
        done < 2
    });
    assert_eq!(gone.unwrap(), 2);
    let left = backup::list(&desk.backups()).unwrap();
    assert_eq!(left.len(), 3);
    assert!(left.iter().all(|of| of.problem.is_none()), "{left:?}");
}
