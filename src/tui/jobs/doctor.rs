//! Looking after the register: what `servanda doctor` tells.

use super::{Outcome, Task, stopped};
use crate::app::dialog::{Listing, ListingRow, Tone};
use crate::desk::doctor::{self, Findings, Screen, State};
use crate::{say, word};

/// Looks at everything.
pub fn task() -> Task {
    Task {
        words: word!("looking after the register"),
        unit: word!("parts"),
        work: Box::new(|desk, beat| {
            let screen = Screen {
                width: terminal_size::terminal_size().map(|(width, _)| width.0.into()),
                colour: true,
            };
            let found = doctor::look(desk, screen, false, |done, total| beat.go_on(done, total));
            found
                .map(|found| Outcome::Listed(listing(&found)))
                .ok_or_else(stopped)
        }),
    }
}

fn listing(found: &Findings) -> Listing {
    let all = || found.iter().flat_map(|(_, found)| found);
    let wrong = all().filter(|each| each.state == State::Wrong).count();
    let look = all().filter(|each| each.state == State::Doubtful).count();
    let rows = found.iter().flat_map(|(heading, found)| {
        found.iter().map(|each| ListingRow {
            lead: each.state.sign().to_owned(),
            name: format!("{}: {}", heading.to_lowercase(), each.what),
            text: each.told(),
            tone: match each.state {
                State::Good => Tone::Plain,
                State::Doubtful => Tone::Doubtful,
                State::Wrong => Tone::Wrong,
            },
            act: None,
        })
    });
    let title = match (wrong, look) {
        (0, 0) => word!("Look after the register: all is well").to_owned(),
        _ => say!(
            "Look after the register: {wrong} wrong, {look} worth a look",
            wrong,
            look
        ),
    };
    Listing::new(title, rows.collect())
}
