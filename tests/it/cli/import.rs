//! Tables in: the command from outside, on files made here for each oddity.

/// A national catalogue of thousands of treaties.
mod catalogue;
/// Files that are not what they seem, too wide, too long, cut off; a run that is stopped.
mod hostile;
/// The register's own file, out and in again.
mod own;
/// What a list writes as CSV comes back whole.
mod round;

use std::fs;

use serde_json::{Value, json};

use super::Home;

fn home_with(name: &str, bytes: &[u8]) -> Home {
    let home = Home::shipped();
    fs::write(home.path(name), bytes).unwrap();
    home
}

const TREATIES: &str = "ID;Title;Type;Parties;Signed;Place of signature;Entry into force;Colour\n\
    17;\"Agreement on <b>trade</b> &amp; transport\";Agreement;Kazakhstan; Korea, Republic of;12/06/2024;Astana;NA;red\n\
    18;\"Меморандум; о взаимопонимании\";MoU;\"Узбекистан; KR\";31/12/2019;;0000-00-00;\n\
    19;협정;협정;\"Japan, 대한민국 and Türkiye\";Q3 2017;Tokyo;2018;\n";

/// The first row has its parties unquoted by mistake; put right here.
fn treaties() -> String {
    TREATIES.replace(
        "Kazakhstan; Korea, Republic of",
        "\"Kazakhstan; Korea, Republic of\"",
    )
}

#[test]
fn a_column_of_running_numbers_is_no_ref_but_may_be_the_key() {
    let table = "No,Title,Date of signature\n1,On trade,2020-05-01\n2,On transport,2021-05-01\n";
    let home = home_with("t.csv", table.as_bytes());
    let command = "import t.csv --as documents --key No --map type==agreement";
    let first = home.json(command);
    assert_eq!((&first["new"], &first["refused"]), (&json!(2), &json!(0)));
    let notes = first["notes"].to_string();
    assert!(
        notes.contains("`No` holds `1`, which cannot be a ref"),
        "{notes}"
    );
    assert_eq!(home.json(command)["unchanged"], json!(2));
    // Where every number can be a ref, it is one.
    fs::write(
        home.path("t.csv"),
        table.replace("\n1,", "\nT1,").replace("\n2,", "\nT2,"),
    )
    .unwrap();
    assert_eq!(home.json(command)["new"], json!(2));
    assert!(home.done("show T2").contains("On transport"));
}

