//! Properties that hold for every date and every text, tried on random ones.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::{DateError, Edtf, Period, resolve, resolve_day};

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// A well-formed date that is no interval.
fn single() -> impl Strategy<Value = String> {
    let form = "(0[1-9]|[1-9][0-9])[0-9]{2}(-(0[1-9]|1[0-2]|2[1-3]|3[3-6]|XX|XX-XX))?\
                |(0[1-9]|[1-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8]|XX)\
                |20[0-9]X|1[0-9]XX|[1-8][0-9]{3}-24";
    (form, "[?~%]?").prop_map(|(date, qualifier)| date + &qualifier)
}

/// A well-formed date or interval.
fn date() -> impl Strategy<Value = Edtf> {
    let interval = (single(), single()).prop_map(|(a, b)| {
        Edtf::parse(&format!("{a}/{b}")).or_else(|_| Edtf::parse(&format!("{b}/{a}")))
    });
    let half_open = (single(), 0..4_usize).prop_map(|(a, form)| {
        Edtf::parse(
            &[
                format!("{a}/.."),
                format!("{a}/"),
                format!("../{a}"),
                format!("/{a}"),
            ][form],
        )
    });
    prop_oneof![
        single().prop_map(|text| Edtf::parse(&text)),
        interval,
        half_open
    ]
    .prop_map(|date| date.expect("the strategy makes well-formed dates"))
}

/// Texts made of what dates are made of, most of them malformed.
fn near_miss() -> impl Strategy<Value = String> {
    "[0-9XxTYSPQqdwmy?~%/.:+ \\[{,-]{0,12}\
     |(20|0|-)?[0-9X]{2,5}([-/.][0-9X]{1,3}){0,3}[?~%]?\
     |\\PC{0,12}"
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (1..=3_652_059_i32).prop_map(|n| NaiveDate::from_num_days_from_ce_opt(n).expect("a day"))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_date_prints_byte_for_byte_as_it_was_written(text in single()) {
        let date = Edtf::parse(&text)?;
        prop_assert_eq!(date.to_string(), text.clone());
        prop_assert_eq!(Edtf::parse(&format!(" {text}\n"))?, date);
    }

    #[test]
    fn the_first_day_is_never_after_the_last(date in date()) {
        let (lower, upper) = date.bounds();
        prop_assert!(lower <= upper);
        prop_assert_eq!((lower.len(), upper.len()), (10, 10));
        if let (Some(lower), Some(upper)) = (date.lower(), date.upper()) {
            prop_assert!(lower <= upper);
            prop_assert!(!date.is_over(lower) && date.has_begun(upper));
        }
    }

    #[test]
    fn the_order_is_total_and_agrees_with_equality_and_the_stored_bounds(
        a in date(),
        b in date(),
        c in date(),
    ) {
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert_eq!(a == b, a.cmp(&b).is_eq());
        if a <= b && b <= c {
            prop_assert!(a <= c);
        }
        if a < b {
            prop_assert!(a.bounds().1 <= b.bounds().1);
        }
    }

    #[test]
    fn a_day_survives_the_text(day in any_day()) {
        let date = Edtf::day(day);
        prop_assert_eq!(date.exact_day(), Some(day));
        prop_assert_eq!(Edtf::parse(date.as_str())?, date);
    }

    #[test]
    fn a_text_is_kept_as_it_is_or_refused_by_name(text in near_miss(), today in any_day()) {
        match Edtf::parse(&text) {
            Ok(date) => {
                prop_assert_eq!(date.as_str(), text.trim_ascii());
                prop_assert!(date.bounds().0 <= date.bounds().1);
                prop_assert_eq!(resolve(&text, today)?, date);
            }
            Err(error) => prop_assert!(text.contains(error.value())),
        }
        if let Err(error) = resolve(&text, today) {
            prop_assert!(error.to_string().contains(error.value()) && text.contains(error.value()));
        }
        if let Ok(day) = resolve_day(&text, today) {
            prop_assert_eq!(resolve(&text, today)?.exact_day(), Some(day));
        }
    }

    #[test]
    fn a_period_reads_back_and_never_leaves_the_calendar(
        text in "P[0-9]{0,10}[YMWD][0-9YMWDT]{0,6}|\\PC{0,8}",
        day in any_day(),
    ) {
        if let Ok(period) = Period::parse(&text) {
            prop_assert_eq!(Period::parse(&period.to_string()).ok(), Some(period));
            prop_assert!(period.after(day).is_none_or(|after| after > day));
            prop_assert!(period.before(day).is_none_or(|before| before < day));
        }
    }

    #[test]
    fn an_offset_is_a_day_or_out_of_range(count in any::<u64>(), today in any_day()) {
        for unit in ["d", "w", "m", "y"] {
            match resolve(&format!("+{count}{unit}"), today) {
                Ok(date) => prop_assert!(date.lower() >= Some(today)),
                Err(error) => prop_assert!(matches!(error, DateError::OutOfRange(_))),
            }
        }
    }
}
