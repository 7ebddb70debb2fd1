//! The words: every one in every language, with the same arguments, none that nothing asks for.

mod screens;
mod sources;
mod tables;

use std::collections::{BTreeMap, BTreeSet};

use servanda::words::{Language, arguments, id, ids};

/// Every id that the program asks for, with its English and its arguments.
fn asked() -> BTreeMap<String, (String, BTreeSet<String>)> {
    let mut asked = BTreeMap::new();
    for (context, english, arguments) in sources::found().into_iter().chain(tables::found()) {
        let id = id(&context, &english);
        assert!(!id.is_empty(), "`{english}` has no letter to be known by");
        let known = asked
            .entry(id)
            .or_insert_with(|| (english.clone(), BTreeSet::new()));
        assert_eq!(known.0.trim(), english.trim(), "two words of one id");
        known.1.extend(arguments);
    }
    asked
}

fn others() -> impl Iterator<Item = Language> {
    let all = Language::ALL.iter().copied();
    all.filter(|language| *language != Language::English)
}

#[test]
fn every_word_is_there_in_every_language_and_none_that_nothing_asks_for() {
    let asked = asked();
    let mut wrong = Vec::new();
    for language in others() {
        let there: BTreeSet<String> = ids(language).unwrap().into_iter().collect();
        for (id, (english, _)) in asked.iter().filter(|(id, _)| !there.contains(*id)) {
            wrong.push(format!("{}.ftl lacks {id} = {english}", language.as_str()));
        }
        for id in there.iter().filter(|id| !asked.contains_key(*id)) {
            wrong.push(format!("{}.ftl has {id}, unasked", language.as_str()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_word_has_the_same_arguments_in_every_language() {
    for (id, (_, wanted)) in asked() {
        for language in others() {
            let used = arguments(language, &id);
            assert!(
                used.is_subset(&wanted),
                "{} {id}: {used:?} instead of {wanted:?}",
                language.as_str()
            );
            // A language may leave out only the sign before a number.
            let left_out = wanted.difference(&used).filter(|name| *name != "sign");
            assert_eq!(left_out.count(), 0, "{} {id}", language.as_str());
        }
    }
}
