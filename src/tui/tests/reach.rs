//! What leads outside, key by key: copying, opening, writing files, the bin, another time, problems, work beside.

use super::*;
use crate::app::dialog::Dialog;
use crate::domain::change::{Change, Thing};

/// Puts a record into the bin, as another program would.
fn remove(desk: &Desk, reference: &str) {
    let mut other = desk.open().unwrap();
    let named = other.find(reference).unwrap();
    let thing = Thing {
        entity: named.entity,
        uid: named.uid,
    };
    other
        .apply(&Change::Remove(vec![thing]), &desk.stamp())
        .unwrap();
}

fn copied(sitting: &mut Sitting<'_>, keys: &str) -> String {
    let asked = keys
        .split(' ')
        .map(|key| sitting.take(Input::Key(Key::parse(key).unwrap())));
    match asked.last().unwrap() {
        Ask::Copy(text) => text,
        other => panic!("{other:?}: {}", sitting.text()),
    }
}

#[test]
fn a_record_and_a_table_are_copied_as_they_are_shown() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 /");
    sitting.take(Input::Paste("field:energy".to_owned()));
    sitting.press("enter");
    let reference = sitting.selected();
    let rows = sitting.app().list().unwrap().scroll.total;
    let text = copied(&mut sitting, "y r");
    assert!(text.starts_with(&format!("# {reference}  ")), "{text}");
    assert!(text.contains("## Evidence"), "{text}");
    assert!(sitting.text().contains("copied"), "{}", sitting.text());
    let text = copied(&mut sitting, "y t");
    assert_eq!(text.lines().count(), rows + 1, "{text}");
    assert!(text.starts_with("Ref\tTitle\tStatus\t"), "{text}");
    let second = text.lines().nth(1).unwrap();
    assert!(second.starts_with(&format!("{reference}\t")), "{second}");
    assert_eq!(copied(&mut sitting, "y f"), reference);
}

#[test]
fn exactly_what_is_shown_is_written_and_nothing_is_written_over_unasked() {
    let (folder, desk) = desk();
    let path = folder.path().join("out.csv");
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 /");
    sitting.take(Input::Paste("late".to_owned()));
    sitting.press("enter X");
    assert!(sitting.text().contains("Export: "), "{}", sitting.text());
    sitting.press("enter");
    let text = sitting.text();
    assert!(text.contains("follow-ups-2026-11-23.csv"), "{text}");
    let write = |sitting: &mut Sitting<'_>| {
        sitting.press("ctrl-u");
        sitting.take(Input::Paste(path.display().to_string()));
        sitting.press("enter");
        sitting.wait();
    };
    write(&mut sitting);
    assert!(sitting.text().contains("wrote "), "{}", sitting.text());
    let written = std::fs::read_to_string(folder.path().join("out.csv")).unwrap();
    let total = sitting.app().list().unwrap().scroll.total;
    assert_eq!(written.lines().count(), total + 1, "{written}");
    assert!(
        written.starts_with("ref,title,status,rag,due,"),
        "{written}"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let file = std::fs::metadata(folder.path().join("out.csv")).unwrap();
        assert_eq!(file.permissions().mode() & 0o777, 0o600);
    }
    sitting.press("4 / ctrl-u enter X enter");
    write(&mut sitting);
    assert!(sitting.text().contains("Write over "), "{}", sitting.text());
    sitting.press("esc");
    let still = std::fs::read_to_string(folder.path().join("out.csv")).unwrap();
    assert_eq!(still, written);
    sitting.press("X enter");
    write(&mut sitting);
    sitting.press("y");
    sitting.wait();
    let now = std::fs::read_to_string(folder.path().join("out.csv")).unwrap();
    assert!(now.lines().count() > written.lines().count());
}

#[test]
fn what_lies_in_the_bin_comes_back_or_goes_for_good() {
    let (_folder, desk) = desk();
    remove(&desk, "F8");
    remove(&desk, "F9");
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 B");
    let text = sitting.text();
    assert!(text.contains("F8") && text.contains("follow-up"), "{text}");
    sitting.press("enter");
    let Some(Dialog::Listing(bin)) = &sitting.app().dialog else {
        panic!("the bin stays open: {}", sitting.text());
    };
    assert_eq!(bin.rows.len(), 1);
    assert!(desk.open().unwrap().binned().unwrap()[0].1 == 1);
    sitting.press("D");
    let text = sitting.text();
    assert!(text.contains("goes: 1 follow-up."), "{text}");
    sitting.press("enter");
    sitting.wait();
    let text = sitting.text();
    assert!(text.contains("it is still in "), "{text}");
    let store = desk.open().unwrap();
    assert!(store.binned().unwrap().is_empty());
    assert!(store.find("F8").is_ok() && store.find("F9").is_err());
    sitting.press("B");
    assert!(sitting.text().contains("nothing lies in the bin"));
}

