//! Backups on screen: what changed since, one record back, pruning, another register, a passphrase.

use super::*;
use crate::app::dialog::Dialog;
use crate::backup::wrapping::{Passphrase, Seal, Wrapping};
use crate::backup::{self, Order, Reason, Target};
use crate::domain::change::{Change, Edit, Set};
use crate::domain::entity::Entity;

fn made(desk: &Desk, second: u32, seal: Option<Seal>) -> backup::Backup {
    let order = Order {
        target: &Target::Folder(desk.backups()),
        wrapping: &Wrapping {
            compress: false,
            seal,
        },
        reason: Reason::Asked,
    };
    let mut stamp = desk.stamp();
    stamp.at += chrono::TimeDelta::seconds(second.into());
    backup::make(&desk.open().unwrap(), &order, &stamp, &mut |_, _| true).unwrap()
}

/// A passphrase that is cheap to try.
fn sealed(words: &str) -> Seal {
    let passphrase = Passphrase::new(words.to_owned());
    Seal::Passphrase(passphrase, Some(2))
}

/// Gives a record another title, as another program would.
fn retitle(desk: &Desk, reference: &str, title: &str) {
    let mut store = desk.open().unwrap();
    let edit = Edit {
        entity: Entity::Record,
        rows: vec![store.find(reference).unwrap().uid],
        sets: vec![Set {
            field: "title.en".to_owned(),
            text: title.to_owned(),
        }],
        note: None,
    };
    store.apply(&Change::Edit(edit), &desk.stamp()).unwrap();
}

fn title(desk: &Desk, reference: &str) -> String {
    let store = desk.open().unwrap();
    let uid = store.find(reference).unwrap().uid;
    store.record(uid.as_str(), desk.now()).unwrap().title
}

fn is_listing(sitting: &Sitting<'_>) -> bool {
    matches!(sitting.app().dialog, Some(Dialog::Listing(_)))
}

#[test]
fn a_record_comes_back_from_the_difference_as_one_operation_that_one_undo_takes_back() {
    let (_folder, desk) = desk();
    let before = title(&desk, "F5");
    made(&desk, 0, None);
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("0 d").wait();
    let text = sitting.text();
    assert!(text.contains("nothing changed since 2026-11-23"), "{text}");
    retitle(&desk, "F5", "A wrong title");
    sitting.press("d").wait();
    let text = sitting.text();
    assert!(
        text.contains("Since 2026-11-23 12:00: 1 operation"),
        "{text}"
    );
    assert!(text.contains("→ A wrong title"), "{text}");
    sitting.press("enter").wait();
    let text = sitting.text();
    assert!(text.contains("F5 back from servanda-2026"), "{text}");
    assert!(
        text.contains(&format!("A wrong title → {before}")),
        "{text}"
    );
    sitting.press("esc");
    assert!(
        sitting.text().contains("Since 2026-11-23"),
        "the list again"
    );
    assert_eq!(title(&desk, "F5"), "A wrong title", "nothing was done");
    sitting.press("enter").wait();
    sitting.press("enter").wait();
    let text = sitting.text();
    assert!(
        text.contains("brought back from") && text.contains("undo takes it back"),
        "{text}"
    );
    assert_eq!(title(&desk, "F5"), before);
    while sitting.app().dialog.is_some() {
        sitting.press("esc");
    }
    sitting.press("u");
    assert_eq!(title(&desk, "F5"), "A wrong title");
}

#[test]
fn a_record_is_named_and_what_changed_after_the_look_is_looked_at_again() {
    let (_folder, desk) = desk();
    let before = title(&desk, "F5");
    made(&desk, 0, None);
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("0 b F 5 enter").wait();
    let text = sitting.text();
    assert!(text.contains("F5 is as it was on 2026-11-23"), "{text}");
    retitle(&desk, "F5", "A wrong title");
    sitting.press("b f 5 enter").wait();
    assert!(is_listing(&sitting), "{}", sitting.text());
    retitle(&desk, "F5", "Another wrong title");
    let mut other = desk.open().unwrap();
    let named = other.find("F5").unwrap();
    let thing = crate::domain::change::Thing {
        entity: named.entity,
        uid: named.uid,
    };
    let remove = Change::Remove(vec![thing]);
    other.apply(&remove, &desk.stamp()).unwrap();
    sitting.press("enter").wait();
    let text = sitting.text();
    assert!(text.contains("Changed meanwhile"), "{text}");
    sitting.press("enter").wait();
    assert_eq!(title(&desk, "F5"), before, "{}", sitting.text());
    sitting.press("b Z 9 9 enter").wait();
    let text = sitting.text();
    assert!(text.contains("`Z99`"), "{text}");
}

