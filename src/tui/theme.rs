//! Colours by role. Letters take the terminal's own colour and no theme paints a background, so that text is readable whatever the
//! terminal looks like; the colours are for what must be seen first.

mod inks;
mod palette;

pub use inks::{Depth, Family, Ground, Inks};
pub use palette::Palette;

use ratatui::style::{Color, Modifier, Style};

use self::inks::modified;
use crate::domain::axes::Rag;
use crate::domain::status::Status;

/// The styles that views draw with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Words.
    pub text: Style,
    /// Words of less weight: labels, hints, what is absent.
    pub dim: Style,
    /// The one accent: the open view, keys in hints, the caret's line.
    pub accent: Style,
    /// Titles of views and sections.
    pub heading: Style,
    /// Rules between regions.
    pub rule: Style,
    /// The row under the cursor, laid over what the row wears.
    pub selection: Style,
    /// Marked rows' sign.
    pub marked: Style,
    /// What is refused or overdue.
    pub error: Style,
    /// What was done.
    pub ok: Style,
    /// A message that stays until it is dealt with.
    pub banner: Style,
    inks: Inks,
}

impl Theme {
    /// For dark backgrounds, in all colours.
    pub const DARK: Self = Self::of(Inks::of(Family::Plain, Ground::Dark, Depth::All));
    /// For light backgrounds, in all colours.
    pub const LIGHT: Self = Self::of(Inks::of(Family::Plain, Ground::Light, Depth::All));
    /// In the terminal's own sixteen colours.
    pub const ANSI: Self = Self::of(Inks::sixteen(Ground::Dark));
    /// Without colour: bold, faint, underlined and reversed letters only.
    pub const MONOCHROME: Self = Self::of(Inks::NONE);

    /// Makes a theme of its colours.
    pub const fn of(inks: Inks) -> Self {
        Self {
            text: Style::new(),
            dim: inks.dim,
            accent: inks.accent,
            heading: modified(Modifier::BOLD),
            rule: inks.rule,
            // Every colour of the row gives way, so that the bar is one.
            selection: Style::new()
                .fg(Color::Reset)
                .bg(Color::Reset)
                .add_modifier(Modifier::REVERSED)
                .remove_modifier(Modifier::DIM),
            marked: inks.accent.add_modifier(Modifier::BOLD),
            error: inks.red.add_modifier(Modifier::BOLD),
            ok: inks.green,
            banner: inks
                .red
                .add_modifier(Modifier::BOLD.union(Modifier::REVERSED))
                .remove_modifier(Modifier::UNDERLINED),
            inks,
        }
    }

    /// Gives the style of a light; its word stands beside it.
    pub const fn rag(&self, rag: Rag) -> Style {
        match rag {
            Rag::Red => self.inks.red,
            Rag::Amber => self.inks.amber,
            Rag::Green => self.inks.green,
            Rag::Blue => self.inks.blue,
            Rag::Grey => self.inks.dim,
        }
    }

    /// Gives the style of a status; its glyph and word stand beside it.
    pub const fn status(&self, status: Status) -> Style {
        match status {
            Status::NotStarted | Status::Announced => self.text,
            Status::Initiated | Status::Limited | Status::Substantial => self.inks.begun,
            Status::Completed | Status::Active => self.inks.reached,
            Status::OnHold | Status::Unknown | Status::Dormant => self.inks.open,
            Status::Cancelled | Status::Superseded | Status::Dissolved => self.inks.dim,
        }
    }
}

#[cfg(test)]
mod tests;
