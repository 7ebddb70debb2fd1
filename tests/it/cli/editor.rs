//! The record as a file in an editor, in a pseudo-terminal, with a script for an editor.

use std::io::Read;
use std::os::unix::fs::PermissionsExt;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::Home;

const HINT: &str = "hint: nothing was changed; use --set FIELD=VALUE, or set VISUAL or EDITOR and run it on a terminal\n";

/// Runs a command on a terminal of its own with this shell script for an editor; `$2` is the file. Gives exit code and
/// what was printed.
fn edit(home: &Home, script: &str, line: &str) -> (u32, String) {
    let editor = home.path("editor.sh");
    std::fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
    on_terminal(home, "./editor.sh --wait", line)
}

fn on_terminal(home: &Home, editor: &str, line: &str) -> (u32, String) {
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_servanda"));
    command.env_clear();
    let folder = home.path("");
    let folder = folder.to_str().unwrap();
    for (name, value) in [
        ("HOME", folder),
        ("TMPDIR", folder),
        ("PATH", "/usr/bin:/bin"),
        ("SERVANDA_TODAY", "2026-11-23"),
        ("SERVANDA_AUTHOR", "officer@desk"),
        ("NO_COLOR", "1"),
        ("EDITOR", "false"),
        ("VISUAL", editor),
    ] {
        command.env(name, value);
    }
    command.cwd(folder);
    command.args(super::words(line));
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let told = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        // A terminal whose last program has gone ends with an error.
        let _ = reader.read_to_end(&mut bytes);
        String::from_utf8(bytes).unwrap().replace('\r', "")
    });
    let code = child.wait().unwrap().exit_code();
    (code, told.join().unwrap())
}

/// Nothing of the file is left, and the register has so many operations.
fn assert_left(home: &Home, operations: usize) {
    let left = std::fs::read_dir(home.path("")).unwrap();
    let left: Vec<_> = left
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("servanda-"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    assert_eq!(home.json("history").as_array().unwrap().len(), operations);
}

#[test]
fn only_what_was_changed_in_the_file_is_set_as_one_operation() {
    let home = Home::shipped();
    let script = r#"[ "$1" = --wait ] || exit 9
cp "$2" "$HOME/seen"
stat -c %a "$2" "$(dirname "$2")" > "$HOME/modes"
sed -i -e 's/^due = .*/due = "+2w"/' -e 's/^# contact = .*/contact = "Asia desk"/' "$2"
echo 'title.ru = "План"' >> "$2""#;
    assert_eq!(
        edit(&home, script, "edit F3 --note moved"),
        (
            0,
            "F3 due 2027 → 2026-12-07; F3 contact – → Asia desk; F3 title.ru – → План   (operation 2)\n"
                .to_owned()
        )
    );
    assert_eq!(home.json("history --limit 1")[0]["note"], "moved");
    let seen = std::fs::read_to_string(home.path("seen")).unwrap();
    for part in [
        "# record F3. ",
        "\n# one of event, project, institution, visit, report, negotiation, legislation, other; never empty\ntype = \"",
        "\n# a date as known: 2026, 2026-09, 2026-09-25, 2026-09-16/2026-09-17; or a word: +2w, eoq\ndue = \"2027\"\n",
        "\n# one of internal, shared; if empty, internal\naudience = \"internal\"\n",
        "\n# the ref of the record\n# parent = \"\"\n",
        "\ntitle.en = \"",
    ] {
        assert!(seen.contains(part), "{part}: {seen}");
    }
    for absent in ["kind", "removed", "baseline_due", "binding", "frequency"] {
        let lines = [format!("\n{absent} ="), format!("\n# {absent} =")];
        assert!(
            lines.iter().all(|line| !seen.contains(line)),
            "{absent}: {seen}"
        );
    }
    let modes = std::fs::read_to_string(home.path("modes")).unwrap();
    assert_eq!(modes, "600\n700\n");
    assert_left(&home, 2);
}

#[test]
fn what_is_refused_comes_back_above_its_field_and_the_editor_opens_again() {
    let home = Home::shipped();
    let script = r#"n=$(cat "$HOME/n" 2>/dev/null || echo 0)
echo $((n+1)) > "$HOME/n"
cp "$2" "$HOME/seen$n"
case $n in
0) sed -i -E -e 's/^due = .*/due = "2026-13"/' -e 's/^field = .*/field = "enrgy"/' "$2";;
1) sed -i 's/^due = .*/due = "2028"/' "$2";;
2) sed -i 's/^field = .*/field = "energy/' "$2";;
3) sed -i 's/^field = .*/field = "energy"/' "$2";;
esac"#;
    let (code, told) = edit(&home, script, "edit F3");
    assert_eq!(code, 0, "{told}");
    let seen = |n: u32| std::fs::read_to_string(home.path(&format!("seen{n}"))).unwrap();
    let both = seen(1);
    assert!(
        both.contains("#! error: due: ") && both.contains("#! error: there is no field "),
        "{both}"
    );
    for (n, part) in [
        (
            2,
            "\n#! error: there is no field `enrgy` in this register; hint: did you mean `energy`? `servanda list fields` shows the fields\nfield = \"enrgy\"\n",
        ),
        (3, "; hint: write FIELD = \"value\"\nfield = \"energy\n"),
    ] {
        let text = seen(n);
        assert!(text.contains(part), "{part}: {text}");
        assert_eq!(text.matches("#! ").count(), 1, "{text}");
    }
    assert_eq!(home.json("show F3")["field"], "energy");
    assert_left(&home, 2);
}

