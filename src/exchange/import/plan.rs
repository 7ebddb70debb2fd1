//! What an import would do, row by row, before anything is done.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::error::ImportError;
use super::target::Noun;
use crate::domain::change::{Change, Import, Step};
use crate::domain::entity::Entity;
use crate::say;

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
    pub(super) steps: Vec<Step>,
    /// The row of each step; 0: of none.
    pub(super) origins: Vec<usize>,
}

impl Plan {
    /// Counts the rows of which this is so.
    pub fn count(&self, is_so: fn(&Outcome) -> bool) -> usize {
        self.rows.iter().filter(|row| is_so(&row.outcome)).count()
    }

    /// Tells whether nothing would change.
    pub fn is_idle(&self) -> bool {
        self.origins.is_empty()
    }

    /// Gives the change that does it, refused rows left out.
    pub fn change(&self) -> Change {
        Change::Import(Import {
            source: self.source.clone(),
            steps: self.steps.clone(),
        })
    }

    /// Takes that change out of the plan, which then only tells what it was.
    pub fn take_change(&mut self) -> Change {
        Change::Import(Import {
            source: self.source.clone(),
            steps: std::mem::take(&mut self.steps),
        })
    }

    /// Says from which row a step came: its number in a table, its name in the register's own file. None: it makes what
    /// several rows name.
    pub fn place_of_step(&self, step: usize) -> Option<String> {
        let number = *self.origins.get(step.checked_sub(1)?)?;
        if self.noun.entity == Entity::Register {
            return Some(self.rows.get(number.checked_sub(1)?)?.name.clone());
        }
        (number > 0).then(|| say!("row {number}", number))
    }
}
