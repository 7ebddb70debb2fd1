//! Which part of the screen is whose, at any size from 1 × 1.

mod rows;

use ratatui::layout::Rect;

use self::rows::rows_of;
use super::sheet::first_line;
use super::views::list::Layout;
use super::views::{calendar, tabs};
use crate::app::dialog::{Dialog, Step};
use crate::app::form::Over;
use crate::app::list::List;
use crate::app::overview::Spot;
use crate::app::view::View;
use crate::app::{App, Focus, Heights, Notice, Target};

/// From how many columns the pane stands beside the list.
const BESIDE: u16 = 110;
/// From how many rows it stands below.
const BELOW: u16 = 20;
/// From how many columns and rows of the body the calendar stands beside the agenda.
const CALENDAR: (u16, u16) = (60, 8);

/// The parts of the screen; empty ones are not shown.
#[derive(Debug, Clone, Copy, Default)]
pub struct Areas {
    /// The title, what is overdue, the day.
    pub header: Rect,
    /// The views.
    pub tabs: Rect,
    /// The rule under them.
    pub upper_rule: Rect,
    /// Everything between the rules.
    pub body: Rect,
    /// The filter line.
    pub filter: Rect,
    /// What is said under it.
    pub under_filter: Rect,
    /// The headers of columns.
    pub columns: Rect,
    /// The rows of the list.
    pub list: Rect,
    /// The rule between list and pane.
    pub between: Rect,
    /// The pane.
    pub pane: Rect,
    /// The open dialog.
    pub sheet: Rect,
    /// The rule above the hints.
    pub lower_rule: Rect,
    /// What failed and stays said.
    pub banner: Rect,
    /// The hints.
    pub hints: Rect,
}

impl Areas {
    /// Divides a screen.
    pub fn of(screen: Rect, app: &App) -> Self {
        let mut areas = Self::default();
        let mut rest = screen;
        let height = screen.height;
        if height >= 4 {
            areas.header = take_top(&mut rest, 1);
        }
        if height >= 6 {
            areas.tabs = take_top(&mut rest, 1);
        }
        if height >= 10 {
            areas.upper_rule = take_top(&mut rest, 1);
        }
        if height >= 2 {
            areas.hints = take_bottom(&mut rest, 1);
        }
        if let Some(Notice::Trouble(problem)) = &app.notice {
            let rows = 1 + u16::from(!problem.hint.is_empty());
            if rest.height > rows {
                areas.banner = take_bottom(&mut rest, rows);
            }
        }
        if height >= 8 {
            areas.lower_rule = take_bottom(&mut rest, 1);
        }
        areas.body = rest;
        areas.split_body(screen, app);
        let wanted = app.dialog.as_ref().map_or(0, rows_of);
        areas.sheet = bottom(areas.body, wanted);
        areas
    }

    fn split_body(&mut self, screen: Rect, app: &App) {
        if matches!(app.view, View::Overview | View::Board | View::Timeline) {
            return;
        }
        if app.view == View::Agenda {
            return self.split_agenda();
        }
        let mut rest = self.body;
        let is_full = rest.height >= 8;
        let is_list = app.list().is_some() || app.view == View::History;
        if is_list && rest.height >= 2 {
            self.filter = take_top(&mut rest, 1);
        }
        let says = app.is_filtering() || app.list().is_some_and(|l| l.problem.is_some());
        let beside = screen.width >= BESIDE;
        let has_tabs = app.list().is_some_and(|list| list.tab_place().0 > 1);
        let is_wide = is_full && beside && app.list().is_some();
        if says && rest.height >= 3 || is_wide || has_tabs && is_full {
            self.under_filter = take_top(&mut rest, 1);
        }
        if beside {
            self.split_beside(&mut rest);
        } else if screen.height >= BELOW {
            let pane = rest.height / 2;
            self.pane = indent_both(take_bottom(&mut rest, pane));
            self.between = take_bottom(&mut rest, 1);
        } else if app.focus == Focus::Detail {
            self.pane = indent_both(rest);
            return;
        }
        if rest.height >= 4 {
            self.columns = take_top(&mut rest, 1);
        }
        self.list = rest;
    }

