//! Codes: closed lists of words that are the same in Rust, SQL, flags, JSON and CSV, and never change.

use crate::say;

/// A text that is not one of the codes wanted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", crate::say!("`{value}` is no {what}", value, what = crate::words::of("code", what)))]
pub struct CodeError {
    /// What was wanted, in words: `status`, `role`.
    pub what: &'static str,
    /// The text as given.
    pub value: String,
    /// Every code that would have been right.
    pub codes: &'static [&'static str],
}

impl CodeError {
    /// Says what would be right, the nearest code first when one is near.
    pub fn hint(&self) -> String {
        match nearest(&self.value, self.codes.iter().copied()) {
            Some(near) => say!(
                "did you mean `{near}`? the codes are {codes}",
                near,
                codes = self.codes.join(", ")
            ),
            None => say!("the codes are {codes}", codes = self.codes.join(", ")),
        }
    }
}

/// Finds the word that a person most likely meant: at most two letters off, or begun alike; of words equally far off, one
/// with the same first letter.
pub fn nearest<'a>(value: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let value = value.to_lowercase();
    words
        .map(|word| (distance(&value, word), word))
        .filter(|(far, word)| {
            let most = value.chars().count().div_ceil(2).min(2);
            *far <= most && *far < word.chars().count()
                || (value.len() >= 3 && word.starts_with(&value))
        })
        .min_by_key(|(far, word)| (*far, word.chars().next() != value.chars().next()))
        .map(|(_, word)| word)
}

/// Counts the single-letter edits between two words (Levenshtein); long input counts as far.
fn distance(a: &str, b: &str) -> usize {
    if a.chars().count() > 40 {
        return usize::MAX;
    }
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let next = (diagonal + usize::from(x != *y))
                .min(row[j] + 1)
                .min(row[j + 1] + 1);
            diagonal = row[j + 1];
            row[j + 1] = next;
        }
    }
    row[b.len()]
}

/// Makes an enum of a list of codes: `as_str`, `ALL`, `CODES`, `FromStr`, `Display`, serde as the code.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident, $what:literal, { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* #[doc = concat!("`", $code, "`")] $variant),+ }

        impl $name {
            /// Every value, in the order of its table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// Every code, in the same order.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// Gives the code.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// Gives what a person calls it, in the language of the interface; in English the code.
            pub fn label(self) -> &'static str {
                $crate::words::of(stringify!($name), self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::code::CodeError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::domain::code::CodeError {
                        what: $what, value: text.to_owned(), codes: Self::CODES,
                    }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.pad(self.as_str()) }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> { to.serialize_str(self.as_str()) }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use codes;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_two_letters_finds_the_word_and_more_does_not() {
        let words = ["on_hold", "limited", "completed", "ref", "due"];
        for (typed, meant) in [
            ("onhold", Some("on_hold")),
            ("limted", Some("limited")),
            ("comp", Some("completed")),
            ("dew", Some("due")),
            ("LIMITED", Some("limited")),
            ("xyz", None),
            ("l", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, words.into_iter()), meant, "{typed}");
        }
    }
}
