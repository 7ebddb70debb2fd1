//! In which order records are listed.

use crate::domain::code::{CodeError, codes};

codes! {
    /// What records can be sorted by.
    SortField, "field to sort by", {
        Ref = "ref", Title = "title", Kind = "kind", Type = "type", Field = "field", Status = "status", Percent = "percent",
        Start = "start", Due = "due", BaselineDue = "baseline_due", Timeliness = "timeliness", Assurance = "assurance", Rag = "rag",
        AsOf = "as_of", Signed = "signed", LegalState = "legal_state", Updated = "updated_at",
    }
}

/// One key of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// What by.
    pub by: SortField,
    /// The largest first.
    pub descending: bool,
}

impl Sort {
    /// Reads an order such as `-due,ref`.
    pub fn parse(text: &str) -> Result<Vec<Self>, CodeError> {
        text.split(',')
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .map(|word| {
                let (word, descending) = match word.strip_prefix('-') {
                    Some(rest) => (rest, true),
                    None => (word, false),
                };
                Ok(Self {
                    by: word.to_lowercase().replace('-', "_").parse()?,
                    descending,
                })
            })
            .collect()
    }

    /// Prints it as [`Sort::parse`] reads it.
    pub fn print(order: &[Self]) -> String {
        let words: Vec<String> = order
            .iter()
            .map(|sort| [if sort.descending { "-" } else { "" }, sort.by.as_str()].concat())
            .collect();
        words.join(",")
    }
}

/// Gives the terms of an ORDER BY; records without the value come last either way, and equals are in the order of refs.
pub(super) fn order_by(order: &[Sort]) -> String {
    let mut terms = Vec::new();
    for sort in order {
        for expression in expressions(sort.by) {
            let direction = if sort.descending {
                " DESC NULLS LAST"
            } else {
                " ASC NULLS LAST"
            };
            terms.push([&expression, direction].concat());
        }
    }
    if !order.iter().any(|sort| sort.by == SortField::Ref) {
        terms.extend(["r.ref_key".to_owned(), "r.id".to_owned()]);
    }
    terms.join(", ")
}

fn expressions(by: SortField) -> Vec<String> {
    let plain: &[&str] = match by {
        SortField::Ref => &["r.ref_key", "r.id"],
        SortField::Title => &["r.title_key"],
        SortField::Kind => &["r.kind"],
        SortField::Type => &["r.type"],
        SortField::Field => &["(SELECT code FROM field WHERE id = r.field_id)"],
        SortField::Status => &[STATUS_ORDER],
        SortField::Percent => &["r.percent"],
        SortField::Start => &["r.start_upper", "r.start_lower"],
        SortField::Due => &["r.due_upper", "r.due_lower"],
        SortField::BaselineDue => &["r.baseline_due_upper", "r.baseline_due_lower"],
        SortField::Timeliness => return vec![super::today::TIMELINESS.to_owned()],
        SortField::Assurance => &[ASSURANCE_ORDER],
        SortField::Rag => {
            return vec![RAG_ORDER.replacen(
                "CASE o",
                &["CASE ", &super::today::rag()].concat(),
                1,
            )];
        }
        SortField::AsOf => &["r.as_of_upper", "r.as_of_lower"],
        SortField::Signed => &["r.signed_upper", "r.signed_lower"],
        SortField::LegalState => return vec![super::today::LEGAL_STATE.to_owned()],
        SortField::Updated => &["r.updated_at"],
    };
    plain.iter().map(|text| (*text).to_owned()).collect()
}

const STATUS_ORDER: &str = "CASE r.status WHEN 'announced' THEN -2 WHEN 'not_started' THEN 0 WHEN 'initiated' THEN 1 WHEN 'limited' THEN 2
    WHEN 'substantial' THEN 3 WHEN 'active' THEN 3 WHEN 'completed' THEN 4 WHEN 'on_hold' THEN 5 WHEN 'dormant' THEN 5
    WHEN 'cancelled' THEN 6 WHEN 'dissolved' THEN 6 WHEN 'superseded' THEN 7 ELSE 8 END";
const ASSURANCE_ORDER: &str =
    "CASE r.assurance WHEN 'none' THEN 0 WHEN 'self_reported' THEN 1 WHEN 'documented' THEN 2
    WHEN 'confirmed' THEN 3 ELSE 4 END";
const RAG_ORDER: &str = "CASE o WHEN 'red' THEN 0 WHEN 'amber' THEN 1 WHEN 'green' THEN 2 WHEN 'blue' THEN 3 ELSE 4 END";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_read_and_printed() {
        for (text, right) in [
            ("-due,ref", Some("-due,ref")),
            ("As-Of", Some("as_of")),
            ("", Some("")),
            ("dew", None),
        ] {
            assert_eq!(
                Sort::parse(text).ok().map(|order| Sort::print(&order)),
                right.map(str::to_owned),
                "{text}"
            );
        }
    }
}
