//! What stands around a view: title, tabs, hints, what failed.

mod progress;

use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::areas::Areas;
use super::canvas::{Canvas, indent, row, span};
use super::text;
use crate::app::keymap::{Bound, KeyRow, Scope};
use crate::app::view::{VIEWS, View};
use crate::app::{Action, App, Notice};
use crate::words::day;
use crate::{say, word};

/// Draws all of it.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, areas: &Areas) {
    header(canvas, app, areas.header);
    draw_tabs(canvas, app.view, areas.tabs);
    canvas.rule(areas.upper_rule);
    then_banner(canvas, app, areas.upper_rule);
    canvas.rule(areas.lower_rule);
    if let Some(job) = &app.job {
        progress::draw(canvas, job, areas.lower_rule);
    }
    banner(canvas, app, areas);
    hints(canvas, app, areas);
}

fn header(canvas: &mut Canvas<'_>, app: &App, area: Rect) {
    let theme = canvas.theme();
    let mut right = Vec::new();
    let late = app.overview.figures.sum(|c| c.late, |_| true);
    if let Some(job) = &app.job {
        right.push(span(&progress::short(job), theme.accent));
        right.push(Span::raw("   "));
    }
    if let Some(then) = &app.then {
        right.push(span(&then.words(), theme.selection));
        right.push(Span::raw("   "));
    } else if app.read_only.is_some() {
        right.push(span(word!("read only"), theme.dim));
        right.push(Span::raw("   "));
    }
    if late > 0 {
        let words = say!(
            "{sign} {late} overdue",
            sign = canvas.look.glyphs.overdue,
            late
        );
        right.push(span(&words, theme.error));
        right.push(Span::raw("   "));
    }
    right.push(span(&(day::short(app.now.today) + " "), theme.text));
    let mut right = Line::from(right);
    if text::line_width(&right) > usize::from(area.width) {
        right.spans.clear();
    }
    let used = canvas.right(area, &right);
    let mut left = indent(area, 1);
    left.width = left.width.saturating_sub(used + 1);
    if area.width >= 60 {
        canvas.text(left, "servanda", theme.accent.add_modifier(Modifier::BOLD));
        left = indent(left, 11);
    }
    canvas.text(left, &app.title, theme.heading);
}

/// Says over the upper rule that it is another time that is shown, and how to come back.
fn then_banner(canvas: &mut Canvas<'_>, app: &App, area: Rect) {
    let Some(then) = &app.then else {
        return;
    };
    let back = app.keys.spell(word!("{everywhere.as_of} goes back to now"));
    let words = say!(
        "   The register {then}; nothing can be changed; {back}",
        then = then.words(),
        back
    );
    let theme = canvas.theme();
    let words = text::fit(&words, area.width.into());
    canvas.text(area, &words, theme.selection);
    canvas.select(area);
}

/// A tab and where it stands.
#[derive(Debug, Clone)]
pub struct Tab {
    /// The view that it shows.
    pub view: View,
    /// Its words.
    pub words: String,
    /// Its first column.
    pub x: u16,
}

impl Tab {
    /// Gives its columns.
    pub fn columns(&self) -> std::ops::Range<u16> {
        let width = u16::try_from(text::width(&self.words)).unwrap_or(0);
        self.x..self.x + width
    }
}

/// Puts the tabs in so many columns: in full, short, or, where even that is too wide, the digits and the open view.
pub fn tabs(open: View, width: u16) -> Vec<Tab> {
    type Words = fn(&crate::app::view::ViewRow, bool) -> String;
    let ways: [Words; 3] = [
        |row, _| format!("{} {}", row.digit, row.word()),
        |row, _| format!("{} {}", row.digit, row.short()),
        |row, open| {
            if open {
                format!("{} {}", row.digit, row.short())
            } else {
                row.digit.to_string()
            }
        },
    ];
    let lay = |words: &Words| {
        let mut x = 1;
        let mut tabs = Vec::new();
        for row in VIEWS {
            let tab = Tab {
                view: row.view,
                words: words(row, row.view == open),
                x,
            };
            x = tab.columns().end + 2;
            tabs.push(tab);
        }
        tabs
    };
    let fits = |tabs: &Vec<Tab>| tabs.last().is_none_or(|tab| tab.columns().end <= width);
    let all = ways.iter().map(lay);
    let mut last = Vec::new();
    for tabs in all {
        if fits(&tabs) {
            return tabs;
        }
        last = tabs;
    }
    last
}

