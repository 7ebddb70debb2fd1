//! One line of the chart: bar, dates, and words beside them.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::timeline::scale::{Scale, Stretch};
use crate::domain::axes::Timeliness;
use crate::domain::date::Edtf;
use crate::domain::mark::{Mark, MarkKind};
use crate::domain::record::Record;
use crate::tui::canvas::{Look, span};
use crate::tui::text;
use crate::{say, word};

/// The dates of a record that a line shows.
struct Dates<'r> {
    begin: Option<&'r Edtf>,
    due: Option<&'r Edtf>,
    first_due: Option<&'r Edtf>,
    done: Option<&'r Edtf>,
}

impl<'r> Dates<'r> {
    fn of(record: &'r Record) -> Self {
        let signed = record.document.as_ref().and_then(|of| of.signed.as_ref());
        let slipped = record.slipped || record.due.is_none();
        Self {
            begin: record.start.as_ref().or(signed),
            due: record.due.as_ref(),
            first_due: record.baseline_due.as_ref().filter(|_| slipped),
            done: record.done.as_ref(),
        }
    }
}

/// The cells of a line as they are filled.
struct Row {
    cells: Vec<(&'static str, Style)>,
    today: Option<usize>,
    used: Option<Stretch>,
}

impl Row {
    fn at(&mut self, column: i64) -> Option<&mut (&'static str, Style)> {
        self.cells.get_mut(usize::try_from(column).ok()?)
    }

    fn put(&mut self, column: i64, sign: &'static str, style: Style) {
        let used = self.used.get_or_insert(Stretch {
            first: column,
            last: column,
        });
        used.first = used.first.min(column);
        used.last = used.last.max(column);
        if let Some(cell) = self.at(column) {
            *cell = (sign, style);
        }
    }

    /// Puts the sign of something dated at its last day; the days that a coarse date can mean are dotted where nothing stands.
    fn mark(&mut self, scale: &Scale, mark: &Mark, look: &Look) {
        let (theme, signs) = (look.theme, look.glyphs.time());
        let (sign, style) = match mark.kind {
            MarkKind::Held => (signs.meeting.0, theme.accent),
            MarkKind::Planned => (signs.meeting.1, theme.accent),
            MarkKind::StepDone => (signs.step.0, theme.ok),
            MarkKind::StepDue => (signs.step.1, theme.text),
            MarkKind::InForce => (signs.act.0, theme.accent),
            MarkKind::Act => (signs.act.1, theme.accent),
        };
        let of = scale.stretch(&mark.on);
        let edge = edge(scale);
        for column in of.first.max(0)..of.last.min(edge) {
            if self.at(column).is_some_and(|cell| cell.0 == " ") {
                self.put(column, signs.coarse.0, theme.dim);
            }
        }
        // What lies beyond the edges takes no room from the words; and the day it is due says more than a step.
        let is_due = self.at(of.last).is_some_and(|cell| cell.0 == signs.due);
        if (0..edge).contains(&of.last) && !is_due {
            self.put(of.last, sign, style);
        }
    }

    /// Fills what of a stretch is on the chart; what lies outside counts as used too.
    fn fill(&mut self, of: Stretch, sign: &'static str, style: Style) {
        let edge = i64::try_from(self.cells.len()).unwrap_or(i64::MAX);
        for column in of.first.max(-1)..=of.last.min(edge) {
            self.put(column, sign, style);
        }
    }
}

/// Tells whether a record has any date that a line shows.
pub fn is_dated(record: &Record) -> bool {
    let of = Dates::of(record);
    [of.begin, of.due, of.first_due, of.done]
        .iter()
        .any(Option::is_some)
}

/// What a line is of.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'r> {
    /// The record.
    pub record: &'r Record,
    /// What is marked on its line.
    pub marks: &'r [Mark],
}

