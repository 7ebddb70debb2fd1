//! Text: what may be kept, how it is folded for search and sorting, how it is made safe to show.

use crate::{say, word};
use unicode_normalization::UnicodeNormalization;

/// How long a line of words may be, in characters.
pub const LINE_LIMIT: usize = 2_000;
/// How long prose may be, in characters.
pub const PROSE_LIMIT: usize = 100_000;

/// Text that cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// It holds a control character.
    #[error("{}", crate::say!("`{text}` holds the control character U+{code}", text, code = format!("{:04X}", code)))]
    Control {
        /// The beginning of the text, made safe.
        text: String,
        /// The character's code point.
        code: u32,
    },
    /// It is too long.
    #[error("{}", crate::say!("`{text}` is {length} characters long, and {limit} fit", text, length, limit))]
    TooLong {
        /// The beginning of the text, made safe.
        text: String,
        /// Its length.
        length: usize,
        /// What fits.
        limit: usize,
    },
}

impl TextError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        match self {
            Self::Control { .. } => word!("text is letters, digits, marks and punctuation on one line; prose may have line breaks").to_owned(),
            Self::TooLong { limit, .. } => say!("shorten it to {limit} characters, or keep the long text as evidence", limit),
        }
    }
}

/// Brings one line of words into the form in which it is kept: NFC, without blanks around it.
pub fn line(text: &str) -> Result<String, TextError> {
    keep(text, LINE_LIMIT, |_| false)
}

/// Brings prose into the form in which it is kept: NFC, line breaks as `\n`, without blanks around it.
pub fn prose(text: &str) -> Result<String, TextError> {
    let text = text.replace("\r\n", "\n");
    keep(&text, PROSE_LIMIT, |c| matches!(c, '\n' | '\t'))
}

fn keep(text: &str, limit: usize, allowed: fn(char) -> bool) -> Result<String, TextError> {
    if let Some(control) = text.chars().find(|c| c.is_control() && !allowed(*c)) {
        return Err(TextError::Control {
            text: excerpt(text),
            code: u32::from(control),
        });
    }
    let length = text.chars().count();
    if length > limit {
        return Err(TextError::TooLong {
            text: excerpt(text),
            length,
            limit,
        });
    }
    if text.is_ascii() {
        return Ok(text.trim().to_owned());
    }
    Ok(text.nfc().collect::<String>().trim().to_owned())
}

/// Gives the beginning of a text, safe to print in an error.
pub fn excerpt(text: &str) -> String {
    excerpt_to(text, 60)
}

/// Gives at most so many characters of a text, safe to print on one line.
pub fn excerpt_to(text: &str, limit: usize) -> String {
    let safe: String = visible(text).chars().take(limit).collect();
    if text.chars().count() > limit {
        format!("{safe}…")
    } else {
        safe
    }
}

