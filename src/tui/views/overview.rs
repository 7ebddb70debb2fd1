//! The overview: figures as bars, what is overdue, due, disputed and unreported, what changed, what is counted.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::App;
use crate::app::overview::{Block, Figure, Line as Entry, Spot};
use crate::domain::change::Operation;
use crate::domain::indicator::Indicator;
use crate::domain::record::Record;
use crate::mark;
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, Look, indent, row, span};
use crate::tui::text;
use crate::words;
use crate::{say, word};

/// The lines of the first-run hint.
pub const FIRST_RUN: [&str; 3] = [
    mark!(
        "This register was just made: the documents of one state visit, each fact with its source."
    ),
    mark!(
        "{everywhere.show_documents}, {everywhere.show_groups}, {everywhere.show_follow_ups} show them; {list.status} says how one stands. {everywhere.help} shows every key."
    ),
    mark!("A register of your own: servanda --db FILE init --empty"),
];

/// Gives the areas of the columns.
pub fn columns(area: Rect, count: usize) -> Vec<Rect> {
    let count = u16::try_from(count.max(1)).unwrap_or(1);
    let width = area.width / count;
    (0..count)
        .map(|index| Rect {
            x: area.x + index * width,
            width: width.saturating_sub(u16::from(count > 1)),
            ..area
        })
        .collect()
}

/// Gives the row of the body in which the blocks begin.
pub fn first_row(app: &App) -> usize {
    if app.is_new { FIRST_RUN.len() + 1 } else { 0 }
}

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, areas: &Areas) {
    let state = &app.overview;
    let first = first_row(app);
    let shown = |row: usize| {
        let row = (row + first).checked_sub(state.offset)?;
        u16::try_from(row)
            .ok()
            .filter(|row| *row < areas.body.height)
    };
    let theme = canvas.theme();
    for (index, words) in FIRST_RUN.iter().enumerate().filter(|_| app.is_new) {
        if let Some(y) = index.checked_sub(state.offset) {
            let area = row(areas.body, u16::try_from(y).unwrap_or(u16::MAX));
            canvas.hint(indent(area, 2), words::of("", words), theme.accent);
        }
    }
    let columns = columns(areas.body, state.columns);
    for (column, blocks) in state.places().into_iter().enumerate() {
        for (block, heading) in blocks {
            if let Some(y) = shown(heading) {
                draw_heading(canvas, row(columns[column], y), &state.blocks[block]);
            }
            if state.blocks[block].lines.is_empty()
                && let Some(y) = shown(heading + 1)
            {
                let area = indent(row(columns[column], y), 4);
                canvas.text(
                    area,
                    words::of("block", state.blocks[block].empty),
                    theme.dim,
                );
            }
        }
    }
    let current = state.current();
    for spot in state.spots() {
        if let Some(y) = shown(spot.row) {
            let area = row(columns[spot.column], y);
            let block = &state.blocks[spot.block];
            draw_entry(canvas, area, block, &spot, current == Some(spot));
        }
    }
}

fn draw_heading(canvas: &mut Canvas<'_>, area: Rect, block: &Block) {
    let theme = canvas.theme();
    let mut spans = vec![span(words::of("block", block.title), theme.heading)];
    if block.count > 0 {
        spans.push(span(&format!("  {}", block.count), theme.dim));
    }
    canvas.line(indent(area, 2), &Line::from(spans));
}

fn draw_entry(canvas: &mut Canvas<'_>, area: Rect, block: &Block, spot: &Spot, is_cursor: bool) {
    if is_cursor {
        canvas.text(
            indent(area, 2),
            canvas.look.glyphs.marker,
            canvas.theme().text,
        );
    }
    let mut inner = indent(area, 4);
    inner.width = inner.width.saturating_sub(1);
    match &block.lines[spot.line].0 {
        Entry::Figure(figure, count, of) => draw_figure(canvas, inner, *figure, (*count, *of)),
        Entry::Record(record, days) => {
            let due = record.due.as_ref().map(ToString::to_string);
            let aside = away(canvas, *days);
            draw_record(canvas, inner, record, (due.unwrap_or_default(), aside));
        }
        Entry::Heard(record) => {
            let heard = record.as_of.as_ref().map(ToString::to_string);
            let words = heard.unwrap_or_else(|| word!("never").to_owned());
            let aside = Line::from(span(&words, canvas.theme().dim));
            draw_record(canvas, inner, record, (String::new(), aside));
        }
        Entry::Series(indicator, side) => draw_series(canvas, inner, indicator, side),
        Entry::All(view, count) => {
            let words = say!(
                "all {count} {view}",
                count,
                view = view.row().word().to_lowercase()
            );
            canvas.text(inner, &words, canvas.theme().accent);
        }
        Entry::Operation(operation) => draw_operation(canvas, inner, operation),
    }
    if is_cursor {
        let bar = indent(area, 1);
        canvas.select(bar);
    }
}

fn draw_figure(canvas: &mut Canvas<'_>, area: Rect, figure: Figure, (count, of): (usize, usize)) {
    const WORD: usize = 14;
    let look = canvas.look;
    let theme = look.theme;
    let (sign, word, style) = match figure {
        Figure::Status(status) => (
            look.glyphs.status(status),
            status.label(),
            theme.status(status),
        ),
        Figure::Rag(rag) => (" ", rag.label(), theme.rag(rag)),
        Figure::Flag("overdue") => (look.glyphs.overdue, word!("overdue"), theme.error),
        Figure::Flag(words) => (" ", words::of("flag", words), theme.text),
    };
    let share = percent(count, of);
    let figures = format!("{count:>5} {share:>3} %");
    let room = usize::from(area.width).saturating_sub(2 + WORD + 1 + figures.len());
    let (bar, track) = bar(&look, (count, of), room.min(40));
    let line = Line::from(vec![
        Span::styled(format!("{sign} "), style),
        Span::styled(text::fit(word, WORD), style),
        Span::styled(bar, style),
        Span::styled(track, theme.rule),
        Span::styled(figures, theme.text),
    ]);
    canvas.line(area, &line);
}

