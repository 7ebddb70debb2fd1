//! Disks that are full: a clear sentence, exit code 1, nothing lost and nothing half done.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use servanda::store::inspect;

use crate::cli::{Home, Ran};

/// What is tried without room, and whether it writes to the register.
const WORK: &[&[&str]] = &[
    &[
        "status",
        "kind:follow_up",
        "limited",
        "--yes",
        "--note",
        "no room",
    ],
    &["note", "F1", "no room"],
    &["import", "table.csv", "--key", "ID", "--as", "documents"],
    &["backup", "create"],
    &["backup", "create", "--compress"],
    &["backup", "restore", "other.db", "--yes"],
    &["doctor", "--salvage", "salvaged.db"],
    &["export", "--format", "json", "--output", WRITTEN, "--force"],
    &["export", "--format", "xlsx", "--output", WRITTEN, "--force"],
    &["report", "--format", "html", "--output", WRITTEN, "--force"],
    &["report", "--format", "xlsx", "--output", WRITTEN, "--force"],
];

/// Where files go, on the disk of the register; one of an earlier day is there.
const WRITTEN: &str = ".local/share/servanda/written";
/// What it holds.
const EARLIER: &[u8] = b"of an earlier day";

/// Fills in what the work needs.
fn prepared() -> Home {
    let home = Home::shipped();
    home.done("--quiet backup create other.db");
    home.done("--quiet backup create");
    home.done("note F1 after");
    let mut table = "ID,Title,Type\n".to_owned();
    for row in 0..300 {
        let _ = writeln!(table, "{row},row {row} {},memorandum", "x".repeat(200));
    }
    fs::write(home.path("table.csv"), table).unwrap();
    fs::write(home.path(WRITTEN), EARLIER).unwrap();
    home
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with("-wal") && !name.ends_with("-shm"))
        .collect();
    names.sort();
    names
}

/// The folders in which nothing half done may be left.
fn around(home: &Home) -> Vec<Vec<String>> {
    let data = home.register().parent().unwrap().to_owned();
    [home.path(""), data.clone(), data.join("backups")]
        .iter()
        .map(|folder| names(folder))
        .collect()
}

fn refused(ran: &Ran, words: &[&str]) {
    assert_eq!(ran.code, 1, "{words:?}: {ran:?}");
    let lines: Vec<&str> = ran
        .err
        .lines()
        .filter(|line| line.starts_with("error: "))
        .collect();
    assert_eq!(lines.len(), 1, "{words:?}: {}", ran.err);
    assert!(ran.err.contains("hint: "), "{words:?}: {}", ran.err);
}

/// Runs the program where no file may grow past so many half kilobytes.
fn limited(home: &Home, blocks: usize, words: &[&str]) -> Ran {
    let mut shell = home.shell("trap '' XFSZ; ulimit -f \"$1\"; shift; exec \"$@\"");
    shell
        .arg(blocks.to_string())
        .arg(env!("CARGO_BIN_EXE_servanda"))
        .args(words);
    Ran::of(shell.output().unwrap())
}

#[test]
fn where_no_file_can_grow_nothing_is_lost_and_nothing_half_done() {
    let home = prepared();
    let before = inspect(&home.register()).unwrap().content;
    let files = around(&home);
    for words in WORK {
        for blocks in [0, 1, 9, 33] {
            let ran = limited(&home, blocks, words);
            refused(&ran, words);
            assert_eq!(
                inspect(&home.register()).unwrap().content,
                before,
                "{words:?} {blocks}"
            );
            assert_eq!(around(&home), files, "{words:?} {blocks}");
            assert_eq!(fs::read(home.path(WRITTEN)).unwrap(), EARLIER, "{words:?}");
        }
    }
    // With room again, it all goes through.
    for words in WORK {
        let ran = Ran::of(home.program().args(*words).output().unwrap());
        assert_eq!(ran.code, 0, "{words:?}: {}", ran.err);
    }
}

#[test]
fn what_goes_to_a_full_device_is_no_success() {
    let home = Home::shipped();
    for line in [
        "list",
        "export --format json",
        "export --format csv",
        "report --format html --output -",
        "history --format json",
    ] {
        let mut shell = home.shell("exec \"$@\" > /dev/full");
        shell.arg(env!("CARGO_BIN_EXE_servanda"));
        let ran = Ran::of(shell.args(line.split(' ')).output().unwrap());
        refused(&ran, &[line]);
    }
}

/// A small disk of its own, while it lasts.
struct Disk(PathBuf);

impl Disk {
    /// Mounts one of so many kilobytes; none: this system does not allow it.
    fn mounted(folder: &Path, kilobytes: usize) -> Option<Self> {
        fs::create_dir_all(folder).unwrap();
        let size = format!("size={kilobytes}k,mode=700");
        let done = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
            .arg(folder)
            .output();
        done.is_ok_and(|done| done.status.success())
            .then(|| Self(folder.to_owned()))
    }

    /// Leaves so many bytes free.
    fn leave(&self, bytes: usize) {
        let ballast = self.0.join("ballast");
        let _ = fs::remove_file(&ballast);
        let mut chunk = 1 << 20;
        let mut written = Vec::new();
        // As much as fits, then as much less as is to be left.
        while chunk > 0 {
            written.resize(written.len() + chunk, 7);
            if fs::write(&ballast, &written).is_err() {
                written.truncate(written.len() - chunk);
                chunk /= 2;
            }
        }
        written.truncate(written.len().saturating_sub(bytes));
        fs::write(&ballast, &written).unwrap();
    }

    fn make_room(&self) {
        let _ = fs::remove_file(self.0.join("ballast"));
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).output();
    }
}

#[test]
fn on_a_full_disk_nothing_is_lost_and_it_says_so() {
    let home = prepared();
    let data = home.register().parent().unwrap().to_owned();
    let aside = home.path("aside.db");
    home.done("--quiet backup create aside.db");
    let Some(disk) = Disk::mounted(&data, 6000) else {
        println!("full disk: skipped, a small disk cannot be mounted here");
        return;
    };
    fs::copy(&aside, home.register()).unwrap();
    fs::create_dir(data.join("backups")).unwrap();
    fs::write(home.path(WRITTEN), EARLIER).unwrap();
    home.done("note F1 begun");
    let before = inspect(&home.register()).unwrap();
    for words in WORK.iter().filter(|words| words[0] != "doctor") {
        for left in [0, 5_000, 40_000] {
            disk.leave(left);
            let files = around(&home);
            let ran = Ran::of(home.program().args(*words).output().unwrap());
            assert_eq!(
                home.run("list").code,
                0,
                "it is read while the disk is full"
            );
            if ran.code == 0 {
                assert!(left > 0, "{words:?} went through without a byte");
                disk.make_room();
                fs::write(home.path(WRITTEN), EARLIER).unwrap();
                continue;
            }
            refused(&ran, words);
            assert_eq!(fs::read(home.path(WRITTEN)).unwrap(), EARLIER, "{words:?}");
            let said = ran.err.to_lowercase();
            assert!(
                ["full", "no space", "no room"]
                    .iter()
                    .any(|words| said.contains(words)),
                "{words:?}: {said}"
            );
            assert_eq!(around(&home), files, "{words:?} with {left} bytes");
        }
    }
    disk.make_room();
    let after = inspect(&home.register()).unwrap();
    assert_eq!(after.problems, Vec::<String>::new());
    assert!(after.counts["operation"] >= before.counts["operation"]);
    home.done("note F1 'room again'");
}
