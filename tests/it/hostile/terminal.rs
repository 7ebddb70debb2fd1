//! What commands print on a terminal, a real one of its own: nothing that it obeys, whatever the register holds. There even what
//! is data elsewhere is shown and no more.

use std::io::Read as _;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::shown::{SHEETS, poison};
use super::{raw, texts};
use crate::cli::Home;

const SIZE: PtySize = PtySize {
    rows: 50,
    cols: 160,
    pixel_width: 0,
    pixel_height: 0,
};

/// Runs the program on a terminal without colours; gives everything that it was sent.
fn on_a_terminal(home: &Home, line: &str) -> String {
    let pair = native_pty_system().openpty(SIZE).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_servanda"));
    command.env_clear();
    for (name, value) in home.program().get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    command.env("NO_COLOR", "1");
    command.env("TERM", "xterm-256color");
    command.cwd(home.path(""));
    command.args(line.split(' '));
    let mut program = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut sent = Vec::new();
    // The end of a terminal is an error here.
    let _ = reader.read_to_end(&mut sent);
    program.wait().unwrap();
    String::from_utf8(sent).expect("what is printed is UTF-8")
}

#[test]
fn on_a_terminal_even_data_holds_nothing_that_it_obeys() {
    let mut looked = 0;
    for (turn, (what, text)) in texts().into_iter().enumerate() {
        let text: String = text.chars().take(3_000).collect();
        let home = Home::shipped();
        poison(&home, &text);
        let lines = [
            "list",
            "show F1",
            "history --limit 3",
            "list --format jsonl",
        ];
        // Each text through a third of them: what a writer does with one of them it does with all.
        for line in SHEETS.iter().chain(&lines).skip(turn % 3).step_by(3) {
            let sent = on_a_terminal(&home, line);
            assert!(sent.contains("\r\n"), "{what}: {line}: {sent}");
            assert_eq!(raw(&sent, &['\r']), None, "{what}: {line}");
            looked += 1;
        }
    }
    assert!(looked > 50);
}

#[test]
fn elsewhere_data_stay_whole() {
    let home = Home::shipped();
    let text = "a\u{202e}b\u{200b}c\u{feff}d";
    poison(&home, text);
    let line = "list --format csv --columns ref,title";
    assert!(home.done(line).contains(text));
    assert!(!on_a_terminal(&home, line).contains(text));
}
