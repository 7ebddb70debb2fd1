//! Fills in a list: how its lines are laid out when data or filter have changed, and the records around the screen.

use std::ops::Range;
use std::sync::Arc;

use super::{ask, problem};
use crate::app::App;
use crate::app::dialog::Dialog;
use crate::app::list::{Groups, Lack, List, Outline, SavedView, Shape, Tree};
use crate::app::view::View;
use crate::domain::change;
use crate::domain::entity::Entity;
use crate::domain::filter::Filter;
use crate::domain::query::{Page, Query};
use crate::domain::record::Record;
use crate::domain::settings::Now;
use crate::domain::sort::SortField;
use crate::domain::stats::Stat;
use crate::domain::value::Value;
use crate::store::{Result, Store, StoreError};
use crate::tui::aside::{Aside, Question, Room, failed};

/// Reads what the list on screen lacks.
pub fn fill(app: &mut App, store: &Store, aside: &mut Option<&mut Aside>) -> Result<()> {
    let now = app.now;
    let Some(list) = app.list_mut() else {
        return Ok(());
    };
    let before = (list.scroll, list.all, list.is_known);
    if list.lacks() == Some(Lack::All) {
        list.is_stale = false;
        list.is_awaited = true;
        let (view, question) = (View::of(list.kind), question(bare(list), now));
        ask(app, view, (store, aside), question);
    }
    let Some(list) = app.list_mut() else {
        return Ok(());
    };
    if list.is_awaited && !list.is_known {
        begin(list, store, now)?;
    } else if list.lacks() == Some(Lack::Rows) {
        // Until the answer comes, the rows at hand stay.
        let page = list.page();
        match records(list, page, store, now) {
            Ok(rows) => list.take(page.offset, rows),
            Err(error) => {
                // The last rows stay, and the counts that go with them.
                (list.scroll, list.all, list.is_known) = before;
                return Err(error);
            }
        }
    }
    Ok(())
}

/// Gives a list without what is not asked about.
fn bare(list: &mut List) -> List {
    let (marks, rows) = (
        std::mem::take(&mut list.marks),
        std::mem::take(&mut list.rows),
    );
    let bare = list.clone();
    (list.marks, list.rows) = (marks, rows);
    bare
}

/// Gives the question how a list is laid out now.
fn question(list: List, now: Now) -> Question {
    Box::new(move |store| {
        let mut list = list.clone();
        let asked = (list.query(), list.shape, list.selected.clone());
        match survey(&mut list, store, now) {
            Ok(line) => Box::new(move |app: &mut App| {
                if let Some(shown) = app.list_of_kind(list.kind) {
                    take(shown, list, &asked, line);
                }
            }),
            // A name that the register does not know: said under the filter, the last rows stay.
            Err(error @ StoreError::Unknown { .. }) => Box::new(move |app: &mut App| {
                let shown = app.list_of_kind(list.kind);
                if let Some(shown) = shown.filter(|shown| is_answered(shown, &asked)) {
                    shown.is_awaited = false;
                    shown.refuse(problem(&error));
                }
            }),
            Err(error) => Box::new(move |app: &mut App| {
                if let Some(shown) = app.list_of_kind(list.kind) {
                    shown.is_awaited = false;
                }
                app.failed(problem(&error));
            }),
        }
    })
}

/// What was asked about: the question of the list, how it is laid out, what the cursor stood on.
type About = (Query, Shape, Option<String>);

/// Tells whether what was asked is still what the list shows. Spoiled since, it is asked again.
fn is_answered(list: &List, (query, shape, _): &About) -> bool {
    !list.is_stale && list.query() == *query && list.shape == *shape
}

/// Takes how a list is laid out; the cursor stays where it went meanwhile.
fn take(shown: &mut List, read: List, asked: &About, line: Option<usize>) {
    if !is_answered(shown, asked) {
        return;
    }
    shown.is_awaited = false;
    shown.is_sought = false;
    shown.is_known = true;
    shown.answers();
    shown.drawn.clear();
    (shown.order, shown.outline, shown.folded) = (read.order, read.outline, read.folded);
    (shown.passing, shown.all) = (read.passing, read.all);
    shown.take_views(read.views);
    shown.scroll.count(read.scroll.total);
    // What stood on these lines may be another record now.
    (shown.first, shown.rows) = (0, Vec::new());
    if let Some(line) = line.filter(|_| shown.selected == asked.2) {
        shown.stand_at(line);
    }
}

/// Shows the beginning of a list that was never read, where an index gives it.
fn begin(list: &mut List, store: &Store, now: Now) -> Result<()> {
    let is_plain = list.shape == Shape::Flat && list.filter.is_empty() && list.selected.is_none();
    let served = [SortField::Ref, SortField::Due, SortField::Title];
    let is_served = match &*list.sort {
        [] => true,
        [sort] => !sort.descending && served.contains(&sort.by),
        _ => false,
    };
    if is_plain && is_served && list.rows.is_empty() {
        let rows = store.records(&list.query(), list.page(), now)?;
        list.scroll.count(rows.len());
        if !rows.is_empty() {
            list.answers();
        }
        list.take(0, rows);
    }
    Ok(())
}

