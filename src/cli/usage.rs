//! What is wrong with a command line, in our words instead of clap's.

use std::ffi::OsString;

use clap::ArgMatches;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::failure::Failure;
use crate::domain::code::nearest;
use crate::domain::text::excerpt;
use crate::{say, word};

/// Turns clap's refusal of these words into ours.
pub(super) fn failure(tree: &clap::Command, args: &[OsString], error: clap::Error) -> Failure {
    match error.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            no_subcommand(tree, args)
        }
        ErrorKind::InvalidValue if is_alone(tree, args, &error) => {
            let arg = text(&error, ContextKind::InvalidArg);
            let all = choices(&error, "");
            Failure::usage(say!("`{arg}` is missing", arg = bare(&arg)), all)
        }
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Failure::Help(Box::new(error)),
        _ => refusal(&error),
    }
}

fn refusal(error: &clap::Error) -> Failure {
    let value = excerpt(&text(error, ContextKind::InvalidValue));
    let arg = text(error, ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => Failure::usage(
            say!("`{arg}` needs a value", arg = bare(&arg)),
            right(error),
        ),
        ErrorKind::InvalidValue => Failure::usage(
            say!("`{value}` is no {arg}", value, arg = noun(&arg)),
            choices(error, &value),
        ),
        ErrorKind::UnknownArgument => unknown_argument(&arg, error),
        ErrorKind::InvalidSubcommand => {
            let name = excerpt(&text(error, ContextKind::InvalidSubcommand));
            Failure::usage(
                say!("there is no command `{name}`", name),
                meant(
                    error,
                    ContextKind::SuggestedSubcommand,
                    word!("`servanda --help` lists the commands"),
                ),
            )
        }
        ErrorKind::MissingRequiredArgument => {
            Failure::usage(say!("`{arg}` is missing", arg = bare(&arg)), right(error))
        }
        ErrorKind::ArgumentConflict => {
            let other = text(error, ContextKind::PriorArg);
            Failure::usage(
                say!(
                    "`{arg}` and `{other}` do not go together",
                    arg = bare(&arg),
                    other = bare(&other)
                ),
                right(error),
            )
        }
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error)
                .map(ToString::to_string)
                .unwrap_or_default();
            Failure::usage(
                say!("`{value}` is no value for `{arg}`", value, arg = bare(&arg)),
                why,
            )
        }
        ErrorKind::InvalidUtf8 => Failure::usage(
            word!("an argument is no UTF-8 text"),
            word!("write it in the terminal's own encoding, UTF-8"),
        ),
        _ => Failure::usage(first_line(error), right(error)),
    }
}

/// Says which subcommands the last command on the line has.
fn no_subcommand(tree: &clap::Command, args: &[OsString]) -> Failure {
    let (command, _) = reached(tree, args);
    let names: Vec<&str> = command
        .get_subcommands()
        .map(clap::Command::get_name)
        .filter(|name| *name != "help")
        .collect();
    Failure::usage(
        say!("`{name}` needs a subcommand", name = command.get_name()),
        say!("one of {names}", names = names.join(", ")),
    )
}

/// Tells whether the refused value stands where the command's last argument is wanted while those before it have none,
/// and is like nothing that is wanted there: it was meant for one of those, and the last is missing.
fn is_alone(tree: &clap::Command, args: &[OsString], error: &clap::Error) -> bool {
    let Some(ContextValue::Strings(codes)) = error.get(ContextKind::ValidValue) else {
        return false;
    };
    let value = text(error, ContextKind::InvalidValue);
    if nearest(&value, codes.iter().map(String::as_str)).is_some() {
        return false;
    }
    let (command, given) = reached(tree, args);
    let Some(given) = given else { return false };
    let words: Vec<&clap::Arg> = command.get_positionals().collect();
    let Some((last, before @ [_, ..])) = words.split_last() else {
        return false;
    };
    last.to_string() == text(error, ContextKind::InvalidArg)
        && before
            .iter()
            .all(|arg| given.get_raw(arg.get_id().as_str()).is_none())
}

/// Gives the last command on a line that was refused, with what could be read of its arguments.
fn reached<'t>(
    tree: &'t clap::Command,
    args: &[OsString],
) -> (&'t clap::Command, Option<ArgMatches>) {
    let lenient = tree.clone().ignore_errors(true);
    let mut command = tree;
    let mut given = lenient.try_get_matches_from(args).ok();
    while let Some((name, inner)) = given.as_mut().and_then(ArgMatches::remove_subcommand) {
        command = command.find_subcommand(name).unwrap_or(command);
        given = Some(inner);
    }
    (command, given)
}

fn unknown_argument(arg: &str, error: &clap::Error) -> Failure {
    let shown = excerpt(arg);
    if arg.starts_with('-') {
        let otherwise = word!(
            "a filter that begins with a minus has a key, as in -field:labour; or write not:WORD"
        );
        Failure::usage(
            say!("there is no option `{shown}`", shown),
            meant(error, ContextKind::SuggestedArg, otherwise),
        )
    } else {
        Failure::usage(
            say!("`{shown}` is one argument too many", shown),
            right(error),
        )
    }
}

fn text(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    }
}

fn choices(error: &clap::Error, value: &str) -> String {
    let Some(ContextValue::Strings(codes)) = error.get(ContextKind::ValidValue) else {
        return right(error);
    };
    let all = codes.join(", ");
    match nearest(value, codes.iter().map(String::as_str)) {
        Some(near) => say!("did you mean `{near}`? it is one of {all}", near, all),
        None => say!("it is one of {all}", all),
    }
}

fn meant(error: &clap::Error, kind: ContextKind, otherwise: &str) -> String {
    let near = text(error, kind);
    match near.split_whitespace().next() {
        Some(near) => say!("did you mean `{near}`?", near),
        None => otherwise.to_owned(),
    }
}

/// Says how the command is used.
fn right(error: &clap::Error) -> String {
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => usage.to_string(),
        _ => String::new(),
    };
    let usage = usage
        .trim()
        .trim_start_matches("Usage:")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if usage.is_empty() {
        word!("`servanda --help` says how it is used").to_owned()
    } else {
        say!("usage: {usage}", usage)
    }
}

/// Gives the word for what an argument holds: `format` for `--format <FORMAT>`.
fn noun(arg: &str) -> String {
    let name = arg
        .split(['<', '['])
        .nth(1)
        .and_then(|rest| rest.split(['>', ']']).next());
    name.unwrap_or(arg).to_lowercase()
}

/// Gives an option without its value's name, or the name of what stands alone.
fn bare(arg: &str) -> &str {
    match arg.split_once(" <") {
        Some((flag, _)) => flag,
        None => arg
            .trim_end_matches("...")
            .trim_matches(['<', '>', '[', ']']),
    }
}

fn first_line(error: &clap::Error) -> String {
    let rendered = error.render().to_string();
    let line = rendered.lines().next().unwrap_or_default();
    line.trim_start_matches("error:")
        .trim()
        .trim_end_matches('.')
        .to_owned()
}
