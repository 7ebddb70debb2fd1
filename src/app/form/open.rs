//! Opening a form: what is asked, what the register answers, and the form that comes of it.

use super::fields;
use super::{EntityForm, Line, Over, Part, Source, Target};
use crate::app::action::Problem;
use crate::domain::change::Set;
use crate::domain::entity::{Entity, Noun};
use crate::domain::uid::Uid;
use crate::domain::vocabulary::Kind;
use crate::{say, word};

/// Which form is asked for. Things are named by ref or uid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// To edit a thing.
    Edit(String),
    /// To make a thing, which may belong to what the cursor stands on.
    New(Noun, Option<String>),
    /// To cite a source for a thing.
    Evidence(String),
    /// To set a field of several records, by uid.
    Bulk(Vec<Uid>),
}

/// A thing of the register that a form is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// Which entity.
    pub entity: Entity,
    /// Which kind, where it is a record.
    pub kind: Option<Kind>,
    /// Its uid.
    pub uid: Uid,
    /// Its ref, else its uid.
    pub reference: String,
    /// What it is called.
    pub title: String,
}

/// A thing that is to go into the bin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doomed {
    /// The thing.
    pub owner: Owner,
    /// What hangs on it, by noun.
    pub hanging: Vec<(&'static str, usize)>,
}

/// What the register answers.
#[derive(Debug, Clone)]
pub struct Given {
    /// What was asked.
    pub ask: Ask,
    /// The thing that is named, or the first of several.
    pub owner: Option<Owner>,
    /// What may be set of it, with what that holds.
    pub held: Vec<(String, String)>,
    /// The languages of the register, its own first.
    pub languages: Vec<String>,
    /// Uids for what is made.
    pub fresh: [Uid; 2],
}

impl EntityForm {
    /// Opens a form; none is told where there is nothing to fill in.
    pub fn open(given: Given) -> Result<Self, Problem> {
        let missing = || {
            Problem::new(
                word!("there is nothing to change"),
                word!("choose a record first"),
            )
        };
        match given.ask.clone() {
            Ask::New(noun, _) => Ok(Self::new(noun, given)),
            Ask::Edit(_) => {
                let owner = given.owner.clone().ok_or_else(missing)?;
                Ok(Self::edit(owner, &given))
            }
            Ask::Evidence(_) => {
                let owner = given.owner.clone().ok_or_else(missing)?;
                Self::evidence(&owner, given)
            }
            Ask::Bulk(uids) => {
                let owner = given.owner.clone().ok_or_else(missing)?;
                Ok(Self::bulk(uids, owner, &given))
            }
        }
    }

    fn of(target: Target, key: String, title: String, lines: Vec<Line>) -> Self {
        Self {
            target,
            key,
            title,
            more: String::new(),
            parts: Vec::new(),
            lines,
            at: 0,
            over: Over::Nothing,
            problem: None,
            is_tried: false,
            is_stale: false,
            rows: std::collections::BTreeMap::new(),
        }
    }

    fn edit(owner: Owner, given: &Given) -> Self {
        let lines = fields::held(owner.entity, owner.kind, &given.held, &given.languages);
        let noun = owner.kind.map_or(owner.entity.row().noun, Kind::noun);
        let is_named = owner.entity.ref_field().is_some();
        let name = if is_named {
            owner.reference.as_str()
        } else {
            ""
        };
        let title = say!("Edit {noun} {name}", noun, name).trim_end().to_owned();
        let key = format!("edit:{}", owner.uid);
        let mut form = Self::of(Target::Edit(owner.uid.clone()), key, title, lines);
        form.more = owner.title;
        form.parts.push(Part {
            entity: owner.entity,
            kind: owner.kind,
            uid: owner.uid,
            said: Vec::new(),
        });
        form
    }

