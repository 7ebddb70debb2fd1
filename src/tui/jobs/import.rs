//! Taking in a file: looking at its columns, telling what it would do, and doing it after a verified backup.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Beat, Outcome, Task, problem, stopped};
use crate::app::dialog::{Listing, ListingRow, Mapping, Tone};
use crate::app::{Effect, Incoming, Order, Problem};
use crate::backup::{self, Reason, Target};
use crate::desk::Desk;
use crate::domain::change::{Change, Import, Step};
use crate::domain::text::grouped;
use crate::exchange::import::{
    Around, Outcome as Became, Plan, PlanError, PlanRow, Recipe, grid, plan, seen,
};
use crate::exchange::own;
use crate::store::{Store, StoreError};
use crate::{say, word};

/// Of what would be made or changed so many rows are told; every refused one is.
const MOST: usize = 500;

/// What a file would do.
enum Planned {
    Table(Box<Plan>),
    Own(Change, usize),
}

/// Looks at the columns.
pub fn see(incoming: Incoming) -> Task {
    Task {
        words: word!("reading a file"),
        unit: word!("rows"),
        work: Box::new(move |desk, beat| {
            let (path, bytes) = bytes(&incoming.path)?;
            let incoming = Incoming { path, ..incoming };
            if own::is_own(&bytes) {
                return look(&incoming, desk, beat);
            }
            let recipe = recipe(&incoming)?;
            let grid = grid(&bytes, recipe.sheet.as_deref())
                .map_err(|error| Problem::new(error.to_string(), error.hint()))?;
            let seen = seen(&grid, &recipe)
                .map_err(|error| Problem::new(error.to_string(), error.hint()))?;
            let words = format!(
                "{} {}; {}",
                grouped(seen.rows as u64),
                seen.noun,
                seen.reading
            );
            let columns = seen.columns.into_iter().map(|column| {
                (
                    column.header,
                    column.sample,
                    column.field.unwrap_or_default(),
                )
            });
            let incoming = Incoming {
                noun: Some(seen.noun.to_owned()),
                ..incoming
            };
            let mapping = Mapping::new(incoming, words, columns.collect(), seen.fields);
            Ok(Outcome::Mapped(Box::new(mapping)))
        }),
    }
}

/// Tells what it would do.
pub fn preview(incoming: Incoming) -> Task {
    Task {
        words: word!("planning an import"),
        unit: word!("rows"),
        work: Box::new(move |desk, beat| look(&incoming, desk, beat)),
    }
}

/// Does it.
pub fn run(incoming: Incoming) -> Task {
    Task {
        words: word!("importing"),
        unit: word!("rows"),
        work: Box::new(move |desk, beat| {
            let mut store = desk.open().map_err(|error| problem(&error))?;
            let change = match planned(&incoming, desk, &store)? {
                Planned::Table(plan) => plan.change(),
                Planned::Own(change, _) => change,
            };
            let kept = back_up(desk, &store, beat)?;
            let applied = store.apply_watched(&change, &desk.stamp(), &mut |done, total| {
                beat.go_on(done, total)
            });
            match applied {
                Ok(applied) => Ok(Outcome::Said(say!(
                    "{summary}; the register before it is {kept}",
                    summary = applied.summary,
                    kept
                ))),
                Err(StoreError::Stopped) => Err(stopped()),
                Err(error) => Err(problem(&error)),
            }
        }),
    }
}

fn bytes(path: &Path) -> Result<(PathBuf, Vec<u8>), Problem> {
    let path = super::export::absolute(path)?;
    let read = fs::read(&path);
    let bytes = read.map_err(|error| {
        Problem::new(
            say!(
                "`{path}` cannot be read: {error}",
                path = path.display(),
                error
            ),
            word!("name another file"),
        )
    })?;
    Ok((path, bytes))
}

fn recipe(incoming: &Incoming) -> Result<Recipe, Problem> {
    let said = Recipe {
        noun: incoming.noun.clone(),
        key: incoming.key.clone(),
        create: incoming.makes,
        map: incoming.map.clone(),
        ..Recipe::default()
    };
    let Some(profile) = &incoming.profile else {
        return Ok(said);
    };
    let (_, text) = bytes(profile)?;
    let kept = Recipe::parse(&String::from_utf8_lossy(&text))
        .map_err(|error| Problem::new(error.to_string(), error.hint()))?;
    Ok(said.over(kept))
}

fn planned(incoming: &Incoming, desk: &Desk, store: &Store) -> Result<Planned, Problem> {
    let (path, bytes) = bytes(&incoming.path)?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    if own::is_own(&bytes) {
        return own_file(&bytes, name, store);
    }
    let recipe = recipe(incoming)?;
    let around = Around {
        name: &name,
        today: desk.today(),
        at: desk.stamp().at,
    };
    let grid = grid(&bytes, recipe.sheet.as_deref())
        .map_err(|error| Problem::new(error.to_string(), error.hint()))?;
    let plan = plan(&grid, &recipe, &around, store).map_err(|error| match error {
        PlanError::Import(error) => Problem::new(error.to_string(), error.hint()),
        PlanError::Lookup(error) => problem(&error),
    })?;
    Ok(Planned::Table(Box::new(plan)))
}

