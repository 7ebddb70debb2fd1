//! Whole sittings on the shipped register, without a terminal: keys in, frames out.

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
use crate::app::keymap::rows;
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
        let mut session = Session::begin(desk, LOOK, size).unwrap();
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
        let caret = self.scene.draw(&self.session.app, &mut buffer, LOOK);
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

/// Keys that lead to every view and every dialog.
const PLACES: &[&str] = &[
    "1",
    "2",
    "3",
    "4",
    "9",
    "0",
    "4 enter",
    "9 tab",
    "4 s",
    "4 s c",
    "4 s c enter",
    "4 N",
    "4 S",
    "4 /",
    "4 / x x x",
    "4 / q :",
    "4 V s",
    "4 V s l",
    "?",
    "? z z z",
    "3 s",
    "3 s v",
    "4 s h enter 9 u",
    "2 enter j j enter",
    "q",
    "0 v",
    "4 s l tab d",
];

#[test]
fn every_place_draws_at_every_size_exactly_as_wide_as_the_screen() {
    for keys in PLACES {
        let (_folder, desk) = desk();
        let mut sitting = Sitting::begin(&desk, (120, 36));
        sitting.press(keys);
        for columns in [1, 2, 5, 20, 40, 80, 110, 240] {
            for lines in [1, 2, 4, 7, 10, 20, 24, 70] {
                sitting.take(Input::Resize(columns, lines));
                let text = sitting.text();
                assert_eq!(text.lines().count(), usize::from(lines));
                for line in text.lines() {
                    assert_eq!(width(line), usize::from(columns), "{keys}: {line}");
                }
            }
        }
    }
}

#[test]
fn no_keys_in_any_order_bring_it_down() {
    let names: Vec<&str> = rows()
        .iter()
        .filter(|row| !matches!(row.word, "make" | "verify" | "restore"))
        .flat_map(|row| row.keys.iter().copied())
        .chain(["a", "c", "x", ":", "d", "delete", "backspace", "한"])
        .collect();
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (80, 24));
    let mut seed: u64 = 12;
    for turn in 0..800_u64 {
        // Knuth's linear congruential generator.
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let pick = usize::try_from(seed >> 40).unwrap();
        sitting.press(names[pick % names.len()]);
        if turn % 10 == 0 {
            let (x, y) = (
                u16::try_from(pick % 90).unwrap(),
                u16::try_from(pick % 31).unwrap(),
            );
            sitting.take(Input::Click { x, y });
            sitting.take(Input::Scroll {
                x,
                y,
                down: turn % 20 == 0,
            });
            sitting.take(Input::Paste("a\nb 한국\u{1b}[31m".to_owned()));
            sitting.take(Input::Resize(1 + x * 2, 1 + y * 2));
        }
        sitting.text();
    }
}

#[test]
fn three_keys_change_a_status_and_u_takes_it_back() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4");
    let reference = sitting.selected();
    let before = sitting.app().list().unwrap().current().unwrap().status;
    sitting.press("s h enter");
    let now = sitting.app().list().unwrap().current().unwrap();
    assert_eq!(
        (now.reference.as_str(), now.status),
        (reference.as_str(), Status::OnHold)
    );
    assert!(sitting.text().contains("→ on_hold"));
    sitting.press("u");
    assert_eq!(
        sitting.app().list().unwrap().current().unwrap().status,
        before
    );
    assert!(sitting.text().contains("undo 2"));
    sitting.press("ctrl-r");
    assert_eq!(
        sitting.app().list().unwrap().current().unwrap().status,
        Status::OnHold
    );
}

#[test]
fn a_note_that_is_needed_is_asked_for_and_what_was_typed_stays() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 s x enter");
    assert!(sitting.text().contains("`cancelled` needs a note"));
    sitting.press("g o n e tab t o m o r r o w enter");
    let text = sitting.text();
    assert!(
        text.contains("gone") && text.contains("2026-11-24 is after today"),
        "{text}"
    );
    sitting.press("ctrl-u - 1 d");
    assert!(sitting.text().contains("→ 2026-11-22"));
    sitting.press("enter");
    assert!(sitting.app().dialog.is_none());
    assert!(sitting.text().contains("gone"), "the pane shows the note");
}

