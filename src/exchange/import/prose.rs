//! Text as it comes out of web pages and databases, into text as it is kept: tags go, entities become letters, what a
//! spreadsheet was kept from running comes back whole.

use crate::exchange::restored;

/// Gives the text of a cell. Blanks at the ends go.
pub(super) fn plain(cell: &str) -> String {
    let cell = cell.trim();
    let text = if has_markup(cell) {
        entities(&without_tags(cell))
    } else {
        cell.to_owned()
    };
    restored(&text)
        .replace("\r\n", "\n")
        .replace(['\u{a0}', '\u{b}', '\r'], " ")
        .trim()
        .to_owned()
}

/// Joins what stands on several lines, for a field of one line.
pub(super) fn one_line(text: &str) -> String {
    if text.contains(|c: char| c.is_control()) {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    }
}

fn has_markup(text: &str) -> bool {
    let tag = text.match_indices('<').any(|(at, _)| {
        let next = text[at + 1..].chars().next();
        next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!'))
            && text[at..].contains('>')
    });
    tag || text
        .match_indices('&')
        .any(|(at, _)| entity(&text[at..]).is_some())
}

/// Takes tags out; those that end a line become a line end.
fn without_tags(text: &str) -> String {
    const BREAKS: &[&str] = &[
        "br", "p", "/p", "/div", "/li", "/tr", "/h1", "/h2", "/h3", "/h4",
    ];
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        plain.push_str(before);
        let begins =
            tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        match tag.find('>').filter(|_| begins) {
            None => {
                plain.push('<');
                rest = &tag[1..];
            }
            Some(end) => {
                let name = tag[1..end]
                    .split([' ', '\n', '\t'])
                    .next()
                    .unwrap_or_default();
                let name = name.trim_end_matches('/').to_ascii_lowercase();
                rest = &tag[end + 1..];
                if matches!(name.as_str(), "script" | "style") {
                    rest = beyond(rest, &name);
                } else if BREAKS.contains(&name.as_str())
                    && !plain.is_empty()
                    && !plain.ends_with('\n')
                {
                    plain.push('\n');
                }
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// Gives what follows the end of an element whose content is no text.
fn beyond<'t>(text: &'t str, name: &str) -> &'t str {
    let end = format!("</{name}");
    let lower = text.to_ascii_lowercase();
    let Some(at) = lower.find(&end) else {
        return "";
    };
    text[at..].split_once('>').map_or("", |(_, rest)| rest)
}

/// Names of letters in HTML that catalogues use.
#[rustfmt::skip]
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", ' '), ("ndash", '–'), ("mdash", '—'),
    ("laquo", '«'), ("raquo", '»'), ("hellip", '…'), ("rsquo", '’'), ("lsquo", '‘'), ("rdquo", '”'), ("ldquo", '“'), ("bull", '•'),
    ("sect", '§'), ("deg", '°'), ("eacute", 'é'), ("egrave", 'è'), ("agrave", 'à'), ("ccedil", 'ç'), ("uuml", 'ü'), ("ouml", 'ö'),
    ("auml", 'ä'), ("ocirc", 'ô'), ("ntilde", 'ñ'), ("iacute", 'í'), ("aacute", 'á'), ("oacute", 'ó'),
];

fn entities(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let (letter, length) = entity(rest).unwrap_or(('&', 1));
        plain.push(letter);
        rest = &rest[length..];
    }
    plain.push_str(rest);
    plain
}

/// Reads `&amp;`, `&#39;`, `&#x27;` at the beginning of a text; gives the letter and the length of its name.
fn entity(text: &str) -> Option<(char, usize)> {
    let name = text.get(1..)?.split_once(';')?.0;
    if name.len() > 8 {
        return None;
    }
    let letter = match name.strip_prefix('#') {
        Some(hex) if hex.starts_with(['x', 'X']) => {
            char::from_u32(u32::from_str_radix(&hex[1..], 16).ok()?)?
        }
        Some(number) => char::from_u32(number.parse().ok()?)?,
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((letter, name.len() + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text_and_what_only_looks_like_it_stays() {
        for (cell, text) in [
            ("<p>Agreement on <b>trade</b></p>", "Agreement on trade"),
            (
                "Trade &amp; transport &#8211; protocol",
                "Trade & transport – protocol",
            ),
            ("one<br/>two<br>three", "one\ntwo\nthree"),
            ("a<script>alert(1)</script>b", "ab"),
            ("if a < b and b > c", "if a < b and b > c"),
            ("AT&T", "AT&T"),
            ("&lt;b&gt;", "<b>"),
            ("a <b", "a <b"),
            ("'=1+1", "=1+1"),
            ("''=1", "'=1"),
            ("'quoted'", "'quoted'"),
            (" x\u{a0}y ", "x y"),
        ] {
            assert_eq!(plain(cell), text, "{cell}");
        }
        assert_eq!(one_line("a\n  b"), "a b");
    }
}
