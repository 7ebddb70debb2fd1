//! The report that is laid before a commission or a minister: one page of everything that passes a filter, as HTML that asks
//! for nothing else, as Markdown, or as a workbook.
//!
//! [`Material`] is what the register holds, read by the caller; [`Report`] is what is said of it, and the keys that templates
//! read; [`render`] puts it into a template, [`xlsx::write`] into a workbook. Nothing here asks for the time, a file or the
//! environment: the same material gives the same bytes.
//!
//! # Templates
//!
//! Templates are [MiniJinja](https://docs.rs/minijinja)'s. A template of one's own may stand by itself, or begin with
//! `{% extends "report.html" %}` (`"report.md"`) and replace blocks: `style` (HTML only), `cover`, `changes`, `tables`, `open`,
//! `records`, `timeline`, `indicators`, `sources`. Whatever is written with `{{ … }}` is escaped for the form, and control
//! characters and marks that reorder text are made visible; of addresses only `link` keys are made for following.
//!
//! The keys are the fields of [`Report`], and below them those of [`Entry`]: `title`, `day.words`, `since.words`, `filter`,
//! `audience`, `cover.total`, `cover.lights[].mark.word`, `changes[].changes[].old`, `fields[].name`, `leads[].lights[].count`,
//! `parts[].records[]` with `ref`, `title`, `status.word`, `rag.word`, `rag_rule`, `positions[]`, `milestones[]`, `evidence[]`,
//! `open_points[]`, then `timeline[]`, `indicators[]`, `sources[]`. A date has `code` (EDTF) and `words`.
//!
//! The words of the values are in the language of the report, `language`. What a template says itself it may put into it as the
//! built-in ones do: `say("Report of {day}", day=day.words)` is a sentence of theirs, `word("view", "Documents")` a word of a
//! table; a sentence that has no translation stays as it is written. `capital` begins a word with a capital.

mod changes;
mod cover;
mod entry;
mod figures;
mod make;
mod model;
mod parts;
mod render;
mod timeline;
mod words;
pub mod xlsx;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use crate::domain::check::Finding;
use crate::domain::code::codes;
use crate::domain::entity::side;
use crate::domain::indicator::Indicator;
use crate::domain::record::Detail;
use crate::domain::vocabulary::Audience;
use crate::words::capital;

pub use entry::Entry;
pub use model::Report;
pub use render::{Template, TemplateError, render};

codes! {
    /// The form of a report.
    ReportFormat, "form of a report", { Html = "html", Markdown = "markdown", Xlsx = "xlsx" }
}

/// How many days back changes are told when nobody says since when.
pub const USUAL_DAYS: u64 = 90;

/// What a report is made of: what the caller read from the register, for the readers of `audience` only.
#[derive(Debug, Clone)]
pub struct Material {
    /// The register's title.
    pub title: String,
    /// BCP 47: the language of the register.
    pub language: String,
    /// The day whose truth is told.
    pub day: NaiveDate,
    /// The day on which it was known, where that was asked for.
    pub known_on: Option<NaiveDate>,
    /// The code of the party whose desk keeps the register.
    pub home: Option<String>,
    /// From which day on changes are told.
    pub since: NaiveDate,
    /// The filter as text; may be empty.
    pub filter: String,
    /// Who may read it.
    pub audience: Audience,
    /// The records that pass the filter, in their order.
    pub records: Vec<Detail>,
    /// What fields are called, by code.
    pub fields: BTreeMap<String, String>,
    /// What occasions are called, by ref.
    pub occasions: BTreeMap<String, String>,
    /// What the parties of the register are called, by code.
    pub parties: BTreeMap<String, String>,
    /// The indicators.
    pub indicators: Vec<Indicator>,
    /// What `check` found.
    pub findings: Vec<Finding>,
}

/// What the parts of a report look things up in.
pub(in crate::exchange::report) struct Given<'a> {
    day: NaiveDate,
    since: NaiveDate,
    home: Option<&'a str>,
    fields: &'a BTreeMap<String, String>,
    occasions: &'a BTreeMap<String, String>,
    parties: &'a BTreeMap<String, String>,
    found: HashMap<&'a str, Vec<&'a Finding>>,
    refs: HashSet<&'a str>,
}

impl<'a> Given<'a> {
    fn of(material: &'a Material) -> Self {
        let mut found: HashMap<&str, Vec<&Finding>> = HashMap::new();
        for finding in &material.findings {
            found.entry(&finding.reference).or_default().push(finding);
        }
        let refs = material.records.iter();
        Self {
            day: material.day,
            since: material.since,
            home: material.home.as_deref(),
            fields: &material.fields,
            occasions: &material.occasions,
            parties: &material.parties,
            found,
            refs: refs.map(|d| d.record.reference.as_str()).collect(),
        }
    }

    /// Gives the anchor of a record that stands in the report.
    fn anchor(&self, reference: &str) -> Option<String> {
        let is_there = self.refs.contains(reference);
        is_there.then(|| words::anchor("record", reference))
    }

    /// Names a side: the desk, a party, an independent assessor.
    fn side(&self, code: &str) -> String {
        match self.parties.get(code) {
            Some(name) => format!("{name} ({code})"),
            None if matches!(code, "desk" | "independent") => capital(side(code)),
            None => code.to_owned(),
        }
    }
}

impl Report {
    /// Makes the report.
    pub fn new(material: &Material) -> Self {
        make::report(material, &Given::of(material))
    }
}
