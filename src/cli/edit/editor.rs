//! The record as a file in the officer's editor: written, edited, read back; what is refused is put back into it.

use std::io::{self, IsTerminal};

use super::EditArgs;
use crate::cli::console::Console;
use crate::cli::done::Done;
use crate::cli::failure::Failure;
use crate::cli::fields;
use crate::desk::{Editor, EditorError};
use crate::domain::change::{Applied, Change, Edit, Set};
use crate::domain::entity::called;
use crate::exchange::toml::{self, Entry, Read, Trouble};
use crate::store::{Named, Store, StoreError};
use crate::words::of;
use crate::{mark, say, word};

const USE_SET: &str =
    mark!("use --set FIELD=VALUE, or set VISUAL or EDITOR and run it on a terminal");

/// How the file is used, a comment each.
const HEAD: [&str; 2] = [
    mark!("What is commented out is empty: take the # away to set it."),
    mark!(
        "Save and close the editor to change the record; leave the file as it is to change nothing; empty it to give up."
    ),
];

/// Fields that are only set together.
const PAIR: [&str; 2] = ["rag_override", "rag_note"];

pub(super) fn run(
    named: &Named,
    args: &EditArgs,
    store: &mut Store,
    console: &Console,
) -> Result<(), Failure> {
    let editor = editor()?;
    // Refuses what may not be written before anybody types.
    store.must_write()?;
    let entries: Vec<Entry> = store.form(named)?.into_iter().map(entry).collect();
    let form = Form {
        named,
        note: args.note.as_ref(),
        entries,
    };
    let noun = called(named.entity.row().noun);
    let [empty, close] = HEAD.map(|line| of("", line));
    let head = format!("{noun} {}. {empty}\n{close}", named.reference);
    let mut text = toml::write(&head, &form.entries);
    let mut marks = Vec::new();
    loop {
        let back = editor.edit(&text, ".toml");
        let back = back.map_err(|error| refused(&error))?;
        if back.trim().is_empty() {
            return Err(Failure::refused(
                word!("given up: the file came back empty"),
                word!("nothing was changed"),
            ));
        }
        let plain = toml::without(&back, &marks);
        match form.take(&plain, store, console)? {
            Taken::Nothing => {
                console.tell(word!("nothing was changed"));
                return Ok(());
            }
            Taken::Done(applied) => {
                let done = Done::from(applied).of(&named.reference);
                return done.tell(&args.done, console);
            }
            Taken::Refused(troubles) => {
                if back == text && !marks.is_empty() {
                    return Err(given_up(&troubles));
                }
                (text, marks) = toml::with_troubles(&plain, &troubles);
            }
        }
    }
}

/// What was refused once came back untouched: whoever closed the editor has seen why.
fn given_up(troubles: &[Trouble]) -> Failure {
    let words: Vec<&str> = troubles
        .iter()
        .map(|trouble| trouble.words.as_str())
        .collect();
    Failure::refused(words.join("; "), word!("nothing was changed"))
}

fn entry(blank: crate::store::Blank) -> Entry {
    Entry {
        name: blank.name,
        value: blank.value,
        takes: blank.takes,
        is_long: blank.is_long,
    }
}

/// What came of a file.
enum Taken {
    Nothing,
    Done(Applied),
    Refused(Vec<Trouble>),
}

/// The form of one thing.
struct Form<'f> {
    named: &'f Named,
    note: Option<&'f String>,
    entries: Vec<Entry>,
}

impl Form<'_> {
    /// Takes a file as it came back.
    fn take(&self, text: &str, store: &mut Store, console: &Console) -> Result<Taken, Failure> {
        let read = match toml::read(text) {
            Ok(read) => toml::changed(&self.entries, read),
            Err(trouble) => return Ok(Taken::Refused(vec![trouble])),
        };
        if read.is_empty() {
            return Ok(Taken::Nothing);
        }
        let (mut good, mut troubles) = (Vec::new(), Vec::new());
        for field in &read {
            match fields::set(self.named.entity, &field.name, &field.text, console) {
                Ok(set) => good.push((field, set)),
                Err(error) => troubles.push(trouble(field, &error)),
            }
        }
        let mut whole = None;
        if troubles.is_empty() {
            let sets = good.iter().map(|(_, set)| set.clone()).collect();
            match store.apply(&self.change(sets), &console.desk.stamp()) {
                Ok(applied) => return Ok(Taken::Done(applied)),
                Err(error) if !is_about_values(&error) => return Err(error.into()),
                Err(error) => whole = Some(error),
            }
        }
        troubles.extend(self.blame(&good, store, console)?);
        if let (Some(error), true) = (whole, troubles.is_empty()) {
            troubles.push(Trouble {
                words: error.to_string(),
                hint: error.hint(),
                at: None,
            });
        }
        Ok(Taken::Refused(troubles))
    }

    fn change(&self, sets: Vec<Set>) -> Change {
        Change::Edit(Edit {
            entity: self.named.entity,
            rows: vec![self.named.uid.clone()],
            sets,
            note: self.note.cloned(),
        })
    }

    /// Finds the fields that are refused even alone.
    fn blame(
        &self,
        good: &[(&Read, Set)],
        store: &mut Store,
        console: &Console,
    ) -> Result<Vec<Trouble>, Failure> {
        let mut troubles = Vec::new();
        for (field, set) in good {
            let is_paired = PAIR.contains(&set.field.as_str());
            let with = |other: &Set| {
                other.field == set.field || (is_paired && PAIR.contains(&other.field.as_str()))
            };
            let sets = good.iter().map(|(_, set)| set).filter(|set| with(set));
            let alone = self.change(sets.cloned().collect());
            match store.rehearse(&alone, &console.desk.stamp()) {
                Ok(_) => {}
                Err(error) if is_about_values(&error) => troubles.push(trouble(field, &error)),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(troubles)
    }
}

/// Tells whether other values would help.
fn is_about_values(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::Field(_)
            | StoreError::Rule(..)
            | StoreError::RefTaken(_)
            | StoreError::Unknown { .. }
    )
}

fn trouble(field: &Read, error: &StoreError) -> Trouble {
    Trouble {
        words: error.to_string(),
        hint: error.hint(),
        at: field.at,
    }
}

/// Finds the editor, which needs a terminal.
fn editor() -> Result<Editor, Failure> {
    let editor = Editor::find().map_err(|error| refused(&error))?;
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Failure::refused(
            word!("there is no terminal for an editor"),
            of("", USE_SET),
        ));
    }
    Ok(editor)
}

fn refused(error: &EditorError) -> Failure {
    let hint = match error {
        EditorError::NotSet => of("", USE_SET).to_owned(),
        EditorError::Keep(_) => {
            word!("make room there, or name another folder in TMPDIR").to_owned()
        }
        EditorError::Failed { .. } => say!("nothing was changed; {hint}", hint = of("", USE_SET)),
    };
    Failure::refused(error.to_string(), hint)
}
