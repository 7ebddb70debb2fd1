//! The timeline of a report: records with a date on one scale, as geometry for a drawing and as words beside it.
//!
//! A date known only so far is a bar over the days that it can mean; an exact day is a point. The drawing is cut into pieces
//! that fit on a printed page.

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use super::Given;
use super::words::{When, anchor};
use crate::domain::date::Edtf;
use crate::domain::record::Record;
use crate::domain::text::visible;
use crate::exchange::cell::cut;
use crate::mark;
use crate::words::of;

/// Lines of one piece.
const LINES: usize = 30;
/// Days before and after the day of the report that are drawn at most.
const REACH: u64 = 8 * 366;
/// Cells of a title beside the drawing.
const TITLE: usize = 34;

/// The width of the whole drawing, in its own units.
pub const WIDTH: f64 = 960.0;
/// Where the scale begins.
const LEFT: f64 = 300.0;
/// Where it ends.
const RIGHT: f64 = 945.0;
/// The height of what stands above the lines.
const HEAD: f64 = 30.0;
/// The shortest bar.
const LEAST: f64 = 8.0;
/// What a year's number takes at the end of the scale.
const LAST: f64 = 30.0;
/// The height of a line.
const LINE: f64 = 20.0;

/// A piece of the timeline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chart {
    /// Its number, from 1.
    pub number: usize,
    /// The width of the drawing.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Where the years begin.
    pub ticks: Vec<Tick>,
    /// Where the day of the report lies.
    pub today: f64,
    /// The lines.
    pub lines: Vec<Line>,
}

/// The beginning of a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tick {
    /// Where.
    pub x: f64,
    /// The year; empty where there is no room for it.
    pub label: String,
}

/// The line of a record.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Line {
    /// The record's ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// The record's anchor.
    pub anchor: String,
    /// The title, cut.
    pub title: String,
    /// The title's language, where it is known.
    pub language: Option<String>,
    /// Its middle.
    pub y: f64,
    /// The light's code.
    pub rag: &'static str,
    /// From the beginning to the due or done date.
    pub course: Option<Span>,
    /// Its dates, in words and as marks.
    pub dates: Vec<Dated>,
}

/// A stretch on the scale.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Span {
    /// Where it begins.
    pub x: f64,
    /// How long it is.
    pub width: f64,
}

/// A date on a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dated {
    /// `start`, `signed`, `due`, `done`.
    pub what: &'static str,
    /// The same in words.
    pub word: &'static str,
    /// The date.
    pub on: When,
    /// Where it lies.
    pub span: Span,
    /// Whether it is drawn as a point: one exact day, or too short for a bar.
    pub is_point: bool,
}

/// Gives the pieces of the timeline; none where no record has a date.
pub(super) fn charts(records: &[&Record], given: &Given<'_>) -> Vec<Chart> {
    let dated: Vec<&&Record> = records.iter().filter(|r| !dates(r).is_empty()).collect();
    let Some(scale) = Scale::of(&dated, given.day) else {
        return Vec::new();
    };
    let mut pieces = Vec::new();
    for (i, records) in dated.chunks(LINES).enumerate() {
        let lines = records.iter().enumerate();
        let lines: Vec<Line> = lines.map(|(i, record)| scale.line(i, record)).collect();
        pieces.push(Chart {
            number: i + 1,
            width: WIDTH,
            height: HEAD + LINE * number(lines.len()) + 8.0,
            ticks: scale.ticks(),
            today: scale.x(given.day),
            lines,
        });
    }
    pieces
}

fn dates(record: &Record) -> Vec<(&'static str, &Edtf)> {
    let signed = record.document.as_ref().and_then(|d| d.signed.as_ref());
    let all = [
        (mark!("date", "start"), record.start.as_ref()),
        (mark!("date", "signed"), signed),
        (mark!("date", "due"), record.due.as_ref()),
        (mark!("date", "done"), record.done.as_ref()),
    ];
    let known = all
        .into_iter()
        .filter_map(|(what, date)| Some((what, date?)));
    known.collect()
}

/// Which days are drawn.
struct Scale {
    from: NaiveDate,
    to: NaiveDate,
}

