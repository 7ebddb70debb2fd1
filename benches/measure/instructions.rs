//! Instruction counts by callgrind: the same on a busy machine as on a quiet one.

use std::process::{Command, Stdio};

use super::figure::{Figure, Unit};
use super::order::Order;
use super::program::{BINARY, Program, is_there};
use super::registers::Register;
use super::table::{Table, cell};

/// How many keys a count is the mean of.
const KEYS: u64 = 20;

/// What is counted in a register: what it is called, and how many instructions it takes.
type Counted = (&'static str, fn(&Register) -> u64);

const COUNTED: [Counted; 5] = [
    ("a process that says its version", |register| {
        of_program(register, &["--version"])
    }),
    (
        "start, to the first frame (`render overview`)",
        |register| of_program(register, &["render", "overview", "--size", "120x36"]),
    ),
    ("one key in a list, read and drawn", |register| {
        of_keys(register, "keys")
    }),
    (
        "one letter of a filter, found, counted and drawn",
        |register| of_keys(register, "filter"),
    ),
    ("one status change, CLI, whole process", |register| {
        let copy = register.copied();
        let copy = Register {
            path: copy.path.clone(),
            records: register.records,
        };
        of_program(
            &copy,
            &[
                "--quiet",
                "status",
                "F7",
                "on_hold",
                "--note",
                "asked the embassy",
            ],
        )
    }),
];

/// Gives the table; empty, with a word, where callgrind is not installed.
pub fn table(order: &Order) -> Table {
    let mut registers = vec![Register::shipped()];
    registers.extend(order.registers());
    let mut heads = vec!["instructions".to_owned()];
    heads.extend(registers.iter().map(Register::name));
    if !is_there("valgrind") {
        eprintln!("valgrind is not installed: no instructions are counted");
        return Table {
            heads,
            rows: Vec::new(),
        };
    }
    let rows = COUNTED.iter().map(|(name, count)| {
        let mut cells = vec![(*name).to_owned()];
        for register in &registers {
            eprintln!("{name} in {} …", register.name());
            cells.push(cell(Some(&Figure::count(count(register), Unit::Count))));
        }
        cells
    });
    Table {
        rows: rows.collect(),
        heads,
    }
}

/// Counts what the program takes from start to end.
fn of_program(register: &Register, args: &[&str]) -> u64 {
    let program = Program::on(&register.path);
    let mut command = Command::new("valgrind");
    program.surround(&mut command);
    counted(command, BINARY, args)
}

/// Counts what a key takes: this program presses some, and none, and the difference is theirs.
fn of_keys(register: &Register, what: &str) -> u64 {
    let this = std::env::current_exe().expect("this program");
    let path = register.path.display().to_string();
    let count = |keys: u64| {
        let program = Program::on(&register.path);
        let mut command = Command::new("valgrind");
        program.surround(&mut command);
        let args = ["press", &path, what, &keys.to_string()];
        counted(command, &this.display().to_string(), &args)
    };
    (count(KEYS) - count(0)) / KEYS
}

/// Runs a program under callgrind, and reads what it says at the end: `Collected : 1234`.
fn counted(mut command: Command, program: &str, args: &[&str]) -> u64 {
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    command.arg(program).args(args).stderr(Stdio::piped());
    let output = command.output().expect("valgrind");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {args:?}: {said}");
    let line = said
        .lines()
        .find_map(|line| line.split_once("Collected : "));
    let number = line.and_then(|(_, number)| number.split_whitespace().next()?.parse().ok());
    number.unwrap_or_else(|| panic!("no count in: {said}"))
}
