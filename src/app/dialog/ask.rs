//! Short forms that ask for what is to be done outside: the name of a file, another time.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::{Dialog, FieldRow, Form, Holds};
use crate::app::action::{Action, Effect, Problem};
use crate::app::field::Field;
use crate::app::job::{Exported, Moment, Order, Reported};
use crate::app::secret::Secret;
use crate::mark;
use crate::{say, word};

#[rustfmt::skip]
const FILE: &[FieldRow] = &[
    FieldRow { label: mark!("form", "File"), holds: Holds::Words, blank: mark!("form", "the name of the file") },
];
#[rustfmt::skip]
const TIME: &[FieldRow] = &[
    FieldRow { label: mark!("form", "As of"), holds: Holds::Date, blank: mark!("form", "what was true on this day") },
    FieldRow { label: mark!("form", "Known on"), holds: Holds::Date, blank: mark!("form", "what was known on this day") },
];

#[rustfmt::skip]
const REPORT: &[FieldRow] = &[
    FieldRow { label: mark!("form", "File"), holds: Holds::Words, blank: mark!("form", "the name of the file: .html, .md or .xlsx") },
    FieldRow { label: mark!("form", "Filter"), holds: Holds::Words, blank: mark!("form", "every record") },
    FieldRow { label: mark!("form", "Since"), holds: Holds::Date, blank: mark!("form", "changes of the last 90 days are told") },
    FieldRow { label: mark!("form", "For whom"), holds: Holds::Words, blank: mark!("form", "`shared`: nothing internal is in it") },
];

#[rustfmt::skip]
const RECORD: &[FieldRow] = &[
    FieldRow { label: mark!("form", "Record"), holds: Holds::Words, blank: mark!("form", "its ref, such as F7") },
];
#[rustfmt::skip]
const PASSPHRASE: &[FieldRow] = &[
    FieldRow { label: mark!("form", "Passphrase"), holds: Holds::Secret, blank: mark!("form", "not shown while it is typed") },
];

