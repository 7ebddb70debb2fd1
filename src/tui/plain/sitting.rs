//! A sitting in lines: a line in, what came of it in lines out. It knows of no terminal, so tests hold one too.

use super::here::{Here, here};
use super::place::place;
use super::question::{Question, Step, Takes};
use super::typed::{self, Saying, Typed, WORDS, row_of};
use super::{dialogs, voice};
use crate::app::key::Key;
use crate::app::{Action, App, Heights, Notice, Target};
use crate::desk::Desk;
use crate::tui::canvas::Look;
use crate::tui::error::TuiError;
use crate::tui::glyphs::Glyphs;
use crate::tui::session::{Ask, Session};
use crate::tui::theme::Theme;
use crate::tui::views::page::Page;
use crate::words::of;
use crate::{say, word};

/// So many rows are read at a time.
const ROWS: usize = 20;
/// Of what is never long, all.
const ALL: usize = 10_000;

/// A sitting.
pub struct Plain<'d> {
    /// What goes on behind it.
    pub session: Session<'d>,
    here: Here,
    page: Page,
    notice: Option<Notice>,
    is_doing: bool,
}

/// Gives windows with so many rows of a list.
const fn heights(rows: usize) -> Heights {
    Heights {
        list: rows,
        palette: ALL,
        sheet: ALL,
        mapping: ALL,
        listing: ALL,
        months: 0,
        columns: 1,
        overview: ALL,
        body: (22 * 100, 4 + 5 * rows),
    }
}

impl<'d> Plain<'d> {
    /// Begins one.
    pub fn begin(desk: &'d Desk) -> Result<Self, TuiError> {
        let look = Look {
            theme: Theme::MONOCHROME,
            glyphs: Glyphs::SAID,
        };
        let session = Session::begin(desk, &look, (200, 60))?;
        let page = Page::said(&look);
        let here = Here::View {
            head: String::new(),
            row: String::new(),
        };
        Ok(Self {
            session,
            here,
            page,
            notice: None,
            is_doing: false,
        })
    }

    /// Gives the state.
    pub const fn app(&self) -> &App {
        &self.session.app
    }

    /// Says what this is, and where one stands.
    pub fn greet(&mut self) -> Vec<String> {
        self.page = self.session.settle(heights(ROWS));
        self.here = here(self.app(), &self.page);
        let mut lines = vec![format!("servanda: {}", self.app().title)];
        let hint = word!(
            "Type a key or a word, then Enter: {everywhere.help} says all of them, {everywhere.quit} leaves, `read` says the rows, `.` goes back."
        );
        lines.push(self.app().keys.spell(hint));
        lines.extend(self.news());
        lines.extend(self.here.whole(self.app()));
        safe(lines)
    }

    /// Tells whether what is typed next is not to be shown.
    pub fn is_secret(&self) -> bool {
        matches!(&self.here, Here::Asked(question) if question.is_secret())
    }

    /// Takes a line; gives what is to be said, and what is asked of the terminal.
    pub fn take(&mut self, line: &str) -> (Vec<String>, Ask) {
        let question = match &self.here {
            Here::Asked(question) => Some(question.clone()),
            _ => None,
        };
        let typed = match &question {
            Some(question) => typed::answer(self.app(), question, line),
            None => typed::in_view(self.app(), line),
        };
        let mut asked = Ask::Nothing;
        match typed {
            Typed::Say(saying) => return (safe(self.say(saying)), Ask::Nothing),
            Typed::Unknown => return (safe(unknown(line)), Ask::Nothing),
            Typed::Steps(steps) => asked = self.walk(&steps),
            Typed::Row(row) => {
                asked = self.session.run_row(row);
                self.settle();
            }
            Typed::Go(row) => asked = self.go(row),
            Typed::Text(steps, text) => {
                self.walk(&steps);
                asked = self.put(&text);
            }
            Typed::Into(row, text) => {
                self.session.run_row(row);
                self.settle();
                if let Some(question) = dialogs::question(self.app()) {
                    self.here = Here::Asked(question);
                    asked = self.put(&text);
                }
            }
        }
        if asked == Ask::Quit {
            return (Vec::new(), asked);
        }
        let lines = self.after();
        (safe(lines), asked)
    }

    /// Takes a key as if a line said it; gives what is to be said.
    pub fn press(&mut self, key: Key) -> Vec<String> {
        self.walk(&[Step::Key(key)]);
        safe(self.after())
    }

    /// Says where one stands, from the beginning.
    pub fn again(&self) -> Vec<String> {
        safe(self.here.whole(self.app()))
    }

    /// Says what has changed by itself: work beside, another program, the day.
    pub fn look_round(&mut self) -> Vec<String> {
        let was_doing = self.is_doing;
        if !self.session.look_round() {
            return Vec::new();
        }
        self.settle();
        let mut lines = self.news();
        let now = here(self.app(), &self.page);
        let since = now.since(&self.here, self.app());
        if !since.is_empty() && lines.is_empty() && !was_doing {
            lines.push(word!("Changed meanwhile:").to_owned());
        }
        lines.extend(since);
        self.here = now;
        safe(lines)
    }

