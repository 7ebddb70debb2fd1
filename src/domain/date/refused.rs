//! What is not a date here, and why: forms recognised only to name the reason of the refusal.
//!
//! Looks at characters and their places; whether the numbers mean a day is `grammar`'s matter.

use super::DateError;

/// Makes the refusal of a text.
pub(super) type Refusal = fn(String) -> DateError;

/// Tells whether a text has a form.
type Question = fn(&str) -> bool;

/// The signs that say how sure a date is.
pub(super) const QUALIFIERS: [char; 3] = ['?', '~', '%'];

/// Forms that are recognised only to say why they are refused, tried in this order.
const FORMS: [(Question, Refusal); 4] = [
    (has_time, DateError::Time),
    (is_compact, DateError::Compact),
    (has_long_year, DateError::LongYear),
    (is_level_2, DateError::Level2),
];

/// Says which characters cannot stand in any date.
pub(super) fn letters(text: &str) -> Option<DateError> {
    if text.is_empty() {
        return Some(DateError::Empty(text.into()));
    }
    let foreign = text.chars().find(|c| !c.is_ascii())?;
    Some(if foreign.is_alphabetic() {
        DateError::NotADate(text.into())
    } else {
        DateError::NonAscii(text.into(), foreign)
    })
}

/// Says which refused form a single date, no interval, has.
pub(super) fn form(text: &str) -> Option<Refusal> {
    let known = FORMS.iter().find(|(is_so, _)| is_so(text));
    known
        .map(|row| row.1)
        .or_else(|| malformed(text.strip_suffix(QUALIFIERS).unwrap_or(text)))
}

/// Tells the ambiguous `03/04/2025` from any other text with two slashes.
pub(super) fn slashes(text: &str) -> DateError {
    let widths: Vec<usize> = text.split('/').map(str::len).collect();
    let is_numeric = text.bytes().all(|b| b.is_ascii_digit() || b == b'/');
    if is_numeric && matches!(widths[..], [1 | 2, 1 | 2, 2 | 4]) {
        DateError::Ambiguous(text.into())
    } else {
        DateError::Slashes(text.into())
    }
}

/// Says what is wrong with the characters and their places, whatever the numbers mean.
fn malformed(bare: &str) -> Option<Refusal> {
    let is_known = |b: u8| b.is_ascii_digit() || b == b'X';
    if bare.contains(QUALIFIERS) {
        return Some(DateError::Qualifier);
    }
    if !bare.bytes().all(|b| is_known(b) || b == b'x' || b == b'-') || !bare.bytes().any(is_known) {
        return Some(DateError::NotADate);
    }
    if bare.contains('x') {
        return Some(DateError::SmallX);
    }
    let widths: Vec<usize> = bare.split('-').map(str::len).collect();
    if !matches!(widths[..], [4] | [4, 2] | [4, 2, 2]) {
        return Some(DateError::Shape);
    }
    let unknown = bare.find('X').map_or("", |at| &bare[at..]);
    unknown
        .bytes()
        .any(|b| b.is_ascii_digit())
        .then_some(DateError::Gap)
}

fn has_time(text: &str) -> bool {
    let is_timed =
        |(day, rest): (&str, &str)| rest.starts_with(['T', 't', ' ']) && malformed(day).is_none();
    let is_numeric = text.starts_with(|c: char| c.is_ascii_digit());
    is_numeric && (text.contains(':') || text.split_at_checked(10).is_some_and(is_timed))
}

fn is_compact(text: &str) -> bool {
    let bare = text.trim_end_matches(QUALIFIERS);
    matches!(bare.len(), 6 | 8) && bare.bytes().all(|b| b.is_ascii_digit())
}

fn has_long_year(text: &str) -> bool {
    let unmarked = text.trim_start_matches(['Y', 'y']);
    let unsigned = unmarked.trim_start_matches(['-', '+']);
    let digits = unsigned.bytes().take_while(u8::is_ascii_digit).count();
    let least = match (unmarked.len() < text.len(), unsigned.len() < unmarked.len()) {
        (true, _) => 1,
        (false, true) => 4,
        (false, false) => 5,
    };
    digits >= least
}

fn is_level_2(text: &str) -> bool {
    let year_and_digits = text.split_once('S').is_some_and(|(year, digits)| {
        [year, digits]
            .iter()
            .all(|s| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit()))
    });
    year_and_digits || text.starts_with(['[', '{']) || text.contains("..")
}

#[cfg(test)]
mod tests {
    use super::super::Edtf;
    use super::*;

    #[test]
    fn each_malformed_date_is_refused_for_its_own_reason() {
        let cases: [(&[&str], Refusal); 13] = [
            (&["", " ", "\t\n"], DateError::Empty),
            (
                &["soon", "сентябрь", "2025a", "?", "-", "today"],
                DateError::NotADate,
            ),
            (
                &[
                    "2025-09-25T10:00:00Z",
                    "2025-09-25T10",
                    "2025-09-25 10:00",
                    "10:00",
                ],
                DateError::Time,
            ),
            (
                &[
                    "Y17000",
                    "Y-17E7",
                    "-0044",
                    "-0044-03-15",
                    "12025",
                    "+12025",
                ],
                DateError::LongYear,
            ),
            (&["20250925", "202509", "20250925?"], DateError::Compact),
            (
                &[
                    "25",
                    "202",
                    "2025-9",
                    "2025-09-5",
                    "2025-",
                    "2025-XX-XX-",
                    "2025--09",
                ],
                DateError::Shape,
            ),
            (
                &["2025-XX-05", "2X25", "XX25", "201X-05", "20XX-12-25"],
                DateError::Gap,
            ),
            (&["201x", "2025-xx", "2025-Xx"], DateError::SmallX),
            (
                &["2025?~", "2025?-09", "?2025-09", "2025-?09", "2025??"],
                DateError::Qualifier,
            ),
            (
                &[
                    "[2025,2026]",
                    "{2025..2027}",
                    "..2026",
                    "2025..2027",
                    "2026..",
                    "1950S2",
                ],
                DateError::Level2,
            ),
            (&["../..", "/", "../", "/.."], DateError::Endless),
            (
                &["2025/2026/2027", "2025/09/25", "2025//2026", "123/04/2025"],
                DateError::Slashes,
            ),
            (
                &["03/04/2025", "25/12/2025", "3/4/25", "13/13/2025"],
                DateError::Ambiguous,
            ),
        ];
        for (texts, refusal) in cases {
            for text in texts {
                assert_eq!(
                    Edtf::parse(text),
                    Err(refusal(text.trim().into())),
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn foreign_digits_and_dashes_are_named() {
        let cases = [
            ("２０２５", '２'),
            ("2025–2027", '–'),
            ("٢٠٢٥", '٢'),
            ("2025\u{a0}", '\u{a0}'),
        ];
        for (text, found) in cases {
            assert_eq!(
                Edtf::parse(text),
                Err(DateError::NonAscii(text.into(), found))
            );
        }
    }
}
