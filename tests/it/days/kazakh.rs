//! In Kazakh on a light screen of 80x24, with the keys of the Kazakh keyboard, whose row of digits types letters.

use std::time::{Duration, Instant};

use portable_pty::PtySize;
use servanda::domain::status::Status;

use super::{Day, PATIENCE};
use crate::sitting::Sitting;
use crate::support;

const SMALL: PtySize = PtySize {
    rows: 24,
    cols: 80,
    pixel_width: 0,
    pixel_height: 0,
};

/// Gives the relative luminance of a colour (WCAG 2).
fn luminance((red, green, blue): (u8, u8, u8)) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.03928 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// Tells whether every ink on the screen can be read on white (WCAG AA).
fn is_for_white(sitting: &Sitting) -> bool {
    let parser = sitting.screen();
    let screen = parser.screen();
    let cells = (0..24).flat_map(|row| (0..80).map(move |column| (row, column)));
    let inks = cells.filter_map(|(row, column)| {
        let cell = screen.cell(row, column)?;
        let is_letter = cell.contents().chars().any(char::is_alphanumeric);
        match cell.fgcolor() {
            vt100::Color::Rgb(red, green, blue) if is_letter && !cell.inverse() => {
                Some(luminance((red, green, blue)))
            }
            _ => None,
        }
    });
    let inks: Vec<f64> = inks.collect();
    !inks.is_empty() && inks.iter().all(|ink| 1.05 / (ink + 0.05) >= 4.5)
}

/// Answers the question for the background, as a white terminal does.
fn tell_white(sitting: &mut Sitting) {
    let begun = Instant::now();
    let asks = |sitting: &Sitting| {
        let sent = sitting.sent();
        sent.windows(5).any(|bytes| bytes == b"]11;?")
    };
    while !asks(sitting) {
        assert!(begun.elapsed() < PATIENCE, "it does not ask");
        std::thread::sleep(Duration::from_millis(10));
    }
    assert!(!is_for_white(sitting), "dark until it knows");
    sitting.press("\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\");
    while !is_for_white(sitting) {
        assert!(begun.elapsed() < PATIENCE, "it stays dark");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_day_in_kazakh_on_a_light_screen_of_80_columns_with_the_letters_of_its_keyboard() {
    let mut desk = support::Desk::shipped();
    let title = "Түркістан облысындағы бу-газ электр станциясы";
    desk.set("F5", "title.kk", title).unwrap();
    let config = desk.folder.path().join(".config/servanda");
    std::fs::create_dir_all(&config).unwrap();
    std::fs::write(config.join("config.toml"), "language = \"kk\"\n").unwrap();
    let colours = [("COLORTERM", "truecolor")];
    let sitting = Sitting::begin_sized(&desk.path(), SMALL, &colours);
    let mut day = Day { desk, sitting };

    // Where do we stand? It asks for the background once the first frame stands.
    tell_white(&mut day.sitting);
    for words in [
        "* мерзімі өткен 2   2026 ж. 23 қар.",
        "Тапсырмалар  19",
        "Жақын мерзімдер",
        "Мәлімет жоқ",
        "> F5   Түркістан",
        "84 күн кешікті",
    ] {
        day.press("", &[words]);
    }
    day.play(&[
        ("қ", &["Сақтық көшірме әзірге жоқ."]),
        ("т", &["жасалды және тексерілді: servanda-"]),
    ]);

    // Find it.
    day.play(&[
        (
            "ә",
            &["MoU on", "атауы ағылшын тілінде; қазақ тіліндегісі жоқ"],
        ),
        ("Л", &["Командалар"]),
        ("түркіст", &["> F5 "]),
        ("\r", &["!Командалар", "Түркістан облысындағы"]),
        ("р", &["/ сүзгі  Enter ашу"]),
        ("а", &["Enter қалдыру"]),
        ("түркіст", &["/түркіст", "19 ішінен 1"]),
        ("\r", &["s мәртебе"]),
    ]);

    // It moved.
    day.play(&[
        (
            "ыы",
            &[
                "◑ ішінара  →  ◕ негізінен",
                "Ескертпе   себебі; бос қалуы мүмкін",
            ],
        ),
        (
            "Екінші турбина орнатылды\t\thttps://example.org/kk\tҰлттық есеп\r",
            &["!◑ ішінара", "◕ негізінен     қызыл", "Екінші турбина"],
        ),
    ]);
    day.holds("F5", Status::Substantial, 1, 3);
    day.is_said("F5", "Екінші турбина орнатылды", "Ұлттық есеп");
    day.play(&[("г", &["◑ ішінара       қызыл"])]);
    day.holds("F5", Status::Limited, 1, 4);
    day.play(&[("\u{12}", &["◕ негізінен     қызыл"])]);
    day.holds("F5", Status::Substantial, 1, 5);
    day.play(&[
        ("Т", &["не есте қалсын"]),
        (
            "Һәм қоңырау шалынды\r",
            &["!Күні       бүгін", "Һәм қоңырау шалынды"],
        ),
    ]);
    day.holds("F5", Status::Substantial, 2, 6);
    assert_eq!(day.detail("F5").notes[0].text, "Һәм қоңырау шалынды");

    // What is due?
    day.play(&[("ғ", &["[ ] бүгін", "2026-08", " F5 "])]);

    // The minister wants a page.
    let page = day.report(("К", &["Есеп комиссия отырысына"]), "есеп жазылды: ");
    for words in ["F5", "Һәм қоңырау шалынды", title] {
        assert!(page.contains(words), "{words}");
    }

    // The laptop died.
    day.play(&[
        ("ұ", &["Һәм қоңырау шалынды"]),
        ("қ", &["Мазмұны"]),
        ("\r", &["қойылсын ба?"]),
        ("н", &["қалпына келді servanda-"]),
        ("ң", &["◑ ішінара       қызыл"]),
    ]);
    assert!(is_for_white(&day.sitting), "it is light to the end");
    day.holds("F5", Status::Limited, 1, 2);
    assert_eq!(day.desk.record("F5").titles.last().unwrap().text, title);
    day.leave("й", 2);
}
