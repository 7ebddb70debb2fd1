//! The counts: value, number, share, a bar.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{below, marked, title, trouble};
use crate::app::App;
use crate::app::dialog::{Counts, by_words};
use crate::domain::stats::Stat;
use crate::say;
use crate::tui::canvas::{Canvas, indent, row, span};
use crate::tui::text;

/// The widest that the values stand.
const LABEL: usize = 40;
/// Number and share.
const FIGURES: usize = 16;
/// The longest bar.
const BAR: usize = 40;

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, counts: &Counts, area: Rect) {
    let passing = app.list().map_or(0, |list| list.passing);
    let words = say!("Count by {by}", by = by_words(counts.by));
    let total: usize = counts.stats.iter().map(|stat| stat.count).sum();
    let more = if total > passing {
        say!("{passing} records; some have several values", passing)
    } else {
        say!("{passing} records", passing)
    };
    title(canvas, area, &words, &more);
    let said = indent(row(area, 1), 3);
    let mut said = Rect { height: 2, ..said }.intersection(area);
    said.height = said.height.min(area.height.saturating_sub(1));
    trouble(canvas, said, counts.problem.as_ref());
    let rows = below(area, counts.above());
    let labels = counts.stats.iter().map(|stat| text::width(&stat.label));
    let label = labels.max().unwrap_or(0).clamp(8, LABEL);
    let label = label.min(usize::from(area.width).saturating_sub(FIGURES + 4));
    for y in 0..rows.height {
        let index = counts.scroll.offset + usize::from(y);
        if let Some(stat) = counts.stats.get(index) {
            let line = row(rows, y);
            let is_cursor = index == counts.scroll.index;
            let room = marked(canvas, line, is_cursor);
            let words = words_of(canvas, stat, (label, room.width.into(), passing));
            canvas.line(room, &words);
            if is_cursor {
                canvas.select(line);
            }
        }
    }
}

fn words_of(
    canvas: &Canvas<'_>,
    stat: &Stat,
    (label, room, of): (usize, usize, usize),
) -> Line<'static> {
    let theme = canvas.theme();
    let share = format!("{:.0} %", stat.share * 100.0);
    let bar = room.saturating_sub(label + FIGURES + 2).min(BAR);
    let (count, of) = (stat.count as u64, of as u64);
    let style = if stat.value.is_none() {
        theme.dim
    } else {
        theme.text
    };
    Line::from(vec![
        Span::styled(text::fit(&stat.label, label), style),
        span(&text::right(&stat.count.to_string(), 7), theme.text),
        span(&text::right(&share, 7), theme.dim),
        Span::raw("  "),
        Span::styled(canvas.look.glyphs.bar(count, of, bar), theme.accent),
    ])
}
