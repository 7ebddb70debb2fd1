//! What is no record: its fields, and what it stands with.

use serde::Serialize;

use crate::cli::failure::Failure;
use crate::cli::list::{Thing, things};
use crate::domain::settings::Now;
use crate::domain::thing::{Cited, Tied, Ties};
use crate::domain::value::Value;
use crate::exchange::record::{said, section, source};
use crate::exchange::{Body, Page, Section, heading};
use crate::store::{Named, Query, Store, StoreError};

/// A thing with what it stands with.
#[derive(Debug, Serialize)]
pub(super) struct Shown {
    #[serde(flatten)]
    thing: Thing,
    #[serde(flatten)]
    ties: Ties,
}

/// Reads a thing with what it stands with.
pub(super) fn read(store: &Store, named: &Named, now: Now) -> Result<Shown, Failure> {
    Ok(Shown {
        thing: find(store, named, now)?,
        ties: store.thing(named)?,
    })
}

/// Finds a row of an entity, in the bin or not.
fn find(store: &Store, named: &Named, now: Now) -> Result<Thing, Failure> {
    let query = Query {
        bin: true,
        ..Query::default()
    };
    let table = store.nouns(named.entity, &query, now)?;
    let uid = Value::from(named.uid.as_str());
    things(table)
        .into_iter()
        .find(|thing| *thing.get("uid") == uid)
        .ok_or_else(|| {
            let unknown = StoreError::Unknown {
                what: named.entity.row().noun,
                name: named.reference.clone(),
                near: None,
            };
            unknown.into()
        })
}

/// Makes the page of a thing: its fields that hold something, then what it stands with.
pub(super) fn page(named: &Named, shown: &Shown) -> Page {
    let thing = &shown.thing;
    let name = ["title", "name"]
        .into_iter()
        .map(|column| thing.get(column))
        .find(|value| !value.is_null());
    let pairs = thing
        .0
        .iter()
        .filter(|(column, value)| {
            !value.is_null() && !matches!(*column, "ref" | "uid" | "title" | "name")
        })
        .map(|(column, value)| (heading(column), value.to_string()))
        .collect();
    let name = name.map_or_else(|| named.entity.row().noun.to_owned(), ToString::to_string);
    Page {
        title: format!("{}  {name}", named.reference),
        lead: vec![named.entity.row().noun.to_owned()],
        sections: [
            vec![Section {
                heading: "",
                body: Body::Pairs(pairs),
            }],
            ties(&shown.ties),
        ]
        .concat(),
    }
}

/// Gives a section for all that a thing may stand with, empty ones too.
fn ties(ties: &Ties) -> Vec<Section> {
    let cited_for = &["Ref", "Attested", "What"];
    vec![
        section(
            "Names",
            &["Language", "Name"],
            ties.names.as_deref().unwrap_or_default(),
            |name| {
                let former = if name.former { " (former)" } else { "" };
                vec![name.language.clone(), [&name.text, former].concat()]
            },
        ),
        section(
            "Bodies",
            &["Ref", "Name"],
            ties.bodies.as_deref().unwrap_or_default(),
            |body| vec![body.reference.clone(), body.name.clone()],
        ),
        section(
            "Records",
            &["How", "Ref", "Title"],
            ties.records.as_deref().unwrap_or_default(),
            tied,
        ),
        section(
            "Cited for",
            cited_for,
            ties.citations.as_deref().unwrap_or_default(),
            cited,
        ),
        section(
            "Evidence",
            &["Ref", "Source"],
            ties.evidence.as_deref().unwrap_or_default(),
            |e| vec![e.reference.clone(), source(e)],
        ),
    ]
}

fn tied(record: &Tied) -> Vec<String> {
    let person = record.person.as_ref().map(|name| format!(" ({name})"));
    vec![
        record.how.replace('_', " "),
        record.reference.clone(),
        [record.title.as_str(), person.as_deref().unwrap_or_default()].concat(),
    ]
}

fn cited(cited: &Cited) -> Vec<String> {
    let what = said(
        &cited.of,
        cited.field.as_deref(),
        &cited.stance,
        cited.note.as_deref(),
    );
    vec![cited.reference.clone(), cited.attested.clone(), what]
}
