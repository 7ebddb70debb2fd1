//! The terminal in earnest: this test program runs itself in a pseudo-terminal, where it is typed at, resized, killed and left.

use std::io::{Read as _, Write as _};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use servanda::tui::input::{self, Input};
use servanda::tui::terminal::Terminal;

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program in the pseudo-terminal: counts keys, shows size and paste, ends on `q` or `Quit`, panics on `!`.
#[test]
#[ignore = "run by the other tests, in a pseudo-terminal"]
fn child() {
    let mut terminal = Terminal::enter(true).unwrap();
    let inputs = input::spawn(Duration::from_millis(40)).unwrap();
    let (mut keys, mut last) = (0, String::new());
    loop {
        let (columns, rows) = terminal.size();
        let text = format!("{keys} keys, {columns}x{rows}, {last}.");
        terminal
            .draw(|frame| frame.render_widget(text, frame.area()))
            .unwrap();
        let input = inputs.recv().unwrap().input;
        match &input {
            Input::Quit => return,
            Input::Key(key) if key.typed() == Some('q') => return,
            Input::Key(key) if key.typed() == Some('!') => panic!("the test's own panic"),
            Input::Key(key) if key.typed() == Some('x') => keys += 1,
            other => last = format!("{other:?}"),
        }
    }
}

type Program = Box<dyn Child + Send + Sync>;

fn launch(size: PtySize) -> (Box<dyn MasterPty + Send>, Program) {
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["--exact", "terminal::child", "--ignored", "--nocapture"]);
    command.env("TERM", "xterm-256color");
    (pair.master, pair.slave.spawn_command(command).unwrap())
}

fn wait_for_end(program: &mut Program) -> ExitStatus {
    let begun = Instant::now();
    loop {
        if let Some(status) = program.try_wait().unwrap() {
            return status;
        }
        assert!(begun.elapsed() < PATIENCE, "the program does not end");
        std::thread::sleep(Duration::from_millis(10));
    }
}

struct Pty {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn std::io::Write + Send>,
    program: Program,
    sent: Arc<Mutex<Vec<u8>>>,
    size: PtySize,
}

