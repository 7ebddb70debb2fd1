//! What an import would do, row by row, before anything is done.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::columns::Columns;
use super::effect::{Done, Effect};
use super::error::ImportError;
use super::grid::{Grid, GridRow};
use super::keys::{Identity, Keys};
use super::names::Names;
use super::recipe::Recipe;
use super::row::{Draft, Reader};
use super::target::Noun;
use crate::domain::change::{Change, Import, Set, Step};
use crate::domain::entity::Entity;
use crate::domain::lookup::{Known, Lookup};
use crate::domain::text::excerpt;
use crate::domain::uid::Uid;
use crate::domain::value::Value;

/// What the plan is told besides the file.
#[derive(Debug, Clone)]
pub struct Around<'a> {
    /// The name of the file, without its folder.
    pub name: &'a str,
    /// The officer's day.
    pub today: NaiveDate,
    /// The moment from which new uids are made.
    pub at: DateTime<Utc>,
}

/// Why there is no plan.
#[derive(Debug)]
pub enum PlanError<E> {
    /// The file or the recipe is wrong.
    Import(ImportError),
    /// The register could not be asked.
    Lookup(E),
}

impl<E> From<ImportError> for PlanError<E> {
    fn from(error: ImportError) -> Self {
        Self::Import(error)
    }
}

/// Why a value cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The column, by its header.
    pub column: String,
    /// The value as it stands there.
    pub value: String,
    /// Why not, and what would be right.
    pub reason: String,
}

/// A field that would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The field; of an act with its type and party: `signature KR on`.
    pub field: String,
    /// What is there; empty: nothing.
    pub old: String,
    /// What the file says.
    pub new: String,
}

/// What would become of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It makes something.
    New,
    /// It changes what is there.
    Changed(Vec<Difference>),
    /// It is all there already.
    Unchanged,
    /// What it names is in the bin, and is left there.
    Binned,
    /// It cannot be taken.
    Refused(Vec<Refusal>),
}

/// A row of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRow {
    /// Its number in the file.
    pub number: usize,
    /// Its key, where it has one.
    pub key: Option<String>,
    /// The ref or title by which people know it.
    pub name: String,
    /// What would become of it.
    pub outcome: Outcome,
}

/// What an import would do.
#[derive(Debug, Clone)]
pub struct Plan {
    /// What the rows are.
    pub noun: Noun,
    /// The name of the file.
    pub source: String,
    /// Where each column goes: the field, the header or constant.
    pub columns: Vec<(String, String)>,
    /// How the file was read and what was found out.
    pub notes: Vec<String>,
    /// What is made besides the rows.
    pub made: Vec<String>,
    /// Every row.
    pub rows: Vec<PlanRow>,
    steps: Vec<Step>,
    /// The row of each step; 0: of none.
    origins: Vec<usize>,
}

impl Plan {
    /// Counts the rows of which this is so.
    pub fn count(&self, is_so: fn(&Outcome) -> bool) -> usize {
        self.rows.iter().filter(|row| is_so(&row.outcome)).count()
    }

    /// Tells whether nothing would change.
    pub fn is_idle(&self) -> bool {
        self.steps.is_empty()
    }

    /// Gives the change that does it, refused rows left out.
    pub fn change(&self) -> Change {
        Change::Import(Import {
            source: self.source.clone(),
            steps: self.steps.clone(),
        })
    }

    /// Gives the number of the row from which a step came; none: it makes what several rows name.
    pub fn row_of_step(&self, step: usize) -> Option<usize> {
        let row = *self.origins.get(step.checked_sub(1)?)?;
        (row > 0).then_some(row)
    }
}

/// Plans the import of a grid.
pub fn plan<L: Lookup>(
    grid: &Grid,
    recipe: &Recipe,
    around: &Around<'_>,
    lookup: &L,
) -> Result<Plan, PlanError<L::Error>> {
    let columns = Columns::find(grid, recipe)?;
    let keys = Keys::of(&columns, grid, recipe.catalogue.as_deref());
    let names = Names::read(lookup, recipe.create, around.at).map_err(PlanError::Lookup)?;
    let mut planner = Planner {
        grid,
        around,
        lookup,
        language: lookup.language().map_err(PlanError::Lookup)?,
        columns,
        keys,
        names,
    };
    planner.plan().map_err(PlanError::Lookup)
}

struct Planner<'p, L: Lookup> {
    grid: &'p Grid,
    around: &'p Around<'p>,
    lookup: &'p L,
    language: String,
    columns: Columns,
    keys: Keys,
    names: Names,
}

/// A row with what it does.
struct Planned {
    row: PlanRow,
    done: Done,
    uid: Uid,
    parent: Option<Uid>,
}