fn draw_tabs(canvas: &mut Canvas<'_>, open: View, area: Rect) {
    let theme = canvas.theme();
    for tab in tabs(open, area.width) {
        let (digit, word) = tab.words.split_at(1);
        let styles = if tab.view == open {
            let style = theme.accent.add_modifier(Modifier::BOLD);
            [style, style.add_modifier(Modifier::UNDERLINED)]
        } else {
            [theme.accent, theme.dim]
        };
        let (gap, word) = word.split_at(usize::from(!word.is_empty()));
        let line = Line::from(vec![
            span(digit, styles[0]),
            Span::raw(gap.to_owned()),
            span(word, styles[1]),
        ]);
        canvas.line(indent(area, tab.x), &line);
    }
}

fn banner(canvas: &mut Canvas<'_>, app: &App, areas: &Areas) {
    let Some(Notice::Trouble(problem)) = &app.notice else {
        return;
    };
    let theme = canvas.theme();
    let area = indent(areas.banner, 1);
    canvas.text(row(area, 0), &problem.message, theme.error);
    canvas.text(row(area, 1), &problem.hint, theme.dim);
}

fn hints(canvas: &mut Canvas<'_>, app: &App, areas: &Areas) {
    let theme = canvas.theme();
    let mut area = indent(areas.hints, 1);
    if let Some(keys) = app.pending.label() {
        let waiting = Line::from(span(&format!("{keys} …"), theme.accent));
        let used = canvas.right(area, &waiting);
        area.width = area.width.saturating_sub(used + 1);
    }
    match &app.notice {
        Some(Notice::Done(words)) => return canvas.text(area, words, theme.ok),
        Some(Notice::Blocked(words)) => return canvas.text(area, words, theme.accent),
        Some(Notice::Trouble(problem)) if areas.banner.is_empty() => {
            return canvas.text(area, &problem.message, theme.error);
        }
        _ => {}
    }
    let hinted = hinted(app);
    let wide = |bound: &&Bound| text::width(&label(bound)) + text::width(bound.row.word()) + 3;
    let mut room = usize::from(area.width) + 2;
    // Help and quit stand last and are the last to go.
    let (tail, head): (Vec<_>, Vec<_>) = hinted.into_iter().partition(|bound| is_tail(bound.row));
    let kept_tail: Vec<&Bound> = tail
        .into_iter()
        .filter(|bound| take(&mut room, wide(bound)))
        .collect();
    let kept_head = head
        .into_iter()
        .filter(|bound| take(&mut room, wide(bound)));
    let mut spans = Vec::new();
    for bound in kept_head.collect::<Vec<_>>().into_iter().chain(kept_tail) {
        spans.push(span(&label(bound), theme.accent));
        spans.push(Span::raw(" "));
        spans.push(span(bound.row.word(), theme.dim));
        spans.push(Span::raw("  "));
    }
    canvas.line(area, &Line::from(spans));
}

fn take(room: &mut usize, wide: usize) -> bool {
    let fits = wide <= *room;
    if fits {
        *room -= wide;
    }
    fits
}

fn is_tail(row: &KeyRow) -> bool {
    matches!(row.action, Action::Help | Action::Quit)
        && matches!(row.scope, Scope::Everywhere | Scope::Always)
}

fn label(bound: &Bound) -> String {
    bound.label().unwrap_or_default()
}

/// Gives the hints of what can be done now, the nearest scope first, each action once.
fn hinted(app: &App) -> Vec<&Bound> {
    let is_view = app.dialog.is_none() && !app.is_filtering();
    let mut found: Vec<&Bound> = Vec::new();
    let is_hint = |bound: &&Bound| bound.row.hint && !bound.keys.is_empty();
    for scope in app.scopes() {
        let of_scope = app.keys.bound().iter().filter(is_hint);
        for bound in of_scope.filter(|bound| bound.row.scope == *scope) {
            let is_new = found.iter().all(|known| known.keys[0] != bound.keys[0]);
            if is_new && !(is_view && app.blocked(bound.row).is_some()) {
                found.push(bound);
            }
        }
    }
    found
}
