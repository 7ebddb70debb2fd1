//! The shipped register: complete, attested, and true to its sources.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use servanda::domain::entity::Entity;
use servanda::store::{Page, Query};

use crate::support::{Desk, now};

fn texts(conn: &Connection, sql: &str) -> Vec<String> {
    let mut statement = conn.prepare(sql).unwrap();
    let rows = statement
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn it_holds_what_the_visit_left() {
    let desk = Desk::shipped();
    for (filter, count) in [
        ("kind:document occasion:O1", 11),
        ("kind:document occasion:O2", 8),
        ("kind:document", 19),
        ("kind:group", 10),
        ("kind:follow_up", 19),
    ] {
        assert_eq!(desk.refs(filter).len(), count, "{filter}");
    }
    let numbered = |letter: char, most: usize| {
        (1..=most)
            .map(|n| format!("{letter}{n}"))
            .collect::<Vec<_>>()
    };
    assert_eq!(desk.refs("occasion:O1 kind:document"), numbered('D', 11));
    assert_eq!(desk.refs("kind:group"), numbered('G', 10));
    assert_eq!(desk.refs("kind:follow_up"), numbered('F', 19));
}

/// The table of statuses at the head of the facts: ref, status, as of.
const STATUSES: &str = "
    D1 initiated 2024-10-22; D2 initiated 2025-10-15; D3 unknown 2024-06-12; D4 initiated 2025-09-11; D5 initiated 2024-06-17;
    D6 unknown 2024-06-12; D7 initiated 2026-01-25; D8 unknown 2024-06-12; D9 initiated 2025-09-12; D10 unknown 2024-06-12;
    D11 unknown 2024-06-12; B1 unknown 2024-06-12; B2 initiated 2024~; B3 unknown 2024-06-12; B4 unknown 2024-06-12;
    B5 unknown 2024-06-12; B6 unknown 2024-06-12; B7 unknown 2024-06-12; B8 unknown 2024-06-12; F1 initiated 2026-02-12;
    F2 completed 2025-09-25; F3 initiated 2024-11-04; F4 initiated 2024~; F5 limited 2025-11-19; F6 initiated 2024-10-23;
    F7 completed 2024-10-22; F8 unknown 2024-06; F9 initiated 2025-12-11; F10 completed 2025-10-22; F11 completed 2024-08-16;
    F12 limited 2026-01-25; F13 initiated 2025-09-12; F14 initiated 2025-09-11; F15 initiated 2025-10-15; F16 limited 2025-04-23;
    F17 completed 2025-08-19; F18 initiated 2024-06-17; F19 unknown 2024-06; G1 active 2024-05-23; G2 unknown 2021-05-27;
    G3 active 2024-06-13; G4 announced 2024-06-12; G5 active 2024-06; G6 announced 2024-06-12; G7 active 2025-09-12;
    G8 active 2024-11-04; G9 active 2026-02-12; G10 unknown 2020-02-11";

#[test]
fn every_status_is_that_of_the_table_as_of_its_day() {
    let desk = Desk::shipped();
    let records = desk
        .store
        .records(&Query::default(), Page::ALL, now())
        .unwrap();
    let said: BTreeMap<String, String> = records
        .into_iter()
        .map(|record| {
            (
                record.reference,
                format!("{} {}", record.status, record.as_of.unwrap()),
            )
        })
        .collect();
    let table: BTreeMap<String, String> = STATUSES
        .split(';')
        .map(|row| {
            let (reference, rest) = row.trim().split_once(' ').unwrap();
            (reference.to_owned(), rest.to_owned())
        })
        .collect();
    assert_eq!(said, table);
}

#[test]
fn every_statement_has_its_source_and_how_well_it_is_attested() {
    let desk = Desk::shipped();
    let conn = Connection::open(desk.path()).unwrap();
    for part in [
        "record",
        "action",
        "session",
        "participation",
        "milestone",
        "assessment",
        "relation",
        "observation",
        "occasion",
        "body",
    ] {
        let sql = format!(
            "SELECT uid FROM \"{part}\" t WHERE NOT EXISTS
                (SELECT 1 FROM citation c JOIN evidence e ON e.id = c.evidence_id WHERE c.{part}_id = t.id)"
        );
        assert_eq!(
            texts(&conn, &sql),
            Vec::<String>::new(),
            "a {part} without a citation"
        );
    }
    // A fact of a record that is not empty is cited by its field; titles by language or as a whole.
    for (field, column) in [
        ("field", "field_id"),
        ("occasion", "occasion_id"),
        ("due", "due"),
        ("start", "start"),
    ] {
        let sql = format!(
            "SELECT ref FROM record r WHERE {column} IS NOT NULL AND NOT EXISTS
                (SELECT 1 FROM citation c WHERE c.record_id = r.id AND c.field = '{field}' AND c.attested <> 'not_attested')"
        );
        let bare = texts(&conn, &sql);
        assert_eq!(bare, Vec::<String>::new(), "{field} without a citation");
    }
    let untitled = texts(
        &conn,
        "SELECT ref FROM record r WHERE ref GLOB 'D*' AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.record_id = r.id AND c.field LIKE 'title%')",
    );
    assert_eq!(untitled, Vec::<String>::new(), "a title without a citation");
}

#[test]
fn every_source_that_has_an_address_can_be_looked_up() {
    let desk = Desk::shipped();
    let conn = Connection::open(desk.path()).unwrap();
    // The article that the register was made from prints no address, nor is one known of a stored copy; the search has none.
    assert_eq!(
        texts(
            &conn,
            "SELECT ref FROM evidence WHERE url IS NULL ORDER BY ref"
        ),
        ["E1", "E112", "E2"]
    );
    assert_eq!(
        texts(
            &conn,
            "SELECT url FROM evidence WHERE url IS NOT NULL GROUP BY url HAVING COUNT(*) > 1"
        ),
        Vec::<String>::new()
    );
    assert_eq!(
        texts(
            &conn,
            "SELECT ref FROM evidence WHERE url NOT GLOB 'http*://?*'"
        ),
        Vec::<String>::new()
    );
    assert_eq!(
        texts(&conn, "SELECT c.uid FROM citation c JOIN evidence e ON e.id = c.evidence_id WHERE e.ref = 'E2' AND c.attested <> 'not_attested'
            AND c.attested <> 'inferred'"),
        Vec::<String>::new()
    );
}

#[test]
fn what_is_not_attested_is_empty_and_no_title_is_made_up() {
    let desk = Desk::shipped();
    let conn = Connection::open(desk.path()).unwrap();
    assert_eq!(
        texts(
            &conn,
            "SELECT DISTINCT binding FROM record WHERE kind = 'document'"
        ),
        ["unclear"]
    );
    let languages: BTreeSet<String> = texts(&conn, "SELECT DISTINCT language FROM title")
        .into_iter()
        .collect();
    assert_eq!(
        languages,
        BTreeSet::from(["en".to_owned(), "ko".to_owned()])
    );
    assert_eq!(
        texts(
            &conn,
            "SELECT uid FROM title WHERE language = 'en' AND working = 0"
        ),
        Vec::<String>::new()
    );
    for empty in [
        "term",
        "languages",
        "renewal",
        "notice_period",
        "registration",
    ] {
        assert_eq!(
            texts(
                &conn,
                &format!("SELECT ref FROM record WHERE {empty} IS NOT NULL")
            ),
            Vec::<String>::new(),
            "{empty}"
        );
    }
    let signatories = "SELECT r.ref FROM record r WHERE r.kind = 'document' AND EXISTS (SELECT 1 FROM participation p
        WHERE p.record_id = r.id AND p.role = 'signatory') AND r.ref IN ('D3', 'D8')";
    assert_eq!(texts(&conn, signatories), Vec::<String>::new());
}

#[test]
fn the_planned_session_is_a_session_and_not_known_to_have_been_held() {
    let desk = Desk::shipped();
    let detail = desk
        .store
        .detail(&desk.store.find("G1").unwrap(), now())
        .unwrap();
    let eleventh = detail
        .sessions
        .iter()
        .find(|session| session.number == Some(11))
        .unwrap();
    assert!(eleventh.on.is_none() && eleventh.due.is_some());
    assert_eq!(
        detail
            .sessions
            .iter()
            .find(|session| session.number == Some(10))
            .unwrap()
            .on,
        crate::support::date("2024-05-23")
    );
}

#[test]
fn the_summit_is_late_and_slipped_and_says_since_when_nothing_was_heard() {
    let desk = Desk::shipped();
    let summit = desk.record("F1");
    assert_eq!(summit.baseline_due, crate::support::date("2025"));
    assert_eq!(summit.due, crate::support::date("2026-09-16/2026-09-17"));
    assert!(summit.slipped);
    assert_eq!(summit.rag.as_str(), "red");
    assert!(
        summit
            .rag_rule
            .starts_with("overdue, last heard of on 2026-02-12"),
        "{}",
        summit.rag_rule
    );
}

#[test]
fn where_sources_disagree_both_stand() {
    let desk = Desk::shipped();
    let conn = Connection::open(desk.path()).unwrap();
    let contradicted = texts(
        &conn,
        "SELECT DISTINCT r.ref FROM citation c LEFT JOIN action a ON a.id = c.action_id
            JOIN record r ON r.id = COALESCE(c.record_id, a.record_id) WHERE c.stance = 'contradicts' ORDER BY 1",
    );
    for reference in ["D9", "D10", "D11"] {
        assert!(contradicted.contains(&reference.to_owned()), "{reference}");
    }
    let trade = texts(
        &conn,
        "SELECT o.assessor || ' ' || o.qualifier || ' ' || o.value FROM observation o JOIN indicator i ON i.id = o.indicator_id
            WHERE i.title LIKE '%rade%' AND o.period = '2022' ORDER BY 1",
    );
    assert_eq!(trade, ["KR over 6.5", "KZ exact 6.1"]);
}

#[test]
fn the_file_is_sound_and_its_columns_are_those_of_the_table_of_entities() {
    let desk = Desk::shipped();
    assert_eq!(desk.store.inspect().unwrap().problems, Vec::<String>::new());
    for entity in Entity::ALL {
        let conn = Connection::open(desk.path()).unwrap();
        let columns = texts(
            &conn,
            &format!("SELECT name FROM pragma_table_info('{entity}')"),
        );
        for field in entity.row().fields {
            let column = [field.name.to_owned(), format!("{}_id", field.name)];
            assert!(
                columns.iter().any(|name| column.contains(name)),
                "{entity}.{}",
                field.name
            );
        }
    }
}
