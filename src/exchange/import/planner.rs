//! The planning itself: who each row is, what it says, what it does; then the whole in an order in which it can be done.

use std::collections::HashSet;

use super::columns::Columns;
use super::effect::{Done, Effect};
use super::grid::{Grid, GridRow};
use super::keys::{Identity, Keys};
use super::names::Names;
use super::plan::{Around, Outcome, Plan, PlanError, PlanRow, Refusal};
use super::recipe::Recipe;
use super::row::{Draft, Reader};
use super::tree::{parents_first, refuse_circles};
use crate::domain::change::{Set, Step};
use crate::domain::entity::Entity;
use crate::domain::lookup::{Known, Lookup};
use crate::domain::text::excerpt;
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::{say, word};

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
pub(super) struct Planned {
    pub row: PlanRow,
    pub done: Done,
    pub uid: Uid,
    pub parent: Option<Uid>,
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
                reason: say!("row {first} has that ref already", first),
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
                Some(_) => say!("`{name}` is required and empty here", name),
                None => say!(
                    "`{name}` is required, and no column goes there: --map {flag}=COLUMN, or --map {flag}==VALUE",
                    name,
                    flag = name
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
                reason: say!(
                    "that ref is taken by another {noun}",
                    noun = holder.row().noun
                ),
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
            notes.push(word!("no key: a second import would add every row again; --key COLUMN names what identifies a row").to_owned());
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
