//! What a backup is wrapped in: age round zstd round a tar archive or the bare register file.
//!
//! Each layer is told by its first bytes, never by a name, and each can be taken off with the stock tool of its format:
//! `age -d FILE | zstd -d | tar x`. An archive holds the manifest, the register and the kept files of the evidence; a register
//! without kept files needs none, unless the backup is encrypted: then the manifest is inside, and what lies beside tells
//! nothing of the content.

mod keys;
mod read;
mod write;

pub use keys::{KeyError, Keys, Passphrase, Seal, identities, recipients};

pub(super) use read::{Opened, open};
pub(super) use write::{Content, write};

/// The name of the register in an archive.
const REGISTER: &str = "register.db";
/// The name of the manifest in an archive.
const MANIFEST: &str = "manifest.json";
/// The folder of kept files in an archive.
const FILES: &str = "files/";

/// What a backup is to be wrapped in.
#[derive(Debug, Clone, Default)]
pub struct Wrapping {
    /// Whether it is compressed.
    pub compress: bool,
    /// To whom it is encrypted; none: to nobody, whoever has the file can read it.
    pub seal: Option<Seal>,
}

impl Wrapping {
    /// Gives the ends of the name that say what it is wrapped in, of an archive or a bare register.
    pub(super) fn suffix(&self, is_archive: bool) -> String {
        let mut suffix = String::from(if is_archive { ".tar" } else { ".db" });
        if self.compress {
            suffix.push_str(".zst");
        }
        if self.seal.is_some() {
            suffix.push_str(".age");
        }
        suffix
    }

    /// Tells whether the register lies there bare, where it has no kept files.
    pub(super) const fn is_bare(&self) -> bool {
        !self.compress && self.seal.is_none()
    }
}

/// What the first bytes of a file say that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layer {
    /// Encrypted by age.
    Age,
    /// Compressed by zstd.
    Zstd,
    /// An archive.
    Tar,
    /// A `SQLite` file.
    Register,
}

/// So many bytes are looked at.
const HEAD: usize = 512;

/// Tells what a file is by its first bytes; none: nothing that a backup could be.
pub(super) fn layer(head: &[u8]) -> Option<Layer> {
    if head.starts_with(b"age-encryption.org/v1\n") {
        Some(Layer::Age)
    } else if head.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]) {
        Some(Layer::Zstd)
    } else if head.starts_with(b"SQLite format 3\0") {
        Some(Layer::Register)
    } else if head.get(257..262) == Some(b"ustar") {
        Some(Layer::Tar)
    } else {
        None
    }
}

/// Reads the first bytes of a file.
pub(super) fn head_of(path: &std::path::Path) -> std::io::Result<Vec<u8>> {
    use std::io::Read;
    let mut head = Vec::with_capacity(HEAD);
    std::fs::File::open(path)?
        .take(HEAD as u64)
        .read_to_end(&mut head)?;
    Ok(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_is_round_it_and_the_first_bytes_decide() {
        let plain = Wrapping::default();
        assert_eq!(
            (plain.suffix(false), plain.is_bare()),
            (".db".to_owned(), true)
        );
        let packed = Wrapping {
            compress: true,
            seal: None,
        };
        assert_eq!(packed.suffix(false), ".db.zst");
        assert_eq!(packed.suffix(true), ".tar.zst");
        let sealed = Wrapping {
            seal: Some(Seal::Passphrase(Passphrase::new("a b".to_owned()), None)),
            ..packed
        };
        assert_eq!(sealed.suffix(true), ".tar.zst.age");
        assert_eq!(layer(b"SQLite format 3\0 "), Some(Layer::Register));
        assert_eq!(layer(b"age-encryption.org/v1\n-> X25519"), Some(Layer::Age));
        for nothing in [&b""[..], b"SQLite", b"PK\x03\x04", &[0; 600]] {
            assert_eq!(layer(nothing), None);
        }
    }
}
