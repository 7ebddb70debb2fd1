//! How well a colour can be read on another: contrast as WCAG 2.2 counts it (section 1.4.3, "relative luminance").

/// A colour: its red, green and blue.
pub type Rgb = [u8; 3];

/// What words must have (1.4.3, level AA).
pub const WORDS: f64 = 4.5;
/// What rules and signs must have (1.4.11).
pub const SIGNS: f64 = 3.0;

/// The dark backgrounds that terminals have: black, two greys of editors, a popular theme.
pub const DARK: [Rgb; 4] = [
    [0, 0, 0],
    [0x10, 0x14, 0x18],
    [0x1e, 0x1e, 0x1e],
    [0x28, 0x2a, 0x36],
];
/// The light ones: white, two papers, a grey.
pub const LIGHT: [Rgb; 4] = [
    [0xff, 0xff, 0xff],
    [0xfa, 0xfa, 0xfa],
    [0xfd, 0xf6, 0xe3],
    [0xee, 0xee, 0xee],
];

fn luminance(rgb: Rgb) -> f64 {
    let [r, g, b] = rgb.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// Gives the contrast of two colours: from 1, which is none, to 21.
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Gives the least contrast of a colour on any of these backgrounds.
pub fn least(ink: Rgb, grounds: &[Rgb]) -> f64 {
    let found = grounds.iter().map(|ground| contrast(ink, *ground));
    found.fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        let white = [0xff; 3];
        for (ink, right) in [
            ([0; 3], 21.0),
            ([0xff; 3], 1.0),
            ([0x76; 3], 4.54),
            ([0x77; 3], 4.48),
            ([0xff, 0, 0], 4.0),
            ([0, 0, 0xff], 8.59),
        ] {
            let found = contrast(ink, white);
            assert!((found - right).abs() < 0.005, "{ink:02x?}: {found:.3}");
        }
        assert!((least([0x80; 3], &[[0; 3], white]) - contrast([0x80; 3], white)).abs() < 1e-9);
    }
}
