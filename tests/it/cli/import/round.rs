//! CSV out and in: whatever a cell begins with, it comes back whole.

use proptest::prelude::*;

use servanda::exchange::import::{Around, Recipe, grid, plan};

use crate::support::Desk;

/// Words that a spreadsheet would run, that look as if they had been kept from it, and others.
fn words() -> impl Strategy<Value = String> {
    "['=+@;,\"-]{0,4}[a-zа-я가-힣0-9]{1,6}( ['=@,;\"]{0,3}[a-z0-9]{1,5}){0,3}"
}

/// Writes rows as a list does.
fn csv(rows: &[(String, String, String)]) -> Vec<u8> {
    use servanda::exchange::{Column, Format, List, Look};
    let column = |name, at: fn(&(String, String, String)) -> &String| {
        Column::new(name, true, move |row: &(String, String, String)| {
            at(row).clone()
        })
    };
    let columns = vec![
        column("ref", |row| &row.0),
        column("title", |row| &row.1),
        column("description", |row| &row.2),
    ];
    let list = List {
        columns,
        rows,
        chosen: true,
    };
    let mut out = Vec::new();
    list.write(Format::Csv, Look::default(), &mut out).unwrap();
    out
}

/// Takes a file of documents in.
fn import(desk: &mut Desk, bytes: &[u8]) -> bool {
    let recipe = Recipe {
        noun: Some("documents".to_owned()),
        map: vec!["type==treaty".to_owned()],
        ..Recipe::default()
    };
    let around = Around {
        name: "rows.csv",
        today: "2026-11-23".parse().unwrap(),
        at: "2026-11-23T12:00:00Z".parse().unwrap(),
    };
    let plan = plan(&grid(bytes, None).unwrap(), &recipe, &around, &desk.store);
    let plan = plan.unwrap_or_else(|error| panic!("{error:?}"));
    let is_idle = plan.is_idle();
    if !is_idle {
        desk.apply(&plan.change()).unwrap();
    }
    !is_idle
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn rows_come_back_as_they_went_out(cells in prop::collection::vec((words(), words()), 1..6)) {
        let rows: Vec<(String, String, String)> = (1..)
            .zip(cells)
            .map(|(number, (title, text))| (format!("X{number}"), title, text))
            .collect();
        let bytes = csv(&rows);
        let mut desk = Desk::empty();
        prop_assert!(import(&mut desk, &bytes));
        for (reference, title, text) in &rows {
            let record = desk.record(reference);
            prop_assert_eq!(&record.title, title);
            let now = crate::support::now();
            let detail = desk.store.detail(&desk.store.find(reference).unwrap(), now).unwrap();
            let held = detail.details.iter().find(|(name, _)| name == "description");
            prop_assert_eq!(held.map(|(_, held)| held), Some(text));
        }
        prop_assert!(!import(&mut desk, &bytes), "the second time something changed");
    }
}

#[test]
fn a_list_goes_into_another_register_and_comes_out_the_same() {
    let home = super::super::Home::shipped();
    home.done("edit D1 --set title==SUM(A1)");
    let quoted = ["edit", "D2", "--set", "title='@quoted"];
    assert!(home.program().args(quoted).status().unwrap().success());
    let columns = "ref,type,title,binding,level,start,due,status,percent,as_of";
    for noun in ["documents", "groups", "follow-ups"] {
        let list = format!("list {noun} --columns {columns} --sort ref --format csv");
        let listed = home.done(&list);
        std::fs::write(home.path("list.csv"), &listed).unwrap();
        home.done("--quiet --db e.db init --empty --force");
        home.done(&format!("--db e.db import list.csv --as {noun}"));
        assert_eq!(home.done(&format!("--db e.db {list}")), listed);
        let export = home.done(&format!(
            "export {noun} --columns {columns} --sort ref --format csv"
        ));
        assert_eq!(export, listed);
    }
}
