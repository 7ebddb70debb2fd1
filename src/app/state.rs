//! The state of the interface.

use super::action::Notice;
use super::agenda::Agenda;
use super::backups::Backups;
use super::board::Board;
use super::dialog::{Dialog, Listing};
use super::filter_line::FilterLine;
use super::history::History;
use super::indicators::Indicators;
use super::job::{Job, Moment};
use super::keymap::Keymap;
use super::list::List;
use super::messages::Messages;
use super::overview::OverviewState;
use super::pane::{Pane, Wanted};
use super::pending::Pending;
use super::place::{Link, Place};
use super::timeline::Timeline;
use super::titles::Turned;
use super::unsaved::Unsaved;
use super::view::View;
use crate::domain::record::Record;
use crate::domain::settings::Now;
use crate::domain::vocabulary::Kind;
use crate::words::Language;

/// Which half of a view the keys go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The list.
    List,
    /// The pane beside it.
    Detail,
}

/// How many rows and columns the parts of the screen have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Heights {
    /// Rows of the list.
    pub list: usize,
    /// Rows of the help.
    pub palette: usize,
    /// Rows of a sheet below its title.
    pub sheet: usize,
    /// Rows of the columns of a file.
    pub mapping: usize,
    /// Rows of a listing.
    pub listing: usize,
    /// Months of the calendar; none: there is no calendar.
    pub months: usize,
    /// Columns of the overview.
    pub columns: usize,
    /// Rows of the overview.
    pub overview: usize,
    /// Columns and rows between the rules.
    pub body: (usize, usize),
}

/// The state of the interface.
#[derive(Debug, Clone)]
pub struct App {
    /// What the register is called.
    pub title: String,
    /// The day, and the periods in force.
    pub now: Now,
    /// Why nothing may be changed; none: it may.
    pub read_only: Option<&'static str>,
    /// The view on screen.
    pub view: View,
    /// Which half of it the keys go to.
    pub focus: Focus,
    pub(super) lists: [List; 3],
    /// The overview.
    pub overview: OverviewState,
    /// The agenda.
    pub agenda: Agenda,
    /// The indicators.
    pub indicators: Indicators,
    /// The board.
    pub board: Board,
    /// The timeline.
    pub timeline: Timeline,
    /// The history.
    pub history: History,
    /// The backups.
    pub backups: Backups,
    /// The pane beside the list.
    pub pane: Pane,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// The filter line, while it is open.
    pub filter_line: Option<FilterLine>,
    /// What is said at the foot of the screen.
    pub notice: Option<Notice>,
    /// What was said there in this sitting.
    pub messages: Messages,
    /// What goes on beside.
    pub job: Option<Job>,
    /// Which other time is shown; none: the present.
    pub then: Option<Moment>,
    /// What came while something else was being done, and waits to be looked at.
    pub(super) waiting: Option<Listing>,
    /// The language that a key chose; none: that of the start.
    pub language: Option<Language>,
    /// The language that a key turned titles to; none: that of the interface.
    pub reading: Option<Turned>,
    /// Whether the mouse is caught.
    pub has_mouse: bool,
    /// Whether the register was just made: the first-run hint stands until something is done.
    pub is_new: bool,
    /// The keys in force.
    pub keys: Keymap,
    /// Keys that wait for those that follow them.
    pub pending: Pending,
    pub(super) back: Vec<Place>,
    pub(super) unsaved: Unsaved,
}

impl App {
    /// Makes the state of the first frame.
    pub fn new(title: String, now: Now) -> Self {
        let [document, group, follow_up] =
            [Kind::Document, Kind::Group, Kind::FollowUp].map(List::new);
        Self {
            title,
            now,
            read_only: None,
            view: View::Overview,
            focus: Focus::List,
            lists: [document, group, follow_up],
            overview: OverviewState::default(),
            agenda: Agenda::new(now.today),
            indicators: Indicators::default(),
            board: Board::default(),
            timeline: Timeline::new(now.today),
            history: History::default(),
            backups: Backups::default(),
            pane: Pane::default(),
            dialog: None,
            filter_line: None,
            notice: None,
            messages: Messages::default(),
            job: None,
            then: None,
            waiting: None,
            language: None,
            reading: None,
            has_mouse: true,
            is_new: false,
            keys: Keymap::default(),
            pending: Pending::default(),
            back: Vec::new(),
            unsaved: Unsaved::default(),
        }
    }

    /// Gives the list on screen, if the view is one.
    pub fn list(&self) -> Option<&List> {
        self.list_of(self.view)
    }

    /// Gives the list on screen for changing.
    pub fn list_mut(&mut self) -> Option<&mut List> {
        self.list_of_mut(self.view)
    }

