//! Pages: what is known of one thing, in sections, as text or as Markdown.

use std::io::{self, Write};

use super::cell::{pad, width, wrap};
use super::markdown::{escaped, row};
use super::table::paint;
use super::{Look, plain};
use crate::domain::text::{visible, visible_lines};

/// What is known of one thing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// What it is called.
    pub title: String,
    /// Lines below the title.
    pub lead: Vec<String>,
    /// The sections; empty ones are not written.
    pub sections: Vec<Section>,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading; the first may have none.
    pub heading: &'static str,
    /// What stands in it.
    pub body: Body,
}

/// What stands in a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// Names and values.
    Pairs(Vec<(String, String)>),
    /// Rows of as many cells as there are headers; the last cell is prose and may have several lines.
    Rows {
        /// The headers, for Markdown: text shows none.
        headers: Vec<&'static str>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
}

impl Body {
    fn is_empty(&self) -> bool {
        match self {
            Self::Pairs(pairs) => pairs.is_empty(),
            Self::Rows { rows, .. } => rows.is_empty(),
        }
    }

    fn cells(&self) -> Vec<Vec<String>> {
        match self {
            Self::Pairs(pairs) => pairs
                .iter()
                .map(|(name, value)| vec![name.clone(), value.clone()])
                .collect(),
            Self::Rows { rows, .. } => rows.clone(),
        }
    }
}

impl Page {
    fn full(&self) -> impl Iterator<Item = &Section> {
        self.sections
            .iter()
            .filter(|section| !section.body.is_empty())
    }

    /// Writes it as text.
    pub fn write_text(&self, look: Look, out: &mut dyn Write) -> io::Result<()> {
        let title = visible(&self.title);
        writeln!(
            out,
            "{}",
            if look.colour {
                paint("1", &title)
            } else {
                title
            }
        )?;
        let width = look.width.filter(|_| !look.plain);
        for line in &self.lead {
            lines(out, line, width, 0)?;
        }
        for section in self.full() {
            if look.plain {
                plain::section(section, out)?;
                continue;
            }
            writeln!(out)?;
            if !section.heading.is_empty() {
                let heading = section.heading;
                writeln!(
                    out,
                    "{}",
                    if look.colour {
                        paint("1", heading)
                    } else {
                        heading.to_owned()
                    }
                )?;
            }
            rows(out, &section.body.cells(), look.width)?;
        }
        Ok(())
    }

    /// Writes it as Markdown.
    pub fn write_markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "# {}", escaped(&self.title))?;
        for line in &self.lead {
            writeln!(out, "\n{}", escaped(line))?;
        }
        for section in self.full() {
            if !section.heading.is_empty() {
                writeln!(out, "\n## {}", section.heading)?;
            }
            writeln!(out)?;
            match &section.body {
                Body::Pairs(pairs) => {
                    for (name, value) in pairs {
                        writeln!(out, "- **{}:** {}", escaped(name), escaped(value))?;
                    }
                }
                Body::Rows { headers, rows } => {
                    row(out, headers.iter().map(|header| (*header).to_owned()))?;
                    row(out, headers.iter().map(|_| "---".to_owned()))?;
                    for cells in rows {
                        let broken = |cell: &String| {
                            cell.lines().map(escaped).collect::<Vec<_>>().join("<br>")
                        };
                        row(out, cells.iter().map(broken))?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// Writes rows with their cells below each other, columns that are empty throughout left out.
fn rows(out: &mut dyn Write, rows: &[Vec<String>], limit: Option<usize>) -> io::Result<()> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|i| {
            rows.iter()
                .filter_map(|row| row.get(i))
                .map(|text| width(&visible(text)))
                .max()
                .unwrap_or(0)
        })
        .collect();
    for row in rows {
        let mut indent = 2;
        let mut line = "  ".to_owned();
        for (text, wide) in row
            .iter()
            .zip(&widths)
            .take(columns - 1)
            .filter(|(_, wide)| **wide > 0)
        {
            line.push_str(&pad(&visible(text), wide + 2));
            indent += wide + 2;
        }
        write!(
            out,
            "{}",
            if row.last().is_none_or(String::is_empty) {
                line.trim_end()
            } else {
                &line
            }
        )?;
        lines(out, row.last().map_or("", String::as_str), limit, indent)?;
    }
    Ok(())
}

/// Writes prose whose first line has been begun, the others below it.
fn lines(out: &mut dyn Write, text: &str, limit: Option<usize>, indent: usize) -> io::Result<()> {
    let room = limit.map(|limit| limit.saturating_sub(indent).max(20));
    for (i, line) in wrap(&visible_lines(text), room).iter().enumerate() {
        let blanks = if i == 0 || line.is_empty() { 0 } else { indent };
        write!(
            out,
            "{}{}{line}",
            if i == 0 { "" } else { "\n" },
            pad("", blanks)
        )?;
    }
    writeln!(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page {
        Page {
            title: "F1  협력\u{1b}".to_owned(),
            lead: vec!["red: overdue".to_owned()],
            sections: vec![
                Section {
                    heading: "",
                    body: Body::Pairs(vec![
                        ("Status".to_owned(), "limited".to_owned()),
                        ("Due".to_owned(), "2026".to_owned()),
                    ]),
                },
                Section {
                    heading: "Empty",
                    body: Body::Pairs(vec![]),
                },
                Section {
                    heading: "Notes",
                    body: Body::Rows {
                        headers: vec!["As of", "Text"],
                        rows: vec![vec!["2026".to_owned(), "one two three\n<four>".to_owned()]],
                    },
                },
            ],
        }
    }

    #[test]
    fn text_is_aligned_wraps_on_a_terminal_only_and_leaves_out_what_is_empty() {
        let mut out = Vec::new();
        page().write_text(Look::default(), &mut out).unwrap();
        let right = "F1  협력\u{fffd}\nred: overdue\n\n  Status  limited\n  Due     2026\n\nNotes\n  2026  one two three\n        <four>\n";
        assert_eq!(String::from_utf8(out).unwrap(), right);
        let mut out = Vec::new();
        page()
            .write_text(
                Look {
                    width: Some(28),
                    ..Look::default()
                },
                &mut out,
            )
            .unwrap();
        assert!(
            String::from_utf8(out)
                .unwrap()
                .ends_with("  2026  one two three\n        <four>\n")
        );
    }

    #[test]
    fn markdown_has_headings_lists_and_tables() {
        let mut out = Vec::new();
        page().write_markdown(&mut out).unwrap();
        let right = "# F1  협력\u{fffd}\n\nred: overdue\n\n- **Status:** limited\n- **Due:** 2026\n\n## Notes\n\n\
                     | As of | Text |\n| --- | --- |\n| 2026 | one two three<br>&lt;four&gt; |\n";
        assert_eq!(String::from_utf8(out).unwrap(), right);
    }
}
