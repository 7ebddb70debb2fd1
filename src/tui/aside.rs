//! Questions that take longer the more the register holds: asked beside, over a connection of their own, so that no key waits.
//!
//! A question gives what the state is to take. After it was asked its answer is waited for a moment, so that a small register
//! shows everything at once; what comes later is heard by [`Aside::hear`]. A newer question for the same stops the one before,
//! whose answer nobody takes any more; one for something else goes first, and the one before is answered afterwards. What a
//! question was asked about may change before it is answered: whoever takes the answer looks whether what it fills in was
//! spoiled since.

mod rest;

use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::app::App;
use crate::app::pane::Wanted;
use crate::app::view::View;
use crate::desk::Desk;
use crate::store::{Interrupt, Store};
use rest::Rest;

/// How long an answer is waited for before the frame is drawn without it.
const GRACE: Duration = Duration::from_millis(3);
/// How soon is looked again while an answer is awaited.
pub const SOON: Duration = Duration::from_millis(2);

/// What the state takes.
pub type Answer = Box<dyn FnOnce(&mut App) + Send>;
/// What is asked of the register; asked again where it had to give way.
pub type Question = Box<dyn Fn(&Store) -> Answer + Send>;

/// What a question is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// What a view shows.
    View(View),
    /// What the pane shows.
    Pane,
    /// The records of the palette.
    Palette,
    /// The counts of a list.
    Counts,
    /// The marks of a list.
    Marks,
}

impl From<View> for Room {
    fn from(view: View) -> Self {
        Self::View(view)
    }
}

/// A question on its way.
struct Asked {
    room: Room,
    number: u64,
    /// The language in which names and titles are wanted.
    tongue: String,
    question: Question,
}

/// What is being answered, how it is stopped, and whether it is to be answered again.
struct Answering {
    room: Room,
    number: u64,
    interrupt: Interrupt,
    gives_way: bool,
}

type Running = Arc<Mutex<Option<Answering>>>;

/// Whoever answers beside.
pub struct Aside {
    questions: Sender<Asked>,
    answers: Receiver<(Room, u64, Answer)>,
    running: Running,
    /// The last question for each room that is not yet answered.
    awaited: Vec<(Room, u64)>,
    last: u64,
    rest: Rest,
    /// How long an answer is waited for: not at all before the first frame.
    grace: Duration,
}

impl Aside {
    /// Begins, and opens the register meanwhile. None: no thread could be made.
    pub fn begin(desk: &Desk) -> Option<Self> {
        let (questions, asked) = mpsc::channel();
        let (sender, answers) = mpsc::channel();
        let running = Running::default();
        let (desk, shared) = (desk.clone(), Arc::clone(&running));
        let spawned = thread::Builder::new()
            .name("aside".to_owned())
            .spawn(move || answer(&desk, &asked, &sender, &shared));
        spawned.ok().map(|_| Self {
            questions,
            answers,
            running,
            awaited: Vec::new(),
            last: 0,
            rest: Rest::default(),
            grace: Duration::ZERO,
        })
    }

    /// Has answers waited for from now on: something is on the screen.
    pub const fn be_patient(&mut self) {
        self.grace = GRACE;
    }

    /// Asks, and waits a moment for the answer.
    pub fn ask(&mut self, app: &mut App, room: impl Into<Room>, question: Question) {
        let room = room.into();
        self.awaited.retain(|(other, _)| *other != room);
        self.last += 1;
        let asked = Asked {
            room,
            number: self.last,
            tongue: app.tongue().to_owned(),
            question,
        };
        if self.questions.send(asked).is_err() {
            return;
        }
        self.go_first(room);
        self.awaited.push((room, self.last));
        let until = Instant::now() + self.grace;
        while self.is_awaited(room) {
            let left = until.saturating_duration_since(Instant::now());
            match self.answers.recv_timeout(left) {
                Ok(answer) => {
                    self.take(app, answer);
                }
                Err(_) => return,
            }
        }
    }

    /// Tells whether an answer for something is still to come.
    pub fn is_awaited(&self, room: impl Into<Room>) -> bool {
        let room = room.into();
        self.awaited.iter().any(|(other, _)| *other == room)
    }

