//! Forms as questions: every field with its number and what stands in it; a text goes into the one that is being filled in.

use super::over;
use super::question::{Alone, Answer, Question, Step, Takes, Value};
use crate::app::dialog::{
    AskForm, Form, Holds, ImportForm, Mapping, NoteForm, SaveView, StatusForm, Step as Stage,
};
use crate::app::form::{EntityForm, Line, Over};
use crate::app::view::View;
use crate::app::{Action, App};
use crate::domain::text::excerpt;
use crate::words;
use crate::{say, word};

/// What stands for a letter that is not shown.
const HIDDEN: &str = "*";
/// How many choices of a field are named with it.
const NAMED: usize = 8;

/// Gives the steps to a field of a short form from the one that is being filled in.
fn go(index: usize, at: usize, count: usize) -> Vec<Step> {
    vec![Step::Run(Action::NextField); (count + index - at) % count.max(1)]
}

/// Says the value of a field: what stands in it, or that nothing does and what then counts.
fn value(text: &str, blank: &str) -> String {
    match (text.trim(), blank) {
        ("", "") => word!("empty").to_owned(),
        ("", blank) => say!("empty; {blank}", blank),
        (text, _) => text.to_owned(),
    }
}

/// Asks for the fields of a short form.
fn fields(app: &App, title: String, form: &Form) -> Question {
    let count = form.rows.len();
    let answers = form.rows.iter().zip(&form.fields).enumerate();
    let answers = answers.map(|(index, (row, field))| {
        let text = match row.holds {
            Holds::Secret => HIDDEN.repeat(field.text().chars().count()),
            _ => field.text().to_owned(),
        };
        let blank = if row.blank == "today" {
            say!("today, {today}", today = app.now.today)
        } else {
            words::of("form", row.blank).to_owned()
        };
        let mut words = format!("{}: {}", words::of("form", row.label), value(&text, &blank));
        if row.holds == Holds::Date
            && let Some(Ok(date)) = field.date(app.now.today)
            && date.as_str() != text
        {
            words = format!("{words}, {date}");
        }
        Answer::new(words, go(index, form.at, count))
    });
    let (row, field) = (&form.rows[form.at], &form.fields[form.at]);
    let then = if count == 1 {
        Action::Accept
    } else {
        Action::NextField
    };
    let takes = Takes::Value(Value {
        label: words::of("form", row.label).to_owned(),
        is_filled: !field.text().is_empty(),
        is_secret: row.holds == Holds::Secret,
        then,
    });
    Question::new(title, answers.collect())
        .at(form.at)
        .taking(takes)
        .alone(Alone::Does)
        .troubled(form.problem.as_ref())
}

/// Asks for what goes with a status, once it is chosen.
pub fn status(app: &App, of: &StatusForm) -> Option<Question> {
    let Stage::Fill(to) = of.step else {
        return None;
    };
    let before = of.before().into_iter().map(|(from, count)| match count {
        1 => from.label().to_owned(),
        count => format!("{count} {}", from.label()),
    });
    let before = before.collect::<Vec<_>>().join(", ");
    let name = match of.subjects.as_slice() {
        [one] => format!("{}: {}", one.reference, one.title),
        many => say!("{count} records", count = many.len()),
    };
    let title = say!(
        "{name}; from {before} to {after}",
        name,
        before,
        after = to.label()
    );
    Some(fields(app, title, &of.form))
}

/// Asks for a note.
pub fn note(app: &App, note: &NoteForm) -> Question {
    let subject = &note.subject;
    let of = say!("Note on {reference}", reference = subject.reference);
    fields(app, format!("{of}: {}", subject.title), &note.form)
}

/// Asks for a file, a time, a record, a passphrase.
pub fn ask(app: &App, ask: &AskForm) -> Question {
    let [title, more] = &ask.title;
    fields(app, format!("{title}: {more}"), &ask.form)
}

/// Asks for a file to take in.
pub fn import(app: &App, import: &ImportForm) -> Question {
    let more = word!("a table, or a file that `export` wrote");
    fields(app, format!("{}: {more}", word!("Import")), &import.form)
}

/// Asks under which name a view is to be saved.
pub fn save_view(app: &App, save: &SaveView) -> Question {
    let mut question = fields(app, word!("Save view").to_owned(), &save.form);
    let view = &save.view;
    let or = |words: &Option<String>| {
        words
            .clone()
            .unwrap_or_else(|| word!("as usual").to_owned())
    };
    let filter = match view.filter.as_str() {
        "" => word!("none: every record"),
        filter => filter,
    };
    question.facts = vec![
        format!("{}: {filter}", word!("Filter")),
        format!("{}: {}", word!("Order"), or(&view.sort)),
        format!("{}: {}", word!("Columns"), or(&view.columns)),
    ];
    if let Some(taken) = save.taken() {
        let name = &taken.of.name;
        question
            .facts
            .push(say!("A view `{name}` is there: it is replaced", name));
    }
    question
}

