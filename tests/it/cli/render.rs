//! One frame of the interface without a terminal.

use servanda::app::view::View;
use unicode_width::UnicodeWidthStr;

use super::Home;

#[test]
fn every_view_of_the_interface_is_printed_whole_and_aligned() {
    let home = Home::shipped();
    for view in View::CODES {
        assert!(servanda::cli::View::CODES.contains(view), "{view}");
        for (width, height) in [(80, 24), (120, 36), (7, 3)] {
            let frame = home.done(&format!("render {view} --size {width}x{height}"));
            let widths: Vec<usize> = frame.lines().map(UnicodeWidthStr::width).collect();
            assert_eq!(widths, vec![width; height], "{view}\n{frame}");
        }
    }
    let whole = home.done("render documents");
    assert!(
        whole.contains(" 19   by ref")
            && whole.contains(
                "
    D11 "
            ),
        "{whole}"
    );
}

#[test]
fn a_frame_is_text_colours_or_a_picture_and_makes_the_register_where_there_is_none() {
    let home = Home::bare();
    let first = home.run("render overview");
    assert_eq!(first.code, 0);
    assert!(
        first.err.starts_with("made the shipped register at "),
        "{}",
        first.err
    );
    assert!(!first.out.contains('\u{1b}'));
    assert!(
        home.done("render overview --format ansi")
            .contains("\u{1b}[")
    );
    assert!(
        home.done("render overview --format svg")
            .starts_with("<svg ")
    );
    let none = home.run("--db none.db render overview");
    assert_eq!(
        (none.code, none.err.as_str()),
        (
            1,
            "error: there is no register at `none.db`\nhint: make one: servanda --db none.db init\n"
        )
    );
}

#[test]
fn without_a_terminal_the_interface_says_what_needs_none() {
    let home = Home::shipped();
    let ran = home.run("");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(
        ran.err
            .contains("\nhint: run it in a terminal; `servanda list`"),
        "{}",
        ran.err
    );
}
