//! The plans by which the database answers what the interface asks all the time: through an index, without a sort of its own,
//! in a register that was never analysed and in one that was.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::PoisonError;

use rusqlite::Connection;
use servanda::domain::agenda::Stretch;
use servanda::domain::entity::Entity;
use servanda::domain::filter::Filter;
use servanda::domain::past::PastFilter;
use servanda::domain::query::{Page, Query};
use servanda::domain::sort::Sort;
use servanda::domain::stats::By;
use servanda::domain::vocabulary::Kind;
use servanda::store::{HistoryQuery, Result, Store};

use crate::large::made;
use crate::support::now;

/// What may be gone through from end to end, wherever it is asked: a piece of the line of the plan, and why.
#[rustfmt::skip]
const SMALL: &[(&str, &str)] = &[
    ("SCAN (subquery-", "what a part before has found"),
    ("SCAN main.record_search_config", "the full text's own settings"),
    ("SCAN register", "one row"),
    ("SCAN CONSTANT ROW", "no table"),
    ("VIRTUAL TABLE", "the full text, and lists that are bound"),
    ("SCAN j", "a list that is bound"),
    ("SCAN own", "one row"),
    ("SCAN c", "the rows that a part before has found"),
    ("SCAN said", "what a part before has found of one record"),
    ("SCAN view", "saved views: as many as somebody has named"),
    ("SCAN field", "fields: a list of some dozen"),
    ("SCAN label", "fields: a list of some dozen"),
    ("SCAN party", "parties: states there are two hundred of"),
    ("SCAN indicator", "indicators: as many as somebody counts"),
    ("SCAN i", "indicators: as many as somebody counts"),
    ("SCAN o", "observations and operations that a part before has found"),
];

/// What may be gone through or sorted by one question: the question, a piece of the line, and why.
#[rustfmt::skip]
const KNOWN: &[(&str, &str, &str)] = &[
    ("tree", "SCAN n", "every tie that holds the tree, in the order of entry"),
    ("tree", "SCAN record USING COVERING INDEX record_parent", "every follow-up under another"),
    ("lead:", "SCAN name", "names are folded by the program, which no index holds"),
    ("lead:", "SCAN body", "names are folded by the program, which no index holds"),
    ("party:", "SCAN name", "names are folded by the program, which no index holds"),
    ("uids of many", "SCAN record USING COVERING INDEX", "every uid is asked for"),
    ("agenda", "SCAN r USING INDEX record_recurrence", "what comes round, of which few records do"),
    ("agenda", "SCAN r USING INDEX record_frequency", "groups that meet at intervals"),
    ("group by party", "SCAN", "parties of acts and bodies together, which no index holds"),
    ("group by party", "TEMP B-TREE", "parties of acts and bodies together, which no index holds"),
    ("palette", "SCAN t", "saved views: as many as somebody has named"),
    ("palette", "TEMP B-TREE FOR ORDER BY", "the figures of one indicator are sorted, and the sources of one figure"),
    ("pane", "SCAN s", "what a part before has found of one record"),
    ("pane", "TEMP B-TREE FOR ORDER BY", "what belongs to one record is sorted"),
    ("history", "TEMP B-TREE FOR ORDER BY", "the changes of one operation are sorted"),
    ("`party:", "TEMP B-TREE FOR ORDER BY", "the records of a party, found by their indexes, are put together"),
    ("`under:", "TEMP B-TREE FOR ORDER BY", "the records under another, found by their indexes, are put together"),
    ("`due:", "TEMP B-TREE FOR ORDER BY", "the days are found by their index, and what they hold is sorted"),
    ("`start:", "TEMP B-TREE FOR ORDER BY", "the days are found by their index, and what they hold is sorted"),
    ("`as_of:", "TEMP B-TREE FOR ORDER BY", "the days are found by their index, and what they hold is sorted"),
    ("`updated:", "TEMP B-TREE FOR ORDER BY", "the days are found by their index, and what they hold is sorted"),
    ("`late", "TEMP B-TREE FOR ORDER BY", "what is late is found by its due date, and sorted where another order is wanted"),
];

