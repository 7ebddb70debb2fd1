//! Sittings at lists: columns, orders, groups, counts, the tree, saved views, marks.

use super::*;
use crate::app::dialog::Dialog;
use crate::app::list::{At, List, Shape};
use crate::domain::sort::Sort;
use crate::domain::stats::By;

pub(super) fn list<'s>(sitting: &'s Sitting<'_>) -> &'s List {
    sitting.app().list().unwrap()
}

/// Gives the lines of the list: headers in brackets with their counts, records as their refs, one dot for each they stand under.
pub(super) fn lines(sitting: &Sitting<'_>) -> Vec<String> {
    let list = list(sitting);
    let line = |at: usize| match list.outline.at(at).unwrap() {
        At::Head(section) => {
            let section = &list.outline.sections()[section];
            format!("[{} {}]", section.label, section.count)
        }
        At::Row(row) => {
            let name = list.row(at).map_or("?", |record| record.reference.as_str());
            [".".repeat(row.depth).as_str(), name].concat()
        }
    };
    (0..list.scroll.total).map(line).collect()
}

pub(super) fn refs(lines: &[String]) -> Vec<String> {
    let rows = lines.iter().filter(|line| !line.starts_with('['));
    rows.map(|line| line.trim_start_matches('.').to_owned())
        .collect()
}

fn edit(desk: &Desk, reference: &str, field: &str, text: &str) {
    let mut store = desk.open().unwrap();
    let change = crate::domain::change::Change::Edit(crate::domain::change::Edit {
        entity: crate::domain::entity::Entity::Record,
        rows: vec![store.find_record(reference).unwrap().uid],
        sets: vec![crate::domain::change::Set {
            field: field.to_owned(),
            text: text.to_owned(),
        }],
        note: None,
    });
    store.apply(&change, &desk.stamp()).unwrap();
}

#[test]
fn columns_are_chosen_moved_and_widened_while_the_list_follows() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 C");
    assert!(
        sitting.text().contains("Columns 8 of"),
        "{}",
        sitting.text()
    );
    // The second is the title, the third the status: hide it, and put the due date before the title.
    sitting.press("down down space down down K K enter");
    assert_eq!(
        list(&sitting).columns.print(),
        "ref,due,title,rag,field,lead,as_of"
    );
    let text = sitting.text();
    let header = text.lines().find(|line| line.contains("Title")).unwrap();
    assert!(!header.contains("Status"), "{header}");
    assert!(header.find("Due").unwrap() < header.find("Title").unwrap());
    let drawn = list(&sitting).drawn.clone();
    sitting.press("C down > > > enter");
    assert_eq!(list(&sitting).drawn[1].1, drawn[1].1 + 3);
    sitting.press("C r esc");
    assert_eq!(list(&sitting).drawn[1].1, drawn[1].1 + 3, "esc puts back");
    sitting.press("C r enter");
    assert_eq!(
        list(&sitting).columns,
        crate::app::list::Columns::usual(list(&sitting).kind)
    );
}

#[test]
fn columns_that_have_no_room_are_counted() {
    let (_folder, desk) = desk();
    for (size, hidden) in [((40, 12), 6), ((120, 36), 4)] {
        let mut sitting = Sitting::begin(&desk, size);
        sitting.press("4");
        let text = sitting.text();
        let drawn = list(&sitting).drawn.len();
        assert!(text.contains(&format!("+{}", 8 - drawn)), "{text}");
        assert!(8 - drawn <= hidden, "{size:?}\n{text}");
    }
}

#[test]
fn two_keys_sort_and_the_headers_say_so() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 S home down down enter");
    assert_eq!(Sort::print(&list(&sitting).sort), "status");
    sitting.press("S home space -");
    let text = sitting.text();
    assert!(
        text.contains("Status ▲1") && text.contains("Ref ▼2"),
        "{text}"
    );
    sitting.press("enter");
    assert_eq!(Sort::print(&list(&sitting).sort), "status,-ref");
    let rows = &list(&sitting).rows;
    for pair in rows
        .windows(2)
        .filter(|pair| pair[0].status == pair[1].status)
    {
        let number = |at: usize| pair[at].reference[1..].parse::<u32>().unwrap_or(0);
        assert!(number(0) >= number(1), "{}", pair[0].reference);
    }
    sitting.press("S backspace enter");
    assert_eq!(Sort::print(&list(&sitting).sort), "status");
}

