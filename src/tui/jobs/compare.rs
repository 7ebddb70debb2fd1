//! A backup beside the register: what changed since, and one record brought back.

use std::path::{Path, PathBuf};

use super::backup::{another, name_of, problem, sealed, settings};
use super::{Beat, Outcome, Task, problem as of_store, stopped};
use crate::app::dialog::{Listing, ListingRow, Tone};
use crate::app::told::tell;
use crate::app::{Effect, Order};
use crate::backup::{self, BackupError, Difference, OneRecord, Source};
use crate::domain::change::{BringBack, Change, FieldChange, Operation};
use crate::domain::text::grouped;
use crate::store::Store;
use crate::tui::views::operation::moment;
use crate::{say, word, words};

/// So many rows are told.
const MOST: usize = 2_000;

/// Tells what changed since; of another register only after a yes.
pub fn compare(path: PathBuf, may_be_another: bool) -> Task {
    Task {
        words: word!("comparing with the backup"),
        unit: "",
        work: Box::new(move |desk, beat| {
            let store = desk.open().map_err(|error| of_store(&error))?;
            let source = Source {
                path: &path,
                keys: &settings(desk)?.keys,
                may_be_another,
            };
            let order = |may_be_another| Order::Compare {
                path: path.clone(),
                may_be_another,
            };
            let progress = &mut |done, total| beat.go_on(done, total);
            match backup::difference(&store, &source, progress) {
                Ok(found) if found.since.is_empty() && found.only_there.is_empty() => {
                    let words = say!(
                        "nothing changed since {since}",
                        since = moment(&found.made_at)
                    );
                    Ok(Outcome::Said(words))
                }
                Ok(found) => Ok(Outcome::Listed(listing(&found, &path))),
                Err(BackupError::AnotherRegister {
                    present, backup, ..
                }) => Ok(Outcome::Asked(another(
                    order(true),
                    word!("It is a backup of another register; compare the two all the same?"),
                    vec![
                        say!("The backup holds `{backup}`.", backup),
                        say!(
                            "The register here is `{present}`: they share no operation.",
                            present
                        ),
                    ],
                ))),
                Err(error) => sealed(&error, order(may_be_another)),
            }
        }),
    }
}

/// Tells what bringing a record back would change; does it where that is what was seen.
pub fn bring(path: PathBuf, name: String, seen: Option<BringBack>) -> Task {
    let words = match seen {
        None => word!("reading the backup"),
        Some(_) => word!("bringing a record back"),
    };
    Task {
        words,
        unit: "",
        work: Box::new(move |desk, beat| {
            let mut store = desk.open().map_err(|error| of_store(&error))?;
            store.must_write().map_err(|error| of_store(&error))?;
            let source = Source {
                path: &path,
                keys: &settings(desk)?.keys,
                may_be_another: false,
            };
            let progress = &mut |done, total| beat.go_on(done, total);
            let found = match backup::record_of(&store, &name, &source, progress) {
                Ok(found) => found,
                Err(error) => {
                    let (path, name) = (path.clone(), name.clone());
                    return sealed(&error, Order::BringBack { path, name, seen });
                }
            };
            let back = &found.back;
            if back.rows.is_empty() {
                let day = moment(&found.made_at);
                let words = say!(
                    "{reference} is as it was on {day}",
                    reference = back.reference,
                    day
                );
                return Ok(Outcome::Said(words));
            }
            if seen.as_ref() == Some(back) {
                return put(&found, &mut store, &desk.stamp(), beat);
            }
            let change = Change::BringBack(back.clone());
            let changes = store.preview(&change, &desk.stamp());
            let changes = changes.map_err(|error| of_store(&error))?;
            let mut listing = preview(&found, &changes, &path);
            if seen.is_some() {
                listing.title = say!("Changed meanwhile: {title}", title = listing.title);
            }
            Ok(Outcome::Listed(listing))
        }),
    }
}

fn put(
    found: &OneRecord,
    store: &mut Store,
    stamp: &crate::domain::stamp::Stamp,
    beat: &mut Beat,
) -> Result<Outcome, crate::app::Problem> {
    let progress = &mut |done, total| beat.go_on(done, total);
    let brought = found.bring_files(store.path(), progress);
    brought.map_err(|error| problem(&error))?;
    if beat.is_stopped() {
        return Err(stopped());
    }
    let change = Change::BringBack(found.back.clone());
    let applied = store.apply(&change, stamp);
    let applied = applied.map_err(|error| of_store(&error))?;
    let words = say!("{summary}; undo takes it back", summary = applied.summary);
    Ok(Outcome::Said(words))
}

