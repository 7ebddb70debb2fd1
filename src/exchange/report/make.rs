//! The report from its material: the records, the open points, the sources.

use std::collections::HashMap;

use super::entry::Entry;
use super::model::{Back, OpenPoint, Part, Report, Source};
use super::words::{When, anchor, link};
use super::{Given, Material, changes, cover, figures, parts, timeline};
use crate::domain::axes::Timeliness;
use crate::domain::check::Severity;
use crate::domain::record::{Detail, Evidence, Record};
use crate::domain::text::ref_key;
use crate::domain::vocabulary::Kind;
use crate::word;
use crate::words::{current, term};

/// Makes the report.
pub(super) fn report(material: &Material, given: &Given<'_>) -> Report {
    let records: Vec<&Record> = material.records.iter().map(|d| &d.record).collect();
    let field = |record: &Record| {
        let name = record
            .field
            .as_ref()
            .and_then(|code| given.fields.get(code));
        vec![name.map_or_else(|| word!("none", "no field").to_owned(), Clone::clone)]
    };
    let lead = |record: &Record| match record.lead.as_slice() {
        [] => vec![word!("none", "no lead").to_owned()],
        leads => leads.to_vec(),
    };
    Report {
        language: current().as_str(),
        title: material.title.clone(),
        title_language: material.language.clone(),
        day: When::day(material.day),
        known_on: material.known_on.map(When::day),
        since: When::day(material.since),
        filter: Some(material.filter.clone()).filter(|text| !text.is_empty()),
        audience: material.audience,
        cover: cover::cover(&records),
        changes: changes::all(&material.records, given),
        fields: cover::groups(&records, field),
        leads: cover::groups(&records, lead),
        open_points: open_points(material),
        parts: all_parts(material, given),
        timeline: timeline::charts(&records, given),
        indicators: figures::all(&material.indicators, given),
        sources: sources(material),
    }
}

/// Gives what is more than worth a look, of the records and indicators that stand in the report and of their sources.
fn open_points(material: &Material) -> Vec<OpenPoint> {
    let mut anchors: HashMap<&str, String> = HashMap::new();
    for source in all_sources(material) {
        anchors.insert(&source.reference, anchor("source", &source.reference));
    }
    for each in &material.indicators {
        anchors.insert(&each.reference, anchor("indicator", &each.reference));
    }
    for detail in &material.records {
        let record = &detail.record.reference;
        let steps = detail.milestones.iter().map(|m| &m.reference);
        let meetings = detail.sessions.iter().map(|s| &s.reference);
        for own in std::iter::once(record).chain(steps).chain(meetings) {
            anchors.insert(own, anchor("record", record));
        }
    }
    let whole = material.filter.is_empty();
    let told = material.findings.iter().filter(|finding| {
        let known = anchors.contains_key(finding.reference.as_str());
        finding.severity != Severity::Notice && (known || whole)
    });
    told.map(|finding| OpenPoint {
        severity: finding.severity.as_str(),
        weight: finding.severity.label(),
        reference: finding.reference.clone(),
        anchor: anchors.get(finding.reference.as_str()).cloned(),
        message: finding.message.clone(),
    })
    .collect()
}

fn all_parts(material: &Material, given: &Given<'_>) -> Vec<Part> {
    let part = |kind: &Kind| {
        let (anchor, heading) = match kind {
            Kind::Document => ("documents", word!("view", "Documents")),
            Kind::Group => ("groups", word!("view", "Groups")),
            Kind::FollowUp => ("follow-ups", word!("view", "Follow-ups")),
        };
        let records = material.records.iter();
        let records = records.filter(|detail| detail.record.kind == *kind);
        Part {
            anchor,
            heading,
            records: records.map(|detail| entry(detail, given)).collect(),
        }
    };
    let parts = Kind::ALL.iter().map(part);
    parts.filter(|part| !part.records.is_empty()).collect()
}

