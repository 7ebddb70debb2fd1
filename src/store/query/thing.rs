//! What a thing that is no record stands with: names, records, bodies, citations and sources.

use rusqlite::Row;

use super::code;
use super::detail::{all, cited};
use super::find::Named;
use super::records::{title, titles};
use crate::domain::entity::Entity;
use crate::domain::thing::{Cited, Member, Name, Tied, Ties};
use crate::store::Store;
use crate::store::error::Result;
use crate::store::row;

impl Store {
    /// Gives what a thing that is no record stands with.
    pub fn thing(&self, named: &Named) -> Result<Ties> {
        let entity = named.entity;
        let id = row::id_of(&self.conn, entity, named.uid.as_str())?.unwrap_or(0);
        let conn = &self.conn;
        let mut ties = Ties::default();
        if let Some(owner) = names_of(entity) {
            ties.names = Some(all(
                conn,
                &self.spoken(&NAMES.replace("OWNER", owner)),
                id,
                name,
            )?);
        }
        if let Some(tied_by) = records_of(entity) {
            let sql = [RECORDS, tied_by, " ORDER BY r.kind, r.ref_key, t.id"].concat();
            ties.records = Some(all(conn, &self.spoken(&sql), id, tied)?);
        }
        if entity == Entity::Party {
            ties.bodies = Some(all(conn, &self.spoken(BODIES), id, member)?);
        }
        if entity == Entity::Evidence {
            ties.citations = Some(all(conn, CITATIONS, id, citation)?);
        }
        if let Some(target) = cited_as(entity) {
            let sql = EVIDENCE
                .replace("TARGET", target)
                .replace("NOUN", entity.row().noun);
            ties.evidence = Some(cited(conn, &sql, id)?);
        }
        Ok(ties)
    }
}

/// Gives the column by which names belong to an entity.
fn names_of(entity: Entity) -> Option<&'static str> {
    match entity {
        Entity::Body => Some("body_id"),
        Entity::Party => Some("party_id"),
        _ => None,
    }
}

/// Gives the column by which citations speak of an entity.
fn cited_as(entity: Entity) -> Option<&'static str> {
    Some(match entity {
        Entity::Action => "action_id",
        Entity::Session => "session_id",
        Entity::Participation => "participation_id",
        Entity::Milestone => "milestone_id",
        Entity::Assessment => "assessment_id",
        Entity::Relation => "relation_id",
        Entity::Observation => "observation_id",
        Entity::Occasion => "occasion_id",
        Entity::Body => "body_id",
        Entity::Note => "note_of_id",
        _ => return None,
    })
}

/// Gives the rows `(id, record_id, how, person)` that tie an entity to records, as the end of [`RECORDS`].
fn records_of(entity: Entity) -> Option<&'static str> {
    Some(match entity {
        Entity::Occasion => {
            "(SELECT id, id AS record_id, CASE kind WHEN 'document' THEN 'signed' WHEN 'group' THEN 'set_up' ELSE 'promised' END AS how,
                NULL AS person FROM record WHERE occasion_id = ?1 AND removed = 0) t ON r.id = t.record_id"
        }
        Entity::Body => {
            "(SELECT p.id, p.record_id, p.role AS how, p.person FROM participation p JOIN record o ON o.id = p.record_id
                WHERE p.body_id = ?1 AND p.removed = 0 AND o.removed = 0) t ON r.id = t.record_id"
        }
        Entity::Session => {
            "(SELECT 0 AS id, record_id, 'of' AS how, NULL AS person FROM session WHERE id = ?1
                UNION ALL SELECT n.id, n.record_id, n.type, NULL FROM relation n JOIN record o ON o.id = n.record_id
                WHERE n.session_id = ?1 AND n.removed = 0 AND o.removed = 0) t ON r.id = t.record_id"
        }
        Entity::Milestone => {
            "(SELECT id, record_id, 'of' AS how, NULL AS person FROM milestone WHERE id = ?1) t ON r.id = t.record_id"
        }
        _ => return None,
    })
}

const NAMES: &str = "SELECT language, text, former FROM name WHERE OWNER = ?1
    ORDER BY former, RANK(language), id";

fn name(row: &Row<'_>) -> rusqlite::Result<Name> {
    Ok(Name {
        language: row.get(0)?,
        text: row.get(1)?,
        former: row.get(2)?,
    })
}

