//! The arguments of `render`, which prints one frame of the interface; `main` hands them to the interface.

use std::str::FromStr;

use clap::Args;

use super::choice::choice;
use crate::domain::code::codes;
use crate::say;

codes! {
    /// A view of the interface that can be printed.
    View, "view", {
        Overview = "overview", Documents = "documents", Groups = "groups", FollowUps = "follow-ups", Agenda = "agenda",
        Board = "board", Timeline = "timeline", Indicators = "indicators", History = "history", Backups = "backups",
    }
}
codes! {
    /// The form in which a frame is printed.
    Picture, "format", { Text = "text", Ansi = "ansi", Svg = "svg" }
}

/// What `render` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  servanda render overview
  servanda render documents --size 80x24
  servanda render follow-ups --format svg > follow-ups.svg")]
pub struct RenderArgs {
    /// The view
    #[arg(value_name = "VIEW", value_parser = choice::<View>(View::CODES))]
    pub view: View,
    /// Columns and rows of the frame
    #[arg(long, value_name = "SIZE", default_value = "120x36", value_parser = Size::from_str)]
    pub size: Size,
    /// The form: plain text, text with colours, or a picture
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = choice::<Picture>(Picture::CODES))]
    pub format: Picture,
}

/// The size of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// More columns or rows than any screen has.
const LARGEST: u16 = 1_000;

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = |text: &str| {
            text.parse()
                .ok()
                .filter(|cells| (1..=LARGEST).contains(cells))
        };
        text.to_lowercase()
            .split_once('x')
            .and_then(|(width, height)| {
                Some(Self {
                    width: number(width)?,
                    height: number(height)?,
                })
            })
            .ok_or_else(|| {
                say!(
                    "write columns and rows, each 1 to {largest}: 120x36",
                    largest = LARGEST
                )
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_columns_and_rows() {
        for (text, right) in [
            ("80x24", Some((80, 24))),
            ("1X1", Some((1, 1))),
            ("0x24", None),
            ("80", None),
            ("80x", None),
            ("9999x9", None),
        ] {
            let size = text
                .parse::<Size>()
                .ok()
                .map(|size| (size.width, size.height));
            assert_eq!(size, right, "{text}");
        }
    }
}
