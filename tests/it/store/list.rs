//! Filters, orders, windows.

use servanda::domain::entity::Entity;
use servanda::domain::status::Status;
use servanda::domain::vocabulary::Kind;
use servanda::store::{Page, Query, Sort};

use crate::support::{Desk, now};

#[test]
fn filters_find_what_they_say() {
    let desk = Desk::shipped();
    for (filter, refs) in [
        (
            "occasion:O1 kind:document",
            "D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 D11",
        ),
        ("status:limited", "F5 F12 F16"),
        ("late", "F1 F5"),
        ("rag:red", "F1 F5"),
        ("rag:blue", "F2 F7 F10 F11 F17"),
        ("slipped", "F1"),
        ("kind:group status:announced", "G4 G6"),
        ("kind:group type:forum", "G8"),
        ("lead:\"no such body\" late", ""),
        ("전력산업", "D1 D10"),
        ("산업 협력", "D1 D2 D10"),
        ("\"전력산업 협력\"", "D1"),
        ("WOOSONG campus", "F2"),
        ("\"rare metal\"", "B3 D2 F15"),
        ("due<2026-09-01", "F5"),
        ("due:..2026-09-17", "F1 F5"),
        ("has:due due>2026-12-01", "B4 F3"),
        ("signed:2024-06-11", "D9"),
        ("kind:document not:signed:2024-06-12", "D9"),
        (
            "kind:document -field:energy -status:unknown",
            "B2 D2 D4 D5 D7 D9",
        ),
    ] {
        let Ok(parsed) = servanda::domain::filter::Filter::parse(filter, now().today) else {
            panic!("{filter}")
        };
        let query = Query {
            filter: parsed,
            ..Query::default()
        };
        let found = desk.store.records(&query, Page::ALL, now());
        if filter.contains("no such body") {
            assert_eq!(
                found.unwrap_err().to_string(),
                "there is no body `no such body` in this register"
            );
            continue;
        }
        let found: Vec<String> = found
            .unwrap()
            .into_iter()
            .map(|record| record.reference)
            .collect();
        assert_eq!(found.join(" "), refs, "{filter}");
        assert_eq!(desk.refs(filter).len(), found.len());
    }
}

#[test]
fn search_reads_any_script_and_forgives_what_people_leave_out() {
    let mut desk = Desk::shipped();
    desk.note("F3", "Ёлкин и Besançon, 한국외국어대학교")
        .unwrap();
    for word in ["елкин", "ЁЛК", "besancon", "외국어", "대학교", "한국"] {
        assert!(desk.refs(word).contains(&"F3".to_owned()), "{word}");
    }
    for word in ["елкинъ", "외교국"] {
        assert!(!desk.refs(word).contains(&"F3".to_owned()), "{word}");
    }
}

#[test]
fn a_window_is_a_part_of_the_whole() {
    let desk = Desk::shipped();
    for order in [
        "",
        "-due",
        "title",
        "rag,-as_of",
        "-status,ref",
        "timeliness",
        "legal_state",
        "-updated_at",
        "lead,-occasion",
        "binding,level,-slipped",
        "-ref",
    ] {
        let query = Query {
            sort: Sort::parse(order).unwrap(),
            ..Query::default()
        };
        let all: Vec<String> = desk
            .store
            .records(&query, Page::ALL, now())
            .unwrap()
            .into_iter()
            .map(|record| record.uid)
            .collect();
        assert_eq!(all, desk.store.uids(&query, now()).unwrap());
        let part = desk
            .store
            .records(
                &query,
                Page {
                    offset: 7,
                    limit: 5,
                },
                now(),
            )
            .unwrap();
        assert!(part.iter().map(|record| &record.uid).eq(&all[7..12]));
    }
}

#[test]
fn records_without_a_date_come_last_in_either_order() {
    let desk = Desk::shipped();
    for order in ["due", "-due"] {
        let query = Query {
            sort: Sort::parse(order).unwrap(),
            ..Query::default()
        };
        let records = desk.store.records(&query, Page::ALL, now()).unwrap();
        let first_without = records
            .iter()
            .position(|record| record.due.is_none())
            .unwrap();
        assert!(
            records[first_without..]
                .iter()
                .all(|record| record.due.is_none()),
            "{order}"
        );
    }
}

#[test]
fn every_entity_can_be_listed_and_a_filter_chooses_by_record() {
    let desk = Desk::shipped();
    for (entity, filter, count) in [
        (Entity::Body, "", 43),
        (Entity::Evidence, "", 140),
        (Entity::Occasion, "occasion:O1", 1),
        (Entity::Session, "ref:G1", 3),
        (Entity::Action, "kind:document ref:D9", 1),
        (Entity::Body, "party:KR Doosan", 1),
        (Entity::Body, "not:party:KR party:KZ", 22),
        (Entity::Evidence, "Dailian", 1),
        (Entity::Milestone, "late", 6),
        (Entity::Milestone, "late ref:F4", 2),
        (Entity::Session, "due:..2026-01-01", 1),
        (Entity::Party, "", 2),
        (Entity::Indicator, "", 16),
        (Entity::Observation, "", 29),
    ] {
        let filter = servanda::domain::filter::Filter::parse(filter, now().today).unwrap();
        let query = Query {
            filter,
            ..Query::default()
        };
        let table = desk.store.nouns(entity, &query, now()).unwrap();
        assert_eq!(table.rows.len(), count, "{entity}");
        assert!(
            table
                .rows
                .iter()
                .all(|row| row.len() == table.columns.len())
        );
    }
}

