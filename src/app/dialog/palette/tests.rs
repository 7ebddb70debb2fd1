//! Tests of the palette.

use super::*;
use crate::app::keymap::Scope;
use crate::app::view::View;
use crate::domain::vocabulary::Kind;

fn palette() -> Palette {
    Palette::new(&Keymap::default(), |row| {
        (row.action == Action::Redo).then_some("nothing")
    })
}

fn typed(palette: &mut Palette, text: &str) {
    palette.update(Action::Clear);
    palette.field.paste(text);
    palette.find();
}

fn headings(palette: &Palette) -> Vec<&'static str> {
    let headings = palette.found().iter().filter_map(|line| match line {
        PaletteLine::Heading(words) => Some(*words),
        PaletteLine::Entry(_) => None,
    });
    headings.collect()
}

fn action(palette: &Palette) -> Option<Action> {
    match palette.current()?.what {
        What::Key(row) => Some(row.action),
        _ => None,
    }
}

fn sought(reference: &str, title: &str, titles: &str) -> Sought {
    Sought {
        uid: reference.to_owned(),
        reference: reference.to_owned(),
        kind: Kind::FollowUp,
        title: title.to_owned(),
        titles: titles.to_owned(),
    }
}

#[test]
fn nothing_typed_shows_every_key_by_where_it_holds() {
    let palette = palette();
    let entries = palette.found().len() - headings(&palette).len();
    assert_eq!(entries, Keymap::default().bound().len());
    assert!(headings(&palette).contains(&Scope::List.words()));
    assert!(palette.current().is_some(), "the cursor stands on an entry");
}

#[test]
fn typing_finds_and_enter_gives_what_is_to_be_run() {
    let mut palette = palette();
    for (text, wanted) in [
        ("DATED note", Action::Note),
        ("timeline", Action::Show(View::Timeline)),
        ("mrkall", Action::MarkAll),
        ("ctrl-r", Action::Redo),
    ] {
        typed(&mut palette, text);
        assert_eq!(action(&palette), Some(wanted), "{text}");
    }
    assert_eq!(
        palette.current().unwrap().blocked.as_deref(),
        Some("nothing")
    );
    let (is_open, chosen) = palette.update(Action::Accept);
    assert!(is_open && chosen.unwrap().blocked.is_some());
}

#[test]
fn records_and_saved_views_stand_under_headings_the_best_first() {
    let mut palette = palette();
    assert!(palette.lacks_saved());
    palette.take_saved(vec![change::View {
        name: "plants overdue".to_owned(),
        noun: None,
        filter: "late".to_owned(),
        sort: None,
        columns: None,
    }]);
    typed(&mut palette, "plant");
    assert_eq!(palette.lacks_records().as_deref(), Some("plant"));
    let found = vec![
        sought("F5", "Combined-cycle plant", ""),
        sought("F7", "A mill", "завод"),
    ];
    palette.take_records("plant".to_owned(), found);
    assert_eq!(palette.lacks_records(), None);
    let shown = headings(&palette);
    assert!(
        shown.contains(&"Views") && shown.contains(&"Records"),
        "{shown:?}"
    );
    let words: Vec<&str> = palette
        .found()
        .iter()
        .filter_map(|line| match line {
            PaletteLine::Entry(entry) => Some(entry.meaning()),
            PaletteLine::Heading(_) => None,
        })
        .collect();
    // What the store found stays found, also where the letters are others.
    assert!(words.contains(&"Combined-cycle plant") && words.contains(&"A mill"));
    assert!(words.contains(&"late"));
}

#[test]
fn the_cursor_never_rests_on_a_heading() {
    let mut palette = palette();
    palette.scroll.fit(6);
    typed(&mut palette, "");
    let count = palette.found().len();
    for motion in [Motion::Down, Motion::PageDown, Motion::Up, Motion::PageUp] {
        for _ in 0..count {
            palette.update(Action::Move(motion));
            assert!(palette.current().is_some(), "{motion:?}");
        }
    }
    assert!(!palette.point(0), "a heading is not chosen");
    typed(&mut palette, "qqqq");
    assert_eq!(palette.update(Action::Accept), (true, None));
}
