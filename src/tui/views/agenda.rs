//! The agenda: under headings of time, what is overdue first; the calendar stands beside it where there is room.

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::calendar;
use super::list::first_row;
use super::record::words_of;
use crate::app::agenda::{Agenda, By, Group, Line as Row};
use crate::app::{App, Focus};
use crate::domain::agenda::{Entry, What};
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, indent, row, span};
use crate::tui::text;
use crate::words::day;
use crate::{say, word};

/// The sign of the cursor and the blanks round it.
const MARGIN: u16 = 4;

/// Draws the list, and the calendar.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, areas: &Areas) {
    calendar::draw(canvas, app, areas.pane);
    let agenda = &app.agenda;
    draw_head(canvas, app, areas.columns);
    if agenda.lines.is_empty() {
        return empty(canvas, app, areas.list);
    }
    let widths = Widths::of(agenda, usize::from(areas.list.width), app.now.today);
    let first = first_row(&agenda.scroll, areas);
    for y in 0..areas.list.height {
        let index = first + usize::from(y);
        let area = row(areas.list, y);
        match agenda.lines.get(index) {
            None => break,
            Some(Row::Heading(group, count)) => draw_heading(canvas, area, app, (group, *count)),
            Some(Row::Entry(entry)) => {
                let is_cursor = index == agenda.scroll.index;
                if is_cursor {
                    let marker = canvas.look.glyphs.marker;
                    canvas.text(indent(area, 1), marker, canvas.theme().text);
                }
                let entry = &agenda.entries[*entry];
                draw_entry(canvas, area, (entry, app.now.today), &widths);
                if is_cursor && app.focus == Focus::List {
                    canvas.select(area);
                }
            }
        }
    }
}

/// Says what is listed, and how it is grouped.
fn draw_head(canvas: &mut Canvas<'_>, app: &App, area: Rect) {
    let theme = canvas.theme();
    let agenda = &app.agenda;
    let mut area = indent(area, 2);
    area.width = area.width.saturating_sub(1);
    let by = Line::from(span(&say!("by {by}", by = agenda.by.label()), theme.dim));
    let used = canvas.right(area, &by);
    area.width = area.width.saturating_sub(used + 2);
    let words = match agenda.from {
        None => word!("What is overdue, and the year ahead").to_owned(),
        Some(from) => say!("The year from {day}", day = day::short(from)),
    };
    canvas.text(area, &words, theme.dim);
}

fn empty(canvas: &mut Canvas<'_>, app: &App, area: Rect) {
    let theme = canvas.theme();
    let stretch = app.agenda.stretch(app.now.today);
    let [from, to] = [stretch.from(), stretch.to()].map(day::short);
    let lines = [
        (
            say!("Nothing is on the agenda, {from} – {to}.", from, to),
            theme.text,
        ),
        (
            word!("Due dates, milestones, sessions,").to_owned(),
            theme.dim,
        ),
        (
            word!("occasions and notice periods appear here.").to_owned(),
            theme.dim,
        ),
        (
            word!("H and L go to other months, t to today.").to_owned(),
            theme.dim,
        ),
    ];
    for (y, (words, style)) in (1..).zip(lines) {
        canvas.text(indent(row(area, y), MARGIN), &words, style);
    }
}

fn draw_heading(canvas: &mut Canvas<'_>, area: Rect, app: &App, (group, count): (&Group, usize)) {
    let theme = canvas.theme();
    let note = if group.is_ahead {
        when(group, (app.agenda.by, app.now.today)).to_owned()
    } else {
        count.to_string()
    };
    let style = if group.is_ahead {
        theme.heading
    } else {
        theme.error
    };
    let words = if group.is_ahead {
        group.words.clone()
    } else {
        format!("{} {}", canvas.look.glyphs.overdue, group.words)
    };
    let spans = vec![span(&words, style), Span::raw("  "), span(&note, theme.dim)];
    canvas.line(indent(area, 2), &Line::from(spans));
}

