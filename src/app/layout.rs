//! Which Latin letter or digit stands on the key that typed a Cyrillic letter or a jamo, so that commands answer to the physical key.
//!
//! Punctuation is never mapped, neither from nor to: `х`, `ж`, `ө` stand on keys that are punctuation in Latin and map to nothing. Letters
//! that two layouts put on different keys (`і` is a digit in Kazakh and a letter in Ukrainian) follow the layouts named here.
//!
//! Korean comes in many spellings: the jamo of the keyboard (U+3131), those that syllables are made of (U+1100), narrow ones
//! (U+FFA1), and, from an input method that composes, whole syllables, which several keys have typed ([`typed_by`]).

use unicode_normalization::UnicodeNormalization as _;

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

/// The jamo that syllables are made of, in the order of their code points from the first one named: what the keyboard types for
/// each, parted by blanks.
#[rustfmt::skip]
const JAMO: &[(char, &str)] = &[
    ('\u{1100}', "ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ"),
    ('\u{1161}', "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ"),
    ('\u{11a8}', "ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ"),
];

/// Gives the Latin letter (in the case typed) or digit on the key that types this character in another layout.
///
/// A jamo that is the same with and without Shift counts as unshifted. Latin letters, digits and punctuation give nothing: they
/// are what they are; nor does what takes several keys.
pub fn latin(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    on_key(c).or_else(|| match typed_by(c)[..] {
        [jamo] => on_key(jamo),
        _ => None,
    })
}

/// Tells whether Shift with the key of this character types no other one, as most keys of the Korean layout do.
pub fn hides_shift(c: char) -> bool {
    latin(c).is_some_and(|latin| latin.is_ascii_lowercase())
        && c.to_uppercase().eq(std::iter::once(c))
}

fn on_key(c: char) -> Option<char> {
    let typed = |row: &'static Row, typed: &'static str| {
        let mut keys = typed.chars().zip(row.latin.chars());
        keys.find(|(other, _)| *other == c).map(|(_, key)| key)
    };
    ROWS.iter().find_map(|row| {
        typed(row, row.plain)
            .or_else(|| typed(row, row.shifted).map(|key| key.to_ascii_uppercase()))
    })
}

/// Gives the jamo of the keyboard that a Hangul character is typed by, in order; nothing for any other character.
pub fn typed_by(c: char) -> Vec<char> {
    if !is_hangul(c) {
        return Vec::new();
    }
    let parts = std::iter::once(c).nfkd();
    parts.flat_map(|part| jamo(part).chars()).collect()
}

/// Gives what the keyboard types for a jamo that syllables are made of.
fn jamo(part: char) -> &'static str {
    let found = JAMO.iter().find_map(|(first, typed)| {
        let index = u32::from(part).checked_sub(u32::from(*first))?;
        typed.split(' ').nth(usize::try_from(index).ok()?)
    });
    found.unwrap_or_default()
}

/// Tells whether a character is a syllable or jamo of modern Hangul.
const fn is_hangul(c: char) -> bool {
    matches!(c, '가'..='힣' | '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{ffa1}'..='\u{ffdc}')
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
    fn every_spelling_of_a_jamo_is_on_its_key() {
        for (spellings, keys) in [
            ("ㄱ\u{1100}\u{11a8}\u{ffa1}", "rrrr"),
            ("ㄲ\u{1101}\u{11a9}\u{ffa2}", "RRRR"),
            ("ㅎ\u{1112}\u{11c2}\u{ffbe}", "gggg"),
            ("ㅏ\u{1161}\u{ffc2}", "kkk"),
            ("ㅣ\u{1175}\u{ffdc}", "lll"),
            ("ㅖ\u{1168}\u{ffcb}", "PPP"),
            // What takes two keys, or no key of the layout, is on none.
            ("ㄳㅘ\u{116a}\u{11aa}ㆍㅿ\u{1160}\u{3164}가", "_________"),
        ] {
            assert_eq!(mapped(spellings), keys, "{spellings}");
        }
    }

    #[test]
    fn syllables_are_taken_apart_into_the_keys_that_typed_them() {
        for (syllable, keys) in [
            ('노', "ㄴㅗ"),
            ('한', "ㅎㅏㄴ"),
            ('꽋', "ㄲㅗㅏㄱㅅ"),
            ('뜻', "ㄸㅡㅅ"),
            ('ㅢ', "ㅡㅣ"),
            ('ㄴ', "ㄴ"),
            ('a', ""),
            ('ы', ""),
        ] {
            assert_eq!(typed_by(syllable), keys.chars().collect::<Vec<_>>());
        }
        // Every syllable of Hangul, put together again.
        for syllable in '가'..='힣' {
            let typed = typed_by(syllable);
            assert!((2..=5).contains(&typed.len()), "{syllable}");
            assert!(typed.iter().all(|jamo| on_key(*jamo).is_some()));
        }
    }

    #[test]
    fn shift_is_hidden_where_it_types_the_same_jamo() {
        for (c, hidden) in [
            ('ㄴ', true),
            ('ㅜ', true),
            ('\u{1102}', true),
            ('ㄲ', false),
            ('ы', false),
            ('ә', false),
            ('n', false),
            ('ж', false),
        ] {
            assert_eq!(hides_shift(c), hidden, "{c}");
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
