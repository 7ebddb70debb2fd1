//! The header of a group of records, or of a document or group that follow-ups stand under.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::list::{List, Section, Shape};
use crate::domain::stats::By;
use crate::domain::status::Status;
use crate::say;
use crate::tui::canvas::{Canvas, span};
use crate::tui::text;

/// The most cells of the bar of statuses.
const BAR: usize = 12;

/// Draws it.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect, list: &List, head: &Section, is_cursor: bool) {
    let (look, theme) = (canvas.look, canvas.theme());
    let marker = if is_cursor { look.glyphs.marker } else { " " };
    let (open, folded) = look.glyphs.folds;
    let fold = if list.folded.contains(&head.key) {
        folded
    } else {
        open
    };
    let counts = counts(list, head);
    let bar = bar(list, head);
    let name = head.owner.as_ref().map(|(_, name)| format!("{name} "));
    let name = name.unwrap_or_default();
    // The sign of the cursor, the fold, the gaps.
    let used = 6 + text::width(&name) + 2 + text::width(&counts) + 1;
    let room = usize::from(area.width).saturating_sub(used);
    let has_bar = !bar.is_empty() && room >= text::width(&head.label).min(24) + bar.len() + 2;
    let room = room - if has_bar { bar.len() + 2 } else { 0 };
    let mut spans = vec![
        Span::styled(format!(" {marker}  "), theme.text),
        Span::styled(format!("{fold} "), theme.accent),
        span(&name, theme.accent),
        Span::styled(text::clip(&head.label, room), theme.heading),
        Span::styled(format!("  {counts}"), theme.dim),
    ];
    if has_bar {
        spans.push(Span::raw("  "));
        let signs = bar
            .iter()
            .map(|status| Span::styled(look.glyphs.status(*status), theme.status(*status)));
        spans.extend(signs);
    }
    canvas.line(area, &Line::from(spans));
}

fn counts(list: &List, head: &Section) -> String {
    match (list.shape, head.open) {
        (Shape::Tree, 0) => say!("{all}, none open", all = head.count),
        (Shape::Tree, open) if open == head.count => say!("{open} open", open),
        (Shape::Tree, open) => say!("{open} open of {all}", open, all = head.count),
        _ => head.count.to_string(),
    }
}

/// Gives the statuses of a group in the order of their steps, a cell each, or their shares of the longest bar. By status the bar says
/// nothing.
fn bar(list: &List, head: &Section) -> Vec<Status> {
    if list.shape == Shape::By(By::Status) {
        return Vec::new();
    }
    let total: usize = head.by_status.iter().map(|(_, count)| count).sum();
    let cells = total.min(BAR);
    let mut bar = Vec::new();
    let mut before = 0;
    for (status, count) in &head.by_status {
        // Up to where this status ends; what is there has at least a cell while there are cells.
        let end = ((before + count) * cells).div_ceil(total.max(1)).min(cells);
        bar.resize(end.max(bar.len()), *status);
        before += count;
    }
    bar
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::vocabulary::Kind;

    #[test]
    fn the_bar_shows_every_record_of_a_few_and_shares_of_many() {
        use Status::{Completed, Limited, Unknown};
        let mut list = List::new(Kind::FollowUp);
        list.shape = Shape::By(By::Field);
        for (counts, right) in [
            (vec![(Limited, 2), (Completed, 1)], (2, 1, 0)),
            (vec![(Limited, 60), (Completed, 60)], (6, 6, 0)),
            (
                vec![(Limited, 1), (Completed, 98), (Unknown, 1)],
                (1, 11, 0),
            ),
            (vec![], (0, 0, 0)),
        ] {
            let head = Section {
                key: String::new(),
                label: String::new(),
                value: None,
                owner: None,
                count: 0,
                open: 0,
                by_status: counts,
            };
            let bar = bar(&list, &head);
            let of = |status| bar.iter().filter(|other| **other == status).count();
            assert_eq!((of(Limited), of(Completed), of(Unknown)), right);
        }
    }
}
