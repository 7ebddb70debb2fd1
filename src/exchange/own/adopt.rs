//! Files of other registers: a party or field that both have by its code is one and the same, whatever its uid.

use std::collections::{HashMap, HashSet};

use super::OwnFile;
use super::extract::text;
use crate::domain::change::Row;
use crate::domain::entity::{Entity, FieldType};
use crate::domain::uid::Uid;
use crate::domain::value::Value;

/// Puts the parties and fields that a register has in place of those of the same code in a file. Their names and labels stay
/// those of the register.
#[must_use]
pub fn adopt(file: &OwnFile, known: &[Row]) -> OwnFile {
    let known: HashMap<(Entity, String), &Uid> = known
        .iter()
        .filter_map(|row| Some((code(row)?, &row.uid)))
        .collect();
    let twins: HashMap<&str, &Uid> = file
        .rows
        .iter()
        .filter_map(|row| Some((row.uid.as_str(), *known.get(&code(row)?)?)))
        .filter(|(own, twin)| *own != twin.as_str())
        .collect();
    let replaced: HashSet<&str> = twins.keys().copied().collect();
    let is_inside = |row: &Row| {
        let owner = text(row, "party").or(text(row, "field"));
        matches!(row.entity, Entity::Name | Entity::Label)
            && owner.is_some_and(|owner| replaced.contains(owner))
    };
    let stays = |row: &&Row| !replaced.contains(row.uid.as_str()) && !is_inside(row);
    let rows = file
        .rows
        .iter()
        .filter(stays)
        .map(|row| linked(row, &twins))
        .collect();
    OwnFile {
        rows,
        operations: file.operations,
    }
}

/// Gives the code of a party or field.
fn code(row: &Row) -> Option<(Entity, String)> {
    let is_coded = matches!(row.entity, Entity::Party | Entity::Field);
    let code = text(row, "code").filter(|_| is_coded)?;
    Some((row.entity, code.to_lowercase()))
}

/// Leads links to the register's own rows.
fn linked(row: &Row, twins: &HashMap<&str, &Uid>) -> Row {
    let lead = |(name, value): &(String, Value)| {
        let is_link =
            |field: &crate::domain::entity::Field| matches!(field.holds, FieldType::Link(_));
        let twin = row.entity.field(name).filter(|field| is_link(field));
        let twin = twin.and_then(|_| twins.get(value.as_text()?));
        let value = twin.map_or_else(|| value.clone(), |twin| Value::from(twin.as_str()));
        (name.clone(), value)
    };
    Row {
        fields: row.fields.iter().map(lead).collect(),
        ..row.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uid(last: u8) -> Uid {
        format!("019aa0f0-7c00-7a11-8b22-3344556677{last:02}")
            .parse()
            .unwrap()
    }

    fn row(entity: Entity, own: u8, fields: &[(&str, &str)]) -> Row {
        let fields = fields
            .iter()
            .map(|(name, text)| ((*name).to_owned(), Value::from(*text)));
        Row {
            entity,
            uid: uid(own),
            fields: fields.collect(),
        }
    }

    #[test]
    fn a_party_of_the_same_code_is_the_registers_own() {
        let theirs = uid(1);
        let file = OwnFile {
            rows: vec![
                row(Entity::Party, 1, &[("code", "KR")]),
                row(Entity::Party, 2, &[("code", "KZ")]),
                row(
                    Entity::Name,
                    3,
                    &[("party", theirs.as_str()), ("text", "Korea")],
                ),
                row(
                    Entity::Body,
                    4,
                    &[("ref", "Y1"), ("party", theirs.as_str())],
                ),
            ],
            operations: 0,
        };
        let known = [
            row(Entity::Party, 9, &[("code", "KR")]),
            row(Entity::Party, 2, &[("code", "KZ")]),
        ];
        let adopted = adopt(&file, &known).rows;
        assert_eq!(adopted.len(), 2);
        assert_eq!(adopted[0].uid, uid(2));
        assert_eq!(text(&adopted[1], "party"), Some(uid(9).as_str()));
    }
}
