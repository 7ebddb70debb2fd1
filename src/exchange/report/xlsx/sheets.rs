//! The sheets of the workbook: what stands in which column.

use super::{Cell, Sheet};
use crate::exchange::report::model::{OpenPoint, Source};
use crate::exchange::report::{Entry, Report};

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
        name: "Changes",
        headers: &[
            ("Ref", 8),
            ("Title", 44),
            ("On", 14),
            ("What", 18),
            ("By", 20),
            ("Old", 20),
            ("New", 20),
            ("Note", 60),
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
        name: "Records",
        headers: &[
            ("Ref", 8),
            ("Kind", 11),
            ("Type", 16),
            ("Title", 60),
            ("Field", 18),
            ("Lead", 30),
            ("Status", 13),
            ("Percent", 9),
            ("As of", 13),
            ("Light", 9),
            ("Rule", 40),
            ("Start", 13),
            ("Due", 13),
            ("First due", 13),
            ("Timeliness", 13),
            ("Assurance", 14),
            ("Legal state", 14),
            ("Signed", 13),
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
                status.unwrap_or("no position known").into(),
                each.percent.into(),
                (&each.as_of).into(),
                (&each.note).into(),
                refs.join(" ").as_str().into(),
            ]);
        }
    }
    Sheet {
        name: "Positions",
        headers: &[
            ("Ref", 8),
            ("Side", 26),
            ("Says", 18),
            ("Percent", 9),
            ("As of", 13),
            ("Why", 80),
            ("Evidence", 14),
        ],
        rows,
    }
}

fn open_points(report: &Report) -> Sheet {
    let row = |point: &OpenPoint| {
        vec![
            point.reference.as_str().into(),
            point.severity.into(),
            point.message.as_str().into(),
        ]
    };
    Sheet {
        name: "Open points",
        headers: &[("Ref", 10), ("Weight", 10), ("What is open", 110)],
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
        name: "Evidence",
        headers: &[
            ("Ref", 8),
            ("Type", 11),
            ("Title", 70),
            ("Publisher", 26),
            ("Published", 13),
            ("Address", 60),
            ("Kept file", 20),
            ("Cited by", 26),
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
        name: "Figures",
        headers: &[
            ("Ref", 8),
            ("Indicator", 44),
            ("Unit", 16),
            ("Period", 13),
            ("By", 22),
            ("Value", 14),
            ("As said", 16),
            ("Note", 60),
        ],
        rows,
    }
}
