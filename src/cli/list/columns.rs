//! `--columns` and `--sort`: names of columns, checked; and the order of what is no record.

use std::cmp::Ordering;

use super::nouns::Thing;
use crate::cli::failure::Failure;
use crate::domain::code::nearest;
use crate::domain::date::Edtf;
use crate::domain::text::{excerpt, fold, ref_key};
use crate::domain::value::Value;
use crate::{say, word};

/// Reads the columns that were chosen; none: the usual ones.
pub(in crate::cli) fn chosen(
    text: Option<&str>,
    known: &[&'static str],
) -> Result<Option<Vec<&'static str>>, Failure> {
    let Some(text) = text else { return Ok(None) };
    let names: Vec<&str> = text
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect();
    if names.is_empty() {
        return Err(Failure::usage(
            word!("`--columns` names no column"),
            say!("the columns are {all}", all = known.join(", ")),
        ));
    }
    names
        .into_iter()
        .map(|name| column(name, known))
        .collect::<Result<_, _>>()
        .map(Some)
}

/// One key of an order.
pub(in crate::cli) type Key = (&'static str, bool);

/// Reads an order such as `-due,ref`; a minus: the largest first.
pub(in crate::cli) fn order(
    text: Option<&str>,
    known: &[&'static str],
) -> Result<Vec<Key>, Failure> {
    let words = text
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty());
    words
        .map(|word| match word.strip_prefix('-') {
            Some(rest) => Ok((column(rest, known)?, true)),
            None => Ok((column(word, known)?, false)),
        })
        .collect()
}

fn column(name: &str, known: &[&'static str]) -> Result<&'static str, Failure> {
    let code = name.to_lowercase().replace('-', "_");
    known
        .iter()
        .copied()
        .find(|known| *known == code)
        .ok_or_else(|| {
            let all = known.join(", ");
            let hint = match nearest(&code, known.iter().copied()) {
                Some(near) => say!("did you mean `{near}`? the columns are {all}", near, all),
                None => say!("the columns are {all}", all),
            };
            Failure::usage(
                say!("there is no column `{name}`", name = excerpt(name)),
                hint,
            )
        })
}

/// Sorts things; those without the value come last either way, and equals stay in their order.
pub(in crate::cli) fn sort(things: &mut [Thing], order: &[Key]) {
    things.sort_by(|a, b| {
        order
            .iter()
            .map(|(name, descending)| compare(name, a.get(name), b.get(name), *descending))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    });
}

fn compare(name: &str, a: &Value, b: &Value, descending: bool) -> Ordering {
    let order = match (a, b) {
        (Value::Null, Value::Null) => return Ordering::Equal,
        (Value::Null, _) => return Ordering::Greater,
        (_, Value::Null) => return Ordering::Less,
        (Value::Text(a), Value::Text(b)) => text_order(name, a, b),
        (a, b) => number(a).total_cmp(&number(b)),
    };
    if descending { order.reverse() } else { order }
}

/// Compares dates by their last and first day, everything else as people count.
fn text_order(name: &str, a: &str, b: &str) -> Ordering {
    const DATES: &[&str] = &[
        "due",
        "on",
        "done_on",
        "effective_on",
        "date",
        "published",
        "period",
        "as_of",
    ];
    if DATES.contains(&name)
        && let (Ok(a), Ok(b)) = (Edtf::parse(a), Edtf::parse(b))
    {
        let key = |date: &Edtf| {
            let (lower, upper) = date.bounds();
            (upper, lower)
        };
        return key(&a).cmp(&key(&b));
    }
    ref_key(&fold(a)).cmp(&ref_key(&fold(b)))
}

fn number(value: &Value) -> f64 {
    match value {
        #[expect(
            clippy::cast_precision_loss,
            reason = "only the order counts, and no number here has 16 digits"
        )]
        Value::Integer(number) => *number as f64,
        Value::Number(number) => *number,
        Value::Null | Value::Text(_) => f64::NAN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_sort_by_dates_refs_and_numbers_and_what_is_missing_comes_last() {
        let thing = |reference: &str, due: Option<&str>, number: i64| {
            Thing(vec![
                ("ref", Value::from(reference)),
                ("due", Value::from(due)),
                ("number", Value::from(number)),
            ])
        };
        let things = [
            thing("M10", Some("2026"), 1),
            thing("M9", Some("2026-03"), 10),
            thing("M1", None, 2),
        ];
        for (text, right) in [
            ("due", ["M9", "M10", "M1"]),
            ("-due", ["M10", "M9", "M1"]),
            ("ref", ["M1", "M9", "M10"]),
            ("-number", ["M9", "M1", "M10"]),
            ("", ["M10", "M9", "M1"]),
        ] {
            let mut sorted = things.to_vec();
            sort(
                &mut sorted,
                &order(Some(text), &["ref", "due", "number"]).unwrap(),
            );
            let refs: Vec<_> = sorted
                .iter()
                .map(|thing| thing.get("ref").to_string())
                .collect();
            assert_eq!(refs, right, "{text}");
        }
    }
}
