//! The register's own file as a plan: which of its rows are new here, which say something else, which are here already.

use std::collections::{HashMap, HashSet};

use super::plan::{Difference, Outcome, Plan, PlanRow};
use super::target::Noun;
use crate::domain::change::{Row, Step};
use crate::domain::entity::{Entity, FieldType};
use crate::domain::lookup::Lookup;
use crate::domain::text::excerpt;
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::exchange::own::{OwnFile, adopt};
use crate::{say, word};

/// What the rows of such a file are called.
const ROWS: Noun = Noun {
    name: "rows",
    singular: "row",
    entity: Entity::Register,
    kind: None,
};

/// Plans the import of a file into a register that holds these rows, those in its bin aside. What is in the bin stays there,
/// with all that belongs to it.
pub fn plan_own<L: Lookup>(
    file: &OwnFile,
    held: &[Row],
    name: &str,
    lookup: &L,
) -> Result<Plan, L::Error> {
    let taken = adopt(file, held);
    let mut planner = Planner {
        here: held.iter().map(|row| (&row.uid, row)).collect(),
        names: names(held.iter().chain(&taken.rows)),
        left: HashSet::new(),
    };
    let mut plan = Plan {
        noun: ROWS,
        source: name.to_owned(),
        columns: Vec::new(),
        notes: notes(file, &taken),
        made: Vec::new(),
        rows: Vec::with_capacity(taken.rows.len()),
        steps: Vec::new(),
        origins: Vec::new(),
    };
    for (row, number) in taken.rows.into_iter().zip(1..) {
        let outcome = planner.outcome(&row, lookup)?;
        plan.rows.push(PlanRow {
            number,
            key: Some(row.uid.to_string()),
            name: planner.name(&row),
            outcome: outcome.clone(),
        });
        if matches!(outcome, Outcome::New | Outcome::Changed(_)) {
            plan.origins.push(number);
            plan.steps.push(Step::Put(row));
        }
    }
    Ok(plan)
}

fn notes(file: &OwnFile, taken: &OwnFile) -> Vec<String> {
    let mut notes = vec![word!("read as a file that servanda exported").to_owned()];
    if file.rows.iter().all(|row| row.entity != Entity::Register) {
        notes.push(
            word!(
                "not taken in: the register's title, home party and language; this one has its own"
            )
            .to_owned(),
        );
    }
    match file.rows.len() - taken.rows.len() {
        0 => {}
        1 => notes.push(word!("1 row stands for what is here under another uid").to_owned()),
        many => notes.push(say!(
            "{many} rows stand for what is here under another uid",
            many
        )),
    }
    match file.operations {
        0 => {}
        1 => notes.push(word!("not taken in: the 1 operation of its history").to_owned()),
        many => notes.push(say!(
            "not taken in: the {many} operations of its history",
            many
        )),
    }
    notes
}

/// Gives what people call rows: refs and codes.
fn names<'r>(rows: impl Iterator<Item = &'r Row>) -> HashMap<String, String> {
    let own = |row: &Row| {
        let reference = row
            .fields
            .iter()
            .find(|(name, _)| Some(name.as_str()) == row.entity.ref_field());
        let reference = reference.and_then(|(_, value)| value.as_text())?;
        Some((row.uid.to_string(), excerpt(reference)))
    };
    rows.filter_map(own).collect()
}

struct Planner<'p> {
    here: HashMap<&'p Uid, &'p Row>,
    names: HashMap<String, String>,
    /// What lies in the bin here, and what of the file belongs to it.
    left: HashSet<Uid>,
}

impl Planner<'_> {
    fn outcome<L: Lookup>(&mut self, row: &Row, lookup: &L) -> Result<Outcome, L::Error> {
        if owners(row).any(|uid| self.left.contains(&uid)) {
            self.left.insert(row.uid.clone());
            return Ok(Outcome::Binned);
        }
        let Some(held) = self.here.get(&row.uid) else {
            let known = lookup.known(row.entity, &row.uid)?;
            if known.is_some_and(|known| known.is_removed()) {
                self.left.insert(row.uid.clone());
                return Ok(Outcome::Binned);
            }
            return Ok(Outcome::New);
        };
        let differences: Vec<Difference> = row
            .fields
            .iter()
            .filter_map(|(field, new)| {
                self.difference(row.entity, field, (value(held, field), new))
            })
            .collect();
        Ok(if differences.is_empty() {
            Outcome::Unchanged
        } else {
            Outcome::Changed(differences)
        })
    }

    fn difference(
        &self,
        entity: Entity,
        field: &str,
        values: (&Value, &Value),
    ) -> Option<Difference> {
        let (old, new) = values;
        let holds = entity.field(field)?.holds;
        let shown = |value: &Value| match (value, holds) {
            (Value::Null, _) => String::new(),
            (Value::Text(uid), FieldType::Link(_)) => self.names.get(uid).unwrap_or(uid).clone(),
            (value, _) => value.to_string(),
        };
        (old != new).then(|| Difference {
            field: field.to_owned(),
            old: shown(old),
            new: shown(new),
        })
    }

    /// Gives what people call a row: its noun and ref, or those of what it belongs to.
    fn name(&self, row: &Row) -> String {
        let noun = row.entity.row().noun;
        if let Some(own) = self.names.get(row.uid.as_str()) {
            return format!("{noun} {own}");
        }
        let owner = owners(row).find_map(|uid| self.names.get(uid.as_str()));
        match owner {
            Some(owner) => format!("{noun} of {owner}"),
            None => noun.to_owned(),
        }
    }
}

/// Gives what a row belongs to, or cannot stand without.
fn owners(row: &Row) -> impl Iterator<Item = Uid> {
    let vital = |(name, value): &(String, Value)| {
        let field = row.entity.field(name)?;
        let is_owner = row.entity.row().owners.contains(&field.name);
        let is_link = matches!(field.holds, FieldType::Link(_));
        let uid = value
            .as_text()
            .filter(|_| is_link && (is_owner || field.required))?;
        uid.parse().ok()
    };
    row.fields.iter().filter_map(vital)
}

fn value<'r>(row: &'r Row, name: &str) -> &'r Value {
    let found = row.fields.iter().find(|(field, _)| field == name);
    found.map_or(&Value::Null, |(_, value)| value)
}
