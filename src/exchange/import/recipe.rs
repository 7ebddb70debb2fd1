//! How a file is read: what its rows are, where its columns go. Given on the command line, and kept as a profile (TOML).

use serde::{Deserialize, Serialize};

use super::error::ImportError;

/// How a file is read. What is not said is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Recipe {
    /// What the rows are: `documents`, `groups`, …
    #[serde(rename = "as", skip_serializing_if = "Option::is_none")]
    pub noun: Option<String>,
    /// The column whose value names a row for ever.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Whose keys they are, where columns of different catalogues are called the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<String>,
    /// The sheet of a workbook, by name or number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Whether parties, bodies and fields that nobody knows are made.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub create: bool,
    /// `FIELD=COLUMN`, or `FIELD==CONSTANT`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub map: Vec<String>,
}

impl Recipe {
    /// Reads a profile.
    pub fn parse(text: &str) -> Result<Self, ImportError> {
        toml::from_str(text).map_err(|error| ImportError::Profile(error.message().to_owned()))
    }

    /// Writes a profile.
    pub fn to_toml(&self) -> String {
        let words = [
            ("as", &self.noun),
            ("key", &self.key),
            ("catalogue", &self.catalogue),
            ("sheet", &self.sheet),
        ];
        let mut text = String::new();
        for (name, value) in words {
            if let Some(value) = value {
                text.extend([name, " = ", &quoted(value), "\n"]);
            }
        }
        if self.create {
            text.push_str("create = true\n");
        }
        if !self.map.is_empty() {
            text.push_str("map = [\n");
            for each in &self.map {
                text.extend(["  ", &quoted(each), ",\n"]);
            }
            text.push_str("]\n");
        }
        text
    }

    /// Puts what this says before what the other says.
    #[must_use]
    pub fn over(self, other: Self) -> Self {
        let said = |each: &str| {
            each.split_once('=')
                .map(|(field, _)| field.trim().to_lowercase())
        };
        let mine: Vec<_> = self.map.iter().map(|each| said(each)).collect();
        let kept = other
            .map
            .into_iter()
            .filter(|each| !mine.contains(&said(each)));
        Self {
            noun: self.noun.or(other.noun),
            key: self.key.or(other.key),
            catalogue: self.catalogue.or(other.catalogue),
            sheet: self.sheet.or(other.sheet),
            create: self.create || other.create,
            map: kept.chain(self.map.iter().cloned()).collect(),
        }
    }
}

/// Writes a text as TOML has it: JSON's escapes are among its own.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text)
        .to_string()
        .replace('\u{7f}', "\\u007f")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_says_what_the_command_line_said() {
        let recipe = Recipe {
            noun: Some("documents".to_owned()),
            key: Some("ID \"x\"".to_owned()),
            create: true,
            map: vec!["title=Название".to_owned(), "type==memorandum".to_owned()],
            ..Recipe::default()
        };
        assert_eq!(Recipe::parse(&recipe.to_toml()), Ok(recipe.clone()));
        assert_eq!(Recipe::parse(""), Ok(Recipe::default()));
        assert!(Recipe::parse("keys = 1").is_err());
        let mine = Recipe {
            map: vec!["Title=Other".to_owned()],
            ..Recipe::default()
        };
        assert_eq!(mine.over(recipe).map, ["type==memorandum", "Title=Other"]);
    }
}
