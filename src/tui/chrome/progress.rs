//! How far the work beside is: a bar with figures, pace and time left in the place of the lower rule.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Job;
use crate::domain::text::grouped;
use crate::tui::canvas::{Canvas, indent, row, span};
use crate::tui::text;
use crate::{say, word};

/// How many cells the bar has.
const BAR: u16 = 20;
/// Below so many columns there is no bar.
const NARROW: u16 = 60;

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, job: &Job, area: Rect) {
    let theme = canvas.theme();
    let mut spans = vec![Span::styled(format!(" {}  ", job.words), theme.accent)];
    if let Some(percent) = job.percent().filter(|_| area.width >= NARROW) {
        let bar = canvas.look.glyphs.bar(percent, 100, BAR.into());
        spans.push(span(&bar, theme.accent));
        spans.push(Span::raw("  "));
    }
    spans.push(span(&figures(job), theme.text));
    let way = if job.is_cancelled {
        word!("being stopped ").to_owned()
    } else {
        canvas.keys.spell(word!("{always.cancel} stops it "))
    };
    let used: usize = spans.iter().map(|span| text::width(&span.content)).sum();
    let used = u16::try_from(used + 1).unwrap_or(u16::MAX);
    let row = row(area, 0);
    canvas.text(row, &" ".repeat(row.width.into()), theme.text);
    canvas.line(row, &Line::from(spans));
    let rest = indent(row, used);
    if usize::from(rest.width) >= text::width(&way) {
        canvas.right(rest, &Line::from(span(&way, theme.dim)));
    }
}

/// Says how much is done: `1,234 of 5,678 pages  890 pages/s, 5 s left`.
fn figures(job: &Job) -> String {
    let (done, total) = job.done;
    let much = match (done, total) {
        (0, 0) => String::new(),
        (done, 0) => format!("{} {}", grouped(done), job.unit),
        (done, total) => say!(
            "{done} of {total} {unit}",
            done = grouped(done),
            total = grouped(total),
            unit = job.unit
        ),
    };
    format!("{much}  {}", job.pace).trim().to_owned()
}

/// Says it in a few words: `making a backup 42 %`.
pub fn short(job: &Job) -> String {
    match job.percent() {
        Some(percent) => format!("{} {percent} %", job.words),
        None => job.words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_tell_what_is_known() {
        for (done, pace, right, few) in [
            ((0, 0), "", "", "verifying"),
            ((1_500, 0), "", "1,500 pages", "verifying"),
            (
                (5, 1_000),
                "9 pages/s, 9 s left",
                "5 of 1,000 pages  9 pages/s, 9 s left",
                "verifying 0 %",
            ),
        ] {
            let job = Job {
                words: "verifying",
                done,
                unit: "pages",
                pace: pace.to_owned(),
                is_cancelled: false,
            };
            assert_eq!((figures(&job).as_str(), short(&job).as_str()), (right, few));
        }
    }
}
