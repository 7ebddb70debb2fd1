//! The agenda: where each sort of entry is found. What becomes of it, `domain::agenda` says.

use rusqlite::{Connection, OptionalExtension, Params, Row};

use super::{code, date};
use crate::domain::agenda::{self, Entry, Found, Stretch, What};
use crate::domain::date::{Edtf, Period};
use crate::domain::recurrence::Recurrence;
use crate::domain::sessions::{Expected, Undetermined, expected};
use crate::domain::settings::Now;
use crate::store::Store;
use crate::store::error::Result;

impl Store {
    /// Gives what is to happen in a stretch of days, and what should have happened and did not.
    pub fn agenda(&self, stretch: &Stretch, now: Now) -> Result<Vec<Entry>> {
        let conn = &self.conn;
        let to = stretch.to().to_string();
        let from = stretch.from().to_string();
        let owed = stretch.owed_from().map(|day| day.to_string());
        let owed = owed.as_deref().unwrap_or("0000-01-01");
        let mut found = Vec::new();
        for (sql, from) in [
            (DUE, owed),
            (MILESTONES, owed),
            (SESSIONS, owed),
            (OCCASIONS, from.as_str()),
            (CLOCKS, from.as_str()),
        ] {
            all(conn, &self.spoken(sql), [from, &to], entry, &mut found)?;
        }
        let lead = ["-", &now.periods.notice_lead_days.to_string(), " days"].concat();
        all(
            conn,
            &self.spoken(WINDOWS),
            [from.as_str(), &to, &lead],
            entry,
            &mut found,
        )?;
        let today = now.today.to_string();
        let mut groups = Vec::new();
        all(conn, &self.spoken(GROUPS), [&today], group, &mut groups)?;
        found.extend(groups.into_iter().filter_map(|group| group.found(now)));
        let mut recurring = Vec::new();
        all(conn, &self.spoken(RECURRING), [], round, &mut recurring)?;
        found.extend(recurring.iter().flat_map(|round| round.found(stretch)));
        Ok(agenda::arrange(found, stretch))
    }

    /// Gives the session that a group is to hold next, or why none can be told. For what is no group there is nothing to tell.
    pub fn expected_session(
        &self,
        uid: &str,
        now: Now,
    ) -> Result<Option<std::result::Result<Expected, Undetermined>>> {
        let today = now.today.to_string();
        let row = self
            .conn
            .prepare_cached(GROUP)?
            .query_row([&today, uid], |row| Ok((period(row, 2)?, date(row, 3)?)))
            .optional()?;
        Ok(row.map(|(frequency, last)| expected(frequency, last.as_ref(), now.today)))
    }
}

fn all<T>(
    conn: &Connection,
    sql: &str,
    parameters: impl Params,
    read: fn(&Row<'_>) -> rusqlite::Result<T>,
    into: &mut Vec<T>,
) -> Result<()> {
    let mut statement = conn.prepare_cached(sql)?;
    for row in statement.query_map(parameters, read)? {
        into.push(row?);
    }
    Ok(())
}

/// Puts the title of the record `r` into a statement.
macro_rules! with_title {
    ($before:literal, $after:literal) => {
        concat!(
            $before,
            "COALESCE((SELECT t.text FROM title t WHERE t.record_id = r.id
                ORDER BY RANK(t.language), t.id LIMIT 1), r.ref)",
            $after
        )
    };
}

const DUE: &str = with_title!(
    "SELECT 'due', r.due, r.ref, ",
    ", r.ref, NULL FROM record r
    WHERE r.kind IN ('document', 'group', 'follow_up') AND r.removed = 0
    AND r.status NOT IN ('completed', 'cancelled', 'superseded', 'dissolved') AND r.due_upper >= ?1 AND r.due_lower <= ?2"
);
const MILESTONES: &str = "SELECT 'milestone', m.due, m.ref, m.title, r.ref, NULL
    FROM milestone m JOIN record r ON r.id = m.record_id
    WHERE m.removed = 0 AND m.done_on IS NULL AND r.removed = 0
    AND r.status NOT IN ('completed', 'cancelled', 'superseded', 'dissolved') AND m.due_upper >= ?1 AND m.due_lower <= ?2";
const SESSIONS: &str = with_title!(
    "SELECT 'session', s.due, s.ref, ",
    ", r.ref, s.number FROM session s JOIN record r ON r.id = s.record_id
    WHERE s.removed = 0 AND s.\"on\" IS NULL AND r.removed = 0 AND r.status <> 'dissolved'
    AND s.due_upper >= ?1 AND s.due_lower <= ?2"
);
const OCCASIONS: &str = "SELECT 'occasion', o.date, o.ref, o.title, NULL, NULL FROM occasion o
    WHERE o.removed = 0 AND o.date_upper >= ?1 AND o.date_lower <= ?2";
