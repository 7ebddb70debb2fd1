//! The backups as a table, and one in the pane.

use ratatui::text::{Line, Span};

use super::list::first_row;
use super::page::Page;
use crate::app::App;
use crate::app::backups::{BackupRow, Verdict};
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, indent, row};
use crate::tui::text;
use crate::word;

/// From this width on the list says why a backup was made.
const WIDE: u16 = 90;

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
            word!("There is no backup yet."),
            theme.text,
        );
        canvas.hint(
            indent(row(area, 2), 4),
            word!("{backups.make_backup} makes one and verifies it."),
            theme.dim,
        );
        return;
    }
    let wide = area.width >= WIDE;
    let head = cells(
        [
            word!("Made"),
            word!("Size"),
            word!("Verified"),
            word!("Why"),
            word!("Holds"),
        ],
        wide,
    );
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
        let verdict = backups.verdict(backup);
        let seal = if backup.is_sealed {
            word!("encrypted; ")
        } else {
            ""
        };
        let (words, style) = match &backup.problem {
            Some(problem) => (problem.clone(), theme.error),
            None => (format!("{seal}{}", backup.holds), theme.text),
        };
        let style = match verdict {
            Verdict::Damaged => theme.error,
            _ => style,
        };
        let facts = [
            backup.made_at.as_str(),
            &backup.size,
            verdict.words(),
            &backup.reason,
            "",
        ];
        let line = Line::from(vec![
            Span::styled(format!(" {marker}  "), theme.text),
            Span::styled(cells(facts, wide), theme.text),
            Span::styled(text::clip(&words, 60), style),
        ]);
        canvas.line(row(area, y), &line);
        if is_cursor {
            canvas.select(row(area, y));
        }
    }
}

fn cells([made, size, verified, why, holds]: [&str; 5], wide: bool) -> String {
    let (made, size) = (text::fit(made, 16), text::right(size, 8));
    let verified = text::fit(verified, 10);
    if wide {
        let why = text::fit(why, 16);
        format!("{made}  {size}  {verified}  {why}  {holds}")
    } else {
        format!("{made}  {size}  {verified}  {holds}")
    }
}

/// Writes one.
pub fn write(page: &mut Page, backup: &BackupRow, verdict: Verdict) {
    let theme = page.look.theme;
    page.prose(&[(backup.name.clone(), theme.heading)]);
    page.gap();
    page.fact(word!("Made"), &[(backup.made_at.clone(), theme.text)]);
    page.fact(word!("Size"), &[(backup.size.clone(), theme.text)]);
    let style = match verdict {
        Verdict::Damaged => theme.error,
        _ => theme.text,
    };
    page.fact(word!("Verified"), &[(verdict.words().to_owned(), style)]);
    if !backup.reason.is_empty() {
        page.fact(word!("Why"), &[(backup.reason.clone(), theme.text)]);
    }
    if backup.is_sealed {
        page.fact(word!("Encrypted"), &[(word!("yes").to_owned(), theme.text)]);
    }
    page.fact(word!("Holds"), &[(backup.holds.clone(), theme.text)]);
    for (label, words) in &backup.facts {
        page.fact(label, &[(words.clone(), theme.text)]);
    }
    if let Some(problem) = &backup.problem {
        page.gap();
        page.prose(&[(problem.clone(), theme.error)]);
    }
    page.gap();
    let path = backup.path.display().to_string();
    page.fact(word!("File"), &[(path, theme.dim)]);
}
