//! Charts, line by line.

use proptest::prelude::*;

use super::*;
use crate::domain::vocabulary::Qualifier;

fn said(period: &str, assessor: &str, value: f64, qualifier: Qualifier) -> Observation {
    Observation {
        uid: String::new(),
        period: Edtf::parse(period).unwrap(),
        value,
        qualifier,
        assessor: assessor.to_owned(),
        note: None,
        evidence: Vec::new(),
    }
}

fn turnover(observations: Vec<Observation>) -> Indicator {
    Indicator {
        uid: String::new(),
        reference: "I1".to_owned(),
        title: "Trade turnover".to_owned(),
        unit: "USD bn".to_owned(),
        definition: None,
        observations,
    }
}

fn two_sides() -> Indicator {
    use Qualifier::{About, Exact, Over};
    turnover(vec![
        said("2018", "KR", 2.0, Exact),
        said("2020", "KZ", 4.0, About),
        said("2023", "KZ", 6.0, Exact),
        said("2023", "KR", 8.0, Over),
    ])
}

#[test]
fn a_bar_a_figure_with_its_side_its_words_and_the_gaps() {
    let lines = chart(&two_sides(), 40, Bars::Blocks);
    assert_eq!(
        lines,
        [
            "2018       KR  ████                    2",
            "2019           no figure",
            "2020       KZ  ████████          about 4",
            "2021–2022      no figure",
            "2023       KZ  ████████████            6",
            "           KR  ████████████████   over 8",
        ]
    );
}

#[test]
fn a_narrow_chart_gives_up_bars_and_then_cuts_text() {
    let lines = chart(&two_sides(), 26, Bars::Ascii);
    assert_eq!(lines[0], "2018       KR        2");
    assert_eq!(lines[5], "           KR   over 8");
    assert_eq!(chart(&two_sides(), 5, Bars::Ascii)[0], "2018…");
}

#[test]
fn months_and_quarters_have_gaps_and_mixed_periods_none() {
    for (before, after, right) in [
        ("2025-01", "2025-03", Some("2025-02")),
        ("2025-01", "2025-06", Some("2025-02–2025-05")),
        ("2025-33", "2025-36", Some("2025-34–2025-35")),
        ("2025", "2026", None),
        ("2024", "2024", None),
        ("2024", "2026-02", None),
        ("2024-01-01", "2024-02-01", None),
    ] {
        let date = |text: &str| Edtf::parse(text).unwrap();
        assert_eq!(
            gap(&date(before), &date(after)).as_deref(),
            right,
            "{before} {after}"
        );
    }
}

#[test]
fn what_is_below_nothing_stands_on_the_other_side() {
    use Qualifier::Exact;
    let indicator = turnover(vec![
        said("2024", "desk", -5.0, Exact),
        said("2025", "desk", 5.0, Exact),
        said("2026", "desk", 0.0, Exact),
    ]);
    assert_eq!(
        chart(&indicator, 24, Bars::Ascii),
        [
            "2024  desk  ####      -5",
            "2025  desk      ####   5",
            "2026  desk             0",
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_line_is_wider_than_asked_and_none_commands_the_terminal(
        cells in 0..90_usize,
        values in prop::collection::vec((1990..2030_i32, prop::num::f64::NORMAL | prop::num::f64::ZERO), 0..8),
        blocks: bool,
    ) {
        let mut observations: Vec<Observation> = values
            .into_iter()
            .map(|(year, value)| said(&year.to_string(), "KR", value, Qualifier::About))
            .collect();
        observations.sort_by(|a, b| a.period.cmp(&b.period));
        let mut indicator = turnover(observations);
        for observation in &mut indicator.observations {
            observation.assessor = "무역 \u{1b}[31m".to_owned();
        }
        let bars = if blocks { Bars::Blocks } else { Bars::Ascii };
        for line in chart(&indicator, cells, bars) {
            prop_assert!(width(&line) <= cells, "{line:?} in {cells}");
            let obeyed = line.contains('\u{1b}');
            prop_assert!(!obeyed);
        }
    }
}
