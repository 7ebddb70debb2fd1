//! One sitting: the state, the register, and what goes from one to the other.

use std::time::{Duration, Instant};

use ratatui::layout::Rect;

use super::canvas::Look;
use super::error::TuiError;
use super::input::Input;
use super::jobs::{self, Running, Task};
use super::reader::{self, forms};
use super::scene::Scene;
use super::views::operation::moment;
use crate::app::dialog::Dialog;
use crate::app::{App, Effect, Target};
use crate::backup;
use crate::desk::Desk;
use crate::domain::change::Change;
use crate::domain::query::Query;
use crate::store::{Store, StoreError};

/// How often, at most, is looked whether another program has changed the register.
pub const LOOK: Duration = Duration::from_secs(1);

/// What a session asks of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Nothing.
    Nothing,
    /// To catch the mouse, or free it.
    Mouse(bool),
    /// To be left.
    Quit,
}

/// One sitting.
pub struct Session<'d> {
    desk: &'d Desk,
    store: Store,
    /// The state.
    pub app: App,
    look: Look,
    screen: Rect,
    running: Option<Running>,
    version: i64,
    looked: Instant,
}

/// Opens the register, makes it where there is none, and brings an older one up to date. Gives whether it was made.
fn open(desk: &Desk) -> Result<(Store, bool), TuiError> {
    match desk.open_or_make() {
        Err(StoreError::Older { .. }) if !desk.read_only => {
            let store = backup::open_current(&desk.register, false, &desk.stamp())?;
            Ok((store, false))
        }
        opened => Ok(opened?),
    }
}

impl<'d> Session<'d> {
    /// Begins a sitting.
    pub fn begin(desk: &'d Desk, look: &Look, size: (u16, u16)) -> Result<Self, TuiError> {
        let (store, made) = open(desk)?;
        let mut session = Self::over(desk, store, look, size)?;
        session.app.is_new = made;
        Ok(session)
    }

    /// Begins a sitting over an open register.
    pub fn over(
        desk: &'d Desk,
        store: Store,
        look: &Look,
        size: (u16, u16),
    ) -> Result<Self, TuiError> {
        let mut app = App::new(store.title()?, desk.now());
        app.read_only = store.access().refusal();
        let version = store.data_version()?;
        Ok(Self {
            desk,
            store,
            app,
            look: *look,
            screen: Rect::new(0, 0, size.0, size.1),
            running: None,
            version,
            looked: Instant::now(),
        })
    }

    /// Reads what the state lacks, and prepares the frame that shows it.
    pub fn scene(&mut self) -> Scene {
        Scene::lay_out(&mut self.app, self.screen);
        reader::fill(&mut self.app, &self.store, self.desk);
        let scene = Scene::prepare(&mut self.app, self.screen, &self.look);
        let lacks = self.app.list().is_some_and(|list| list.lacks().is_some());
        if lacks {
            // What was read says something that takes rows of the screen.
            reader::fill(&mut self.app, &self.store, self.desk);
        }
        scene
    }

    /// Gives the look.
    pub const fn look(&self) -> &Look {
        &self.look
    }

    /// Takes something from outside.
    pub fn take(&mut self, input: Input, scene: &Scene) -> Ask {
        let effect = match input {
            Input::Key(key) => self.app.press(key),
            Input::Paste(text) => {
                self.app.paste(&text);
                None
            }
            Input::Click { x, y } => {
                let target = self.target(scene, x, y);
                self.app.click(target)
            }
            Input::Scroll { x, y, down } => {
                let target = self.target(scene, x, y);
                self.app.wheel(target, down);
                None
            }
            Input::Resize(width, height) => {
                self.screen = Rect::new(0, 0, width, height);
                None
            }
            Input::Focus(_) => None,
            Input::Quit => return Ask::Quit,
        };
        effect.map_or(Ask::Nothing, |effect| self.perform(effect))
    }

    fn target(&self, scene: &Scene, x: u16, y: u16) -> Target {
        scene.areas().target(&self.app, x, y)
    }

