//! The table in the README, between its marks.

use std::fs;
use std::path::Path;

const OPEN: &str = "<!-- budgets -->\n";
const CLOSE: &str = "<!-- /budgets -->";

/// Writes a table where the README has it.
pub fn write(table: &str, machine: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let mut readme = fs::read_to_string(&path).expect("the README");
    let from = readme.find(OPEN).expect("the opening mark") + OPEN.len();
    let to = from + readme[from..].find(CLOSE).expect("the closing mark");
    readme.replace_range(from..to, &format!("\n{table}\n\n{machine}.\n\n"));
    fs::write(path, readme).expect("the README");
}
