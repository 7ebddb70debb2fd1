//! The command line from outside: the real binary with a cleared environment, a fixed day and a home of its own.

/// Faults, findings and help in every language.
mod abroad;
/// Agenda, counts and figures.
mod ahead;
/// The record as a file in an editor.
mod editor;
/// What outside can do to a run: a closed pipe, two writers, a kill.
mod faults;
/// Forms: JSON keys, CSV, Markdown, hostile text, colour.
mod formats;
/// Help, version, man page, completions.
mod help;
/// Tables in.
mod import;
/// Lists and what is said beside them, in every language.
pub mod languages;
/// Lists: nouns, filters, order, columns, limits.
mod lists;
/// Pages of one thing, in every language.
mod pages;
/// What is wrong, word by word.
mod refusals;
/// Frames of the interface.
mod render;
/// One story told the same by every command.
mod story;

/// The register of another time.
mod then;
/// Things made, edited, removed, purged.
mod things;
/// What things that are no record stand with.
mod ties;
/// Saved views.
mod views;

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

/// An officer's home with the shipped register in it.
pub struct Home {
    folder: tempfile::TempDir,
}

/// What came of one run.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    /// Makes a home without a register.
    pub fn bare() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// Makes a home with the shipped register at the usual place.
    pub fn shipped() -> Self {
        let home = Self::bare();
        home.done("--quiet init");
        home
    }

    /// Gives a path in the home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Gives the register at the usual place.
    pub fn register(&self) -> PathBuf {
        self.path(".local/share/servanda/servanda.db")
    }

    /// Gives the program, ready to run.
    pub fn program(&self) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_servanda"));
        program
            .env_clear()
            .env("HOME", self.folder.path())
            .env("SERVANDA_TODAY", "2026-11-23")
            .env("SERVANDA_AUTHOR", "officer@desk")
            .current_dir(self.folder.path());
        program
    }

    /// Gives a shell with the surroundings of the program: what follows are the arguments of the script.
    pub fn shell(&self, script: &str) -> Command {
        let plain = self.program();
        let known = plain.get_envs();
        let mut shell = Command::new("/bin/sh");
        shell
            .env_clear()
            .envs(known.filter_map(|(name, value)| Some((name, value?))))
            .current_dir(self.folder.path())
            .args(["-c", script, "sh"]);
        shell
    }

    /// Runs it with these words; a word in quotes may hold blanks.
    pub fn run(&self, line: &str) -> Ran {
        Ran::of(self.program().args(words(line)).output().unwrap())
    }

    /// Runs what must succeed and say nothing on stderr; gives stdout.
    pub fn done(&self, line: &str) -> String {
        let ran = self.run(line);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{line}");
        ran.out
    }

    /// Runs what must answer in JSON.
    pub fn json(&self, line: &str) -> Value {
        let out = self.done(&format!("{line} --format json"));
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{line}: {error}: {out}"))
    }
}

impl Ran {
    pub fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// Splits a line as a shell would: at blanks, but not between single quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    let has_quotes = line.contains('\'');
    words.retain(|word| has_quotes || !word.is_empty());
    words
}
