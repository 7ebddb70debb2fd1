//! Sittings at lists: saved views, marks, every dialog at every size.

use super::lists::{lines, list, refs};
use super::*;
use crate::domain::sort::Sort;

#[test]
fn views_are_saved_shown_changed_and_taken_away() {
    let (_folder, desk) = desk();
    {
        let mut sitting = Sitting::begin(&desk, (120, 36));
        sitting.press("4 w");
        assert!(sitting.text().contains("no view is saved"));
        sitting.press("/ o p e n enter S home enter ctrl-s");
        let text = sitting.text();
        assert!(
            text.contains("Save view follow-ups") && text.contains("open"),
            "{text}"
        );
        sitting.press("enter");
        assert!(sitting.text().contains("the name is empty"));
        sitting.press("M i n e enter");
        let text = sitting.text();
        assert!(
            text.contains("view Mine saved") && text.contains("all  Mine"),
            "{text}"
        );
        sitting.press("C end space enter");
        assert!(sitting.text().contains("Mine*"), "{}", sitting.text());
        sitting.press("w");
        assert_eq!(
            (list(&sitting).text.as_str(), list(&sitting).passing),
            ("", 19)
        );
    }
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 W");
    assert_eq!(list(&sitting).tab.as_deref(), Some("Mine"));
    assert_eq!(list(&sitting).text, "open");
    assert_eq!(Sort::print(&list(&sitting).sort), "ref");
    sitting.press("esc");
    assert_eq!(list(&sitting).tab, None, "Esc goes back to what showed");
    sitting.press("w ctrl-s");
    assert!(
        sitting.text().contains("in place of the saved view `Mine`"),
        "{}",
        sitting.text()
    );
    sitting.press("ctrl-d");
    assert_eq!(
        (list(&sitting).tab.as_deref(), list(&sitting).views.len()),
        (None, 0)
    );
    sitting.press("u");
    assert_eq!(list(&sitting).views.len(), 1, "{}", sitting.text());
    sitting.press("2");
    assert_eq!(
        list(&sitting).tab_place().0,
        1,
        "it is a view of follow-ups"
    );
}

#[test]
fn marks_hold_through_everything_and_go_only_by_their_own_key() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    sitting.press("4 v");
    assert!(sitting.text().contains("there is no mark to go from"));
    sitting.press("j space j j v");
    assert!(sitting.text().contains("✓ 4 marked"), "{}", sitting.text());
    let marks = list(&sitting).marks.clone();
    sitting.press("S home enter t r b s t a t u s enter / l a t e enter 2 4");
    assert_eq!(list(&sitting).marks, marks);
    sitting.press("4 / ctrl-u enter b n o t h i n g enter g V");
    assert_eq!(list(&sitting).marks.len(), 19);
    sitting.press("V");
    assert!(list(&sitting).marks.is_empty());
    sitting.press("space ctrl-a");
    assert!(
        sitting.text().contains("1 mark taken away"),
        "{}",
        sitting.text()
    );
    assert!(list(&sitting).marks.is_empty());
}

#[test]
fn a_range_goes_over_the_lines_as_they_stand() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 60));
    sitting.press("4 b s t a t u s enter g j space");
    sitting.press("G v");
    let shown = refs(&lines(&sitting));
    assert_eq!(list(&sitting).marks.len(), shown.len());
    sitting.press("ctrl-a t g j space j v");
    assert_eq!(list(&sitting).marks.len(), 2, "{}", sitting.text());
}

#[test]
fn every_dialog_of_lists_is_drawn_at_every_size() {
    let (_folder, desk) = desk();
    let mut sitting = Sitting::begin(&desk, (120, 36));
    for keys in ["C", "S", "b", "c", "c enter", "ctrl-s"] {
        for shape in ["t", "b f i e l d enter", "b n o t h i n g enter"] {
            sitting.press("4").press(shape).press(keys);
            for size in [
                (1, 1),
                (7, 3),
                (20, 6),
                (40, 12),
                (80, 24),
                (120, 36),
                (200, 50),
            ] {
                sitting.take(Input::Resize(size.0, size.1));
                for line in sitting.text().lines() {
                    assert_eq!(width(line), usize::from(size.0), "{keys} {line}");
                }
            }
            sitting.press("esc");
        }
    }
}
