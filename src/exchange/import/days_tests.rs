//! Dates as catalogues write them.

use super::*;

#[test]
fn every_way_of_writing_a_date_becomes_edtf() {
    for (text, date) in [
        ("2024-06-12", "2024-06-12"),
        ("2015?", "2015?"),
        ("12/06/2024", "2024-06-12"),
        ("1.9.2025", "2025-09-01"),
        ("12-06-2024", "2024-06-12"),
        ("2024/06/12", "2024-06-12"),
        ("2024.6.2", "2024-06-02"),
        ("20240612", "2024-06-12"),
        ("2024-06-12 00:00:00", "2024-06-12"),
        ("2024-06-12T00:00:00.000Z", "2024-06-12"),
        ("12.06.2024 г.", "2024-06-12"),
        ("06/2024", "2024-06"),
        ("00/06/2024", "2024-06"),
        ("2024-00-00", "2024"),
        ("8 Mar 2000", "2000-03-08"),
        ("8th March, 2000", "2000-03-08"),
        ("March 8, 2000", "2000-03-08"),
        ("Sept. 2000", "2000-09"),
        ("8 марта 2000 г.", "2000-03-08"),
        ("«8» марта 2000 года", "2000-03-08"),
        ("2000 жылғы 8 наурыз", "2000-03-08"),
        ("2000년 3월 8일", "2000-03-08"),
        ("2000년 3월", "2000-03"),
        ("Q3 2017", "2017-35"),
        ("2017 Q3", "2017-35"),
        ("III квартал 2017 г.", "2017-35"),
        ("III квартал 2017", "2017-35"),
        ("2017 3분기", "2017-35"),
        ("2017-2027", "2017/2027"),
        ("2017–2027", "2017/2027"),
        ("2017 - ongoing", "2017/.."),
        ("12/06/2024 - 14/06/2024", "2024-06-12/2024-06-14"),
        ("c. 2015", "2015~"),
        ("около 2015", "2015~"),
        ("12/06/2024?", "2024-06-12?"),
    ] {
        assert_eq!(
            read(text, Order::DayFirst),
            Ok(Some(date.to_owned())),
            "{text}"
        );
    }
    assert_eq!(
        read("06/12/2024", Order::MonthFirst),
        Ok(Some("2024-06-12".to_owned()))
    );
}

#[test]
fn words_for_nothing_are_nothing() {
    for text in [
        "",
        "  ",
        "0000-00-00",
        "NA",
        "n/a",
        "-",
        "—",
        "ongoing",
        "н/д",
        "жоқ",
        "없음",
        "NULL",
        "?",
    ] {
        assert_eq!(read(text, Order::DayFirst), Ok(None), "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused_with_the_reason() {
    for (text, why) in [
        (
            "soon",
            "no date: write 2024-06-12, 12/06/2024, 12 Jun 2024, 2024-06, 2024 or Q2 2024",
        ),
        ("12/06/24", "the year has two digits: write four"),
        ("31/02/2024", "there is no such day as 2024-02-31"),
        ("31 Jun 2024", "there is no such day as 2024-06-31"),
        ("31/13/2024", "there is no such day as 2024-13-31"),
    ] {
        assert_eq!(read(text, Order::DayFirst), Err(why.to_owned()), "{text}");
    }
}

#[test]
fn the_order_of_day_and_month_is_decided_by_the_whole_column() {
    for (values, order, said) in [
        (
            vec!["01/02/2024", "13/02/2024"],
            Order::DayFirst,
            Some("read day/month/year, as its values tell"),
        ),
        (
            vec!["01/02/2024", "02/13/2024"],
            Order::MonthFirst,
            Some("read month/day/year, as its values tell"),
        ),
        (
            vec!["01/02/2024", "NA"],
            Order::DayFirst,
            Some("read day/month/year, though no value tells it from month/day/year"),
        ),
        (vec!["2024-01-02", "01/01/2024"], Order::DayFirst, None),
    ] {
        let mut signs = Signs::default();
        for value in &values {
            signs.see(value);
        }
        assert_eq!((signs.order(), signs.said()), (order, said), "{values:?}");
    }
}
