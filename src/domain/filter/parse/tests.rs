//! Tables of words and what they are read as, and of every refusal with its exact words.

use super::super::{CodeKey, Filter, Flag, NameKey, Part};
use super::*;

fn parse(text: &str) -> Result<Filter, FilterError> {
    Filter::parse(text, NaiveDate::from_ymd_opt(2026, 1, 15).unwrap())
}

fn code(key: CodeKey, values: &[&'static str]) -> Predicate {
    Predicate::Code {
        key,
        values: values.to_vec(),
    }
}

fn name(key: NameKey, values: &[&str]) -> Predicate {
    Predicate::Name {
        key,
        values: values.iter().map(|&v| v.to_owned()).collect(),
    }
}

fn word(text: &str) -> Predicate {
    Predicate::Word(text.to_owned())
}

fn phrase(text: &str) -> Predicate {
    Predicate::Phrase(text.to_owned())
}

fn check(text: &str, negated: bool, predicate: Predicate) {
    let span = 0..text.len();
    let term = Term {
        negated,
        predicate,
        span,
    };
    assert_eq!(
        parse(text).map(|filter| filter.terms),
        Ok(vec![term]),
        "{text}"
    );
}

#[test]
fn codes_are_read_in_any_case_and_with_any_joint() {
    for (text, negated, predicate) in [
        ("status:limited", false, code(CodeKey::Status, &["limited"])),
        (
            "STATUS=On-Hold,Limited",
            false,
            code(CodeKey::Status, &["on_hold", "limited"]),
        ),
        (
            "status:\"on hold\"",
            false,
            code(CodeKey::Status, &["on_hold"]),
        ),
        (
            "status:limited,LIMITED",
            false,
            code(CodeKey::Status, &["limited"]),
        ),
        ("rag:red", false, code(CodeKey::Rag, &["red"])),
        (
            "timeliness:due-soon",
            false,
            code(CodeKey::Timeliness, &["due_soon"]),
        ),
        ("assurance:none", false, code(CodeKey::Assurance, &["none"])),
        (
            "legal:in_force",
            false,
            code(CodeKey::LegalState, &["in_force"]),
        ),
        (
            "legal-state:in_force",
            false,
            code(CodeKey::LegalState, &["in_force"]),
        ),
        ("kind:follow-up", false, code(CodeKey::Kind, &["follow_up"])),
        (
            "type:memorandum,forum,other",
            false,
            code(CodeKey::Type, &["memorandum", "forum", "other"]),
        ),
        (
            "-binding:unclear",
            true,
            code(CodeKey::Binding, &["unclear"]),
        ),
        ("level:state", false, code(CodeKey::Level, &["state"])),
        ("renewal:tacit", false, code(CodeKey::Renewal, &["tacit"])),
        (
            "audience:shared",
            false,
            code(CodeKey::Audience, &["shared"]),
        ),
    ] {
        check(text, negated, predicate);
    }
}

#[test]
fn names_flags_parts_and_text_are_told_apart() {
    for (text, negated, predicate) in [
        ("not:field:labour", true, name(NameKey::Field, &["labour"])),
        ("NOT:Field:Labour", true, name(NameKey::Field, &["Labour"])),
        (
            "lead:\"Ministry, of Energy\",Y2",
            false,
            name(NameKey::Lead, &["Ministry, of Energy", "Y2"]),
        ),
        (
            "lead:\"A \"\"B\"\"\"",
            false,
            name(NameKey::Lead, &["A \"B\""]),
        ),
        ("party:KR,KR", false, name(NameKey::Party, &["KR"])),
        ("occasion:O1", false, name(NameKey::Occasion, &["O1"])),
        ("under:S1", false, name(NameKey::Under, &["S1"])),
        ("late", false, Predicate::Flag(Flag::Late)),
        ("Overdue", false, Predicate::Flag(Flag::Late)),
        ("-stale", true, Predicate::Flag(Flag::Stale)),
        ("not:open", true, Predicate::Flag(Flag::Open)),
        ("has:evidence", false, Predicate::Has(Part::Evidence)),
        ("has:as-of", false, Predicate::Has(Part::AsOf)),
        ("no:due", true, Predicate::Has(Part::Due)),
        ("-no:due", false, Predicate::Has(Part::Due)),
        ("energy", false, word("energy")),
        ("-협력", true, word("협력")),
        ("сроки,", false, word("сроки,")),
        ("status", false, word("status")),
        ("https://a.kz/?x=1", false, word("https://a.kz/?x=1")),
        ("10:30", false, word("10:30")),
        ("צה\"ל", false, word("צה\"ל")),
        ("\"late\"", false, phrase("late")),
        (
            "\"status:limited, due\"",
            false,
            phrase("status:limited, due"),
        ),
        ("-\"exact phrase\"", true, phrase("exact phrase")),
        ("not:\"say \"\"no\"\"\"", true, phrase("say \"no\"")),
    ] {
        check(text, negated, predicate);
    }
}

#[test]
fn terms_keep_their_order_and_place() {
    let text = "  срок -late\tlead:\"A B\" ";
    let terms = parse(text).unwrap().terms;
    let words: Vec<&str> = terms.iter().map(|term| &text[term.span.clone()]).collect();
    assert_eq!(words, ["срок", "-late", "lead:\"A B\""]);
}

const KEY_LIST: &str = "the keys are status, rag, timeliness, assurance, legal_state, kind, type, binding, level, \
    renewal, audience, field, occasion, ref, party, lead, signatory, body, parent, under, due, baseline_due, start, \
    signed, as_of, done, updated, percent, has, no; put text in quotes";

#[test]
fn every_refusal_points_at_the_word_and_names_it() {
    for (text, word, message) in [
        ("late statsu:limited", "statsu", "`statsu` is no key"),
        ("Тема:энергия", "Тема", "`Тема` is no key"),
        ("deu<2026", "deu", "`deu` is no key"),
        ("late:yes", "late", "`late` takes no value"),
        ("overdue<2026", "overdue", "`late` takes no value"),
        (
            "status:limited,limtied",
            "limtied",
            "`limtied` is no status",
        ),
        (
            "legal:\"not signed\"",
            "\"not signed\"",
            "`not signed` is no legal state",
        ),
        ("type:treat", "treat", "`treat` is no type"),
        ("rag:pink", "pink", "`pink` is no RAG"),
        ("has:sauce", "sauce", "`sauce` is no part of a record"),
        ("no:due,lead", "due,lead", "`no` takes one part, not a list"),
        ("status>limited", "status>", "`status` takes no `>`"),
        ("lead<=A", "lead<=", "`lead` takes no `<=`"),
        ("late status:", "status:", "`status:` has no value"),
        ("lead:\"\"", "lead:\"\"", "`lead:\"\"` has no value"),
        (
            "status:limited,",
            "status:limited,",
            "`status:limited,` has an empty value",
        ),
        ("due < 2026", "<", "`<` has no key before its `<`"),
        (
            "status :limited",
            ":limited",
            "`:limited` has no key before its `:`",
        ),
        (
            "late \"two words",
            "\"two words",
            "the quote in `\"two words` is never closed",
        ),
        (
            "lead:\"A B",
            "\"A B",
            "the quote in `\"A B` is never closed",
        ),
        (
            "two words\"",
            "words\"",
            "the quote in `words\"` is never opened",
        ),
        ("\"a b\"c", "\"a b\"c", "`\"a b\"c` goes on after its quote"),
        (
            "lead:\"A\"B",
            "\"A\"B",
            "`lead:\"A\"B` goes on after its quote",
        ),
        ("\"\"", "\"\"", "`\"\"` has no letter or digit to look for"),
        (
            "trade & energy",
            "&",
            "`&` has no letter or digit to look for",
        ),
        ("late -", "-", "`-` has nothing after it"),
        ("not: late", "not:", "`not:` has nothing after it"),
        ("--late", "--late", "`--late` says not twice"),
        ("-not:late", "-not:late", "`-not:late` says not twice"),
    ] {
        let error = parse(text).unwrap_err();
        assert_eq!(
            (&text[error.span.clone()], error.to_string().as_str()),
            (word, message),
            "{text}"
        );
    }
}

#[test]
fn every_refusal_says_what_would_be_right() {
    for (text, hint) in [
        (
            "statsu:limited",
            &*format!("did you mean `status`? {KEY_LIST}"),
        ),
        ("agreement:x", KEY_LIST),
        ("late:yes", "write `late` or `not:late`"),
        (
            "kind:gruop",
            "did you mean `group`? the codes are document, group, follow_up",
        ),
        (
            "status>limited",
            "only dates and `percent` do; write it like `status:limited,substantial`",
        ),
        ("kind:", "it takes a kind: document, group, follow_up"),
        (
            "lead:",
            "it takes a body's ref or name: `lead:\"Ministry of Energy\"`",
        ),
        ("has:due,lead", "write a term for each: `has:due has:lead`"),
        (
            "due < 2026",
            "write key, sign and value without blanks, as in `due<2026-01-01`",
        ),
        ("\"a", "put a `\"` at its end"),
        ("a\"", "put a `\"` before the first word of the phrase"),
        (
            "\"a\"b",
            "put a blank after the quote, or `\"\"` for a quote within",
        ),
        (
            "lead:\"a\"b",
            "put a comma or a blank after the quote, or `\"\"` for a quote within",
        ),
        (
            "&",
            "leave it out; keys and signs take no blanks around them",
        ),
        (
            "-",
            "write what is to be left out right after it: `-field:labour`, `not:late`",
        ),
        ("--late", "say it once, or write `late`"),
    ] {
        assert_eq!(parse(text).unwrap_err().hint(), hint, "{text}");
    }
}
