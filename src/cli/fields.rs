//! `FIELD=VALUE`, as `add` and `edit` take it.

use super::console::Console;
use super::failure::Failure;
use crate::domain::change::Set;
use crate::domain::date;
use crate::domain::entity::{Entity, Field, FieldError, FieldType};
use crate::domain::text::excerpt;
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
                    format!("`{}` is no FIELD=VALUE", excerpt(text)),
                    format!("write the field, `=` and the value: {right}"),
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
) -> Result<Vec<Set>, StoreError> {
    let set = |(field, text): &(&str, &str)| set(entity, field, text, console);
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
