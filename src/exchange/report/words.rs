//! How the report puts dates, codes, refs and addresses: words for people, names that are safe as anchors and links.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::domain::axes::Rag;
use crate::domain::date::{Edtf, Precision};
use crate::domain::status::Status;
use crate::words::{day, of, term};
use crate::{mark, say};

/// A date, for people and for machines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct When {
    /// As the register holds it: EDTF.
    pub code: String,
    /// As people write it in the language of the report: `31 Aug 2026`, `Aug 2026`, `about 2026`.
    pub words: String,
    /// The day, where it is one exactly.
    #[serde(skip)]
    pub day: Option<NaiveDate>,
}

impl When {
    /// Puts a date into words.
    pub(super) fn of(date: &Edtf) -> Self {
        Self {
            code: date.as_str().to_owned(),
            words: date_words(date),
            day: date.exact_day(),
        }
    }

    /// Puts a date that may be missing into words.
    pub(super) fn maybe(date: Option<&Edtf>) -> Option<Self> {
        date.map(Self::of)
    }

    /// Puts a day into words.
    pub(super) fn day_short(day: NaiveDate) -> Self {
        Self {
            words: day::short(day),
            ..Self::day(day)
        }
    }

    /// Puts a day into words with the whole name of its month.
    pub(super) fn day(day: NaiveDate) -> Self {
        Self {
            code: day.to_string(),
            words: day::full(day),
            day: Some(day),
        }
    }
}

/// A status or a light: never a colour alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The code.
    pub code: &'static str,
    /// The code in words.
    pub word: String,
    /// A sign beside the word.
    pub glyph: &'static str,
}

impl From<Status> for Mark {
    fn from(status: Status) -> Self {
        Self {
            code: status.as_str(),
            word: term("Status", status.as_str()),
            glyph: status.row().glyph.0,
        }
    }
}

impl From<Rag> for Mark {
    fn from(rag: Rag) -> Self {
        Self {
            code: rag.as_str(),
            word: rag.label().to_owned(),
            glyph: match rag {
                Rag::Red => "▲",
                Rag::Amber => "◆",
                Rag::Green => "●",
                Rag::Blue => "■",
                Rag::Grey => "○",
            },
        }
    }
}

fn date_words(date: &Edtf) -> String {
    let text = date.as_str();
    if let Some((from, to)) = text.split_once('/') {
        return interval(from, to);
    }
    let plain = match (date.precision(), date.lower()) {
        (Precision::Day, Some(day)) => day::short(day),
        (Precision::Month, Some(day)) => day::month_short(day),
        (Precision::Quarter, Some(day)) => {
            let quarter = 1 + day.month0() / 3;
            say!("Q{quarter} {year}", quarter, year = day.year())
        }
        (Precision::Year, Some(day)) => day.year().to_string(),
        (Precision::Decade, Some(day)) => say!("{year}s", year = day.year()),
        (Precision::Season, _) => season(text),
        _ => return text.to_owned(),
    };
    match (date.is_approximate(), date.is_uncertain()) {
        (true, true) => say!("about {plain}, uncertain", plain),
        (true, false) => say!("about {plain}", plain),
        (false, true) => say!("{plain}, uncertain", plain),
        (false, false) => plain,
    }
}

/// `2025-21` to `2025-24` are the seasons of a year (EDTF level 1).
fn season(text: &str) -> String {
    const SEASONS: [&str; 4] = [
        mark!("season", "spring"),
        mark!("season", "summer"),
        mark!("season", "autumn"),
        mark!("season", "winter"),
    ];
    let (year, code) = (text.get(..4), text.get(5..7));
    let place = code
        .and_then(|code| code.parse::<usize>().ok())
        .and_then(|code| code.checked_sub(21));
    match (year, place.and_then(|place| SEASONS.get(place))) {
        (Some(year), Some(season)) => {
            say!("{season} {year}", season = of("season", season), year)
        }
        _ => text.to_owned(),
    }
}

fn interval(from: &str, to: &str) -> String {
    let part = |text: &str| Edtf::parse(text).map_or_else(|_| text.to_owned(), |d| date_words(&d));
    let day = |text: &str| Edtf::parse(text).ok()?.exact_day();
    match (from, to) {
        ("" | "..", to) => say!("until {to}", to = part(to)),
        (from, "" | "..") => say!("from {from}", from = part(from)),
        (from, to) => match (day(from), day(to)) {
            // `16 Sep 2026 – 17 Sep 2026` says the month once.
            (Some(first), Some(last))
                if (first.year(), first.month()) == (last.year(), last.month()) =>
            {
                day::days(first, last)
            }
            _ => format!("{} – {}", part(from), part(to)),
        },
    }
}

