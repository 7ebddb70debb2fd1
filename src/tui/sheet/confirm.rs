//! A question.

use ratatui::layout::Rect;

use super::{below, title, trouble};
use crate::app::dialog::Confirm;
use crate::tui::canvas::{Canvas, indent, row};
use crate::word;

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, confirm: &Confirm, area: Rect) {
    let theme = canvas.theme();
    title(canvas, area, &confirm.question, "");
    let inner = indent(below(area, 1), 3);
    let mut y = 0;
    for line in &confirm.lines {
        canvas.text(row(inner, y), line, theme.text);
        y += 1;
    }
    canvas.hint(
        row(inner, y + 1),
        word!("{confirm.accept} does it, {confirm.back} leaves it as it is"),
        theme.accent,
    );
    let rest = below(inner, y + 2);
    trouble(canvas, rest, confirm.problem.as_ref());
}
