//! Forms through keys on a register: making, editing, citing, meeting others, several at once, removing.

use super::*;
use crate::app::dialog::Dialog;
use crate::app::form::EntityForm;
use crate::domain::change::{Change, Edit, Set};
use crate::domain::record::Detail;
use crate::store::Store;

fn detail(store: &Store, desk: &Desk, name: &str) -> Detail {
    let named = store.find_record(name).unwrap();
    store.detail(&named, desk.now()).unwrap()
}

fn open_form<'s>(sitting: &'s Sitting<'_>) -> &'s EntityForm {
    match &sitting.app().dialog {
        Some(Dialog::Form(form)) => form,
        other => panic!("no form: {other:?}"),
    }
}

impl Sitting<'_> {
    /// Goes to a field of the open form, and types in the place of what it holds.
    fn fill(&mut self, name: &str, words: &str) -> &mut Self {
        let Some(Dialog::Form(form)) = &mut self.session.app.dialog else {
            panic!("no form")
        };
        form.at = form
            .lines
            .iter()
            .position(|line| line.name == name)
            .expect(name);
        self.press("ctrl-u");
        self.take(Input::Paste(words.to_owned()));
        self
    }

    fn shows(&self, words: &[&str]) {
        let text = self.text();
        for word in words {
            assert!(text.contains(word), "no `{word}` on:\n{text}");
        }
    }
}

#[test]
fn a_follow_up_is_made_and_stands_under_the_cursor() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 n");
    sitting.shows(&["what is to be made", "follow-up", "participation"]);
    sitting.press("enter");
    sitting.shows(&["New follow-up", "Title (en)  *"]);
    sitting
        .fill("title.en", "A water report")
        .fill("type", "rep")
        .press("tab");
    sitting.fill("due", "eoq");
    sitting.shows(&["report", "→ 2026-12-31", "3 changed"]);
    sitting.fill("field", "energ").press("tab");
    sitting.shows(&["→ Energy"]);
    sitting.press("enter");
    assert!(sitting.app().dialog.is_none(), "{}", sitting.text());
    assert_eq!(sitting.selected(), "F20");
    sitting.shows(&["record F20 added", "A water report", "2026-12-31"]);
}

#[test]
fn what_cannot_be_kept_is_said_at_its_field_and_stays_typed() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (80, 24));
    sitting.press("4 e");
    sitting.fill("ref", "F1").press("enter");
    sitting.shows(&[
        "the ref `F1` is taken",
        "choose another ref",
        "Edit follow-up F5",
    ]);
    assert_eq!(open_form(&sitting).line().name, "ref");
    sitting.fill("parent", "F99");
    sitting.shows(&["there is no record `F99`"]);
    sitting.fill("parent", "").fill("ref", "F5").press("esc");
    assert!(sitting.app().dialog.is_none());
}

#[test]
fn a_form_is_whole_at_the_sizes_that_people_have() {
    let (_folder, desk) = desk();
    for (size, words) in [
        (
            (80, 24),
            &[
                "Edit follow-up F5",
                "Ref",
                "*",
                "Audience",
                "internal",
                "Ctrl-O choose",
            ][..],
        ),
        (
            (120, 36),
            &[
                "Edit follow-up F5",
                "Description",
                "Why",
                "→ Energy",
                "Enter save",
            ][..],
        ),
    ] {
        let mut sitting = Sitting::begin(&desk, size);
        sitting.press("4 e");
        sitting.shows(words);
        sitting.press("shift-tab");
        sitting.shows(&["why; the history keeps it"]);
        sitting.fill("field", "").press("ctrl-o");
        sitting.shows(&["Field:", "type to find", "energy", "Energy"]);
        sitting.press("l a b enter");
        sitting.shows(&["labour"]);
        sitting.fill("due", "2026-08").press("ctrl-o L t");
        sitting.shows(&[
            "November 2026",
            "Mo  Tu  We",
            "[23]",
            "Monday 23 November 2026",
        ]);
        sitting.press("right enter ctrl-p");
        sitting.shows(&[
            "What saving would change",
            "Due  2026-08 → 2026-11-24",
            "energy → labour",
        ]);
        sitting.press("esc esc");
        sitting.shows(&["This is not saved", "x throws it away"]);
        sitting.press("x");
        assert!(sitting.app().dialog.is_none());
    }
}

