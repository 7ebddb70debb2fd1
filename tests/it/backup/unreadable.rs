//! Restoring over a register that cannot be read, or is not there.

use servanda::backup::Kept;

use super::*;

/// Leaves the register with its last changes in its log only, as a killed program does; its first page is not among them, since
/// a log that holds it makes good whatever befalls the header.
fn leave_log(desk: &Desk) {
    let wal = desk.path().join("servanda.db-wal");
    for _ in 0..20 {
        let mut store = desk.open();
        note(&mut store, "only in the log");
        let bytes = fs::read(&wal).unwrap();
        drop(store);
        if !holds_first_page(&bytes) {
            return fs::write(wal, bytes).unwrap();
        }
    }
    panic!("every log holds the first page");
}

/// Tells whether a log holds the first page: behind its header each page has one of its own, which begins with its number.
fn holds_first_page(log: &[u8]) -> bool {
    let (header, frame) = (32, 24 + 4096);
    let mut frames = log[header..].chunks(frame);
    frames.any(|frame| frame.starts_with(&1_u32.to_be_bytes()))
}

/// What is done to the register.
type Damage = (&'static str, fn(&Path));

const DAMAGES: &[Damage] = &[
    ("the header", |path| (0..100).for_each(|at| flip(path, at))),
    ("pages", |path| {
        (4096..90_000).step_by(50).for_each(|at| flip(path, at));
    }),
    ("cut off", |path| {
        fs::OpenOptions::new()
            .write(true)
            .open(path)
            .unwrap()
            .set_len(41_000)
            .unwrap();
    }),
    ("empty", |path| fs::write(path, "").unwrap()),
    ("text", |path| {
        fs::write(
            path,
            "no register at all, but long enough to look at".repeat(99),
        )
        .unwrap();
    }),
    ("gone", |path| fs::remove_file(path).unwrap()),
];

#[test]
fn every_damage_is_made_good_and_kept_byte_for_byte() {
    for (what, damage) in DAMAGES {
        for with_log in [false, true] {
            let desk = Desk::new();
            let rows = desk.rows();
            let made = desk.backup(1);
            if with_log {
                leave_log(&desk);
            }
            damage(&desk.register());
            let wal = desk.path().join("servanda.db-wal");
            let (bytes, log) = (fs::read(desk.register()).ok(), fs::read(&wal).ok());
            let case = format!("{what}, log {with_log}");
            let restored = desk
                .restore(&made.path, 2)
                .unwrap_or_else(|error| panic!("{case}: {error}"));
            assert_eq!(desk.rows(), rows, "{case}");
            match restored.kept {
                Kept::Nothing => assert!(bytes.is_none() && log.is_none(), "{case}"),
                Kept::Damaged(_) => {
                    let kept = desk.path().join("servanda.db.damaged-20261123T120002.000Z");
                    assert_eq!(fs::read(&kept).ok(), bytes, "{case}");
                    let kept_log = fs::read(format!("{}-wal", kept.display())).ok();
                    assert_eq!(
                        kept_log.unwrap_or_default(),
                        log.unwrap_or_default(),
                        "{case}"
                    );
                }
                Kept::Backup(path) => panic!("{case}: {}", path.display()),
            }
            let mut store = desk.open();
            note(&mut store, "and on it goes");
            assert!(store.inspect().unwrap().problems.is_empty(), "{case}");
        }
    }
}

#[test]
fn a_log_that_is_left_alone_is_never_played_onto_what_comes() {
    let desk = Desk::new();
    let made = desk.backup(1);
    let rows = desk.rows();
    leave_log(&desk);
    fs::remove_file(desk.register()).unwrap();
    let restored = desk.restore(&made.path, 2).unwrap();
    assert_eq!(desk.rows(), rows);
    let Kept::Damaged(log) = restored.kept else {
        panic!("{:?}", restored.kept);
    };
    assert!(log.display().to_string().ends_with("-wal") && log.exists());
}

#[test]
fn where_a_restore_was_cut_short_another_goes_through() {
    // Each state that a killed restore over a damaged register can leave.
    type State = (&'static str, fn(&Desk));
    let states: &[State] = &[
        ("half a draft", |desk| {
            fs::write(desk.path().join(".servanda-draft-x"), "half").unwrap();
        }),
        ("one name more", |desk| {
            fs::hard_link(
                desk.register(),
                desk.path().join("servanda.db.damaged-20261123T120002.000Z"),
            )
            .unwrap();
        }),
        ("its log set aside", |desk| {
            let kept = desk.path().join("servanda.db.damaged-20261123T120002.000Z");
            fs::hard_link(desk.register(), &kept).unwrap();
            fs::rename(
                desk.path().join("servanda.db-wal"),
                format!("{}-wal", kept.display()),
            )
            .unwrap();
        }),
    ];
    for (what, state) in states {
        let desk = Desk::new();
        let rows = desk.rows();
        let made = desk.backup(1);
        leave_log(&desk);
        (0..100).for_each(|at| flip(&desk.register(), at));
        state(&desk);
        let before: Vec<(String, Vec<u8>)> = names(desk.path())
            .into_iter()
            .filter(|name| name.contains("damaged"))
            .map(|name| (name.clone(), fs::read(desk.path().join(name)).unwrap()))
            .collect();
        desk.restore(&made.path, 2)
            .unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(desk.rows(), rows, "{what}");
        for (name, bytes) in before {
            assert_eq!(
                fs::read(desk.path().join(&name)).unwrap(),
                bytes,
                "{what}: {name}"
            );
        }
    }
}
