//! Indicators as they are read: one definition each, with what every side says of every period.
//!
//! Figures with different definitions are different indicators, and what two sides say of one period stands side by side: a
//! series is one indicator by one side.

use serde::Serialize;

use super::date::Edtf;
use super::record::Evidence;
use super::vocabulary::Qualifier;
use crate::say;

/// Something that is counted or measured.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Indicator {
    /// Its uid.
    pub uid: String,
    /// What people call it.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What it is called.
    pub title: String,
    /// In what it is counted.
    pub unit: String,
    /// What exactly is counted.
    pub definition: Option<String>,
    /// What was said, by period, then by side.
    pub observations: Vec<Observation>,
}

/// What one side says the value was in a period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Observation {
    /// Its uid.
    pub uid: String,
    /// The period.
    pub period: Edtf,
    /// The value, in the indicator's unit.
    pub value: f64,
    /// How exact it is.
    pub qualifier: Qualifier,
    /// Who says so: `desk`, `independent`, or a party's code.
    pub assessor: String,
    /// A remark.
    pub note: Option<String>,
    /// The sources, each with what it is cited for.
    pub evidence: Vec<Evidence>,
}

impl Indicator {
    /// Gives the sides that say something, each once, in the order of their codes.
    pub fn sides(&self) -> Vec<&str> {
        let mut sides: Vec<&str> = self
            .observations
            .iter()
            .map(|observation| observation.assessor.as_str())
            .collect();
        sides.sort_unstable();
        sides.dedup();
        sides
    }

    /// Gives the series of one side, by period.
    pub fn series<'a>(&'a self, side: &'a str) -> impl Iterator<Item = &'a Observation> {
        self.observations
            .iter()
            .filter(move |observation| observation.assessor == side)
    }
}

impl Observation {
    /// Gives the value as it was said, in the language of the interface: `over 6.5`, `about 6`, `4.2`.
    pub fn figure(&self) -> String {
        let value = self.value;
        match self.qualifier {
            Qualifier::Exact => value.to_string(),
            Qualifier::About => say!("about {value}", value),
            Qualifier::Over => say!("over {value}", value),
            Qualifier::Under => say!("under {value}", value),
        }
    }
}
