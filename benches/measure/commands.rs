//! What commands cost as whole processes, from start to end, on registers as they are or on fresh copies.

use std::fs;
use std::process::Command;
use std::time::Duration;

use super::figure::{Figure, Unit};
use super::program::{Program, is_there, ran};
use super::registers::{Register, workplace};
use super::sample::{Sample, timed};
use crate::large::Large;

/// The columns of a list, as the stock shell gives them.
const LISTED: &str = "SELECT r.uid, r.ref, r.kind, r.type,
    (SELECT text FROM title t WHERE t.record_id = r.id ORDER BY language <> 'en', working LIMIT 1), f.code,
    (SELECT group_concat(n.text, '; ') FROM participation p JOIN name n ON n.body_id = p.body_id AND n.language = 'en'
     WHERE p.record_id = r.id AND p.role = 'lead' AND NOT p.removed),
    r.status, r.percent, r.start, r.due, r.baseline_due, r.due_upper < '2026-11-23', r.due <> r.baseline_due, r.assurance, r.disputed,
    r.heard, r.as_of, r.updated_at, r.binding, r.level, r.signed, o.ref, r.contradiction,
    (SELECT group_concat(n.text, '; ') FROM participation p JOIN name n ON n.body_id = p.body_id AND n.language = 'en'
     WHERE p.record_id = r.id AND p.role = 'signatory' AND NOT p.removed)
    FROM record r LEFT JOIN field f ON f.id = r.field_id LEFT JOIN occasion o ON o.id = r.occasion_id
    WHERE NOT r.removed ORDER BY r.ref_key";
/// The same rows as they lie there, joined with nothing.
const BARE: &str = "SELECT * FROM record";

/// Every command that only reads, as somebody would use it in the shipped register.
pub const READING: [&[&str]; 24] = [
    &["list"],
    &["list", "documents", "occasion:O1"],
    &["list", "late", "--format", "json"],
    &["list", "evidence", "--format", "csv"],
    &["list", "--as-of", "2025-01-01"],
    &["list", "--known-on", "2026-11-23"],
    &["show", "F1"],
    &["show", "D1", "--format", "json"],
    &["history", "--limit", "40"],
    &["history", "F1"],
    &["agenda"],
    &["stats"],
    &["stats", "--by", "field"],
    &["check", "--format", "json"],
    &["view", "list"],
    &["export", "--format", "csv", "--output", "-"],
    &["export", "--format", "json", "--output", "-"],
    &["export", "--format", "ics", "--output", "-"],
    &["report", "--format", "html", "--output", "-"],
    &["report", "--format", "markdown", "--output", "-"],
    &["backup", "list"],
    &["render", "overview"],
    &["render", "follow-ups"],
    &["doctor"],
];

/// Gives follow-ups that every register of this size has, the first first.
pub fn follow_ups(register: &Register) -> Vec<String> {
    let refs = match register.records {
        None => (1..=19).collect::<Vec<u64>>(),
        Some(records) => (0..records).filter(|n| n % 20 > 5).map(|n| n + 1).collect(),
    };
    refs.into_iter()
        .map(|number| format!("F{number}"))
        .collect()
}

/// One status change, on the disk before it is said to be done.
pub fn status(register: &Register) -> Vec<Option<Figure>> {
    let copy = register.copied();
    let program = Program::on(&copy.path);
    let refs = follow_ups(register);
    let sample = Sample::take(15, |nth| {
        program.done(&[
            "--quiet",
            "status",
            &refs[nth],
            "on_hold",
            "--note",
            "asked the embassy",
        ])
    });
    vec![Some(Figure::time(sample.median()))]
}

/// One status for 1,000 follow-ups, as one operation, and that operation undone.
pub fn bulk(register: &Register) -> Vec<Option<Figure>> {
    let refs: Vec<String> = follow_ups(register).into_iter().take(1_000).collect();
    if register.records.is_none() {
        return vec![None, None];
    }
    let copy = register.copied();
    let program = Program::on(&copy.path);
    let filter = format!("ref:{}", refs.join(","));
    let (mut there, mut back) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        let words = [
            "--quiet", "status", &filter, "on_hold", "--note", "budget", "--yes",
        ];
        there.push(program.done(&words));
        back.push(program.done(&["--quiet", "undo"]));
    }
    let figure = |times| {
        let figure = Figure::time(Sample::of(times).median());
        let many = refs.len();
        Some(if many < 1_000 {
            figure.with(format!("{many} of them"))
        } else {
            figure
        })
    };
    vec![figure(there), figure(back)]
}

