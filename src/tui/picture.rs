//! One frame without a terminal.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::canvas::Look;
use super::error::TuiError;
use super::glyphs::Glyphs;
use super::session::Session;
use super::theme::Palette;
use super::{ambiguous, frame, surroundings::Surroundings};
use crate::app::view::View;
use crate::desk::{Ambiguous, Desk};
use crate::domain::code::codes;

codes! {
    /// As what a frame is given.
    Format, "format of a frame", { Text = "text", Ansi = "ansi", Svg = "svg" }
}

/// Gives one frame of a view of the register, exactly so many cells wide and high, without a terminal.
pub fn render(
    desk: &Desk,
    view: &str,
    (width, height): (u16, u16),
    format: Format,
) -> Result<String, TuiError> {
    let view: View = view.parse()?;
    ambiguous::count_as_two(desk.config.ambiguous_width == Ambiguous::Wide);
    let palette = palette(desk);
    let look = Look {
        theme: palette.theme(),
        glyphs: Glyphs::choose(
            desk.config.glyphs,
            desk.config.ambiguous_width,
            &Surroundings::full(),
        ),
    };
    let mut session = Session::over(desk, desk.open()?, &look, (width, height))?;
    session.app.view = view;
    let scene = session.scene();
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    scene.draw(&session.app, &mut buffer, session.look());
    Ok(print(&buffer, format, !palette.is_light()))
}

fn print(buffer: &Buffer, format: Format, is_dark: bool) -> String {
    match format {
        Format::Text => frame::to_text(buffer),
        Format::Ansi => frame::to_ansi(buffer),
        Format::Svg => frame::to_svg(buffer, is_dark),
    }
}

/// Gives the colours of a picture: what the officer set, else dark, whatever this terminal is.
fn palette(desk: &Desk) -> Palette {
    Palette::new(&desk.config, &Surroundings::full())
}