/// Asks where the columns of a file go.
pub fn mapping(mapping: &Mapping) -> Question {
    let answers = mapping.columns.iter().enumerate().map(|(index, column)| {
        let field = value(column.field.text(), "");
        let words = say!(
            "{column}, such as {sample}: {field}",
            column = column.header,
            sample = excerpt(&column.sample),
            field
        );
        Answer::new(words, vec![Step::Point(index)])
    });
    let at = mapping.scroll.index;
    let is_filled = mapping
        .columns
        .get(at)
        .is_some_and(|column| !column.field.text().is_empty());
    let takes = Takes::Value(Value {
        label: mapping
            .columns
            .get(at)
            .map_or_else(String::new, |column| column.header.clone()),
        is_filled,
        is_secret: false,
        then: Action::NextField,
    });
    let fitting = mapping.fitting().join(", ");
    let facts = vec![say!("Fields that fit: {fitting}", fitting)];
    Question::new(
        format!("{}: {}", word!("Import"), mapping.words),
        answers.collect(),
    )
    .knowing(facts)
    .at(at)
    .taking(takes)
    .alone(Alone::Does)
    .troubled(mapping.problem.as_ref())
}

/// Asks for the fields of a thing, or for what lies over them.
pub fn thing(app: &App, form: &EntityForm) -> Question {
    if !matches!(form.over, Over::Nothing) {
        return over::question(app, form);
    }
    let answers = form.lines.iter().enumerate();
    let answers = answers.map(|(index, line)| {
        let steps = if index == form.at {
            Vec::new()
        } else {
            vec![Step::Point(index)]
        };
        Answer::new(field(app, form, line), steps)
    });
    let line = form.line();
    let takes = Takes::Value(Value {
        label: line.label.clone(),
        is_filled: !line.input.text().is_empty(),
        is_secret: false,
        then: Action::NextField,
    });
    let title = match form.more.as_str() {
        "" => form.title.clone(),
        more => format!("{}: {more}", form.title),
    };
    Question::new(title, answers.collect())
        .at(form.at)
        .taking(takes)
        .alone(Alone::Does)
        .troubled(form.problem.as_ref())
}

/// Says a field of a thing: what stands in it, what that comes to, what is wrong, what it can be.
fn field(app: &App, form: &EntityForm, line: &Line) -> String {
    let today = app.now.today;
    let mut parts = vec![format!("{}: {}", line.label, value(line.input.text(), ""))];
    if line.required {
        parts.push(word!("required").to_owned());
    }
    parts.extend(line.beside(today));
    if line.is_taken {
        parts.push(word!("changed by somebody else").to_owned());
    }
    if let Some(theirs) = &line.theirs {
        let theirs = excerpt(theirs);
        parts.push(say!(
            "somebody else has made `{theirs}` of it; saving asks",
            theirs
        ));
    }
    if let Some(problem) = form.problem_of(line, today) {
        parts.push(say!("Wrong: {words}", words = problem.message));
        parts.push(problem.hint);
    } else if line.text().is_empty() {
        parts.push(line.takes.clone());
        let choices = form.choices(line);
        if (1..=NAMED).contains(&choices.len()) {
            let codes: Vec<&str> = choices.iter().map(|choice| choice.code.as_str()).collect();
            parts.push(say!("one of {codes}", codes = codes.join(", ")));
        } else if !choices.is_empty() {
            parts.push(word!("`.choose` lists what it can be").to_owned());
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts.join("; ")
}

/// Asks for the filter that is being typed, of the list or of the history.
pub fn filter_line(app: &App) -> Option<Question> {
    let (text, problem) = match (&app.filter_line, &app.history.line) {
        (Some(line), _) => (
            line.field.text(),
            app.list()?.problem.as_ref().map(|(of, _)| of),
        ),
        (None, Some(line)) if app.view == View::History => (
            line.field.text(),
            app.history.problem.as_ref().map(|(of, _)| of),
        ),
        _ => return None,
    };
    let label = word!("Filter");
    let takes = Takes::Value(Value {
        label: label.to_owned(),
        is_filled: !text.is_empty(),
        is_secret: false,
        then: Action::Accept,
    });
    let now = format!("{label}: {}", value(text, word!("none: every record")));
    let question = Question::new(
        say!("Filter of {view}", view = app.view.row().word()),
        Vec::new(),
    );
    Some(
        question
            .knowing(vec![now])
            .taking(takes)
            .alone(Alone::Keeps)
            .troubled(problem),
    )
}