#[test]
fn a_click_on_a_header_sorts_by_it_and_another_turns_it_round() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4");
    let text = sitting.text();
    let (y, header) = text
        .lines()
        .enumerate()
        .find(|(_, line)| line.contains("Title"))
        .unwrap();
    let x = header[..header.find("Title").unwrap()].chars().count();
    let click = Input::Click {
        x: u16::try_from(x).unwrap(),
        y: u16::try_from(y).unwrap(),
    };
    sitting.take(click.clone());
    assert_eq!(Sort::print(&list(&sitting).sort), "title");
    sitting.take(click);
    assert_eq!(Sort::print(&list(&sitting).sort), "-title");
    assert!(sitting.text().contains("Title ▼"), "{}", sitting.text());
}

#[test]
fn every_grouping_has_every_record_under_the_header_that_counts_it() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 60));
    for view in ["2", "3", "4"] {
        sitting.press(view);
        let flat = refs(&lines(&sitting));
        for by in By::ALL.iter().filter(|by| **by != By::Kind) {
            let app = &mut sitting.session.app;
            app.list_mut().unwrap().turn(Shape::By(*by));
            sitting.press("g");
            let shown = lines(&sitting);
            let mut rows = refs(&shown);
            let may_repeat = matches!(by, By::Lead | By::Party | By::Signatories);
            rows.sort();
            assert!(may_repeat || rows.len() == flat.len(), "{by}");
            rows.dedup();
            let mut all = flat.clone();
            all.sort();
            assert_eq!(rows, all, "{by}");
        }
    }
}

#[test]
fn a_grouped_list_folds_filters_and_keeps_its_cursor() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 j j j");
    let selected = sitting.selected();
    sitting.press("b s t a t u s enter");
    assert_eq!(list(&sitting).shape, Shape::By(By::Status));
    assert_eq!(
        sitting.selected(),
        selected,
        "the cursor stays with its record"
    );
    let text = sitting.text();
    assert!(
        text.contains("▾ limited  3") && text.contains("grouped by status"),
        "{text}"
    );
    // Out to the header, fold it: its rows go, the header stays under the cursor.
    let all = lines(&sitting).len();
    sitting.press("h");
    let head = list(&sitting)
        .head(list(&sitting).scroll.index)
        .unwrap()
        .clone();
    assert!(list(&sitting).current().is_none());
    sitting.press("z");
    assert_eq!(lines(&sitting).len(), all - head.count);
    assert!(sitting.text().contains("▸"), "{}", sitting.text());
    sitting.press("s");
    assert!(matches!(sitting.app().notice, Some(Notice::Blocked(_))));
    sitting.press("r");
    assert_eq!(
        lines(&sitting).len(),
        all - head.count,
        "a reload folds nothing open"
    );
    let now = list(&sitting).head(list(&sitting).scroll.index).unwrap();
    assert_eq!(now.key, head.key);
    sitting.press("l");
    assert_eq!(lines(&sitting).len(), all);
    sitting.press("/");
    sitting.take(Input::Paste("status:limited,completed".to_owned()));
    sitting.press("enter");
    let shown = lines(&sitting);
    let heads: Vec<&String> = shown.iter().filter(|line| line.starts_with('[')).collect();
    assert_eq!(heads, ["[limited 3]", "[completed 5]"]);
    assert_eq!(refs(&shown).len(), 8);
    sitting.press("b n o t h i n g enter");
    assert_eq!(
        (list(&sitting).shape, lines(&sitting).len()),
        (Shape::Flat, 8)
    );
}

#[test]
fn rows_of_groups_are_read_by_windows() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (80, 12));
    sitting.press("4 b f i e l d enter");
    let first = list(&sitting).scroll.offset;
    assert!(list(&sitting).head(first).is_some(), "the header shows");
    sitting.press("g");
    let whole = {
        let mut whole = Vec::new();
        for _ in 0..list(&sitting).scroll.total {
            let list = list(&sitting);
            whole.push(list.current().map(|record| record.uid.clone()));
            sitting.press("j");
        }
        whole
    };
    assert_eq!(whole.iter().flatten().count(), 19);
    for uid in whole.iter().rev() {
        assert_eq!(
            &list(&sitting).current().map(|record| record.uid.clone()),
            uid
        );
        sitting.press("k");
    }
}

