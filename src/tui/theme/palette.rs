//! Which theme is in force, and why: what is set, what the terminal says of itself, what it answers, and what a key chooses.

use ratatui::style::{Color, Style};

use super::Theme;
use super::inks::{Depth, Family, Ground, Inks};
use crate::desk::{self, Background, Colour, Config, OwnTheme};
use crate::tui::surroundings::Surroundings;

/// What decides the theme.
#[derive(Debug, Clone)]
pub struct Palette {
    chosen: desk::Theme,
    own: Vec<(String, OwnTheme)>,
    background: Background,
    ground: Ground,
    depth: Depth,
    has_colour: bool,
    /// Whether the terminal may be asked for its background.
    answers: bool,
}

impl Palette {
    /// Takes what is set, and what the terminal says of itself.
    pub fn new(config: &Config, surroundings: &Surroundings) -> Self {
        let is_dumb = matches!(surroundings.term.as_str(), "dumb" | "");
        let depth = match surroundings {
            terminal if terminal.has_true_colour() => Depth::All,
            terminal if terminal.has_256_colours() => Depth::Cube,
            _ => Depth::Sixteen,
        };
        let is_auto = config.theme == desk::Theme::Auto;
        Self {
            chosen: config.theme.clone(),
            own: config.themes.clone().into_iter().collect(),
            background: config.background,
            ground: if surroundings.is_light() {
                Ground::Light
            } else {
                Ground::Dark
            },
            depth,
            has_colour: !(surroundings.no_color || is_auto && is_dumb),
            answers: surroundings.answers(),
        }
    }

    /// Tells whether the theme depends on a background that only the terminal knows.
    pub fn asks(&self) -> bool {
        let depends = !matches!(
            self.base(),
            desk::Theme::Dark | desk::Theme::Light | desk::Theme::Monochrome
        );
        self.has_colour && self.answers && self.background == Background::Auto && depends
    }

    /// Takes what the terminal answers. Tells whether the theme is another one now.
    pub fn heed(&mut self, [red, green, blue]: [u8; 3]) -> bool {
        let before = self.theme();
        // Perceived lightness, coarsely: green counts most.
        let light = u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114;
        self.ground = if light > 140_000 {
            Ground::Light
        } else {
            Ground::Dark
        };
        self.theme() != before
    }

    /// Chooses the theme after the present one. Gives its name; none: there are no colours here.
    pub fn advance(&mut self) -> Option<String> {
        if !self.has_colour {
            return None;
        }
        let shipped = desk::Theme::SHIPPED.iter().map(|(_, theme)| theme.clone());
        let own = self
            .own
            .iter()
            .map(|(name, _)| desk::Theme::Own(name.clone()));
        let all: Vec<desk::Theme> = shipped.chain(own).collect();
        let at = all.iter().position(|theme| *theme == self.chosen);
        let next = at.map_or(0, |at| (at + 1) % all.len());
        self.chosen = all[next].clone();
        Some(self.chosen.name().to_owned())
    }

    /// Tells whether the theme is made for a light background.
    pub fn is_light(&self) -> bool {
        match self.base() {
            desk::Theme::Dark => false,
            desk::Theme::Light => true,
            _ => self.ground() == Ground::Light,
        }
    }

    /// Gives the theme in force.
    pub fn theme(&self) -> Theme {
        if !self.has_colour {
            return Theme::MONOCHROME;
        }
        let mut inks = self.inks(self.base());
        if let Some(own) = self.own_theme() {
            let colours = [
                (own.dim, &mut inks.dim),
                (own.rule, &mut inks.rule),
                (own.accent, &mut inks.accent),
                (own.red, &mut inks.red),
                (own.amber, &mut inks.amber),
                (own.green, &mut inks.green),
                (own.blue, &mut inks.blue),
                (own.begun.or(own.blue), &mut inks.begun),
                (own.open.or(own.amber), &mut inks.open),
                (own.reached.or(own.green), &mut inks.reached),
            ];
            for (colour, ink) in colours {
                if let Some(colour) = colour {
                    *ink = self.ink(colour);
                }
            }
        }
        Theme::of(inks)
    }

    fn own_theme(&self) -> Option<&OwnTheme> {
        let desk::Theme::Own(name) = &self.chosen else {
            return None;
        };
        let mut own = self.own.iter();
        own.find(|(known, _)| known == name).map(|(_, own)| own)
    }

