//! Faults, findings, help and answers in the other languages: the same exit code, the same text of the user, no English left.

use servanda::words::Language;

use super::Home;
use super::refusals::CASES;

/// Words of which no English sentence is without one, and which are no codes, flags or keys.
const ENGLISH: &[&str] = &[
    "the", "is", "of", "and", "to", "it", "that", "are", "be", "cannot", "with", "write", "give",
    "what", "which", "did", "you", "mean", "there", "this", "shows", "lists", "already", "must",
    "here", "for", "by", "was", "an", "missing", "usage", "codes",
];

/// What the system or the reader of a format says stands in English in every language.
const FOREIGN: &[&str] = &[
    "--config none.toml",
    "--config notes.txt",
    "--db notes.txt/x.db",
];

fn others() -> impl Iterator<Item = &'static str> {
    let all = Language::ALL.iter().map(|language| language.as_str());
    all.filter(|code| *code != "en")
}

/// Gives what of a line is sentence: without what stands in back-ticks or angles, and without the summary that is stored.
fn sentence(line: &str) -> String {
    let line = line.replace("(the register was founded)", "");
    let outside = line.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let mut depth = 0;
    outside
        .chars()
        .filter(|c| {
            depth += i32::from(*c == '<') - i32::from(*c == '>');
            depth == 0
        })
        .collect()
}

/// Finds English words of a sentence.
fn english(line: &str) -> Vec<String> {
    let sentence = sentence(line);
    let words = sentence.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ';'));
    let plain = words.map(|word| word.trim_end_matches([',', ':', '?', '.']));
    plain
        .filter(|word| ENGLISH.contains(word))
        .map(str::to_owned)
        .collect()
}

/// Gives what stands in back-ticks and was typed.
fn typed<'a>(err: &'a str, line: &str) -> Vec<&'a str> {
    let first = err.lines().next().unwrap_or_default();
    let ticked = first.split('`').skip(1).step_by(2);
    ticked
        .filter(|text| !text.is_empty() && line.split(' ').any(|word| word == *text))
        .collect()
}

fn home() -> Home {
    let home = Home::shipped();
    let text = "a list of things to do, and no register at all\n";
    std::fs::write(home.path("notes.txt"), text).unwrap();
    std::fs::write(home.path("empty"), "").unwrap();
    home
}

#[test]
fn a_refusal_is_told_in_every_language_with_the_same_code_and_the_text_that_was_typed() {
    let home = home();
    let mut wrong = Vec::new();
    for (line, code, ..) in CASES.iter().filter(|case| case.1 != 0) {
        let english_err = home.run(line).err;
        for language in others() {
            let ran = home.run(&format!("--language {language} {line}"));
            assert_eq!(ran.code, *code, "{language} {line}: {}", ran.err);
            assert_eq!(ran.out, "", "{language} {line}");
            assert!(ran.err.starts_with("error: "), "{line}: {}", ran.err);
            assert!(ran.err.contains("\nhint: "), "{line}: {}", ran.err);
            for text in typed(&english_err, line) {
                let ticked = format!("`{text}`");
                let status = servanda::words::of("Status", text);
                let is_there = ran.err.contains(&ticked) || status != text || is_status(text);
                assert!(is_there, "{language} {line}: {ticked}: {}", ran.err);
            }
            if FOREIGN.iter().any(|foreign| line.starts_with(foreign)) {
                continue;
            }
            for told in ran.err.lines().filter(|told| !told.starts_with("       ")) {
                let left = english(told);
                if !left.is_empty() {
                    wrong.push(format!("{language} {line}: {left:?}: {told}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Statuses are named in words where a sentence speaks of them.
fn is_status(text: &str) -> bool {
    servanda::domain::status::Status::CODES.contains(&text)
}

#[test]
fn findings_and_the_state_of_things_are_told_without_english() {
    let home = home();
    home.done("--quiet status F2 completed --note done --as-of 2026-01-01");
    home.done("--quiet add milestone record=F3 title=x due=2026-01-01");
    for language in others() {
        for line in [
            "check",
            "doctor",
            "man",
            "--help",
            "status --help",
            "list --help",
            "import --help",
        ] {
            let ran = home.run(&format!("--language {language} {line}"));
            let own = home.path(".").display().to_string();
            for told in ran.out.lines().filter(|told| !told.contains(&own)) {
                // Titles and names of the register are data, and what stands beside a command is checked without it.
                let told = told.replace("Kazakhstan – Republic of Korea", "");
                let told = match told.trim_start().split_once("  ") {
                    Some((head, words)) if head.starts_with("servanda") => words.to_owned(),
                    _ => told,
                };
                let is_command = told.trim_start().starts_with("servanda ")
                    || told.contains("\"Ministry of")
                    || told.contains("\"exact");
                let left = if is_command {
                    Vec::new()
                } else {
                    english(&told)
                };
                assert_eq!(left, Vec::<String>::new(), "{language} {line}: {told}");
            }
        }
    }
}

#[test]
fn what_a_program_reads_is_the_same_bytes_in_every_language() {
    let home = home();
    std::fs::write(
        home.path("t.csv"),
        "Title,Signed,Odd\nA plan,2030-01-01,x\nAnother,soon,y\n",
    )
    .unwrap();
    for line in [
        "check --format json",
        "check --format jsonl",
        "check --format csv",
        "list removed --format json",
        "show F1 --format json",
        "history --format json",
        "agenda --format json",
        "backup list --format json",
        "import t.csv --as document --dry-run --format json",
        "import t.csv --as document --dry-run --format csv",
    ] {
        let right = home.run(line);
        for language in others() {
            let told = home.run(&format!("--language {language} {line}"));
            assert_eq!(
                (told.code, &told.out),
                (right.code, &right.out),
                "{language} {line}"
            );
        }
    }
}
