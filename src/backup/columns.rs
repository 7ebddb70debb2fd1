//! The columns of a list of backups.

use super::Backup;
use crate::domain::text::sized;
use crate::exchange::Column;
use crate::words::term;

/// Gives the columns of a list of backups; sizes for people, or in bytes.
pub fn columns(for_people: bool) -> Vec<Column<Backup>> {
    let rows = |backup: &Backup, table: &str| {
        let manifest = backup.manifest.as_ref();
        let rows = manifest.and_then(|manifest| manifest.counts.get(table));
        rows.map(ToString::to_string).unwrap_or_default()
    };
    vec![
        Column::new("name", false, |backup: &Backup| backup.name.clone()),
        Column::new("made_at", false, |backup: &Backup| backup.made_at.clone()),
        Column::new("size", false, move |backup: &Backup| {
            size(backup, for_people)
        }),
        Column::new("reason", false, |backup: &Backup| {
            let manifest = backup.manifest.as_ref();
            manifest.map_or_else(String::new, |of| of.reason.as_str().replace('_', " "))
        })
        .in_words(|backup: &Backup| {
            let manifest = backup.manifest.as_ref();
            manifest.map_or_else(String::new, |of| term("Reason", of.reason.as_str()))
        }),
        Column::new("records", false, move |backup: &Backup| {
            rows(backup, "record")
        }),
        Column::new("operations", false, move |backup: &Backup| {
            rows(backup, "operation")
        }),
        Column::new("problem", true, |backup: &Backup| {
            backup.problem.clone().unwrap_or_default()
        }),
    ]
}

/// Gives the size of a backup for people, or in bytes.
pub fn size(backup: &Backup, for_people: bool) -> String {
    if for_people {
        sized(backup.size)
    } else {
        backup.size.to_string()
    }
}
