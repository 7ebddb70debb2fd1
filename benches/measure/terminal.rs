//! The interface in a real pseudo-terminal: keys in, bytes out, and when they came.

use std::io::{Read as _, Write as _};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::program::{BINARY, Program};

/// Rows and columns of the screen.
const SIZE: (u16, u16) = (36, 120);
/// How long anything may take.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long the first frame after a key is waited for: a key that changes nothing sends none.
const ANSWER: Duration = Duration::from_millis(500);
/// The end of a synchronised update, with which every frame ends.
const END: &[u8] = b"\x1b[?2026l";

/// What the terminal has read, and when.
type Piece = (Instant, Vec<u8>);

/// A sitting at a terminal. Dropping it ends the program.
pub struct Sitting {
    pub begun: Instant,
    _master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn std::io::Write + Send>,
    program: Box<dyn Child + Send + Sync>,
    pieces: Receiver<Piece>,
    screen: vt100::Parser,
}

/// What came of a key.
#[derive(Debug, Clone, Copy, Default)]
pub struct Frames {
    /// How long until the first frame was whole; none: nothing on the screen changed.
    pub first: Option<Duration>,
    /// How long until the last one was.
    pub last: Option<Duration>,
    /// How many bytes there were in all.
    pub bytes: u64,
}

impl Sitting {
    /// Starts the program, and the clock just before.
    pub fn begin(program: &Program) -> Self {
        let (rows, cols) = SIZE;
        let size = PtySize {
            rows,
            cols,
            ..PtySize::default()
        };
        let pair = native_pty_system()
            .openpty(size)
            .expect("a pseudo-terminal");
        let mut reader = pair.master.try_clone_reader().expect("its other end");
        let (sender, pieces) = mpsc::channel();
        std::thread::spawn(move || {
            let mut chunk = vec![0; 1 << 16];
            while let Ok(count @ 1..) = reader.read(&mut chunk) {
                if sender
                    .send((Instant::now(), chunk[..count].to_vec()))
                    .is_err()
                {
                    return;
                }
            }
        });
        let mut command = CommandBuilder::new(BINARY);
        command.env_clear();
        for (name, value) in program.surroundings() {
            command.env(name, value);
        }
        command.cwd(program.home());
        let keyboard = pair.master.take_writer().expect("a keyboard");
        let begun = Instant::now();
        let program = pair.slave.spawn_command(command).expect("the program");
        let screen = vt100::Parser::new(
            rows.try_into().expect("rows"),
            cols.try_into().expect("columns"),
            0,
        );
        Self {
            begun,
            _master: pair.master,
            keyboard,
            program,
            pieces,
            screen,
        }
    }

    /// Waits until a whole frame shows something, and gives when it came.
    pub fn wait_for(&mut self, is_shown: impl Fn(&str) -> bool) -> Instant {
        let mut tail = Vec::new();
        loop {
            let came = self.pieces.recv_timeout(PATIENCE);
            let (at, bytes) = came.unwrap_or_else(|_| panic!("it never came:\n{}", self.shown()));
            self.screen.process(&bytes);
            if ends_frame(&mut tail, &bytes) && is_shown(&self.shown()) {
                return at;
            }
        }
    }

    /// Gives what the screen shows.
    pub fn shown(&self) -> String {
        self.screen.screen().contents()
    }

    /// Takes whatever comes until nothing has come for so long, and gives how long after the start the last of it came.
    pub fn settle(&mut self, quiet: Duration) -> Option<Duration> {
        let mut last = None;
        while let Ok((at, piece)) = self.pieces.recv_timeout(quiet) {
            self.screen.process(&piece);
            last = Some(at.duration_since(self.begun));
        }
        last
    }

    /// Takes whatever comes within so long, and gives how many bytes it was.
    pub fn listen(&mut self, long: Duration) -> u64 {
        std::thread::sleep(long);
        let mut bytes = 0;
        while let Ok((_, piece)) = self.pieces.try_recv() {
            self.screen.process(&piece);
            bytes += piece.len() as u64;
        }
        bytes
    }

    /// Presses a key, and waits until nothing has come for so long.
    pub fn press(&mut self, key: &[u8], quiet: Duration) -> Frames {
        let (mut frames, mut tail) = (Frames::default(), Vec::new());
        self.listen(Duration::ZERO);
        let begun = Instant::now();
        self.keyboard.write_all(key).expect("a key");
        self.keyboard.flush().expect("a key");
        let wait = |frames: &Frames| frames.first.map_or(ANSWER.max(quiet), |_| quiet);
        while let Ok((at, piece)) = self.pieces.recv_timeout(wait(&frames)) {
            self.screen.process(&piece);
            frames.bytes += piece.len() as u64;
            if ends_frame(&mut tail, &piece) {
                let took = at.duration_since(begun);
                frames.first.get_or_insert(took);
                frames.last = Some(took);
            }
        }
        frames
    }

    /// Gives the process.
    pub fn id(&self) -> u32 {
        self.program.process_id().expect("a running program")
    }
}

impl Drop for Sitting {
    fn drop(&mut self) {
        // Killed, so that no backup is made at the end of the sitting.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Tells whether a frame ends in this piece; its last bytes are kept, since the end may come in two pieces.
fn ends_frame(tail: &mut Vec<u8>, piece: &[u8]) -> bool {
    tail.extend_from_slice(piece);
    let ends = tail.windows(END.len()).any(|bytes| bytes == END);
    let from = tail
        .len()
        .saturating_sub(if ends { 0 } else { END.len() - 1 });
    tail.drain(..from);
    ends
}