/// Says what a record would be again, field by field, with what does it first.
fn preview(found: &OneRecord, changes: &[FieldChange], path: &Path) -> Listing {
    let back = &found.back;
    let day = moment(&found.made_at);
    let act = Effect::Run(Order::BringBack {
        path: path.to_owned(),
        name: back.reference.clone(),
        seen: Some(back.clone()),
    });
    let words = say!(
        "{reference} becomes again what it was on {day}: one operation, and one undo takes it back",
        reference = back.reference,
        day
    );
    let mut rows = vec![row(["Enter", word!("do it")], words, Some(act))];
    for told in tell(changes) {
        for deed in &told.deeds {
            let name = told.reference.as_deref().unwrap_or_default();
            rows.push(row(["", name], deed.words().join("\n"), None));
        }
    }
    if found.since > 0 {
        let words = match found.since {
            1 => word!("1 row of it entered since, which stays").to_owned(),
            many => say!("{many} rows of it entered since, which stay", many),
        };
        rows.push(dim(words));
    }
    Listing::new(
        say!(
            "{title} back from {backup}",
            title = back.reference,
            backup = back.source
        ),
        rows,
    )
}

/// Tells a difference, a line a field; each leads to bringing its record back.
fn listing(found: &Difference, path: &Path) -> Listing {
    let day = moment(&found.made_at);
    let mut title = say!(
        "Since {day}: {counted}",
        day,
        counted = counted(found.since.len())
    );
    if !found.only_there.is_empty() {
        title = say!(
            "{title}; {count} only in the backup",
            title,
            count = found.only_there.len()
        );
    }
    let mut rows = Vec::new();
    for done in &found.since {
        rows.extend(operation(done, Tone::Plain, |name| {
            let reference = found.held.get(name)?.clone();
            Some(Effect::Run(Order::BringBack {
                path: path.to_owned(),
                name: reference,
                seen: None,
            }))
        }));
    }
    if !found.only_there.is_empty() {
        let words = word!("only in the backup: the register took another course");
        rows.push(dim(words.to_owned()));
        let theirs = found.only_there.iter();
        rows.extend(theirs.flat_map(|done| operation(done, Tone::Doubtful, |_| None)));
    }
    let more = rows.len().saturating_sub(MOST);
    if more > 0 {
        rows.truncate(MOST);
        let words = say!(
            "and {count} lines more; `servanda backup diff {backup}` tells them all",
            count = grouped(more as u64),
            backup = name_of(path)
        );
        rows.push(dim(words));
    }
    let mut listing = Listing::new(title, rows);
    listing.stays = true;
    listing
}

fn counted(operations: usize) -> String {
    match operations {
        0 => word!("nothing").to_owned(),
        1 => words::counted(1, "operation"),
        many => say!("{count} operations", count = grouped(many as u64)),
    }
}

/// Tells an operation, a line for each thing that it did.
fn operation(
    done: &Operation,
    tone: Tone,
    act: impl Fn(&str) -> Option<Effect>,
) -> Vec<ListingRow> {
    let at = moment(&done.at);
    let by = say!(
        "operation {operation} by {author}: {summary}",
        operation = done.operation,
        author = done.author,
        summary = done.summary
    );
    let mut rows = Vec::new();
    for told in tell(&done.changes) {
        let name = told.reference.as_deref().unwrap_or_default();
        for deed in &told.deeds {
            let words = format!("{}\n  {by}", deed.words().join("\n"));
            let of = row([&at, name], words, act(name));
            rows.push(ListingRow { tone, ..of });
        }
    }
    if done.untold > 0 || rows.is_empty() {
        let more = match done.untold {
            0 => by,
            more => {
                let rows = say!("and {count} rows more", count = grouped(more as u64));
                format!("{rows}\n  {by}")
            }
        };
        rows.push(ListingRow {
            tone,
            ..row([&at, ""], more, None)
        });
    }
    rows
}

fn row([lead, name]: [&str; 2], text: String, act: Option<Effect>) -> ListingRow {
    ListingRow {
        lead: lead.to_owned(),
        name: name.to_owned(),
        text,
        tone: Tone::Plain,
        act,
    }
}

fn dim(text: String) -> ListingRow {
    ListingRow {
        tone: Tone::Dim,
        ..row(["", ""], text, None)
    }
}
