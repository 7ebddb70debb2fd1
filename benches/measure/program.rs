//! The program from outside: the release binary as a whole process, in a home of its own, on a fixed day.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use super::sample::{Sample, timed};

/// The binary that is measured.
pub const BINARY: &str = env!("CARGO_BIN_EXE_servanda");

/// What every process that is measured finds around it, besides its home and its register.
const SURROUNDINGS: [(&str, &str); 4] = [
    ("SERVANDA_TODAY", "2026-11-23"),
    ("SERVANDA_AUTHOR", "officer"),
    ("TERM", "xterm-256color"),
    ("COLORTERM", "truecolor"),
];

/// The program over a register.
#[derive(Debug)]
pub struct Program {
    register: PathBuf,
    home: TempDir,
}

impl Program {
    pub fn on(register: &Path) -> Self {
        Self {
            register: register.to_owned(),
            home: tempfile::tempdir().expect("a home"),
        }
    }

    /// Gives the environment, and nothing of the caller's but where programs lie.
    pub fn surroundings(&self) -> Vec<(String, String)> {
        let own = [
            ("HOME", self.home.path().display().to_string()),
            ("SERVANDA_DB", self.register.display().to_string()),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
        ];
        let fixed = SURROUNDINGS.map(|(name, value)| (name, value.to_owned()));
        let both = own.into_iter().chain(fixed);
        both.map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// Prepares a run; what it prints goes nowhere.
    pub fn command(&self, args: &[impl AsRef<OsStr>]) -> Command {
        let mut command = Command::new(BINARY);
        command.args(args);
        self.surround(&mut command);
        command
    }

    /// Gives a command the surroundings of this program.
    pub fn surround(&self, command: &mut Command) {
        command.env_clear().envs(self.surroundings());
        command.stdin(Stdio::null()).stdout(Stdio::null());
        command.current_dir(self.home.path());
    }

    /// Runs it once, and gives how long that took from start to end. It must succeed.
    pub fn done(&self, args: &[impl AsRef<OsStr>]) -> Duration {
        ran(self.command(args))
    }

    /// Runs it so often, after once that does not count.
    pub fn sample(&self, count: usize, args: &[&str]) -> Sample {
        self.done(args);
        Sample::take(count, |_| self.done(args))
    }

    /// Runs it with what it prints written to a file of its home.
    pub fn done_into_file(&self, args: &[&str]) -> Duration {
        let mut command = self.command(args);
        command.stdout(self.file());
        ran(command)
    }

    /// Makes a file in its home that something may be written into.
    pub fn file(&self) -> fs::File {
        fs::File::create(self.home.path().join("out")).expect("a file in the home")
    }

    pub fn home(&self) -> &Path {
        self.home.path()
    }
}

/// Runs a command, and gives how long that took; one that fails ends the benchmark with what it said.
pub fn ran(mut command: Command) -> Duration {
    command.stderr(Stdio::piped());
    let (took, output) = timed(|| command.output().expect("a process"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    took
}

/// Tells whether a program is installed.
pub fn is_there(program: &str) -> bool {
    let found = Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    found.is_ok()
}