/// Makes text safe for a terminal: control characters and the marks that reorder or hide text become `�`; a line break
/// or tab becomes a blank.
pub fn visible(text: &str) -> String {
    if is_visible(text) {
        return text.to_owned();
    }
    text.chars()
        .map(|c| {
            if matches!(c, '\n' | '\t') {
                ' '
            } else if is_hidden(c) {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}

/// Makes prose safe for a terminal, keeping its line breaks.
pub fn visible_lines(text: &str) -> String {
    if is_visible(text) {
        return text.to_owned();
    }
    text.chars()
        .map(|c| {
            if c == '\t' {
                ' '
            } else if c != '\n' && is_hidden(c) {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}

/// Tells whether nothing of a text can be seen.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_hidden(c))
}

/// Tells whether a line may go to a terminal as it stands: nothing of it acts there.
pub fn is_visible(text: &str) -> bool {
    let is_ascii = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    is_ascii || !text.chars().any(is_hidden)
}

/// Tells whether a character acts on a terminal or on the order of others instead of being seen.
pub fn is_hidden(c: char) -> bool {
    if c < '\u{61c}' {
        return c.is_control();
    }
    matches!(
        c,
        '\u{061c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
    ) || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

/// Folds text for comparing: lower case, ё = е, accents of Latin letters dropped, everything else kept.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // Nothing composes across a blank, and words of one script need no taking apart.
    let mut folded = String::with_capacity(text.len());
    for word in text.split_inclusive(' ') {
        if word.chars().all(is_whole) {
            let letters = word.chars().flat_map(char::to_lowercase);
            folded.extend(letters.map(|c| if c == 'ё' { 'е' } else { c }));
        } else {
            fold_marked(word, &mut folded);
        }
    }
    folded
}

/// Tells whether a character stays itself whatever stands beside it, but for its case: ASCII, Cyrillic letters, Hangul syllables.
fn is_whole(c: char) -> bool {
    matches!(c, '\0'..='\u{7f}' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}') || is_hangul(c)
}

/// Folds text of which some characters carry marks, or may.
fn fold_marked(text: &str, folded: &mut String) {
    let mut latin = false;
    let letters = text
        .nfd()
        .filter(|c| {
            let mark = is_mark(*c);
            if !mark {
                latin = c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(c);
            }
            !(mark && latin)
        })
        .flat_map(char::to_lowercase)
        .nfc()
        .map(|c| if c == 'ё' { 'е' } else { c });
    folded.extend(letters);
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// Folds text into the words that search looks in: runs of Hangul become their pieces of two syllables.
pub fn search_words(text: &str) -> String {
    let folded = fold(text);
    if folded.is_ascii() {
        let words = folded.split(|c: char| !c.is_ascii_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        return words.join(" ");
    }
    let mut words: Vec<String> = Vec::new();
    for run in runs(&folded) {
        words.extend(pieces(&run));
    }
    words.join(" ")
}

/// Folds a searched word into the pieces that must follow each other; the last may be only begun.
pub fn search_pieces(word: &str) -> Vec<String> {
    runs(&fold(word))
        .iter()
        .flat_map(|run| pieces(run))
        .collect()
}

/// Splits folded text into runs of letters and digits, Hangul apart from the rest.
fn runs(text: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    let mut last = None;
    for c in text.chars() {
        let sort = (c.is_alphanumeric() || is_mark(c)).then_some(is_hangul(c));
        match (sort, last) {
            (None, _) => {}
            (Some(_), before) if before == sort => {
                runs.last_mut().expect("a run has begun").push(c);
            }
            (Some(_), _) => runs.push(c.to_string()),
        }
        last = sort;
    }
    runs
}

fn pieces(run: &str) -> Vec<String> {
    let letters: Vec<char> = run.chars().collect();
    if letters.len() > 2 && is_hangul(letters[0]) {
        letters
            .windows(2)
            .map(|pair| pair.iter().collect())
            .collect()
    } else {
        vec![run.to_owned()]
    }
}

/// Gives a key by which refs sort as people count: `D9` before `D10`, without regard to case.
pub fn ref_key(text: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    for c in text.chars().chain(std::iter::once('\0')) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            key.push_str(&"0".repeat(12_usize.saturating_sub(digits.len())));
            key.push_str(&digits);
            digits.clear();
        }
        if c != '\0' {
            key.extend(c.to_lowercase());
        }
    }
    key
}

/// Writes a number with commas between its thousands: `1,234,567`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Writes a size for people.
pub fn sized(bytes: u64) -> String {
    match bytes {
        0..1_000 => say!("{bytes} bytes", bytes),
        1_000..1_000_000 => say!("{size} kB", size = bytes / 1_000),
        _ => {
            let size = format!("{}.{}", bytes / 1_000_000, bytes / 100_000 % 10);
            say!("{size} MB", size)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        for (number, right) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (11_980, "11,980"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(grouped(number), right);
        }
    }

    #[test]
    fn folding_drops_what_people_leave_out_when_they_type() {
        for (text, folded) in [
            ("Besançon", "besancon"),
            ("Ёлкин", "елкин"),
            ("Район", "район"),
            ("ҚАЗАҚСТАН", "қазақстан"),
            ("외국어", "외국어"),
        ] {
            assert_eq!(fold(text), folded);
        }
        assert_eq!(
            search_words("한국외국어 MOU체결"),
            "한국 국외 외국 국어 mou 체결"
        );
        assert_eq!(search_words(" The \"A-1\" plan,\n2nd "), "the a 1 plan 2nd");
        assert_eq!(search_pieces("외국어"), ["외국", "국어"]);
        assert_eq!(search_pieces("전력"), ["전력"]);
    }

    #[test]
    fn nothing_reaches_the_terminal_that_acts_on_it() {
        assert_eq!(
            visible("a\u{1b}[31mb\nc\u{202e}d\0"),
            "a\u{fffd}[31mb c\u{fffd}d\u{fffd}"
        );
        assert_eq!(line("e\u{301} "), Ok("é".to_owned()));
        assert!(line("a\u{7}").is_err());
        assert!(line("a\nb").is_err());
        assert_eq!(prose("a\r\nb"), Ok("a\nb".to_owned()));
    }

    #[test]
    fn refs_sort_as_people_count() {
        let mut refs = ["D10", "d2", "D9", "F2a", "F2", "D1"];
        refs.sort_by_key(|text| ref_key(text));
        assert_eq!(refs, ["D1", "d2", "D9", "D10", "F2", "F2a"]);
    }

    proptest::proptest! {
        #[test]
        fn word_by_word_text_folds_as_the_whole_does(text in "[a-zà-ÿЀ-ӿ가-각ёЁĀ-ſ \\u{300}\\u{308}\\u{301}ﬀİΣ–]{0,24}") {
            let mut whole = String::new();
            fold_marked(&text, &mut whole);
            proptest::prop_assert_eq!(fold(&text), whole);
        }
    }
}