impl Scale {
    /// Takes the days of all dates and of the report, whole years, no further than the reach.
    fn of(records: &[&&Record], today: NaiveDate) -> Option<Self> {
        let all = records.iter().flat_map(|record| dates(record));
        let bounds: Vec<NaiveDate> = all
            .flat_map(|(_, date)| [date.lower(), date.upper()])
            .flatten()
            .chain(std::iter::once(today))
            .collect();
        if records.is_empty() {
            return None;
        }
        let reach = Days::new(REACH);
        let earliest = today.checked_sub_days(reach).unwrap_or(today);
        let latest = today.checked_add_days(reach).unwrap_or(today);
        let from = bounds.iter().min().map(|day| (*day).max(earliest))?;
        let to = bounds.iter().max().map(|day| (*day).min(latest))?;
        Some(Self {
            from: NaiveDate::from_ymd_opt(from.year(), 1, 1)?,
            to: NaiveDate::from_ymd_opt(to.year() + 1, 1, 1)?,
        })
    }

    /// Gives where a day lies; what is beyond an end lies at it.
    fn x(&self, day: NaiveDate) -> f64 {
        let days = |from: NaiveDate, to: NaiveDate| {
            f64::from(i32::try_from((to - from).num_days()).unwrap_or(i32::MAX))
        };
        let part = days(self.from, day.clamp(self.from, self.to)) / days(self.from, self.to);
        rounded(LEFT + part * (RIGHT - LEFT))
    }

    fn span(&self, date: &Edtf) -> Span {
        let from = self.x(date.lower().unwrap_or(self.from));
        // The last day belongs to it whole.
        let last = date.upper().and_then(|day| day.succ_opt());
        let to = self.x(last.unwrap_or(self.to));
        Span {
            x: from,
            width: rounded((to - from).max(0.0)),
        }
    }

    fn ticks(&self) -> Vec<Tick> {
        let years = self.from.year()..=self.to.year();
        let step = usize::try_from((self.to.year() - self.from.year()) / 12).unwrap_or(0) + 1;
        let day = |year| NaiveDate::from_ymd_opt(year, 1, 1);
        let ticks = years
            .step_by(step)
            .filter_map(|year| Some((year, day(year)?)));
        ticks
            .map(|(year, day)| Tick {
                x: self.x(day),
                label: if self.x(day) > RIGHT - LAST {
                    String::new()
                } else {
                    year.to_string()
                },
            })
            .collect()
    }

    fn line(&self, place: usize, record: &Record) -> Line {
        let all = dates(record);
        let dated = |(what, date): &(&'static str, &Edtf)| {
            let span = self.span(date);
            // A bar that could hardly be seen is drawn as a point in its middle.
            let is_point = date.exact_day().is_some() || span.width < LEAST;
            let middle = Span {
                x: rounded(span.x + span.width / 2.0),
                width: 0.0,
            };
            Dated {
                what,
                word: of("date", what),
                on: When::of(date),
                span: if is_point { middle } else { span },
                is_point,
            }
        };
        let own = record
            .titles
            .iter()
            .find(|title| title.text == record.title);
        Line {
            reference: record.reference.clone(),
            anchor: anchor("record", &record.reference),
            title: cut(&visible(&record.title), TITLE),
            language: own.map(|title| title.language.clone()),
            y: HEAD + LINE * number(place) + LINE / 2.0,
            rag: record.rag.as_str(),
            course: self.course(&all),
            dates: all.iter().map(dated).collect(),
        }
    }

    /// Gives the stretch between the first and the last date, where there are two.
    fn course(&self, dates: &[(&'static str, &Edtf)]) -> Option<Span> {
        let begins = dates
            .iter()
            .find(|(what, _)| matches!(*what, "start" | "signed"))?;
        let ends = dates
            .iter()
            .rfind(|(what, _)| matches!(*what, "due" | "done"))?;
        let (from, to) = (self.span(begins.1).x, self.span(ends.1).x);
        (to > from).then(|| Span {
            x: from,
            width: rounded(to - from),
        })
    }
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Keeps one place: nobody sees more, and the same drawing is written everywhere.
fn rounded(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}
