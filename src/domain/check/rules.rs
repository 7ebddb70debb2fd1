//! The rules of `check`: one table that the help, the README and the findings read.

use crate::domain::code::codes;

codes! {
    /// How grave a finding is.
    Severity, "severity", {
        /// It cannot be true, or cannot be used:
        Error = "error",
        /// It is most likely wrong, or somebody should act:
        Warning = "warning",
        /// It may well be right, and is worth a look:
        Notice = "notice",
    }
}
codes! {
    /// What is found. The codes are for ever.
    Rule, "rule of `check`", {
        DueBeforeStart = "due_before_start", StatusContradictsDates = "status_contradicts_dates",
        ActionInFuture = "action_in_future", AsOfInFuture = "as_of_in_future",
        MilestoneDoneInFuture = "milestone_done_in_future", SessionInFuture = "session_in_future",
        PublishedInFuture = "published_in_future", RelationCycle = "relation_cycle", UnknownCountry = "unknown_country",
        DateMalformed = "date_malformed", LinkMalformed = "link_malformed",
        OverdueWithoutReport = "overdue_without_report", CompletedWithoutEvidence = "completed_without_evidence",
        CompletedBeforeSignature = "completed_before_signature", OpenUnderEnded = "open_under_ended",
        ParentClosedWithOpenChild = "parent_closed_with_open_child", SuccessorMissing = "successor_missing",
        InForceUnregistered = "in_force_unregistered", MilestoneOverdue = "milestone_overdue", Disputed = "disputed",
        Duplicate = "duplicate", SameBody = "same_body", ObservationFar = "observation_far",
        UnknownLanguage = "unknown_language", TextNotNfc = "text_not_nfc",
        InForceBeforeSignature = "in_force_before_signature", EffectiveBeforeAction = "effective_before_action",
        ConsentBeforeSignature = "consent_before_signature", SignatoryUnknown = "signatory_unknown",
        SessionUnreported = "session_unreported", ObservationInFuture = "observation_in_future",
        SourceContradicts = "source_contradicts", Stale = "stale",
    }
}

/// One row of the table of rules.
#[derive(Debug, Clone, Copy)]
pub struct RuleRow {
    /// The rule.
    pub rule: Rule,
    /// How grave what it finds is.
    pub severity: Severity,
    /// What it means, in words.
    pub meaning: &'static str,
}

const fn row(rule: Rule, severity: Severity, meaning: &'static str) -> RuleRow {
    RuleRow {
        rule,
        severity,
        meaning,
    }
}

use Severity::{Error, Notice, Warning};

/// Every rule, the gravest first. VCLT is the Vienna Convention on the Law of Treaties (1969).
#[rustfmt::skip]
pub const RULES: &[RuleRow] = &[
    row(Rule::DueBeforeStart, Error, "it is due before it begins"),
    row(Rule::StatusContradictsDates, Error, "its status contradicts its dates: completed before it begins, or not started with a milestone done"),
    row(Rule::ActionInFuture, Error, "an act that only somebody can do, such as a signature, is dated after today"),
    row(Rule::AsOfInFuture, Error, "an assessment or note speaks of a day after today"),
    row(Rule::MilestoneDoneInFuture, Error, "a milestone is done on a day after today"),
    row(Rule::SessionInFuture, Error, "a session was held on a day after today"),
    row(Rule::PublishedInFuture, Error, "a source was published on a day after today"),
    row(Rule::RelationCycle, Error, "records stand in a circle: each implements, replaces, awaits or belongs under the next"),
    row(Rule::UnknownCountry, Error, "a party's code is none of ISO 3166-1 alpha-2; others than countries are XX-…"),
    row(Rule::DateMalformed, Error, "a date cannot be read (EDTF), so nothing that depends on it is right"),
    row(Rule::LinkMalformed, Error, "a source's address cannot be opened: no http or https, no host, or blanks in it"),
    row(Rule::OverdueWithoutReport, Warning, "its due date has passed and nothing has been heard of it since"),
    row(Rule::CompletedWithoutEvidence, Warning, "completed, and no source is cited for it"),
    row(Rule::CompletedBeforeSignature, Warning, "completed before the document was signed that it carries out, or is"),
    row(Rule::OpenUnderEnded, Warning, "follow-ups are open under a document that was terminated, discontinued or has expired"),
    row(Rule::ParentClosedWithOpenChild, Warning, "it is closed, and a record below it is open"),
    row(Rule::SuccessorMissing, Warning, "superseded, and no record says that it supersedes it"),
    row(Rule::InForceUnregistered, Warning, "binding between states or governments and in force, without registration (UN Charter, article 102)"),
    row(Rule::MilestoneOverdue, Warning, "a milestone is past its due date and not known to be done, its record not given up"),
    row(Rule::Disputed, Warning, "two sides stand two steps apart, or one says cancelled and another that something was done"),
    row(Rule::Duplicate, Warning, "two records of a kind have the same title, date and parties"),
    row(Rule::SameBody, Warning, "two bodies of one party share a name, former names included"),
    row(Rule::ObservationFar, Warning, "a value is more than three times, or less than a third of, the values around it"),
    row(Rule::UnknownLanguage, Warning, "a language code of two letters is none of ISO 639-1"),
    row(Rule::TextNotNfc, Warning, "text is not in Unicode's composed form (NFC), so that search may miss it"),
    row(Rule::InForceBeforeSignature, Notice, "in force before it was signed: lawful where so agreed (VCLT, articles 24 and 28)"),
    row(Rule::EffectiveBeforeAction, Notice, "an act has effect before it was done: lawful where so agreed (VCLT, articles 24 and 28)"),
    row(Rule::ConsentBeforeSignature, Notice, "consent to be bound before the signature: an accession needs none (VCLT, article 15)"),
    row(Rule::SignatoryUnknown, Notice, "it is not known which body signed the document"),
    row(Rule::SessionUnreported, Notice, "a session was planned for a day that has passed, and nothing says that it was held"),
    row(Rule::ObservationInFuture, Notice, "a value speaks of a period that has not begun"),
    row(Rule::SourceContradicts, Notice, "a source contradicts what the register holds"),
    row(Rule::Stale, Notice, "nothing has been heard of an open record for longer than the reporting interval"),
];

impl Rule {
    /// Gives this rule's row of the table.
    pub fn row(self) -> &'static RuleRow {
        RULES
            .iter()
            .find(|row| row.rule == self)
            .expect("every rule has a row")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_one_row_in_its_order_the_gravest_first() {
        let rules: Vec<Rule> = RULES.iter().map(|row| row.rule).collect();
        assert_eq!(rules, Rule::ALL);
        assert!(RULES.is_sorted_by_key(|row| row.severity));
        for row in RULES {
            assert!(!row.meaning.ends_with('.'), "{}", row.rule);
            assert_eq!(row.rule.row().meaning, row.meaning);
        }
    }
}
