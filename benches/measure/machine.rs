//! What the figures were taken on, and what the machine takes by itself: the floor under every figure.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::figure::Figure;
use super::program::{BINARY, ran};
use super::registers::workplace;
use super::sample::{Sample, timed};

/// Gives a sentence on the machine.
pub fn words() -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let time = |time| Figure::time(time).bare();
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("?").to_owned();
    let binary = fs::metadata(Path::new(BINARY)).map_or(0, |file| file.len());
    format!(
        "{cores} cores ({}), load {load} before; an empty process takes {}, 4 KiB written and synchronised {}; the binary has {} bytes",
        model(),
        time(process()),
        time(write()),
        super::figure::grouped(Figure::count(binary, super::figure::Unit::Count).value)
    )
}

fn model() -> String {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with("model name"));
    let model = line.and_then(|line| line.split_once(": "));
    model.map_or("of an unknown kind".to_owned(), |(_, model)| {
        model.trim().to_owned()
    })
}

/// Gives how long a process takes that does nothing.
fn process() -> Duration {
    Sample::take(20, |_| ran(Command::new("true"))).median()
}

/// Gives how long it takes until a page is on the disk.
fn write() -> Duration {
    let folder = workplace();
    let mut file = fs::File::create(folder.path().join("page")).expect("a file");
    let once = |_| {
        let (took, done) = timed(|| file.write_all(&[1; 4096]).and_then(|()| file.sync_data()));
        done.expect("a page on the disk");
        took
    };
    Sample::take(20, once).median()
}