/// Draws the line of a record.
pub fn line(scale: &Scale, of: Subject<'_>, today: i64, look: &Look) -> Line<'static> {
    let Subject { record, marks } = of;
    let theme = look.theme;
    let signs = look.glyphs.time();
    let mut row = Row {
        cells: vec![(" ", Style::new()); scale.width],
        today: usize::try_from(today).ok().filter(|at| *at < scale.width),
        used: None,
    };
    if let Some(at) = row.today {
        row.cells[at] = (signs.today.0, theme.accent);
    }
    let dates = Dates::of(record);
    let style = theme.status(record.status);
    let [begin, due, first_due, done] =
        [dates.begin, dates.due, dates.first_due, dates.done].map(|d| d.map(|d| scale.stretch(d)));
    if let (Some(from), Some(to)) = (begin, due.or(done))
        && from.first <= to.last
    {
        row.fill(
            Stretch {
                first: from.first,
                last: to.last,
            },
            signs.bar,
            style,
        );
    }
    for (of, sign) in [(begin, signs.begin), (due, signs.due)] {
        let Some(of) = of else { continue };
        if of.first == of.last {
            row.put(of.first, sign, style);
        } else {
            row.fill(of, signs.coarse.0, style);
            row.put(of.first.max(-1), signs.coarse.1, style);
            row.put(of.last.min(edge(scale)), signs.coarse.2, style);
        }
    }
    if let Some(at) = row.today.filter(|at| row.cells[*at].0 == signs.bar) {
        row.cells[at].0 = signs.today.1;
    }
    for mark in marks {
        row.mark(scale, mark, look);
    }
    if let Some(of) = first_due {
        row.put(of.last.clamp(-1, edge(scale)), signs.first_due, theme.dim);
    }
    if let Some(of) = done {
        row.put(of.last.clamp(-1, edge(scale)), signs.done, theme.ok);
    }
    let (words, style) = words(record, &dates, look);
    finish(row, look, &words, style)
}

fn edge(scale: &Scale) -> i64 {
    i64::try_from(scale.width).unwrap_or(i64::MAX)
}

/// Says in words what the signs say: the due date and how the record stands to it, else when it was signed or begins. Shorter words
/// follow for where there is less room.
fn words(record: &Record, dates: &Dates<'_>, look: &Look) -> (Vec<String>, Style) {
    let theme = look.theme;
    if let Some(done) = dates.done {
        return (
            vec![say!("done {done}", done), word!("done").to_owned()],
            theme.dim,
        );
    }
    let signed = record.document.as_ref().and_then(|of| of.signed.as_ref());
    let mut words = match (dates.due, dates.first_due, signed, dates.begin) {
        (Some(due), Some(first), ..) => {
            vec![say!("{due}, first {first}", due, first), due.to_string()]
        }
        (Some(due), None, ..) => vec![due.to_string()],
        (None, _, Some(signed), _) => vec![say!("signed {signed}", signed), "signed".to_owned()],
        (None, _, None, Some(begin)) => vec![say!("from {begin}", begin)],
        (None, Some(first), None, None) => vec![say!("first {first}", first)],
        (None, None, None, None) => Vec::new(),
    };
    if record.timeliness == Timeliness::Overdue {
        for words in &mut words {
            words.push_str(word!(" overdue"));
        }
        words.push(word!("overdue").to_owned());
        return (words, theme.error);
    }
    (words, theme.dim)
}

/// Marks where the line goes on beyond the edges, and puts the first of the words that has room beside it.
fn finish(mut row: Row, look: &Look, words: &[String], style: Style) -> Line<'static> {
    let signs = look.glyphs.time();
    let width = row.cells.len();
    let last = i64::try_from(width).unwrap_or(i64::MAX) - 1;
    let used = row.used.unwrap_or(Stretch { first: 0, last: -1 });
    if used.first < 0 {
        row.put(0, signs.more.0, look.theme.accent);
    }
    if used.last > last {
        row.put(last, signs.more.1, look.theme.accent);
    }
    // From the first free cell to the last one, on either side.
    let after = usize::try_from(used.last.clamp(0, last) + 1).unwrap_or(0);
    let before = usize::try_from(used.first.clamp(0, last)).unwrap_or(0);
    let place = |words: &str| {
        let wide = text::width(words);
        if wide == 0 {
            None
        } else if after + 1 + wide <= width {
            Some(after + 1)
        } else {
            before.checked_sub(wide + 1)
        }
    };
    let fitting = words.iter().find_map(|words| Some((words, place(words)?)));
    let mut spans: Vec<Span<'static>> = Vec::new();
    let mut column = 0;
    while column < width {
        if let Some((words, _)) = fitting.filter(|(_, place)| *place == column) {
            spans.push(span(words, style));
            column += text::width(words);
            continue;
        }
        let (sign, style) = row.cells[column];
        spans.push(Span::styled(sign, style));
        column += 1;
    }
    Line::from(spans)
}
