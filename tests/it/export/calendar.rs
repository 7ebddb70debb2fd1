//! Calendars, read back with another library.

use icalendar::parser::{Component, read_calendar, unfold};

use crate::cli::Home;

/// One component with its properties.
#[derive(Debug, Clone)]
struct Read {
    name: String,
    properties: Vec<(String, String, String)>,
    alarms: usize,
}

impl Read {
    fn get(&self, key: &str) -> Option<&str> {
        self.properties
            .iter()
            .find(|(name, _, _)| name == key)
            .map(|(_, _, value)| value.as_str())
    }

    fn parameters(&self, key: &str) -> &str {
        self.properties
            .iter()
            .find(|(name, _, _)| name == key)
            .map_or("", |(_, parameters, _)| parameters)
    }
}

fn read(component: &Component<'_>) -> Read {
    let properties = component.properties.iter().map(|property| {
        let parameters = property.params.iter().map(|one| {
            format!(
                "{}={};",
                one.key,
                one.val.as_ref().map_or("", |val| val.as_ref())
            )
        });
        (
            property.name.to_string(),
            parameters.collect(),
            property.val.to_string(),
        )
    });
    Read {
        name: component.name.to_string(),
        properties: properties.collect(),
        alarms: component
            .components
            .iter()
            .filter(|inner| inner.name == "VALARM")
            .count(),
    }
}

/// Exports a calendar, checks its lines, and gives its components.
fn calendar(home: &Home, line: &str) -> Vec<Read> {
    let text = home.done(&format!("export {line} --format ics"));
    assert!(
        text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
            && text.ends_with("END:VCALENDAR\r\n")
    );
    for line in text.split("\r\n") {
        assert!(
            line.len() <= 75 && !line.contains(char::is_control),
            "{line:?}"
        );
    }
    let unfolded = unfold(&text);
    let parsed = read_calendar(&unfolded).unwrap();
    parsed.components.iter().map(read).collect()
}

fn of<'c>(components: &'c [Read], uid: &str) -> &'c Read {
    components
        .iter()
        .find(|each| each.get("UID") == Some(uid))
        .unwrap_or_else(|| panic!("no {uid}"))
}

#[test]
fn what_is_due_is_a_task_with_status_and_parents() {
    let home = Home::shipped();
    home.done("edit F1 --set due=2027-03-05 --set start=2027-03-01 --set parent=F4");
    home.done("edit F4 --set due=2028-01-01");
    home.done("edit F2 --set due=2027-03");
    home.done("status F1 limited --percent 40");
    let uid = |name: &str| {
        home.json(&format!("show {name}"))["uid"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let all = calendar(&home, "");
    let task = of(&all, &uid("F1"));
    assert_eq!(task.name, "VTODO");
    assert_eq!(
        (task.get("DUE"), task.parameters("DUE")),
        (Some("20270305"), "VALUE=DATE;")
    );
    assert_eq!(task.get("DTSTART"), Some("20270301"));
    assert_eq!(
        (task.get("STATUS"), task.get("PERCENT-COMPLETE")),
        (Some("IN-PROCESS"), Some("40"))
    );
    assert_eq!(
        (task.get("RELATED-TO"), task.parameters("RELATED-TO")),
        (Some(uid("F4").as_str()), "RELTYPE=PARENT;")
    );
    assert_eq!(task.alarms, 1);
    let coarse = of(&all, &uid("F2"));
    assert_eq!((coarse.get("DUE"), coarse.alarms), (None, 0));
    assert!(coarse.get("DESCRIPTION").unwrap().contains("due 2027-03"));
    let asked = calendar(&home, "--coarse-dates");
    assert_eq!(
        (
            of(&asked, &uid("F2")).get("DUE"),
            of(&asked, &uid("F2")).alarms
        ),
        (Some("20270331"), 0)
    );
    assert_eq!(of(&calendar(&home, "--remind 0"), &uid("F1")).alarms, 0);
    home.done("status F1 completed --note done");
    let done = calendar(&home, "");
    let done = of(&done, &uid("F1"));
    assert_eq!(
        (
            done.get("STATUS"),
            done.get("PERCENT-COMPLETE"),
            done.alarms
        ),
        (Some("COMPLETED"), Some("100"), 0)
    );
}

#[test]
fn what_is_said_is_in_the_language_and_what_updates_an_entry_is_not() {
    let home = Home::shipped();
    let read = |language: &str| {
        let text = home.done(&format!("--language {language} export --format ics"));
        text.replace("\r\n ", "")
    };
    let keys = |text: &str| -> Vec<String> {
        let names = [
            "UID:",
            "STATUS:",
            "CATEGORIES:",
            "DUE",
            "DTSTART",
            "SEQUENCE:",
        ];
        let is_key = |line: &&str| names.iter().any(|name| line.starts_with(name));
        text.lines().filter(is_key).map(str::to_owned).collect()
    };
    let english = read("en");
    for (language, words) in [
        ("en", ["initiated as of 2026-02-12", "\\, session 9"]),
        ("ru", ["начато на 2026-02-12", "\\, заседание 9"]),
        ("kk", ["басталды 2026-02-12 жағдайы", "\\, 9-отырыс"]),
        ("ko", ["착수 2026-02-12 기준", "\\, 제9차 회의"]),
    ] {
        let told = read(language);
        for word in words {
            assert!(told.contains(word), "{language}: {word}");
        }
        assert_eq!(keys(&told), keys(&english), "{language}");
    }
}

#[test]
fn a_second_export_updates_the_first() {
    let home = Home::shipped();
    home.done("edit F1 --set due=2027-03-05");
    let uid = home.json("show F1")["uid"].as_str().unwrap().to_owned();
    let number = |all: &[Read]| {
        of(all, &uid)
            .get("SEQUENCE")
            .unwrap()
            .parse::<u32>()
            .unwrap()
    };
    let before = calendar(&home, "");
    assert_eq!(number(&before), 2);
    let texts: Vec<String> = (0..2).map(|_| home.done("export --format ics")).collect();
    assert_eq!(texts[0], texts[1]);
    home.done("note F1 moved");
    let after = calendar(&home, "");
    assert_eq!(number(&after), 3);
    assert!(of(&after, &uid).get("DTSTAMP") >= of(&before, &uid).get("DTSTAMP"));
    let mut uids: Vec<&str> = after.iter().filter_map(|each| each.get("UID")).collect();
    let count = uids.len();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), count);
    for each in &after {
        assert_eq!(each.get("DTSTAMP"), each.get("LAST-MODIFIED"));
    }
}

