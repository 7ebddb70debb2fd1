//! The resources of the languages, each read once and only when a word of it is asked for.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::sync::{Mutex, OnceLock, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::language::Language;

type Bundle = FluentBundle<FluentResource>;

/// Gives the resource of a language; English has none.
const fn resource(language: Language) -> &'static str {
    match language {
        Language::English => "",
        Language::Russian => include_str!("ru.ftl"),
        Language::Kazakh => include_str!("kk.ftl"),
        Language::Korean => include_str!("ko.ftl"),
    }
}

/// Reads a resource. What of it cannot be read is left out; a test allows nothing such.
fn read(language: Language) -> Bundle {
    let resource = match FluentResource::try_new(resource(language).to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let locale = language.as_str().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // A terminal shows the signs that would set arguments apart.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

fn bundle(language: Language) -> &'static Bundle {
    static READ: [OnceLock<Bundle>; 4] = [const { OnceLock::new() }; 4];
    READ[language as usize].get_or_init(|| read(language))
}

/// Gives a text without arguments, with the blanks that stand around the English; none: there is none.
pub(super) fn plain(language: Language, id: &str, english: &str) -> Option<&'static str> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(id)?.value()?;
    match bundle.format_pattern(pattern, None, &mut Vec::new()) {
        Cow::Borrowed(text) => Some(match around(english, text) {
            Some(wider) => kept(wider),
            None => text,
        }),
        Cow::Owned(_) => None,
    }
}

/// Puts the blanks that stand around the English around a text, which a resource cannot hold; none: there are none.
pub(super) fn around(english: &str, text: &str) -> Option<String> {
    let bare = english.trim_matches(' ');
    if bare.len() == english.len() {
        return None;
    }
    let before = english.len() - english.trim_start_matches(' ').len();
    let after = english.len() - before - bare.len();
    Some([&" ".repeat(before), text, &" ".repeat(after)].concat())
}

/// Keeps a text for as long as the process runs, once: there are only as many as the resources have lines.
fn kept(text: String) -> &'static str {
    static KEPT: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(same) = kept.get(text.as_str()) {
        return same;
    }
    let new: &'static str = Box::leak(text.into_boxed_str());
    kept.insert(new);
    new
}

/// Gives a text with its arguments; none: there is none, or an argument of it is wanting.
pub(super) fn told(
    language: Language,
    id: &str,
    arguments: &[(&str, &dyn Display)],
) -> Option<String> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(id)?.value()?;
    let mut given = FluentArgs::with_capacity(arguments.len());
    for (name, value) in arguments {
        given.set(*name, argument(value.to_string()));
    }
    let mut wrong = Vec::new();
    let told = bundle.format_pattern(pattern, Some(&given), &mut wrong);
    wrong.is_empty().then(|| told.into_owned())
}

/// Takes a whole number for one, so that it chooses a plural; anything else for text.
fn argument(text: String) -> FluentValue<'static> {
    match text.parse::<i64>() {
        Ok(number) if number.to_string() == text => FluentValue::from(number),
        _ => FluentValue::from(text),
    }
}

/// Gives the ids of a language, in the order of its resource; errors of the resource come first, as text.
pub fn ids(language: Language) -> Result<Vec<String>, Vec<String>> {
    let text = resource(language);
    let resource = FluentResource::try_new(text.to_owned())
        .map_err(|(_, errors)| errors.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let lines = resource.source().lines();
    let ids = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
    Ok(ids
        .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
        .collect())
}

/// Gives the names of the arguments that a text of a language uses.
pub fn arguments(language: Language, id: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut is_it = false;
    for line in resource(language).lines() {
        if !line.starts_with([' ', '}']) {
            is_it = line.split_once(" =").is_some_and(|(name, _)| name == id);
        }
        for after in line.split("{ $").skip(1).filter(|_| is_it) {
            let end = after.find(|c: char| !c.is_alphanumeric() && c != '_');
            names.insert(after[..end.unwrap_or(after.len())].to_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_resource_is_sound_and_names_nothing_twice() {
        for language in Language::ALL {
            let ids = ids(*language).expect("sound");
            let once: BTreeSet<_> = ids.iter().collect();
            assert_eq!(once.len(), ids.len(), "{language:?}");
        }
    }

    #[test]
    fn numbers_choose_a_plural_and_what_looks_like_one_stays_as_it_is() {
        for (text, is_number) in [("3", true), ("-3", true), ("007", false), ("D1", false)] {
            let given = argument(text.to_owned());
            assert_eq!(matches!(given, FluentValue::Number(_)), is_number, "{text}");
        }
    }
}
