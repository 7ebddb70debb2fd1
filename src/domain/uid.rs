//! Uids: names for rows that hold beyond one register (UUIDv7, RFC 9562 section 5.7).

use std::fmt;

/// A UUIDv7 in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(transparent)]
pub struct Uid(String);

/// A text that is no uid.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no uid")]
pub struct UidError(pub String);

impl UidError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        "a uid is a UUID of version 7, such as 019aa0f0-7c00-7a11-8b22-334455667788".to_owned()
    }
}

impl Uid {
    /// Makes a new one; later ones of the same process sort later.
    pub fn new() -> Self {
        Self(uuid::Uuid::now_v7().hyphenated().to_string())
    }

    /// Gives the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Uid {
    fn default() -> Self {
        Self::new()
    }
}

impl std::str::FromStr for Uid {
    type Err = UidError;

    fn from_str(text: &str) -> Result<Self, UidError> {
        match uuid::Uuid::try_parse(text) {
            Ok(uuid) if uuid.get_version_num() == 7 && text.len() == 36 => {
                Ok(Self(uuid.hyphenated().to_string()))
            }
            _ => Err(UidError(text.to_owned())),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Uid {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl fmt::Display for Uid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_version_7_in_its_long_form_is_a_uid() {
        for (text, good) in [
            ("019aa0f0-7c00-7a11-8b22-334455667788", true),
            ("019AA0F0-7C00-7A11-8B22-334455667788", true),
            ("019aa0f0-7c00-4a11-8b22-334455667788", false),
            ("019aa0f07c007a118b22334455667788", false),
            ("D1", false),
            ("", false),
        ] {
            assert_eq!(text.parse::<Uid>().is_ok(), good, "{text}");
        }
        assert!(Uid::new().as_str().parse::<Uid>().is_ok());
    }
}
