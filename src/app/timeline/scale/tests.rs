//! The geometry of the timeline, at every zoom.

use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn scale(zoom: Zoom) -> Scale {
    Scale {
        zoom,
        middle: day("2026-11-23"),
        width: 60,
    }
}

#[test]
fn a_day_has_its_column_at_every_zoom() {
    for (zoom, date, first, last) in [
        (Zoom::Week, "2026-11-23", 30, 37),
        (Zoom::Week, "2026-11-24", 38, 45),
        (Zoom::Week, "2026-11-19", -2, 5),
        (Zoom::Month, "2026-11-23", 30, 31),
        (Zoom::Month, "2026-12-08", 60, 61),
        (Zoom::Quarter, "2026-11-23", 30, 30),
        (Zoom::Quarter, "2026-11-26", 32, 32),
        (Zoom::Year, "2026-11-23", 30, 30),
        (Zoom::Year, "2026-11-29", 31, 31),
        (Zoom::Year, "2025-11-23", -30, -30),
        (Zoom::ThreeYears, "2026-11-23", 30, 30),
        (Zoom::ThreeYears, "2027-11-23", 51, 51),
        (Zoom::Decade, "2026-11-23", 30, 30),
        (Zoom::Decade, "2036-11-23", 90, 90),
    ] {
        let found = scale(zoom).day(day(date));
        assert_eq!((found.first, found.last), (first, last), "{zoom:?} {date}");
        assert_eq!(scale(zoom).column(day(date)), first);
    }
}

#[test]
fn a_coarse_date_takes_every_day_that_it_can_mean() {
    for (zoom, date, first, last) in [
        (Zoom::Week, "2026-11", -146, 93),
        (Zoom::Month, "2026-11", -14, 45),
        (Zoom::Quarter, "2026-11", 15, 35),
        (Zoom::Year, "2026-11", 27, 32),
        (Zoom::Year, "2026", -24, 37),
        (Zoom::ThreeYears, "2026", 12, 33),
        (Zoom::Decade, "2026", 24, 30),
    ] {
        let found = scale(zoom).stretch(&Edtf::parse(date).unwrap());
        assert_eq!((found.first, found.last), (first, last), "{zoom:?} {date}");
    }
    let open = scale(Zoom::Year).stretch(&Edtf::parse("2026/..").unwrap());
    assert!(
        open.last > 1_000_000,
        "an open end lies beyond every screen"
    );
}

#[test]
fn the_lines_above_name_what_the_columns_are() {
    for (zoom, major, minor) in [
        (Zoom::Week, "November 2026", "Thu 19,Fri 20,Sat 21,Sun 22"),
        (
            Zoom::Month,
            "November 2026,December 2026",
            "2 Nov,9 Nov,16 Nov,23 Nov",
        ),
        (Zoom::Quarter, "2026,2027", "Oct,Nov,Dec,Jan"),
        (Zoom::Year, "2026,2027", "May,Jun,Jul,Aug"),
        (Zoom::ThreeYears, "2025,2026,2027,2028", "Q2,Q3,Q4,Q1"),
        (Zoom::Decade, "2020s,2030s", "2021,2022,2023,2024"),
    ] {
        let row = zoom.row();
        let words = |unit, major| {
            let ticks = scale(zoom).ticks(unit, major);
            ticks.into_iter().map(|tick| tick.words).collect::<Vec<_>>()
        };
        assert_eq!(words(row.major, true).join(","), major, "{zoom:?}");
        assert_eq!(words(row.minor, false)[..4].join(","), minor, "{zoom:?}");
    }
}

#[test]
fn zooms_go_from_a_week_to_a_decade_and_end_there() {
    let mut zoom = Some(Zoom::Week);
    let mut count = 0;
    while let Some(now) = zoom {
        count += 1;
        zoom = now.next(false);
        assert!(zoom.is_none_or(|wider| wider.next(true) == Some(now)));
    }
    assert_eq!(count, ZOOMS.len());
    assert_eq!(Zoom::Week.next(true), None);
}

proptest! {
    #[test]
    fn later_days_never_stand_further_left(a in 0_u64..400_000, b in 0_u64..400_000, zoom in 0..ZOOMS.len(), width in 0_usize..1_000) {
        let day = |days| day("1000-01-01").checked_add_days(Days::new(days)).unwrap();
        let scale = Scale { zoom: ZOOMS[zoom].zoom, middle: day(200_000), width };
        let [a, b] = [a.min(b), a.max(b)].map(|days| scale.day(day(days)));
        prop_assert!(a.first <= b.first && a.last <= b.last && a.first <= a.last);
        let (from, to) = scale.days();
        prop_assert!(from <= to);
    }
}

#[test]
fn a_scale_goes_to_either_side_and_never_leaves_the_calendar() {
    for row in ZOOMS {
        let there = scale(row.zoom).moved(true);
        assert!(there.middle > day("2026-11-23"));
        assert_eq!(there.moved(false), scale(row.zoom));
        for edge in ["1000-01-01", "8999-12-31"] {
            let mut scale = Scale {
                middle: day(edge),
                width: 1_000,
                ..scale(row.zoom)
            };
            for later in [true, true, false, false, false] {
                scale = scale.moved(later);
                assert!(!scale.ticks(row.minor, false).is_empty());
            }
        }
    }
}