    fn new(noun: Noun, given: Given) -> Self {
        let (entity, kind) = noun.entity();
        let mut lines = fields::new(entity, kind, &given.languages);
        if let Some(owner) = &given.owner {
            belong(&mut lines, noun, owner);
            if entity == Entity::Citation {
                fields::speak_of(&mut lines, owner.entity, owner.kind);
            }
        }
        let owner = given.owner.as_ref().map(|owner| owner.uid.to_string());
        let key = format!("new:{noun}:{}", owner.unwrap_or_default());
        let mut form = Self::of(Target::New, key, say!("New {noun}", noun), lines);
        let kind = kind.map(|kind| set("kind", kind.as_str()));
        let [uid, _] = given.fresh;
        form.parts.push(Part {
            entity,
            kind: noun.entity().1,
            uid,
            said: kind.into_iter().collect(),
        });
        form.begin();
        form
    }

    fn evidence(owner: &Owner, given: Given) -> Result<Self, Problem> {
        let target = cited_as(owner.entity).ok_or_else(|| {
            Problem::new(
                say!(
                    "nothing is cited for {noun} {reference}",
                    noun = owner.entity.row().noun,
                    reference = owner.reference
                ),
                word!("cite it for a record, a figure, or a part of a record"),
            )
        })?;
        let lines = fields::evidence(owner.entity, owner.kind, &given.languages);
        let title = say!("Evidence for {reference}", reference = owner.reference);
        let key = format!("evidence:{}", owner.uid);
        let mut form = Self::of(Target::New, key, title, lines);
        form.more.clone_from(&owner.title);
        let [source, citation] = given.fresh;
        let said = vec![
            set("evidence", source.as_str()),
            set(target, owner.uid.as_str()),
        ];
        let part = |entity, uid, said| Part {
            entity,
            kind: None,
            uid,
            said,
        };
        form.parts.push(part(Entity::Evidence, source, Vec::new()));
        form.parts.push(part(Entity::Citation, citation, said));
        Ok(form)
    }

    fn bulk(uids: Vec<Uid>, owner: Owner, given: &Given) -> Self {
        let title = say!("Edit {count} records", count = uids.len());
        let key = uids
            .iter()
            .fold("bulk".to_owned(), |key, uid| format!("{key}:{uid}"));
        let mut form = Self::of(Target::Bulk(uids), key, title, fields::bulk(&given.held));
        word!("one field of all, as one change").clone_into(&mut form.more);
        form.parts.push(Part {
            entity: owner.entity,
            kind: owner.kind,
            uid: owner.uid,
            said: Vec::new(),
        });
        form
    }

    /// Begins at the first field that is to be filled in.
    fn begin(&mut self) {
        let is_free = |line: &&Line| line.text().is_empty() && line.name != "ref";
        let place = |fits: &dyn Fn(&Line) -> bool| self.lines.iter().position(fits);
        let required = place(&|line| is_free(&line) && line.required);
        self.at = required
            .or_else(|| place(&|line| is_free(&line)))
            .unwrap_or(0);
    }
}

fn set(field: &str, text: &str) -> Set {
    Set {
        field: field.to_owned(),
        text: text.to_owned(),
    }
}

/// Puts what the cursor stands on into the field that says what the new thing belongs to.
fn belong(lines: &mut [Line], noun: Noun, owner: &Owner) {
    let is_fit = match noun {
        Noun::Action => owner.kind == Some(Kind::Document),
        Noun::Session => owner.kind == Some(Kind::Group),
        // What is made on a follow-up stands beside it, not below it.
        Noun::FollowUp => owner.kind != Some(Kind::FollowUp),
        _ => true,
    };
    let leads =
        |line: &&mut Line| line.source == Source::Rows(owner.entity) && line.name != "other";
    if is_fit && let Some(line) = lines.iter_mut().find(leads) {
        let reference = owner.reference.clone();
        line.base.clone_from(&reference);
        line.put(&reference);
    }
}

/// Gives the field of a citation that leads to a thing of an entity.
fn cited_as(entity: Entity) -> Option<&'static str> {
    let fields = Entity::Citation.row().fields.iter();
    let mut links = fields.filter(|field| field.name != "evidence");
    let is_to = crate::domain::entity::FieldType::Link(entity);
    links
        .find(|field| field.holds == is_to)
        .map(|field| field.name)
}