#[test]
fn sessions_and_events_end_on_the_day_after_their_last() {
    let home = Home::shipped();
    home.done("add session record=G1 due=2027-09-16/2027-09-17 place='A, B; C' number=12");
    home.done("edit F1 --set due=2027-09-20 --set type=event");
    let all = calendar(&home, "");
    let session = all
        .iter()
        .find(|each| each.get("DTSTART") == Some("20270916"))
        .unwrap();
    assert_eq!(
        (session.name.as_str(), session.get("DTEND")),
        ("VEVENT", Some("20270918"))
    );
    assert_eq!(
        (session.get("STATUS"), session.get("LOCATION")),
        (Some("TENTATIVE"), Some("A, B; C"))
    );
    assert!(session.get("SUMMARY").unwrap().ends_with(", session 12"));
    let uid = home.json("show F1")["uid"].as_str().unwrap().to_owned();
    let event = of(&all, &format!("{uid}-event"));
    assert_eq!(
        (event.get("DTSTART"), event.get("DTEND")),
        (Some("20270920"), Some("20270921"))
    );
    assert!(
        all.iter()
            .any(|each| each.name == "VEVENT" && each.get("DTSTART") == Some("20240612"))
    );
}

#[test]
fn hostile_words_stay_words() {
    let home = Home::shipped();
    let mut edit = home.program();
    let title = "title=a\\, b; c END:VTODO 협력 협력 협력 협력 협력 협력 협력 협력 협력 협력 협력 협력 협력 협력 협력";
    let description = "description=one\nEND:VCALENDAR\nBEGIN:VEVENT";
    assert!(
        edit.args([
            "edit",
            "F1",
            "--set",
            title,
            "--set",
            description,
            "--set",
            "due=2027-01-01"
        ])
        .output()
        .unwrap()
        .status
        .success()
    );
    let all = calendar(&home, "ref:F1");
    let uid = home.json("show F1")["uid"].as_str().unwrap().to_owned();
    let task = of(&all, &uid);
    assert!(
        task.get("SUMMARY")
            .unwrap()
            .starts_with("a\\, b; c END:VTODO 협력"),
        "{task:?}"
    );
    assert!(
        task.get("DESCRIPTION")
            .unwrap()
            .starts_with("one\nEND:VCALENDAR\nBEGIN:VEVENT\n"),
        "{task:?}"
    );
}