    /// Puts the calendar to the left of the list, where there is room for both.
    fn split_agenda(&mut self) {
        let mut rest = self.body;
        if rest.width >= CALENDAR.0 && rest.height >= CALENDAR.1 {
            self.pane = Rect {
                x: rest.x + 1,
                width: calendar::WIDTH,
                ..rest
            };
            self.between = Rect {
                x: self.pane.right() + 1,
                width: 1,
                ..rest
            };
            rest.width = rest.right() - self.between.right();
            rest.x = self.between.right();
        }
        if rest.height >= 4 {
            self.columns = take_top(&mut rest, 1);
        }
        self.list = rest;
    }

    fn split_beside(&mut self, rest: &mut Rect) {
        let list = rest.width * 58 / 100;
        let x = rest.x + list;
        self.between = Rect {
            x,
            y: self.under_filter.bottom().max(rest.y) - self.under_filter.height,
            width: 1,
            height: rest.height + self.under_filter.height,
        };
        self.pane = Rect {
            x: x + 2,
            width: rest.width.saturating_sub(list + 3),
            ..*rest
        };
        self.under_filter.width = self.under_filter.width.min(list);
        rest.width = list;
    }

    /// Tells whether the pane stands beside the list.
    pub fn is_beside(&self) -> bool {
        self.between.width == 1 && self.between.height > 1
    }

    /// Gives how many rows and columns the parts have.
    pub fn heights(&self) -> Heights {
        let columns = match self.body.width {
            // Three columns of fewer cells leave bars of two.
            140.. => 3,
            76.. => 2,
            _ => 1,
        };
        Heights {
            list: self.list.height.into(),
            palette: self.sheet.height.saturating_sub(3).into(),
            sheet: self.sheet.height.saturating_sub(1).into(),
            mapping: super::sheet::mapping::height(self.sheet).into(),
            listing: super::sheet::listing::height(self.sheet).into(),
            months: calendar::months(self.pane.height),
            columns,
            overview: self.body.height.into(),
            body: (self.body.width.into(), self.body.height.into()),
        }
    }

    /// Finds what stands on a cell.
    pub fn target(&self, app: &App, x: u16, y: u16) -> Target {
        let at = ratatui::layout::Position { x, y };
        if self.sheet.contains(at) {
            return self.choice(app, y);
        }
        if self.tabs.contains(at) {
            let tabs = super::chrome::tabs(app.view, self.tabs.width);
            let tab = tabs.iter().find(|tab| tab.columns().contains(&x));
            return tab.map_or(Target::Nothing, |tab| Target::Tab(tab.view));
        }
        if app.view == View::Overview && self.body.contains(at) {
            return self.spot(app, x, y).map_or(Target::Nothing, Target::Spot);
        }
        if app.view == View::Board && self.body.contains(at) {
            let card = super::views::board::card_at(self.body, &app.board, x, y);
            return card.map_or(Target::Nothing, |(column, card)| Target::Card(column, card));
        }
        if app.view == View::Timeline {
            let rows = super::views::timeline::rows(self.body);
            let line = usize::from(y.saturating_sub(rows.y)) + app.timeline.scroll.offset;
            return if rows.contains(at) {
                Target::Row(line)
            } else {
                Target::Nothing
            };
        }
        if self.list.contains(at) {
            return Target::Row(usize::from(y - self.list.y) + Self::offset(app));
        }
        if app.view == View::Agenda && self.pane.contains(at) {
            let day = calendar::day_at(app, self.pane, x, y);
            return day.map_or(Target::Nothing, Target::Day);
        }
        if self.pane.contains(at) {
            return Target::Line(usize::from(y - self.pane.y) + app.pane.scroll);
        }
        if self.filter.contains(at) {
            return Target::Filter;
        }
        if let Some(list) = app.list() {
            return self.above_list(list, at);
        }
        Target::Nothing
    }

    /// Finds what stands above the rows of a list: a tab, or the header of a column.
    fn above_list(&self, list: &List, at: ratatui::layout::Position) -> Target {
        if self.columns.contains(at) {
            let header = Layout::at(list, at.x - self.columns.x);
            return header.map_or(Target::Nothing, Target::Header);
        }
        let under = self.under_filter;
        let tab = under
            .contains(at)
            .then(|| tabs::at(list, under.width, at.x - under.x))
            .flatten();
        tab.map_or(Target::Nothing, Target::SavedView)
    }

