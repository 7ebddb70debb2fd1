//! The filter language in SQL. Every piece of SQL is a constant of this file; every value is bound.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::find::unknown;
use super::sort::served;
use super::{names, today};
use crate::domain::filter::{CodeKey, DateKey, Filter, Flag, NameKey, Part, Predicate, Term};
use crate::domain::settings::Now;
use crate::domain::sort::{Sort, SortField};
use crate::domain::text::search_pieces;
use crate::domain::value::Value;
use crate::store::error::Result;

/// A condition on the record `r`, and what is bound in it; the first four are those of [`today`].
#[derive(Debug, Clone)]
pub(in crate::store) struct Condition {
    pub sql: String,
    pub values: Vec<Value>,
    /// Whose index is gone through in its order; none: that of the refs, which has all that a state is told by.
    order: Option<SortField>,
    /// What every record passes before any term.
    base: String,
}

impl Condition {
    /// Starts with a condition that always holds.
    pub fn new(now: Now) -> Self {
        Self {
            sql: "1".to_owned(),
            values: today::parameters(now),
            order: None,
            base: String::new(),
        }
    }

    /// Says in whose index's order the rows are wanted: what that index does not hold is found by another, not in the rows.
    pub fn ordered(&mut self, order: &[Sort]) {
        let by = order.first().map(|sort| sort.by);
        self.order = by.filter(|by| *by != SortField::Ref && served(order));
    }

    /// Adds a piece that must hold too.
    pub fn and(&mut self, piece: &str) {
        self.sql.push_str(" AND ");
        self.sql.push_str(piece);
    }

    /// Binds a value; gives its place.
    pub fn bind(&mut self, value: Value) -> String {
        self.values.push(value);
        ["?", &self.values.len().to_string()].concat()
    }

    /// Binds what something may be; gives the end of the condition that it is one of these. Of one the index has the order too.
    fn one_of<T: serde::Serialize + Clone + Into<Value>>(&mut self, list: &[T]) -> String {
        match list {
            [one] => [" = ", &self.bind(one.clone().into())].concat(),
            _ => [" IN ", &self.bind_list(list)].concat(),
        }
    }

    /// Binds a list; gives a subquery of its members.
    fn bind_list<T: serde::Serialize>(&mut self, list: &[T]) -> String {
        let json = serde_json::to_string(list).unwrap_or_default();
        [
            "(SELECT value FROM json_each(",
            &self.bind(Value::Text(json)),
            "))",
        ]
        .concat()
    }

    /// Adds every term of a filter. Without `bin`, what is in the bin is left out unless the filter asks for it.
    pub fn filter(&mut self, conn: &Connection, filter: &Filter, bin: bool) -> Result<()> {
        let asks_for_bin = filter
            .terms
            .iter()
            .any(|term| matches!(term.predicate, Predicate::Flag(Flag::Removed)));
        if !bin && !asks_for_bin {
            self.and("r.removed = 0");
        }
        self.base.clone_from(&self.sql);
        for term in &filter.terms {
            let piece = self.term(conn, term)?;
            let piece = self.apart(&term.predicate, piece);
            // What is not known does not hold, so its negation does.
            let piece = if term.negated {
                ["NOT COALESCE(", &piece, ", 0)"].concat()
            } else {
                ["(", &piece, ")"].concat()
            };
            self.and(&piece);
        }
        Ok(())
    }

    /// Has what the index of the order does not hold found through that of the refs.
    fn apart(&self, predicate: &Predicate, piece: String) -> String {
        let Some(by) = self.order else {
            return piece;
        };
        let is_held = match predicate {
            Predicate::Code { key, .. } => match key {
                CodeKey::Status => by == SortField::Due,
                CodeKey::Rag | CodeKey::Timeliness => false,
                _ => true,
            },
            Predicate::Flag(flag) => match flag {
                Flag::Late | Flag::Open | Flag::Closed => by == SortField::Due,
                Flag::Stale | Flag::Disputed | Flag::Slipped | Flag::Waiting => false,
                Flag::Removed => true,
            },
            _ => true,
        };
        if is_held {
            return piece;
        }
        let apart = [
            "r.id IN (SELECT r.id FROM record r WHERE ",
            &self.base,
            " AND (",
            &piece,
            "))",
        ];
        apart.concat()
    }

    fn term(&mut self, conn: &Connection, term: &Term) -> Result<String> {
        Ok(match &term.predicate {
            Predicate::Code { key, values } => {
                [code_expression(*key), self.one_of(values)].concat()
            }
            Predicate::Name { key, values } => self.name(conn, *key, values)?,
            Predicate::Date { key, from, to } => self.within(*key, *from, *to),
            Predicate::Percent { from, to } => {
                let least = self.bind(Value::Integer(i64::from(from.unwrap_or(0))));
                let most = self.bind(Value::Integer(i64::from(to.unwrap_or(100))));
                ["r.percent BETWEEN ", &least, " AND ", &most].concat()
            }
            Predicate::Flag(flag) => flag_expression(*flag).to_owned(),
            Predicate::Has(part) => part_expression(*part).to_owned(),
            Predicate::Word(word) => self.search(word, true),
            Predicate::Phrase(phrase) => self.search(phrase, false),
        })
    }

