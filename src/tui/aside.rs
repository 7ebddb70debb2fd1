//! Questions that take longer the more the register holds: asked beside, over a connection of their own, so that no key waits.
//!
//! A question gives what the state is to take. After it was asked its answer is waited for a moment, so that a small register
//! shows everything at once; what comes later is heard by [`Aside::hear`]. A newer question of the same view stops the one
//! before, whose answer nobody takes any more. What a question was asked about may change before it is answered: whoever
//! takes the answer looks whether what it fills in was spoiled since.

use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::app::App;
use crate::app::view::View;
use crate::desk::Desk;
use crate::store::{Interrupt, Store};

/// How long an answer is waited for before the frame is drawn without it.
const GRACE: Duration = Duration::from_millis(3);
/// How soon is looked again while an answer is awaited.
pub const SOON: Duration = Duration::from_millis(2);

/// What the state takes.
pub type Answer = Box<dyn FnOnce(&mut App) + Send>;
/// What is asked of the register.
pub type Question = Box<dyn FnOnce(&Store) -> Answer + Send>;

/// A question on its way.
struct Asked {
    view: View,
    number: u64,
    question: Question,
}

/// What is being answered, and how it is stopped.
type Running = Arc<Mutex<Option<(View, Interrupt)>>>;

/// Whoever answers beside.
pub struct Aside {
    questions: Sender<Asked>,
    answers: Receiver<(View, u64, Answer)>,
    running: Running,
    /// The last question of each view that is not yet answered.
    awaited: Vec<(View, u64)>,
    last: u64,
}

impl Aside {
    /// Begins; the register is opened at the first question. None: no thread could be made.
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
        })
    }

    /// Asks for a view, and waits a moment for the answer.
    pub fn ask(&mut self, app: &mut App, view: View, question: Question) {
        self.stop(|other| other == view);
        self.awaited.retain(|(other, _)| *other != view);
        self.last += 1;
        let asked = Asked {
            view,
            number: self.last,
            question,
        };
        if self.questions.send(asked).is_err() {
            return;
        }
        self.awaited.push((view, self.last));
        let until = Instant::now() + GRACE;
        while self.is_awaited(view) {
            let left = until.saturating_duration_since(Instant::now());
            match self.answers.recv_timeout(left) {
                Ok(answer) => {
                    self.take(app, answer);
                }
                Err(_) => return,
            }
        }
    }

    /// Tells whether an answer for a view is still to come.
    pub fn is_awaited(&self, view: View) -> bool {
        self.awaited.iter().any(|(other, _)| *other == view)
    }

    /// Tells whether any answer is still to come.
    pub fn is_awaiting(&self) -> bool {
        !self.awaited.is_empty()
    }

    /// Takes the answers that have come; tells whether there was one.
    pub fn hear(&mut self, app: &mut App) -> bool {
        let mut heard = false;
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
        self.stop(|_| true);
        self.awaited.clear();
    }

    fn take(&mut self, app: &mut App, (view, number, answer): (View, u64, Answer)) -> bool {
        let before = self.awaited.len();
        self.awaited.retain(|asked| *asked != (view, number));
        let is_last = self.awaited.len() < before;
        if is_last {
            answer(app);
        }
        is_last
    }

    /// Stops what is being answered, if it is for such a view. The lock is held meanwhile, so that it is never another one.
    fn stop(&self, is_meant: impl Fn(View) -> bool) {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((view, interrupt)) = &*running
            && is_meant(*view)
        {
            interrupt.interrupt();
        }
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        self.stop(|_| true);
    }
}

/// Answers until nobody asks any more. Of several questions of a view that wait, only the last is answered.
fn answer(
    desk: &Desk,
    asked: &Receiver<Asked>,
    answers: &Sender<(View, u64, Answer)>,
    running: &Running,
) {
    let mut store: Option<Store> = None;
    let mut waiting: Vec<Asked> = Vec::new();
    loop {
        if waiting.is_empty() {
            match asked.recv() {
                Ok(next) => waiting.push(next),
                Err(_) => return,
            }
        }
        for next in asked.try_iter() {
            waiting.retain(|other| other.view != next.view);
            waiting.push(next);
        }
        let next = waiting.remove(0);
        let opened = match store.take().filter(Store::is_in_place) {
            Some(open) => Ok(open),
            None => Store::open(&desk.register, true),
        };
        let answer = match opened {
            Ok(open) => {
                set(running, Some((next.view, open.interrupt())));
                let answer = (next.question)(&open);
                set(running, None);
                store = Some(open);
                answer
            }
            Err(error) => failed(super::reader::problem(&error)),
        };
        if answers.send((next.view, next.number, answer)).is_err() {
            return;
        }
    }
}

fn set(running: &Running, to: Option<(View, Interrupt)>) {
    *running.lock().unwrap_or_else(PoisonError::into_inner) = to;
}

/// Says what went wrong.
pub fn failed(problem: crate::app::Problem) -> Answer {
    Box::new(move |app| app.failed(problem))
}
