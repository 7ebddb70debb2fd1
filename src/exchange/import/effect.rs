//! What a row does to a register: the steps that make it, or those that bring what is there up to it. Nothing is taken away:
//! an empty cell leaves a field as it is.

use chrono::{DateTime, Utc};

use super::names::Names;
use super::plan::Difference;
use super::row::{Draft, GivenAct, GivenSaid};
use crate::domain::change::{Edit, New, Set, Step};
use crate::domain::entity::{Entity, FieldType};
use crate::domain::lookup::{Known, KnownAct};
use crate::domain::status::Status;
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::domain::vocabulary::ActionType;

use super::target::Noun;

/// Turns a draft into steps.
pub(super) struct Effect<'e> {
    pub noun: Noun,
    pub uid: &'e Uid,
    pub names: &'e Names,
    pub language: &'e str,
    pub at: DateTime<Utc>,
}

/// Steps, and what they change.
#[derive(Debug, Default)]
pub(super) struct Done {
    pub steps: Vec<Step>,
    pub differences: Vec<Difference>,
    /// Whether all of it is new, and nothing is told of what it was.
    is_new: bool,
}

impl Effect<'_> {
    /// Makes the thing.
    pub fn make(&self, draft: &Draft) -> Done {
        let mut sets: Vec<Set> = draft
            .fields
            .iter()
            .map(|(name, value)| set(name, &text(value)))
            .collect();
        if let Some(kind) = self.noun.kind {
            sets.push(set("kind", kind.as_str()));
        }
        let mut done = Done {
            is_new: true,
            ..Done::default()
        };
        done.steps.push(Step::Add(New {
            entity: self.noun.entity,
            uid: self.uid.clone(),
            sets,
        }));
        self.parts(draft, &Known::default(), &mut done);
        done
    }

    /// Brings what is there up to the row.
    pub fn update(&self, draft: &Draft, known: &Known) -> Done {
        let mut done = Done::default();
        let mut sets = Vec::new();
        for (name, value) in &draft.fields {
            let old = self.held(known, name);
            if old == *value || is_same_ref(name, &old, value) {
                continue;
            }
            done.differences.push(Difference {
                field: name.clone(),
                old: self.shown(name, &old),
                new: self.shown(name, value),
            });
            sets.push(set(name, &text(value)));
        }
        if !sets.is_empty() {
            done.steps
                .push(self.edit(self.noun.entity, self.uid.clone(), sets));
        }
        self.parts(draft, known, &mut done);
        done
    }

    fn parts(&self, draft: &Draft, known: &Known, done: &mut Done) {
        for act in &draft.acts {
            if act.type_ != ActionType::Signature || draft.parties.is_empty() {
                self.act(act, None, known, done);
            }
        }
        if !draft.parties.is_empty() {
            let signature = draft
                .acts
                .iter()
                .find(|act| act.type_ == ActionType::Signature);
            let undated = GivenAct {
                type_: ActionType::Signature,
                on: None,
                effective_on: None,
                place: None,
                column: String::new(),
            };
            for party in &draft.parties {
                self.act(signature.unwrap_or(&undated), Some(party), known, done);
            }
        }
        for (role, body) in &draft.roles {
            let is_known = known
                .roles
                .iter()
                .any(|(uid, known)| uid == body.as_str() && known == role.as_str());
            if !is_known {
                let sets = vec![
                    set("record", self.uid.as_str()),
                    set("body", body.as_str()),
                    set("role", role.as_str()),
                ];
                done.steps.push(self.add(Entity::Participation, sets));
                if done.is_new {
                    continue;
                }
                done.differences.push(Difference {
                    field: role.to_string(),
                    old: String::new(),
                    new: self.names.shown(body.as_str()),
                });
            }
        }
        if let Some(said) = &draft.said {
            self.said(said, known, done);
        }
    }

    fn act(&self, given: &GivenAct, party: Option<&Uid>, known: &Known, done: &mut Done) {
        let is_it = |act: &&KnownAct| {
            act.type_ == given.type_.as_str() && act.party.as_deref() == party.map(Uid::as_str)
        };
        let told = [
            ("on", &given.on),
            ("effective_on", &given.effective_on),
            ("place", &given.place),
        ];
        let differs = |act: &KnownAct| {
            let held = [&act.on, &act.effective_on, &act.place];
            let pairs = told.iter().zip(held);
            let others = pairs.filter(|((_, new), old)| new.is_some() && *new != *old);
            others
                .map(|((name, new), old)| (*name, (*old).clone(), (*new).clone()))
                .collect::<Vec<_>>()
        };
        let of_this: Vec<&KnownAct> = known.acts.iter().filter(is_it).collect();
        if of_this.iter().any(|act| differs(act).is_empty()) {
            return;
        }
        let (steps, changes) = if let Some(act) = of_this.first() {
            let changes = differs(act);
            let sets = changes
                .iter()
                .map(|(name, _, new)| set(name, new.as_deref().unwrap_or_default()))
                .collect();
            (self.edit(Entity::Action, act.uid.clone(), sets), changes)
        } else {
            let mut sets = vec![
                set("record", self.uid.as_str()),
                set("type", given.type_.as_str()),
            ];
            sets.extend(party.map(|party| set("party", party.as_str())));
            let told = told
                .iter()
                .filter_map(|(name, new)| Some((*name, (*new).clone()?)));
            let told: Vec<(&str, String)> = told.collect();
            sets.extend(told.iter().map(|(name, new)| set(name, new)));
            let mut changes: Vec<_> = told
                .into_iter()
                .map(|(name, new)| (name, None, Some(new)))
                .collect();
            if changes.is_empty() {
                changes.push(("on", None, None));
            }
            (self.add(Entity::Action, sets), changes)
        };
        done.steps.push(steps);
        if done.is_new {
            return;
        }
        let by = party
            .map(|party| format!(" {}", self.names.shown(party.as_str())))
            .unwrap_or_default();
        done.differences
            .extend(changes.into_iter().map(|(name, old, new)| Difference {
                field: format!("{}{by} {name}", given.type_),
                old: old.unwrap_or_default(),
                new: new.unwrap_or_default(),
            }));
    }

    fn said(&self, given: &GivenSaid, known: &Known, done: &mut Done) {
        let Some(status) = given.status else { return };
        // That nobody knows says nothing new of what nobody has spoken of.
        let says_more = given.as_of.is_some() || given.percent.is_some() || given.note.is_some();
        if status == Status::Unknown && known.said.is_empty() && !says_more {
            return;
        }
        let word = (given.word != status.as_str()).then_some(given.word.as_str());
        let is_said = known.said.iter().any(|said| {
            said.status == status.as_str()
                && said.source_word.as_deref() == word
                && given
                    .as_of
                    .as_ref()
                    .is_none_or(|as_of| *as_of == said.as_of)
                && given
                    .percent
                    .is_none_or(|percent| Some(percent) == said.percent)
        });
        if is_said {
            return;
        }
        let percent = given.percent.map(|percent| percent.to_string());
        let told = [
            ("percent", percent.as_deref()),
            ("as_of", given.as_of.as_deref()),
            ("note", given.note.as_deref()),
            ("source_word", word),
        ];
        let mut sets = vec![
            set("record", self.uid.as_str()),
            set("assessor", "desk"),
            set("status", status.as_str()),
        ];
        sets.extend(
            told.iter()
                .filter_map(|(name, text)| Some(set(name, (*text)?))),
        );
        done.steps.push(self.add(Entity::Assessment, sets));
        if done.is_new {
            return;
        }
        let before = known.said.last().map(|said| said.status.clone());
        done.differences.push(Difference {
            field: "status".to_owned(),
            old: before.unwrap_or_default(),
            new: match word {
                Some(word) => format!("{status} (`{word}`)"),
                None => status.to_string(),
            },
        });
    }

    /// Gives what the register holds under a name.
    fn held(&self, known: &Known, name: &str) -> Value {
        if let Some(field) = known.field(name) {
            return field.clone();
        }
        let language = name
            .split_once('.')
            .map_or(self.language, |(_, language)| language);
        let words = known.words.iter().find(|(of, _)| of == language);
        words.map_or(Value::Null, |(_, text)| Value::from(text.as_str()))
    }

    fn shown(&self, name: &str, value: &Value) -> String {
        let is_link = self
            .noun
            .entity
            .field(name)
            .is_some_and(|field| matches!(field.holds, FieldType::Link(_)));
        match value {
            Value::Null => String::new(),
            Value::Text(uid) if is_link => self.names.shown(uid),
            value => value.to_string(),
        }
    }

    fn add(&self, entity: Entity, sets: Vec<Set>) -> Step {
        Step::Add(New {
            entity,
            uid: Uid::new(self.at),
            sets,
        })
    }

    fn edit(&self, entity: Entity, uid: Uid, sets: Vec<Set>) -> Step {
        let _ = self;
        Step::Edit(Edit {
            entity,
            rows: vec![uid],
            sets,
            note: None,
        })
    }
}

/// Refs are the same whatever the case.
fn is_same_ref(name: &str, old: &Value, new: &Value) -> bool {
    let same = old.as_text().zip(new.as_text());
    name == "ref" && same.is_some_and(|(old, new)| old.eq_ignore_ascii_case(new))
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        value => value.to_string(),
    }
}

fn set(field: &str, text: &str) -> Set {
    Set {
        field: field.to_owned(),
        text: text.to_owned(),
    }
}
