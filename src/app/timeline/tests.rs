//! The lines of the timeline without a register.

use super::*;

fn timeline(counts: [usize; 4], height: usize) -> Timeline {
    let mut timeline = Timeline::new("2026-11-23".parse().unwrap());
    timeline.scroll.fit(height);
    let [follow_ups, documents, undated, others] = counts;
    timeline.counted([follow_ups, documents, 0, undated, others], None);
    timeline
}

#[test]
fn the_cursor_never_stands_on_a_heading() {
    let mut timeline = timeline([3, 0, 2, 1], 4);
    assert_eq!(timeline.scroll.total, 9);
    let mut seen = Vec::new();
    for motion in [Motion::Down; 7].into_iter().chain([Motion::Up; 7]) {
        seen.push(timeline.scroll.index);
        timeline.step(motion);
    }
    assert_eq!(seen, [1, 2, 3, 5, 6, 8, 8, 8, 6, 5, 3, 2, 1, 1]);
    assert_eq!(timeline.scroll.offset, 0, "with its heading");
    timeline.click(4);
    assert_eq!(timeline.scroll.index, 5);
}

#[test]
fn only_lines_around_the_screen_are_asked_for_each_once() {
    let mut timeline = timeline([1_000, 500, 0, 7], 10);
    for place in [0, 500, 995, 1_001, 1_490, 1_502] {
        timeline.scroll.index = place;
        timeline.scroll.settle();
        let (first, pieces) = timeline.pieces();
        let lines: usize = pieces
            .iter()
            .map(|piece| piece.page.limit + usize::from(piece.heading))
            .sum();
        assert!(lines <= 50, "{lines}");
        let visible = timeline.scroll.visible();
        assert!(first <= visible.start && visible.end <= first + lines);
        let headings = pieces.iter().filter(|piece| piece.heading).count();
        let crossed = [0, 1_001, 1_502]
            .iter()
            .filter(|line| (first..first + lines).contains(line))
            .count();
        assert_eq!(headings, crossed, "{place}");
    }
}

#[test]
fn the_cursor_goes_where_its_record_went() {
    let mut timeline = timeline([3, 2, 0, 4], 20);
    timeline.counted([2, 2, 0, 1, 4], Some((3, 0)));
    assert_eq!(timeline.place(timeline.scroll.index), Some((3, Some(0))));
    assert_eq!(timeline.line_of(4, 1), 10);
}
