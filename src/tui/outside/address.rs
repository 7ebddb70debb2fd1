//! Addresses of the web, made harmless: text of a register may hold anything.

use std::fmt::Write as _;

/// The longest address that is handed on; browsers take no more, and terminals fewer.
const LONGEST: usize = 2_000;

/// Gives an address of the web with everything percent-encoded that RFC 3986 does not let stand; none: it is no such address.
pub fn of_web(url: &str) -> Option<String> {
    let url = url.trim();
    let (scheme, rest) = url.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if !is_web || host.is_empty() || host.contains(char::is_whitespace) {
        return None;
    }
    let mut safe = format!("{}://", scheme.to_ascii_lowercase());
    for byte in rest.bytes() {
        if stands(byte) {
            safe.push(char::from(byte));
        } else {
            let _ = write!(safe, "%{byte:02X}");
        }
    }
    (safe.len() <= LONGEST).then_some(safe)
}

/// Tells whether a byte may stand in an address: unreserved, reserved, or the sign of an encoded one.
fn stands(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_and_nothing_that_acts_on_a_terminal_or_a_shell() {
        for (url, right) in [
            ("https://a.org/x?y=1#z", Some("https://a.org/x?y=1#z")),
            (" HTTP://a.org ", Some("http://a.org")),
            ("https://a.org/%20b", Some("https://a.org/%20b")),
            (
                "https://a.org/a b\"<>`\\",
                Some("https://a.org/a%20b%22%3C%3E%60%5C"),
            ),
            (
                "https://a.org/\u{1b}]8;;x\u{7}",
                Some("https://a.org/%1B]8;;x%07"),
            ),
            ("https://a.org/\u{9b}31m", Some("https://a.org/%C2%9B31m")),
            ("https://a.org/협", Some("https://a.org/%ED%98%91")),
            ("https://a.org/\u{202e}", Some("https://a.org/%E2%80%AE")),
            ("https:///etc/passwd", None),
            ("https://a b", None),
            ("file:///etc/passwd", None),
            ("javascript://a.org/%0aalert(1)", None),
            ("mailto:a@b", None),
            ("a.org", None),
            ("", None),
        ] {
            assert_eq!(of_web(url).as_deref(), right, "{url:?}");
        }
        assert_eq!(of_web(&format!("https://a/{}", "x".repeat(3000))), None);
    }
}