#[test]
fn a_wrong_date_is_told_above_it() {
    let home = Home::shipped();
    let script = r#"cp "$2" "$HOME/seen"; sed -i 's/^due = .*/due = "2026-13"/' "$2""#;
    assert_eq!(
        edit(&home, script, "edit F3"),
        (
            1,
            "error: due: `2026-13` has `13` where a month is wanted\nhint: nothing was changed\n"
                .to_owned()
        )
    );
    let seen = std::fs::read_to_string(home.path("seen")).unwrap();
    let (_, marked) = seen.split_once("\n#! error: ").unwrap();
    let (error, rest) = marked.split_once('\n').unwrap();
    let words = "due: `2026-13` has `13` where a month is wanted; hint: months are `01` to `12`";
    assert!(error.starts_with(words), "{error}");
    assert!(rest.starts_with("due = \"2026-13\"\n"), "{rest}");
    assert_left(&home, 1);
}

#[test]
fn a_file_that_is_left_alone_emptied_or_refused_twice_changes_nothing() {
    let home = Home::shipped();
    for (script, code, words) in [
        (":", 0, "nothing was changed\n"),
        (
            r#": > "$2""#,
            1,
            "error: given up: the file came back empty\nhint: nothing was changed\n",
        ),
        (
            r#"sed -i 's/^ref = .*/ref = "F1"/' "$2""#,
            1,
            "error: the ref `F1` is taken\nhint: nothing was changed\n",
        ),
        (
            r#"grep -q '^#!' "$2" || echo 'colour = "red"' >> "$2""#,
            1,
            "error: record has no field `colour`\nhint: nothing was changed\n",
        ),
        (
            r#"sed -i 's/^# rag_override = .*/rag_override = "red"/' "$2""#,
            1,
            "error: an override of the light needs a note that says why\nhint: nothing was changed\n",
        ),
    ] {
        let came = edit(&home, script, "edit F3");
        assert_eq!(came, (code, words.to_owned()), "{script}");
        assert_left(&home, 1);
    }
}

#[test]
fn an_editor_that_fails_or_is_not_there_is_told() {
    let home = Home::shipped();
    for (came, why) in [
        (
            edit(&home, "exit 3", "edit F3"),
            "`./editor.sh --wait` failed: exit status: 3",
        ),
        (
            on_terminal(&home, "no-such-editor -w", "edit F3"),
            "`no-such-editor -w` failed: No such file or directory (os error 2)",
        ),
        // No shell reads the variable.
        (
            on_terminal(&home, "true;touch stolen", "edit F3"),
            "`true;touch stolen` failed: No such file or directory (os error 2)",
        ),
    ] {
        assert_eq!(came, (1, format!("error: the editor {why}\n{HINT}")));
    }
    assert!(!home.path("stolen").exists());
    let piped = home
        .program()
        .env("VISUAL", "true")
        .args(["edit", "F3"])
        .output()
        .unwrap();
    assert_eq!(
        String::from_utf8(piped.stderr).unwrap(),
        "error: there is no terminal for an editor\n\
         hint: use --set FIELD=VALUE, or set VISUAL or EDITOR and run it on a terminal\n"
    );
    assert_left(&home, 1);
}
