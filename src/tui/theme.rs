//! Colours by role. Letters take the terminal's own colour and no theme paints a background, so that text is readable whatever the
//! terminal looks like; the colours are for what must be seen first.

use ratatui::style::{Color, Modifier, Style};

use super::surroundings::Surroundings;
use crate::desk;
use crate::domain::axes::Rag;
use crate::domain::status::Status;

/// The styles that views draw with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Words.
    pub text: Style,
    /// Words of less weight: labels, hints, what is absent.
    pub dim: Style,
    /// The one accent: the open view, keys in hints, the caret's line.
    pub accent: Style,
    /// Titles of views and sections.
    pub heading: Style,
    /// Rules between regions.
    pub rule: Style,
    /// The row under the cursor, laid over what the row wears.
    pub selection: Style,
    /// Marked rows' sign.
    pub marked: Style,
    /// What is refused or overdue.
    pub error: Style,
    /// What was done.
    pub ok: Style,
    /// A message that stays until it is dealt with.
    pub banner: Style,
    inks: Inks,
}

/// What a palette differs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Inks {
    dim: Style,
    rule: Style,
    accent: Style,
    red: Style,
    amber: Style,
    green: Style,
    blue: Style,
    /// A status on the way, and one that wants looking into.
    begun: Style,
    open: Style,
    /// A status that is reached.
    reached: Style,
}

const fn ink(rgb: u32) -> Style {
    let [_, r, g, b] = rgb.to_be_bytes();
    Style::new().fg(Color::Rgb(r, g, b))
}

const fn modified(modifier: Modifier) -> Style {
    Style::new().add_modifier(modifier)
}

/// For dark backgrounds. Most terminals do not say which theirs is, so these can be read on a light one too.
const DARK: Inks = Inks {
    dim: ink(0x8a_94a0),
    rule: ink(0x4a_5360),
    accent: ink(0x2f_a4a0),
    red: ink(0xf0_605a),
    amber: ink(0xc5_8818),
    green: ink(0x4a_a657),
    blue: ink(0x5a_96e6),
    begun: ink(0x5a_96e6),
    open: ink(0xc5_8818),
    reached: ink(0x4a_a657),
};

/// For light backgrounds.
const LIGHT: Inks = Inks {
    dim: ink(0x5c_6670),
    rule: ink(0xc4_cbd2),
    accent: ink(0x0b_6e6e),
    red: ink(0xc0_262d),
    amber: ink(0x8a_5a00),
    green: ink(0x1f_7a35),
    blue: ink(0x1d_5fc4),
    begun: ink(0x1d_5fc4),
    open: ink(0x8a_5a00),
    reached: ink(0x1f_7a35),
};

/// The terminal's own sixteen colours. Grey is faint letters: the colour called bright black is the background of some terminals.
const ANSI: Inks = Inks {
    dim: modified(Modifier::DIM),
    rule: modified(Modifier::DIM),
    accent: Style::new().fg(Color::Cyan),
    red: Style::new().fg(Color::Red),
    amber: Style::new().fg(Color::Yellow),
    green: Style::new().fg(Color::Green),
    blue: Style::new().fg(Color::Blue),
    begun: Style::new().fg(Color::Blue),
    open: Style::new().fg(Color::Yellow),
    reached: Style::new().fg(Color::Green),
};

/// No colour.
const MONOCHROME: Inks = Inks {
    dim: modified(Modifier::DIM),
    rule: modified(Modifier::DIM),
    accent: modified(Modifier::BOLD),
    red: modified(Modifier::BOLD.union(Modifier::UNDERLINED)),
    amber: modified(Modifier::UNDERLINED),
    green: Style::new(),
    blue: modified(Modifier::BOLD),
    begun: Style::new(),
    open: Style::new(),
    reached: modified(Modifier::BOLD),
};

impl Theme {
    /// For dark backgrounds, in all colours.
    pub const DARK: Self = Self::of(DARK);
    /// For light backgrounds, in all colours.
    pub const LIGHT: Self = Self::of(LIGHT);
    /// In the terminal's own sixteen colours.
    pub const ANSI: Self = Self::of(ANSI);
    /// Without colour: bold, faint, underlined and reversed letters only.
    pub const MONOCHROME: Self = Self::of(MONOCHROME);

    const fn of(inks: Inks) -> Self {
        Self {
            text: Style::new(),
            dim: inks.dim,
            accent: inks.accent,
            heading: modified(Modifier::BOLD),
            rule: inks.rule,
            // Every colour of the row gives way, so that the bar is one.
            selection: Style::new()
                .fg(Color::Reset)
                .bg(Color::Reset)
                .add_modifier(Modifier::REVERSED)
                .remove_modifier(Modifier::DIM),
            marked: inks.accent.add_modifier(Modifier::BOLD),
            error: inks.red.add_modifier(Modifier::BOLD),
            ok: inks.green,
            banner: inks
                .red
                .add_modifier(Modifier::BOLD.union(Modifier::REVERSED))
                .remove_modifier(Modifier::UNDERLINED),
            inks,
        }
    }

