//! Every dialog, over the shipped register.

use std::time::Duration;

use servanda::app::key::Key;
use servanda::domain::change::{Change, Edit, Set};
use servanda::domain::entity::Entity;
use servanda::tui::headless::Headless;

use super::registers::Register;

/// The name of a dialog, and the keys that lead to it; `others` lets another program change what is edited.
type Row = (&'static str, &'static str);

#[rustfmt::skip]
pub const DIALOGS: &[Row] = &[
    ("filter_line", "4 / s t a t u s : l i"),
    ("filter_line_wrong", "4 / s t a t u s : n o"),
    ("history_filter", "9 / a u t h o r : f"),
    ("palette", "4 ?"),
    ("palette_found", "4 ? s t a t u s"),
    ("palette_records", "4 ? 협 력"),
    ("palette_nothing", "4 ? q q q q q q q"),
    ("status_choose", "4 s"),
    ("status_choose_group", "3 s"),
    ("status_fill", "4 s l"),
    ("status_refused", "4 s x enter"),
    ("status_bulk", "4 space space space s h"),
    ("note", "4 N a space n o t e"),
    ("nouns", "4 n"),
    ("form_edit_follow-up", "4 e"),
    ("form_edit_document", "2 e"),
    ("form_edit_group", "3 e"),
    ("form_new_document", "2 n d o c u m e n t enter"),
    ("form_new_group", "3 n g r o u p enter"),
    ("form_new_follow-up", "4 n f o l l o w enter"),
    ("form_new_milestone", "4 n m i l e s t o n e enter"),
    ("form_new_session", "3 n s e s s i o n enter"),
    ("form_new_action", "2 n a c t i o n enter"),
    ("form_new_evidence", "4 n e v i d e n c e enter"),
    ("form_new_citation", "4 n c i t a t i o n enter"),
    ("form_new_indicator", "8 n i n d i c a t o r enter"),
    ("form_new_observation", "8 n o b s enter"),
    ("form_new_body", "4 n b o d y enter"),
    ("form_new_party", "4 n p a r t y enter"),
    ("form_new_occasion", "4 n o c c a s i o n enter"),
    ("form_new_relation", "4 n r e l a t i o n enter"),
    ("form_new_participation", "4 n p a r t i c i p a t i o n enter"),
    ("form_new_field", "4 n f i e l d enter"),
    ("form_cite", "4 a"),
    ("form_wrong", "4 e ctrl-u F 1 enter"),
    ("form_dirty", "4 e 9 esc"),
    ("form_choices", "4 e tab tab tab tab tab ctrl-o"),
    ("form_month", "4 e tab tab tab tab tab tab tab tab tab ctrl-o"),
    ("form_difference", "4 e tab tab tab tab tab tab tab tab tab ctrl-u 2 0 2 7 ctrl-p"),
    ("form_conflict", "4 e tab tab tab tab tab tab tab tab tab ctrl-u 2 0 2 7 others enter"),
    ("form_bulk", "4 space space space e"),
    ("form_bulk_preview", "4 space space space e c o n t a c t tab A s i a enter"),
    ("order", "4 S"),
    ("columns", "4 C"),
    ("group_by", "4 b"),
    ("count_by", "4 c"),
    ("counts", "4 c f i e l d enter"),
    ("save_view", "4 / l a t e enter ctrl-s L a t e"),
    ("problems", "4 P wait P"),
    ("bin_empty", "4 B"),
    ("bin", "4 d y B"),
    ("bin_purge", "4 d y B D"),
    ("sources", "4 o"),
    ("formats", "4 X"),
    ("file", "4 X enter"),
    ("as_of", "4 A"),
    ("then", "4 A 2 0 2 5 - 0 3 - 0 1 enter wait"),
    ("messages_none", "4 M"),
    ("messages", "4 s h enter u M"),
    ("remove", "2 d"),
    ("undo_this", "4 s h enter 9 u"),
    ("restore", "0 n wait enter"),
    ("backups_one", "0 n wait"),
    ("backups_since", "0 n wait 4 s h enter 0 d wait"),
    ("backups_back", "0 n wait 4 s h enter 0 d wait enter wait"),
    ("backups_record", "0 n wait b"),
    ("backups_prune", "0 n wait p wait"),
    ("blocked", "4 ctrl-x"),
    ("which_key", "4 y wait"),
    ("marks", "4 space space space"),
    ("tree", "4 t"),
    ("groups", "4 b s t a t u s enter"),
    ("detail_keys", "4 enter j j"),
    ("board_by_lead", "6 b"),
    ("timeline_decade", "7 Z Z Z Z Z Z"),
    ("agenda_by_month", "5 w w"),
];

/// Gives the names of the snapshots.
pub fn names() -> impl Iterator<Item = String> {
    DIALOGS.iter().map(|(name, _)| name.to_string())
}

/// Changes the due date of F5, as another program would.
fn others(register: &Register) {
    let mut store = register.desk.open().unwrap();
    let edit = Edit {
        entity: Entity::Record,
        rows: vec![store.find("F5").unwrap().uid],
        sets: vec![Set {
            field: "due".to_owned(),
            text: "2026-12".to_owned(),
        }],
        note: None,
    };
    let mut stamp = register.desk.stamp();
    "colleague".clone_into(&mut stamp.author);
    store.apply(&Change::Edit(edit), &stamp).unwrap();
}

pub fn press(sitting: &mut Headless<'_>, register: &Register, keys: &str) {
    for key in keys.split_whitespace() {
        match key {
            "others" => others(register),
            "wait" => sitting.wait(Duration::from_mins(1)),
            key => sitting.press(Key::parse(key).unwrap()),
        }
    }
}

fn compare(rows: &[Row]) {
    for (name, keys) in rows {
        let register = Register::shipped();
        let mut sitting = Headless::begin(&register.desk, (120, 36)).unwrap();
        press(&mut sitting, &register, keys);
        let frames = super::frames(&mut sitting, &register);
        super::compare(name, &frames);
    }
}

#[test]
fn dialogs_over_the_shipped_register() {
    let (some, others) = DIALOGS.split_at(DIALOGS.len() / 2);
    std::thread::scope(|scope| {
        scope.spawn(|| compare(others));
        compare(some);
    });
}