/// A question: what it is called, and who asks it.
type Asking = (String, Box<dyn Fn(&Store) -> Result<()>>);

fn asking(name: impl Into<String>, ask: impl Fn(&Store) -> Result<()> + 'static) -> Asking {
    (name.into(), Box::new(ask))
}

fn query(kind: Option<Kind>, filter: &str, sort: &str) -> Query {
    Query {
        kind,
        filter: Filter::parse(filter, now().today).unwrap(),
        sort: Sort::parse(sort).unwrap(),
        bin: false,
    }
}

const WINDOW: Page = Page {
    offset: 0,
    limit: 60,
};
#[rustfmt::skip]
const FILTERS: &[&str] = &[
    "", "status:limited", "status:limited,initiated", "-status:completed", "rag:red", "rag:amber,green", "late",
    "-late", "stale", "disputed", "slipped", "waiting", "open", "closed", "timeliness:due_soon", "due:2026",
    "due:..2026-11", "start:2020..", "as_of:2026", "updated:2026", "percent:50..", "energy",
    "\"joint working group\"", "late energy", "FIELD", "PARTY", "LEAD", "SIGNATORY", "ref:D2", "parent:F7",
    "under:D2", "no:due", "has:lead",
];
#[rustfmt::skip]
const SORTS: &[&str] = &[
    "ref", "-ref", "title", "-title", "due", "-due", "as_of", "-as_of", "start", "updated_at", "-updated_at",
    "status", "rag", "-timeliness", "lead", "percent,title",
];

/// Gives a name that the register knows for each that a filter asks for.
fn named(store: &Store, filter: &str) -> String {
    let first = |entity| store.choices(entity, "").unwrap()[0].code.clone();
    match filter {
        "FIELD" => format!("field:{}", first(Entity::Field)),
        "PARTY" => format!("party:{}", first(Entity::Party)),
        "LEAD" => format!("lead:{}", first(Entity::Body)),
        "SIGNATORY" => format!("signatory:{}", first(Entity::Body)),
        other => other.to_owned(),
    }
}

fn lists(store: &Store) -> Vec<Asking> {
    let mut all = Vec::new();
    for filter in FILTERS.iter().map(|filter| named(store, filter)) {
        for sort in SORTS {
            for kind in Kind::ALL.iter().map(|kind| Some(*kind)).chain([None]) {
                let asked = query(kind, &filter, sort);
                all.push(asking(
                    format!("list {kind:?} `{filter}` by {sort}"),
                    move |store| {
                        store.order(&asked, now())?;
                        store.records(&asked, WINDOW, now())?;
                        store.count(&asked, now()).map(|_| ())
                    },
                ));
            }
        }
    }
    for by in [By::Status, By::Lead, By::Field, By::Rag, By::Due, By::Party] {
        let asked = query(Some(Kind::FollowUp), "", "due");
        all.push(asking(format!("group by {by}"), move |store| {
            store.grouped(&asked, by, now()).map(|_| ())
        }));
    }
    all
}

fn history() -> Vec<Asking> {
    let mut all = vec![
        asking("history", |store| {
            let page = HistoryQuery {
                before: Some(500),
                limit: Some(60),
                ..HistoryQuery::default()
            };
            store.history(&page)?;
            store.count_operations()?;
            let one = HistoryQuery {
                limit: Some(1),
                changes: true,
                rows: Some(200),
                ..page
            };
            store.history(&one).map(|_| ())
        }),
        asking("history by ref", |store| store.find_past("d2").map(|_| ())),
    ];
    for text in [
        "plan",
        "author:officer",
        "ref:D2",
        "since:2020",
        "field:status",
    ] {
        let Ok(filter) = PastFilter::parse(text) else {
            continue;
        };
        all.push(asking(format!("history `{text}`"), move |store| {
            store.look_back(&filter, 500, 400).map(|_| ())
        }));
    }
    all
}

