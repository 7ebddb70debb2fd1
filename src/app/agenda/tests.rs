//! The list and the calendar go together.

use super::*;
use crate::domain::date::Edtf;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const TODAY: &str = "2026-11-23";

fn entry(date: &str, reference: &str, what: What) -> Entry {
    Entry {
        date: Edtf::parse(date).unwrap(),
        what,
        reference: reference.to_owned(),
        title: String::new(),
        plan: What::Due,
        record: None,
    }
}

fn agenda() -> Agenda {
    let mut agenda = Agenda::new(day(TODAY));
    agenda.fit(20, 2);
    agenda.take(vec![
        entry("2026-08", "F5", What::Overdue),
        entry("2026-11-20", "F6", What::Overdue),
        entry("2026-11-30", "F1", What::Due),
        entry("2026-12", "F3", What::Due),
        entry("2026-12-31", "F2", What::Due),
        entry("2027-02-01/2027-02-02", "F4", What::Occasion),
    ]);
    agenda
}

fn refs(agenda: &Agenda) -> Vec<String> {
    let shown = |line: &Line| match line {
        Line::Heading(group, count) => format!("{} ({count})", group.words),
        Line::Entry(index) => agenda.entries[*index].reference.clone(),
    };
    agenda.lines.iter().map(shown).collect()
}

fn at(agenda: &Agenda) -> &str {
    &agenda.current().unwrap().reference
}

#[test]
fn what_is_overdue_stands_first_and_months_after_their_days() {
    let mut agenda = agenda();
    assert_eq!(
        refs(&agenda),
        [
            "Overdue (2)",
            "F5",
            "F6",
            "Mon 30 Nov 2026 (1)",
            "F1",
            "Thu 31 Dec 2026 (1)",
            "F2",
            "December 2026 (1)",
            "F3",
            "1 Feb 2027 – 2 Feb 2027 (1)",
            "F4",
        ]
    );
    agenda.step(Motion::Last);
    agenda.regroup();
    agenda.regroup();
    assert_eq!(
        (agenda.by, at(&agenda)),
        (By::Month, "F4"),
        "it keeps its entry"
    );
    assert!(refs(&agenda).contains(&"December 2026 (2)".to_owned()));
}

#[test]
fn the_cursor_never_stands_on_a_heading() {
    let mut agenda = agenda();
    for height in [1, 2, 5, 20] {
        agenda.fit(height, 2);
        for motion in [
            Motion::First,
            Motion::Down,
            Motion::Down,
            Motion::Down,
            Motion::Up,
            Motion::PageDown,
            Motion::Last,
            Motion::HalfUp,
            Motion::PageUp,
        ] {
            agenda.step(motion);
            assert!(agenda.current().is_some(), "{motion:?} in {height}");
            assert!(agenda.scroll.visible().contains(&agenda.scroll.index));
        }
    }
}

#[test]
fn the_calendar_follows_the_list_and_scrolls_no_further_than_needed() {
    let mut agenda = agenda();
    assert_eq!(agenda.month, day("2026-11-01"));
    agenda.step(Motion::Down);
    assert_eq!(
        (agenda.day, agenda.month),
        (day("2026-11-20"), day("2026-11-01"))
    );
    agenda.step(Motion::Up);
    assert_eq!(
        (agenda.day, agenda.month),
        (day("2026-08-01"), day("2026-08-01"))
    );
    agenda.step(Motion::Last);
    assert_eq!(
        (agenda.day, agenda.month),
        (day("2027-02-01"), day("2027-01-01"))
    );
}

#[test]
fn the_list_follows_the_calendar_and_is_read_anew_only_beyond_its_ends() {
    let mut agenda = agenda();
    let today = day(TODAY);
    for (motion, on, reference) in [
        (Motion::Left, "2026-11-22", "F1"),
        (Motion::Up, "2026-11-15", "F1"),
        (Motion::First, "2026-11-01", "F1"),
        (Motion::Last, "2026-11-30", "F1"),
        (Motion::Right, "2026-12-01", "F2"),
        (Motion::PageDown, "2027-01-01", "F4"),
        (Motion::Down, "2027-01-08", "F4"),
    ] {
        agenda.step_day(motion, today);
        assert_eq!(
            (agenda.day, at(&agenda)),
            (day(on), reference),
            "{motion:?}"
        );
        assert!(!agenda.is_stale && agenda.from.is_none());
    }
    for _ in 0..3 {
        agenda.step_day(Motion::PageUp, today);
    }
    assert!(agenda.is_stale);
    assert_eq!(agenda.from, Some(day("2026-10-01")));
    agenda.take(vec![entry("2026-10-05", "F7", What::Occasion)]);
    assert_eq!(at(&agenda), "F7");
    agenda.go_today(today);
    assert_eq!(
        (agenda.from, agenda.is_stale, agenda.day),
        (None, true, today)
    );
}

#[test]
fn the_calendar_marks_days_that_are_known_and_counts_the_others_by_month() {
    let agenda = agenda();
    for (on, right) in [
        ("2026-11-20", Some(true)),
        ("2026-11-30", Some(false)),
        ("2027-02-01", Some(false)),
        ("2027-02-02", Some(false)),
        ("2026-12-01", None),
        ("2026-08-15", None),
    ] {
        assert_eq!(agenda.is_late(day(on)), right, "{on}");
    }
    assert_eq!(agenda.coarse(day("2026-12-01")), 1);
    assert_eq!(agenda.coarse(day("2026-11-01")), 0);
}

#[test]
fn no_calendar_goes_beyond_the_years_that_are_written_with_four_digits() {
    let mut agenda = Agenda::new(day("0001-01-03"));
    agenda.step_day(Motion::Up, day("0001-01-03"));
    assert_eq!(agenda.day, day("0001-01-03"));
    agenda.day = day("9990-12-31");
    agenda.step_day(Motion::Right, day("0001-01-03"));
    assert_eq!(agenda.day, day("9990-12-31"));
    assert!(agenda.stretch(day(TODAY)).to() > day(TODAY));
}
