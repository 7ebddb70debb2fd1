//! A dated remark.

use super::status::prose;
use super::{Gate, Told};
use crate::domain::change::AddNote;
use crate::domain::entity::{Entity, FieldError};
use crate::domain::text;
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::store::error::Result;

impl Gate<'_> {
    pub(super) fn add_note(&mut self, note: &AddNote) -> Result<Told> {
        let (reference, _) = self.record(&note.record)?;
        let text = prose(Entity::Note, "text", Some(&note.text))?;
        let Value::Text(words) = &text else {
            return Err(FieldError::Required("text").into());
        };
        let summary = format!("{reference} note: {}", text::excerpt(words));
        let as_of = self.as_of(note.as_of.as_ref())?;
        self.writer.insert(
            Entity::Note,
            &Uid::new(self.stamp.at),
            &[
                ("record".to_owned(), Value::from(note.record.as_str())),
                ("as_of".to_owned(), Value::from(as_of.as_str())),
                ("at".to_owned(), Value::Text(self.stamp.moment())),
                ("text".to_owned(), text),
            ],
        )?;
        Ok(Told::change(summary, None))
    }
}
