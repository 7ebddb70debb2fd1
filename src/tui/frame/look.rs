//! The colours of the terminal that a picture shows: its own, the sixteen named ones, and those by number.

use ratatui::style::{Color, Modifier, Style};

use super::named_index;

/// The terminal that the picture shows.
pub struct Look {
    /// Letters without a colour.
    pub text: u32,
    /// What is behind them.
    pub ground: u32,
    /// The line round the window.
    pub frame: u32,
    /// The sixteen colours.
    named: [u32; 16],
}

/// A dark terminal.
pub const DARK: Look = Look {
    text: 0xd7_dde4,
    ground: 0x10_1418,
    frame: 0x38_414b,
    named: [
        0x1c_2229, 0xf0_605a, 0x4a_a657, 0xd2_9922, 0x5a_96e6, 0xa5_83e0, 0x2f_a4a0, 0xc9_d1d9,
        0x6b_7682, 0xff_7b72, 0x56_d364, 0xe3_b341, 0x79_b8ff, 0xd2_a8ff, 0x56_d4cf, 0xf6_f8fa,
    ],
};

/// A light terminal.
pub const LIGHT: Look = Look {
    text: 0x1f_2328,
    ground: 0xff_ffff,
    frame: 0xd0_d7de,
    named: [
        0x1f_2328, 0xc0_262d, 0x1f_7a35, 0x8a_5a00, 0x1d_5fc4, 0x6f_42c1, 0x0b_6e6e, 0x6e_7781,
        0x57_606a, 0xa4_0e26, 0x1a_7f37, 0x63_3c01, 0x21_8bff, 0x82_50df, 0x31_92aa, 0x8c_959f,
    ],
};

/// What a cell is painted with.
#[derive(Clone, Copy, PartialEq)]
pub struct Paint {
    /// The colour of the letters.
    pub ink: u32,
    /// The colour behind them, where it is not the terminal's own.
    pub ground: Option<u32>,
    /// Bold, faint, underlined and so on; reversal is done already.
    pub modifier: Modifier,
}

impl Look {
    /// Gives what a cell of this style is painted with.
    pub fn paint(&self, style: Style) -> Paint {
        let color = |color: Option<Color>| color.and_then(|color| self.rgb(color));
        let (ink, ground) = (color(style.fg), color(style.bg));
        let modifier = style.add_modifier;
        let (ink, ground) = if modifier.contains(Modifier::REVERSED) {
            (
                Some(ground.unwrap_or(self.ground)),
                Some(ink.unwrap_or(self.text)),
            )
        } else {
            (ink, ground)
        };
        Paint {
            ink: ink.unwrap_or(self.text),
            ground,
            modifier,
        }
    }

    /// Gives a colour's value; none where it is the terminal's own.
    fn rgb(&self, color: Color) -> Option<u32> {
        Some(match color {
            Color::Reset => return None,
            Color::Rgb(r, g, b) => u32::from_be_bytes([0, r, g, b]),
            Color::Indexed(index @ 0..=15) => self.named[usize::from(index)],
            Color::Indexed(index) => indexed(index),
            named => self.named[usize::from(named_index(named))],
        })
    }
}

/// Gives the value of a colour of the 6 × 6 × 6 cube (16 to 231) or of the grey ramp behind it.
fn indexed(index: u8) -> u32 {
    if let Some(grey) = index.checked_sub(232) {
        return u32::from(8 + 10 * grey) * 0x01_0101;
    }
    let part = |step: u8| match step % 6 {
        0 => 0,
        step => 55 + 40 * step,
    };
    let index = index - 16;
    u32::from_be_bytes([0, part(index / 36), part(index / 6), part(index)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_by_number_are_those_of_every_terminal() {
        for (index, value) in [
            (16, 0),
            (21, 0x00_00ff),
            (46, 0x00_ff00),
            (110, 0x87_afd7),
            (196, 0xff_0000),
            (231, 0xff_ffff),
            (232, 0x08_0808),
            (255, 0xee_eeee),
        ] {
            assert_eq!(DARK.rgb(Color::Indexed(index)), Some(value), "{index}");
        }
        for (color, index) in [(Color::Red, 1), (Color::DarkGray, 8), (Color::White, 15)] {
            assert_eq!(LIGHT.rgb(color), LIGHT.rgb(Color::Indexed(index)));
        }
    }

    #[test]
    fn reversed_cells_change_letters_and_ground() {
        let reversed = Style::new().add_modifier(Modifier::REVERSED);
        let paint = DARK.paint(reversed);
        assert_eq!((paint.ink, paint.ground), (DARK.ground, Some(DARK.text)));
        let paint = DARK.paint(reversed.fg(Color::Rgb(1, 2, 3)).bg(Color::Rgb(4, 5, 6)));
        assert_eq!((paint.ink, paint.ground), (0x04_0506, Some(0x01_0203)));
    }
}
