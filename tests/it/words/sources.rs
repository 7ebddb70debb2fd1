//! What the sources ask for: the literals of `say!`, `word!` and `mark!`, and those of `say` and `word` in templates.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A word as it is asked for: context, English, names of arguments.
pub type Asked = (String, String, BTreeSet<String>);

/// Reads every source.
pub fn found() -> Vec<Asked> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.extend(of_file(&path));
            } else if path
                .extension()
                .is_some_and(|ending| ending == "html" || ending == "md")
            {
                found.extend(of_template(&path));
            }
        }
    }
    found
}

fn of_file(path: &PathBuf) -> Vec<Asked> {
    let text = fs::read_to_string(path).unwrap();
    let mut found = Vec::new();
    for (at, _) in text.match_indices("codes! {") {
        // What a list of codes holds is said where a code of it is refused.
        let what = text[at..].find("\n    ").and_then(|_| {
            let quoted = text[at..].lines().find(|line| line.contains(", \""))?;
            literal(&quoted[quoted.find('"')?..])
        });
        found.extend(what.map(|(what, _)| ("code".to_owned(), what, BTreeSet::new())));
    }
    for (name, takes_context) in [("say!(", false), ("word!(", true), ("mark!(", true)] {
        for (at, _) in text.match_indices(name) {
            let line = text[..at].rsplit('\n').next().unwrap_or_default();
            let before = text[..at].chars().next_back();
            if line.trim_start().starts_with("//") || before.is_some_and(char::is_alphanumeric) {
                continue;
            }
            let mut rest = text[at + name.len()..].trim_start();
            let Some((first, after)) = literal(rest) else {
                continue;
            };
            rest = after.trim_start();
            let second = rest
                .strip_prefix(',')
                .filter(|_| takes_context)
                .and_then(|rest| literal(rest.trim_start()));
            found.push(match second {
                Some((english, _)) => (first, english, BTreeSet::new()),
                None if takes_context => (String::new(), first, BTreeSet::new()),
                None => {
                    let names = names(&first);
                    (String::new(), first, names)
                }
            });
        }
    }
    found
}

/// Reads a template of the report: what it says through `say` and `word`.
fn of_template(path: &PathBuf) -> Vec<Asked> {
    let text = fs::read_to_string(path).unwrap();
    let mut found = Vec::new();
    for (at, call) in text
        .match_indices("say(")
        .chain(text.match_indices("word("))
    {
        let (first, rest) = literal(&text[at + call.len()..]).expect("a literal");
        if call == "say(" {
            let names = names(&first);
            found.push((String::new(), first, names));
        } else {
            let rest = rest.strip_prefix(", ").expect("a context before the word");
            let (english, _) = literal(rest).expect("a word after its context");
            found.push((first, english, BTreeSet::new()));
        }
    }
    found
}

/// Reads a string literal as the compiler does; gives it and what follows.
fn literal(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?.chars();
    let mut read = String::new();
    loop {
        match rest.next()? {
            '"' => return Some((read, rest.as_str())),
            '\\' => match rest.next()? {
                '\n' => {
                    let trimmed = rest.as_str().trim_start();
                    rest = trimmed.chars();
                }
                'n' => read.push('\n'),
                other => read.push(other),
            },
            other => read.push(other),
        }
    }
}

/// Gives the names in single braces.
fn names(english: &str) -> BTreeSet<String> {
    let plain = english.replace("{{", "").replace("}}", "");
    let braces = plain.split('{').skip(1);
    braces
        .filter_map(|rest| Some(rest.split_once('}')?.0.to_owned()))
        .collect()
}
