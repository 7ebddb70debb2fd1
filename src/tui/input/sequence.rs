//! What the characters after an Esc mean that belongs to an escape sequence: the terminal sent them as one, and a slow line has
//! parted them, so that the library has read the Esc as a key and the rest as letters.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

/// The longest sequence that is waited for.
const LONGEST: usize = 40;

/// What the characters come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Rest {
    /// More must follow.
    More,
    /// They are whole, and mean this.
    Whole(Event),
    /// They are whole: pasted text follows.
    Paste,
    /// They are whole, and mean nothing here.
    Unknown,
    /// They are no sequence: somebody typed them.
    Typed,
}

/// Reads what followed an Esc: `[` or `O`, and the rest.
pub(super) fn read(rest: &str) -> Rest {
    let mut chars = rest.chars();
    match (chars.next(), chars.as_str()) {
        (Some('[' | 'O'), "") => Rest::More,
        (Some('O'), last) => application(last).map_or(Rest::Typed, whole),
        (Some('['), body) => control(body),
        _ => Rest::Typed,
    }
}

fn whole(code: KeyCode) -> Rest {
    Rest::Whole(Event::Key(KeyEvent::new(code, KeyModifiers::NONE)))
}

/// Reads the letter of a key of the keypad, or of an arrow in application mode.
fn application(letter: &str) -> Option<KeyCode> {
    Some(match letter {
        "P" => KeyCode::F(1),
        "Q" => KeyCode::F(2),
        "R" => KeyCode::F(3),
        "S" => KeyCode::F(4),
        "M" => KeyCode::Enter,
        _ => return arrow(letter.chars().next()?),
    })
}

const fn arrow(letter: char) -> Option<KeyCode> {
    Some(match letter {
        'A' => KeyCode::Up,
        'B' => KeyCode::Down,
        'C' => KeyCode::Right,
        'D' => KeyCode::Left,
        'H' => KeyCode::Home,
        'F' => KeyCode::End,
        _ => return None,
    })
}

/// Reads the body of a control sequence (ECMA-48, 5.4): parameters, then one final character.
fn control(body: &str) -> Rest {
    if let Some(letter) = body.strip_prefix('[') {
        // The Linux console: F1 to F5.
        let key = letter.chars().next().map(|c| u32::from(c).wrapping_sub(64));
        return match key {
            None => Rest::More,
            Some(number @ 1..=5) => whole(KeyCode::F(u8::try_from(number).unwrap_or(1))),
            Some(_) => Rest::Unknown,
        };
    }
    let Some(end) = body.find(|c: char| matches!(c, '\u{40}'..='\u{7e}')) else {
        let is_open = body.len() < LONGEST && body.chars().all(|c| matches!(c, ' '..='?'));
        return if is_open { Rest::More } else { Rest::Typed };
    };
    let (parameters, last) = body.split_at(end);
    if !parameters.chars().all(|c| matches!(c, ' '..='?')) {
        return Rest::Typed;
    }
    if let Some(place) = parameters.strip_prefix('<') {
        return mouse(place, last).map_or(Rest::Unknown, |event| Rest::Whole(Event::Mouse(event)));
    }
    let mut numbers = parameters.split(';').map(|number| number.split(':').next());
    let mut number = || numbers.next().flatten()?.parse::<u32>().ok();
    let (first, held) = (number(), modifiers(number().unwrap_or(1)));
    let code = match last {
        "I" => return Rest::Whole(Event::FocusGained),
        "O" => return Rest::Whole(Event::FocusLost),
        "~" if first == Some(200) => return Rest::Paste,
        "~" => first.and_then(numbered),
        "Z" => Some(KeyCode::BackTab),
        "u" => first.and_then(char::from_u32).map(character),
        "M" => None,
        _ => application(last),
    };
    code.map_or(Rest::Unknown, |code| {
        Rest::Whole(Event::Key(KeyEvent::new(code, held)))
    })
}

/// Reads the number of a key that ends in `~`.
fn numbered(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => function(number - 10)?,
        17..=21 => function(number - 11)?,
        23..=24 => function(number - 12)?,
        _ => return None,
    })
}

