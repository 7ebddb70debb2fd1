//! Tests of the overview.

use super::*;

fn state(columns: usize) -> OverviewState {
    let counted = |kind, status, rag, count| Counted {
        kind,
        status,
        rag,
        count,
        late: count,
        due_soon: 0,
        stale: 0,
        disputed: 0,
        slipped: 0,
    };
    let figures = Overview {
        counted: vec![
            counted(Kind::Document, Status::Limited, Rag::Red, 3),
            counted(Kind::FollowUp, Status::Unknown, Rag::Amber, 2),
            counted(Kind::FollowUp, Status::Limited, Rag::Amber, 1),
        ],
    };
    let block = |title| Block {
        title,
        count: 0,
        lines: Vec::new(),
        empty: "nothing",
    };
    let mut state = OverviewState::default();
    state.fit(columns, 10);
    state.take(figures, ["Overdue", "Due", "Changes"].map(block).to_vec());
    state
}

#[test]
fn every_figure_leads_to_the_list_behind_it() {
    let block = &state(3).blocks[2];
    let lines: Vec<_> = block
        .lines
        .iter()
        .map(|(line, link)| match (line, link) {
            (Line::Figure(_, count, of), Link::List(View::FollowUps, filter)) => {
                (*count, *of, filter.as_str())
            }
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        lines,
        [
            (1, 3, "status:limited"),
            (2, 3, "status:unknown"),
            (3, 3, "rag:amber"),
            (3, 3, "late")
        ]
    );
}

#[test]
fn every_filter_behind_a_figure_can_be_read() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    for (_, filter, _) in FLAGS {
        assert!(
            crate::domain::filter::Filter::parse(filter, today).is_ok(),
            "{filter}"
        );
    }
}

#[test]
fn the_cursor_goes_through_every_line_and_across_columns() {
    for columns in [1, 2, 3] {
        let mut state = state(columns);
        let mut seen = vec![state.current().unwrap()];
        for _ in 1..state.spots().len() {
            state.step(Motion::Down);
            seen.push(state.current().unwrap());
        }
        assert_eq!(seen, state.spots());
        state.step(Motion::First);
        assert_eq!(state.current(), seen.first().copied());
    }
    let mut state = state(3);
    state.step(Motion::Right);
    assert_eq!(
        state.current().map(|spot| spot.column),
        Some(0),
        "groups are empty"
    );
}

#[test]
fn no_two_lines_share_a_place() {
    for columns in [1, 2, 3] {
        let spots = state(columns).spots();
        let places: std::collections::HashSet<_> =
            spots.iter().map(|s| (s.column, s.row)).collect();
        assert_eq!(places.len(), spots.len());
    }
}
