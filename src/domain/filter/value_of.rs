//! The term that finds what is counted under one value.

use crate::domain::stats::By;

/// Gives the term of the filter language that finds the records counted by something under a value; none: no term says that.
///
/// `all` are the values there are: records without one are those that have none of them.
pub fn value_of(by: By, value: Option<&str>, all: &[&str]) -> Option<String> {
    let key = match by {
        By::Slipped if value == Some("yes") => return Some("slipped".to_owned()),
        By::Slipped => return Some("not:slipped".to_owned()),
        By::RagRule => return None,
        By::Signatories => "signatory",
        By::UpdatedAt => "updated",
        _ => by.as_str(),
    };
    match (by, value) {
        (_, Some(value)) => Some(format!("{key}:{}", quoted(value))),
        (By::Party | By::Level | By::Renewal | By::LegalState | By::Binding, None) => {
            let values: Vec<String> = all.iter().map(|value| quoted(value)).collect();
            (!values.is_empty()).then(|| format!("not:{key}:{}", values.join(",")))
        }
        (By::Signed | By::Done, None) => Some(format!("not:{key}:..9999-12-31")),
        (
            By::Status
            | By::Kind
            | By::Type
            | By::Rag
            | By::Timeliness
            | By::Assurance
            | By::Audience
            | By::UpdatedAt,
            None,
        ) => None,
        (_, None) => Some(format!("no:{key}")),
    }
}

/// Puts a value in quotes where it would be read as several words.
fn quoted(value: &str) -> String {
    let is_plain = value
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
    if is_plain {
        value.to_owned()
    } else {
        format!("\"{}\"", value.replace('"', "\"\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::filter::Filter;
    use chrono::NaiveDate;

    #[test]
    fn every_term_can_be_read() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for (by, value, right) in [
            (By::Status, Some("limited"), Some("status:limited")),
            (By::Lead, Some("Y 1"), Some("lead:\"Y 1\"")),
            (By::Lead, None, Some("no:lead")),
            (By::Signatories, None, Some("no:signatory")),
            (By::Party, None, Some("not:party:KR,KZ")),
            (By::Due, Some("2026"), Some("due:2026")),
            (By::Signed, None, Some("not:signed:..9999-12-31")),
            (By::Slipped, Some("no"), Some("not:slipped")),
            (By::Parent, Some("F1"), Some("parent:F1")),
            (By::RagRule, Some("overdue"), None),
            (By::Status, None, None),
        ] {
            let term = value_of(by, value, &["KR", "KZ"]);
            assert_eq!(term.as_deref(), right, "{by}");
            if let Some(term) = term {
                assert!(Filter::parse(&term, today).is_ok(), "{term}");
            }
        }
    }
}