    /// Gives the condition that a date lies within days. The last day of it is asked on both sides: it is what indexes hold.
    fn within(&mut self, key: DateKey, from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
        let (lower, upper) = date_columns(key);
        let mut parts = Vec::new();
        if let Some(from) = from {
            let from = self.bind(Value::Text(from.to_string()));
            parts.push([lower, " >= ", &from].concat());
            if lower != upper {
                parts.push([upper, " >= ", &from].concat());
            }
        }
        match (to, key) {
            (None, _) => {}
            // A moment of the last day is past its beginning.
            (Some(to), DateKey::Updated) => {
                let end = to.succ_opt().unwrap_or(to);
                let end = self.bind(Value::Text(end.to_string()));
                parts.push([upper, " < ", &end].concat());
            }
            (Some(to), _) => {
                let to = self.bind(Value::Text(to.to_string()));
                parts.push([upper, " <= ", &to].concat());
            }
        }
        parts.join(" AND ")
    }

    /// Adds a full-text condition. A text without a letter or digit finds nothing.
    fn search(&mut self, text: &str, begun: bool) -> String {
        let pieces = search_pieces(text);
        if pieces.is_empty() {
            return "0".to_owned();
        }
        let phrase = ["\"", &pieces.join(" "), "\"", if begun { " *" } else { "" }].concat();
        let place = self.bind(Value::Text(phrase));
        [
            "r.id IN (SELECT rowid FROM record_search WHERE record_search MATCH ",
            &place,
            ")",
        ]
        .concat()
    }

    fn name(&mut self, conn: &Connection, key: NameKey, values: &[String]) -> Result<String> {
        let mut ids: Vec<i64> = Vec::new();
        for value in values {
            let found = match key {
                NameKey::Field => names::fields(conn, value)?,
                NameKey::Party => names::parties(conn, value)?,
                NameKey::Lead | NameKey::Signatory | NameKey::Body => names::bodies(conn, value)?,
                NameKey::Occasion => by_ref(conn, "SELECT id FROM occasion WHERE ref = ?1", value)?,
                NameKey::Ref | NameKey::Parent => {
                    by_ref(conn, "SELECT id FROM record WHERE ref = ?1", value)?
                }
                NameKey::Under => by_ref(
                    conn,
                    "SELECT id FROM record WHERE ref = ?1 UNION ALL SELECT -id FROM session WHERE ref = ?1",
                    value,
                )?,
            };
            if found.is_empty() {
                return Err(unknown(conn, noun(key), value)?);
            }
            ids.extend(found);
        }
        // What a session decided is told by its number below zero.
        let sessions: Vec<i64> = ids.iter().filter(|id| **id < 0).map(|id| -id).collect();
        ids.retain(|id| *id >= 0);
        let mut sql = name_expression(key).replace(" IS_ONE", &self.one_of(&ids));
        if key == NameKey::Under {
            sql = sql.replace(" IS_SESSION", &self.one_of(&sessions));
        }
        Ok(sql)
    }
}

fn by_ref(conn: &Connection, sql: &str, name: &str) -> Result<Vec<i64>> {
    Ok(conn
        .prepare_cached(sql)?
        .query_map([name], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

const fn noun(key: NameKey) -> &'static str {
    match key {
        NameKey::Field => "field",
        NameKey::Occasion => "occasion",
        NameKey::Party => "party",
        NameKey::Lead | NameKey::Signatory | NameKey::Body => "body",
        NameKey::Ref | NameKey::Parent => "record",
        NameKey::Under => "record or session",
    }
}

const fn name_expression(key: NameKey) -> &'static str {
    match key {
        NameKey::Field => "r.id IN (SELECT id FROM record WHERE field_id IS_ONE)",
        NameKey::Occasion => "r.id IN (SELECT id FROM record WHERE occasion_id IS_ONE)",
        NameKey::Ref => "r.id IS_ONE",
        NameKey::Parent => "r.id IN (SELECT id FROM record WHERE parent_id IS_ONE)",
        NameKey::Party => {
            "r.id IN (SELECT p.record_id FROM participation p JOIN body b ON b.id = p.body_id
                WHERE b.party_id IS_ONE AND p.removed = 0
                UNION SELECT a.record_id FROM action a WHERE a.party_id IS_ONE AND a.removed = 0)"
        }
        NameKey::Lead => "r.id IN (SELECT record_id FROM participation WHERE body_id IS_ONE AND role = 'lead' AND removed = 0)",
        NameKey::Signatory => {
            "r.id IN (SELECT record_id FROM participation WHERE body_id IS_ONE AND role = 'signatory' AND removed = 0)"
        }
        NameKey::Body => "r.id IN (SELECT record_id FROM participation WHERE body_id IS_ONE AND removed = 0)",
        NameKey::Under => {
            "r.id IN (SELECT record_id FROM relation WHERE other_id IS_ONE AND type IN ('made_under', 'implements') AND removed = 0
                UNION SELECT record_id FROM relation WHERE session_id IS_SESSION AND type IN ('made_under', 'implements') AND removed = 0)"
        }
    }
}

