//! Files that are not what they seem, too wide, too long, cut off, turned in a circle; and a run that is stopped.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::json;

use super::home_with;

/// Refuses a file; gives the error's first line. Nothing is left of it.
fn refused(name: &str, bytes: &[u8]) -> String {
    let home = home_with(name, bytes);
    let before = home.done("list --format csv");
    let ran = home.run(&format!("import {name} --as documents"));
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
    assert_eq!(home.done("list --format csv"), before);
    assert!(!home.path(".local/share/servanda/backups").exists());
    ran.err.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn too_wide_too_long_and_cut_off_are_named_with_their_place() {
    let long = format!("ref,title\nX1,{}\n", "x".repeat(50_000_000));
    assert_eq!(
        refused("long.csv", long.as_bytes()),
        "error: row 2, column 2: the cell is longer than 1000000 bytes"
    );
    assert_eq!(
        refused("wide.csv", "a,".repeat(10_001).as_bytes()),
        "error: row 1 has more than 10000 columns"
    );
    assert_eq!(
        refused("open.csv", b"ref,title\nX1,\"never closed\nX2,b\n"),
        "error: row 2, column 2: the quote that opens in line 2 is never closed"
    );
    let cut = refused("cut.xlsx", b"PK\x03\x04\x14\x00\x00\x00");
    assert!(
        cut.starts_with("error: the workbook cannot be read: "),
        "{cut}"
    );
    let cut = refused("cut.json", b"[{\"ref\": \"X1\", \"title\"");
    assert!(cut.starts_with("error: line 1, column "), "{cut}");
}

#[test]
fn ten_thousand_columns_are_read_where_two_of_them_say_something() {
    let mut text = String::from("title,type");
    for column in 2..10_000 {
        let _ = write!(text, ",c{column}");
    }
    text.push_str("\nA paper,treaty");
    text.push_str(&",x".repeat(9_998));
    let home = home_with("wide.csv", (text + "\n").as_bytes());
    let told = home.json("import wide.csv --as documents");
    assert_eq!((&told["new"], &told["refused"]), (&json!(1), &json!(0)));
    assert_eq!(home.json("show D12")["title"], "A paper");
}

#[test]
fn two_rows_of_one_key_and_parents_in_a_circle_are_refused_row_by_row() {
    let text = "ID,title,type,parent\n1,One,project,3\n2,Two,project,1\n3,Three,project,2\n4,Four,project,\n4,Five,project,\n";
    let home = home_with("c.csv", text.as_bytes());
    let ran = home.run("import c.csv --as follow-ups --key ID --on-error skip --format json");
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let refused: Vec<(u64, &str)> = told["lines"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["outcome"] == "refused")
        .map(|line| {
            (
                line["row"].as_u64().unwrap(),
                line["column"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        refused,
        [(2, "parent"), (3, "parent"), (4, "parent"), (6, "ID")]
    );
    assert_eq!(told["new"], 1);
}

/// Makes a spreadsheet of the form that office suites share.
fn ods() -> Vec<u8> {
    const CONTENT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet>
<table:table table:name="Papers"><table:table-row><table:table-cell office:value-type="string"><text:p>Title</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Type</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Date of signature</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Соглашение</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>treaty</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-06-12"><text:p>12/06/24</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>"#;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let plain =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", CONTENT),
        (
            "META-INF/manifest.xml",
            r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"#,
        ),
    ] {
        zip.start_file(name, plain).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_spreadsheet_of_the_open_form_goes_in_by_sheet() {
    let home = home_with("p.ods", &ods());
    home.done("import p.ods --as documents --sheet Papers");
    let shown = home.json("show D12");
    assert_eq!(
        (&shown["title"], &shown["signed"]),
        (&json!("Соглашение"), &json!("2024-06-12"))
    );
    let ran = home.run("import p.ods --as documents --sheet Others");
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.starts_with("error: there is no sheet `Others`\n"),
        "{}",
        ran.err
    );
}

#[cfg(unix)]
#[test]
fn a_run_that_is_stopped_from_outside_leaves_nothing() {
    let mut text = String::from("ref,title,type,signed\n");
    for number in 0..4_000 {
        let _ = writeln!(text, "X{number},Agreement {number},treaty,2020-01-01");
    }
    let home = home_with("many.csv", text.as_bytes());
    let before = home.done("list --format csv");
    let folder = home.path(".local/share/servanda");
    let mut program = home.program();
    program.args(["import", "many.csv", "--as", "documents"]);
    let run = program
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The backup is there once the import itself begins.
    let begun = Instant::now();
    let is_begun = || {
        let Ok(mut kept) = fs::read_dir(folder.join("backups")) else {
            return false;
        };
        kept.any(|file| {
            file.unwrap()
                .file_name()
                .to_string_lossy()
                .ends_with(".json")
        })
    };
    while !is_begun() {
        assert!(begun.elapsed() < Duration::from_mins(2), "it never began");
        std::thread::sleep(Duration::from_millis(2));
    }
    let sent = std::process::Command::new("kill")
        .args(["-INT", &run.id().to_string()])
        .status()
        .unwrap();
    assert!(sent.success());
    let ran = super::super::Ran::of(run.wait_with_output().unwrap());
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.lines().next()),
        (
            1,
            "",
            Some("error: it was stopped, and nothing of it was kept")
        )
    );
    assert_eq!(home.json("history").as_array().unwrap().len(), 1);
    assert_eq!(home.done("list --format csv"), before);
    assert_eq!(fs::read_dir(folder.join("backups")).unwrap().count(), 0);
    let left: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('.'))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}
