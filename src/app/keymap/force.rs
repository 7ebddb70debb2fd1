//! The keys in force: those of the table, unless `config.toml` says otherwise. Made once, when the interface begins.

use super::{KeyRow, Scope, Sequence, rows};
use crate::app::action::Action;
use crate::app::key::{Code, Key};
use crate::app::layout::latin;

/// A row and its keys in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// The row.
    pub row: &'static KeyRow,
    /// Its keys; none: it is reached through the palette only.
    pub keys: Vec<Sequence>,
}

impl Bound {
    /// Gives its keys as screens name them.
    pub fn labels(&self) -> Vec<String> {
        self.keys.iter().map(Sequence::label).collect()
    }

    /// Gives the key that the hint line shows.
    pub fn label(&self) -> Option<String> {
        self.keys.first().map(Sequence::label)
    }
}

/// What a key means, after those that were pressed before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// It does what the row says.
    Runs(&'static KeyRow),
    /// More keys follow these.
    Prefix(Vec<Key>),
    /// Nothing.
    Nothing,
}

/// The keys in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    pub(super) bound: Vec<Bound>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self::of(rows())
    }
}

impl Keymap {
    /// Binds rows to the keys that they name.
    pub fn of(rows: &'static [KeyRow]) -> Self {
        let bind = |row: &'static KeyRow| Bound {
            row,
            keys: row.sequences(),
        };
        Self {
            bound: rows.iter().map(bind).collect(),
        }
    }

    /// Gives every row with its keys, in the order of the table.
    pub fn bound(&self) -> &[Bound] {
        &self.bound
    }

    /// Gives the first key of an action in a scope, as screens name it.
    pub fn label(&self, scope: Scope, action: Action) -> Option<String> {
        let is_it = |bound: &&Bound| bound.row.scope == scope && bound.row.action == action;
        self.bound.iter().find(is_it)?.label()
    }

    /// Puts the keys in force in the place of rows named in braces, or in the angles that stand for them in other languages than
    /// English: `{list.note} writes one` becomes `N writes one`. What has no key is called by its word.
    pub fn spell(&self, words: &str) -> String {
        let mut spelled = String::with_capacity(words.len());
        let mut rest = words;
        while let Some(at) = rest.find(['{', '‹']) {
            let (before, after) = rest.split_at(at);
            spelled.push_str(before);
            let opens = after.chars().next().map_or(0, char::len_utf8);
            let (open, inner) = after.split_at(opens);
            let named = inner.split_once(['}', '›']).and_then(|(name, behind)| {
                let bound = self.bound.iter().find(|bound| bound.row.name() == name)?;
                Some((bound, behind))
            });
            if let Some((bound, behind)) = named {
                let word = || format!("`{}`", bound.row.word());
                spelled.push_str(&bound.label().unwrap_or_else(word));
                rest = behind;
            } else {
                spelled.push_str(open);
                rest = inner;
            }
        }
        spelled.push_str(rest);
        spelled
    }

    /// Finds what a key means after others in the first of these scopes that knows it: as typed, else by the Latin key that
    /// it stands on, so that what a user binds wins over the layout.
    pub fn find(&self, scopes: &[Scope], before: &[Key], key: Key) -> Meaning {
        for spelling in spellings(key).into_iter().flatten() {
            let keys = [before, &[spelling]].concat();
            for scope in scopes {
                if let Some(row) = self.exact(*scope, &keys) {
                    return Meaning::Runs(row);
                }
                if self.follows_in(*scope, &keys).next().is_some() {
                    return Meaning::Prefix(keys);
                }
            }
        }
        Meaning::Nothing
    }

    fn exact(&self, scope: Scope, keys: &[Key]) -> Option<&'static KeyRow> {
        let means = |bound: &&Bound| {
            bound.row.scope == scope && bound.keys.iter().any(|known| known.keys() == keys)
        };
        self.bound.iter().find(means).map(|bound| bound.row)
    }

    fn follows_in<'k>(
        &'k self,
        scope: Scope,
        keys: &'k [Key],
    ) -> impl Iterator<Item = (&'k Sequence, &'static KeyRow)> {
        let of_scope = self.bound.iter().filter(move |b| b.row.scope == scope);
        of_scope.flat_map(move |bound| {
            let goes_on = |known: &&Sequence| known.goes_on_after(keys);
            bound.keys.iter().filter(goes_on).map(|k| (k, bound.row))
        })
    }

    /// Lists what may follow after keys: the rest of the keys as screens name them, and the row; the nearest scope first.
    pub fn follows(&self, scopes: &[Scope], keys: &[Key]) -> Vec<(String, &'static KeyRow)> {
        let mut found: Vec<(String, &'static KeyRow)> = Vec::new();
        for scope in scopes {
            for (known, row) in self.follows_in(*scope, keys) {
                let rest = super::sequence::label(&known.keys()[keys.len()..]);
                if found.iter().all(|(shown, _)| *shown != rest) {
                    found.push((rest, row));
                }
            }
        }
        found
    }
}

