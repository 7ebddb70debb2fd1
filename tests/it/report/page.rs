//! The page: anchors, headings, what changed, what is left out.

use super::{anchors, tags};
use crate::cli::Home;

const HTML: &str = "report --format html";

#[test]
fn every_record_stands_once_and_every_source_can_be_reached_and_left() {
    let home = Home::shipped();
    let page = home.done(HTML);
    let anchors = anchors(&page);
    let records = home.json("list");
    for record in records.as_array().unwrap() {
        let reference = record["ref"].as_str().unwrap();
        let id = format!("record-{}", reference.to_uppercase());
        assert!(anchors[&id] > 0, "{id} is never led to");
        let article = format!(
            "<article class=\"record rag-{}\" id=\"{id}\"",
            record["rag"].as_str().unwrap()
        );
        assert_eq!(page.matches(&article).count(), 1, "{id}");
    }
    assert_eq!(
        page.matches("<article ").count(),
        records.as_array().unwrap().len()
    );
    let cited = home.json("list evidence");
    for source in cited.as_array().unwrap() {
        let id = format!("source-{}", source["ref"].as_str().unwrap());
        if let Some(led) = anchors.get(&id) {
            assert!(*led > 0, "{id} is never cited");
            let row = page.split(&format!("<tr id=\"{id}\">")).nth(1).unwrap();
            let row = row.split("</tr>").next().unwrap();
            assert!(row.contains("<a href=\"#"), "no way back from {id}");
        }
    }
    let sources = anchors
        .keys()
        .filter(|id| id.starts_with("source-"))
        .count();
    assert!(sources > 100, "{sources}");
}

#[test]
fn the_page_asks_for_nothing_and_can_be_used_without_a_mouse() {
    let page = Home::shipped().done(HTML);
    let tags = tags(&page);
    for tag in &tags {
        let loads = [
            "script", "img", "link", "iframe", "object", "embed", "base", "form",
        ];
        assert!(!loads.contains(&tag.name.as_str()), "{}", tag.name);
        assert!(tag.get("src").is_none() && tag.get("style").is_none());
    }
    assert!(!page.contains("url(") && !page.contains("@import"));
    assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline';"));
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    let heading =
        |tag: &&super::Tag| tag.name.len() == 2 && tag.name.starts_with('h') && tag.name != "hr";
    let levels: Vec<u32> = tags
        .iter()
        .filter(heading)
        .map(|tag| tag.name[1..].parse().unwrap())
        .collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(
        levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
        "{levels:?}"
    );
    for landmark in ["header", "nav", "main", "footer"] {
        assert!(tags.iter().any(|tag| tag.name == landmark), "{landmark}");
    }
    assert!(
        tags.iter()
            .any(|tag| tag.get("class") == Some("skip") && tag.get("href") == Some("#main"))
    );
    for drawing in tags.iter().filter(|tag| tag.get("role") == Some("img")) {
        assert!(drawing.get("aria-labelledby").is_some());
    }
    let korean = page.matches("lang=\"ko\"").count();
    assert!(korean > 5, "{korean} Korean titles");
}

#[test]
fn what_changed_is_said_in_words_with_old_and_new() {
    let home = Home::shipped();
    // What is entered after the day of the report is not in it, so the moment is fixed too.
    for words in [
        "status F1 substantial --as-of 2026-11-20 --note prepared",
        "edit F1 --set due=2027-05",
        "edit F1 --set due=2027-06",
    ] {
        let mut program = home.program();
        program.env_remove("SERVANDA_TODAY");
        program.env("SERVANDA_NOW", "2026-11-23T12:00:00Z");
        let ran = program.args(words.split(' ')).output().unwrap();
        assert!(ran.status.success(), "{words}");
    }
    let page = home.done(HTML);
    let changes = page
        .split("id=\"changes\"")
        .nth(1)
        .unwrap()
        .split("</section>")
        .next()
        .unwrap();
    let status = "20 Nov 2026</span> status, Desk: <del>initiated</del> → <ins>substantial</ins><span class=\"note\">prepared";
    assert!(changes.contains(status), "{changes}");
    let due = "due: <del>16–17 Sep 2026</del> → <ins>Jun 2027</ins>";
    assert_eq!(changes.matches(due).count(), 1, "{changes}");
    assert!(changes.contains("href=\"#record-F1\"") && !changes.contains("href=\"#record-F2\""));
    let before = home.done("report --format html --as-of 2026-11-19 --since 2026-11-01");
    assert!(!before.contains("<ins>substantial</ins>"));
    let late = home.done("report ref:F2 --format markdown --since 2025-06-01");
    assert!(
        late.contains("- 25 Sep 2025: status, Desk: **completed**"),
        "{late}"
    );
}

