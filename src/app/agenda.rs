//! The agenda: a list by day, week or month, and the calendar beside it, which go together.

mod group;

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};

pub use group::{By, Group, first_of};

use super::action::Motion;
use super::scroll::Scroll;
use crate::domain::agenda::{Entry, Stretch, What};

/// Something known to fall within so many days marks each of them; what is known less well marks its month.
const MARKED_DAYS: i64 = 7;

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A heading, and how many entries stand under it.
    Heading(Group, usize),
    /// An entry, by its place in [`Agenda::entries`].
    Entry(usize),
}

/// The agenda on screen.
#[derive(Debug, Clone)]
pub struct Agenda {
    /// The cursor and the window, in lines.
    pub scroll: Scroll,
    /// What was read, in its own order.
    pub entries: Vec<Entry>,
    /// The list: headings and entries.
    pub lines: Vec<Line>,
    /// By what it is grouped.
    pub by: By,
    /// The day of the calendar's cursor.
    pub day: NaiveDate,
    /// The first month of the calendar.
    pub month: NaiveDate,
    /// How many months the calendar has room for; none: there is no calendar.
    pub months: usize,
    /// Where the list begins; none: today, after what is overdue.
    pub from: Option<NaiveDate>,
    /// Whether what is at hand may be out of date.
    pub is_stale: bool,
    /// Whether the cursor goes to the day once the list is read.
    seeks: bool,
    /// The days that something falls on, and whether any of it is overdue.
    marks: BTreeMap<NaiveDate, bool>,
    /// How much falls in a month, on no known day of it.
    coarse: BTreeMap<NaiveDate, usize>,
}

impl Agenda {
    /// Makes an agenda that has not been read, on a day.
    pub fn new(today: NaiveDate) -> Self {
        Self {
            scroll: Scroll::default(),
            entries: Vec::new(),
            lines: Vec::new(),
            by: By::Day,
            day: today,
            month: first_of(today),
            months: 0,
            from: None,
            is_stale: true,
            seeks: false,
            marks: BTreeMap::new(),
            coarse: BTreeMap::new(),
        }
    }

    /// Says what is to be read: a year, from where the list begins.
    pub fn stretch(&self, today: NaiveDate) -> Stretch {
        let forward = Stretch::new(self.from, None, today);
        forward.expect("a year after a day is not before it")
    }

    /// Takes what was read; the cursor stays with its entry.
    pub fn take(&mut self, entries: Vec<Entry>) {
        let before = self.current().cloned();
        self.entries = entries;
        self.is_stale = false;
        self.mark();
        self.arrange(before.as_ref());
        if std::mem::take(&mut self.seeks) {
            self.select(self.day);
        }
    }

    /// Takes how many lines and months fit.
    pub fn fit(&mut self, lines: usize, months: usize) {
        self.scroll.fit(lines);
        self.months = months;
    }

    /// Gives the entry on a line.
    pub fn entry(&self, line: usize) -> Option<&Entry> {
        match self.lines.get(line)? {
            Line::Entry(index) => self.entries.get(*index),
            Line::Heading(..) => None,
        }
    }

    /// Gives the entry under the cursor.
    pub fn current(&self) -> Option<&Entry> {
        self.entry(self.scroll.index)
    }

    /// Tells whether something falls on a day, and whether any of it is overdue.
    pub fn is_late(&self, day: NaiveDate) -> Option<bool> {
        self.marks.get(&day).copied()
    }

    /// Gives how much falls in the month that begins on a day, on no known day of it.
    pub fn coarse(&self, month: NaiveDate) -> usize {
        self.coarse.get(&month).copied().unwrap_or(0)
    }

    /// Groups by the next unit of time.
    pub fn regroup(&mut self) {
        self.by = self.by.next();
        let current = self.current().cloned();
        self.arrange(current.as_ref());
    }

    /// Moves the cursor of the list; the calendar follows.
    pub fn step(&mut self, motion: Motion) {
        let before = self.scroll.index;
        self.scroll.step(motion);
        self.land(before <= self.scroll.index);
        self.follow();
    }

    /// Scrolls by the wheel.
    pub fn wheel(&mut self, down: bool) {
        self.scroll.wheel(down);
        self.land(down);
        self.follow();
    }

    /// Puts the cursor on a line; tells whether it stood there. Headings are passed over.
    pub fn click(&mut self, line: usize) -> bool {
        let again = self.scroll.index == line;
        if self.entry(line).is_some() {
            self.scroll.index = line;
            self.follow();
        }
        again
    }

    /// Moves the cursor of the calendar by days, weeks, months; the list follows.
    pub fn step_day(&mut self, motion: Motion, today: NaiveDate) {
        let month = first_of(self.day);
        let to = match motion {
            Motion::Left => self.day.checked_sub_days(Days::new(1)),
            Motion::Right => self.day.checked_add_days(Days::new(1)),
            Motion::Up => self.day.checked_sub_days(Days::new(7)),
            Motion::Down => self.day.checked_add_days(Days::new(7)),
            Motion::PageUp | Motion::HalfUp => self.day.checked_sub_months(Months::new(1)),
            Motion::PageDown | Motion::HalfDown => self.day.checked_add_months(Months::new(1)),
            Motion::First => Some(month),
            Motion::Last => month
                .checked_add_months(Months::new(1))
                .and_then(|next| next.checked_sub_days(Days::new(1))),
        };
        self.go(to, today);
    }

