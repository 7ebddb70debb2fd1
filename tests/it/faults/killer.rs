//! What kills: the real program, started again and again, and ended as nothing can hinder.
//!
//! In three ways, whichever chance picks. At one exact *byte*: a child of this test program runs the command and has not said,
//! as the program does, that it will live with such limits; a limit on the size of files is then a signal that ends it in the
//! midst of the write that would pass it, so that every write to the log, the register and a draft has its turn. At one exact
//! *call* to the system, before it is done: writes, renames, links, removals, and what makes them lasting, one after the other;
//! this needs `strace`. And at a random *moment* of the run.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use servanda::cli;

use super::{Chance, is_long, times};
use crate::cli::Home;

/// The signal of a write past the limit.
const XFSZ: i32 = 25;
/// The signal of `kill -9`.
const KILL: i32 = 9;
/// The unit of the shell's limit.
const BLOCK: usize = 512;
/// Every call that changes a file or a folder, or makes a change lasting.
const CALLS: &str = "write,writev,pwrite64,pwritev,copy_file_range,sendfile,ftruncate,truncate,fallocate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2,link,linkat,mkdir,mkdirat,rmdir,chmod,fchmod,fchmodat";
/// At so many calls of a command, evenly spread, the long mode kills it.
const PLACES: usize = 160;

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

/// How the program is ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// In the midst of a write, when a file would become longer than a limit.
    Byte,
    /// Before a call to the system.
    Call,
    /// At a moment.
    Moment,
}

/// What came of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Acknowledged,
    Killed,
}

/// Kills of one sort of work.
pub(super) struct Killer {
    chance: Chance,
    ways: Vec<Way>,
    /// How long the work takes when nobody kills it.
    length: Duration,
    /// How many calls it makes; 0: that cannot be told here.
    calls: usize,
    /// The call that is next in turn; none: all had theirs.
    turn: Option<usize>,
    kills: [usize; 3],
    acknowledged: usize,
}

impl Killer {
    pub(super) fn new(seed: u64, home: &Home, words: &[&str]) -> Self {
        Self::of(seed, home, words, || ())
    }

    /// Runs the work twice, each time after what makes it work again, to see how long it takes and how many calls it makes.
    pub(super) fn of(seed: u64, home: &Home, words: &[&str], mut ready: impl FnMut()) -> Self {
        ready();
        let begun = Instant::now();
        let ran = home.program().args(words).output().unwrap();
        assert!(ran.status.success(), "{words:?}: {ran:?}");
        let length = begun.elapsed();
        ready();
        let calls = counted(home, words).unwrap_or(0);
        let mut ways = vec![Way::Byte, Way::Moment];
        if calls > 0 {
            ways.push(Way::Call);
        }
        Self {
            chance: Chance::new(seed),
            ways,
            length,
            calls,
            turn: (is_long() && calls > 0).then_some(1),
            kills: [0; 3],
            acknowledged: 0,
        }
    }

    /// Leaves out what never ends this work.
    pub(super) fn without(mut self, way: Way) -> Self {
        self.ways.retain(|each| *each != way);
        self
    }

    pub(super) fn kills(&self) -> usize {
        self.kills.iter().sum()
    }

    /// Runs the program and kills it: in the long mode first at every place in turn, then as chance will have it.
    pub(super) fn strike(&mut self, home: &Home, words: &[&str]) -> End {
        let (way, call) = match self.turn {
            Some(call) => (Way::Call, call),
            None => (
                self.ways[self.chance.below(self.ways.len())],
                1 + self.chance.below(self.calls),
            ),
        };
        let signal = match way {
            Way::Byte => self.at_a_byte(home, words),
            Way::Call => at_a_call(home, words, call),
            Way::Moment => self.at_a_moment(home, words),
        };
        let next = self.turn.map(|call| call + self.calls / PLACES + 1);
        self.turn = next.filter(|next| signal.is_some() && *next <= self.calls);
        match signal {
            Some(XFSZ | KILL) => self.kills[way as usize] += 1,
            Some(other) => panic!("{words:?} ended by signal {other}"),
            None => {
                self.acknowledged += 1;
                return End::Acknowledged;
            }
        }
        End::Killed
    }

    fn at_a_byte(&mut self, home: &Home, words: &[&str]) -> Option<i32> {
        let size = usize::try_from(fs::metadata(home.register()).unwrap().len()).unwrap();
        // The log is shorter than the register, and has the more interesting writes.
        let reach = if self.chance.below(3) == 0 {
            size
        } else {
            size / 5
        };
        let limit = self.chance.below(reach / BLOCK + 1).to_string();
        let mut limited = home.shell("ulimit -c 0; ulimit -f \"$1\"; shift; exec \"$@\"");
        limited
            .env(WORDS, words.join("\u{1f}"))
            .arg(limit)
            .arg(env::current_exe().unwrap())
            .args([
                "faults::killer::victim",
                "--exact",
                "--ignored",
                "--nocapture",
            ]);
        ended(limited, None)
    }

    fn at_a_moment(&mut self, home: &Home, words: &[&str]) -> Option<i32> {
        let micros = usize::try_from(self.length.as_micros()).unwrap();
        let delay = Duration::from_micros(self.chance.below(micros).try_into().unwrap());
        let mut program = home.program();
        program.args(words);
        ended(program, Some(delay))
    }

    fn report(&self, what: &str) {
        let [byte, call, moment] = self.kills;
        println!(
            "kills: {what}: {} ({byte} at a byte, {call} at one of its {} calls, {moment} at a moment), {} acknowledged, lost: 0",
            self.kills(),
            self.calls,
            self.acknowledged
        );
    }
}

/// Gives the program under `strace`, which is told so much.
fn traced(home: &Home, told: &[&str], words: &[&str]) -> Command {
    let mut program = home.shell("exec strace -f -qq \"$@\"");
    let trace = ["trace=", CALLS].concat();
    program
        .env("PATH", "/usr/bin:/bin")
        .args(["-e", &trace])
        .args(told)
        .arg(env!("CARGO_BIN_EXE_servanda"))
        .args(words);
    program
}

/// Counts the calls of a run that nobody kills; none: they cannot be counted here.
fn counted(home: &Home, words: &[&str]) -> Option<usize> {
    let list = home.path("calls");
    let ran = traced(home, &["-o", list.to_str()?], words).output().ok()?;
    let told = fs::read_to_string(&list).ok()?;
    fs::remove_file(&list).ok()?;
    let calls = told.lines().filter(|line| line.contains('(')).count();
    ran.status.success().then_some(calls)
}

fn at_a_call(home: &Home, words: &[&str], call: usize) -> Option<i32> {
    let inject = format!("inject={CALLS}:signal=KILL:when={call}");
    ended(
        traced(home, &["-o", "/dev/null", "-e", &inject], words),
        None,
    )
}

/// Gives the signal that ended it; none: it ended by itself, and well.
fn ended(mut program: Command, delay: Option<Duration>) -> Option<i32> {
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

/// Runs work until it was killed so many times; each time the register must be sound and hold what it should.
pub(super) fn kill(
    what: &str,
    seed: u64,
    mut work: impl FnMut(usize, &mut Killer) -> End,
    mut killer: Killer,
) {
    let wanted = times(9, 150);
    let mut turns = 0;
    while killer.kills() < wanted || killer.turn.is_some() {
        turns += 1;
        assert!(
            turns < wanted * 20,
            "{what} (seed {seed}) is hardly ever killed"
        );
        work(turns, &mut killer);
    }
    killer.report(what);
}
