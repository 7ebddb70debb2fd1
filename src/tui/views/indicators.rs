//! The indicators as a table, and one in the pane: its chart by side with the figures, what is counted, and who says so.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::list::first_row;
use super::page::Page;
use super::record::words_of;
use crate::app::{App, Focus, Link};
use crate::domain::indicator::{Indicator, Observation};
use crate::domain::record::{Citation, Evidence};
use crate::exchange::chart::{self, Bars};
use crate::tui::areas::Areas;
use crate::tui::canvas::{Canvas, indent, row, span};
use crate::tui::text;
use crate::{say, word};

/// The sign of the cursor and the blanks round it.
const MARGIN: u16 = 4;
/// The narrowest title that is of use.
const TITLE: usize = 22;

/// Draws headers and rows.
pub fn draw(canvas: &mut Canvas<'_>, app: &App, areas: &Areas) {
    let theme = canvas.theme();
    let indicators = &app.indicators;
    if indicators.rows.is_empty() {
        return empty(canvas, areas.list);
    }
    let room = usize::from(areas.list.width.saturating_sub(MARGIN));
    let widths = Widths::of(&indicators.rows, room);
    let head = widths.line([
        word!("Ref"),
        word!("Title"),
        word!("Unit"),
        word!("Latest by side"),
    ]);
    canvas.text(indent(areas.columns, MARGIN), &head, theme.dim);
    let first = first_row(&indicators.scroll, areas);
    for y in 0..areas.list.height {
        let index = first + usize::from(y);
        let Some(indicator) = indicators.rows.get(index) else {
            break;
        };
        let area = row(areas.list, y);
        let is_cursor = index == indicators.scroll.index;
        if is_cursor {
            canvas.text(indent(area, 1), canvas.look.glyphs.marker, theme.text);
        }
        let latest = latest(indicator, widths.latest);
        let words = [
            &indicator.reference,
            &indicator.title,
            &indicator.unit,
            &latest,
        ];
        let line = widths.line(words.map(String::as_str));
        canvas.text(indent(area, MARGIN), &line, theme.text);
        if is_cursor && app.focus == Focus::List {
            canvas.select(area);
        }
    }
}

fn empty(canvas: &mut Canvas<'_>, area: Rect) {
    let theme = canvas.theme();
    let words = word!("There is no indicator yet.");
    canvas.text(indent(row(area, 1), MARGIN), words, theme.text);
    let words = word!("{everywhere.new} makes one, and the observations that give it figures.");
    canvas.hint(indent(row(area, 2), MARGIN), words, theme.dim);
}

/// Gives the last figure of every side, with its period where there is room: `KR over 6.5 (2022)  KZ 6.1 (2022)`.
pub fn latest(indicator: &Indicator, room: usize) -> String {
    let last = |side| indicator.series(side).last();
    let latest: Vec<&Observation> = indicator.sides().into_iter().filter_map(last).collect();
    let said = |o: &&Observation| format!("{} {}", o.assessor, o.figure());
    let dated = |o: &&Observation| format!("{} ({})", said(o), o.period);
    let in_full = latest.iter().map(dated).collect::<Vec<_>>().join("  ");
    if text::width(&in_full) <= room {
        return in_full;
    }
    latest.iter().map(said).collect::<Vec<_>>().join("  ")
}

/// How wide the columns are; those without room are of no width and are left out.
struct Widths {
    reference: usize,
    title: usize,
    unit: usize,
    latest: usize,
}

impl Widths {
    fn of(rows: &[Indicator], room: usize) -> Self {
        let widest =
            |words: fn(&Indicator) -> usize| rows.iter().map(words).max().unwrap_or_default();
        let reference = widest(|row| text::width(&row.reference)).max(3);
        let mut widths = Self {
            reference,
            title: 0,
            unit: 0,
            latest: 0,
        };
        let mut rest = room.saturating_sub(reference + 2);
        let latest = widest(|row| text::width(&latest(row, usize::MAX)));
        let latest = latest.clamp(14, 14.max(room * 9 / 20));
        if rest >= TITLE + latest + 2 {
            widths.latest = latest;
            rest -= latest + 2;
        }
        let unit = widest(|row| text::width(&row.unit)).clamp(4, 16);
        if rest >= TITLE + unit + 2 {
            widths.unit = unit;
            rest -= unit + 2;
        }
        widths.title = rest;
        widths
    }

    fn line(&self, words: [&str; 4]) -> String {
        let columns = [self.reference, self.title, self.unit, self.latest];
        let shown = words.iter().zip(columns).filter(|(_, width)| *width > 0);
        let cells: Vec<String> = shown
            .map(|(words, width)| text::fit(words, width))
            .collect();
        cells.join("  ")
    }
}

