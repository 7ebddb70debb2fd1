//! A screen as a picture that needs nothing but itself: for the README, and for looking at.

use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use super::shape::{Cell, shape};
use super::{Glyph, glyphs, named_index};

/// A cell's size in units of the picture, and where letters stand in it.
const WIDTH: f32 = 8.4;
const HEIGHT: f32 = 18.0;
const BASELINE: f32 = 13.2;
/// The room between the window's frame and the screen.
const MARGIN: f32 = 14.0;
/// Fonts of one width, then one that has Hangul.
const FONTS: &str = "ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', 'Noto Sans Mono CJK KR', D2Coding, monospace";
/// How strong faint letters are.
const FAINT: f32 = 0.62;

/// The terminal that the picture shows.
struct Look {
    text: u32,
    ground: u32,
    frame: u32,
    /// The sixteen colours.
    named: [u32; 16],
}

const DARK: Look = Look {
    text: 0xd7_dde4,
    ground: 0x10_1418,
    frame: 0x38_414b,
    named: [
        0x1c_2229, 0xf0_605a, 0x4a_a657, 0xd2_9922, 0x5a_96e6, 0xa5_83e0, 0x2f_a4a0, 0xc9_d1d9,
        0x6b_7682, 0xff_7b72, 0x56_d364, 0xe3_b341, 0x79_b8ff, 0xd2_a8ff, 0x56_d4cf, 0xf6_f8fa,
    ],
};

const LIGHT: Look = Look {
    text: 0x1f_2328,
    ground: 0xff_ffff,
    frame: 0xd0_d7de,
    named: [
        0x1f_2328, 0xc0_262d, 0x1f_7a35, 0x8a_5a00, 0x1d_5fc4, 0x6f_42c1, 0x0b_6e6e, 0x6e_7781,
        0x57_606a, 0xa4_0e26, 0x1a_7f37, 0x63_3c01, 0x21_8bff, 0x82_50df, 0x31_92aa, 0x8c_959f,
    ],
};

/// Gives the screen as an SVG picture of a dark or a light terminal, in a thin window frame.
pub fn to_svg(buffer: &Buffer, dark: bool) -> String {
    let look = if dark { &DARK } else { &LIGHT };
    let width = f32::from(buffer.area.width) * WIDTH + 2.0 * MARGIN;
    let height = f32::from(buffer.area.height) * HEIGHT + 2.0 * MARGIN;
    let mut svg = String::new();
    let _ = write!(
        svg,
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w:.0}" height="{h:.0}" viewBox="0 0 {w:.1} {h:.1}" "#,
            r#"font-family="{fonts}" font-size="14" xml:space="preserve">"#,
            "\n",
            r##"<rect x="0.5" y="0.5" width="{iw:.1}" height="{ih:.1}" rx="9" fill="#{ground:06x}" stroke="#{frame:06x}"/>"##,
            "\n",
        ),
        w = width,
        h = height,
        iw = width - 1.0,
        ih = height - 1.0,
        fonts = FONTS,
        ground = look.ground,
        frame = look.frame,
    );
    for y in buffer.area.top()..buffer.area.bottom() {
        let row = Row {
            look,
            left: buffer.area.left(),
            top: MARGIN + f32::from(y - buffer.area.top()) * HEIGHT,
        };
        let before = svg.len();
        row.draw(&mut svg, glyphs(buffer, y));
        if svg.len() > before {
            svg.push('\n');
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// How glyphs of a run are drawn.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Letters of one cell: placed together.
    Narrow,
    /// Letters of two cells: placed together, as fonts make them equally wide.
    Wide,
    /// Signs whose width differs from font to font: each in the middle of its cells.
    Sign,
}

/// What glyphs of a run share.
#[derive(Clone, Copy, PartialEq)]
struct Paint {
    ink: u32,
    ground: Option<u32>,
    modifier: Modifier,
}

struct Row<'a> {
    look: &'a Look,
    left: u16,
    top: f32,
}

/// Glyphs side by side that look alike.
struct Run {
    x: f32,
    cells: u16,
    text: String,
    kind: Kind,
    paint: Paint,
}

impl Row<'_> {
    fn draw<'a>(&self, svg: &mut String, glyphs: impl Iterator<Item = Glyph<'a>>) {
        let mut grounds: Vec<(f32, u16, u32)> = Vec::new();
        let mut runs: Vec<Run> = Vec::new();
        for glyph in glyphs {
            let x = MARGIN + f32::from(glyph.x - self.left) * WIDTH;
            let paint = self.look.paint(glyph.style);
            if let Some(ground) = paint.ground {
                match grounds.last_mut() {
                    Some((start, cells, same))
                        if *same == ground
                            && (*start + f32::from(*cells) * WIDTH - x).abs() < 0.1 =>
                    {
                        *cells += glyph.width;
                    }
                    _ => grounds.push((x, glyph.width, ground)),
                }
            }
            join(&mut runs, &glyph, x, paint);
        }
        for (x, cells, ground) in grounds {
            let _ = write!(
                svg,
                r##"<rect x="{x:.1}" y="{:.1}" width="{:.1}" height="{HEIGHT:.1}" fill="#{ground:06x}"/>"##,
                self.top,
                f32::from(cells) * WIDTH,
            );
        }
        for run in &runs {
            self.run(svg, run);
        }
    }

    fn run(&self, svg: &mut String, run: &Run) {
        let visible = run.text.trim_end_matches(' ');
        let underlined = run.paint.modifier.contains(Modifier::UNDERLINED);
        if visible.is_empty() && !underlined {
            return;
        }
        let faint = run.paint.modifier.contains(Modifier::DIM);
        let opacity = if faint { FAINT } else { 1.0 };
        let color = format!("#{:06x}", run.paint.ink);
        let cell = Cell {
            x: run.x,
            y: self.top,
            width: WIDTH,
            height: HEIGHT,
        };
        if run.kind == Kind::Sign
            && let Some(shape) = shape(&run.text)
        {
            shape.draw(svg, cell, &color, opacity);
            return;
        }
        let wide = f32::from(run.cells) * WIDTH;
        let place = if run.kind == Kind::Sign {
            format!(r#"x="{:.1}" text-anchor="middle""#, run.x + wide / 2.0)
        } else {
            format!(
                r#"x="{:.1}" textLength="{wide:.1}" lengthAdjust="spacingAndGlyphs""#,
                run.x
            )
        };
        let _ = write!(
            svg,
            r#"<text {place} y="{:.1}" fill="{color}"{}>{}</text>"#,
            self.top + BASELINE,
            attributes(run.paint.modifier),
            escape(&run.text),
        );
    }
}

