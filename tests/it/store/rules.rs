//! What is filtered and counted in SQL is what the rules in `domain` say, on every day.

use chrono::NaiveDate;
use proptest::prelude::*;
use rusqlite::Connection;
use servanda::domain::axes::{Rag, Timeliness};
use servanda::domain::filter::Filter;
use servanda::domain::settings::{Now, Periods};
use servanda::domain::status::Status;
use servanda::domain::vocabulary::Kind;
use servanda::store::{Page, Query, Store};

use crate::support::Desk;

/// Gives every record at random what the rules ask about, past the gate: the rules are under test, not the gate.
fn scramble(path: &std::path::Path, seed: i64) {
    let conn = Connection::open(path).unwrap();
    let days = "date('2026-11-23', ((abs(random()) % 500) - 250) || ' days')";
    let pick = |values: &str| {
        format!(
            "(SELECT value FROM json_each('{values}') ORDER BY random() + 0 * r.id + 0 * {seed} LIMIT 1)"
        )
    };
    let status = |codes: &[&str]| pick(&serde_json::to_string(codes).unwrap());
    let group: Vec<&str> = Status::of(Kind::Group).map(Status::as_str).collect();
    let other: Vec<&str> = Status::of(Kind::Document).map(Status::as_str).collect();
    let sql = format!(
        "UPDATE record AS r SET status = CASE kind WHEN 'group' THEN {} ELSE {} END, disputed = abs(random()) % 12 = 0,
            supported = abs(random()) % 2, waiting = abs(random()) % 3 = 0, contradiction = abs(random()) % 5 = 0;
         UPDATE record SET due = {days}, heard = {days}, done = CASE status WHEN 'completed' THEN {days} END,
            start = CASE WHEN abs(random()) % 2 THEN {days} END,
            due_lower = '0001-01-01', due_upper = '9999-01-01', start_lower = NULL, start_upper = NULL;
         INSERT OR IGNORE INTO clock SELECT id, 'notice_closes', {days} FROM record WHERE kind = 'document';
         UPDATE record SET due = NULL, due_lower = NULL, due_upper = NULL WHERE abs(random()) % 4 = 0;
         UPDATE record SET heard = NULL WHERE abs(random()) % 5 = 0;
         UPDATE record SET due_lower = due, due_upper = due, heard_lower = heard, heard_upper = heard,
            done_lower = done, done_upper = done, start_lower = start, start_upper = start,
            baseline_due = CASE WHEN abs(random()) % 4 = 0 THEN '2026-01-01' ELSE due END;
         UPDATE record SET baseline_due_lower = baseline_due, baseline_due_upper = baseline_due;
         UPDATE record SET rag_override = 'green', rag_note = 'x' WHERE abs(random()) % 15 = 0;",
        status(&group),
        status(&other),
    );
    conn.execute_batch("PRAGMA ignore_check_constraints = ON")
        .unwrap();
    conn.execute_batch(&sql).unwrap();
}

fn refs(store: &Store, filter: &str, now: Now) -> Vec<String> {
    let query = Query {
        filter: Filter::parse(filter, now.today).unwrap(),
        ..Query::default()
    };
    store
        .records(&query, Page::ALL, now)
        .unwrap()
        .into_iter()
        .map(|record| record.reference)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn filters_by_light_and_lateness_agree_with_the_rules(seed in any::<i64>(), offset in 0_u64..400) {
        let desk = Desk::shipped();
        scramble(&desk.path(), seed);
        let today = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap() + chrono::Days::new(offset);
        let now = Now { today, periods: Periods { due_soon_days: 40, ..Periods::default() } };
        let all = desk.store.records(&Query::default(), Page::ALL, now).unwrap();
        let chosen = |pass: &dyn Fn(&servanda::domain::record::Record) -> bool| -> Vec<String> {
            all.iter().filter(|record| pass(record)).map(|record| record.reference.clone()).collect()
        };
        for rag in Rag::ALL {
            prop_assert_eq!(refs(&desk.store, &format!("rag:{rag}"), now), chosen(&|r| r.rag == *rag), "{}", rag);
        }
        for timeliness in Timeliness::ALL {
            let filter = format!("timeliness:{timeliness}");
            prop_assert_eq!(refs(&desk.store, &filter, now), chosen(&|r| r.timeliness == *timeliness), "{}", timeliness);
        }
        prop_assert_eq!(refs(&desk.store, "late", now), chosen(&|r| r.timeliness == Timeliness::Overdue));
        prop_assert_eq!(refs(&desk.store, "stale", now), chosen(&|r| r.stale));
        prop_assert_eq!(refs(&desk.store, "slipped", now), chosen(&|r| r.slipped));
        let overview = desk.store.overview(now).unwrap();
        prop_assert_eq!(overview.sum(|c| c.late, |_| true), refs(&desk.store, "late", now).len());
        prop_assert_eq!(overview.sum(|c| c.stale, |_| true), refs(&desk.store, "stale", now).len());
        for rag in Rag::ALL {
            prop_assert_eq!(overview.sum(|c| c.count, |c| c.rag == *rag), refs(&desk.store, &format!("rag:{rag}"), now).len());
        }
    }
}
