//! Backups that are made by themselves: when, of what, and that only they are thinned out.

use servanda::backup::{Automatic, Reason, Retention, due, run_automatic};

use super::*;

fn settings(changes: u32, hours: u32) -> Settings {
    Settings {
        automatic: Automatic { changes, hours },
        ..Settings::default()
    }
}

fn at(moment: &str) -> chrono::DateTime<chrono::Utc> {
    moment.parse().unwrap()
}

#[test]
fn one_is_due_after_so_many_changes_or_so_many_hours_and_never_without_a_change() {
    let desk = Desk::new();
    let mut store = desk.open();
    let (soon, late) = (at("2026-11-23T12:30:00Z"), at("2026-11-25T12:30:00Z"));
    let is_due = |store: &Store, settings: &Settings, at| due(store, settings, at).unwrap();
    assert!(!is_due(&store, &settings(1, 1), late), "nothing changed");
    note(&mut store, "one");
    note(&mut store, "two");
    assert!(!is_due(&store, &settings(3, 24), soon));
    assert!(is_due(&store, &settings(2, 24), soon));
    assert!(is_due(&store, &settings(3, 24), late));
    assert!(!is_due(&store, &settings(0, 0), late));
    desk.backup(30);
    assert!(
        !is_due(&store, &settings(1, 1), late),
        "nothing changed since"
    );
}

#[test]
fn it_is_compressed_and_thins_out_only_its_own_kind() {
    let desk = Desk::new();
    let asked = desk.backup(0);
    let rule = Settings {
        retention: Retention {
            last: 2,
            daily: 0,
            weekly: 0,
            monthly: 0,
        },
        ..settings(1, 1)
    };
    let store = desk.open();
    let made: Vec<Backup> = (10..15)
        .map(|second| run_automatic(&store, &rule, &stamp(second), &mut on).unwrap())
        .collect();
    assert!(made[0].name.ends_with(".db.zst") && made[0].size < asked.size / 2);
    assert_eq!(made[0].manifest.as_ref().unwrap().reason, Reason::Automatic);
    let left = backup::list(&desk.backups()).unwrap();
    let left: Vec<&str> = left.iter().map(|backup| backup.name.as_str()).collect();
    assert_eq!(left, [&made[4].name, &made[3].name, &asked.name]);
}

#[test]
fn the_command_makes_one_only_when_it_is_due() {
    let desk = Desk::new();
    let mut store = desk.open();
    desk.done(&["backup", "create", "--automatic"]);
    assert!(names(&desk.backups()).is_empty());
    note(&mut store, "one");
    let config = desk.path().join("config.toml");
    fs::write(&config, "[backups]\nafter_changes = 1\n").unwrap();
    for _ in 0..2 {
        desk.done(&[
            "--config",
            config.to_str().unwrap(),
            "backup",
            "create",
            "--automatic",
        ]);
    }
    assert_eq!(
        names(&desk.backups()).len(),
        2,
        "one backup and its manifest"
    );
    desk.done(&["backup", "verify"]);
}

#[test]
fn sittings_that_end_at_once_make_one_between_them() {
    let desk = Desk::new();
    note(&mut desk.open(), "one");
    let config = desk.path().join("config.toml");
    fs::write(&config, "[backups]\nafter_changes = 1\n").unwrap();
    let config = config.to_str().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| desk.done(&["--config", config, "backup", "create", "--automatic"]));
        }
    });
    let names = names(&desk.backups());
    assert_eq!(names.len(), 2, "one backup and its manifest: {names:?}");
}
