//! JSON: a list as an array, or an object a line. Characters that would act on a terminal are written as `\u` escapes, so
//! that a reader of the JSON gets them back and a terminal never sees them.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;

use super::List;
use crate::domain::text::is_hidden;

/// Writes a list as an array.
pub(super) fn write<T: Serialize>(list: &List<'_, T>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"[")?;
    for (i, row) in list.rows.iter().enumerate() {
        out.write_all(if i == 0 { b"\n  " } else { b",\n  " })?;
        let text = serde_json::to_string_pretty(&chosen(list, row)?)?;
        out.write_all(escaped(&text.replace('\n', "\n  ")).as_bytes())?;
    }
    out.write_all(if list.rows.is_empty() {
        b"]\n"
    } else {
        b"\n]\n"
    })
}

/// Writes a list as an object a line.
pub(super) fn write_lines<T: Serialize>(list: &List<'_, T>, out: &mut dyn Write) -> io::Result<()> {
    list.rows
        .iter()
        .try_for_each(|row| object_line(&chosen(list, row)?, out))
}

/// Writes one object over several lines.
pub fn object(object: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let text = serde_json::to_string_pretty(object)?;
    writeln!(out, "{}", escaped(&text))
}

/// Writes one object on one line.
pub fn object_line(object: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let text = serde_json::to_string(object)?;
    writeln!(out, "{}", escaped(&text))
}

/// A row, or the keys of it that were chosen.
#[derive(Serialize)]
#[serde(untagged)]
enum Chosen<'a, T> {
    Whole(&'a T),
    Keys(serde_json::Map<String, Value>),
}

fn chosen<'a, T: Serialize>(list: &List<'_, T>, row: &'a T) -> io::Result<Chosen<'a, T>> {
    if !list.chosen {
        return Ok(Chosen::Whole(row));
    }
    let Value::Object(mut whole) = serde_json::to_value(row)? else {
        return Ok(Chosen::Whole(row));
    };
    let keys = list.columns.iter().map(|column| {
        let value = whole.get_mut(column.name).map_or(Value::Null, Value::take);
        (column.name.to_owned(), value)
    });
    Ok(Chosen::Keys(keys.collect()))
}

/// Escapes what JSON may hold raw and a terminal obeys. In JSON such characters stand in strings only.
fn escaped(json: &str) -> Cow<'_, str> {
    let acts = |c: char| c != '\n' && is_hidden(c);
    // Without a way out in the middle: so the machine looks at many bytes at once.
    let may_act = json.bytes().fold(0, |may, byte| may | may_hide(byte));
    if may_act == 0 || !json.contains(acts) {
        return Cow::Borrowed(json);
    }
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        if acts(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(c);
        }
    }
    Cow::Owned(safe)
}

/// The first bytes in UTF-8 of what is hidden, controls of ASCII aside but for the last of them.
const FIRST: [u8; 7] = [0x7f, 0xc2, 0xd8, 0xe1, 0xe2, 0xef, 0xf3];

/// Gives 1 where a byte of UTF-8 may begin what is hidden, else 0; a quicker look than at every character.
fn may_hide(byte: u8) -> u8 {
    let is_control = u8::from(byte < b' ') & u8::from(byte != b'\n');
    let is = |may, first: &u8| may | u8::from(byte == *first);
    FIRST.iter().fold(is_control, is)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_hidden_character_is_overlooked_at_the_quick_look() {
        let hidden = ('\0'..=char::MAX).filter(|c| *c != '\n' && is_hidden(*c));
        let overlooked: Vec<char> = hidden
            .filter(|c| may_hide(c.to_string().as_bytes()[0]) == 0)
            .collect();
        assert!(overlooked.is_empty(), "{overlooked:?}");
    }

    #[test]
    fn what_acts_on_a_terminal_is_escaped_and_comes_back() {
        let text = "a\u{1b}\u{7f}\u{9b}31m\u{202e}\u{e0041}협력\n";
        let mut out = Vec::new();
        object_line(&text, &mut out).unwrap();
        let json = String::from_utf8(out).unwrap();
        assert_eq!(
            json,
            "\"a\\u001b\\u007f\\u009b31m\\u202e\\udb40\\udc41협력\\n\"\n"
        );
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }
}
