//! A slow line: what was sent as one comes in parts, with a delay between them, and is still what it was; what input methods send;
//! what the terminal answers.

use std::time::Duration;

use crate::sitting::Sitting;
use crate::support;

/// Between two parts, within the patience for a terminal on another machine.
const SHORT: Duration = Duration::from_millis(50);
/// The delay of a line round the world.
const LONG: Duration = Duration::from_millis(300);

fn begin(more: &[(&str, &str)]) -> (support::Desk, Sitting) {
    let desk = support::Desk::shipped();
    let mut sitting = Sitting::begin_with(&desk.path(), more);
    sitting.wait_for("Recent changes");
    sitting.press("4");
    sitting.wait_for("by due");
    (desk, sitting)
}

/// Sends each part by itself, with such a pause before every one but the first.
fn send(sitting: &mut Sitting, parts: &[&[u8]], pause: Duration) {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            std::thread::sleep(pause);
        }
        sitting.send(part);
    }
}

#[test]
fn a_sequence_in_parts_is_one_key_on_a_slow_line() {
    let (_desk, mut sitting) = begin(&[("SSH_TTY", "/dev/pts/9")]);
    let first = sitting.screen().screen().contents();
    assert!(first.contains(">  F5"), "{first}");
    // An arrow down, byte by byte; then F2, and Shift-Tab into the pane.
    send(&mut sitting, &[b"\x1b", b"[", b"B"], SHORT);
    sitting.wait_for(">  F1 ");
    send(&mut sitting, &[b"\x1b", b"OQ"], SHORT);
    sitting.wait_for(">  B1");
    // Pasted text whose beginning is torn goes nowhere: no letter of it is a command.
    send(&mut sitting, &[b"\x1b", b"[200~sqx", b"q\x1b[201~"], SHORT);
    std::thread::sleep(Duration::from_millis(700));
    sitting.press("4");
    sitting.wait_for(">  F1 ");
    sitting.press("q");
    assert!(sitting.end());
}

#[test]
fn after_a_long_delay_the_rest_of_a_sequence_is_never_letters() {
    let (_desk, mut sitting) = begin(&[]);
    // Each Esc was given out before, and goes back a view; what comes after it is an arrow. As letters, `A` would ask for a day.
    send(&mut sitting, &[b"\x1b", b"[B"], LONG);
    sitting.wait_for("> F1 ");
    send(&mut sitting, &[b"\x1b", b"[A"], LONG);
    sitting.wait_for("> F5");
    assert!(!sitting.shows("As of"));
    send(&mut sitting, &[b"\x1b", b"OB"], LONG);
    sitting.wait_for("> F1 ");
    sitting.press("q");
    assert!(sitting.end());
}

#[test]
fn esc_alone_is_esc_and_soon() {
    let (_desk, mut sitting) = begin(&[("SSH_TTY", "/dev/pts/9")]);
    sitting.press("?");
    sitting.wait_for("Palette");
    let begun = std::time::Instant::now();
    sitting.press("\x1b");
    while sitting.shows("Palette") {
        std::thread::sleep(Duration::from_millis(5));
        assert!(begun.elapsed() < Duration::from_secs(30), "it stays open");
    }
    // Esc and at once another key: neither is lost on the way.
    sitting.press("q");
    assert!(sitting.end());
}

