//! The budgets: registers of three sizes, and what everything costs in them.
//!
//! ```text
//! cargo bench                                      every line of the design's table, shipped and at 1,000, 10,000, 100,000 records
//! cargo bench --bench budgets -- --readme          the same, written into the README too
//! cargo bench --bench budgets -- growth            how each operation grows with the register; --million adds 1,000,000 records
//! cargo bench --bench budgets -- instructions      how many instructions start, a key, a letter of a filter and a change take
//! cargo bench --bench budgets -- cold              starts with nothing of register and program in memory
//! cargo bench --bench budgets -- reading           every reading command in the shipped register
//! cargo bench --bench budgets -- written           how many bytes one change of status writes
//! cargo bench --bench budgets -- inside [WORD]     single questions and keys, in this process
//! cargo bench --bench budgets -- make N FILE [SEED]    a register of N records
//! ```
//!
//! `--sizes 1000,20000` takes other sizes, `--only keys,filter` some measures, `--markdown` prints Markdown. The registers are
//! kept under `target/budgets` and made anew when what makes them changes. Measured is the release binary, as whole processes
//! and at a real pseudo-terminal. Every figure is a median unless its row says otherwise.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark that cannot go on ends"
)]

mod large;
mod measure;

use std::path::Path;
use std::time::Instant;

use measure::order::Order;
use measure::registers::Register;
use measure::table::Table;
use measure::{budgets, cold, commands, growth, inside, instructions, machine, readme, written};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let is_benched = words.iter().any(|word| word == "--bench");
    let words = words.iter().map(String::as_str);
    let words: Vec<&str> = words.filter(|word| *word != "--bench").collect();
    match words.as_slice() {
        ["make", records, path, rest @ ..] => make(records, path, rest),
        ["press", rest @ ..] => inside::press(rest),
        ["inside", rest @ ..] => inside::run(rest),
        // `cargo test --benches` runs this too, and is to take no minutes.
        [] if !is_benched => println!("nothing is measured without `cargo bench`"),
        words => match Order::read(words) {
            Ok(order) => print(&order),
            Err(wrong) => {
                eprintln!("error: {wrong}");
                std::process::exit(2);
            }
        },
    }
}

fn make(records: &str, path: &str, rest: &[&str]) {
    let begun = Instant::now();
    let seed = rest.first().map_or(Ok(1), |seed| seed.parse());
    large::Large {
        records: records.parse().expect("how many records"),
        seed: seed.expect("a seed"),
    }
    .make(Path::new(path));
    eprintln!("made in {:.1} s", begun.elapsed().as_secs_f64());
}

/// Measures what is wanted, and prints it.
fn print(order: &Order) {
    let machine = machine::words();
    let table = match order.table.as_deref() {
        None => budgets(order),
        Some("growth") => growth::table(order),
        Some("instructions") => instructions::table(order),
        Some("cold") => cold::table(order),
        Some("written") => written::table(order),
        Some("reading") => reading(),
        Some(other) => {
            eprintln!("error: there is no table `{other}`: see the head of benches/budgets.rs");
            std::process::exit(2);
        }
    };
    if order.is_markdown {
        println!("{}\n\n{machine}.", table.markdown());
    } else {
        println!("{}\n\n{machine}", table.text());
    }
    if order.is_for_readme {
        readme::write(&table.markdown(), &machine);
    }
}

fn budgets(order: &Order) -> Table {
    let mut registers = vec![Register::shipped()];
    registers.extend(order.registers());
    let rows = budgets::measured(&registers, |measure| order.wants(measure));
    let names: Vec<String> = registers.iter().map(Register::name).collect();
    measure::table::budgets(&names, &rows)
}

/// Every reading command in the shipped register.
fn reading() -> Table {
    let mut readings = commands::readings(&Register::shipped());
    readings.sort_by_key(|(_, took)| std::cmp::Reverse(*took));
    let rows = readings.into_iter().map(|(words, took)| {
        let took = measure::figure::Figure::time(took);
        vec![format!("`servanda {words}`"), took.bare()]
    });
    Table {
        heads: ["command", "shipped"].map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}