#[derive(Debug, Clone, PartialEq)]
enum Wanted {
    File(&'static str),
    Time,
    Report,
    Record(PathBuf),
    Passphrase(Order),
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct AskForm {
    /// What is asked, and what of.
    pub title: [String; 2],
    /// The form.
    pub form: Form,
    /// The dialog that was open before, and is again when this one is left.
    pub beneath: Option<Box<Dialog>>,
    wanted: Wanted,
}

impl AskForm {
    fn new(rows: &'static [FieldRow], title: [&str; 2], wanted: Wanted) -> Self {
        Self {
            title: title.map(str::to_owned),
            form: Form::new(rows),
            beneath: None,
            wanted,
        }
    }

    /// Asks which file is to be written; `file` is proposed.
    pub fn file(format: &'static str, what: &str, file: &str) -> Self {
        let title = say!("Export as {format}", format);
        let mut ask = Self::new(FILE, [&title, what], Wanted::File(format));
        ask.form.fields[0] = Field::new(file);
        ask
    }

    /// Asks for a report of the records that pass a filter.
    pub fn report(filter: &str, today: NaiveDate) -> Self {
        let title = [
            word!("Report"),
            word!("for the session of a commission, or whoever asks"),
        ];
        let mut ask = Self::new(REPORT, title, Wanted::Report);
        ask.form.fields[0] = Field::new(&format!("report-{today}.html"));
        ask.form.fields[1] = Field::new(filter);
        ask
    }

    /// Asks which time is to be shown.
    pub fn as_of() -> Self {
        let more = word!("one day or both; what was true, or what was known");
        Self::new(
            TIME,
            [word!("The register of another time"), more],
            Wanted::Time,
        )
    }

    /// Asks which record is to come back from a backup of this name.
    pub fn record(path: PathBuf, name: &str) -> Self {
        let more = say!("as {name} holds it", name);
        Self::new(
            RECORD,
            [word!("One record back"), &more],
            Wanted::Record(path),
        )
    }

    /// Asks for the passphrase of what an order needs.
    pub fn passphrase(order: Order, of: &str) -> Self {
        let title = [word!("It is encrypted"), of];
        Self::new(PASSPHRASE, title, Wanted::Passphrase(order))
    }

    /// Takes an action. Gives whether the dialog stays open, and what is to be done.
    pub fn update(&mut self, action: Action, today: NaiveDate) -> (bool, Option<Effect>) {
        match action {
            Action::Back => return (false, None),
            Action::NextField => self.form.go(true),
            Action::PreviousField => self.form.go(false),
            Action::Clear => self.form.field().clear(),
            Action::Accept => {
                self.form.problem = None;
                let order = match &self.wanted {
                    Wanted::File(format) => self.file_order(format),
                    Wanted::Time => self.time_order(today),
                    Wanted::Report => self.report_order(today),
                    Wanted::Record(path) => self.record_order(path.clone()),
                    Wanted::Passphrase(order) => return self.unlock(order.clone()),
                };
                return (order.is_none(), order.map(Effect::Run));
            }
            _ => {}
        }
        (true, None)
    }

    fn file_order(&mut self, format: &'static str) -> Option<Order> {
        let Some(name) = self.form.words(0) else {
            let problem = Problem::new(
                word!("there is no name"),
                word!("say which file, or leave with {form.back}"),
            );
            self.form.refuse(0, problem);
            return None;
        };
        Some(Order::Export(Exported {
            format,
            path: PathBuf::from(name),
            replaces: false,
        }))
    }

    fn record_order(&mut self, path: PathBuf) -> Option<Order> {
        let Some(name) = self.form.words(0) else {
            let hint = word!("say the ref of a record, or leave with {form.back}");
            let problem = Problem::new(word!("no record is named"), hint);
            self.form.refuse(0, problem);
            return None;
        };
        Some(Order::BringBack {
            path,
            name,
            seen: None,
        })
    }

    fn unlock(&mut self, order: Order) -> (bool, Option<Effect>) {
        let typed = self.form.fields[0].text();
        if typed.is_empty() {
            let problem = Problem::new(
                word!("nothing is typed"),
                word!("type it, or leave with {form.back}"),
            );
            self.form.refuse(0, problem);
            return (true, None);
        }
        (false, Some(Effect::Unlock(Secret::new(typed), order)))
    }

    fn report_order(&mut self, today: NaiveDate) -> Option<Order> {
        let Some(name) = self.form.words(0) else {
            let problem = Problem::new(
                word!("there is no name"),
                word!("say which file, or leave with Esc"),
            );
            self.form.refuse(0, problem);
            return None;
        };
        let since = match one_day(&self.form.fields[2], today) {
            Ok(since) => since,
            Err(problem) => {
                self.form.refuse(2, problem);
                return None;
            }
        };
        let is_shared = match self.form.words(3).as_deref() {
            None | Some("internal") => false,
            Some("shared") => true,
            Some(other) => {
                let problem = Problem::new(
                    say!("`{other}` is no audience", other),
                    word!("say `shared`, or leave it blank"),
                );
                self.form.refuse(3, problem);
                return None;
            }
        };
        Some(Order::Report(Reported {
            path: PathBuf::from(name),
            filter: self.form.words(1).unwrap_or_default(),
            since,
            is_shared,
            replaces: false,
        }))
    }

    fn time_order(&mut self, today: NaiveDate) -> Option<Order> {
        let mut days = [None; 2];
        for (field, day) in days.iter_mut().enumerate() {
            match one_day(&self.form.fields[field], today) {
                Ok(read) => *day = read,
                Err(problem) => {
                    self.form.refuse(field, problem);
                    return None;
                }
            }
        }
        let [as_of, known_on] = days;
        if as_of.is_none() && known_on.is_none() {
            let problem = Problem::new(
                word!("no day is said"),
                word!("say one, such as 2025-12-31 or -1y"),
            );
            self.form.refuse(0, problem);
            return None;
        }
        Some(Order::Then(Moment { as_of, known_on }))
    }
}

/// Reads a single day that has come; none: nothing is typed.
fn one_day(field: &Field, today: NaiveDate) -> Result<Option<NaiveDate>, Problem> {
    let Some(date) = field.date(today).transpose()? else {
        return Ok(None);
    };
    match (date.lower(), date.upper()) {
        (Some(first), Some(last)) if first == last => Ok(Some(first)),
        _ => Err(Problem::new(
            say!("`{date}` is no single day", date),
            word!("name a day, such as 2025-12-31"),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_one_day_or_two_that_have_come() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for (as_of, known_on, right) in [
            ("2025-12-31", "", Ok("as of 2025-12-31")),
            ("", "-1d", Ok("as it was known on 2026-11-22")),
            ("", "", Err("no day is said")),
            ("2025", "", Err("`2025` is no single day")),
            ("2025-01-01", "+1d", Err("2026-11-24 is after today")),
        ] {
            let mut ask = AskForm::as_of();
            ask.form.fields = vec![Field::new(as_of), Field::new(known_on)];
            let (is_open, effect) = ask.update(Action::Accept, today);
            let told = match effect {
                Some(Effect::Run(Order::Then(moment))) => Ok(moment.words()),
                _ => Err(ask.form.problem.map(|problem| problem.message).unwrap()),
            };
            assert_eq!(is_open, told.is_err());
            assert_eq!(told.as_deref().map_err(String::as_str), right);
        }
    }

    #[test]
    fn a_file_without_a_name_is_asked_for_again() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mut ask = AskForm::file("csv", "", "a.csv");
        ask.update(Action::Clear, today);
        assert_eq!(ask.update(Action::Accept, today), (true, None));
        assert!(ask.form.problem.is_some());
    }

    #[test]
    fn a_passphrase_begins_again_what_lacked_it_and_nothing_is_not_tried() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let order = Order::Verify(PathBuf::from("a.age"));
        let mut ask = AskForm::passphrase(order.clone(), "a.age");
        assert!(ask.form.is_secret());
        assert_eq!(ask.update(Action::Accept, today), (true, None));
        ask.form.fields = vec![Field::new(" two words ")];
        let unlock = Effect::Unlock(Secret::new(" two words "), order);
        assert_eq!(ask.update(Action::Accept, today), (false, Some(unlock)));
    }

    #[test]
    fn a_record_that_is_to_come_back_is_named() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mut ask = AskForm::record(PathBuf::from("a.db"), "a.db");
        assert_eq!(ask.update(Action::Accept, today), (true, None));
        ask.form.fields = vec![Field::new(" F7 ")];
        let order = Order::BringBack {
            path: PathBuf::from("a.db"),
            name: "F7".to_owned(),
            seen: None,
        };
        let run = (false, Some(Effect::Run(order)));
        assert_eq!(ask.update(Action::Accept, today), run);
    }
}
