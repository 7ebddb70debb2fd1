//! Reads what stands after a key: codes, names, parts of a record; dates and numbers go on to `range`.

use super::error::{FilterError, ticked};
use super::keys::{self, Part, Takes};
use super::parse::{Keyed, Parser};
use super::words::{self, Item};
use super::{CodeKey, Predicate};
use crate::domain::code::CodeError;
use crate::words::of;
use crate::{mark, say, word};
use std::collections::HashSet;

impl Parser<'_> {
    /// Reads the value of a key; true besides where the key itself negates.
    pub fn valued(&self, keyed: &Keyed) -> Result<(bool, Predicate), FilterError> {
        let items = self.items(keyed)?;
        Ok(match keyed.row.takes {
            Takes::Code(key) => (false, self.codes(key, &items)?),
            Takes::Name(key) => {
                let mut seen = HashSet::new();
                let values = items.into_iter().map(|item| item.value);
                let values = values.filter(|value| seen.insert(value.clone())).collect();
                (false, Predicate::Name { key, values })
            }
            Takes::Date(key) => (false, self.dates(key, keyed, &items)?),
            Takes::Percent => (false, self.percent(keyed, &items)?),
            // no other row is a key
            _ => (keyed.row.takes == Takes::No, self.part(keyed, &items)?),
        })
    }

    fn items(&self, keyed: &Keyed) -> Result<Vec<Item>, FilterError> {
        let whole = keyed.head.start..keyed.value.end;
        let items = words::items(self.text, keyed.value.clone()).map_err(|item| {
            let message = say!("{word} goes on after its quote", word = self.ticked(&whole));
            let hint =
                word!("put a comma or a blank after the quote, or `\"\"` for a quote within");
            self.error(item.span.start..whole.end, message, hint)
        })?;
        if items.iter().all(|item| !item.value.is_empty()) {
            return Ok(items);
        }
        let row = keyed.row;
        let what = if items.len() == 1 {
            word!("no value")
        } else {
            word!("an empty value")
        };
        let message = say!("{word} has {what}", word = self.ticked(&whole), what);
        let hint = match row.codes() {
            [] => say!(
                "it takes {values}: `{example}`",
                values = of("filter", row.values),
                example = row.example
            ),
            codes => say!(
                "it takes {values}: {codes}",
                values = of("filter", row.values),
                codes = codes.join(", ")
            ),
        };
        Err(self.error(whole, message, hint))
    }

    fn codes(&self, key: CodeKey, items: &[Item]) -> Result<Predicate, FilterError> {
        let mut values = Vec::new();
        for item in items {
            let code = self.code(key.what(), key.codes(), item)?;
            if !values.contains(&code) {
                values.push(code);
            }
        }
        Ok(Predicate::Code { key, values })
    }

    fn code(
        &self,
        what: &'static str,
        codes: &'static [&'static str],
        item: &Item,
    ) -> Result<&'static str, FilterError> {
        let wanted = keys::as_code(&item.value);
        if let Some(code) = codes.iter().find(|code| **code == wanted) {
            return Ok(code);
        }
        let hint = CodeError {
            what,
            value: wanted,
            codes,
        }
        .hint();
        let message = say!(
            "{word} is no {what}",
            word = ticked(&item.value),
            what = of("code", what)
        );
        Err(self.error(item.span.clone(), message, hint))
    }

    fn part(&self, keyed: &Keyed, items: &[Item]) -> Result<Predicate, FilterError> {
        let name = keyed.row.name;
        let hint = say!("write a term for each: `{name}:due {name}:lead`", name);
        let item = self.only(keyed, items, word!("code", "part"), &hint)?;
        let code = self.code(mark!("code", "part of a record"), Part::CODES, item)?;
        let part = code.parse().expect("a code of the list has its part");
        Ok(Predicate::Has(part))
    }

    /// Gives the one item of a key that takes no list.
    pub fn only<'i>(
        &self,
        keyed: &Keyed,
        items: &'i [Item],
        what: &str,
        hint: &str,
    ) -> Result<&'i Item, FilterError> {
        if let [item] = items {
            return Ok(item);
        }
        let message = say!(
            "`{key}` takes one {what}, not a list",
            key = keyed.row.name,
            what
        );
        Err(self.error(keyed.value.clone(), message, hint))
    }
}
