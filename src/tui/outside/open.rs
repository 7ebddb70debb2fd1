//! Opening an address or a kept file in the program that the system has for it.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use super::address;
use super::start::Program;
use crate::app::Problem;
use crate::{say, word};

/// What can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// An address.
    Address(String),
    /// A file.
    File(PathBuf),
}

/// Gives the program that opens what is named behind it.
fn program(what: &str) -> Program {
    if cfg!(target_os = "macos") {
        Program::new("open", &[what])
    } else if cfg!(windows) {
        Program::new("rundll32", &["url.dll,FileProtocolHandler", what])
    } else {
        Program::new("xdg-open", &[what])
    }
}

/// Checks what is to be opened: addresses of the web only.
pub fn address(url: &str) -> Result<Opened, Problem> {
    address::of_web(url).map(Opened::Address).ok_or_else(|| {
        let shown = crate::domain::text::excerpt(url);
        Problem::new(
            say!(
                "`{shown}` is no address of the web, and nothing else is opened",
                shown
            ),
            word!("only http and https are; y copies the record with its addresses"),
        )
    })
}

/// Finds a kept file by its SHA-256.
pub fn kept(folder: &Path, sha256: &str) -> Result<Opened, Problem> {
    let is_hash = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    let shown = crate::domain::text::excerpt(sha256);
    if !is_hash {
        let words = say!(
            "`{shown}` is no SHA-256, so no kept file is known by it",
            shown
        );
        return Err(Problem::new(words, word!("servanda check tells more")));
    }
    let found = std::fs::read_dir(folder).ok().and_then(|entries| {
        let paths = entries.flatten().map(|entry| entry.path());
        let mut named = paths.filter(|path| path.file_stem().is_some_and(|stem| stem == sha256));
        named.find(|path| path.symlink_metadata().is_ok_and(|found| found.is_file()))
    });
    found.map(Opened::File).ok_or_else(|| {
        Problem::new(
            say!(
                "the kept file `{shown}` is not in {folder}",
                shown,
                folder = folder.display()
            ),
            word!("bring it back from a copy of that folder"),
        )
    })
}

impl Opened {
    /// Opens it; gives what is said. `failed` hears later when it did not work.
    pub fn start(&self, failed: &Sender<String>) -> Result<String, Problem> {
        let what = match self {
            Self::Address(url) => url.clone(),
            Self::File(path) => path.display().to_string(),
        };
        let program = program(&what);
        match program.start("", failed) {
            Ok(()) => Ok(say!("opening {what}", what)),
            Err(error) => Err(Problem::new(
                say!(
                    "cannot open `{what}`: `{program}`: {error}",
                    what,
                    program = program.name,
                    error
                ),
                word!("y copies the record with its addresses"),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_opened() {
        for (url, right) in [
            ("https://example.org/a", true),
            ("file:///etc/passwd", false),
            ("javascript:alert(1)", false),
            ("--help", false),
            ("", false),
        ] {
            assert_eq!(address(url).is_ok(), right, "{url}");
        }
    }

    #[test]
    fn a_kept_file_is_known_by_its_hash_and_never_by_a_path() {
        let folder = tempfile::tempdir().unwrap();
        let hash = "ab".repeat(32);
        assert!(kept(folder.path(), &hash).is_err(), "it is not there");
        let path = folder.path().join(format!("{hash}.pdf"));
        std::fs::write(&path, "x").unwrap();
        assert_eq!(kept(folder.path(), &hash), Ok(Opened::File(path)));
        for wrong in ["../../etc/passwd", "", "ab"] {
            assert!(kept(folder.path(), wrong).is_err(), "{wrong}");
        }
    }
}
