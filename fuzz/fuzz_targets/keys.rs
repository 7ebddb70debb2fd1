//! Any keys, pastes, sizes and clicks on the state of the interface: never a panic, whatever came of what they asked for.
#![no_main]

use libfuzzer_sys::fuzz_target;
use servanda::app::key::{Code, Key};
use servanda::app::{App, Effect, Heights, Problem};
use servanda::domain::record::Record;
use servanda::store::{Page, Query, Store};
use servanda_fuzz::{now, store};

const NAMED: &[Code] = &[
    Code::Enter,
    Code::Esc,
    Code::Tab,
    Code::BackTab,
    Code::Backspace,
    Code::Delete,
    Code::Up,
    Code::Down,
    Code::Left,
    Code::Right,
    Code::Home,
    Code::End,
    Code::PageUp,
    Code::PageDown,
];

/// What the state is given to show.
struct Given {
    records: Vec<Record>,
    store: Store,
}

thread_local! {
    static GIVEN: Given = {
        let store = store("keys.db");
        let records = store.records(&Query::default(), Page::ALL, now()).expect("records");
        Given { records, store }
    };
}

fn fill(app: &mut App, given: &Given) {
    if let Some(list) = app.list_mut()
        && list.lacks().is_some()
    {
        let rows: Vec<Record> = given
            .records
            .iter()
            .filter(|record| record.kind == list.kind)
            .cloned()
            .collect();
        list.is_stale = false;
        list.counted(rows.len(), rows.len(), None);
        let page = list.page();
        let rows = rows
            .into_iter()
            .skip(page.offset)
            .take(page.limit)
            .collect();
        list.take(page.offset, rows);
    }
    if app.agenda.is_stale {
        app.agenda.is_stale = false;
        let stretch = app.agenda.stretch(app.now.today);
        app.agenda
            .take(given.store.agenda(&stretch, app.now).expect("an agenda"));
    }
    if app.indicators.is_stale {
        app.indicators.is_stale = false;
        app.indicators
            .take(given.store.indicators(false).expect("indicators"));
    }
}

fn key(byte: u8, more: u8) -> Key {
    let mut key = match byte {
        0x20..0x7f => Key::char(char::from(byte)),
        0x80..0x8e => Key::plain(NAMED[usize::from(byte - 0x80)]),
        0x90..0x9c => Key::plain(Code::F(byte - 0x90 + 1)),
        0xa0..0xba => Key::ctrl(char::from(byte - 0xa0 + b'a')),
        0xc0..=0xff => Key::char(
            char::from_u32(0x400 + u32::from(byte - 0xc0) * 4 + u32::from(more % 4)).unwrap_or('я'),
        ),
        _ => Key::char(char::from_u32(0xac00 + u32::from(more)).unwrap_or('가')),
    };
    key.alt = more == 0xff;
    key.normal()
}

fuzz_target!(|bytes: &[u8]| GIVEN.with(|given| sit(bytes, given)));

fn sit(bytes: &[u8], given: &Given) {
    let mut app = App::new("Register".to_owned(), now());
    for pair in bytes.chunks(2) {
        let [byte, more] = [pair[0], pair.get(1).copied().unwrap_or(0)];
        fill(&mut app, given);
        if byte < 0x10 {
            let size = usize::from(more);
            app.fit(Heights {
                list: size,
                palette: size / 2,
                sheet: size / 3,
                mapping: size / 3,
                listing: size / 4,
                months: size % 4,
                columns: size * 2,
                overview: size,
                body: (size * 3, size),
            });
            continue;
        }
        if byte < 0x18 {
            app.paste(&"наклейка \u{1b}[31m\u{202e}".repeat(usize::from(more % 8)));
            continue;
        }
        match app.press(key(byte, more)) {
            Some(Effect::Quit) => return,
            Some(Effect::Apply(_)) if more % 2 == 0 => {
                app.failed(Problem::new("refused", "try again"))
            }
            Some(Effect::Apply(_)) => app.done("done"),
            Some(Effect::Preview(uids)) => {
                let asked: Vec<Record> = given
                    .records
                    .iter()
                    .filter(|r| uids.contains(&r.uid.to_string()))
                    .cloned()
                    .collect();
                app.previewed(&asked);
            }
            Some(Effect::MarkAll(_)) => {
                app.marked(given.records.iter().map(|r| r.uid.to_string()).collect())
            }
            Some(Effect::Editor(text)) => app.edited(Ok(text)),
            _ => {}
        }
    }
    let kept = app.remember();
    app.recall(&kept);
    let drafts = app.drafts();
    app.keep_drafts(drafts);
}
