//! The interface as lines: for screen readers, for terminals that only append, and for scripts.

/// What commands answer as lines.
mod commands;
/// A day of the officer's (design, section 1), through a pipe.
mod day;
/// Every dialog as its question, every row of the table of keys by its word.
mod questions;
/// At a terminal: what is sent to it, and what it sends.
mod terminal;
/// Views, rows, details, and what others change.
mod views;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use servanda::tui::plain::Plain;

/// Fails unless these are lines and nothing else: no escape sequence, no control byte, nothing that is drawn.
pub fn assert_lines(text: &str) {
    for (at, c) in text.char_indices() {
        let is_fine = c == '\n' || !(c.is_control() || ('\u{2500}'..='\u{259f}').contains(&c));
        let line = text[..at].lines().last().unwrap_or_default();
        assert!(is_fine, "{c:?} stands behind `{line}`");
    }
    assert!(text.is_empty() || text.ends_with('\n'), "{text}");
}

/// Puts lines together, each with its end.
pub fn text<S: AsRef<str>>(lines: &[S]) -> String {
    lines
        .iter()
        .flat_map(|line| [line.as_ref(), "\n"])
        .collect()
}

/// Gives the program over a register, in a home of its own.
fn program(register: &Path, args: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_servanda"));
    program
        .env_clear()
        .env("HOME", register.parent().unwrap())
        .env("SERVANDA_DB", register)
        .env("SERVANDA_TODAY", "2026-11-23")
        .env("SERVANDA_AUTHOR", "officer")
        .current_dir(register.parent().unwrap())
        .args(args);
    program
}

/// Runs the interface over a register with these lines; gives what it said.
pub fn piped(register: &Path, args: &[&str], lines: &[&str]) -> String {
    let mut program = program(register, args);
    program.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = program.stderr(Stdio::piped()).spawn().unwrap();
    let mut keyboard = running.stdin.take().unwrap();
    let text = text(lines);
    keyboard.write_all(text.as_bytes()).unwrap();
    drop(keyboard);
    let ended = running.wait_with_output().unwrap();
    let said = String::from_utf8(ended.stdout).unwrap();
    let wrong = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(
        ended.status.success() && wrong.is_empty(),
        "{wrong}\n{said}"
    );
    assert_lines(&said);
    said
}

/// Takes lines, each with what goes on beside; gives what was said to the last of them.
pub fn take(plain: &mut Plain<'_>, lines: &[&str]) -> String {
    let mut said = String::new();
    for line in lines {
        let (told, _) = plain.take(line);
        said = text(&told);
        let begun = std::time::Instant::now();
        while plain.app().job.is_some() {
            assert!(begun.elapsed() < Duration::from_mins(1), "it does not end");
            std::thread::sleep(Duration::from_millis(5));
            let told = plain.look_round();
            said.push_str(&text(&told));
        }
        assert_lines(&said);
    }
    said
}

/// Fails unless each of these is said, one after the other.
pub fn assert_said(said: &str, words: &[&str]) {
    let mut rest = said;
    for word in words {
        let Some(at) = rest.find(word) else {
            panic!("no `{word}` in what is left:\n{rest}\nof\n{said}");
        };
        rest = &rest[at + word.len()..];
    }
}