#[test]
fn a_table_goes_in_as_one_operation_and_again_without_a_change() {
    let home = home_with("t.csv", treaties().as_bytes());
    let dry = home.json("import t.csv --key ID --dry-run");
    assert_eq!(
        (
            &dry["as"],
            &dry["rows"],
            &dry["new"],
            &dry["refused"],
            &dry["operation"]
        ),
        (
            &json!("documents"),
            &json!(3),
            &json!(3),
            &json!(0),
            &Value::Null
        )
    );
    assert_eq!(
        dry["notes"],
        json!([
            "read as UTF-8, semicolon between cells",
            "not read: Colour",
            "`Signed` is read day/month/year, as its values tell"
        ])
    );
    let made: Vec<&str> = dry["made"]
        .as_array()
        .unwrap()
        .iter()
        .map(|made| made.as_str().unwrap())
        .collect();
    assert_eq!(
        made,
        ["party UZ Uzbekistan", "party JP Japan", "party TR Türkiye"]
    );
    let said = home.done("import t.csv --key ID");
    assert_eq!(said, "import t.csv: 3 added   (operation 2)\n");
    let shown = home.json("show D12");
    assert_eq!(
        (&shown["title"], &shown["type"], &shown["signed"]),
        (
            &json!("Agreement on trade & transport"),
            &json!("agreement"),
            &json!("2024-06-12")
        )
    );
    let signature =
        json!({"type": "signature", "party": "KR", "on": "2024-06-12", "place": "Astana"});
    let acts = shown["actions"].as_array().unwrap();
    let is_it = |act: &&Value| {
        signature
            .as_object()
            .unwrap()
            .iter()
            .all(|(key, value)| act[key] == *value)
    };
    assert_eq!((acts.len(), acts.iter().filter(is_it).count()), (2, 1));
    let third = home.json("show D14");
    assert_eq!(
        (&third["signed"], third["actions"].as_array().unwrap().len()),
        (&json!("2017-35"), 4)
    );
    let again = home.done("import t.csv --key ID");
    assert!(
        again.starts_with(
            "nothing changed\n3 documents in t.csv: 0 new, 0 changed, 3 unchanged, 0 refused\n"
        ),
        "{again}"
    );
    assert_eq!(home.json("history --limit 1")[0]["operation"], 2);
    // What changed in the file changes, whatever became of the ref since; nothing else does.
    home.done("edit D12 --set ref=T17");
    fs::write(
        home.path("t.csv"),
        treaties().replace("12/06/2024", "13/06/2024"),
    )
    .unwrap();
    let changed = home.json("import t.csv --key ID");
    assert_eq!(
        (&changed["changed"], &changed["unchanged"]),
        (&json!(1), &json!(2))
    );
    let fields: Vec<&Value> = changed["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| &line["field"])
        .filter(|field| !field.is_null())
        .collect();
    assert_eq!(fields, ["signature KZ on", "signature KR on"]);
    assert_eq!(changed["summary"], "import t.csv: 1 changed");
    assert_eq!(home.json("show T17")["signed"], "2024-06-13");
    home.done("undo");
    assert_eq!(home.json("show T17")["signed"], "2024-06-12");
}

#[test]
fn every_refusal_is_named_and_nothing_is_imported_unless_the_others_are_asked_for() {
    let text = "ref,title,type,status,as of,parent,due,start\n\
        X1,One,project,Исполнено,2026-01-10,,2026-05,2025\n\
        X2,Two,project,blue,,,,\n\
        X3,,project,,,,,\n\
        X1,Four,project,,,,,\n\
        X5,Five,song,,2030-01-01,,,\n\
        X6,Six,project,,,X7,,\n\
        X7,Seven,project,,,X6,,\n\
        X8,Eight,project,,,X1,2020,2024\n\
        X9,Nine,project,in progress,,X1,,\n\
        F1,Ten,project,,,X99,,\n";
    let home = home_with("f.csv", text.as_bytes());
    let ran = home.run("import f.csv --as follow-ups --format json");
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(ran.code, 1);
    assert_eq!(
        ran.err,
        "error: 8 of 10 rows cannot be taken, so nothing is imported\nhint: correct them, or import the others with --on-error skip\n"
    );
    let refused: Vec<String> = told["lines"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["outcome"] == "refused")
        .map(|line| {
            let reason = line["reason"].as_str().unwrap();
            let words: Vec<&str> = reason.split(' ').take(5).collect();
            format!(
                "{} {} {} {}",
                line["row"],
                line["column"].as_str().unwrap(),
                line["value"].as_str().unwrap(),
                words.join(" ")
            )
        })
        .collect();
    assert_eq!(
        refused,
        [
            "3 status blue no status: write one of",
            "4 title  `title` is required and empty",
            "5 ref X1 row 2 has that key",
            "6 type song `song` is no type; the",
            "6 as of 2030-01-01 ends after today, 2026-11-23",
            "7 parent Seven the parent is itself below",
            "8 parent Six the parent is itself below",
            "9 due 2020 before `start`, 2024",
            "11 parent X99 there is no record `X99`",
        ]
    );
    assert_eq!(home.run("show X1").code, 1);
    let ran = home.run("import f.csv --as follow-ups --on-error skip --report refused.csv");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(
        ran.out
            .starts_with("import f.csv: 2 added   (operation 2)\n"),
        "{}",
        ran.out
    );
    let one = home.json("show X1");
    assert_eq!(
        (&one["status"], &one["as_of"]),
        (&json!("completed"), &json!("2026-01-10"))
    );
    assert_eq!(one["assessments"][0]["source_word"], "Исполнено");
    assert_eq!(home.json("show X9")["status"], "initiated");
    assert!(
        fs::read_to_string(home.path("refused.csv"))
            .unwrap()
            .starts_with("row,outcome,")
    );
    let taken = home.run("import f.csv --as follow-ups --on-error skip --report refused.csv");
    assert_eq!(
        taken.err,
        "error: cannot write `refused.csv`: entity already exists\nhint: name a file that is not there yet, or remove that one\n"
    );
}

#[test]
fn a_mapping_is_said_once_and_kept_as_a_profile() {
    let home = home_with(
        "m.csv",
        "Subject\tWho\tDay\nA paper\tAtlantis\t3/4/2021\n".as_bytes(),
    );
    let line = "import m.csv --as documents --map title=Subject --map parties=Who --map signed=Day --map type==memorandum";
    let ran = home.run(line);
    assert_eq!(ran.code, 1);
    assert!(
        ran.out
            .contains("no party is called `Atlantis`: add it, or give --create"),
        "{}",
        ran.out
    );
    home.done(&format!(
        "{line} --create --key Subject --save-profile p.toml"
    ));
    assert_eq!(home.json("show D12")["signed"], "2021-04-03");
    assert_eq!(
        home.json("show XX-ATLANTIS")["names"][0]["text"],
        "Atlantis"
    );
    let again = home.json("import m.csv --profile p.toml");
    assert_eq!(
        (&again["unchanged"], &again["operation"]),
        (&json!(1), &Value::Null)
    );
    for (line, error) in [
        (
            "import m.csv --as documents --map titel=Subject",
            "error: a document has no field `titel`\n",
        ),
        (
            "import m.csv --as documents --map title=Subjekt",
            "error: there is no column `Subjekt`\n",
        ),
        (
            "import m.csv",
            "error: it is not clear what the rows are: no column tells documents, groups and follow-ups apart\n",
        ),
        (
            "import m.csv --map title",
            "error: `title` is no FIELD=COLUMN\n",
        ),
    ] {
        let ran = home.run(line);
        assert_eq!(ran.code, 2, "{line}");
        assert!(ran.err.starts_with(error), "{}", ran.err);
    }
    let ran = home.run("import nothing.csv");
    assert_eq!(
        (ran.code, ran.err.lines().next()),
        (
            1,
            Some("error: cannot read `nothing.csv`: entity not found")
        )
    );
}

#[test]
fn a_workbook_goes_in_with_real_dates() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in (0..).zip(["Title", "Type", "Lead", "Due", "Percent", "Status"]) {
        sheet.write_string(0, column, text).unwrap();
    }
    for (column, text) in (0..).zip(["A plant", "project", "Ministry of Energy"]) {
        sheet.write_string(1, column, text).unwrap();
    }
    let day = ExcelDateTime::from_ymd(2027, 3, 31).unwrap();
    let format = Format::new().set_num_format("mm/dd/yyyy");
    sheet
        .write_datetime_with_format(1, 3, &day, &format)
        .unwrap();
    sheet.write_number(1, 4, 40).unwrap();
    sheet.write_string(1, 5, "частично").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let home = home_with("f.xlsx", &bytes);
    home.done("import f.xlsx --create");
    let shown = home.json("show F20");
    assert_eq!(
        (&shown["due"], &shown["percent"], &shown["status"]),
        (&json!("2027-03-31"), &json!(40), &json!("limited"))
    );
    assert_eq!(shown["lead"], json!(["Ministry of Energy"]));
    fs::write(home.path("cut.xlsx"), &bytes[..bytes.len() / 2]).unwrap();
    let ran = home.run("import cut.xlsx --as documents");
    assert!(
        ran.code == 1 && ran.err.starts_with("error: the workbook cannot be read: "),
        "{}",
        ran.err
    );
}

#[test]
fn other_nouns_and_json_go_in_too() {
    let home = home_with("b.json", "[{\"ref\": \"Y90\", \"name\": \"Agency A\", \"party\": \"Korea\"}, {\"ref\": \"Y91\", \"name\": \"=cmd\"}]".as_bytes());
    let ran = home.run("import b.json --as bodies");
    assert!(
        ran.out.contains("no party is called `Korea`"),
        "{}",
        ran.out
    );
    fs::write(home.path("b.jsonl"), "{\"ref\": \"Y90\", \"name\": \"Agency A\", \"party\": \"South Korea\"}\n{\"ref\": \"Y91\", \"name\": \"=cmd\"}\n").unwrap();
    home.done("import b.jsonl --as bodies");
    assert_eq!(home.json("show Y91")["names"][0]["text"], "=cmd");
    fs::write(
        home.path("m.csv"),
        "record,title,due\nD1,First stone,2027\nD99,None,\n",
    )
    .unwrap();
    let ran = home.run("import m.csv --as milestones --on-error skip");
    assert!(ran.out.starts_with("import m.csv: 1 added"), "{}", ran.out);
    assert!(ran.out.contains("there is no record `D99`"), "{}", ran.out);
}
