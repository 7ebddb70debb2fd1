//! Starts with nothing in memory: the pages of register and program are given up before each (`dd iflag=nocache`, which asks
//! `posix_fadvise`). Pages that other processes have mapped stay; the libraries of the system do too.

use std::path::Path;
use std::process::Command;

use super::figure::Figure;
use super::interface;
use super::order::Order;
use super::program::{BINARY, Program, ran};
use super::registers::Register;
use super::sample::Sample;
use super::table::{Table, cell};

/// How often each is started.
const STARTS: usize = 5;

/// Commands that are started.
const COMMANDS: [(&str, &[&str]); 3] = [
    ("show", &["show", "F7"]),
    ("list --limit 50", &["list", "--limit", "50"]),
    ("stats", &["stats"]),
];

/// Gives the table.
pub fn table(order: &Order) -> Table {
    let mut registers = vec![Register::shipped()];
    registers.extend(order.registers());
    let mut heads = vec!["from a cold cache".to_owned()];
    heads.extend(registers.iter().map(Register::name));
    let mut rows = Vec::new();
    let mut row = |name: &str, take: &dyn Fn(&Register) -> Sample| {
        let mut cells = vec![name.to_owned()];
        for register in &registers {
            cells.push(cell(Some(&Figure::time(take(register).median()))));
        }
        rows.push(cells);
    };
    row("start → first useful frame", &|register| {
        Sample::take(STARTS, |_| {
            forget(register);
            interface::started(register).0
        })
    });
    for (name, words) in COMMANDS {
        row(name, &|register| {
            let program = Program::on(&register.path);
            Sample::take(STARTS, |_| {
                forget(register);
                program.done(words)
            })
        });
    }
    Table { heads, rows }
}

fn forget(register: &Register) {
    for file in [register.path.as_path(), Path::new(BINARY)] {
        let mut dd = Command::new("dd");
        dd.arg(format!("if={}", file.display()));
        dd.args(["iflag=nocache", "count=0"]);
        ran(dd);
    }
}