fn code_expression(key: CodeKey) -> String {
    match key {
        CodeKey::Status => "r.status".to_owned(),
        CodeKey::Rag => ["(", &today::rag(), ")"].concat(),
        CodeKey::Timeliness => ["(", today::TIMELINESS, ")"].concat(),
        CodeKey::Assurance => "r.assurance".to_owned(),
        CodeKey::LegalState => today::LEGAL_STATE.to_owned(),
        CodeKey::Kind => "r.kind".to_owned(),
        CodeKey::Type => "r.type".to_owned(),
        CodeKey::Binding => "r.binding".to_owned(),
        CodeKey::Level => "r.level".to_owned(),
        CodeKey::Renewal => "r.renewal".to_owned(),
        CodeKey::Audience => "r.audience".to_owned(),
    }
}

const fn date_columns(key: DateKey) -> (&'static str, &'static str) {
    match key {
        DateKey::Due => ("r.due_lower", "r.due_upper"),
        DateKey::BaselineDue => ("r.baseline_due_lower", "r.baseline_due_upper"),
        DateKey::Start => ("r.start_lower", "r.start_upper"),
        DateKey::Signed => ("r.signed_lower", "r.signed_upper"),
        DateKey::AsOf => ("r.as_of_lower", "r.as_of_upper"),
        DateKey::Done => ("r.done_lower", "r.done_upper"),
        DateKey::Updated => ("r.updated_at", "r.updated_at"),
    }
}

const fn flag_expression(flag: Flag) -> &'static str {
    match flag {
        Flag::Late => today::LATE,
        Flag::Stale => today::STALE,
        Flag::Disputed => "r.disputed",
        Flag::Slipped => today::SLIPPED,
        Flag::Waiting => "r.waiting",
        Flag::Open => "r.status NOT IN ('completed', 'cancelled', 'superseded', 'dissolved')",
        Flag::Closed => "r.status IN ('completed', 'cancelled', 'superseded', 'dissolved')",
        Flag::Removed => "r.removed = 1",
    }
}

const fn part_expression(part: Part) -> &'static str {
    match part {
        Part::Evidence => {
            "(EXISTS (SELECT 1 FROM citation c WHERE c.record_id = r.id AND c.attested <> 'not_attested' AND c.removed = 0)
              OR EXISTS (SELECT 1 FROM assessment a JOIN citation c ON c.assessment_id = a.id
                         WHERE a.record_id = r.id AND c.attested <> 'not_attested' AND c.removed = 0 AND a.removed = 0))"
        }
        Part::Due => "r.due_upper IS NOT NULL",
        Part::Start => "r.start IS NOT NULL",
        Part::BaselineDue => "r.baseline_due IS NOT NULL",
        Part::Lead => "EXISTS (SELECT 1 FROM participation p WHERE p.record_id = r.id AND p.role = 'lead' AND p.removed = 0)",
        Part::Signatory => "EXISTS (SELECT 1 FROM participation p WHERE p.record_id = r.id AND p.role = 'signatory' AND p.removed = 0)",
        Part::Note => "EXISTS (SELECT 1 FROM note n WHERE n.record_id = r.id AND n.removed = 0)",
        Part::Milestone => "EXISTS (SELECT 1 FROM milestone m WHERE m.record_id = r.id AND m.removed = 0)",
        Part::Session => "EXISTS (SELECT 1 FROM session s WHERE s.record_id = r.id AND s.removed = 0)",
        Part::Action => "EXISTS (SELECT 1 FROM action a WHERE a.record_id = r.id AND a.removed = 0)",
        Part::Relation => {
            "(EXISTS (SELECT 1 FROM relation n WHERE n.record_id = r.id AND n.removed = 0)
              OR EXISTS (SELECT 1 FROM relation n WHERE n.other_id = r.id AND n.removed = 0))"
        }
        Part::Percent => "r.percent IS NOT NULL",
        Part::Field => "r.field_id IS NOT NULL",
        Part::Occasion => "r.occasion_id IS NOT NULL",
        Part::Contact => "r.contact IS NOT NULL",
        Part::Parent => "r.parent_id IS NOT NULL",
        Part::AsOf => "r.as_of IS NOT NULL",
        Part::Override => "r.rag_override IS NOT NULL",
        // The first is in the index that the lines are read by; rows are looked at only where it is missing.
        Part::Date => {
            "(r.due_upper IS NOT NULL OR COALESCE(r.start, r.baseline_due, r.signed, r.done) IS NOT NULL)"
        }
    }
}
