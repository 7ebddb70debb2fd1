//! One row of a file: what it says, value by value, or why it cannot be taken.

use chrono::NaiveDate;

use super::columns::{Columns, Mapped};
use super::days;
use super::grid::GridRow;
use super::keys::Keys;
use super::names::Names;
use super::order;
use super::plan::Refusal;
use super::prose::one_line;
use super::target::{Part, Target};
use super::terms::{status, type_of};
use crate::domain::date::Edtf;
use crate::domain::entity::{Entity, Field, FieldError, FieldType, read_value};
use crate::domain::lookup::Lookup;
use crate::domain::status::Status;
use crate::domain::text::excerpt;
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::domain::vocabulary::{ActionType, Kind, Role};
use crate::{say, word};

/// What a row says.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// Fields and words: the name, the value.
    pub fields: Vec<(String, Value)>,
    pub parties: Vec<Uid>,
    pub roles: Vec<(Role, Uid)>,
    pub acts: Vec<GivenAct>,
    pub said: Option<GivenSaid>,
    pub refusals: Vec<Refusal>,
}

/// An act that a row tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct GivenAct {
    pub type_: ActionType,
    pub on: Option<String>,
    pub effective_on: Option<String>,
    pub place: Option<String>,
    /// The column of its date.
    pub column: String,
}

/// A status that a row tells of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct GivenSaid {
    pub status: Option<Status>,
    pub word: String,
    pub percent: Option<i64>,
    pub as_of: Option<String>,
    pub note: Option<String>,
}

/// Reads rows.
pub(super) struct Reader<'r, L: Lookup> {
    pub columns: &'r Columns,
    pub keys: &'r Keys,
    pub names: &'r mut Names,
    pub lookup: &'r L,
    pub today: NaiveDate,
    /// The name of the file, for notes that nobody wrote.
    pub source: &'r str,
}

impl<L: Lookup> Reader<'_, L> {
    /// Reads a row.
    pub fn read(&mut self, row: &GridRow) -> Result<Draft, L::Error> {
        let mut draft = Draft::default();
        for mapped in &self.columns.mapped {
            let text = mapped.text(row);
            if is_absent(&mapped.target, &text) {
                continue;
            }
            if let Err(reason) = self.cell(&mut draft, mapped, &text)? {
                draft.refusals.push(Refusal {
                    column: mapped.header.clone(),
                    value: excerpt(&text),
                    reason,
                });
            }
        }
        self.finish(&mut draft);
        order::check(self.columns, &mut draft);
        Ok(draft)
    }

    /// Reads one cell; the inner error says why it cannot be taken.
    fn cell(
        &mut self,
        draft: &mut Draft,
        mapped: &Mapped,
        text: &str,
    ) -> Result<Result<(), String>, L::Error> {
        let order = mapped.signs.order();
        Ok(match &mapped.target {
            Target::Field(field) => match self.field(field, mapped, text)? {
                Ok(value) => {
                    if !value.is_null() {
                        draft.fields.push((field.name.to_owned(), value));
                    }
                    Ok(())
                }
                Err(reason) => Err(reason),
            },
            Target::Words(name) => words(self.columns.noun.entity, &one_line(text)).map(|value| {
                draft.fields.push((name.clone(), value));
            }),
            Target::Uid => Ok(()),
            Target::Parties => self
                .names
                .several(Entity::Party, text)
                .map(|uids| draft.parties.extend(uids)),
            Target::Role(role) => self.names.several(Entity::Body, text).map(|uids| {
                draft.roles.extend(uids.into_iter().map(|uid| (*role, uid)));
            }),
            Target::Act(action, part) => act(draft, *action, *part, mapped, text),
            Target::Status => match self.columns.noun.kind.and_then(|kind| status(text, kind)) {
                Some(status) => {
                    let said = draft.said.get_or_insert_default();
                    said.status = Some(status);
                    said.word = one_line(text);
                    Ok(())
                }
                None => Err(self.no_status()),
            },
            Target::Percent => match text.trim_end_matches('%').trim().parse::<u8>() {
                Ok(percent) if percent <= 100 => {
                    draft.said.get_or_insert_default().percent = Some(i64::from(percent));
                    Ok(())
                }
                _ => Err(word!("no whole number from 0 to 100").to_owned()),
            },
            Target::AsOf => days::read(text, order).and_then(|date| {
                let ahead = date.as_deref().and_then(|date| Edtf::parse(date).ok());
                if ahead.is_some_and(|date| date.upper().is_none_or(|day| day > self.today)) {
                    return Err(say!("ends after today, {today}", today = self.today));
                }
                draft.said.get_or_insert_default().as_of = date;
                Ok(())
            }),
            Target::Remark => {
                draft.said.get_or_insert_default().note = Some(text.to_owned());
                Ok(())
            }
        })
    }

    fn field(
        &mut self,
        field: &'static Field,
        mapped: &Mapped,
        text: &str,
    ) -> Result<Result<Value, String>, L::Error> {
        let noun = self.columns.noun;
        let link = |uid: Uid| Value::from(uid.as_str());
        let text = match field.holds {
            FieldType::Link(to @ (Entity::Party | Entity::Body | Entity::Field)) => {
                return Ok(self.names.one(to, text).map(link));
            }
            FieldType::Link(to) => {
                let in_file = (to == Entity::Record)
                    .then(|| self.keys.find(text))
                    .flatten();
                let uid = match in_file {
                    Some(uid) => Some(uid.clone()),
                    None => self.lookup.find(to, text.trim())?,
                };
                let none = || {
                    say!(
                        "there is no {noun} `{name}`",
                        noun = to.row().noun,
                        name = excerpt(text)
                    )
                };
                return Ok(uid.map(link).ok_or_else(none));
            }
            FieldType::Date => match days::read(text, mapped.signs.order()) {
                Ok(date) => date.unwrap_or_default(),
                Err(reason) => return Ok(Err(reason)),
            },
            FieldType::RecordType => match noun.kind.and_then(|kind| type_of(text, kind)) {
                Some(code) => code.to_owned(),
                None => text.to_owned(),
            },
            FieldType::Prose => text.to_owned(),
            FieldType::Number => text
                .replace([' ', '\u{a0}', '\u{202f}'], "")
                .replace(',', "."),
            _ => one_line(text),
        };
        Ok(read_value(noun.entity, field, noun.kind, &text).map_err(|error| reason(&error)))
    }

    /// Completes what was said of the status.
    fn finish(&self, draft: &mut Draft) {
        let Some(said) = &mut draft.said else { return };
        let Some(status) = said.status else {
            // A figure or remark without a status says nothing that could be kept.
            draft.said = None;
            return;
        };
        if status.needs_note() && said.note.is_none() {
            said.note = Some(format!("`{}` in {}", said.word, self.source));
        }
    }

    fn no_status(&self) -> String {
        let kind = self.columns.noun.kind.unwrap_or(Kind::FollowUp);
        let codes: Vec<&str> = Status::of(kind).map(Status::as_str).collect();
        say!("no status: write one of {codes}", codes = codes.join(", "))
    }
}