fn function(number: u32) -> Option<KeyCode> {
    u8::try_from(number).ok().map(KeyCode::F)
}

const fn character(c: char) -> KeyCode {
    match c {
        '\r' => KeyCode::Enter,
        '\t' => KeyCode::Tab,
        '\u{1b}' => KeyCode::Esc,
        '\u{7f}' => KeyCode::Backspace,
        c => KeyCode::Char(c),
    }
}

/// Reads which modifiers are held: one more than their bits.
fn modifiers(number: u32) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
    ]
    .into_iter()
    .filter_map(|(bit, held)| (bits & bit != 0).then_some(held))
    .collect()
}

/// Reads a report of the mouse: button, column and row from 1, and whether it was pressed (`M`) or let go (`m`).
fn mouse(place: &str, last: &str) -> Option<MouseEvent> {
    let mut numbers = place.split(';').map(str::parse::<u16>);
    let mut number = || numbers.next()?.ok();
    let (button, column, row) = (number()?, number()?, number()?);
    let kind = match (button, last) {
        (0, "M") => MouseEventKind::Down(MouseButton::Left),
        (64, "M") => MouseEventKind::ScrollUp,
        (65, "M") => MouseEventKind::ScrollDown,
        _ => return None,
    };
    Some(MouseEvent {
        kind,
        column: column.saturating_sub(1),
        row: row.saturating_sub(1),
        modifiers: KeyModifiers::NONE,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_sequences_are_the_keys_that_sent_them() {
        let shift = KeyModifiers::SHIFT;
        for (rest, code, held) in [
            ("[A", KeyCode::Up, KeyModifiers::NONE),
            ("OA", KeyCode::Up, KeyModifiers::NONE),
            ("OP", KeyCode::F(1), KeyModifiers::NONE),
            ("[[C", KeyCode::F(3), KeyModifiers::NONE),
            ("[1;2D", KeyCode::Left, shift),
            ("[1;5F", KeyCode::End, KeyModifiers::CONTROL),
            ("[5~", KeyCode::PageUp, KeyModifiers::NONE),
            ("[15~", KeyCode::F(5), KeyModifiers::NONE),
            ("[21~", KeyCode::F(10), KeyModifiers::NONE),
            ("[24;2~", KeyCode::F(12), shift),
            ("[Z", KeyCode::BackTab, KeyModifiers::NONE),
            ("[1082;5u", KeyCode::Char('к'), KeyModifiers::CONTROL),
            ("[1082:1050:114;2u", KeyCode::Char('к'), shift),
            ("[13u", KeyCode::Enter, KeyModifiers::NONE),
        ] {
            let key = Event::Key(KeyEvent::new(code, held));
            assert_eq!(read(rest), Rest::Whole(key), "{rest}");
            // Every beginning of it waits for more.
            for (end, _) in rest.char_indices().skip(1) {
                assert_eq!(read(&rest[..end]), Rest::More, "{}", &rest[..end]);
            }
        }
    }

    #[test]
    fn other_reports_are_told_from_what_somebody_typed() {
        let click = MouseEvent {
            kind: MouseEventKind::Down(MouseButton::Left),
            column: 4,
            row: 2,
            modifiers: KeyModifiers::NONE,
        };
        for (rest, right) in [
            ("[<0;5;3M", Rest::Whole(Event::Mouse(click))),
            ("[<0;5;3m", Rest::Unknown),
            ("[I", Rest::Whole(Event::FocusGained)),
            ("[O", Rest::Whole(Event::FocusLost)),
            ("[200~", Rest::Paste),
            ("[201~", Rest::Unknown),
            ("[?62;4c", Rest::Unknown),
            ("[M", Rest::Unknown),
            ("[한", Rest::Typed),
            ("Ox", Rest::Typed),
            ("x", Rest::Typed),
            ("", Rest::Typed),
        ] {
            assert_eq!(read(rest), right, "{rest}");
        }
        assert_eq!(read(&format!("[{}", "1".repeat(90))), Rest::Typed);
    }
}
