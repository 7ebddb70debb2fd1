//! What `config.toml` binds anew. Whatever is wrong is named, each thing in one sentence, and then nothing of it holds.

use std::collections::BTreeMap;

use super::{KeyRow, Keymap, Scope, Sequence};
use crate::app::action::Action;
use crate::app::key::{Code, KeyError};
use crate::domain::code::nearest;
use crate::domain::text::excerpt;
use crate::{say, word};

/// What is bound: `scope.action` and its keys.
pub type Bindings = BTreeMap<String, Vec<String>>;

/// A binding that cannot hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BindError {
    /// There is no such scope or action.
    #[error("{}", crate::say!("`{name}` is no scope and action", name))]
    Unknown {
        /// The name as given.
        name: String,
        /// What would be right.
        near: String,
    },
    /// A key is none.
    #[error("`{name}`: {error}")]
    Key {
        /// The name of the row.
        name: String,
        /// What is wrong with it.
        error: KeyError,
    },
    /// A key that means one thing for ever.
    #[error("`{name}`: {why}")]
    Fixed {
        /// The name of the row.
        name: String,
        /// Why it cannot be.
        why: &'static str,
    },
    /// One key would do two things.
    #[error("{}", crate::say!("`{key}` is bound to both `{one}` and `{other}`", key, one, other))]
    Twice {
        /// The key.
        key: String,
        /// The one.
        one: String,
        /// The other.
        other: String,
    },
    /// A key would run something, and others that begin with it could never be reached.
    #[error("{}", crate::say!("`{key}` of `{one}` begins `{longer}` of `{other}`", key, one, longer, other))]
    Begins {
        /// The shorter.
        key: String,
        /// Its row.
        one: String,
        /// The longer.
        longer: String,
        /// Its row.
        other: String,
    },
}

impl BindError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        match self {
            Self::Unknown { near, .. } => near.clone(),
            Self::Key { error, .. } => error.hint(),
            Self::Fixed { .. } => word!("choose another key").to_owned(),
            Self::Twice { other, .. } | Self::Begins { other, .. } => {
                say!(
                    "choose another key, or free this one: \"{other}\" = []",
                    other
                )
            }
        }
    }
}

const DIALOGS: &[Scope] = &[
    Scope::Chooser,
    Scope::Form,
    Scope::FilterLine,
    Scope::Palette,
    Scope::Confirm,
];
const FIELDS: &[Scope] = &[Scope::Form, Scope::FilterLine, Scope::Palette];

impl Keymap {
    /// Binds keys anew; gives everything that is wrong.
    pub fn rebind(mut self, given: &Bindings) -> Result<Self, Vec<BindError>> {
        let mut wrong = Vec::new();
        let mut anew = Vec::new();
        for (name, keys) in given {
            match self.bind(name, keys) {
                Ok(at) => anew.push(at),
                Err(error) => wrong.push(error),
            }
        }
        for at in &anew {
            wrong.extend(self.conflict(*at, &anew));
        }
        if wrong.is_empty() {
            Ok(self)
        } else {
            Err(wrong)
        }
    }

    /// Binds one row; gives which.
    fn bind(&mut self, name: &str, keys: &[String]) -> Result<usize, BindError> {
        let Some(at) = self.bound.iter().position(|b| b.row.name() == name) else {
            return Err(self.unknown(name));
        };
        let row = self.bound[at].row;
        let fixed = |why| BindError::Fixed {
            name: name.to_owned(),
            why,
        };
        if row.scope == Scope::Always {
            return Err(fixed(word!("it holds everywhere and for ever")));
        }
        if keys.is_empty() && row.action == Action::Back && DIALOGS.contains(&row.scope) {
            return Err(fixed(word!("every dialog needs a way out")));
        }
        let mut read = Vec::new();
        for key in keys {
            let sequence = Sequence::parse(key).map_err(|error| BindError::Key {
                name: name.to_owned(),
                error,
            })?;
            if let Some(why) = refused(row, &sequence) {
                return Err(fixed(why));
            }
            read.push(sequence);
        }
        self.bound[at].keys = read;
        Ok(at)
    }

    fn unknown(&self, name: &str) -> BindError {
        let names: Vec<String> = self.bound.iter().map(|b| b.row.name()).collect();
        let scope = name.split('.').next().unwrap_or_default();
        let of_scope = |known: &&String| known.split('.').next() == Some(scope);
        let there: Vec<&str> = names.iter().filter(of_scope).map(String::as_str).collect();
        let mut scopes: Vec<&str> = names.iter().filter_map(|n| n.split('.').next()).collect();
        scopes.dedup();
        let near = nearest(name, names.iter().map(String::as_str));
        let near = match near {
            Some(near) => say!("did you mean `{near}`?", near),
            None if there.is_empty() => {
                let mut known: Vec<&str> = Vec::new();
                for scope in scopes {
                    if !known.contains(&scope) {
                        known.push(scope);
                    }
                }
                say!("the scopes are {names}", names = known.join(", "))
            }
            None => say!("here there are {names}", names = there.join(", ")),
        };
        BindError::Unknown {
            name: excerpt(name),
            near,
        }
    }

