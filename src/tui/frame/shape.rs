//! Signs that a picture draws as shapes, because fonts differ in them: rules must meet, bars must fill, and circles be round.

use std::fmt::Write as _;

/// A sign as shapes in a cell of one by one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    /// Lines from the middle to the edges: left, right, up, down.
    Arms(bool, bool, bool, bool),
    /// A filled part: x, y, width, height, and how dense.
    Block(f32, f32, f32, f32, f32),
    /// A circle, of which so many quarters are filled, clockwise from the top; or its lower half; or dashed.
    Circle(Fill),
}

/// What of a circle is filled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fill {
    /// So many quarters, clockwise from the top.
    Quarters(u8),
    /// The lower half.
    Lower,
    /// Nothing, and the line is dashed.
    Dashed,
}

/// Gives the shape of a sign that is drawn as one.
pub fn shape(symbol: &str) -> Option<Shape> {
    let mut chars = symbol.chars();
    let (Some(c), None) = (chars.next(), chars.next()) else {
        return None;
    };
    arms(c).or_else(|| block(c)).or_else(|| circle(c))
}

fn arms(c: char) -> Option<Shape> {
    let (left, right, up, down) = match c {
        '─' => (true, true, false, false),
        '│' => (false, false, true, true),
        '┌' | '╭' => (false, true, false, true),
        '┐' | '╮' => (true, false, false, true),
        '└' | '╰' => (false, true, true, false),
        '┘' | '╯' => (true, false, true, false),
        '├' => (false, true, true, true),
        '┤' => (true, false, true, true),
        '┬' => (true, true, false, true),
        '┴' => (true, true, true, false),
        '┼' => (true, true, true, true),
        _ => return None,
    };
    Some(Shape::Arms(left, right, up, down))
}

fn block(c: char) -> Option<Shape> {
    let eighths =
        |from: char| f32::from(u8::try_from(u32::from(c) - u32::from(from)).unwrap_or(0)) / 8.0;
    Some(match c {
        '▁'..='█' => {
            let high = eighths('\u{2580}');
            Shape::Block(0.0, 1.0 - high, 1.0, high, 1.0)
        }
        '▉'..='▏' => Shape::Block(0.0, 0.0, 1.0 - eighths('\u{2588}'), 1.0, 1.0),
        '░' => Shape::Block(0.0, 0.0, 1.0, 1.0, 0.18),
        '▒' => Shape::Block(0.0, 0.0, 1.0, 1.0, 0.4),
        '▓' => Shape::Block(0.0, 0.0, 1.0, 1.0, 0.7),
        _ => return None,
    })
}

fn circle(c: char) -> Option<Shape> {
    let fill = match c {
        '○' => Fill::Quarters(0),
        '◔' => Fill::Quarters(1),
        '◑' => Fill::Quarters(2),
        '◕' => Fill::Quarters(3),
        '●' => Fill::Quarters(4),
        '◒' => Fill::Lower,
        '◌' => Fill::Dashed,
        _ => return None,
    };
    Some(Shape::Circle(fill))
}

/// The cell that a shape is drawn in, in units of the picture.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    /// The left edge.
    pub x: f32,
    /// The top edge.
    pub y: f32,
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
}

impl Shape {
    /// Adds the shape to a picture.
    pub fn draw(self, svg: &mut String, cell: Cell, color: &str, opacity: f32) {
        match self {
            Self::Arms(..) => self.lines(svg, cell, color, opacity),
            Self::Block(x, y, width, height, density) => {
                let _ = write!(
                    svg,
                    r#"<rect x="{:.2}" y="{:.2}" width="{:.2}" height="{:.2}" fill="{color}" fill-opacity="{:.2}" shape-rendering="crispEdges"/>"#,
                    cell.x + x * cell.width,
                    cell.y + y * cell.height,
                    width * cell.width,
                    height * cell.height,
                    density * opacity,
                );
            }
            Self::Circle(fill) => circle_in(svg, fill, cell, color, opacity),
        }
    }

