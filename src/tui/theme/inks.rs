//! The colours of each theme, as one table: on dark and on light backgrounds, in all colours, in 256, in sixteen and in none.

use ratatui::style::{Color, Modifier, Style};

/// What a theme differs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inks {
    /// Words of less weight.
    pub dim: Style,
    /// Rules between regions.
    pub rule: Style,
    /// The one accent.
    pub accent: Style,
    /// What is overdue, refused or disputed.
    pub red: Style,
    /// What wants looking into.
    pub amber: Style,
    /// What goes as it should.
    pub green: Style,
    /// What is done and shown to be.
    pub blue: Style,
    /// A status on the way.
    pub begun: Style,
    /// A status that wants looking into.
    pub open: Style,
    /// A status that is reached.
    pub reached: Style,
}

/// How many colours a terminal has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Depth {
    /// All of them.
    #[default]
    All,
    /// The 256 of the colour cube and the grey ramp.
    Cube,
    /// Sixteen, which look as the terminal likes.
    Sixteen,
}

/// What is behind the letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Ground {
    /// Something dark, or not known.
    #[default]
    Dark,
    /// Something light.
    Light,
}

/// A family of colours that serve one purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// For most eyes.
    Plain,
    /// For weak eyes and bright rooms: seven to one.
    HighContrast,
    /// For eyes that do not tell red from green, or blue from yellow: the colours differ in how light they are, too.
    ColourBlind,
}

/// A colour in all colours, and the one of the cube that stands for it.
type Pair = (u32, u8);

/// A row of the table: family, background, and dim, rule, accent, red, amber, green, blue.
type Row = (Family, Ground, [Pair; 7]);

#[rustfmt::skip]
const TABLE: &[Row] = &[
    (Family::Plain, Ground::Dark, [
        (0x8a_94a0, 246), (0x6b_7583, 243), (0x2f_a4a0, 37), (0xf2_645e, 203), (0xc5_8818, 172), (0x4a_a657, 71), (0x5a_96e6, 75),
    ]),
    (Family::Plain, Ground::Light, [
        (0x5c_6670, 241), (0x7f_8893, 102), (0x0b_6e6e, 23), (0xc0_262d, 124), (0x8a_5a00, 94), (0x1f_7a35, 22), (0x1d_5fc4, 26),
    ]),
    (Family::HighContrast, Ground::Dark, [
        (0xb8_c2cc, 250), (0x8f_99a3, 246), (0x5f_e0dc, 80), (0xff_a290, 216), (0xff_d84a, 221), (0x7c_f0a8, 121), (0x94_c8ff, 153),
    ]),
    (Family::HighContrast, Ground::Light, [
        (0x42_4a52, 238), (0x6b_747d, 243), (0x00_4f50, 23), (0x9c_0012, 88), (0x5c_3f00, 58), (0x00_501f, 22), (0x0a_3d9e, 18),
    ]),
    (Family::ColourBlind, Ground::Dark, [
        (0xa3_acb5, 248), (0x6b_7583, 243), (0x63_c7d6, 116), (0xf0_703c, 209), (0xf7_cd14, 220), (0x35_f29a, 85), (0x5c_9dff, 111),
    ]),
    (Family::ColourBlind, Ground::Light, [
        (0x59_636c, 241), (0x7f_8893, 102), (0x0b_6e6e, 23), (0x5a_120e, 52), (0x80_640c, 94), (0x23_7948, 22), (0x14_40f0, 21),
    ]),
];

pub(super) const fn modified(modifier: Modifier) -> Style {
    Style::new().add_modifier(modifier)
}

const fn named(color: Color) -> Style {
    Style::new().fg(color)
}

const fn ink((rgb, index): Pair, depth: Depth) -> Style {
    let [_, r, g, b] = rgb.to_be_bytes();
    named(match depth {
        Depth::Cube => Color::Indexed(index),
        _ => Color::Rgb(r, g, b),
    })
}

impl Inks {
    /// Gives the colours of a family on a background.
    pub const fn of(family: Family, ground: Ground, depth: Depth) -> Self {
        if matches!(depth, Depth::Sixteen) {
            return Self::sixteen(ground);
        }
        let mut at = 0;
        while at < TABLE.len() - 1 {
            let (of, on, _) = TABLE[at];
            if of as u8 == family as u8 && on as u8 == ground as u8 {
                break;
            }
            at += 1;
        }
        let [dim, rule, accent, red, amber, green, blue] = TABLE[at].2;
        Self {
            dim: ink(dim, depth),
            rule: ink(rule, depth),
            accent: ink(accent, depth),
            red: ink(red, depth),
            amber: ink(amber, depth),
            green: ink(green, depth),
            blue: ink(blue, depth),
            begun: ink(blue, depth),
            open: ink(amber, depth),
            reached: ink(green, depth),
        }
    }

    /// Gives the sixteen colours that can be read on a background on the terminals that there are. Blue is too dark on dark ones
    /// and cyan stands for it; green and yellow are too light on light ones. Grey is faint letters: the colour called bright
    /// black is the background of some terminals.
    pub const fn sixteen(ground: Ground) -> Self {
        let faint = modified(Modifier::DIM);
        let (accent, red, amber, green, blue) = match ground {
            Ground::Dark => (
                named(Color::LightCyan),
                named(Color::LightRed),
                named(Color::LightYellow),
                named(Color::Green),
                named(Color::Cyan),
            ),
            Ground::Light => (
                named(Color::Blue),
                named(Color::Red),
                named(Color::Magenta),
                modified(Modifier::BOLD),
                named(Color::Blue),
            ),
        };
        Self {
            dim: faint,
            rule: faint,
            accent,
            red,
            amber,
            green,
            blue,
            begun: blue,
            open: amber,
            reached: green,
        }
    }

    /// No colour.
    pub const NONE: Self = Self {
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
}
