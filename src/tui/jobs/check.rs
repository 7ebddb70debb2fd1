//! Looking for contradictions and gaps.

use super::{Outcome, Task, problem};
use crate::app::Effect;
use crate::app::dialog::{Listing, ListingRow, Tone};
use crate::domain::check::{Finding, Severity};
use crate::{say, word};

/// Runs every rule.
pub fn task() -> Task {
    Task {
        words: word!("looking for problems"),
        unit: word!("rules"),
        work: Box::new(|desk, beat| {
            let store = desk.open().map_err(|error| problem(&error))?;
            let now = desk.now();
            let found = store.attended(&mut |done, total| beat.go_on(done, total), |store| {
                store.check(now)
            });
            let found = found.map_err(|error| problem(&error))?;
            Ok(Outcome::Listed(listing(&found)))
        }),
    }
}

fn listing(found: &[Finding]) -> Listing {
    let rows = found.iter().map(|finding| ListingRow {
        lead: finding.severity.label().to_owned(),
        name: finding.reference.clone(),
        text: finding.message.clone(),
        tone: match finding.severity {
            Severity::Error => Tone::Wrong,
            Severity::Warning => Tone::Doubtful,
            Severity::Notice => Tone::Plain,
        },
        act: Some(Effect::Open(finding.reference.clone())),
    });
    let mut listing = Listing::new(title(found), rows.collect());
    listing.none = word!("nothing was found that contradicts itself or is missing");
    listing
}

/// Counts by gravity: `Problems: 1 error, 3 warnings`.
fn title(found: &[Finding]) -> String {
    let counts = Severity::ALL.iter().filter_map(|severity| {
        let count = found.iter().filter(|f| f.severity == *severity).count();
        match count {
            0 => None,
            1 => Some(say!("1 {severity}", severity = severity.label())),
            many => Some(match severity {
                Severity::Error => say!("{many} errors", many),
                Severity::Warning => say!("{many} warnings", many),
                Severity::Notice => say!("{many} notices", many),
            }),
        }
    });
    let counts: Vec<String> = counts.collect();
    if counts.is_empty() {
        word!("Problems: none").to_owned()
    } else {
        say!("Problems: {counts}", counts = counts.join(", "))
    }
}
