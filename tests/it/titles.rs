//! Titles and names by language: that of the reader, then the register's own, then English, then the first there is; what is said
//! where there is none, how the others are shown, and that each of them is found.

use servanda::app::key::Key;
use servanda::desk::Desk as Office;
use servanda::domain::agenda::Stretch;
use servanda::domain::change::{Change, Edit, Set};
use servanda::domain::entity::Entity;
use servanda::domain::query::{Page, Query};
use servanda::domain::vocabulary::Kind;
use servanda::tui::headless::Headless;
use servanda::words::{Language, with};

use crate::cli::Home;
use crate::support::{Desk, now};

/// The shipped register, in which F5 has titles in Kazakh and Russian, D1 one in Kazakh, F1 none in English, and the body that
/// leads F5 a name in Russian.
fn desk() -> Desk {
    let mut desk = Desk::shipped();
    for (record, field, text) in [
        ("F5", "title.kk", "Аралас циклді электр станциясы"),
        ("F5", "title.ru", "Парогазовая электростанция"),
        (
            "D1",
            "title.kk",
            "Электр энергетикасы саласындағы меморандум",
        ),
        ("F1", "title.ko", "핵심광물 협력"),
        ("F1", "title", ""),
    ] {
        desk.set(record, field, text).unwrap();
    }
    let lead = leads(&desk);
    let body = desk.store.find(&lead).unwrap().uid;
    let edit = Edit {
        entity: Entity::Body,
        rows: vec![body],
        sets: vec![Set {
            field: "name.ru".to_owned(),
            text: "Ведомство энергетики".to_owned(),
        }],
        note: None,
    };
    desk.apply(&Change::Edit(edit)).unwrap();
    desk
}

/// The ref of the body that leads F5.
fn leads(desk: &Desk) -> String {
    let named = desk.store.find_record("F5").unwrap();
    let detail = desk.store.detail(&named, now()).unwrap();
    let mut who = detail.participants.into_iter();
    who.find(|who| who.role == "lead").unwrap().body
}

fn title(desk: &Desk, reference: &str) -> String {
    desk.record(reference).title
}

#[test]
fn the_readers_language_then_the_registers_then_english_then_the_first() {
    let mut desk = desk();
    let d2 = title(&desk, "D2");
    let english = [title(&desk, "F5"), title(&desk, "D1")];
    for (reader, f5, d1) in [
        (None, english[0].as_str(), english[1].as_str()),
        (
            Some("ru"),
            "Парогазовая электростанция",
            english[1].as_str(),
        ),
        (
            Some("kk"),
            "Аралас циклді электр станциясы",
            "Электр энергетикасы саласындағы меморандум",
        ),
        (Some("de"), english[0].as_str(), english[1].as_str()),
        (Some("x' OR 1 --"), english[0].as_str(), english[1].as_str()),
    ] {
        desk.store.read_in(reader);
        assert_eq!(title(&desk, "F5"), f5, "{reader:?}");
        assert_eq!(title(&desk, "D1"), d1, "{reader:?}");
        assert_eq!(title(&desk, "F1"), "핵심광물 협력", "{reader:?}");
    }
    // The register's own language comes before English.
    let register = desk.store.register_uid().unwrap();
    let edit = Edit {
        entity: Entity::Register,
        rows: vec![register.parse().unwrap()],
        sets: vec![Set {
            field: "language".to_owned(),
            text: "kk".to_owned(),
        }],
        note: None,
    };
    let before = desk.content();
    desk.apply(&Change::Edit(edit)).unwrap();
    desk.store.read_in(Some("de"));
    assert_eq!(title(&desk, "F5"), "Аралас циклді электр станциясы");
    assert_eq!(title(&desk, "D2"), d2);
    // What a list by title stands in the order of follows, and comes back.
    assert_eq!(
        desk.store.wrong_derivations().unwrap(),
        Vec::<String>::new()
    );
    desk.undo().unwrap();
    assert_eq!(
        desk.store.wrong_derivations().unwrap(),
        Vec::<String>::new()
    );
    assert_eq!(desk.content(), before);
}

