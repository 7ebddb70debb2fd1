//! The officer's editor, on a private file with a text: `$VISUAL`, else `$EDITOR`.

use std::fs;
use std::io;
use std::process::Command;

use crate::domain::text::excerpt;
use crate::word;

/// The longest text that is taken back.
const LONGEST: u64 = 1 << 20;

/// Why nothing came back.
#[derive(Debug, thiserror::Error)]
pub enum EditorError {
    /// None is named.
    #[error("{}", crate::word!("no editor is set"))]
    NotSet,
    /// The file for it cannot be kept.
    #[error("{}", crate::say!("cannot keep the file for the editor: {value}", value = _0))]
    Keep(io::Error),
    /// It failed, or could not be started.
    #[error("{}", crate::say!("the editor `{editor}` failed: {why}", editor, why))]
    Failed {
        /// How it was called.
        editor: String,
        /// What the system says.
        why: String,
    },
}

/// The editor, with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor(Vec<String>);

impl Editor {
    /// Finds it: the variable is split at blanks, and no shell reads it.
    pub fn find() -> Result<Self, EditorError> {
        let mut names = ["VISUAL", "EDITOR"].into_iter();
        names
            .find_map(|name| Self::split(&std::env::var(name).ok()?))
            .ok_or(EditorError::NotSet)
    }

    fn split(words: &str) -> Option<Self> {
        let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        (!words.is_empty()).then_some(Self(words))
    }

    /// Runs it on a private file with this text and this ending; gives what it holds afterwards.
    pub fn edit(&self, text: &str, ending: &str) -> Result<String, EditorError> {
        // A folder of its own (0700): what editors leave beside the file goes with it.
        let mut private = tempfile::Builder::new();
        #[cfg(unix)]
        private.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let folder = private.prefix("servanda-").tempdir();
        let folder = folder.map_err(EditorError::Keep)?;
        let file = tempfile::Builder::new()
            .suffix(ending)
            .tempfile_in(folder.path())
            .map_err(EditorError::Keep)?
            .into_temp_path();
        fs::write(&file, text).map_err(EditorError::Keep)?;
        let failed = |why: String| EditorError::Failed {
            editor: excerpt(&self.0.join(" ")),
            why,
        };
        let (program, rest) = self.0.split_first().expect("an editor has a name");
        let status = Command::new(program)
            .args(rest)
            .arg(file.as_os_str())
            .status();
        let status = status.map_err(|error| failed(error.to_string()))?;
        if !status.success() {
            return Err(failed(status.to_string()));
        }
        let found = fs::metadata(&file).map_err(|error| failed(error.to_string()))?;
        if found.len() > LONGEST {
            return Err(failed(
                word!("the file came back larger than 1 MB").to_owned(),
            ));
        }
        let bytes = fs::read(&file).map_err(|error| failed(error.to_string()))?;
        String::from_utf8(bytes)
            .map_err(|_| failed(word!("the file came back as no UTF-8 text").to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_variable_are_program_and_arguments() {
        for (words, right) in [
            ("vi", Some(vec!["vi"])),
            ("  code   --wait ", Some(vec!["code", "--wait"])),
            ("sh -c $(reboot)", Some(vec!["sh", "-c", "$(reboot)"])),
            (" \t", None),
        ] {
            let editor = Editor::split(words).map(|editor| editor.0);
            let right = right.map(|words| words.into_iter().map(str::to_owned).collect());
            assert_eq!(editor, right, "{words}");
        }
    }

    #[test]
    fn an_editor_that_is_not_there_or_fails_is_named() {
        for (words, why) in [
            ("/no/such/editor -x", "No such file"),
            ("false", "exit status: 1"),
        ] {
            let editor = Editor::split(words).unwrap();
            let error = editor.edit("text", ".txt").unwrap_err().to_string();
            assert!(error.contains(&format!("the editor `{words}` failed")));
            assert!(error.contains(why), "{error}");
        }
        let same = Editor::split("true").unwrap();
        assert_eq!(same.edit("a\nb", ".txt").unwrap(), "a\nb");
    }
}
