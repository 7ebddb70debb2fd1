//! The house: layers, where SQL may stand, heads of files, no test forgotten.

use std::fs;
use std::path::{Path, PathBuf};

/// A layer, and what it may use besides itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("words", &[]),
    ("domain", &["words"]),
    ("store", &["domain", "words"]),
    ("exchange", &["domain", "words"]),
    ("app", &["domain", "words"]),
    ("register", &["words", "domain", "store", "exchange", "app"]),
    ("backup", &["words", "domain", "store", "exchange", "app"]),
    (
        "desk",
        &["words", "domain", "store", "app", "register", "backup"],
    ),
    (
        "cli",
        &[
            "words", "domain", "store", "exchange", "register", "backup", "desk",
        ],
    ),
    (
        "tui",
        &[
            "words", "domain", "store", "exchange", "app", "register", "backup", "desk",
        ],
    ),
];

/// A word, and the only places under `src` where it may stand.
const CONFINED: &[(&str, &[&str])] = &[
    ("rusqlite", &["store/"]),
    ("ratatui", &["tui/"]),
    ("crossterm", &["tui/"]),
    ("INSERT INTO", WRITERS),
    ("UPDATE record", WRITERS),
    ("\"UPDATE ", WRITERS),
    ("DELETE FROM", WRITERS),
];
const WRITERS: &[&str] = &[
    "store/apply/",
    "store/derive/",
    "store/sql.rs",
    "store/write.rs",
    "store/migrate.rs",
    // Only into a new register, which nobody has yet.
    "store/salvage/",
    // Only the tests of upgrades that are killed.
    "store/migrate/",
    // Only in a copy in memory, which is read afterwards.
    "store/then.rs",
    "store/shared.rs",
];

/// What the pure layers never ask for.
const IMPURE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::process",
    "Utc::now",
    "Local::now",
    "SystemTime",
    "Instant::now",
    "now_v7",
];
const PURE: &[&str] = &["domain/", "app/", "exchange/", "words/"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else if entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "rs")
            {
                let name = entry
                    .path()
                    .strip_prefix(folder)
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                found.push((name, fs::read_to_string(entry.path()).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Gives the lines of code of a file: no comments, nothing from its inline tests on.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .take_while(|line| !line.trim_start().starts_with("#[cfg(test)]"))
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
}

#[test]
fn a_layer_uses_only_those_below_it() {
    for (name, text) in files(&root().join("src")) {
        let Some((layer, allowed)) = LAYERS
            .iter()
            .find(|(layer, _)| name.starts_with(&format!("{layer}/")))
        else {
            assert!(
                matches!(name.as_str(), "lib.rs" | "main.rs"),
                "src/{name} is in no layer"
            );
            continue;
        };
        for line in code(&text) {
            for used in line.split("crate::").skip(1) {
                let used = used
                    .split(|c: char| !c.is_alphanumeric() && c != '_')
                    .next()
                    .unwrap_or_default();
                let is_layer = LAYERS.iter().any(|(other, _)| *other == used);
                assert!(
                    !is_layer || used == *layer || allowed.contains(&used),
                    "src/{name} uses {used}: {line}"
                );
            }
        }
    }
}

#[test]
fn sql_and_the_terminal_stay_in_their_rooms() {
    for (name, text) in files(&root().join("src")) {
        for (word, places) in CONFINED {
            let at_home = places.iter().any(|place| name.starts_with(place));
            let found = code(&text).find(|line| line.contains(word));
            assert!(
                at_home || found.is_none(),
                "src/{name}: {}",
                found.unwrap_or_default()
            );
        }
    }
}

#[test]
fn the_pure_layers_never_ask_for_the_time_a_file_or_the_environment() {
    for (name, text) in files(&root().join("src")) {
        if PURE.iter().any(|layer| name.starts_with(layer)) {
            for line in code(&text) {
                assert!(
                    !IMPURE.iter().any(|word| line.contains(word)),
                    "src/{name}: {line}"
                );
            }
        }
    }
}

#[test]
fn every_file_opens_with_what_it_is_and_none_is_a_god() {
    for folder in ["src", "tests", "benches"] {
        for (name, text) in files(&root().join(folder)) {
            let head = text.lines().next().unwrap_or_default();
            assert!(
                head.starts_with("//! ") && head.len() > 12,
                "{folder}/{name} has no head"
            );
            let lines = text.lines().count();
            let is_data = text.contains("#[rustfmt::skip]") || name.ends_with("keys.rs");
            assert!(lines <= 400 || is_data, "{folder}/{name} has {lines} lines");
        }
    }
}

#[test]
fn no_test_file_is_forgotten() {
    let all = files(&root().join("tests/it"));
    for (name, _) in &all {
        let module = name.trim_end_matches(".rs").trim_end_matches("/mod");
        if module == "main" {
            continue;
        }
        let (parent, stem) = module
            .rsplit_once('/')
            .map_or(("main", module), |(parent, stem)| (parent, stem));
        let named = all.iter().any(|(other, text)| {
            let of = other.trim_end_matches(".rs").trim_end_matches("/mod");
            of == parent && text.contains(&format!("mod {stem};"))
        });
        assert!(named, "tests/it/{name} is in no `mod` line");
    }
}