    /// Says what came of a step: what is said at the foot, what is another now; if that is nothing, where one stands.
    pub fn after(&mut self) -> Vec<String> {
        self.settle();
        let mut lines = self.news();
        let now = here(self.app(), &self.page);
        lines.extend(now.since(&self.here, self.app()));
        lines.extend(waited_for(self.app()));
        if lines.is_empty() {
            lines = now.briefly();
        }
        self.here = now;
        lines
    }

    fn settle(&mut self) {
        self.page = self.session.settle(heights(ROWS));
    }

    /// Says what was said at the foot of the screen since, and what is being done beside.
    fn news(&mut self) -> Vec<String> {
        let mut lines = Vec::new();
        let notice = self.app().notice.clone();
        if notice != self.notice {
            lines.extend(notice.iter().flat_map(|notice| match notice {
                Notice::Trouble(problem) => dialogs::trouble(problem),
                other => vec![other.words()],
            }));
        }
        self.notice = notice;
        if let Some(job) = &self.app().job
            && !self.is_doing
        {
            lines.push(say!("Being done: {doing}", doing = job.words));
        }
        self.is_doing = self.app().job.is_some();
        lines
    }

    fn walk(&mut self, steps: &[Step]) -> Ask {
        let mut asked = Ask::Nothing;
        for step in steps {
            if !matches!(self.notice, Some(Notice::Trouble(_))) {
                self.notice = None;
            }
            asked = match step {
                Step::Key(key) => self.session.press_key(*key),
                Step::Point(index) => self.session.point_at(Target::Choice(*index)),
                Step::Run(action) => match row_of(self.app(), *action) {
                    Some(row) => self.session.run_row(row),
                    None => Ask::Nothing,
                },
            };
            self.settle();
            if asked != Ask::Nothing {
                break;
            }
        }
        asked
    }

    /// Goes to a row of the view.
    fn go(&mut self, row: usize) -> Ask {
        let place = place(self.app());
        let target = (place.target)(row).filter(|_| row < place.count && row != place.at);
        drop(place);
        let asked = target.map_or(Ask::Nothing, |target| self.session.point_at(target));
        self.settle();
        asked
    }

    /// Puts a text in the place of what is typed, and goes on from there.
    fn put(&mut self, text: &str) -> Ask {
        let Some(question) = dialogs::question(self.app()) else {
            return Ask::Nothing;
        };
        let (is_filled, then) = match &question.takes {
            Takes::Keys => return Ask::Nothing,
            Takes::Needle { is_filled } => (*is_filled, None),
            Takes::Value(value) => (value.is_filled, Some(value.then)),
        };
        if is_filled {
            self.walk(&[Step::Run(Action::Clear)]);
        }
        let mut asked = self.session.put_text(text);
        self.settle();
        if let Some(then) = then {
            asked = self.walk(&[Step::Run(then)]);
        }
        asked
    }

    fn say(&mut self, saying: Saying) -> Vec<String> {
        match (saying, &self.here) {
            (Saying::Again, _) => self.here.whole(self.app()),
            (Saying::Ways, Here::Asked(question)) => ways(self.app(), Some(question)),
            (Saying::Ways, _) => ways(self.app(), None),
            (_, Here::View { .. }) => self.rows(saying == Saying::All),
            _ => self.here.whole(self.app()),
        }
    }

    /// Says rows: those from the cursor on as far as they are at hand, or every one.
    fn rows(&mut self, all: bool) -> Vec<String> {
        if all {
            let count = place(self.app()).count;
            self.page = self.session.settle(heights(count.max(ROWS)));
        }
        let place = place(self.app());
        let mut lines = vec![place.heads.join("; ")];
        if all {
            lines.extend((0..place.count).filter_map(|index| place.line(index)));
        } else {
            let shown = (place.at..place.count).take(ROWS);
            let told: Vec<String> = shown.map_while(|index| place.line(index)).collect();
            lines.extend(told);
        }
        if place.count == 0 {
            lines.push(place.here());
        }
        drop(place);
        self.settle();
        lines
    }
}

/// Says what may follow the keys that wait for another, each with its word.
fn waited_for(app: &App) -> Vec<String> {
    let Some(keys) = app.pending.label() else {
        return Vec::new();
    };
    let follows = app.follows().into_iter();
    follows
        .map(|(key, row, _)| format!("{keys} {key}: {}", row.word()))
        .collect()
}

/// Says what can be typed: the words of this mode, and every key of where one stands by its word.
fn ways(app: &App, question: Option<&Question>) -> Vec<String> {
    let mut lines: Vec<String> = question.map(Question::ways).into_iter().collect();
    for (_, word, meaning) in WORDS {
        lines.push(format!(
            "`.{}`: {}",
            of("plain", word),
            of("plain", meaning)
        ));
    }
    for scope in app.scopes() {
        let bound = app
            .keys
            .bound()
            .iter()
            .filter(|bound| bound.row.scope == *scope);
        for bound in bound {
            let keys = bound.labels().join(" ");
            let row = bound.row;
            lines.push(format!("{} [{keys}]: {}", row.word(), row.meaning()));
        }
    }
    lines
}

fn unknown(line: &str) -> Vec<String> {
    let line = crate::domain::text::excerpt(line.trim());
    vec![say!(
        "`{line}` is no key or word here; `.ways` says what is",
        line
    )]
}

fn safe(lines: impl IntoIterator<Item = String>) -> Vec<String> {
    lines.into_iter().map(|line| voice::line(&line)).collect()
}
