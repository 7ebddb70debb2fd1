//! Whole sittings on the shipped register, without a terminal: keys in, frames out.

mod agenda;
mod aligned;
mod backups;
mod board;
mod forms;
mod indicators;
mod lists;
mod outside;
mod reach;
mod tabs;
mod time;
mod work;

use std::sync::OnceLock;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::canvas::Look;
use super::frame::to_text;
use super::glyphs::Glyphs;
use super::input::Input;
use super::scene::Scene;
use super::session::{Ask, Session};
use super::text::width;
use super::theme::Theme;
use crate::app::key::Key;
use crate::app::view::View;
use crate::app::{App, Focus, Notice};
use crate::desk::Desk;
use crate::domain::status::Status;

const LOOK: Look = Look {
    theme: Theme::DARK,
    glyphs: Glyphs::UNICODE,
};

/// The shipped register, founded once.
fn founded() -> &'static [u8] {
    static FOUNDED: OnceLock<Vec<u8>> = OnceLock::new();
    FOUNDED.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("config.toml");
        std::fs::write(&config, "").unwrap();
        let register = folder.path().join("servanda.db");
        let desk = Desk::new(Some(&register), Some(&config), false).unwrap();
        let copy = folder.path().join("copy.db");
        let store = desk.make_shipped().unwrap();
        store.copy_to(&copy, &mut |_, _| true).unwrap();
        std::fs::read(copy).unwrap()
    })
}

/// A desk in a folder of its own, on 23 November 2026.
fn desk() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.toml");
    std::fs::write(&config, "").unwrap();
    let register = folder.path().join("servanda.db");
    std::fs::write(&register, founded()).unwrap();
    let moment = "2026-11-23T12:00:00Z".parse().unwrap();
    let desk = Desk::new(Some(&register), Some(&config), false)
        .unwrap()
        .at(moment);
    (folder, desk)
}

struct Sitting<'d> {
    session: Session<'d>,
    scene: Scene,
    size: (u16, u16),
}

impl<'d> Sitting<'d> {
    fn begin(desk: &'d Desk, size: (u16, u16)) -> Self {
        let mut session = Session::begin(desk, &LOOK, size).unwrap();
        let scene = session.scene();
        Self {
            session,
            scene,
            size,
        }
    }

    fn take(&mut self, input: Input) -> Ask {
        if let Input::Resize(width, height) = input {
            self.size = (width, height);
        }
        let ask = self.session.take(input, &self.scene);
        self.scene = self.session.scene();
        ask
    }

    /// Presses keys, named and parted by blanks.
    fn press(&mut self, keys: &str) -> &mut Self {
        for name in keys.split_whitespace() {
            self.take(Input::Key(Key::parse(name).unwrap()));
        }
        self
    }

    fn text(&self) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        let caret = self.scene.draw(&self.session.app, &mut buffer, &LOOK);
        if let Some((x, y)) = caret {
            assert!(
                x < self.size.0 && y < self.size.1,
                "the cursor is on screen"
            );
        }
        to_text(&buffer)
    }

    fn app(&self) -> &App {
        &self.session.app
    }

    fn selected(&self) -> String {
        let list = self.app().list().unwrap();
        list.current().unwrap().reference.clone()
    }
}

impl Sitting<'_> {
    /// Waits until the work beside has ended.
    fn wait(&mut self) {
        let begun = std::time::Instant::now();
        while self.app().job.is_some() {
            assert!(begun.elapsed().as_secs() < 60, "it does not end");
            std::thread::sleep(std::time::Duration::from_millis(5));
            self.session.look_round();
        }
        self.scene = self.session.scene();
    }
}
