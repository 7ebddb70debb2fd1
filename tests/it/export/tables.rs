//! Lists as CSV, Markdown and HTML: exactly the rows, columns and order of the filter.

use servanda::exchange::restored;

use crate::cli::Home;

#[test]
fn csv_has_exactly_the_rows_columns_and_order_of_the_filter() {
    let home = Home::shipped();
    let listed = home.json("list follow-ups field:energy --sort -ref --columns ref,title,due");
    let out = home
        .done("export follow-ups field:energy --sort -ref --columns ref,title,due --format csv");
    let mut reader = csv::Reader::from_reader(out.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["ref", "title", "due"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let wanted = listed.as_array().unwrap();
    assert!(wanted.len() > 3);
    assert_eq!(rows.len(), wanted.len());
    for (row, record) in rows.iter().zip(wanted) {
        for (cell, key) in row.iter().zip(["ref", "title", "due"]) {
            assert_eq!(cell, record[key].as_str().unwrap_or_default());
        }
    }
    assert_eq!(
        home.done("export --format csv"),
        home.done("list --format csv")
    );
    assert_eq!(
        home.done("export milestones --format csv"),
        home.done("list milestones --format csv")
    );
}

#[test]
fn every_cell_comes_back_whole_and_none_is_run() {
    let home = Home::shipped();
    let texts = [
        "=1+1",
        "'=1",
        "@SUM(A1)",
        "+7 717",
        "a\"b,c;d",
        "'quoted'",
        "-cmd|' /C calc'!A0",
        "협력\u{a0}ё",
    ];
    for (i, text) in texts.iter().enumerate() {
        let mut edit = home.program();
        let set = format!("title={text}");
        let reference = format!("F{}", i + 1);
        assert!(
            edit.args(["edit", &reference, "--set", &set])
                .output()
                .unwrap()
                .status
                .success()
        );
    }
    let out = home
        .done("export ref:F1,F2,F3,F4,F5,F6,F7,F8 --sort ref --columns title --format csv --bom");
    let out = out.strip_prefix('\u{feff}').unwrap();
    assert!(out.ends_with("\r\n") && out.matches("\r\n").count() == 9);
    let mut reader = csv::Reader::from_reader(out.as_bytes());
    let cells: Vec<String> = reader
        .records()
        .map(|row| row.unwrap()[0].to_owned())
        .collect();
    for (cell, text) in cells.iter().zip(texts) {
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
        assert_eq!(restored(cell), text);
    }
}

#[test]
fn markdown_and_html_say_whose_which_and_when() {
    let home = Home::shipped();
    home.done("edit F1 --set 'title=<img src=x onerror=alert(1)>|'");
    let markdown = home.done("export follow-ups late --format markdown");
    assert!(
        markdown.starts_with(
            "# Kazakhstan – Republic of Korea\n\n- **Filter:** kind:follow\\_up late\n"
        ) || markdown
            .starts_with("# Kazakhstan – Republic of Korea\n\n- **Filter:** kind:follow_up late\n"),
        "{markdown}"
    );
    assert!(markdown.contains("- **Day:** 2026-11-23\n") && markdown.contains("| Ref | Title |"));
    let page = home.done("export follow-ups late --format html");
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"));
    assert!(page.contains("<h1>Kazakhstan – Republic of Korea</h1>"));
    assert!(page.contains("<dd>kind:follow_up late</dd>") && page.contains("<dd>2026-11-23</dd>"));
    assert!(
        page.contains("&lt;img src=x onerror=alert(1)&gt;|")
            && !page.contains("<img")
            && !page.contains("<script")
    );
    let rows = page.matches("<tr><td>").count();
    let wanted = home.json("list follow-ups late").as_array().unwrap().len();
    assert_eq!(rows, wanted);
    assert!(!page.contains("src=\"") && !page.contains("@import") && !page.contains("url("));
}

#[test]
fn a_filter_takes_the_records_and_what_belongs_to_them() {
    let home = Home::shipped();
    let file: serde_json::Value =
        serde_json::from_str(&home.done("export ref:F1,D1 --format json")).unwrap();
    assert_eq!(file["servanda"]["filter"], "ref:F1,D1");
    let refs = |list: &str| -> Vec<String> {
        let rows = file[list].as_array().unwrap().iter();
        rows.map(|row| row["ref"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(refs("records"), ["D1", "F1"]);
    for list in [
        "milestones",
        "assessments",
        "actions",
        "participations",
        "notes",
    ] {
        for row in file[list].as_array().unwrap() {
            assert!(
                ["D1", "F1"].contains(&row["record"]["ref"].as_str().unwrap()),
                "{row}"
            );
        }
    }
    assert!(!refs("milestones").is_empty() && refs("occasions") == ["O1"]);
    let cited: Vec<&str> = file["citations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["evidence"]["ref"].as_str().unwrap())
        .collect();
    let sources = refs("evidence");
    assert!(
        !cited.is_empty()
            && cited
                .iter()
                .all(|source| sources.contains(&(*source).to_owned()))
    );
    assert!(
        sources
            .iter()
            .all(|source| cited.contains(&source.as_str()))
    );
    assert!(
        file["indicators"].as_array().unwrap().is_empty()
            && file["views"].as_array().unwrap().is_empty()
    );
}
