//! The calendar of the agenda: months below each other, weeks from Monday on. Today, what is ahead and what is overdue have
//! signs of their own besides their colours.

use chrono::{Datelike, Days, Months, NaiveDate};
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::app::{App, Focus};
use crate::tui::canvas::{Canvas, row, span};
use crate::tui::text;
use crate::words::day;
use crate::{say, word};

/// Columns of a day: a bracket, two digits, a sign.
pub const DAY: u16 = 4;
/// Columns of the whole calendar: seven days and the last bracket.
pub const WIDTH: u16 = 7 * DAY + 1;
/// Rows of a month: its name, the days of the week, six weeks, a blank.
const MONTH: u16 = 9;
/// The sign of a day that something is ahead on.
const AHEAD: &str = "·";

/// Gives how many months fit in so many rows, the legend below them; of no rows there is no calendar.
pub fn months(rows: u16) -> usize {
    usize::from(rows.saturating_sub(1) / MONTH).max(usize::from(rows > 0))
}

/// Draws the months and the legend.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, area: Rect) {
    for (index, month) in shown(app, area).enumerate() {
        let top = u16::try_from(index).unwrap_or(0) * MONTH;
        draw_name(canvas, app, row(area, top), month);
        draw_week_days(canvas, row(area, top + 1));
        for day in days_of(month) {
            let (x, y) = place(day);
            if top + y < area.height {
                draw_day(canvas, app, (area.x + x, area.y + top + y), day);
            }
        }
    }
    let below = u16::try_from(app.agenda.months).unwrap_or(0) * MONTH;
    if below < area.height {
        legend(canvas, row(area, area.height - 1));
    }
}

/// Gives the day that stands on a cell.
pub fn day_at(app: &App, area: Rect, x: u16, y: u16) -> Option<NaiveDate> {
    let (x, y) = (x.checked_sub(area.x)?, y.checked_sub(area.y)?);
    let month = shown(app, area).nth((y / MONTH).into())?;
    days_of(month).find(|day| {
        let (left, top) = place(*day);
        top == y % MONTH && (left..left + DAY).contains(&x)
    })
}

/// Gives the months on screen, by their first days.
fn shown(app: &App, area: Rect) -> impl Iterator<Item = NaiveDate> {
    let first = app.agenda.month;
    let count = if area.is_empty() {
        0
    } else {
        app.agenda.months
    };
    let months = 0..u32::try_from(count).unwrap_or(0);
    months.filter_map(move |index| first.checked_add_months(Months::new(index)))
}

/// Gives the days of the month that begins on a day.
pub fn days_of(month: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let is_same = move |day: &NaiveDate| day.month() == month.month();
    month.iter_days().take_while(is_same)
}

/// Gives the column and the row of a day within its month.
pub fn place(day: NaiveDate) -> (u16, u16) {
    let column = day.weekday().num_days_from_monday();
    let first = day.checked_sub_days(Days::new(day.day0().into()));
    let before = first.map_or(0, |first| first.weekday().num_days_from_monday());
    let week = (day.day0() + before) / 7;
    let cells = |count: u32| u16::try_from(count).unwrap_or(0);
    (cells(column) * DAY, 2 + cells(week))
}

fn draw_name(canvas: &mut Canvas<'_>, app: &App, area: Rect, month: NaiveDate) {
    let theme = canvas.theme();
    let mut spans = vec![span(&[" ", &day::month(month)].concat(), theme.heading)];
    let coarse = app.agenda.coarse(month);
    if coarse > 0 {
        spans.push(span(&say!("  {coarse} on no day", coarse), theme.dim));
    }
    canvas.line(area, &Line::from(spans));
}

/// Gives the days of the week, each over its column.
pub fn week_days() -> String {
    let days = day::week().map(|name| format!(" {} ", text::fit(name, 2)));
    days.concat().trim_end().to_owned()
}

fn draw_week_days(canvas: &mut Canvas<'_>, area: Rect) {
    let dim = canvas.theme().dim;
    canvas.text(area, &week_days(), dim);
}

fn draw_day(canvas: &mut Canvas<'_>, app: &App, (x, y): (u16, u16), day: NaiveDate) {
    let theme = canvas.theme();
    let is_today = day == app.now.today;
    let (sign, style) = match app.agenda.is_late(day) {
        Some(true) => (canvas.look.glyphs.overdue, theme.error),
        Some(false) => (AHEAD, theme.accent),
        None if is_today => ("", theme.text),
        None if day < app.now.today || day.weekday().num_days_from_monday() > 4 => ("", theme.dim),
        None => ("", theme.text),
    };
    let weight = if is_today || !sign.is_empty() {
        Modifier::BOLD
    } else {
        Modifier::empty()
    };
    let at = |x: u16, width: u16| Rect {
        x,
        y,
        width,
        height: 1,
    };
    let words = format!("{:>2}{sign}", day.day());
    canvas.text(at(x + 1, 3), &words, style.add_modifier(weight));
    if is_today {
        let end = x + if sign.is_empty() { 3 } else { 4 };
        canvas.text(at(x, 1), "[", theme.accent);
        canvas.text(at(end, 1), "]", theme.accent);
    }
    let number = at(x + 1, 2).intersection(canvas.buffer.area);
    if app.focus == Focus::Detail {
        if day == app.agenda.day {
            canvas.select(number);
        }
    } else if is_under_cursor(app, day) {
        let line = Style::new().add_modifier(Modifier::UNDERLINED);
        canvas.buffer.set_style(number, line);
    }
}

/// Tells whether the entry under the cursor of the list is known to fall on a day.
fn is_under_cursor(app: &App, day: NaiveDate) -> bool {
    let entry = app.agenda.current();
    entry.and_then(|entry| entry.date.exact_day()) == Some(day)
}

fn legend(canvas: &mut Canvas<'_>, area: Rect) {
    let theme = canvas.theme();
    let overdue = canvas.look.glyphs.overdue;
    let spans = vec![
        Span::styled("[ ]", theme.accent),
        Span::styled(word!(" today  "), theme.dim),
        Span::styled(overdue, theme.error),
        Span::styled(word!(" overdue  "), theme.dim),
        Span::styled(AHEAD, theme.accent),
        Span::styled(word!(" ahead"), theme.dim),
    ];
    canvas.line(area, &Line::from(spans));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_monday_and_six_of_them_fit() {
        for (day, right) in [
            ("2026-11-01", (24, 2)),
            ("2026-11-02", (0, 3)),
            ("2026-11-30", (0, 7)),
            ("2027-02-01", (0, 2)),
            ("2027-02-28", (24, 5)),
        ] {
            assert_eq!(place(day.parse().unwrap()), right, "{day}");
        }
        let first = "2026-11-01".parse().unwrap();
        assert_eq!(days_of(first).count(), 30);
        assert!((1..30).all(|rows| months(rows) >= 1));
        assert_eq!(months(0), 0);
        assert_eq!((months(19), months(31), months(45)), (2, 3, 4));
    }
}
