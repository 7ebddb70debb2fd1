//! Filters that begin with a minus: `-field:labour` is a filter and no flag, wherever a command takes filters.

use std::ffi::OsString;

use crate::domain::filter::{KEYS, Takes};

/// The names of arguments that hold filters.
const FILTERS: &[&str] = &["filter", "target"];

/// Puts a blank before arguments that are filters with a minus, so that clap takes them for words; filters do not mind
/// blanks. What is the value of an option, or stands behind `--`, is left alone.
pub(super) fn filters_with_a_minus(tree: &clap::Command, args: Vec<OsString>) -> Vec<OsString> {
    let mut command: Option<&clap::Command> = None;
    let mut is_value = false;
    let mut ended = false;
    let mut rewritten = Vec::with_capacity(args.len());
    for (i, arg) in args.into_iter().enumerate() {
        let text = arg.to_str().unwrap_or_default();
        let is_word = i > 0 && !is_value && !ended;
        is_value = is_word && wants_value(tree, command, text);
        ended |= is_word && text == "--";
        if is_word {
            command = command.unwrap_or(tree).find_subcommand(text).or(command);
        }
        let hidden = is_word && command.is_some_and(takes_filters) && is_negated(text);
        rewritten.push(if hidden {
            [" ", text].concat().into()
        } else {
            arg
        });
    }
    rewritten
}

fn takes_filters(command: &clap::Command) -> bool {
    command
        .get_positionals()
        .any(|arg| FILTERS.contains(&arg.get_id().as_str()))
}

/// Tells whether an argument is a filter with a minus: `-WORD:`, a key with another sign, or a flag of the language.
fn is_negated(text: &str) -> bool {
    let Some(body) = text.strip_prefix('-').filter(|body| !body.starts_with('-')) else {
        return false;
    };
    let end = body.find([':', '<', '>', '=']).unwrap_or(body.len());
    let word = body[..end].to_lowercase().replace('-', "_");
    let is_alone = end == body.len();
    let known = KEYS
        .iter()
        .filter(|row| row.is_key() != is_alone && !matches!(row.takes, Takes::Part(_)))
        .any(|row| row.name == word || row.aliases.contains(&word.as_str()));
    let is_word = !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || c == '_');
    known || (is_word && body[end..].starts_with(':'))
}

/// Tells whether the next argument is the value of this option.
fn wants_value(tree: &clap::Command, command: Option<&clap::Command>, text: &str) -> bool {
    let Some(name) = text.strip_prefix("--") else {
        return false;
    };
    let mut options = tree
        .get_opts()
        .chain(command.into_iter().flat_map(clap::Command::get_opts));
    options.any(|option| option.get_long() == Some(name) && option.get_action().takes_values())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minus_before_a_key_negates_and_nothing_else_is_touched() {
        for (line, right) in [
            ("list -field:labour late", "list| -field:labour|late"),
            ("list documents -due<2026", "list|documents| -due<2026"),
            ("--db x list -statu:limited", "--db|x|list| -statu:limited"),
            ("list -late -overdue -x", "list| -late| -overdue|-x"),
            ("list --sort -due,ref", "list|--sort|-due,ref"),
            ("list --columns -a:b", "list|--columns|-a:b"),
            ("list --columns=-a:b --x:y", "list|--columns=-a:b|--x:y"),
            (
                "status -field:labour limited",
                "status| -field:labour|limited",
            ),
            (
                "status F1 limited --note -status:x",
                "status|F1|limited|--note|-status:x",
            ),
            ("note F1 -status:unclear", "note|F1|-status:unclear"),
            ("list -- -field:labour", "list|--|-field:labour"),
            (
                "view save mine -field:labour",
                "view|save|mine| -field:labour",
            ),
        ] {
            let args = ["servanda"].into_iter().chain(line.split(' '));
            let args = args.map(OsString::from).collect();
            let rewritten = filters_with_a_minus(&super::super::tree(), args);
            let words: Vec<_> = rewritten[1..]
                .iter()
                .filter_map(|word| word.to_str())
                .collect();
            assert_eq!(words.join("|"), right);
        }
    }
}
