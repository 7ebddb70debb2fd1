//! The command: where files go, what is refused, what is said.

use std::fs;

use crate::cli::Home;

#[test]
fn a_file_is_not_written_over_without_force_and_nothing_half_written_stays() {
    let home = Home::shipped();
    let ran = home.run("export --format csv --output out.csv");
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (0, "", "wrote out.csv\n")
    );
    let first = fs::read_to_string(home.path("out.csv")).unwrap();
    assert_eq!(first, home.done("export --format csv --output -"));
    let ran = home.run("export late --format csv --output out.csv");
    assert_eq!(ran.code, 1);
    assert_eq!(
        ran.err,
        "error: `out.csv` exists already\nhint: name another file, or give --force to write in its place\n"
    );
    assert_eq!(fs::read_to_string(home.path("out.csv")).unwrap(), first);
    home.done("--quiet export late --format csv --output out.csv --force");
    assert_ne!(fs::read_to_string(home.path("out.csv")).unwrap(), first);
    let ran = home.run("export --format json --output .local/share/servanda/servanda.db --force");
    assert!(
        ran.code == 1 && ran.err.contains("is a register"),
        "{}",
        ran.err
    );
    assert_eq!(home.run("list D1").code, 0);
    let ran = home.run("export --format json --output nowhere/out.json");
    assert!(
        ran.code == 1
            && ran
                .err
                .starts_with("error: cannot write `nowhere/out.json`: "),
        "{}",
        ran.err
    );
}

#[test]
fn in_a_folder_it_gets_a_name_from_the_title_and_the_day() {
    let home = Home::shipped();
    fs::create_dir(home.path("out")).unwrap();
    home.done("--quiet export --format markdown --output out");
    let name = "out/Kazakhstan-Republic-of-Korea-2026-11-23.md";
    assert!(home.path(name).is_file());
}

#[test]
fn what_does_not_go_together_is_refused_before_anything_is_written() {
    let home = Home::shipped();
    for (line, right) in [
        ("export", "format"),
        ("export --format yaml", "yaml"),
        (
            "export --format csv --history",
            "`--history` has no meaning for csv",
        ),
        (
            "export --format json --columns ref",
            "`--columns` has no meaning for json",
        ),
        (
            "export --format html --bom",
            "`--bom` has no meaning for html",
        ),
        (
            "export --format csv --coarse-dates",
            "`--coarse-dates` has no meaning for csv",
        ),
        (
            "export milestones --format json",
            "json is no file of one list",
        ),
        (
            "export --format csv --columns nonsense",
            "there is no column `nonsense`",
        ),
        ("export nokey:x --format csv", "nokey"),
        ("export --format csv --audience everyone", "everyone"),
    ] {
        let ran = home.run(line);
        assert_eq!(ran.code, 2, "{line}: {}", ran.err);
        assert!(
            ran.err.contains(right) && ran.err.contains("hint: ") && ran.out.is_empty(),
            "{line}: {}",
            ran.err
        );
    }
}

#[test]
fn the_history_goes_along_only_when_asked_for() {
    let home = Home::shipped();
    home.done("note F1 remark");
    let plain = home.done("export --format json");
    let whole: serde_json::Value =
        serde_json::from_str(&home.done("export --format json --history")).unwrap();
    assert!(!plain.contains("officer@desk") && !plain.contains("\"at\""));
    let operations = whole["operations"].as_array().unwrap();
    assert_eq!(operations.len(), 2);
    assert_eq!(operations[0]["author"], "officer@desk");
    assert!(whole["notes"][0]["at"].as_str().unwrap().ends_with('Z'));
    // Reading takes no notice of it.
    let read = servanda::exchange::own::read(whole.to_string().as_bytes(), None).unwrap();
    assert_eq!(read.operations, 2);
    let lines = home.done("export --format jsonl --history");
    assert_eq!(
        lines
            .lines()
            .filter(|line| line.starts_with("{\"entity\":\"operation\""))
            .count(),
        2
    );
    assert_eq!(home.done("export --format json"), plain);
}
