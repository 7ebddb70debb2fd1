//! Sources: when they were published, and what they contradict.

use chrono::NaiveDate;

use super::calendar::is_ahead;
use super::{Finding, Rule};
use crate::domain::date::Edtf;
use crate::domain::entity::called;
use crate::domain::text::excerpt;
use crate::domain::vocabulary::Stance;
use crate::{say, word};

/// Finds a source that was published after today.
pub fn published_in_future(reference: &str, published: &Edtf, today: NaiveDate) -> Option<Finding> {
    is_ahead(published, today).then(|| {
        let words = say!("published {published}, after today", published);
        Finding::new(Rule::PublishedInFuture, reference, words)
    })
}

/// What a source is cited for.
#[derive(Debug, Clone)]
pub struct Cited {
    /// What people call what it speaks of.
    pub reference: String,
    /// What people call the source.
    pub evidence: String,
    /// The word for the part of it that it speaks of, such as `action`; none: it speaks of the very thing.
    pub part: Option<&'static str>,
    /// The field of that thing; none: the thing itself.
    pub field: Option<String>,
    /// Whether it speaks for or against.
    pub stance: Stance,
    /// What it says.
    pub note: Option<String>,
}

/// Finds a source that speaks against what the register holds.
pub fn source_contradicts(cited: &Cited) -> Option<Finding> {
    (cited.stance == Stance::Contradicts).then(|| {
        let field = cited.field.as_deref().map(excerpt);
        let what = match (field, cited.part) {
            (Some(field), None) => format!("`{field}`"),
            (Some(field), Some(part)) => {
                say!("`{field}` of the {part}", field, part = called(part))
            }
            (None, Some(part)) => say!("the {part}", part = called(part)),
            (None, None) => word!("it").to_owned(),
        };
        let note = cited
            .note
            .as_deref()
            .map(|note| format!(": `{}`", excerpt(note)));
        let words = say!(
            "{evidence} contradicts {what}{note}",
            evidence = cited.evidence,
            what,
            note = note.as_deref().unwrap_or_default()
        );
        Finding::new(Rule::SourceContradicts, &cited.reference, words)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_published_by_today() {
        let today = "2026-11-23".parse().unwrap();
        for (published, found) in [
            ("2026-11-24", true),
            ("2026-11-23", false),
            ("2026-11", false),
            ("2027", true),
        ] {
            let date = Edtf::parse(published).unwrap();
            assert_eq!(
                published_in_future("E1", &date, today).is_some(),
                found,
                "{published}"
            );
        }
    }

    #[test]
    fn a_source_against_the_register_is_told_with_what_it_says() {
        let cited = |part, field: Option<&str>, stance, note: Option<&str>| Cited {
            reference: "D9".to_owned(),
            evidence: "E3".to_owned(),
            part,
            field: field.map(str::to_owned),
            stance,
            note: note.map(str::to_owned),
        };
        for (cited, message) in [
            (
                cited(
                    Some("action"),
                    Some("on"),
                    Stance::Contradicts,
                    Some("12 June"),
                ),
                Some("E3 contradicts `on` of the action: `12 June`"),
            ),
            (
                cited(None, Some("type"), Stance::Contradicts, None),
                Some("E3 contradicts `type`"),
            ),
            (
                cited(Some("assessment"), None, Stance::Contradicts, None),
                Some("E3 contradicts the assessment"),
            ),
            (cited(None, Some("type"), Stance::Supports, None), None),
        ] {
            let found = source_contradicts(&cited).map(|found| found.message);
            assert_eq!(found.as_deref(), message);
        }
    }
}
