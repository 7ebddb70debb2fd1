//! What belongs to many records, part by part. Each question gives the columns of the same one in `query::detail`, then the
//! record's id; a test holds the two together.

use rusqlite::{Connection, Row};

use super::By;
use crate::domain::record::{
    Action, Assessment, Detail, Evidence, Milestone, Note, Participant, Relation, Session,
};
use crate::store::Store;
use crate::store::error::Result;
use crate::store::query;

/// What belongs to some records.
pub(super) struct Parts {
    participants: By<Participant>,
    milestones: By<Milestone>,
    assessments: By<Assessment>,
    notes: By<Note>,
    evidence: By<Evidence>,
    relations: By<Relation>,
    actions: By<Action>,
    sessions: By<Session>,
}

/// Reads what belongs to the records with these ids, an array of JSON.
pub(super) fn read(store: &Store, ids: &str) -> Result<Parts> {
    let conn = &store.conn;
    Ok(Parts {
        participants: by(conn, &store.spoken(PARTICIPANTS), ids, query::participant)?,
        milestones: by(conn, MILESTONES, ids, query::milestone)?,
        assessments: by(conn, ASSESSMENTS, ids, query::assessment)?,
        notes: by(conn, NOTES, ids, query::note)?,
        evidence: cited(conn, ids)?,
        relations: by(conn, &store.spoken(RELATIONS), ids, query::relation)?,
        actions: by(conn, ACTIONS, ids, query::action)?,
        sessions: by(conn, SESSIONS, ids, query::session)?,
    })
}

impl Parts {
    /// Gives a record what belongs to it.
    pub fn give(&mut self, id: i64, detail: &mut Detail) {
        detail.participants = take(&mut self.participants, id);
        detail.milestones = take(&mut self.milestones, id);
        detail.assessments = take(&mut self.assessments, id);
        detail.notes = take(&mut self.notes, id);
        detail.evidence = take(&mut self.evidence, id);
        detail.relations = take(&mut self.relations, id);
        detail.actions = take(&mut self.actions, id);
        detail.sessions = take(&mut self.sessions, id);
    }
}

fn take<T>(of: &mut By<T>, id: i64) -> Vec<T> {
    of.remove(&id).unwrap_or_default()
}

/// Reads rows of which the last column is the record's id.
fn by<T>(
    conn: &Connection,
    sql: &str,
    ids: &str,
    read: fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<By<T>> {
    let mut statement = conn.prepare_cached(sql)?;
    let last = statement.column_count() - 1;
    let mut rows = statement.query([ids])?;
    let mut all = By::new();
    while let Some(row) = rows.next()? {
        all.entry(row.get(last)?)
            .or_insert_with(Vec::new)
            .push(read(row)?);
    }
    Ok(all)
}

/// Reads sources, each with what it is cited for.
fn cited(conn: &Connection, ids: &str) -> Result<By<Evidence>> {
    let mut statement = conn.prepare_cached(EVIDENCE)?;
    let last = statement.column_count() - 1;
    let mut rows = statement.query([ids])?;
    let mut all: By<Evidence> = By::new();
    while let Some(row) = rows.next()? {
        let of = all.entry(row.get(last)?).or_default();
        let reference: String = row.get(0)?;
        if of.last().is_none_or(|last| last.reference != reference) {
            of.push(query::source(row)?);
        }
        if let Some(last) = of.last_mut() {
            last.citations.push(query::citation(row)?);
        }
    }
    Ok(all)
}

const PARTICIPANTS: &str =
    "SELECT b.ref, COALESCE((SELECT n.text FROM name n WHERE n.body_id = b.id AND n.former = 0
        ORDER BY RANK(n.language), n.id LIMIT 1), b.ref),
    (SELECT code FROM party WHERE id = b.party_id), p.role, p.person, p.uid, p.record_id
    FROM participation p JOIN body b ON b.id = p.body_id
    WHERE p.record_id IN (SELECT value FROM json_each(?1)) AND p.removed = 0 ORDER BY p.id";

const MILESTONES: &str = "SELECT ref, title, due, done_on, record_id FROM milestone
    WHERE record_id IN (SELECT value FROM json_each(?1)) AND removed = 0
    ORDER BY COALESCE(done_on_upper, due_upper, '9999'), COALESCE(done_on_lower, due_lower), id";

const ASSESSMENTS: &str = "SELECT uid, assessor, status, percent, as_of, at, note, source_word, record_id FROM assessment
    WHERE record_id IN (SELECT value FROM json_each(?1)) AND removed = 0 ORDER BY as_of_upper DESC, at DESC, id DESC";

const NOTES: &str = "SELECT uid, as_of, at, text, record_id FROM note
    WHERE record_id IN (SELECT value FROM json_each(?1)) AND removed = 0 ORDER BY as_of_upper DESC, at DESC, id DESC";

