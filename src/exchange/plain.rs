//! Lists and pages as lines of `Label: value`: for screen readers and whoever reads line by line. Nothing is aligned, cut,
//! wrapped or coloured.

use std::io::{self, Write};

use super::{Body, List, Section};
use crate::domain::text::{visible, visible_lines};

/// Writes a list: a line a cell that is not empty, a blank line between rows.
pub(super) fn write<T>(list: &List<'_, T>, out: &mut dyn Write) -> io::Result<()> {
    for (index, row) in list.rows.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        for column in &list.columns {
            let text = visible(&column.told(row));
            fact(out, &column.header, &text)?;
        }
    }
    Ok(())
}

/// Writes a section of a page: its heading, then what it holds.
pub(super) fn section(section: &Section, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    if !section.heading.is_empty() {
        writeln!(out, "{}", section.heading)?;
    }
    match &section.body {
        Body::Pairs(pairs) => {
            for (name, value) in pairs {
                fact(out, name, value)?;
            }
        }
        Body::Rows { headers, rows } => {
            for row in rows {
                let cells = headers.iter().zip(row);
                let cells = cells.filter(|(_, text)| !text.trim().is_empty());
                let cells = cells.map(|(header, text)| label(header, &on_a_line(text)));
                writeln!(out, "{}", cells.collect::<Vec<_>>().join("; "))?;
            }
        }
    }
    Ok(())
}

/// Puts the lines of a cell behind each other.
fn on_a_line(text: &str) -> String {
    let text = visible_lines(text);
    let lines = text.lines().map(str::trim);
    lines.collect::<Vec<_>>().join(", ")
}

fn label(header: &str, text: &str) -> String {
    match header.trim() {
        "" => text.to_owned(),
        header => format!("{}: {text}", visible(header)),
    }
}

/// Writes a label and its value, whose further lines follow by themselves; nothing where there is none.
fn fact(out: &mut dyn Write, header: &str, text: &str) -> io::Result<()> {
    let text = visible_lines(text);
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    if let Some(first) = lines.next() {
        writeln!(out, "{}", label(header, first))?;
    }
    lines.try_for_each(|line| writeln!(out, "{line}"))
}

#[cfg(test)]
mod tests {
    use crate::exchange::{Body, Column, Format, List, Look, Page, Section};

    const PLAIN: Look = Look {
        width: None,
        colour: false,
        plain: true,
    };

    #[test]
    fn a_list_is_a_line_a_cell_and_a_blank_line_between_rows() {
        let rows = [("F1", "a summit"), ("F2", "")];
        let list = List {
            columns: vec![
                Column::new("ref", false, |row: &(&str, &str)| row.0.to_owned()),
                Column::new("title", true, |row: &(&str, &str)| row.1.to_owned()),
            ],
            rows: &rows,
            chosen: true,
        };
        let mut out = Vec::new();
        list.write(Format::Table, PLAIN, &mut out).unwrap();
        let right = "Ref: F1\nTitle: a summit\n\nRef: F2\n";
        assert_eq!(String::from_utf8(out).unwrap(), right);
    }

    #[test]
    fn a_page_is_its_title_and_sections_of_labels_and_values() {
        let page = Page {
            title: "F1 A\u{1b}summit".to_owned(),
            lead: vec!["red: overdue".to_owned()],
            sections: vec![
                Section {
                    heading: "Facts",
                    body: Body::Pairs(vec![("Due".to_owned(), "2026\nor later".to_owned())]),
                },
                Section {
                    heading: "Notes",
                    body: Body::Rows {
                        headers: vec!["Day", "Words"],
                        rows: vec![vec!["2026".to_owned(), String::new()]],
                    },
                },
            ],
        };
        let mut out = Vec::new();
        page.write_text(PLAIN, &mut out).unwrap();
        let right =
            "F1 A\u{fffd}summit\nred: overdue\n\nFacts\nDue: 2026\nor later\n\nNotes\nDay: 2026\n";
        assert_eq!(String::from_utf8(out).unwrap(), right);
    }
}