impl Pty {
    fn start(rows: u16, cols: u16) -> Self {
        let size = PtySize {
            rows,
            cols,
            ..PtySize::default()
        };
        let (master, program) = launch(size);
        let sent = Arc::new(Mutex::new(Vec::new()));
        let (mut reader, into) = (master.try_clone_reader().unwrap(), Arc::clone(&sent));
        std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut chunk) {
                let mut bytes = into.lock().unwrap_or_else(PoisonError::into_inner);
                bytes.extend_from_slice(&chunk[..count]);
            }
        });
        let keyboard = master.take_writer().unwrap();
        let pty = Self {
            master,
            keyboard,
            program,
            sent,
            size,
        };
        pty.wait_for("0 keys");
        pty
    }

    fn sent(&self) -> Vec<u8> {
        self.sent
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// What the terminal shows, as vt100 has it.
    fn screen(&self) -> vt100::Parser {
        let count = |cells: u16| if cells == 0 { 80 } else { cells };
        let (rows, cols) = (count(self.size.rows), count(self.size.cols));
        let mut parser = vt100::Parser::new(rows.try_into().unwrap(), cols.try_into().unwrap(), 0);
        parser.process(&self.sent());
        parser
    }

    fn wait_for(&self, text: &str) {
        let begun = Instant::now();
        loop {
            let shown = self.screen().screen().contents();
            if shown.contains(text) {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "no `{text}` in:\n{shown}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn send(&mut self, bytes: &[u8]) {
        self.keyboard.write_all(bytes).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Waits for the end of the program and of what it sends.
    fn ended(&mut self) -> ExitStatus {
        let status = wait_for_end(&mut self.program);
        std::thread::sleep(Duration::from_millis(50));
        status
    }

    fn signal(&self, name: &str) {
        let id = self.program.process_id().unwrap().to_string();
        let done = std::process::Command::new("sh")
            .args(["-c", "kill -s \"$0\" \"$1\"", name, &id])
            .status();
        assert!(done.unwrap().success());
    }

    /// Fails unless the terminal is as it was before the program.
    fn is_given_back(&self) {
        let parser = self.screen();
        let screen = parser.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        let flags = format!("{:?}", self.master.get_termios().unwrap().local_flags);
        assert!(
            flags.contains("ICANON") && flags.contains("ECHO |"),
            "{flags}"
        );
        let sent = self.sent();
        crate::wire::assert_paired(&sent);
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

#[test]
fn the_terminal_comes_back_whole_after_quitting_and_after_every_signal() {
    let mut pty = Pty::start(24, 80);
    assert!(pty.screen().screen().alternate_screen());
    pty.send(b"q");
    assert!(pty.ended().success());
    pty.is_given_back();
    for signal in ["TERM", "HUP", "INT"] {
        let mut pty = Pty::start(24, 80);
        pty.signal(signal);
        assert!(pty.ended().success(), "{signal}");
        pty.is_given_back();
    }
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_speaks() {
    let mut pty = Pty::start(24, 80);
    pty.send(b"!");
    assert!(!pty.ended().success());
    pty.is_given_back();
    let text = String::from_utf8_lossy(&pty.sent()).into_owned();
    let (_, after) = text.rsplit_once("\x1b[?1049l").unwrap();
    assert!(after.contains("the test's own panic"), "{after}");
}

#[test]
fn a_burst_of_keys_is_not_lost() {
    let mut pty = Pty::start(24, 80);
    for _ in 0..25 {
        pty.send(&[b'x'; 200]);
    }
    pty.wait_for("5000 keys");
    let paste = format!("\x1b[200~{}\x1b[201~x", "y".repeat(3_000));
    pty.send(paste.as_bytes());
    pty.wait_for("5001 keys");
}

#[test]
fn nothing_is_sent_while_nothing_happens() {
    let mut pty = Pty::start(24, 80);
    pty.send("ы".as_bytes());
    pty.wait_for("Char('ы')");
    let before = pty.sent().len();
    pty.send("ы".as_bytes()); // the same screen again
    std::thread::sleep(Duration::from_millis(200));
    assert_eq!(pty.sent().len(), before);
}

#[test]
fn paste_mouse_and_size_arrive_as_they_are() {
    let mut pty = Pty::start(24, 80);
    for (bytes, words) in [
        (
            &b"\x1b[200~\xec\x8b\x9c\r!q\x1b[201~"[..],
            "Paste(\"시\\n!q\")",
        ),
        (b"\x1b[<0;5;3M", "Click { x: 4, y: 2 }"),
        (b"\x1b[<65;5;3M", "Scroll { x: 4, y: 2, down: true }"),
        (b"\x1b[Z", "code: BackTab"),
        ("ы".as_bytes(), "Char('ы')"),
        (b"\x1b[O", "Focus(false)"),
    ] {
        pty.send(bytes);
        pty.wait_for(words);
    }
    pty.size = PtySize {
        rows: 30,
        cols: 100,
        ..PtySize::default()
    };
    pty.master.resize(pty.size).unwrap();
    pty.wait_for("100x30, Resize(100, 30)");
}

#[test]
fn a_terminal_without_a_size_or_of_one_cell_is_drawn() {
    let pty = Pty::start(0, 0);
    pty.wait_for("80x24");
    let pty = Pty::start(24, 80);
    for (cols, rows) in [(1, 1), (2, 1), (80, 1)] {
        pty.master
            .resize(PtySize {
                rows,
                cols,
                ..PtySize::default()
            })
            .unwrap();
    }
    pty.wait_for("80x1, Resize(80, 1)");
}

#[test]
fn a_terminal_that_goes_away_ends_the_program() {
    let (master, mut program) = launch(PtySize::default());
    let mut reader = master.try_clone_reader().unwrap();
    let (mut sent, mut chunk) = (Vec::new(), [0; 4096]);
    while !String::from_utf8_lossy(&sent).contains("keys") {
        let count = reader.read(&mut chunk).unwrap();
        assert!(count > 0, "the program ended early");
        sent.extend_from_slice(&chunk[..count]);
    }
    drop((reader, master));
    assert_eq!(wait_for_end(&mut program).signal(), None);
}
