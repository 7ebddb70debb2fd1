//! One step at random: a key, a text, the mouse, another size. Never one that leads out of the folder of the test.

use proptest::prelude::*;
use servanda::app::dialog::{Dialog, What};
use servanda::app::key::{Code, Key};
use servanda::app::keymap::{KeyRow, rows};
use servanda::app::view::View;
use servanda::app::{Action, App};
use servanda::tui::input::Input;

/// What is typed and pasted: short and long, in several scripts, and what no terminal should be sent.
const TEXTS: &[&str] = &[
    "a",
    "status:limited",
    "-overdue field:energy",
    "2027-03",
    "+2w",
    "협력",
    "Алматы ё",
    "e\u{301}\u{200d}👩\u{200d}👧",
    "one\ntwo\tthree",
    "\u{1b}[31m\u{202e}\u{0}x",
    "https://example.org/",
    "\"",
    "x:(",
    "longer than any field is wide, longer than any field is wide, longer than any field is wide",
];
/// Keys that no row of the table has.
const OTHERS: &[&str] = &[
    "delete",
    "backspace",
    "ctrl-w",
    "alt-enter",
    "f12",
    "한",
    "é",
    "5",
    "%",
];
/// How many backups are made before no more are.
const BACKUPS: usize = 5;

/// A step.
#[derive(Debug, Clone)]
pub enum Step {
    /// One of the keys that mean something where the keys go to.
    Near(usize),
    /// Any key.
    Key(Key),
    /// Pasted text.
    Paste(&'static str),
    /// A click.
    Click(u16, u16),
    /// A turn of the wheel.
    Wheel(u16, u16, bool),
    /// Another size of the screen.
    Resize(u16, u16),
}

fn keys(rows: impl Iterator<Item = &'static KeyRow>) -> Vec<Key> {
    let names = rows.flat_map(|row| row.keys.iter());
    let parts = names.flat_map(|name| name.split(' '));
    parts.map(|name| Key::parse(name).unwrap()).collect()
}

fn all_keys() -> Vec<Key> {
    let others = OTHERS.iter().map(|name| Key::parse(name).unwrap());
    keys(rows().iter()).into_iter().chain(others).collect()
}

impl Step {
    pub fn named(name: &str) -> Self {
        Self::Key(Key::parse(name).unwrap())
    }

    /// Gives what the terminal would tell; nothing where that would lead outside.
    pub fn input(&self, app: &App) -> Option<Input> {
        let input = match *self {
            Self::Near(number) => {
                let scopes = app.scopes();
                let near = keys(rows().iter().filter(|row| scopes.contains(&row.scope)));
                Input::Key(near[number % near.len()])
            }
            Self::Key(key) => Input::Key(key),
            Self::Paste(text) => Input::Paste(text.to_owned()),
            Self::Click(x, y) => Input::Click { x, y },
            Self::Wheel(x, y, down) => Input::Scroll { x, y, down },
            Self::Resize(width, height) => Input::Resize(width, height),
        };
        stays_inside(app, &input).then_some(input)
    }
}

/// Tells whether nothing outside is touched: no clipboard, no other program, no file elsewhere; and what is in the bin stays.
fn stays_inside(app: &App, input: &Input) -> bool {
    let is_enter = matches!(input, Input::Key(key) if key.code == Code::Enter);
    let typed = match input {
        Input::Key(key) => key.typed(),
        _ => None,
    };
    let has_enough = app.backups.rows.len() >= BACKUPS;
    match &app.dialog {
        None if app.is_filtering() => true,
        None if app.view == View::Backups && has_enough => {
            !is_enter && !matches!(typed, Some('o' | 'y' | 'n' | 'R'))
        }
        None => !matches!(typed, Some('o' | 'y')),
        Some(Dialog::Palette(palette)) if is_enter => {
            palette.current().is_none_or(|entry| match &entry.what {
                What::Key(row) => is_inside(row.action, has_enough),
                What::Saved(_) | What::Record(_) => true,
            })
        }
        Some(Dialog::Palette(_)) => !matches!(input, Input::Click { .. }),
        Some(Dialog::Ask(form)) => !(is_enter && form.title[0].starts_with("Export")),
        Some(Dialog::Listing(listing)) => !(listing.is_bin && typed == Some('D')),
        Some(_) => true,
    }
}

fn is_inside(action: Action, has_enough: bool) -> bool {
    match action {
        Action::Copy(_) | Action::OpenSource | Action::Purge => false,
        Action::MakeBackup | Action::Restore => !has_enough,
        _ => true,
    }
}

/// Numbers at random, the same for the same seed (Knuth's linear congruential generator).
pub struct Chance {
    seed: u64,
    keys: Vec<Key>,
}

impl Chance {
    pub fn new(seed: u64) -> Self {
        let mut chance = Self {
            seed: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15),
            keys: all_keys(),
        };
        chance.below(2);
        chance
    }

    fn below(&mut self, end: usize) -> usize {
        self.seed = self
            .seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.seed >> 33).unwrap() % end
    }

    fn cells(&mut self, end: usize) -> u16 {
        u16::try_from(self.below(end)).unwrap()
    }

    /// Tells something true so many times of a hundred.
    pub fn is(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    pub fn step(&mut self) -> Step {
        match self.below(100) {
            0..=54 => Step::Near(self.below(1_000)),
            55..=79 => {
                let key = self.below(self.keys.len());
                Step::Key(self.keys[key])
            }
            80..=84 => Step::Paste(TEXTS[self.below(TEXTS.len())]),
            85..=91 => Step::Click(self.cells(120), self.cells(40)),
            92..=95 => Step::Wheel(self.cells(120), self.cells(40), self.is(50)),
            96..=97 => Step::named(["esc", "enter"][self.below(2)]),
            _ => Step::Resize(1 + self.cells(200), 1 + self.cells(60)),
        }
    }
}

/// Any step, for proptest.
pub fn any() -> impl Strategy<Value = Step> {
    let cell = || (0..120_u16, 0..40_u16);
    prop_oneof![
        8 => (0..1_000_usize).prop_map(Step::Near),
        4 => proptest::sample::select(all_keys()).prop_map(Step::Key),
        1 => proptest::sample::select(TEXTS).prop_map(Step::Paste),
        1 => cell().prop_map(|(x, y)| Step::Click(x, y)),
        1 => (cell(), any_bool()).prop_map(|((x, y), down)| Step::Wheel(x, y, down)),
        1 => (1..240_u16, 1..70_u16).prop_map(|(width, height)| Step::Resize(width, height)),
    ]
}

fn any_bool() -> impl Strategy<Value = bool> {
    proptest::bool::ANY
}
