//! What is typed and never shown.

use std::fmt;

/// A passphrase, on its way to whoever opens something with it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes it as it was typed, blanks and all.
    pub fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// Gives it.
    pub fn reveal(self) -> String {
        self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_given_whole_and_never_told() {
        let secret = Secret::new(" a b ");
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        assert_eq!(secret.reveal(), " a b ");
    }
}
