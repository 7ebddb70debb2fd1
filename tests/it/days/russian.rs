//! In Russian, with the keys of ЙЦУКЕН: every command is the letter that its key types there.

use servanda::domain::status::Status;

use super::Day;
use crate::sitting::Sitting;
use crate::support;

#[test]
fn a_day_in_russian_on_a_cyrillic_layout() {
    let mut desk = support::Desk::shipped();
    let title = "Парогазовая электростанция в Туркестанской области";
    desk.set("F5", "title.ru", title).unwrap();
    let sitting = Sitting::begin_with(&desk.path(), &[("LC_ALL", "ru_RU.UTF-8")]);
    let mut day = Day { desk, sitting };

    // Where do we stand?
    for words in [
        "* просрочено 2   23 нояб. 2026",
        "Документы  19",
        "Форматы  10",
        "Поручения  19",
        "Ближайшие сроки",
        "Нет сведений",
        "> F5   Парогазовая",
        "просрочено на 84 дн.",
    ] {
        day.press("", &[words]);
    }
    day.play(&[
        ("0", &["Резервных копий пока нет."]),
        ("т", &["сделана и проверена servanda-", "записей 48"]),
    ]);

    // Find it.
    day.play(&[
        ("2", &["MoU on", "название на английском; на русском нет"]),
        ("Л", &["Команды"]),
        ("парогаз", &["> F5 "]),
        (
            "\r",
            &[
                "!Команды",
                "Парогазовая электростанция",
                "Срок         2026-08 просрочено",
            ],
        ),
        ("р", &["/ фильтр  Enter открыть"]),
        ("а", &["Enter оставить"]),
        ("туркест", &["/туркест", "1 из 19"]),
        ("\r", &["s статус"]),
    ]);

    // It moved: three keys, with why and what shows it between them.
    day.play(&[
        (
            "ыы",
            &[
                "◑ частично  →  ◕ в основном",
                "Примечание почему; можно не указывать",
            ],
        ),
        (
            "Смонтирована вторая турбина\t\thttps://example.org/ru\tПисьмо ведомства\r",
            &["!◑ частично", "◕ в основном   красный", "Смонтирована"],
        ),
    ]);
    day.holds("F5", Status::Substantial, 1, 3);
    day.is_said("F5", "Смонтирована вторая турбина", "Письмо ведомства");
    day.play(&[("г", &["◑ частично     красный"])]);
    day.holds("F5", Status::Limited, 1, 4);
    day.play(&[("\u{12}", &["◕ в основном   красный"])]);
    day.holds("F5", Status::Substantial, 1, 5);
    day.play(&[
        ("Т", &["Примечание что запомнить"]),
        (
            "Созвонились с ведомством\r",
            &["!На дату    сегодня", "Созвонились с ведомством"],
        ),
    ]);
    day.holds("F5", Status::Substantial, 2, 6);
    assert_eq!(day.detail("F5").notes[0].text, "Созвонились с ведомством");

    // What is due?
    day.play(&[(
        "5",
        &[
            "Просроченное и год вперёд",
            "просрочено на 84 дн.",
            "Парогазовая",
        ],
    )]);

    // The minister wants a page.
    let page = day.report(("К", &["Отчёт к заседанию комиссии"]), "отчёт записан: ");
    for words in ["F5", "Созвонились с ведомством", title] {
        assert!(page.contains(words), "{words}");
    }

    // The laptop died.
    day.play(&[
        ("9", &["Что сделано", "Созвонились с ведомством"]),
        ("0", &["Содержит"]),
        (
            "\r",
            &["на место реестра?", "Нынешний реестр сохранится как копия"],
        ),
        ("н", &["восстановлено servanda-"]),
        ("4", &["◑ частично     красный"]),
    ]);
    day.holds("F5", Status::Limited, 1, 2);
    assert_eq!(day.desk.record("F5").titles.last().unwrap().text, title);
    day.leave("й", 2);
}
