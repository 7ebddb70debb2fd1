//! What `check` finds: contradictions and gaps of a register, each with a code, a severity, the ref of what it is about and
//! a sentence.
//!
//! [`RULES`] is the one table of rules. Every rule is a small function over the facts that it asks, which the store reads:
//! `life` for acts upon documents, `course` for how records get on, `ties` for records that depend on others, `calendar` for
//! steps, sessions and figures on the wrong side of today, `sources` for evidence, `same` for what is there twice, `figures`
//! for values, `form` for text. A date known only so far is a finding only where it surely is one: the last day of the one
//! before the first day of the other.
//!
//! To add a rule: its code in [`Rule`], its row in [`RULES`], its function with both sides of its border, its facts in
//! `store::check`.

pub mod calendar;
pub mod circle;
pub mod course;
pub mod figures;
pub mod form;
mod iso;
pub mod life;
mod rules;
pub mod same;
pub mod sources;
pub mod ties;

use serde::Serialize;

use super::text::ref_key;
use crate::say;
pub use rules::{RULES, Rule, RuleRow, Severity};

/// One contradiction or gap. The JSON keys are contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule that found it.
    pub code: Rule,
    /// How grave it is.
    pub severity: Severity,
    /// What it is about: the ref of a record, session, milestone, body, source or indicator, or a party's code; the uid of
    /// what has neither.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What was found, with its dates and names.
    pub message: String,
}

impl Finding {
    /// Makes a finding; the table of rules says how grave it is.
    fn new(code: Rule, reference: &str, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.row().severity,
            reference: reference.to_owned(),
            message: message.into(),
        }
    }

    /// Gives what findings are ordered by for a reader: the gravest first, then by ref as people count, then by rule.
    pub fn key(&self) -> (Severity, String, Rule, String) {
        let reference = ref_key(&self.reference);
        (self.severity, reference, self.code, self.message.clone())
    }
}

/// Names at most so many refs; the rest is counted.
const NAMED: usize = 5;

/// Lists refs in a sentence: `F1, F2 and 3 more`.
fn listed(refs: &[String]) -> String {
    let named = refs[..refs.len().min(NAMED)].join(", ");
    match refs.len().saturating_sub(NAMED) {
        0 => named,
        rest => say!("{named} and {rest} more", named, rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gravest_comes_first_and_refs_as_people_count() {
        let mut found = [
            Finding::new(Rule::Stale, "D1", ""),
            Finding::new(Rule::DueBeforeStart, "F10", ""),
            Finding::new(Rule::Disputed, "F1", ""),
            Finding::new(Rule::DueBeforeStart, "F9", ""),
        ];
        found.sort_by_cached_key(Finding::key);
        let told: Vec<_> = found.iter().map(|f| f.reference.as_str()).collect();
        assert_eq!(told, ["F9", "F10", "F1", "D1"]);
    }

    #[test]
    fn a_finding_has_the_four_keys_of_the_contract() {
        let finding = Finding::new(Rule::Stale, "D1", "nothing heard");
        assert_eq!(
            serde_json::to_string(&finding).ok().as_deref(),
            Some(r#"{"code":"stale","severity":"notice","ref":"D1","message":"nothing heard"}"#)
        );
    }

    #[test]
    fn long_lists_are_cut_and_counted() {
        let refs: Vec<String> = (1..=7).map(|n| format!("F{n}")).collect();
        assert_eq!(listed(&refs[..2]), "F1, F2");
        assert_eq!(listed(&refs[..5]), "F1, F2, F3, F4, F5");
        assert_eq!(listed(&refs), "F1, F2, F3, F4, F5 and 2 more");
    }
}
