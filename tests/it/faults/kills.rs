//! `kill -9` at any write of a change, an import, a backup, a prune, a restore: the real program, killed again and again.
//!
//! Half of the kills come from the kernel at one exact byte, in a child of this test program that runs the command and has
//! not said, as the program does, that it will live with such limits: a limit on the size of files is a signal that ends the program in
//! the midst of the write that would pass it, so that every write to the log, the register and a draft has its turn. The other
//! half come at a random moment of the run, and so between writes, renames and removals too. What the program said it did is
//! there afterwards; what it did not get to say is there whole or not at all.

use std::env;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rusqlite::Connection;
use servanda::cli;
use servanda::store::Store;

use super::{Chance, times};
use crate::cli::Home;

/// The signal of a write past the limit.
const XFSZ: i32 = 25;
/// The signal of `kill -9`.
const KILL: i32 = 9;
/// The unit of the shell's limit.
const BLOCK: usize = 512;

/// Names the words of the command that the victim runs.
const WORDS: &str = "SERVANDA_TEST_WORDS";

#[test]
#[ignore = "what the killed child does"]
fn victim() {
    let words = env::var(WORDS).expect("words from the test that starts this one");
    let words = ["servanda"]
        .into_iter()
        .chain(words.split('\u{1f}'))
        .map(OsString::from);
    let done = cli::parse(words).and_then(|cli| match &cli.command {
        Some(command) => cli::run(command, &cli.globals),
        None => Ok(()),
    });
    std::process::exit(done.map_or_else(|failure| i32::from(failure.report()), |()| 0));
}

/// Kills of one sort of work.
pub(super) struct Killer {
    pub(super) chance: Chance,
    /// How long the work takes when nobody kills it.
    pub(super) length: Duration,
    pub(super) at_a_write: usize,
    pub(super) at_a_moment: usize,
    pub(super) acknowledged: usize,
}

/// What came of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Acknowledged,
    Killed,
}

impl Killer {
    pub(super) fn new(seed: u64, home: &Home, words: &[&str]) -> Self {
        let begun = Instant::now();
        let ran = home.program().args(words).output().unwrap();
        assert!(ran.status.success(), "{words:?}: {ran:?}");
        Self {
            chance: Chance::new(seed),
            length: begun.elapsed(),
            at_a_write: 0,
            at_a_moment: 0,
            acknowledged: 0,
        }
    }

    pub(super) fn kills(&self) -> usize {
        self.at_a_write + self.at_a_moment
    }

    /// Runs the program and kills it, at a write or at a moment.
    pub(super) fn strike(&mut self, home: &Home, words: &[&str]) -> End {
        let end = if self.chance.below(2) == 0 {
            self.at_a_write(home, words)
        } else {
            self.at_a_moment(home, words)
        };
        match end {
            Some(XFSZ) => self.at_a_write += 1,
            Some(KILL) => self.at_a_moment += 1,
            Some(other) => panic!("{words:?} ended by signal {other}"),
            None => {
                self.acknowledged += 1;
                return End::Acknowledged;
            }
        }
        End::Killed
    }

    pub(super) fn at_a_write(&mut self, home: &Home, words: &[&str]) -> Option<i32> {
        let size = usize::try_from(fs::metadata(home.register()).unwrap().len()).unwrap();
        // The log is shorter than the register, and has the more interesting writes.
        let reach = if self.chance.below(3) == 0 {
            size
        } else {
            size / 5
        };
        let limit = self.chance.below(reach / BLOCK + 1).to_string();
        let plain = home.program();
        let mut limited = Command::new("/bin/sh");
        limited
            .env_clear()
            .envs(
                plain
                    .get_envs()
                    .filter_map(|(name, value)| Some((name, value?))),
            )
            .env(WORDS, words.join("\u{1f}"))
            .current_dir(home.path(""))
            .args([
                "-c",
                "ulimit -c 0; ulimit -f \"$1\"; shift; exec \"$@\"",
                "sh",
                &limit,
            ])
            .arg(env::current_exe().unwrap())
            .args([
                "faults::kills::victim",
                "--exact",
                "--ignored",
                "--nocapture",
            ]);
        Self::ended(limited, None)
    }

    pub(super) fn at_a_moment(&mut self, home: &Home, words: &[&str]) -> Option<i32> {
        let micros = usize::try_from(self.length.as_micros()).unwrap();
        let delay = Duration::from_micros(self.chance.below(micros).try_into().unwrap());
        let mut program = home.program();
        program.args(words);
        Self::ended(program, Some(delay))
    }

    /// Gives the signal that ended it; none: it ended by itself, and well.
    pub(super) fn ended(mut program: Command, delay: Option<Duration>) -> Option<i32> {
        let mut child = program
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        if let Some(delay) = delay {
            std::thread::sleep(delay);
            let _ = child.kill();
        }
        let ran = child.wait_with_output().unwrap();
        let signal = ran.status.signal();
        let said = String::from_utf8_lossy(&ran.stderr);
        assert!(
            signal.is_some() || ran.status.success(),
            "{program:?}: {said}"
        );
        signal
    }