#[test]
fn a_text_that_has_not_the_form_of_a_code_is_no_language_and_never_part_of_a_statement() {
    let mut desk = Desk::shipped();
    for wanted in ["x' OR 1", "'", "ru'--", "ru kk", "", "ру", "ru\0", "r%"] {
        desk.store.read_in(Some("ru"));
        desk.store.read_in(Some(wanted));
        assert_eq!(desk.store.reads_in(), None, "{wanted:?}");
    }
    for wanted in ["ru", "kk-Cyrl-KZ"] {
        desk.store.read_in(Some(wanted));
        assert_eq!(desk.store.reads_in(), Some(wanted));
    }
}

#[test]
fn wherever_a_title_or_name_is_read_it_is_in_the_readers_language() {
    let mut desk = desk();
    let query = Query {
        kind: Some(Kind::FollowUp),
        ..Query::default()
    };
    let stretch = Stretch::new(None, None, now().today).unwrap();
    for (reader, wanted, lead) in [
        (None, None, None),
        (
            Some("ru"),
            Some("Парогазовая электростанция"),
            Some("Ведомство энергетики"),
        ),
    ] {
        desk.store.read_in(reader);
        let store = &desk.store;
        let one = desk.record("F5");
        let is_wanted = |title: &str| wanted.is_none_or(|wanted| wanted == title);
        assert!(is_wanted(&one.title));
        assert!(lead.is_none_or(|lead| one.lead.iter().any(|name| name == lead)));
        let same = |all: Vec<servanda::domain::record::Record>| {
            all.into_iter()
                .find(|record| record.reference == "F5")
                .unwrap()
        };
        assert_eq!(same(store.records(&query, Page::ALL, now()).unwrap()), one);
        assert_eq!(
            same(store.many_records(&query, Page::ALL, now()).unwrap()),
            one
        );
        let entries = store.agenda(&stretch, now()).unwrap();
        let due = entries.iter().find(|entry| entry.reference == "F5");
        assert_eq!(due.unwrap().title, one.title);
        let found = store.seek("F5", 3).unwrap();
        assert_eq!(found[0].title, one.title);
        let choices = store.choices(Entity::Record, "F5").unwrap();
        assert_eq!(choices[0].label, one.title);
        let since = "2024-01-01".parse().unwrap();
        let details = store.details_of(&query, since, now()).unwrap();
        for detail in details {
            let named = store.find_record(&detail.record.uid).unwrap();
            let alone = store.detail(&named, now()).unwrap();
            assert_eq!(detail.participants, alone.participants);
            let titles = |relations: &[servanda::domain::record::Relation]| {
                let mut all: Vec<_> = relations
                    .iter()
                    .map(|r| (r.reference.clone(), r.title.clone()))
                    .collect();
                all.sort();
                all
            };
            assert_eq!(titles(&detail.relations), titles(&alone.relations));
        }
    }
}

#[test]
fn a_record_and_a_body_are_found_by_any_of_their_titles_and_names_whoever_reads() {
    let mut desk = desk();
    let lead = leads(&desk);
    for reader in [None, Some("en"), Some("ru"), Some("kk"), Some("ko")] {
        desk.store.read_in(reader);
        for (words, right) in [
            ("парогазовая", "F5"),
            ("ПАРОГАЗ", "F5"),
            ("аралас циклді", "F5"),
            ("саласындағы", "D1"),
            ("전력산업", "D1"),
            ("핵심광물 협력", "F1"),
        ] {
            assert!(
                desk.refs(words).iter().any(|found| found == right),
                "{words}"
            );
            let sought = desk.store.seek(words, 30).unwrap();
            assert!(
                sought.iter().any(|found| found.reference == right),
                "{words}"
            );
        }
        let filter = servanda::domain::filter::Filter::parse("ведомство", now().today).unwrap();
        let query = Query {
            filter,
            ..Query::default()
        };
        let table = desk.store.nouns(Entity::Body, &query, now()).unwrap();
        assert_eq!(table.rows.len(), 1, "{reader:?}");
        assert_eq!(table.rows[0][1].as_text(), Some(lead.as_str()));
        assert_eq!(table.rows[0].len(), table.columns.len());
    }
}

