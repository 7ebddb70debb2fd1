//! Permissions and links at every place that is written: files 0600, folders 0700, whatever the umask; a link is refused.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use crate::cli::{Home, Ran};
use crate::sitting::Sitting;

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut paths = vec![folder.to_owned()];
    let mut at = 0;
    while at < paths.len() {
        if paths[at].is_dir() && !paths[at].is_symlink() {
            paths.extend(
                fs::read_dir(&paths[at])
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        }
        at += 1;
    }
    paths
}

/// Runs the program with a umask that forbids nothing.
fn open_handed(home: &Home, words: &[&str]) -> Ran {
    let mut shell = home.shell("umask 000; exec \"$@\"");
    shell.arg(env!("CARGO_BIN_EXE_servanda")).args(words);
    Ran::of(shell.output().unwrap())
}

#[test]
fn what_is_made_is_private_whatever_the_umask() {
    let home = Home::bare();
    for words in [
        &["list"][..],
        &["note", "F1", "x"],
        &["backup", "create"],
        &["backup", "create", "--compress"],
        &["backup", "create", "mine.db"],
        &["backup", "restore", "mine.db", "--yes"],
        &["backup", "restore", "mine.db", "--to", "elsewhere.db"],
        &["doctor", "--salvage", "salvaged.db"],
        &["--db", "new/deep/other.db", "init", "--empty"],
    ] {
        let ran = open_handed(&home, words);
        assert_eq!(ran.code, 0, "{words:?}: {}", ran.err);
    }
    let mut looked = 0;
    for path in walk(&home.path("")).into_iter().skip(1) {
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        let wanted = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode, wanted, "{} has mode {mode:o}", path.display());
        looked += 1;
    }
    assert!(looked > 15, "{looked}");
}

#[test]
fn a_link_in_the_place_of_what_is_written_is_refused_and_what_it_leads_to_is_left_alone() {
    let home = Home::shipped();
    home.done("--quiet backup create sound.db");
    let victim = home.path("victim");
    let treasure = b"not to be touched".to_vec();
    let data = home.register().parent().unwrap().to_owned();
    let cases: Vec<(PathBuf, &[&str])> = vec![
        (home.path("init.db"), &["--db", "init.db", "init"]),
        (home.path("copy.db"), &["backup", "create", "copy.db"]),
        (home.path("two.db.json"), &["backup", "create", "two.db"]),
        (
            home.path("back.db"),
            &["backup", "restore", "sound.db", "--to", "back.db"],
        ),
        (
            home.path("salvaged.db"),
            &["doctor", "--salvage", "salvaged.db"],
        ),
        (
            home.path("report.csv"),
            &[
                "import",
                "t.csv",
                "--as",
                "documents",
                "--dry-run",
                "--report",
                "report.csv",
            ],
        ),
        (
            home.path("profile.toml"),
            &[
                "import",
                "t.csv",
                "--as",
                "documents",
                "--dry-run",
                "--save-profile",
                "profile.toml",
            ],
        ),
    ];
    fs::write(home.path("t.csv"), "Title,Type\nA,memorandum\n").unwrap();
    for (place, words) in cases {
        for leads_somewhere in [true, false] {
            let _ = fs::remove_file(&victim);
            if leads_somewhere {
                fs::write(&victim, &treasure).unwrap();
            }
            symlink(&victim, &place).unwrap();
            let ran = Ran::of(home.program().args(words).output().unwrap());
            let replaced = !place.is_symlink();
            assert!(ran.code == 1 || replaced, "{words:?}: {ran:?}");
            assert_eq!(
                fs::read(&victim).ok(),
                leads_somewhere.then(|| treasure.clone()),
                "{words:?}"
            );
            let _ = fs::remove_file(&place);
            let _ = fs::remove_file(home.path("two.db"));
        }
    }
    // The folder of backups.
    let elsewhere = home.path("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    let _ = fs::remove_dir_all(data.join("backups"));
    symlink(&elsewhere, data.join("backups")).unwrap();
    let ran = home.run("backup create");
    assert_eq!(ran.code, 1, "{ran:?}");
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
}

#[test]
fn the_state_of_the_interface_follows_no_link() {
    let desk = crate::support::Desk::shipped();
    let home = desk.folder.path().to_owned();
    let elsewhere = home.join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::create_dir_all(home.join(".local/state")).unwrap();
    symlink(&elsewhere, home.join(".local/state/servanda")).unwrap();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("\u{3}");
    assert!(sitting.end());
    let made: Vec<PathBuf> = walk(&elsewhere).into_iter().skip(1).collect();
    assert!(made.is_empty(), "{made:?}");
}
