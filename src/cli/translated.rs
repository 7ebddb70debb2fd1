//! The help and the manual page of the command line in the language of the interface. The tree of commands itself is English, so
//! that completions and README are the same everywhere; names of commands, options and values are codes and never change.

use clap::builder::{PossibleValue, StyledStr};
use clap::{Arg, ArgAction, Command};

use super::export::FileFormat;
use crate::words::{Language, current, of};
use crate::{say, word};

/// Puts the tree into the language of the interface.
pub(super) fn in_words(mut tree: Command) -> Command {
    if current() == Language::English {
        return tree;
    }
    tree.build();
    command(tree)
}

fn command(command: Command) -> Command {
    let about = command.get_about().map(told);
    let long = command.get_long_about().map(told);
    let after = command.get_after_long_help().map(lines);
    let mut words = command
        .mut_args(arg)
        .mut_subcommands(self::command)
        .subcommand_help_heading(word!("Commands"))
        .help_template(template());
    if let Some(about) = about {
        words = words.about(about);
    }
    if let Some(long) = long {
        words = words.long_about(long);
    }
    if let Some(after) = after {
        words = words.after_long_help(after);
    }
    words
}

/// Puts what stands below the options into words, line by line: what explains an example, what stands by itself. The
/// commands stay.
fn lines(text: &StyledStr) -> String {
    let line = |line: &str| match explained(line) {
        Some(words) => line.replace(words, of("cli", words)),
        None => line.to_owned(),
    };
    let text = text.to_string();
    let part = |part: &str| match prose(part) {
        Some(words) => of("cli", &words).to_owned(),
        None => part.split('\n').map(line).collect::<Vec<_>>().join("\n"),
    };
    let told: Vec<String> = text.split("\n\n").map(part).collect();
    told.join("\n\n")
}

/// Gives a paragraph of several lines as one sentence after another; none: it is no prose.
fn prose(paragraph: &str) -> Option<String> {
    let is_prose = paragraph.contains('\n') && !paragraph.contains("\n ");
    is_prose.then(|| paragraph.trim_end().replace('\n', " "))
}

/// Gives what of a line is words: all of one without an indent, and what stands beside a command, a variable or a form. Rows of
/// tables are in words already where they are made, and a noun alone is what is typed.
fn explained(line: &str) -> Option<&str> {
    let text = line.trim_start();
    let is_code = |c: char| c.is_ascii_lowercase() || matches!(c, '-' | '_' | ':');
    if text.len() == line.len() {
        return (!text.is_empty() && !text.chars().all(is_code)).then_some(text);
    }
    let (head, words) = text.split_once("  ")?;
    let is_variable = head.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let is_form = FileFormat::CODES.contains(&head);
    let is_told = is_variable || is_form || head.starts_with("servanda") || head.starts_with('"');
    is_told.then(|| words.trim_start())
}

/// Lays the help out as clap does, with the one heading of its own that it has no setting for.
fn template() -> String {
    let usage = word!("Usage:");
    format!(
        "{{before-help}}{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"
    )
}

fn arg(arg: Arg) -> Arg {
    let heading = match arg.get_help_heading() {
        Some(_) => word!("cli", "Options of every command"),
        None if arg.is_positional() => word!("Arguments"),
        None => word!("Options"),
    };
    let values = values(&arg);
    let with = |help: &StyledStr| format!("{}{values}", told(help));
    let help = arg.get_help().map(with);
    let long = arg.get_long_help().map(with);
    let mut words = arg
        .help_heading(heading)
        .hide_possible_values(true)
        .hide_default_value(true);
    if let Some(help) = help {
        words = words.help(help);
    }
    if let Some(long) = long {
        words = words.long_help(long);
    }
    words
}

/// Names what an argument can be and what it is when nothing is given.
fn values(arg: &Arg) -> String {
    let mut told = String::new();
    let takes = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
    let default: Vec<_> = arg
        .get_default_values()
        .iter()
        .map(|v| v.to_string_lossy())
        .collect();
    if takes && !default.is_empty() && !arg.is_hide_default_value_set() {
        told += &say!(" [default: {default}]", default = default.join(" "));
    }
    let possible = arg.get_possible_values();
    let names: Vec<&str> = possible.iter().map(PossibleValue::get_name).collect();
    if takes && !names.is_empty() && !arg.is_hide_possible_values_set() {
        told += &say!(" [values: {values}]", values = names.join(", "));
    }
    told
}

/// Puts a text of the tree into words, paragraph by paragraph.
fn told(text: &StyledStr) -> String {
    let text = text.to_string();
    let paragraphs: Vec<&str> = text.split("\n\n").map(|one| of("cli", one)).collect();
    paragraphs.join("\n\n")
}

/// Gives every text of the tree that is put into words: for the test that demands them.
pub fn texts(tree: &Command) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |text: Option<&StyledStr>| {
        let text = text.map(ToString::to_string).unwrap_or_default();
        found.extend(text.split("\n\n").map(str::to_owned));
    };
    add(tree.get_about());
    add(tree.get_long_about());
    for arg in tree.get_arguments() {
        add(arg.get_help());
        add(arg.get_long_help());
    }
    let headings = tree.get_arguments().filter_map(Arg::get_help_heading);
    found.extend(headings.map(str::to_owned));
    let after = tree.get_after_long_help().map(ToString::to_string);
    let after = after.unwrap_or_default();
    for part in after.split("\n\n") {
        match prose(part) {
            Some(words) => found.push(words),
            None => found.extend(part.lines().filter_map(explained).map(str::to_owned)),
        }
    }
    found.extend(tree.get_subcommands().flat_map(texts));
    found.retain(|text| !text.is_empty());
    found
}
