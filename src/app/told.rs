//! What was changed, in words: by the thing that it belongs to, rows that were made or deleted as one, fields with what they
//! held and hold, long texts line by line.

mod lines;

use super::form::label;
use crate::domain::change::{Act, FieldChange};
use crate::domain::entity::{Entity, FieldType};
use crate::domain::value::Value;
use crate::word;
pub use lines::{Sign, TextLine};

/// Texts with more letters than this are compared line by line.
const SHORT: usize = 60;

/// What was done to one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Its ref.
    pub reference: Option<String>,
    /// What was done to it and to what belongs to it.
    pub deeds: Vec<Deed>,
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// A field was changed.
    Field {
        /// Its label.
        label: String,
        /// What it held; none: nothing.
        old: Option<String>,
        /// What it holds; none: nothing.
        new: Option<String>,
    },
    /// A long text was changed.
    Text {
        /// The label of its field.
        label: String,
        /// What went and what came, and what stands around.
        lines: Vec<TextLine>,
    },
    /// A row was made or deleted.
    Row {
        /// What it is: `milestone M47`.
        name: String,
        /// Whether it was made.
        is_made: bool,
        /// Its fields, each with its label.
        fields: Vec<(String, String)>,
    },
}

/// Puts changes in words.
pub fn tell(changes: &[FieldChange]) -> Vec<Told> {
    let mut all: Vec<Told> = Vec::new();
    let is_one = |a: &FieldChange, b: &FieldChange| a.row == b.row && a.act == b.act;
    for row in changes.chunk_by(is_one) {
        let Some(first) = row.first() else {
            continue;
        };
        let deeds = if first.act == Act::Set {
            row.iter().map(field).collect()
        } else {
            vec![whole(row, first)]
        };
        match all.last_mut() {
            Some(last) if last.reference == first.reference => last.deeds.extend(deeds),
            _ => all.push(Told {
                reference: first.reference.clone(),
                deeds,
            }),
        }
    }
    all
}

/// Turns changes round: what taking them back would do.
pub fn reversed(changes: &[FieldChange]) -> Vec<FieldChange> {
    let back = |change: &FieldChange| FieldChange {
        act: match change.act {
            Act::Made => Act::Gone,
            Act::Gone => Act::Made,
            Act::Set => Act::Set,
        },
        old: change.new.clone(),
        new: change.old.clone(),
        ..change.clone()
    };
    changes.iter().map(back).collect()
}

fn name_of(change: &FieldChange) -> &str {
    let field = change.field.as_str();
    let part = [change.entity.as_str(), "."].concat();
    field.strip_prefix(part.as_str()).unwrap_or(field)
}

fn label_of(change: &FieldChange) -> String {
    let name = name_of(change);
    let words = label(name);
    if name == change.field {
        words
    } else {
        format!("{}, {}", change.entity.label(), words.to_lowercase())
    }
}

fn field(change: &FieldChange) -> Deed {
    let name = name_of(change);
    let [old, new] = [&change.old, &change.new].map(|value| shown(change.entity, name, value));
    let is_long = |text: &Option<String>| {
        let text = text.as_deref().unwrap_or_default();
        text.contains('\n') || text.chars().count() > SHORT
    };
    let label = label_of(change);
    if is_long(&old) || is_long(&new) {
        let [old, new] = [old, new].map(Option::unwrap_or_default);
        let lines = lines::differ(&old, &new);
        return Deed::Text { label, lines };
    }
    Deed::Field { label, old, new }
}

fn whole(row: &[FieldChange], first: &FieldChange) -> Deed {
    let noun = first.entity.label();
    let has_ref = first.entity.ref_field().is_some();
    let reference = first.reference.as_deref().filter(|_| has_ref);
    let fields = row.iter().filter_map(|change| {
        let name = name_of(change);
        let value = if first.act == Act::Made {
            &change.new
        } else {
            &change.old
        };
        let is_name = Some(name) == first.entity.ref_field();
        let text = shown(change.entity, name, value).filter(|_| !is_name)?;
        Some((label(name), text))
    });
    Deed::Row {
        name: reference.map_or_else(|| noun.to_owned(), |name| format!("{noun} {name}")),
        is_made: first.act == Act::Made,
        fields: fields.collect(),
    }
}

