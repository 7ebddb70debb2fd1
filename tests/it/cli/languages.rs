//! Lists and pages in every language: what people read is in it, headings and codes both; what machines read is the same.

use servanda::words::Language;
use unicode_width::UnicodeWidthStr;

use super::Home;

/// The languages besides English, as `--language` takes them.
pub const OTHERS: [&str; 3] = ["ru", "kk", "ko"];

/// Tells whether a text has a letter of English in it.
pub fn is_english(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_alphabetic())
}

/// Gives the cells of a line of a table for reading, each with the column where it begins.
fn cells(line: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    let mut found = Vec::new();
    for piece in line.split("  ") {
        if !piece.trim().is_empty() {
            let blanks = piece.len() - piece.trim_start().len();
            found.push((at + blanks, piece.trim()));
        }
        at += piece.width() + 2;
    }
    found
}

/// Tells whether a line has a blank in a column, or ends before it.
fn is_blank_at(line: &str, column: usize) -> bool {
    let mut at = 0;
    for c in line.chars() {
        let wide = unicode_width::UnicodeWidthChar::width(c).unwrap_or(0);
        if (at..at + wide).contains(&column) {
            return c == ' ';
        }
        at += wide;
    }
    true
}

const TABLES: &[&str] = &[
    "list",
    "list documents",
    "list groups",
    "list follow-ups",
    "list milestones",
    "list sessions",
    "list actions",
    "list evidence",
    "list indicators",
    "list observations",
    "list relations",
    "list bodies",
    "list parties",
    "list occasions",
    "list participations",
    "list citations",
    "list fields",
    "stats",
    "stats --by field",
    "agenda",
    "history",
    "check",
    "view list",
    "backup list",
];

/// A home with something in every table.
fn home() -> Home {
    let home = Home::shipped();
    home.done("view save late late --sort due --columns ref,due");
    home.done("note F1 x");
    home.done("undo");
    home.run("backup create");
    home
}

#[test]
fn headings_of_tables_are_in_the_language_and_columns_stand_in_their_cells() {
    let home = home();
    for table in TABLES {
        let english = home.run(table).out;
        let wanted = cells(english.lines().next().unwrap()).len();
        for language in OTHERS {
            let told = home.run(&format!("--language {language} {table}")).out;
            let (head, rows) = told.split_once('\n').unwrap();
            assert_eq!(told.lines().count(), english.lines().count(), "{table}");
            let heads = cells(head);
            assert_eq!(heads.len(), wanted, "{language} {table}: {head}");
            for (column, heading) in heads {
                let bare = heading.replace("UTC", "");
                assert!(!is_english(&bare), "{language} {table}: {heading}");
                for row in rows.lines().filter(|_| column > 0) {
                    let stands = is_blank_at(row, column - 1) && is_blank_at(row, column - 2);
                    assert!(stands, "{language} {table}: {heading} at {column}: {row}");
                }
            }
        }
    }
}

#[test]
fn headings_of_markdown_are_in_the_language() {
    let home = home();
    for table in TABLES.iter().filter(|table| !table.starts_with("backup")) {
        for language in OTHERS {
            let line = format!("--language {language} {table} --format markdown");
            let told = home.run(&line).out;
            let head = told.lines().next().unwrap().replace("UTC", "");
            assert!(!is_english(&head), "{line}: {head}");
        }
    }
}

#[test]
fn the_field_of_each_table_has_its_own_words() {
    let home = home();
    for (line, words) in [
        (
            "list documents",
            ["Прав. статус", "Заңды күйі", "법적 상태"],
        ),
        ("list follow-ups", ["исполнено", "орындалды", "이행 완료"]),
        ("list follow-ups", ["красный", "қызыл", "적색"]),
        ("list groups", ["рабочая группа", "жұмыс тобы", "실무그룹"]),
        ("list actions", ["подписание", "қол қою", "서명"]),
        ("list participations", ["исполнитель", "жауапты", "주관"]),
        ("list indicators", ["более 6.5", "6.5 астам", "6.5 초과"]),
        ("list observations", ["куратор", "куратор", "담당 부서"]),
        ("stats", ["не начато", "басталмаған", "미착수"]),
        (
            "stats --by timeliness",
            ["без срока", "мерзімсіз", "기한 없음"],
        ),
        ("agenda", ["просрочено", "мерзімі өткен", "기한 경과"]),
        ("history", ["(отменено)", "(болдырылмаған)", "(되돌림)"]),
        ("check", ["предупреждение", "ескерту", "주의"]),
        ("backup list", ["по запросу", "сұрау бойынша", "요청"]),
    ] {
        home.run("status F9 not_started --by desk");
        for (language, word) in OTHERS.iter().zip(words) {
            let told = home.run(&format!("--language {language} {line}")).out;
            assert!(told.contains(word), "{language} {line}: {word}\n{told}");
        }
    }
}

#[test]
fn what_is_said_beside_a_list_is_in_the_language() {
    let home = Home::shipped();
    for (line, words) in [
        (
            "list rag:red field:labour",
            ["ничего не соответствует", "ештеңе сай емес", "없습니다"],
        ),
        (
            "view list",
            ["сохранённых видов нет", "көрініс жоқ", "저장된 보기 없음"],
        ),
        (
            "export --format json --output x.json --force",
            ["записано: x.json", "жазылды: x.json", "저장함: x.json"],
        ),
        (
            "report --format xlsx --output x.xlsx --force",
            ["записано: x.xlsx", "жазылды: x.xlsx", "저장함: x.xlsx"],
        ),
    ] {
        for (language, word) in OTHERS.iter().zip(words) {
            let ran = home.run(&format!("--language {language} {line}"));
            assert_eq!(ran.code, 0, "{line}: {}", ran.err);
            assert!(ran.err.contains(word), "{language} {line}: {}", ran.err);
        }
    }
}

#[test]
fn what_machines_read_is_the_same_in_every_language() {
    let home = home();
    let mut lines = vec![
        "export --format csv".to_owned(),
        "export --format json".to_owned(),
        "export --format jsonl --history".to_owned(),
        "export milestones --format csv".to_owned(),
    ];
    for table in TABLES.iter().filter(|table| !table.starts_with("backup")) {
        lines.extend(["csv", "json", "jsonl"].map(|form| format!("{table} --format {form}")));
    }
    for reference in ["D1", "G1", "F1", "I1", "E1", "Y1", "O1", "S1", "M1", "KZ"] {
        lines.push(format!("show {reference} --format json"));
    }
    for line in &lines {
        let english = home.run(line);
        assert!(!english.out.is_empty(), "{line}: {}", english.err);
        for language in OTHERS {
            let told = home.run(&format!("--language {language} {line}"));
            assert_eq!(told.out, english.out, "{language} {line}");
            assert_eq!(told.code, english.code, "{language} {line}");
        }
    }
}

#[test]
fn an_error_of_a_machine_form_is_still_told_to_the_person() {
    let home = Home::shipped();
    let ran = home.run("--language ru list nokey:x --format json");
    assert!(ran.err.contains("нет такого ключа"), "{}", ran.err);
    assert_eq!(Language::ALL.len(), OTHERS.len() + 1);
}