    fn perform(&mut self, effect: Effect) -> Ask {
        match effect {
            Effect::Quit => return Ask::Quit,
            Effect::Mouse(on) => return Ask::Mouse(on),
            Effect::Apply(change) => self.apply(&change),
            Effect::Form(ask) => forms::open(&mut self.app, &self.store, self.desk, ask),
            Effect::Rehearse(change) => {
                forms::rehearse(&mut self.app, &self.store, self.desk, &change);
            }
            Effect::AskRemove(names) => forms::ask_remove(&mut self.app, &self.store, &names),
            Effect::Preview(uids) => self.preview(&uids),
            Effect::MarkAll(query) => self.mark_all(&query),
            Effect::Open(name) => self.open(&name),
            Effect::MakeBackup => self.start(Task::Make),
            Effect::Verify(path) => self.start(Task::Verify(path)),
            Effect::Restore(path) => self.start(Task::Restore(path)),
        }
        Ask::Nothing
    }

    fn start(&mut self, task: Task) {
        if self.running.is_none() {
            self.running = jobs::start(task, &mut self.app, self.desk);
        }
    }

    fn apply(&mut self, change: &Change) {
        match self.meet() {
            Ok(false) => {}
            Ok(true) => return,
            Err(error) => return self.app.failed(reader::problem(&error)),
        }
        match self.store.apply(change, &self.desk.stamp()) {
            Ok(applied) => self.app.applied(&applied),
            Err(error @ StoreError::OpenChildren { .. }) => {
                self.app.warned(reader::problem(&error));
            }
            Err(error) => forms::refused(&mut self.app, change, &error),
        }
    }

    /// Looks whether a status that is to be written over is still what it was when the form was filled in. Tells whether
    /// another one was met, which the form then says.
    fn meet(&mut self) -> Result<bool, StoreError> {
        if let Some(Dialog::Form(form)) = &mut self.app.dialog {
            return forms::meets(form, &self.store);
        }
        let Some(Dialog::Status(form)) = &mut self.app.dialog else {
            return Ok(false);
        };
        reader::statuses(form, &self.store, self.app.now)?;
        let Some(subject) = form.met() else {
            return Ok(false);
        };
        let named = self.store.find_record(subject.uid.as_str())?;
        let detail = self.store.detail(&named, self.app.now)?;
        let last = detail.history.first();
        let who = last.map(|last| format!("last by {}, {}; ", last.author, moment(&last.at)));
        form.meet(&who.unwrap_or_default());
        self.app.spoil();
        Ok(true)
    }

    fn preview(&mut self, uids: &[String]) {
        let read = uids.iter().map(|uid| self.store.record(uid, self.app.now));
        match read.collect::<Result<Vec<_>, _>>() {
            Ok(records) => self.app.previewed(&records),
            Err(error) => self.app.failed(reader::problem(&error)),
        }
    }

    fn mark_all(&mut self, query: &Query) {
        match self.store.uids(query, self.app.now) {
            Ok(uids) => self.app.marked(uids),
            Err(error) => self.app.failed(reader::problem(&error)),
        }
    }

    fn open(&mut self, name: &str) {
        let found = self.store.find_record(name).and_then(|named| {
            let record = self.store.record(named.uid.as_str(), self.app.now)?;
            Ok((record.kind, named.uid))
        });
        match found {
            Ok((kind, uid)) => self.app.opened(kind, uid.as_str()),
            Err(error) => self.app.failed(reader::problem(&error)),
        }
    }

    /// Gives how long to wait for a key before looking round: shorter while something goes on beside.
    pub fn patience(&self) -> Duration {
        if self.running.is_some() {
            LOOK / 20
        } else {
            LOOK
        }
    }

    /// Looks round: whether work beside has something to tell, another program has changed the register, or the day is
    /// another. Tells whether the state changed.
    pub fn look_round(&mut self) -> bool {
        let mut changed = self.hear();
        if self.looked.elapsed() < LOOK {
            return changed;
        }
        self.looked = Instant::now();
        match self.store.data_version() {
            Ok(version) if version != self.version => {
                self.version = version;
                self.app.spoil();
                changed = true;
            }
            Ok(_) => {}
            Err(error) => {
                self.app.failed(reader::problem(&error));
                changed = true;
            }
        }
        let now = self.desk.now();
        if now.today != self.app.now.today {
            self.app.new_day(now);
            changed = true;
        }
        changed
    }

    /// Hears what work beside has to tell. A register that was replaced is opened again.
    fn hear(&mut self) -> bool {
        let Some(running) = &self.running else {
            return false;
        };
        let (changed, ended) = running.take(&mut self.app);
        if !ended {
            return changed;
        }
        let replaced = running.replaces_register();
        self.running = None;
        if replaced {
            match self.desk.open() {
                Ok(store) => {
                    self.store = store;
                    self.app.spoil();
                }
                Err(error) => self.app.failed(reader::problem(&error)),
            }
        }
        true
    }
}
