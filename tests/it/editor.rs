//! The editor from a field of a form, in a pseudo-terminal: it has the terminal to itself, and all comes back.

use std::os::unix::fs::PermissionsExt as _;

use crate::sitting::Sitting;
use crate::support::Desk;

/// Begins a sitting with this shell script for an editor, in the form of a note; `$2` is the file.
fn begin(desk: &Desk, script: &str) -> Sitting {
    let path = desk.folder.path().join("editor.sh");
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    begin_with(desk, &format!("{} --wait", path.display()))
}

fn begin_with(desk: &Desk, editor: &str) -> Sitting {
    let mut sitting = Sitting::begin_with(&desk.path(), &[("VISUAL", editor)]);
    sitting.wait_for("Recent changes");
    sitting.press("4");
    sitting.wait_for("by due");
    sitting.press("N");
    sitting.wait_for("Note on F5");
    sitting.press("before");
    sitting.wait_for("before");
    sitting
}

#[test]
fn the_editor_reads_the_keys_and_its_text_comes_into_the_field() {
    let desk = Desk::shipped();
    let script = r#"[ "$1" = --wait ] || exit 9
stat -c %a "$2" "$(dirname "$2")" > "$HOME/modes"
cat "$2" > "$HOME/seen"
stty -a > "$HOME/stty"
echo READY
read -r one; read -r two
printf '%s\n%s\nü' "$one" "$two" > "$2""#;
    let mut sitting = begin(&desk, script);
    sitting.press("\u{5}");
    sitting.wait_for("READY");
    assert!(!sitting.screen().screen().alternate_screen());
    sitting.press("first line\r");
    sitting.resize(30, 100);
    sitting.press("second, with q and \u{3f}\r");
    sitting.wait_for("first line↵second, with q and ?↵ü");
    let parser = sitting.screen();
    let screen = parser.screen();
    assert!(screen.alternate_screen() && screen.bracketed_paste());
    assert_ne!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    assert!(
        screen.contents().contains("Note on F5"),
        "drawn whole, in the new size"
    );
    let home = |name: &str| std::fs::read_to_string(desk.folder.path().join(name)).unwrap();
    assert_eq!(
        (home("modes"), home("seen")),
        ("600\n700\n".to_owned(), "before".to_owned())
    );
    assert!(home("stty").contains(" icanon") && home("stty").contains(" echo "));

    sitting.press("!\r");
    sitting.wait_for("F5 note: first line");
    sitting.press("q");
    assert!(sitting.end());
    let detail = std::process::Command::new(env!("CARGO_BIN_EXE_servanda"))
        .args(["show", "F5", "--format", "json"])
        .env_clear()
        .env("HOME", desk.folder.path())
        .env("SERVANDA_DB", desk.path())
        .output()
        .unwrap();
    let detail = String::from_utf8(detail.stdout).unwrap();
    assert!(
        detail.contains(r"first line\nsecond, with q and ?\nü!"),
        "{detail}"
    );
}

#[test]
fn an_interrupt_in_the_editor_is_the_editors() {
    let desk = Desk::shipped();
    let script = r#"trap 'printf interrupted > "$2"; exit 0' INT
echo READY
while :; do sleep 0.05; done"#;
    let mut sitting = begin(&desk, script);
    sitting.press("\u{5}");
    sitting.wait_for("READY");
    sitting.press("\u{3}");
    sitting.wait_for("interrupted");
    sitting.press("\r");
    sitting.wait_for("F5 note: interrupted");
    sitting.press("q");
    assert!(sitting.end());
}

#[test]
fn an_editor_that_fails_or_is_none_is_named_and_the_text_stays() {
    for (editor, words) in [
        ("false", "the editor `false` failed: exit status: 1"),
        (
            "/no/such/editor",
            "the editor `/no/such/editor` failed: No such file",
        ),
        ("", "no editor is set"),
    ] {
        let desk = Desk::shipped();
        let mut sitting = begin_with(&desk, editor);
        sitting.press("\u{5}");
        sitting.wait_for(words);
        sitting.press(" and after");
        sitting.wait_for("before and after");
        sitting.press("\u{3}");
        assert!(sitting.end());
    }
}
