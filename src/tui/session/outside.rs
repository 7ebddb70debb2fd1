//! What leads outside: clipboard, other programs, files, the bin, and what was said.

use super::{Ask, Session};
use crate::app::dialog::{AskForm, Asked, Confirm, Dialog, Listing, ListingRow, Tone};
use crate::app::{Copied, Effect, Focus, Order, Problem};
use crate::domain::change::{Change, Thing};
use crate::domain::entity::called;
use crate::domain::record::{Detail, Evidence};
use crate::domain::text::visible_lines;
use crate::domain::uid::Uid;
use crate::exchange::record::record_page;
use crate::exchange::{FILES, file_format};
use crate::store::{Result, counted_words};
use crate::tui::outside::clipboard::LIMIT;
use crate::tui::outside::open::{self, Opened};
use crate::tui::reader;
use crate::tui::shown::{self, Form, Shown};
use crate::{say, word};

/// A text, and what it is in words.
type Text = (String, String);

impl Session<'_> {
    /// Does what leads outside.
    pub(super) fn reach(&mut self, effect: Effect) -> Ask {
        match effect {
            Effect::Run(order) => self.start(order),
            Effect::Unlock(secret, order) => self.unlock(secret, order),
            Effect::Cancel => self.stop(),
            Effect::Copy(what) => return self.copy(what),
            Effect::Sources(name) => self.sources(&name),
            Effect::OpenAddress(url) => self.start_program(open::address(&url)),
            Effect::OpenFile(hash) => {
                let found = open::kept(&self.desk.files(), &hash);
                self.start_program(found);
            }
            Effect::Formats => self.show_formats(),
            Effect::NameFile(format) => self.name_file(format),
            Effect::Bin => self.show_bin(),
            Effect::AskPurge => self.ask_purge(),
            Effect::Present => self.come_back(),
            _ => {}
        }
        Ask::Nothing
    }

    fn copy(&mut self, what: Copied) -> Ask {
        let text = match what {
            Copied::Field => Ok(self.field()),
            Copied::Record => self.record_text(),
            Copied::Table => self.table_text(),
        };
        let (text, words) = match text {
            Ok(Some(text)) => text,
            Ok(None) => {
                self.app.done(word!("there is nothing to copy here"));
                return Ask::Nothing;
            }
            Err(error) => {
                self.app.failed(reader::problem(&error));
                return Ask::Nothing;
            }
        };
        let copying = self.clipboards.copy(&text, &self.failures.0);
        if !copying.by_terminal && !copying.by_program {
            let long = say!("{words} is {size} kB long", words, size = text.len() / 1000);
            let hint = say!(
                "a terminal's clipboard takes {most} kB; X writes it to a file",
                most = LIMIT / 1000
            );
            self.app.failed(Problem::new(long, hint));
            return Ask::Nothing;
        }
        self.app.done(&say!("copied {words}", words));
        if copying.by_terminal {
            Ask::Copy(text)
        } else {
            Ask::Nothing
        }
    }

    /// Gives the value under the cursor: what the line of the pane leads to, else the ref of the record.
    fn field(&self) -> Option<Text> {
        use crate::app::Link;
        let linked = match self.app.pane.current() {
            Some(Link::Record(name) | Link::Thing(name) | Link::Part(_, name)) => {
                Some(name.clone())
            }
            Some(Link::List(_, filter)) => Some(filter.clone()),
            Some(Link::Operation(number)) => Some(number.to_string()),
            Some(Link::Indicator(uid, _)) => Some(uid.clone()),
            None => None,
        };
        let linked = linked.filter(|_| self.app.focus == Focus::Detail);
        let record = self.app.record().map(|record| record.reference.clone());
        let history = self.app.history.current().map(|done| done.summary.clone());
        let text = linked.or(record).or_else(|| match self.app.view {
            crate::app::view::View::History => history,
            crate::app::view::View::Backups => {
                let row = self.app.backups.current()?;
                Some(row.path.display().to_string())
            }
            crate::app::view::View::Indicators => {
                Some(self.app.indicators.current()?.reference.clone())
            }
            _ => self.app.record_name(),
        })?;
        let words = format!("`{}`", crate::domain::text::excerpt(&text));
        Some((visible_lines(&text), words))
    }

    fn detail(&self, name: &str) -> Result<Detail> {
        let store = self.shown();
        let named = store.find_record(name)?;
        store.detail(&named, self.app.now)
    }

    /// Gives the record as Markdown, as `show --format markdown` has it.
    fn record_text(&self) -> Result<Option<Text>> {
        let Some(name) = self.app.record_name() else {
            return Ok(None);
        };
        let detail = self.detail(&name)?;
        let mut text = Vec::new();
        // Writing into memory does not fail.
        let _ = record_page(&detail).write_markdown(&mut text);
        let text = String::from_utf8_lossy(&text).into_owned();
        let words = say!(
            "{reference} as Markdown",
            reference = detail.record.reference
        );
        Ok(Some((text, words)))
    }

    /// Gives what is shown as a table with tabs; of more than a clipboard takes not even the rows are read.
    fn table_text(&self) -> Result<Option<Text>> {
        const LEAST: usize = 20;
        let Some(shown) = Shown::of(&self.app, self.desk) else {
            return Ok(None);
        };
        let rows = shown.count(self.shown())?;
        if rows.saturating_mul(LEAST) > 20 * LIMIT {
            let words = say!("a table of {rows} rows", rows);
            return Ok(Some(("\n".repeat(rows), words)));
        }
        let table = shown.read(self.shown())?;
        let mut text = Vec::new();
        let _ = table.write(Form::Tabs, &mut text);
        let text = String::from_utf8_lossy(&text).into_owned();
        Ok(Some((
            text,
            say!("a table of {counted}", counted = table.counted()),
        )))
    }

    fn start_program(&mut self, what: std::result::Result<Opened, Problem>) {
        match what.and_then(|what| what.start(&self.failures.0)) {
            Ok(words) => self.app.done(&words),
            Err(problem) => self.app.failed(problem),
        }
    }

    /// Hears of programs that did not do what they were started for.
    pub(super) fn hear_failures(&mut self) -> bool {
        let Ok(words) = self.failures.1.try_recv() else {
            return false;
        };
        self.app.failed(Problem::new(words, ""));
        true
    }

    /// Opens the source of a record; of several, asks which.
    fn sources(&mut self, name: &str) {
        let detail = match self.detail(name) {
            Ok(detail) => detail,
            Err(error) => return self.app.failed(reader::problem(&error)),
        };
        let mut rows: Vec<ListingRow> = detail.evidence.iter().flat_map(source_rows).collect();
        match rows.len() {
            0 => {
                let words = say!(
                    "{reference} has no source with an address",
                    reference = detail.record.reference
                );
                let hint = word!("a source with its address is cited with a status");
                self.app.failed(Problem::new(words, hint));
            }
            1 => {
                if let Some(act) = rows.pop().and_then(|row| row.act) {
                    self.reach(act);
                }
            }
            _ => {
                let title = say!(
                    "Sources of {reference}",
                    reference = detail.record.reference
                );
                self.app.dialog = Some(Dialog::Listing(Listing::new(title, rows)));
            }
        }
    }

    fn show_formats(&mut self) {
        let rows = FILES.iter().map(|row| ListingRow {
            lead: row.code.to_owned(),
            name: format!(".{}", row.ending),
            text: row.told().to_owned(),
            tone: Tone::Plain,
            act: Some(Effect::NameFile(row.code)),
        });
        let title = say!("Export: {what}", what = shown::words(&self.app));
        self.app.dialog = Some(Dialog::Listing(Listing::new(title, rows.collect())));
    }

    fn name_file(&mut self, format: &'static str) {
        let ending = file_format(format).map_or("txt", |row| row.ending);
        let file = shown::file_name(&self.app, ending);
        let form = AskForm::file(format, &shown::words(&self.app), &file);
        self.app.dialog = Some(Dialog::Ask(form));
    }

    /// Shows what lies in the bin.
    pub(super) fn show_bin(&mut self) {
        let found = match self.shown().bin() {
            Ok(found) => found,
            Err(error) => return self.app.failed(reader::problem(&error)),
        };
        let rows = found.into_iter().map(|thing| ListingRow {
            lead: called(thing.noun).to_owned(),
            name: thing.reference,
            text: thing.title,
            tone: Tone::Plain,
            act: Some(Effect::Apply(Change::Restore(vec![Thing {
                entity: thing.entity,
                uid: thing.uid,
            }]))),
        });
        let mut listing = Listing::new(word!("Bin"), rows.collect());
        listing.none = word!("nothing lies in the bin");
        listing.is_bin = true;
        self.app.dialog = Some(Dialog::Listing(listing));
    }

    /// Asks before an operation is taken back, with what that would change; what would be refused says why at once.
    pub(super) fn ask_undo(&mut self, uid: Uid) {
        let undo = Change::Undo(Some(uid.clone()));
        match self.store.preview(&undo, &self.desk.stamp()) {
            Ok(changes) => self.app.asked_undo(uid, &changes),
            Err(error) => self.app.failed(reader::problem(&error)),
        }
    }

    /// Asks whether what lies in the bin is to go for good, and says what that is.
    fn ask_purge(&mut self) {
        if let Some(why) = self.app.read_only {
            return self
                .app
                .failed(Problem::new(word!("nothing can be deleted"), why));
        }
        let counts = match self.store.binned() {
            Ok(counts) => counts,
            Err(error) => return self.app.failed(reader::problem(&error)),
        };
        let lines = vec![
            say!(
                "With all that belongs to it, goes: {counts}.",
                counts = counted_words(&counts)
            ),
            word!("A verified backup is made first; the history still tells what was there.")
                .to_owned(),
        ];
        let asked = Asked::Do(Effect::Run(Order::Purge));
        let question = word!("Delete for good what lies in the bin?").to_owned();
        self.app.dialog = Some(Dialog::Confirm(Confirm::new(asked, question, lines)));
    }
}

/// Gives what of a source can be opened: its address, and the file that is kept of it.
fn source_rows(source: &Evidence) -> Vec<ListingRow> {
    let row = |text: &str, act| ListingRow {
        lead: source.reference.clone(),
        name: source.title.clone(),
        text: text.to_owned(),
        tone: Tone::Plain,
        act: Some(act),
    };
    let url = source.url.as_ref();
    let file = source.file.as_ref();
    url.map(|url| row(url, Effect::OpenAddress(url.clone())))
        .into_iter()
        .chain(file.map(|file| {
            let words = say!("kept file {file}", file);
            row(&words, Effect::OpenFile(file.clone()))
        }))
        .collect()
}
