//! `FIELD=VALUE`, as `add` and `edit` take it.

use std::path::Path;

use super::console::Console;
use super::failure::Failure;
use crate::backup::files;
use crate::domain::change::Set;
use crate::domain::date;
use crate::domain::entity::{Entity, Field, FieldError, FieldType};
use crate::domain::text::excerpt;
use crate::say;
use crate::store::StoreError;

/// Splits words at their first `=`; `right` shows how one is written.
pub(super) fn split<'t>(
    texts: &'t [String],
    right: &str,
) -> Result<Vec<(&'t str, &'t str)>, Failure> {
    let split = |text: &'t String| {
        text.split_once('=')
            .filter(|(field, _)| !field.trim().is_empty())
            .ok_or_else(|| {
                Failure::usage(
                    say!("`{text}` is no FIELD=VALUE", text = excerpt(text)),
                    say!("write the field, `=` and the value: {right}", right),
                )
            })
    };
    texts.iter().map(split).collect()
}

/// Makes settings of an entity's fields.
pub(super) fn sets(
    entity: Entity,
    pairs: &[(&str, &str)],
    console: &Console,
) -> Result<Vec<Set>, Failure> {
    let set = |(field, text): &(&str, &str)| {
        let mut set = set(entity, field, text, console)?;
        if entity == Entity::Evidence && set.field == "file" {
            set.text = kept(&set.text, console)?;
        }
        Ok(set)
    };
    pairs.iter().map(set).collect()
}

/// Makes a setting; words for dates become dates here, since the gate does not know which day an officer means.
pub(super) fn set(
    entity: Entity,
    field: &str,
    text: &str,
    console: &Console,
) -> Result<Set, StoreError> {
    let code = field.trim().to_lowercase().replace('-', "_");
    let known = entity.field(&code);
    let field = known.map_or_else(|| field.trim().to_owned(), |known| known.name.to_owned());
    let text = match known {
        Some(Field {
            holds: FieldType::Date,
            name,
            ..
        }) if !text.trim().is_empty() => date::resolve(text, console.desk.today())
            .map_err(|source| FieldError::Date {
                field: name,
                source,
            })?
            .to_string(),
        _ => text.to_owned(),
    };
    Ok(Set { field, text })
}

/// Keeps the file that is named, unless it is named as kept files are: by its SHA-256. Gives that name.
fn kept(text: &str, console: &Console) -> Result<String, Failure> {
    let name = text.trim();
    if name.is_empty() || files::is_name(name) || !Path::new(name).exists() {
        return Ok(text.to_owned());
    }
    let register = &console.desk.register;
    // Nothing is copied for a register that may not be written.
    console.open()?.must_write()?;
    Ok(files::keep(register, Path::new(name))?.sha256)
}
