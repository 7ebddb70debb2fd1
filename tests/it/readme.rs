//! The README: its tables are those of the code, its examples run, its pictures are the screens.
//!
//! `UPDATE_README=1 cargo test readme` writes the tables and the pictures anew.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use servanda::app::keymap;
use servanda::domain::filter::KEYS;
use servanda::domain::status::STATUSES;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

fn keys() -> String {
    let mut lines = vec![
        "| where | keys | what | in `config.toml` |".to_owned(),
        "|---|---|---|---|".to_owned(),
    ];
    for row in keymap::rows() {
        let keys: Vec<String> = row
            .labels()
            .iter()
            .map(|key| format!("`{}`", cell(key)))
            .collect();
        lines.push(format!(
            "| {} | {} | {} | `{}` |",
            row.scope.words(),
            keys.join(" "),
            cell(row.meaning),
            row.name()
        ));
    }
    lines.join("\n")
}

fn commands() -> String {
    let mut lines = vec![
        "| command | what it does |".to_owned(),
        "|---|---|".to_owned(),
    ];
    let tree = servanda::cli::tree();
    for command in tree
        .get_subcommands()
        .filter(|command| !command.is_hide_set())
    {
        let about = command
            .get_about()
            .map(ToString::to_string)
            .unwrap_or_default();
        let inner: Vec<&str> = command
            .get_subcommands()
            .map(clap::Command::get_name)
            .collect();
        let inner = if inner.is_empty() {
            String::new()
        } else {
            format!(" {}", inner.join("\\|"))
        };
        lines.push(format!(
            "| `servanda {}{inner}` | {} |",
            command.get_name(),
            cell(&about)
        ));
    }
    lines.join("\n")
}

fn filters() -> String {
    let mut lines = vec!["| term | finds |".to_owned(), "|---|---|".to_owned()];
    for row in KEYS.iter().filter(|row| !row.example.is_empty()) {
        lines.push(format!(
            "| `{}` | {} |",
            cell(row.example),
            cell(row.meaning)
        ));
    }
    lines.join("\n")
}

fn statuses() -> String {
    let mut lines = vec![
        "| status | letter | step | meaning |".to_owned(),
        "|---|---|---|---|".to_owned(),
    ];
    for row in STATUSES {
        let step = row.step.map_or("–".to_owned(), |step| step.to_string());
        lines.push(format!(
            "| {} `{}` | `{}` | {step} | {} |",
            row.glyph.0, row.status, row.letter, row.meaning
        ));
    }
    lines.join("\n")
}

/// Gives the text between two marks.
fn between<'t>(text: &'t str, name: &str) -> &'t str {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let from = text.find(&open).expect("the opening mark") + open.len();
    &text[from..from + text[from..].find(&close).expect("the closing mark")]
}

#[test]
fn its_tables_are_those_of_the_code() {
    let path = root().join("README.md");
    let mut readme = fs::read_to_string(&path).unwrap();
    for (name, table) in [
        ("keys", keys()),
        ("commands", commands()),
        ("filters", filters()),
        ("statuses", statuses()),
    ] {
        let table = format!("\n{table}\n\n");
        if std::env::var_os("UPDATE_README").is_some() {
            let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
            let from = readme.find(&open).unwrap() + open.len();
            let to = from + readme[from..].find(&close).unwrap();
            readme.replace_range(from..to, &table);
            continue;
        }
        assert!(
            between(&readme, name) == table,
            "the table of {name} is old: UPDATE_README=1 cargo test readme"
        );
    }
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(path, readme).unwrap();
    }
}

/// Runs the program in a home of its own, on the day of the shipped register's pictures.
fn servanda(home: &tempfile::TempDir, args: &[String]) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_servanda"))
        .args(args)
        .env_clear()
        .env("HOME", home.path())
        .env("SERVANDA_TODAY", "2026-11-23")
        .env("SERVANDA_AUTHOR", "officer")
        .output()
        .unwrap()
}

#[test]
fn its_examples_run() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let home = tempfile::tempdir().unwrap();
    let lines = between(&readme, "tour")
        .lines()
        .filter_map(|line| line.strip_prefix("servanda "));
    let mut count = 0;
    for line in lines {
        let args = words(line);
        let output = servanda(&home, &args);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "servanda {line}: {said}");
        count += 1;
    }
    assert!(count > 10, "{count}");
}

/// Splits a line of the README as a shell would: blanks, and double quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The pictures, what they are made by, and what is set.
const PICTURES: &[(&str, &str, &str)] = &[
    ("follow-ups", "render follow-ups --size 120x32", ""),
    ("russian", "--language ru render overview --size 100x32", ""),
    ("korean", "--language ko render documents --size 120x34", ""),
    (
        "kazakh",
        "--language kk render follow-ups --size 80x24",
        "background = \"light\"\n",
    ),
];

#[test]
fn its_pictures_are_the_screens() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for (name, line, config) in PICTURES {
        let home = tempfile::tempdir().unwrap();
        let set = home.path().join("set.toml");
        fs::write(&set, config).unwrap();
        let mut args = words(line);
        args.extend(["--format", "svg", "--config"].map(str::to_owned));
        args.push(set.display().to_string());
        let output = servanda(&home, &args);
        assert!(output.status.success(), "{line}");
        let place = format!("docs/{name}.svg");
        let path = root().join(&place);
        if std::env::var_os("UPDATE_README").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &output.stdout).unwrap();
        }
        assert!(
            fs::read(path).unwrap() == output.stdout,
            "the picture {name} is old: UPDATE_README=1 cargo test readme"
        );
        assert!(readme.contains(&format!("({place})")), "{name}");
    }
}

#[test]
fn every_promise_names_a_test_that_there_is() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let (_, tried) = readme.split_once("### What was tried").unwrap();
    let (tried, _) = tried.split_once("\n## ").unwrap();
    let named: Vec<&str> = tried
        .lines()
        .filter(|line| line.starts_with("| ") && line.ends_with("` |"))
        .filter_map(|line| line.split('`').nth(1))
        .collect();
    assert!(named.len() > 25, "{}", named.len());
    for name in named {
        let (module, test) = name.rsplit_once("::").unwrap();
        let file = module.replace("::", "/");
        let places = [
            format!("tests/it/{file}.rs"),
            format!("tests/it/{file}/mod.rs"),
            format!("src/{file}.rs"),
        ];
        let source = places
            .iter()
            .find_map(|place| fs::read_to_string(root().join(place)).ok());
        let source = source.unwrap_or_else(|| panic!("`{name}` is in none of {places:?}"));
        let found = source.split("#[test]").skip(1).any(|after| {
            let (head, _) = after.split_once('{').unwrap_or((after, ""));
            !head.contains("#[ignore") && head.contains(&format!("fn {test}("))
        });
        assert!(found, "there is no test `{name}`");
    }
}