#[test]
fn another_time_is_read_and_not_changed_and_esc_leads_back() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 s h enter");
    assert!(sitting.text().contains("on_hold"));
    sitting.press("A");
    sitting.take(Input::Paste("2026-11-22".to_owned()));
    sitting.press("enter");
    sitting.wait();
    let text = sitting.text();
    assert!(text.contains("as of 2026-11-22"), "{text}");
    assert!(text.contains("A goes back to now"), "{text}");
    assert!(!text.contains("on_hold"), "{text}");
    sitting.press("s");
    assert!(sitting.app().dialog.is_none());
    assert!(matches!(&sitting.app().notice, Some(Notice::Blocked(_))));
    assert!(sitting.session.look_round() || sitting.app().then.is_some());
    sitting.press("j 2 esc");
    assert_eq!(sitting.app().view, View::FollowUps, "Esc goes back first");
    sitting.press("esc esc");
    assert!(sitting.app().then.is_none());
    assert!(sitting.app().read_only.is_none());
    assert!(sitting.text().contains("on_hold"), "{}", sitting.text());
    sitting.press("A enter");
    assert!(
        sitting.text().contains("no day is said"),
        "{}",
        sitting.text()
    );
}

#[test]
fn problems_are_listed_gravest_first_and_lead_to_their_record() {
    let (_folder, desk) = desk();
    let right = desk.open().unwrap().check(desk.now()).unwrap();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("P");
    sitting.wait();
    let Some(Dialog::Listing(listing)) = &sitting.app().dialog else {
        panic!("{}", sitting.text());
    };
    let names: Vec<_> = listing.rows.iter().map(|row| row.name.clone()).collect();
    let wanted: Vec<_> = right.iter().map(|found| found.reference.clone()).collect();
    assert_eq!(names, wanted);
    sitting.press("esc");
    for (first, record) in [('F', "F1"), ('M', "F4")] {
        let at = names.iter().position(|name| name.starts_with(first));
        sitting.press("P");
        sitting.wait();
        for _ in 0..at.unwrap() {
            sitting.press("j");
        }
        sitting.press("enter");
        assert_eq!(sitting.app().view, View::FollowUps);
        assert_eq!(sitting.selected(), record);
    }
}

#[test]
fn what_comes_while_something_is_typed_waits() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 P N h i");
    sitting.wait();
    assert!(matches!(&sitting.app().dialog, Some(Dialog::Note(_))));
    assert!(sitting.text().contains("hi"), "{}", sitting.text());
    sitting.press("esc P");
    let is_listing = matches!(&sitting.app().dialog, Some(Dialog::Listing(_)));
    assert!(is_listing && sitting.app().job.is_none());
}

#[test]
fn the_register_is_looked_after_from_the_screen_and_messages_stay() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("ctrl-g");
    sitting.wait();
    let text = sitting.text();
    assert!(text.contains("places: register"), "{text}");
    assert!(text.contains("register: structure"), "{text}");
    sitting.press("esc u M");
    let text = sitting.text();
    assert!(
        text.contains("Messages") && text.contains("failed"),
        "{text}"
    );
}

#[test]
fn leaving_while_something_goes_on_is_asked_about_and_ctrl_x_stops_it() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 N h i");
    sitting.session.app.job = Some(crate::app::Job {
        words: "making a backup",
        done: (1, 2),
        ..crate::app::Job::default()
    });
    assert_eq!(
        sitting.take(Input::Key(Key::parse("ctrl-c").unwrap())),
        Ask::Nothing
    );
    let text = sitting.text();
    assert!(
        text.contains("Leave, and stop") && text.contains("50 %"),
        "{text}"
    );
    sitting.press("esc");
    assert!(matches!(&sitting.app().dialog, Some(Dialog::Note(_))));
    sitting.press("ctrl-x");
    assert!(sitting.app().job.as_ref().unwrap().is_cancelled);
    sitting.press("ctrl-c");
    assert_eq!(
        sitting.take(Input::Key(Key::parse("ctrl-c").unwrap())),
        Ask::Quit
    );
}

#[test]
fn what_is_stopped_leaves_nothing() {
    let (folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    for _ in 0..20 {
        sitting.press("0 n ctrl-x");
        sitting.wait();
        let kept = std::fs::read_dir(folder.path().join("backups"));
        let kept = kept.map_or(0, Iterator::count);
        if sitting.text().contains("stopped making a backup") {
            assert_eq!(kept % 2, 0, "a backup and its manifest, or neither");
            return;
        }
    }
    panic!("it is always quicker");
}

#[test]
fn a_backup_of_another_register_is_asked_about() {
    let (_folder, desk) = desk();
    let (_other, from) = self::desk();
    let stamp = from.stamp();
    let rows = crate::register::empty("Another", "en", &stamp);
    let path = from.register.with_file_name("other.db");
    let store = crate::store::Store::create(&path, rows, &stamp).unwrap();
    let target = crate::backup::Target::Folder(desk.backups());
    crate::backup::create(&store, &target, &stamp, &mut |_, _| true).unwrap();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("0 enter enter");
    sitting.wait();
    let text = sitting.text();
    assert!(
        text.contains("It is a backup of another register"),
        "{text}"
    );
    assert!(text.contains("`Another`"), "{text}");
    sitting.press("enter");
    sitting.wait();
    assert!(sitting.text().contains("restored"), "{}", sitting.text());
    assert_eq!(sitting.app().title, "Another");
}

#[test]
fn one_source_of_several_is_chosen() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("2");
    while sitting.selected() != "D1" {
        sitting.press("j");
    }
    sitting.press("o");
    let store = desk.open().unwrap();
    let detail = store.detail(&store.find_record("D1").unwrap(), desk.now());
    let sources = detail.unwrap().evidence.len();
    assert!(sources > 1, "the test needs several");
    let text = sitting.text();
    assert!(
        text.contains("Sources of D1") && text.contains("https://"),
        "{text}"
    );
}
