//! Refuses filters that no record can ever match, and names the words that exclude each other.

mod pairs;

use super::error::{FilterError, ticked};
use super::{CodeKey, DateKey, Flag, Predicate, Term};
use crate::domain::status::Status;
use crate::domain::vocabulary::Kind;
use crate::{say, word};

/// The codes that a term leaves possible on one axis; [`ABSENT`] stands for records that have none.
type Left = (CodeKey, Vec<&'static str>);

const ABSENT: &str = "";

/// Checks the terms against each other, in their order.
pub(super) fn check(text: &str, terms: &[Term]) -> Result<(), FilterError> {
    let mut axes: Vec<(CodeKey, Vec<&'static str>, Vec<usize>)> = Vec::new();
    for (at, term) in terms.iter().enumerate() {
        if let Some(other) = terms[..at]
            .iter()
            .position(|other| pairs::excludes(other, term))
        {
            return Err(refusal(text, terms, &[other, at]));
        }
        for (key, left) in axes_of(term) {
            let place = axes
                .iter()
                .position(|(axis, ..)| *axis == key)
                .unwrap_or_else(|| {
                    axes.push((key, with_absent(key), Vec::new()));
                    axes.len() - 1
                });
            let (_, possible, speakers) = &mut axes[place];
            possible.retain(|code| left.contains(code));
            if possible.is_empty() {
                let other = speakers
                    .iter()
                    .copied()
                    .find(|other| parted(&terms[*other], key, &left));
                speakers.push(at);
                let both = other.map_or_else(|| speakers.clone(), |other| vec![other, at]);
                return Err(refusal(text, terms, &both));
            }
            speakers.push(at);
        }
    }
    Ok(())
}

/// Tells whether a term leaves nothing of what another one leaves on an axis.
fn parted(term: &Term, key: CodeKey, left: &[&str]) -> bool {
    let mut own = axes_of(term).into_iter().filter(|(axis, _)| *axis == key);
    own.any(|(_, codes)| codes.iter().all(|code| !left.contains(code)))
}

fn with_absent(key: CodeKey) -> Vec<&'static str> {
    let absent = key.is_of_documents().then_some(ABSENT);
    key.codes().iter().copied().chain(absent).collect()
}

/// Gives what a term leaves possible on its own axis and, by it, of the kinds.
fn axes_of(term: &Term) -> Vec<Left> {
    let named: Vec<&str>;
    let (key, values) = match &term.predicate {
        Predicate::Code { key, values } => (*key, values.as_slice()),
        Predicate::Flag(Flag::Late) => (CodeKey::Timeliness, &["overdue"][..]),
        Predicate::Flag(flag @ (Flag::Open | Flag::Closed)) => {
            let wanted = |s: &&Status| s.is_closed() == (*flag == Flag::Closed);
            named = Status::ALL
                .iter()
                .filter(wanted)
                .map(|s| s.as_str())
                .collect();
            (CodeKey::Status, named.as_slice())
        }
        Predicate::Date {
            key: DateKey::Signed,
            ..
        } if !term.negated => {
            return vec![(CodeKey::Kind, vec![Kind::Document.as_str()])];
        }
        _ => return Vec::new(),
    };
    let mut left = with_absent(key);
    left.retain(|code| values.contains(code) != term.negated);
    let kinds = kinds_of(key, &left).map(|kinds| (CodeKey::Kind, kinds));
    [(key, left)].into_iter().chain(kinds).collect()
}

/// Gives the kinds that can have one of these codes; none where the axis says nothing of kinds.
fn kinds_of(key: CodeKey, left: &[&'static str]) -> Option<Vec<&'static str>> {
    let fits = |kind: &Kind| match key {
        CodeKey::Status => Status::of(*kind).any(|status| left.contains(&status.as_str())),
        CodeKey::Type => kind.types().iter().any(|code| left.contains(code)),
        _ => *kind == Kind::Document || left.contains(&ABSENT),
    };
    let speaks = matches!(key, CodeKey::Status | CodeKey::Type) || key.is_of_documents();
    speaks.then(|| {
        Kind::ALL
            .iter()
            .filter(|k| fits(k))
            .map(|k| k.as_str())
            .collect()
    })
}

fn refusal(text: &str, terms: &[Term], clashing: &[usize]) -> FilterError {
    let words: Vec<String> = clashing
        .iter()
        .map(|at| ticked(&text[terms[*at].span.clone()]))
        .collect();
    let message = match &words[..] {
        [word] => say!("{word} holds for no record", word),
        [one, other] => say!("{one} and {other} can never both hold", one, other),
        [rest @ .., last] => say!(
            "{rest} and {last} can never all hold",
            rest = rest.join(", "),
            last
        ),
        [] => unreachable!("a clash has a word"),
    };
    let last = &terms[clashing[clashing.len() - 1]];
    FilterError {
        text: text.to_owned(),
        span: last.span.clone(),
        message,
        hint: either(terms, clashing)
            .unwrap_or_else(|| word!("every word of a filter must hold; take one out").to_owned()),
    }
}

/// Says how to ask for either of two codes, where that may have been meant.
fn either(terms: &[Term], clashing: &[usize]) -> Option<String> {
    let [one, other] = clashing else { return None };
    let (one, other) = (&terms[*one], &terms[*other]);
    match (&one.predicate, &other.predicate) {
        (Predicate::Code { key, values }, Predicate::Code { key: k, values: v })
            if key == k && !one.negated && !other.negated =>
        {
            let codes = [values.as_slice(), v].concat().join(",");
            Some(say!(
                "every word of a filter must hold; `{key}:{codes}` finds either",
                key,
                codes
            ))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