impl<L: Lookup> Planner<'_, L> {
    fn plan(&mut self) -> Result<Plan, L::Error> {
        let mut identities = Vec::new();
        for row in &self.grid.rows {
            let new = Uid::new(self.around.at);
            let mut identity = self.keys.identify(row, self.grid, self.lookup, new)?;
            self.also_by_ref(row, &mut identity);
            identities.push(identity);
        }
        let mut planned = Vec::new();
        for (row, identity) in self.grid.rows.iter().zip(identities) {
            planned.push(self.row(row, identity)?);
        }
        refuse_circles(&mut planned, &self.columns);
        Ok(self.whole(planned))
    }

    /// Lets rows name each other by ref as well as by key, and refuses a ref that two have.
    fn also_by_ref(&mut self, row: &GridRow, identity: &mut Identity) {
        let Some(mapped) = self
            .columns
            .named("ref")
            .or_else(|| self.columns.named("code"))
        else {
            return;
        };
        let reference = mapped.text(row);
        if reference.is_empty() || identity.refusal.is_some() {
            return;
        }
        if let Some(first) = self.keys.also(&reference, row.number, &identity.uid) {
            identity.refusal = Some(Refusal {
                column: mapped.header.clone(),
                value: excerpt(&reference),
                reason: format!("row {first} has that ref already"),
            });
        }
    }

    fn row(&mut self, row: &GridRow, mut identity: Identity) -> Result<Planned, L::Error> {
        let mut draft = Reader {
            columns: &self.columns,
            keys: &self.keys,
            names: &mut self.names,
            lookup: self.lookup,
            today: self.around.today,
            source: self.around.name,
        }
        .read(row)?;
        draft.refusals.splice(0..0, identity.refusal.take());
        let known = self.lookup.known(self.columns.noun.entity, &identity.uid)?;
        if known.is_none() {
            self.must_be_whole(&mut draft)?;
        }
        let parent = draft.fields.iter().find(|(name, _)| name == "parent");
        let parent = parent.and_then(|(_, value)| value.as_text()?.parse().ok());
        let name = name_of(&draft, &identity);
        let (outcome, done) = self.outcome(draft, known, &identity.uid);
        Ok(Planned {
            row: PlanRow {
                number: row.number,
                key: identity.key,
                name,
                outcome,
            },
            done,
            uid: identity.uid,
            parent,
        })
    }

    fn outcome(&self, draft: Draft, known: Option<Known>, uid: &Uid) -> (Outcome, Done) {
        let effect = Effect {
            noun: self.columns.noun,
            uid,
            names: &self.names,
            language: &self.language,
            at: self.around.at,
        };
        if !draft.refusals.is_empty() {
            return (Outcome::Refused(draft.refusals), Done::default());
        }
        match known {
            None => (Outcome::New, effect.make(&draft)),
            Some(known) if known.is_removed() => (Outcome::Binned, Done::default()),
            Some(known) => {
                let done = effect.update(&draft, &known);
                if done.steps.is_empty() {
                    (Outcome::Unchanged, done)
                } else {
                    (Outcome::Changed(done.differences.clone()), done)
                }
            }
        }
    }

    /// Refuses a new row that lacks what it needs, or has the ref of something else.
    fn must_be_whole(&self, draft: &mut Draft) -> Result<(), L::Error> {
        let noun = self.columns.noun;
        let has = |name: &str| draft.fields.iter().any(|(field, _)| field == name);
        let mut missing = Vec::new();
        if noun.entity == Entity::Record
            && !draft
                .fields
                .iter()
                .any(|(name, _)| name.starts_with("title"))
        {
            missing.push("title");
        }
        for field in noun.entity.row().fields {
            let follows =
                matches!(field.name, "ref" | "kind" | "at" | "as_of") || field.default().is_some();
            if field.required && !follows && !has(field.name) {
                missing.push(field.name);
            }
        }
        for name in missing {
            let header = self.columns.named(name).map(|mapped| mapped.header.clone());
            // A value that was refused is there, and its own refusal says what is wrong with it.
            if header.as_ref().is_some_and(|header| {
                draft
                    .refusals
                    .iter()
                    .any(|refusal| refusal.column == *header)
            }) {
                continue;
            }
            let reason = match header {
                Some(_) => format!("`{name}` is required and empty here"),
                None => format!(
                    "`{name}` is required, and no column goes there: --map {name}=COLUMN, or --map {name}==VALUE"
                ),
            };
            draft.refusals.push(Refusal {
                column: header.unwrap_or_else(|| name.to_owned()),
                value: String::new(),
                reason,
            });
        }
        self.must_have_free_ref(draft)
    }

    fn must_have_free_ref(&self, draft: &mut Draft) -> Result<(), L::Error> {
        let entity = self.columns.noun.entity;
        let reference = draft
            .fields
            .iter()
            .find(|(name, _)| Some(name.as_str()) == entity.ref_field());
        let Some((name, Value::Text(reference))) = reference else {
            return Ok(());
        };
        if entity == Entity::Field {
            return Ok(());
        }
        if let Some(holder) = self.lookup.holder(reference)? {
            let column = self
                .columns
                .named(name)
                .map_or_else(|| name.clone(), |mapped| mapped.header.clone());
            let refusal = Refusal {
                column,
                value: reference.clone(),
                reason: format!("that ref is taken by another {}", holder.row().noun),
            };
            draft.refusals.push(refusal);
        }
        Ok(())
    }

    fn whole(&mut self, mut planned: Vec<Planned>) -> Plan {
        let (mut steps, mut origins) = (Vec::new(), Vec::new());
        for at in parents_first(&planned) {
            let done = std::mem::take(&mut planned[at].done.steps);
            origins.extend(std::iter::repeat_n(planned[at].row.number, done.len()));
            steps.extend(done);
        }
        let (first, made) = self.names.used(&texts(&steps));
        origins.splice(0..0, std::iter::repeat_n(0, first.len()));
        steps.splice(0..0, first);
        let mut notes = vec![self.grid.reading.clone()];
        notes.append(&mut self.columns.notes);
        if self.keys.finds_nothing() {
            notes.push("no key: a second import would add every row again; --key COLUMN names what identifies a row".to_owned());
        }
        Plan {
            noun: self.columns.noun,
            source: self.around.name.to_owned(),
            columns: self
                .columns
                .mapped
                .iter()
                .map(|each| (each.target.name(), each.header.clone()))
                .collect(),
            notes,
            made,
            rows: planned.into_iter().map(|each| each.row).collect(),
            steps,
            origins,
        }
    }
}

