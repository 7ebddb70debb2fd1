//! Who is meant: parties, bodies and fields by their codes, refs and names. A state that the register does not know yet is
//! made with its ISO code and names (CLDR, in `countries.txt`); anything else only where the user says so.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use chrono::{DateTime, Utc};

use crate::domain::change::{New, Set, Step};
use crate::domain::entity::Entity;
use crate::domain::lookup::{Called, Lookup};
use crate::domain::text::{excerpt, fold};
use crate::domain::uid::Uid;
use crate::say;

/// Code and names of every state: code, English, Russian, Kazakh, Korean, then what else it is called.
const COUNTRIES: &str = include_str!("countries.txt");
/// The languages of the first names.
const LANGUAGES: &[&str] = &["en", "ru", "kk", "ko"];

/// Names of one entity; none: several are called that.
type Index = HashMap<String, Option<Uid>>;

/// Who is called what.
pub(super) struct Names {
    parties: Index,
    bodies: Index,
    fields: Index,
    taken: HashSet<String>,
    /// What was found in cells already: catalogues name the same few again and again.
    cells: HashMap<(Entity, String), Vec<Uid>>,
    shown: HashMap<Uid, String>,
    made: Vec<(Uid, Step)>,
    /// What is made, in words.
    said: Vec<(Uid, String)>,
    create: bool,
    language: String,
    at: DateTime<Utc>,
}

impl Names {
    /// Reads who is there.
    pub fn read<L: Lookup>(lookup: &L, create: bool, at: DateTime<Utc>) -> Result<Self, L::Error> {
        let mut names = Self {
            parties: Index::new(),
            bodies: Index::new(),
            fields: Index::new(),
            taken: HashSet::new(),
            cells: HashMap::new(),
            shown: HashMap::new(),
            made: Vec::new(),
            said: Vec::new(),
            create,
            language: lookup.language()?,
            at,
        };
        for entity in [Entity::Party, Entity::Body, Entity::Field] {
            for called in lookup.called(entity)? {
                names.learn(entity, &called);
            }
        }
        Ok(names)
    }

    fn learn(&mut self, entity: Entity, called: &Called) {
        self.cells.clear();
        self.taken.insert(called.reference.to_lowercase());
        self.shown
            .insert(called.uid.clone(), called.reference.clone());
        let index = self.index(entity);
        for name in called.names.iter().chain([&called.reference]) {
            let same = index
                .entry(key(name))
                .or_insert_with(|| Some(called.uid.clone()));
            if same.as_ref().is_some_and(|uid| *uid != called.uid) {
                *same = None;
            }
        }
    }

    fn index(&mut self, entity: Entity) -> &mut Index {
        match entity {
            Entity::Party => &mut self.parties,
            Entity::Body => &mut self.bodies,
            _ => &mut self.fields,
        }
    }

    /// Gives what people call a row: its ref or code.
    pub fn shown(&self, uid: &str) -> String {
        let known = uid.parse::<Uid>().ok().and_then(|uid| self.shown.get(&uid));
        known.cloned().unwrap_or_else(|| uid.to_owned())
    }

    /// Finds one by its name; makes it where that is allowed.
    pub fn one(&mut self, entity: Entity, name: &str) -> Result<Uid, String> {
        if let Some(uid) = self.find(entity, name)? {
            return Ok(uid);
        }
        if self.create {
            return Ok(self.make(entity, name));
        }
        Err(self.unknown(entity, name))
    }

    /// Finds several in one cell: the whole, else its pieces at `;` and line ends, else at commas, slashes and `and`.
    pub fn several(&mut self, entity: Entity, cell: &str) -> Result<Vec<Uid>, String> {
        let asked = (entity, cell.to_owned());
        if let Some(found) = self.cells.get(&asked) {
            return Ok(found.clone());
        }
        let found = self.split(entity, cell)?;
        self.cells.insert(asked, found.clone());
        Ok(found)
    }

