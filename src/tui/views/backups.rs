//! The backups as a table, and one in the pane.

use ratatui::text::{Line, Span};

use super::list::first_row;
use super::page::Page;
use crate::app::App;
use crate::app::backups::BackupRow;
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, indent, row};
use crate::tui::text;

/// Draws headers and rows.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, areas: &Areas) {
    let theme = canvas.theme();
    let backups = &app.backups;
    let area = areas.list;
    if let Some(problem) = &backups.problem {
        canvas.text(indent(row(area, 1), 4), &problem.message, theme.error);
        return canvas.text(indent(row(area, 2), 4), &problem.hint, theme.dim);
    }
    if backups.rows.is_empty() {
        canvas.text(
            indent(row(area, 1), 4),
            "There is no backup yet.",
            theme.text,
        );
        canvas.text(
            indent(row(area, 2), 4),
            "n makes one and verifies it.",
            theme.dim,
        );
        return;
    }
    let head = cells("Made", "Size", "Holds");
    canvas.text(indent(areas.columns, 4), &head, theme.dim);
    let first = first_row(&backups.scroll, areas);
    for y in 0..area.height {
        let index = first + usize::from(y);
        let Some(backup) = backups.rows.get(index) else {
            break;
        };
        let is_cursor = index == backups.scroll.index;
        let marker = if is_cursor {
            canvas.look.glyphs.marker
        } else {
            " "
        };
        let (words, style) = match &backup.problem {
            Some(problem) => (problem, theme.error),
            None => (&backup.holds, theme.text),
        };
        let line = Line::from(vec![
            Span::styled(format!(" {marker}  "), theme.text),
            Span::styled(cells(&backup.made_at, &backup.size, ""), theme.text),
            Span::styled(text::clip(words, 60), style),
        ]);
        canvas.line(row(area, y), &line);
        if is_cursor {
            canvas.select(row(area, y));
        }
    }
}

fn cells(made: &str, size: &str, rest: &str) -> String {
    format!("{}  {}  {rest}", text::fit(made, 16), text::right(size, 9))
}

/// Writes one.
pub fn write(page: &mut Page, backup: &BackupRow) {
    let theme = page.look.theme;
    page.prose(&[(backup.name.clone(), theme.heading)]);
    page.gap();
    page.fact("Made", &[(backup.made_at.clone(), theme.text)]);
    page.fact("Size", &[(backup.size.clone(), theme.text)]);
    page.fact("Holds", &[(backup.holds.clone(), theme.text)]);
    for (label, words) in &backup.facts {
        page.fact(label, &[(words.clone(), theme.text)]);
    }
    if let Some(problem) = &backup.problem {
        page.gap();
        page.prose(&[(problem.clone(), theme.error)]);
    }
    page.gap();
    let path = backup.path.display().to_string();
    page.fact("File", &[(path, theme.dim)]);
}
