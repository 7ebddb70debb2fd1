//! The order of titles by alphabet, as a plain text that any database compares byte by byte: the folded title, with each letter
//! that its alphabet has elsewhere than Unicode written as the letter it follows and a mark that stands after every other
//! character. So Kazakh ә comes after every а…, and і after ы. A fixed table: an order that is stored must never change by itself,
//! as that of Unicode does with its editions (see [`collate`](super::collate) for lists in memory).
//!
//! Latin letters with accents are folded already; Hangul syllables stand in their order as they are. Two titles have one key
//! exactly when they fold to the same text.

use std::borrow::Cow;

use super::text::fold;

/// Letters, lower case as [`fold`] leaves them, each with the letter that it follows and how far after it.
///
/// Kazakh has ә ғ қ ң ө ұ ү һ і (after ы, as its alphabet of 1940 has it); ё is folded into е. The others are those of the
/// neighbours: Uzbek, Tajik, Kyrgyz, Tatar, Ukrainian, Belarusian, Serbian, Turkish, Azerbaijani, and the Latin letters that no accent makes.
const LETTERS: &[(char, char, u8)] = &[
    ('ә', 'а', 1),
    ('ғ', 'г', 1),
    ('ґ', 'г', 2),
    ('ђ', 'д', 1),
    ('є', 'е', 1),
    ('җ', 'ж', 1),
    ('ѕ', 'з', 1),
    ('ӣ', 'и', 1),
    ('ї', 'и', 2),
    ('ј', 'й', 1),
    ('қ', 'к', 1),
    ('ҡ', 'к', 2),
    ('љ', 'л', 1),
    ('ң', 'н', 1),
    ('њ', 'н', 2),
    ('ө', 'о', 1),
    ('ћ', 'т', 1),
    ('ұ', 'у', 1),
    ('ү', 'у', 2),
    ('ў', 'у', 3),
    ('ӯ', 'у', 4),
    ('һ', 'х', 1),
    ('ҳ', 'х', 2),
    ('ҷ', 'ч', 1),
    ('џ', 'ч', 2),
    ('і', 'ы', 1),
    ('æ', 'a', 1),
    ('ə', 'e', 1),
    ('đ', 'd', 1),
    ('ð', 'd', 2),
    ('ħ', 'h', 1),
    // The dotless letter stands before the dotted one, which is everybody's.
    ('ı', 'h', 2),
    ('ł', 'l', 1),
    ('ŋ', 'n', 1),
    ('ø', 'o', 1),
    ('œ', 'o', 2),
    ('ß', 's', 1),
    ('ŧ', 't', 1),
    ('þ', 't', 2),
];

/// Stands after every character that a text may hold: in the last of the private planes.
const AFTER: u32 = 0x10_FFF0;

/// Gives the key by which a title sorts.
pub fn order_key(title: &str) -> String {
    let folded = fold(title);
    if folded.is_ascii() {
        return folded;
    }
    let mut key = String::with_capacity(folded.len() + 8);
    for c in letters(&folded).chars() {
        match after(c) {
            Some((letter, mark)) => key.extend([letter, mark]),
            None => key.push(c),
        }
    }
    key
}

/// Takes characters of the place of the marks out of a text, so that none can pass for one.
fn letters(folded: &str) -> Cow<'_, str> {
    let is_mark = |c: char| u32::from(c) >= AFTER;
    if folded.contains(is_mark) {
        Cow::Owned(folded.replace(is_mark, "\u{fffd}"))
    } else {
        Cow::Borrowed(folded)
    }
}

fn after(c: char) -> Option<(char, char)> {
    // Most letters are none of these, and need not be looked for.
    if c < 'ß' || ('а'..='я').contains(&c) || c >= '\u{600}' {
        return None;
    }
    let (_, letter, place) = LETTERS.iter().find(|(known, _, _)| *known == c)?;
    let mark = char::from_u32(AFTER + u32::from(*place)).expect("a private character");
    Some((*letter, mark))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::domain::collate::Names;

    /// The Kazakh alphabet, without ё, which is folded.
    const KAZAKH: &str = "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    fn is_sorted(titles: &[&str]) {
        for pair in titles.windows(2) {
            assert!(order_key(pair[0]) < order_key(pair[1]), "{pair:?}");
        }
    }

    #[test]
    fn the_kazakh_alphabet_stands_in_its_order_whatever_follows_a_letter() {
        let letters: Vec<String> = KAZAKH.chars().map(String::from).collect();
        let mut words = Vec::new();
        for letter in &letters {
            words.push(letter.clone());
            words.push(format!("{letter}а"));
            words.push(format!("{letter}я"));
            words.push(format!("{letter}\u{1f1f0}"));
        }
        is_sorted(&words.iter().map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn letters_of_other_alphabets_stand_after_the_letter_they_come_from() {
        is_sorted(&["energy", "Łódź", "Mali", "ozone", "Øresund", "plan"]);
        is_sorted(&["Елена", "Ёлкин", "Жуков", "Яков", "가나", "한국"]);
        is_sorted(&["ısı", "isim"]);
        assert_eq!(order_key("ЁЛКА"), order_key("елка"));
        assert_eq!(order_key("Éric"), order_key("eric"));
    }

    #[test]
    fn it_is_the_order_in_which_kazakhs_look_names_up() {
        let mut names = [
            "Іле",
            "Алматы",
            "Шымкент",
            "Әуезов",
            "Орал",
            "Өскемен",
            "Үй",
            "Ғали",
            "Қазақстан",
            "Ыстық",
        ];
        names.sort_by_key(|name| order_key(name));
        let mut others = names;
        others.reverse();
        Names::of("kk").sort(&mut others, |name| name);
        assert_eq!(names, others);
    }

    #[test]
    fn keys_are_the_same_exactly_where_folded_titles_are() {
        let texts = [
            "ә",
            "а",
            "аә",
            "әа",
            "а\u{10fff1}",
            "а\u{fffd}",
            "Ә",
            "ı",
            "i",
            "İ",
            "h",
            "\u{10fff1}",
            "é",
            "e",
        ];
        for one in texts {
            for other in texts {
                let is_private =
                    |text: &str| text.contains('\u{10fff1}') || text.contains('\u{fffd}');
                if !is_private(one) && !is_private(other) {
                    assert_eq!(
                        order_key(one) == order_key(other),
                        fold(one) == fold(other),
                        "{one} {other}"
                    );
                }
            }
        }
        assert_ne!(
            order_key("ә"),
            order_key("а\u{10fff1}"),
            "no text passes for a letter"
        );
    }

    #[test]
    fn every_letter_is_as_folding_leaves_it_and_has_a_place_of_its_own() {
        let mut places = HashSet::new();
        for (letter, follows, place) in LETTERS {
            assert_eq!(fold(&letter.to_string()), letter.to_string());
            assert!(
                (1..=15).contains(place) && after(*letter).is_some(),
                "{letter}"
            );
            assert!(places.insert((follows, place)), "{letter}");
            assert!(LETTERS.iter().all(|(known, _, _)| known != follows));
        }
    }
}
