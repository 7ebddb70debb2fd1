//! A figure with its unit, as people read it.

use std::time::Duration;

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Seconds.
    Time,
    /// Bytes.
    Bytes,
    /// How many times as much as something else.
    Times,
    /// A share of one processor, 1 being all of it.
    Share,
    /// So many of whatever the row counts.
    Count,
}

/// A figure, and what else is to be said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub value: f64,
    pub unit: Unit,
    /// Stands behind it in brackets.
    pub words: Option<String>,
}

impl Figure {
    pub const fn new(value: f64, unit: Unit) -> Self {
        Self {
            value,
            unit,
            words: None,
        }
    }

    pub const fn time(time: Duration) -> Self {
        Self::new(time.as_secs_f64(), Unit::Time)
    }

    #[allow(
        clippy::cast_precision_loss,
        reason = "no file here has 2^52 bytes, no process runs so many instructions"
    )]
    pub const fn count(count: u64, unit: Unit) -> Self {
        Self::new(count as f64, unit)
    }

    /// Gives how many times as long one took as another, with both.
    pub fn ratio(one: Duration, other: Duration) -> Self {
        let ratio = Self::new(one.as_secs_f64() / other.as_secs_f64(), Unit::Times);
        ratio.with(format!(
            "{} / {}",
            seconds(one.as_secs_f64()),
            seconds(other.as_secs_f64())
        ))
    }

    /// Adds what else is to be said.
    pub fn with(mut self, words: impl Into<String>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// Gives the figure without what else is said.
    pub fn bare(&self) -> String {
        match self.unit {
            Unit::Time => seconds(self.value),
            Unit::Bytes => bytes(self.value),
            Unit::Times => format!("{:.1} ×", self.value),
            Unit::Share => format!("{:.2} %", self.value * 100.0),
            Unit::Count => grouped(self.value),
        }
    }

    /// Gives the whole of it.
    pub fn shown(&self) -> String {
        match &self.words {
            Some(words) => format!("{} ({words})", self.bare()),
            None => self.bare(),
        }
    }
}

/// Writes a time with the unit that suits it.
fn seconds(seconds: f64) -> String {
    match seconds {
        s if s < 0.000_999_5 => format!("{:.0} µs", s * 1e6),
        s if s < 0.099_95 => format!("{:.1} ms", s * 1e3),
        s if s < 0.999_5 => format!("{:.0} ms", s * 1e3),
        s => format!("{s:.2} s"),
    }
}

/// Writes so many bytes with the unit that suits them.
fn bytes(bytes: f64) -> String {
    match bytes / 1024.0 {
        k if k < 1.0 => format!("{bytes:.0} B"),
        k if k < 1024.0 => format!("{k:.1} KiB"),
        k if k < 1024.0 * 1024.0 => format!("{:.1} MiB", k / 1024.0),
        k => format!("{:.2} GiB", k / 1024.0 / 1024.0),
    }
}

/// Writes a whole number with a comma between thousands.
pub fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
