//! Indicators: in lists with their figures, and each as a page with its sources and a chart.

use std::io::{self, Write};

use crate::domain::date::Edtf;
use crate::domain::entity::side;
use crate::domain::indicator::Indicator;
use crate::exchange::chart::{self, Bars};
use crate::exchange::{Body, Look, Page, Section};
use crate::word;
use crate::words::of;

/// A width for a chart that goes to no terminal.
const USUAL_WIDTH: usize = 80;

/// Writes an indicator as text, its chart below the figures.
pub(super) fn write_text(indicator: &Indicator, look: Look, out: &mut dyn Write) -> io::Result<()> {
    page(indicator).write_text(look, out)?;
    // A chart is drawn; its figures stand in lines above.
    if indicator.observations.len() > 1 && !look.plain {
        writeln!(out)?;
        for line in chart::chart(indicator, look.width.unwrap_or(USUAL_WIDTH), Bars::Blocks) {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

/// Makes the page of an indicator.
pub(super) fn page(indicator: &Indicator) -> Page {
    let figures = indicator.observations.iter().map(|observation| {
        let refs: Vec<&str> = observation
            .evidence
            .iter()
            .map(|evidence| evidence.reference.as_str())
            .collect();
        vec![
            observation.period.to_string(),
            side(&observation.assessor).to_owned(),
            observation.figure(),
            refs.join(" "),
            observation.note.clone().unwrap_or_default(),
        ]
    });
    Page {
        title: format!("{}  {}", indicator.reference, indicator.title),
        lead: [Some(indicator.unit.clone()), indicator.definition.clone()]
            .into_iter()
            .flatten()
            .collect(),
        sections: vec![
            Section {
                heading: word!("Figures"),
                body: Body::Rows {
                    headers: vec![
                        word!("Period"),
                        word!("head", "By"),
                        word!("Value"),
                        word!("Evidence"),
                        word!("Note"),
                    ],
                    rows: figures.collect(),
                },
            },
            Section {
                heading: word!("Evidence"),
                body: Body::Rows {
                    headers: vec![
                        word!("Ref"),
                        word!("Type"),
                        word!("Published"),
                        word!("Source"),
                    ],
                    rows: sources(indicator),
                },
            },
        ],
    }
}

/// Gives every source once, with what it is called and where it is.
fn sources(indicator: &Indicator) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let cited = indicator.observations.iter().flat_map(|o| &o.evidence);
    for evidence in cited {
        if rows.iter().any(|row| row[0] == evidence.reference) {
            continue;
        }
        let told = [
            evidence.publisher.clone(),
            Some(evidence.title.clone()),
            evidence.url.clone(),
        ];
        rows.push(vec![
            evidence.reference.clone(),
            of("EvidenceType", &evidence.type_).to_owned(),
            evidence
                .published
                .as_ref()
                .map(Edtf::to_string)
                .unwrap_or_default(),
            told.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        ]);
    }
    rows
}
