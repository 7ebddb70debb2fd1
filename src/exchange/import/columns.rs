//! Which column goes where: as the user says, else by the headers.

use super::days::Signs;
use super::error::ImportError;
use super::grid::{Grid, GridRow};
use super::headers::{plain, target};
use super::prose;
use super::recipe::Recipe;
use super::target::{NOUNS, Noun, Target};
use super::terms::type_of;
use crate::domain::entity::is_ref;
use crate::domain::text::excerpt;
use crate::domain::vocabulary::Kind;
use crate::{say, word};

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum From {
    Column(usize),
    Constant(String),
}

/// A target with what fills it.
#[derive(Debug, Clone)]
pub(super) struct Mapped {
    pub target: Target,
    pub from: From,
    /// The header of the column, or the constant in the user's words.
    pub header: String,
    pub signs: Signs,
}

impl Mapped {
    /// Gives the text for a row, as it is read.
    pub fn text(&self, row: &GridRow) -> String {
        match &self.from {
            From::Column(column) => prose::plain(row.cell(*column)),
            From::Constant(text) => text.clone(),
        }
    }
}

/// The columns of a file.
#[derive(Debug)]
pub(super) struct Columns {
    pub noun: Noun,
    pub mapped: Vec<Mapped>,
    /// The column that names a row for ever.
    pub key: Option<usize>,
    /// What was found out, in words.
    pub notes: Vec<String>,
}

impl Columns {
    /// Finds them.
    pub fn find(grid: &Grid, recipe: &Recipe) -> Result<Self, ImportError> {
        let noun = match &recipe.noun {
            Some(word) => *Noun::named(word).ok_or_else(|| {
                ImportError::Noun(say!("`{name}` is no noun", name = excerpt(word)))
            })?,
            None => guess(grid)?,
        };
        let mut columns = Self {
            noun,
            mapped: Vec::new(),
            key: recipe
                .key
                .as_deref()
                .map(|key| column(grid, key))
                .transpose()?,
            notes: Vec::new(),
        };
        for said in &recipe.map {
            let mapped = said_to_be(grid, noun, said)?;
            columns.mapped.extend(mapped);
        }
        columns.by_headers(grid, recipe);
        columns.look_at_dates(grid);
        Ok(columns)
    }

    fn by_headers(&mut self, grid: &Grid, recipe: &Recipe) {
        let mut left = Vec::new();
        for (column, header) in grid.headers.iter().enumerate() {
            let is_said = self
                .mapped
                .iter()
                .any(|each| each.from == From::Column(column));
            let emptied = |target: &Target| {
                let name = format!("{}=", target.name());
                recipe.map.contains(&name)
            };
            let found = target(self.noun, header).filter(|_| !is_said);
            if let Some(number) = found.as_ref().and_then(|to| no_ref(grid, to, column)) {
                self.notes.push(say!("`{column}` holds `{number}`, which cannot be a ref: refs are given by the register", column = excerpt(header), number));
                continue;
            }
            match found {
                Some(target)
                    if !emptied(&target) && (target.takes_several() || !self.has(&target)) =>
                {
                    self.mapped.push(Mapped {
                        target,
                        from: From::Column(column),
                        header: header.clone(),
                        signs: Signs::default(),
                    });
                }
                _ if is_said || Some(column) == self.key || header.is_empty() => {}
                _ => left.push(excerpt(header)),
            }
        }
        if !left.is_empty() {
            self.notes
                .push(say!("not read: {columns}", columns = left.join(", ")));
        }
    }

    fn has(&self, target: &Target) -> bool {
        self.mapped.iter().any(|each| each.target == *target)
    }

    /// Decides for every column of dates which number is the day.
    fn look_at_dates(&mut self, grid: &Grid) {
        for mapped in self.mapped.iter_mut().filter(|each| each.target.is_date()) {
            let From::Column(column) = mapped.from else {
                continue;
            };
            for row in &grid.rows {
                mapped.signs.see(row.cell(column));
            }
            if let Some(said) = mapped.signs.said() {
                self.notes
                    .push(format!("`{}` is {said}", excerpt(&mapped.header)));
            }
        }
    }

    /// Gives what fills the field of a name.
    pub fn named(&self, name: &str) -> Option<&Mapped> {
        self.mapped.iter().find(|each| each.target.name() == name)
    }
}

