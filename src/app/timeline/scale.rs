//! The scale of the timeline: from days to columns and back, at every zoom. Pure geometry.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::date::Edtf;
use crate::words::{Language, current, day as in_words};
use crate::{mark, say};

/// How much time is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zoom {
    /// About a week.
    Week,
    /// About a month.
    Month,
    /// About a quarter.
    Quarter,
    /// About a year.
    Year,
    /// About three years.
    ThreeYears,
    /// About ten years.
    Decade,
}

/// A row of the table of zooms.
#[derive(Debug, Clone, Copy)]
pub struct ZoomRow {
    /// The zoom.
    pub zoom: Zoom,
    /// What sixty columns show.
    pub words: &'static str,
    cells: i64,
    days: i64,
    /// How many days a step to the side is.
    step: u64,
    /// What the upper line of the scale names.
    pub major: Unit,
    /// What the lower line of the scale names.
    pub minor: Unit,
}

/// A part of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the words of the calendar")]
pub enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
}

const fn row(
    zoom: Zoom,
    words: &'static str,
    (cells, days): (i64, i64),
    step: u64,
    units: (Unit, Unit),
) -> ZoomRow {
    let (major, minor) = units;
    ZoomRow {
        zoom,
        words,
        cells,
        days,
        step,
        major,
        minor,
    }
}

/// Every zoom, the closest first: so many columns show so many days.
#[rustfmt::skip]
pub const ZOOMS: &[ZoomRow] = &[
    row(Zoom::Week, mark!("zoom", "a week"), (8, 1), 1, (Unit::Month, Unit::Day)),
    row(Zoom::Month, mark!("zoom", "a month"), (2, 1), 7, (Unit::Month, Unit::Week)),
    row(Zoom::Quarter, mark!("zoom", "a quarter"), (2, 3), 14, (Unit::Year, Unit::Month)),
    row(Zoom::Year, mark!("zoom", "a year"), (1, 6), 30, (Unit::Year, Unit::Month)),
    row(Zoom::ThreeYears, mark!("zoom", "three years"), (1, 18), 91, (Unit::Year, Unit::Quarter)),
    row(Zoom::Decade, mark!("zoom", "ten years"), (1, 61), 365, (Unit::Decade, Unit::Year)),
];

impl Zoom {
    /// Gives its row of the table.
    pub fn row(self) -> &'static ZoomRow {
        &ZOOMS[self.place()]
    }

    fn place(self) -> usize {
        let place = ZOOMS.iter().position(|row| row.zoom == self);
        place.expect("every zoom has a row")
    }

    /// Gives the next closer one, or the next wider; none: it is the last.
    pub fn next(self, closer: bool) -> Option<Self> {
        let place = self.place();
        let place = if closer {
            place.checked_sub(1)?
        } else {
            place + 1
        };
        Some(ZOOMS.get(place)?.zoom)
    }
}

/// Columns that something takes, counted from the left edge of the scale; both may lie outside of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The first.
    pub first: i64,
    /// The last.
    pub last: i64,
}

/// Further out than any screen: where an open end lies.
const FAR: i64 = 1 << 40;

/// What stands on one of the lines above the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Where it begins; before the edge when what it names has begun before.
    pub column: i64,
    /// Its words.
    pub words: String,
}

/// A scale of so many columns around a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// How much time is shown.
    pub zoom: Zoom,
    /// The day in the middle.
    pub middle: NaiveDate,
    /// How many columns there are.
    pub width: usize,
}

impl Scale {
    /// Gives the column of a day.
    pub fn column(&self, day: NaiveDate) -> i64 {
        self.cell(day) - self.left()
    }

    /// Gives the columns of a day: several when they are wider than days.
    pub fn day(&self, day: NaiveDate) -> Stretch {
        let row = self.zoom.row();
        let after = (i64::from(day.num_days_from_ce()) + 1) * row.cells;
        let first = self.cell(day);
        let last = (after + row.days - 1).div_euclid(row.days) - 1;
        Stretch {
            first: first - self.left(),
            last: last.max(first) - self.left(),
        }
    }