    /// Chooses by what the officer set, then by what the terminal says. `NO_COLOR` is stronger than either.
    pub fn choose(wanted: desk::Theme, surroundings: &Surroundings) -> Self {
        let dumb = matches!(surroundings.term.as_str(), "dumb" | "");
        match wanted {
            _ if surroundings.no_color => Self::MONOCHROME,
            desk::Theme::Dark => Self::DARK,
            desk::Theme::Light => Self::LIGHT,
            desk::Theme::Ansi => Self::ANSI,
            desk::Theme::Monochrome => Self::MONOCHROME,
            desk::Theme::Auto => match surroundings {
                _ if dumb => Self::MONOCHROME,
                terminal if !terminal.has_true_colour() => Self::ANSI,
                terminal if terminal.is_light() => Self::LIGHT,
                _ => Self::DARK,
            },
        }
    }

    /// Gives the style of a light; its word stands beside it.
    pub const fn rag(&self, rag: Rag) -> Style {
        match rag {
            Rag::Red => self.inks.red,
            Rag::Amber => self.inks.amber,
            Rag::Green => self.inks.green,
            Rag::Blue => self.inks.blue,
            Rag::Grey => self.inks.dim,
        }
    }

    /// Gives the style of a status; its glyph and word stand beside it.
    pub const fn status(&self, status: Status) -> Style {
        match status {
            Status::NotStarted | Status::Announced => self.text,
            Status::Initiated | Status::Limited | Status::Substantial => self.inks.begun,
            Status::Completed | Status::Active => self.inks.reached,
            Status::OnHold | Status::Unknown | Status::Dormant => self.inks.open,
            Status::Cancelled | Status::Superseded | Status::Dissolved => self.inks.dim,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance (WCAG 2.2).
    fn luminance(color: Color) -> f64 {
        let Color::Rgb(r, g, b) = color else {
            panic!("{color:?} is no true colour")
        };
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    }

    fn contrast(color: Color, ground: Color) -> f64 {
        let (a, b) = (luminance(color), luminance(ground));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn words(theme: &Theme) -> Vec<Style> {
        let roles = [
            theme.text,
            theme.dim,
            theme.accent,
            theme.heading,
            theme.marked,
            theme.error,
            theme.ok,
            theme.banner,
        ];
        let rags = Rag::ALL.iter().map(|rag| theme.rag(*rag));
        let statuses = Status::ALL.iter().map(|status| theme.status(*status));
        roles.into_iter().chain(rags).chain(statuses).collect()
    }

    #[test]
    fn every_word_can_be_read_on_its_background() {
        let (dark, light) = (Color::Rgb(0x10, 0x14, 0x18), Color::Rgb(0xff, 0xff, 0xff));
        for (theme, ground, least) in [
            (Theme::DARK, dark, 4.5),
            (Theme::LIGHT, light, 4.5),
            (Theme::DARK, light, 3.0),
        ] {
            for style in words(&theme) {
                if let Some(color) = style.fg {
                    let found = contrast(color, ground);
                    assert!(found >= least, "{color:?} has {found:.2} on {ground:?}");
                }
            }
            assert!(contrast(theme.rule.fg.unwrap(), ground) > 1.5);
        }
    }

    #[test]
    fn no_theme_paints_a_background_and_monochrome_has_no_colour() {
        for theme in [Theme::DARK, Theme::LIGHT, Theme::ANSI, Theme::MONOCHROME] {
            assert!(words(&theme).iter().all(|style| style.bg.is_none()));
            assert!(theme.selection.add_modifier.contains(Modifier::REVERSED));
        }
        assert!(
            words(&Theme::MONOCHROME)
                .iter()
                .all(|style| style.fg.is_none())
        );
        assert_eq!(Theme::MONOCHROME.rule.fg, None);
    }

    #[test]
    fn lights_differ_in_every_theme() {
        for theme in [Theme::DARK, Theme::LIGHT, Theme::ANSI, Theme::MONOCHROME] {
            for (index, rag) in Rag::ALL.iter().enumerate() {
                for other in &Rag::ALL[index + 1..] {
                    assert_ne!(theme.rag(*rag), theme.rag(*other), "{rag} and {other}");
                }
            }
        }
    }

    #[test]
    fn the_terminal_and_the_officer_choose_the_theme() {
        use desk::Theme as Wanted;
        let plain = |term: &str| Surroundings {
            term: term.to_owned(),
            ..Surroundings::default()
        };
        let full = Surroundings {
            colorterm: "truecolor".to_owned(),
            ..plain("xterm-256color")
        };
        let light = Surroundings {
            colorfgbg: "0;15".to_owned(),
            ..full.clone()
        };
        let none = Surroundings {
            no_color: true,
            ..full.clone()
        };
        for (wanted, surroundings, theme) in [
            (Wanted::Auto, &full, Theme::DARK),
            (Wanted::Auto, &light, Theme::LIGHT),
            (Wanted::Auto, &none, Theme::MONOCHROME),
            (Wanted::Light, &none, Theme::MONOCHROME),
            (Wanted::Auto, &plain("xterm-256color"), Theme::ANSI),
            (Wanted::Auto, &plain("linux"), Theme::ANSI),
            (Wanted::Auto, &plain("dumb"), Theme::MONOCHROME),
            (Wanted::Auto, &plain(""), Theme::MONOCHROME),
            (Wanted::Dark, &light, Theme::DARK),
            (Wanted::Light, &plain("linux"), Theme::LIGHT),
            (Wanted::Ansi, &full, Theme::ANSI),
            (Wanted::Monochrome, &full, Theme::MONOCHROME),
        ] {
            assert_eq!(
                Theme::choose(wanted, surroundings),
                theme,
                "{wanted:?} {surroundings:?}"
            );
        }
    }
}
