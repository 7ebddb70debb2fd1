//! The entries of a calendar: records and milestones that are due, as tasks; sessions, events, occasions and what runs out
//! or comes round, as events.
//!
//! What is said of them is in the language of the interface; categories, states and uids are codes, so that a newer file of another
//! language updates the same entries.
//!
//! A date that is no day gives a task without a DUE and no event at all, unless coarse dates are asked for.

mod ties;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::ExportArgs;
use super::rows::Asking;
use crate::cli::failure::Failure;
use crate::domain::agenda::{Entry as Due, Stretch, What};
use crate::domain::change::Row;
use crate::domain::date::Edtf;
use crate::domain::entity::Entity;
use crate::domain::record::Record;
use crate::domain::vocabulary::Audience;
use crate::exchange::ics::{Entry, Sort};
use crate::say;
use crate::words::term;
use ties::{Ties, date, is_of_days, text};

/// Makes the entries.
pub(super) fn entries(asking: &Asking, args: &ExportArgs) -> Result<Vec<Entry>, Failure> {
    let records = asking.records()?;
    let by_uid = records
        .iter()
        .map(|record| (record.uid.as_str(), record))
        .collect();
    let extract = asking.extract()?;
    let calendar = Calendar {
        asking,
        args,
        ties: Ties::new(&extract),
        by_uid,
    };
    let mut entries = Vec::new();
    for record in &records {
        entries.extend(calendar.task(record)?);
        entries.extend(calendar.event(record)?);
    }
    for row in &extract.rows {
        entries.extend(match row.entity {
            Entity::Milestone => calendar.milestone(row)?,
            Entity::Session => calendar.session(row)?,
            Entity::Occasion => calendar.occasion(row)?,
            _ => None,
        });
    }
    entries.extend(calendar.ahead(&records)?);
    Ok(entries)
}

struct Calendar<'a> {
    asking: &'a Asking,
    args: &'a ExportArgs,
    ties: Ties<'a>,
    by_uid: HashMap<&'a str, &'a Record>,
}

type Made = Result<Option<Entry>, Failure>;

