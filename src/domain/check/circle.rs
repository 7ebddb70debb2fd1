//! Circles: records of which each implements, replaces, awaits or belongs under the next, back to the first.

use std::collections::HashMap;

use super::{Finding, Rule, listed};
use crate::domain::text::ref_key;
use crate::say;

/// Finds the circles of one type of relation, given who stands so to whom: one finding for each, filed under its first ref.
/// Strongly connected components by Kosaraju's two passes, without recursion: time grows with the number of relations.
pub fn relation_cycles(relation: &str, ties: &[(String, String)]) -> Vec<Finding> {
    let graph = Graph::of(ties);
    let mut order = Vec::new();
    let mut seen = vec![false; graph.names.len()];
    for start in 0..graph.names.len() {
        walk(&graph.to, start, &mut seen, &mut order);
    }
    seen.fill(false);
    let mut found = Vec::new();
    for start in order.into_iter().rev() {
        let mut together = Vec::new();
        walk(&graph.from, start, &mut seen, &mut together);
        if together.len() < 2 {
            continue;
        }
        let mut names: Vec<String> = together
            .iter()
            .map(|i| graph.names[*i].to_owned())
            .collect();
        names.sort_by_cached_key(|name| ref_key(name));
        let words = say!(
            "stand in a circle by `{relation}`: {records}",
            relation,
            records = listed(&names)
        );
        found.push(Finding::new(Rule::RelationCycle, &names[0], words));
    }
    found
}

/// Refs by number, and the ties between them in both directions.
struct Graph<'a> {
    names: Vec<&'a str>,
    to: Vec<Vec<usize>>,
    from: Vec<Vec<usize>>,
}

impl<'a> Graph<'a> {
    fn of(ties: &'a [(String, String)]) -> Self {
        let mut graph = Self {
            names: Vec::new(),
            to: Vec::new(),
            from: Vec::new(),
        };
        let mut numbers = HashMap::new();
        for (one, other) in ties {
            let [one, other] = [one, other].map(|name| {
                *numbers.entry(name.as_str()).or_insert_with(|| {
                    graph.names.push(name);
                    graph.to.push(Vec::new());
                    graph.from.push(Vec::new());
                    graph.names.len() - 1
                })
            });
            graph.to[one].push(other);
            graph.from[other].push(one);
        }
        graph
    }
}

/// Walks from a place to all that can be reached and was not seen, and notes each after what lies beyond it.
fn walk(ties: &[Vec<usize>], start: usize, seen: &mut [bool], left: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[start], true) {
        return;
    }
    let mut path = vec![(start, 0)];
    while let Some((place, next)) = path.last_mut() {
        let Some(&beyond) = ties[*place].get(*next) else {
            left.push(*place);
            path.pop();
            continue;
        };
        *next += 1;
        if !std::mem::replace(&mut seen[beyond], true) {
            path.push((beyond, 0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(ties: &[(&str, &str)]) -> Vec<String> {
        let ties: Vec<(String, String)> = ties
            .iter()
            .map(|(one, other)| ((*one).to_owned(), (*other).to_owned()))
            .collect();
        let mut told: Vec<String> = relation_cycles("follows_up", &ties)
            .into_iter()
            .map(|found| {
                format!(
                    "{} {}",
                    found.reference,
                    found.message.rsplit(": ").next().unwrap_or_default()
                )
            })
            .collect();
        told.sort();
        told
    }

    #[test]
    fn a_circle_is_found_once_and_a_chain_is_none() {
        for (ties, found) in [
            (vec![("F1", "F2"), ("F2", "F1")], vec!["F1 F1, F2"]),
            (
                vec![("F10", "F2"), ("F2", "F9"), ("F9", "F10")],
                vec!["F2 F2, F9, F10"],
            ),
            (vec![("F1", "F2"), ("F2", "F3"), ("F1", "F3")], vec![]),
            (
                vec![
                    ("F1", "F2"),
                    ("F2", "F1"),
                    ("F2", "F3"),
                    ("F3", "F4"),
                    ("F4", "F3"),
                ],
                vec!["F1 F1, F2", "F3 F3, F4"],
            ),
            (
                vec![("F1", "F2"), ("F2", "F3"), ("F3", "F2"), ("F3", "F4")],
                vec!["F2 F2, F3"],
            ),
            (vec![("F1", "F2"), ("F1", "F2")], vec![]),
            (vec![], vec![]),
        ] {
            assert_eq!(told(&ties), found, "{ties:?}");
        }
    }

    #[test]
    fn a_long_chain_does_not_exhaust_the_stack() {
        let mut ties: Vec<(String, String)> = (0..100_000)
            .map(|n| (format!("F{n}"), format!("F{}", n + 1)))
            .collect();
        assert!(relation_cycles("follows_up", &ties).is_empty());
        ties.push(("F100000".to_owned(), "F0".to_owned()));
        assert_eq!(relation_cycles("follows_up", &ties).len(), 1);
    }
}