#[test]
fn another_connections_commit_is_seen_and_only_that() {
    let mut desk = Desk::shipped();
    let other = servanda::store::Store::open(&desk.path(), false).unwrap();
    let before = other.data_version().unwrap();
    assert_eq!(other.data_version().unwrap(), before);
    desk.status("F1", Status::OnHold).unwrap();
    assert_ne!(other.data_version().unwrap(), before);
    assert_eq!(
        other.record(desk.uid("F1").as_str(), now()).unwrap().status,
        Status::OnHold
    );
}

#[test]
fn what_is_counted_under_a_value_stands_under_it_in_the_order_of_the_list() {
    use servanda::domain::stats::By;
    let desk = Desk::shipped();
    for kind in Kind::ALL {
        let query = Query {
            kind: Some(*kind),
            sort: Sort::parse("-due").unwrap(),
            ..Query::default()
        };
        let order = desk.store.order(&query, now()).unwrap();
        let place = |row: &i64| order.iter().position(|other| other == row).unwrap();
        for by in By::ALL {
            let mut all = std::collections::BTreeSet::new();
            for (stat, rows) in desk.store.grouped(&query, *by, now()).unwrap() {
                assert_eq!(rows.len(), stat.count, "{by} {:?}", stat.value);
                let statuses: usize = stat.by_status.iter().map(|(_, count)| count).sum();
                assert_eq!(statuses, stat.count, "{by} {:?}", stat.value);
                assert!(rows.is_sorted_by_key(place), "{by} {:?}", stat.value);
                all.extend(rows);
            }
            assert_eq!(all.len(), order.len(), "{by}: everything stands somewhere");
        }
    }
}

#[test]
fn the_order_is_the_databases_own_whoever_sorts() {
    let desk = Desk::shipped();
    let conn = rusqlite::Connection::open(desk.path()).unwrap();
    let wanted = |terms: &str| -> Vec<i64> {
        let sql = format!("SELECT id FROM record WHERE removed = 0 ORDER BY {terms}, ref_key, id");
        let mut rows = conn.prepare(&sql).unwrap();
        let found = rows.query_map([], |row| row.get(0)).unwrap();
        found.map(Result::unwrap).collect()
    };
    for (order, terms) in [
        ("due", "due_upper NULLS LAST, due_lower"),
        ("-due", "due_upper DESC, due_lower DESC"),
        ("title", "title_key"),
        ("-title,ref", "title_key DESC"),
        ("type", "type"),
        ("-type", "type DESC"),
        ("percent", "percent NULLS LAST"),
        ("-percent,type", "percent DESC, type"),
        (
            "signed,-due",
            "signed_upper NULLS LAST, signed_lower, due_upper DESC, due_lower DESC",
        ),
        ("-start", "start_upper DESC, start_lower DESC"),
        ("updated_at", "updated_at NULLS LAST"),
        ("as_of", "as_of_upper NULLS LAST, as_of_lower"),
    ] {
        let query = Query {
            sort: Sort::parse(order).unwrap(),
            ..Query::default()
        };
        let order = desk.store.order(&query, now()).unwrap();
        assert_eq!(order, wanted(terms), "{terms}");
    }
}

#[test]
fn the_skeleton_of_the_tree_holds_every_follow_up_once_and_only_owners_that_have_some() {
    let desk = Desk::shipped();
    let query = Query {
        kind: Some(Kind::FollowUp),
        ..Query::default()
    };
    let skeleton = desk.store.skeleton(&query, now()).unwrap();
    let rows: Vec<i64> = skeleton.twigs.iter().map(|twig| twig.row).collect();
    let uids = desk.store.uids(&query, now()).unwrap();
    assert_eq!(desk.store.uids_of(&rows).unwrap(), uids);
    let records = desk.store.records_at(&rows[..3], now()).unwrap();
    assert!(records.iter().map(|of| &of.uid).eq(&uids[..3]));
    assert_eq!(desk.store.row_of(&uids[1]).unwrap(), Some(rows[1]));
    assert_eq!(desk.store.row_of("none").unwrap(), None);
    for owner in 0..skeleton.owners.len() {
        let has = |twig: &&servanda::domain::tree::Twig| twig.owner == Some(owner);
        assert!(skeleton.twigs.iter().any(|twig| has(&twig)));
        assert_ne!(skeleton.owners[owner].kind, Kind::FollowUp);
    }
}
