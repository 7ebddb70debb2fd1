//! Saved views.

use rusqlite::OptionalExtension;

use super::{Gate, Told};
use crate::domain::change::View;
use crate::domain::entity::{Entity, read_value};
use crate::domain::uid::Uid;
use crate::domain::value::Value;
use crate::store::error::Result;

impl Gate<'_> {
    pub(super) fn save_view(&mut self, view: &View) -> Result<Told> {
        let field = |name| Entity::View.field(name).expect("a field of a view");
        let name = read_value(Entity::View, field("name"), None, &view.name)?;
        let known: Option<String> = self
            .conn
            .prepare_cached("SELECT uid FROM view WHERE name = ?1")?
            .query_row([&name], |row| row.get(0))
            .optional()?;
        let sets = [
            ("noun", Value::from(view.noun.clone())),
            ("filter", Value::from(view.filter.clone())),
            ("sort", Value::from(view.sort.clone())),
            ("columns", Value::from(view.columns.clone())),
            ("removed", Value::Integer(0)),
        ];
        if let Some(uid) = known {
            for (name, value) in &sets {
                self.writer.update(Entity::View, &uid, field(name), value)?;
            }
        } else {
            let mut fields: Vec<(String, Value)> =
                sets.map(|(name, value)| (name.to_owned(), value)).to_vec();
            fields.push(("name".to_owned(), name.clone()));
            self.writer
                .insert(Entity::View, &Uid::new(self.stamp.at), &fields)?;
        }
        Ok(Told::change(format!("view {name} saved"), None))
    }
}
