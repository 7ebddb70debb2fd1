//! Themes of the officer's own: whether what they colour can be read on the backgrounds that they are for.

use super::Finding;
use crate::desk::contrast::{DARK, LIGHT, Rgb, SIGNS, WORDS, least};
use crate::desk::{Background, Colour, Config, OwnTheme, Theme};
use crate::domain::text::excerpt;
use crate::say;

/// Looks at every theme in the configuration.
pub(super) fn look(config: &Config) -> Vec<Finding> {
    let own = config.themes.iter();
    own.map(|(name, theme)| finding(name, theme, config.background))
        .collect()
}

fn finding(name: &str, theme: &OwnTheme, background: Background) -> Finding {
    let faint = faint(theme, background);
    let name = excerpt(name);
    if faint.is_empty() {
        return Finding::good("theme", say!("`{name}` can be read (WCAG 2.2 AA)", name));
    }
    Finding::doubtful(
        "theme",
        say!(
            "`{name}` is hard to read: {faint}",
            name,
            faint = faint.join("; ")
        ),
        say!(
            "words want a contrast of {words} to one and rules {signs}: choose lighter colours for a dark background, darker ones for a light one, or say which it is with `base` or `background`",
            words = WORDS,
            signs = SIGNS
        ),
    )
}

/// The backgrounds on which a theme is shown, by what is known of them: whether each is dark, and its colours.
fn grounds(theme: &OwnTheme, background: Background) -> Vec<(bool, [Rgb; 4])> {
    let (dark, light) = ((true, DARK), (false, LIGHT));
    match (&theme.base.0, background) {
        (Theme::Dark, _) | (_, Background::Dark) => vec![dark],
        (Theme::Light, _) | (_, Background::Light) => vec![light],
        // What the terminal answers decides, and it may answer either.
        _ => vec![dark, light],
    }
}

/// Names every colour that is too faint, with its contrast. How the terminal's own colours look nobody knows.
fn faint(theme: &OwnTheme, background: Background) -> Vec<String> {
    let colours = [
        ("dim", theme.dim, WORDS),
        ("rule", theme.rule, SIGNS),
        ("accent", theme.accent, WORDS),
        ("red", theme.red, WORDS),
        ("amber", theme.amber, WORDS),
        ("green", theme.green, WORDS),
        ("blue", theme.blue, WORDS),
        ("begun", theme.begun, WORDS),
        ("open", theme.open, WORDS),
        ("reached", theme.reached, WORDS),
    ];
    let mut found = Vec::new();
    for (name, colour, wanted) in colours {
        let Some(Colour::Rgb(r, g, b)) = colour else {
            continue;
        };
        let colour = format!("{name} #{r:02x}{g:02x}{b:02x}");
        for (is_dark, papers) in grounds(theme, background) {
            let has = least([r, g, b], &papers);
            if has >= wanted {
                continue;
            }
            let has = format!("{has:.1}");
            found.push(if is_dark {
                say!(
                    "{colour} has {has} to one on a dark background",
                    colour,
                    has
                )
            } else {
                say!(
                    "{colour} has {has} to one on a light background",
                    colour,
                    has
                )
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::doctor::State;

    fn looked(config: &str) -> Vec<Finding> {
        look(&toml::from_str(config).unwrap())
    }

    #[test]
    fn a_faint_colour_is_named_with_its_contrast_and_the_background() {
        let mine = |colours: &str| format!("[themes.mine]\n{colours}");
        for (config, right) in [
            ("base = \"dark\"\naccent = \"#ff8800\"", None),
            (
                "base = \"dark\"\naccent = \"#333333\"",
                Some("accent #333333 has 1.1 to one on a dark background"),
            ),
            (
                "base = \"light\"\naccent = \"#ff8800\"",
                Some("accent #ff8800 has 2.1 to one on a light background"),
            ),
            (
                "accent = \"#ff8800\"",
                Some("accent #ff8800 has 2.1 to one on a light background"),
            ),
            ("base = \"dark\"\nrule = \"#7a7a7a\"", None),
            (
                "base = \"dark\"\ndim = \"#707070\"",
                Some("dim #707070 has 2.9 to one on a dark background"),
            ),
            ("accent = \"black\"", None),
        ] {
            let found = looked(&mine(config));
            assert_eq!(found.len(), 1);
            match right {
                None => assert_eq!(found[0].state, State::Good, "{}", found[0].found),
                Some(words) => {
                    assert_eq!(found[0].state, State::Doubtful, "{config}");
                    assert!(found[0].found.contains(words), "{}", found[0].found);
                }
            }
        }
        let on_dark = format!("background = \"dark\"\n{}", mine("accent = \"#ff8800\""));
        assert_eq!(looked(&on_dark)[0].state, State::Good);
        assert!(looked("").is_empty());
    }
}
