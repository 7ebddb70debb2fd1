//! `show` in every language: headings, labels and codes of every sort of thing.

use super::Home;
use super::languages::{OTHERS, is_english};

const THINGS: &[&str] = &[
    "D1", "D9", "G1", "F1", "F4", "I1", "E1", "Y1", "Y22", "O1", "S1", "S3", "M1", "KZ", "energy",
];

#[test]
fn headings_and_labels_of_a_page_are_in_the_language_and_nothing_is_lost() {
    let home = Home::shipped();
    for thing in THINGS {
        let english = home.done(&format!("show {thing}"));
        for language in OTHERS {
            let told = home.done(&format!("--language {language} show {thing}"));
            assert_eq!(told.lines().count(), english.lines().count(), "{thing}");
            let mut is_facts = true;
            for (own, line) in english.lines().zip(told.lines()).skip(2) {
                let is_heading = !own.starts_with(' ') && own.len() < 24 && !is_chart(own);
                if is_heading && !own.is_empty() && !is_prose(thing, own) {
                    is_facts = false;
                    assert!(!is_english(line), "{language} {thing}: {line}");
                }
                if is_facts && own.starts_with("  ") {
                    let label = line.trim_start().split("  ").next().unwrap();
                    assert!(!is_english(label), "{language} {thing}: {line}");
                }
            }
        }
    }
}

/// Tells whether a line is one of a chart below the figures.
fn is_chart(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit())
}

/// Tells whether a line is prose of the register: the unit and definition of an indicator.
fn is_prose(thing: &str, line: &str) -> bool {
    thing.starts_with('I') && !matches!(line, "Figures" | "Evidence")
}

#[test]
fn a_page_speaks_of_its_field_in_the_words_of_the_field() {
    let home = Home::shipped();
    home.done("status F1 initiated --by KZ");
    home.run("status F1 completed --by KR --yes --note x");
    for (thing, words) in [
        (
            "D1",
            [
                "меморандум о взаимопонимании",
                "өзара түсіністік туралы меморандум",
                "양해각서",
            ],
        ),
        (
            "D1",
            ["(рабочий перевод)", "(жұмыс аудармасы)", "(비공식 번역)"],
        ),
        (
            "D1",
            [
                "действие «подписание»: дата",
                "«қол қою» әрекеті: күні",
                "행위(서명): 날짜",
            ],
        ),
        ("D1", ["Основание", "Негізі", "법적 근거"]),
        ("D9", ["опровергается", "теріске шығарылады", "반박됨"]),
        (
            "F1",
            ["расхождение в 3 ступени", "айырма 3 саты", "3단계 차이"],
        ),
        (
            "F1",
            [
                "срок перенесён, первый 2025",
                "мерзімі ауысқан, алғашқы 2025",
                "기한 변경, 최초 2025",
            ],
        ),
        (
            "F1",
            ["разногласия сторон", "тараптар келіспейді", "양측 이견"],
        ),
        ("F1", ["исполняется через", "орындаушысы", "이행하는 항목"]),
        ("I1", ["значений нет", "мән жоқ", "수치 없음"]),
        ("O1", ["обещано", "уәде етілген", "약속"]),
        ("S1", ["заседание", "отырыс", "회의"]),
        ("Y1", ["соисполнитель", "бірлескен", "협조"]),
    ] {
        for (language, word) in OTHERS.iter().zip(words) {
            let told = home.done(&format!("--language {language} show {thing}"));
            assert!(told.contains(word), "{language} {thing}: {word}\n{told}");
        }
    }
}

#[test]
fn markdown_of_a_page_has_headings_labels_and_headers_in_the_language() {
    let home = Home::shipped();
    for thing in THINGS {
        let english = home.done(&format!("show {thing} --format markdown"));
        for language in OTHERS {
            let line = format!("--language {language} show {thing} --format markdown");
            let told = home.done(&line);
            let lines: Vec<&str> = told.lines().collect();
            assert_eq!(lines.len(), english.lines().count(), "{line}");
            for (i, text) in lines.iter().enumerate() {
                let is_header = lines
                    .get(i + 1)
                    .is_some_and(|next| next.starts_with("| ---"));
                let label = text
                    .strip_prefix("- **")
                    .and_then(|rest| rest.split(":**").next());
                let heading = text.strip_prefix("## ");
                let header = is_header.then_some(*text);
                for own in [label, heading, header].into_iter().flatten() {
                    assert!(!is_english(own), "{line}: {own}");
                }
            }
        }
    }
}