/// Says what the words of a heading leave open: how near it is, or that no more is known.
fn when(group: &Group, (by, today): (By, NaiveDate)) -> &'static str {
    let days = (group.to - group.from.0).num_days() + 1;
    match (days, by, (group.to - today).num_days()) {
        (1, _, 0) => word!("today"),
        (1, _, 1) => word!("tomorrow"),
        (32.., By::Month, _) => word!("month not known"),
        (28.., By::Day | By::Week, _) => word!("day not known"),
        _ => "",
    }
}

/// How wide the columns are; those without room are of no width and are left out.
struct Widths {
    date: usize,
    what: usize,
    reference: usize,
    days: usize,
}

impl Widths {
    fn of(agenda: &Agenda, width: usize, today: NaiveDate) -> Self {
        let widest = |words: fn(&Entry) -> usize| {
            let all = agenda.entries.iter().map(words);
            all.max().unwrap_or_default()
        };
        let longest = match width {
            ..45 => 10,
            45..60 => 15,
            _ => 21,
        };
        let what = widest(|entry| text::width(&words_of("What", entry.plan.as_str())));
        Self {
            date: widest(|entry| text::width(entry.date.as_str())).clamp(10, longest),
            what: if width >= 84 { what } else { 0 },
            reference: widest(|entry| text::width(&entry.reference)).max(3),
            days: if width >= 50 { days(agenda, today) } else { 0 },
        }
    }
}

/// Gives the room for how far away entries are: that of the furthest either way, in the words of the language.
fn days(agenda: &Agenda, today: NaiveDate) -> usize {
    let known = || agenda.entries.iter().filter(|e| e.date.upper().is_some());
    let by_day = |entry: &&Entry| entry.date.upper();
    let (first, last) = (known().min_by_key(by_day), known().max_by_key(by_day));
    let ends = first.into_iter().chain(last);
    let widths = ends.map(|entry| text::width(&away(entry, today)) + 1);
    widths.max().unwrap_or_default().clamp(11, 24)
}

fn draw_entry(
    canvas: &mut Canvas<'_>,
    area: Rect,
    (entry, today): (&Entry, NaiveDate),
    widths: &Widths,
) {
    let theme = canvas.theme();
    let is_late = entry.what == What::Overdue;
    let style = if is_late { theme.error } else { theme.dim };
    let mut area = indent(area, MARGIN);
    area.width = area.width.saturating_sub(1);
    if widths.days > 0 {
        let away = span(&away(entry, today), style);
        canvas.right(area, &Line::from(away));
        let days = u16::try_from(widths.days).unwrap_or(u16::MAX);
        area.width = area.width.saturating_sub(days);
    }
    let cells = [
        (entry.date.to_string(), widths.date, theme.text),
        (
            words_of("What", entry.plan.as_str()),
            widths.what,
            theme.dim,
        ),
        (entry.reference.clone(), widths.reference, theme.accent),
    ];
    for (words, width, style) in cells {
        if width > 0 {
            let mut cell = area;
            let width = u16::try_from(width).unwrap_or(u16::MAX);
            cell.width = cell.width.min(width);
            canvas.text(cell, &words, style);
            area = indent(area, width.saturating_add(2));
        }
    }
    canvas.text(area, &entry.title, theme.text);
}

/// Says how many days it is away; of what may be going on, nothing.
pub fn away(entry: &Entry, today: NaiveDate) -> String {
    let days = |day: Option<NaiveDate>| day.map(|day| (day - today).num_days());
    match (days(entry.date.lower()), days(entry.date.upper())) {
        (_, Some(last)) if last < 0 => say!("{days} d late", days = -last),
        (Some(0), Some(0)) => word!("today").to_owned(),
        (Some(first), _) if first > 0 => say!("in {days} d", days = first),
        _ => String::new(),
    }
}