/// Gives the name of an anchor for a ref: one ref, one name, and nothing in it that means anything in HTML or an address.
pub(super) fn anchor(sort: &str, reference: &str) -> String {
    let mut name = format!("{sort}-");
    for c in reference.to_uppercase().chars() {
        if c.is_ascii_alphanumeric() || c == '-' || c == '.' {
            name.push(c);
        } else {
            name.extend(["_", &format!("{:x}", u32::from(c)), "_"]);
        }
    }
    name
}

/// Gives the address of a link that may be followed: `http` and `https` to a named host, whatever could end or begin markup
/// percent-encoded. Anything else stays text.
pub(super) fn link(url: &str) -> Option<String> {
    let url = url.trim();
    let (scheme, rest) = url.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if !is_web || host.is_empty() || url.chars().any(crate::domain::text::is_hidden) {
        return None;
    }
    let mut safe = format!("{}://", scheme.to_lowercase());
    for byte in rest.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&+,;=%".contains(&byte) {
            safe.push(char::from(byte));
        } else {
            safe.extend(["%", &format!("{byte:02X}")]);
        }
    }
    Some(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_said_as_far_as_they_are_known() {
        for (code, words) in [
            ("2026-08-31", "31 Aug 2026"),
            ("2026-08", "Aug 2026"),
            ("2026-35", "Q3 2026"),
            ("2025-22", "summer 2025"),
            ("2026", "2026"),
            ("2025-09?", "Sep 2025, uncertain"),
            ("2026~", "about 2026"),
            ("202X", "2020s"),
            ("2026-09-16/2026-09-17", "16–17 Sep 2026"),
            ("2026-09-30/2026-10-01", "30 Sep 2026 – 1 Oct 2026"),
            ("2025/2028", "2025 – 2028"),
            ("2026/..", "from 2026"),
            ("../2027", "until 2027"),
        ] {
            assert_eq!(date_words(&Edtf::parse(code).unwrap()), words);
        }
    }

    #[test]
    fn each_language_says_dates_its_own_way() {
        use crate::words::{Language, with};
        for (code, russian, kazakh, korean) in [
            (
                "2026-08-31",
                "31 авг. 2026",
                "2026 ж. 31 там.",
                "2026. 8. 31.",
            ),
            ("2026-08", "август 2026", "2026 ж. тамыз", "2026년 8월"),
            ("2026-35", "3 кв. 2026", "2026 ж. 3-тоқсан", "2026년 3분기"),
            ("2025-22", "лето 2025", "2025 ж. жаз", "2025년 여름"),
            ("202X", "2020-е", "2020-жылдар", "2020년대"),
            ("2026~", "ориентировочно 2026", "шамамен 2026", "2026경"),
            (
                "2026-09-16/2026-09-17",
                "16–17 сент. 2026",
                "2026 ж. 16–17 қыр.",
                "2026. 9. 16.–17.",
            ),
            ("../2027", "по 2027", "… – 2027", "2027까지"),
        ] {
            let date = Edtf::parse(code).unwrap();
            for (language, right) in [
                (Language::Russian, russian),
                (Language::Kazakh, kazakh),
                (Language::Korean, korean),
            ] {
                assert_eq!(with(language, || date_words(&date)), right);
            }
        }
    }

    #[test]
    fn anchors_are_one_for_one_and_mean_nothing() {
        assert_eq!(anchor("record", "F2a"), "record-F2A");
        assert_eq!(anchor("r", "\"><b>"), "r-_22__3e__3c_B_3e_");
        assert_ne!(anchor("r", "A B"), anchor("r", "A_B"));
    }

    #[test]
    fn only_web_addresses_are_links_and_none_can_break_out() {
        for (url, right) in [
            ("https://a.kz/x?y=1&z", Some("https://a.kz/x?y=1&z")),
            ("HTTPS://a.kz", Some("https://a.kz")),
            (
                "https://a.kz/\"><b> )`[]",
                Some("https://a.kz/%22%3E%3Cb%3E%20%29%60%5B%5D"),
            ),
            ("https://a.kz/전력", Some("https://a.kz/%EC%A0%84%EB%A0%A5")),
            ("javascript:alert(1)", None),
            ("java\u{0}script://x", None),
            ("data:text/html,x", None),
            ("file:///etc/passwd", None),
            ("https://", None),
            ("https://a.kz/\u{202e}x", None),
            ("//a.kz", None),
        ] {
            assert_eq!(link(url).as_deref(), right, "{url}");
        }
    }
}
