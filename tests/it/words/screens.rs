//! The words where they stand: every view in every language at 80x24, and which language is chosen.

use servanda::app::view::VIEWS;
use servanda::words::{Language, of, with};

use super::others;
use crate::cli::Home;

const CODES: &[&str] = &[
    "overview",
    "documents",
    "groups",
    "follow-ups",
    "agenda",
    "board",
    "timeline",
    "indicators",
    "history",
    "backups",
];

#[test]
fn at_80x24_every_view_has_its_tabs_its_way_out_and_no_line_too_wide() {
    let home = Home::shipped();
    for language in others() {
        for view in CODES {
            let code = language.as_str();
            let ran = home.run(&format!("--language {code} render {view} --size 80x24"));
            assert_eq!(ran.code, 0, "{}", ran.err);
            let lines: Vec<&str> = ran.out.lines().collect();
            for line in &lines {
                let wide = unicode_width::UnicodeWidthStr::width(*line);
                assert!(wide <= 80, "{code} {view}: {wide} columns: {line}");
            }
            for row in VIEWS {
                let short = with(language, || of("tab", row.short));
                let tab = format!("{} {short}", row.digit);
                assert!(
                    lines[1].contains(&tab),
                    "{code} {view}: {tab}: {}",
                    lines[1]
                );
            }
            for word in ["help", "quit"] {
                let word = with(language, || of("key", word));
                let hints = lines.last().unwrap();
                assert!(hints.contains(word), "{code} {view}: {word}: {hints}");
            }
        }
    }
}

#[test]
fn headers_of_lists_fit_their_columns_in_every_language() {
    let home = Home::shipped();
    for language in others() {
        for view in ["documents", "groups", "follow-ups"] {
            let code = language.as_str();
            let ran = home.run(&format!("--language {code} render {view} --size 120x36"));
            let cut = ran.out.lines().take(6).find(|line| line.contains('…'));
            assert_eq!(cut, None, "{code} {view}");
        }
    }
}

#[test]
fn codes_never_change_with_the_language() {
    let home = Home::shipped();
    for line in [
        "list --format json",
        "list documents --format csv",
        "stats --format json",
        "export --format json",
        "check --format json",
    ] {
        let english = home.run(line);
        for language in others() {
            let told = home.run(&format!("--language {} {line}", language.as_str()));
            assert_eq!(told.out, english.out, "{} {line}", language.as_str());
            assert_eq!(told.code, english.code, "{} {line}", language.as_str());
        }
    }
}

#[test]
fn an_unknown_language_is_refused_with_those_that_there_are() {
    let home = Home::shipped();
    let ran = home.run("--language de list");
    assert_eq!(ran.code, 2);
    for language in Language::ALL {
        assert!(ran.err.contains(language.name()), "{}", ran.err);
    }
}

#[test]
fn the_help_and_an_error_are_in_the_language_that_is_asked_for() {
    let home = Home::shipped();
    for (language, help, error) in [
        ("ru", "Использование: servanda", "нет такого ключа"),
        ("kk", "Қолданылуы: servanda", "мұндай кілт жоқ"),
        ("ko", "사용법: servanda", "없는 키"),
    ] {
        let ran = home.run(&format!("--language {language} --help"));
        assert!(ran.out.contains(help), "{}", ran.out);
        let ran = home.run(&format!("--language {language} list nokey:x"));
        assert!(ran.err.contains(error), "{}", ran.err);
        assert!(ran.err.starts_with("error: "), "{}", ran.err);
    }
}
