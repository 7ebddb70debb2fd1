//! Frames as they are, kept as snapshots in `tests/it/snapshots`: every view and every dialog, at the sizes that people have.
//!
//! A frame that differs fails and writes nothing (`.config/insta.yaml`). What is drawn now is accepted, after reading it, by
//!
//! ```text
//! INSTA_UPDATE=always cargo test --test it frames
//! ```

mod dialogs;
mod registers;
mod sizes;
mod views;

pub use dialogs::DIALOGS;

use std::collections::BTreeSet;
use std::path::Path;

use servanda::tui::headless::Headless;
use servanda::tui::input::Input;
use servanda::tui::text::width;

use registers::Register;

/// The sizes that people have: a corner of a screen, the terminal of old, a window, a whole screen.
const SIZES: [(u16, u16); 4] = [(40, 12), (80, 24), (120, 36), (200, 50)];

/// Gives the frame at every size, each under its size, without the blanks at the ends of lines.
fn frames(sitting: &mut Headless<'_>, register: &Register) -> String {
    let frame = |(columns, rows): (u16, u16)| {
        sitting.take(Input::Resize(columns, rows));
        let text = sitting.text();
        assert_eq!(text.lines().count(), usize::from(rows));
        let lines = text.lines().map(|line| {
            assert_eq!(width(line), usize::from(columns), "{line}");
            format!("{}\n", register.nameless(line).trim_end())
        });
        format!("── {columns} × {rows} ──\n{}", lines.collect::<String>())
    };
    SIZES.into_iter().map(frame).collect()
}

/// Compares frames with those that are kept under a name.
fn compare(name: &str, frames: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, frames));
}

#[test]
fn every_snapshot_is_compared_with_something() {
    let named = views::names().chain(dialogs::names());
    let named: BTreeSet<String> = named.map(|name| format!("{name}.snap")).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/snapshots");
    for file in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = file.file_name().to_string_lossy().into_owned();
        if std::env::var_os("INSTA_UPDATE").is_some_and(|way| way == "always") {
            if !named.contains(&name) {
                std::fs::remove_file(file.path()).unwrap();
            }
            continue;
        }
        assert!(named.contains(&name), "nothing is compared with {name}");
    }
}
