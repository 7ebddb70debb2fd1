//! Puts together a filter from the words that a shell left of it.

use super::{Filter, keys, words};
use chrono::NaiveDate;

/// Joins arguments into one filter text, which a saved view may keep.
///
/// Each argument is filter text of its own. A shell eats quotes: where `lead:"Ministry of Energy"` arrives as
/// `lead:Ministry of Energy`, the blanks count as part of the value, provided that makes a valid term and no further
/// key follows.
pub fn join_args(args: &[String], today: NaiveDate) -> String {
    let args = args.iter().map(|arg| arg.trim());
    let args: Vec<String> = args
        .filter(|arg| !arg.is_empty())
        .map(|arg| requoted(arg, today).unwrap_or_else(|| arg.to_owned()))
        .collect();
    args.join(" ")
}

/// Gives an argument its quotes back, where the shell seems to have eaten them.
fn requoted(arg: &str, today: NaiveDate) -> Option<String> {
    let mut parts = arg.split_whitespace();
    let value = value_of(parts.next()?)?;
    if arg.contains('"') || parts.clone().next().is_none() || parts.any(|p| value_of(p).is_some()) {
        return None;
    }
    let items: Vec<String> = arg[value..]
        .split(',')
        .map(|item| format!("\"{}\"", item.trim()))
        .collect();
    let text = format!("{}{}", &arg[..value], items.join(","));
    Filter::parse(&text, today).is_ok().then_some(text)
}

/// Finds where the value begins in a word that has a known key.
fn value_of(word: &str) -> Option<usize> {
    let body = words::negation(word);
    let sign = body + word[body..].find(words::is_sign)?;
    keys::key(&word[body..sign])?;
    let rest = &word[sign..];
    Some(word.len() - rest.trim_start_matches(words::is_sign).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_that_lost_their_quotes_belong_to_the_value() {
        let today = NaiveDate::from_ymd_opt(2026, 1, 15).unwrap();
        for (args, text) in [
            (
                &["lead:Ministry of Energy"][..],
                "lead:\"Ministry of Energy\"",
            ),
            (&["late", "-lead:A B"], "late -lead:\"A B\""),
            (&["not:lead:A B, C D"], "not:lead:\"A B\",\"C D\""),
            (&["status:on hold"], "status:\"on hold\""),
            // what would be no value stays a filter of several words
            (&["status:limited late"], "status:limited late"),
            (&["due<2026 late"], "due<2026 late"),
            (&["lead:A status:limited"], "lead:A status:limited"),
            (&["lead:\"A B\" late"], "lead:\"A B\" late"),
            (&["energy security", "late"], "energy security late"),
            (&["", " ", "late"], "late"),
            (&[], ""),
        ] {
            let args: Vec<String> = args.iter().map(|&arg| arg.to_owned()).collect();
            assert_eq!(join_args(&args, today), text);
            assert!(Filter::from_args(&args, today).is_ok(), "{text}");
        }
    }
}