const CLOCKS: &str = with_title!(
    "SELECT c.what, c.day, r.ref, ",
    ", r.ref, NULL FROM clock c JOIN record r ON r.id = c.record_id
    WHERE r.removed = 0 AND c.day BETWEEN ?1 AND ?2"
);

/// A notice window opens so many days before it closes.
const WINDOWS: &str = with_title!(
    "SELECT 'notice_opens', date(c.day, ?3), r.ref, ",
    ", r.ref, NULL FROM clock c JOIN record r ON r.id = c.record_id
    WHERE r.removed = 0 AND c.what = 'notice_closes' AND c.day >= ?1 AND date(c.day, ?3) BETWEEN ?1 AND ?2"
);

fn entry(row: &Row<'_>) -> rusqlite::Result<Found> {
    let plan: What = code(&row.get::<_, String>(0)?)?;
    let title: String = row.get(3)?;
    Ok(Found {
        date: date(row, 1)?.ok_or(rusqlite::Error::InvalidQuery)?,
        reference: row.get(2)?,
        title: match plan {
            What::Session => agenda::session_title(row.get(5)?, &title),
            _ => title,
        },
        record: row.get(4)?,
        plan,
    })
}

/// Groups that meet at intervals, with their last session and whether another one is planned.
const GROUPS: &str = with_title!(
    "SELECT r.ref, ",
    ", r.frequency,
        (SELECT s.\"on\" FROM session s WHERE s.record_id = r.id AND s.removed = 0 AND s.on_lower <= ?1
            ORDER BY s.on_upper DESC LIMIT 1),
        EXISTS (SELECT 1 FROM session s WHERE s.record_id = r.id AND s.removed = 0 AND s.\"on\" IS NULL
            AND s.due_upper > COALESCE((SELECT MAX(h.on_upper) FROM session h WHERE h.record_id = r.id AND h.removed = 0
                AND h.on_lower <= ?1), ''))
    FROM record r WHERE r.frequency IS NOT NULL AND r.removed = 0 AND r.status NOT IN ('dormant', 'dissolved')"
);
const GROUP: &str = "SELECT r.ref, NULL, r.frequency,
        (SELECT s.\"on\" FROM session s WHERE s.record_id = r.id AND s.removed = 0 AND s.on_lower <= ?1
            ORDER BY s.on_upper DESC LIMIT 1)
    FROM record r WHERE r.uid = ?2 AND r.kind = 'group'";

/// A group that meets at intervals.
#[derive(Debug)]
struct Group {
    reference: String,
    title: String,
    frequency: Option<Period>,
    last: Option<Edtf>,
    is_planned: bool,
}

fn group(row: &Row<'_>) -> rusqlite::Result<Group> {
    Ok(Group {
        reference: row.get(0)?,
        title: row.get(1)?,
        frequency: period(row, 2)?,
        last: date(row, 3)?,
        is_planned: row.get(4)?,
    })
}

fn period(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Period>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| code(&text)).transpose()
}

impl Group {
    /// Gives the session to be expected. One that is planned already stands for it.
    fn found(self, now: Now) -> Option<Found> {
        if self.is_planned {
            return None;
        }
        let next = expected(self.frequency, self.last.as_ref(), now.today).ok()?;
        Some(Found {
            date: Edtf::day(next.on),
            plan: What::ExpectedSession,
            title: agenda::expected_title(next, &self.title),
            record: Some(self.reference.clone()),
            reference: self.reference,
        })
    }
}

/// Open records that come round; they are counted from their start, else from their due date.
const RECURRING: &str = with_title!(
    "SELECT r.ref, ",
    ", r.recurrence, COALESCE(r.start, r.due), r.heard, r.due FROM record r
    WHERE r.recurrence IS NOT NULL AND r.removed = 0
    AND r.status NOT IN ('cancelled', 'superseded', 'dissolved') AND COALESCE(r.start, r.due) IS NOT NULL"
);

/// A record that comes round.
#[derive(Debug)]
struct Round {
    reference: String,
    title: String,
    rule: Recurrence,
    first: Edtf,
    heard: Option<Edtf>,
    due: Option<Edtf>,
}

fn round(row: &Row<'_>) -> rusqlite::Result<Round> {
    Ok(Round {
        reference: row.get(0)?,
        title: row.get(1)?,
        rule: code(&row.get::<_, String>(2)?)?,
        first: date(row, 3)?.ok_or(rusqlite::Error::InvalidQuery)?,
        heard: date(row, 4)?,
        due: date(row, 5)?,
    })
}

impl Round {
    /// Gives its dates in a stretch; that on which the record is due stands there as such.
    fn found(&self, stretch: &Stretch) -> Vec<Found> {
        let dates = agenda::rounds(&self.rule, &self.first, self.heard.as_ref(), stretch);
        dates
            .into_iter()
            .filter(|date| Some(date) != self.due.as_ref())
            .map(|date| Found {
                date,
                plan: What::Report,
                reference: self.reference.clone(),
                title: self.title.clone(),
                record: Some(self.reference.clone()),
            })
            .collect()
    }
}