/// Gives every text that steps set, to see which made rows they name.
fn texts(steps: &[Step]) -> HashSet<&str> {
    let sets = steps.iter().flat_map(|step| match step {
        Step::Add(new) => new.sets.as_slice(),
        Step::Edit(edit) => edit.sets.as_slice(),
        Step::Status(_) | Step::Put(_) => &[],
    });
    let is_uid = |set: &&Set| set.text.len() == 36;
    sets.filter(is_uid).map(|set| set.text.as_str()).collect()
}

fn name_of(draft: &Draft, identity: &Identity) -> String {
    let field = |wanted: &str| {
        let found = draft
            .fields
            .iter()
            .find(|(name, _)| name == wanted || name.split('.').next() == Some(wanted));
        found.and_then(|(_, value)| value.as_text()).map(excerpt)
    };
    let words = ["title", "name", "label", "ref", "code"]
        .into_iter()
        .find_map(field);
    words.or_else(|| identity.key.clone()).unwrap_or_default()
}

/// Nothing hangs deeper than this; what would, hangs in a circle, and is refused.
const DEEPEST: usize = 1_000;

/// Gives the order in which rows are done: what stands above others first, else as in the file.
fn parents_first(planned: &[Planned]) -> Vec<usize> {
    let by_uid: HashMap<&Uid, usize> = planned
        .iter()
        .enumerate()
        .map(|(at, each)| (&each.uid, at))
        .collect();
    let depth = |at: usize| {
        let mut depth = 0;
        let mut above = planned[at].parent.as_ref().and_then(|uid| by_uid.get(uid));
        while let Some(next) = above.filter(|_| depth < DEEPEST) {
            depth += 1;
            above = planned[*next]
                .parent
                .as_ref()
                .and_then(|uid| by_uid.get(uid));
        }
        depth
    };
    let mut order: Vec<usize> = (0..planned.len()).collect();
    order.sort_by_cached_key(|at| depth(*at));
    order
}

/// Refuses rows that would stand above themselves.
fn refuse_circles(planned: &mut [Planned], columns: &Columns) {
    let Some(mapped) = columns.named("parent") else {
        return;
    };
    let by_uid: HashMap<Uid, usize> = planned
        .iter()
        .enumerate()
        .map(|(at, each)| (each.uid.clone(), at))
        .collect();
    let above = |at: usize| {
        planned[at]
            .parent
            .as_ref()
            .and_then(|uid| by_uid.get(uid))
            .copied()
    };
    // Each row is walked over once: a walk ends where an earlier one has been, and where it meets itself is a circle.
    let mut seen = vec![0; planned.len()];
    let mut circles = Vec::new();
    for first in 0..planned.len() {
        let mut next = Some(first);
        while let Some(at) = next.filter(|at| seen[*at] == 0) {
            seen[at] = first + 1;
            next = above(at);
        }
        let Some(met) = next.filter(|at| seen[*at] == first + 1) else {
            continue;
        };
        let mut at = met;
        loop {
            circles.push(at);
            match above(at) {
                Some(up) if up != met => at = up,
                _ => break,
            }
        }
    }
    for at in circles {
        let refusal = Refusal {
            column: mapped.header.clone(),
            value: planned[at]
                .parent
                .as_ref()
                .and_then(|uid| by_uid.get(uid))
                .map_or_else(String::new, |parent| planned[*parent].row.name.clone()),
            reason: "the parent is itself below this row, so they would stand in a circle"
                .to_owned(),
        };
        planned[at].done = Done::default();
        match &mut planned[at].row.outcome {
            Outcome::Refused(refusals) => refusals.push(refusal),
            outcome => *outcome = Outcome::Refused(vec![refusal]),
        }
    }
}
