//! The engine on its own: fields, validation, choices, saving, leaving, meeting others, drafts.

use chrono::NaiveDate;

mod others;

use super::*;
use crate::app::action::{Action, Effect, Motion};
use crate::domain::change::{Change, New};
use crate::domain::entity::{FieldType, Noun};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn uid() -> Uid {
    Uid::new(chrono::DateTime::UNIX_EPOCH)
}

fn owner(entity: Entity, kind: Option<Kind>) -> Owner {
    Owner {
        entity,
        kind,
        uid: uid(),
        reference: "R1".to_owned(),
        title: "A thing".to_owned(),
    }
}

fn given(ask: Ask, owner: Option<Owner>, held: &[(&str, &str)]) -> Given {
    let text = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Given {
        ask,
        owner,
        held: held.iter().map(text).collect(),
        languages: ["en", "ko"].map(str::to_owned).to_vec(),
        fresh: [uid(), uid()],
    }
}

fn new(noun: Noun, of: Option<Owner>) -> EntityForm {
    EntityForm::open(given(Ask::New(noun, None), of, &[])).unwrap()
}

fn edit(held: &[(&str, &str)]) -> EntityForm {
    let of = owner(Entity::Record, Some(Kind::FollowUp));
    EntityForm::open(given(Ask::Edit(String::new()), Some(of), held)).unwrap()
}

fn go(form: &mut EntityForm, name: &str) {
    form.at = form
        .lines
        .iter()
        .position(|line| line.name == name)
        .expect(name);
}

fn write(form: &mut EntityForm, name: &str, text: &str) {
    go(form, name);
    form.line_mut().put(text);
    form.typed();
}

fn line<'f>(form: &'f EntityForm, name: &str) -> &'f Line {
    form.lines
        .iter()
        .find(|line| line.name == name)
        .expect(name)
}

fn applied(step: Step) -> Change {
    match step {
        Step::Stay(Some(effect)) => match *effect {
            Effect::Apply(change) | Effect::Rehearse(change) => change,
            other => panic!("{other:?}"),
        },
        other => panic!("nothing is saved: {other:?}"),
    }
}

fn sets(new: &New) -> Vec<(&str, &str)> {
    let sets = new.sets.iter();
    sets.map(|set| (set.field.as_str(), set.text.as_str()))
        .collect()
}

#[test]
fn every_noun_has_a_form_whose_fields_are_those_of_the_table() {
    for noun in Noun::ALL.iter().copied() {
        let (entity, kind) = noun.entity();
        let form = new(noun, None);
        let table = entity.row().fields.iter();
        let fit = table.filter(|field| field.kind.is_none_or(|of| Some(of) == kind));
        let names: Vec<&str> = fit
            .map(|field| field.name)
            .filter(|name| !matches!(*name, "removed" | "kind" | "at"))
            .collect();
        let own = form.lines.iter().filter(|line| line.field().is_some());
        assert_eq!(
            own.map(|line| line.name.as_str()).collect::<Vec<_>>(),
            names,
            "{noun}"
        );
        let words = form.lines.iter().filter(|line| line.field().is_none());
        let right = if entity.words().is_some() { 2 } else { 0 };
        assert_eq!(words.count(), right, "{noun}");
        assert!(!form.is_dirty() && !form.title.is_empty() && !form.line().takes.is_empty());
    }
}

#[test]
fn codes_are_offered_as_the_table_has_them_and_links_lead_to_their_entity() {
    for noun in Noun::ALL.iter().copied() {
        let form = new(noun, None);
        for line in &form.lines {
            let codes = |codes: &[&str]| {
                let choices = codes.iter().map(|code| Choice::new(*code, ""));
                Source::Given(choices.collect())
            };
            let right = match line.field().map(|field| field.holds) {
                Some(FieldType::Code(all)) => codes(all),
                Some(FieldType::RecordType) => codes(noun.entity().1.unwrap().types()),
                Some(FieldType::Link(to)) => Source::Rows(to),
                Some(FieldType::Date) => Source::Day,
                Some(FieldType::Assessor) => Source::Sides,
                _ => continue,
            };
            assert_eq!(line.source, right, "{noun} {}", line.name);
        }
    }
}

