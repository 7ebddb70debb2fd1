//! `REF|FILTER`: one thing by its name, or all records that pass a filter.

use super::console::Console;
use super::failure::Failure;
use crate::domain::entity::Entity;
use crate::domain::filter::{Filter, FilterError, Predicate, join_args};
use crate::domain::text::excerpt;
use crate::domain::uid::Uid;
use crate::store::{Named, Query, Store, StoreError};
use crate::{say, word};

/// What is meant.
#[derive(Debug)]
pub(super) struct Target {
    pub entity: Entity,
    pub uids: Vec<Uid>,
    /// The thing, when it was named; else a filter found them.
    pub named: Option<Named>,
}

/// How one thing is found by its name.
pub(super) type Find = fn(&Store, &str) -> Result<Named, StoreError>;

/// Finds what is meant; a word that is no name is a filter, unless it cannot well be meant as one.
pub(super) fn target(
    store: &Store,
    words: &[String],
    find: Find,
    console: &Console,
) -> Result<Target, Failure> {
    let filter = Filter::from_args(words, console.desk.today());
    if let [name] = words {
        let refused = match find(store, name) {
            Ok(named) => {
                return Ok(Target {
                    entity: named.entity,
                    uids: vec![named.uid.clone()],
                    named: Some(named),
                });
            }
            Err(refused) => refused,
        };
        if !matches!(refused, StoreError::Unknown { .. }) || filter.as_ref().is_ok_and(is_name) {
            return Err(refused.into());
        }
    }
    Ok(Target {
        entity: Entity::Record,
        uids: passing(store, words, filter, console)?,
        named: None,
    })
}

/// Finds the records that pass a filter; none is refused, and so is a filter that lets everything pass.
fn passing(
    store: &Store,
    words: &[String],
    filter: Result<Filter, FilterError>,
    console: &Console,
) -> Result<Vec<Uid>, Failure> {
    let filter = filter?;
    if filter.is_empty() {
        return Err(Failure::usage(
            word!("no record is named"),
            word!("name a record such as F1, or a filter such as field:energy"),
        ));
    }
    let query = Query {
        filter,
        ..Query::default()
    };
    let uids = store.uids(&query, console.desk.now())?;
    if uids.is_empty() {
        let text = join_args(words, console.desk.today());
        let hint =
            word!("`servanda list FILTER` shows what a filter finds; several refs are ref:F1,F2");
        return Err(Failure::refused(
            say!("no record passes `{text}`", text = excerpt(&text)),
            hint,
        ));
    }
    Ok(uids.iter().filter_map(|uid| uid.parse().ok()).collect())
}

/// Tells whether a filter is one bare word, which rather was meant as a ref.
fn is_name(filter: &Filter) -> bool {
    matches!(filter.terms.as_slice(), [term] if !term.negated && matches!(term.predicate, Predicate::Word(_)))
        || filter.is_empty()
}
