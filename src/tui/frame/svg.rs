//! A screen as a picture that needs nothing but itself: for the README, and for looking at.

use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::style::Modifier;

use super::look::{self, Look, Paint};
use super::shape::{Cell, shape};
use super::{Glyph, glyphs};

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

/// Gives the screen as an SVG picture of a dark or a light terminal, in a thin window frame.
pub fn to_svg(buffer: &Buffer, dark: bool) -> String {
    let look = if dark { &look::DARK } else { &look::LIGHT };
    let width = f32::from(buffer.area.width) * WIDTH + 2.0 * MARGIN;
    let height = f32::from(buffer.area.height) * HEIGHT + 2.0 * MARGIN;
    let mut svg = String::new();
    let _ = write!(
        svg,
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w:.0}" height="{h:.0}" viewBox="0 0 {w:.1} {h:.1}" "#,
            r#"font-family="{fonts}" font-size="14">"#,
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
        row.draw(&mut svg, &glyphs(buffer, y).collect::<Vec<_>>());
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
    /// Letters of two cells: placed together, and a little larger, as fonts make them narrower than two cells.
    Wide,
    /// Signs whose width differs from font to font: each in the middle of its cells.
    Sign,
}

struct Row<'a> {
    look: &'a Look,
    left: u16,
    top: f32,
}

/// Glyphs side by side that look alike, without blanks at either end.
struct Run {
    x: f32,
    cells: u16,
    text: String,
    kind: Kind,
    paint: Paint,
    /// The blank cells that follow.
    blanks: u16,
}

impl Row<'_> {
    fn draw(&self, svg: &mut String, glyphs: &[Glyph<'_>]) {
        for same in glyphs.chunk_by(|a, b| self.ground(a) == self.ground(b)) {
            if let Some(ground) = self.ground(&same[0]) {
                let cells: u16 = same.iter().map(|glyph| glyph.width).sum();
                let _ = write!(
                    svg,
                    r##"<rect x="{:.1}" y="{:.1}" width="{:.1}" height="{HEIGHT:.1}" fill="#{ground:06x}"/>"##,
                    self.x(&same[0]),
                    self.top,
                    f32::from(cells) * WIDTH,
                );
            }
        }
        let mut runs: Vec<Run> = Vec::new();
        for glyph in glyphs {
            join(
                &mut runs,
                glyph,
                self.x(glyph),
                self.look.paint(glyph.style),
            );
        }
        for run in &runs {
            self.run(svg, run);
        }
    }

    fn x(&self, glyph: &Glyph<'_>) -> f32 {
        MARGIN + f32::from(glyph.x - self.left) * WIDTH
    }

    fn ground(&self, glyph: &Glyph<'_>) -> Option<u32> {
        self.look.paint(glyph.style).ground
    }

    fn run(&self, svg: &mut String, run: &Run) {
        let faint = run.paint.modifier.contains(Modifier::DIM);
        let opacity = if faint { FAINT } else { 1.0 };
        let color = format!("#{:06x}", run.paint.ink);
        if run.kind == Kind::Sign
            && let Some(shape) = shape(&run.text)
        {
            let cell = Cell {
                x: run.x,
                y: self.top,
                width: WIDTH,
                height: HEIGHT,
            };
            shape.draw(svg, cell, &color, opacity);
            return;
        }
        let (x, wide) = (run.x, f32::from(run.cells) * WIDTH);
        let place = match run.kind {
            Kind::Narrow => {
                format!(r#"x="{x:.1}" textLength="{wide:.1}" lengthAdjust="spacingAndGlyphs""#)
            }
            Kind::Wide => format!(r#"x="{x:.1}" textLength="{wide:.1}" font-size="15.5""#),
            Kind::Sign => format!(r#"x="{:.1}" text-anchor="middle""#, x + wide / 2.0),
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

/// Adds a glyph to the last run, or begins one. A blank waits for what follows: two of them end a run, as SVG would make them one.
fn join(runs: &mut Vec<Run>, glyph: &Glyph<'_>, x: f32, paint: Paint) {
    let underlined = paint.modifier.contains(Modifier::UNDERLINED);
    let blank = glyph.symbol == " ";
    if blank && !underlined {
        if let Some(run) = runs.last_mut() {
            run.blanks += 1;
        }
        return;
    }
    let symbol = if blank { "\u{a0}" } else { glyph.symbol };
    let kind = if blank { Kind::Narrow } else { kind(glyph) };
    if let Some(run) = runs.last_mut()
        && kind != Kind::Sign
        && (run.kind, run.paint) == (kind, paint)
        && run.blanks <= u16::from(kind == Kind::Narrow)
    {
        for _ in 0..run.blanks {
            run.text.push(' ');
        }
        run.text.push_str(symbol);
        run.cells += run.blanks + glyph.width;
        run.blanks = 0;
        return;
    }
    runs.push(Run {
        x,
        cells: glyph.width,
        text: symbol.to_owned(),
        kind,
        paint,
        blanks: 0,
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
    use ratatui::style::{Color, Style};

    fn one(text: &str, style: Style) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        buffer.set_string(0, 0, text, style);
        let svg = to_svg(&buffer, true);
        svg.lines().nth(2).unwrap().to_owned()
    }

    fn text(x: &str, length: &str, words: &str) -> String {
        let adjust = r#"lengthAdjust="spacingAndGlyphs""#;
        format!(
            r##"<text x="{x}" textLength="{length}" {adjust} y="27.2" fill="#d7dde4">{words}</text>"##
        )
    }

    #[test]
    fn runs_stand_exactly_in_their_cells() {
        let wide = r##"<text x="22.4" textLength="33.6" font-size="15.5" y="27.2" fill="#d7dde4">한국</text>"##;
        let sign = r##"<text x="18.2" text-anchor="middle" y="27.2" fill="#d7dde4">…</text>"##;
        for (words, row) in [
            ("ab", text("14.0", "16.8", "ab")),
            (" a b", text("22.4", "25.2", "a b")),
            ("a  b", text("14.0", "8.4", "a") + &text("39.2", "8.4", "b")),
            ("a한국", text("14.0", "8.4", "a") + wide),
            ("…", sign.to_owned()),
            ("", "</svg>".to_owned()),
        ] {
            assert_eq!(one(words, Style::new()), row, "{words}");
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
        let modifier = Modifier::BOLD | Modifier::DIM;
        let bold = one(
            "ab",
            Style::new().fg(Color::Rgb(1, 2, 3)).add_modifier(modifier),
        );
        assert!(bold.contains(r##"fill="#010203" font-weight="bold" fill-opacity="0.62""##));
        let underlined = one("a  b", Style::new().add_modifier(Modifier::UNDERLINED));
        assert!(underlined.contains("text-decoration=\"underline\">a\u{a0}\u{a0}b<"));
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