#[test]
fn what_is_typed_is_read_or_refused_as_it_is_typed() {
    type Case = (
        Noun,
        &'static str,
        &'static str,
        Result<Option<&'static str>, &'static str>,
    );
    let cases: &[Case] = &[
        (Noun::FollowUp, "due", "+2w", Ok(Some("2026-12-07"))),
        (Noun::FollowUp, "due", "eoq", Ok(Some("2026-12-31"))),
        (Noun::FollowUp, "due", "next friday", Ok(Some("2026-12-04"))),
        (Noun::FollowUp, "due", "2025-Q3", Ok(Some("2025-35"))),
        (Noun::FollowUp, "due", "2026-09", Ok(None)),
        (Noun::FollowUp, "due", "", Ok(None)),
        (
            Noun::FollowUp,
            "due",
            "dew",
            Err("`dew` is neither a date nor a word for one"),
        ),
        (Noun::FollowUp, "due", "2026-13", Err("`2026-13`")),
        (
            Noun::FollowUp,
            "type",
            "plan",
            Err("type: `plan` is no type"),
        ),
        (Noun::FollowUp, "type", "Project", Ok(None)),
        (Noun::FollowUp, "title.ko", "발전소", Ok(None)),
        (Noun::Document, "term", "5y", Ok(Some("P5Y"))),
        (Noun::Document, "notice_period", "soon", Err("`soon`")),
        (
            Noun::FollowUp,
            "recurrence",
            "every 3 months",
            Ok(Some("FREQ=MONTHLY;INTERVAL=3")),
        ),
        (Noun::Session, "number", "0", Err("`0` is no whole number")),
        (Noun::Observation, "value", "9,6", Err("`9,6` is no number")),
        (
            Noun::Evidence,
            "url",
            "javascript:alert(1)",
            Err("is no web address"),
        ),
        (Noun::Party, "code", "kz", Err("is no code of a party")),
    ];
    for (noun, name, text, right) in cases {
        let mut form = new(*noun, None);
        write(&mut form, name, text);
        let line = line(&form, name);
        match (line.problem(today()), right) {
            (None, Ok(beside)) => assert_eq!(line.beside(today()).as_deref(), *beside, "{text}"),
            (Some(problem), Err(words)) => {
                assert!(problem.message.contains(words), "{}", problem.message);
                assert!(!problem.hint.is_empty(), "{text}");
            }
            (problem, right) => panic!("{name} `{text}`: {problem:?}, not {right:?}"),
        }
    }
}

#[test]
fn what_is_missing_stops_saving_at_its_field_and_is_said_only_then() {
    let mut form = new(Noun::Milestone, None);
    assert_eq!(form.line().name, "record");
    assert_eq!(form.problem_of(line(&form, "title"), today()), None);
    write(&mut form, "record", "F1");
    assert_eq!(form.update(Action::Accept, today()), Step::Stay(None));
    assert_eq!(form.line().name, "title");
    let problem = form.problem_of(form.line(), today()).unwrap();
    assert_eq!(problem.message, "`title` is required and cannot be empty");
    write(&mut form, "title", "First turbine");
    let Change::Add(made) = applied(form.update(Action::Accept, today())) else {
        panic!("no addition")
    };
    assert_eq!(
        sets(&made[0]),
        [("record", "F1"), ("title", "First turbine")]
    );
}

#[test]
fn a_title_in_one_language_is_enough_and_the_kind_is_said_for_you() {
    let mut form = new(Noun::Group, None);
    write(&mut form, "type", "working_group");
    write(&mut form, "title.ko", "실무그룹");
    let Change::Add(made) = applied(form.update(Action::Accept, today())) else {
        panic!("no addition")
    };
    let right = [
        ("kind", "group"),
        ("title.ko", "실무그룹"),
        ("type", "working_group"),
        ("audience", "internal"),
    ];
    assert_eq!(sets(&made[0]), right);
}

#[test]
fn what_the_cursor_stands_on_is_what_the_new_thing_belongs_to() {
    let record = |kind| owner(Entity::Record, Some(kind));
    for (noun, of, field, right) in [
        (Noun::Milestone, record(Kind::FollowUp), "record", "R1"),
        (Noun::Action, record(Kind::Document), "record", "R1"),
        (Noun::Action, record(Kind::Group), "record", ""),
        (Noun::Session, record(Kind::Group), "record", "R1"),
        (Noun::Session, record(Kind::FollowUp), "record", ""),
        (Noun::FollowUp, record(Kind::Document), "parent", "R1"),
        (Noun::FollowUp, record(Kind::FollowUp), "parent", ""),
        (Noun::Relation, record(Kind::Group), "record", "R1"),
        (Noun::Relation, record(Kind::Group), "other", ""),
        (
            Noun::Observation,
            owner(Entity::Indicator, None),
            "indicator",
            "R1",
        ),
        (
            Noun::Citation,
            owner(Entity::Milestone, None),
            "milestone",
            "R1",
        ),
        (Noun::Body, owner(Entity::Party, None), "party", "R1"),
    ] {
        let form = new(noun, Some(of));
        assert_eq!(line(&form, field).text(), right, "{noun} {field}");
        assert!(!form.is_dirty());
    }
}

