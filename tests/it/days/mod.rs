//! The officer's day (design, section 1) in the other languages of the interface, each with the keys of its own keyboard, in a
//! pseudo-terminal: where do we stand, find it, it moved, what is due, a page for the minister, the backup put back.
//!
//! A day is a table: what is pressed, and what the screen then says. What the register holds is asked between.

mod kazakh;
mod korean;
mod russian;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use servanda::domain::record::Detail;
use servanda::domain::status::Status;

use crate::sitting::Sitting;
use crate::support::{Desk, now};

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is pressed, and what the screen then says; words after `!` are those that it says no more. The first is always news.
type Step = (&'static str, &'static [&'static str]);

/// One sitting of a day.
struct Day {
    desk: Desk,
    sitting: Sitting,
}

impl Day {
    /// Presses the keys of each step once the screen says what those before it lead to.
    fn play(&mut self, steps: &[Step]) {
        for (keys, words) in steps {
            assert!(!self.says(words[0]), "`{}` is no news", words[0]);
            self.press(keys, words);
        }
    }

    fn press(&mut self, keys: &str, words: &[&str]) {
        self.sitting.press(keys);
        for word in words {
            let begun = Instant::now();
            while !self.says(word) {
                let shown = self.sitting.screen().screen().contents();
                assert!(
                    begun.elapsed() < PATIENCE,
                    "`{keys}` does not lead to `{word}`:\n{shown}"
                );
                std::thread::sleep(Duration::from_millis(10));
            }
        }
    }

    fn says(&self, word: &str) -> bool {
        match word.strip_prefix('!') {
            Some(gone) => !self.sitting.shows(gone),
            None => self.sitting.shows(word),
        }
    }

    /// Gives what is known of a record.
    fn detail(&self, reference: &str) -> Detail {
        let named = self.desk.store.find_record(reference).unwrap();
        self.desk.store.detail(&named, now()).unwrap()
    }

    /// Looks that a record holds a status, so many notes, and the operations that there were.
    fn holds(&self, reference: &str, status: Status, notes: usize, operations: usize) {
        let detail = self.detail(reference);
        assert_eq!(detail.record.status, status);
        assert_eq!(detail.notes.len(), notes);
        let all = self.desk.store.count_operations().unwrap();
        assert_eq!(all, operations);
    }

    /// Looks that the newest assessment says this, with a source of this title.
    fn is_said(&self, reference: &str, note: &str, source: &str) {
        let detail = self.detail(reference);
        let said = detail.assessments.first().unwrap();
        assert_eq!(said.note.as_deref(), Some(note));
        assert!(detail.evidence.iter().any(|each| each.title == source));
    }

    /// Writes the report to a file, and gives what stands in it.
    fn report(&mut self, key: Step, written: &str) -> String {
        self.play(&[key]);
        let file = self.file("report.html");
        self.press(&format!("\u{15}{}\r", file.display()), &[written]);
        std::fs::read_to_string(file).unwrap()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.desk.folder.path().join(name)
    }

    /// Leaves the program, and looks that the register is sound and the backups are so many.
    fn leave(&mut self, key: &str, backups: usize) {
        self.sitting.press(key);
        assert!(self.sitting.end());
        let wrong = self.desk.store.wrong_derivations().unwrap();
        assert_eq!(wrong, Vec::<String>::new());
        let found = servanda::backup::list(&self.file("backups")).unwrap();
        let whole = found.iter().filter(|each| each.problem.is_none());
        assert_eq!(whole.count(), backups);
    }
}
