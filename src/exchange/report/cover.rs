//! The counts of a report: by kind, status and light for the first page, by field and by body for the tables.

use std::collections::HashMap;

use super::model::{Count, Cover, Group, KindCount, Light, MarkCount};
use crate::domain::axes::{Rag, Timeliness};
use crate::domain::record::Record;
use crate::domain::standing::RagRule;
use crate::domain::status::Status;
use crate::domain::vocabulary::Kind;
use crate::word;
use crate::words::{counted, counted_noun};

/// Counts for the first page.
pub(super) fn cover(records: &[&Record]) -> Cover {
    let count = |pass: fn(&Record) -> bool| records.iter().filter(|record| pass(record)).count();
    let kind = |kind: &Kind| {
        let count = records.iter().filter(|record| record.kind == *kind).count();
        KindCount {
            name: kind.noun_label().to_owned(),
            count,
            noun: counted_noun(count, kind.noun()),
            counted: counted(count, kind.noun()),
        }
    };
    let status = |status: &Status| MarkCount {
        mark: (*status).into(),
        count: records.iter().filter(|r| r.status == *status).count(),
    };
    let statuses = Status::ALL.iter().map(status);
    Cover {
        total: records.len(),
        counted: counted(records.len(), "record"),
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
            Rag::Red => word!("somebody has to act"),
            Rag::Amber => word!("needs watching or asking"),
            Rag::Green => word!("on course"),
            Rag::Blue => word!("done, with evidence"),
            Rag::Grey => word!("closed, paused or not begun"),
        },
        rules: rules.filter(|rule| rule.count > 0).collect(),
    }
}

fn rule_words(rule: RagRule) -> &'static str {
    match rule {
        RagRule::Override => word!("set by the desk, with a note"),
        RagRule::Disputed => word!("the two sides are two steps or more apart"),
        RagRule::Closed => word!("on hold, cancelled, superseded or dissolved"),
        RagRule::Done => word!("completed, with a source that supports it"),
        RagRule::Overdue => word!("the due date has passed"),
        RagRule::NoticeClosing => word!("the window in which to give notice closes"),
        RagRule::Unknown => word!("no evidence of its state was found"),
        RagRule::NoEvidence => word!("said to be completed, without a source"),
        RagRule::Dormant => word!("has stopped meeting"),
        RagRule::Slipped => word!("the due date was moved"),
        RagRule::DueSoon => word!("due soon and not yet substantial"),
        RagRule::Stale => word!("nothing heard for long"),
        RagRule::Contradiction => word!("its dates contradict its status"),
        RagRule::NotBegun => word!("has not begun"),
        RagRule::Waiting => word!("waits on a condition"),
        RagRule::OnCourse => word!("on course"),
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
        let is_none = name == word!("none", "no field") || name == word!("none", "no lead");
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
