//! The columns of a list of backups.

use super::Backup;
use crate::exchange::Column;

/// Gives the columns of a list of backups.
pub fn columns() -> Vec<Column<Backup>> {
    let rows = |backup: &Backup, table: &str| {
        let manifest = backup.manifest.as_ref();
        let rows = manifest.and_then(|manifest| manifest.counts.get(table));
        rows.map(ToString::to_string).unwrap_or_default()
    };
    vec![
        Column::new("name", false, |backup: &Backup| backup.name.clone()),
        Column::new("made_at", false, |backup: &Backup| backup.made_at.clone()),
        Column::new("size", false, |backup: &Backup| backup.size.to_string()),
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