#[test]
fn a_source_is_cited_in_one_operation() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 a");
    sitting.shows(&[
        "Evidence for F5",
        "Address",
        "Attested",
        "Stance",
        "supports",
    ]);
    sitting
        .fill("url", "https://example.org/plant")
        .fill("title", "Second turbine");
    sitting
        .fill("type", "press")
        .fill("attested", "attested")
        .fill("field", "due");
    sitting.press("enter");
    assert!(sitting.app().dialog.is_none(), "{}", sitting.text());
    let store = desk.open().unwrap();
    let found = detail(&store, &desk, "F5");
    let source = found
        .evidence
        .iter()
        .find(|of| of.title == "Second turbine")
        .unwrap();
    assert_eq!(source.citations[0].field.as_deref(), Some("due"));
    let before = store.count_operations().unwrap();
    sitting.press("u");
    assert_eq!(store.count_operations().unwrap(), before + 1);
    let found = detail(&store, &desk, "F5");
    assert!(found.evidence.iter().all(|of| of.title != "Second turbine"));
}

fn elsewhere(desk: &Desk, sets: &[(&str, &str)]) {
    let mut store = desk.open().unwrap();
    let named = store.find_record("F5").unwrap();
    let set = |(field, text): &(&str, &str)| Set {
        field: (*field).to_owned(),
        text: (*text).to_owned(),
    };
    let change = Change::Edit(Edit {
        entity: named.entity,
        rows: vec![named.uid],
        sets: sets.iter().map(set).collect(),
        note: None,
    });
    store.apply(&change, &desk.stamp()).unwrap();
}

#[test]
fn what_another_program_changed_meanwhile_is_shown_field_by_field() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 e");
    sitting.fill("due", "2027-03").fill("measure", "926 MW");
    elsewhere(&desk, &[("due", "2026-12"), ("contact", "Asia desk")]);
    sitting.press("enter");
    sitting.shows(&[
        "Somebody else has changed the same",
        "mine    2027-03",
        "theirs  2026-12",
        "base    2026-08",
    ]);
    sitting.press("right enter");
    assert!(sitting.app().dialog.is_none(), "{}", sitting.text());
    let store = desk.open().unwrap();
    let found = detail(&store, &desk, "F5");
    let of = |name: &str| {
        found
            .details
            .iter()
            .find(|(field, _)| field == name)
            .unwrap()
            .1
            .clone()
    };
    assert_eq!(found.record.due.unwrap().to_string(), "2026-12");
    assert_eq!(
        (of("contact").as_str(), of("measure").as_str()),
        ("Asia desk", "926 MW")
    );
}

#[test]
fn marked_records_take_one_field_after_a_preview_as_one_operation() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 space space e");
    sitting.shows(&["Edit 2 records"]);
    sitting.fill("field", "conta").press("tab");
    sitting.fill("value", "Asia desk").press("enter");
    sitting.shows(&["2 records, contact", "F5  contact  – → Asia desk"]);
    sitting.press("enter");
    assert!(sitting.app().dialog.is_none(), "{}", sitting.text());
    assert!(sitting.app().list().unwrap().marks.is_empty());
    sitting.shows(&["2 rows, 2 fields"]);
    sitting.press("u");
    sitting.shows(&["undo 2"]);
}

#[test]
fn what_is_removed_is_asked_about_with_what_hangs_on_it() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 d");
    sitting.shows(&["Put follow-up F5 into the bin?", "on it hang", "milestones"]);
    sitting.press("n");
    assert_eq!(sitting.selected(), "F5");
    sitting.press("d y");
    sitting.shows(&["F5 removed"]);
    assert_ne!(sitting.selected(), "F5");
    sitting.press("u space space d");
    sitting.shows(&["Put 2 records into the bin, as one change?"]);
    sitting.press("y");
    sitting.shows(&["2 things removed"]);
    assert!(sitting.app().list().unwrap().marks.is_empty());
}

#[test]
fn parts_and_figures_are_edited_where_they_stand() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 enter");
    for _ in 0..40 {
        let here = sitting.app().pane.current();
        if matches!(here, Some(crate::app::Link::Thing(name)) if name.starts_with('M')) {
            break;
        }
        sitting.press("j");
    }
    sitting.press("e");
    sitting.shows(&["Edit milestone M"]);
    sitting.fill("title", "Renamed step").press("enter");
    sitting.shows(&["Renamed step"]);
    sitting.press("8 e");
    sitting.shows(&["Edit indicator I1", "Unit"]);
    sitting.press("esc n");
    sitting.shows(&["observation"]);
    sitting.press("enter");
    sitting.shows(&["New observation", "I1"]);
    sitting
        .fill("period", "2031")
        .fill("value", "12.5")
        .fill("assessor", "desk")
        .press("enter");
    assert!(sitting.app().dialog.is_none(), "{}", sitting.text());
    sitting.shows(&["2031", "12.5"]);
}
