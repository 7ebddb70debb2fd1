//! A national catalogue: thousands of treaties with everything that such files have wrong in them.

use std::fmt::Write as _;
use std::fs;

use serde_json::json;

use super::super::Home;

/// As many as a country has; fewer where the program is slow because it is being tested.
const ROWS: usize = if cfg!(debug_assertions) {
    1_200
} else {
    12_000
};

const PARTNERS: &[&str] = &[
    "Uzbekistan",
    "Republic of Korea",
    "Российская Федерация",
    "Türkiye",
    "Japan",
    "United States of America",
    "Côte d'Ivoire",
];

/// Makes the catalogue: the same every time.
fn catalogue() -> String {
    let mut text = String::from(
        "\u{feff}Treaty ID;Title;Instrument type;Parties;Date of signature;Entry into force;Place of signature\r\n",
    );
    for number in 0..ROWS {
        let (day, month, year) = (number % 28 + 1, number % 12 + 1, 1992 + number % 32);
        let title = match number % 50 {
            7 => "On cooperation in a field that has a long name ".repeat(11),
            _ => format!(
                "Agreement no {number} on cooperation, \"\"{}\"\"",
                number % 97
            ),
        };
        let (one, other) = (
            PARTNERS[number % 7],
            PARTNERS[(number + 1 + number % 5) % 7],
        );
        let signed = if number % 40 == 3 {
            "NA".to_owned()
        } else {
            format!("{day:02}/{month:02}/{year}")
        };
        let force = match number % 6 {
            0 | 1 => "0000-00-00".to_owned(),
            _ if number % 100 == 14 => format!("{day:02}/{month:02}/{}", year - 1),
            _ => format!("{day:02}/{month:02}/{}", year + 1),
        };
        let id = if number % 400 == 399 {
            number - 1
        } else {
            number
        };
        let _ = write!(
            text,
            "KZ-{id};\"{title}\";Agreement;\"Kazakhstan; {one}; {other}\";{signed};{force};\r\n"
        );
    }
    text
}

#[test]
fn a_catalogue_of_thousands_goes_in_and_the_second_run_changes_nothing() {
    let home = Home::bare();
    home.done("--quiet --db c.db init --empty");
    fs::write(home.path("catalogue.csv"), catalogue()).unwrap();
    let line = "--db c.db import catalogue.csv --key 'Treaty ID' --map registration='Treaty ID' --on-error skip";
    let told: serde_json::Value = {
        let ran = home.run(&format!("{line} --format json"));
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        serde_json::from_str(&ran.out).unwrap()
    };
    // The wrong order, and the second of two with one key.
    let is_wrong =
        |number: &usize| number % 100 == 14 && !matches!(number % 6, 0 | 1) && number % 40 != 3;
    let wrong = (0..ROWS).filter(is_wrong).count();
    let twice = ROWS / 400;
    let refused = told["refused"].as_u64().unwrap();
    assert_eq!(refused, (wrong + twice) as u64);
    assert_eq!(told["new"].as_u64().unwrap(), ROWS as u64 - refused);
    for line in told["lines"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["outcome"] == "refused")
    {
        assert!(
            ["Entry into force", "Treaty ID"].contains(&line["column"].as_str().unwrap()),
            "{line}"
        );
        assert!(!line["reason"].as_str().unwrap().is_empty() && line["row"].as_u64().unwrap() > 1);
    }
    assert_eq!(told["made"].as_array().unwrap().len(), 8);
    let listed = home.done("--db c.db list documents party:UZ signed:1999 --format csv");
    assert!(listed.lines().count() > 2);
    let again = home.run(&format!("{line} --format json"));
    let again: serde_json::Value = serde_json::from_str(&again.out).unwrap();
    assert_eq!(
        (&again["new"], &again["changed"], &again["operation"]),
        (&json!(0), &json!(0), &json!(null))
    );
    assert_eq!(again["refused"], told["refused"]);
    home.done("--db c.db undo");
    assert_eq!(home.done("--db c.db --quiet list documents"), "");
}
