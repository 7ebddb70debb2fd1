//! Typed questions to the register. Nothing here writes.

mod agenda;
mod bin;
mod choices;
mod condition;
mod counts;
mod detail;
mod find;
mod form;
mod history;
mod indicators;
mod lookup;
mod marks;
mod names;
mod nouns;
mod order;
mod past;
mod records;
mod rows;
mod seek;
mod since;
mod sort;
mod stats;
mod thing;
mod today;
mod tree;

pub use bin::{Binned, counted_words};
pub use choices::CHOICES;
pub(super) use detail::{
    action, assessment, citation, legal, milestone, note, participant, relation, session, source,
};
pub use find::Named;
pub(super) use find::find;
pub use form::Blank;
pub use history::HistoryQuery;
pub(super) use history::{SELECT as OPERATIONS, expand, read as operation};
pub use nouns::{Table, noun_columns};
pub(super) use records::{bind, read, title};
pub(super) use today::parameters;

use rusqlite::Row;

use crate::domain::date::Edtf;
use crate::say;

/// Reads a code that the schema's CHECK has let in.
pub(super) fn code<T: std::str::FromStr>(text: &str) -> rusqlite::Result<T> {
    text.parse().map_err(|_| {
        rusqlite::Error::FromSqlConversionFailure(
            0,
            rusqlite::types::Type::Text,
            say!("`{text}` is a code that this version does not know", text).into(),
        )
    })
}

/// Reads a code of a column, without a copy of its text.
pub(super) fn code_at<T: std::str::FromStr>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let value = row.get_ref(column)?;
    code(value.as_str().unwrap_or_default())
}

/// Reads a date that the gate has let in.
pub(super) fn date(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Edtf>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| {
        Edtf::parse(&text).map_err(|error| {
            rusqlite::Error::FromSqlConversionFailure(
                column,
                rusqlite::types::Type::Text,
                Box::new(error),
            )
        })
    })
    .transpose()
}
