//! The register of another time, made in memory.

use super::{Outcome, Task, problem, stopped};
use crate::app::Moment;
use crate::store::Then;
use crate::word;

/// Gives the store's word for a moment.
pub fn of(moment: Moment) -> Then {
    Then {
        as_of: moment.as_of,
        known_on: moment.known_on,
    }
}

/// Reads the register of a moment.
pub fn task(moment: Moment) -> Task {
    Task {
        words: word!("reading the register as it was"),
        unit: word!("rows"),
        work: Box::new(move |desk, beat| {
            let store = desk.open().map_err(|error| problem(&error))?;
            let then = store.then(of(moment)).map_err(|error| problem(&error))?;
            if beat.is_stopped() {
                return Err(stopped());
            }
            Ok(Outcome::Then(Box::new(then), moment))
        }),
    }
}
