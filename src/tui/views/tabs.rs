//! The saved views of a list as tabs under its filter line.

use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use crate::app::list::List;
use crate::tui::canvas::{Canvas, indent, span};
use crate::tui::text;
use crate::word;

/// The longest name that is shown whole.
const NAME: usize = 24;
/// The room of the signs that there is more on either side.
const SIGN: u16 = 2;

/// A tab and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// Which: 0 is all.
    pub place: usize,
    /// Its words.
    pub words: String,
    /// Its first column, from the left edge of the list.
    pub x: u16,
    /// How many cells it takes.
    pub width: u16,
}

/// Puts the tabs in so many columns, the one that shows among them; tells whether there are more on either side. Without saved views
/// there are none.
pub fn lay_out(list: &List, width: u16) -> (Vec<Tab>, bool, bool) {
    let (count, open) = list.tab_place();
    if count == 1 {
        return (Vec::new(), false, false);
    }
    let all = word!("all").to_owned();
    let names = list.tabs().map(|view| text::clip(&view.of.name, NAME));
    let words: Vec<String> = std::iter::once(all)
        .chain(names)
        .enumerate()
        .map(|(place, name)| {
            let is_changed = place == open && list.is_changed();
            if is_changed { name + "*" } else { name }
        })
        .collect();
    let wide = |place: usize| u16::try_from(text::width(&words[place])).unwrap_or(u16::MAX);
    let room = width.saturating_sub(1 + 2 * SIGN);
    // From the open one to the left while there is room, then to the right.
    let (mut first, mut end, mut used) = (open, open, wide(open));
    while first > 0 && used.saturating_add(2 + wide(first - 1)) <= room {
        first -= 1;
        used += 2 + wide(first);
    }
    while end + 1 < count && used.saturating_add(2 + wide(end + 1)) <= room {
        end += 1;
        used += 2 + wide(end);
    }
    let mut x = 1 + SIGN;
    let tabs = (first..=end).map(|place| {
        let tab = Tab {
            place,
            words: words[place].clone(),
            x,
            width: wide(place),
        };
        x = x.saturating_add(tab.width + 2);
        tab
    });
    (tabs.collect(), first > 0, end + 1 < count)
}

/// Draws them.
pub fn draw(canvas: &mut Canvas<'_>, list: &List, area: Rect) {
    let theme = canvas.theme();
    let (tabs, before, after) = lay_out(list, area.width);
    let (left, right) = canvas.look.glyphs.more;
    if before {
        canvas.text(indent(area, 1), left, theme.dim);
    }
    let open = list.tab_place().1;
    for tab in &tabs {
        let style = if tab.place == open {
            let style = theme.accent.add_modifier(Modifier::BOLD);
            style.add_modifier(Modifier::UNDERLINED)
        } else {
            theme.dim
        };
        canvas.line(indent(area, tab.x), &Line::from(span(&tab.words, style)));
    }
    if after && let Some(last) = tabs.last() {
        let line = Line::from(Span::styled(right, theme.dim));
        canvas.line(indent(area, last.x + last.width + 1), &line);
    }
}

/// Finds the tab that stands so many cells from the left.
pub fn at(list: &List, width: u16, x: u16) -> Option<usize> {
    let (tabs, _, _) = lay_out(list, width);
    let tab = tabs
        .iter()
        .find(|tab| (tab.x..tab.x + tab.width).contains(&x))?;
    Some(tab.place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::list::SavedView;
    use crate::domain::change::View;
    use crate::domain::uid::Uid;
    use crate::domain::vocabulary::Kind;

    #[test]
    fn the_open_tab_is_always_among_those_that_fit() {
        let mut list = List::new(Kind::FollowUp);
        assert!(lay_out(&list, 80).0.is_empty());
        let view = |n: usize| SavedView {
            uid: Uid::new("2026-11-23T12:00:00Z".parse().unwrap()),
            of: View {
                name: format!("보기 {n}"),
                noun: None,
                filter: String::new(),
                sort: None,
                columns: None,
            },
        };
        list.take_views((0..20).map(view).collect());
        for width in [10, 20, 40, 80, 240] {
            for open in 0..21_usize {
                let name = open.checked_sub(1).map(|n| format!("보기 {n}"));
                list.tab = name;
                let (tabs, before, after) = lay_out(&list, width);
                assert!(tabs.iter().any(|tab| tab.place == open), "{width} {open}");
                assert_eq!(
                    (before, after),
                    (tabs[0].place > 0, tabs.last().unwrap().place < 20)
                );
                for tab in &tabs {
                    assert_eq!(at(&list, width, tab.x), Some(tab.place));
                }
            }
        }
    }
}
