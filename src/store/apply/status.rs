//! Saying what the status of records is: an assessment each, with its note and its evidence.

use rusqlite::OptionalExtension;

use super::{Gate, Told, no_record};
use crate::domain::change::{SetStatus, Source, StatusMove};
use crate::domain::date::Edtf;
use crate::domain::entity::{Entity, FieldError, read_value};
use crate::domain::status::Status;
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::store::error::{Result, StoreError};
use crate::store::row::{get, read};
use crate::word;

impl Gate<'_> {
    pub(super) fn set_status(&mut self, set: &SetStatus) -> Result<Told> {
        if set.records.is_empty() {
            return Err(StoreError::Rule(
                word!("no record was named").to_owned(),
                word!("name a record, or a filter that finds some").to_owned(),
            ));
        }
        for uid in &set.records {
            self.must_fit(uid, set.status)?;
        }
        let note = prose(Entity::Assessment, "note", set.note.as_deref())?;
        if set.status.needs_note() && note.is_null() {
            return Err(StoreError::NoteNeeded(set.status));
        }
        if set.percent.is_some_and(|percent| percent > 100) {
            return Err(StoreError::Rule(
                word!("a percentage is at most 100").to_owned(),
                word!("give a whole number from 0 to 100").to_owned(),
            ));
        }
        if !matches!(set.by.as_str(), "desk" | "independent") && !self.is_party(&set.by)? {
            return Err(StoreError::Unknown {
                what: "party",
                name: set.by.clone(),
                near: Some("desk".to_owned()),
            });
        }
        let as_of = self.as_of(set.as_of.as_ref())?;
        let evidence = set
            .evidence
            .as_ref()
            .map(|source| self.source(source))
            .transpose()?;
        for uid in &set.records {
            if set.by == "desk" && set.status == Status::Completed && !set.despite_open {
                self.refuse_open_children(uid)?;
            }
            let assessment = Uid::new(self.stamp.at);
            self.writer.insert(
                Entity::Assessment,
                &assessment,
                &[
                    ("record".to_owned(), Value::from(uid.as_str())),
                    ("assessor".to_owned(), Value::from(set.by.as_str())),
                    ("status".to_owned(), Value::from(set.status.as_str())),
                    (
                        "percent".to_owned(),
                        Value::from(set.percent.map(i64::from)),
                    ),
                    ("as_of".to_owned(), Value::from(as_of.as_str())),
                    ("at".to_owned(), Value::Text(self.stamp.moment())),
                    ("note".to_owned(), note.clone()),
                ],
            )?;
            if let Some(evidence) = &evidence {
                self.cite(evidence, &assessment)?;
            }
        }
        Ok(Told::change(
            String::new(),
            note.as_text().map(str::to_owned),
        ))
    }

    /// Holds an assessment that was made as a row to what a change of status is held to.
    pub(super) fn check_assessment(&self, uid: &Uid) -> Result<()> {
        let fields = read(self.conn, Entity::Assessment, uid.as_str())?.unwrap_or_default();
        let text = |name| {
            let value = get(&fields, name).and_then(Value::as_text);
            value.unwrap_or_default()
        };
        let status: Status = crate::store::query::code(text("status"))?;
        let record = text("record")
            .parse()
            .map_err(|_| no_record(text("record")))?;
        self.must_fit(&record, status)?;
        if status.needs_note() && text("note").is_empty() {
            return Err(StoreError::NoteNeeded(status));
        }
        self.as_of(Edtf::parse(text("as_of")).ok().as_ref())?;
        Ok(())
    }

    fn must_fit(&self, uid: &Uid, status: Status) -> Result<()> {
        let (reference, kind) = self.record(uid)?;
        if status.fits(kind) {
            return Ok(());
        }
        let fitting = Status::of(kind).map(Status::as_str).collect();
        Err(StoreError::StatusOfOtherKind {
            reference,
            noun: kind.noun(),
            status,
            fitting,
        })
    }

    /// Refuses to complete a record while some below it are open.
    fn refuse_open_children(&self, uid: &Uid) -> Result<()> {
        let mut statement = self.conn.prepare_cached(
            "SELECT c.ref FROM record c JOIN record p ON p.id = c.parent_id WHERE p.uid = ?1 AND c.removed = 0
             AND c.status NOT IN ('completed', 'cancelled', 'superseded', 'dissolved') ORDER BY c.ref_key",
        )?;
        let open: Vec<String> = statement
            .query_map([uid.as_str()], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        if open.is_empty() {
            return Ok(());
        }
        let (reference, _) = self.record(uid)?;
        Err(StoreError::OpenChildren { reference, open })
    }

    /// Gives the date of the state of things: today where none is given, refused where it has not come.
    pub(super) fn as_of(&self, given: Option<&Edtf>) -> Result<Edtf> {
        match given {
            None => Ok(Edtf::day(self.stamp.today)),
            // By its last day an assessment takes its place: one that reached past today would keep later words out.
            Some(date) if date.upper().is_none_or(|day| day > self.stamp.today) => {
                Err(StoreError::Future(date.to_string(), self.stamp.today))
            }
            Some(date) => Ok(date.clone()),
        }
    }

    /// Finds the evidence with this address, or adds it.
    fn source(&mut self, source: &Source) -> Result<String> {
        let field = |name| Entity::Evidence.field(name).expect("a field of evidence");
        let url = read_value(Entity::Evidence, field("url"), None, &source.url)?;
        if url.is_null() {
            return Err(FieldError::Required("evidence").into());
        }
        let known = self
            .conn
            .prepare_cached("SELECT uid FROM evidence WHERE url = ?1 AND removed = 0 ORDER BY id")?
            .query_row([&url], |row| row.get(0))
            .optional()?;
        if let Some(uid) = known {
            return Ok(uid);
        }
        let title = read_value(
            Entity::Evidence,
            field("title"),
            None,
            source.title.as_deref().unwrap_or(&source.url),
        )?;
        let uid = Uid::new(self.stamp.at);
        let reference = self.next_ref("E")?;
        self.writer.insert(
            Entity::Evidence,
            &uid,
            &[
                ("ref".to_owned(), Value::Text(reference)),
                ("type".to_owned(), Value::from("other")),
                ("title".to_owned(), title),
                ("url".to_owned(), url),
            ],
        )?;
        Ok(uid.to_string())
    }

    fn cite(&mut self, evidence: &str, assessment: &Uid) -> Result<()> {
        self.writer.insert(
            Entity::Citation,
            &Uid::new(self.stamp.at),
            &[
                ("evidence".to_owned(), Value::from(evidence)),
                ("assessment".to_owned(), Value::from(assessment.as_str())),
                ("field".to_owned(), Value::from("status")),
                ("attested".to_owned(), Value::from("attested")),
            ],
        )
    }
}

/// Reads words for a field that holds them.
pub(super) fn prose(entity: Entity, field: &str, text: Option<&str>) -> Result<Value> {
    let field = entity.field(field).expect("a field of the entity");
    match text {
        Some(text) if !text.trim().is_empty() => Ok(read_value(entity, field, None, text)?),
        _ => Ok(Value::Null),
    }
}

/// Says in one line what a status change did.
pub(super) fn summary(set: &SetStatus, moves: &[StatusMove]) -> String {
    let status = set.status;
    match moves {
        [one] if set.by != "desk" => format!("{} status {status} says {}", one.reference, set.by),
        [one] if one.to == status => format!("{} status {} → {status}", one.reference, one.from),
        [one] => format!(
            "{} status {status} as of {}, before the latest: stays {}",
            one.reference,
            as_of(set),
            one.to
        ),
        many if set.by != "desk" => {
            format!("{} records status {status} says {}", many.len(), set.by)
        }
        many => format!("{} records status → {status}", many.len()),
    }
}

fn as_of(set: &SetStatus) -> &str {
    set.as_of.as_ref().map_or("today", Edtf::as_str)
}