/// A list of everything as CSV, against the stock shell on the same file: with the same columns, and with the bare rows.
pub fn list(register: &Register) -> Vec<Option<Figure>> {
    let program = Program::on(&register.path);
    let runs = if register.records > Some(20_000) {
        3
    } else {
        7
    };
    let ours = Sample::take(runs, |_| {
        program.done_into_file(&["list", "--format", "csv"])
    })
    .median();
    if !is_there("sqlite3") {
        return vec![None, None, Some(Figure::time(ours))];
    }
    let theirs = |sql: &str| {
        Sample::take(runs, |_| {
            let mut shell = Command::new("sqlite3");
            program.surround(&mut shell);
            shell
                .arg("-readonly")
                .arg("-csv")
                .arg(&register.path)
                .arg(sql);
            shell.stdout(program.file());
            ran(shell)
        })
    };
    vec![
        Some(Figure::ratio(ours, theirs(LISTED).median())),
        Some(Figure::ratio(ours, theirs(BARE).median())),
        Some(Figure::time(ours)),
    ]
}

/// As many rows of CSV as the register has records, into an empty one.
pub fn import(register: &Register) -> Vec<Option<Figure>> {
    let Some(records) = register.records else {
        return vec![None];
    };
    let folder = workplace();
    let table = folder.path().join("catalogue.csv");
    fs::write(&table, Large { records, seed: 1 }.catalogue()).expect("a table");
    let table = table.display().to_string();
    let runs = if records > 20_000 { 1 } else { 3 };
    let sample = Sample::take(runs, |nth| {
        let path = folder.path().join(format!("{nth}.db"));
        let program = Program::on(&path);
        program.done(&["--quiet", "init", "--empty"]);
        program.done(&["--quiet", "import", &table, "--key", "Key", "--create"])
    });
    vec![Some(Figure::time(sample.median()))]
}

/// A plain backup with its verification, against a copy and the stock shell's check.
pub fn backup(register: &Register) -> Vec<Option<Figure>> {
    let copy = register.copied();
    let program = Program::on(&copy.path);
    let runs = if register.records > Some(20_000) {
        2
    } else {
        5
    };
    let ours = Sample::take(runs, |nth| {
        let to = copy
            .folder
            .path()
            .join(format!("{nth}.backup"))
            .display()
            .to_string();
        let took = program.done(&["--quiet", "backup", "create", &to]);
        fs::remove_file(to).expect("the backup");
        took
    })
    .median();
    if !is_there("sqlite3") {
        return vec![None, Some(Figure::time(ours))];
    }
    let theirs = Sample::take(runs, |_| copy_and_check(&program, &copy.path)).median();
    vec![Some(Figure::ratio(ours, theirs)), Some(Figure::time(ours))]
}

/// Does what somebody does who has no program for it.
fn copy_and_check(program: &Program, from: &std::path::Path) -> Duration {
    let to = from.with_extension("copy");
    let run = |command: &str| {
        let mut command = Command::new(command);
        program.surround(&mut command);
        command
    };
    let (took, ()) = timed(|| {
        let mut copy = run("cp");
        copy.arg(from).arg(&to);
        ran(copy);
        let mut check = run("sqlite3");
        check.arg(&to).arg("pragma integrity_check");
        ran(check);
    });
    fs::remove_file(to).expect("the copy");
    took
}

/// Every command that only reads, in the shipped register: the slowest.
pub fn reading(register: &Register) -> Vec<Option<Figure>> {
    if register.records.is_some() {
        return vec![None];
    }
    let slowest = readings(register).into_iter().max_by_key(|(_, took)| *took);
    let (words, took) = slowest.expect("some command");
    vec![Some(Figure::time(took).with(format!("`{words}`")))]
}

/// Gives how long each command takes that only reads.
pub fn readings(register: &Register) -> Vec<(String, Duration)> {
    let program = Program::on(&register.path);
    let commands = READING.iter();
    commands
        .map(|args| (args.join(" "), program.sample(7, args).median()))
        .collect()
}

/// Gives how large the file is, for each record.
pub fn size(register: &Register) -> Vec<Option<Figure>> {
    let bytes = fs::metadata(&register.path).expect("the register").len();
    let whole = Figure::count(bytes, Unit::Bytes).bare();
    let each = register.records.unwrap_or(48);
    vec![Some(Figure::count(bytes / each, Unit::Bytes).with(whole))]
}
