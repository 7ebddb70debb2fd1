//! Everything that is known of one record.

use rusqlite::{Connection, OptionalExtension, Row};

use super::find::Named;
use super::history::HistoryQuery;
use super::records::{COLUMNS, bind, read, title, titles};
use super::{code, date, today};
use crate::domain::clock;
use crate::domain::entity::Entity;
use crate::domain::legal::{authority, state_on};
use crate::domain::record::{
    Action, Assessment, Citation, Clock, Detail, Evidence, Legal, Milestone, Note, Participant,
    PartyState, Record, Relation, Session,
};
use crate::domain::settings::Now;
use crate::domain::value::Value;
use crate::domain::vocabulary::Audience;
use crate::store::Store;
use crate::store::derive;
use crate::store::error::{Result, StoreError};
use crate::store::row;

impl Store {
    /// Gives the row of one record, in the bin or not.
    pub fn record(&self, uid: &str, now: Now) -> Result<Record> {
        let mut values = today::parameters(now);
        values.push(Value::from(uid));
        let sql = self.spoken(&[COLUMNS, "r.uid = ?5"].concat());
        let mut statement = self.conn.prepare_cached(&sql)?;
        bind(&mut statement, &values)?;
        let mut rows = statement.raw_query();
        match rows.next()? {
            Some(row) => read(row, now),
            None => Err(StoreError::Unknown {
                what: "record",
                name: uid.to_owned(),
                near: None,
            }),
        }
    }

    /// Gives everything that is known of one record.
    pub fn detail(&self, named: &Named, now: Now) -> Result<Detail> {
        let uid = named.uid.as_str();
        let record = self.record(uid, now)?;
        let id = row::id_of(&self.conn, Entity::Record, uid)?.unwrap_or(0);
        let conn = &self.conn;
        let legal = legal(conn, id, &record, now)?;
        Ok(Detail {
            legal,
            record,
            details: self.details(uid, now)?,
            audience: audience(conn, id)?,
            field_label: self.field_label(id)?,
            is_begun: false,
            participants: all(conn, &self.spoken(PARTICIPANTS), id, participant)?,
            milestones: all(conn, MILESTONES, id, milestone)?,
            assessments: all(conn, ASSESSMENTS, id, assessment)?,
            notes: all(conn, NOTES, id, note)?,
            evidence: cited(conn, EVIDENCE, id)?,
            relations: all(conn, &self.spoken(RELATIONS), id, relation)?,
            actions: all(conn, ACTIONS, id, action)?,
            sessions: all(conn, SESSIONS, id, session)?,
            history: self.history(&HistoryQuery {
                subject: Some(uid.to_owned()),
                limit: Some(100),
                changes: true,
                ..HistoryQuery::default()
            })?,
        })
    }

    /// Gives what the field of a record is called.
    pub(in crate::store) fn field_label(&self, id: i64) -> Result<Option<String>> {
        let sql = self.spoken(LABEL);
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement.query_row([id], |row| row.get(0)).optional()?)
    }

    /// Gives the fields that the list does not show and that are not empty.
    pub(in crate::store) fn details(&self, uid: &str, now: Now) -> Result<Vec<(String, String)>> {
        const LISTED: &[&str] = &[
            "ref",
            "kind",
            "type",
            "field",
            "start",
            "due",
            "baseline_due",
            "binding",
            "level",
            "removed",
            "occasion",
        ];
        let fields = row::read(&self.conn, Entity::Record, uid)?.unwrap_or_default();
        let mut details = Vec::new();
        for (field, value) in fields {
            let Value::Text(text) = &value else { continue };
            let is_usual = field.default() == Some(text);
            if LISTED.contains(&field.name) || is_usual {
                continue;
            }
            let shown = match field.name {
                "parent" => self
                    .find(text)
                    .map_or_else(|_| text.clone(), |named| named.reference),
                _ => text.clone(),
            };
            details.push((field.name.to_owned(), shown));
            if field.name == "frequency"
                && let Some(next) = self.expected_session(uid, now)?
            {
                let words = next.map_or_else(|why| why.to_string(), |next| next.words());
                details.push(("next_session".to_owned(), words));
            }
        }
        Ok(details)
    }
}

