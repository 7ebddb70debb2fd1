//! What the tables ask for: a word a row, under the context of its table.

use std::collections::BTreeSet;

use servanda::app::Action;
use servanda::app::board::GROUPS;
use servanda::app::dialog::BYS;
use servanda::app::keymap::rows;
use servanda::app::list::ORDERS;
use servanda::app::view::VIEWS;
use servanda::backup::Reason;
use servanda::domain::agenda::What;
use servanda::domain::axes::{Assurance, LegalState, Rag, Timeliness};
use servanda::domain::check::{RULES, Severity};
use servanda::domain::clock::ClockType;
use servanda::domain::column::COLUMNS;
use servanda::domain::entity::{ENTITIES, Entity, Noun};
use servanda::domain::filter::KEYS;
use servanda::domain::standing::RagRule;
use servanda::domain::stats::BY;
use servanda::domain::status::{STATUSES, Status};
use servanda::domain::vocabulary::{
    ActionType, Attested, Audience, Binding, DocumentType, EvidenceType, FollowUpType, GroupType,
    Kind, Level, OccasionType, Qualifier, RelationType, Renewal, Role, Stance,
};

use super::sources::Asked;

/// The codes that are shown in words, each under the name of its type.
const CODES: &[(&str, &[&str])] = &[
    ("Status", Status::CODES),
    ("Rag", Rag::CODES),
    ("Timeliness", Timeliness::CODES),
    ("Assurance", Assurance::CODES),
    ("LegalState", LegalState::CODES),
    ("Kind", Kind::CODES),
    ("DocumentType", DocumentType::CODES),
    ("GroupType", GroupType::CODES),
    ("FollowUpType", FollowUpType::CODES),
    ("OccasionType", OccasionType::CODES),
    ("Binding", Binding::CODES),
    ("Level", Level::CODES),
    ("Renewal", Renewal::CODES),
    ("Role", Role::CODES),
    ("ActionType", ActionType::CODES),
    ("RelationType", RelationType::CODES),
    ("EvidenceType", EvidenceType::CODES),
    ("Attested", Attested::CODES),
    ("Stance", Stance::CODES),
    ("Qualifier", Qualifier::CODES),
    ("Audience", Audience::CODES),
    ("ClockType", ClockType::CODES),
    ("Severity", Severity::CODES),
    ("What", What::CODES),
    ("RagRule", RagRule::CODES),
    ("Noun", Noun::CODES),
    ("Entity", Entity::CODES),
    ("Reason", Reason::CODES),
];

/// What is counted in a sentence, by its noun.
const COUNTED: &[&str] = &[
    "document",
    "group",
    "follow-up",
    "record",
    "operation",
    "entry",
    "backup",
    "row",
    "milestone",
    "session",
    "action",
    "participation",
    "assessment",
    "note",
    "relation",
    "observation",
    "citation",
    "party",
    "occasion",
    "indicator",
    "field",
    "view",
];

/// The columns of lists for people that are no fields, and what sources speak of besides.
const HEADED: &[&str] = &[
    "at",
    "author",
    "by_status",
    "changes",
    "column",
    "count",
    "from",
    "kept",
    "key",
    "label",
    "made_at",
    "message",
    "names",
    "new",
    "observations",
    "old",
    "operation",
    "operations",
    "outcome",
    "participants",
    "problem",
    "reason",
    "records",
    "row",
    "sessions",
    "severity",
    "share",
    "signatories",
    "size",
    "sort",
    "summary",
    "to",
    "uid",
    "undoes",
    "what",
];

/// Gives every word of every table.
pub fn found() -> Vec<Asked> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for (context, codes) in CODES {
        found.extend(codes.iter().map(|code| (*context, *code)));
    }
    found.extend(["day", "week", "month"].map(|by| ("By", by)));
    for row in VIEWS {
        found.extend([("tab", row.short)]);
    }
    for row in rows() {
        let context = match row.action {
            Action::Show(_) => "view",
            _ => "key",
        };
        found.extend([(context, row.word), ("help", row.meaning)]);
    }
    found.extend(STATUSES.iter().map(|row| ("meaning", row.meaning)));
    found.extend(COLUMNS.iter().map(|column| ("column", column.header)));
    found.extend(ORDERS.iter().map(|(_, words, _)| ("order", *words)));
    found.extend(BYS.iter().map(|(_, words, _)| ("by", *words)));
    found.extend(GROUPS.iter().map(|(_, words)| ("group", *words)));
    found.extend(RULES.iter().map(|row| ("rule", row.meaning)));
    for row in KEYS {
        found.push(("filter", row.meaning));
        found.extend((row.values != "-").then_some(("filter", row.values)));
    }
    found.extend(BY.iter().map(|row| ("none", row.none)));
    for row in ENTITIES {
        let fields = row.fields.iter().filter(|field| !field.is_kept());
        found.extend(fields.map(|field| ("label", field.name)));
    }
    found.extend(HEADED.iter().map(|name| ("label", *name)));
    let mut all: Vec<Asked> = COUNTED
        .iter()
        .map(|noun| {
            let count = BTreeSet::from(["count".to_owned()]);
            ("count".to_owned(), (*noun).to_owned(), count)
        })
        .collect();
    let mut tree = servanda::cli::tree();
    tree.build();
    let texts = servanda::cli::texts(&tree).into_iter();
    all.extend(texts.map(|text| ("cli".to_owned(), text, BTreeSet::new())));
    all.extend(
        found
            .into_iter()
            .map(|(context, english)| (context.to_owned(), english.to_owned(), BTreeSet::new())),
    );
    all
}
