//! The timeline: the scale, a line a record, and what the signs mean.

mod chart;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::App;
use crate::app::timeline::scale::{Scale, Tick};
use crate::app::timeline::{Line as Entry, SECTIONS, Timeline, margin, rows_around};
use crate::domain::record::Record;
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, indent, row, span};
use crate::tui::text;
use crate::word;
use crate::words::of;

/// Gives the rows of the lines.
pub fn rows(body: Rect) -> Rect {
    let (above, below) = rows_around(body.height.into());
    let [above, below] = [above, below].map(|rows| u16::try_from(rows).unwrap_or(0));
    Rect {
        y: body.y + above,
        height: body.height - above - below,
        ..body
    }
}

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, areas: &Areas) {
    let timeline = &app.timeline;
    let lines = rows(areas.body);
    if timeline.scroll.total == 0 {
        let theme = canvas.theme();
        let area = indent(lines, 4);
        canvas.text(
            row(area, 1),
            word!("There is nothing here yet."),
            theme.text,
        );
        let to_do = word!("{everywhere.new} makes the first.");
        return canvas.hint(row(area, 2), to_do, theme.dim);
    }
    let left = u16::try_from(margin(areas.body.width.into())).unwrap_or(0);
    draw_scale(
        canvas,
        app,
        indent(areas.body, left),
        lines.y - areas.body.y,
    );
    let today = timeline.scale.column(app.now.today);
    let first = super::list::first_line(&timeline.scroll, lines, areas.sheet);
    for y in 0..lines.height {
        let index = first + usize::from(y);
        let area = row(lines, y);
        match timeline.line(index) {
            Some(Entry::Heading(section)) => heading(canvas, timeline, *section, area, left),
            Some(Entry::Record(record)) => {
                let is_cursor = index == timeline.scroll.index;
                let mut words = area;
                let marks = timeline.marks(record);
                if chart::is_dated(record) || !marks.is_empty() {
                    let of = chart::Subject { record, marks };
                    let line = chart::line(&timeline.scale, of, today, &canvas.look);
                    canvas.line(indent(area, left), &line);
                    // The chart keeps its colours under the cursor: they say something.
                    words.width = left.saturating_sub(1);
                }
                name(canvas, record, words, is_cursor);
            }
            None => {}
        }
    }
    legend(canvas, app, areas.body, lines.bottom() + 1);
}

/// Draws ref, status and title of a record.
fn name(canvas: &mut Canvas<'_>, record: &Record, area: Rect, is_cursor: bool) {
    let look = canvas.look;
    let theme = look.theme;
    let marker = if is_cursor { look.glyphs.marker } else { " " };
    let reference = text::fit(&record.reference, record.reference.len().clamp(4, 12));
    let before = format!(" {marker} {reference} ");
    let room = usize::from(area.width).saturating_sub(text::width(&before) + 2);
    let status = format!("{} ", look.glyphs.status(record.status));
    let line = Line::from(vec![
        Span::styled(before, theme.text),
        Span::styled(status, theme.status(record.status)),
        Span::styled(text::clip(&record.title, room), theme.text),
    ]);
    canvas.line(area, &line);
    if is_cursor {
        canvas.select(area);
    }
}

fn heading(canvas: &mut Canvas<'_>, timeline: &Timeline, section: usize, area: Rect, left: u16) {
    let theme = canvas.theme();
    let line = Line::from(vec![
        Span::styled(
            format!(" {}  ", of("band", SECTIONS[section].words)),
            theme.heading,
        ),
        Span::styled(timeline.counts[section].to_string(), theme.dim),
    ]);
    let used = u16::try_from(text::line_width(&line)).unwrap_or(u16::MAX);
    canvas.line(area, &line);
    canvas.rule(indent(area, left.max(used.saturating_add(1))));
}

/// Draws what the columns are: two lines of names, and how much time is on screen.
fn draw_scale(canvas: &mut Canvas<'_>, app: &App, area: Rect, rows: u16) {
    if rows < 2 {
        return;
    }
    let theme = canvas.theme();
    let scale = app.timeline.scale;
    let units = scale.zoom.row();
    let majors = scale.ticks(units.major, true);
    for tick in label(&scale, &majors) {
        canvas.text(indent(row(area, 0), tick.0), &tick.1, theme.heading);
    }
    let minors = scale.ticks(units.minor, false);
    for tick in label(&scale, &minors) {
        canvas.text(indent(row(area, 1), tick.0), &tick.1, theme.dim);
    }
}

/// Chooses the names that have room before the next; what began before the edge is named at the edge.
fn label(scale: &Scale, ticks: &[Tick]) -> Vec<(u16, String)> {
    let end = i64::try_from(scale.width).unwrap_or(i64::MAX);
    let mut labels = Vec::new();
    for (index, tick) in ticks.iter().enumerate() {
        let next = ticks.get(index + 1).map_or(end, |next| next.column);
        let column = tick.column.max(0);
        let wide = i64::try_from(text::width(&tick.words)).unwrap_or(i64::MAX);
        let gap = i64::from(next < end);
        if column + wide + gap <= next.min(end)
            && let Ok(column) = u16::try_from(column)
        {
            labels.push((column, tick.words.clone()));
        }
    }
    labels
}

/// Says what the signs mean, as far as there is room, and how much time is on screen.
fn legend(canvas: &mut Canvas<'_>, app: &App, body: Rect, y: u16) {
    if y >= body.bottom() {
        return;
    }
    let theme = canvas.theme();
    let signs = canvas.look.glyphs.time();
    let area = Rect {
        y,
        height: 1,
        ..body
    };
    let zoom = format!("{} ", of("zoom", app.timeline.scale.zoom.row().words));
    let used = canvas.right(area, &Line::from(span(&zoom, theme.accent)));
    let coarse = [signs.coarse.1, signs.coarse.0, signs.coarse.2].concat();
    let words = [
        (signs.today.0, word!("today"), theme.accent),
        (signs.due, word!("due"), theme.text),
        (coarse.as_str(), word!("known only so far"), theme.text),
        (signs.first_due, word!("first due"), theme.dim),
        (signs.done, word!("done"), theme.ok),
        (signs.begin, word!("begins or signed"), theme.text),
        (signs.meeting.0, word!("session held"), theme.accent),
        (signs.meeting.1, word!("planned"), theme.accent),
        (signs.step.0, word!("step done"), theme.ok),
        (signs.step.1, word!("step due"), theme.text),
        (signs.act.0, word!("in force"), theme.accent),
        (signs.act.1, word!("another act"), theme.accent),
    ];
    let mut room = usize::from(area.width.saturating_sub(used + 2));
    let mut spans = Vec::new();
    for (sign, meaning, style) in words {
        let wide = text::width(sign) + 1 + meaning.len() + 3;
        if wide > room {
            break;
        }
        room -= wide;
        spans.push(span(sign, style));
        spans.push(span(&format!(" {meaning}   "), theme.dim));
    }
    canvas.line(indent(area, 1), &Line::from(spans));
}
