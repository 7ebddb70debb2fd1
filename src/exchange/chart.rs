//! Indicators as charts in plain text: a bar a figure, by period and side, on one scale an indicator.
//!
//! A figure is always printed beside its bar as it was said (`over 6.5`); a stretch of periods without any figure is a line
//! of its own that says so. Lines are never wider than asked: bars go first, then text is cut.

use chrono::{Datelike, Days};

use super::cell::{cut, pad, width};
use crate::domain::date::{Edtf, Precision};
use crate::domain::entity::side;
use crate::domain::indicator::{Indicator, Observation};
use crate::domain::text::visible;
use crate::word;

/// With what bars are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bars {
    /// Block elements, to an eighth of a cell.
    Blocks,
    /// `#`, to a cell.
    Ascii,
}

/// A bar of fewer cells says nothing.
const LEAST: usize = 4;
const GAP: usize = 2;

/// Draws the figures of an indicator in lines of at most so many cells.
pub fn chart(indicator: &Indicator, cells: usize, bars: Bars) -> Vec<String> {
    let lines = lines(indicator, cells, bars).into_iter();
    lines.map(|(line, _)| line).collect()
}

/// Draws what [`chart`] draws, each line with whether it is a figure: the figures stand in the order of the observations.
pub fn lines(indicator: &Indicator, cells: usize, bars: Bars) -> Vec<(String, bool)> {
    let rows = rows(&indicator.observations);
    let widest = |text: fn(&Row) -> &str| {
        let told = rows.iter().filter(|row| row.value.is_some());
        told.map(|row| width(text(row))).max().unwrap_or(0)
    };
    let period = rows.iter().map(|row| width(&row.period)).max().unwrap_or(0);
    let (side, figure) = (widest(|row| &row.side), widest(|row| &row.figure));
    let room = cells.saturating_sub(period + side + figure + 3 * GAP);
    let scale = Scale::of(
        &indicator.observations,
        if room < LEAST { 0 } else { room },
        bars,
    );
    let line = |row: &Row| {
        let mut line = pad(&row.period, period + GAP) + &pad(&row.side, side + GAP);
        let Some(value) = row.value else {
            return cut(&(line + &row.figure), cells);
        };
        if scale.cells > 0 {
            line += &pad(&scale.bar(value), scale.cells + GAP);
        }
        line += &pad("", figure - width(&row.figure));
        cut(&(line + &row.figure), cells)
    };
    rows.iter()
        .map(|row| (line(row), row.value.is_some()))
        .collect()
}

/// A line before it is drawn; without a value it tells of a gap.
struct Row {
    period: String,
    side: String,
    figure: String,
    value: Option<f64>,
}

fn rows(observations: &[Observation]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut last: Option<&Edtf> = None;
    for observation in observations {
        let period = &observation.period;
        let same = last.is_some_and(|last| last == period);
        if let Some(missing) = last.and_then(|last| gap(last, period)) {
            rows.push(Row {
                period: missing,
                side: String::new(),
                figure: word!("no figure").to_owned(),
                value: None,
            });
        }
        rows.push(Row {
            period: if same {
                String::new()
            } else {
                visible(period.as_str())
            },
            side: visible(side(&observation.assessor)),
            figure: observation.figure(),
            value: Some(observation.value),
        });
        last = Some(period);
    }
    rows
}

/// Names the periods that lie between two of one length: `2021`, `2019–2021`.
pub(super) fn gap(before: &Edtf, after: &Edtf) -> Option<String> {
    let name = |day: chrono::NaiveDate| match before.precision() {
        Precision::Year => Some(day.format("%Y").to_string()),
        Precision::Month => Some(day.format("%Y-%m").to_string()),
        Precision::Quarter => Some(format!("{}-{}", day.format("%Y"), 33 + day.month0() / 3)),
        _ => None,
    };
    let from = before.upper()?.checked_add_days(Days::new(1))?;
    let to = after.lower()?.checked_sub_days(Days::new(1))?;
    if before.precision() != after.precision() || to < from {
        return None;
    }
    let (from, to) = (name(from)?, name(to)?);
    Some(if from == to {
        from
    } else {
        format!("{from}–{to}")
    })
}

/// How long a bar is. Values below nothing stand to the left of the others.
struct Scale {
    cells: usize,
    /// Cells for what is below nothing.
    left: usize,
    lowest: f64,
    highest: f64,
    bars: Bars,
}

impl Scale {
    fn of(observations: &[Observation], cells: usize, bars: Bars) -> Self {
        let values = observations.iter().map(|observation| observation.value);
        let highest = values.clone().fold(0.0, f64::max);
        let lowest = values.fold(0.0, f64::min);
        // Halves, so that the whole span is a number even for the largest values.
        let below = (lowest / 2.0).abs() / (highest / 2.0 - lowest / 2.0);
        Self {
            left: if lowest < 0.0 {
                steps(below, cells).max(1)
            } else {
                0
            },
            cells,
            lowest,
            highest,
            bars,
        }
    }

    fn bar(&self, value: f64) -> String {
        let left = self.left.min(self.cells);
        if value < 0.0 {
            let full = steps(value / self.lowest, left).max(1);
            return pad("", left - full.min(left)) + &self.full(full.min(left));
        }
        let room = self.cells - left;
        let bar = match self.bars {
            Bars::Ascii => self.full(steps(value / self.highest, room)),
            Bars::Blocks => {
                const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
                let eighths = steps(value / self.highest, room * 8);
                self.full(eighths / 8) + EIGHTHS[eighths % 8]
            }
        };
        pad("", left) + &bar
    }

    fn full(&self, cells: usize) -> String {
        let one = match self.bars {
            Bars::Blocks => "█",
            Bars::Ascii => "#",
        };
        one.repeat(cells)
    }
}

/// Gives how many of so many steps a fraction comes to, rounded; at least one for anything above nothing.
fn steps(fraction: f64, of: usize) -> usize {
    // What is no number, such as a part of nothing, is no step either.
    if fraction.is_nan() || fraction <= 0.0 || of == 0 {
        return 0;
    }
    let all = u32::try_from(of).unwrap_or(u32::MAX);
    let reached = |step: &u32| f64::from(*step) - 0.5 <= fraction * f64::from(all);
    (1..=all).take_while(reached).count().max(1)
}

#[cfg(test)]
mod tests;