    fn split(&mut self, entity: Entity, cell: &str) -> Result<Vec<Uid>, String> {
        let mut found = Vec::new();
        let pieces = cell.split([';', '\n', '|']).map(str::trim);
        for piece in pieces.filter(|piece| !piece.is_empty()) {
            match self.pieces(entity, piece, SEPARATORS)? {
                Some(uids) => found.extend(uids),
                None => found.push(self.one(entity, piece)?),
            }
        }
        let mut seen = HashSet::new();
        found.retain(|uid| seen.insert(uid.clone()));
        Ok(found)
    }

    /// Takes a text apart until every piece is known; none: some piece is not. Pieces that belong together are tried together
    /// first, since `Korea, Republic of` is one.
    fn pieces(
        &mut self,
        entity: Entity,
        text: &str,
        separators: &[&str],
    ) -> Result<Option<Vec<Uid>>, String> {
        if let Some(uid) = self.find(entity, text)? {
            return Ok(Some(vec![uid]));
        }
        let Some((separator, others)) = separators.split_first() else {
            return Ok(None);
        };
        let parts: Vec<&str> = text.split(separator).collect();
        let (mut from, mut found) = (0, Vec::new());
        'parts: while from < parts.len() {
            for to in (from + 1..=parts.len().min(from + 4)).rev() {
                let together = parts[from..to].join(separator);
                let is_whole = from == 0 && to == parts.len();
                let uids = if to == from + 1 && !(is_whole && others.is_empty()) {
                    self.pieces(entity, together.trim(), others)?
                } else {
                    self.find(entity, &together)?.map(|uid| vec![uid])
                };
                if let Some(uids) = uids {
                    found.extend(uids);
                    from = to;
                    continue 'parts;
                }
            }
            return Ok(None);
        }
        Ok(Some(found))
    }

    /// Finds one that is there, or a state, which is made.
    fn find(&mut self, entity: Entity, name: &str) -> Result<Option<Uid>, String> {
        let wanted = key(name);
        if let Some(found) = self.index(entity).get(&wanted) {
            return found.clone().map(Some).ok_or_else(|| {
                say!(
                    "several are called `{name}`: give the ref",
                    name = excerpt(name)
                )
            });
        }
        match (entity, country(&wanted)) {
            (Entity::Party, Some(row)) => Ok(Some(self.state(row))),
            _ => Ok(None),
        }
    }

    /// Gives the party of a state; makes it where it is not there, whatever it is called there.
    fn state(&mut self, row: &str) -> Uid {
        let mut words = row.split('|');
        let code = words.next().unwrap_or_default();
        if let Some(Some(uid)) = self.parties.get(&key(code)) {
            return uid.clone();
        }
        let names: Vec<(&str, &str)> = LANGUAGES.iter().copied().zip(words).collect();
        self.add(Entity::Party, code, &names)
    }

    fn make(&mut self, entity: Entity, name: &str) -> Uid {
        let language = self.language.clone();
        let names = [(language.as_str(), name)];
        let code = match entity {
            Entity::Body => String::new(),
            Entity::Party => self.free(&format!("XX-{}", slug(name, '-', 12).to_uppercase())),
            _ => self.free(&slug(name, '_', 40)),
        };
        self.add(entity, &code, &names)
    }

    /// Gives a code that is not taken.
    fn free(&self, wanted: &str) -> String {
        let is_free = |code: &String| {
            !self.taken.contains(&code.to_lowercase())
                && !code.ends_with(['-', '_'])
                && !code.is_empty()
        };
        let numbered = (1..).map(|number| format!("{wanted}{number}"));
        let mut codes = std::iter::once(wanted.to_owned()).chain(numbered);
        codes.find(is_free).unwrap_or_default()
    }

    fn add(&mut self, entity: Entity, code: &str, names: &[(&str, &str)]) -> Uid {
        let words = if entity == Entity::Field {
            "label"
        } else {
            "name"
        };
        let mut sets: Vec<Set> = names
            .iter()
            .map(|(language, text)| set(&format!("{words}.{language}"), text))
            .collect();
        if !code.is_empty() {
            sets.push(set("code", code));
        }
        let uid = Uid::new(self.at);
        let new = New {
            entity,
            uid: uid.clone(),
            sets,
        };
        self.made.push((uid.clone(), Step::Add(new)));
        let called = names.first().map_or("", |(_, text)| text);
        let noun = entity.row().noun;
        let what = format!("{noun} {code} {}", excerpt(called));
        self.said.push((
            uid.clone(),
            what.split_whitespace().collect::<Vec<_>>().join(" "),
        ));
        self.learn(
            entity,
            &Called {
                uid: uid.clone(),
                reference: if code.is_empty() {
                    called.to_owned()
                } else {
                    code.to_owned()
                },
                names: names.iter().map(|(_, text)| (*text).to_owned()).collect(),
            },
        );
        uid
    }

    fn unknown(&self, entity: Entity, name: &str) -> String {
        let index = match entity {
            Entity::Party => &self.parties,
            Entity::Body => &self.bodies,
            _ => &self.fields,
        };
        let noun = entity.row().noun;
        let wanted = key(name);
        let near = crate::domain::code::nearest(&wanted, index.keys().map(String::as_str));
        let near = near.map_or_else(String::new, |near| {
            ["; ", &say!("did you mean `{near}`?", near)].concat()
        });
        say!(
            "no {noun} is called `{name}`: add it, or give --create{near}",
            noun,
            name = excerpt(name),
            near
        )
    }

    /// Gives the steps that make those that are used.
    pub fn used(&self, uids: &HashSet<&str>) -> (Vec<Step>, Vec<String>) {
        let is_used = |uid: &Uid| uids.contains(uid.as_str());
        let steps = self.made.iter().filter(|(uid, _)| is_used(uid));
        let said = self.said.iter().filter(|(uid, _)| is_used(uid));
        (
            steps.map(|(_, step)| step.clone()).collect(),
            said.map(|(_, what)| what.clone()).collect(),
        )
    }
}