fn rest() -> Vec<Asking> {
    vec![
        asking("overview", |store| store.overview(now()).map(|_| ())),
        asking("agenda", |store| {
            let stretch = Stretch::new(None, None, now().today).unwrap();
            store.agenda(&stretch, now()).map(|_| ())
        }),
        asking("tree", |store| {
            let all = query(Some(Kind::FollowUp), "", "due");
            store.skeleton(&all, now()).map(|_| ())
        }),
        asking("rows on screen", |store| {
            let rows: Vec<i64> = (1..60).collect();
            let records = store.records_at(&rows, now())?;
            let uids: Vec<&str> = records.iter().map(|of| of.uid.as_str()).collect();
            store.marks(&uids)?;
            store.row_of(uids[0])?;
            store.uids_of(&rows).map(|_| ())
        }),
        asking("uids of many", |store| {
            let rows: Vec<i64> = (1..3_000).collect();
            store.uids_of(&rows).map(|_| ())
        }),
        asking("pane", |store| {
            for reference in ["D2", "D3", "F7", "G1"] {
                let named = store.find_record(reference)?;
                store.detail(&named, now())?;
                store.touches(named.uid.as_str())?;
            }
            Ok(())
        }),
        asking("palette", |store| {
            store.seek("en", 30)?;
            store.seek("D2", 30)?;
            store.nouns(Entity::View, &Query::default(), now())?;
            store.indicators(false).map(|_| ())
        }),
    ]
}

/// Gives the lines of a plan that go through more than they give, or sort more than what belongs to one row.
fn wrong(conn: &Connection, name: &str, sql: &str) -> Vec<String> {
    let mut plan = conn
        .prepare(&["EXPLAIN QUERY PLAN ", sql].concat())
        .unwrap();
    let mut rows = plan.raw_query();
    let mut of_one = BTreeSet::new();
    let mut wrong = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let (id, parent): (i64, i64) = (row.get(0).unwrap(), row.get(1).unwrap());
        let line: String = row.get(3).unwrap();
        let is_of_one = line.starts_with("CORRELATED") || of_one.contains(&parent);
        if is_of_one {
            of_one.insert(id);
        }
        let sorts =
            line.contains("TEMP B-TREE FOR ORDER BY") || line.contains("TEMP B-TREE FOR GROUP BY");
        let has = |piece: &str| {
            let end = if piece.ends_with('-') { "" } else { " " };
            [&line, " "].concat().contains(&[piece, end].concat())
        };
        // A short name may be that of anything else in another question.
        let is_small =
            |piece: &str| has(piece) && (piece.len() > "SCAN own".len() || line == piece);
        let is_known = SMALL.iter().any(|(piece, _)| is_small(piece))
            || KNOWN
                .iter()
                .any(|(of, piece, _)| name.contains(of) && has(piece));
        if (line.starts_with("SCAN") || sorts && !is_of_one) && !is_known {
            wrong.push(line);
        }
    }
    wrong
}

fn check(path: &Path) {
    let mut store = Store::open(path, true).unwrap();
    let conn = Connection::open(path).unwrap();
    let askings: Vec<Asking> = lists(&store)
        .into_iter()
        .chain(history())
        .chain(rest())
        .collect();
    let noted = store.note_statements().unwrap();
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (name, ask) in askings {
        ask(&store).unwrap();
        let asked = std::mem::take(&mut *noted.lock().unwrap_or_else(PoisonError::into_inner));
        assert!(!asked.is_empty(), "{name}");
        for sql in asked {
            let is_question = sql.starts_with("SELECT") || sql.starts_with("WITH");
            if is_question && seen.insert(sql.clone()) {
                let lines = wrong(&conn, &name, &sql);
                if !lines.is_empty() {
                    found.push(format!(
                        "{name}:\n    {}\n    of {sql}",
                        lines.join("\n    ")
                    ));
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "{} plans:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[test]
fn no_question_that_is_asked_all_the_time_scans_or_sorts_where_an_index_serves() {
    let (folder, store) = made(200);
    drop(store);
    let path = folder.path().join("servanda.db");
    // No statistics are gathered, so that the plans of a register are those of every other.
    let tables: i64 = Connection::open(&path)
        .unwrap()
        .query_row(
            "SELECT COUNT(*) FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(tables, 0);
    check(&path);
}
