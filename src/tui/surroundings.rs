//! What the environment says about the terminal. It is read once; everything that follows from it is a pure function.

/// The variables that colours and signs depend on, as they are set; empty where they are not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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
}

impl Surroundings {
    /// Reads the environment of this process.
    pub fn read() -> Self {
        Self::from(|name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
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
        }
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
    fn an_empty_no_color_is_none() {
        assert!(with(&[("NO_COLOR", "1")]).no_color);
        assert!(!with(&[("NO_COLOR", "")]).no_color);
    }
}
