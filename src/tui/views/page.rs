//! A page of text for the pane: headings, facts with labels, lines that lead somewhere.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::Link;
use crate::app::pane::Shape;
use crate::tui::canvas::{Look, flow};
use crate::tui::outside::address::of_web;
use crate::tui::text;

/// A line of a page.
#[derive(Debug, Clone)]
pub struct PageLine {
    /// What is drawn.
    pub line: Line<'static>,
    /// Where it leads.
    pub link: Option<Link>,
    /// The address of the web that it shows, and from which cell on.
    pub url: Option<(u16, String)>,
}

/// A page as it is written.
#[derive(Debug, Clone)]
pub struct Page {
    /// How wide it is, in cells.
    pub width: usize,
    /// Its look.
    pub look: Look,
    /// Its lines.
    pub lines: Vec<PageLine>,
    /// Whether it is said rather than drawn: nothing is aligned or broken, and a label ends with a colon.
    pub is_said: bool,
}

impl Page {
    /// Begins a page.
    pub fn new(width: u16, look: &Look) -> Self {
        Self {
            width: width.into(),
            look: *look,
            lines: Vec::new(),
            is_said: false,
        }
    }

    /// Begins a page that is said.
    pub fn said(look: &Look) -> Self {
        Self {
            width: usize::MAX / 2,
            is_said: true,
            ..Self::new(0, look)
        }
    }

    /// Says a label and what belongs to it.
    fn say(&mut self, label: &str, pieces: &[(String, Style)], link: Option<&Link>) {
        let mut words = label.trim().to_owned();
        if !words.is_empty() && !words.ends_with(':') {
            words.push(':');
        }
        for (piece, _) in pieces {
            let piece = piece.split_whitespace().collect::<Vec<_>>().join(" ");
            if piece.is_empty() {
                continue;
            }
            let is_led_to = words.is_empty() || words.ends_with(':') || words.ends_with("->");
            words.push_str(match (words.is_empty(), is_led_to) {
                (true, _) => "",
                (_, true) => " ",
                _ => "; ",
            });
            words.push_str(&piece);
        }
        self.push(Line::from(words), link);
    }

    /// Gives the room that labels take.
    pub fn label_width(&self) -> usize {
        if self.width < 40 { 10 } else { 13 }
    }

    fn push(&mut self, line: Line<'static>, leads: Option<&Link>) {
        self.lines.push(PageLine {
            line,
            link: leads.cloned(),
            url: None,
        });
    }

    /// Writes a line as it is, which may lead somewhere; it must not be wider than the page.
    pub fn line(&mut self, line: Line<'static>, leads: Option<&Link>) {
        self.push(line, leads);
    }

    /// Leaves a line free, but not two.
    pub fn gap(&mut self) {
        if !self.is_said && self.lines.last().is_some_and(|last| last.line.width() > 0) {
            self.push(Line::default(), None);
        }
    }

    /// Writes prose over the whole width.
    pub fn prose(&mut self, pieces: &[(String, Style)]) {
        if self.is_said {
            let words: Vec<&str> = pieces.iter().map(|(piece, _)| piece.trim()).collect();
            return self.push(Line::from(words.join(" ")), None);
        }
        for line in flow(pieces, self.width) {
            self.push(line, None);
        }
    }

    /// Begins a section.
    pub fn section(&mut self, title: &str, note: &str) {
        if self.is_said {
            let words = match note {
                "" => title.to_owned(),
                note => format!("{title} ({note})"),
            };
            return self.push(Line::from(words), None);
        }
        self.gap();
        let theme = self.look.theme;
        let note = text::clip(note, self.width.saturating_sub(text::width(title) + 2));
        let spans = vec![
            Span::styled(text::clip(title, self.width), theme.heading),
            Span::styled(format!("  {note}"), theme.dim),
        ];
        self.push(Line::from(spans), None);
    }

    /// Writes a fact: a label, and what flows beside it.
    pub fn fact(&mut self, label: &str, pieces: &[(String, Style)]) {
        self.linked_fact(label, pieces, None);
    }

    /// Writes a fact that leads somewhere.
    pub fn linked_fact(&mut self, label: &str, pieces: &[(String, Style)], link: Option<&Link>) {
        if self.is_said {
            return self.say(label, pieces, link);
        }
        let wide = self.label_width().min(self.width / 2);
        let theme = self.look.theme;
        for (index, line) in flow(pieces, self.width - wide).into_iter().enumerate() {
            let label = if index == 0 { label } else { "" };
            let mut spans = vec![Span::styled(text::fit(label, wide), theme.dim)];
            spans.extend(line.spans);
            self.push(Line::from(spans), link.filter(|_| index == 0));
        }
    }

    /// Writes a line with something before it, what flows standing under itself.
    pub fn item(&mut self, before: &str, pieces: &[(String, Style)], link: Option<&Link>) {
        if self.is_said {
            return self.say(before, pieces, link);
        }
        let wide = text::width(before).min(self.width / 2);
        let theme = self.look.theme;
        for (index, line) in flow(pieces, self.width - wide).into_iter().enumerate() {
            let before = if index == 0 { before } else { "" };
            let mut spans = vec![Span::styled(text::fit(before, wide), theme.dim)];
            spans.extend(line.spans);
            self.push(Line::from(spans), link.filter(|_| index == 0));
        }
    }

    /// Writes an address; one of the web is a link of the terminal where it has them.
    pub fn address(&mut self, before: &str, url: &str) {
        let first = self.lines.len();
        let style = self.look.theme.dim;
        self.item(before, &[(url.to_owned(), style)], None);
        let indent = u16::try_from(text::width(before).min(self.width / 2)).unwrap_or(0);
        if let Some(web) = of_web(url) {
            for line in &mut self.lines[first..] {
                line.url = Some((indent, web.clone()));
            }
        }
    }

    /// Says how long it is and where its links stand.
    pub fn shape(&self, rows: u16) -> Shape {
        let linked = self.lines.iter().enumerate();
        Shape {
            lines: self.lines.len(),
            rows: rows.into(),
            links: linked
                .filter_map(|(line, of)| Some((line, of.link.clone()?)))
                .collect(),
        }
    }
}
