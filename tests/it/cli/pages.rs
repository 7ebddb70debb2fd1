//! `show` in every language: headings, labels and codes of every sort of thing.

use super::Home;
use super::languages::{OTHERS, is_english};

const THINGS: &[&str] = &[
    "D1", "D9", "G1", "F1", "F4", "I1", "E1", "Y1", "Y22", "O1", "S1", "S3", "M1", "KZ", "energy",
];

/// Splits a page of text below its first lines: headings, and labels of its facts.
fn parts(page: &str) -> (Vec<&str>, Vec<&str>) {
    let (mut headings, mut labels) = (Vec::new(), Vec::new());
    let body = page.lines().skip_while(|line| !line.is_empty());
    for line in body.filter(|line| !line.is_empty()) {
        let is_chart = line.starts_with(|c: char| c.is_ascii_digit()) || line.contains('█');
        let is_fact = line.starts_with("  ") && !line.starts_with("   ");
        if !line.starts_with(' ') && !is_chart {
            headings.push(line);
        } else if is_fact && headings.is_empty() {
            labels.extend(line.trim_start().split("  ").next());
        }
    }
    (headings, labels)
}

#[test]
fn headings_and_labels_of_a_page_are_in_the_language_and_none_is_lost() {
    let home = Home::shipped();
    for thing in THINGS {
        let english = home.done(&format!("show {thing}"));
        for language in OTHERS {
            let told = home.done(&format!("--language {language} show {thing}"));
            let (headings, labels) = parts(&told);
            assert_eq!(headings.len(), parts(&english).0.len(), "{thing}: {told}");
            for own in headings.iter().chain(&labels) {
                assert!(!is_english(own), "{language} {thing}: {own}");
            }
            assert!(!labels.is_empty() || thing.starts_with('I'), "{thing}");
        }
    }
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
            let headings = |page: &str| page.matches("\n## ").count();
            assert_eq!(headings(&told), headings(&english), "{line}");
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
