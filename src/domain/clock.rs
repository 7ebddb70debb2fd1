//! The clocks of a document: when its term runs out or is renewed, and until when notice may be given. They are told only
//! where every input is exact; otherwise what is missing is named, and nothing is guessed.

use chrono::NaiveDate;

use super::code::codes;
use super::date::Period;
use super::legal::{Instrument, Term};
use super::vocabulary::{ActionType, Binding, Renewal};
use crate::mark;

/// How many times a tacit renewal is followed.
const ROUNDS: usize = 100;

codes! {
    /// What runs out or comes round.
    ClockType, "clock", { NoticeCloses = "notice_closes", Renewal = "renewal", Expiry = "expiry" }
}

/// A day on which something runs out or comes round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockDay {
    /// What.
    pub what: ClockType,
    /// The last day to give notice, else the first day after the term.
    pub on: NaiveDate,
}

/// Gives every day that the inputs tell, in order of time for each clock.
pub fn days(instrument: &Instrument) -> Vec<ClockDay> {
    let Ok(Some(run)) = run(instrument) else {
        return Vec::new();
    };
    let mut days = Vec::new();
    let mut end = Some(run.end);
    for _ in 0..ROUNDS {
        let Some(day) = end else { break };
        if let Some(closes) = instrument
            .notice_period
            .as_ref()
            .and_then(|notice| notice.before(day))
        {
            days.push(ClockDay {
                what: ClockType::NoticeCloses,
                on: closes,
            });
        }
        let Some(period) = &run.renewed_for else {
            days.push(ClockDay {
                what: ClockType::Expiry,
                on: day,
            });
            break;
        };
        days.push(ClockDay {
            what: ClockType::Renewal,
            on: day,
        });
        end = period.after(day);
    }
    days
}

/// Names the inputs that are missing or too coarse for the end of the term and, where it renews by itself, for the notice.
/// Empty: nothing is missing, or the document runs without end.
pub fn missing(instrument: &Instrument) -> Vec<&'static str> {
    match run(instrument) {
        Err(missing) => missing,
        Ok(Some(run)) if run.renewed_for.is_some() && instrument.notice_period.is_none() => {
            vec!["notice_period"]
        }
        Ok(_) => Vec::new(),
    }
}

/// The first end of the term, and for how long it is renewed by itself.
struct Run<'i> {
    end: NaiveDate,
    renewed_for: Option<&'i Period>,
}

/// Finds the end of the term, or names what is missing for it. A document without end has none.
fn run(instrument: &Instrument) -> Result<Option<Run<'_>>, Vec<&'static str>> {
    let mut missing = Vec::new();
    let first = match instrument.binding {
        Binding::Binding => Some((
            ActionType::EntryIntoForce,
            mark!("clock", "an exact day of entry into force"),
        )),
        Binding::NonBinding => Some((
            ActionType::Signature,
            mark!("clock", "an exact day of signature"),
        )),
        Binding::Unclear => None,
    };
    let begin = first.and_then(|(action, _)| instrument.exact_day(action));
    match (first, begin) {
        (None, _) => missing.push(mark!("clock", "binding")),
        (Some((_, what)), None) => missing.push(what),
        _ => {}
    }
    let term = match &instrument.term {
        Some(Term::Indefinite) => return Ok(None),
        Some(Term::Of(period)) => Some(period),
        None => {
            missing.push(mark!("clock", "term"));
            None
        }
    };
    let renewed_for = match (instrument.renewal, &instrument.renewal_period) {
        (None, _) => {
            missing.push(mark!("clock", "renewal"));
            None
        }
        (Some(Renewal::Tacit), None) => {
            missing.push(mark!("clock", "renewal_period"));
            None
        }
        (Some(Renewal::Tacit), Some(period)) => Some(period),
        (Some(Renewal::None | Renewal::Express), _) => None,
    };
    let end = begin
        .zip(term)
        .and_then(|(begin, term)| last_end(instrument, begin, term));
    match end {
        Some(end) if missing.is_empty() => Ok(Some(Run { end, renewed_for })),
        _ => {
            if missing.is_empty() {
                missing.push(mark!("clock", "a renewal period for its express renewal"));
            }
            Err(missing)
        }
    }
}

