//! Questions that take long: asked in a thread of their own, while whoever asked hears how far they are and may stop them.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use super::error::{Result, StoreError};
use super::{Store, Watch};

/// How often whoever asked is told.
const OFTEN: Duration = Duration::from_millis(20);

/// How far a question is; of nothing: not known.
#[derive(Debug, Default)]
pub(super) struct Far {
    done: AtomicU64,
    total: AtomicU64,
}

impl Far {
    /// Says how much there is to do.
    pub fn begin(&self, total: u64) {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    /// Says that one more is done.
    pub fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    fn told(&self) -> (u64, u64) {
        (
            self.done.load(Ordering::Relaxed),
            self.total.load(Ordering::Relaxed),
        )
    }
}

impl Store {
    /// Asks this register something. `watch` hears now and then that it goes on; where it says no, the question is broken off
    /// in the middle and is [`StoreError::Cancelled`].
    pub fn attended<T: Send>(
        self,
        watch: &mut Watch<'_>,
        ask: impl FnOnce(&Self) -> Result<T> + Send,
    ) -> Result<T> {
        self.attended_far(watch, |store, _| ask(store))
    }

    /// Asks like [`Store::attended`] what can tell how far it is.
    pub(super) fn attended_far<T: Send>(
        self,
        watch: &mut Watch<'_>,
        ask: impl FnOnce(&Self, &Far) -> Result<T> + Send,
    ) -> Result<T> {
        if !watch(0, 0) {
            return Err(StoreError::Cancelled);
        }
        let (interrupt, path) = (self.interrupt(), self.path().to_owned());
        let far = &Far::default();
        let (sender, answer) = mpsc::channel();
        thread::scope(|scope| {
            let work = move || {
                // Nobody waits any more only where the waiting side has panicked.
                let _ = sender.send(ask(&self, far));
            };
            let asked = thread::Builder::new()
                .name("question".to_owned())
                .spawn_scoped(scope, work)
                .map_err(|source| StoreError::Io { path, source })?;
            let mut is_stopped = false;
            loop {
                match answer.recv_timeout(OFTEN) {
                    Ok(_) if is_stopped => return Err(StoreError::Cancelled),
                    Ok(answer) => return answer,
                    Err(RecvTimeoutError::Timeout) => {
                        let (done, total) = far.told();
                        is_stopped = is_stopped || !watch(done, total);
                        if is_stopped {
                            // Again each time: one that comes between two statements is heard by neither.
                            interrupt.interrupt();
                        }
                    }
                    Err(RecvTimeoutError::Disconnected) => match asked.join() {
                        Err(panic) => resume_unwind(panic),
                        Ok(()) => unreachable!("an answer is sent before the thread ends"),
                    },
                }
            }
        })
    }
}
