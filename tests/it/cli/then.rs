//! The register of another time.

use super::{Home, Ran};

/// A home whose register was founded and changed on known days.
fn lived() -> Home {
    let home = Home::bare();
    for (moment, line) in [
        ("2026-03-01T09:00:00Z", "--quiet init"),
        (
            "2026-05-01T09:00:00Z",
            "status F4 limited --note x --as-of 2026-02-15",
        ),
        ("2026-06-01T09:00:00Z", "status F4 on_hold --note y"),
        ("2026-06-02T09:00:00Z", "status F3 limited --note z"),
        ("2026-06-03T09:00:00Z", "edit F3 --set due=2026-07-15"),
    ] {
        let ran = Ran::of(
            home.program()
                .env_remove("SERVANDA_TODAY")
                .env("SERVANDA_NOW", moment)
                .args(super::words(line))
                .output()
                .unwrap(),
        );
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{line}");
    }
    home
}

#[test]
fn what_was_true_and_what_was_known_are_two_answers() {
    let home = lived();
    let founded = home.json("show F4 --known-on 2026-03-01")["status"].clone();
    let founded = founded.as_str().unwrap();
    assert!(founded != "limited" && founded != "on_hold");
    for (options, status) in [
        ("", "on_hold"),
        ("--as-of 2026-05-31", "limited"),
        ("--known-on 2026-05-15", "limited"),
        ("--known-on 2026-04-30", founded),
        ("--as-of 2026-05-31 --known-on 2026-04-30", founded),
    ] {
        let shown = home.json(&format!("show F4 {options}"));
        assert_eq!(shown["status"], status, "{options}");
        let list = home.json(&format!("list ref:F4 {options}"));
        assert_eq!(list[0]["status"], status, "{options}");
        let stats = home.json(&format!("stats ref:F4 {options}"));
        assert_eq!(stats[0]["value"], status, "{options}");
    }
    assert_eq!(home.json("history").as_array().unwrap().len(), 5);
}

#[test]
fn timeliness_and_light_are_those_of_that_day() {
    let home = lived();
    for (options, timeliness, rag) in [
        ("", "overdue", "red"),
        ("--as-of 2026-07-16", "overdue", "red"),
        ("--as-of 2026-07-15", "due_soon", "amber"),
        ("--known-on 2026-06-03", "on_time", "amber"),
    ] {
        let shown = home.json(&format!("show F3 {options}"));
        assert_eq!(shown["timeliness"], timeliness, "{options}");
        assert_eq!(shown["rag"], rag, "{options}");
        let late = home.json(&format!("list ref:F3 late {options} --quiet"));
        let is_late = usize::from(timeliness == "overdue");
        assert_eq!(late.as_array().unwrap().len(), is_late, "{options}");
    }
    assert_eq!(home.json("show F3 --known-on 2026-06-02")["due"], "2027");
    // Days of the filter count from that day.
    let soon = home.json("list ref:F3 due:..+15d --as-of 2026-07-01");
    assert_eq!(soon[0]["ref"], "F3");
    assert_eq!(
        home.run("list ref:F3 due:..+15d --as-of 2026-06-01").err,
        "nothing passes `ref:F3 due:..+15d`\n"
    );
}
