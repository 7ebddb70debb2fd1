//! The indicators of a report: what each side says of each period, with bars on one scale an indicator.

use serde::Serialize;

use super::Given;
use super::entry::Cite;
use super::parts::cite;
use super::words::{When, anchor};
use crate::domain::entity::side;
use crate::domain::indicator::{Indicator, Observation};
use crate::domain::text::visible;
use crate::exchange::cell::cut;
use crate::exchange::chart::gap;
use crate::word;

/// The width of a drawing, in its own units.
const WIDTH: f64 = 960.0;
/// Where bars may begin and end.
const LEFT: f64 = 300.0;
const RIGHT: f64 = 820.0;
/// The height of a line.
const LINE: f64 = 24.0;
/// Cells of a label beside a bar.
const LABEL: usize = 32;

/// An indicator.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figures {
    /// Its ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Its anchor.
    pub anchor: String,
    /// What it is called.
    pub title: String,
    /// In what it is counted.
    pub unit: String,
    /// What exactly is counted.
    pub definition: Option<String>,
    /// The width of the drawing.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Where nothing lies.
    pub zero: f64,
    /// The figures, by period, then by side.
    pub rows: Vec<Figure>,
}

/// What one side says of a period, or that nobody says anything.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// The period; of a gap, the periods without a figure.
    pub period: String,
    /// Who says so; none: a gap.
    pub by: Option<String>,
    /// Period and side, cut for the drawing.
    pub label: String,
    /// The value as it was said.
    pub said: String,
    /// The value.
    #[serde(skip)]
    pub value: Option<f64>,
    /// A remark.
    pub note: Option<String>,
    /// The sources.
    pub cites: Vec<Cite>,
    /// Its middle.
    pub y: f64,
    /// Where the bar begins.
    pub x: f64,
    /// How long it is.
    pub bar: f64,
    /// Which of the sides of this indicator, from 0.
    pub side: usize,
}

/// Gives every indicator that has a figure.
pub(super) fn all(indicators: &[Indicator], given: &Given<'_>) -> Vec<Figures> {
    let told = indicators.iter().filter(|i| !i.observations.is_empty());
    told.map(|indicator| figures(indicator, given)).collect()
}

fn figures(indicator: &Indicator, given: &Given<'_>) -> Figures {
    let scale = Scale::of(&indicator.observations);
    let sides = indicator.sides();
    let mut figures: Vec<Figure> = Vec::new();
    let mut last: Option<&Observation> = None;
    for each in &indicator.observations {
        let missing = last.and_then(|last| gap(&last.period, &each.period));
        figures.extend(missing.map(|period| nothing(period, scale.zero)));
        let side = sides.iter().position(|side| *side == each.assessor);
        figures.push(Figure {
            side: side.unwrap_or(0),
            ..figure(each, &scale, given)
        });
        last = Some(each);
    }
    let mut y = LINE / 2.0;
    for figure in &mut figures {
        figure.y = y;
        y += LINE;
    }
    Figures {
        reference: indicator.reference.clone(),
        anchor: anchor("indicator", &indicator.reference),
        title: indicator.title.clone(),
        unit: indicator.unit.clone(),
        definition: indicator.definition.clone(),
        width: WIDTH,
        height: y - LINE / 2.0 + 2.0,
        zero: scale.zero,
        rows: figures,
    }
}

fn nothing(period: String, zero: f64) -> Figure {
    Figure {
        label: cut(&visible(&period), LABEL),
        period,
        by: None,
        said: word!("no figure").to_owned(),
        value: None,
        note: None,
        cites: Vec::new(),
        y: 0.0,
        x: zero,
        bar: 0.0,
        side: 0,
    }
}

fn figure(each: &Observation, scale: &Scale, given: &Given<'_>) -> Figure {
    let period = When::of(&each.period).words;
    let by = given.side(&each.assessor);
    let (x, bar) = scale.bar(each.value);
    let mut cites: Vec<Cite> = each.evidence.iter().map(|e| cite(&e.reference)).collect();
    cites.dedup();
    Figure {
        label: cut(
            &visible(&format!("{period} {}", side(&each.assessor))),
            LABEL,
        ),
        period,
        by: Some(by),
        said: each.figure(),
        value: Some(each.value),
        note: each.note.clone(),
        cites,
        y: 0.0,
        x,
        bar,
        side: 0,
    }
}

/// How long bars are; values below nothing stand to the left of the others.
struct Scale {
    zero: f64,
    /// Of the longer side, so that no value is too large.
    most: f64,
    /// Units for it.
    room: f64,
}

impl Scale {
    fn of(observations: &[Observation]) -> Self {
        let values = observations
            .iter()
            .map(|o| o.value)
            .filter(|v| v.is_finite());
        let highest = values.clone().fold(0.0, f64::max);
        let lowest = values.fold(0.0, f64::min).abs();
        let most = f64::max(highest, lowest);
        if most == 0.0 {
            return Self {
                zero: LEFT,
                most: 1.0,
                room: 0.0,
            };
        }
        let (above, below) = (highest / most, lowest / most);
        let room = (RIGHT - LEFT) / (above + below);
        Self {
            zero: (LEFT + below * room).round(),
            most,
            room,
        }
    }

    /// Gives where the bar of a value begins, and how long it is; anything above nothing is seen.
    fn bar(&self, value: f64) -> (f64, f64) {
        let part = (value / self.most).clamp(-1.0, 1.0);
        if part.is_nan() || part == 0.0 {
            return (self.zero, 0.0);
        }
        let long = ((part.abs() * self.room * 10.0).round() / 10.0).max(1.0);
        if part < 0.0 {
            (self.zero - long, long)
        } else {
            (self.zero, long)
        }
    }
}