fn entry(detail: &Detail, given: &Given<'_>) -> Entry {
    let record = &detail.record;
    let own = record
        .titles
        .iter()
        .find(|title| title.text == record.title);
    let others = record.titles.iter().filter(|title| Some(*title) != own);
    let field = record.field.as_ref();
    let document = record.document.as_ref();
    Entry {
        reference: record.reference.clone(),
        anchor: anchor("record", &record.reference),
        kind: record.kind.noun_label(),
        type_: record.kind.type_label(&record.type_).replace('_', " "),
        title: record.title.clone(),
        language: own.map(|title| title.language.clone()),
        working: own.is_some_and(|title| title.working),
        titles: others.cloned().collect(),
        field: field.map(|code| given.fields.get(code).unwrap_or(code).clone()),
        leads: record.lead.clone(),
        status: record.status.into(),
        percent: record.percent,
        as_of: When::maybe(record.as_of.as_ref()),
        rag: record.rag.into(),
        rag_rule: record.rag_rule.clone(),
        start: When::maybe(record.start.as_ref()),
        due: When::maybe(record.due.as_ref()),
        baseline_due: When::maybe(record.baseline_due.as_ref()),
        slipped: record.slipped,
        timeliness: (record.timeliness != Timeliness::NoDate)
            .then(|| term("Timeliness", record.timeliness.as_str())),
        done: When::maybe(record.done.as_ref()),
        disputed: record.disputed,
        assurance: term("Assurance", record.assurance.as_str()),
        legal_state: document
            .and_then(|document| document.legal_state)
            .map(|state| term("LegalState", state.as_str())),
        signed: document.and_then(|document| When::maybe(document.signed.as_ref())),
        facts: parts::facts(detail, given),
        roles: parts::roles(detail),
        positions: parts::positions(detail, given),
        milestones: parts::milestones(detail, given),
        acts: parts::acts(detail, given),
        sessions: parts::sessions(detail),
        notes: parts::notes(detail),
        relations: parts::relations(detail, given),
        evidence: parts::evidence(detail),
        open_points: parts::open_points(detail, given),
    }
}

fn all_sources(material: &Material) -> impl Iterator<Item = &Evidence> {
    let records = material.records.iter().flat_map(|detail| &detail.evidence);
    let observations = material.indicators.iter().flat_map(|i| &i.observations);
    records.chain(observations.flat_map(|observation| &observation.evidence))
}

/// Gives every source once, in the order of refs, with the way back to whatever cites it.
fn sources<'a>(material: &'a Material) -> Vec<Source> {
    let mut backs: HashMap<&str, (&Evidence, Vec<Back>)> = HashMap::new();
    let mut cite = |sort: &str, by: &str, source: &'a Evidence| {
        let back = back(sort, by);
        let known = backs.entry(&source.reference);
        let (_, known) = known.or_insert_with(|| (source, Vec::new()));
        if known.last() != Some(&back) {
            known.push(back);
        }
    };
    for detail in &material.records {
        let by = detail.record.reference.as_str();
        for source in &detail.evidence {
            cite("record", by, source);
        }
    }
    for indicator in &material.indicators {
        for source in indicator.observations.iter().flat_map(|o| &o.evidence) {
            cite("indicator", &indicator.reference, source);
        }
    }
    let mut backs: Vec<(&Evidence, Vec<Back>)> = backs.into_values().collect();
    backs.sort_by_cached_key(|(source, _)| (ref_key(&source.reference), source.reference.clone()));
    backs
        .into_iter()
        .map(|(source, by)| told(source, by))
        .collect()
}

fn back(sort: &str, reference: &str) -> Back {
    Back {
        reference: reference.to_owned(),
        anchor: anchor(sort, reference),
    }
}

fn told(source: &Evidence, cited_by: Vec<Back>) -> Source {
    Source {
        reference: source.reference.clone(),
        anchor: anchor("source", &source.reference),
        type_: term("EvidenceType", &source.type_),
        title: source.title.clone(),
        language: source.language.clone(),
        publisher: source.publisher.clone(),
        published: When::maybe(source.published.as_ref()),
        link: source.url.as_deref().and_then(link),
        url: source.url.clone(),
        file: source.file.clone(),
        cited_by,
    }
}
