//! What is derived, compared with what follows.

use super::*;

#[test]
fn what_is_derived_follows_from_what_was_entered() {
    let desk = Desk::new();
    let mut store = desk.open();
    note(&mut store, "something was heard");
    assert_eq!(store.wrong_derivations().unwrap(), Vec::<String>::new());
}

#[test]
fn what_a_foreign_hand_changed_is_named() {
    let desk = Desk::new();
    let conn = rusqlite::Connection::open(desk.register()).unwrap();
    let before = desk.rows();
    for (sql, told) in [
        (
            "UPDATE record SET status = 'cancelled' WHERE ref = 'F1'",
            "`status` of F1",
        ),
        (
            "UPDATE record SET disputed = 1 - disputed WHERE ref = 'D1'",
            "`disputed` of D1",
        ),
        (
            "DELETE FROM legal_state WHERE record_id = (SELECT id FROM record WHERE ref = 'D2')",
            "the legal state of D2",
        ),
        (
            "UPDATE record_text SET body = 'x' WHERE record_id = (SELECT id FROM record WHERE ref = 'F2')",
            "the searched text of F2",
        ),
        (
            "DELETE FROM reference WHERE ref = 'O1'",
            "the list of refs of O1",
        ),
        (
            "DROP TRIGGER record_text_set; UPDATE record_text SET title = title || ' x'",
            "the search index",
        ),
    ] {
        conn.execute_batch(sql).unwrap();
        let rows = desk.rows();
        let wrong = desk.open().wrong_derivations().unwrap();
        assert!(wrong.iter().any(|line| line == told), "{told}: {wrong:?}");
        assert_eq!(desk.rows(), rows, "looking changes nothing");
    }
    assert_ne!(desk.rows(), before);
}