    /// Gives the columns of a date: of every day that it can mean.
    pub fn stretch(&self, date: &Edtf) -> Stretch {
        let lower = date.lower().map(|day| self.day(day).first);
        let upper = date.upper().map(|day| self.day(day).last);
        Stretch {
            first: lower.unwrap_or(-FAR),
            last: upper.unwrap_or(FAR),
        }
    }

    /// Gives the scale one step to the side.
    #[must_use]
    pub fn moved(self, later: bool) -> Self {
        let step = Days::new(self.zoom.row().step);
        let middle = if later {
            self.middle.checked_add_days(step)
        } else {
            self.middle.checked_sub_days(step)
        };
        self.at(middle.unwrap_or(self.middle))
    }

    /// Gives the scale around a day; one that is too far out changes nothing.
    #[must_use]
    pub fn at(self, middle: NaiveDate) -> Self {
        // A scale of 1,000 columns is 170 years wide; within these bounds it never leaves the calendar.
        if (1000..9000).contains(&middle.year()) {
            Self { middle, ..self }
        } else {
            self
        }
    }

    /// Gives the first and the last day that are on it.
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        let last = self.left() + i64::try_from(self.width).unwrap_or(0).max(1) - 1;
        (self.day_of(self.left()), self.day_of(last))
    }

    /// Gives what stands on a line of the scale that names these; `major`: on the upper one.
    pub fn ticks(&self, unit: Unit, major: bool) -> Vec<Tick> {
        let (from, to) = self.days();
        let mut ticks = Vec::new();
        let mut day = begin(unit, from);
        while day <= to {
            ticks.push(Tick {
                column: self.column(day),
                words: words(unit, day, major),
            });
            let Some(after) = next(unit, day) else { break };
            day = after;
        }
        ticks
    }

    fn left(&self) -> i64 {
        self.cell(self.middle) - i64::try_from(self.width / 2).unwrap_or(0)
    }

    fn cell(&self, day: NaiveDate) -> i64 {
        let row = self.zoom.row();
        (i64::from(day.num_days_from_ce()) * row.cells).div_euclid(row.days)
    }

    fn day_of(&self, cell: i64) -> NaiveDate {
        let row = self.zoom.row();
        let number = (cell * row.days).div_euclid(row.cells);
        i32::try_from(number)
            .ok()
            .and_then(NaiveDate::from_num_days_from_ce_opt)
            .unwrap_or(self.middle)
    }
}

/// Gives the day on which the unit began that a day lies in.
fn begin(unit: Unit, day: NaiveDate) -> NaiveDate {
    let of = |year, month| NaiveDate::from_ymd_opt(year, month, 1);
    let first = match unit {
        Unit::Day => Some(day),
        Unit::Week => Some(day.week(chrono::Weekday::Mon).first_day()),
        Unit::Month => of(day.year(), day.month()),
        Unit::Quarter => of(day.year(), (day.month() - 1) / 3 * 3 + 1),
        Unit::Year => of(day.year(), 1),
        Unit::Decade => of(day.year().div_euclid(10) * 10, 1),
    };
    first.unwrap_or(day)
}

fn next(unit: Unit, day: NaiveDate) -> Option<NaiveDate> {
    let months = match unit {
        Unit::Day => return day.checked_add_days(Days::new(1)),
        Unit::Week => return day.checked_add_days(Days::new(7)),
        Unit::Month => 1,
        Unit::Quarter => 3,
        Unit::Year => 12,
        Unit::Decade => 120,
    };
    day.checked_add_months(Months::new(months))
}

fn words(unit: Unit, day: NaiveDate, major: bool) -> String {
    match (unit, major) {
        (Unit::Day, _) if current() == Language::English => day.format("%a %-d").to_string(),
        (Unit::Day, _) => {
            let of_week = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or(0);
            format!("{} {}", in_words::week()[of_week % 7], day.day())
        }
        (Unit::Week, _) => in_words::in_year(day),
        (Unit::Month, true) => in_words::month(day),
        (Unit::Month, false) => in_words::month_name(day),
        (Unit::Quarter, _) => say!("Q{number}", number = day.month().div_ceil(3)),
        (Unit::Year, _) => day.format("%Y").to_string(),
        (Unit::Decade, _) => say!("{year}s", year = day.format("%Y")),
    }
}

#[cfg(test)]
mod tests;
