//! Tells which two terms exclude each other: ranges apart, a thing and its negation, a part needed and denied.

use super::super::{DateKey, NameKey, Part, Predicate, Term};
use chrono::NaiveDate;

/// Tells whether two terms, seen alone and apart from their codes, can never hold together.
pub fn excludes(one: &Term, other: &Term) -> bool {
    if lacks(one, other) || lacks(other, one) {
        return true;
    }
    match (one.negated, other.negated) {
        (false, false) => is_apart(&one.predicate, &other.predicate),
        (false, true) => is_within(&one.predicate, &other.predicate),
        (true, false) => is_within(&other.predicate, &one.predicate),
        (true, true) => false,
    }
}

/// Tells whether one term needs a part that the other denies.
fn lacks(needs: &Term, denies: &Term) -> bool {
    let Predicate::Has(part) = denies.predicate else {
        return false;
    };
    if needs.negated || !denies.negated {
        return false;
    }
    let needed = match &needs.predicate {
        Predicate::Has(needed) => *needed,
        Predicate::Percent { .. } => Part::Percent,
        Predicate::Date {
            key: DateKey::Due, ..
        } => Part::Due,
        Predicate::Date {
            key: DateKey::BaselineDue,
            ..
        } => Part::BaselineDue,
        Predicate::Date {
            key: DateKey::Start,
            ..
        } => Part::Start,
        Predicate::Date {
            key: DateKey::AsOf, ..
        } => Part::AsOf,
        Predicate::Name {
            key: NameKey::Field,
            ..
        } => Part::Field,
        Predicate::Name {
            key: NameKey::Occasion,
            ..
        } => Part::Occasion,
        Predicate::Name {
            key: NameKey::Lead, ..
        } => Part::Lead,
        Predicate::Name {
            key: NameKey::Signatory,
            ..
        } => Part::Signatory,
        Predicate::Name {
            key: NameKey::Parent,
            ..
        } => Part::Parent,
        _ => return false,
    };
    needed == part
}

/// Two ends, either of which may be open.
type Ends<T> = (Option<T>, Option<T>);

fn is_before<T: Ord>(one: &Ends<T>, other: &Ends<T>) -> bool {
    matches!((&one.1, &other.0), (Some(last), Some(first)) if last < first)
}

fn is_inside<T: Ord>(inner: &Ends<T>, outer: &Ends<T>) -> bool {
    let begins = outer.0.is_none() || inner.0.is_some() && inner.0 >= outer.0;
    let ends = outer.1.is_none() || inner.1.is_some() && inner.1 <= outer.1;
    begins && ends
}

/// Gives the ends of a range of days, with the date that they speak of.
fn days(predicate: &Predicate) -> Option<(DateKey, Ends<NaiveDate>)> {
    match predicate {
        Predicate::Date { key, from, to } => Some((*key, (*from, *to))),
        _ => None,
    }
}

/// Tells whether two ranges of the same thing have nothing in common.
fn is_apart(one: &Predicate, other: &Predicate) -> bool {
    fn apart<T: Ord>(one: &Ends<T>, other: &Ends<T>) -> bool {
        is_before(one, other) || is_before(other, one)
    }
    if let Some(((key, one), (other_key, other))) = days(one).zip(days(other)) {
        return key == other_key && apart(&one, &other);
    }
    percents(one)
        .zip(percents(other))
        .is_some_and(|(one, other)| apart(&one, &other))
}

/// Tells whether every record that the first one finds is found by the second.
fn is_within(inner: &Predicate, outer: &Predicate) -> bool {
    if let Some(((key, one), (other_key, other))) = days(inner).zip(days(outer)) {
        return key == other_key && is_inside(&one, &other);
    }
    if let Some((one, other)) = percents(inner).zip(percents(outer)) {
        return is_inside(&one, &other);
    }
    match (inner, outer) {
        (
            Predicate::Name { key, values },
            Predicate::Name {
                key: other,
                values: all,
            },
        ) => {
            key == other
                && values
                    .iter()
                    .all(|value| all.iter().any(|one| is_same(value, one)))
        }
        (Predicate::Flag(one), Predicate::Flag(other)) => one == other,
        (Predicate::Word(one), Predicate::Word(other))
        | (Predicate::Phrase(one), Predicate::Phrase(other)) => is_same(one, other),
        _ => false,
    }
}

fn percents(predicate: &Predicate) -> Option<Ends<u8>> {
    match predicate {
        Predicate::Percent { from, to } => Some((*from, *to)),
        _ => None,
    }
}

fn is_same(a: &str, b: &str) -> bool {
    a == b || a.to_lowercase() == b.to_lowercase()
}
