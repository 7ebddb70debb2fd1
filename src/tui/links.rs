//! Addresses as links of the terminal (OSC 8). Every cell of a link carries its own beginning and end, with the width that it
//! shows, so that any part of it can be drawn again alone; [`super::screen`] sends a run of them as one.

use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, CellDiffOption, CellWidth as _};
use ratatui::layout::Rect;

use super::surroundings::Surroundings;
use crate::desk::Links;

/// The end of a link.
pub const END: &str = "\x1b]8;;\x1b\\";
const BEGIN: &str = "\x1b]8;";

/// A stretch of a row that shows an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Where it stands.
    pub area: Rect,
    /// Where it leads: of the web, percent-encoded.
    pub url: String,
}

/// Tells whether addresses are to be links on this terminal.
pub fn are_wanted(set: Links, surroundings: &Surroundings) -> bool {
    match set {
        Links::Always => true,
        Links::Never => false,
        Links::Auto => !matches!(surroundings.term.as_str(), "" | "dumb" | "linux"),
    }
}

/// Lays links over the cells that show addresses.
pub fn lay(buffer: &mut Buffer, addresses: &[Address]) {
    for address in addresses {
        let begin = format!("{BEGIN}id={};{}\x1b\\", id(&address.url), address.url);
        let area = address.area.intersection(buffer.area);
        for y in area.top()..area.bottom() {
            let mut x = area.left();
            while x < area.right() {
                let cell = &mut buffer[(x, y)];
                let width = cell.cell_width().max(1);
                let linked = format!("{begin}{}{END}", cell.symbol());
                cell.set_symbol(&linked);
                if let Some(width) = NonZeroU16::new(width) {
                    cell.set_diff_option(CellDiffOption::ForcedWidth(width));
                }
                x += width;
            }
        }
    }
}

/// Splits what a cell of a link holds into its beginning and what it shows; none: it is no link.
pub fn split(symbol: &str) -> Option<(&str, &str)> {
    let rest = symbol.strip_prefix(BEGIN)?;
    let end = BEGIN.len() + rest.find("\x1b\\")? + 2;
    let shown = symbol[end..].strip_suffix(END)?;
    Some((&symbol[..end], shown))
}

/// Gives what tells terminals that the lines of one address belong together (FNV-1a).
fn id(url: &str) -> String {
    let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    format!("{:08x}", url.bytes().fold(0x811c_9dc5, mix))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    #[test]
    fn the_terminal_and_the_setting_say_whether_there_are_links() {
        for (set, term, right) in [
            (Links::Auto, "xterm-256color", true),
            (Links::Auto, "dumb", false),
            (Links::Auto, "linux", false),
            (Links::Auto, "", false),
            (Links::Always, "dumb", true),
            (Links::Never, "xterm", false),
        ] {
            let surroundings = Surroundings {
                term: term.to_owned(),
                ..Surroundings::default()
            };
            assert_eq!(are_wanted(set, &surroundings), right, "{set:?} {term}");
        }
    }

    #[test]
    fn a_link_changes_no_width_and_comes_apart_again() {
        let area = Rect::new(0, 0, 12, 1);
        let mut buffer = Buffer::empty(area);
        buffer.set_string(1, 0, "a협b", Style::new());
        let url = "https://a.org".to_owned();
        let address = Address {
            area: Rect::new(1, 0, 4, 1),
            url,
        };
        lay(&mut buffer, std::slice::from_ref(&address));
        let shown: Vec<_> = [1, 2, 4]
            .map(|x| split(buffer[(x, 0)].symbol()).unwrap().1)
            .to_vec();
        assert_eq!(shown, ["a", "협", "b"]);
        assert_eq!(buffer[(2, 0)].cell_width(), 2);
        assert_eq!(split("a"), None);
        let before = Buffer::empty(area);
        let drawn: Vec<_> = before.diff(&buffer).iter().map(|(x, ..)| *x).collect();
        assert_eq!(drawn, [1, 2, 4]);
        assert!(buffer.diff(&buffer.clone()).is_empty());
    }
}