    /// Gives the list of a view.
    pub fn list_of(&self, view: View) -> Option<&List> {
        let kind = view.row().kind?;
        self.lists.iter().find(|list| list.kind == kind)
    }

    /// Gives the list of a view for changing.
    pub fn list_of_mut(&mut self, view: View) -> Option<&mut List> {
        let kind = view.row().kind?;
        self.lists.iter_mut().find(|list| list.kind == kind)
    }

    /// Gives the record under the cursor of the view, if there is one.
    pub fn record(&self) -> Option<&Record> {
        match self.view {
            View::Board => self.board.current(),
            View::Timeline => self.timeline.current(),
            _ => self.list()?.current(),
        }
    }

    /// Gives the ref or uid of the record that the cursor stands on or that its line belongs to.
    pub fn record_name(&self) -> Option<String> {
        match self.view {
            View::Agenda => self.agenda.current()?.record.clone(),
            View::Overview => {
                let spot = self.overview.current()?;
                match self.overview.link(&spot) {
                    Link::Record(name) => Some(name.clone()),
                    _ => None,
                }
            }
            _ => self.record().map(|record| record.uid.clone()),
        }
    }

    /// Says what the pane is to show.
    pub fn wanted(&self) -> Option<Wanted> {
        match self.view {
            View::Overview | View::Agenda | View::Board | View::Timeline => None,
            View::Indicators => {
                let row = self.indicators.current()?;
                Some(Wanted::Indicator(row.uid.clone()))
            }
            View::History => self.history.selected.map(Wanted::Operation),
            View::Backups => {
                let row = self.backups.current()?;
                Some(Wanted::Backup(row.path.clone()))
            }
            _ => self.list()?.selected.clone().map(Wanted::Record),
        }
    }

    /// Puts the keys in force into what is said: the notice, and what is wrong in the open dialog.
    pub fn spell(&mut self) {
        let keys = &self.keys;
        match &mut self.notice {
            Some(Notice::Blocked(words)) => *words = keys.spell(words),
            Some(Notice::Trouble(problem)) => problem.hint = keys.spell(&problem.hint),
            Some(Notice::Done(_)) | None => {}
        }
        if let Some(Some(problem)) = self.dialog.as_mut().and_then(Dialog::problem) {
            problem.hint = keys.spell(&problem.hint);
        }
    }

    /// Says that everything at hand may be out of date.
    pub fn spoil(&mut self) {
        for list in &mut self.lists {
            list.is_stale = true;
        }
        self.overview.is_fresh = false;
        self.agenda.is_stale = true;
        self.indicators.is_stale = true;
        self.board.is_stale = true;
        self.timeline.is_stale = true;
        self.history.is_stale = true;
        self.backups.is_stale = true;
        self.pane.is_stale = true;
        match &mut self.dialog {
            Some(Dialog::Status(form)) => form.is_stale = true,
            Some(Dialog::Counts(counts)) => counts.is_stale = true,
            Some(Dialog::Form(form)) => form.is_stale = true,
            _ => {}
        }
    }

    /// Takes how many rows and columns the parts of the screen have.
    pub fn fit(&mut self, heights: Heights) {
        for list in &mut self.lists {
            list.scroll.fit(heights.list);
        }
        self.agenda.fit(heights.list, heights.months);
        if self.view == View::Agenda && heights.months == 0 {
            self.focus = Focus::List;
        }
        self.indicators.scroll.fit(heights.list);
        self.history.scroll.fit(heights.list);
        self.backups.scroll.fit(heights.list);
        self.board.fit(heights.body);
        self.timeline.fit(heights.body);
        self.overview.fit(heights.columns, heights.overview);
        match &mut self.dialog {
            Some(Dialog::Palette(palette)) => palette.scroll.fit(heights.palette),
            Some(Dialog::Listing(listing)) => listing.scroll.fit(heights.listing),
            Some(Dialog::Mapping(mapping)) => mapping.scroll.fit(heights.mapping),
            Some(Dialog::Messages(list)) => list.scroll.fit(heights.sheet),
            Some(Dialog::By(chooser)) => chooser.scroll.fit(heights.palette),
            Some(Dialog::Counts(counts)) => {
                let above = usize::from(counts.above());
                counts
                    .scroll
                    .fit((heights.palette + 3).saturating_sub(above));
            }
            _ => {}
        }
        match &mut self.dialog {
            Some(Dialog::Form(form)) => form.over.fit(heights.palette),
            Some(Dialog::Nouns(chooser)) => chooser.scroll.fit(heights.palette),
            _ => {}
        }
    }
}
