//! What the records of a large register stand upon: parties, fields, bodies, occasions, indicators, saved views.

use std::path::Path;

use chrono::DateTime;
use servanda::domain::change::Row;
use servanda::domain::entity::Entity;
use servanda::domain::stamp::Stamp;
use servanda::domain::uid::Uid;
use servanda::domain::value::Value;
use servanda::store::Store;

use super::chance::Chance;
use super::pen::{Held, Made, Pen, Subject};
use super::{Large, words};

/// Codes that ISO 3166-1 leaves to its users: no state is meant. The first is the home party.
pub const PARTIES: [&str; 4] = ["XA", "XB", "XC", "XD"];
#[rustfmt::skip]
const FIELDS: [&str; 24] = [
    "energy", "minerals", "water", "rail", "farming", "health", "shipping", "nuclear", "customs", "nature", "schools", "hydrogen",
    "space", "housing", "archives", "geology", "aviation", "justice", "chips", "wind", "labour", "sport", "tourism", "defence",
];

/// What was made.
pub struct Basis {
    pub parties: Vec<Made>,
    pub fields: Vec<Made>,
    pub bodies: Vec<Made>,
    pub occasions: Vec<Made>,
}

/// Makes an empty register.
pub fn found(path: &Path) {
    let uid = |words: &str| Uid::derived(&["large", words]);
    let text = |name: &str, text: &str| (name.to_owned(), Value::from(text));
    let fields = vec![
        text("replica", uid("replica").as_str()),
        text("title", "A large register"),
        text("language", "en"),
    ];
    let register = Row {
        entity: Entity::Register,
        uid: uid("register"),
        fields,
    };
    let stamp = Stamp {
        at: DateTime::from_timestamp_millis(
            super::moment(
                Large {
                    records: 1,
                    seed: 0,
                },
                0,
            )
            .0
            .cast_signed(),
        )
        .expect("a moment"),
        today: "1990-01-01".parse().expect("a day"),
        author: "founder".to_owned(),
    };
    Store::create(path, vec![register], &stamp).expect("an empty register");
}

impl Basis {
    /// Makes everything, as one operation.
    pub fn write(pen: &mut Pen<'_>, large: Large) -> rusqlite::Result<Self> {
        let mut chance = Chance::new(large.seed, u64::MAX);
        let (millis, at) = super::moment(large, 0);
        pen.operation(
            &chance.uid(millis),
            &at,
            (
                "founder",
                "import basis.json: parties, fields, bodies, occasions",
            ),
        )?;
        let mut uid = move || chance.uid(millis);
        let mut parties = Vec::new();
        for code in PARTIES {
            let party = pen.row(Entity::Party, uid(), &[("code", code.into())])?;
            let text = format!("Party {code}");
            pen.row(
                Entity::Name,
                uid(),
                &[
                    ("party", (&party).into()),
                    ("language", "en".into()),
                    ("text", text.into()),
                ],
            )?;
            parties.push(party);
        }
        let mut fields = Vec::new();
        for code in FIELDS {
            let field = pen.row(Entity::Field, uid(), &[("code", code.into())])?;
            pen.row(
                Entity::Label,
                uid(),
                &[
                    ("field", (&field).into()),
                    ("language", "en".into()),
                    ("text", code.into()),
                ],
            )?;
            fields.push(field);
        }
        for (name, filter) in [
            ("Late energy", "late field:energy"),
            ("Open", "open"),
            ("Disputed", "disputed"),
        ] {
            let noun = "follow-ups".into();
            pen.row(
                Entity::View,
                uid(),
                &[
                    ("name", name.into()),
                    ("noun", noun),
                    ("filter", filter.into()),
                ],
            )?;
        }
        indicators(pen, &mut uid)?;
        let bodies = bodies(pen, large, &parties)?;
        let occasions = occasions(pen, large)?;
        Ok(Self {
            parties,
            fields,
            bodies,
            occasions,
        })
    }
}

fn bodies(pen: &mut Pen<'_>, large: Large, parties: &[Made]) -> rusqlite::Result<Vec<Made>> {
    let mut bodies = Vec::new();
    for number in 1..=(large.records / 100).clamp(20, 400) {
        let mut chance = Chance::new(large.seed, u64::MAX - number);
        let party = chance.choose(parties).into();
        let reference = format!("Y{number}");
        let body = pen.row(
            Entity::Body,
            chance.uid(0),
            &[("ref", reference.into()), ("party", party)],
        )?;
        for (language, text) in words::body(&mut chance, number) {
            let of = ("body", Held::from(&body));
            pen.row(
                Entity::Name,
                chance.uid(0),
                &[of, ("language", language.into()), ("text", text.into())],
            )?;
        }
        bodies.push(body);
    }
    Ok(bodies)
}

fn occasions(pen: &mut Pen<'_>, large: Large) -> rusqlite::Result<Vec<Made>> {
    let mut occasions = Vec::new();
    for number in 1..=(large.records / 100).max(5) {
        let mut chance = Chance::new(large.seed, u64::MAX / 2 - number);
        let sort = *chance.choose(&["visit", "summit", "forum", "meeting"]);
        let fields = [
            ("ref", format!("O{number}").into()),
            ("type", sort.into()),
            ("title", format!("The {sort} no. {number}").into()),
            ("date", words::date(&mut chance, 1990..2027).into()),
        ];
        occasions.push(pen.row(Entity::Occasion, chance.uid(0), &fields)?);
    }
    Ok(occasions)
}

fn indicators(pen: &mut Pen<'_>, uid: &mut impl FnMut() -> String) -> rusqlite::Result<()> {
    for number in 1..=6 {
        let fields = [
            ("ref", Held::from(format!("I{number}"))),
            ("title", format!("Figure {number}").into()),
            ("unit", "million USD".into()),
        ];
        let indicator = pen.row(Entity::Indicator, uid(), &fields)?;
        for year in 1990..2026 {
            let value = f64::from(year - 1980) * f64::from(number) * 12.5;
            let fields = [
                ("indicator", (&indicator).into()),
                ("period", year.to_string().into()),
                ("value", Held::Real(value)),
                ("assessor", PARTIES[usize::from(year % 2 == 0)].into()),
            ];
            pen.row(Entity::Observation, uid(), &fields)?;
        }
    }
    Ok(())
}

/// Gives whom the rows of a record are filed under.
pub fn subject(uid: &str, reference: &str) -> Subject {
    Subject {
        uid: uid.to_owned(),
        reference: reference.to_owned(),
    }
}
