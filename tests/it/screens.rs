//! Frames of every view at the sizes that people have: whole, aligned, and with what must be on them.

use std::path::PathBuf;

use servanda::app::view::View;
use servanda::desk::Desk;
use servanda::tui::text::width;
use servanda::tui::{Format, render};

use crate::support;

/// A desk over the shipped register, on 23 November 2026.
fn desk() -> (support::Desk, Desk) {
    let shipped = support::Desk::shipped();
    let config: PathBuf = shipped.folder.path().join("config.toml");
    std::fs::write(&config, "").unwrap();
    let desk = Desk::new(Some(&shipped.path()), Some(&config), false).unwrap();
    (shipped, desk.at("2026-11-23T12:00:00Z".parse().unwrap()))
}

fn text(desk: &Desk, view: &str, size: (u16, u16)) -> String {
    render(desk, view, size, Format::Text).unwrap()
}

#[test]
fn every_view_fills_every_size_exactly() {
    let (_register, desk) = desk();
    for view in View::CODES {
        for size in [(40, 12), (80, 24), (120, 36), (200, 50)] {
            let frame = text(&desk, view, size);
            assert_eq!(frame.lines().count(), usize::from(size.1), "{view}");
            for line in frame.lines() {
                assert_eq!(width(line), usize::from(size.0), "{view}: {line}");
            }
        }
    }
}