#[test]
fn marked_records_change_together_as_one_operation() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("3 space space space s");
    assert!(sitting.text().contains("Status of 3 records"));
    sitting.press("d");
    assert!(
        sitting.text().contains("→  ◒ dormant"),
        "{}",
        sitting.text()
    );
    sitting.press("enter");
    assert!(sitting.app().list().unwrap().marks.is_empty());
    assert!(sitting.text().contains("3 records status → dormant"));
    sitting.press("u 9");
    assert!(sitting.text().contains("(undone) 3 records status"));
}

#[test]
fn esc_goes_back_to_exactly_what_was_there() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("2 / r a g : a m b e r enter j j j enter");
    let (there, selected) = (sitting.text(), sitting.selected());
    let links = sitting.app().pane.shape.links.len();
    assert!(links > 0, "{there}");
    sitting.press("j enter");
    assert_ne!(sitting.text(), there);
    sitting.press("esc k");
    let list = sitting.app().list().unwrap();
    assert_eq!(
        (list.text.as_str(), sitting.selected()),
        ("rag:amber", selected)
    );
    assert_eq!(
        (sitting.app().view, sitting.app().focus),
        (View::Documents, Focus::Detail)
    );
    sitting.press("esc esc");
    assert_eq!(sitting.app().view, View::Overview);
}

#[test]
fn every_line_of_the_overview_leads_to_what_it_counts() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    let spots = sitting.app().overview.spots();
    for spot in spots {
        sitting.session.app.overview.select(&spot);
        let block = sitting.app().overview.blocks[spot.block].clone();
        sitting.press("enter");
        if let crate::app::overview::Line::Figure(_, count, _) = block.lines[spot.line].0 {
            assert_eq!(
                sitting.app().list().unwrap().scroll.total,
                count,
                "{}",
                block.title
            );
        }
        assert_ne!(sitting.app().view, View::Overview);
        sitting.press("esc");
        assert_eq!(sitting.app().view, View::Overview);
    }
}

#[test]
fn a_change_from_outside_appears_and_the_cursor_stays_with_its_record() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 j j j");
    let selected = sitting.selected();
    let mut other = desk.open().unwrap();
    let set = crate::domain::change::SetStatus {
        records: vec![other.find_record("F8").unwrap().uid],
        status: Status::OnHold,
        by: "desk".to_owned(),
        as_of: None,
        percent: None,
        note: None,
        evidence: None,
        despite_open: false,
    };
    let change = crate::domain::change::Change::Status(set);
    other.apply(&change, &desk.stamp()).unwrap();
    std::thread::sleep(super::session::LOOK);
    assert!(sitting.session.look_round());
    assert!(!sitting.session.look_round(), "once");
    sitting.scene = sitting.session.scene();
    assert_eq!(sitting.selected(), selected);
    assert!(sitting.text().contains("on_hold"));
}

#[test]
fn a_backup_is_made_and_restored_from_the_screen() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("0");
    assert!(sitting.text().contains("There is no backup yet."));
    sitting.press("n");
    sitting.wait();
    assert!(
        sitting.text().contains("made and verified"),
        "{}",
        sitting.text()
    );
    assert_eq!(sitting.app().backups.rows.len(), 1);
    sitting.press("4 s h enter 0 v");
    sitting.wait();
    assert!(sitting.text().contains("is whole"), "{}", sitting.text());
    sitting.press("enter");
    assert!(sitting.text().contains("The present register is kept"));
    sitting.press("enter");
    sitting.wait();
    assert!(sitting.app().dialog.is_none(), "{}", sitting.text());
    assert!(sitting.text().contains("restored"), "{}", sitting.text());
    assert_eq!(sitting.app().backups.rows.len(), 2);
    sitting.press("9");
    assert!(!sitting.text().contains("on_hold"));
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

#[test]
fn a_register_that_may_only_be_read_says_why() {
    let (_folder, mut desk) = desk();
    desk.read_only = true;
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 s");
    assert!(sitting.app().dialog.is_none());
    assert!(matches!(&sitting.app().notice, Some(Notice::Trouble(_))));
    let text = sitting.text();
    assert!(
        text.contains("read only") && text.contains("--read-only"),
        "{text}"
    );
}

#[test]
fn a_filter_word_that_only_the_register_knows_is_told_too() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 /");
    sitting.take(Input::Paste("lead:Nobody".to_owned()));
    let text = sitting.text();
    assert!(
        text.contains("Nobody") && sitting.app().list().unwrap().problem.is_some()
            || text.contains("0 of"),
        "{text}"
    );
    sitting.press("esc");
    assert!(sitting.app().list().unwrap().problem.is_none());
    assert!(!sitting.text().contains("Nobody"));
}
