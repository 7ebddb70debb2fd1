//! Which columns of a list fit, and how wide each is.

use crate::app::list::List;
use crate::domain::axes::{Assurance, LegalState, Rag, Timeliness};
use crate::domain::column::Column;
use crate::domain::status::Status;
use crate::domain::vocabulary::{Binding, Kind, Level};
use crate::tui::text;
use crate::words::{self, Language};

/// The narrowest title that is of use.
const TITLE: u16 = 22;
/// The narrowest title on a narrow terminal.
const SHORT_TITLE: u16 = 12;
/// The sign of the cursor, a mark, a blank.
pub const MARGIN: u16 = 4;
/// Between two columns.
pub const GAP: u16 = 2;

/// Columns whose texts are of any length: as wide as the longest at hand.
const LOOSE: &[&str] = &[
    "ref",
    "type",
    "field",
    "lead",
    "signatories",
    "rag_rule",
    "due",
    "baseline_due",
    "start",
    "signed",
];

/// The columns that are drawn.
#[derive(Debug, Clone)]
pub struct Layout {
    /// From left to right, each with its width.
    pub columns: Vec<(&'static Column, u16)>,
    /// How many more there would be, had they room.
    pub hidden: usize,
}

impl Layout {
    /// Lays out the columns of a list in so many cells: from the right they give way, and the title takes the rest.
    pub fn of(list: &List, width: u16) -> Self {
        let room = width.saturating_sub(MARGIN + 1);
        let wanted: Vec<(&'static Column, Option<u16>, u16)> = list
            .columns
            .known()
            .map(|(column, set)| {
                let least = match set {
                    Some(set) => set,
                    None if column.name == "title" => title_of(width),
                    None => natural(list, column, width),
                };
                (column, set, least)
            })
            .collect();
        let has_title = |kept: usize| wanted[..kept].iter().any(|(of, ..)| of.name == "title");
        let takes = |kept: usize| -> u16 {
            let wide: u16 = wanted[..kept].iter().map(|(_, _, least)| least + GAP).sum();
            wide.saturating_sub(GAP)
        };
        let mut kept = wanted.len();
        while kept > 1 && takes(kept) > room && !(kept == 2 && has_title(2)) {
            kept -= 1;
        }
        let spare = room.saturating_sub(takes(kept));
        // What says that columns have no room stands over the end of the last one, beside its header.
        let sign = (kept < wanted.len()).then(|| signed(list, wanted[kept - 1].0));
        let short = sign.map_or(0, |wide| wide.saturating_sub(wanted[kept - 1].2));
        let spare = spare.saturating_sub(short);
        let mut columns: Vec<(&'static Column, u16)> = Vec::new();
        for (column, set, least) in &wanted[..kept] {
            let is_open = column.name == "title" && set.is_none();
            let over = takes(kept).saturating_sub(room);
            let wide = if is_open {
                (least + spare).saturating_sub(over)
            } else {
                (*least).min(room)
            };
            columns.push((column, wide));
        }
        Self {
            columns,
            hidden: wanted.len() - kept,
        }
    }

    /// Finds the column whose header, or the gap after it, stands so many cells from the left.
    pub fn at(list: &List, x: u16) -> Option<&'static str> {
        let mut left = MARGIN;
        for (name, width) in &list.drawn {
            let right = left + width + GAP;
            if (left..right).contains(&x) {
                return Some(name);
            }
            left = right;
        }
        None
    }
}

/// Gives the header of a column with the sign of its part in the order.
pub fn header(list: &List, column: &Column, (up, down): (&str, &str)) -> (String, String) {
    let sign = list.key_of(column.name).map(|(place, descending)| {
        let sign = if descending { down } else { up };
        if list.sort.len() > 1 {
            format!("{sign}{}", place + 1)
        } else {
            sign.to_owned()
        }
    });
    (column.heading().to_owned(), sign.unwrap_or_default())
}

/// Gives the cells that the header of a column takes with the number of those that have no room beside it.
fn signed(list: &List, column: &Column) -> u16 {
    const NUMBER: usize = 3;
    let (words, sign) = header(list, column, ("^", "v"));
    let gap = usize::from(!sign.is_empty());
    let wide = text::width(&words) + gap + text::width(&sign) + NUMBER;
    u16::try_from(wide).unwrap_or(u16::MAX)
}

/// Gives the width below which columns are left out rather than the title narrowed.
fn title_of(width: u16) -> u16 {
    if width < 60 {
        SHORT_TITLE
    } else if width < 90 {
        TITLE
    } else {
        (width / 3).min(60)
    }
}

/// Gives how wide a column is by itself: a status has its sign before it, and dates take what a day takes unless there is room.
/// What was wide once stays so, lest columns jump while the list scrolls.
fn natural(list: &List, column: &Column, width: u16) -> u16 {
    let (words, sign) = header(list, column, ("^", "v"));
    let header = cells(&words) + if sign.is_empty() { 0 } else { 1 + cells(&sign) };
    let most = match column.name {
        "ref" => 24,
        "due" | "baseline_due" if width < 100 => 10,
        "lead" | "rag_rule" | "signatories" if width < 120 => 20,
        "status" => column.width.max(labels(column)) + 2,
        _ => column.width.max(labels(column)),
    };
    if !LOOSE.contains(&column.name) {
        return most.max(header);
    }
    let texts = list.rows.iter().map(|record| cells(&column.shown(record)));
    let drawn = list.drawn.iter().find(|(name, _)| *name == column.name);
    let widest = texts.chain(drawn.map(|(_, width)| *width)).max();
    let least = match column.name {
        "ref" => 4,
        "due" | "baseline_due" | "start" | "signed" => 10,
        _ => 6,
    };
    widest.unwrap_or(0).clamp(least, most).max(header)
}

/// Gives how many cells the widest of a column's words takes where it holds one of a few; in English the table says it.
fn labels(column: &Column) -> u16 {
    fn widest(labels: impl Iterator<Item = &'static str>) -> u16 {
        labels.map(cells).max().unwrap_or(0)
    }
    match column.name {
        _ if words::current() == Language::English => 0,
        "status" => widest(Status::ALL.iter().map(|code| code.label())),
        "kind" => widest(Kind::ALL.iter().map(|code| code.label())),
        "timeliness" => widest(Timeliness::ALL.iter().map(|code| code.label())),
        "assurance" => widest(Assurance::ALL.iter().map(|code| code.label())),
        "rag" => widest(Rag::ALL.iter().map(|code| code.label())),
        "binding" => widest(Binding::ALL.iter().map(|code| code.label())),
        "level" => widest(Level::ALL.iter().map(|code| code.label())),
        "legal_state" => widest(LegalState::ALL.iter().map(|code| code.label())),
        _ => 0,
    }
}

fn cells(words: &str) -> u16 {
    u16::try_from(text::width(words)).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::vocabulary::Kind;

    #[test]
    fn columns_give_way_from_the_right_and_the_title_takes_the_rest() {
        let mut list = List::new(Kind::FollowUp);
        for width in 0..240 {
            let layout = Layout::of(&list, width);
            let takes: u16 = layout.columns.iter().map(|(_, wide)| wide + GAP).sum();
            if width >= 40 {
                assert!(takes + MARGIN <= width + 1, "{width}: {takes}");
            }
            let names: Vec<&str> = layout.columns.iter().map(|(of, _)| of.name).collect();
            let all: Vec<&str> = list.columns.known().map(|(of, _)| of.name).collect();
            assert_eq!(names, all[..names.len()]);
            assert_eq!(layout.hidden, all.len() - names.len());
        }
        list.columns.widen("title", 0, 30);
        let layout = Layout::of(&list, 200);
        assert_eq!(layout.columns[1].1, 30);
    }
}
