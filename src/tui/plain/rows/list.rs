//! The rows of a list: a record with the columns that are chosen, a header with what stands under it.

use super::join;
use crate::app::list::{At, List, Section, Shape};
use crate::app::{App, Target};
use crate::domain::record::Record;
use crate::tui::plain::place::Place;
use crate::tui::shown;
use crate::{say, word};

/// Says the list on screen.
pub fn place(app: &App) -> Place<'_> {
    let list = app.list().expect("the view is a list");
    let mut heads = vec![shown::words(app)];
    if let Some(name) = &list.tab {
        heads.push(say!("saved view {name}", name));
    }
    if !list.text.trim().is_empty() {
        heads.push(say!("filter {text}", text = list.text.trim()));
    }
    if !list.marks.is_empty() {
        heads.push(say!("{count} marked", count = list.marks.len()));
    }
    let none = if list.all == 0 {
        word!("There is nothing here yet.")
    } else {
        word!("Nothing passes the filter.")
    };
    Place {
        heads,
        count: list.scroll.total,
        at: list.scroll.index,
        none: none.to_owned(),
        row: Box::new(|index| row(list, index)),
        target: Box::new(|index| Some(Target::Row(index))),
    }
}

fn row(list: &List, index: usize) -> Option<String> {
    if let Some(head) = list.head(index) {
        return Some(header(list, head));
    }
    let of = list.row(index)?;
    let mut words = record(list, of);
    if let Some(At::Row(row)) = list.outline.at(index)
        && list.shape == Shape::Tree
    {
        let folded = match row.folded {
            Some(true) => word!("folded"),
            _ => "",
        };
        words = join([
            words,
            say!("level {level}", level = row.depth + 1),
            folded.to_owned(),
        ]);
    }
    Some(words)
}

fn header(list: &List, head: &Section) -> String {
    let name = head.owner.as_ref().map(|(_, name)| name.clone());
    let folded = if list.folded.contains(&head.key) {
        word!("folded")
    } else {
        word!("unfolded")
    };
    let label = [name.unwrap_or_default(), head.label.clone()].join(" ");
    join([
        say!("Group {label}", label = label.trim()),
        say!("{count} records", count = head.count),
        folded.to_owned(),
    ])
}

/// Says a record by its columns: ref and title as they are, what else there is behind its heading.
fn record(list: &List, record: &Record) -> String {
    let is_marked = list.marks.contains(&record.uid);
    let mark = if is_marked { word!("marked") } else { "" };
    let mut name = Vec::new();
    let mut facts = Vec::new();
    for (column, _) in list.columns.known() {
        let text = column.shown(record);
        match column.name {
            _ if text.is_empty() => {}
            "ref" | "title" => name.push(text),
            _ => facts.push(format!("{}: {text}", column.heading())),
        }
    }
    let name = name.join(" ");
    join([mark.to_owned(), name].into_iter().chain(facts))
}
