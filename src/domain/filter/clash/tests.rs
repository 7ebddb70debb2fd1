//! Tables of filters that can never match, and of such that only look so.

use super::super::Filter;
use super::*;
use chrono::NaiveDate;

fn parse(text: &str) -> Result<Filter, FilterError> {
    Filter::parse(text, NaiveDate::from_ymd_opt(2026, 1, 15).unwrap())
}

#[test]
fn words_that_exclude_each_other_are_both_named() {
    for (one, other) in [
        ("due<2020", "due>2030"),
        ("due:2025", "due:2026"),
        ("due:2025-03", "-due:2025"),
        ("-due<2026", "due<2025"),
        ("percent<20", "percent>50"),
        ("percent:50", "-percent:20..80"),
        ("status:completed", "-status:completed"),
        ("not:status:limited,completed", "status:limited"),
        ("kind:document", "kind:group"),
        ("kind:document", "type:working_group"),
        ("type:project", "status:dissolved"),
        ("kind:group", "status:limited"),
        ("kind:group", "signed:2024"),
        ("binding:binding", "kind:follow_up"),
        ("-kind:document", "legal:in_force"),
        ("open", "status:completed"),
        ("closed", "open"),
        ("-open", "-closed"),
        ("late", "timeliness:no_date"),
        ("late", "-late"),
        ("-stale", "stale"),
        ("has:due", "no:due"),
        ("no:due", "due:2026"),
        ("lead:A", "no:lead"),
        ("no:percent", "percent:50.."),
        ("field:energy", "-field:Energy,labour"),
        ("party:KR", "-party:KR"),
        ("energy", "-Energy"),
        ("\"a b\"", "not:\"A B\""),
    ] {
        let text = format!("rag:red {one} x {other}");
        let error = parse(&text).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("`{one}` and `{other}` can never both hold")
        );
        assert_eq!(&text[error.span.clone()], other);
    }
}

#[test]
fn three_words_or_one_alone_can_exclude_everything_too() {
    for (text, message) in [
        (
            "status:limited,initiated -status:limited not:status:initiated",
            "`status:limited,initiated`, `-status:limited` and `not:status:initiated` can never all hold",
        ),
        (
            "-kind:document,group,follow-up",
            "`-kind:document,group,follow-up` holds for no record",
        ),
    ] {
        assert_eq!(parse(text).unwrap_err().to_string(), message);
    }
}

#[test]
fn either_of_two_codes_is_offered_where_it_may_be_meant() {
    for (text, hint) in [
        (
            "kind:document kind:group",
            "every word of a filter must hold; `kind:document,group` finds either",
        ),
        (
            "kind:group signed:2024",
            "every word of a filter must hold; take one out",
        ),
        (
            "late -late",
            "every word of a filter must hold; take one out",
        ),
    ] {
        assert_eq!(parse(text).unwrap_err().hint(), hint);
    }
}

#[test]
fn filters_that_some_record_could_match_are_let_through() {
    for text in [
        "due<2026 due>2020",
        "due:2025 start:2026",
        "due:2025 -due:2025-03",
        "-due:2025 -due:2026",
        "percent:20..80 percent:50",
        "status:limited,completed status:completed",
        "status:limited,completed -status:completed",
        "-status:limited -status:completed",
        "kind:group -binding:binding,non_binding,unclear",
        "kind:group -legal:in_force",
        "kind:follow_up -signed:2024",
        "kind:document,group type:working_group",
        "kind:group status:unknown",
        "open -late",
        "party:KR party:KZ",
        "lead:A -lead:B",
        "field:energy field:labour",
        "has:due has:evidence",
        "no:due -due:2026",
        "energy -energetic",
        "energy -\"energy\"",
        "late late",
    ] {
        assert_eq!(parse(text).map(|_| ()), Ok(()), "{text}");
    }
}
