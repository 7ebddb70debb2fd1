//! One field of several records: the second line is of whatever field the first one names.

use super::{EntityForm, Line, Source, Target};
use crate::domain::choice::Choice;
use crate::domain::entity::Entity;
use crate::word;

const FIELD: usize = 0;
const VALUE: usize = 1;

impl EntityForm {
    /// Lets the line of the value follow the field that is named.
    pub(super) fn follow(&mut self) {
        if !matches!(self.target, Target::Bulk(_)) || self.at != FIELD {
            return;
        }
        let name = self.named_field();
        let kind = self.parts.first().and_then(|part| part.kind);
        let field = name.and_then(|name| Entity::Record.field(&name));
        let typed = self.lines[VALUE].text().to_owned();
        let mut line = match field {
            Some(field) => Line::of(Entity::Record, field, kind),
            None => Line::words("value", word!("its new value; empty: nothing")),
        };
        "value".clone_into(&mut line.name);
        "Value".clone_into(&mut line.label);
        line.put(&typed);
        line.required = line.required && field.is_some();
        self.lines[VALUE] = line;
    }

    /// Gives the field that is named, if it is one that can be set.
    pub(super) fn named_field(&self) -> Option<String> {
        let line = &self.lines[FIELD];
        let text = line.text().to_lowercase().replace([' ', '-'], "_");
        let Source::Given(choices) = &line.source else {
            return None;
        };
        let is_named = |choice: &&Choice| choice.code == text;
        choices
            .iter()
            .find(is_named)
            .map(|choice| choice.code.clone())
    }
}
