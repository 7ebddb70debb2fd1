//! One frame: what is prepared before it is drawn, and drawing it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::areas::Areas;
use super::canvas::{Canvas, Look, indent, row};
use super::links::Address;
use super::views::page::{Page, PageLine};
use super::views::{
    agenda, backups, board, filter, history, indicators, list, operation, overview, past, record,
    timeline,
};
use super::{ambiguous, chrome, sheet, text};
use crate::app::pane::{Content, Wanted};
use crate::app::view::View;
use crate::app::{App, Focus};

/// What is drawn, once the state has what it needs.
pub struct Scene {
    areas: Areas,
    /// The columns of the list.
    columns: Option<list::Layout>,
    page: Page,
}

impl Scene {
    /// Lays out the screen and writes the pane, and tells the state how long that is.
    pub fn prepare(app: &mut App, screen: Rect, look: &Look) -> Self {
        let areas = Self::lay_out(app, screen);
        let columns = app.list_mut().map(|list| {
            let layout = list::Layout::of(list, areas.list.width);
            let widths = layout.columns.iter().map(|(of, width)| (of.name, *width));
            list.drawn = widths.collect();
            layout
        });
        let page = write_pane(app, areas.pane, look);
        app.pane.shaped(page.shape(areas.pane.height));
        Self {
            areas,
            columns,
            page,
        }
    }

    /// Lays out the screen and tells the state how much of what fits.
    pub fn lay_out(app: &mut App, screen: Rect) -> Areas {
        let areas = Areas::of(screen, app);
        app.fit(areas.heights());
        areas
    }

    /// Gives where things stand.
    pub const fn areas(&self) -> &Areas {
        &self.areas
    }

    /// Draws the frame; gives where the terminal's cursor is to stand.
    pub fn draw(&self, app: &App, buffer: &mut Buffer, look: &Look) -> Option<(u16, u16)> {
        let mut canvas = Canvas {
            buffer,
            look: *look,
            keys: &app.keys,
            caret: None,
        };
        let areas = &self.areas;
        chrome::draw(&mut canvas, app, areas);
        match (app.view, app.list()) {
            (View::Overview, _) => overview::draw(&mut canvas, app, areas),
            (View::Agenda, _) => agenda::draw(&mut canvas, app, areas),
            (View::Indicators, _) => indicators::draw(&mut canvas, app, areas),
            (View::Board, _) => board::draw(&mut canvas, app, areas),
            (View::Timeline, _) => timeline::draw(&mut canvas, app, areas),
            (View::History, _) => {
                history::draw(&mut canvas, app, areas);
                past::draw(&mut canvas, app, areas);
            }
            (View::Backups, _) => backups::draw(&mut canvas, app, areas),
            (_, Some(of)) => {
                if let Some(columns) = &self.columns {
                    list::draw(&mut canvas, app, (of, columns), areas);
                }
                filter::draw(&mut canvas, app, of, areas);
            }
            (_, None) => {}
        }
        self.draw_pane(&mut canvas, app);
        sheet::draw(&mut canvas, app, areas.sheet);
        sheet::follows::draw(&mut canvas, app, areas.body);
        let caret = canvas.caret;
        look.glyphs.settle(buffer);
        ambiguous::settle(buffer);
        caret
    }

    /// Gives the addresses of the web that the pane shows, where no dialog lies over them.
    pub fn addresses(&self, app: &App) -> Vec<Address> {
        let (area, sheet) = (self.areas.pane, self.areas.sheet);
        let rows = (0..area.height).map(|y| (row(area, y), app.pane.scroll + usize::from(y)));
        let is_free = |row: &Rect| sheet.is_empty() || row.y < sheet.y;
        rows.filter(|(row, _)| is_free(row))
            .filter_map(|(row, index)| {
                let PageLine { line, url, .. } = self.page.lines.get(index)?;
                let (from, url) = url.clone()?;
                let mut area = indent(row, from);
                let wide = u16::try_from(text::line_width(line)).unwrap_or(u16::MAX);
                area.width = area.width.min(wide.saturating_sub(from));
                Some(Address { area, url })
            })
            .collect()
    }

    fn draw_pane(&self, canvas: &mut Canvas<'_>, app: &App) {
        let between = self.areas.between;
        let theme = canvas.theme();
        let is_focus = app.focus == Focus::Detail;
        let rule = if is_focus { theme.accent } else { theme.rule };
        if self.areas.is_beside() {
            for y in 0..between.height {
                let sign = canvas.look.glyphs.vertical;
                canvas.text(row(between, y), sign, rule);
            }
        } else {
            let sign = canvas.look.glyphs.horizontal.repeat(between.width.into());
            canvas.text(between, &sign, rule);
        }
        let area = self.areas.pane;
        let link = app
            .pane
            .link
            .and_then(|link| app.pane.shape.links.get(link));
        for y in 0..area.height {
            let index = app.pane.scroll + usize::from(y);
            let Some(PageLine { line, .. }) = self.page.lines.get(index) else {
                break;
            };
            canvas.line(row(area, y), line);
            if is_focus && link.is_some_and(|(at, _)| *at == index) {
                canvas.select(row(area, y));
            }
        }
        let more = self.page.lines.len() > app.pane.scroll + usize::from(area.height);
        if more && area.height > 1 {
            let last = row(area, area.height - 1);
            let sign = canvas.look.glyphs.down;
            let corner = Rect {
                x: last
                    .right()
                    .min(canvas.buffer.area.right().saturating_sub(1)),
                width: 1,
                ..last
            };
            canvas.text(corner, sign, canvas.look.theme.dim);
        }
    }
}

fn write_pane(app: &App, area: Rect, look: &Look) -> Page {
    let mut page = Page::new(area.width, look);
    if !area.is_empty() {
        tell_pane(&mut page, app);
    }
    page
}

/// Writes what the pane tells of what the cursor stands on.
pub fn tell_pane(page: &mut Page, app: &App) {
    if app.wanted().is_none() {
        return;
    }
    match &app.pane.content {
        Some((Wanted::Record(_), Content::Record(detail))) => record::write(page, detail),
        Some((Wanted::Operation(_), Content::Operation(done))) => {
            operation::write(page, done);
        }
        Some((Wanted::Indicator(_), Content::Indicator)) => {
            if let Some(indicator) = app.indicators.current() {
                indicators::write(page, indicator);
            }
        }
        _ => {
            if let Some(backup) = app.backups.current().filter(|_| app.view == View::Backups) {
                backups::write(page, backup, app.backups.verdict(backup));
            }
        }
    }
}
