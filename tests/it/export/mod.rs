//! What leaves the register as a file, and what of it comes back.

/// What may be handed to others: no internal word in any form.
mod audience;
/// Calendars, read back with another library.
mod calendar;
/// The command: where files go, what is refused.
mod command;
/// The register's own file: everything, and back, byte by byte.
mod own;
/// Lists as CSV, Markdown and HTML.
mod tables;
/// Workbooks, read back with another library.
mod workbook;

use servanda::domain::change::{Applied, Change, Import, Step};
use servanda::domain::uid::Uid;
use servanda::exchange::own::{self as file, Extract, Head};
use servanda::store::StoreError;

use crate::support::Desk;

/// Writes everything as one JSON object.
pub fn json(desk: &Desk) -> Vec<u8> {
    let mut out = Vec::new();
    let extract = Extract::whole(desk.store.rows().unwrap());
    file::write(&extract, &Head::default(), &mut out).unwrap();
    out
}

/// Writes everything as lines.
pub fn lines(desk: &Desk) -> Vec<u8> {
    let mut out = Vec::new();
    let extract = Extract::whole(desk.store.rows().unwrap());
    file::write_lines(&extract, &Head::default(), &mut out).unwrap();
    out
}

/// Takes a file in.
pub fn import(desk: &mut Desk, bytes: &[u8]) -> Result<Applied, StoreError> {
    let bare: Option<Uid> = desk.store.is_bare().unwrap();
    let read = file::read(bytes, bare.as_ref()).unwrap_or_else(|error| panic!("{error}"));
    desk.apply(&Change::Import(Import {
        source: "register.json".to_owned(),
        steps: read.rows.into_iter().map(Step::Put).collect(),
    }))
}