    pub(super) fn report(&self, what: &str) {
        println!(
            "kills: {what}: {} ({} at a write, {} at a moment), {} acknowledged, lost: 0",
            self.kills(),
            self.at_a_write,
            self.at_a_moment,
            self.acknowledged
        );
    }
}

/// Runs work until it was killed so many times; each time the register must be sound and hold what it should.
pub(super) fn kill(
    what: &str,
    seed: u64,
    mut work: impl FnMut(usize, &mut Killer) -> End,
    mut killer: Killer,
) {
    let wanted = times(9, 150);
    let mut turns = 0;
    while killer.kills() < wanted {
        turns += 1;
        assert!(
            turns < wanted * 20,
            "{what} (seed {seed}) is hardly ever killed"
        );
        work(turns, &mut killer);
    }
    killer.report(what);
}

pub(super) fn one(path: &Path, sql: &str, value: &str) -> i64 {
    let conn = Connection::open(path).unwrap();
    conn.query_row(sql, [value], |row| row.get(0)).unwrap()
}

/// Opens the register as the next start would; nothing is wrong with it.
pub(super) fn sound(home: &Home) {
    let store = Store::open(&home.register(), false).unwrap();
    assert_eq!(store.integrity(true).unwrap(), Vec::<String>::new());
    assert_eq!(store.orphans().unwrap(), Vec::<String>::new());
    assert_eq!(store.wrong_derivations().unwrap(), Vec::<String>::new());
}

/// A change is there whole when it was acknowledged, and else whole or not at all.
pub(super) fn whole(end: End, found: i64, whole: i64, what: &str) {
    match end {
        End::Acknowledged => assert_eq!(found, whole, "{what} was acknowledged"),
        End::Killed => assert!(found == 0 || found == whole, "{what}: {found} of {whole}"),
    }
}

#[test]
fn a_killed_change_is_whole_or_absent() {
    let home = Home::shipped();
    let killer = Killer::new(1, &home, &["note", "F1", "first"]);
    let mut acknowledged = Vec::new();
    let work = |turn: usize, killer: &mut Killer| {
        let text = format!("killed {turn}");
        let end = killer.strike(&home, &["note", "F1", &text]);
        sound(&home);
        let found = one(
            &home.register(),
            "SELECT count(*) FROM note WHERE text = ?1",
            &text,
        );
        let told = one(
            &home.register(),
            "SELECT count(*) FROM operation WHERE id = (SELECT operation_id FROM change WHERE act = 'insert' AND json_extract(new, '$.text') = ?1)",
            &text,
        );
        assert_eq!(found, told, "the history tells what is there");
        whole(end, found, 1, &text);
        if end == End::Acknowledged {
            acknowledged.push(text);
        }
        for text in &acknowledged {
            assert_eq!(
                one(
                    &home.register(),
                    "SELECT count(*) FROM note WHERE text = ?1",
                    text
                ),
                1
            );
        }
        end
    };
    kill("update", 1, work, killer);
}

fn bulk(note: &str) -> [&str; 6] {
    [
        "status",
        "kind:follow_up",
        "limited",
        "--yes",
        "--note",
        note,
    ]
}

#[test]
fn a_killed_bulk_change_is_whole_or_absent() {
    let home = Home::shipped();
    let killer = Killer::new(2, &home, &bulk("first"));
    let sql = "SELECT count(*) FROM assessment WHERE note = ?1";
    let all = one(&home.register(), sql, "first");
    assert!(all > 5);
    let work = |turn: usize, killer: &mut Killer| {
        let note = format!("bulk {turn}");
        let end = killer.strike(&home, &bulk(&note));
        sound(&home);
        whole(end, one(&home.register(), sql, &note), all, &note);
        end
    };
    kill("bulk", 2, work, killer);
}

#[test]
fn a_killed_import_is_whole_or_absent() {
    const ROWS: i64 = 40;
    let home = Home::shipped();
    let table = home.path("table.csv");
    let write = |turn: usize| {
        let mut text = "ID,Title,Type,Due\n".to_owned();
        for row in 0..ROWS {
            let _ = writeln!(text, "{turn}-{row},import {turn} row {row},memorandum,2027");
        }
        fs::write(&table, text).unwrap();
    };
    let words = ["import", "table.csv", "--key", "ID", "--as", "documents"];
    write(0);
    let killer = Killer::new(3, &home, &words);
    let work = |turn: usize, killer: &mut Killer| {
        write(turn);
        let end = killer.strike(&home, &words);
        sound(&home);
        let sql = "SELECT count(*) FROM title WHERE text LIKE ?1";
        let like = format!("import {turn} row %");
        whole(end, one(&home.register(), sql, &like), ROWS, &like);
        end
    };
    kill("import", 3, work, killer);
}
