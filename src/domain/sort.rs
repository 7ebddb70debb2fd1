//! In which order records are listed.

use super::code::{CodeError, codes};

codes! {
    /// What records can be sorted by.
    SortField, "field to sort by", {
        Ref = "ref", Title = "title", Kind = "kind", Type = "type", Field = "field", Status = "status", Percent = "percent",
        Start = "start", Due = "due", BaselineDue = "baseline_due", Timeliness = "timeliness", Assurance = "assurance", Rag = "rag",
        AsOf = "as_of", Signed = "signed", LegalState = "legal_state", Updated = "updated_at", Lead = "lead",
        Occasion = "occasion", Binding = "binding", Level = "level", Slipped = "slipped",
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
