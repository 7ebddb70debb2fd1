//! Text that runs from right to left, kept to its own cells: on a terminal that orders text itself, figures and signs beside it would
//! else be drawn into it, across columns.

use ratatui::buffer::Buffer;

/// The mark that ends a run: seen by nobody, it reads from left to right.
pub const END_OF_RUN: char = '\u{200e}';

/// Ends every run of cells that hold letters written from right to left, on the way to the terminal.
pub fn isolate(buffer: &mut Buffer) {
    let width = usize::from(buffer.area.width).max(1);
    for row in buffer.content.chunks_mut(width) {
        for at in 0..row.len() {
            if !runs_left(row[at].symbol()) {
                continue;
            }
            // Between words of one run there are blanks.
            let mut rest = row[at + 1..].iter().map(ratatui::buffer::Cell::symbol);
            let goes_on = rest.next().is_some_and(|next| {
                runs_left(next) || (next == " " && rest.next().is_some_and(runs_left))
            });
            if !goes_on {
                let mut ended = row[at].symbol().to_owned();
                ended.push(END_OF_RUN);
                row[at].set_symbol(&ended);
            }
        }
    }
}

/// Tells whether a cell holds a letter that is written from right to left (Hebrew, Arabic, Syriac, Thaana, N'Ko and their like).
fn runs_left(symbol: &str) -> bool {
    // All of them are beyond U+0590.
    symbol.as_bytes().first().is_some_and(|first| *first >= 0xd6)
        && symbol.chars().next().is_some_and(|c| {
            matches!(c,
                '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
                | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::buffer::Cell;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    #[test]
    fn every_run_ends_where_its_cells_end() {
        for (words, marked) in [
            ("שלום 2026 x", "שלום| 2026 x"),
            ("ab שלום עולם", "ab שלום עולם|"),
            ("عربي  5", "عربي|  5"),
            ("План 한국 é", "План 한국 é"),
        ] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 1));
            buffer.set_string(0, 0, words, Style::new());
            isolate(&mut buffer);
            let shown: String = buffer.content.iter().map(Cell::symbol).collect();
            let shown = shown.replace(END_OF_RUN, "|");
            assert_eq!(shown.replace(' ', ""), marked.replace(' ', ""), "{words}");
        }
    }
}