#[test]
fn composed_text_comes_whole_and_the_cursor_stands_behind_it() {
    let (desk, mut sitting) = begin(&[]);
    sitting.press("N");
    sitting.wait_for("Note on F5");
    // A burst of syllables, then one torn into its bytes, then jamo that are parts of one (as macOS sends them).
    sitting.press("발전소");
    sitting.wait_for_cursor_behind("발전소");
    send(&mut sitting, &[b"\xed", b"\x95", b"\x9c"], SHORT);
    sitting.wait_for_cursor_behind("발전소한");
    sitting.press("\u{1100}\u{116e}\u{11a8}");
    sitting.wait_for_cursor_behind("발전소한국");
    // Pasted in parts of letters, as a file of macOS has them; torn in the middle of one.
    let paste = "\x1b[200~\u{1112}\u{1161}\u{11ab} \u{438}\u{306}\x1b[201~";
    let (one, other) = paste.as_bytes().split_at(10);
    send(&mut sitting, &[one, other], SHORT);
    sitting.wait_for_cursor_behind("발전소한국한 й");
    sitting.press("\x1b[D\x1b[D");
    sitting.wait_for_cursor_behind("발전소한국한");
    sitting.press("\r");
    sitting.wait_for("F5 note: 발전소한국한 й");
    sitting.press("q");
    assert!(sitting.end());
    let detail = desk
        .store
        .history(&servanda::store::HistoryQuery::default())
        .unwrap();
    assert!(
        detail[0].summary.ends_with("발전소한국한 \u{439}"),
        "{detail:?}"
    );
}

#[test]
fn the_cursor_stands_at_the_insertion_point_of_every_line_that_is_typed() {
    for (keys, words) in [
        ("f", "/"),
        ("?", "Palette"),
        ("N", "Note on F5"),
        ("sl", "Note"),
        ("e", "Edit follow-up"),
        ("n", "New"),
        ("b", "Group"),
        ("c", "Count"),
        ("A", "As of"),
        ("\u{13}", "view"),
    ] {
        let (_desk, mut sitting) = begin(&[]);
        for key in keys.chars() {
            sitting.press(&key.to_string());
        }
        sitting.wait_for(words);
        sitting.press("한국");
        sitting.wait_for_cursor_behind("한국");
        sitting.press("\x1b[D");
        sitting.wait_for_cursor_behind("한");
    }
}

#[test]
fn the_terminal_is_asked_once_for_its_background_and_its_answer_is_no_key() {
    let with_colours = [("COLORTERM", "truecolor")];
    let (_desk, mut sitting) = begin(&with_colours);
    let question = b"\x1b]11;?\x07";
    let asked = |sitting: &Sitting| {
        let sent = sitting.sent();
        sent.windows(question.len())
            .filter(|at| at == question)
            .count()
    };
    assert_eq!(asked(&sitting), 1);
    let accent = |sitting: &Sitting| {
        let parser = sitting.screen();
        let cell = parser.screen().cell(0, 1).unwrap();
        format!("{:?}", cell.fgcolor())
    };
    let dark = accent(&sitting);
    // In time or late, it is heeded or passed over, and its letters are no commands.
    sitting.press("\x1b]11;rgb:ffff/ffff/ffff\x07");
    std::thread::sleep(LONG);
    sitting.press("\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\");
    std::thread::sleep(Duration::from_millis(2_500));
    let then = accent(&sitting);
    sitting.press("\x1b]11;rgb:0000/0000/0000\x07j");
    sitting.wait_for(">  F1 ");
    assert_eq!(accent(&sitting), then, "too late");
    assert!(!sitting.shows("look after"));
    assert_eq!(asked(&sitting), 1);
    assert!(dark.contains("Rgb"), "{dark}");
    sitting.press("q");
    assert!(sitting.end());

    for more in [&[("TERM", "linux")][..], &[("NO_COLOR", "1")]] {
        let (_desk, sitting) = begin(more);
        assert_eq!(asked(&sitting), 0, "{more:?}");
    }
}

#[test]
fn an_answer_in_time_makes_the_theme_light() {
    let desk = support::Desk::shipped();
    let mut sitting = Sitting::begin_with(&desk.path(), &[("COLORTERM", "truecolor")]);
    sitting.wait_for("Recent changes");
    sitting.press("\x1b]11;rgb:ffff/ffff/ffff\x07");
    let light = vt100::Color::Rgb(0x0b, 0x6e, 0x6e);
    let begun = std::time::Instant::now();
    while sitting.screen().screen().cell(0, 1).unwrap().fgcolor() != light {
        assert!(begun.elapsed() < Duration::from_secs(30));
        std::thread::sleep(Duration::from_millis(20));
    }
    sitting.press("q");
    assert!(sitting.end());
}