/// Counts, lays out the lines, and finds where what the cursor stood on is now.
fn survey(list: &mut List, store: &Store, now: Now) -> Result<Option<usize>> {
    let query = list.query();
    let passing = if list.shape == Shape::Flat {
        list.order = Arc::new(store.order(&query, now)?);
        list.order.len()
    } else {
        list.order = Arc::default();
        store.count(&query, now)?
    };
    let all = if query.filter.is_empty() {
        passing
    } else {
        let all = Query {
            filter: Filter::default(),
            ..query.clone()
        };
        store.count(&all, now)?
    };
    let outline = outline(list, store, now)?;
    list.take_views(views(store, now)?);
    list.surveyed(outline, passing, all);
    let sought = std::mem::take(&mut list.is_sought);
    if sought {
        unfold(list, store)?;
    }
    place(list, store)
}

/// Reads how the lines are laid out, nothing folded.
fn outline(list: &List, store: &Store, now: Now) -> Result<Outline> {
    let query = list.query();
    Ok(match list.shape {
        Shape::Flat => Outline::Flat,
        Shape::By(by) => {
            let grouped = store.grouped(&query, by, now)?.into_iter();
            let in_words = |(stat, rows): (Stat, Vec<i64>)| (stat.in_words(by), rows);
            Outline::Groups(Groups::new(grouped.map(in_words).collect()))
        }
        Shape::Tree => Outline::Tree(Tree::new(store.skeleton(&query, now)?)),
    })
}

/// Reads every record that stands on a line, in the order of the lines, from a register that may have changed meanwhile.
pub fn all(list: &List, store: &Store, now: Now) -> Result<Vec<Record>> {
    let mut list = list.clone();
    if list.shape == Shape::Flat {
        list.order = Arc::new(store.order(&list.query(), now)?);
    }
    let mut laid = outline(&list, store, now)?;
    laid.fold(&list.folded, list.passing);
    list.outline = Arc::new(laid);
    records(&list, Page::ALL, store, now)
}

/// Finds the line of what the cursor stood on.
fn place(list: &List, store: &Store) -> Result<Option<usize>> {
    if let Some(key) = &list.header
        && let Some(line) = list.outline.head(key)
    {
        return Ok(Some(line));
    }
    let Some(uid) = &list.selected else {
        return Ok(None);
    };
    let Some(row) = store.row_of(uid)? else {
        return Ok(None);
    };
    Ok(match &*list.outline {
        Outline::Flat => list.order.iter().position(|other| *other == row),
        Outline::Tree(tree) => tree.line(row),
        Outline::Groups(groups) => groups.line_of(row, list.section.as_deref()),
    })
}

/// Unfolds whatever folds the selected record away.
fn unfold(list: &mut List, store: &Store) -> Result<()> {
    let uid = list.selected.clone().unwrap_or_default();
    let is_shown = |list: &List| -> Result<Option<String>> {
        let Some(line) = place(list, store)? else {
            return Ok(None);
        };
        let key = list.outline.key(line);
        Ok(key.filter(|key| list.folded.contains(key)))
    };
    while let Some(key) = is_shown(list)? {
        if store.row_of(&uid)?.map(|row| format!("#{row}")).as_ref() == Some(&key) {
            break;
        }
        list.unfold(&key);
    }
    Ok(())
}

/// Reads the records of a page, wherever they stand.
fn records(list: &List, page: Page, store: &Store, now: Now) -> Result<Vec<Record>> {
    let end = page.offset.saturating_add(page.limit);
    let rows = rows(&list.outline, &list.order, page.offset..end);
    store.records_at(&rows, now)
}

/// Gives the rows of records on lines.
fn rows(outline: &Outline, order: &[i64], nths: Range<usize>) -> Vec<i64> {
    match outline {
        Outline::Groups(groups) => groups.rows(nths),
        Outline::Tree(tree) => tree.rows(nths),
        Outline::Flat => {
            let end = nths.end.min(order.len());
            order[nths.start.min(end)..end].to_vec()
        }
    }
}

/// Gives what gives the rows of all records on lines, in their order; a record that stands in two groups is there twice.
pub fn on_lines(list: &List) -> impl Fn() -> Vec<i64> + Send + use<> {
    let (outline, order) = (Arc::clone(&list.outline), Arc::clone(&list.order));
    move || rows(&outline, &order, 0..usize::MAX)
}

/// Reads the saved views.
fn views(store: &Store, now: Now) -> Result<Vec<SavedView>> {
    let table = store.nouns(Entity::View, &Query::default(), now)?;
    let read = |row: Vec<Value>| {
        let text = |name: &str| {
            let place = table.columns.iter().position(|column| *column == name)?;
            row[place].as_text().map(str::to_owned)
        };
        Some(SavedView {
            uid: text("uid")?.parse().ok()?,
            of: change::View {
                name: text("name")?,
                noun: text("noun"),
                filter: text("filter").unwrap_or_default(),
                sort: text("sort"),
                columns: text("columns"),
            },
        })
    };
    Ok(table.rows.clone().into_iter().filter_map(read).collect())
}

/// Counts for an open dialog.
pub fn counts(app: &mut App, store: &Store, aside: &mut Option<&mut Aside>) {
    let now = app.now;
    let Some(query) = app.list().map(List::query) else {
        return;
    };
    let Some(Dialog::Counts(counts)) = &mut app.dialog else {
        return;
    };
    if !std::mem::take(&mut counts.is_stale) {
        return;
    }
    let by = counts.by;
    let question: Question = Box::new(move |store| match store.stats(&query, by, now) {
        Ok(stats) => Box::new(move |app: &mut App| {
            if let Some(Dialog::Counts(counts)) = &mut app.dialog
                && counts.by == by
                && !counts.is_stale
            {
                counts.take(stats.into_iter().map(|stat| stat.in_words(by)).collect());
            }
        }),
        Err(error) => failed(problem(&error)),
    });
    ask(app, Room::Counts, (store, aside), question);
}
