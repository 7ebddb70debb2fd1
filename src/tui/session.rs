//! One sitting: the state, the register, and what goes from one to the other.

mod ahead;
mod asked;
mod begin;
mod beside;
mod keep;
mod look;
mod outside;
mod plain;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};
use std::time::{Duration, Instant};

use ratatui::layout::Rect;

use self::look::Colours;
use super::aside::Aside;
use super::canvas::Look;
use super::error::TuiError;
use super::input::Input;
use super::jobs::Running;
use super::keeper::Keeper;
use super::outside::clipboard::Clipboards;
use super::reader::{self, forms};
use super::scene::Scene;
use super::views::operation::moment;
use crate::app::dialog::Dialog;
use crate::app::view::View;
use crate::app::{App, Effect, Notice, Problem, Target};
use crate::backup::wrapping::Passphrase;
use crate::desk::{Desk, Log};
use crate::domain::change::Change;
use crate::store::{Store, StoreError};
use crate::words::Language;
use crate::{say, word};

/// How often, at most, is looked whether another program has changed the register.
pub const LOOK: Duration = Duration::from_secs(1);
/// How long a key that waits for another stands alone before what may follow is listed.
const HESITATION: Duration = Duration::from_millis(400);

/// What a session asks of the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Nothing.
    Nothing,
    /// To catch the mouse, or free it.
    Mouse(bool),
    /// To be spoken to in a language.
    Speak(Language),
    /// To be lent to the editor, with this text.
    Editor(String),
    /// To be given back to the shell until it calls the program.
    Suspend,
    /// To be taken over once more: somebody may have changed it.
    Retake,
    /// To put a text on the clipboard.
    Copy(String),
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
    colours: Colours,
    screen: Rect,
    /// Whether addresses are links of the terminal.
    pub links: bool,
    /// The register of another time, while it is shown.
    then: Option<Store>,
    running: Option<Running>,
    /// What was typed to open backups with.
    passphrases: HashMap<PathBuf, Passphrase>,
    /// Whoever answers what takes long; none: everything is read at once.
    aside: Option<Aside>,
    keeper: Option<Keeper>,
    log: Option<Log>,
    /// What was last noted down.
    clipboards: Clipboards,
    failures: (Sender<String>, Receiver<String>),
    said: Option<Notice>,
    version: i64,
    looked: Instant,
    /// When the last key was pressed.
    pressed: Instant,
}