#[test]
fn tables_follow_the_language_and_what_machines_read_does_not() {
    let home = Home::shipped();
    home.done("--quiet edit F5 --set 'title.ru=Парогазовая электростанция' --yes");
    let in_russian = home.done("--language ru list F5 --columns ref,title");
    assert!(
        in_russian.contains("Парогазовая электростанция"),
        "{in_russian}"
    );
    let english = home.done("list F5 --columns ref,title");
    assert!(!english.contains("Парогазовая"), "{english}");
    let shown = home.done("--language ru show F5");
    assert!(
        shown.contains("Парогазовая электростанция") && !shown.contains("title in"),
        "{shown}"
    );
    let shown = home.done("--language kk show F5");
    assert!(
        shown.contains("title in English; no Kazakh one")
            || shown.contains("қазақ тіліндегісі жоқ"),
        "{shown}"
    );
    let agenda = home.done("--language ru agenda");
    assert!(agenda.contains("Парогазовая электростанция"), "{agenda}");
    for line in [
        "list --format json",
        "list --format csv",
        "show F5 --format json",
        "agenda --format json",
        "stats --by lead --format json",
    ] {
        assert_eq!(
            home.done(&format!("--language ru {line}")),
            home.done(line),
            "{line}"
        );
    }
    let title = &home.json("--language ru list F5")[0];
    assert_ne!(title["title"], "Парогазовая электростанция");
    assert!(
        title["titles"]
            .as_array()
            .unwrap()
            .iter()
            .any(|title| title["language"] == "ru")
    );
}

/// A sitting in a language, over the register.
fn sit(desk: &Desk, language: Language, keys: &[&str], see: &mut dyn FnMut(usize, &str)) {
    let config = desk.folder.path().join("config.toml");
    std::fs::write(&config, "").unwrap();
    let office = Office::new(Some(&desk.path()), Some(&config), false).unwrap();
    let office = office.at("2026-11-23T12:00:00Z".parse().unwrap());
    with(language, || {
        let mut sitting = Headless::begin(&office, (140, 40)).unwrap();
        for (at, key) in keys.iter().enumerate() {
            sitting.press(Key::parse(key).unwrap());
            see(at, &sitting.text());
        }
    });
}

#[test]
fn the_pane_says_when_a_title_is_in_another_language_and_a_key_turns_to_the_others() {
    let desk = desk();
    let mut seen = Vec::new();
    let keys = ["4", "home", "ctrl-t", "ctrl-t", "ctrl-t", "j", "2"];
    sit(&desk, Language::Russian, &keys, &mut |_, screen| {
        seen.push(screen.to_owned());
    });
    let has =
        |at: usize, words: &str| assert!(seen[at].contains(words), "{at} `{words}`:\n{}", seen[at]);
    has(1, " >  F5    Парогазовая электростанция");
    assert!(!seen[1].contains("название на"), "{}", seen[1]);
    // Round: Russian is its last title, then English, then Kazakh, then Russian again.
    let turned: Vec<bool> = (2..5)
        .map(|at| seen[at].contains(" >  F5    Парогазовая"))
        .collect();
    assert_eq!(
        turned.iter().filter(|is| **is).count(),
        1,
        "{turned:?}\n{}",
        seen[4]
    );
    assert!((2..5).any(|at| seen[at].contains(" >  F5    Аралас циклді")));
    assert!((2..5).any(|at| seen[at].contains("название на казахском")));
    assert!((2..5).any(|at| seen[at].contains("названия на английском, где они есть")));
    has(4, "названия на русском, где они есть");
    // Every row is in the language of the key; a record without goes on.
    has(6, "название на английском; на русском нет");
}
