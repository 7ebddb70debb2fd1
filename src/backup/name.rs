//! Names that sort by time: `servanda-20261123T120000.000Z.db`; a second of the same moment ends in `_2`.

use chrono::{DateTime, NaiveDateTime, SecondsFormat, Utc};

/// How a moment is written in a name.
const MOMENT: &str = "%Y%m%dT%H%M%S%.3fZ";

/// Writes a moment as names have it.
pub(super) fn moment(at: DateTime<Utc>) -> String {
    at.format(MOMENT).to_string()
}

/// Gives the name of a backup; `turn` counts from 1 while names are taken, `end` says what it is wrapped in.
pub(super) fn of_backup(at: DateTime<Utc>, turn: u32, end: &str) -> String {
    format!("servanda-{}{}{end}", moment(at), suffix(turn))
}

/// Gives what tells the names of one moment apart.
pub(super) fn suffix(turn: u32) -> String {
    if turn > 1 {
        format!("_{turn}")
    } else {
        String::new()
    }
}

/// Reads the moment, and the turn within it, out of a name.
pub(super) fn read(name: &str) -> Option<(DateTime<Utc>, u32)> {
    let rest = name.strip_prefix("servanda-")?;
    let end = [".db", ".tar"].iter().find_map(|end| rest.find(end))?;
    let middle = &rest[..end];
    let (moment, turn) = match middle.split_once('_') {
        Some((moment, turn)) => (moment, turn.parse().ok()?),
        None => (middle, 1),
    };
    let at = NaiveDateTime::parse_from_str(moment, MOMENT).ok()?;
    Some((at.and_utc(), turn))
}

/// Writes a moment as manifests and lists have it.
pub(super) fn rfc3339(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_back_and_names_sort_by_time() {
        let at: DateTime<Utc> = "2026-11-23T12:00:00.007Z".parse().expect("a moment");
        assert_eq!(of_backup(at, 1, ".db"), "servanda-20261123T120000.007Z.db");
        assert_eq!(read(&of_backup(at, 1, ".db")), Some((at, 1)));
        assert_eq!(read(&of_backup(at, 12, ".tar.zst.age")), Some((at, 12)));
        let later = at + chrono::TimeDelta::milliseconds(1);
        assert!(
            of_backup(at, 1, ".db") < of_backup(at, 2, ".db")
                && of_backup(at, 2, ".db") < of_backup(later, 1, ".db")
        );
    }

    #[test]
    fn other_names_tell_no_time() {
        for name in [
            "servanda.db",
            "servanda-2026.db",
            "servanda-20261123T120000.007Z_x.db",
            "x-20261123T120000.007Z.db",
            "",
        ] {
            assert_eq!(read(name), None, "{name}");
        }
    }
}