fn act(
    draft: &mut Draft,
    action: ActionType,
    part: Part,
    mapped: &Mapped,
    text: &str,
) -> Result<(), String> {
    let value = match part {
        Part::Place => Some(one_line(text)),
        _ => days::read(text, mapped.signs.order())?,
    };
    let Some(value) = value else { return Ok(()) };
    let at = draft
        .acts
        .iter()
        .position(|act| act.type_ == action)
        .unwrap_or_else(|| {
            draft.acts.push(GivenAct {
                type_: action,
                on: None,
                effective_on: None,
                place: None,
                column: mapped.header.clone(),
            });
            draft.acts.len() - 1
        });
    let act = &mut draft.acts[at];
    match part {
        Part::On => {
            act.on = Some(value);
            act.column.clone_from(&mapped.header);
        }
        Part::Effective => act.effective_on = Some(value),
        Part::Place => {
            let field = Entity::Action.field("place").expect("a field of an action");
            read_value(Entity::Action, field, None, &value).map_err(|error| reason(&error))?;
            act.place = Some(value);
        }
    }
    Ok(())
}

fn words(entity: Entity, text: &str) -> Result<Value, String> {
    let holder = match entity {
        Entity::Record => Entity::Title,
        Entity::Field => Entity::Label,
        _ => Entity::Name,
    };
    let field = holder.field("text").expect("words have a text");
    read_value(holder, field, None, text).map_err(|error| reason(&error))
}

/// Tells whether a cell says nothing. In words, a dash or `NA` may be meant.
fn is_absent(target: &Target, text: &str) -> bool {
    if target.is_date() {
        return days::is_nothing(text);
    }
    let nothing = [
        "",
        "-",
        "–",
        "—",
        "na",
        "n/a",
        "null",
        "н/д",
        "нет данных",
        "0000-00-00",
    ];
    let is_title = matches!(target, Target::Words(_));
    text.is_empty() || (!is_title && nothing.contains(&text.to_lowercase().as_str()))
}

/// Gives a refusal without the field's name, which the column says, and with what would be right.
fn reason(error: &FieldError) -> String {
    let said = error.to_string();
    let said = said
        .split_once(": ")
        .map_or(said.as_str(), |(_, said)| said);
    format!("{said}; {}", error.hint())
}