    /// Gives the theme that comes with the program and is chosen, or on which the chosen one is based.
    fn base(&self) -> &desk::Theme {
        match &self.chosen {
            desk::Theme::Own(_) => self
                .own_theme()
                .map_or(&desk::Theme::Auto, |own| &own.base.0),
            shipped => shipped,
        }
    }

    /// Gives the background that is set, or else the one that is known.
    const fn ground(&self) -> Ground {
        match self.background {
            Background::Auto => self.ground,
            Background::Dark => Ground::Dark,
            Background::Light => Ground::Light,
        }
    }

    fn inks(&self, theme: &desk::Theme) -> Inks {
        let ground = self.ground();
        match theme {
            desk::Theme::Dark => Inks::of(Family::Plain, Ground::Dark, self.depth),
            desk::Theme::Light => Inks::of(Family::Plain, Ground::Light, self.depth),
            desk::Theme::HighContrast => Inks::of(Family::HighContrast, ground, self.depth),
            desk::Theme::ColourBlind => Inks::of(Family::ColourBlind, ground, self.depth),
            desk::Theme::Ansi => Inks::sixteen(ground),
            desk::Theme::Monochrome => Inks::NONE,
            desk::Theme::Auto | desk::Theme::Own(_) => Inks::of(Family::Plain, ground, self.depth),
        }
    }

    /// Gives a colour that an officer set, or the nearest that the terminal has.
    fn ink(&self, colour: Colour) -> Style {
        let shown = match (colour, self.depth) {
            (Colour::Rgb(r, g, b), Depth::All) => Color::Rgb(r, g, b),
            (Colour::Rgb(r, g, b), Depth::Cube) => Color::Indexed(nearest([r, g, b], 16..=255)),
            (Colour::Rgb(r, g, b), Depth::Sixteen) => Color::Indexed(nearest([r, g, b], 0..=15)),
            (Colour::Named(index), _) => Color::Indexed(index),
        };
        Style::new().fg(shown)
    }
}

/// Finds the colour by number that is nearest.
fn nearest(wanted: [u8; 3], among: std::ops::RangeInclusive<u8>) -> u8 {
    let away = |index: &u8| -> u32 {
        let has = numbered(*index);
        let parts = wanted.iter().zip(has);
        parts
            .map(|(one, other)| u32::from(one.abs_diff(other)).pow(2))
            .sum()
    };
    let first = *among.start();
    among.min_by_key(away).unwrap_or(first)
}