impl Session<'_> {
    /// Reads what the state lacks, and prepares the frame that shows it.
    pub fn scene(&mut self) -> Scene {
        let scene = self.prepare();
        self.note_down();
        scene
    }

    fn prepare(&mut self) -> Scene {
        Scene::lay_out(&mut self.app, self.screen);
        self.fill();
        let scene = Scene::prepare(&mut self.app, self.screen, &self.look);
        let lacks = self.app.list().is_some_and(|list| list.lacks().is_some());
        if lacks {
            // What was read says something that takes rows of the screen.
            self.fill();
        }
        scene
    }

    /// Gives the desk.
    pub(super) const fn desk(&self) -> &Desk {
        self.desk
    }

    /// Gives the register.
    pub(super) const fn store(&self) -> &Store {
        &self.store
    }

    /// Gives the look.
    pub const fn look(&self) -> &Look {
        &self.look
    }

    /// Takes something from outside.
    pub fn take(&mut self, input: Input, scene: &Scene) -> Ask {
        let stays = matches!(self.said, Some(Notice::Trouble(_)));
        if matches!(input, Input::Key(_)) && !stays {
            // The key takes it away: said again, it is another message.
            self.said = None;
        }
        let ask = match input {
            Input::Key(key) => self.take_key(key, scene),
            other => self.respond(other, scene),
        };
        self.note_down();
        ask
    }

    fn respond(&mut self, input: Input, scene: &Scene) -> Ask {
        let effect = match input {
            Input::Key(key) => {
                self.pressed = Instant::now();
                self.app.press(key)
            }
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
            Input::Background(rgb) => {
                self.heed_background(rgb);
                None
            }
            Input::Suspend => return Ask::Suspend,
            Input::Resume => return Ask::Retake,
            Input::Quit => return Ask::Quit,
        };
        let ask = effect.map_or(Ask::Nothing, |effect| self.perform(effect));
        if let Some(keeper) = &mut self.keeper {
            keeper.heed(&self.app);
        }
        ask
    }

    fn target(&self, scene: &Scene, x: u16, y: u16) -> Target {
        scene.areas().target(&self.app, x, y)
    }

    fn perform(&mut self, effect: Effect) -> Ask {
        match effect {
            Effect::Quit => return Ask::Quit,
            Effect::Mouse(on) => return Ask::Mouse(on),
            Effect::Speak(language) => return Ask::Speak(language),
            Effect::Editor(text) => return Ask::Editor(text),
            Effect::Suspend => return Ask::Suspend,
            Effect::NextTheme => self.next_theme(),
            Effect::Apply(change) => self.apply(&change),
            Effect::Form(ask) => forms::open(&mut self.app, &self.store, self.desk, ask),
            Effect::Rehearse(change) => {
                forms::rehearse(&mut self.app, &self.store, self.desk, &change);
            }
            Effect::AskUndo(uid) => self.ask_undo(uid),
            Effect::AskRemove(names) => forms::ask_remove(&mut self.app, &self.store, &names),
            Effect::Preview(uids) => self.preview(&uids),
            Effect::MarkAll(query) => self.mark_all(&query),
            Effect::MarkRange => self.mark_range(),
            Effect::Open(name) => self.open(&name),
            other => return self.reach(other),
        }
        Ask::Nothing
    }

    /// Gives the register that is shown.
    fn shown(&self) -> &Store {
        self.then.as_ref().unwrap_or(&self.store)
    }

    fn apply(&mut self, change: &Change) {
        if let Some(why) = self.app.then.and(self.app.read_only) {
            let problem = Problem::new(word!("nothing can be changed here"), why);
            return self.app.failed(problem);
        }
        let is_bin = matches!(&self.app.dialog, Some(Dialog::Listing(listing)) if listing.is_bin);
        match self.meet() {
            Ok(false) => {}
            Ok(true) => return,
            Err(error) => return self.app.failed(reader::problem(&error)),
        }
        match self.store.apply(change, &self.desk.stamp()) {
            Ok(applied) => {
                self.app.applied(&applied);
                if is_bin {
                    self.show_bin();
                }
            }
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
        let who = last.map(|last| {
            say!(
                "last by {author}, {at}; ",
                author = last.author,
                at = moment(&last.at)
            )
        });
        form.meet(&who.unwrap_or_default());
        self.app.spoil();
        Ok(true)
    }

    /// Tells whether the history is being looked through: a piece of it is read with each scene.
    fn is_searching(&self) -> bool {
        self.app.view == View::History && self.app.history.lacks_found()
    }

    /// Gives how long to wait for a key before looking round: shorter while something goes on beside.
    pub fn patience(&self) -> Duration {
        let look = if self.app.hesitates() {
            HESITATION.saturating_sub(self.pressed.elapsed())
        } else if self.aside.is_none() && self.is_searching() {
            Duration::ZERO
        } else if let Some(soon) = self.aside.as_ref().and_then(Aside::patience) {
            soon
        } else if self.running.is_some() {
            LOOK / 20
        } else {
            LOOK
        };
        let keeper = self.keeper.as_ref().and_then(Keeper::patience);
        keeper.map_or(look, |patience| patience.min(look))
    }

    /// Looks round: whether work beside has something to tell, another program has changed the register, or the day is
    /// another. Tells whether the state changed.
    pub fn look_round(&mut self) -> bool {
        let changed = self.look_outside();
        self.note_down();
        changed
    }

    fn look_outside(&mut self) -> bool {
        let mut changed = self.hear() | self.hear_failures() | self.is_searching();
        if let Some(aside) = &mut self.aside {
            changed |= aside.hear(&mut self.app);
        }
        if let Some(keeper) = &mut self.keeper {
            changed |= keeper.rest(&mut self.app);
        }
        if self.app.hesitates() && self.pressed.elapsed() >= HESITATION {
            self.app.list_follows();
            changed = true;
        }
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
        if now.today != self.app.now.today && self.then.is_none() {
            self.app.new_day(now);
            changed = true;
        }
        changed
    }
}