/// Reads a file that `export` wrote.
fn own_file(bytes: &[u8], source: String, store: &Store) -> Result<Planned, Problem> {
    let bare = store.is_bare().map_err(|error| problem(&error))?;
    let file = own::read(bytes, bare.as_ref())
        .map_err(|error| Problem::new(error.to_string(), error.hint()))?;
    let known = store.rows().map_err(|error| problem(&error))?;
    let rows = own::adopt(&file, &known).rows;
    let count = rows.len();
    let steps = rows.into_iter().map(Step::Put).collect();
    Ok(Planned::Own(
        Change::Import(Import { source, steps }),
        count,
    ))
}

fn look(incoming: &Incoming, desk: &Desk, beat: &mut Beat) -> Result<Outcome, Problem> {
    let mut store = desk.open().map_err(|error| problem(&error))?;
    let planned = planned(incoming, desk, &store)?;
    if !beat.go_on(0, 0) {
        return Err(stopped());
    }
    let (change, mut listing, blocked) = match planned {
        Planned::Own(change, rows) => (change, own_listing(rows), false),
        Planned::Table(plan) => {
            let refused = plan.count(is_refused);
            let is_idle = plan.is_idle();
            let blocked = is_idle || (refused > 0 && !incoming.skips);
            (plan.change(), table_listing(&plan), blocked)
        }
    };
    if !blocked {
        let summary = match store.rehearse(&change, &desk.stamp()) {
            Ok(applied) => applied.summary,
            Err(error) => return Err(problem(&error)),
        };
        let row = ListingRow {
            lead: "Enter".to_owned(),
            name: word!("do it").to_owned(),
            text: say!(
                "{summary}; a verified backup is made first, and u takes it back whole",
                summary
            ),
            tone: Tone::Plain,
            act: Some(Effect::Run(Order::Import(incoming.clone()))),
        };
        listing.rows.insert(0, row);
        listing.scroll.count(listing.rows.len());
    }
    Ok(Outcome::Listed(listing))
}

fn is_refused(outcome: &Became) -> bool {
    matches!(outcome, Became::Refused(_))
}

fn own_listing(rows: usize) -> Listing {
    let row = row(
        word!("file"),
        "",
        say!(
            "{rows} rows of a file that `export` wrote",
            rows = grouped(rows as u64)
        ),
        Tone::Dim,
    );
    Listing::new(word!("Import"), vec![row])
}

/// Tells refused rows first, then how the file is read, then what changes and what is new.
fn table_listing(plan: &Plan) -> Listing {
    let count = |is_so: fn(&Became) -> bool| grouped(plan.count(is_so) as u64);
    let title = say!(
        "Import: {made} new, {changed} changed, {same} unchanged, {refused} refused",
        made = count(|of| matches!(of, Became::New)),
        changed = count(|of| matches!(of, Became::Changed(_))),
        same = count(|of| matches!(of, Became::Unchanged)),
        refused = count(is_refused),
    );
    let mut rows: Vec<ListingRow> = plan.rows.iter().flat_map(refusals).collect();
    rows.extend(
        plan.notes
            .iter()
            .map(|note| row(word!("note"), "", note.clone(), Tone::Dim)),
    );
    rows.extend(
        plan.made
            .iter()
            .map(|made| row(word!("makes"), "", made.clone(), Tone::Dim)),
    );
    rows.extend(plan.rows.iter().flat_map(changes).take(MOST));
    let mut listing = Listing::new(title, rows);
    listing.none = word!("nothing would change");
    listing
}

fn refusals(of: &PlanRow) -> Vec<ListingRow> {
    let Became::Refused(refusals) = &of.outcome else {
        return Vec::new();
    };
    let told = refusals.iter().map(|refusal| {
        let text = format!("{}: `{}` {}", refusal.column, refusal.value, refusal.reason);
        row(
            word!("refused"),
            &say!("row {number}", number = of.number),
            text,
            Tone::Wrong,
        )
    });
    told.collect()
}

fn changes(of: &PlanRow) -> Vec<ListingRow> {
    let name = say!("row {number}", number = of.number);
    match &of.outcome {
        Became::New => vec![row(word!("new"), &name, of.name.clone(), Tone::Plain)],
        Became::Changed(differences) => {
            let told = differences.iter().map(|change| {
                let text = format!(
                    "{}  {}  {} → {}",
                    of.name, change.field, change.old, change.new
                );
                row(word!("changed"), &name, text, Tone::Plain)
            });
            told.collect()
        }
        _ => Vec::new(),
    }
}

fn row(lead: &str, name: &str, text: String, tone: Tone) -> ListingRow {
    ListingRow {
        lead: lead.to_owned(),
        name: name.to_owned(),
        text,
        tone,
        act: None,
    }
}

/// Keeps the register as it is before the import; gives the name of the backup.
fn back_up(desk: &Desk, store: &Store, beat: &mut Beat) -> Result<String, Problem> {
    let settings = desk
        .backup_settings()
        .map_err(|error| Problem::new(error.to_string(), error.hint()))?;
    let order = backup::Order {
        target: &Target::Folder(desk.backups()),
        wrapping: &settings.wrapping(Reason::BeforeImport),
        reason: Reason::BeforeImport,
    };
    let made = backup::make(store, &order, &desk.stamp(), &mut |done, total| {
        beat.go_on(done, total)
    });
    let made = made.map_err(|error| Problem::new(error.to_string(), error.hint()))?;
    Ok(made.name)
}