/// Gives the ways to read a key: as typed, without Shift, as the Latin letter or digit on it; and with Alt as with Shift, because
/// Shift cannot be seen on most keys of the Korean layout.
fn spellings(key: Key) -> [Option<Key>; 4] {
    let plain = Key {
        shift: false,
        ..key
    };
    let mapped = on_latin(key);
    let lifted = mapped.unwrap_or(key);
    let lifted = match lifted.code {
        Code::Char(c) if lifted.alt && !lifted.ctrl && c.is_ascii_lowercase() => {
            Some(Key::char(c.to_ascii_uppercase()))
        }
        _ => None,
    };
    [Some(key), key.shift.then_some(plain), mapped, lifted]
}

/// Gives the key of the Latin layout that a character of another one stands on.
fn on_latin(key: Key) -> Option<Key> {
    let Code::Char(c) = key.code else {
        return None;
    };
    let code = Code::Char(latin(c)?);
    Some(Key { code, ..key }.normal())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::view::View;

    fn action(found: &Meaning) -> Option<Action> {
        match found {
            Meaning::Runs(row) => Some(row.action),
            _ => None,
        }
    }

    #[test]
    fn letters_answer_to_the_physical_key() {
        let keys = Keymap::default();
        let scopes = [Scope::List, Scope::Everywhere];
        for (typed, wanted) in [
            ('s', Some(Action::Status)),
            ('ы', Some(Action::Status)),
            ('ㄴ', Some(Action::Status)),
            ('Т', Some(Action::Note)),
            ('ә', Some(Action::Show(View::Documents))),
            ('/', Some(Action::Filter)),
            ('ж', None),
        ] {
            let found = keys.find(&scopes, &[], Key::char(typed));
            assert_eq!(action(&found), wanted, "{typed}");
        }
        for (typed, wanted) in [
            ("shift-ㅜ", Some(Action::Note)),
            ("alt-ㅜ", Some(Action::Note)),
            ("alt-n", Some(Action::Note)),
            ("alt-т", Some(Action::Note)),
            ("ctrl-к", Some(Action::Redo)),
            ("ctrl-К", Some(Action::Redo)),
            ("ctrl-ㄲ", Some(Action::Redo)),
            ("ctrl-alt-n", None),
            ("alt-/", None),
        ] {
            let found = keys.find(&scopes, &[], Key::parse(typed).unwrap());
            assert_eq!(action(&found), wanted, "{typed}");
        }
    }

    #[test]
    fn a_prefix_waits_and_its_keys_answer_on_every_layout() {
        const ROWS: &[KeyRow] = &[
            super::super::row(Scope::List, &["y f"], Action::Note, "field", "copy it"),
            super::super::row(
                Scope::Everywhere,
                &["y t"],
                Action::Mark,
                "table",
                "copy all",
            ),
            super::super::row(
                Scope::Everywhere,
                &["f"],
                Action::Filter,
                "filter",
                "filter",
            ),
        ];
        let keys = Keymap::of(ROWS);
        let scopes = [Scope::List, Scope::Everywhere];
        let prefix = vec![Key::char('y')];
        for typed in ['y', 'н', 'ㅛ'] {
            let found = keys.find(&scopes, &[], Key::char(typed));
            assert_eq!(found, Meaning::Prefix(prefix.clone()), "{typed}");
        }
        for (typed, wanted) in [
            ('f', Some(Action::Note)),
            ('а', Some(Action::Note)),
            ('t', Some(Action::Mark)),
            ('x', None),
        ] {
            let found = keys.find(&scopes, &prefix, Key::char(typed));
            assert_eq!(action(&found), wanted, "{typed}");
        }
        let shown: Vec<_> = keys.follows(&scopes, &prefix);
        assert_eq!(
            shown,
            [("f".to_owned(), &ROWS[0]), ("t".to_owned(), &ROWS[1])]
        );
        assert!(keys.follows(&[Scope::Form], &prefix).is_empty());
    }
}
