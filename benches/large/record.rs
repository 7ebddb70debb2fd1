//! One record: how it begins, with what belongs to it.

use servanda::domain::entity::Entity;

use super::basis::{Basis, subject};
use super::chance::Chance;
use super::course::{AUTHORS, Course};
use super::pen::{Held, Pen};
use super::{Grown, Large, words};

type Fields = Vec<(&'static str, Held)>;

#[rustfmt::skip]
const COURSES: [(u64, (&str, &str)); 9] = [
    (38, ("limited", "completed")), (12, ("initiated", "substantial")), (12, ("not_started", "initiated")), (10, ("initiated", "limited")),
    (8, ("not_started", "not_started")), (7, ("initiated", "cancelled")), (5, ("limited", "superseded")), (4, ("limited", "on_hold")),
    (4, ("initiated", "unknown")),
];
#[rustfmt::skip]
const LIVES: [(u64, (&str, &str)); 4] = [
    (60, ("announced", "active")), (20, ("active", "dormant")), (10, ("active", "dissolved")), (10, ("announced", "unknown")),
];

/// Makes a record with what belongs to it, as one operation.
pub fn begin(
    pen: &mut Pen<'_>,
    basis: &Basis,
    large: Large,
    (number, before): (u64, &[Grown]),
) -> rusqlite::Result<Grown> {
    let mut chance = Chance::new(large.seed, number);
    let (millis, at) = super::moment(large, number + 1);
    let (kind, letter) = match number % 20 {
        0 => ("group", 'G'),
        1..=5 => ("document", 'D'),
        _ => ("follow_up", 'F'),
    };
    let reference = format!("{letter}{}", number / 20 * 20 + number % 20 + 1);
    let author = *chance.choose(&AUTHORS);
    pen.operation(
        &chance.uid(millis),
        &at,
        (author, &format!("{reference} added")),
    )?;
    let (middle, last) = chance.weighed(if kind == "group" {
        &LIVES[..]
    } else {
        &COURSES[..]
    });
    let uid = chance.uid(millis);
    let subject = subject(&uid, &reference);
    let fields = fields(&mut chance, basis, (kind, &reference, last), before);
    let start = pen.changes;
    let made = pen.make(Entity::Record, uid, &fields, &subject)?;
    let mut grown = Grown {
        made,
        subject,
        course: Course { middle, last },
        told: 0,
        version: 1,
    };
    titles(pen, &mut chance, &grown, (number, millis))?;
    parts(pen, (&mut chance, basis), &grown, (kind, millis))?;
    if let Some(other) = before.last().filter(|_| chance.happens(50)) {
        let nth = usize::try_from(chance.below(before.len() as u64)).expect("an index");
        let other = if chance.happens(50) {
            &before[nth]
        } else {
            other
        };
        let fields = [
            ("record", (&grown.made).into()),
            ("type", relation(&mut chance, kind).into()),
            ("other", (&other.made).into()),
        ];
        pen.make(
            Entity::Relation,
            chance.uid(millis),
            &fields,
            &grown.subject,
        )?;
    }
    grown.told = pen.changes - start;
    Ok(grown)
}

fn relation(chance: &mut Chance, kind: &str) -> &'static str {
    match kind {
        "follow_up" => chance.weighed(&[
            (5, "implements"),
            (3, "made_under"),
            (1, "conditional_on"),
            (1, "follows_up"),
        ]),
        _ => chance.choose::<&str>(&["supplements", "amends", "follows_up"]),
    }
}

