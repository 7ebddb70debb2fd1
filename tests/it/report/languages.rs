//! The report in every language: what it says itself, and what it says of codes and dates.

use calamine::{Data, Reader, Xlsx, open_workbook};

use crate::cli::Home;
use crate::cli::languages::{OTHERS, is_english};

/// Gives what stands between an opening tag that begins so and its end, without the tags in it.
fn texts(page: &str, tag: &str) -> Vec<String> {
    let name = tag
        .trim_start_matches('<')
        .split([' ', '>'])
        .next()
        .unwrap();
    let end = format!("</{name}>");
    let mut found = Vec::new();
    for (at, _) in page.match_indices(tag) {
        let inner = &page[at..];
        let inner = &inner[inner.find('>').unwrap() + 1..inner.find(&end).unwrap()];
        let pieces = inner.split('<').map(|piece| match piece.split_once('>') {
            Some((_, text)) => text,
            None => piece,
        });
        found.push(pieces.collect::<String>());
    }
    found
}

#[test]
fn the_page_says_everything_in_its_language() {
    let home = Home::shipped();
    home.done("status F1 limited --by KZ --note x");
    home.done("edit F1 --set due=2027-05-04");
    let english = home.done("report --format html");
    for (language, words) in [
        (
            "ru",
            [
                "Что изменилось с 25 августа 2026 г.",
                "Нерешённые вопросы",
                "12 июн. 2024",
                "срок исполнения истёк",
                "19 документов",
            ],
        ),
        (
            "kk",
            [
                "2026 ж. 25 тамыз",
                "Шешілмеген мәселелер",
                "2024 ж. 12 мау.",
                "орындау мерзімі өтті",
                "19 құжат",
            ],
        ),
        (
            "ko",
            [
                "2026년 8월 25일 이후 변동 사항",
                "미결 사항",
                "2024. 6. 12.",
                "이행 기한이 지남",
                "19 문서",
            ],
        ),
    ] {
        let page = home.done(&format!("--language {language} report --format html"));
        let lang = format!("<html lang=\"{language}\">");
        assert!(page.contains(&lang), "{language}");
        let plain = texts(&page, "<body>").concat();
        for word in words {
            assert!(plain.contains(word), "{language}: {word}");
        }
        for tag in [
            "<th scope=\"col\"",
            "<caption",
            "<h4",
            "<dt",
            "<summary",
            "<p class=\"kind\"",
            "<span class=\"label\"",
            "<h2",
            "<nav",
            "<p class=\"legend\"",
            "<desc id=\"timeline",
        ] {
            let told = texts(&page, tag);
            assert_eq!(told.len(), texts(&english, tag).len(), "{language} {tag}");
            assert!(!told.is_empty(), "{tag}");
            for text in told {
                assert!(!is_english(&text), "{language} {tag}: {text}");
            }
        }
        for mark in texts(&page, "<span class=\"mark") {
            assert!(!is_english(&mark), "{language}: {mark}");
        }
    }
    assert!(english.contains("<html lang=\"en\">"));
}

#[test]
fn markdown_says_everything_in_its_language() {
    let home = Home::shipped();
    for language in OTHERS {
        let page = home.done(&format!("--language {language} report --format markdown"));
        let lines: Vec<&str> = page.lines().collect();
        for (i, line) in lines.iter().enumerate() {
            let is_header = lines
                .get(i + 1)
                .is_some_and(|next| next.starts_with("| ---"));
            let label = line
                .strip_prefix("- **")
                .and_then(|rest| rest.split(":**").next());
            // Other titles stand under the code of their language.
            let label = label.filter(|label| label.len() != 2);
            let header = is_header.then_some(*line);
            for own in [label, line.strip_prefix("## "), header]
                .into_iter()
                .flatten()
            {
                assert!(!is_english(own), "{language}: {own}");
            }
        }
    }
}

#[test]
fn the_workbook_has_sheets_headers_and_codes_in_its_language() {
    let home = Home::shipped();
    for (language, sheet, status, form) in [
        ("ru", "Нерешённые вопросы", "исполнено", "подписан"),
        ("kk", "Шешілмеген мәселелер", "орындалды", "қол қойылған"),
        ("ko", "미결 사항", "이행 완료", "서명"),
    ] {
        home.done(&format!(
            "--quiet --language {language} report --format xlsx --since 2024-01-01 --force --output r.xlsx"
        ));
        let mut book: Xlsx<_> = open_workbook(home.path("r.xlsx")).unwrap();
        let names = book.sheet_names();
        assert_eq!(names.len(), 7);
        assert!(names.contains(&sheet.to_owned()), "{names:?}");
        for name in &names {
            assert!(!is_english(name), "{language}: {name}");
        }
        for name in &names[1..] {
            let range = book.worksheet_range(name).unwrap();
            for header in range.rows().next().unwrap() {
                assert!(!is_english(&header.to_string()), "{name}: {header}");
            }
        }
        let cover = book.worksheet_range(&names[0]).unwrap();
        for row in cover.rows().skip(1) {
            assert!(!is_english(&row[0].to_string()), "{}", row[0]);
        }
        let records = book.worksheet_range(&names[2]).unwrap();
        let holds = |word: &str| {
            let cell = Data::String(word.to_owned());
            records.rows().any(|row| row.contains(&cell))
        };
        assert!(holds(status) && holds(form), "{language}");
    }
}

#[test]
fn a_template_of_ones_own_can_say_what_the_built_in_one_does() {
    let home = Home::shipped();
    let text = "{{ say(\"Report of {day}.\", day=day.words) }}|{{ word(\"view\", \"Documents\") }}|{{ say(\"Ours of {day} <b>\", day=day.code) }}|{{ word(\"by\", \"legal state\") | capital }}";
    std::fs::write(home.path("t.html"), text).unwrap();
    for (language, right) in [
        (
            "en",
            "Report of 23 November 2026.|Documents|Ours of 2026-11-23 &lt;b&gt;|Legal state",
        ),
        (
            "ru",
            "Отчёт на 23 ноября 2026 г.|Документы|Ours of 2026-11-23 &lt;b&gt;|Правовой статус",
        ),
        (
            "ko",
            "2026년 11월 23일 기준 보고서|문서|Ours of 2026-11-23 &lt;b&gt;|법적 상태",
        ),
    ] {
        let line = format!("--language {language} report ref:D1 --format html --template t.html");
        assert_eq!(home.done(&line), right);
    }
    std::fs::write(home.path("t.html"), "one\n{{ say(1) }}").unwrap();
    let ran = home.run("report ref:D1 --format html --template t.html");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("t.html`, line 2"), "{}", ran.err);
}

#[test]
fn an_exported_page_and_list_are_in_the_language_and_a_workbook_for_import_is_not() {
    let home = Home::shipped();
    for language in OTHERS {
        let page = home.done(&format!("--language {language} export --format html"));
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        for tag in ["<th scope=\"col\"", "<dt"] {
            for text in texts(&page, tag) {
                assert!(!is_english(&text), "{language}: {text}");
            }
        }
        let list = home.done(&format!(
            "--language {language} export milestones --format markdown"
        ));
        for line in list.lines().skip(1).take(5) {
            let label = line.split(":**").next().unwrap();
            assert!(!is_english(label), "{language}: {line}");
        }
        let [english, told] = ["en", language].map(|language| {
            let file = format!("{language}.xlsx");
            home.done(&format!(
                "--quiet --language {language} export --format xlsx --force --output {file}"
            ));
            std::fs::read(home.path(&file)).unwrap()
        });
        assert!(english == told, "{language}");
    }
}
