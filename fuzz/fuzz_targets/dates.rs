//! Dates, words for dates, periods and rules of recurrence: never a panic; what is read is written the same again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use servanda::domain::date::{Edtf, resolve};
use servanda::domain::recurrence::Recurrence;
use servanda_fuzz::today;

fuzz_target!(|text: &str| {
    for date in [Edtf::parse(text).ok(), resolve(text, today()).ok()]
        .into_iter()
        .flatten()
    {
        let (lower, upper) = date.bounds();
        assert!(lower <= upper, "{text}: {lower} is after {upper}");
        let again = Edtf::parse(&date.to_string()).expect("what was written is read again");
        assert_eq!(again, date, "{text}");
    }
    if let Err(error) = resolve(text, today()) {
        let _ = (error.to_string(), error.hint());
    }
    if let Ok(rule) = Recurrence::parse(text) {
        assert!(Recurrence::parse(&rule.to_string()).is_ok(), "{text}");
    }
    let _ = servanda::domain::text::visible(text);
    let _ = servanda::domain::text::search_words(text);
});
