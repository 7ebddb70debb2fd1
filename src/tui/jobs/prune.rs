//! Removing the backups that no rule keeps: told first, asked about, done.

use std::path::PathBuf;

use super::backup::{problem, settings};
use super::{Beat, Outcome, Task, problem as of_store};
use crate::app::dialog::{Asked, Confirm, Listing, ListingRow, Tone};
use crate::app::{Effect, Order, Problem, Prune};
use crate::backup::{self, Verdict};
use crate::desk::Desk;
use crate::domain::text::sized;
use crate::store::Store;
use crate::tui::views::operation::moment;
use crate::words::{self, term};
use crate::{say, word};

/// Tells, asks or does it.
pub fn task(prune: Prune) -> Task {
    Task {
        words: word!("removing backups"),
        unit: "backups",
        work: Box::new(move |desk, beat| match prune {
            Prune::Look => {
                let verdicts = judged(desk)?;
                let all = backup::list(&desk.backups()).map_err(|error| problem(&error))?;
                Ok(Outcome::Listed(listing(&verdicts, all.len())))
            }
            Prune::Ask(going) => Ok(Outcome::Asked(ask(going))),
            Prune::Do(going) => remove(&going, desk, beat),
        }),
    }
}

fn judged(desk: &Desk) -> Result<Vec<Verdict>, Problem> {
    let settings = settings(desk)?;
    let store = Store::open_any(&desk.register);
    let named = store.and_then(|store| store.identity());
    let (uid, _) = named.map_err(|error| of_store(&error))?;
    let judged = backup::judge(&desk.backups(), &uid, &settings.retention, |_| true);
    judged.map_err(|error| problem(&error))
}

fn listing(verdicts: &[Verdict], all: usize) -> Listing {
    let going: Vec<&Verdict> = verdicts.iter().filter(|of| of.kept.is_none()).collect();
    let title = match going.len() {
        0 => say!("Prune: none of {all} goes", all = verdicts.len()),
        1 => say!("Prune: 1 of {all} goes", all = verdicts.len()),
        many => say!("Prune: {many} of {all} go", many, all = verdicts.len()),
    };
    let mut rows = Vec::new();
    if !going.is_empty() {
        let paths = going.iter().map(|of| of.backup.path.clone()).collect();
        let size: u64 = going.iter().map(|of| of.backup.size).sum();
        rows.push(ListingRow {
            lead: "Enter".to_owned(),
            name: word!("do it").to_owned(),
            text: say!("{size} become free, after a yes", size = sized(size)),
            tone: Tone::Plain,
            act: Some(Effect::Run(Order::Prune(Prune::Ask(paths)))),
        });
    }
    rows.extend(verdicts.iter().map(told));
    let others = all.saturating_sub(verdicts.len());
    if others > 0 {
        let words = say!(
            "{others} more here: of other registers, damaged, or without a manifest; no rule touches them",
            others
        );
        rows.push(ListingRow {
            lead: word!("stays").to_owned(),
            name: String::new(),
            text: words,
            tone: Tone::Dim,
            act: None,
        });
    }
    let mut listing = Listing::new(title, rows);
    listing.none = word!("there is no backup of this register");
    listing
}

fn told(of: &Verdict) -> ListingRow {
    let (lead, name, tone) = match of.kept {
        Some(rule) => (word!("stays"), words::of("keeps", rule), Tone::Plain),
        None => (word!("goes"), "", Tone::Doubtful),
    };
    let reason = of.backup.manifest.as_ref().map(|of| of.reason);
    let reason = reason.map_or_else(String::new, |reason| {
        format!("   {}", term("Reason", reason.as_str()))
    });
    ListingRow {
        lead: lead.to_owned(),
        name: name.to_owned(),
        text: format!(
            "{}   {:>8}{reason}   {}",
            moment(&of.backup.made_at),
            sized(of.backup.size),
            of.backup.name
        ),
        tone,
        act: None,
    }
}

fn ask(going: Vec<PathBuf>) -> Confirm {
    let question = match going.len() {
        1 => word!("Remove 1 backup?").to_owned(),
        many => say!("Remove {many} backups?", many),
    };
    let lines = vec![
        word!("They go for good; the others stay, and so does the register.").to_owned(),
        word!("One that a rule has come to keep meanwhile stays too.").to_owned(),
    ];
    let order = Order::Prune(Prune::Do(going));
    Confirm::new(Asked::Do(Effect::Run(order)), question, lines)
}

/// Removes what was seen and still no rule keeps.
fn remove(going: &[PathBuf], desk: &Desk, beat: &mut Beat) -> Result<Outcome, Problem> {
    let mut verdicts = judged(desk)?;
    verdicts.retain(|of| going.contains(&of.backup.path));
    let wanted = verdicts.iter().filter(|of| of.kept.is_none()).count();
    let gone = backup::prune(&desk.backups(), &verdicts, &mut |done, total| {
        beat.go_on(done, total)
    });
    let gone = gone.map_err(|error| problem(&error))?;
    Ok(Outcome::Said(if gone < wanted {
        say!(
            "stopped: {gone} of {wanted} backups are removed",
            gone,
            wanted
        )
    } else if gone == 1 {
        word!("1 backup is removed").to_owned()
    } else {
        say!("{gone} backups are removed", gone)
    }))
}
