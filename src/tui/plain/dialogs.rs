//! Every dialog as a question. A new one does not compile until it has its own here.

use super::forms;
use super::question::{Alone, Answer, Question, Step, Takes};
use crate::app::dialog::{
    ByChooser, ColumnsChooser, Confirm, Counts, Dialog, Listing, OrderChooser, Palette,
    PaletteLine, Purpose, StatusForm, by_words,
};
use crate::app::field::Field;
use crate::app::form::Chooser;
use crate::app::key::Key;
use crate::app::{Action, App, Notice, Problem};
use crate::tui::views::record::words_of;
use crate::{say, word};

/// Gives the question of the dialog or line that is open; none: nothing is asked.
pub fn question(app: &App) -> Option<Question> {
    let Some(dialog) = &app.dialog else {
        return forms::filter_line(app);
    };
    Some(match dialog {
        Dialog::Status(form) => forms::status(app, form).unwrap_or_else(|| statuses(form)),
        Dialog::Note(note) => forms::note(app, note),
        Dialog::Order(chooser) => orders(chooser),
        Dialog::Palette(palette) => help(palette),
        Dialog::Confirm(confirm) => yes_or_no(confirm),
        Dialog::Messages(list) => messages(app, list.scroll.index),
        Dialog::Ask(ask) => forms::ask(app, ask),
        Dialog::Import(import) => forms::import(app, import),
        Dialog::Mapping(mapping) => forms::mapping(mapping),
        Dialog::Listing(listing) => rows(listing),
        Dialog::Columns(chooser) => columns(app, chooser),
        Dialog::By(chooser) => by(chooser),
        Dialog::Counts(counts) => figures(app, counts),
        Dialog::SaveView(form) => forms::save_view(app, form),
        Dialog::Form(form) => forms::thing(app, form),
        Dialog::Nouns(chooser) => choices(chooser, word!("New: what is to be made"), Alone::Leaves),
    })
}

/// Gives the steps that take the row of a chooser: a click on the row of the cursor takes it at once.
pub fn take(index: usize, cursor: usize) -> Vec<Step> {
    if index == cursor {
        vec![Step::Run(Action::Accept)]
    } else {
        vec![Step::Point(index), Step::Run(Action::Accept)]
    }
}

/// Says what is looked for among answers.
pub fn needle(field: &Field) -> Takes {
    Takes::Needle {
        is_filled: !field.text().is_empty(),
    }
}

fn subjects(form: &StatusForm) -> String {
    match form.subjects.as_slice() {
        [one] => {
            let of = say!("Status of {reference}", reference = one.reference);
            format!("{of}: {}", one.title)
        }
        many => say!("Status of {count} records", count = many.len()),
    }
}

fn statuses(form: &StatusForm) -> Question {
    let before = form.before();
    let answers = form.choices.iter().map(|choice| {
        let count = before.iter().find(|(status, _)| status == choice);
        let now = match (count, form.subjects.len()) {
            (None, _) => String::new(),
            (Some(_), 1) => format!(" ({})", word!("now")),
            (Some((_, count)), _) => say!("  ({count} now)", count),
        };
        let letter = choice.row().letter;
        let words = format!("{}: {}{now}", choice.label(), choice.meaning());
        Answer::new(words, vec![Step::Key(Key::char(letter))]).by(letter)
    });
    Question::new(subjects(form), answers.collect())
        .at(form.cursor)
        .alone(Alone::Keeps)
}

fn orders(chooser: &OrderChooser) -> Question {
    let answers = chooser
        .choices
        .iter()
        .enumerate()
        .map(|(index, (by, words))| {
            let words = crate::words::of("order", words);
            let words = match chooser.key(*by) {
                None => words.to_owned(),
                Some((place, false)) => say!("{words}, key {place}", words, place = place + 1),
                Some((place, true)) => {
                    say!("{words}, key {place}, last first", words, place = place + 1)
                }
            };
            Answer::new(words, take(index, chooser.cursor))
        });
    Question::new(word!("Order"), answers.collect())
        .at(chooser.cursor)
        .alone(Alone::Keeps)
}

fn help(palette: &Palette) -> Question {
    let is_found = !palette.field.text().trim().is_empty();
    let mut heading = "";
    let mut blocked = 0;
    let mut answers = Vec::new();
    let mut at = None;
    for (index, line) in palette.found().iter().enumerate() {
        let entry = match line {
            PaletteLine::Heading(words) => {
                heading = words;
                continue;
            }
            PaletteLine::Entry(entry) => entry,
        };
        if entry.blocked.is_some() && !is_found {
            blocked += 1;
            continue;
        }
        let why = entry.blocked.as_ref().map(|why| format!(" ({why})"));
        let words = format!(
            "{}: {} [{}] {heading}{}",
            entry.word(),
            entry.meaning(),
            entry.keys,
            why.unwrap_or_default()
        );
        if index == palette.scroll.index {
            at = Some(answers.len());
        }
        answers.push(Answer::new(words, take(index, palette.scroll.index)));
    }
    let facts = match (answers.is_empty(), blocked) {
        (true, _) => vec![word!("no key, view or record is called that").to_owned()],
        (_, 0) => Vec::new(),
        (_, count) => vec![say!(
            "{count} more cannot be done here; words find them",
            count
        )],
    };
    let mut question = Question::new(word!("Help: what can be done"), answers)
        .knowing(facts)
        .taking(needle(&palette.field));
    question.at = at.filter(|_| is_found);
    question
}