fn audience(conn: &Connection, id: i64) -> Result<Audience> {
    let mut statement = conn.prepare_cached("SELECT audience FROM record WHERE id = ?1")?;
    let audience: String = statement.query_row([id], |row| row.get(0))?;
    Ok(code(&audience)?)
}

/// Tells what the legal state of a document rests on.
pub(in crate::store) fn legal(
    conn: &Connection,
    id: i64,
    record: &Record,
    now: Now,
) -> Result<Option<Legal>> {
    let (Some(document), Some(instrument)) =
        (&record.document, derive::legal::instrument(conn, id)?)
    else {
        return Ok(None);
    };
    let by_party = if instrument.parties.len() > 2 {
        let state = |party: &String| {
            let turns = instrument.for_party(party).turns();
            PartyState {
                party: party.clone(),
                state: state_on(instrument.binding, &turns, now.today),
            }
        };
        instrument.parties.iter().map(state).collect()
    } else {
        Vec::new()
    };
    let said = instrument.term.is_some()
        || instrument.renewal.is_some()
        || instrument.notice_period.is_some();
    let missing = if said {
        clock::missing(&instrument)
    } else {
        Vec::new()
    };
    let mut statement = conn.prepare_cached("SELECT what, MIN(day) FROM clock WHERE record_id = ?1 AND day >= ?2 GROUP BY what ORDER BY 2")?;
    let clocks = statement.query_map((id, now.today.to_string()), |row| {
        Ok(Clock {
            what: row.get(0)?,
            date: row.get(1)?,
        })
    })?;
    Ok(Some(Legal {
        authority: document
            .legal_state
            .map(|state| authority(document.binding, state).to_owned())
            .unwrap_or_default(),
        by_party,
        clocks: clocks.collect::<rusqlite::Result<_>>()?,
        missing: missing.into_iter().map(str::to_owned).collect(),
    }))
}

/// Reads every row that belongs to the row with this id.
pub(super) fn all<T>(
    conn: &Connection,
    sql: &str,
    id: i64,
    read: fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    Ok(conn
        .prepare_cached(sql)?
        .query_map([id], read)?
        .collect::<rusqlite::Result<_>>()?)
}

const LABEL: &str =
    "SELECT l.text FROM record r JOIN label l ON l.field_id = r.field_id WHERE r.id = ?1
    ORDER BY RANK(l.language), l.id LIMIT 1";

const PARTICIPANTS: &str = "SELECT b.ref, COALESCE((SELECT n.text FROM name n WHERE n.body_id = b.id AND n.former = 0
        ORDER BY RANK(n.language), n.id LIMIT 1), b.ref),
    (SELECT code FROM party WHERE id = b.party_id), p.role, p.person, p.uid
    FROM participation p JOIN body b ON b.id = p.body_id WHERE p.record_id = ?1 AND p.removed = 0 ORDER BY p.id";

pub(in crate::store) fn participant(row: &Row<'_>) -> rusqlite::Result<Participant> {
    Ok(Participant {
        body: row.get(0)?,
        name: row.get(1)?,
        party: row.get(2)?,
        role: row.get(3)?,
        person: row.get(4)?,
        uid: row.get(5)?,
    })
}

const MILESTONES: &str =
    "SELECT ref, title, due, done_on FROM milestone WHERE record_id = ?1 AND removed = 0
    ORDER BY COALESCE(done_on_upper, due_upper, '9999'), COALESCE(done_on_lower, due_lower), id";

pub(in crate::store) fn milestone(row: &Row<'_>) -> rusqlite::Result<Milestone> {
    Ok(Milestone {
        reference: row.get(0)?,
        title: row.get(1)?,
        due: date(row, 2)?,
        done_on: date(row, 3)?,
    })
}

const ASSESSMENTS: &str =
    "SELECT uid, assessor, status, percent, as_of, at, note, source_word FROM assessment
    WHERE record_id = ?1 AND removed = 0 ORDER BY as_of_upper DESC, at DESC, id DESC";