#[test]
fn a_filter_and_a_day_are_said_and_kept_to() {
    let home = Home::shipped();
    let page = home.done("report documents field:energy --format html --as-of 2024-12-31");
    assert!(page.contains("“documents field:energy”") && page.contains("31 December 2024"));
    anchors(&page);
    let shown = home
        .json("list documents field:energy")
        .as_array()
        .unwrap()
        .len();
    assert_eq!(page.matches("<article ").count(), shown);
    assert!(!page.contains("id=\"record-F1\""));
}

#[test]
fn nothing_internal_slips_into_a_report_for_both_sides() {
    let home = Home::shipped();
    home.run("edit D1 --set audience=shared");
    home.run("note D1 'planted: a word for the desk alone'");
    home.run("status D1 limited --note 'planted: our own guess'");
    home.run("edit F1 --set 'description=planted: F1 is not shared'");
    let all = home.done(HTML);
    assert!(all.contains("planted"));
    for format in ["html", "markdown"] {
        let page = home.done(&format!("report --format {format} --audience shared"));
        assert!(page.contains("D1"), "{format}");
        assert!(!page.contains("planted"), "{format}");
        assert!(!page.contains("First Central Asia"), "{format}");
    }
    let page = home.done("report --format html --audience shared");
    assert_eq!(page.matches("<article ").count(), 1);
    anchors(&page);
    home.done("--quiet report --format xlsx --audience shared --output s.xlsx");
    assert!(
        !super::forms::cells(&home.path("s.xlsx"))
            .iter()
            .any(|cell| cell.contains("planted"))
    );
}

#[test]
fn an_empty_register_and_a_filter_that_finds_nothing_make_a_report_that_says_so() {
    let home = Home::bare();
    home.done("--quiet init --empty");
    for format in ["html", "markdown"] {
        let page = home.done(&format!("--quiet report --format {format}"));
        for words in [
            "Nothing is cited.",
            "There are no figures.",
            "No record has a date.",
        ] {
            assert!(page.contains(words), "{format}: {words}");
        }
    }
    anchors(&home.done("--quiet report --format html"));
    let ran = Home::shipped().run("report status:cancelled --format html");
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (0, "no record passes the filter: the report says so\n")
    );
    assert!(ran.out.contains("0 records"));
}

#[test]
fn the_same_register_gives_the_same_bytes_and_files_are_not_written_over() {
    let home = Home::shipped();
    for format in ["html", "markdown", "xlsx"] {
        for name in ["one", "two"] {
            home.done(&format!("--quiet report --format {format} --output {name}"));
        }
        let read = |name: &str| std::fs::read(home.path(name)).unwrap();
        assert!(read("one") == read("two"), "{format}");
        let again = home.run(&format!("report --format {format} --output one"));
        assert_eq!(again.code, 1);
        assert!(again.err.contains("exists already") && again.err.contains("--force"));
        for name in ["one", "two"] {
            std::fs::remove_file(home.path(name)).unwrap();
        }
    }
}

#[test]
fn what_cannot_be_meant_is_refused_in_a_sentence() {
    let home = Home::shipped();
    for (line, code, words) in [
        ("report", 2, "--format"),
        ("report --format pdf", 2, "`pdf`"),
        (
            "report --format html --since 2027-01-01",
            1,
            "is after the day of the report",
        ),
        (
            "report --format html --as-of 2027-01-01",
            1,
            "is after today",
        ),
        ("report --format html --audience public", 2, "`public`"),
        (
            "report --format xlsx --template x.html",
            2,
            "a workbook has no template",
        ),
        (
            "report --format html --template none.html",
            1,
            "cannot read the template `none.html`",
        ),
        ("report statu:limited --format html", 2, "statu"),
        (
            "report --format html --output no/such/folder.html",
            1,
            "cannot write",
        ),
    ] {
        let ran = home.run(line);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{line}");
        assert!(
            ran.err.contains(words) && ran.err.contains("hint: "),
            "{line}: {}",
            ran.err
        );
    }
    assert_eq!(home.run("report --format html --language en").code, 0);
}