const RELATIONS: &str = "WITH wanted (id) AS (SELECT value FROM json_each(?1))
    SELECT n.type, COALESCE(o.ref, s.ref), 0,
        (SELECT json_group_array(json_array(language, text, working)) FROM title WHERE record_id = COALESCE(o.id, s.record_id)),
        TONGUES, n.uid, n.record_id
    FROM relation n LEFT JOIN record o ON o.id = n.other_id LEFT JOIN session s ON s.id = n.session_id
    WHERE n.record_id IN wanted AND n.removed = 0
    UNION ALL SELECT n.type, r.ref, 1,
        (SELECT json_group_array(json_array(language, text, working)) FROM title WHERE record_id = r.id),
        TONGUES, n.uid, n.other_id
    FROM relation n JOIN record r ON r.id = n.record_id WHERE n.other_id IN wanted AND n.removed = 0 AND r.removed = 0
    UNION ALL SELECT 'made_under', r.ref, 1,
        (SELECT json_group_array(json_array(language, text, working)) FROM title WHERE record_id = r.id),
        TONGUES, n.uid, s.record_id
    FROM relation n JOIN session s ON s.id = n.session_id JOIN record r ON r.id = n.record_id
    WHERE s.record_id IN wanted AND n.removed = 0 AND r.removed = 0
    UNION ALL SELECT 'child', r.ref, 1,
        (SELECT json_group_array(json_array(language, text, working)) FROM title WHERE record_id = r.id),
        TONGUES, NULL, r.parent_id
    FROM record r WHERE r.parent_id IN wanted AND r.removed = 0";

const ACTIONS: &str = "SELECT a.uid, a.type, (SELECT code FROM party WHERE id = a.party_id), a.\"on\", a.effective_on, a.place, a.note,
        a.record_id
    FROM action a WHERE a.record_id IN (SELECT value FROM json_each(?1)) AND a.removed = 0 ORDER BY a.on_upper, a.id";

const SESSIONS: &str = "SELECT ref, number, due, \"on\", place, minutes, record_id FROM session
    WHERE record_id IN (SELECT value FROM json_each(?1)) AND removed = 0 ORDER BY COALESCE(on_upper, due_upper, '9999'), id";

const EVIDENCE: &str = "WITH wanted (id) AS (SELECT value FROM json_each(?1)),
    said (evidence_id, of, field, attested, stance, note, id, uid, record_id) AS (
        SELECT evidence_id, 'record', field, attested, stance, note, id, uid, record_id FROM citation
            WHERE record_id IN wanted AND removed = 0
        UNION ALL SELECT c.evidence_id, 'action ' || p.type, c.field, c.attested, c.stance, c.note, c.id, c.uid, p.record_id
            FROM action p JOIN citation c ON c.action_id = p.id WHERE p.record_id IN wanted AND c.removed = 0 AND p.removed = 0
        UNION ALL SELECT c.evidence_id, 'session ' || p.ref, c.field, c.attested, c.stance, c.note, c.id, c.uid, p.record_id
            FROM session p JOIN citation c ON c.session_id = p.id WHERE p.record_id IN wanted AND c.removed = 0 AND p.removed = 0
        UNION ALL SELECT c.evidence_id, p.role || ' ' || b.ref, c.field, c.attested, c.stance, c.note, c.id, c.uid, p.record_id
            FROM participation p JOIN body b ON b.id = p.body_id JOIN citation c ON c.participation_id = p.id
            WHERE p.record_id IN wanted AND c.removed = 0 AND p.removed = 0
        UNION ALL SELECT c.evidence_id, 'milestone ' || p.ref, c.field, c.attested, c.stance, c.note, c.id, c.uid, p.record_id
            FROM milestone p JOIN citation c ON c.milestone_id = p.id WHERE p.record_id IN wanted AND c.removed = 0 AND p.removed = 0
        UNION ALL SELECT c.evidence_id, 'assessment ' || p.assessor || ' ' || p.as_of, c.field, c.attested, c.stance, c.note, c.id, c.uid,
            p.record_id
            FROM assessment p JOIN citation c ON c.assessment_id = p.id WHERE p.record_id IN wanted AND c.removed = 0 AND p.removed = 0
        UNION ALL SELECT c.evidence_id, 'relation ' || p.type, c.field, c.attested, c.stance, c.note, c.id, c.uid, p.record_id
            FROM relation p JOIN citation c ON c.relation_id = p.id WHERE p.record_id IN wanted AND c.removed = 0 AND p.removed = 0
        UNION ALL SELECT c.evidence_id, 'note ' || p.as_of, c.field, c.attested, c.stance, c.note, c.id, c.uid, p.record_id
            FROM note p JOIN citation c ON c.note_of_id = p.id WHERE p.record_id IN wanted AND c.removed = 0 AND p.removed = 0)
    SELECT e.ref, e.type, e.title, e.publisher, e.published, e.url, e.file, e.language, s.of, s.field, s.attested, s.stance, s.note, s.uid,
        s.record_id
    FROM said s JOIN evidence e ON e.id = s.evidence_id WHERE e.removed = 0 ORDER BY e.id, s.id";
