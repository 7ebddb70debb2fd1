//! What was said in this sitting: kept, so that nothing that was missed is lost.

use super::action::Notice;
use super::dialog::{Dialog, Listing, ListingRow, Tone};
use super::state::App;

/// So many are kept; the oldest go first.
const KEPT: usize = 500;

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// When: `12:00:00`.
    pub at: String,
    /// What.
    pub notice: Notice,
    /// How often in a row.
    pub times: usize,
}

impl App {
    /// Keeps what was just said.
    pub fn keep_message(&mut self, at: String, notice: Notice) {
        if let Some(last) = self.messages.last_mut()
            && last.notice == notice
        {
            last.at = at;
            last.times += 1;
            return;
        }
        if self.messages.len() == KEPT {
            self.messages.remove(0);
        }
        self.messages.push(Message {
            at,
            notice,
            times: 1,
        });
    }

    /// Shows what was said, the newest first.
    pub(super) fn show_messages(&mut self) {
        let rows = self.messages.iter().rev().map(row).collect();
        let mut listing = Listing::new("Messages", rows);
        listing.none = "nothing was said yet";
        self.dialog = Some(Dialog::Listing(listing));
    }
}

fn row(message: &Message) -> ListingRow {
    let (name, text, tone) = match &message.notice {
        Notice::Done(words) => ("done", words.clone(), Tone::Plain),
        Notice::Blocked(words) => ("why not", words.clone(), Tone::Dim),
        Notice::Trouble(problem) if problem.hint.is_empty() => {
            ("failed", problem.message.clone(), Tone::Wrong)
        }
        Notice::Trouble(problem) => (
            "failed",
            format!("{}; {}", problem.message, problem.hint),
            Tone::Wrong,
        ),
    };
    let often = match message.times {
        1 => String::new(),
        times => format!(" ({times} times)"),
    };
    ListingRow {
        lead: message.at.clone(),
        name: name.to_owned(),
        text: text + &often,
        tone,
        act: None,
    }
}
