//! Colours in `config.toml`: which theme, on which background, and themes of one's own.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::text::excerpt;
use crate::say;

/// Which colours the interface has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub enum Theme {
    /// As the background asks for it.
    #[default]
    Auto,
    /// Light on dark.
    Dark,
    /// Dark on light.
    Light,
    /// For weak eyes and bright rooms.
    HighContrast,
    /// For eyes that do not tell red from green, or blue from yellow.
    ColourBlind,
    /// The sixteen colours of the terminal.
    Ansi,
    /// No colour.
    Monochrome,
    /// A theme of `[themes]`, by its name.
    Own(String),
}

impl Theme {
    /// The themes that come with the program, by name.
    pub const SHIPPED: &[(&str, Self)] = &[
        ("auto", Self::Auto),
        ("dark", Self::Dark),
        ("light", Self::Light),
        ("high_contrast", Self::HighContrast),
        ("colour_blind", Self::ColourBlind),
        ("ansi", Self::Ansi),
        ("monochrome", Self::Monochrome),
    ];

    /// Gives its name in `config.toml`.
    pub fn name(&self) -> &str {
        match self {
            Self::Own(name) => name,
            shipped => {
                let mut rows = Self::SHIPPED.iter();
                rows.find(|(_, theme)| theme == shipped)
                    .map_or("auto", |(name, _)| name)
            }
        }
    }
}

impl From<String> for Theme {
    fn from(name: String) -> Self {
        let mut rows = Self::SHIPPED.iter();
        let shipped = rows.find(|(known, _)| *known == name);
        shipped.map_or(Self::Own(name), |(_, theme)| theme.clone())
    }
}

/// What is behind the letters of the terminal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Background {
    /// What the terminal answers, within two seconds, or else says of itself.
    #[default]
    Auto,
    /// Something dark.
    Dark,
    /// Something light.
    Light,
}

/// The theme on which another one is based: never one of the officer's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Base(pub Theme);

impl TryFrom<String> for Base {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        match Theme::from(name) {
            Theme::Own(name) => Err(say!(
                "`{theme}` is no theme to base another on: {known}",
                theme = excerpt(&name),
                known = shipped()
            )),
            theme => Ok(Self(theme)),
        }
    }
}

/// Names the themes that come with the program.
fn shipped() -> String {
    let names: Vec<&str> = Theme::SHIPPED.iter().map(|(name, _)| *name).collect();
    say!("there are {names}", names = names.join(", "))
}

/// A theme of the officer's own: the colours of another one, but for these.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OwnTheme {
    /// The theme that gives what is not said here.
    pub base: Base,
    /// Words of less weight.
    pub dim: Option<Colour>,
    /// Rules between regions.
    pub rule: Option<Colour>,
    /// The one accent.
    pub accent: Option<Colour>,
    /// What is overdue, refused or disputed.
    pub red: Option<Colour>,
    /// What wants looking into.
    pub amber: Option<Colour>,
    /// What goes as it should.
    pub green: Option<Colour>,
    /// What is done and shown to be.
    pub blue: Option<Colour>,
    /// A status on the way; else blue.
    pub begun: Option<Colour>,
    /// A status that wants looking into; else amber.
    pub open: Option<Colour>,
    /// A status that is reached; else green.
    pub reached: Option<Colour>,
}

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Colour {
    /// Its red, green and blue.
    Rgb(u8, u8, u8),
    /// One of the terminal's sixteen, by number.
    Named(u8),
}

/// The names of the first eight of the terminal's colours; the others are called `bright_`.
const NAMES: [&str; 8] = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
];

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        named(&text).or_else(|| rgb(&text)).ok_or_else(|| {
            say!("`{text}` is no colour: write \"#rrggbb\", or one of {names}, each also with bright_ before it", text = excerpt(&text), names = NAMES.join(", "))
        })
    }
}

fn named(text: &str) -> Option<Colour> {
    let (name, more) = match text.strip_prefix("bright_") {
        Some(name) => (name, 8),
        None => (text, 0),
    };
    let index = NAMES.iter().position(|known| *known == name)?;
    Some(Colour::Named(u8::try_from(index).ok()? + more))
}

fn rgb(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let [_, r, g, b] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some(Colour::Rgb(r, g, b))
}

/// Says why the theme that is set is none; nothing: it is one.
pub(super) fn unknown(theme: &Theme, own: &BTreeMap<String, OwnTheme>) -> Option<String> {
    let Theme::Own(name) = theme else {
        return None;
    };
    (!own.contains_key(name)).then(|| {
        let mut known = shipped();
        for name in own.keys() {
            known.push_str(", ");
            known.push_str(&excerpt(name));
        }
        say!(
            "`{theme}` is no theme: {known}",
            theme = excerpt(name),
            known
        )
    })
}

/// Says why a theme of the officer's own cannot have its name; nothing: it can.
pub(super) fn taken(own: &BTreeMap<String, OwnTheme>) -> Option<String> {
    let mut names = own.keys();
    let taken = names.find(|name| !matches!(Theme::from((*name).clone()), Theme::Own(_)))?;
    Some(say!(
        "`[themes.{taken}]`: a theme of this name comes with the program; choose another name",
        taken
    ))
}
