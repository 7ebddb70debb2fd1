//! Cuts a filter into its words, and a value into its items. Knows blanks, quotes, signs and commas; no keys.

use std::ops::Range;

/// One word of a filter: what stands between two blanks that are not in quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Its bytes in the text, negation and all.
    pub span: Range<usize>,
    /// Where what follows the negation begins.
    pub body: usize,
    /// Where a quote begins that is never closed.
    pub unclosed: Option<usize>,
}

/// One of the values of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// Its bytes in the text, quotes and all.
    pub span: Range<usize>,
    /// The value, without quotes.
    pub value: String,
    /// Whether it was in quotes.
    pub is_quoted: bool,
}

/// Tells whether a character parts a key from its value.
pub(super) const fn is_sign(c: char) -> bool {
    matches!(c, ':' | '<' | '>' | '=')
}

/// Gives the length of the negation at the start of a word: `-`, `not:` or nothing.
pub(super) fn negation(word: &str) -> usize {
    if word.starts_with('-') {
        1
    } else if word
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("not:"))
    {
        4
    } else {
        0
    }
}

/// Cuts a text into words. A quote opens only where a phrase or a value begins, so that `צה"ל` stays one word.
pub(super) fn split(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| !c.is_whitespace()) {
        let word = read(text, at + start);
        at = word.span.end;
        words.push(word);
    }
    words
}

fn read(text: &str, start: usize) -> Word {
    let body = start + negation(&text[start..]);
    let (mut may_open, mut is_signed, mut quote) = (true, false, None);
    let mut end = text.len();
    let mut rest = text[body..].char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        if quote.is_some() {
            if c == '"' && rest.next_if(|(_, next)| *next == '"').is_none() {
                (quote, may_open) = (None, false);
            }
        } else if c == '"' && may_open {
            quote = Some(body + at);
        } else if c.is_whitespace() {
            end = body + at;
            break;
        } else {
            is_signed |= is_sign(c);
            may_open = is_sign(c) || is_signed && c == ',';
        }
    }
    Word {
        span: start..end,
        body,
        unclosed: quote,
    }
}

/// Finds the end of what is in quotes at the start of a text; `""` within stands for one quote.
fn end_of_quoted(text: &str) -> usize {
    let mut rest = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = rest.next() {
        if c == '"' && rest.next_if(|(_, next)| *next == '"').is_none() {
            return at + 1;
        }
    }
    text.len()
}

/// Takes the item that begins at `range.start`: in quotes, or up to the next comma.
pub(super) fn first_item(text: &str, range: Range<usize>) -> Item {
    let rest = &text[range.clone()];
    if rest.starts_with('"') {
        let end = end_of_quoted(rest);
        let inner = rest[1..end].strip_suffix('"').unwrap_or(&rest[1..end]);
        Item {
            span: range.start..range.start + end,
            value: inner.replace("\"\"", "\"").trim().to_owned(),
            is_quoted: true,
        }
    } else {
        let end = rest.find(',').unwrap_or(rest.len());
        Item {
            span: range.start..range.start + end,
            value: rest[..end].to_owned(),
            is_quoted: false,
        }
    }
}

/// Cuts a value at its commas; the error is the item that goes on after its closing quote.
pub(super) fn items(text: &str, range: Range<usize>) -> Result<Vec<Item>, Item> {
    let mut items = Vec::new();
    let mut start = range.start;
    loop {
        let item = first_item(text, start..range.end);
        let end = item.span.end;
        if end < range.end && !text[end..].starts_with(',') {
            return Err(item);
        }
        items.push(item);
        if end >= range.end {
            return Ok(items);
        }
        start = end + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_part_words_unless_they_are_in_quotes() {
        for (text, words) in [
            ("", &[][..]),
            ("  a  b\u{a0}c\t", &["a", "b", "c"]),
            ("\"a b\" c", &["\"a b\"", "c"]),
            ("-\"a b\" not:\"c d\"", &["-\"a b\"", "not:\"c d\""]),
            ("lead:\"a b\",\"c, d\" e", &["lead:\"a b\",\"c, d\"", "e"]),
            ("lead:\"a \"\"b c\"\"\" d", &["lead:\"a \"\"b c\"\"\"", "d"]),
            ("צה\"ל ה", &["צה\"ל", "ה"]),
            ("a,\"b c\"", &["a,\"b", "c\""]),
            ("not:a,\"b c\"", &["not:a,\"b", "c\""]),
            ("\"a b", &["\"a b"]),
        ] {
            let got: Vec<&str> = split(text).into_iter().map(|w| &text[w.span]).collect();
            assert_eq!(got, words, "{text}");
        }
    }

    #[test]
    fn commas_part_items_unless_they_are_in_quotes() {
        for (text, values) in [
            ("a,b", Ok(vec!["a", "b"])),
            ("\"a, b\",c", Ok(vec!["a, b", "c"])),
            ("\"a \"\"b\"\"\"", Ok(vec!["a \"b\""])),
            ("a,", Ok(vec!["a", ""])),
            ("", Ok(vec![""])),
            ("\"a\"b", Err("a")),
        ] {
            let got = items(text, 0..text.len());
            let got = got.as_ref().map(|items| {
                let values = items.iter().map(|item| item.value.as_str());
                values.collect::<Vec<_>>()
            });
            assert_eq!(got.map_err(|item| item.value.as_str()), values, "{text}");
        }
    }
}
