//! Workbooks, read back with another library.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::cli::Home;

type Book = Xlsx<Cursor<Vec<u8>>>;

fn book(home: &Home, line: &str) -> Book {
    home.done(&format!(
        "--quiet export {line} --format xlsx --output book.xlsx --force"
    ));
    let bytes = std::fs::read(home.path("book.xlsx")).unwrap();
    calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

/// Gives a cell by the header of its column.
fn cell(book: &mut Book, sheet: &str, reference: &str, header: &str) -> Data {
    let range = book.worksheet_range(sheet).unwrap();
    let place = |wanted: &str| {
        let headers = range.rows().next().unwrap();
        headers.iter().position(|cell| *cell == wanted).unwrap()
    };
    let (key, column) = (place("Ref"), place(header));
    let row = range.rows().find(|row| row[key] == reference).unwrap();
    row[column].clone()
}

#[test]
fn it_has_a_sheet_for_each_noun_and_says_whose_which_and_when() {
    let home = Home::shipped();
    let mut all = book(&home, "");
    let names = all.sheet_names();
    assert_eq!(
        names[..5],
        ["About", "Documents", "Groups", "Follow-ups", "Actions"]
    );
    for name in [
        "Sessions",
        "Milestones",
        "Evidence",
        "Citations",
        "Indicators",
        "Observations",
        "Bodies",
        "Parties",
    ] {
        assert!(names.contains(&name.to_owned()), "{name}");
    }
    let about = format!(
        "{:?}",
        all.worksheet_range("About")
            .unwrap()
            .rows()
            .collect::<Vec<_>>()
    );
    for word in [
        "Kazakhstan – Republic of Korea",
        "none",
        "2026-11-23",
        "48 records",
    ] {
        assert!(about.contains(word), "{word}: {about}");
    }
    let rows = all.worksheet_range("Documents").unwrap().height() - 1;
    assert_eq!(rows, home.json("list documents").as_array().unwrap().len());
    let mut some = book(&home, "documents ref:D1,D2 --sort -ref --columns ref,title");
    let range = some.worksheet_range("Documents").unwrap();
    let refs: Vec<String> = range.rows().map(|row| row[0].to_string()).collect();
    assert_eq!(
        (refs, range.width()),
        (vec!["Ref".to_owned(), "D2".to_owned(), "D1".to_owned()], 2)
    );
    assert!(!some.sheet_names().contains(&"Follow-ups".to_owned()));
    let about = format!(
        "{:?}",
        some.worksheet_range("About")
            .unwrap()
            .rows()
            .collect::<Vec<_>>()
    );
    assert!(about.contains("kind:document ref:D1,D2"), "{about}");
}

#[test]
fn days_are_dates_numbers_are_numbers_and_everything_else_is_text() {
    let home = Home::shipped();
    home.done("edit F1 --set due=2027-03-01 --set title==1+1");
    home.done("edit F2 --set due=2027-03 --set 'title=@SUM(A1)'");
    home.done("edit F3 --set due=1890-03-01");
    home.done("status F1 limited --percent 40");
    let mut book = book(&home, "");
    let sheet = "Follow-ups";
    let due = cell(&mut book, sheet, "F1", "Due");
    let Data::DateTime(due) = due else {
        panic!("{due:?}")
    };
    assert_eq!(due.as_datetime().unwrap().date().to_string(), "2027-03-01");
    assert_eq!(
        cell(&mut book, sheet, "F2", "Due"),
        Data::String("2027-03".to_owned())
    );
    assert_eq!(
        cell(&mut book, sheet, "F3", "Due"),
        Data::String("1890-03-01".to_owned())
    );
    assert_eq!(cell(&mut book, sheet, "F1", "%"), Data::Float(40.0));
    assert_eq!(
        cell(&mut book, sheet, "F1", "Title"),
        Data::String("=1+1".to_owned())
    );
    assert_eq!(
        cell(&mut book, sheet, "F2", "Title"),
        Data::String("@SUM(A1)".to_owned())
    );
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.rows().flatten().all(String::is_empty), "{name}");
    }
}

#[test]
fn what_a_cell_cannot_hold_is_cut_and_said() {
    let home = Home::shipped();
    let long = "협😀".repeat(20_000);
    let conn = rusqlite::Connection::open(home.register()).unwrap();
    conn.execute(
        "UPDATE title SET text = ?1 WHERE record_id = (SELECT id FROM record WHERE ref = 'F1')",
        [&long],
    )
    .unwrap();
    drop(conn);
    let ran = home.run("export ref:F1 --columns ref,title --format xlsx --output book.xlsx");
    assert_eq!(
        ran.err,
        "1 cells were cut at 32,767 characters\nwrote book.xlsx\n"
    );
    let mut book = book(&home, "ref:F1 --columns ref,title");
    let title = cell(&mut book, "Follow-ups", "F1", "Title").to_string();
    assert!(
        title.encode_utf16().count() <= 32_767
            && title.ends_with("(cut here: a cell holds 32,767 characters)")
    );
    let about = format!(
        "{:?}",
        book.worksheet_range("About")
            .unwrap()
            .rows()
            .collect::<Vec<_>>()
    );
    assert!(about.contains("1 cells were cut"), "{about}");
}

#[test]
fn the_file_has_frozen_headers_filters_colours_and_only_web_links() {
    let home = Home::shipped();
    book(&home, "");
    let bytes = std::fs::read(home.path("book.xlsx")).unwrap();
    let mut parts = zip_parts(&bytes);
    let sheet = parts.remove("xl/worksheets/sheet2.xml").unwrap();
    assert!(
        sheet.contains("state=\"frozen\"")
            && sheet.contains("<autoFilter")
            && sheet.contains("<cols>")
    );
    assert!(!sheet.contains("<f>"));
    assert!(parts["xl/styles.xml"].contains("FFF4B6B0"));
    let links: String = parts
        .iter()
        .filter(|(name, _)| name.contains("_rels/sheet"))
        .map(|(_, text)| text.as_str())
        .collect();
    assert!(links.contains("Target=\"https://"));
    assert!(!links.contains("Target=\"javascript") && !links.contains("Target=\"file"));
}

/// Gives the parts of a workbook.
fn zip_parts(bytes: &[u8]) -> std::collections::BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|i| {
            let mut part = archive.by_index(i).unwrap();
            let mut text = String::new();
            std::io::Read::read_to_string(&mut part, &mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}
