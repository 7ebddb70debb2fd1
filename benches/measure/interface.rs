//! What the interface costs, seen from its terminal.

use std::fs;
use std::time::Duration;

use super::figure::{Figure, Unit};
use super::program::Program;
use super::registers::Register;
use super::sample::Sample;
use super::terminal::{Frames, Sitting};

/// How often the program is started.
const STARTS: usize = 20;
/// How long the terminal is quiet before the next key: longer than the pane waits for a cursor to rest, so that what it shows is
/// never taken for the answer to a key that changed nothing.
const QUIET: Duration = Duration::from_millis(110);
/// The same while a filter is typed: what is found may come later than the letter.
const LONG_QUIET: Duration = Duration::from_millis(80);
/// How long an idle program is watched.
const IDLE: Duration = Duration::from_secs(10);

/// Down the list, back, by the page, to its ends: as a list is read.
const KEYS: [&[u8]; 16] = [
    b"j", b"j", b"j", b"j", b"\x1b[6~", b"j", b"k", b"j", b"\x1b[B", b"\x1b[6~", b"j", b"\x1b[F",
    b"k", b"\x1b[5~", b"\x1b[H", b"j",
];
/// How often all of them are pressed.
const ROUNDS: usize = 16;

/// What is typed into the filter line: words in four languages, and terms.
const FILTERS: [&str; 8] = [
    "energy late",
    "hydrogen",
    "status:limited due:..2026",
    "field:water",
    "железнодор",
    "ынтымақ",
    "희소금속",
    "agriculture satellite",
];

/// Begins a sitting, and waits until it shows what stands in the register.
fn sitting(program: &Program) -> Sitting {
    let mut sitting = Sitting::begin(program);
    sitting.wait_for(is_useful);
    sitting.settle(LONG_QUIET);
    sitting
}

/// Tells whether a frame is of use: it names records that are late, or counts some.
fn is_useful(shown: &str) -> bool {
    shown.contains(" d late") || shown.contains(" %")
}

/// Start: the process, its first frame of use, and the last before it is quiet.
pub fn start(register: &Register) -> Vec<Option<Figure>> {
    let starts = (0..STARTS).map(|_| started(register));
    let (first, last) = starts.unzip();
    vec![
        Some(Figure::time(Sample::of(first).median())),
        Some(Figure::time(Sample::of(last).median())),
    ]
}

/// Starts the program once: how long until its first frame of use, and until the last before it is quiet.
pub fn started(register: &Register) -> (Duration, Duration) {
    let program = Program::on(&register.path);
    let mut sitting = Sitting::begin(&program);
    let useful = sitting.wait_for(is_useful).duration_since(sitting.begun);
    (useful, sitting.settle(LONG_QUIET).unwrap_or(useful))
}

/// Keys in a list: the first frame after each, the last, and how many bytes they take.
pub fn keys(register: &Register) -> Vec<Option<Figure>> {
    let program = Program::on(&register.path);
    let mut sitting = sitting(&program);
    sitting.press(b"4", LONG_QUIET);
    let keys = KEYS.iter().cycle().take(KEYS.len() * ROUNDS);
    let frames: Vec<Frames> = keys.map(|key| sitting.press(key, QUIET)).collect();
    let first = Sample::of(frames.iter().filter_map(|frames| frames.first).collect());
    let last = Sample::of(frames.iter().filter_map(|frames| frames.last).collect());
    let mut bytes: Vec<u64> = frames.iter().map(|frames| frames.bytes).collect();
    bytes.sort_unstable();
    vec![
        Some(Figure::time(first.median())),
        Some(Figure::time(first.percentile(99))),
        Some(Figure::time(last.median())),
        Some(Figure::count(bytes[bytes.len() / 2], Unit::Bytes)),
    ]
}

/// Letters in the filter line: the first frame after each, and the last, with what was found.
pub fn filter(register: &Register) -> Vec<Option<Figure>> {
    let program = Program::on(&register.path);
    let mut sitting = sitting(&program);
    sitting.press(b"4", LONG_QUIET);
    let mut frames = Vec::new();
    for words in FILTERS.iter().cycle().take(FILTERS.len() * 2) {
        sitting.press(b"/", LONG_QUIET);
        for letter in words.chars() {
            let mut bytes = [0; 4];
            let letter = letter.encode_utf8(&mut bytes).as_bytes();
            frames.push(sitting.press(letter, LONG_QUIET));
        }
        sitting.press(b"\x1b", LONG_QUIET);
    }
    let first = Sample::of(frames.iter().filter_map(|frames| frames.first).collect());
    let last = Sample::of(frames.iter().filter_map(|frames| frames.last).collect());
    vec![
        Some(Figure::time(first.median())),
        Some(Figure::time(first.percentile(99))),
        Some(Figure::time(last.percentile(99))),
    ]
}

/// An idle program: its share of a processor, and what it sends.
pub fn idle(register: &Register) -> Vec<Option<Figure>> {
    let program = Program::on(&register.path);
    let mut sitting = sitting(&program);
    sitting.press(b"4", LONG_QUIET);
    // What outlives a sitting is written once the keys have rested a while.
    sitting.listen(Duration::from_secs(3));
    let before = ran(sitting.id());
    let bytes = sitting.listen(IDLE);
    let share = ran(sitting.id()).saturating_sub(before).as_secs_f64() / IDLE.as_secs_f64();
    vec![
        Some(Figure::new(share, Unit::Share)),
        Some(Figure::count(bytes, Unit::Bytes)),
    ]
}

/// Memory after some work: views, keys, a filter.
pub fn memory(register: &Register) -> Vec<Option<Figure>> {
    let program = Program::on(&register.path);
    let mut sitting = sitting(&program);
    for view in [&b"2"[..], b"5", b"6", b"7", b"9", b"4"] {
        sitting.press(view, LONG_QUIET);
    }
    for key in KEYS {
        sitting.press(key, QUIET);
    }
    sitting.press(b"/", QUIET);
    for letter in b"energy" {
        sitting.press(&[*letter], LONG_QUIET);
    }
    sitting.press(b"\x1b", LONG_QUIET);
    sitting.settle(Duration::from_millis(500));
    let status = of_process(sitting.id(), "status");
    let (now, peak) = (field(&status, "VmRSS:"), field(&status, "VmHWM:"));
    let peak = Figure::count(peak * 1024, Unit::Bytes).bare();
    let now = Figure::count(now * 1024, Unit::Bytes).with(format!("peak {peak}"));
    vec![Some(now)]
}

/// Gives a file of `/proc` of a process; empty where there is none.
fn of_process(id: u32, file: &str) -> String {
    fs::read_to_string(format!("/proc/{id}/{file}")).unwrap_or_default()
}

/// Gives the number behind a name.
fn field(text: &str, name: &str) -> u64 {
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    let number = line.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
    number.unwrap_or_default()
}

/// Gives how long the threads of a process have run so far.
fn ran(id: u32) -> Duration {
    let threads = fs::read_dir(format!("/proc/{id}/task")).expect("its threads");
    let nanos = threads.flatten().map(|thread| {
        let text = fs::read_to_string(thread.path().join("schedstat")).unwrap_or_default();
        let first = text.split_whitespace().next();
        first.and_then(|nanos| nanos.parse().ok()).unwrap_or(0)
    });
    Duration::from_nanos(nanos.sum())
}
