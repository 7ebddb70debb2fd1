//! Help, version, man page, completions: all from the one tree of commands.

use super::Home;

const COMMANDS: &[&str] = &[
    "init",
    "list",
    "show",
    "status",
    "note",
    "add",
    "edit",
    "remove",
    "restore",
    "purge",
    "view",
    "history",
    "undo",
    "redo",
    "backup",
    "doctor",
    "check",
    "render",
    "completions",
    "man",
];

#[test]
fn short_help_is_short_and_long_help_has_examples() {
    let home = Home::bare();
    for command in COMMANDS {
        let short = home.done(&format!("{command} -h"));
        let long = home.done(&format!("{command} --help"));
        assert!(
            short.contains("Usage: servanda ") && short.lines().count() < 40,
            "{command}"
        );
        let has_examples = long.contains("Examples:\n  servanda ");
        assert!(
            has_examples || matches!(*command, "redo" | "man" | "backup" | "doctor"),
            "{command}"
        );
    }
    let help = home.done("-h");
    for command in COMMANDS {
        assert!(help.contains(&format!("\n  {command} ")), "{command}");
    }
    assert_eq!(
        home.done("-V"),
        concat!("servanda ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn the_help_of_status_defines_every_status_and_that_of_list_every_word_of_the_filter() {
    let home = Home::bare();
    let help = home.done("status --help");
    for row in servanda::domain::status::STATUSES {
        let words = row.meaning.split(' ').next().unwrap();
        assert!(
            help.contains(&format!("  {:<12} {words}", row.status)),
            "{}",
            row.status
        );
    }
    let help = home.done("list --help");
    for row in servanda::domain::filter::KEYS {
        assert!(
            help.contains(row.example) || row.name == "evidence" || !row.is_key(),
            "{}",
            row.name
        );
    }
}

#[test]
fn the_man_page_and_the_completions_know_every_command() {
    let home = Home::bare();
    let page = home.done("man");
    assert!(page.contains("\n.TH servanda 1 "));
    for command in COMMANDS {
        assert!(
            page.contains(&format!("\n.SS servanda {command}\n")),
            "{command}"
        );
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = home.done(&format!("completions {shell}"));
        for word in ["history", "completions", "read-only"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn neither_needs_a_home_or_a_register() {
    for words in ["man", "completions bash", "--help"] {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_servanda"));
        let ran = program.env_clear().args(words.split(' ')).output().unwrap();
        assert!(ran.status.success() && ran.stderr.is_empty(), "{words}");
    }
}
