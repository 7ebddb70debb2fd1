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
use crate::word;
use crate::words::{of, term};

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
        .map(|(column, value)| {
            let told = named.entity.value_words(column, &value.to_string());
            (heading(column), told)
        })
        .collect();
    let noun = named.entity.label();
    let name = name.map_or_else(|| noun.to_owned(), ToString::to_string);
    Page {
        title: format!("{}  {name}", named.reference),
        lead: vec![noun.to_owned()],
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
    let (reference, name) = (word!("Ref"), word!("Name"));
    let attested = word!("Attested");
    let cited_for = &[reference, attested, word!("head", "What")];
    vec![
        section(
            word!("Names"),
            &[word!("Language"), name],
            ties.names.as_deref().unwrap_or_default(),
            |name| {
                let former = if name.former { word!(" (former)") } else { "" };
                vec![name.language.clone(), [&name.text, former].concat()]
            },
        ),
        section(
            word!("Bodies"),
            &[reference, name],
            ties.bodies.as_deref().unwrap_or_default(),
            |body| vec![body.reference.clone(), body.name.clone()],
        ),
        section(
            word!("Records"),
            &[word!("How"), reference, word!("Title")],
            ties.records.as_deref().unwrap_or_default(),
            tied,
        ),
        section(
            word!("Cited for"),
            cited_for,
            ties.citations.as_deref().unwrap_or_default(),
            cited,
        ),
        section(
            word!("Evidence"),
            &[reference, word!("Source")],
            ties.evidence.as_deref().unwrap_or_default(),
            |e| vec![e.reference.clone(), source(e)],
        ),
    ]
}

/// Tells how a thing stands to a record: by its role, or by what happened there.
fn tied_how(how: &str) -> String {
    match how {
        "signed" => word!("how", "signed").to_owned(),
        "set_up" => word!("how", "set up").to_owned(),
        "promised" => word!("how", "promised").to_owned(),
        "of" => word!("how", "of").to_owned(),
        role => term("Role", role),
    }
}

fn tied(record: &Tied) -> Vec<String> {
    let person = record.person.as_ref().map(|name| format!(" ({name})"));
    vec![
        tied_how(&record.how),
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
    vec![
        cited.reference.clone(),
        of("Attested", &cited.attested).to_owned(),
        what,
    ]
}
