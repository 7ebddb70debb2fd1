//! Keys that were pressed and wait for those that follow them.

use super::action::Notice;
use super::key::{Code, Key};
use super::keymap::{KeyRow, Meaning, label};
use super::state::App;
use crate::say;

/// The beginning of a sequence of keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pending {
    keys: Vec<Key>,
    is_listed: bool,
}

/// What came of a key.
pub(super) enum Pressed {
    /// It does what the row says.
    Runs(&'static KeyRow),
    /// It waits for another, or was the end of waiting in vain.
    Taken,
    /// It means nothing: a field may type it.
    Free,
}

impl Pending {
    /// Gives the keys, as screens name them; none: nothing waits.
    pub fn label(&self) -> Option<String> {
        (!self.keys.is_empty()).then(|| label(&self.keys))
    }

    /// Gives the keys.
    pub(super) fn keys(&self) -> &[Key] {
        &self.keys
    }

    /// Tells whether what may follow is listed.
    pub const fn is_listed(&self) -> bool {
        self.is_listed
    }
}

impl App {
    /// Tells whether a key was pressed that waits for another, while nothing is listed yet.
    pub fn hesitates(&self) -> bool {
        !self.pending.keys.is_empty() && !self.pending.is_listed
    }

    /// Lists what may follow: nothing more was pressed for a moment.
    pub fn list_follows(&mut self) {
        self.pending.is_listed = !self.pending.keys.is_empty();
    }

    /// Gives what may follow, each with its key and, where it cannot be done now, the reason.
    pub fn follows(&self) -> Vec<(String, &'static KeyRow, Option<&'static str>)> {
        let found = self.keys.follows(self.scopes(), &self.pending.keys);
        found
            .into_iter()
            .map(|(key, row)| (key, row, self.blocked_now(row)))
            .collect()
    }

    /// Forgets the keys that wait.
    pub(super) fn forget_keys(&mut self) {
        self.pending = Pending::default();
    }

    /// Finds what a key means after those that wait.
    pub(super) fn meaning(&mut self, key: Key) -> Pressed {
        let before = std::mem::take(&mut self.pending);
        let is_way_out = !before.keys.is_empty() && key == Key::plain(Code::Esc);
        let meaning = if is_way_out {
            Meaning::Nothing
        } else {
            self.keys.find(self.scopes(), &before.keys, key)
        };
        match meaning {
            Meaning::Runs(row) => Pressed::Runs(row),
            Meaning::Prefix(keys) => {
                self.pending = Pending {
                    keys,
                    // Who has read the list may go on in it.
                    is_listed: before.is_listed,
                };
                Pressed::Taken
            }
            Meaning::Nothing if before.keys.is_empty() => Pressed::Free,
            Meaning::Nothing => {
                let words = if is_way_out {
                    say!("{keys} is left", keys = label(&before.keys))
                } else {
                    let keys = [&before.keys[..], &[key]].concat();
                    say!("{keys} means nothing here", keys = label(&keys))
                };
                self.notice = Some(Notice::Blocked(words));
                Pressed::Taken
            }
        }
    }
}
