//! Whether the colours can be read and told apart: contrast as WCAG 2.2 counts it, and what eyes see that lack one of the three
//! kinds of cones.

use super::inks::{Depth, Family, Ground};
use super::palette::numbered;
use super::*;
use crate::desk::contrast::{DARK, LIGHT, contrast};

const FAMILIES: [Family; 3] = [Family::Plain, Family::HighContrast, Family::ColourBlind];

/// The sixteen colours: of the console of Linux, of xterm, of Windows.
#[rustfmt::skip]
const SIXTEEN: [[u32; 16]; 3] = [
    [0x00_0000, 0xaa_0000, 0x00_aa00, 0xaa_5500, 0x00_00aa, 0xaa_00aa, 0x00_aaaa, 0xaa_aaaa,
     0x55_5555, 0xff_5555, 0x55_ff55, 0xff_ff55, 0x55_55ff, 0xff_55ff, 0x55_ffff, 0xff_ffff],
    [0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, 0xe5_e5e5,
     0x7f_7f7f, 0xff_0000, 0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff, 0xff_ffff],
    [0x0c_0c0c, 0xc5_0f1f, 0x13_a10e, 0xc1_9c00, 0x00_37da, 0x88_1798, 0x3a_96dd, 0xcc_cccc,
     0x76_7676, 0xe7_4856, 0x16_c60c, 0xf9_f1a5, 0x3b_78ff, 0xb4_009e, 0x61_d6d6, 0xf2_f2f2],
];

fn parts(rgb: u32) -> [u8; 3] {
    let [_, r, g, b] = rgb.to_be_bytes();
    [r, g, b]
}

