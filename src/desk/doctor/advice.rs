//! What to do with a damaged register: which backup is sound, and what was done since.

use super::Finding;
use super::register::RESTORE;
use crate::backup::{self, Backup};
use crate::desk::Desk;
use crate::domain::text::visible;
use crate::store::Store;
use crate::words::of;
use crate::{say, word};

/// So many backups are verified, the newest first, before the search is given up.
const TRIED: usize = 10;
/// From so many changes on, another backup is advised.
const MANY: u64 = 100;

/// Names the newest backup that is sound, or says that there is none.
pub fn restore(desk: &Desk) -> String {
    match newest_sound(desk) {
        Some(sound) => say!("restore the newest sound backup: `servanda backup restore {name}`; or salvage what can be read: `servanda doctor --salvage FILE`; what is there now is kept", name = visible(&sound.name)),
        None => word!("no backup here is sound: salvage what can be read with `servanda doctor --salvage FILE`, and look for backups elsewhere")
            .to_owned(),
    }
}

/// Finds the newest backup of this register, or of any where it cannot tell what it is, that is sound.
fn newest_sound(desk: &Desk) -> Option<Backup> {
    let keys = desk
        .backup_settings()
        .map(|set| set.keys)
        .unwrap_or_default();
    let own = Store::open_any(&desk.register)
        .and_then(|store| store.identity())
        .map(|(uid, _)| uid)
        .ok();
    backup::list(&desk.backups())
        .unwrap_or_default()
        .into_iter()
        .take(TRIED)
        .filter_map(|each| backup::verify_with(&each.path, &keys).ok())
        .find(|verified| {
            let of = verified.inspection.as_ref().map(|found| &found.register);
            verified.is_sound() && own.as_ref().is_none_or(|own| of == Some(own))
        })
        .map(|verified| verified.backup)
}

/// Tells how much was done since the newest backup of this register; none: that cannot be told.
pub(super) fn since(desk: &Desk, newest: &Backup) -> Option<Finding> {
    let store = Store::open_any(&desk.register).ok()?;
    let held = newest.manifest.as_ref()?;
    if store.identity().ok()?.0 != held.register {
        return None;
    }
    let then = held
        .counts
        .get("operation")
        .and_then(|rows| u64::try_from(*rows).ok());
    let since = match then {
        Some(then) => u64::try_from(store.count_operations().ok()?)
            .ok()?
            .saturating_sub(then),
        // An encrypted one does not tell its counts.
        None => store.operations_since(&newest.made_at).ok()?,
    };
    Some(match since {
        0 => Finding::good(word!("doctor", "since then"), word!("nothing has changed")),
        1 => Finding::good(
            word!("doctor", "since then"),
            word!("1 change is in no backup"),
        ),
        many if many < MANY => Finding::good(
            word!("doctor", "since then"),
            say!("{many} changes are in no backup", many),
        ),
        many => Finding::doubtful(
            word!("doctor", "since then"),
            say!("{many} changes are in no backup", many),
            word!("make another: `servanda backup create`"),
        ),
    })
}

/// Puts the name of the newest sound backup into what is to be done about a damaged register.
pub(super) fn named(desk: &Desk, mut found: Vec<Finding>) -> Vec<Finding> {
    let mut words = None;
    for finding in &mut found {
        let Some(advice) = &mut finding.advice else {
            continue;
        };
        let general = of("", RESTORE);
        if advice.contains(general) {
            let words: &String = words.get_or_insert_with(|| restore(desk));
            *advice = advice.replace(general, words);
        }
    }
    found
}
