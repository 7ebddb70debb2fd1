//! What is there twice: records with one title, date and set of parties, bodies with one name. Both are found by grouping on
//! keys, so that a register of any size is gone through once.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};

use super::{Finding, Rule};
use crate::domain::date::Edtf;
use crate::domain::text::{excerpt, fold};
use crate::domain::vocabulary::Kind;
use crate::say;

/// A record, as far as it may be there twice.
#[derive(Debug, Clone)]
pub struct Titled {
    /// What people call it.
    pub reference: String,
    /// Its kind.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// When it was signed, begins or is due: the first that is known.
    pub date: Option<Edtf>,
    /// The codes of the parties whose bodies take part in it.
    pub parties: BTreeSet<String>,
}

/// Finds records of one kind with the same folded title, date and parties as an earlier one.
pub fn duplicates(records: impl IntoIterator<Item = Titled>) -> Vec<Finding> {
    let mut first = HashMap::new();
    let mut found = Vec::new();
    for record in records {
        let title = folded(&record.title);
        if title.is_empty() {
            continue;
        }
        match first.entry((record.kind, title, record.date, record.parties)) {
            Entry::Vacant(place) => {
                place.insert(record.reference);
            }
            Entry::Occupied(other) => {
                let words = say!(
                    "has the title, date and parties of {other}",
                    other = other.get()
                );
                found.push(Finding::new(Rule::Duplicate, &record.reference, words));
            }
        }
    }
    found
}

/// A name of a body.
#[derive(Debug, Clone)]
pub struct BodyName {
    /// What people call the body.
    pub reference: String,
    /// The code of its party.
    pub party: Option<String>,
    /// The name, in whatever language, former or not.
    pub name: String,
}

/// Finds bodies of one party that share a name with an earlier one: one finding for each pair, whatever they share.
pub fn same_bodies(names: impl IntoIterator<Item = BodyName>) -> Vec<Finding> {
    let mut first: HashMap<(Option<String>, String), String> = HashMap::new();
    let mut pairs = HashSet::new();
    let mut found = Vec::new();
    for BodyName {
        reference,
        party,
        name,
    } in names
    {
        match first.entry((party, folded(&name))) {
            Entry::Vacant(place) => {
                place.insert(reference);
            }
            Entry::Occupied(other) => {
                let other = other.get();
                if *other != reference && pairs.insert((reference.clone(), other.clone())) {
                    let words = say!(
                        "is called `{name}`, and so is {other} of the same party",
                        name = excerpt(&name),
                        other
                    );
                    found.push(Finding::new(Rule::SameBody, &reference, words));
                }
            }
        }
    }
    found
}

/// Folds a name or title for comparing: case, accents and runs of blanks do not count.
fn folded(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(reference: &str, kind: Kind, title: &str, date: &str, parties: &[&str]) -> Titled {
        Titled {
            reference: reference.to_owned(),
            kind,
            title: title.to_owned(),
            date: Edtf::parse(date).ok(),
            parties: parties.iter().map(|code| (*code).to_owned()).collect(),
        }
    }

    #[test]
    fn records_are_the_same_when_title_date_and_parties_are() {
        let first = || {
            record(
                "D1",
                Kind::Document,
                "Accord de Besançon",
                "2024-06-12",
                &["KR", "KZ"],
            )
        };
        for (other, same) in [
            (
                record(
                    "D2",
                    Kind::Document,
                    "ACCORD  de Besancon",
                    "2024-06-12",
                    &["KZ", "KR"],
                ),
                true,
            ),
            (
                record(
                    "D2",
                    Kind::Document,
                    "Accord de Paris",
                    "2024-06-12",
                    &["KR", "KZ"],
                ),
                false,
            ),
            (
                record(
                    "D2",
                    Kind::Document,
                    "Accord de Besançon",
                    "2024-06",
                    &["KR", "KZ"],
                ),
                false,
            ),
            (
                record(
                    "D2",
                    Kind::Document,
                    "Accord de Besançon",
                    "",
                    &["KR", "KZ"],
                ),
                false,
            ),
            (
                record(
                    "D2",
                    Kind::Document,
                    "Accord de Besançon",
                    "2024-06-12",
                    &["KZ"],
                ),
                false,
            ),
            (
                record(
                    "D2",
                    Kind::FollowUp,
                    "Accord de Besançon",
                    "2024-06-12",
                    &["KR", "KZ"],
                ),
                false,
            ),
        ] {
            let found = duplicates([first(), other.clone()]);
            assert_eq!(found.len(), usize::from(same), "{other:?}");
            assert!(
                found
                    .iter()
                    .all(|found| found.reference == "D2" && found.message.ends_with("D1"))
            );
        }
        let untitled = || record("D1", Kind::Document, " ", "", &[]);
        assert!(duplicates([untitled(), untitled()]).is_empty());
    }

    #[test]
    fn bodies_of_one_party_do_not_share_a_name() {
        let name = |reference: &str, party: Option<&str>, name: &str| BodyName {
            reference: reference.to_owned(),
            party: party.map(str::to_owned),
            name: name.to_owned(),
        };
        let kz = Some("KZ");
        for (names, found) in [
            (
                vec![
                    name("Y1", kz, "Ministry of Energy"),
                    name("Y2", kz, "ministry of  energy"),
                ],
                vec!["Y2"],
            ),
            (
                vec![
                    name("Y1", kz, "Ministry of Energy"),
                    name("Y2", Some("KR"), "Ministry of Energy"),
                ],
                vec![],
            ),
            (
                vec![
                    name("Y1", kz, "Ministry of Energy"),
                    name("Y1", kz, "Ministry of Energy"),
                ],
                vec![],
            ),
            (
                vec![
                    name("Y1", kz, "Ministry of Energy"),
                    name("Y2", kz, "Ministry of Ecology"),
                ],
                vec![],
            ),
            (
                vec![
                    name("Y1", kz, "A"),
                    name("Y1", kz, "B"),
                    name("Y2", kz, "B"),
                    name("Y2", kz, "A"),
                    name("Y3", kz, "a"),
                ],
                vec!["Y2", "Y3"],
            ),
        ] {
            let refs: Vec<String> = same_bodies(names)
                .into_iter()
                .map(|found| found.reference)
                .collect();
            assert_eq!(refs, found);
        }
    }
}
