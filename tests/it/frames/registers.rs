//! Registers that look the same wherever and whenever they are made.

use std::sync::OnceLock;

use servanda::desk::Desk;
use servanda::domain::change::Row;
use servanda::domain::stamp::Stamp;
use servanda::store::Store;

use crate::support::large;

/// A register in a folder of its own, at noon of 23 November 2026; it was founded three days before.
pub struct Register {
    pub desk: Desk,
    folder: tempfile::TempDir,
}

/// What a register is called, and how it is made.
type Named = (&'static str, fn() -> Register);

/// The registers by name.
pub const REGISTERS: [Named; 3] = [
    ("empty", Register::empty),
    ("shipped", Register::shipped),
    ("large", Register::large),
];

type Founded = OnceLock<Vec<u8>>;

impl Register {
    pub fn empty() -> Self {
        static FOUNDED: Founded = OnceLock::new();
        Self::of(&FOUNDED, |stamp| {
            servanda::register::empty("Nothing yet", "en", stamp)
        })
    }

    pub fn shipped() -> Self {
        static FOUNDED: Founded = OnceLock::new();
        Self::of(&FOUNDED, |stamp| {
            servanda::register::shipped(stamp).unwrap()
        })
    }

    pub fn large() -> Self {
        static FOUNDED: Founded = OnceLock::new();
        Self::of(&FOUNDED, large::rows)
    }

    /// Founds it once and copies it. The folder's name is always as long, so that it takes the same room in frames.
    fn of(founded: &'static Founded, rows: fn(&Stamp) -> Vec<Row>) -> Self {
        let bytes = founded.get_or_init(|| {
            let stamp = Stamp {
                at: "2026-11-20T08:00:00Z".parse().unwrap(),
                today: "2026-11-20".parse().unwrap(),
                author: "founder".to_owned(),
            };
            let folder = tempfile::tempdir().unwrap();
            let copy = folder.path().join("copy.db");
            let store = Store::create(&folder.path().join("first.db"), rows(&stamp), &stamp);
            store.unwrap().copy_to(&copy, &mut |_, _| true).unwrap();
            std::fs::read(copy).unwrap()
        });
        let mut builder = tempfile::Builder::new();
        let folder = builder.prefix("servanda-").rand_bytes(6).tempdir_in("/tmp");
        let folder = folder.unwrap();
        let (register, config) = (
            folder.path().join("servanda.db"),
            folder.path().join("config.toml"),
        );
        std::fs::write(&register, bytes).unwrap();
        std::fs::write(&config, "").unwrap();
        let mut desk = Desk::new(Some(&register), Some(&config), false)
            .unwrap()
            .at("2026-11-23T12:00:00Z".parse().unwrap());
        "officer".clone_into(&mut desk.author);
        Self { desk, folder }
    }

    /// Puts other letters for those that are made up: of the folder's name, also where it is cut, and of sums.
    pub fn nameless(&self, line: &str) -> String {
        let name = self.folder.path().file_name().unwrap().to_string_lossy();
        let given = "servanda-".len();
        let mut line = line.to_owned();
        for end in (given + 1..=name.len()).rev() {
            let other = format!("{}{}", &name[..given], "x".repeat(end - given));
            line = line.replace(&name[..end], &other);
        }
        sumless(&line)
    }
}

/// Puts zeros for the digits of a sum, or of what a line holds of one.
fn sumless(line: &str) -> String {
    const LEAST: usize = 16;
    let is_digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    let pieces = line.split_inclusive(|c| !is_digit(c));
    let piece = |piece: &str| {
        let digits = piece.chars().take_while(|c| is_digit(*c)).count();
        let zeros = "0".repeat(digits);
        if digits < LEAST {
            piece.to_owned()
        } else {
            zeros + &piece[digits..]
        }
    };
    pieces.map(piece).collect()
}