    /// Finds what a row that is bound anew meets in its scope; of two such rows the first says it.
    fn conflict(&self, at: usize, anew: &[usize]) -> Option<BindError> {
        let one = &self.bound[at];
        let others = self.bound.iter().enumerate().filter(|(index, other)| {
            let is_told = anew.contains(index) && *index < at;
            *index != at && !is_told && other.row.scope == one.row.scope
        });
        for (_, other) in others {
            for key in &one.keys {
                for known in &other.keys {
                    let [mine, theirs] = [one, other].map(|bound| bound.row.name());
                    if key == known {
                        return Some(BindError::Twice {
                            key: key.label(),
                            one: mine,
                            other: theirs,
                        });
                    }
                    if known.goes_on_after(key.keys()) {
                        return Some(begins((key, mine), (known, theirs)));
                    }
                    if key.goes_on_after(known.keys()) {
                        return Some(begins((known, theirs), (key, mine)));
                    }
                }
            }
        }
        None
    }
}

fn begins((key, one): (&Sequence, String), (longer, other): (&Sequence, String)) -> BindError {
    BindError::Begins {
        key: key.label(),
        one,
        longer: longer.label(),
        other,
    }
}

/// Says why a row cannot have these keys.
fn refused(row: &KeyRow, keys: &Sequence) -> Option<&'static str> {
    if keys.holds(Code::Char('c'), true) {
        return Some(word!("`ctrl-c` always leaves"));
    }
    if keys.keys().len() > 1 && keys.holds(Code::Esc, false) {
        return Some(word!("`esc` leaves a key that waits for another"));
    }
    if FIELDS.contains(&row.scope) && keys.types() {
        return Some(word!(
            "letters are typed there: a key with ctrl or alt, or one with a name, is wanted"
        ));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::key::Key;
    use crate::app::keymap::Meaning;

    fn rebound(given: &[(&str, &[&str])]) -> Result<Keymap, Vec<BindError>> {
        let owned = |(name, keys): &(&str, &[&str])| {
            let keys = keys.iter().map(|key| (*key).to_owned()).collect();
            ((*name).to_owned(), keys)
        };
        Keymap::default().rebind(&given.iter().map(owned).collect())
    }

    #[test]
    fn what_is_bound_holds_and_what_is_freed_means_nothing() {
        let keys = rebound(&[("list.note", &["ы", "x x"]), ("list.mark", &[])]).unwrap();
        let scopes = [Scope::List];
        let runs = |action| move |found: &Meaning| matches!(found, Meaning::Runs(row) if row.action == action);
        // The letter itself wins over the key that it stands on.
        assert!(runs(Action::Note)(&keys.find(&scopes, &[], Key::char('ы'))));
        assert!(runs(Action::Status)(&keys.find(
            &scopes,
            &[],
            Key::char('s')
        )));
        assert_eq!(keys.find(&scopes, &[], Key::char('N')), Meaning::Nothing);
        assert_eq!(keys.find(&scopes, &[], Key::char(' ')), Meaning::Nothing);
        let x = Key::char('x');
        assert_eq!(keys.find(&scopes, &[], x), Meaning::Prefix(vec![x]));
        assert!(runs(Action::Note)(&keys.find(&scopes, &[x], x)));
        // Two rows may change keys with one another.
        assert!(rebound(&[("list.note", &["s"]), ("list.status", &["N"])]).is_ok());
    }

    #[test]
    #[rustfmt::skip]
    fn whatever_is_wrong_is_named_in_one_sentence() {
        for (given, message, hint) in [
            (&[("list.statsu", &["x"][..])][..], "`list.statsu` is no scope and action", "did you mean `list.status`?"),
            (&[("lists", &["x"])], "`lists` is no scope and action", "the scopes are list, "),
            (&[("list.frob", &["x"])], "`list.frob` is no scope and action", "here there are list.status, "),
            (&[("list.note", &["hyper-x"])], "`list.note`: `hyper-x` is no key", "a key is one character"),
            (&[("list.note", &["s"])], "`s` is bound to both `list.note` and `list.status`", "\"list.status\" = []"),
            (&[("list.note", &["s x"])], "`s` of `list.status` begins `sx` of `list.note`", "free this one"),
            (&[("list.note", &["x"]), ("list.sort", &["x y"])], "`x` of `list.note` begins `xy` of `list.sort`", "free this one"),
            (&[("list.note", &["ctrl-c"])], "`list.note`: `ctrl-c` always leaves", "choose another"),
            (&[("always.quit", &["x"])], "`always.quit`: it holds everywhere and for ever", "choose another"),
            (&[("list.note", &["x esc"])], "`list.note`: `esc` leaves a key that waits for another", "choose another"),
            (&[("form.accept", &["x"])], "`form.accept`: letters are typed there", "choose another"),
            (&[("form.back", &[])], "`form.back`: every dialog needs a way out", "choose another"),
        ] {
            let wrong = rebound(given).unwrap_err();
            assert_eq!(wrong.len(), 1, "{wrong:?}");
            let (said, right) = (wrong[0].to_string(), wrong[0].hint());
            assert!(said.starts_with(message), "{said}");
            assert!(right.contains(hint), "{right}");
        }
    }

    #[test]
    fn everything_wrong_is_named_and_once() {
        let wrong = rebound(&[
            ("list.note", &["x"]),
            ("list.sort", &["x"]),
            ("nowhere.note", &["x"]),
        ]);
        assert_eq!(wrong.unwrap_err().len(), 2);
    }
}