pub(in crate::store) fn assessment(row: &Row<'_>) -> rusqlite::Result<Assessment> {
    Ok(Assessment {
        uid: row.get(0)?,
        assessor: row.get(1)?,
        status: code(&row.get::<_, String>(2)?)?,
        percent: row.get(3)?,
        as_of: date(row, 4)?.ok_or(rusqlite::Error::InvalidQuery)?,
        at: row.get(5)?,
        note: row.get(6)?,
        source_word: row.get(7)?,
    })
}

const NOTES: &str = "SELECT uid, as_of, at, text FROM note WHERE record_id = ?1 AND removed = 0
    ORDER BY as_of_upper DESC, at DESC, id DESC";

pub(in crate::store) fn note(row: &Row<'_>) -> rusqlite::Result<Note> {
    let as_of = date(row, 1)?.ok_or(rusqlite::Error::InvalidQuery)?;
    Ok(Note {
        uid: row.get(0)?,
        as_of,
        at: row.get(2)?,
        text: row.get(3)?,
    })
}

const RELATIONS: &str = "SELECT n.type, COALESCE(o.ref, s.ref), 0,
        (SELECT json_group_array(json_array(language, text, working)) FROM title WHERE record_id = COALESCE(o.id, s.record_id)),
        TONGUES, n.uid
    FROM relation n LEFT JOIN record o ON o.id = n.other_id LEFT JOIN session s ON s.id = n.session_id
    WHERE n.record_id = ?1 AND n.removed = 0
    UNION ALL SELECT n.type, r.ref, 1,
        (SELECT json_group_array(json_array(language, text, working)) FROM title WHERE record_id = r.id),
        TONGUES, n.uid
    FROM relation n JOIN record r ON r.id = n.record_id WHERE n.other_id = ?1 AND n.removed = 0 AND r.removed = 0
    UNION ALL SELECT 'made_under', r.ref, 1,
        (SELECT json_group_array(json_array(language, text, working)) FROM title WHERE record_id = r.id),
        TONGUES, n.uid
    FROM relation n JOIN session s ON s.id = n.session_id JOIN record r ON r.id = n.record_id
    WHERE s.record_id = ?1 AND n.removed = 0 AND r.removed = 0
    UNION ALL SELECT 'child', r.ref, 1,
        (SELECT json_group_array(json_array(language, text, working)) FROM title WHERE record_id = r.id),
        TONGUES, NULL
    FROM record r WHERE r.parent_id = ?1 AND r.removed = 0";

pub(in crate::store) fn relation(row: &Row<'_>) -> rusqlite::Result<Relation> {
    let titles = titles(&row.get::<_, String>(3)?);
    let reference: String = row.get(1)?;
    let tongues: String = row.get(4)?;
    Ok(Relation {
        type_: row.get(0)?,
        title: title(&titles, &tongues, &reference),
        reference,
        inverse: row.get(2)?,
        uid: row.get(5)?,
    })
}

const ACTIONS: &str = "SELECT a.uid, a.type, (SELECT code FROM party WHERE id = a.party_id), a.\"on\", a.effective_on, a.place, a.note
    FROM action a WHERE a.record_id = ?1 AND a.removed = 0 ORDER BY a.on_upper, a.id";

pub(in crate::store) fn action(row: &Row<'_>) -> rusqlite::Result<Action> {
    Ok(Action {
        uid: row.get(0)?,
        type_: row.get(1)?,
        party: row.get(2)?,
        on: date(row, 3)?,
        effective_on: date(row, 4)?,
        place: row.get(5)?,
        note: row.get(6)?,
    })
}

const SESSIONS: &str = "SELECT ref, number, due, \"on\", place, minutes FROM session WHERE record_id = ?1 AND removed = 0
    ORDER BY COALESCE(on_upper, due_upper, '9999'), id";

pub(in crate::store) fn session(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        reference: row.get(0)?,
        number: row.get(1)?,
        due: date(row, 2)?,
        on: date(row, 3)?,
        place: row.get(4)?,
        minutes: row.get(5)?,
    })
}