fn fields(
    chance: &mut Chance,
    basis: &Basis,
    (kind, reference, last): (&str, &str, &str),
    before: &[Grown],
) -> Fields {
    let mut fields: Fields = vec![
        ("ref", reference.into()),
        ("kind", kind.into()),
        ("field", chance.choose(&basis.fields).into()),
        (
            "audience",
            (*chance.choose(&["internal", "internal", "shared"])).into(),
        ),
    ];
    if chance.happens(70) {
        fields.push(("occasion", chance.choose(&basis.occasions).into()));
    }
    if chance.happens(60) {
        fields.push(("start", words::date(chance, 1990..2026).into()));
    }
    let is_over = matches!(last, "completed" | "cancelled" | "superseded" | "dissolved");
    if chance.happens(80) {
        let years = if is_over { 1995..2026 } else { 2024..2038 };
        let due = words::date(chance, years);
        let baseline = if chance.happens(85) {
            due.clone()
        } else {
            words::date(chance, 1995..2030)
        };
        fields.extend([("due", due.into()), ("baseline_due", baseline.into())]);
    }
    if chance.happens(30) {
        fields.push(("description", words::prose(chance).into()));
    }
    match kind {
        "document" => {
            let sort = *chance.choose(&[
                "treaty",
                "agreement",
                "protocol",
                "memorandum",
                "memorandum",
                "joint_statement",
                "contract",
            ]);
            let binding = if matches!(sort, "memorandum" | "joint_statement") {
                "non_binding"
            } else {
                "binding"
            };
            fields.extend([("type", sort.into()), ("binding", binding.into())]);
            fields.push((
                "level",
                (*chance.choose(&["state", "government", "agency", "commercial"])).into(),
            ));
            if chance.happens(15) {
                fields.extend([("term", "P5Y".into()), ("renewal", "tacit".into())]);
                fields.extend([
                    ("renewal_period", "P5Y".into()),
                    ("notice_period", "P6M".into()),
                ]);
            }
        }
        "group" => {
            fields.push((
                "type",
                (*chance.choose(&[
                    "intergovernmental_commission",
                    "joint_committee",
                    "working_group",
                    "dialogue",
                ]))
                .into(),
            ));
            if chance.happens(50) {
                fields.push(("frequency", "P1Y".into()));
            }
        }
        _ => {
            fields.push((
                "type",
                (*chance.choose(&[
                    "event",
                    "project",
                    "institution",
                    "visit",
                    "report",
                    "negotiation",
                    "legislation",
                    "other",
                ]))
                .into(),
            ));
            let last = before
                .last()
                .filter(|last| last.subject.reference.starts_with('F'));
            if let Some(parent) = last.filter(|_| chance.happens(30)) {
                fields.push(("parent", (&parent.made).into()));
            }
            if chance.happens(2) {
                fields.push(("recurrence", "FREQ=YEARLY".into()));
            }
        }
    }
    fields
}

fn titles(
    pen: &mut Pen<'_>,
    chance: &mut Chance,
    of: &Grown,
    (number, millis): (u64, u64),
) -> rusqlite::Result<()> {
    let mut tongues = vec![0];
    if chance.happens(45) {
        tongues.push(1 + usize::try_from(chance.below(words::LANGUAGES - 1)).expect("a tongue"));
    }
    for tongue in tongues {
        let (language, text) = words::title(chance, tongue, number);
        let fields = [
            ("record", (&of.made).into()),
            ("language", language.into()),
            ("text", text.into()),
            ("working", Held::Number(i64::from(tongue > 1))),
        ];
        pen.make(Entity::Title, chance.uid(millis), &fields, &of.subject)?;
    }
    Ok(())
}

/// Makes who takes part, and what records of a kind have besides.
fn parts(
    pen: &mut Pen<'_>,
    (chance, basis): (&mut Chance, &Basis),
    of: &Grown,
    (kind, millis): (&str, u64),
) -> rusqlite::Result<()> {
    let record = || ("record", Held::from(&of.made));
    let role = if kind == "document" {
        "signatory"
    } else {
        "lead"
    };
    for _ in 0..=chance.below(2) {
        let fields = [
            record(),
            ("body", chance.choose(&basis.bodies).into()),
            ("role", role.into()),
        ];
        pen.make(
            Entity::Participation,
            chance.uid(millis),
            &fields,
            &of.subject,
        )?;
    }
    let reference = &of.subject.reference;
    match kind {
        "document" => {
            let on = words::date(chance, 1990..2026);
            let fields = [
                record(),
                ("type", "signature".into()),
                ("on", on.into()),
                ("party", (&basis.parties[0]).into()),
            ];
            pen.make(Entity::Action, chance.uid(millis), &fields, &of.subject)?;
            let fields = [
                record(),
                ("type", "entry_into_force".into()),
                ("on", words::date(chance, 2000..2026).into()),
            ];
            pen.make(Entity::Action, chance.uid(millis), &fields, &of.subject)?;
        }
        "group" => {
            for number in 1..=2 {
                let fields = [
                    record(),
                    ("ref", format!("S{}.{number}", &reference[1..]).into()),
                    ("number", Held::Number(number)),
                    (
                        if number == 1 { "on" } else { "due" },
                        words::date(chance, if number == 1 { 2000..2026 } else { 2026..2028 })
                            .into(),
                    ),
                ];
                pen.make(Entity::Session, chance.uid(millis), &fields, &of.subject)?;
            }
        }
        _ if chance.happens(35) => {
            let fields = [
                record(),
                ("ref", format!("M{}", &reference[1..]).into()),
                ("title", words::title(chance, 0, 1).1.into()),
                ("due", words::date(chance, 2000..2030).into()),
            ];
            pen.make(Entity::Milestone, chance.uid(millis), &fields, &of.subject)?;
        }
        _ => {}
    }
    Ok(())
}