/// Gives a share in whole percent, the nearest; a half goes up.
fn percent(count: usize, of: usize) -> usize {
    let of = of.max(1);
    (count * 200 + of) / (2 * of)
}

/// Draws a thin bar: what is filled, at least a cell where there is anything, and the track behind it.
fn bar(look: &Look, (count, of): (usize, usize), cells: usize) -> (String, String) {
    let (full, track) = if look.glyphs.is_ascii() {
        ("=", " ")
    } else {
        ("━", "─")
    };
    let filled = (count * cells / of.max(1)).clamp(usize::from(cells > 0), cells);
    (full.repeat(filled), track.repeat(cells - filled))
}

/// Says how many days away a date is.
fn away(canvas: &Canvas<'_>, days: Option<i64>) -> Line<'static> {
    let theme = canvas.theme();
    let (words, style) = match days {
        Some(days) if days < 0 => (say!("{days} d late", days = -days), theme.error),
        Some(days) => (say!("in {days} d", days), theme.dim),
        None => (String::new(), theme.dim),
    };
    Line::from(span(&words, style))
}

/// Draws a record: ref, its date where there is room, title, and on the right what is to be said of it.
fn draw_record(canvas: &mut Canvas<'_>, area: Rect, record: &Record, said: (String, Line<'_>)) {
    let theme = canvas.theme();
    let (due, aside) = said;
    let used = canvas.right(area, &aside);
    let mut rest = area;
    rest.width = rest.width.saturating_sub(used + 1);
    canvas.text(rest, &record.reference, theme.text);
    let mut rest = indent(rest, 5);
    if rest.width >= 44 && !due.is_empty() {
        let wide = text::width(&due).max(10);
        canvas.text(rest, &due, theme.dim);
        rest = indent(rest, u16::try_from(wide + 2).unwrap_or(0));
    }
    canvas.text(rest, &record.title, theme.text);
}

fn draw_operation(canvas: &mut Canvas<'_>, area: Rect, operation: &Operation) {
    let theme = canvas.theme();
    let day = operation.at.get(..10).unwrap_or_default();
    let style = if operation.undone {
        theme.dim
    } else {
        theme.text
    };
    let room = usize::from(area.width).saturating_sub(12);
    let line = Line::from(vec![
        Span::styled(text::fit(day, 12), theme.dim),
        Span::styled(text::clip(&operation.summary, room), style),
    ]);
    canvas.line(area, &line);
}

/// Draws what one side says of an indicator: title, the course of its figures, and the latest with period and side.
fn draw_series(canvas: &mut Canvas<'_>, area: Rect, indicator: &Indicator, side: &str) {
    const LONGEST: usize = 12;
    let theme = canvas.theme();
    let values: Vec<f64> = indicator.series(side).map(|of| of.value).collect();
    let Some(last) = indicator.series(side).last() else {
        return;
    };
    let course = canvas.look.glyphs.sparkline(&levels(&values));
    let from = course.chars().count().saturating_sub(LONGEST);
    let course: String = course.chars().skip(from).collect();
    let room = usize::from(area.width);
    let unit = text::clip(&indicator.unit, 12);
    let in_full = format!(" {} {unit}  {} {side}", last.figure(), last.period);
    let shorter = format!(" {}  {} {side}", last.figure(), last.period);
    let figure = if text::width(&in_full) + 30 <= room {
        in_full
    } else {
        shorter
    };
    let right = Line::from(vec![span(&course, theme.accent), span(&figure, theme.text)]);
    let used = canvas.right(area, &right);
    let mut rest = area;
    rest.width = rest.width.saturating_sub(used + 1);
    canvas.text(rest, &indicator.reference, theme.text);
    canvas.text(indent(rest, 5), &indicator.title, theme.text);
}

/// Puts values on eight steps from the lowest to the highest, as a sparkline draws them; a single one has no course.
fn levels(values: &[f64]) -> Vec<u64> {
    let lowest = values.iter().copied().fold(f64::INFINITY, f64::min);
    let highest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if values.len() < 2 {
        return Vec::new();
    }
    let step = (highest - lowest) / 7.0;
    let level = |value: &f64| {
        let above = (1..8_u8)
            .filter(|n| step > 0.0 && *value >= lowest + f64::from(*n) * step - step / 2.0);
        u64::try_from(above.count()).unwrap_or(0)
    };
    values.iter().map(level).collect()
}

#[cfg(test)]
mod tests {
    use super::{levels, percent};

    #[test]
    fn a_course_goes_from_its_lowest_to_its_highest() {
        for (values, steps) in [
            (&[1.0, 8.0][..], &[0, 7][..]),
            (&[0.0, 3.5, 7.0], &[0, 4, 7]),
            (&[5.0, 5.0], &[0, 0]),
            (&[-2.0, 0.0, -9.0], &[5, 7, 0]),
            (&[4.2], &[]),
            (&[], &[]),
        ] {
            assert_eq!(levels(values), steps, "{values:?}");
        }
    }

    #[test]
    fn a_share_is_rounded_to_the_nearest_percent() {
        for (count, of, share) in [
            (7, 19, 37),
            (12, 19, 63),
            (1, 3, 33),
            (1, 8, 13),
            (0, 0, 0),
            (0, 9, 0),
            (9, 9, 100),
        ] {
            assert_eq!(percent(count, of), share, "{count} of {of}");
        }
    }
}
