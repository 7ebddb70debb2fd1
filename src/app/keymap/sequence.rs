//! Keys that are pressed one after the other and mean one thing: mostly a single one, at times a prefix and what follows it.

use crate::app::key::{Code, Key, KeyError};

/// One key or several.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sequence(Vec<Key>);

impl Sequence {
    /// Reads names of keys, parted by blanks: `s`, `y f`, `ctrl-x g`.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let keys = text
            .split_whitespace()
            .map(Key::parse)
            .collect::<Result<Vec<_>, _>>()?;
        if keys.is_empty() {
            return Err(KeyError {
                text: crate::domain::text::excerpt(text),
            });
        }
        Ok(Self(keys))
    }

    /// Gives the keys.
    pub fn keys(&self) -> &[Key] {
        &self.0
    }

    /// Tells whether these are its first keys, and more follow.
    pub fn goes_on_after(&self, keys: &[Key]) -> bool {
        self.0.len() > keys.len() && self.0.starts_with(keys)
    }

    /// Names it as screens and the README do: `s`, `yf`, `Ctrl-X g`.
    pub fn label(&self) -> String {
        label(&self.0)
    }

    /// Tells whether its first key would type into a field.
    pub fn types(&self) -> bool {
        self.0[0].typed().is_some()
    }

    /// Tells whether it holds a key of its own meaning: Ctrl-C, or Esc beside other keys.
    pub fn holds(&self, code: Code, ctrl: bool) -> bool {
        let is_it = |key: &Key| key.code == code && key.ctrl == ctrl;
        self.0.iter().any(is_it)
    }
}

/// Names keys that were pressed one after the other.
pub fn label(keys: &[Key]) -> String {
    let labels: Vec<String> = keys.iter().map(|key| key.label()).collect();
    let is_short = |label: &String| label.chars().count() == 1;
    let between = if labels.iter().all(is_short) { "" } else { " " };
    labels.join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key_or_several_are_read_and_named() {
        for (text, count, label) in [
            ("s", 1, "s"),
            ("y f", 2, "yf"),
            ("g  g g", 3, "ggg"),
            ("ctrl-x Space", 2, "Ctrl-X Space"),
        ] {
            let sequence = Sequence::parse(text).unwrap();
            assert_eq!(sequence.keys().len(), count, "{text}");
            assert_eq!(sequence.label(), label);
        }
        for (text, named) in [("", "``"), (" ", "` `"), ("y hyper-f", "`hyper-f`")] {
            let error = Sequence::parse(text).unwrap_err().to_string();
            assert!(error.starts_with(named), "{text}: {error}");
        }
    }

    #[test]
    fn a_sequence_goes_on_after_its_first_keys_only() {
        let sequence = Sequence::parse("y f").unwrap();
        let [y, f] = [Key::char('y'), Key::char('f')];
        assert!(sequence.goes_on_after(&[y]));
        assert!(!sequence.goes_on_after(&[f]));
        assert!(!sequence.goes_on_after(&[y, f]));
    }
}