/// What stands between several names, the surest first.
const SEPARATORS: &[&str] = &[",", "/", " and ", " и ", " және ", " & ", " · ", "、", "ㆍ"];

/// Brings a name into the form in which it is sought.
pub(super) fn key(name: &str) -> String {
    let folded = fold(name)
        .replace(['’', '‘', '`'], "'")
        .replace('&', " and ");
    let words: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || matches!(c, '"' | '«' | '»'))
        .filter(|word| !word.is_empty())
        .collect();
    let words = match words.as_slice() {
        ["the", rest @ ..] if !rest.is_empty() => rest,
        all => all,
    };
    words.join(" ")
}

fn country(wanted: &str) -> Option<&'static str> {
    static INDEX: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let rows = COUNTRIES.lines();
        rows.flat_map(|row| row.split('|').map(move |name| (key(name), row)))
            .collect()
    });
    index.get(wanted).copied()
}

/// Makes a code word of the Latin letters and digits of a name.
fn slug(name: &str, between: char, most: usize) -> String {
    let folded = fold(name);
    let words = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let joined = words.collect::<Vec<_>>().join(&between.to_string());
    joined
        .chars()
        .take(most)
        .collect::<String>()
        .trim_end_matches(between)
        .to_owned()
}

fn set(field: &str, text: &str) -> Set {
    Set {
        field: field.to_owned(),
        text: text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_a_code_and_four_names_and_no_two_share_a_word() {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for row in COUNTRIES.lines() {
            let words: Vec<&str> = row.split('|').collect();
            assert!(words.len() >= 5 && words[0].len() == 2, "{row}");
            for word in &words {
                assert_eq!(
                    *seen.entry(key(word)).or_insert(words[0]),
                    words[0],
                    "{word}"
                );
            }
        }
        assert_eq!(COUNTRIES.lines().count(), 249);
    }
}