/// Gives the first number of a column that goes to the ref by what it is called, `No` or `Номер`, and cannot be one: such lists
/// number their rows. A column called `ref` itself means it.
fn no_ref(grid: &Grid, target: &Target, column: usize) -> Option<String> {
    if target.name() != "ref" || plain(&grid.headers[column]) == "ref" {
        return None;
    }
    let mut cells = grid.rows.iter().map(|row| prose::plain(row.cell(column)));
    let number = cells.find(|cell| !cell.is_empty() && !is_ref(cell))?;
    Some(excerpt(&number))
}

/// Reads `FIELD=COLUMN` and `FIELD==CONSTANT`; `FIELD=` says that no column goes there.
fn said_to_be(grid: &Grid, noun: Noun, said: &str) -> Result<Option<Mapped>, ImportError> {
    let (field, from) = said.split_once('=').unwrap_or((said, ""));
    let target = Target::named(noun, field).ok_or_else(|| ImportError::Field {
        noun: noun.singular.to_owned(),
        name: excerpt(field),
        fields: Target::names(noun),
    })?;
    let (from, header) = match from.strip_prefix('=') {
        Some(constant) => (From::Constant(constant.to_owned()), format!("={constant}")),
        None if from.trim().is_empty() => return Ok(None),
        None => {
            let column = column(grid, from)?;
            (From::Column(column), grid.headers[column].clone())
        }
    };
    Ok(Some(Mapped {
        target,
        from,
        header,
        signs: Signs::default(),
    }))
}

/// Finds a column by its header, whatever the case, else by its number from 1.
fn column(grid: &Grid, name: &str) -> Result<usize, ImportError> {
    let name = name.trim();
    let same = grid.headers.iter().position(|header| header.trim() == name);
    let alike = || {
        grid.headers
            .iter()
            .position(|header| plain(header) == plain(name) && !plain(name).is_empty())
    };
    let numbered = || {
        let number = name.parse::<usize>().ok()?.checked_sub(1)?;
        (number < grid.headers.len()).then_some(number)
    };
    same.or_else(alike)
        .or_else(numbered)
        .ok_or_else(|| ImportError::Column {
            name: excerpt(name),
            headers: grid.headers.clone(),
        })
}

/// Guesses what the rows are: by a column `kind`, by the types, by what only one noun has.
fn guess(grid: &Grid) -> Result<Noun, ImportError> {
    let named = |name: &str| grid.headers.iter().position(|header| plain(header) == name);
    if let Some(column) = named("kind") {
        let kinds: std::collections::BTreeSet<&str> = grid
            .rows
            .iter()
            .map(|row| row.cell(column).trim())
            .collect();
        let kinds: Vec<&str> = kinds.into_iter().filter(|kind| !kind.is_empty()).collect();
        return match kinds.as_slice() {
            [kind] => Noun::named(kind).copied().ok_or_else(|| {
                ImportError::Noun(say!("`{name}` is no kind", name = excerpt(kind)))
            }),
            _ => Err(ImportError::Noun(
                word!("the column `kind` holds several").to_owned(),
            )),
        };
    }
    let mut scores: Vec<(usize, Noun)> = NOUNS[..3]
        .iter()
        .map(|noun| (score(grid, *noun), *noun))
        .collect();
    scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    match scores.as_slice() {
        [(best, noun), (next, _), ..] if best > next => Ok(*noun),
        _ => Err(ImportError::Noun(
            word!("no column tells documents, groups and follow-ups apart").to_owned(),
        )),
    }
}

/// Counts what only this noun has among the headers and in the types.
fn score(grid: &Grid, noun: Noun) -> usize {
    let mut score = 0;
    for (column, header) in grid.headers.iter().enumerate() {
        let Some(found) = target(noun, header) else {
            continue;
        };
        let others = NOUNS[..3].iter().filter(|other| other.name != noun.name);
        score += others
            .filter(|other| target(**other, header).is_none())
            .count();
        if found.name() == "type"
            && let Some(kind) = noun.kind
        {
            let known = |row: &&GridRow| type_of(&prose::plain(row.cell(column)), kind).is_some();
            score += grid.rows.iter().take(20).filter(known).count();
        }
        // A measure, a parent, somebody who leads and a day by which: together that is a follow-up.
        score += usize::from(
            noun.kind == Some(Kind::FollowUp) && matches!(found.name().as_str(), "due" | "lead"),
        );
    }
    score
}
