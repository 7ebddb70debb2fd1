//! Markdown and the workbook, read back.

use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};

use crate::cli::Home;

/// Gives every cell of a workbook as text.
pub fn cells(path: &Path) -> Vec<String> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let sheets = book.sheet_names();
    let mut cells = Vec::new();
    for sheet in sheets {
        let range = book.worksheet_range(&sheet).unwrap();
        cells.extend(range.used_cells().map(|(_, _, cell)| cell.to_string()));
    }
    cells
}

/// Gives every formula of a workbook.
pub fn formulas(path: &Path) -> Vec<String> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let sheets = book.sheet_names();
    let mut formulas = Vec::new();
    for sheet in sheets {
        let range = book.worksheet_formula(&sheet).unwrap();
        let found = range.used_cells().map(|(_, _, formula)| formula.clone());
        formulas.extend(found.filter(|formula| !formula.is_empty()));
    }
    formulas
}

#[test]
fn the_workbook_has_a_sheet_a_noun_with_real_dates() {
    let home = Home::shipped();
    home.run("edit F1 --set due=2027-05-04");
    home.done("--quiet report --format xlsx --since 2025-01-01 --output r.xlsx");
    let mut book: Xlsx<_> = open_workbook(home.path("r.xlsx")).unwrap();
    let names = [
        "Cover",
        "Changes",
        "Records",
        "Positions",
        "Open points",
        "Evidence",
        "Figures",
    ];
    assert_eq!(book.sheet_names(), names);
    let records = book.worksheet_range("Records").unwrap();
    let all = home.json("list");
    assert_eq!(records.height(), all.as_array().unwrap().len() + 1);
    let header: Vec<String> = records
        .rows()
        .next()
        .unwrap()
        .iter()
        .map(Data::to_string)
        .collect();
    let due = header.iter().position(|name| name == "Due").unwrap();
    let row = records
        .rows()
        .find(|row| row[0] == Data::String("F1".to_owned()))
        .unwrap();
    let day = chrono::NaiveDate::from_ymd_opt(2027, 5, 4);
    assert_eq!(calamine::DataType::as_date(&row[due]), day);
    assert!(matches!(row[due], Data::DateTime(_)), "{:?}", row[due]);
    let cover = book.worksheet_range("Cover").unwrap();
    let found = cover
        .rows()
        .find(|row| row[0] == Data::String("Records".to_owned()));
    assert_eq!(
        found.unwrap()[1],
        Data::Float(f64::from(
            u32::try_from(all.as_array().unwrap().len()).unwrap()
        ))
    );
    for name in names {
        assert!(
            book.worksheet_range(name).unwrap().height() > 1,
            "{name} is empty"
        );
    }
}

#[test]
fn markdown_holds_every_record_source_and_figure() {
    let home = Home::shipped();
    let page = home.done("report --format markdown");
    for record in home.json("list").as_array().unwrap() {
        let heading = format!("\n### {} ", record["ref"].as_str().unwrap());
        assert_eq!(page.matches(&heading).count(), 1, "{heading}");
    }
    for indicator in home.json("list indicators").as_array().unwrap() {
        assert!(page.contains(&format!("\n### {} ", indicator["ref"].as_str().unwrap())));
    }
    // A table is told from prose by an empty line before it, an entry of a list by a line of its own.
    let lines: Vec<&str> = page.lines().collect();
    for pair in lines.windows(2) {
        let begins = pair[1].starts_with('|') && !pair[0].starts_with('|');
        assert!(!begins || pair[0].is_empty(), "{pair:?}");
        assert!(
            !pair[0].starts_with('|') || pair[1].is_empty() || pair[1].starts_with('|'),
            "{pair:?}"
        );
        assert!(
            !pair[0].starts_with("- ") || !pair[0].contains(" - **"),
            "{pair:?}"
        );
    }
}