/// Puts a value in words: codes without their underscores, flags as yes and no.
fn shown(entity: Entity, name: &str, value: &Value) -> Option<String> {
    let text = match value {
        Value::Null => return None,
        other => other.to_string(),
    };
    let holds = entity.field(name).map(|field| field.holds);
    let is_code = matches!(holds, Some(FieldType::Code(_) | FieldType::RecordType));
    Some(match holds {
        _ if is_code || name == "status" => entity.code_words(name, &text).replace('_', " "),
        Some(FieldType::Flag) if text == "0" => word!("no").to_owned(),
        Some(FieldType::Flag) => word!("yes").to_owned(),
        _ => text,
    })
}

impl Deed {
    /// Puts it on a line of its own, or several: `Status  initiated → on hold`.
    pub fn words(&self) -> Vec<String> {
        let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
        match self {
            Self::Field { label, old, new } => {
                vec![format!("{label}  {} → {}", shown(old), shown(new))]
            }
            Self::Text { label, lines } => {
                let told = lines.iter().filter(|line| line.sign != Sign::Stays);
                let told = told.map(|line| format!("  {} {}", line.sign.letter(), line.text));
                [label.clone()].into_iter().chain(told).collect()
            }
            Self::Row {
                name,
                is_made,
                fields,
            } => {
                let told = fields.iter().map(|(label, text)| format!("{label} {text}"));
                let told: Vec<String> = told.collect();
                let verb = if *is_made {
                    word!("added")
                } else {
                    word!("removed")
                };
                vec![format!("{verb} {name}  {}", told.join(", "))]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(act: Act, row: i64, field: &str, values: [&str; 2]) -> FieldChange {
        let [old, new] = values.map(|text| match text {
            "" => Value::Null,
            text => Value::from(text),
        });
        FieldChange {
            entity: match field.split_once('.') {
                Some(("note", _)) => Entity::Note,
                _ if row >= 10 => Entity::Milestone,
                _ => Entity::Record,
            },
            act,
            row,
            reference: Some(if row >= 10 { "M4" } else { "F1" }.to_owned()),
            field: field.to_owned(),
            old,
            new,
        }
    }

    fn words(changes: &[FieldChange]) -> Vec<String> {
        let told = tell(changes);
        let deeds = told.iter().flat_map(|told| &told.deeds);
        deeds.flat_map(Deed::words).collect()
    }

    #[test]
    fn fields_and_rows_are_told_in_words_and_taken_back_the_other_way_round() {
        let changes = [
            change(Act::Set, 1, "status", ["initiated", "on_hold"]),
            change(Act::Made, 2, "note.as_of", ["", "2026-11-23"]),
            change(Act::Made, 2, "note.text", ["", "a call"]),
            change(Act::Made, 10, "ref", ["", "M4"]),
            change(Act::Made, 10, "title", ["", "Turbine"]),
            change(Act::Made, 10, "due", ["", "2026-12"]),
        ];
        assert_eq!(tell(&changes).len(), 2, "by thing");
        assert_eq!(
            words(&changes),
            [
                "Status  initiated → on hold",
                "added note  As of 2026-11-23, Text a call",
                "added milestone M4  Title Turbine, Due 2026-12",
            ]
        );
        let back = words(&reversed(&changes));
        assert_eq!(back[0], "Status  on hold → initiated");
        assert!(back[2].starts_with("removed milestone M4"), "{back:?}");
    }

    #[test]
    fn long_texts_are_told_line_by_line() {
        let values = ["one\ntwo\nthree", "one\n2\nthree"];
        let told = words(&[change(Act::Set, 1, "description", values)]);
        assert_eq!(told, ["Description", "  - two", "  + 2"]);
    }
}
