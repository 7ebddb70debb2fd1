//! What is asked for on the command line.

use super::registers::Register;

/// What is asked for.
#[derive(Debug)]
pub struct Order {
    /// Which table; none: that of the budgets.
    pub table: Option<String>,
    /// How many records the registers have, besides the one that ships.
    pub sizes: Vec<u64>,
    /// Which measures; none: all.
    pub only: Vec<String>,
    /// Whether it is printed as Markdown.
    pub is_markdown: bool,
    /// Whether it is written into the README.
    pub is_for_readme: bool,
}

/// The sizes that are measured unless others are named.
const SIZES: [u64; 3] = [1_000, 10_000, 100_000];
/// The one that is added where it is wished: made in a quarter of an hour, and some GiB large.
const MILLION: u64 = 1_000_000;

impl Order {
    /// Reads it; what cannot be read is said.
    pub fn read(words: &[&str]) -> Result<Self, String> {
        let mut order = Self {
            table: None,
            sizes: SIZES.to_vec(),
            only: Vec::new(),
            is_markdown: false,
            is_for_readme: false,
        };
        let mut words = words.iter().copied();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("{word} needs a value"));
            match word {
                "--sizes" => order.sizes = sizes(value()?)?,
                "--only" => order.only = value()?.split(',').map(str::to_owned).collect(),
                "--million" => order.sizes.push(MILLION),
                "--markdown" => order.is_markdown = true,
                "--readme" => order.is_for_readme = true,
                word if word.starts_with('-') => return Err(format!("{word} means nothing here")),
                word => order.table = Some(word.to_owned()),
            }
        }
        Ok(order)
    }

    /// Tells whether a measure is wanted.
    pub fn wants(&self, measure: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only == measure)
    }

    /// Gives the registers of the sizes that are wanted.
    pub fn registers(&self) -> Vec<Register> {
        self.sizes.iter().map(|size| Register::of(*size)).collect()
    }
}

fn sizes(text: &str) -> Result<Vec<u64>, String> {
    let size = |word: &str| {
        word.parse()
            .map_err(|_| format!("`{word}` is no number of records"))
    };
    text.split(',').map(size).collect()
}
