//! The table `[keys]` of `config.toml`: read as it stands here; what it means, `app` knows.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Deserializer};

use super::Desk;
use crate::app::keymap::{BindError, Bindings, Keymap};
use crate::{say, word};

/// Keys that cannot be bound as the file says; those of the program are then in force.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{}`: {}{}", path.display(), wrong[0], more(wrong))]
pub struct KeysError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong; never empty.
    pub wrong: Vec<BindError>,
}

fn more(wrong: &[BindError]) -> String {
    match wrong.len() {
        1 => String::new(),
        many => ["; ", &say!("and {more} more", more = many - 1)].concat(),
    }
}

impl KeysError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        let rest = match self.wrong.len() {
            1 => "",
            _ => word!("; `servanda doctor` names the rest"),
        };
        let right = self.wrong[0].hint();
        say!(
            "the keys of the program are in force; {right}{rest}",
            right,
            rest
        )
    }

    /// Says everything that is wrong, a sentence each.
    pub fn every(&self) -> Vec<String> {
        let say =
            |wrong: &BindError| format!("`{}`: {wrong}: {}", self.path.display(), wrong.hint());
        self.wrong.iter().map(say).collect()
    }
}

impl Desk {
    /// Gives the keys in force.
    pub fn keys(&self) -> Result<Keymap, KeysError> {
        let keys = Keymap::default();
        if self.config.keys.is_empty() {
            return Ok(keys);
        }
        keys.rebind(&self.config.keys).map_err(|wrong| KeysError {
            path: self.config_file.clone(),
            wrong,
        })
    }
}

/// An entry of the table: keys under `"scope.action"`, or, where the quotes were left out or a scope has a table of its own,
/// keys by action.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "a list of keys in quotes, such as [\"x\", \"ctrl-n\"]"
)]
enum Given {
    Keys(Vec<String>),
    Scope(BTreeMap<String, Vec<String>>),
}

/// Reads the table.
pub(super) fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Bindings, D::Error> {
    let given = BTreeMap::<String, Given>::deserialize(from)?;
    let mut bindings = Bindings::new();
    for (name, given) in given {
        match given {
            Given::Keys(keys) => {
                bindings.insert(name, keys);
            }
            Given::Scope(actions) => {
                let named = |(action, keys)| (format!("{name}.{action}"), keys);
                bindings.extend(actions.into_iter().map(named));
            }
        }
    }
    Ok(bindings)
}

#[cfg(test)]
mod tests {
    use super::super::Config;

    #[test]
    fn the_table_is_read_in_each_way_that_toml_has_for_it() {
        for text in [
            "[keys]\n\"list.note\" = [\"x\"]",
            "[keys]\nlist.note = [\"x\"]",
            "[keys.list]\nnote = [\"x\"]",
        ] {
            let config: Config = toml::from_str(text).unwrap();
            assert_eq!(config.keys["list.note"], ["x"], "{text}");
        }
        let error = toml::from_str::<Config>("[keys]\n\"list.note\" = \"x\"").unwrap_err();
        assert!(
            error.to_string().contains("a list of keys in quotes"),
            "{error}"
        );
    }
}
