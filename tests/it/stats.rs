//! Counts, and figures by side.

use servanda::domain::change::{Change, New, Set};
use servanda::domain::entity::Entity;
use servanda::domain::filter::Filter;
use servanda::domain::stats::{By, Stat};
use servanda::domain::uid::Uid;
use servanda::exchange::chart::{Bars, chart};
use servanda::store::Query;
use servanda::tui::text::width;

use crate::support::{Desk, now};

fn stats(desk: &Desk, filter: &str, by: By) -> Vec<Stat> {
    let query = Query {
        filter: Filter::parse(filter, now().today).unwrap(),
        ..Query::default()
    };
    desk.store.stats(&query, by, now()).unwrap()
}

fn lines(stats: &[Stat]) -> Vec<String> {
    let line = |stat: &Stat| {
        let value = stat.value.as_deref().unwrap_or("-");
        format!("{value} {} {} {}", stat.label, stat.count, stat.share)
    };
    stats.iter().map(line).collect()
}

#[test]
fn the_documents_of_the_visit_are_counted_by_status() {
    let desk = Desk::shipped();
    let stats = stats(&desk, "occasion:O1 kind:document", By::Status);
    let counted: usize = stats.iter().map(|stat| stat.count).sum();
    assert_eq!(counted, 11);
    for stat in &stats {
        let value = stat.value.as_deref().unwrap();
        let filter = format!("occasion:O1 kind:document status:{value}");
        assert_eq!(desk.refs(&filter).len(), stat.count, "{value}");
    }
}

#[test]
fn whatever_is_counted_by_everything_is_counted_and_each_status_adds_up() {
    let desk = Desk::shipped();
    let all = desk.refs("").len();
    for by in By::ALL {
        let stats = stats(&desk, "", *by);
        let sum: usize = stats.iter().map(|stat| stat.count).sum();
        let several = matches!(by, By::Lead | By::Party | By::Signatories);
        assert!(sum == all || several && sum > all, "{by}: {sum} of {all}");
        for stat in &stats {
            let statuses: usize = stat.by_status.iter().map(|(_, count)| count).sum();
            assert_eq!(statuses, stat.count, "{by} {}", stat.label);
            assert!(stat.share > 0.0 && stat.share <= 1.0 && !stat.label.is_empty());
        }
        let nones = stats.iter().filter(|stat| stat.value.is_none()).count();
        assert!(nones == 0 || stats.last().unwrap().value.is_none(), "{by}");
    }
}

#[test]
fn values_are_called_as_people_call_them_and_those_without_come_last() {
    let desk = Desk::shipped();
    for stat in stats(&desk, "kind:document", By::Party) {
        let (filter, name) = match stat.value.as_deref() {
            Some("KZ") => ("kind:document party:KZ", "Kazakhstan"),
            Some("KR") => ("kind:document party:KR", "Republic of Korea"),
            _ => ("kind:document not:party:KZ not:party:KR", "no party"),
        };
        assert_eq!(
            (desk.refs(filter).len(), name),
            (stat.count, stat.label.as_str())
        );
    }
    let by_field = lines(&stats(&desk, "", By::Field));
    assert_eq!(by_field[0], "energy Energy 8 0.1667");
    let by_due = lines(&stats(&desk, "kind:follow_up", By::Due));
    assert_eq!(by_due[..2], ["2026 2026 2 0.1053", "2027 2027 1 0.0526"]);
    assert!(by_due.last().unwrap().starts_with("- no due date"));
    assert_eq!(
        lines(&stats(&desk, "slipped", By::Slipped)),
        ["yes yes 1 1"]
    );
    assert!(stats(&desk, "\"no such words anywhere\"", By::Lead).is_empty());
}

#[test]
fn a_record_with_two_leads_counts_for_both_and_a_wide_date_for_itself() {
    let mut desk = Desk::shipped();
    let before = stats(&desk, "ref:F5", By::Lead);
    assert_eq!(before.len(), 1);
    let fields = [("record", "F5"), ("body", "Y3"), ("role", "lead")];
    let sets = fields.map(|(field, text)| Set {
        field: field.to_owned(),
        text: text.to_owned(),
    });
    let new = New {
        entity: Entity::Participation,
        uid: Uid::new(chrono::Utc::now()),
        sets: sets.to_vec(),
    };
    // Twice the same body is one lead.
    let twice = New {
        uid: Uid::new(chrono::Utc::now()),
        ..new.clone()
    };
    desk.apply(&Change::Add(vec![new, twice])).unwrap();
    assert_eq!(
        lines(&stats(&desk, "ref:F5", By::Lead)),
        [
            "Y29 Doosan Enerbility 1 1",
            "Y3 Ministry of Energy of Kazakhstan 1 1"
        ]
    );
    desk.set("F1", "due", "2026/2027").unwrap();
    assert_eq!(
        lines(&stats(&desk, "ref:F1", By::Due)),
        ["2026/2027 2026/2027 1 1"]
    );
}

#[test]
fn both_sides_figures_for_2022_stand_side_by_side_with_their_sources() {
    let desk = Desk::shipped();
    let named = desk.store.find("I1").unwrap();
    let turnover = desk.store.indicator(named.uid.as_str()).unwrap();
    assert_eq!(
        (turnover.unit.as_str(), turnover.sides()),
        ("USD bn", vec!["KR", "KZ"])
    );
    let of_2022: Vec<String> = turnover
        .observations
        .iter()
        .filter(|said| said.period.as_str() == "2022")
        .map(|said| {
            let refs: Vec<&str> = said.evidence.iter().map(|e| e.reference.as_str()).collect();
            format!("{} {} {}", said.assessor, said.figure(), refs.join(" "))
        })
        .collect();
    assert_eq!(of_2022, ["KR over 6.5 E134", "KZ 6.1 E133"]);
    let series: Vec<&str> = turnover
        .series("KR")
        .map(|said| said.period.as_str())
        .collect();
    assert_eq!(series, ["2018", "2019", "2022"]);
    let json = serde_json::to_value(&turnover).unwrap();
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        ["uid", "ref", "title", "unit", "definition", "observations"]
    );
    let citation = &json["observations"][0]["evidence"][0]["citations"][0];
    assert_eq!(citation["of"], "observation");
}

#[test]
fn the_chart_of_the_trade_shows_both_sides_and_the_year_without_a_figure() {
    let desk = Desk::shipped();
    let indicators = desk.store.indicators(false).unwrap();
    assert_eq!(indicators.len(), 16);
    let drawn = chart(&indicators[0], 60, Bars::Ascii);
    assert_eq!(
        drawn,
        [
            "2018  KR  #############                                 2.16",
            "2019  KR  ##########################                     4.2",
            "2020  KZ  ####################################           5.9",
            "2021      no figure",
            "2022  KR  ########################################  over 6.5",
            "      KZ  ######################################         6.1",
            "2023  KZ  #####################################      about 6",
            "2024  KZ  ###################                            3.1",
        ]
    );
    for (indicator, cells) in indicators
        .iter()
        .flat_map(|i| [80, 20, 1].map(|cells| (i, cells)))
    {
        for line in chart(indicator, cells, Bars::Blocks) {
            assert!(width(&line) <= cells, "{line} in {cells}");
        }
    }
}
