//! The tables that are printed: for people, and as Markdown for the README.

use servanda::tui::text::width;

use super::figure::Figure;

/// What a row is allowed.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    /// The largest figure that meets it, in the unit of the figures.
    pub limit: f64,
    /// As it stands in the design.
    pub words: &'static str,
}

/// One row: a measure at every register that was gone through.
#[derive(Debug, Clone)]
pub struct Row {
    pub measure: String,
    pub budget: Option<Budget>,
    /// A figure for each column; none: it means nothing there, or was not measured.
    pub figures: Vec<Option<Figure>>,
}

/// A table: what its columns are called, and its rows.
#[derive(Debug)]
pub struct Table {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Row {
    /// Tells whether the budget is met in the last register that was measured, or by how much it is not.
    fn verdict(&self) -> String {
        let last = self.figures.iter().rev().flatten().next();
        match (self.budget, last) {
            (None, _) => String::new(),
            (Some(_), None) => "not measured".to_owned(),
            (Some(budget), Some(figure)) if figure.value <= budget.limit => "met".to_owned(),
            (Some(Budget { limit: 0.0, .. }), Some(figure)) => format!("{} over", figure.bare()),
            (Some(budget), Some(figure)) => format!("{:.1} × over", figure.value / budget.limit),
        }
    }
}

/// Puts the table of budgets together: a column for each register.
pub fn budgets(registers: &[String], rows: &[Row]) -> Table {
    let mut heads = vec!["measure".to_owned(), "budget".to_owned()];
    heads.extend(registers.iter().cloned());
    heads.push("at the largest".to_owned());
    let rows = rows.iter().map(|row| {
        let mut cells = vec![row.measure.clone()];
        cells.push(
            row.budget
                .map_or(String::new(), |budget| budget.words.to_owned()),
        );
        cells.extend(row.figures.iter().map(|figure| cell(figure.as_ref())));
        cells.push(row.verdict());
        cells
    });
    Table {
        rows: rows.collect(),
        heads,
    }
}

/// Gives what stands in a cell.
pub fn cell(figure: Option<&Figure>) -> String {
    figure.map_or("–".to_owned(), Figure::shown)
}

impl Table {
    /// Gives it for a terminal: columns as wide as what stands in them.
    pub fn text(&self) -> String {
        let lines: Vec<&Vec<String>> = std::iter::once(&self.heads).chain(&self.rows).collect();
        let wide = |column: usize| lines.iter().map(|line| width(&line[column])).max();
        let widths: Vec<usize> = (0..self.heads.len()).filter_map(wide).collect();
        let line = |cells: &Vec<String>| {
            let mut out = String::new();
            for (cell, wide) in cells.iter().zip(&widths) {
                out.push_str(cell);
                out.push_str(&" ".repeat(wide - width(cell) + 2));
            }
            out.trim_end().to_owned()
        };
        let all: Vec<String> = lines.into_iter().map(line).collect();
        all.join("\n")
    }

    /// Gives it as Markdown.
    pub fn markdown(&self) -> String {
        let line = |cells: &Vec<String>| format!("| {} |", cells.join(" | "));
        let rule = format!("|{}", "---|".repeat(self.heads.len()));
        let mut lines = vec![line(&self.heads), rule];
        lines.extend(self.rows.iter().map(line));
        lines.join("\n")
    }
}
