//! Every view on a terminal emulator, with titles in every script: each cell is drawn where the frame has it, whatever the width of
//! ambiguous characters and the set of signs.

use ratatui::Terminal;
use ratatui::buffer::CellWidth as _;
use unicode_width::UnicodeWidthChar as _;

use super::*;
use crate::domain::change::{Change, Edit, Set};
use crate::domain::entity::Entity;
use crate::tui::screen::Screen;
use crate::tui::{ambiguous, bidi, torn};

/// Titles that broke tables: Korean in parts and whole, Kazakh, marks, an emoji of three, wide punctuation, from right to left.
const TITLES: &[(&str, &str)] = &[
    (
        "F1",
        "Бірлескен электр станциясының құрылысы – бірінші кезең, №5 «Өскемен»",
    ),
    (
        "F2",
        "한국어 제목은 두 칸씩 차지합니다（전각 괄호）、그리고 계속됩니다",
    ),
    (
        "F3",
        "e\u{301}t\u{e9}: marks o\u{308}\u{323} and 👩\u{200d}🚀 and 🇰🇿 in one title",
    ),
    ("F4", "הסכם שיתוף פעולה 2026 בין שתי מדינות"),
    ("F5", "اتفاقية التعاون ١٢٣ (تجريبي)"),
    ("F6", "Ёлки–палки… § ½ ① “цитата”"),
    ("F7", "ไทยกับเกาหลี"),
    ("D1", "전력 산업 협력 — Памятная записка"),
    ("D2", "ΑΒΓ Привет 한 x ™ ®"),
    ("G1", "Рабочая группа · 작업반 · שלום"),
];

fn retitle(desk: &Desk) {
    let mut store = desk.open().unwrap();
    for (reference, title) in TITLES {
        let change = Change::Edit(Edit {
            entity: Entity::Record,
            rows: vec![store.find_record(reference).unwrap().uid],
            sets: vec![Set {
                field: "title.en".to_owned(),
                text: (*title).to_owned(),
            }],
            note: None,
        });
        store.apply(&change, &desk.stamp()).unwrap();
    }
}

/// What the emulator is sent: one that draws ambiguous characters wide is had by sending it wide ones instead.
fn stand_in(bytes: &[u8], is_wide: bool) -> Vec<u8> {
    let text = std::str::from_utf8(bytes).unwrap();
    let ambiguous = |c: char| is_wide && ambiguous::is_ambiguous(c.encode_utf8(&mut [0; 4]));
    let stood: String = text
        .chars()
        .map(|c| if ambiguous(c) { '가' } else { c })
        .collect();
    stood.into_bytes()
}

/// Compares what the emulator shows with the frame, cell by cell.
fn compare(buffer: &Buffer, screen: &vt100::Screen, is_wide: bool, what: &str) {
    for y in 0..buffer.area.height {
        let mut covered = 0;
        for x in 0..buffer.area.width {
            // What a wide grapheme covers is not looked at.
            if x < covered {
                continue;
            }
            covered = x + buffer[(x, y)].cell_width();
            let symbol = buffer[(x, y)].symbol().trim_end_matches(bidi::END_OF_RUN);
            // Letters that join over cells are left to the terminal: what follows them is looked at.
            let bases = symbol.chars().filter(|c| c.width() != Some(0)).count();
            if symbol == ambiguous::FILLER || bases > 1 {
                continue;
            }
            let shown = screen.cell(y, x).unwrap().contents();
            let wanted = if is_wide && ambiguous::is_ambiguous(symbol) {
                "가"
            } else {
                symbol
            };
            let same = shown.trim_end_matches(bidi::END_OF_RUN) == wanted
                || (wanted == " " && shown.is_empty());
            assert!(
                same,
                "{what}: `{shown}` for `{wanted}` at {x}, {y}\n{}",
                to_text(buffer)
            );
        }
    }
}

#[test]
fn every_view_stands_in_its_cells_on_a_terminal_of_either_width() {
    let (_folder, desk) = desk();
    retitle(&desk);
    for (glyphs, is_wide) in [
        (Glyphs::UNICODE, false),
        (Glyphs::ASCII, false),
        (Glyphs::ASCII, true),
    ] {
        ambiguous::count_as_two(is_wide);
        for size in [(80, 24), (121, 36)] {
            let look = Look { glyphs, ..LOOK };
            let mut session = Session::begin(&desk, &look, size).unwrap();
            let mut scene = session.scene();
            // One terminal for all: what a frame leaves behind would show in the next.
            let mut terminal = Terminal::new(Screen::new(if size.0 == 80 {
                || (80, 24)
            } else {
                || (121, 36)
            }))
            .unwrap();
            let mut emulator =
                vt100::Parser::new(size.1.try_into().unwrap(), size.0.try_into().unwrap(), 0);
            for keys in [
                "1", "2", "3", "4", "j", "j", "j", "tab", "5", "6", "7", "8", "9", "0", "4", "s",
                "l", "esc", "esc", "N", "П", "한", "esc", "4", "e", "esc", "?", "п", "esc", "f",
                "й", "esc", "t", "b", "esc",
            ] {
                session.take(Input::Key(Key::parse(keys).unwrap()), &scene);
                scene = session.scene();
                let frame = terminal
                    .draw(|frame| {
                        scene.draw(&session.app, frame.buffer_mut(), &look);
                        bidi::isolate(frame.buffer_mut());
                        torn::mend(frame.buffer_mut());
                    })
                    .unwrap();
                let buffer = frame.buffer.clone();
                let bytes = terminal.backend_mut().take().unwrap();
                assert!(!String::from_utf8_lossy(&bytes).contains(ambiguous::FILLER));
                emulator.process(&stand_in(&bytes, is_wide));
                let what = format!(
                    "{keys}, {size:?}, wide {is_wide}, ascii {}",
                    glyphs.is_ascii()
                );
                compare(&buffer, emulator.screen(), is_wide, &what);
            }
        }
        ambiguous::count_as_two(false);
    }
}

#[test]
fn a_frame_of_the_ascii_set_draws_no_sign_of_the_other() {
    let (_folder, desk) = desk();
    let look = Look {
        glyphs: Glyphs::ASCII,
        ..LOOK
    };
    let mut session = Session::begin(&desk, &look, (120, 36)).unwrap();
    let mut scene = session.scene();
    for keys in [
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "s", "?", "esc", "C",
    ] {
        session.take(Input::Key(Key::parse(keys).unwrap()), &scene);
        scene = session.scene();
        let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 36));
        scene.draw(&session.app, &mut buffer, &look);
        let text = to_text(&buffer);
        let strange = text
            .chars()
            .find(|c| matches!(c, '\u{2010}'..='\u{2bff}' | '\u{b0}'..='\u{b7}' | '\u{d7}'));
        assert_eq!(strange, None, "{keys}\n{text}");
    }
}