/// Gives the end of the term, moved by the last express renewal.
fn last_end(instrument: &Instrument, begin: NaiveDate, term: &Period) -> Option<NaiveDate> {
    match instrument.exact_day(ActionType::Renewal) {
        Some(renewed) if instrument.renewal != Some(Renewal::Tacit) => {
            instrument.renewal_period.as_ref()?.after(renewed)
        }
        _ => term.after(begin),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Edtf;
    use crate::domain::legal::Act;

    fn instrument(
        on: &str,
        term: &str,
        renewal: Option<Renewal>,
        period: &str,
        notice: &str,
    ) -> Instrument {
        let act = Act {
            action: ActionType::EntryIntoForce,
            party: None,
            on: Edtf::parse(on).ok(),
            effective_on: None,
        };
        Instrument {
            binding: Binding::Binding,
            parties: std::collections::BTreeSet::new(),
            acts: vec![act],
            term: Term::parse(term),
            renewal,
            renewal_period: Period::parse(period).ok(),
            notice_period: Period::parse(notice).ok(),
            superseded_on: None,
        }
    }

    fn told(instrument: &Instrument, most: usize) -> String {
        let days: Vec<String> = days(instrument)
            .iter()
            .take(most)
            .map(|day| format!("{} {}", day.what, day.on))
            .collect();
        days.join(", ")
    }

    #[test]
    fn a_term_ends_or_comes_round_and_its_notice_closes_before() {
        let five = |renewal| instrument("2020-03-01", "P5Y", Some(renewal), "P1Y", "P6M");
        assert_eq!(
            told(&five(Renewal::None), 9),
            "notice_closes 2024-09-01, expiry 2025-03-01"
        );
        assert_eq!(
            told(&five(Renewal::Tacit), 4),
            "notice_closes 2024-09-01, renewal 2025-03-01, notice_closes 2025-09-01, renewal 2026-03-01"
        );
        assert_eq!(days(&five(Renewal::Tacit)).len(), 2 * ROUNDS);
        let mut renewed = five(Renewal::Express);
        renewed.acts.push(Act {
            action: ActionType::Renewal,
            on: Edtf::parse("2025-03-01").ok(),
            ..renewed.acts[0].clone()
        });
        assert_eq!(
            told(&renewed, 9),
            "notice_closes 2025-09-01, expiry 2026-03-01"
        );
    }

    #[test]
    fn what_is_missing_or_too_coarse_is_named_and_nothing_is_guessed() {
        let tacit = Some(Renewal::Tacit);
        for (instrument, wanted) in [
            (
                instrument("2020-03", "P5Y", tacit, "P1Y", "P6M"),
                vec![mark!("clock", "an exact day of entry into force")],
            ),
            (
                instrument("2020-03-01?", "P5Y", tacit, "P1Y", "P6M"),
                vec![mark!("clock", "an exact day of entry into force")],
            ),
            (
                instrument("2020-03-01", "", tacit, "P1Y", "P6M"),
                vec!["term"],
            ),
            (
                instrument("2020-03-01", "P5Y", None, "P1Y", "P6M"),
                vec!["renewal"],
            ),
            (
                instrument("2020-03-01", "P5Y", tacit, "", "P6M"),
                vec!["renewal_period"],
            ),
            (
                instrument("2020-03-01", "P5Y", tacit, "P1Y", ""),
                vec!["notice_period"],
            ),
            (instrument("2020-03-01", "P5Y", tacit, "P1Y", "P6M"), vec![]),
            (instrument("2020-03-01", "indefinite", None, "", ""), vec![]),
        ] {
            assert_eq!(missing(&instrument), wanted);
            assert_eq!(
                days(&instrument).is_empty(),
                !wanted.is_empty() && wanted != ["notice_period"]
                    || instrument.term == Some(Term::Indefinite)
            );
        }
    }

    #[test]
    fn where_it_is_unclear_whether_it_binds_nothing_is_told() {
        let mut unclear = instrument("2020-03-01", "P5Y", Some(Renewal::None), "", "");
        unclear.binding = Binding::Unclear;
        assert_eq!(
            (days(&unclear), missing(&unclear)),
            (Vec::new(), vec!["binding"])
        );
    }
}
