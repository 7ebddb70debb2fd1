//! Rows that stand below rows of the same file.

use std::collections::HashMap;

use super::columns::Columns;
use super::effect::Done;
use super::plan::{Outcome, Refusal};
use super::planner::Planned;
use crate::domain::uid::Uid;
use crate::word;

/// Nothing hangs deeper than this; what would, hangs in a circle, and is refused.
const DEEPEST: usize = 1_000;

/// Gives the order in which rows are done: what stands above others first, else as in the file.
pub(super) fn parents_first(planned: &[Planned]) -> Vec<usize> {
    let by_uid: HashMap<&Uid, usize> = planned
        .iter()
        .enumerate()
        .map(|(at, each)| (&each.uid, at))
        .collect();
    let depth = |at: usize| {
        let mut depth = 0;
        let mut above = planned[at].parent.as_ref().and_then(|uid| by_uid.get(uid));
        while let Some(next) = above.filter(|_| depth < DEEPEST) {
            depth += 1;
            above = planned[*next]
                .parent
                .as_ref()
                .and_then(|uid| by_uid.get(uid));
        }
        depth
    };
    let mut order: Vec<usize> = (0..planned.len()).collect();
    order.sort_by_cached_key(|at| depth(*at));
    order
}

/// Refuses rows that would stand above themselves.
pub(super) fn refuse_circles(planned: &mut [Planned], columns: &Columns) {
    let Some(mapped) = columns.named("parent") else {
        return;
    };
    let by_uid: HashMap<Uid, usize> = planned
        .iter()
        .enumerate()
        .map(|(at, each)| (each.uid.clone(), at))
        .collect();
    let above = |at: usize| {
        planned[at]
            .parent
            .as_ref()
            .and_then(|uid| by_uid.get(uid))
            .copied()
    };
    // Each row is walked over once: a walk ends where an earlier one has been, and where it meets itself is a circle.
    let mut seen = vec![0; planned.len()];
    let mut circles = Vec::new();
    for first in 0..planned.len() {
        let mut next = Some(first);
        while let Some(at) = next.filter(|at| seen[*at] == 0) {
            seen[at] = first + 1;
            next = above(at);
        }
        let Some(met) = next.filter(|at| seen[*at] == first + 1) else {
            continue;
        };
        let mut at = met;
        loop {
            circles.push(at);
            match above(at) {
                Some(up) if up != met => at = up,
                _ => break,
            }
        }
    }
    for at in circles {
        let refusal = Refusal {
            column: mapped.header.clone(),
            value: planned[at]
                .parent
                .as_ref()
                .and_then(|uid| by_uid.get(uid))
                .map_or_else(String::new, |parent| planned[*parent].row.name.clone()),
            reason: word!("the parent is itself below this row, so they would stand in a circle")
                .to_owned(),
        };
        planned[at].done = Done::default();
        match &mut planned[at].row.outcome {
            Outcome::Refused(refusals) => refusals.push(refusal),
            outcome => *outcome = Outcome::Refused(vec![refusal]),
        }
    }
}