impl Calendar<'_> {
    /// A record that is due: somebody is to see to it.
    fn task(&self, record: &Record) -> Made {
        let Some(due) = &record.due else {
            return Ok(None);
        };
        let description = self.ties.said(&record.uid, "description");
        let mut said = vec![description.unwrap_or_default().to_owned()];
        said.push(format!(
            "{}, {} {}",
            record.reference,
            record.status.label(),
            as_of(record)
        ));
        said.push(say!("due {due}", due));
        said.push(record.lead.join("; "));
        said.retain(|line| !line.trim().is_empty());
        let completed = (record.status.row().rfc5545 == "COMPLETED").then_some(100);
        let is_open = !matches!(record.status.row().rfc5545, "COMPLETED" | "CANCELLED");
        Ok(Some(Entry {
            status: record.status.row().rfc5545,
            percent: completed.or(record.percent),
            first: record
                .start
                .as_ref()
                .and_then(|start| self.days(start))
                .map(|days| days.0),
            last: self.days(due).map(|days| days.1),
            description: said.join("\n"),
            url: self.ties.url(&record.uid),
            categories: record
                .field
                .iter()
                .cloned()
                .chain([record.type_.clone()])
                .collect(),
            parents: self.ties.parents(&record.uid),
            alarm_days: self.reminder(due, is_open),
            ..self.entry(Sort::Task, &record.uid, &record.title)?
        }))
    }

    /// A follow-up that takes place.
    fn event(&self, record: &Record) -> Made {
        let is_event = matches!(record.type_.as_str(), "event" | "visit");
        let date = record
            .due
            .as_ref()
            .or(record.start.as_ref())
            .filter(|_| is_event);
        let Some((date, (first, last))) = date.and_then(|date| Some((date, self.days(date)?)))
        else {
            return Ok(None);
        };
        let status = match record.status.row().rfc5545 {
            "CANCELLED" => "CANCELLED",
            "NEEDS-ACTION" => "TENTATIVE",
            _ => "CONFIRMED",
        };
        Ok(Some(Entry {
            uid: format!("{}-event", record.uid),
            status,
            first: Some(first),
            last: Some(last),
            categories: vec![record.type_.clone()],
            alarm_days: self.reminder(date, status != "CANCELLED"),
            ..self.entry(Sort::Event, &record.uid, &record.title)?
        }))
    }

    /// A step that is due or done.
    fn milestone(&self, row: &Row) -> Made {
        let due = date(row, "due");
        let done = date(row, "done_on");
        let Some(due) = due.as_ref().or(done.as_ref()) else {
            return Ok(None);
        };
        let status = if done.is_some() {
            "COMPLETED"
        } else {
            "NEEDS-ACTION"
        };
        Ok(Some(Entry {
            status,
            percent: done.is_some().then_some(100),
            last: self.days(due).map(|days| days.1),
            parents: text(row, "record").into_iter().map(str::to_owned).collect(),
            alarm_days: self.reminder(due, done.is_none()),
            description: self.owner(row),
            ..self.entry(
                Sort::Task,
                row.uid.as_str(),
                text(row, "title").unwrap_or_default(),
            )?
        }))
    }

    /// A meeting: held, or planned.
    fn session(&self, row: &Row) -> Made {
        let held = date(row, "on");
        let planned = date(row, "due");
        let date = held.as_ref().or(planned.as_ref());
        let Some((date, (first, last))) = date.and_then(|date| Some((date, self.days(date)?)))
        else {
            return Ok(None);
        };
        let number = row.fields.iter().find(|(name, _)| name == "number");
        let number = number
            .map(|(_, number)| say!(", session {number}", number))
            .unwrap_or_default();
        let title = [self.owner(row), number].concat();
        Ok(Some(Entry {
            status: if held.is_some() {
                "CONFIRMED"
            } else {
                "TENTATIVE"
            },
            first: Some(first),
            last: Some(last),
            place: text(row, "place").map(str::to_owned),
            description: text(row, "minutes").unwrap_or_default().to_owned(),
            categories: vec!["session".to_owned()],
            alarm_days: self.reminder(date, held.is_none()),
            ..self.entry(Sort::Event, row.uid.as_str(), &title)?
        }))
    }

    /// A visit, summit or forum.
    fn occasion(&self, row: &Row) -> Made {
        let date = date(row, "date");
        let Some((first, last)) = date.and_then(|date| self.days(&date)) else {
            return Ok(None);
        };
        Ok(Some(Entry {
            status: "CONFIRMED",
            first: Some(first),
            last: Some(last),
            place: text(row, "place").map(str::to_owned),
            description: text(row, "note").unwrap_or_default().to_owned(),
            categories: text(row, "type").into_iter().map(str::to_owned).collect(),
            ..self.entry(
                Sort::Event,
                row.uid.as_str(),
                text(row, "title").unwrap_or_default(),
            )?
        }))
    }

    /// What of the records runs out or comes round in the year to come.
    fn ahead(&self, records: &[Record]) -> Result<Vec<Entry>, Failure> {
        let today = self.asking.now.today;
        let stretch = Stretch::new(None, None, today)
            .map_err(|error| Failure::refused(error.to_string(), error.hint()))?;
        let by_ref: HashMap<&str, &Record> = records
            .iter()
            .map(|record| (record.reference.as_str(), record))
            .collect();
        let mut entries = Vec::new();
        for due in self.asking.store.agenda(&stretch, self.asking.now)? {
            let record = by_ref.get(due.record.as_deref().unwrap_or(&due.reference));
            if let Some(record) = record.filter(|_| comes_round(due.plan)) {
                entries.extend(self.round(record, &due)?);
            }
        }
        Ok(entries)
    }

    fn round(&self, record: &Record, due: &Due) -> Made {
        let Some((first, last)) = self.days(&due.date) else {
            return Ok(None);
        };
        let words = due.plan.as_str().replace('_', " ");
        Ok(Some(Entry {
            uid: format!("{}-{}-{}", record.uid, due.plan, due.date),
            status: if due.plan == What::ExpectedSession {
                "TENTATIVE"
            } else {
                "CONFIRMED"
            },
            first: Some(first),
            last: Some(last),
            categories: vec![words],
            alarm_days: self.reminder(&due.date, true),
            ..self.entry(
                Sort::Event,
                &record.uid,
                &format!("{}: {}", term("What", due.plan.as_str()), record.title),
            )?
        }))
    }

    /// Makes an entry of what all have.
    fn entry(&self, sort: Sort, uid: &str, title: &str) -> Result<Entry, Failure> {
        let (sequence, touched_at) = self.touched(uid)?;
        Ok(Entry {
            sort,
            uid: uid.to_owned(),
            sequence,
            touched_at,
            summary: title.to_owned(),
            description: String::new(),
            url: None,
            categories: Vec::new(),
            status: "NEEDS-ACTION",
            percent: None,
            first: None,
            last: None,
            parents: Vec::new(),
            place: None,
            alarm_days: None,
        })
    }

    /// How often and when something was changed. What others get does not tell that: there it is the export that counts, by
    /// the minute, so that a later one always replaces an earlier one.
    fn touched(&self, uid: &str) -> Result<(u32, DateTime<Utc>), Failure> {
        let at = self.asking.at;
        if self.asking.audience == Audience::Shared {
            return Ok((u32::try_from(at.timestamp() / 60).unwrap_or(0), at));
        }
        let (count, last) = self.asking.store.touches(uid)?;
        let last = last.and_then(|last| DateTime::parse_from_rfc3339(&last).ok());
        Ok((count, last.map_or(at, |last| last.with_timezone(&Utc))))
    }

    /// Gives the first and the last day of a date, if it is one for a calendar.
    fn days(&self, date: &Edtf) -> Option<(NaiveDate, NaiveDate)> {
        let is_day = is_of_days(date);
        if !is_day && !self.args.coarse_dates {
            return None;
        }
        let last = date.upper()?;
        Some((date.lower().filter(|_| is_day).unwrap_or(last), last))
    }

    fn reminder(&self, date: &Edtf, is_open: bool) -> Option<u32> {
        let is_wanted = is_open && self.args.remind > 0 && is_of_days(date);
        is_wanted.then_some(self.args.remind)
    }

    /// Gives the title of the record that something belongs to.
    fn owner(&self, row: &Row) -> String {
        let record = text(row, "record").and_then(|uid| self.by_uid.get(uid));
        record.map_or_else(String::new, |record| record.title.clone())
    }
}

/// Tells whether an entry of the agenda is in no other way in the file.
const fn comes_round(what: What) -> bool {
    matches!(
        what,
        What::ExpectedSession
            | What::Report
            | What::NoticeOpens
            | What::NoticeCloses
            | What::Renewal
            | What::Expiry
    )
}

fn as_of(record: &Record) -> String {
    record
        .as_of
        .as_ref()
        .map(|date| say!("as of {date}", date))
        .unwrap_or_default()
}