/// A view, a size, and what must be on it.
type OnScreen = (&'static str, (u16, u16), &'static [&'static str]);

#[rustfmt::skip]
const ON_SCREENS: &[OnScreen] = &[
    ("overview", (120, 36), &["Documents", "Groups", "Follow-ups", "Overdue", "Due next", "Recent changes", "84 d late", "overdue   23 Nov 2026"]),
    ("overview", (80, 24), &["Overdue", "Follow-ups", "initiated"]),
    ("overview", (40, 12), &["Overdue", "23 Nov 2026"]),
    ("documents", (120, 36), &["D1", "Status", "RAG", "Signed", "│", "Legal state", "? help", "q quit"]),
    ("documents", (80, 24), &["Ref", "Title", "Status", "RAG", "Signed", "Independent"]),
    ("documents", (40, 12), &["2 Docs", "Ref", "Title", "Status"]),
    ("groups", (120, 36), &["G1", "active", "announced"]),
    ("follow-ups", (120, 36), &["F5", "limited", "2026-08", "red: overdue", "KZ", "KR", "Independent", "Milestones", "2 of 2", "by due", "RAG    Due"]),
    ("follow-ups", (200, 50), &["Evidence", "Field", "Due ▲", "+2"]),
    ("board", (120, 36), &["Follow-ups by status", "◔ initiated  9", "columns 1 – 5 of 9", "more", "F5", "2026-08"]),
    ("board", (200, 50), &["unknown", "not_started", "Combined-cycle"]),
    ("board", (40, 12), &["2 of 9", "F1", "+ 8 more"]),
    ("timeline", (120, 36), &["2026", "Q4", "F5", "2026-08 overdue", "├┄┤", "◇", "Documents  19", "│ today", "three years"]),
    ("timeline", (200, 50), &["Follow-ups, no date", "signed 2024-06-12", "begins or signed"]),
    ("timeline", (40, 12), &["‹", "F5", "overdue"]),
    ("history", (120, 36), &["No", "Entered", "the register was founded"]),
    ("backups", (120, 36), &["There is no backup yet.", "n makes one"]),
];

#[test]
fn what_must_be_on_a_screen_is_on_it() {
    let (_register, desk) = desk();
    for (view, size, words) in ON_SCREENS {
        let frame = text(&desk, view, *size);
        for word in *words {
            assert!(
                frame.contains(word),
                "{view} {size:?} lacks `{word}`:\n{frame}"
            );
        }
    }
}

#[test]
fn the_agenda_and_the_indicators_show_what_they_must() {
    let (_register, desk) = desk();
    for (view, size, words) in [
        (
            "agenda",
            (120, 36),
            &[
                "November 2026",
                "Mo  Tu  We",
                "[23]",
                "January 2027",
                "[ ] today  * overdue",
                "* Overdue  7",
                "milestone",
                "84 d late",
                "2026  day not known",
                "by day",
            ][..],
        ),
        ("agenda", (80, 24), &["[23]", "│", "Overdue", "5 Agda"]),
        ("agenda", (60, 12), &["Overdue", "511 d late"]),
        ("agenda", (40, 12), &["Overdue", "M41", "by day"]),
        ("agenda", (200, 50), &["February 2027", "2025-01/2025-06"]),
        (
            "indicators",
            (120, 36),
            &[
                "Latest by side",
                "Figures  USD bn, by KR, KZ",
                "over 6.5",
                "no figure",
                "│",
            ],
        ),
        (
            "indicators",
            (80, 24),
            &["Latest by side", "Figures", "8 Ind"],
        ),
        ("indicators", (40, 12), &["Ref", "Title", "I6"]),
        ("indicators", (200, 50), &["Unit", "Sources", "attested"]),
    ] {
        let frame = text(&desk, view, size);
        for word in words {
            assert!(
                frame.contains(word),
                "{view} {size:?} lacks `{word}`:\n{frame}"
            );
        }
    }
}

#[test]
fn columns_stand_under_their_headers() {
    let (_register, desk) = desk();
    for size in [(80, 24), (120, 36), (200, 50)] {
        let frame = text(&desk, "follow-ups", size);
        let mut lines = frame.lines().skip_while(|line| !line.contains("Status"));
        let header: Vec<char> = lines.next().unwrap().chars().collect();
        let at = header
            .windows(6)
            .position(|w| w.iter().collect::<String>() == "Status");
        for line in lines.take(5) {
            let words: String = line.chars().skip(at.unwrap()).take(14).collect();
            let known = ["limited", "initiated", "completed", "unknown"];
            assert!(known.iter().any(|status| words.contains(status)), "{line}");
        }
    }
}

#[test]
fn a_picture_is_the_same_frame_in_colour() {
    let (_register, desk) = desk();
    let plain = text(&desk, "groups", (100, 30));
    let ansi = render(&desk, "groups", (100, 30), Format::Ansi).unwrap();
    let mut terminal = vt100::Parser::new(30.try_into().unwrap(), 100.try_into().unwrap(), 0);
    terminal.process(ansi.replace('\n', "\r\n").as_bytes());
    let shown: Vec<String> = terminal.screen().rows(0, 100).collect();
    for (line, plain) in shown.iter().zip(plain.lines()) {
        assert_eq!(line.trim_end(), plain.trim_end());
    }
    let svg = render(&desk, "groups", (100, 30), Format::Svg).unwrap();
    assert!(svg.starts_with("<svg") && svg.contains("announced"));
}

#[test]
fn an_unknown_view_is_refused_by_name() {
    let (_register, desk) = desk();
    let error = render(&desk, "grups", (80, 24), Format::Text).unwrap_err();
    assert_eq!(error.to_string(), "`grups` is no view");
    assert!(error.hint().contains("`groups`"), "{}", error.hint());
}

#[test]
fn an_empty_register_says_what_to_do() {
    let empty = support::Desk::empty();
    let config = empty.folder.path().join("config.toml");
    std::fs::write(&config, "").unwrap();
    let desk = Desk::new(Some(&empty.path()), Some(&config), false).unwrap();
    assert!(text(&desk, "agenda", (80, 24)).contains("Nothing is on the agenda"));
    assert!(text(&desk, "indicators", (80, 24)).contains("There is no indicator yet."));
    assert!(text(&desk, "documents", (80, 24)).contains("There is nothing here yet."));
    assert!(text(&desk, "overview", (80, 24)).contains("nothing is overdue"));
}
