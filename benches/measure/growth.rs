//! How operations grow with the register: the time at each size, and the exponent.

use super::figure::{Figure, Unit};
use super::order::Order;
use super::program::Program;
use super::registers::Register;
use super::sample::Sample;
use super::table::{Table, cell};
use super::{budgets, written};

/// Commands that are measured besides what has a budget: what they are called, and their words.
const COMMANDS: [(&str, &[&str]); 12] = [
    ("list --limit 50", &["list", "follow-ups", "--limit", "50"]),
    (
        "list --limit 50, filtered",
        &["list", "field:energy", "late", "--limit", "50"],
    ),
    (
        "list --limit 50, full text",
        &["list", "hydrogen", "--limit", "50"],
    ),
    ("show", &["show", "F7"]),
    ("history --limit 40", &["history", "--limit", "40"]),
    ("history of one record", &["history", "F7"]),
    (
        "agenda",
        &["agenda", "--from", "2026-11-01", "--to", "2026-12-31"],
    ),
    ("stats", &["stats"]),
    ("check", &["check", "--format", "csv"]),
    (
        "export --format json",
        &["export", "--format", "json", "--output", "-"],
    ),
    ("render overview", &["render", "overview"]),
    ("render history", &["render", "history"]),
];

/// Gives the table: everything with a budget, more commands, and bytes.
pub fn table(order: &Order) -> Table {
    let registers = order.registers();
    let mut heads = vec!["operation".to_owned()];
    heads.extend(registers.iter().map(Register::name));
    heads.push("exponent".to_owned());
    let mut rows = Vec::new();
    for row in budgets::measured(&registers, |name| order.wants(name)) {
        // What is a ratio already says nothing of growth.
        if row
            .figures
            .iter()
            .flatten()
            .any(|figure| figure.unit != Unit::Times)
        {
            rows.push(line(&row.measure, &row.figures, &registers));
        }
    }
    for (name, words) in COMMANDS.iter().filter(|_| order.wants("commands")) {
        eprintln!("{name} …");
        let figures = registers
            .iter()
            .map(|register| Some(command(register, words)));
        rows.push(line(name, &figures.collect::<Vec<_>>(), &registers));
    }
    if order.wants("written") {
        let figures = registers
            .iter()
            .map(|register| Some(written::of_one(register).log));
        rows.push(line(
            "one status change, bytes written",
            &figures.collect::<Vec<_>>(),
            &registers,
        ));
    }
    Table { heads, rows }
}

/// Runs a command that may find something wrong, which ends it with 1.
fn command(register: &Register, words: &[&str]) -> Figure {
    let program = Program::on(&register.path);
    let runs = if register.records > Some(20_000) {
        3
    } else {
        7
    };
    let sample = Sample::take(runs, |_| {
        let mut command = program.command(words);
        let begun = std::time::Instant::now();
        let status = command.status().expect("a process");
        assert!(matches!(status.code(), Some(0 | 1)), "{words:?}: {status}");
        begun.elapsed()
    });
    Figure::time(sample.median())
}

fn line(name: &str, figures: &[Option<Figure>], registers: &[Register]) -> Vec<String> {
    let points: Vec<(f64, f64)> = registers
        .iter()
        .zip(figures)
        .filter_map(|(register, figure)| Some((register.records?, figure.as_ref()?)))
        .map(|(records, figure)| (Figure::count(records, Unit::Count).value, figure.value))
        .collect();
    let mut cells = vec![name.to_owned()];
    cells.extend(figures.iter().map(|figure| cell(figure.as_ref())));
    cells.push(exponent(&points).map_or("–".to_owned(), |exponent| format!("{exponent:.2}")));
    cells
}

/// Gives the slope of a straight line through the logarithms, by least squares: 0 does not grow, 1 grows with the register.
fn exponent(points: &[(f64, f64)]) -> Option<f64> {
    let points: Vec<(f64, f64)> = points
        .iter()
        .filter(|(x, y)| *x > 0.0 && *y > 0.0)
        .map(|(x, y)| (x.ln(), y.ln()))
        .collect();
    let count = Figure::count(points.len() as u64, Unit::Count).value;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let over: f64 = points
        .iter()
        .map(|point| (point.0 - x) * (point.1 - y))
        .sum();
    let under: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    (points.len() > 1 && under > 0.0).then(|| over / under)
}
