//! The report as values: what stands in it, in the order of the page. The field names are the keys of templates.

use serde::Serialize;

use super::entry::Entry;
use super::figures::Figures;
use super::timeline::Chart;
use super::words::{Mark, When};
use crate::domain::vocabulary::Audience;

/// The report: what templates read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// BCP 47: the language of its words.
    pub language: &'static str,
    /// The register's title.
    pub title: String,
    /// BCP 47: the language of the register's title.
    pub title_language: String,
    /// The day whose truth it tells.
    pub day: When,
    /// The day on which this was known, where that was asked for.
    pub known_on: Option<When>,
    /// From which day on changes are told.
    pub since: When,
    /// The filter; none: everything.
    pub filter: Option<String>,
    /// Who may read it.
    pub audience: Audience,
    /// Counts.
    pub cover: Cover,
    /// What changed, by record.
    pub changes: Vec<Changed>,
    /// Counts by field of cooperation.
    pub fields: Vec<Group>,
    /// Counts by the body that leads; a record with two leads counts for both.
    pub leads: Vec<Group>,
    /// What is wrong, missing or late, the gravest first; what is only worth a look stands with its record.
    pub open_points: Vec<OpenPoint>,
    /// Every record once, by kind.
    pub parts: Vec<Part>,
    /// The timeline, cut where a page ends.
    pub timeline: Vec<Chart>,
    /// Figures with their charts.
    pub indicators: Vec<Figures>,
    /// Every source that is cited, once.
    pub sources: Vec<Source>,
}

/// Counts for the first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// How many records.
    pub total: usize,
    /// The same in words: `3 records`.
    pub counted: String,
    /// By kind.
    pub kinds: Vec<KindCount>,
    /// By status, those without any left out.
    pub statuses: Vec<MarkCount>,
    /// By light, every light.
    pub lights: Vec<Light>,
    /// Of how many a due date has passed.
    pub overdue: usize,
    /// How many are due soon.
    pub due_soon: usize,
    /// Of how many the due date moved.
    pub slipped: usize,
    /// On how many two sides contradict each other.
    pub disputed: usize,
    /// How many were not heard of for too long.
    pub stale: usize,
}

/// How many of something there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Count {
    /// What.
    pub name: String,
    /// How many.
    pub count: usize,
}

/// How many records of a kind there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KindCount {
    /// What one is called.
    pub name: String,
    /// How many.
    pub count: usize,
    /// What they are called beside their count: `documents`.
    pub noun: String,
    /// Count and noun: `3 documents`.
    pub counted: String,
}

/// How many have a status or a light.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MarkCount {
    /// Which.
    pub mark: Mark,
    /// How many.
    pub count: usize,
}

/// How many records show a light, and by which rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Light {
    /// The light.
    pub mark: Mark,
    /// How many.
    pub count: usize,
    /// What it means.
    pub meaning: &'static str,
    /// The rules that fired.
    pub rules: Vec<Count>,
}

/// A field or a body with the lights of its records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// What it is called.
    pub name: String,
    /// How many records.
    pub total: usize,
    /// How many of each light, in the order of the lights.
    pub lights: Vec<MarkCount>,
    /// How many are completed.
    pub completed: usize,
    /// How many are overdue.
    pub overdue: usize,
}

/// A record that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// Its ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Its anchor.
    pub anchor: String,
    /// Its title.
    pub title: String,
    /// The title's language, where it is known.
    pub language: Option<String>,
    /// What changed, the oldest first.
    pub changes: Vec<Change>,
}

/// One change in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// When it was true; of what the register revised, when that was entered.
    pub on: When,
    /// What: `status`, `due`, `milestone M1`.
    pub what: String,
    /// Who says so, where somebody does.
    pub by: Option<String>,
    /// Before.
    pub old: Option<String>,
    /// After.
    pub new: Option<String>,
    /// What is said of it.
    pub note: Option<String>,
}

/// A contradiction or gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenPoint {
    /// How grave: `error`, `warning`, `notice`.
    pub severity: &'static str,
    /// The same in words.
    pub weight: &'static str,
    /// What it is about.
    #[serde(rename = "ref")]
    pub reference: String,
    /// The anchor of what it is about, where that stands in the report.
    pub anchor: Option<String>,
    /// What is open.
    pub message: String,
}

/// Records of one kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// The anchor.
    pub anchor: &'static str,
    /// The heading.
    pub heading: &'static str,
    /// The records.
    pub records: Vec<Entry>,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Its ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Its anchor.
    pub anchor: String,
    /// Which sort of source.
    #[serde(rename = "type")]
    pub type_: String,
    /// What it is called.
    pub title: String,
    /// In which language.
    pub language: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub published: Option<When>,
    /// The address as it was entered.
    pub url: Option<String>,
    /// The address as a link that may be followed.
    pub link: Option<String>,
    /// The SHA-256 of the kept file.
    pub file: Option<String>,
    /// What cites it.
    pub cited_by: Vec<Back>,
}

/// The way back from a source to what cites it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Back {
    /// The ref.
    #[serde(rename = "ref")]
    pub reference: String,
    /// The anchor.
    pub anchor: String,
}
