//! Counts of records by one thing: what that may be, and how the values are called and ordered.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::axes::{Assurance, LegalState, Rag, Timeliness};
use super::code::codes;
use super::entity::Entity;
use super::standing::RagRule;
use super::status::Status;
use super::vocabulary::{Audience, Binding, Kind, Level, Renewal};
use crate::words::of;

codes! {
    /// What records can be counted by.
    By, "thing to count by", {
        Status = "status", Kind = "kind", Type = "type", Field = "field", Lead = "lead", Party = "party", Signatories = "signatories",
        Occasion = "occasion", Rag = "rag", RagRule = "rag_rule", Timeliness = "timeliness", Slipped = "slipped",
        Assurance = "assurance", LegalState = "legal_state", Binding = "binding", Level = "level", Renewal = "renewal",
        Audience = "audience", Percent = "percent", Start = "start", Due = "due", BaselineDue = "baseline_due", Signed = "signed",
        Done = "done", AsOf = "as_of", UpdatedAt = "updated_at", Parent = "parent",
    }
}

/// In which order the values stand; records without one come last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// That of a list of codes.
    Codes(&'static [&'static str]),
    /// The most frequent first.
    Count,
    /// The values' own, as text: years.
    Value,
    /// The values' own, as numbers.
    Number,
}

/// A row of the table of what can be counted by.
#[derive(Debug, Clone, Copy)]
pub struct ByRow {
    /// What by.
    pub by: By,
    /// The order of its values.
    pub order: Order,
    /// What is said of records without a value.
    pub none: &'static str,
}

const fn row(by: By, order: Order, none: &'static str) -> ByRow {
    ByRow { by, order, none }
}

/// Everything that records can be counted by. Of a date the year counts, or the date itself where it spans several.
#[rustfmt::skip]
pub const BY: &[ByRow] = &[
    row(By::Status, Order::Codes(Status::CODES), "no status"),
    row(By::Kind, Order::Codes(Kind::CODES), "no kind"),
    row(By::Type, Order::Count, "no type"),
    row(By::Field, Order::Count, "no field"),
    row(By::Lead, Order::Count, "no lead"),
    row(By::Party, Order::Count, "no party"),
    row(By::Signatories, Order::Count, "no signatory"),
    row(By::Occasion, Order::Count, "no occasion"),
    row(By::Rag, Order::Codes(Rag::CODES), "no light"),
    row(By::RagRule, Order::Codes(RagRule::CODES), "no rule"),
    row(By::Timeliness, Order::Codes(Timeliness::CODES), "no timeliness"),
    row(By::Slipped, Order::Codes(&["yes", "no"]), "not known"),
    row(By::Assurance, Order::Codes(Assurance::CODES), "no assurance"),
    row(By::LegalState, Order::Codes(LegalState::CODES), "no legal state"),
    row(By::Binding, Order::Codes(Binding::CODES), "no document"),
    row(By::Level, Order::Codes(Level::CODES), "no level"),
    row(By::Renewal, Order::Codes(Renewal::CODES), "no word on renewal"),
    row(By::Audience, Order::Codes(Audience::CODES), "no audience"),
    row(By::Percent, Order::Number, "no percentage"),
    row(By::Start, Order::Value, "no start"),
    row(By::Due, Order::Value, "no due date"),
    row(By::BaselineDue, Order::Value, "no first due date"),
    row(By::Signed, Order::Value, "not signed"),
    row(By::Done, Order::Value, "not done"),
    row(By::AsOf, Order::Value, "no status said"),
    row(By::UpdatedAt, Order::Value, "never entered"),
    row(By::Parent, Order::Count, "no record above"),
];

impl By {
    /// Gives its row of the table.
    pub fn row(self) -> &'static ByRow {
        BY.iter()
            .find(|row| row.by == self)
            .expect("everything that can be counted by has a row")
    }
}

/// How many records of one status have one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The value; none: they have none.
    pub value: Option<String>,
    /// What the value is called, where that is not plain from a code.
    pub name: Option<String>,
    /// Their status.
    pub status: Status,
    /// How many.
    pub count: usize,
}

/// How many records have one value. The JSON keys are contract.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stat {
    /// The value, as a filter takes it; none: they have none.
    pub value: Option<String>,
    /// What it is called.
    pub label: String,
    /// How many.
    pub count: usize,
    /// Their part of all records counted, 0 to 1, to four places. A record with two leads is part of both.
    pub share: f64,
    /// How many of each status, those without any left out.
    #[serde(serialize_with = "as_map")]
    pub by_status: Vec<(Status, usize)>,
}

fn as_map<S: Serializer>(counts: &[(Status, usize)], to: S) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(counts.len()))?;
    for (status, count) in counts {
        map.serialize_entry(status, count)?;
    }
    map.end()
}