const RECORDS: &str = "SELECT r.ref, r.kind, t.how, t.person,
    (SELECT json_group_array(json_array(language, text, working)) FROM title WHERE record_id = r.id),
    TONGUES FROM record r JOIN ";

fn tied(row: &Row<'_>) -> rusqlite::Result<Tied> {
    let titles = titles(&row.get::<_, String>(4)?);
    let reference: String = row.get(0)?;
    let tongues: String = row.get(5)?;
    Ok(Tied {
        kind: code(&row.get::<_, String>(1)?)?,
        title: title(&titles, &tongues, &reference),
        reference,
        how: row.get(2)?,
        person: row.get(3)?,
    })
}

const BODIES: &str =
    "SELECT b.ref, COALESCE((SELECT n.text FROM name n WHERE n.body_id = b.id AND n.former = 0
        ORDER BY RANK(n.language), n.id LIMIT 1), b.ref)
    FROM body b WHERE b.party_id = ?1 AND b.removed = 0 ORDER BY b.id";

fn member(row: &Row<'_>) -> rusqlite::Result<Member> {
    Ok(Member {
        reference: row.get(0)?,
        name: row.get(1)?,
    })
}

/// Everything that a source is cited for, but not what lies in the bin.
const CITATIONS: &str = "SELECT COALESCE(r.ref, o.ref, b.ref, i.ref),
        CASE WHEN c.record_id IS NOT NULL THEN 'record' WHEN a.id IS NOT NULL THEN 'action ' || a.type
            WHEN s.id IS NOT NULL THEN 'session ' || s.ref WHEN p.id IS NOT NULL THEN p.role || ' ' || pb.ref
            WHEN m.id IS NOT NULL THEN 'milestone ' || m.ref WHEN t.id IS NOT NULL THEN 'assessment ' || t.assessor || ' ' || t.as_of
            WHEN n.id IS NOT NULL THEN 'relation ' || n.type WHEN w.id IS NOT NULL THEN 'note ' || w.as_of
            WHEN v.id IS NOT NULL THEN 'observation ' || v.assessor || ' ' || v.period WHEN o.id IS NOT NULL THEN 'occasion' ELSE 'body' END,
        c.field, c.attested, c.stance, c.note
    FROM citation c LEFT JOIN action a ON a.id = c.action_id LEFT JOIN session s ON s.id = c.session_id
    LEFT JOIN participation p ON p.id = c.participation_id LEFT JOIN body pb ON pb.id = p.body_id
    LEFT JOIN milestone m ON m.id = c.milestone_id LEFT JOIN assessment t ON t.id = c.assessment_id
    LEFT JOIN relation n ON n.id = c.relation_id LEFT JOIN note w ON w.id = c.note_of_id
    LEFT JOIN observation v ON v.id = c.observation_id LEFT JOIN indicator i ON i.id = v.indicator_id
    LEFT JOIN occasion o ON o.id = c.occasion_id LEFT JOIN body b ON b.id = c.body_id
    LEFT JOIN record r ON r.id = COALESCE(c.record_id, a.record_id, s.record_id, p.record_id, m.record_id, t.record_id, n.record_id,
        w.record_id)
    WHERE c.evidence_id = ?1 AND c.removed = 0 AND COALESCE(r.removed, o.removed, b.removed, i.removed) = 0
      AND COALESCE(a.removed, s.removed, p.removed, m.removed, t.removed, n.removed, w.removed, v.removed, 0) = 0
    ORDER BY c.id";

fn citation(row: &Row<'_>) -> rusqlite::Result<Cited> {
    Ok(Cited {
        reference: row.get(0)?,
        of: row.get(1)?,
        field: row.get(2)?,
        attested: row.get(3)?,
        stance: row.get(4)?,
        note: row.get(5)?,
    })
}

const EVIDENCE: &str =
    "SELECT e.ref, e.type, e.title, e.publisher, e.published, e.url, e.file, e.language,
        'NOUN', c.field, c.attested, c.stance, c.note, c.uid
    FROM citation c JOIN evidence e ON e.id = c.evidence_id
    WHERE c.TARGET = ?1 AND c.removed = 0 AND e.removed = 0 ORDER BY e.id, c.id";
