//! The sheets of a workbook: one for each kind of record, one for each noun that belongs to them.

use super::rows::{Asking, noun_name};
use crate::cli::failure::Failure;
use crate::cli::list::columns::chosen;
use crate::cli::list::nouns::usual;
use crate::cli::list::{column, things};
use crate::domain::column::named;
use crate::domain::entity::Entity;
use crate::domain::record::Record;
use crate::domain::vocabulary::Kind;
use crate::exchange::xlsx::Sheet;
use crate::exchange::{Format, Heading, heading as words, record_column, record_columns};
use crate::store::{Query, noun_columns};

/// The nouns besides records, in the order of their sheets.
const NOUNS: &[Entity] = &[
    Entity::Action,
    Entity::Session,
    Entity::Milestone,
    Entity::Assessment,
    Entity::Note,
    Entity::Participation,
    Entity::Relation,
    Entity::Evidence,
    Entity::Citation,
    Entity::Indicator,
    Entity::Observation,
    Entity::Occasion,
    Entity::Body,
    Entity::Party,
    Entity::Field,
];

/// Makes the sheets that have rows, and what the first one says.
pub(super) fn sheets(asking: &Asking) -> Result<(Heading, Vec<Sheet>), Failure> {
    let records = asking.records()?;
    let heading = asking.heading("record", records.len())?;
    let mut sheets = Vec::new();
    for kind in Kind::ALL {
        let of_kind: Vec<&Record> = records
            .iter()
            .filter(|record| record.kind == *kind)
            .collect();
        if !of_kind.is_empty() {
            sheets.push(of_records(asking, *kind, &of_kind)?);
        }
    }
    let extract = asking.extract()?;
    let there = extract.uids();
    for entity in NOUNS {
        let rows = things(asking.store.nouns(*entity, &Query::default(), asking.now)?);
        let is_there = |uid: &str| there.contains(uid);
        let rows: Vec<_> = rows
            .into_iter()
            .filter(|row| row.get("uid").as_text().is_some_and(is_there))
            .collect();
        if rows.is_empty() {
            continue;
        }
        let known = noun_columns(*entity);
        let names = usual(&known, &rows, Format::Csv);
        let names: Vec<&'static str> = names.into_iter().filter(|name| *name != "at").collect();
        let columns: Vec<_> = names.iter().map(|name| column(*entity, name)).collect();
        sheets.push(Sheet {
            name: words(&noun_name(*entity)),
            columns: names.into_iter().map(|name| (name, words(name))).collect(),
            rows: rows
                .iter()
                .map(|row| columns.iter().map(|column| (column.text)(row)).collect())
                .collect(),
        });
    }
    Ok((heading, sheets))
}

fn of_records(asking: &Asking, kind: Kind, records: &[&Record]) -> Result<Sheet, Failure> {
    let all = record_columns(None, Format::Csv);
    let names = chosen(asking.asked.columns.as_deref(), &all)?.unwrap_or_else(|| {
        let is_of_kind = |name: &&str| named(name).is_none_or(|column| column.fits(kind));
        all.into_iter()
            .filter(|name| is_of_kind(name) && *name != "kind" && *name != "updated_at")
            .collect()
    });
    let columns: Vec<_> = names.into_iter().filter_map(record_column).collect();
    let name = match kind {
        Kind::Document => "Documents",
        Kind::Group => "Groups",
        Kind::FollowUp => "Follow-ups",
    };
    Ok(Sheet {
        name: name.to_owned(),
        rows: records
            .iter()
            .map(|record| columns.iter().map(|column| (column.text)(record)).collect())
            .collect(),
        columns: columns
            .into_iter()
            .map(|column| (column.name, column.header))
            .collect(),
    })
}
