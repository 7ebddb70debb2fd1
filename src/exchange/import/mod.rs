//! Tables in: CSV, XLSX, ODS, JSON and JSONL, whoever made them, into a plan of what would change; the plan into a change.
//!
//! bytes → [`grid`] (text cells, and how they were read) → [`plan`] (row by row: new, changed, unchanged, refused) →
//! [`Plan::change`] → the store. Nothing here asks for time, files or environment; what the register holds is asked through
//! [`crate::domain::lookup::Lookup`].
//!
//! `decode` finds the encoding, `delimited`, `workbook` and `objects` read the forms; `target` is where a column can go,
//! `headers` what columns are called, `columns` which goes where; `days`, `terms`, `prose` and `names` read values; `keys` says
//! which row is which thing, `row` what a row says, `effect` what it does. The register's own file, which
//! [`crate::exchange::own`] reads, becomes a plan of the same form in `own`.
//!
//! To add a word for a column: a row of `headers`. For a status or type: a row of `terms`. A way of writing dates: `days`.
//! A form of file: a file with its reader, an arm in [`grid`].

use crate::word;

mod columns;
mod days;
mod decode;
mod delimited;
mod effect;
mod error;
mod grid;
mod headers;
mod keys;
mod months;
mod names;
mod objects;
mod order;
mod own;
mod plan;
mod planner;
mod prose;
mod recipe;
mod row;
mod seen;
mod target;
mod terms;
mod tree;
mod workbook;

pub use error::ImportError;
pub use grid::{Grid, GridRow};
pub use own::plan_own;
pub use plan::{Around, Difference, Outcome, Plan, PlanError, PlanRow, Refusal};
pub use planner::plan;
pub use recipe::Recipe;
pub use seen::{Seen, SeenColumn, seen};
pub use target::{NOUNS, Noun};

/// Reads a file into cells: what it is, its first bytes say.
pub fn grid(bytes: &[u8], sheet: Option<&str>) -> Result<Grid, ImportError> {
    if bytes.starts_with(b"PK\x03\x04") {
        return workbook::read(bytes, sheet);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        let why = word!("it is in the old binary form of Excel, or has a password");
        return Err(ImportError::Workbook(why.to_owned()));
    }
    let bom = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = bom.iter().find(|byte| !byte.is_ascii_whitespace());
    match first {
        None => Err(ImportError::Empty),
        Some(b'[' | b'{') => objects::read(bytes),
        Some(_) => delimited::read(bytes),
    }
}
