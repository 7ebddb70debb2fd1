//! A thing as commented TOML, for an editor: written, read back, and what was wrong put above the field.
//!
//! Values are written as strings; bare numbers, dates and yes or no are read as well. What is empty stands commented out,
//! and what is commented out or missing is empty.

use std::fmt::Write as _;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::domain::text::is_hidden;
use crate::{say, word};

/// A field as it is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name; a dot stands before a language: `title.ko`.
    pub name: String,
    /// What it holds; empty: nothing.
    pub value: String,
    /// What it takes, in words.
    pub takes: String,
    /// Whether it may run over lines.
    pub is_long: bool,
}

/// A field as it was read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub text: String,
    /// The byte at which its name stands; none: it was left out.
    pub at: Option<usize>,
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What.
    pub words: String,
    /// What would be right; may be empty.
    pub hint: String,
    /// The byte at which the field's name stands; none: it is no one field's.
    pub at: Option<usize>,
}

/// Writes fields, each below a comment that says what it takes. The head's lines become comments.
pub fn write(head: &str, entries: &[Entry]) -> String {
    let mut text = String::new();
    for line in head.lines() {
        let _ = writeln!(text, "# {}", plain(line));
    }
    for entry in entries {
        let takes = plain(&entry.takes);
        let _ = writeln!(text, "\n# {takes}");
        let _ = match entry.value.as_str() {
            "" => writeln!(text, "# {} = \"\"", entry.name),
            value => writeln!(text, "{} = {}", entry.name, quoted(value, entry.is_long)),
        };
    }
    text
}

/// Makes text fit for a comment, which ends with its line.
fn plain(text: &str) -> String {
    crate::domain::text::visible(text)
}

/// Writes a string; one that may run over lines does so, and what would not be seen is written by its number.
fn quoted(value: &str, is_long: bool) -> String {
    let is_long = is_long && value.contains('\n');
    let mut text = String::from(if is_long { "\"\"\"\n" } else { "\"" });
    for c in value.chars() {
        match c {
            '\n' if is_long => text.push(c),
            '"' | '\\' => text.extend(['\\', c]),
            c if c.is_control() || is_hidden(c) => {
                let _ = write!(text, "\\U{:08X}", u32::from(c));
            }
            c => text.push(c),
        }
    }
    text.push_str(if is_long { "\"\"\"" } else { "\"" });
    text
}

/// Reads every field that the text names.
pub fn read(text: &str) -> Result<Vec<Read>, Trouble> {
    let table = DeTable::parse(text).map_err(|error| Trouble {
        words: say!("this is no TOML: {why}", why = error.message()),
        hint: word!("write FIELD = \"value\"").to_owned(),
        at: error.span().map(|span| span.start),
    })?;
    let mut fields = Vec::new();
    fill(table.get_ref(), "", &mut fields)?;
    Ok(fields)
}

fn fill(table: &DeTable<'_>, before: &str, fields: &mut Vec<Read>) -> Result<(), Trouble> {
    for (key, value) in table {
        let name = [before, key.get_ref()].concat();
        let span: Range<usize> = key.span();
        let text = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Integer(number) => number.to_string(),
            DeValue::Float(number) => number.to_string(),
            DeValue::Boolean(is_true) => (if *is_true { "yes" } else { "no" }).to_owned(),
            DeValue::Datetime(date) => date.to_string(),
            DeValue::Table(inner) if before.is_empty() => {
                fill(inner, &[&name, "."].concat(), fields)?;
                continue;
            }
            DeValue::Table(_) | DeValue::Array(_) => {
                return Err(Trouble {
                    words: say!("`{name}` takes one value", name = plain(&name)),
                    hint: word!("write it in quotes").to_owned(),
                    at: Some(span.start),
                });
            }
        };
        fields.push(Read {
            name,
            text,
            at: Some(span.start),
        });
    }
    Ok(())
}

/// Gives the fields that differ from what was offered, in the order of the text; those left out come last, empty.
pub fn changed(entries: &[Entry], read: Vec<Read>) -> Vec<Read> {
    let is_same = |field: &Read| {
        entries
            .iter()
            .any(|entry| entry.name == field.name && entry.value.trim() == field.text.trim())
    };
    let left_out: Vec<Read> = entries
        .iter()
        .filter(|entry| !entry.value.is_empty())
        .filter(|entry| read.iter().all(|field| field.name != entry.name))
        .map(|entry| Read {
            name: entry.name.clone(),
            text: String::new(),
            at: None,
        })
        .collect();
    let mut changed: Vec<Read> = read.into_iter().filter(|field| !is_same(field)).collect();
    changed.sort_by_key(|field| field.at);
    changed.extend(left_out);
    changed
}

/// Puts what is wrong into the text as comments, above the field or at the top; gives the lines that were added.
pub fn with_troubles(text: &str, troubles: &[Trouble]) -> (String, Vec<String>) {
    let mut places: Vec<(usize, String)> = Vec::new();
    for trouble in troubles {
        let at = trouble.at.unwrap_or(0).min(text.len());
        let line = text.as_bytes()[..at]
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |end| end + 1);
        let mut words = format!("#! error: {}", plain(&trouble.words));
        if !trouble.hint.is_empty() {
            let _ = write!(words, "; hint: {}", plain(&trouble.hint));
        }
        places.push((line, words));
    }
    places.sort_by_key(|(line, _)| *line);
    let (mut marked, mut last) = (String::new(), 0);
    for (line, words) in &places {
        marked.push_str(&text[last..*line]);
        let _ = writeln!(marked, "{words}");
        last = *line;
    }
    marked.push_str(&text[last..]);
    (marked, places.into_iter().map(|(_, words)| words).collect())
}

/// Takes lines that were added out again, each once.
pub fn without(text: &str, lines: &[String]) -> String {
    let mut lines: Vec<&String> = lines.iter().collect();
    let mut kept = String::new();
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        match lines.iter().position(|known| known.as_str() == bare) {
            Some(index) => {
                lines.remove(index);
            }
            None => kept.push_str(line),
        }
    }
    kept
}

#[cfg(test)]
mod tests;
