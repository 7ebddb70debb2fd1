//! The register's own file with the real program: out, into an empty register, out again.

use std::fs;

use serde_json::{Value, json};

use super::super::Home;

/// Makes a home with the shipped register and what it exports in a form, and an empty register `e.db` beside it.
fn home(format: &str) -> (Home, String) {
    let home = Home::shipped();
    let file = home.done(&format!("export --format {format}"));
    fs::write(home.path("register.file"), &file).unwrap();
    home.done("--quiet --db e.db init --empty");
    (home, file)
}

#[test]
fn what_goes_out_comes_back_byte_by_byte() {
    for format in ["json", "jsonl"] {
        let (home, file) = home(format);
        let said = home.done("--db e.db import register.file");
        assert_eq!(said, "import register.file: 48 added   (operation 2)\n");
        assert_eq!(
            home.done(&format!("--db e.db export --format {format}")),
            file
        );
        let again = home.done("--db e.db import register.file");
        assert!(again.starts_with("nothing changed\n"), "{again}");
        assert_eq!(home.json("--db e.db history --limit 1")[0]["operation"], 2);
        home.done("--db e.db undo");
        assert_eq!(home.done("--db e.db --quiet list"), "");
    }
}

#[test]
fn a_dry_run_tells_field_by_field_and_leaves_everything() {
    let (home, file) = home("json");
    let dry = home.json("--db e.db import register.file --dry-run");
    assert_eq!(
        (&dry["as"], &dry["operation"]),
        (&json!("rows"), &Value::Null)
    );
    // The title of the register is what changes; everything else is new.
    let (new, rows) = (dry["new"].as_u64(), dry["rows"].as_u64());
    assert_eq!((new.map(|new| new + 1), &dry["changed"]), (rows, &json!(1)));
    assert_eq!(home.done("--db e.db --quiet list"), "");
    // Against the shipped register itself: one field differs, and its history is told but not taken.
    home.done("edit F1 --set due=2031-05");
    let dry = home.json("import register.file --dry-run");
    assert_eq!((&dry["new"], &dry["changed"]), (&json!(0), &json!(1)));
    let lines = dry["lines"].as_array().unwrap();
    let line = lines
        .iter()
        .find(|line| line["outcome"] == "changed")
        .unwrap();
    assert_eq!(
        (&line["name"], &line["field"], &line["old"]),
        (&json!("record F1"), &json!("due"), &json!("2031-05"))
    );
    let with = home.done("export --format json --history");
    assert_ne!(with, file);
    fs::write(home.path("history.json"), with).unwrap();
    let told = home.done("--db e.db import history.json --dry-run");
    assert!(
        told.contains("not taken in: the 2 operations of its history"),
        "{told}"
    );
    home.done("import register.file");
    assert_eq!(home.done("export --format json"), file);
}

#[test]
fn what_lies_in_the_bin_stays_there() {
    let (home, _) = home("json");
    home.done("remove F1");
    let told = home.json("import register.file");
    assert_eq!((&told["new"], &told["changed"]), (&json!(0), &json!(0)));
    assert!(told["in_bin"].as_u64().unwrap() > 1, "{told}");
    assert_eq!(told["operation"], Value::Null);
}

#[test]
fn a_file_that_is_cut_off_or_flags_of_tables_are_refused() {
    let (home, file) = home("json");
    fs::write(home.path("cut.json"), &file[..file.len() / 2]).unwrap();
    let ran = home.run("--db e.db import cut.json");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(
        ran.err
            .contains("the file is cut off or was changed by hand"),
        "{}",
        ran.err
    );
    let ran = home.run("--db e.db import register.file --key ref");
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .starts_with("error: `--key` has no meaning for a file that servanda exported\n"),
        "{}",
        ran.err
    );
    // What another row of this register is called is refused with its place, and nothing is left, not even the backup.
    home.done("--db e.db add document ref=D1 title=Another type=treaty");
    let ran = home.run("--db e.db import register.file");
    assert_eq!(ran.code, 1);
    assert!(ran.err.starts_with("error: record D1: "), "{}", ran.err);
    assert!(!home.path("backups").exists() || backups(&home).is_empty());
}

#[test]
fn a_verified_backup_is_made_before_and_for_nothing_else() {
    let (home, _) = home("json");
    home.done("--db e.db import register.file --dry-run");
    assert!(!home.path("backups").exists());
    home.done("--db e.db import register.file");
    home.done("--db e.db import register.file");
    let kept = home.json("--db e.db backup list");
    assert_eq!(kept.as_array().unwrap().len(), 1);
    assert_eq!(kept[0]["manifest"]["reason"], "before_import");
    assert!(home.done("--db e.db backup verify").contains("sound"));
}

fn backups(home: &Home) -> Vec<fs::DirEntry> {
    fs::read_dir(home.path("backups"))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}
