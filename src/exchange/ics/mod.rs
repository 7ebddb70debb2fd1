//! iCalendar (RFC 5545): what is due as tasks, what takes place as events, for the officer's own calendar.
//!
//! An entry keeps its UID, and its SEQUENCE and DTSTAMP follow what was done to the thing, so that reading a newer file into
//! a calendar updates what is there. A day is a DATE, which no time zone moves; the end of an event is the day after its
//! last (section 3.6.1).

mod line;

use std::io::{self, Write};

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::entity::is_url;
use line::{Lines, escaped};

/// What sort of entry it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Somebody is to see to it: VTODO.
    Task,
    /// It takes place: VEVENT.
    Event,
}

/// An entry of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Task or event.
    pub sort: Sort,
    /// Its name for ever.
    pub uid: String,
    /// How often the thing was changed.
    pub sequence: u32,
    /// When it was changed last.
    pub touched_at: DateTime<Utc>,
    /// What it is called.
    pub summary: String,
    /// What is said of it; may be empty.
    pub description: String,
    /// A web address.
    pub url: Option<String>,
    /// Words to find it by.
    pub categories: Vec<String>,
    /// The status, in a word of RFC 5545.
    pub status: &'static str,
    /// How much of a task is done.
    pub percent: Option<u8>,
    /// The first day.
    pub first: Option<NaiveDate>,
    /// The last day: of a task, when it is due.
    pub last: Option<NaiveDate>,
    /// The uids of what it belongs to.
    pub parents: Vec<String>,
    /// Where.
    pub place: Option<String>,
    /// Remind so many days before.
    pub alarm_days: Option<u32>,
}

/// Writes a calendar.
pub fn write(title: &str, entries: &[Entry], out: &mut dyn Write) -> io::Result<()> {
    let mut lines = Lines(out);
    lines.put("BEGIN", "VCALENDAR")?;
    lines.put("VERSION", "2.0")?;
    lines.put("PRODID", "-//servanda//servanda//EN")?;
    lines.put("CALSCALE", "GREGORIAN")?;
    lines.put("METHOD", "PUBLISH")?;
    lines.put("X-WR-CALNAME", &escaped(title))?;
    for entry in entries {
        entry.write(&mut lines)?;
    }
    lines.put("END", "VCALENDAR")
}

impl Entry {
    fn write(&self, lines: &mut Lines<'_>) -> io::Result<()> {
        let name = match self.sort {
            Sort::Task => "VTODO",
            Sort::Event => "VEVENT",
        };
        let touched = self.touched_at.format("%Y%m%dT%H%M%SZ").to_string();
        lines.put("BEGIN", name)?;
        lines.put("UID", &self.uid)?;
        lines.put("DTSTAMP", &touched)?;
        lines.put("LAST-MODIFIED", &touched)?;
        lines.put("SEQUENCE", &self.sequence.to_string())?;
        self.days(lines)?;
        lines.put("SUMMARY", &escaped(&self.summary))?;
        if !self.description.is_empty() {
            lines.put("DESCRIPTION", &escaped(&self.description))?;
        }
        if let Some(place) = &self.place {
            lines.put("LOCATION", &escaped(place))?;
        }
        if let Some(url) = self.url.as_deref().filter(|url| is_url(url)) {
            lines.put("URL", url)?;
        }
        lines.put("STATUS", self.status)?;
        if let (Sort::Task, Some(percent)) = (self.sort, self.percent) {
            lines.put("PERCENT-COMPLETE", &percent.to_string())?;
        }
        if !self.categories.is_empty() {
            let words: Vec<String> = self.categories.iter().map(|word| escaped(word)).collect();
            lines.put("CATEGORIES", &words.join(","))?;
        }
        for parent in &self.parents {
            lines.put("RELATED-TO;RELTYPE=PARENT", parent)?;
        }
        self.alarm(lines)?;
        lines.put("END", name)
    }

    fn days(&self, lines: &mut Lines<'_>) -> io::Result<()> {
        let date = |day: NaiveDate| day.format("%Y%m%d").to_string();
        match (self.sort, self.first, self.last) {
            (Sort::Event, first, last) => {
                let Some(first) = first.or(last) else {
                    return Ok(());
                };
                let last = last.unwrap_or(first).max(first);
                lines.put("DTSTART;VALUE=DATE", &date(first))?;
                if let Some(after) = last.succ_opt() {
                    lines.put("DTEND;VALUE=DATE", &date(after))?;
                }
                lines.put("TRANSP", "TRANSPARENT")
            }
            (Sort::Task, first, last) => {
                // DUE must be later than DTSTART (section 3.8.2.3).
                let first = first.filter(|first| last.is_none_or(|last| *first < last));
                if let Some(first) = first {
                    lines.put("DTSTART;VALUE=DATE", &date(first))?;
                }
                last.map_or(Ok(()), |last| lines.put("DUE;VALUE=DATE", &date(last)))
            }
        }
    }

    /// Reminds before a day that is known.
    fn alarm(&self, lines: &mut Lines<'_>) -> io::Result<()> {
        let Some(days) = self
            .alarm_days
            .filter(|_| self.last.or(self.first).is_some())
        else {
            return Ok(());
        };
        let related = match self.sort {
            Sort::Task => "TRIGGER;RELATED=END",
            Sort::Event => "TRIGGER",
        };
        lines.put("BEGIN", "VALARM")?;
        lines.put("ACTION", "DISPLAY")?;
        lines.put(related, &format!("-P{days}D"))?;
        lines.put("DESCRIPTION", &escaped(&self.summary))?;
        lines.put("END", "VALARM")
    }
}
