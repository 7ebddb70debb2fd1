//! What ratatui draws on: bytes in memory, so that a frame goes out whole, in one write, or not at all.
//!
//! It never asks the terminal anything (the reply would be eaten by the input thread), and writes nothing when nothing has changed.

use std::io;

use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::{ambiguous, links};

/// A terminal's screen as it will be once the bytes are written.
pub(super) struct Screen {
    bytes: Vec<u8>,
    size: fn() -> (u16, u16),
    /// Where the cursor is; not known after drawing.
    cursor: Option<Position>,
    /// Whether the cursor shows; not known at the start.
    shown: Option<bool>,
}

impl Screen {
    /// Begins a screen whose size is asked of this function before every frame.
    pub fn new(size: fn() -> (u16, u16)) -> Self {
        Self {
            bytes: Vec::new(),
            size,
            cursor: None,
            shown: None,
        }
    }

    /// Takes the bytes that have gathered, as one synchronised update; none where nothing is to be changed.
    pub fn take(&mut self) -> io::Result<Vec<u8>> {
        let drawn = std::mem::take(&mut self.bytes);
        if drawn.is_empty() {
            return Ok(drawn);
        }
        let mut update = Vec::with_capacity(drawn.len() + 16);
        queue!(update, BeginSynchronizedUpdate)?;
        update.extend(drawn);
        queue!(update, EndSynchronizedUpdate)?;
        Ok(update)
    }

    /// Forgets what is not written and what is known: the terminal may show anything.
    pub fn forget(&mut self) {
        self.bytes.clear();
        self.cursor = None;
        self.shown = None;
    }

    /// Writes cells, as one link where they belong to one.
    fn send(&mut self, cells: &mut Vec<(u16, u16, Cell)>, link: Option<&str>) -> io::Result<()> {
        if cells.is_empty() {
            return Ok(());
        }
        self.bytes.extend(link.unwrap_or_default().bytes());
        let drawn = cells.iter().map(|(x, y, cell)| (*x, *y, cell));
        self.page().draw(drawn)?;
        if link.is_some() {
            self.bytes.extend(links::END.bytes());
        }
        cells.clear();
        Ok(())
    }

    fn page(&mut self) -> CrosstermBackend<&mut Vec<u8>> {
        CrosstermBackend::new(&mut self.bytes)
    }
}