fn yes_or_no(confirm: &Confirm) -> Question {
    let yes = Answer::new(word!("yes, do it"), vec![Step::Run(Action::Accept)]).by("y");
    let no = Answer::new(
        word!("no, leave it as it is"),
        vec![Step::Run(Action::Back)],
    )
    .by("n");
    Question::new(&confirm.question, vec![yes, no])
        .knowing(confirm.lines.clone())
        .troubled(confirm.problem.as_ref())
}

fn messages(app: &App, at: usize) -> Question {
    let said = app.messages.from(0).map(|message| {
        let words = match &message.notice {
            Notice::Trouble(_) => say!("failed: {words}", words = message.notice.words()),
            _ => message.notice.words(),
        };
        format!("{} {words}", message.at.format("%H:%M:%S"))
    });
    let mut lines: Vec<String> = said.collect();
    if lines.is_empty() {
        lines.push(word!("nothing was said yet").to_owned());
    }
    let mut question =
        Question::new(word!("Messages, the newest first"), Vec::new()).knowing(lines);
    question.at = (at > 0).then_some(at);
    question
}

fn rows(listing: &Listing) -> Question {
    let answers = listing.rows.iter().enumerate().map(|(index, row)| {
        let parts = [&row.lead, &row.name, &row.text];
        let parts: Vec<&str> = parts.iter().map(|part| part.trim()).collect();
        let words = parts.iter().filter(|part| !part.is_empty()).copied();
        let words = words.collect::<Vec<_>>().join("; ");
        Answer::new(words, take(index, listing.scroll.index))
    });
    let none = listing.rows.is_empty().then(|| listing.none.to_owned());
    Question::new(&listing.title, answers.collect())
        .knowing(none.into_iter().collect())
        .at(listing.scroll.index)
        .troubled(listing.problem.as_ref())
}

fn columns(app: &App, chooser: &ColumnsChooser) -> Question {
    let list = app.list();
    let answers = chooser.choices.iter().enumerate().map(|(index, column)| {
        let place = list.and_then(|list| list.columns.place(column.name));
        let words = match place {
            Some(place) => say!(
                "{column}: shown, place {place}",
                column = column.heading(),
                place = place + 1
            ),
            None => say!("{column}: not shown", column = column.heading()),
        };
        let point = (index != chooser.cursor).then_some(Step::Point(index));
        let steps = point.into_iter().chain([Step::Run(Action::Toggle)]);
        Answer::new(words, steps.collect())
    });
    Question::new(
        word!("Columns: a number shows one, or hides it"),
        answers.collect(),
    )
    .at(chooser.cursor)
    .alone(Alone::Keeps)
}

fn by(chooser: &ByChooser) -> Question {
    let title = match chooser.purpose {
        Purpose::Group => word!("Group by"),
        Purpose::Count => word!("Count by"),
    };
    let cursor = chooser.scroll.index;
    let answers = chooser.found().iter().enumerate();
    let answers = answers.map(|(index, (_, words))| Answer::new(*words, take(index, cursor)));
    Question::new(title, answers.collect())
        .at(cursor)
        .taking(needle(&chooser.field))
        .alone(Alone::Keeps)
}

fn figures(app: &App, counts: &Counts) -> Question {
    let passing = app.list().map_or(0, |list| list.passing);
    let answers = counts.stats.iter().enumerate().map(|(index, stat)| {
        let share = format!("{:.0} %", stat.share * 100.0);
        let words = format!("{}: {}, {share}", stat.label, stat.count);
        Answer::new(words, take(index, counts.scroll.index))
    });
    let title = say!("Count by {by}", by = by_words(counts.by));
    Question::new(title, answers.collect())
        .knowing(vec![say!("{passing} records", passing)])
        .troubled(counts.problem.as_ref())
}

/// Asks which of some choices is meant.
pub fn choices(chooser: &Chooser, title: &str, alone: Alone) -> Question {
    let cursor = chooser.scroll.index;
    let answers = (0..chooser.count()).filter_map(|index| {
        let choice = chooser.row(index)?;
        let label = words_of("label", &choice.label);
        let words = [choice.code.as_str(), &label].join(" ");
        Some(Answer::new(words.trim(), take(index, cursor)))
    });
    let none = (chooser.count() == 0).then(|| word!("nothing is called that").to_owned());
    Question::new(title, answers.collect())
        .knowing(none.into_iter().collect())
        .taking(needle(&chooser.needle))
        .alone(alone)
}

/// Says what is wrong, and what would be right.
pub fn trouble(problem: &Problem) -> Vec<String> {
    let mut lines = vec![say!("Wrong: {words}", words = problem.message)];
    if !problem.hint.is_empty() {
        lines.push(say!("What would be right: {words}", words = problem.hint));
    }
    lines
}