    /// Gives the first row on screen.
    fn offset(app: &App) -> usize {
        match app.view {
            View::Agenda => app.agenda.scroll.offset,
            View::Indicators => app.indicators.scroll.offset,
            View::History => app.history.scroll.offset,
            View::Backups => app.backups.scroll.offset,
            _ => app.list().map_or(0, |list| list.scroll.offset),
        }
    }

    fn spot(&self, app: &App, x: u16, y: u16) -> Option<Spot> {
        let columns = super::views::overview::columns(self.body, app.overview.columns);
        let column = columns
            .iter()
            .position(|area| (area.left()..area.right()).contains(&x))?;
        let first = super::views::overview::first_row(app);
        let row = (usize::from(y - self.body.y) + app.overview.offset).checked_sub(first)?;
        let spots = app.overview.spots();
        spots
            .into_iter()
            .find(|spot| spot.column == column && spot.row == row)
    }

    /// Gives the line of a chooser that scrolls with its cursor.
    fn line_of(&self, row: usize, cursor: usize, count: usize) -> Option<usize> {
        let first = first_line(cursor, self.sheet.height.saturating_sub(1));
        row.checked_sub(1).map(|i| i + first).filter(|i| *i < count)
    }

    fn choice(&self, app: &App, y: u16) -> Target {
        let row = usize::from(y - self.sheet.y);
        let index = match &app.dialog {
            Some(Dialog::Status(form)) if form.step == Step::Choose => {
                row.checked_sub(1).filter(|i| *i < form.choices.len())
            }
            Some(Dialog::Order(chooser)) => {
                self.line_of(row, chooser.cursor, chooser.choices.len())
            }
            Some(Dialog::Columns(chooser)) => {
                self.line_of(row, chooser.cursor, chooser.choices.len())
            }
            Some(Dialog::By(chooser)) => row
                .checked_sub(3)
                .map(|i| i + chooser.scroll.offset)
                .filter(|i| *i < chooser.found().len()),
            Some(Dialog::Counts(counts)) => row
                .checked_sub(counts.above().into())
                .map(|i| i + counts.scroll.offset)
                .filter(|i| *i < counts.stats.len()),
            Some(Dialog::Form(form)) if matches!(form.over, Over::Nothing) => {
                let rows = Rect {
                    y: self.sheet.y + 1,
                    height: self.sheet.height.saturating_sub(1),
                    ..self.sheet
                };
                super::sheet::entity::line_at(form, rows, app.now.today, y)
            }
            Some(Dialog::Form(form)) => match &form.over {
                Over::Choices(chooser) => row.checked_sub(3).map(|i| i + chooser.scroll.offset),
                _ => None,
            },
            Some(Dialog::Nouns(chooser)) => row.checked_sub(3).map(|i| i + chooser.scroll.offset),
            Some(Dialog::Palette(palette)) => row
                .checked_sub(3)
                .map(|i| i + palette.scroll.offset)
                .filter(|i| *i < palette.found().len()),
            Some(Dialog::Mapping(mapping)) => row
                .checked_sub(2)
                .map(|i| i + mapping.scroll.offset)
                .filter(|i| *i < mapping.columns.len()),
            Some(Dialog::Listing(listing)) => row
                .checked_sub(1)
                .filter(|row| *row < listing.scroll.height)
                .map(|row| row + listing.scroll.offset)
                .filter(|index| *index < listing.rows.len()),
            _ => None,
        };
        index.map_or(Target::Nothing, Target::Choice)
    }
}

fn take_top(rest: &mut Rect, rows: u16) -> Rect {
    let rows = rows.min(rest.height);
    let top = Rect {
        height: rows,
        ..*rest
    };
    rest.y += rows;
    rest.height -= rows;
    top
}

fn take_bottom(rest: &mut Rect, rows: u16) -> Rect {
    let area = bottom(*rest, rows);
    rest.height -= area.height;
    area
}

fn bottom(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect {
        y: area.bottom() - rows,
        height: rows,
        ..area
    }
}

fn indent_both(area: Rect) -> Rect {
    let by = u16::from(area.width > 4);
    Rect {
        x: area.x + by,
        width: area.width - 2 * by,
        ..area
    }
}
