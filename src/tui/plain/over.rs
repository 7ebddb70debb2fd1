//! What lies over the form of a thing, as questions: what can be chosen, a month, a difference, a conflict, the way out.

use chrono::{Datelike, Days, NaiveDate};

use super::dialogs::choices;
use super::question::{Alone, Answer, Question, Step};
use crate::app::form::{Conflict, EntityForm, Line, Month, Over};
use crate::app::{Action, App, Motion};
use crate::domain::change::FieldChange;
use crate::domain::text::excerpt;
use crate::tui::views::record::words_of;
use crate::words::day;
use crate::{say, word};

/// Gives the question.
pub fn question(app: &App, form: &EntityForm) -> Question {
    match &form.over {
        Over::Nothing => Question::new(&form.title, Vec::new()),
        Over::Choices(chooser) => {
            let title = say!("What {label} can be", label = form.line().label);
            choices(chooser, &title, Alone::Leaves)
        }
        Over::Month(month) => days(*month),
        Over::Difference(_) => {
            Question::new(word!("What saving would change"), vec![save(), go_on()])
                .knowing(difference(form, app.now.today))
        }
        Over::Leave => leave(form, app.now.today),
        Over::Conflict(conflict) => sides(form, conflict),
        Over::Preview(changes, _) => Question::new(
            word!("What this would change, as one operation"),
            vec![
                Answer::new(word!("do it"), vec![Step::Run(Action::Accept)]),
                go_on(),
            ],
        )
        .knowing(changes.iter().map(change).collect()),
    }
}

fn save() -> Answer {
    Answer::new(word!("save"), vec![Step::Run(Action::Accept)])
}

fn go_on() -> Answer {
    Answer::new(word!("go on with the form"), vec![Step::Run(Action::Back)])
}

/// Says what was and what shall be.
fn became(label: &str, old: &str, new: &str) -> String {
    let or = |words: &str| match words.trim() {
        "" => word!("nothing").to_owned(),
        words => excerpt(words),
    };
    say!(
        "{label}: was {old}, becomes {new}",
        label,
        old = or(old),
        new = or(new)
    )
}

fn difference(form: &EntityForm, today: NaiveDate) -> Vec<String> {
    let told = |line: &Line| became(&line.label, &line.base, &line.value(today));
    let lines: Vec<String> = form.changed().map(told).collect();
    if lines.is_empty() {
        return vec![word!("nothing").to_owned()];
    }
    lines
}

fn change(one: &FieldChange) -> String {
    let reference = one.reference.as_deref().unwrap_or_default();
    let label = format!("{reference} {}", words_of("label", &one.field));
    became(&label, &one.old.to_string(), &one.new.to_string())
}

fn leave(form: &EntityForm, today: NaiveDate) -> Question {
    let discard = Answer::new(word!("throw it away"), vec![Step::Run(Action::Discard)]);
    let answers = vec![save().by("s"), discard.by("x"), go_on().by("g")];
    Question::new(word!("This is not saved:"), answers).knowing(difference(form, today))
}

/// Two answers a field: mine, and theirs.
fn sides(form: &EntityForm, conflict: &Conflict) -> Question {
    let count = conflict.fields.len();
    let mut answers = Vec::new();
    let mut facts = Vec::new();
    for (index, meeting) in conflict.fields.iter().enumerate() {
        let label = &form.lines[meeting.line].label;
        let or = |words: &str| match words.trim() {
            "" => word!("nothing").to_owned(),
            words => words.to_owned(),
        };
        facts.push(say!(
            "{label}: base, as it was: {base}",
            label,
            base = or(&meeting.base)
        ));
        let mut go: Vec<Step> =
            vec![Step::Run(Action::Move(Motion::Down)); (count + index - conflict.at) % count];
        let taken = |is: bool| {
            if is {
                format!(" ({})", word!("taken"))
            } else {
                String::new()
            }
        };
        let mine = say!("{label}: mine: {words}", label, words = or(&meeting.mine));
        let theirs = say!(
            "{label}: theirs: {words}",
            label,
            words = or(&meeting.theirs)
        );
        let mut other = go.clone();
        go.push(Step::Run(Action::Move(Motion::Left)));
        other.push(Step::Run(Action::Move(Motion::Right)));
        answers.push(Answer::new(mine + &taken(meeting.is_mine), go));
        answers.push(Answer::new(theirs + &taken(!meeting.is_mine), other));
    }
    let title = word!("Somebody else has changed the same: take mine or theirs of each field");
    Question::new(title, answers)
        .knowing(facts)
        .alone(Alone::Does)
}

/// An answer a day of the month.
fn days(month: Month) -> Question {
    let first = month.first();
    let same = |day: &NaiveDate| day.month() == first.month();
    let days = (0..31).filter_map(|n| first.checked_add_days(Days::new(n)).filter(same));
    let answers = days.map(|of| {
        let mut steps = vec![Step::Run(Action::Move(Motion::First))];
        steps.extend(vec![
            Step::Run(Action::Move(Motion::Right));
            of.day0() as usize
        ]);
        steps.push(Step::Run(Action::Accept));
        Answer::new(day::long(of), steps)
    });
    Question::new(day::month(first), answers.collect())
        .at(month.day.day0() as usize)
        .alone(Alone::Keeps)
}
