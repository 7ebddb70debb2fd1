//! Tables for reading: aligned by the cells that text takes on a terminal, two blanks between columns, no lines.
//!
//! On a terminal that is too narrow the widest prose is cut; what goes elsewhere is never cut.

use std::io::{self, Write};

use super::cell::{cut, pad, width};
use super::{List, Look};
use crate::domain::text::visible;

const GAP: usize = 2;
/// Prose is not cut below so many cells.
const LEAST: usize = 12;
/// Columns go rather than that prose gets less.
const READABLE: usize = 32;
/// So many columns stay, however narrow it is.
const FEWEST: usize = 4;

/// Writes a list; nothing where there is no row.
pub(super) fn write<T>(list: &List<'_, T>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    if list.rows.is_empty() {
        return Ok(());
    }
    let headers: Vec<String> = list
        .columns
        .iter()
        .map(|column| column.header.clone())
        .collect();
    let rows: Vec<Vec<String>> = list
        .rows
        .iter()
        .map(|row| {
            list.columns
                .iter()
                .map(|column| visible(&column.told(row)))
                .collect()
        })
        .collect();
    let mut widths: Vec<usize> = headers.iter().map(|text| width(text)).collect();
    for row in &rows {
        for (wide, text) in widths.iter_mut().zip(row) {
            *wide = width(text).max(*wide);
        }
    }
    if let Some(cells) = look.width {
        let prose: Vec<bool> = list.columns.iter().map(|column| column.prose).collect();
        if !list.chosen {
            widths.truncate(roomy(&widths, &prose, cells));
        }
        fit(&mut widths, &prose, cells);
    }
    line(out, &headers, &widths, |text, _| {
        if look.colour {
            paint("1", text)
        } else {
            text.to_owned()
        }
    })?;
    for (row, of) in rows.iter().zip(list.rows) {
        line(out, row, &widths, |text, i| {
            let column = &list.columns[i];
            let colour = (look.colour && column.name == "rag")
                .then(|| colour_of(&(column.text)(of)))
                .flatten();
            colour.map_or_else(|| text.to_owned(), |code| paint(code, text))
        })?;
    }
    Ok(())
}

/// Gives how many columns to show: the last ones go while prose would have less room than it takes to be read.
fn roomy(widths: &[usize], prose: &[bool], cells: usize) -> usize {
    let has_room = |shown: &usize| {
        let mut fitted = widths[..*shown].to_vec();
        fit(&mut fitted, prose, cells);
        let is_read = |i: usize| !prose[i] || fitted[i] >= widths[i].min(READABLE);
        (0..*shown).all(is_read) && total(&fitted) <= cells
    };
    let fewest = widths.len().min(FEWEST);
    let mut counts = (fewest..=widths.len()).rev();
    counts.find(has_room).unwrap_or(fewest)
}

fn total(widths: &[usize]) -> usize {
    widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1)
}

/// Narrows columns of prose, the widest first, until a row fits into so many cells or nothing can give way.
pub fn fit(widths: &mut [usize], prose: &[bool], cells: usize) {
    while total(widths) > cells {
        let widest = (0..widths.len())
            .filter(|i| prose[*i] && widths[*i] > LEAST)
            .max_by_key(|i| widths[*i]);
        match widest {
            Some(i) => widths[i] -= 1,
            None => return,
        }
    }
}

fn line(
    out: &mut dyn Write,
    cells: &[String],
    widths: &[usize],
    show: impl Fn(&str, usize) -> String,
) -> io::Result<()> {
    let cells = &cells[..widths.len()];
    let last = cells.iter().rposition(|text| !text.is_empty()).unwrap_or(0);
    for (i, text) in cells.iter().enumerate().take(last + 1) {
        let text = cut(text, widths[i]);
        let blanks = if i == last {
            0
        } else {
            widths[i] - width(&text) + GAP
        };
        write!(out, "{}{}", show(&text, i), pad("", blanks))?;
    }
    writeln!(out)
}

fn colour_of(rag: &str) -> Option<&'static str> {
    Some(match rag {
        "red" => "31",
        "amber" => "33",
        "green" => "32",
        "blue" => "34",
        "grey" => "90",
        _ => return None,
    })
}

/// Puts text into the colour of a terminal's palette.
pub(super) fn paint(code: &str, text: &str) -> String {
    format!("\u{1b}[{code}m{text}\u{1b}[0m")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Column;

    fn table(rows: &[[&'static str; 3]], look: Look) -> String {
        let columns = vec![
            Column::new("ref", false, |row: &[&str; 3]| row[0].to_owned()),
            Column::new("title", true, |row: &[&str; 3]| row[1].to_owned()),
            Column::new("rag", false, |row: &[&str; 3]| row[2].to_owned()),
        ];
        let list = List {
            columns,
            rows,
            chosen: false,
        };
        let mut out = Vec::new();
        write(&list, look, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    const ROWS: &[[&str; 3]] = &[
        ["D1", "전력산업 협력 MOU", "red"],
        ["D10", "a\u{1b}[2J long title in plain words", ""],
    ];

    #[test]
    fn columns_stand_by_the_cells_of_every_script_and_piped_text_is_whole() {
        assert_eq!(
            table(ROWS, Look::default()),
            "Ref  Title                            Rag\n\
             D1   전력산업 협력 MOU                red\n\
             D10  a\u{fffd}[2J long title in plain words\n"
        );
        assert_eq!(table(&[], Look::default()), "");
    }

    #[test]
    fn a_narrow_terminal_cuts_prose_and_colours_the_light() {
        let look = Look {
            width: Some(30),
            colour: true,
            plain: false,
        };
        assert_eq!(
            table(ROWS, look),
            "\u{1b}[1mRef\u{1b}[0m  \u{1b}[1mTitle\u{1b}[0m                 \u{1b}[1mRag\u{1b}[0m\n\
             D1   전력산업 협력 MOU     \u{1b}[31mred\u{1b}[0m\n\
             D10  a\u{fffd}[2J long title in…\n"
        );
    }

    #[test]
    fn columns_that_nobody_chose_go_before_prose_cannot_be_read() {
        let (widths, prose) = ([3, 70, 9, 5, 10], [false, true, false, false, false]);
        for (cells, right) in [(200, 5), (68, 5), (66, 4), (20, 4)] {
            assert_eq!(roomy(&widths, &prose, cells), right, "{cells}");
        }
    }

    #[test]
    fn only_prose_gives_way_and_not_below_what_can_be_read() {
        for (widths, prose, cells, right) in [
            (
                vec![4, 60, 40],
                vec![false, true, true],
                60,
                vec![4, 26, 26],
            ),
            (
                vec![4, 60, 10],
                vec![false, true, false],
                20,
                vec![4, 12, 10],
            ),
            (vec![4, 5], vec![false, true], 80, vec![4, 5]),
        ] {
            let mut fitted = widths;
            fit(&mut fitted, &prose, cells);
            assert_eq!(fitted, right);
        }
    }
}
