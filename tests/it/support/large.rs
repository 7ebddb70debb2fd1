//! A large register, always the same: 2,000 records in four scripts, with long titles and hostile text among them.

use servanda::domain::change::Row;
use servanda::domain::entity::Entity;
use servanda::domain::stamp::Stamp;
use servanda::domain::uid::Uid;
use servanda::domain::value::Value;

/// How many records there are.
pub const RECORDS: usize = 2_000;

const SUBJECTS: &[(&str, &str)] = &[
    ("en", "Cooperation in"),
    ("ru", "Сотрудничество в области"),
    ("kk", "Ынтымақтастық:"),
    ("ko", "협력 사업:"),
    ("zh", "合作项目："),
];
const FIELDS: &[(&str, &str)] = &[
    ("energy", "Energy"),
    ("minerals", "Minerals"),
    ("transport", "Transport"),
    ("education", "Education"),
    ("health", "Health"),
];
/// What a file from elsewhere may hold: sequences, directions, marks without end, cells that a spreadsheet would run.
const HOSTILE: &[&str] = &[
    "red \u{1b}[31mtext\u{1b}[0m and \u{1b}]0;title\u{7}",
    "turned \u{202e}round\u{202c} and \u{2066}kept apart\u{2069}",
    "marks e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} above",
    "a\ttab, a\nline, a\rreturn, a\u{8}backspace",
    "=HYPERLINK(\"http://127.0.0.1\")",
    "<script>alert(1)</script>",
    "zero\u{200b}width\u{200d}joiners\u{feff}",
    "👩\u{200d}👩\u{200d}👧\u{200d}👦 family, 🇰🇿 flag, ﷽ wide",
];
const STATUSES: &[&str] = &[
    "not_started",
    "initiated",
    "limited",
    "substantial",
    "completed",
    "on_hold",
    "cancelled",
];
const DUES: &[&str] = &[
    "2026",
    "2026-12",
    "2026-11-23",
    "2027-33",
    "2027-03-01/2027-03-05",
    "2025-06?",
];

fn uid(words: &[&str]) -> Uid {
    Uid::derived(words)
}

fn row(entity: Entity, name: &str, fields: &[(&str, &str)]) -> Row {
    let field = |(name, text): &(&str, &str)| ((*name).to_owned(), Value::from(*text));
    Row {
        entity,
        uid: uid(&[entity.as_str(), name]),
        fields: fields.iter().map(field).collect(),
    }
}

/// Gives the rows of its founding.
pub fn rows(stamp: &Stamp) -> Vec<Row> {
    let mut rows = servanda::register::empty("France – Japan", "en", stamp);
    for (code, name) in [("FR", "France"), ("JP", "Japan")] {
        rows.push(row(Entity::Party, code, &[("code", code)]));
        let party = uid(&["party", code]);
        let fields = [
            ("party", party.as_str()),
            ("language", "en"),
            ("text", name),
        ];
        rows.push(row(Entity::Name, code, &fields));
    }
    for (code, label) in FIELDS {
        rows.push(row(Entity::Field, code, &[("code", code)]));
        let field = uid(&["field", code]);
        let fields = [
            ("field", field.as_str()),
            ("language", "en"),
            ("text", label),
        ];
        rows.push(row(Entity::Label, code, &fields));
    }
    rows.push(row(
        Entity::Evidence,
        "E1",
        &[
            ("ref", "E1"),
            ("type", "official"),
            ("title", "A page of the ministry"),
            ("url", "https://example.org/page"),
            ("audience", "internal"),
        ],
    ));
    (0..RECORDS).for_each(|number| record(&mut rows, number, stamp));
    rows
}

/// Which kind, its letter, its type.
fn kind(number: usize) -> (&'static str, &'static str, &'static str) {
    match number % 10 {
        0..=2 => ("document", "D", "memorandum"),
        3 => ("group", "G", "working_group"),
        _ => ("follow_up", "F", "project"),
    }
}

fn title(number: usize) -> (&'static str, String) {
    let (language, subject) = SUBJECTS[number % SUBJECTS.len()];
    let is_early = number < 40 && number % 3 == 1;
    if is_early || number % 97 == 1 {
        return (language, HOSTILE[number / 3 % HOSTILE.len()].to_owned());
    }
    let (_, field) = FIELDS[number / 7 % FIELDS.len()];
    let long = ", with all that belongs to it".repeat(if number % 23 == 4 { 12 } else { 0 });
    (language, format!("{subject} {field} {number}{long}"))
}

fn record(rows: &mut Vec<Row>, number: usize, stamp: &Stamp) {
    let (kind, letter, type_) = kind(number);
    let reference = format!("{letter}{}", number + 1);
    let field = uid(&["field", FIELDS[number / 3 % FIELDS.len()].0]);
    let mut fields = vec![
        ("ref", reference.as_str()),
        ("kind", kind),
        ("type", type_),
        ("field", field.as_str()),
        ("audience", "internal"),
    ];
    if kind == "document" {
        fields.push(("binding", ["binding", "non_binding", "unclear"][number % 3]));
    }
    if !number.is_multiple_of(4) {
        let due = DUES[number / 4 % DUES.len()];
        fields.extend([("due", due), ("baseline_due", due)]);
    }
    let owner = uid(&["record", &reference]);
    rows.push(row(Entity::Record, &reference, &fields));
    let (language, words) = title(number);
    let title = [
        ("record", owner.as_str()),
        ("language", language),
        ("text", words.as_str()),
    ];
    rows.push(row(Entity::Title, &reference, &title));
    if kind == "follow_up" && !number.is_multiple_of(3) {
        assess(
            rows,
            &reference,
            STATUSES[number / 5 % STATUSES.len()],
            stamp,
        );
    }
    if number % 11 == 5 {
        let citation = [
            ("evidence", uid(&["evidence", "E1"])),
            ("record", owner.clone()),
        ];
        let mut cited = row(
            Entity::Citation,
            &reference,
            &[("attested", "attested"), ("stance", "supports")],
        );
        let links = citation.map(|(name, uid)| (name.to_owned(), Value::from(uid.as_str())));
        cited.fields.extend(links);
        rows.push(cited);
    }
}

fn assess(rows: &mut Vec<Row>, reference: &str, status: &str, stamp: &Stamp) {
    let owner = uid(&["record", reference]);
    let fields = [
        ("record", owner.as_str()),
        ("assessor", "desk"),
        ("status", status),
        ("as_of", "2026-06"),
        ("at", &stamp.moment()),
        ("audience", "internal"),
    ];
    rows.push(row(Entity::Assessment, reference, &fields));
}