/// Gives the light of each of the three colours, from 0 to 1.
fn linear(rgb: [u8; 3]) -> [f64; 3] {
    rgb.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn rgb(style: Style) -> Option<[u8; 3]> {
    match style.fg? {
        Color::Rgb(r, g, b) => Some([r, g, b]),
        Color::Indexed(index) => Some(numbered(index)),
        other => panic!("{other:?} is as the terminal likes"),
    }
}

/// Everything that words are drawn in, the reversed banner included: it changes places with its background.
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

fn every() -> Vec<Theme> {
    let mut all = vec![Theme::MONOCHROME];
    for ground in [Ground::Dark, Ground::Light] {
        for family in FAMILIES {
            for depth in [Depth::All, Depth::Cube] {
                all.push(Theme::of(Inks::of(family, ground, depth)));
            }
        }
        all.push(Theme::of(Inks::sixteen(ground)));
    }
    all
}

#[test]
fn every_word_can_be_read_on_its_background_and_every_rule_be_seen() {
    for family in FAMILIES {
        for (ground, papers) in [(Ground::Dark, DARK), (Ground::Light, LIGHT)] {
            for depth in [Depth::All, Depth::Cube] {
                let theme = Theme::of(Inks::of(family, ground, depth));
                let least = match (family, depth) {
                    (Family::HighContrast, Depth::All) => 7.0,
                    _ => 4.5,
                };
                for paper in papers {
                    for ink in words(&theme).into_iter().filter_map(rgb) {
                        let found = contrast(ink, paper);
                        assert!(
                            found >= least,
                            "{family:?} {depth:?}: {ink:02x?} has {found:.2} on {paper:02x?}"
                        );
                    }
                    let found = contrast(rgb(theme.rule).unwrap(), paper);
                    assert!(
                        found >= 3.0,
                        "{family:?} {depth:?}: rule {found:.2} on {paper:02x?}"
                    );
                }
            }
        }
    }
}

#[test]
fn where_the_background_is_not_known_the_dark_theme_can_be_seen_on_white() {
    for ink in words(&Theme::DARK).into_iter().filter_map(rgb) {
        let found = contrast(ink, [0xff; 3]);
        assert!(found >= 3.0, "{ink:02x?} has {found:.2}");
    }
}

#[test]
fn the_sixteen_colours_can_be_read_on_the_consoles_that_there_are() {
    for (ground, papers) in [
        (Ground::Dark, [0, 0, 0x0c_0c0c]),
        (Ground::Light, [0xff_ffff; 3]),
    ] {
        let theme = Theme::of(Inks::sixteen(ground));
        for (palette, paper) in SIXTEEN.iter().zip(papers) {
            for color in words(&theme).iter().filter_map(|style| style.fg) {
                let index = match color {
                    Color::Red => 1,
                    Color::Green => 2,
                    Color::Blue => 4,
                    Color::Magenta => 5,
                    Color::Cyan => 6,
                    Color::LightRed => 9,
                    Color::LightYellow => 11,
                    Color::LightCyan => 14,
                    other => panic!("{other:?} is not looked at here"),
                };
                let found = contrast(parts(palette[index]), parts(paper));
                assert!(found >= 4.5, "{color:?} has {found:.2} on {paper:06x}");
            }
        }
    }
}

#[test]
fn no_theme_paints_a_background_and_monochrome_has_no_colour() {
    for theme in every() {
        assert!(words(&theme).iter().all(|style| style.bg.is_none()));
        assert!(theme.selection.add_modifier.contains(Modifier::REVERSED));
    }
    let plain = words(&Theme::MONOCHROME);
    assert!(plain.iter().all(|style| style.fg.is_none()));
    assert_eq!(Theme::MONOCHROME.rule.fg, None);
}

#[test]
fn lights_differ_in_every_theme() {
    for theme in every() {
        for (index, rag) in Rag::ALL.iter().enumerate() {
            for other in &Rag::ALL[index + 1..] {
                assert_ne!(theme.rag(*rag), theme.rag(*other), "{rag} and {other}");
            }
        }
    }
}

/// What eyes see that lack red, green or blue cones (Machado, Oliveira and Fernandes 2009, severity 1), of linear light.
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    (
        "all cones",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// Gives a colour in CIE L*a*b* (D65), in which distance is difference as it is seen.
fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
    let curve = |value: f64| {
        if value > 0.008_856 {
            value.cbrt()
        } else {
            7.787 * value + 16.0 / 116.0
        }
    };
    let x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47);
    let y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    let z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn seen(ink: [u8; 3], eyes: &[[f64; 3]; 3]) -> [f64; 3] {
    let light = linear(ink);
    lab(eyes.map(|row| {
        let sum: f64 = row
            .iter()
            .zip(light)
            .map(|(part, value)| part * value)
            .sum();
        sum.clamp(0.0, 1.0)
    }))
}

fn difference(one: [f64; 3], other: [f64; 3]) -> f64 {
    let squares = one.iter().zip(other).map(|(a, b)| (a - b).powi(2));
    squares.sum::<f64>().sqrt()
}

/// Gives the smallest difference that eyes see between two lights of a theme, and which.
fn closest(theme: &Theme, eyes: &[[f64; 3]; 3]) -> (f64, Rag, Rag) {
    let mut found = (f64::MAX, Rag::Red, Rag::Red);
    for (index, rag) in Rag::ALL.iter().enumerate() {
        for other in &Rag::ALL[index + 1..] {
            let [one, two] = [rag, other].map(|rag| seen(rgb(theme.rag(*rag)).unwrap(), eyes));
            let away = difference(one, two);
            if away < found.0 {
                found = (away, *rag, *other);
            }
        }
    }
    found
}

#[test]
fn the_colour_blind_theme_keeps_its_lights_apart_for_every_kind_of_eyes() {
    for ground in [Ground::Dark, Ground::Light] {
        let theme = Theme::of(Inks::of(Family::ColourBlind, ground, Depth::All));
        for (kind, eyes) in &EYES {
            let (away, one, other) = closest(&theme, eyes);
            assert!(
                away >= 22.0,
                "{ground:?}, {kind}: {one} and {other} are {away:.1} apart"
            );
        }
    }
    // The usual themes do not, and are not said to.
    let away = closest(&Theme::DARK, &EYES[2].1).0;
    assert!(away < 22.0, "{away:.1}");
}

#[test]
fn statuses_wear_the_colours_of_the_lights_and_words_of_no_weight_are_grey() {
    let theme = Theme::of(Inks::of(Family::ColourBlind, Ground::Dark, Depth::All));
    for (status, rag) in [
        (Status::Initiated, Rag::Blue),
        (Status::Completed, Rag::Green),
        (Status::Unknown, Rag::Amber),
        (Status::Cancelled, Rag::Grey),
    ] {
        assert_eq!(theme.status(status), theme.rag(rag), "{status}");
    }
}
