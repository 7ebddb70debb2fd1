//! A month to pick a day from, and what the day is in words.

use chrono::{Datelike, NaiveDate};
use ratatui::layout::Rect;

use super::below;
use crate::app::form::Month;
use crate::tui::canvas::{Canvas, indent, row};
use crate::tui::views::calendar::week_days;
use crate::tui::views::calendar::{DAY, days_of, place};
use crate::words::day;

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, of: Month, today: NaiveDate, area: Rect) {
    let theme = canvas.theme();
    let first = of.first();
    let area = indent(area, 2);
    canvas.text(
        row(area, 0),
        &[" ", &day::month(first)].concat(),
        theme.heading,
    );
    canvas.text(row(area, 1), &week_days(), theme.dim);
    for day in days_of(first) {
        let (x, y) = place(day);
        if y >= area.height || x + DAY > area.width {
            continue;
        }
        let cell = |x: u16, width: u16| Rect {
            x: area.x + x,
            y: area.y + y,
            width,
            height: 1,
        };
        let is_week_end = day.weekday().num_days_from_monday() > 4;
        let style = if is_week_end { theme.dim } else { theme.text };
        canvas.text(cell(x + 1, 2), &format!("{:>2}", day.day()), style);
        if day == today {
            canvas.text(cell(x, 1), "[", theme.accent);
            canvas.text(cell(x + 3, 1), "]", theme.accent);
        }
        if day == of.day {
            canvas.select(cell(x + 1, 2));
        }
    }
    let words = format!(" {}", day::long(of.day));
    canvas.text(row(below(area, 9), 0), &words, theme.ok);
}
