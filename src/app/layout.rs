//! Which Latin letter or digit stands on the key that typed a Cyrillic letter or a jamo, so that commands answer to the physical key.
//!
//! Punctuation is never mapped, neither from nor to: `х`, `ж`, `ө` stand on keys that are punctuation in Latin and map to nothing. Letters
//! that two layouts put on different keys (`і` is a digit in Kazakh and a letter in Ukrainian) follow the layouts named here.

/// Rows of keys: what they type in Latin, and in the layout, unshifted and shifted.
struct Row {
    latin: &'static str,
    plain: &'static str,
    shifted: &'static str,
}

/// ЙЦУКЕН, as Russian and Kazakh share it; then the Kazakh digit row, whose letters count as digits in both cases; then two-set Korean.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row { latin: "qwertyuiop", plain: "йцукенгшщз", shifted: "ЙЦУКЕНГШЩЗ" },
    Row { latin: "asdfghjkl", plain: "фывапролд", shifted: "ФЫВАПРОЛД" },
    Row { latin: "zxcvbnm", plain: "ячсмить", shifted: "ЯЧСМИТЬ" },
    Row { latin: "2345890", plain: "әіңғүұқ", shifted: "ӘІҢҒҮҰҚ" },
    Row { latin: "qwertyuiop", plain: "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", shifted: "ㅃㅉㄸㄲㅆㅛㅕㅑㅒㅖ" },
    Row { latin: "asdfghjkl", plain: "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", shifted: "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ" },
    Row { latin: "zxcvbnm", plain: "ㅋㅌㅊㅍㅠㅜㅡ", shifted: "ㅋㅌㅊㅍㅠㅜㅡ" },
];

/// Gives the Latin letter (in the case typed) or digit on the key that types this character in another layout.
///
/// A jamo that is the same with and without Shift counts as unshifted. Latin letters, digits and punctuation give nothing: they
/// are what they are.
pub fn latin(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    for row in ROWS {
        for (typed, upper) in [(row.plain, false), (row.shifted, true)] {
            if let Some((_, latin)) = typed
                .chars()
                .zip(row.latin.chars())
                .find(|(other, _)| *other == c)
            {
                return Some(if upper {
                    latin.to_ascii_uppercase()
                } else {
                    latin
                });
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapped(typed: &str) -> String {
        typed.chars().map(|c| latin(c).unwrap_or('_')).collect()
    }

    #[test]
    fn whole_rows_come_to_the_keys_they_stand_on_in_both_cases() {
        for (typed, keys) in [
            ("йцукенгшщзхъ", "qwertyuiop__"),
            ("фывапролджэ", "asdfghjkl__"),
            ("ячсмитьбю.", "zxcvbnm___"),
            ("ЙЦУКЕНГШЩЗХЪ", "QWERTYUIOP__"),
            ("ФЫВАПРОЛДЖЭ", "ASDFGHJKL__"),
            ("ЯЧСМИТЬБЮ,", "ZXCVBNM___"),
            ("\"әіңғ,.үұқөһ", "_2345__890__"),
            ("!ӘІҢҒ;:ҮҰҚӨҺ", "_2345__890__"),
            ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "qwertyuiop"),
            ("ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "asdfghjkl"),
            ("ㅋㅌㅊㅍㅠㅜㅡ", "zxcvbnm"),
            ("ㅃㅉㄸㄲㅆㅛㅕㅑㅒㅖ", "QWERTyuiOP"),
        ] {
            assert_eq!(mapped(typed), keys, "{typed}");
        }
    }

    #[test]
    fn latin_digits_and_punctuation_stay_what_they_are() {
        for c in ('\0'..='\u{7f}').chain(['«', '№', '—', 'é', '한', 'ё', '？']) {
            assert_eq!(latin(c), None, "{c:?}");
        }
    }

    #[test]
    fn every_row_is_as_long_as_its_keys_and_no_character_stands_twice() {
        let mut seen = std::collections::HashMap::new();
        for row in ROWS {
            let keys = row.latin.chars().count();
            assert_eq!(row.plain.chars().count(), keys);
            assert_eq!(row.shifted.chars().count(), keys);
            for typed in [row.plain, row.shifted] {
                for (c, key) in typed.chars().zip(row.latin.chars()) {
                    assert_eq!(*seen.entry(c).or_insert(key), key, "{c}");
                }
            }
        }
    }
}
