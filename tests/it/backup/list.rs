//! Listing backups.

use std::time::{Duration, SystemTime};

use super::*;

#[test]
fn the_newest_comes_first_whatever_the_names() {
    let desk = Desk::new();
    assert!(backup::list(&desk.backups()).unwrap().is_empty());
    let made: Vec<Backup> = [3, 1, 2, 2].map(|second| desk.backup(second)).into();
    let renamed = desk.backups().join("a name.db");
    fs::rename(&made[0].path, &renamed).unwrap();
    fs::rename(
        format!("{}.json", made[0].path.display()),
        desk.backups().join("a name.db.json"),
    )
    .unwrap();
    // Without its manifest the name still tells the time.
    fs::remove_file(format!("{}.json", made[1].path.display())).unwrap();
    let listed = backup::list(&desk.backups()).unwrap();
    let told: Vec<(&str, &str)> = listed
        .iter()
        .map(|each| (each.name.as_str(), each.made_at.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("a name.db", "2026-11-23T12:00:03.000Z"),
            (
                "servanda-20261123T120002.000Z_2.db",
                "2026-11-23T12:00:02.000Z"
            ),
            (
                "servanda-20261123T120002.000Z.db",
                "2026-11-23T12:00:02.000Z"
            ),
            (
                "servanda-20261123T120001.000Z.db",
                "2026-11-23T12:00:01.000Z"
            ),
        ]
    );
    let problems: Vec<bool> = listed.iter().map(|each| each.problem.is_some()).collect();
    assert_eq!(problems, [false, false, false, true]);
    assert_eq!(listed[0].manifest, made[0].manifest);
}

#[test]
fn what_is_no_backup_is_passed_over_and_what_is_damaged_is_told() {
    let desk = Desk::new();
    let made: Vec<Backup> = [1, 2, 3].map(|second| desk.backup(second)).into();
    fs::write(desk.backups().join("letter.txt"), "Dear Sir").unwrap();
    fs::write(desk.backups().join("lost.db.json"), "{}").unwrap();
    fs::create_dir(desk.backups().join("folder.db")).unwrap();
    fs::copy(&made[0].path, desk.backups().join(".servanda-draft-x")).unwrap();
    fs::OpenOptions::new()
        .write(true)
        .open(&made[0].path)
        .unwrap()
        .set_len(10_000)
        .unwrap();
    flip(&made[1].path, 0);
    let listed = backup::list(&desk.backups()).unwrap();
    let problems: Vec<Option<&str>> = listed.iter().map(|each| each.problem.as_deref()).collect();
    assert_eq!(listed.len(), 3, "{listed:?}");
    assert_eq!(problems[0], None);
    assert!(problems[1].unwrap().contains("damaged"), "{problems:?}");
    assert!(
        problems[2].unwrap().contains("10000 bytes, not"),
        "{problems:?}"
    );
}

#[test]
fn what_a_killed_program_left_is_swept_when_it_is_old() {
    let desk = Desk::new();
    desk.backup(1);
    let (old, new) = (
        desk.backups().join(".servanda-draft-old"),
        desk.backups().join(".servanda-draft-new"),
    );
    fs::write(&new, "half").unwrap();
    fs::write(&old, "half").unwrap();
    let yesterday = SystemTime::now() - Duration::from_hours(25);
    fs::File::options()
        .write(true)
        .open(&old)
        .unwrap()
        .set_modified(yesterday)
        .unwrap();
    desk.backup(2);
    assert!(!old.exists() && new.exists());
    assert_eq!(backup::list(&desk.backups()).unwrap().len(), 2);
}