#[test]
fn counts_filter_the_list_and_esc_goes_back() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 j c s t a t u s enter");
    let there = list(&sitting).clone();
    let text = sitting.text();
    assert!(
        text.contains("Count by status") && text.contains("16 %"),
        "{text}"
    );
    let Some(Dialog::Counts(counts)) = &sitting.app().dialog else {
        panic!("{text}")
    };
    let wanted = counts.stats[1].clone();
    sitting.press("j enter");
    assert!(sitting.app().dialog.is_none());
    assert_eq!(list(&sitting).passing, wanted.count);
    assert_eq!(
        list(&sitting).text,
        format!("status:{}", wanted.value.unwrap())
    );
    sitting.press("esc");
    assert_eq!(list(&sitting).text, there.text);
    assert_eq!(list(&sitting).selected, there.selected);
    sitting.press("c r u l e enter enter");
    assert!(
        sitting.text().contains("no filter finds"),
        "{}",
        sitting.text()
    );
    sitting.press("c esc");
    assert!(sitting.app().dialog.is_none());
}

#[test]
fn every_line_of_every_count_leads_to_as_many_records() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    let store = desk.open().unwrap();
    for view in ["2", "3", "4"] {
        sitting.press(view);
        for by in By::ALL {
            let mut counts = crate::app::dialog::Counts::new(*by);
            let (query, now) = (list(&sitting).query(), sitting.app().now);
            counts.take(store.stats(&query, *by, now).unwrap());
            for at in 0..counts.stats.len() {
                counts.scroll.index = at;
                let Ok(text) = counts.filter(list(&sitting), now.today) else {
                    continue;
                };
                let filter = crate::domain::filter::Filter::parse(&text, now.today).unwrap();
                let query = crate::domain::query::Query {
                    filter,
                    ..query.clone()
                };
                let found = store.count(&query, now).unwrap();
                assert_eq!(found, counts.stats[at].count, "{view} {by} {text}");
            }
        }
    }
}

#[test]
fn the_tree_puts_follow_ups_under_what_they_belong_to() {
    let (_folder, desk) = desk();
    edit(&desk, "F8", "parent", "F5");
    let mut sitting = Sitting::begin(&desk, (120, 60));
    sitting.press("4 j j");
    let selected = sitting.selected();
    let mut flat = refs(&lines(&sitting));
    sitting.press("t");
    assert_eq!(sitting.selected(), selected);
    let shown = lines(&sitting);
    let mut rows = refs(&shown);
    let place = shown.iter().position(|line| line == "F5").unwrap();
    assert_eq!(shown[place + 1], ".F8", "{shown:?}");
    assert!(
        shown
            .iter()
            .any(|line| line.starts_with("[no document or group"))
    );
    let text = sitting.text();
    assert!(text.contains("open of") && text.contains("tree"), "{text}");
    flat.sort();
    rows.sort();
    assert_eq!(rows, flat, "every record stands in it once");
    sitting.press("t");
    assert_eq!(
        (list(&sitting).shape, sitting.selected()),
        (Shape::Flat, selected)
    );
    sitting.press("/ r e f : F 5 , F 8 enter t");
    let at = lines(&sitting)
        .iter()
        .position(|line| line == "F5")
        .unwrap();
    sitting.session.app.list_mut().unwrap().scroll.index = at;
    sitting.press("z");
    assert!(
        !lines(&sitting).contains(&".F8".to_owned()),
        "{}",
        sitting.text()
    );
    assert_eq!(sitting.selected(), "F5");
    sitting.press("3 t");
    assert!(sitting.text().contains("only follow-ups have a tree"));
}

#[test]
fn enter_on_a_header_of_the_tree_opens_the_document_or_group() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 t g");
    let there = sitting.text();
    let head = list(&sitting).head(0).unwrap().clone();
    let (_, name) = head.owner.unwrap();
    sitting.press("enter");
    assert_ne!(sitting.app().view, View::FollowUps);
    assert_eq!(sitting.selected(), name);
    sitting.press("esc");
    assert_eq!(sitting.text(), there);
}

#[test]
fn what_is_asked_for_is_unfolded() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    for shape in ["t", "b f i e l d enter"] {
        sitting.press("4").press(shape);
        let heads = list(&sitting).outline.sections().len();
        for _ in 0..heads {
            sitting.press("g z");
            let list = sitting.session.app.list_mut().unwrap();
            let keys: Vec<String> = list
                .outline
                .sections()
                .iter()
                .map(|of| of.key.clone())
                .collect();
            list.folded.extend(keys);
            list.is_stale = true;
        }
        sitting.press("r");
        assert_eq!(list(&sitting).scroll.total, heads);
        let uid = desk.open().unwrap().find_record("F5").unwrap().uid;
        let kind = list(&sitting).kind;
        sitting.session.app.opened(kind, uid.as_str());
        sitting.press("tab");
        assert_eq!(sitting.selected(), "F5", "{}", sitting.text());
    }
}
