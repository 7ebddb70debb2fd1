//! A thing as a form shows it: every field that may be set, with what it holds.

use super::find::Named;
use crate::domain::entity::{Entity, Field, FieldType, takes};
use crate::domain::value::Value;
use crate::domain::vocabulary::Kind;
use crate::say;
use crate::store::Store;
use crate::store::apply::{can_be_set, words_name, words_sql};
use crate::store::error::Result;
use crate::store::row::{get, read};

/// One field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// The name under which it is set: `due`, `title.ko`.
    pub name: String,
    /// What it holds, links as people call them; empty: nothing.
    pub value: String,
    /// What it takes, in words.
    pub takes: String,
    /// Whether it may run over lines.
    pub is_long: bool,
}

impl Store {
    /// Gives every field of a thing that may be set, words by language first, in the order of the table of entities.
    pub fn form(&self, named: &Named) -> Result<Vec<Blank>> {
        let entity = named.entity;
        let fields = read(&self.conn, entity, named.uid.as_str())?.unwrap_or_default();
        let kind = get(&fields, "kind").and_then(Value::as_text);
        let kind = kind.and_then(|kind| kind.parse::<Kind>().ok());
        let mut form = self.words(named)?;
        for field in entity.row().fields {
            let is_of_kind = field.kind.is_none_or(|of| Some(of) == kind);
            if !is_of_kind || !can_be_set(field.name) {
                continue;
            }
            form.push(Blank {
                name: field.name.to_owned(),
                value: self.held(field, get(&fields, field.name))?,
                takes: takes(field, kind),
                is_long: field.holds == FieldType::Prose,
            });
        }
        Ok(form)
    }

    /// Gives titles, names or labels, with that in the register's language even where there is none.
    fn words(&self, named: &Named) -> Result<Vec<Blank>> {
        let (Some(name), Some(sql)) = (words_name(named.entity), words_sql(named.entity)) else {
            return Ok(Vec::new());
        };
        let mut statement = self.conn.prepare_cached(sql)?;
        let words = statement.query_map([named.uid.as_str()], |row| Ok((row.get(0)?, row.get(1)?)));
        let mut words: Vec<(String, String)> = words?.collect::<rusqlite::Result<_>>()?;
        let own: String = self
            .conn
            .query_row("SELECT language FROM register", [], |row| row.get(0))?;
        if words.iter().all(|(language, _)| *language != own) {
            words.insert(0, (own, String::new()));
        }
        let blank = |(language, value)| Blank {
            name: format!("{name}.{language}"),
            takes: say!(
                "the {name} in the language {language}; others as {name}.ru, {name}.ko",
                name,
                language
            ),
            value,
            is_long: false,
        };
        Ok(words.into_iter().map(blank).collect())
    }

    /// Gives what a field holds as it would be typed.
    fn held(&self, field: &Field, value: Option<&Value>) -> Result<String> {
        let (to, uid) = match (field.holds, value) {
            (_, None | Some(Value::Null)) => return Ok(String::new()),
            (FieldType::Flag, Some(Value::Integer(flag))) => {
                return Ok((if *flag == 0 { "no" } else { "yes" }).to_owned());
            }
            (FieldType::Link(to), Some(Value::Text(uid))) => (to, uid),
            (_, Some(value)) => return Ok(value.to_string()),
        };
        let linked = read(&self.conn, to, uid)?.unwrap_or_default();
        let name = Entity::ref_field(to).and_then(|name| get(&linked, name));
        Ok(name.map_or_else(|| uid.clone(), ToString::to_string))
    }
}
