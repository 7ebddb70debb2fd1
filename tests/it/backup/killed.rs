//! Programs killed, and disks full, in the midst of a backup or a restore: real child processes of this test.

use std::env;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::*;

const FOLDER: &str = "SERVANDA_TEST_FOLDER";

fn child(test: &str, desk: &Desk) -> Command {
    let mut command = Command::new(env::current_exe().unwrap());
    command
        .args([
            &format!("backup::killed::{test}"),
            "--exact",
            "--ignored",
            "--nocapture",
        ])
        .env(FOLDER, desk.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn given() -> PathBuf {
    PathBuf::from(env::var_os(FOLDER).expect("a folder from the test that starts this one"))
}

#[test]
#[ignore = "what the killed child does"]
fn restores_back_and_forth() {
    let folder = given();
    let register = folder.join("servanda.db");
    for turn in 0.. {
        let from = folder.join(["one.db", "two.db"][turn % 2]);
        let order = Restore {
            register: &register,
            from: &from,
            may_be_another: false,
            settings: &bare(),
        };
        backup::restore(&order, &stamp(3), &mut on).unwrap();
        if turn % 3 == 0 {
            // In one step: a kill must not leave half of this.
            let damaged = folder.join("damaged");
            fs::write(&damaged, "damaged").unwrap();
            fs::rename(damaged, &register).unwrap();
        }
    }
}

#[test]
fn a_killed_restore_leaves_the_old_register_or_the_new() {
    let desk = Desk::new();
    let one = desk.rows();
    backup::create(
        &desk.open(),
        &Target::File(desk.path().join("one.db")),
        &stamp(1),
        &mut on,
    )
    .unwrap();
    note(&mut desk.open(), "the other");
    let two = desk.rows();
    backup::create(
        &desk.open(),
        &Target::File(desk.path().join("two.db")),
        &stamp(2),
        &mut on,
    )
    .unwrap();
    for turn in 0..25 {
        let mut child = child("restores_back_and_forth", &desk).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(60 + turn * 17));
        child.kill().unwrap();
        assert_eq!(
            child.wait().unwrap().signal(),
            Some(9),
            "it was still at work"
        );
        if fs::read(desk.register()).unwrap() != b"damaged" {
            let found = desk.rows();
            assert!(found == one || found == two, "turn {turn}");
            assert!(desk.open().inspect().unwrap().problems.is_empty());
        }
        for made in backup::list(&desk.backups()).unwrap() {
            let verified = backup::verify(&made.path).unwrap();
            assert!(verified.is_sound(), "turn {turn}: {verified:?}");
        }
        let _ = fs::remove_dir_all(desk.backups());
    }
    desk.restore(&desk.path().join("two.db"), 9).unwrap();
    assert_eq!(desk.rows(), two);
}

#[test]
#[ignore = "what the child without room does"]
fn has_no_room() {
    let folder = given();
    let register = folder.join("servanda.db");
    let store = Store::open(&register, false).unwrap();
    let target = Target::Folder(folder.join("backups"));
    assert!(backup::create(&store, &target, &stamp(7), &mut on).is_err());
    let order = Restore {
        register: &register,
        from: &folder.join("one.db"),
        may_be_another: false,
        settings: &bare(),
    };
    assert!(backup::restore(&order, &stamp(7), &mut on).is_err());
}

#[test]
fn without_room_nothing_is_left_and_nothing_changed() {
    let desk = Desk::new();
    backup::create(
        &desk.open(),
        &Target::File(desk.path().join("one.db")),
        &stamp(1),
        &mut on,
    )
    .unwrap();
    note(&mut desk.open(), "after the backup");
    let rows = desk.rows();
    let child = child("has_no_room", &desk);
    // No file may be longer than 64 blocks of 1,024 bytes, far less than the register.
    let mut limited = Command::new("bash");
    limited
        .args(["-c", "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\""])
        .arg(child.get_program())
        .args(child.get_args())
        .env(FOLDER, desk.path());
    let output = limited.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    assert!(
        names(&desk.backups()).is_empty(),
        "{:?}",
        names(&desk.backups())
    );
    assert_eq!(
        names(desk.path()),
        ["backups", "one.db", "one.db.json", "servanda.db"]
    );
    assert_eq!(desk.rows(), rows);
}
