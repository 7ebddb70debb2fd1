//! Bytes to text: which encoding a file is in, found from its first bytes, from whether it is sound UTF-8, and from how
//! often its letters follow each other.

use chardetng::EncodingDetector;
use encoding_rs::{EUC_KR, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

use super::error::ImportError;

/// A text, and what it was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text.
    pub text: String,
    /// The encoding, as people call it.
    pub encoding: &'static str,
}

/// Encodings as people call them.
const NAMES: &[(&Encoding, &str)] = &[
    (UTF_8, "UTF-8"),
    (UTF_16LE, "UTF-16 LE"),
    (UTF_16BE, "UTF-16 BE"),
    (WINDOWS_1251, "Windows-1251"),
    (WINDOWS_1252, "Windows-1252 (Latin-1)"),
    (EUC_KR, "CP949"),
];

/// Finds the encoding and reads the text; refuses bytes that are no letters in it.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, ImportError> {
    let encoding = detect(bytes);
    let name = NAMES
        .iter()
        .find(|(known, _)| *known == encoding)
        .map_or(encoding.name(), |(_, name)| *name);
    let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
    if had_errors {
        return Err(broken(&text, name));
    }
    if let Some(at) = text.find('\0') {
        let (line, column) = place(&text, at);
        return Err(ImportError::Binary { line, column });
    }
    Ok(Decoded {
        text: text.into_owned(),
        encoding: name,
    })
}

fn detect(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = wide(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() || is_nearly_utf8(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new();
    detector.feed(bytes, true);
    detector.guess(None, false)
}

/// Finds UTF-16 without a mark: every second byte of plain letters is nothing.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4_096)];
    let nothing = |from: usize| {
        let each = head.iter().skip(from).step_by(2);
        each.filter(|byte| **byte == 0).count()
    };
    let (even, odd, many) = (nothing(0), nothing(1), head.len() / 10);
    if many == 0 || even.max(odd) <= many {
        None
    } else if odd > 4 * even {
        Some(UTF_16LE)
    } else if even > 4 * odd {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Tells whether a file is UTF-8 but for a few bytes: then those are wrong, not the rest. In other encodings letters seldom
/// stand so that they are letters in UTF-8 too.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken > 0 && sound >= 4 * broken
}

fn broken(text: &str, encoding: &'static str) -> ImportError {
    let at = text.find('\u{fffd}').unwrap_or(0);
    let (line, column) = place(text, at);
    ImportError::Encoding {
        encoding,
        line,
        column,
    }
}

/// Gives line and column, from 1, of a place in a text.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (line, before[start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "номер;название;стороны\n1;Соглашение о сотрудничестве в области транспорта;Казахстан\n\
                        2;Меморандум о взаимопонимании;Узбекистан\n";

    fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes_of).collect()
    }

    #[test]
    fn every_encoding_is_found_and_said() {
        let korean = "번호,제목,당사국\n1,대한민국과 카자흐스탄 간의 협력에 관한 협정,카자흐스탄\n2,양해각서,우즈베키스탄\n";
        let french =
            "numéro;titre;pays\n1;Accord de coopération à l'énergie nucléaire;Côte d'Ivoire\n";
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark, bytes.as_slice()].concat();
        for (bytes, text, encoding) in [
            (TEXT.as_bytes().to_vec(), TEXT, "UTF-8"),
            (
                marked(&[0xef, 0xbb, 0xbf], TEXT.as_bytes().to_vec()),
                TEXT,
                "UTF-8",
            ),
            (
                marked(&[0xff, 0xfe], utf16(TEXT, u16::to_le_bytes)),
                TEXT,
                "UTF-16 LE",
            ),
            (
                marked(&[0xfe, 0xff], utf16(TEXT, u16::to_be_bytes)),
                TEXT,
                "UTF-16 BE",
            ),
            (
                utf16("id;title\n1;An agreement\n", u16::to_le_bytes),
                "id;title\n1;An agreement\n",
                "UTF-16 LE",
            ),
            (
                WINDOWS_1251.encode(TEXT).0.into_owned(),
                TEXT,
                "Windows-1251",
            ),
            (
                WINDOWS_1252.encode(french).0.into_owned(),
                french,
                "Windows-1252 (Latin-1)",
            ),
            (EUC_KR.encode(korean).0.into_owned(), korean, "CP949"),
        ] {
            let decoded = decode(&bytes).unwrap();
            assert_eq!((decoded.encoding, decoded.text.as_str()), (encoding, text));
        }
    }

    #[test]
    fn a_byte_that_is_no_letter_is_named_by_line_and_column() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.extend(WINDOWS_1251.encode("3;Протокол").0.iter());
        let refused = decode(&bytes).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "line 4, column 3: the file is UTF-8, and here is a byte that is no letter in it"
        );
        let refused = decode(b"id,title\n1,a\0b\n").unwrap_err();
        assert!(
            refused.to_string().starts_with("line 2, column 4"),
            "{refused}"
        );
    }
}