/// Gives the value of a colour by number: of the sixteen as xterm has them, of the cube, of the grey ramp.
pub(super) fn numbered(index: u8) -> [u8; 3] {
    const SIXTEEN: [u32; 16] = [
        0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, 0xe5_e5e5,
        0x7f_7f7f, 0xff_0000, 0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff, 0xff_ffff,
    ];
    if let Some(grey) = index.checked_sub(232) {
        return [8 + 10 * grey; 3];
    }
    let Some(index) = index.checked_sub(16) else {
        let [_, r, g, b] = SIXTEEN[usize::from(index)].to_be_bytes();
        return [r, g, b];
    };
    [index / 36, index / 6 % 6, index % 6].map(|step| if step == 0 { 0 } else { 55 + 40 * step })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(term: &str, colorterm: &str) -> Surroundings {
        Surroundings {
            term: term.to_owned(),
            colorterm: colorterm.to_owned(),
            ..Surroundings::default()
        }
    }

    fn palette(config: &str, surroundings: &Surroundings) -> Palette {
        Palette::new(&toml::from_str(config).unwrap(), surroundings)
    }

    #[test]
    fn the_terminal_and_the_officer_choose_the_theme() {
        use Family::{ColourBlind, HighContrast, Plain};
        use Ground::{Dark, Light};
        let full = on("xterm-256color", "truecolor");
        let light = Surroundings {
            colorfgbg: "0;15".to_owned(),
            ..full.clone()
        };
        let none = Surroundings {
            no_color: true,
            ..full.clone()
        };
        let linux = on("linux", "");
        let all = |family, ground| Theme::of(Inks::of(family, ground, Depth::All));
        for (set, surroundings, theme) in [
            ("", &full, Theme::DARK),
            ("", &light, Theme::LIGHT),
            ("", &none, Theme::MONOCHROME),
            ("theme = 'light'", &none, Theme::MONOCHROME),
            (
                "",
                &on("xterm-256color", ""),
                Theme::of(Inks::of(Plain, Dark, Depth::Cube)),
            ),
            ("", &linux, Theme::ANSI),
            ("", &on("dumb", ""), Theme::MONOCHROME),
            ("", &on("", ""), Theme::MONOCHROME),
            ("theme = 'dark'", &light, Theme::DARK),
            ("background = 'dark'", &light, Theme::DARK),
            ("background = 'light'", &full, Theme::LIGHT),
            ("theme = 'high_contrast'", &full, all(HighContrast, Dark)),
            ("theme = 'high_contrast'", &light, all(HighContrast, Light)),
            (
                "theme = 'colour_blind'\nbackground = 'light'",
                &full,
                all(ColourBlind, Light),
            ),
            ("theme = 'ansi'", &full, Theme::ANSI),
            ("theme = 'ansi'", &light, Theme::of(Inks::sixteen(Light))),
            ("theme = 'high_contrast'", &linux, Theme::ANSI),
            ("theme = 'monochrome'", &full, Theme::MONOCHROME),
        ] {
            let found = palette(set, surroundings).theme();
            assert_eq!(found, theme, "{set} {surroundings:?}");
        }
    }

    #[test]
    fn what_the_terminal_answers_counts_where_it_is_asked() {
        let full = on("xterm-256color", "truecolor");
        for (set, surroundings, asks) in [
            ("", &full, true),
            ("theme = 'high_contrast'", &full, true),
            ("theme = 'dark'", &full, false),
            ("theme = 'monochrome'", &full, false),
            ("background = 'light'", &full, false),
            ("", &on("linux", ""), false),
            ("", &on("dumb", ""), false),
        ] {
            assert_eq!(palette(set, surroundings).asks(), asks, "{set}");
        }
        let mut palette = palette("", &full);
        for (answer, changed, theme) in [
            ([0x1e, 0x1e, 0x1e], false, Theme::DARK),
            ([0xfd, 0xf6, 0xe3], true, Theme::LIGHT),
            ([0xff, 0xff, 0xff], false, Theme::LIGHT),
            ([0x00, 0x2b, 0x36], true, Theme::DARK),
        ] {
            assert_eq!((palette.heed(answer), palette.theme()), (changed, theme));
        }
    }

    #[test]
    fn a_key_goes_through_every_theme_and_those_of_the_officer() {
        let own = "[themes.night]\nbase = 'high_contrast'\naccent = '#ff8800'\nred = 'bright_red'";
        let mut cycled = palette(own, &on("xterm", "truecolor"));
        let names: Vec<String> = (0..8).filter_map(|_| cycled.advance()).collect();
        assert_eq!(
            names,
            [
                "dark",
                "light",
                "high_contrast",
                "colour_blind",
                "ansi",
                "monochrome",
                "night",
                "auto"
            ]
        );
        let none = Surroundings {
            no_color: true,
            ..Surroundings::default()
        };
        assert_eq!(palette("", &none).advance(), None);
    }

    #[test]
    fn own_colours_stand_over_those_of_the_base_as_well_as_the_terminal_can() {
        let own = "theme = 'night'\n[themes.night]\nbase = 'light'\naccent = '#ff8800'\nblue = 'bright_blue'\nreached = '#010203'";
        for (surroundings, accent) in [
            (on("xterm", "truecolor"), Color::Rgb(255, 0x88, 0)),
            (on("xterm-256color", ""), Color::Indexed(208)),
            (on("xterm", ""), Color::Indexed(3)),
        ] {
            let theme = palette(own, &surroundings).theme();
            assert_eq!(theme.accent.fg, Some(accent));
            assert_eq!(theme.inks.blue.fg, Some(Color::Indexed(12)));
            assert_eq!(theme.inks.begun, theme.inks.blue);
            assert_ne!(theme.inks.reached, theme.inks.green);
        }
        let theme = palette(own, &on("xterm", "truecolor")).theme();
        assert_eq!(theme.inks.red, Theme::LIGHT.inks.red);
    }
}
