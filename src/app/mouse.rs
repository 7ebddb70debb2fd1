//! What the mouse does: a click selects, a click on what is selected opens it, the wheel scrolls.

use chrono::NaiveDate;

use super::action::{Action, Effect, Motion};
use super::dialog::Dialog;
use super::overview::Spot;
use super::state::{App, Focus};
use super::view::View;

/// What stands where the mouse is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The tab of a view.
    Tab(View),
    /// A row of the list.
    Row(usize),
    /// A line of the pane.
    Line(usize),
    /// A line of the overview.
    Spot(Spot),
    /// A day of the calendar.
    Day(NaiveDate),
    /// A card of the board: its column, and which of its cards.
    Card(usize, usize),
    /// The filter line.
    Filter,
    /// The header of a column, by name.
    Header(&'static str),
    /// The tab of a saved view; the first is all.
    SavedView(usize),
    /// A row of a chooser or of the help.
    Choice(usize),
    /// Nothing that answers.
    Nothing,
}

impl App {
    /// Takes a click.
    pub fn click(&mut self, target: Target) -> Option<Effect> {
        self.forget_keys();
        match (target, self.dialog.is_some() || self.is_filtering()) {
            (Target::Choice(index), true) => self.choose(index),
            (_, true) | (Target::Choice(_) | Target::Nothing, _) => None,
            (Target::Tab(view), _) => self.update(Action::Show(view)),
            (Target::Filter, _) => self.update(Action::Filter),
            (Target::Header(name), _) => {
                self.click_header(name);
                None
            }
            (Target::SavedView(place), _) => {
                self.show_tab(place);
                None
            }
            (Target::Card(column, card), _) => {
                let again = self.board.click(column, card);
                again.then(|| self.update(Action::Open)).flatten()
            }
            (Target::Row(index), _) if self.view == View::Timeline => {
                let again = self.timeline.click(index);
                again.then(|| self.update(Action::Open)).flatten()
            }
            (Target::Row(index), _) => self.click_row(index),
            (Target::Day(day), _) => {
                self.focus = Focus::Detail;
                self.agenda.go(Some(day), self.now.today);
                None
            }
            (Target::Line(line), _) => self.click_line(line),
            (Target::Spot(spot), _) => {
                let again = self.overview.current() == Some(spot);
                self.overview.select(&spot);
                again.then(|| self.update(Action::Open)).flatten()
            }
        }
    }

    fn choose(&mut self, index: usize) -> Option<Effect> {
        let again = match self.dialog.as_mut()? {
            Dialog::Status(form) => std::mem::replace(&mut form.cursor, index) == index,
            Dialog::Order(chooser) => std::mem::replace(&mut chooser.cursor, index) == index,
            Dialog::Palette(palette) => palette.point(index),
            Dialog::Listing(listing) => {
                std::mem::replace(&mut listing.scroll.index, index) == index
            }
            Dialog::Form(form) => form.click(index),
            Dialog::Mapping(mapping) => {
                mapping.scroll.index = index;
                false
            }
            Dialog::Nouns(chooser) => std::mem::replace(&mut chooser.scroll.index, index) == index,
            Dialog::Columns(chooser) => {
                let again = chooser.click(index);
                return again.then(|| self.update(Action::Toggle)).flatten();
            }
            Dialog::By(chooser) => std::mem::replace(&mut chooser.scroll.index, index) == index,
            Dialog::Counts(counts) => std::mem::replace(&mut counts.scroll.index, index) == index,
            Dialog::Note(_)
            | Dialog::Confirm(_)
            | Dialog::SaveView(_)
            | Dialog::Ask(_)
            | Dialog::Import(_)
            | Dialog::Messages(_) => false,
        };
        again.then(|| self.update(Action::Accept)).flatten()
    }

    fn click_row(&mut self, index: usize) -> Option<Effect> {
        self.focus = Focus::List;
        self.pane.is_target = false;
        if self.view == View::Agenda {
            let again = self.agenda.click(index);
            let leads = self.agenda.current().is_some_and(|e| e.record.is_some());
            return (again && leads)
                .then(|| self.update(Action::Open))
                .flatten();
        }
        let scroll = match self.view {
            View::Overview | View::Board | View::Timeline => return None,
            View::Indicators => &mut self.indicators.scroll,
            View::History => &mut self.history.scroll,
            View::Backups => &mut self.backups.scroll,
            _ => &mut self.list_mut()?.scroll,
        };
        let again = scroll.index == index;
        if index < scroll.total {
            scroll.index = index;
        }
        self.history.follow();
        if let Some(list) = self.list_mut() {
            list.follow();
        }
        match self.view {
            _ if !again => None,
            View::Backups => None,
            View::Indicators => self.update(Action::Switch),
            _ => self.update(Action::Open),
        }
    }

    fn click_line(&mut self, line: usize) -> Option<Effect> {
        self.focus = Focus::Detail;
        let links = &self.pane.shape.links;
        let found = links.iter().position(|(at, _)| *at == line)?;
        let again = self.pane.link == Some(found);
        self.pane.link = Some(found);
        again.then(|| self.update(Action::Open)).flatten()
    }

    /// Takes a turn of the wheel over something.
    pub fn wheel(&mut self, target: Target, down: bool) {
        if let Some(dialog) = &mut self.dialog {
            match dialog {
                Dialog::Palette(palette) => palette.wheel(down),
                Dialog::Messages(list) => list.scroll.wheel(down),
                Dialog::Listing(listing) => listing.scroll.wheel(down),
                Dialog::Mapping(mapping) => mapping.scroll.wheel(down),
                Dialog::By(chooser) => chooser.scroll.wheel(down),
                Dialog::Counts(counts) => counts.scroll.wheel(down),
                Dialog::Nouns(chooser) => chooser.scroll.wheel(down),
                Dialog::Form(form) => form.over.wheel(down),
                _ => {}
            }
            return;
        }
        match (target, self.view) {
            (Target::Day(_), _) => {
                let month = if down {
                    Motion::PageDown
                } else {
                    Motion::PageUp
                };
                self.agenda.step_day(month, self.now.today);
            }
            (_, View::Agenda) => self.agenda.wheel(down),
            (Target::Line(_), _) => self.pane.wheel(down),
            (_, View::Overview) => self.overview.wheel(down),
            (_, View::Indicators) => self.indicators.scroll.wheel(down),
            (_, View::History) => {
                self.history.scroll.wheel(down);
                self.history.follow();
            }
            (Target::Card(column, _), _) => self.board.wheel(Some(column), down),
            (_, View::Board) => self.board.wheel(None, down),
            (_, View::Timeline) => self.timeline.wheel(down),
            (_, View::Backups) => self.backups.scroll.wheel(down),
            _ => {
                if let Some(list) = self.list_mut() {
                    list.scroll.wheel(down);
                    list.follow();
                }
            }
        }
    }
}