/// Adds up what was counted, of so many records in all.
pub fn add_up(tallies: impl IntoIterator<Item = Tally>, total: usize, by: By) -> Vec<Stat> {
    let row = by.row();
    let mut stats: Vec<Stat> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for tally in tallies {
        let place = *places.entry(tally.value.clone()).or_insert_with(|| {
            stats.push(Stat {
                label: label(row, tally.value.as_deref(), tally.name),
                value: tally.value,
                count: 0,
                share: 0.0,
                by_status: Vec::new(),
            });
            stats.len() - 1
        });
        stats[place].count += tally.count;
        stats[place].by_status.push((tally.status, tally.count));
    }
    for stat in &mut stats {
        stat.share = share(stat.count, total);
        stat.by_status.sort_by_key(|(status, _)| *status);
    }
    stats.sort_by_cached_key(|stat| key(row.order, stat));
    stats
}

fn label(row: &ByRow, value: Option<&str>, name: Option<String>) -> String {
    match (value, name) {
        (None, _) => row.none.to_owned(),
        (Some(_), Some(name)) => name,
        (Some(code), None) => code.replace('_', " "),
    }
}

impl Stat {
    /// Calls the value by its word in the language of the interface. What a machine reads has the word of the code instead.
    #[must_use]
    pub fn in_words(mut self, by: By) -> Self {
        let Some(code) = &self.value else {
            of("none", by.row().none).clone_into(&mut self.label);
            return self;
        };
        let told = match by {
            By::RagRule => of("RagRule", code),
            By::Timeliness => of("Timeliness", code),
            By::Assurance => of("Assurance", code),
            By::LegalState => of("LegalState", code),
            By::Rag => of("Rag", code),
            By::Slipped => of("", code),
            _ => Entity::Record.code_words(by.as_str(), code),
        };
        if told != code {
            self.label = told.to_owned();
        }
        self
    }
}

/// Gives a part of a whole, to four places.
fn share(count: usize, total: usize) -> f64 {
    let exact = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    if total == 0 {
        return 0.0;
    }
    (exact(count) / exact(total) * 10_000.0).round() / 10_000.0
}

/// Gives what a value is sorted by: without a value last, then the order's own measure, then the label.
fn key(order: Order, stat: &Stat) -> (bool, usize, String) {
    let value = stat.value.as_deref().unwrap_or_default();
    let measure = match order {
        Order::Codes(codes) => codes
            .iter()
            .position(|code| *code == value)
            .unwrap_or(codes.len()),
        Order::Count => usize::MAX - stat.count,
        Order::Number => value.parse().unwrap_or(usize::MAX),
        Order::Value => 0,
    };
    (stat.value.is_none(), measure, stat.label.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(value: &str, status: Status, count: usize) -> Tally {
        Tally {
            value: Some(value.to_owned()).filter(|value| !value.is_empty()),
            name: None,
            status,
            count,
        }
    }

    #[test]
    fn everything_that_can_be_counted_by_has_one_row() {
        assert!(BY.iter().map(|row| row.by).eq(By::ALL.iter().copied()));
    }

    #[test]
    fn counts_are_added_up_by_value_and_status() {
        use Status::{Completed, Limited, Unknown};
        let stats = add_up(
            [
                tally("", Unknown, 1),
                tally("due_soon", Limited, 1),
                tally("on_time", Completed, 2),
                tally("on_time", Limited, 3),
            ],
            7,
            By::Timeliness,
        );
        let json = serde_json::to_value(&stats).unwrap();
        let right = serde_json::json!([
            { "value": "on_time", "label": "on time", "count": 5, "share": 0.7143, "by_status": { "limited": 3, "completed": 2 } },
            { "value": "due_soon", "label": "due soon", "count": 1, "share": 0.1429, "by_status": { "limited": 1 } },
            { "value": null, "label": "no timeliness", "count": 1, "share": 0.1429, "by_status": { "unknown": 1 } },
        ]);
        assert_eq!(json, right);
        assert_eq!(add_up([], 0, By::Field), []);
    }

    #[test]
    fn values_stand_in_the_order_of_their_sort_and_none_is_last() {
        for (by, values, right) in [
            (By::Rag, vec!["grey", "", "red"], "red,grey,-"),
            (
                By::Due,
                vec!["2027", "", "2025/2028", "2026"],
                "2025/2028,2026,2027,-",
            ),
            (By::Percent, vec!["100", "", "20", "5"], "5,20,100,-"),
            (By::Field, vec!["b", "", "c", "a", "c"], "c,a,b,-"),
        ] {
            let tallies = values
                .into_iter()
                .map(|value| tally(value, Status::Unknown, 1));
            let stats = add_up(tallies, 5, by);
            let values: Vec<&str> = stats
                .iter()
                .map(|stat| stat.value.as_deref().unwrap_or("-"))
                .collect();
            assert_eq!(values.join(","), right);
        }
    }
}
