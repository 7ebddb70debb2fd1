//! The counts of a report: by kind, status and light for the first page, by field and by body for the tables.

use std::collections::HashMap;

use super::model::{Count, Cover, Group, Light, MarkCount};
use crate::domain::axes::{Rag, Timeliness};
use crate::domain::record::Record;
use crate::domain::standing::RagRule;
use crate::domain::status::Status;
use crate::domain::vocabulary::Kind;

/// Counts for the first page.
pub(super) fn cover(records: &[&Record]) -> Cover {
    let count = |pass: fn(&Record) -> bool| records.iter().filter(|record| pass(record)).count();
    let kind = |kind: &Kind| Count {
        name: kind.noun().to_owned(),
        count: records.iter().filter(|record| record.kind == *kind).count(),
    };
    let status = |status: &Status| MarkCount {
        mark: (*status).into(),
        count: records.iter().filter(|r| r.status == *status).count(),
    };
    let statuses = Status::ALL.iter().map(status);
    Cover {
        total: records.len(),
        kinds: Kind::ALL.iter().map(kind).collect(),
        statuses: statuses.filter(|status| status.count > 0).collect(),
        lights: Rag::ALL.iter().map(|rag| light(*rag, records)).collect(),
        overdue: count(|r| r.timeliness == Timeliness::Overdue),
        due_soon: count(|r| r.timeliness == Timeliness::DueSoon),
        slipped: count(|r| r.slipped),
        disputed: count(|r| r.disputed),
        stale: count(|r| r.stale),
    }
}

fn light(rag: Rag, records: &[&Record]) -> Light {
    let shown: Vec<&&Record> = records.iter().filter(|record| record.rag == rag).collect();
    let rule = |rule: &RagRule| Count {
        name: rule_words(*rule).to_owned(),
        count: shown.iter().filter(|record| record.rule == *rule).count(),
    };
    let rules = RagRule::ALL.iter().map(rule);
    Light {
        mark: rag.into(),
        count: shown.len(),
        meaning: match rag {
            Rag::Red => "somebody has to act",
            Rag::Amber => "needs watching or asking",
            Rag::Green => "on course",
            Rag::Blue => "done, with evidence",
            Rag::Grey => "closed, paused or not begun",
        },
        rules: rules.filter(|rule| rule.count > 0).collect(),
    }
}

fn rule_words(rule: RagRule) -> &'static str {
    match rule {
        RagRule::Override => "set by the desk, with a note",
        RagRule::Disputed => "the two sides are two steps or more apart",
        RagRule::Closed => "on hold, cancelled, superseded or dissolved",
        RagRule::Done => "completed, with a source that supports it",
        RagRule::Overdue => "the due date has passed",
        RagRule::NoticeClosing => "the window in which to give notice closes",
        RagRule::Unknown => "no evidence of its state was found",
        RagRule::NoEvidence => "said to be completed, without a source",
        RagRule::Dormant => "has stopped meeting",
        RagRule::Slipped => "the due date was moved",
        RagRule::DueSoon => "due soon and not yet substantial",
        RagRule::Stale => "nothing heard for long",
        RagRule::Contradiction => "its dates contradict its status",
        RagRule::NotBegun => "has not begun",
        RagRule::Waiting => "waits on a condition",
        RagRule::OnCourse => "on course",
    }
}

/// Counts records by what they belong to: the largest first, those that belong to nothing last.
pub(super) fn groups(records: &[&Record], of: impl Fn(&Record) -> Vec<String>) -> Vec<Group> {
    let mut groups: Vec<(String, Vec<&Record>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for record in records {
        for name in of(record) {
            let place = *places.entry(name.clone()).or_insert_with(|| {
                groups.push((name, Vec::new()));
                groups.len() - 1
            });
            groups[place].1.push(record);
        }
    }
    groups.sort_by_cached_key(|(name, of)| {
        let is_none = matches!(name.as_str(), "no field" | "no lead");
        (is_none, usize::MAX - of.len(), name.to_lowercase())
    });
    groups
        .into_iter()
        .map(|(name, of)| group(name, &of))
        .collect()
}

fn group(name: String, records: &[&Record]) -> Group {
    let light = |rag: &Rag| MarkCount {
        mark: (*rag).into(),
        count: records.iter().filter(|record| record.rag == *rag).count(),
    };
    let late = records.iter();
    let done = records.iter();
    Group {
        name,
        total: records.len(),
        lights: Rag::ALL.iter().map(light).collect(),
        completed: done.filter(|r| r.status == Status::Completed).count(),
        overdue: late.filter(|r| r.timeliness == Timeliness::Overdue).count(),
    }
}
