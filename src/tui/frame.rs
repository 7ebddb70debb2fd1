//! A whole screen as something that can be kept: plain text, text with colours, a picture.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::style::{Color, Modifier, Style};

pub use svg::to_svg;

use super::ambiguous::is_second;

mod look;
mod shape;
mod svg;

/// A glyph where it stands.
struct Glyph<'a> {
    x: u16,
    symbol: &'a str,
    width: u16,
    style: Style,
}

/// Gives the glyphs of a row, each cell exactly once: what a wide glyph hides is left out, one cut by the edge is blank.
fn glyphs(buffer: &Buffer, y: u16) -> impl Iterator<Item = Glyph<'_>> {
    let right = buffer.area.right();
    let mut next = buffer.area.left();
    std::iter::from_fn(move || {
        let cell = (next < right).then(|| &buffer[(next, y)])?;
        let is_spread = next + 1 < right && is_second(buffer[(next + 1, y)].symbol());
        let width = match cell.symbol() {
            "" => 0,
            _ if is_spread => 2,
            _ => cell.cell_width(),
        };
        let fits = width > 0 && width <= right - next;
        let glyph = Glyph {
            x: next,
            symbol: if fits { cell.symbol() } else { " " },
            width: if fits { width } else { 1 },
            style: cell.style(),
        };
        next += glyph.width;
        Some(glyph)
    })
}

/// Gives the text of a screen: one line a row, each exactly as wide as the screen, none after the last.
pub fn to_text(buffer: &Buffer) -> String {
    rows(buffer, |y, text| {
        text.extend(glyphs(buffer, y).map(|glyph| glyph.symbol));
    })
}

/// Gives the text of a screen with its colours as SGR sequences, each line ending without any.
pub fn to_ansi(buffer: &Buffer) -> String {
    rows(buffer, |y, text| {
        let mut worn = String::new();
        for glyph in glyphs(buffer, y) {
            let codes = sgr(glyph.style);
            if codes != worn {
                let _ = write!(text, "\u{1b}[0{codes}m");
                worn = codes;
            }
            text.push_str(glyph.symbol);
        }
        if !worn.is_empty() {
            text.push_str("\u{1b}[0m");
        }
    })
}

fn rows(buffer: &Buffer, mut row: impl FnMut(u16, &mut String)) -> String {
    let mut text = String::new();
    for y in buffer.area.top()..buffer.area.bottom() {
        if y > buffer.area.top() {
            text.push('\n');
        }
        row(y, &mut text);
    }
    text
}

/// The modifiers that a terminal is told, with their codes (ECMA-48, 8.3.117).
const MODIFIERS: &[(Modifier, u8)] = &[
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::REVERSED, 7),
    (Modifier::CROSSED_OUT, 9),
];

/// Gives the codes that follow a reset, each with its `;` before it.
fn sgr(style: Style) -> String {
    let mut codes = String::new();
    for (modifier, code) in MODIFIERS {
        if style.add_modifier.contains(*modifier) {
            let _ = write!(codes, ";{code}");
        }
    }
    for (color, ground) in [(style.fg, 30), (style.bg, 40)] {
        push_color(&mut codes, color.unwrap_or(Color::Reset), ground);
    }
    codes
}

/// Adds the codes of a colour; `ground` is 30 for letters, 40 for what is behind them.
fn push_color(codes: &mut String, color: Color, ground: u8) {
    let _ = match color {
        Color::Reset => return,
        Color::Rgb(r, g, b) => write!(codes, ";{};2;{r};{g};{b}", ground + 8),
        Color::Indexed(index) => write!(codes, ";{};5;{index}", ground + 8),
        named => {
            let index = named_index(named);
            let bright = if index < 8 { 0 } else { 60 };
            write!(codes, ";{}", ground + bright + index % 8)
        }
    };
}

/// Gives the place of a named colour among the sixteen.
fn named_index(color: Color) -> u8 {
    match color {
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::text;
    use ratatui::layout::Rect;

    #[test]
    fn text_is_exactly_as_wide_as_the_screen() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 7, 3));
        buffer.set_string(0, 0, "한국 a", Style::new());
        buffer.set_string(0, 1, "e\u{301}x", Style::new());
        buffer[(6, 2)].set_symbol("한");
        assert_eq!(to_text(&buffer), "한국 a \ne\u{301}x     \n       ");
        for line in to_text(&buffer).lines() {
            assert_eq!(text::width(line), 7);
        }
        assert_eq!(to_text(&Buffer::empty(Rect::ZERO)), "");
    }

    #[test]
    fn colours_are_set_where_they_change_and_reset_at_each_line_end() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 2));
        let bold = Style::new().fg(Color::Red).add_modifier(Modifier::BOLD);
        buffer.set_string(0, 0, "ab", bold);
        buffer.set_string(2, 0, "cd", Style::new().bg(Color::Rgb(1, 2, 3)));
        buffer.set_string(
            0,
            1,
            "한",
            Style::new().fg(Color::LightBlue).bg(Color::Indexed(9)),
        );
        assert_eq!(
            to_ansi(&buffer),
            "\u{1b}[0;1;31mab\u{1b}[0;48;2;1;2;3mcd\u{1b}[0m\n\u{1b}[0;94;48;5;9m한\u{1b}[0m  "
        );
    }

    #[test]
    fn a_terminal_that_reads_the_coloured_text_shows_the_same_screen() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 2));
        buffer.set_string(
            0,
            0,
            "전력 plant",
            Style::new().fg(Color::White).bg(Color::DarkGray),
        );
        buffer.set_string(
            3,
            1,
            "dim",
            Style::new().add_modifier(Modifier::DIM | Modifier::REVERSED),
        );
        let mut terminal = vt100::Parser::new(2.try_into().unwrap(), 12.try_into().unwrap(), 0);
        terminal.process(to_ansi(&buffer).replace('\n', "\r\n").as_bytes());
        let screen = terminal.screen();
        let rows: Vec<String> = screen.rows(0, 12).collect();
        let lines = to_text(&buffer);
        for (row, line) in rows.iter().zip(lines.lines()) {
            assert_eq!(row.trim_end(), line.trim_end());
        }
        let cell = screen.cell(0, 0).unwrap();
        assert_eq!(
            (cell.fgcolor(), cell.bgcolor()),
            (vt100::Color::Idx(15), vt100::Color::Idx(8))
        );
        let cell = screen.cell(1, 3).unwrap();
        assert!(cell.inverse() && cell.dim());
    }
}
