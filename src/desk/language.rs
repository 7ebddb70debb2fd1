//! Which language the program speaks: asked once, before the command line is read, since its help is in it already.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use etcetera::BaseStrategy;

use super::config::text_of;
use crate::words::{Language, from_locale};

/// Gives the language that is asked for: by `--language`, else by `language` in `config.toml`, else by `LC_ALL`, `LC_MESSAGES`
/// or `LANG`; else English. What is none is left to whoever reads the flag or the file in full, who says so.
pub fn language(args: &[OsString]) -> Language {
    let named = value(args, "--language").and_then(|text| text.parse().ok());
    let asked = named.or_else(|| configured(args)).or_else(from_environment);
    asked.unwrap_or_default()
}

fn from_environment() -> Option<Language> {
    let read = |name| env::var(name).unwrap_or_default();
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].map(read);
    from_locale(said.iter().map(String::as_str))
}

/// Reads one word of the configuration, and nothing else of it: what is wrong there is told when all of it is read.
fn configured(args: &[OsString]) -> Option<Language> {
    let file = if let Some(named) = value(args, "--config") {
        PathBuf::from(named)
    } else {
        let base = etcetera::choose_base_strategy().ok()?;
        base.config_dir().join("servanda/config.toml")
    };
    let table: toml::Table = text_of(&file).ok()?.parse().ok()?;
    table.get("language")?.as_str()?.parse().ok()
}

/// Gives the value of an option, written `--name VALUE` or `--name=VALUE`; the last counts.
fn value(args: &[OsString], name: &str) -> Option<String> {
    let mut found = None;
    let mut rest = args.iter().skip(1).filter_map(|arg| arg.to_str());
    while let Some(arg) = rest.next() {
        if arg == "--" {
            break;
        }
        if arg == name {
            found = rest.next().map(str::to_owned);
        } else if let Some(value) = arg
            .strip_prefix(name)
            .and_then(|rest| rest.strip_prefix('='))
        {
            found = Some(value.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_found_wherever_it_stands() {
        for (line, right) in [
            ("servanda --language ru list", Some("ru")),
            ("servanda list --language=ko", Some("ko")),
            ("servanda --language ru --language kk", Some("kk")),
            ("servanda list", None),
            ("servanda list -- --language ru", None),
            ("servanda --languages ru", None),
            ("servanda --language", None),
        ] {
            let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert_eq!(value(&args, "--language").as_deref(), right, "{line}");
        }
    }
}
