//! The sheets of the workbook: what stands in which column.

use super::{Cell, Sheet};
use crate::exchange::report::model::{OpenPoint, Source};
use crate::exchange::report::{Entry, Report};
use crate::word;

/// Every sheet after the cover, in order.
pub(super) const ALL: [fn(&Report) -> Sheet; 6] =
    [changes, records, positions, open_points, evidence, figures];

fn changes(report: &Report) -> Sheet {
    let mut rows = Vec::new();
    for record in &report.changes {
        for change in &record.changes {
            rows.push(vec![
                record.reference.as_str().into(),
                record.title.as_str().into(),
                Cell::Date(change.on.clone()),
                change.what.as_str().into(),
                (&change.by).into(),
                (&change.old).into(),
                (&change.new).into(),
                (&change.note).into(),
            ]);
        }
    }
    Sheet {
        name: word!("Changes"),
        headers: vec![
            (word!("column", "Ref"), 8),
            (word!("column", "Title"), 44),
            (word!("head", "On"), 14),
            (word!("head", "What"), 18),
            (word!("head", "By"), 20),
            (word!("Old"), 20),
            (word!("New"), 20),
            (word!("Note"), 60),
        ],
        rows,
    }
}

fn all(report: &Report) -> impl Iterator<Item = &Entry> {
    report.parts.iter().flat_map(|part| &part.records)
}

fn records(report: &Report) -> Sheet {
    let row = |r: &Entry| {
        vec![
            r.reference.as_str().into(),
            r.kind.into(),
            r.type_.as_str().into(),
            r.title.as_str().into(),
            (&r.field).into(),
            r.leads.join("; ").as_str().into(),
            r.status.word.as_str().into(),
            r.percent.into(),
            (&r.as_of).into(),
            Cell::Light(r.rag.code, r.rag.word.clone()),
            r.rag_rule.as_str().into(),
            (&r.start).into(),
            (&r.due).into(),
            (&r.baseline_due).into(),
            (&r.timeliness).into(),
            r.assurance.as_str().into(),
            (&r.legal_state).into(),
            (&r.signed).into(),
        ]
    };
    Sheet {
        name: word!("Records"),
        headers: vec![
            (word!("column", "Ref"), 8),
            (word!("column", "Kind"), 11),
            (word!("column", "Type"), 16),
            (word!("column", "Title"), 60),
            (word!("column", "Field"), 18),
            (word!("column", "Lead"), 30),
            (word!("column", "Status"), 13),
            (word!("Percent"), 9),
            (word!("column", "As of"), 13),
            (word!("Light"), 9),
            (word!("Rule"), 40),
            (word!("column", "Start"), 13),
            (word!("column", "Due"), 13),
            (word!("column", "First due"), 13),
            (word!("column", "Timeliness"), 13),
            (word!("column", "Assurance"), 14),
            (word!("column", "Legal state"), 14),
            (word!("column", "Signed"), 13),
        ],
        rows: all(report).map(row).collect(),
    }
}

fn positions(report: &Report) -> Sheet {
    let mut rows = Vec::new();
    for record in all(report) {
        for each in &record.positions {
            let refs: Vec<&str> = each.cites.iter().map(|c| c.reference.as_str()).collect();
            let status = each.status.as_ref().map(|status| status.word.as_str());
            rows.push(vec![
                record.reference.as_str().into(),
                each.by.as_str().into(),
                status.unwrap_or(word!("no position known")).into(),
                each.percent.into(),
                (&each.as_of).into(),
                (&each.note).into(),
                refs.join(" ").as_str().into(),
            ]);
        }
    }
    Sheet {
        name: word!("Positions"),
        headers: vec![
            (word!("column", "Ref"), 8),
            (word!("Side"), 26),
            (word!("Says"), 18),
            (word!("Percent"), 9),
            (word!("column", "As of"), 13),
            (word!("column", "Why"), 80),
            (word!("Evidence"), 14),
        ],
        rows,
    }
}

fn open_points(report: &Report) -> Sheet {
    let row = |point: &OpenPoint| {
        vec![
            point.reference.as_str().into(),
            point.weight.into(),
            point.message.as_str().into(),
        ]
    };
    Sheet {
        name: word!("Open points"),
        headers: vec![
            (word!("column", "Ref"), 10),
            (word!("Weight"), 10),
            (word!("What is open"), 110),
        ],
        rows: report.open_points.iter().map(row).collect(),
    }
}

fn evidence(report: &Report) -> Sheet {
    let row = |source: &Source| {
        let by: Vec<&str> = source
            .cited_by
            .iter()
            .map(|b| b.reference.as_str())
            .collect();
        vec![
            source.reference.as_str().into(),
            source.type_.as_str().into(),
            source.title.as_str().into(),
            (&source.publisher).into(),
            (&source.published).into(),
            (&source.url).into(),
            (&source.file).into(),
            by.join(" ").as_str().into(),
        ]
    };
    Sheet {
        name: word!("Evidence"),
        headers: vec![
            (word!("column", "Ref"), 8),
            (word!("column", "Type"), 11),
            (word!("column", "Title"), 70),
            (word!("Publisher"), 26),
            (word!("Published"), 13),
            (word!("Address"), 60),
            (word!("Kept file"), 20),
            (word!("Cited by"), 26),
        ],
        rows: report.sources.iter().map(row).collect(),
    }
}

fn figures(report: &Report) -> Sheet {
    let mut rows = Vec::new();
    for indicator in &report.indicators {
        for figure in indicator.rows.iter().filter(|f| f.by.is_some()) {
            rows.push(vec![
                indicator.reference.as_str().into(),
                indicator.title.as_str().into(),
                indicator.unit.as_str().into(),
                figure.period.as_str().into(),
                (&figure.by).into(),
                figure.value.map_or(Cell::Nothing, Cell::Number),
                figure.said.as_str().into(),
                (&figure.note).into(),
            ]);
        }
    }
    Sheet {
        name: word!("Figures"),
        headers: vec![
            (word!("column", "Ref"), 8),
            (word!("Indicator"), 44),
            (word!("Unit"), 16),
            (word!("Period"), 13),
            (word!("head", "By"), 22),
            (word!("Value"), 14),
            (word!("As said"), 16),
            (word!("Note"), 60),
        ],
        rows,
    }
}