    /// Goes back to today, and to what is overdue.
    pub fn go_today(&mut self, today: NaiveDate) {
        if self.from.take().is_some() {
            self.is_stale = true;
        }
        self.month = first_of(today);
        self.go(Some(today), today);
    }

    /// Goes to a day. One that the list does not reach makes it begin with the month of that day.
    pub(super) fn go(&mut self, day: Option<NaiveDate>, today: NaiveDate) {
        const YEARS: std::ops::RangeInclusive<i32> = 1..=9990;
        let Some(day) = day.filter(|day| YEARS.contains(&day.year())) else {
            return;
        };
        self.day = day;
        self.show_month();
        let reaches = |from: Option<NaiveDate>| {
            let first = from.unwrap_or(first_of(today));
            let last = from.unwrap_or(today).checked_add_months(Months::new(12));
            day >= first && last.is_some_and(|last| day <= last)
        };
        if !reaches(self.from) {
            self.from = (!reaches(None)).then(|| first_of(day));
            self.is_stale = true;
        }
        self.seeks = self.is_stale;
        if !self.is_stale {
            self.select(day);
        }
    }

    /// Puts the cursor on what falls on a day, else on the first that is to come after it, else on the last.
    fn select(&mut self, day: NaiveDate) {
        let on = |entry: &Entry| entry.date.exact_day() == Some(day);
        let after = |entry: &Entry| {
            entry.what != What::Overdue && entry.date.upper().is_none_or(|last| last >= day)
        };
        let find = |fits: &dyn Fn(&Entry) -> bool| {
            let mut places = 0..self.lines.len();
            places.find(|line| self.entry(*line).is_some_and(fits))
        };
        let found = find(&on).or_else(|| find(&after));
        self.scroll.index = found.unwrap_or(self.lines.len());
        self.land(true);
    }

    /// Brings the calendar to the entry under the cursor.
    fn follow(&mut self) {
        let date = self.current().map(|entry| &entry.date);
        if let Some(day) = date.and_then(|date| date.lower().or(date.upper())) {
            self.day = day;
            self.show_month();
        }
    }

    /// Scrolls the calendar no further than is needed for its day.
    fn show_month(&mut self) {
        let month = first_of(self.day);
        let before = u32::try_from(self.months.max(1) - 1).unwrap_or(0);
        let first = month.checked_sub_months(Months::new(before));
        self.month = self.month.min(month).max(first.unwrap_or(month));
    }

    /// Brings the cursor from a heading to an entry, and the heading of that on screen.
    fn land(&mut self, down: bool) {
        self.scroll.settle();
        let at = self.scroll.index;
        if matches!(self.lines.get(at), Some(Line::Heading(..))) {
            self.scroll.index = if down || at == 0 { at + 1 } else { at - 1 };
            self.scroll.settle();
        }
        let above = self.scroll.index.saturating_sub(1);
        let is_headed = matches!(self.lines.get(above), Some(Line::Heading(..)));
        if is_headed && self.scroll.height > 1 {
            self.scroll.offset = self.scroll.offset.min(above);
        }
    }

    /// Puts the entries under their headings, with the cursor on this one or on the first.
    fn arrange(&mut self, current: Option<&Entry>) {
        let groups = self.entries.iter().enumerate();
        let mut groups: Vec<(Group, usize)> = groups
            .map(|(index, entry)| (Group::of(entry, self.by), index))
            .collect();
        groups.sort();
        self.lines.clear();
        for under in groups.chunk_by(|a, b| a.0 == b.0) {
            self.lines
                .push(Line::Heading(under[0].0.clone(), under.len()));
            let entries = under.iter().map(|(_, index)| Line::Entry(*index));
            self.lines.extend(entries);
        }
        self.lines.shrink_to_fit();
        let same = |entry: &Entry, of: &Entry| {
            entry.reference == of.reference && entry.plan == of.plan && entry.date == of.date
        };
        let place = current.and_then(|of| {
            let mut places = 0..self.lines.len();
            places.find(|line| self.entry(*line).is_some_and(|entry| same(entry, of)))
        });
        self.scroll.index = place.unwrap_or(self.scroll.index);
        self.scroll.count(self.lines.len());
        self.land(true);
    }

    /// Finds which days and months the calendar marks.
    fn mark(&mut self) {
        self.marks.clear();
        self.coarse.clear();
        for entry in &self.entries {
            let (Some(from), Some(to)) = (entry.date.lower(), entry.date.upper()) else {
                continue;
            };
            if (to - from).num_days() < MARKED_DAYS {
                let is_late = entry.what == What::Overdue;
                for day in from.iter_days().take_while(|day| *day <= to) {
                    *self.marks.entry(day).or_default() |= is_late;
                }
            } else if first_of(from) == first_of(to) {
                *self.coarse.entry(first_of(from)).or_default() += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests;