impl Backend for Screen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        self.cursor = None;
        let mut plain = Vec::new();
        let mut link: Option<String> = None;
        for (x, y, cell) in content {
            let split = links::split(cell.symbol());
            let begin = split.map(|(begin, _)| begin);
            if begin != link.as_deref() {
                self.send(&mut plain, link.as_deref())?;
                link = begin.map(str::to_owned);
            }
            let mut cell = cell.clone();
            if let Some((_, shown)) = split {
                cell.set_symbol(shown);
            }
            // The terminal draws the character before it over both cells.
            if !ambiguous::is_second(cell.symbol()) {
                plain.push((x, y, cell));
            }
        }
        self.send(&mut plain, link.as_deref())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        match self.shown.replace(false) {
            Some(false) => Ok(()),
            _ => self.page().hide_cursor(),
        }
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        match self.shown.replace(true) {
            Some(true) => Ok(()),
            _ => self.page().show_cursor(),
        }
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        if self.cursor.replace(position) == Some(position) {
            return Ok(());
        }
        self.page().set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.page().clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.page().clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        Ok((self.size)().into())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: (self.size)().into(),
            pixels: Size::ZERO,
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::Terminal;

    fn draw(terminal: &mut Terminal<Screen>, text: &str, caret: Option<(u16, u16)>) -> Vec<u8> {
        terminal
            .draw(|frame| {
                frame.render_widget(text, frame.area());
                if let Some(caret) = caret {
                    frame.set_cursor_position(caret);
                }
            })
            .unwrap();
        terminal.backend_mut().take().unwrap()
    }

    #[test]
    fn a_frame_is_one_synchronised_update_and_the_same_frame_again_is_nothing() {
        let mut terminal = Terminal::new(Screen::new(|| (12, 2))).unwrap();
        let bytes = draw(&mut terminal, "한국 plan", Some((4, 0)));
        assert!(bytes.starts_with(b"\x1b[?2026h") && bytes.ends_with(b"\x1b[?2026l"));
        let mut shown = vt100::Parser::new(2.try_into().unwrap(), 12.try_into().unwrap(), 0);
        shown.process(&bytes);
        assert_eq!(shown.screen().contents(), "한국 plan");
        assert_eq!(shown.screen().cursor_position(), (0, 4));
        assert!(!shown.screen().hide_cursor());

        assert_eq!(draw(&mut terminal, "한국 plan", Some((4, 0))), b"");
        shown.process(&draw(&mut terminal, "한국 plan", Some((5, 0))));
        assert_eq!(shown.screen().cursor_position(), (0, 5));
        shown.process(&draw(&mut terminal, "한국 planx", Some((5, 0))));
        assert_eq!(shown.screen().cursor_position(), (0, 5));
        shown.process(&draw(&mut terminal, "한국 planx", None));
        assert!(shown.screen().hide_cursor());
        assert_eq!(draw(&mut terminal, "한국 planx", None), b"");
    }

    #[test]
    fn a_link_goes_out_as_one_and_is_gone_when_its_text_is_another() {
        let mut terminal = Terminal::new(Screen::new(|| (12, 1))).unwrap();
        let mut linked = |text: &str, url: Option<&str>| {
            let addresses: Vec<_> = url
                .map(|url| links::Address {
                    area: ratatui::layout::Rect::new(0, 0, 4, 1),
                    url: url.to_owned(),
                })
                .into_iter()
                .collect();
            terminal
                .draw(|frame| {
                    frame.render_widget(text, frame.area());
                    links::lay(frame.buffer_mut(), &addresses);
                })
                .unwrap();
            String::from_utf8(terminal.backend_mut().take().unwrap()).unwrap()
        };
        let first = linked("a협b plan", Some("https://a.org"));
        assert_eq!(
            first.matches(";https://a.org\x1b\\").count(),
            1,
            "{first:?}"
        );
        assert_eq!(first.matches(links::END).count(), 1);
        let mut shown = vt100::Parser::new(1.try_into().unwrap(), 12.try_into().unwrap(), 0);
        shown.process(first.as_bytes());
        assert_eq!(shown.screen().contents(), "a협b plan");
        assert_eq!(linked("a협b plan", Some("https://a.org")), "");
        let other = linked("a협b plan", Some("https://b.org"));
        assert!(other.contains("https://b.org") && !other.contains("plan"));
        let none = linked("a협b plan", None);
        assert!(none.contains('협') && !none.contains("\x1b]8"), "{none:?}");
    }

    #[test]
    fn no_frame_asks_the_terminal_anything() {
        let mut terminal = Terminal::new(Screen::new(|| (5, 2))).unwrap();
        let mut bytes = draw(&mut terminal, "a", None);
        terminal.clear().unwrap();
        bytes.extend(draw(&mut terminal, "b", Some((1, 1))));
        let text = String::from_utf8(bytes).unwrap();
        for question in ["\x1b[6n", "\x1b[c", "\x1b[?u", "\x1b]"] {
            assert!(!text.contains(question), "{text:?}");
        }
    }

    #[test]
    fn a_panic_while_drawing_sends_nothing() {
        let mut terminal = Terminal::new(Screen::new(|| (5, 1))).unwrap();
        let _ = draw(&mut terminal, "a", None);
        terminal
            .backend_mut()
            .draw([(0, 0, &Cell::from('x'))].into_iter())
            .unwrap();
        terminal.backend_mut().forget();
        assert_eq!(terminal.backend_mut().take().unwrap(), b"");
    }
}
