//! A sitting in earnest: the real binary in a pseudo-terminal, from the first frame to a terminal given back.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::support;

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);
const SIZE: PtySize = PtySize {
    rows: 36,
    cols: 120,
    pixel_width: 0,
    pixel_height: 0,
};

/// The program in a pseudo-terminal, with its home in the folder of the register.
pub struct Sitting {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn std::io::Write + Send>,
    program: Box<dyn Child + Send + Sync>,
    sent: Arc<Mutex<Vec<u8>>>,
    size: PtySize,
}

impl Sitting {
    pub fn begin(register: &Path) -> Self {
        Self::begin_with(register, &[])
    }

    /// Begins one with more in its environment.
    pub fn begin_with(register: &Path, more: &[(&str, &str)]) -> Self {
        let program = CommandBuilder::new(env!("CARGO_BIN_EXE_servanda"));
        Self::run(program, register, (SIZE, more))
    }

    /// Begins one on a screen of another size.
    pub fn begin_sized(register: &Path, size: PtySize, more: &[(&str, &str)]) -> Self {
        let program = CommandBuilder::new(env!("CARGO_BIN_EXE_servanda"));
        Self::run(program, register, (size, more))
    }

    /// Begins a shell with jobs, for the program to be started in.
    pub fn shell(register: &Path) -> Self {
        let mut shell = CommandBuilder::new("/bin/sh");
        shell.arg("-i");
        Self::run(shell, register, (SIZE, &[("PS1", "shell: ")]))
    }

    fn run(
        mut command: CommandBuilder,
        register: &Path,
        (size, more): (PtySize, &[(&str, &str)]),
    ) -> Self {
        let pair = native_pty_system().openpty(size).unwrap();
        command.env_clear();
        command.env("HOME", register.parent().unwrap());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.env("SERVANDA_DB", register);
        command.env("SERVANDA_TODAY", "2026-11-23");
        command.env("SERVANDA_AUTHOR", "officer");
        for (name, value) in [("PATH", "/usr/bin:/bin")].iter().chain(more) {
            command.env(name, value);
        }
        let program = pair.slave.spawn_command(command).unwrap();
        let sent = Arc::new(Mutex::new(Vec::new()));
        let (mut reader, into) = (pair.master.try_clone_reader().unwrap(), Arc::clone(&sent));
        std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut chunk) {
                let mut bytes = into.lock().unwrap_or_else(PoisonError::into_inner);
                bytes.extend_from_slice(&chunk[..count]);
            }
        });
        Self {
            keyboard: pair.master.take_writer().unwrap(),
            master: pair.master,
            program,
            sent,
            size,
        }
    }

    pub fn sent(&self) -> Vec<u8> {
        let sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        sent.clone()
    }

    pub fn screen(&self) -> vt100::Parser {
        let (rows, cols) = (
            self.size.rows.try_into().unwrap(),
            self.size.cols.try_into().unwrap(),
        );
        let mut parser = vt100::Parser::new(rows, cols, 0);
        parser.process(&self.sent());
        parser
    }

    pub fn shows(&self, words: &str) -> bool {
        self.screen().screen().contents().contains(words)
    }

    pub fn wait_for(&self, words: &str) {
        let begun = Instant::now();
        while !self.shows(words) {
            let shown = self.screen().screen().contents();
            assert!(begun.elapsed() < PATIENCE, "no `{words}` on:\n{shown}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    pub fn press(&mut self, keys: &str) {
        self.send(keys.as_bytes());
    }

    /// Sends bytes, which need not be whole letters.
    pub fn send(&mut self, bytes: &[u8]) {
        self.keyboard.write_all(bytes).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Waits until the cursor stands behind these words.
    pub fn wait_for_cursor_behind(&self, words: &str) {
        let begun = Instant::now();
        loop {
            let parser = self.screen();
            let (row, column) = parser.screen().cursor_position();
            let line = parser.screen().contents_between(row, 0, row, column);
            if line.ends_with(words) && !parser.screen().hide_cursor() {
                return;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "the cursor stands behind `{line}`, not `{words}`, on:\n{}",
                parser.screen().contents()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    pub fn resize(&mut self, rows: u16, cols: u16) {
        self.size = PtySize { rows, cols, ..SIZE };
        self.master.resize(self.size).unwrap();
    }

    /// Ends the program as nothing can hinder, and waits until it has ended.
    pub fn kill(&mut self) {
        let id = self.program.process_id().unwrap().to_string();
        let done = std::process::Command::new("kill")
            .args(["-9", &id])
            .status();
        assert!(done.unwrap().success());
        assert!(!self.end());
    }

    /// Sends it a signal by name.
    pub fn signal(&self, name: &str) {
        let id = self.program.process_id().unwrap().to_string();
        let done = std::process::Command::new("kill")
            .args(["-s", name, &id])
            .status();
        assert!(done.unwrap().success());
    }

    /// Gives everything that was sent, once it has ended and nothing more comes.
    pub fn all(&self) -> Vec<u8> {
        let mut all = self.sent();
        loop {
            std::thread::sleep(Duration::from_millis(100));
            let now = self.sent();
            if now.len() == all.len() {
                return all;
            }
            all = now;
        }
    }

    /// Waits for the end; gives whether it was a good one.
    pub fn end(&mut self) -> bool {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.program.try_wait().unwrap() {
                return status.success();
            }
            assert!(begun.elapsed() < PATIENCE, "it does not end");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Sitting {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

#[test]
fn three_keys_change_a_status_and_the_terminal_comes_back_whole() {
    let desk = support::Desk::shipped();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    assert!(sitting.screen().screen().alternate_screen());
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("sh\r");
    sitting.wait_for("F5 status limited → on_hold");
    assert_eq!(desk.record("F5").status.as_str(), "on_hold");

    sitting.press("9");
    sitting.wait_for("added assessment");
    sitting.press("2q");
    assert!(sitting.end());
    let parser = sitting.screen();
    let screen = parser.screen();
    assert!(!screen.alternate_screen() && !screen.hide_cursor());
    assert!(!screen.bracketed_paste());
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
}

#[test]
fn another_programs_change_appears_and_nothing_is_sent_while_nothing_happens() {
    let mut desk = support::Desk::shipped();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    sitting.press("4");
    sitting.wait_for("by due");
    std::thread::sleep(Duration::from_millis(300));
    let before = sitting.sent().len();
    std::thread::sleep(Duration::from_millis(2500));
    assert_eq!(sitting.sent().len(), before, "no bytes while idle");
    desk.status("F5", servanda::domain::status::Status::OnHold)
        .unwrap();
    sitting.wait_for("‖ on_hold");
    sitting.press("\u{3}");
    assert!(sitting.end());
}

#[test]
fn pasted_commands_are_text() {
    let desk = support::Desk::shipped();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("\u{1b}[200~sx\r\u{1b}[201~");
    sitting.press("N");
    sitting.wait_for("Note on F5");
    sitting.press("\u{1b}[200~one\ntwo\u{1b}[201~");
    sitting.wait_for("one↵two");
    sitting.press("\r");
    sitting.wait_for("F5 note: one two");
    sitting.press("q");
    assert!(sitting.end());
    assert_eq!(desk.record("F5").status.as_str(), "limited");
}
