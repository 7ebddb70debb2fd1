//! The budgets: registers of three sizes, and what everything costs in them.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark that cannot go on ends"
)]

mod large;

use std::path::Path;
use std::time::Instant;

fn main() {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| word != "--bench")
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let ["make", records, path, rest @ ..] = words.as_slice() {
        let began = Instant::now();
        let records = records.parse().expect("how many records");
        let seed = rest
            .first()
            .map_or(Ok(1), |seed| seed.parse())
            .expect("a seed");
        large::Large { records, seed }.make(Path::new(path));
        eprintln!("made in {:.1} s", began.elapsed().as_secs_f64());
    }
}
