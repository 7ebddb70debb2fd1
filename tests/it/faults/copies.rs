//! Kills while copies of the register are made, put back and thinned out.

use std::fs;
use std::path::Path;

use servanda::backup;
use servanda::store::inspect;

use super::killer::{End, Killer, Way, kill};
use super::kills::sound;
use crate::cli::Home;

#[test]
fn a_killed_backup_leaves_whole_backups_and_the_register() {
    for (seed, words) in [
        (4, &["backup", "create"][..]),
        (5, &["backup", "create", "--compress"]),
    ] {
        let home = Home::shipped();
        let killer = Killer::new(seed, &home, words);
        let before = inspect(&home.register()).unwrap().content;
        let folder = backup::folder_of_register(&home.register());
        let work = |_: usize, killer: &mut Killer| {
            let had = backup::list(&folder).unwrap().len();
            let end = killer.strike(&home, words);
            assert_eq!(inspect(&home.register()).unwrap().content, before);
            let has = backup::list(&folder).unwrap();
            assert!(end == End::Killed || has.len() == had + 1);
            for each in &has {
                let verified = backup::verify(&each.path).unwrap();
                assert!(
                    verified.is_sound(),
                    "{}: {:?}",
                    each.name,
                    verified.problems
                );
            }
            for each in has.iter().skip(1) {
                fs::remove_file(&each.path).unwrap();
                let _ = fs::remove_file(format!("{}.json", each.path.display()));
            }
            end
        };
        kill(&words.join(" "), seed, work, killer);
    }
}

#[test]
fn a_killed_restore_leaves_the_old_register_or_the_new() {
    let home = Home::shipped();
    home.done("--quiet backup create one.db");
    home.done("note F1 'the other'");
    home.done("--quiet backup create two.db");
    let words = ["backup", "restore", "one.db", "--yes"];
    let killer = Killer::of(6, &home, &words, || {
        home.done("note F1 'neither of both'");
    });
    let either = ["one.db", "two.db"].map(|name| inspect(&home.path(name)).unwrap().content);
    let folder = backup::folder_of_register(&home.register());
    let mut now = 0;
    let work = |turn: usize, killer: &mut Killer| {
        let wanted = turn % 2;
        let from = ["one.db", "two.db"][wanted];
        let end = killer.strike(&home, &["backup", "restore", from, "--yes"]);
        let found = inspect(&home.register()).unwrap();
        assert_eq!(found.problems, Vec::<String>::new());
        let is = either
            .iter()
            .position(|each| *each == found.content)
            .expect("one of both");
        assert!(
            is == wanted || (end == End::Killed && is == now),
            "{end:?}: {is}"
        );
        now = is;
        sound(&home);
        for (i, each) in backup::list(&folder).unwrap().iter().enumerate() {
            if i == 0 {
                assert!(
                    backup::verify(&each.path).unwrap().is_sound(),
                    "{}",
                    each.name
                );
            } else {
                fs::remove_file(&each.path).unwrap();
                let _ = fs::remove_file(format!("{}.json", each.path.display()));
            }
        }
        end
    };
    kill("restore", 6, work, killer);
}

/// What stays in the end.
const RULE: &str = "[backups]\nkeep_last = 2\nkeep_daily = 0\nkeep_weekly = 0\nkeep_monthly = 0\n";

#[test]
fn a_killed_prune_takes_nothing_that_stays() {
    let home = Home::shipped();
    let config = home.path(".config/servanda");
    fs::create_dir_all(&config).unwrap();
    let all = "[backups]\nafter_changes = 1\nkeep_last = 100\n";
    fs::write(config.join("config.toml"), all).unwrap();
    for _ in 0..6 {
        home.done("note F1 x");
        home.done("--quiet backup create --automatic");
    }
    fs::write(config.join("config.toml"), RULE).unwrap();
    let folder = backup::folder_of_register(&home.register());
    let kept = home.path("kept");
    copy_all(&folder, &kept);
    let again = || {
        fs::remove_dir_all(&folder).unwrap();
        copy_all(&kept, &folder);
    };
    // It writes nothing: it only removes.
    let killer = Killer::of(7, &home, &["backup", "prune"], again).without(Way::Byte);
    let stays: Vec<String> = backup::list(&folder)
        .unwrap()
        .into_iter()
        .map(|each| each.name)
        .collect();
    let work = |_: usize, killer: &mut Killer| {
        again();
        let end = killer.strike(&home, &["backup", "prune"]);
        let left = backup::list(&folder).unwrap();
        assert!(end == End::Killed || left.len() == stays.len());
        for name in &stays {
            assert!(left.iter().any(|each| each.name == *name), "{name} is gone");
        }
        for each in &left {
            assert!(
                backup::verify(&each.path).unwrap().is_sound(),
                "{}",
                each.name
            );
        }
        end
    };
    kill("prune", 7, work, killer);
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}
