//! What becomes of a record over the years: what the desk says, what is moved, who contradicts.

use servanda::domain::entity::Entity;
use servanda::domain::value::Value;

use super::basis::{Basis, PARTIES, subject};
use super::chance::Chance;
use super::pen::{Made, Pen};
use super::{Grown, HISTORY, Large, words};

/// How often everybody is gone through after all have begun.
pub const ROUNDS: u64 = 3;

/// From which status to which a record goes.
#[derive(Debug, Clone, Copy)]
pub struct Course {
    pub middle: &'static str,
    pub last: &'static str,
}

/// Who enters things.
pub const AUTHORS: [&str; 6] = [
    "desk",
    "officer",
    "a.desk@xa",
    "b.desk@xb",
    "secretary",
    "archive",
];

/// Writes what becomes of a record in a round: what the desk says, what is moved, what it is in the end.
pub fn go_on(
    pen: &mut Pen<'_>,
    basis: &Basis,
    (large, nth, round): (Large, u64, u64),
    of: &mut Grown,
) -> rusqlite::Result<()> {
    let mut chance = Chance::new(large.seed ^ round << 32, nth);
    let (millis, at) = super::moment(large, nth);
    let reference = &of.subject.reference;
    let Course { middle, last } = of.course;
    let summary = match round {
        1 => format!("{reference} status unknown → {middle}"),
        2 => format!("{reference} contact"),
        _ => format!("{reference} status {middle} → {last}"),
    };
    pen.operation(
        &chance.uid(millis),
        &at,
        (*chance.choose(&AUTHORS), &summary),
    )?;
    let start = pen.changes;
    of.version += 1;
    // The last round writes two rows, or four with a source.
    let is_cited = of.told <= HISTORY - 4 && of.made.id % 5 != 0;
    let before_last = if is_cited { HISTORY - 4 } else { HISTORY - 2 };
    match round {
        1 => {
            assess(pen, &mut chance, of, ("unknown", middle, &at))?;
        }
        2 => contact(pen, of, before_last.saturating_sub(of.told).max(1))?,
        _ => {
            let made = assess(pen, &mut chance, of, (middle, last, &at))?;
            if is_cited {
                cite(pen, &mut chance, of, (&made, millis))?;
            }
            if chance.happens(20) {
                dissent(pen, basis, &mut chance, (of, &at))?;
            }
        }
    }
    of.told += pen.changes - start;
    Ok(())
}

/// Says several times who is to be asked: what is missing of the ten rows.
fn contact(pen: &mut Pen<'_>, of: &Grown, times: u64) -> rusqlite::Result<()> {
    let mut old = Value::Null;
    for time in 1..=times {
        let new = Value::Text(format!("desk {time}"));
        let told = [Value::from("contact"), old, new.clone()];
        pen.told(
            ("update", Entity::Record, &of.made.uid),
            &of.subject,
            told,
            of.version,
        )?;
        old = new;
    }
    pen.set_contact(&of.made, &old)
}

fn assess(
    pen: &mut Pen<'_>,
    chance: &mut Chance,
    of: &Grown,
    (from, to, at): (&str, &str, &str),
) -> rusqlite::Result<Made> {
    let fields = [
        ("record", (&of.made).into()),
        ("assessor", "desk".into()),
        ("status", to.into()),
        ("as_of", at[..10].into()),
        ("at", at.into()),
        ("note", words::prose(chance).into()),
        ("audience", "internal".into()),
    ];
    let uid = chance.uid(0);
    let made = pen.make(Entity::Assessment, uid, &fields, &of.subject)?;
    let told = [Value::from("status"), Value::from(from), Value::from(to)];
    pen.told(
        ("derive", Entity::Record, &of.made.uid),
        &of.subject,
        told,
        of.version,
    )?;
    Ok(made)
}

/// Makes a source, and cites it for what the desk said.
fn cite(
    pen: &mut Pen<'_>,
    chance: &mut Chance,
    of: &Grown,
    (said, millis): (&Made, u64),
) -> rusqlite::Result<()> {
    let number = of.made.id.unsigned_abs();
    let reference = format!("E{number}");
    let uid = chance.uid(millis);
    let own = subject(&uid, &reference);
    let fields = [
        ("ref", reference.into()),
        (
            "type",
            (*chance.choose(&["official", "press", "document"])).into(),
        ),
        (
            "title",
            words::title(
                chance,
                usize::try_from(number % words::LANGUAGES).expect("a tongue"),
                number,
            )
            .1
            .into(),
        ),
        ("publisher", "Gazette".into()),
        ("published", words::date(chance, 2000..2026).into()),
        ("url", format!("https://example.org/{number}").into()),
    ];
    let source = pen.make(Entity::Evidence, uid, &fields, &own)?;
    let fields = [
        ("evidence", (&source).into()),
        ("assessment", said.into()),
        (
            "attested",
            (*chance.choose(&["stated", "attested", "inferred"])).into(),
        ),
    ];
    pen.make(Entity::Citation, chance.uid(millis), &fields, &of.subject)?;
    Ok(())
}

/// Says what another side says, and what was remarked; the history has its ten rows already.
fn dissent(
    pen: &mut Pen<'_>,
    basis: &Basis,
    chance: &mut Chance,
    (of, at): (&Grown, &str),
) -> rusqlite::Result<()> {
    let is_group = of.subject.reference.starts_with('G');
    let status = if is_group {
        "active"
    } else {
        *chance.choose(&["limited", "substantial", "completed"])
    };
    let party =
        PARTIES[1 + usize::try_from(chance.below(2)).expect("a party") % (basis.parties.len() - 1)];
    let fields = [
        ("record", (&of.made).into()),
        ("assessor", party.into()),
        ("status", status.into()),
        ("as_of", at[..10].into()),
        ("at", at.into()),
    ];
    pen.row(Entity::Assessment, chance.uid(0), &fields)?;
    let fields = [
        ("record", (&of.made).into()),
        ("as_of", at[..10].into()),
        ("at", at.into()),
        ("text", words::prose(chance).into()),
    ];
    pen.row(Entity::Note, chance.uid(0), &fields)?;
    Ok(())
}