/// Adds a glyph to the last run, or begins one.
fn join(runs: &mut Vec<Run>, glyph: &Glyph<'_>, x: f32, paint: Paint) {
    let kind = kind(glyph);
    if let Some(run) = runs.last_mut()
        && kind != Kind::Sign
        && run.kind == kind
        && (run.paint == paint)
    {
        run.text.push_str(glyph.symbol);
        run.cells += glyph.width;
        return;
    }
    runs.push(Run {
        x,
        cells: glyph.width,
        text: glyph.symbol.to_owned(),
        kind,
        paint,
    });
}

fn kind(glyph: &Glyph<'_>) -> Kind {
    let letter =
        |c: char| c.is_ascii() || c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c);
    match glyph.width {
        1 if glyph.symbol.chars().all(letter) => Kind::Narrow,
        2 if glyph.symbol.chars().all(letter) => Kind::Wide,
        _ => Kind::Sign,
    }
}

impl Look {
    fn paint(&self, style: Style) -> Paint {
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

fn attributes(modifier: Modifier) -> String {
    let mut attributes = String::new();
    for (which, attribute) in [
        (Modifier::BOLD, r#" font-weight="bold""#.to_owned()),
        (Modifier::ITALIC, r#" font-style="italic""#.to_owned()),
        (
            Modifier::UNDERLINED,
            r#" text-decoration="underline""#.to_owned(),
        ),
        (Modifier::DIM, format!(r#" fill-opacity="{FAINT}""#)),
    ] {
        if modifier.contains(which) {
            attributes.push_str(&attribute);
        }
    }
    attributes
}

/// Makes text safe in XML; what XML 1.0 cannot hold becomes `�`.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            c if c.is_control() => safe.push('\u{fffd}'),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;

    fn one(text: &str, style: Style) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        buffer.set_string(0, 0, text, style);
        let svg = to_svg(&buffer, true);
        svg.lines().nth(2).unwrap().to_owned()
    }

    #[test]
    fn runs_stand_exactly_in_their_cells() {
        for (text, row) in [
            (
                "ab",
                r##"<text x="14.0" textLength="67.2" lengthAdjust="spacingAndGlyphs" y="27.2" fill="#d7dde4">ab      </text>"##,
            ),
            (
                "a한국",
                concat!(
                    r##"<text x="14.0" textLength="8.4" lengthAdjust="spacingAndGlyphs" y="27.2" fill="#d7dde4">a</text>"##,
                    r##"<text x="22.4" textLength="33.6" lengthAdjust="spacingAndGlyphs" y="27.2" fill="#d7dde4">한국</text>"##,
                ),
            ),
            (
                "…",
                r##"<text x="18.2" text-anchor="middle" y="27.2" fill="#d7dde4">…</text>"##,
            ),
            ("", "</svg>"),
        ] {
            assert_eq!(one(text, Style::new()), row, "{text}");
        }
    }

    #[test]
    fn what_the_picture_says_is_escaped() {
        assert!(one("<a&b>", Style::new()).contains("&lt;a&amp;b&gt;"));
        assert_eq!(
            escape("a\u{1b}\u{0}\u{ffff}\"'"),
            "a\u{fffd}\u{fffd}\u{fffd}\"'"
        );
    }

    #[test]
    fn styles_are_painted() {
        let reversed = one("ab", Style::new().add_modifier(Modifier::REVERSED));
        assert!(reversed.starts_with(
            r##"<rect x="14.0" y="14.0" width="16.8" height="18.0" fill="#d7dde4"/>"##
        ));
        assert!(reversed.contains(r##"fill="#101418">ab</text>"##));
        let bold = one(
            "ab",
            Style::new()
                .fg(Color::Rgb(1, 2, 3))
                .add_modifier(Modifier::BOLD | Modifier::DIM),
        );
        assert!(bold.contains(r##"fill="#010203" font-weight="bold" fill-opacity="0.62""##));
        for (color, value) in [
            (Color::Indexed(16), 0),
            (Color::Indexed(231), 0xff_ffff),
            (Color::Indexed(196), 0xff_0000),
            (Color::Indexed(232), 0x08_0808),
            (Color::Indexed(255), 0xee_eeee),
            (Color::Red, DARK.named[1]),
        ] {
            assert_eq!(DARK.rgb(color), Some(value), "{color:?}");
        }
    }

    #[test]
    fn the_picture_is_whole_at_any_size() {
        for area in [Rect::ZERO, Rect::new(0, 0, 1, 1), Rect::new(5, 7, 3, 2)] {
            for dark in [true, false] {
                let svg = to_svg(&Buffer::empty(area), dark);
                assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>\n"));
            }
        }
    }
}
