//! Filters that begin with a minus: `-field:labour` is a filter and no flag, wherever a command takes filters.

use std::ffi::OsString;

use crate::domain::filter::KEYS;

/// The names of arguments that hold filters.
const FILTERS: &[&str] = &["filter", "target"];

/// Rewrites arguments of the form `-WORD:` as `not:WORD:`, which means the same and is no flag. What is the value of an
/// option, or stands behind `--`, is left alone.
pub(super) fn filters_with_a_minus(tree: &clap::Command, args: Vec<OsString>) -> Vec<OsString> {
    let mut command: Option<&clap::Command> = None;
    let mut is_value = false;
    let mut ended = false;
    let mut rewritten = Vec::with_capacity(args.len());
    for (i, arg) in args.into_iter().enumerate() {
        let text = arg.to_str().unwrap_or_default();
        let kept = if i == 0 || is_value || ended {
            is_value = false;
            None
        } else if text == "--" {
            ended = true;
            None
        } else if let Some(filter) = command
            .filter(|command| takes_filters(command))
            .and_then(|_| negated(text))
        {
            Some(OsString::from(filter))
        } else {
            is_value = wants_value(tree, command, text);
            if command.is_none() && !text.starts_with('-') {
                command = tree.find_subcommand(text);
            }
            None
        };
        rewritten.push(kept.unwrap_or(arg));
    }
    rewritten
}

fn takes_filters(command: &clap::Command) -> bool {
    command
        .get_positionals()
        .any(|arg| FILTERS.contains(&arg.get_id().as_str()))
}

/// Gives the filter that an argument with a minus is; none: it is something else.
fn negated(text: &str) -> Option<String> {
    let body = text.strip_prefix('-')?;
    let sign = body.find([':', '<', '>', '='])?;
    let word = body[..sign].to_lowercase().replace('-', "_");
    let known = KEYS
        .iter()
        .any(|row| row.is_key() && (row.name == word || row.aliases.contains(&word.as_str())));
    let written = body[sign..].starts_with(':')
        && word.chars().all(|c| c.is_alphabetic() || c == '_')
        && !word.is_empty();
    (known || written).then(|| ["not:", body].concat())
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
            ("list -field:labour late", "list not:field:labour late"),
            ("list documents -due<2026", "list documents not:due<2026"),
            (
                "--db x list -statu:limited",
                "--db x list not:statu:limited",
            ),
            ("list --sort -due,ref", "list --sort -due,ref"),
            ("list --columns -a:b", "list --columns -a:b"),
            (
                "status -field:labour late limited",
                "status not:field:labour late limited",
            ),
            (
                "status F1 limited --note -status:x",
                "status F1 limited --note -status:x",
            ),
            ("note F1 -status:unclear", "note F1 -status:unclear"),
            ("list -- -field:labour", "list -- -field:labour"),
            ("list -x --columns=a:b", "list -x --columns=a:b"),
        ] {
            let args = ["servanda"]
                .into_iter()
                .chain(line.split(' '))
                .map(OsString::from)
                .collect();
            let rewritten = filters_with_a_minus(&super::super::tree(), args);
            let words: Vec<&str> = rewritten
                .iter()
                .skip(1)
                .filter_map(|word| word.to_str())
                .collect();
            assert_eq!(words.join(" "), right);
        }
    }
}