#[test]
fn what_goes_and_what_stays_is_told_by_its_rule_and_asked_about() {
    let (folder, desk) = desk();
    let config = folder.path().join("config.toml");
    let few = "[backups]\nkeep_last = 2\nkeep_daily = 1\nkeep_weekly = 0\nkeep_monthly = 0\n";
    std::fs::write(&config, few).unwrap();
    let desk = Desk::new(Some(&desk.register), Some(&config), false)
        .unwrap()
        .at(desk.stamp().at);
    for second in 0..4 {
        made(&desk, second, None);
    }
    let count = || backup::list(&desk.backups()).unwrap().len();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("0 p").wait();
    let text = sitting.text();
    assert!(text.contains("Prune: 2 of 4 go"), "{text}");
    assert!(
        text.contains("stays  last") && text.contains("goes"),
        "{text}"
    );
    sitting.press("enter").wait();
    assert!(sitting.text().contains("Remove 2 backups?"));
    sitting.press("esc");
    assert_eq!(count(), 4, "a no removes nothing");
    sitting.press("p").wait();
    sitting.press("enter").wait();
    sitting.press("enter").wait();
    assert!(sitting.text().contains("2 backups are removed"));
    assert_eq!(count(), 2);
    sitting.press("p").wait();
    assert!(sitting.text().contains("none of 2 goes"));
}

#[test]
fn a_passphrase_is_asked_for_unseen_and_opens_that_backup_from_then_on() {
    let (_folder, desk) = desk();
    made(&desk, 0, Some(sealed("open sesame")));
    let mut sitting = Sitting::begin(&desk, (120, 36));
    let answer = |sitting: &mut Sitting<'_>, words: &str| {
        sitting.take(Input::Paste(words.to_owned()));
        let text = sitting.text();
        assert!(!text.contains(words) && text.contains("*****"), "{text}");
        sitting.press("enter").wait();
    };
    sitting.press("0 v").wait();
    assert!(
        sitting.text().contains("It is encrypted"),
        "{}",
        sitting.text()
    );
    assert_eq!(
        sitting.take(Input::Key(Key::parse("ctrl-e").unwrap())),
        Ask::Nothing
    );
    answer(&mut sitting, "open barley");
    let text = sitting.text();
    assert!(text.contains("the passphrase does not open it"), "{text}");
    answer(&mut sitting, "open sesame");
    assert!(sitting.text().contains("is whole"), "{}", sitting.text());
    retitle(&desk, "F5", "A wrong title");
    sitting.press("d").wait();
    assert!(is_listing(&sitting), "it is not asked for again");
    sitting.press("esc enter enter").wait();
    let text = sitting.text();
    assert!(text.contains("restored servanda-2026"), "{text}");
    assert_ne!(title(&desk, "F5"), "A wrong title");
}

#[test]
fn comparing_with_another_register_asks() {
    let (_folder, desk) = desk();
    let stamp = desk.stamp();
    let rows = crate::register::empty("Another", "en", &stamp);
    let path = desk.register.with_file_name("other.db");
    let store = crate::store::Store::create(&path, rows, &stamp).unwrap();
    let target = Target::Folder(desk.backups());
    backup::create(&store, &target, &stamp, &mut |_, _| true).unwrap();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("0 d").wait();
    let text = sitting.text();
    assert!(text.contains("compare the two all the same?"), "{text}");
    sitting.press("enter").wait();
    let text = sitting.text();
    assert!(text.contains("1 only in the backup"), "{text}");
}

#[test]
fn a_long_list_says_that_there_is_more_below_until_its_end() {
    let (_folder, desk) = desk();
    made(&desk, 0, None);
    for turn in 0..30 {
        retitle(&desk, "F5", &format!("Title {turn}"));
    }
    let mut sitting = Sitting::begin(&desk, (80, 24));
    sitting.press("0 d").wait();
    let has_more = |sitting: &Sitting<'_>| sitting.text().lines().any(|line| line.ends_with('↓'));
    assert!(has_more(&sitting), "{}", sitting.text());
    sitting.press("end");
    assert!(!has_more(&sitting), "{}", sitting.text());
    sitting.press("home");
    assert!(has_more(&sitting));
}