/// Every citation that speaks of a record or of a part of it, with its evidence.
const EVIDENCE: &str = "WITH said (evidence_id, of, field, attested, stance, note, id, uid) AS (
        SELECT evidence_id, 'record', field, attested, stance, note, id, uid FROM citation WHERE record_id = ?1 AND removed = 0
        UNION ALL SELECT c.evidence_id, 'action ' || p.type, c.field, c.attested, c.stance, c.note, c.id, c.uid
            FROM action p JOIN citation c ON c.action_id = p.id WHERE p.record_id = ?1 AND c.removed = 0 AND p.removed = 0
        UNION ALL SELECT c.evidence_id, 'session ' || p.ref, c.field, c.attested, c.stance, c.note, c.id, c.uid
            FROM session p JOIN citation c ON c.session_id = p.id WHERE p.record_id = ?1 AND c.removed = 0 AND p.removed = 0
        UNION ALL SELECT c.evidence_id, p.role || ' ' || b.ref, c.field, c.attested, c.stance, c.note, c.id, c.uid
            FROM participation p JOIN body b ON b.id = p.body_id JOIN citation c ON c.participation_id = p.id
            WHERE p.record_id = ?1 AND c.removed = 0 AND p.removed = 0
        UNION ALL SELECT c.evidence_id, 'milestone ' || p.ref, c.field, c.attested, c.stance, c.note, c.id, c.uid
            FROM milestone p JOIN citation c ON c.milestone_id = p.id WHERE p.record_id = ?1 AND c.removed = 0 AND p.removed = 0
        UNION ALL SELECT c.evidence_id, 'assessment ' || p.assessor || ' ' || p.as_of, c.field, c.attested, c.stance, c.note, c.id, c.uid
            FROM assessment p JOIN citation c ON c.assessment_id = p.id WHERE p.record_id = ?1 AND c.removed = 0 AND p.removed = 0
        UNION ALL SELECT c.evidence_id, 'relation ' || p.type, c.field, c.attested, c.stance, c.note, c.id, c.uid
            FROM relation p JOIN citation c ON c.relation_id = p.id WHERE p.record_id = ?1 AND c.removed = 0 AND p.removed = 0
        UNION ALL SELECT c.evidence_id, 'note ' || p.as_of, c.field, c.attested, c.stance, c.note, c.id, c.uid
            FROM note p JOIN citation c ON c.note_of_id = p.id WHERE p.record_id = ?1 AND c.removed = 0 AND p.removed = 0)
    SELECT e.ref, e.type, e.title, e.publisher, e.published, e.url, e.file, e.language, s.of, s.field, s.attested, s.stance, s.note, s.uid
    FROM said s JOIN evidence e ON e.id = s.evidence_id WHERE e.removed = 0 ORDER BY e.id, s.id";

/// Reads sources with what each is cited for, in rows as [`EVIDENCE`] gives them.
pub(super) fn cited(conn: &Connection, sql: &str, id: i64) -> Result<Vec<Evidence>> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([id])?;
    let mut list: Vec<Evidence> = Vec::new();
    while let Some(row) = rows.next()? {
        let reference: String = row.get(0)?;
        if list.last().is_none_or(|last| last.reference != reference) {
            list.push(source(row)?);
        }
        let evidence = list.last_mut().expect("the evidence of this row");
        evidence.citations.push(citation(row)?);
    }
    Ok(list)
}

/// Reads a source, without what it is cited for, from a row as [`EVIDENCE`] gives it.
pub(in crate::store) fn source(row: &Row<'_>) -> Result<Evidence> {
    Ok(Evidence {
        reference: row.get(0)?,
        type_: row.get(1)?,
        title: row.get(2)?,
        publisher: row.get(3)?,
        published: date(row, 4)?,
        url: row.get(5)?,
        file: row.get(6)?,
        language: row.get(7)?,
        citations: Vec::new(),
    })
}

/// Reads what a source is cited for from such a row.
pub(in crate::store) fn citation(row: &Row<'_>) -> Result<Citation> {
    Ok(Citation {
        of: row.get(8)?,
        field: row.get(9)?,
        attested: row.get(10)?,
        stance: row.get(11)?,
        note: row.get(12)?,
        uid: row.get(13)?,
    })
}
