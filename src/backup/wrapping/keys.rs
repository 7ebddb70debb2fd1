//! Who can read an encrypted backup: a passphrase, or the keys of recipients, both as the age format has them
//! (<https://age-encryption.org/v1>).

use crate::{mark, word};

use std::fmt;

use age::secrecy::{ExposeSecret, SecretString};
use age::{scrypt, x25519};

/// A passphrase that is neither printed nor left in memory.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes a passphrase.
    pub fn new(text: String) -> Self {
        Self(SecretString::from(text))
    }

    /// Tells whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.expose_secret().is_empty()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Passphrase(…)")
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

/// To whom a backup is encrypted.
#[derive(Debug, Clone)]
pub enum Seal {
    /// To whoever knows the passphrase; the work that trying one costs, as a power of two, is a second of this machine's
    /// where it is not said.
    Passphrase(Passphrase, Option<u8>),
    /// To whoever has the key of one of them.
    Recipients(Vec<x25519::Recipient>),
}

/// What encrypted backups can be read with.
#[derive(Clone, Default)]
pub struct Keys {
    /// A passphrase.
    pub passphrase: Option<Passphrase>,
    /// Secret keys.
    pub identities: Vec<x25519::Identity>,
}

impl fmt::Debug for Keys {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "Keys({} identities, passphrase {})",
            self.identities.len(),
            self.passphrase.is_some()
        )
    }
}

/// A key that is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", crate::say!("`{text}` is no {what}", text, what = crate::words::of("", what)))]
pub struct KeyError {
    /// The line; of a secret key only its first signs.
    text: String,
    what: &'static str,
}

impl KeyError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        word!("a recipient is a line `age1…`, a key file has lines `AGE-SECRET-KEY-1…`, as `age-keygen` writes them").to_owned()
    }
}

/// Reads recipients, one a word.
pub fn recipients<'a>(
    words: impl IntoIterator<Item = &'a str>,
) -> Result<Vec<x25519::Recipient>, KeyError> {
    let read = |word: &str| {
        word.trim().parse().map_err(|_| KeyError {
            text: crate::domain::text::excerpt(word),
            what: mark!("recipient"),
        })
    };
    words.into_iter().map(read).collect()
}

/// Reads the secret keys of a key file; blank lines and lines that begin with `#` say nothing.
pub fn identities(text: &str) -> Result<Vec<x25519::Identity>, KeyError> {
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            line.parse().map_err(|_| KeyError {
                text: line.chars().take(8).chain(['…']).collect(),
                what: mark!("secret key"),
            })
        })
        .collect()
}

impl Seal {
    /// Gives what writes the head of an encrypted file.
    pub(super) fn encryptor(&self) -> Result<age::Encryptor, age::EncryptError> {
        match self {
            Self::Passphrase(passphrase, work) => {
                let mut recipient = scrypt::Recipient::new(passphrase.0.clone());
                if let Some(work) = work {
                    recipient.set_work_factor(*work);
                }
                let one = std::iter::once(&recipient as &dyn age::Recipient);
                age::Encryptor::with_recipients(one)
            }
            Self::Recipients(recipients) => age::Encryptor::with_recipients(
                recipients.iter().map(|one| one as &dyn age::Recipient),
            ),
        }
    }
}

impl Keys {
    /// Gives the keys as the format asks for them.
    pub(super) fn boxed(&self) -> Vec<Box<dyn age::Identity>> {
        let mut keys: Vec<Box<dyn age::Identity>> = Vec::new();
        for identity in &self.identities {
            keys.push(Box::new(identity.clone()));
        }
        if let Some(passphrase) = &self.passphrase {
            let mut identity = scrypt::Identity::new(passphrase.0.clone());
            // A hostile file must not make this machine work for hours.
            identity.set_max_work_factor(LARGEST_WORK);
            keys.push(Box::new(identity));
        }
        keys
    }
}

/// The most work, as a power of two, that a passphrase may cost: minutes, not hours.
const LARGEST_WORK: u8 = 22;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_age_writes_them_and_a_wrong_one_is_named() {
        let key = x25519::Identity::generate();
        let public = key.to_public().to_string();
        assert_eq!(recipients([public.as_str()]).map(|read| read.len()), Ok(1));
        let secret = key.to_string();
        let file = format!("# created: today\n\n{}\n", secret.expose_secret());
        assert_eq!(identities(&file).map(|read| read.len()), Ok(1));
        let wrong = recipients(["age1wrong"]).unwrap_err();
        assert_eq!(wrong.to_string(), "`age1wrong` is no recipient");
        let wrong = identities("AGE-SECRET-KEY-1WRONG").err().unwrap();
        assert_eq!(wrong.to_string(), "`AGE-SECR…` is no secret key");
    }

    #[test]
    fn a_passphrase_is_never_printed() {
        let keys = Keys {
            passphrase: Some(Passphrase::new("swordfish".to_owned())),
            ..Keys::default()
        };
        let seal = Seal::Passphrase(Passphrase::new("swordfish".to_owned()), None);
        assert!(!format!("{keys:?} {seal:?}").contains("swordfish"));
    }
}
