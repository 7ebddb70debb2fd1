//! Uids: names for rows that hold beyond one register (`UUIDv7`, RFC 9562 section 5.7).

use std::fmt;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::word;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

/// A `UUIDv7` in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(transparent)]
pub struct Uid(String);

/// A text that is no uid.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", crate::say!("`{value}` is no uid", value = _0))]
pub struct UidError(pub String);

impl UidError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        word!("a uid is a UUID of version 7, such as 019aa0f0-7c00-7a11-8b22-334455667788")
            .to_owned()
    }
}

impl Uid {
    /// Makes a new one for a row that was made at this moment: the moment, a counter, and 42 random bits. So what one program
    /// makes at one moment stands in the order in which it was made (RFC 9562 section 6.2, method 1), and a thousand rows are
    /// written side by side, not all over an index.
    pub fn new(at: DateTime<Utc>) -> Self {
        let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
        let moment =
            uuid::Timestamp::from_unix(uuid::NoContext, seconds, at.timestamp_subsec_nanos());
        let random = || uuid::Uuid::new_v7(moment).into_bytes();
        Self(numbered(random(), next(random)).hyphenated().to_string())
    }

    /// Makes the one that always stands for these words, such as the key of a row in another register: a hash (SHA-256) in the
    /// place of the random bits, and no moment.
    pub fn derived(words: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for word in words {
            // With its length before it, no word runs into the next.
            hash.update((word.len() as u64).to_be_bytes());
            hash.update(word);
        }
        let digest = hash.finalize();
        let mut random = [0; 10];
        random.copy_from_slice(&digest[..10]);
        let uuid = uuid::Builder::from_unix_timestamp_millis(0, &random).into_uuid();
        Self(uuid.hyphenated().to_string())
    }

    /// Gives the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// So a set of uids can be asked for a text: it hashes and compares as its text does.
impl std::borrow::Borrow<str> for Uid {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Gives the next number; the first is by chance, and leaves room for two thousand million more.
fn next(random: impl FnOnce() -> [u8; 16]) -> u32 {
    static COUNT: OnceLock<AtomicU32> = OnceLock::new();
    let first = || {
        let [.., a, b, c, d] = random();
        AtomicU32::new(u32::from_be_bytes([a, b, c, d]) >> 1)
    };
    COUNT.get_or_init(first).fetch_add(1, Ordering::Relaxed)
}

/// Puts a number in the place of the first 32 random bits, past the four of the version and the two of the variant.
fn numbered(uuid: [u8; 16], number: u32) -> uuid::Uuid {
    let (bits, number) = (u128::from_be_bytes(uuid), u128::from(number));
    let kept = bits & !(0xfff << 64 | ((1 << 20) - 1) << 42);
    let high = (number >> 20) << 64;
    let low = (number & ((1 << 20) - 1)) << 42;
    uuid::Uuid::from_u128(kept | high | low)
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
        let moment = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        let made = Uid::new(moment);
        assert!(made.as_str().parse::<Uid>().is_ok());
        assert!(made < Uid::new(moment + chrono::Duration::seconds(1)));
    }

    #[test]
    fn what_is_made_at_one_moment_stands_in_the_order_of_its_making() {
        let moment = DateTime::from_timestamp(1_795_000_000, 5_000_000).unwrap();
        let made: Vec<Uid> = (0..5_000).map(|_| Uid::new(moment)).collect();
        assert!(made.is_sorted_by(|a, b| a < b));
        for uid in &made {
            assert_eq!(uid.as_str().parse().as_ref(), Ok(uid));
            assert_eq!(uid.as_str()[..13], made[0].as_str()[..13]);
        }
        let ends: std::collections::HashSet<&str> =
            made.iter().map(|uid| &uid.as_str()[26..]).collect();
        assert_eq!(ends.len(), made.len(), "the rest is by chance");
        let [least, most] = [0, u32::MAX].map(|n| numbered([0xff; 16], n).to_string());
        assert_eq!(least, "ffffffff-ffff-f000-c000-03ffffffffff");
        assert_eq!(most, "ffffffff-ffff-ffff-ffff-ffffffffffff");
    }

    #[test]
    fn the_same_words_give_the_same_uid_and_others_another() {
        let uid = Uid::derived(&["document", "id", "17"]);
        assert_eq!(uid, Uid::derived(&["document", "id", "17"]));
        assert_ne!(uid, Uid::derived(&["document", "id1", "7"]));
        assert_eq!(uid.as_str().parse(), Ok(uid.clone()));
    }
}
