//! What is no record: its fields.

use crate::cli::failure::Failure;
use crate::cli::list::{Thing, things};
use crate::domain::settings::Now;
use crate::domain::value::Value;
use crate::exchange::{Body, Page, Section, heading};
use crate::store::{Named, Query, Store, StoreError};

/// Finds a row of an entity, in the bin or not.
pub(super) fn find(store: &Store, named: &Named, now: Now) -> Result<Thing, Failure> {
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

/// Makes the page of a row: its fields that hold something.
pub(super) fn page(named: &Named, thing: &Thing) -> Page {
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
        sections: vec![Section {
            heading: "",
            body: Body::Pairs(pairs),
        }],
    }
}
