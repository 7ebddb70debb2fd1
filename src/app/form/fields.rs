//! Which fields a form has: those of the table of entities.

use super::line::{Line, Source};
use crate::domain::choice::Choice;
use crate::domain::entity::{Entity, FieldType};
use crate::domain::vocabulary::Kind;
use crate::{say, word};

/// What an operation is said to be for.
pub const WHY: &str = "why";

/// In which order the fields of a source and of what it says are asked; the others follow.
const SOURCE_FIRST: &[&str] = &[
    "url",
    "title",
    "type",
    "publisher",
    "published",
    "language",
    "field",
    "attested",
    "stance",
    "note",
];

/// Gives the lines of a thing that is to be made; words by language first, in the languages that the register has.
pub fn new(entity: Entity, kind: Option<Kind>, languages: &[String]) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(words) = entity.words() {
        for (index, language) in languages.iter().enumerate() {
            lines.push(words_line(&format!("{words}.{language}"), index == 0));
        }
    }
    for field in entity.row().fields {
        let is_of_kind = field.kind.is_none_or(|of| Some(of) == kind);
        if field.is_kept() || field.name == "kind" || !is_of_kind {
            continue;
        }
        let mut line = Line::of(entity, field, kind);
        if field.name == "ref" {
            line.required = false;
            word!("a ref, such as D12; if empty, the next of its series")
                .clone_into(&mut line.takes);
        }
        if field.name == "as_of" {
            line.required = false;
        }
        if let Some(default) = field.default() {
            line = line.holding(default);
        }
        lines.push(line);
    }
    offer(&mut lines, entity, languages);
    lines
}

/// Gives the lines of a thing that is there: what may be set of it, and what that holds.
pub fn held(
    entity: Entity,
    kind: Option<Kind>,
    held: &[(String, String)],
    languages: &[String],
) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (name, value) in held {
        let line = match entity.field(name) {
            Some(field) => Line::of(entity, field, kind),
            None => words_line(name, false),
        };
        lines.push(line.holding(value));
    }
    if let Some(words) = entity.words() {
        let after = lines.iter().take_while(|line| line.field().is_none());
        let mut place = after.count();
        for language in languages {
            let name = format!("{words}.{language}");
            if lines.iter().all(|line| line.name != name) {
                lines.insert(place, words_line(&name, false));
                place += 1;
            }
        }
    }
    offer(&mut lines, entity, languages);
    lines.push(why());
    lines
}

/// Gives the lines of a source and of what it is cited for.
pub fn evidence(entity: Entity, kind: Option<Kind>, languages: &[String]) -> Vec<Line> {
    let source = new(Entity::Evidence, None, languages);
    let cited = new(Entity::Citation, None, languages).into_iter();
    let cited = cited.filter(|line| !matches!(line.source, Source::Rows(_)));
    let cited = cited.map(|line| Line {
        part: Some(1),
        ..line
    });
    let mut lines: Vec<Line> = source.into_iter().chain(cited).collect();
    let place = |line: &Line| SOURCE_FIRST.iter().position(|name| *name == line.name);
    lines.sort_by_key(|line| place(line).unwrap_or(SOURCE_FIRST.len()));
    speak_of(&mut lines, entity, kind);
    lines
}

/// Offers the fields of a thing where a citation names one of them.
pub fn speak_of(lines: &mut [Line], entity: Entity, kind: Option<Kind>) {
    let of = entity.row().fields.iter();
    let names = of
        .filter(|field| !field.is_kept() && field.kind.is_none_or(|of| Some(of) == kind))
        .map(|field| field.name);
    let derived: &[&str] = match (entity, kind) {
        (Entity::Record, Some(Kind::Document)) => &["title", "signed", "status", "lead"],
        (Entity::Record, _) => &["title", "status", "lead"],
        _ => &[],
    };
    let choices = derived.iter().copied().chain(names);
    let choices: Vec<Choice> = choices.map(|name| Choice::new(name, "")).collect();
    for line in lines.iter_mut().filter(|line| is_cited_field(line)) {
        line.source = Source::Given(choices.clone());
        word!("the field that it speaks of; empty: the whole").clone_into(&mut line.takes);
    }
}

fn is_cited_field(line: &Line) -> bool {
    line.name == "field" && line.field().is_some_and(|of| of.holds == FieldType::Text)
}

/// Gives the lines of a change of one field of several records.
pub fn bulk(held: &[(String, String)]) -> Vec<Line> {
    let names = held.iter().map(|(name, _)| name.as_str());
    let names = names.filter(|name| *name != "ref" && !name.contains('.'));
    let choices = names.map(|name| Choice::new(name, label_words(name)));
    let field = Line {
        required: true,
        source: Source::Given(choices.collect()),
        ..Line::words("field", word!("the field that is to be set"))
    };
    let value = Line::words("value", word!("its new value; empty: nothing"));
    vec![field, value, why()]
}

fn label_words(name: &str) -> String {
    super::line::label(name)
}

fn why() -> Line {
    Line {
        part: None,
        ..Line::words(WHY, word!("why; the history keeps it"))
    }
}

fn words_line(name: &str, is_own: bool) -> Line {
    let (word, language) = name.split_once('.').unwrap_or((name, ""));
    let takes = say!(
        "the {word} in the language {language}, in one line",
        word,
        language
    );
    Line {
        required: is_own && word == "title",
        ..Line::words(name, &takes)
    }
}

/// Offers the languages of the register where one is asked for.
fn offer(lines: &mut [Line], entity: Entity, languages: &[String]) {
    for line in lines {
        let holds = line.field().map(|field| field.holds);
        if holds == Some(FieldType::Language) && entity != Entity::Register {
            let choices = languages.iter().map(|code| Choice::new(code.as_str(), ""));
            line.source = Source::Given(choices.collect());
        }
    }
}
