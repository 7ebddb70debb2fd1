//! One frame without a terminal.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::canvas::Look;
use super::error::TuiError;
use super::glyphs::Glyphs;
use super::session::Session;
use super::theme::Theme;
use super::{frame, plain, surroundings::Surroundings};
use crate::desk::{self, Desk};
use crate::domain::code::codes;
use crate::domain::indicator::Indicator;
use crate::exchange::chart::{self, Bars};

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
    let look = look(desk);
    let size = (width, height);
    let buffer = if view == INDICATORS {
        charts(&desk.open()?.indicators(false)?, size, look.glyphs)
    } else {
        let mut session = Session::over(desk, desk.open()?, look, size)?;
        session.app.view = view.parse()?;
        let scene = session.scene();
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        scene.draw(&session.app, &mut buffer, session.look());
        buffer
    };
    Ok(match format {
        Format::Text => frame::to_text(&buffer),
        Format::Ansi => frame::to_ansi(&buffer),
        Format::Svg => frame::to_svg(&buffer, look.theme != Theme::LIGHT),
    })
}

/// What `render` calls the charts of the indicators, which stand by themselves.
const INDICATORS: &str = "indicators";

fn charts(indicators: &[Indicator], size: (u16, u16), glyphs: Glyphs) -> Buffer {
    let bars = if glyphs.is_ascii() {
        Bars::Ascii
    } else {
        Bars::Blocks
    };
    let lines = chart::frame(indicators, size.0.into(), size.1.into(), bars);
    plain::frame(lines.iter().map(String::as_str), size)
}

/// Gives the look of a picture: what the officer set, else dark and Unicode, whatever this terminal is.
fn look(desk: &Desk) -> Look {
    let full = Surroundings {
        term: "xterm-256color".to_owned(),
        colorterm: "truecolor".to_owned(),
        locale: "C.UTF-8".to_owned(),
        ..Surroundings::default()
    };
    let wanted = match desk.config.theme {
        desk::Theme::Auto => desk::Theme::Dark,
        set => set,
    };
    Look {
        theme: Theme::choose(wanted, &full),
        glyphs: Glyphs::choose(desk.config.glyphs, desk.config.ambiguous_width, &full),
    }
}