#[test]
fn a_source_and_what_it_says_are_made_as_one() {
    let of = owner(Entity::Record, Some(Kind::FollowUp));
    let subject = of.uid.to_string();
    let ask = Ask::Evidence(String::new());
    let mut form = EntityForm::open(given(ask.clone(), Some(of), &[])).unwrap();
    assert_eq!(form.line().name, "url");
    for (name, text) in [
        ("url", "https://example.org/a"),
        ("title", "A page"),
        ("type", "press"),
        ("attested", "attested"),
        ("field", "due"),
    ] {
        write(&mut form, name, text);
    }
    let Change::Add(made) = applied(form.update(Action::Accept, today())) else {
        panic!("no addition")
    };
    let [source, cited] = made.as_slice() else {
        panic!("not two")
    };
    assert_eq!(
        (source.entity, cited.entity),
        (Entity::Evidence, Entity::Citation)
    );
    let said = sets(cited);
    assert!(
        said.contains(&("evidence", source.uid.as_str())) && said.contains(&("record", &subject))
    );
    assert!(said.contains(&("field", "due")) && said.contains(&("stance", "supports")));
    assert!(!sets(source).iter().any(|(name, _)| *name == "stance"));
    let party = owner(Entity::Party, None);
    let refused = EntityForm::open(given(ask, Some(party), &[])).unwrap_err();
    assert_eq!(refused.message, "nothing is cited for party R1");
}

const HELD: &[(&str, &str)] = &[
    ("title.en", "A plant"),
    ("ref", "F5"),
    ("type", "project"),
    ("due", "2026-08"),
    ("contact", ""),
    ("description", "one\ntwo"),
];

#[test]
fn only_what_was_changed_is_set_and_words_for_dates_become_dates() {
    let mut form = edit(HELD);
    assert_eq!(
        form.update(Action::Accept, today()),
        Step::Leave(Left::Same)
    );
    let mut form = edit(HELD);
    write(&mut form, "due", "+2w");
    write(&mut form, "title.ko", "발전소");
    write(&mut form, "why", "moved");
    assert_eq!(form.changed().count(), 3);
    let Change::Edit(edit) = applied(form.update(Action::Accept, today())) else {
        panic!("no edit")
    };
    let sets: Vec<_> = edit
        .sets
        .iter()
        .map(|set| (set.field.as_str(), set.text.as_str()))
        .collect();
    assert_eq!(sets, [("title.ko", "발전소"), ("due", "2026-12-07")]);
    assert_eq!(edit.note.as_deref(), Some("moved"));
}

#[test]
fn a_form_with_something_typed_asks_before_it_is_left() {
    let mut form = edit(HELD);
    assert_eq!(
        form.update(Action::Back, today()),
        Step::Leave(Left::Untouched)
    );
    write(&mut form, "contact", "Asia desk");
    assert_eq!(form.update(Action::Back, today()), Step::Stay(None));
    assert!(matches!(form.over, Over::Leave) && form.field().is_none());
    form.update(Action::Back, today());
    assert_eq!(line(&form, "contact").text(), "Asia desk");
    form.update(Action::Back, today());
    assert_eq!(
        form.update(Action::Discard, today()),
        Step::Leave(Left::Thrown)
    );
    form.over = Over::Leave;
    applied(form.update(Action::Accept, today()));
}

#[test]
fn a_choice_is_begun_and_taken_with_tab_or_from_the_list() {
    let mut form = edit(HELD);
    write(&mut form, "type", "nego");
    assert_eq!(form.inline()[0].code, "negotiation");
    form.update(Action::NextField, today());
    assert_eq!(line(&form, "type").text(), "negotiation");
    assert_eq!(form.line().name, "due");
    form.update(Action::Choose, today());
    form.update(Action::Move(Motion::Right), today());
    form.update(Action::Accept, today());
    assert_eq!(line(&form, "due").text(), "2026-08-02");
    go(&mut form, "type");
    form.update(Action::Choose, today());
    form.field().unwrap().paste("visit");
    form.typed();
    form.update(Action::Accept, today());
    assert_eq!(line(&form, "type").text(), "visit");
}
