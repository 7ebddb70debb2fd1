//! Says what could be typed at the cursor of the `/` line: keys, flags and codes. Names are the register's, not ours.

use super::keys::{self, KEYS, KeyRow, Part, Takes};
use super::words;
use crate::words::of;
use std::ops::Range;

/// Something that could be typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the text that it replaces.
    pub range: Range<usize>,
    /// What it puts there.
    pub text: String,
    /// What it means; may be empty.
    pub meaning: &'static str,
}

/// Lists what could stand at a byte of a filter, in the order of the tables; nothing inside quotes and free text.
///
/// A cursor inside a character or beyond the end counts as the nearest place before it.
pub fn complete(text: &str, cursor: usize) -> Vec<Completion> {
    let cursor = text.floor_char_boundary(cursor);
    let at_cursor = words::split(text)
        .into_iter()
        .find(|word| word.span.start < cursor && cursor <= word.span.end);
    let start = at_cursor.map_or(cursor, |word| word.body.min(cursor).max(word.span.start));
    let typed = &text[start..cursor];
    if typed.starts_with('"') {
        return Vec::new();
    }
    match typed.find(words::is_sign) {
        None => keys_for(text, start..cursor),
        Some(at) => match keys::key(&typed[..at]) {
            Some(row) => codes_for(row, text, start + at + 1..cursor),
            None => Vec::new(),
        },
    }
}

/// Lists the keys and flags that begin as typed.
fn keys_for(text: &str, typed: Range<usize>) -> Vec<Completion> {
    let rest = &text[typed.end..];
    let more = rest
        .find(|c: char| c.is_whitespace() || words::is_sign(c) || c == '"')
        .unwrap_or(rest.len());
    let has_sign = rest[more..].starts_with(words::is_sign);
    let range = typed.start..typed.end + more;
    let begun = keys::as_code(&text[typed]);
    let fits = |row: &&KeyRow| match row.takes {
        Takes::Part(_) => false,
        Takes::Flag(_) if has_sign => false,
        _ => row.name.starts_with(&begun),
    };
    let written = |row: &KeyRow| match row.takes {
        Takes::Flag(_) => row.name.to_owned(),
        _ if has_sign => row.name.to_owned(),
        _ => format!("{}:", row.name),
    };
    let rows = KEYS.iter().filter(fits);
    rows.map(|row| Completion {
        range: range.clone(),
        text: written(row),
        meaning: of("filter", row.meaning),
    })
    .collect()
}

/// Lists the codes of a key that begin as typed after its last comma.
fn codes_for(row: &KeyRow, text: &str, typed: Range<usize>) -> Vec<Completion> {
    let start = text[typed.clone()]
        .rfind(',')
        .map_or(typed.start, |comma| typed.start + comma + 1);
    let rest = &text[typed.end..];
    let more = rest
        .find(|c: char| c.is_whitespace() || c == ',' || c == '"')
        .unwrap_or(rest.len());
    let begun = keys::as_code(&text[start..typed.end]);
    let meaning = |code: &str| match row.takes {
        Takes::Code(key) => key.meaning_of(code),
        _ => meaning_of_part(code),
    };
    let codes = row.codes().iter().filter(|code| code.starts_with(&begun));
    codes
        .map(|code| Completion {
            range: start..typed.end + more,
            text: (*code).to_owned(),
            meaning: meaning(code),
        })
        .collect()
}

fn meaning_of_part(code: &str) -> &'static str {
    let part = code.parse::<Part>().ok();
    let row = KEYS
        .iter()
        .find(|row| matches!(row.takes, Takes::Part(p) if Some(p) == part));
    row.map_or("", |row| of("filter", row.meaning))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Completes at the `|` and gives the text after each completion.
    fn after(text: &str) -> Vec<String> {
        let cursor = text.find('|').unwrap();
        let text = text.replacen('|', "", 1);
        let put = |c: Completion| {
            format!(
                "{}{}{}",
                &text[..c.range.start],
                c.text,
                &text[c.range.end..]
            )
        };
        complete(&text, cursor).into_iter().map(put).collect()
    }

    #[test]
    fn what_fits_the_cursor_is_offered() {
        for (text, offered) in [
            ("stat|", &["status:"][..]),
            ("late STA|", &["late status:", "late start:", "late stale"]),
            ("-stat|", &["-status:"]),
            ("not:dis|", &["not:disputed"]),
            ("sta|tus:limited", &["status:limited", "start:limited"]),
            ("status:su|", &["status:substantial", "status:superseded"]),
            (
                "status:limited,com| late",
                &["status:limited,completed late"],
            ),
            ("status:on-h|", &["status:on_hold"]),
            ("legal:in|", &["legal:in_force"]),
            ("status:co|mpl,limited", &["status:completed,limited"]),
            ("no:mil|", &["no:milestone"]),
            ("срок ki|", &["срок kind:"]),
            ("lead:Min|", &[]),
            ("\"sta|", &[]),
            ("foo:sta|", &[]),
            ("xyz|", &[]),
        ] {
            assert_eq!(after(text), offered, "{text}");
        }
    }

    #[test]
    fn an_empty_place_offers_every_key_and_flag() {
        let words = KEYS
            .iter()
            .filter(|row| !matches!(row.takes, Takes::Part(_)))
            .count();
        for text in ["|", "late |", "late | open"] {
            assert_eq!(after(text).len(), words, "{text}");
        }
        assert_eq!(after("kind:|").len(), 3);
    }

    #[test]
    fn completions_say_what_they_mean() {
        for (text, meaning) in [
            ("status:on", "paused by decision"),
            ("type:working", "group"),
            ("has:contact", "a contact"),
            ("remo", "it is in the bin"),
        ] {
            assert_eq!(complete(text, text.len())[0].meaning, meaning, "{text}");
        }
    }

    #[test]
    fn a_cursor_inside_a_character_or_beyond_the_end_is_no_error() {
        for cursor in 0..20 {
            complete("ключ:зна", cursor);
        }
    }
}