    /// Tells whether what the pane shows is still to come, or to be asked for.
    pub fn owes_pane(&self) -> bool {
        self.is_awaited(Room::Pane) || self.rest.is_due()
    }

    /// Gives how soon is to be looked again; none: no answer is to come.
    pub fn patience(&self) -> Option<Duration> {
        let rest = self.rest.left(Instant::now());
        let answer = (!self.awaited.is_empty()).then_some(SOON);
        rest.map_or(answer, |rest| Some(answer.unwrap_or(rest).min(rest)))
    }

    /// Notes what the cursor stands on. Tells whether that is to be asked for now.
    pub fn heed(&mut self, wanted: &Wanted) -> bool {
        self.rest.heed(wanted, Instant::now())
    }

    /// Has what the cursor stands on asked for again.
    pub fn spoil_pane(&mut self) {
        self.rest.spoil();
    }

    /// Takes the answers that have come; tells whether there was one, or something is to be asked for now.
    pub fn hear(&mut self, app: &mut App) -> bool {
        let mut heard = self.rest.is_over(Instant::now());
        loop {
            match self.answers.try_recv() {
                Ok(answer) => heard |= self.take(app, answer),
                Err(TryRecvError::Empty) => return heard,
                Err(TryRecvError::Disconnected) => {
                    // Nobody answers any more, and nothing may wait for it.
                    self.awaited.clear();
                    return heard;
                }
            }
        }
    }

    /// Lets every question go unanswered: another register is shown.
    pub fn forget(&mut self) {
        self.stop();
        self.awaited.clear();
        self.rest.spoil();
    }

    fn take(&mut self, app: &mut App, (room, number, answer): (Room, u64, Answer)) -> bool {
        let before = self.awaited.len();
        self.awaited.retain(|asked| *asked != (room, number));
        let is_last = self.awaited.len() < before;
        if is_last {
            answer(app);
        }
        is_last
    }

    /// Stops whatever else is being answered: for the same room for good, else until what was asked last is answered.
    fn go_first(&self, room: Room) {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(answering) = &mut *running
            && answering.number != self.last
        {
            answering.gives_way |= answering.room != room;
            answering.interrupt.interrupt();
        }
    }

    /// Stops what is being answered. The lock is held meanwhile, so that it is never another one.
    fn stop(&self) {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(answering) = &*running {
            answering.interrupt.interrupt();
        }
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Answers until nobody asks any more, the last question first. Of several for the same only the last is answered.
fn answer(
    desk: &Desk,
    asked: &Receiver<Asked>,
    answers: &Sender<(Room, u64, Answer)>,
    running: &Running,
) {
    // What hinders it is said when something is asked.
    let mut store = Store::open(&desk.register, true).ok();
    let mut waiting: Vec<Asked> = Vec::new();
    loop {
        if waiting.is_empty() {
            match asked.recv() {
                Ok(next) => waiting.push(next),
                Err(_) => return,
            }
        }
        for next in asked.try_iter() {
            waiting.retain(|other| other.room != next.room);
            waiting.push(next);
        }
        let Some(next) = waiting.pop() else {
            continue;
        };
        let opened = match store.take().filter(Store::is_in_place) {
            Some(open) => Ok(open),
            None => Store::open(&desk.register, true),
        };
        let answer = match opened {
            Ok(mut open) => {
                open.read_in(Some(&next.tongue));
                let answer = answered(&next, &open, running);
                store = Some(open);
                answer
            }
            Err(error) => Some(failed(super::reader::problem(&error))),
        };
        let Some(answer) = answer else {
            waiting.push(next);
            continue;
        };
        if answers.send((next.room, next.number, answer)).is_err() {
            return;
        }
    }
}

/// Answers a question; none: it had to give way to another.
fn answered(asked: &Asked, store: &Store, running: &Running) -> Option<Answer> {
    let lock = || running.lock().unwrap_or_else(PoisonError::into_inner);
    *lock() = Some(Answering {
        room: asked.room,
        number: asked.number,
        interrupt: store.interrupt(),
        gives_way: false,
    });
    let answer = (asked.question)(store);
    let gave_way = lock().take().is_some_and(|answering| answering.gives_way);
    (!gave_way).then_some(answer)
}

/// Says what went wrong.
pub fn failed(problem: crate::app::Problem) -> Answer {
    Box::new(move |app| app.failed(problem))
}