    fn lines(self, svg: &mut String, cell: Cell, color: &str, opacity: f32) {
        let Self::Arms(left, right, up, down) = self else {
            return;
        };
        let (middle, centre) = (cell.x + cell.width / 2.0, cell.y + cell.height / 2.0);
        let _ = write!(svg, r#"<path d=""#);
        for (there, x, y) in [
            (left, cell.x, centre),
            (right, cell.x + cell.width, centre),
            (up, middle, cell.y),
            (down, middle, cell.y + cell.height),
        ] {
            if there {
                let _ = write!(svg, "M{middle:.2} {centre:.2}L{x:.2} {y:.2}");
            }
        }
        let _ = write!(svg, r#"" stroke="{color}" stroke-opacity="{opacity:.2}"/>"#);
    }
}

fn circle_in(svg: &mut String, fill: Fill, cell: Cell, color: &str, opacity: f32) {
    let radius = cell.width * 0.46;
    let (x, y) = (cell.x + cell.width / 2.0, cell.y + cell.height * 0.52);
    let dashes = if fill == Fill::Dashed {
        r#" stroke-dasharray="1.6 1.6""#
    } else {
        ""
    };
    let whole = if fill == Fill::Quarters(4) {
        color
    } else {
        "none"
    };
    let _ = write!(
        svg,
        r#"<circle cx="{x:.2}" cy="{y:.2}" r="{radius:.2}" fill="{whole}" stroke="{color}"{dashes} opacity="{opacity:.2}"/>"#,
    );
    // The end of the filled part, and whether it is the longer way round.
    let (from, to, long) = match fill {
        Fill::Quarters(1) => ((0.0, -1.0), (1.0, 0.0), 0),
        Fill::Quarters(2) => ((0.0, -1.0), (0.0, 1.0), 0),
        Fill::Quarters(3) => ((0.0, -1.0), (-1.0, 0.0), 1),
        Fill::Lower => ((1.0, 0.0), (-1.0, 0.0), 0),
        _ => return,
    };
    let at = |(dx, dy): (f32, f32)| format!("{:.2} {:.2}", x + dx * radius, y + dy * radius);
    let _ = write!(
        svg,
        r#"<path d="M{x:.2} {y:.2}L{}A{radius:.2} {radius:.2} 0 {long} 1 {}Z" fill="{color}" opacity="{opacity:.2}"/>"#,
        at(from),
        at(to),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::glyphs::Glyphs;

    #[test]
    fn every_rule_bar_and_column_of_the_interface_is_a_shape() {
        let glyphs = Glyphs::UNICODE;
        let rules = [
            glyphs.vertical,
            glyphs.horizontal,
            glyphs.tees.0,
            glyphs.tees.1,
        ];
        for sign in rules.iter().chain(&glyphs.bar[1..]).chain(glyphs.spark) {
            assert!(shape(sign).is_some(), "{sign}");
        }
        for sign in ["a", "한", "", "──", "…"] {
            assert_eq!(shape(sign), None, "{sign}");
        }
    }

    #[test]
    fn blocks_grow_by_eighths() {
        for (sign, block) in [
            ("█", (0.0, 0.0, 1.0, 1.0)),
            ("▁", (0.0, 0.875, 1.0, 0.125)),
            ("▄", (0.0, 0.5, 1.0, 0.5)),
            ("▏", (0.0, 0.0, 0.125, 1.0)),
            ("▉", (0.0, 0.0, 0.875, 1.0)),
        ] {
            let (x, y, width, height) = block;
            assert_eq!(
                shape(sign),
                Some(Shape::Block(x, y, width, height, 1.0)),
                "{sign}"
            );
        }
    }

    #[test]
    fn rules_meet_at_the_edges_of_their_cells() {
        let mut svg = String::new();
        let cell = Cell {
            x: 10.0,
            y: 20.0,
            width: 8.0,
            height: 18.0,
        };
        shape("┬").unwrap().draw(&mut svg, cell, "#fff", 1.0);
        assert_eq!(
            svg,
            r##"<path d="M14.00 29.00L10.00 29.00M14.00 29.00L18.00 29.00M14.00 29.00L14.00 38.00" stroke="#fff" stroke-opacity="1.00"/>"##
        );
    }
}
