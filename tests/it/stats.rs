//! Counts, and figures by side.

use servanda::domain::filter::Filter;
use servanda::domain::stats::{By, Stat};
use servanda::store::Query;

use crate::support::{Desk, now};

fn stats(desk: &Desk, filter: &str, by: By) -> Vec<Stat> {
    let query = Query {
        filter: Filter::parse(filter, now().today).unwrap(),
        ..Query::default()
    };
    desk.store.stats(&query, by, now()).unwrap()
}

#[test]
fn print() {
    let desk = Desk::shipped();
    for by in By::ALL {
        println!("## {by}");
        for stat in stats(&desk, "", *by) {
            println!("{}", serde_json::to_string(&stat).unwrap());
        }
    }
    for indicator in desk.store.indicators(false).unwrap() {
        println!(
            "{} {} {}",
            indicator.reference,
            indicator.title,
            indicator.observations.len()
        );
    }
    let all = desk.store.indicators(false).unwrap();
    println!(
        "{}",
        servanda::exchange::chart::frame(&all, 80, 24, servanda::exchange::chart::Bars::Blocks)
            .join("\n")
    );
}
