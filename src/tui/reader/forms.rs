//! What forms need from the register: what a thing holds, what can be chosen, who a ref is, what others have changed.

use super::problem;
use crate::app::App;
use crate::app::dialog::Dialog;
use crate::app::form::{Ask, Doomed, EntityForm, Given, Owner, Rows, Target};
use crate::desk::Desk;
use crate::domain::change::{Change, Set};
use crate::domain::choice::Choice;
use crate::domain::collate::Names;
use crate::domain::entity::Entity;
use crate::domain::filter::Filter;
use crate::domain::query::{Page, Query};
use crate::domain::settings::Now;
use crate::domain::uid::Uid;
use crate::store::{CHOICES, Named, Result, Store, StoreError};

/// How many records are offered for what is typed, where there are too many to offer all.
const FOUND: usize = 50;

/// Opens the form that is asked for.
pub fn open(app: &mut App, store: &Store, desk: &Desk, ask: Ask) {
    match given(store, desk, app.now, ask) {
        Ok(given) => app.given(given),
        Err(error) => app.failed(problem(&error)),
    }
}

fn given(store: &Store, desk: &Desk, now: Now, ask: Ask) -> Result<Given> {
    store.must_write()?;
    let name = match &ask {
        Ask::Edit(name) | Ask::Evidence(name) => Some(name.clone()),
        Ask::New(_, name) => name.clone(),
        Ask::Bulk(uids) => uids.first().map(ToString::to_string),
    };
    let named = name.map(|name| store.find(&name)).transpose()?;
    let held = match (&ask, &named) {
        (Ask::Edit(_) | Ask::Bulk(_), Some(named)) => held(store, named)?,
        _ => Vec::new(),
    };
    let at = desk.stamp().at;
    Ok(Given {
        owner: named.map(|named| owner(store, named, now)).transpose()?,
        held,
        languages: store.languages()?,
        fresh: [Uid::new(at), Uid::new(at)],
        ask,
    })
}

fn held(store: &Store, named: &Named) -> Result<Vec<(String, String)>> {
    let blanks = store.form(named)?.into_iter();
    Ok(blanks.map(|blank| (blank.name, blank.value)).collect())
}

fn owner(store: &Store, named: Named, now: Now) -> Result<Owner> {
    let (kind, title) = match named.entity {
        Entity::Record => {
            let record = store.record(named.uid.as_str(), now)?;
            (Some(record.kind), record.title)
        }
        entity => (None, store.linked(entity, named.uid.as_str())?.label),
    };
    Ok(Owner {
        entity: named.entity,
        kind,
        uid: named.uid,
        reference: named.reference,
        title,
    })
}

/// Asks whether these things are to go into the bin, with what hangs on them.
pub fn ask_remove(app: &mut App, store: &Store, names: &[String]) {
    let now = app.now;
    let doomed = names.iter().map(|name| {
        let thing = store.find(name)?;
        Ok(Doomed {
            hanging: store.hanging(&thing)?,
            owner: owner(store, thing, now)?,
        })
    });
    match doomed.collect::<Result<Vec<_>>>() {
        Ok(things) => app.doomed(&things),
        Err(error) => app.failed(problem(&error)),
    }
}

/// Reads what a change would do, or says why it would be refused.
pub fn rehearse(app: &mut App, store: &Store, desk: &Desk, change: &Change) {
    match store.preview(change, &desk.stamp()) {
        Ok(mut changes) => {
            for change in &mut changes {
                let field = Entity::Record.field(&change.field);
                for value in [&mut change.old, &mut change.new] {
                    *value = store.shown(field, value);
                }
            }
            app.rehearsed(changes);
        }
        Err(error) => refused(app, change, &error),
    }
}

/// Reads what the open form lacks.
pub fn fill(app: &mut App, store: &Store) -> Result<()> {
    let now = app.now;
    let Some(Dialog::Form(form)) = &mut app.dialog else {
        return Ok(());
    };
    if form.is_stale {
        present(form, store)?;
    }
    if let Some((entity, needle)) = form.wants() {
        let rows = rows(store, entity, needle, now)?;
        form.give(entity, rows);
    }
    for line in &mut form.lines {
        let Some((to, text)) = line.lacks() else {
            continue;
        };
        match store.linked(to, &text) {
            Ok(choice) => line.looked(text, Ok(choice)),
            Err(error @ StoreError::Unknown { .. }) => line.looked(text, Err(problem(&error))),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Reads what can be chosen: all there is, or of too many those that hold what is typed.
fn rows(store: &Store, entity: Entity, needle: String, now: Now) -> Result<Rows> {
    let choices = if entity == Entity::Record && !needle.is_empty() {
        records(store, &needle, now)?
    } else {
        let mut choices = store.choices(entity, &needle)?;
        if matches!(entity, Entity::Body | Entity::Party | Entity::Field) {
            // These are looked up by their names.
            let own = store.language()?;
            let names = Names::of(store.reads_in().unwrap_or(&own));
            names.sort(&mut choices, |choice| &choice.label);
        }
        choices
    };
    let is_all = i64::try_from(choices.len()).is_ok_and(|count| count < CHOICES);
    Ok(Rows {
        is_whole: needle.is_empty() && is_all,
        choices,
        needle,
    })
}

/// Finds records by their words, through the index of the full text.
fn records(store: &Store, needle: &str, now: Now) -> Result<Vec<Choice>> {
    let query = Query {
        filter: Filter::parse(needle, now.today).unwrap_or_default(),
        ..Query::default()
    };
    let page = Page {
        offset: 0,
        limit: FOUND,
    };
    let found = match store.records(&query, page, now) {
        Err(StoreError::Unknown { .. }) => Vec::new(),
        found => found?,
    };
    let choice =
        |record: crate::domain::record::Record| Choice::new(record.reference, record.title);
    Ok(found.into_iter().map(choice).collect())
}

/// Lets an open form follow what others have made of its thing.
fn present(form: &mut EntityForm, store: &Store) -> Result<()> {
    form.is_stale = false;
    let Target::Edit(uid) = &form.target else {
        return Ok(());
    };
    match store.find(uid.as_str()) {
        Ok(named) => form.present(&held(store, &named)?),
        Err(error @ StoreError::Unknown { .. }) => form.problem = Some(problem(&error)),
        Err(error) => return Err(error),
    }
    Ok(())
}

/// Looks whether somebody else has changed a field that is about to be written over; the form then asks.
pub fn meets(form: &mut EntityForm, store: &Store) -> Result<bool> {
    present(form, store)?;
    Ok(form.meets())
}

/// Takes that a change was refused: the form stands at the field that is to blame.
pub fn refused(app: &mut App, change: &Change, error: &StoreError) {
    let sets: Vec<&Set> = match change {
        Change::Edit(edit) => edit.sets.iter().collect(),
        Change::Add(things) => things.iter().flat_map(|thing| &thing.sets).collect(),
        _ => Vec::new(),
    };
    let field = match error {
        StoreError::Field(error) => Some(error.field()),
        StoreError::RefTaken(_) => Some("ref"),
        StoreError::Unknown { name, .. } => {
            let is_named = |set: &&&Set| set.text.trim() == name;
            sets.iter().find(is_named).map(|set| set.field.as_str())
        }
        StoreError::Rule(..) if sets.len() == 1 => Some(sets[0].field.as_str()),
        _ => None,
    };
    app.refused(field, problem(error));
}