/// Writes one.
pub fn write(page: &mut Page, indicator: &Indicator) {
    let theme = page.look.theme;
    page.prose(&[
        (indicator.reference.clone(), theme.accent),
        (indicator.title.clone(), theme.heading),
    ]);
    page.gap();
    write_chart(page, indicator);
    if let Some(definition) = &indicator.definition {
        page.section(word!("What is counted"), "");
        page.item("  ", &[(definition.clone(), theme.text)], None);
    }
    notes(page, indicator);
    sources(page, indicator);
}

/// Draws the figures: one scale for the whole indicator, a bar a figure, each with its side. Other definitions are other
/// indicators and stand on pages of their own.
fn write_chart(page: &mut Page, indicator: &Indicator) {
    let theme = page.look.theme;
    let sides = indicator.sides().join(", ");
    let by = if sides.is_empty() {
        indicator.unit.clone()
    } else {
        say!("{unit}, by {sides}", unit = indicator.unit, sides)
    };
    page.section(word!("Figures"), &by);
    if indicator.observations.is_empty() {
        let words = word!("none yet").to_owned();
        return page.item("  ", &[(words, theme.dim)], None);
    }
    if page.is_said {
        return say_figures(page, indicator);
    }
    let bars = if page.look.glyphs.is_ascii() {
        Bars::Ascii
    } else {
        Bars::Blocks
    };
    let mut said = indicator.observations.iter();
    for (line, is_figure) in chart::lines(indicator, page.width.saturating_sub(2), bars) {
        let of = said.by_ref().take(usize::from(is_figure)).next();
        let link = of.map(|observation| Link::Thing(observation.uid.clone()));
        page.line(bar_line(page, &line), link.as_ref());
    }
}

/// Says every figure with its period and its side.
fn say_figures(page: &mut Page, indicator: &Indicator) {
    let style = page.look.theme.text;
    for said in &indicator.observations {
        let figure = format!("{} {}", said.figure(), indicator.unit);
        let pieces = [(figure, style), (said.assessor.clone(), style)];
        let link = Link::Thing(said.uid.clone());
        page.item(&said.period.to_string(), &pieces, Some(&link));
    }
}

/// Gives the bar of a line of the chart its colour; the words keep theirs.
fn bar_line(page: &Page, line: &str) -> Line<'static> {
    let theme = page.look.theme;
    let is_bar = |c: char| ('\u{2588}'..='\u{258f}').contains(&c);
    let from = line.find(is_bar).unwrap_or(line.len());
    let (before, rest) = line.split_at(from);
    let (bar, after) = rest.split_at(rest.find(|c| !is_bar(c)).unwrap_or(rest.len()));
    Line::from(vec![
        Span::raw("  "),
        span(before, theme.text),
        span(bar, theme.accent),
        span(after, theme.text),
    ])
}

/// Writes what is to be said of single figures.
fn notes(page: &mut Page, indicator: &Indicator) {
    let theme = page.look.theme;
    let said =
        |o: &Observation| Some((format!("  {} {}  ", o.period, o.assessor), o.note.clone()?));
    let notes: Vec<_> = indicator.observations.iter().filter_map(said).collect();
    if notes.is_empty() {
        return;
    }
    page.section(word!("Notes"), &notes.len().to_string());
    for (before, note) in notes {
        page.item(&before, &[(note, theme.text)], None);
    }
}

/// Writes every source once, with the figures that it speaks of and how well each is attested.
fn sources(page: &mut Page, indicator: &Indicator) {
    let theme = page.look.theme;
    let mut found: Vec<(&Evidence, Vec<(&Observation, &Citation)>)> = Vec::new();
    for observation in &indicator.observations {
        for source in &observation.evidence {
            let cited = source.citations.iter().map(|of| (observation, of));
            match found
                .iter_mut()
                .find(|(of, _)| of.reference == source.reference)
            {
                Some((_, all)) => all.extend(cited),
                None => found.push((source, cited.collect())),
            }
        }
    }
    page.section(word!("Sources"), &found.len().to_string());
    if found.is_empty() {
        page.item("  ", &[(word!("none").to_owned(), theme.dim)], None);
    }
    for (source, cited) in found {
        let mut pieces = vec![(source.title.clone(), theme.text)];
        pieces.extend(source.publisher.clone().map(|who| (who, theme.dim)));
        let published = source.published.as_ref();
        pieces.extend(published.map(|on| (on.to_string(), theme.dim)));
        let link = Link::Thing(source.reference.clone());
        page.item(&format!("  {:<5}", source.reference), &pieces, Some(&link));
        for (observation, citation) in cited {
            let of = format!("{} {}", observation.period, observation.assessor);
            let mut pieces = vec![
                (of, theme.text),
                (words_of("Attested", &citation.attested), theme.dim),
            ];
            if citation.stance == "contradicts" {
                pieces.push((word!("contradicts").to_owned(), theme.error));
            }
            pieces.extend(citation.note.clone().map(|note| (note, theme.dim)));
            page.item("       ", &pieces, None);
        }
        if let Some(url) = &source.url {
            page.item("       ", &[(url.clone(), theme.dim)], None);
        }
    }
}
