//! What the environment says about the terminal. It is read once; everything that follows from it is a pure function.

use std::time::Duration;

/// The variables that colours and signs depend on, as they are set; empty where they are not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, and any may go with any other"
)]
pub struct Surroundings {
    /// `NO_COLOR` is there and not empty (no-color.org).
    pub no_color: bool,
    /// `TERM`.
    pub term: String,
    /// `COLORTERM`: `truecolor` or `24bit` where the terminal has all colours.
    pub colorterm: String,
    /// `COLORFGBG`: the numbers of the text's and the background's colour, as in `15;0`.
    pub colorfgbg: String,
    /// The first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set.
    pub locale: String,
    /// Whether the terminal is on another machine.
    pub is_remote: bool,
    /// Whether GNU screen stands between: while a program catches the mouse, it keeps an Esc until another key follows.
    pub is_in_screen: bool,
    /// Whether tmux stands between, which calls itself `screen` on old systems.
    pub is_in_tmux: bool,
}

impl Surroundings {
    /// Reads the environment of this process.
    pub fn read() -> Self {
        Self::from(|name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
    }

    /// Gives those of a terminal that can do everything and says nothing of its background.
    pub fn full() -> Self {
        Self {
            term: "xterm-256color".to_owned(),
            colorterm: "truecolor".to_owned(),
            locale: "C.UTF-8".to_owned(),
            ..Self::default()
        }
    }

    /// Takes the variables from a function that gives each by its name.
    pub fn from(variable: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name| variable(name).unwrap_or_default();
        Self {
            no_color: !text("NO_COLOR").is_empty(),
            term: text("TERM"),
            colorterm: text("COLORTERM"),
            colorfgbg: text("COLORFGBG"),
            locale: ["LC_ALL", "LC_CTYPE", "LANG"]
                .into_iter()
                .map(text)
                .find(|value| !value.is_empty())
                .unwrap_or_default(),
            is_in_screen: !text("STY").is_empty(),
            is_in_tmux: !text("TMUX").is_empty(),
            is_remote: ["SSH_CONNECTION", "SSH_TTY", "MOSH_CONNECTION"]
                .into_iter()
                .any(|name| !text(name).is_empty()),
        }
    }

    /// Gives how long after an Esc the rest of a sequence may be on its way: longer on a line that may be slow.
    pub const fn escape_time(&self) -> Duration {
        Duration::from_millis(if self.is_remote { 150 } else { 40 })
    }

    /// Tells whether the terminal is likely to answer which colour its background has, and not to show the question.
    pub fn answers(&self) -> bool {
        let family = self.term.split(['-', '.', '+']).next().unwrap_or_default();
        !matches!(
            family,
            "" | "dumb"
                | "linux"
                | "cons25"
                | "vt100"
                | "vt102"
                | "vt220"
                | "screen"
                | "emacs"
                | "eterm"
        ) || (family == "screen" && self.is_in_tmux)
    }

    /// Tells whether the terminal says that it only appends lines.
    pub fn is_dumb(&self) -> bool {
        self.term == "dumb"
    }

    /// Tells whether the terminal has the 256 colours.
    pub fn has_256_colours(&self) -> bool {
        self.term.contains("256color")
    }

    /// Tells whether the terminal says that it has all colours.
    pub fn has_true_colour(&self) -> bool {
        matches!(self.colorterm.as_str(), "truecolor" | "24bit") || self.term.ends_with("-direct")
    }

    /// Tells whether the terminal draws letters and signs of Unicode: UTF-8, and neither the Linux console nor a dumb terminal.
    pub fn has_unicode(&self) -> bool {
        let locale = self.locale.to_ascii_lowercase();
        let utf8 = locale.contains("utf-8") || locale.contains("utf8");
        utf8 && !matches!(self.term.as_str(), "linux" | "dumb")
    }

    /// Tells whether the terminal says that its background is light.
    pub fn is_light(&self) -> bool {
        let background = self.colorfgbg.rsplit(';').next().unwrap_or_default();
        matches!(background.parse(), Ok(7_u8 | 9..=15))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &[(&str, &str)]) -> Surroundings {
        Surroundings::from(|name| {
            let found = pairs.iter().find(|(named, _)| *named == name)?;
            Some(found.1.to_owned())
        })
    }

    #[test]
    fn variables_say_what_the_terminal_can() {
        for (pairs, unicode, colour, light) in [
            (&[][..], false, false, false),
            (&[("LANG", "en_GB.UTF-8")], true, false, false),
            (
                &[
                    ("LANG", "ko_KR.utf8"),
                    ("COLORTERM", "truecolor"),
                    ("COLORFGBG", "0;15"),
                ],
                true,
                true,
                true,
            ),
            (
                &[("LANG", "en_GB.UTF-8"), ("LC_ALL", "C")],
                false,
                false,
                false,
            ),
            (
                &[
                    ("LANG", "C"),
                    ("LC_CTYPE", "C.UTF-8"),
                    ("TERM", "xterm-direct"),
                ],
                true,
                true,
                false,
            ),
            (
                &[
                    ("LANG", "en_GB.UTF-8"),
                    ("TERM", "linux"),
                    ("COLORFGBG", "15;default;0"),
                ],
                false,
                false,
                false,
            ),
            (
                &[
                    ("LANG", "en_GB.UTF-8"),
                    ("TERM", "dumb"),
                    ("COLORFGBG", "0;7"),
                ],
                false,
                false,
                true,
            ),
            (
                &[("COLORTERM", "24bit"), ("COLORFGBG", "12;8")],
                false,
                true,
                false,
            ),
        ] {
            let found = with(pairs);
            assert_eq!(
                (
                    found.has_unicode(),
                    found.has_true_colour(),
                    found.is_light()
                ),
                (unicode, colour, light),
                "{pairs:?}"
            );
        }
    }

    #[test]
    fn a_slow_line_has_longer_and_only_terminals_that_answer_are_asked() {
        let here = with(&[("SSH_TTY", "")]).escape_time();
        let far = with(&[("SSH_TTY", "/dev/pts/3")]).escape_time();
        assert!(here < far);
        for (pairs, answers) in [
            (&[("TERM", "xterm-256color")][..], true),
            (&[("TERM", "tmux-256color")], true),
            (&[("TERM", "screen-256color"), ("TMUX", "/tmp/x,1,0")], true),
            (&[("TERM", "screen-256color")], false),
            (&[("TERM", "screen.xterm-256color")], false),
            (&[("TERM", "linux")], false),
            (&[("TERM", "dumb")], false),
            (&[], false),
        ] {
            assert_eq!(with(pairs).answers(), answers, "{pairs:?}");
        }
    }

    #[test]
    fn an_empty_no_color_is_none() {
        assert!(with(&[("NO_COLOR", "1")]).no_color);
        assert!(!with(&[("NO_COLOR", "")]).no_color);
    }
}
