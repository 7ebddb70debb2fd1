//! Properties that hold for every recurrence, tried on random ones.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::Recurrence;

fn rule() -> impl Strategy<Value = Recurrence> {
    let unit = prop_oneof![
        Just("DAILY"),
        Just("WEEKLY"),
        Just("MONTHLY"),
        Just("YEARLY")
    ];
    let end = prop_oneof![
        Just(String::new()),
        (1..60_u32).prop_map(|count| format!(";COUNT={count}")),
        any_day().prop_map(|day| format!(";UNTIL={}", day.format("%Y%m%d"))),
    ];
    (unit, 1..40_u32, end).prop_map(|(unit, interval, end)| {
        Recurrence::parse(&format!("FREQ={unit};INTERVAL={interval}{end}")).unwrap()
    })
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (720_000..760_000_i32).prop_map(|n| NaiveDate::from_num_days_from_ce_opt(n).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_reads_back_as_it_is_printed(rule in rule()) {
        prop_assert_eq!(Recurrence::parse(&rule.to_string())?, rule);
        prop_assert!(!rule.words().is_empty());
    }

    #[test]
    fn a_text_is_read_or_refused_by_name(text in "(FREQ=|every |RRULE:)?[A-Za-z0-9=;: -]{0,24}|\\PC{0,16}") {
        if let Err(error) = Recurrence::parse(&text) {
            prop_assert!(error.to_string().starts_with('`'));
        }
    }

    #[test]
    fn occurrences_go_forward_and_a_stretch_of_them_is_what_lies_in_it(
        rule in rule(), first in any_day(), from in any_day(), to in any_day(),
    ) {
        let all: Vec<NaiveDate> = rule.occurrences(first).take_while(|day| *day <= to.max(from)).collect();
        prop_assert!(all.is_sorted_by(|a, b| a < b));
        let right: Vec<NaiveDate> = all.iter().copied().filter(|day| (from..=to).contains(day)).collect();
        prop_assert_eq!(rule.between(first, from, to).collect::<Vec<_>>(), right);
        let before = all.iter().copied().rfind(|day| *day < from);
        prop_assert_eq!(rule.last_before(first, from), before);
    }
}
