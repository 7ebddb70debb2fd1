//! Thinning out: what goes, what stays, and that a rehearsal removes nothing.

use super::*;

#[test]
fn prune_keeps_what_the_settings_say_and_a_rehearsal_removes_nothing() {
    let desk = Desk::new();
    for second in 0..8 {
        desk.backup(second);
    }
    let config = desk.path().join("config.toml");
    fs::write(
        &config,
        "[backups]\nkeep_last = 3\nkeep_daily = 1\nkeep_weekly = 0\nkeep_monthly = 0\n",
    )
    .unwrap();
    let config = config.to_str().unwrap().to_owned();
    let before = names(&desk.backups());
    let told = desk.done(&[
        "--config",
        &config,
        "backup",
        "prune",
        "--dry-run",
        "--format",
        "json",
    ]);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let kept: Vec<_> = told
        .as_array()
        .unwrap()
        .iter()
        .map(|of| of["kept"].as_str())
        .collect();
    assert_eq!(kept[..4], [Some("last"), Some("last"), Some("last"), None]);
    assert_eq!(names(&desk.backups()), before);
    desk.done(&["--config", &config, "backup", "prune"]);
    let after = names(&desk.backups());
    assert_eq!(after.len(), 6, "{after:?}");
    assert!(after.iter().all(|name| before.contains(name)));
    assert!(after[0].contains("120005"), "{after:?}");
}

#[test]
fn prune_leaves_alone_what_is_not_of_this_register_or_has_something_against_it() {
    let desk = Desk::new();
    let other = Desk::new();
    let path = other.register();
    fs::remove_file(&path).unwrap();
    drop(
        Store::create(
            &path,
            servanda::register::empty("Another", "en", &stamp(0)),
            &stamp(0),
        )
        .unwrap(),
    );
    let foreign = other.backup(1);
    fs::create_dir_all(desk.backups()).unwrap();
    for name in [foreign.name.clone(), format!("{}.json", foreign.name)] {
        fs::copy(other.backups().join(&name), desk.backups().join(&name)).unwrap();
    }
    let damaged = desk.backup(2);
    let size = usize::try_from(damaged.size).unwrap();
    fs::write(&damaged.path, vec![0; size]).unwrap();
    for second in 3..10 {
        desk.backup(second);
    }
    let config = desk.path().join("config.toml");
    fs::write(
        &config,
        "[backups]\nkeep_last = 1\nkeep_daily = 0\nkeep_weekly = 0\nkeep_monthly = 0\n",
    )
    .unwrap();
    desk.done(&["--config", config.to_str().unwrap(), "backup", "prune"]);
    let left = names(&desk.backups());
    assert_eq!(left.len(), 6, "{left:?}");
    assert!(left.contains(&foreign.name) && left.contains(&damaged.name));
}
