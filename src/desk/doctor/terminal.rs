//! The terminal, as far as the environment tells of it.

use std::env;

use super::{Finding, Screen};
use crate::{say, word};

/// Looks at the terminal.
pub(super) fn look(look: Screen) -> Vec<Finding> {
    vec![
        kind(set("TERM").as_deref()),
        colours(
            look,
            set("NO_COLOR").as_deref(),
            set("COLORTERM").as_deref(),
        ),
        match look.width {
            Some(width) => Finding::good(word!("doctor", "width"), say!("{width} cells", width)),
            None => Finding::good(
                word!("doctor", "width"),
                word!("the answer goes to a file or a program"),
            ),
        },
        encoding(&[set("LC_ALL"), set("LC_CTYPE"), set("LANG")]),
    ]
}

fn set(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

fn kind(term: Option<&str>) -> Finding {
    match term {
        Some("dumb") => Finding::good("TERM", word!("dumb: everything comes as plain lines")),
        None => Finding::doubtful(
            "TERM",
            word!("not set"),
            word!(
                "the interface needs a terminal that can place the cursor; the commands work without"
            ),
        ),
        Some(term) => Finding::good("TERM", term),
    }
}

fn colours(look: Screen, no_color: Option<&str>, colorterm: Option<&str>) -> Finding {
    Finding::good(
        word!("doctor", "colours"),
        match (no_color, colorterm) {
            (Some(_), _) => word!("none: NO_COLOR is set").to_owned(),
            (None, Some(depth @ ("truecolor" | "24bit"))) => {
                say!("16 million: COLORTERM={depth}", depth)
            }
            _ if look.colour => word!("those of the terminal").to_owned(),
            _ => word!("none in what is written here").to_owned(),
        },
    )
}

/// The first of these that is set counts, as in every program of the system.
fn encoding(locales: &[Option<String>]) -> Finding {
    let locale = locales.iter().flatten().next();
    let is_utf8 = |locale: &&String| {
        let name = locale.to_lowercase();
        name.contains("utf-8") || name.contains("utf8")
    };
    match locale {
        Some(locale) if is_utf8(&locale) => {
            Finding::good(word!("doctor", "encoding"), locale.clone())
        }
        other => Finding::doubtful(
            word!("doctor", "encoding"),
            other.map_or(word!("not set"), String::as_str),
            word!("for letters beyond ASCII, set a locale of UTF-8, such as LANG=C.UTF-8"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::doctor::State;

    #[test]
    fn a_terminal_that_can_do_little_is_told() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(kind(Some("xterm-256color")).state, State::Good);
        assert_eq!(kind(Some("dumb")).state, State::Good);
        assert_eq!(kind(None).state, State::Doubtful);
        assert_eq!(
            encoding(&[None, None, some("de_DE.UTF-8")]).state,
            State::Good
        );
        assert_eq!(
            encoding(&[some("C"), None, some("de_DE.UTF-8")]).state,
            State::Doubtful
        );
        assert_eq!(encoding(&[None, None, None]).state, State::Doubtful);
        let told = colours(Screen::default(), Some("1"), Some("truecolor"));
        assert!(told.found.contains("NO_COLOR"));
    }
}
