//! Forms as TOML: there and back, and troubles above their fields.

use super::*;
use proptest::prelude::*;

fn entry(name: &str, value: &str) -> Entry {
    Entry {
        name: name.to_owned(),
        value: value.to_owned(),
        takes: "words".to_owned(),
        is_long: name == "description",
    }
}

fn changes(entries: &[Entry], text: &str) -> Vec<(String, String)> {
    changed(entries, read(text).expect("it reads"))
        .into_iter()
        .map(|field| (field.name, field.text))
        .collect()
}

#[test]
fn a_form_is_written_with_a_comment_a_field_and_what_is_empty_commented_out() {
    let entries = [
        entry("title.en", "A \"plan\""),
        entry("due", ""),
        entry("description", "one\ntwo"),
    ];
    assert_eq!(
        write("F1\nsecond", &entries),
        "# F1\n# second\n\n# words\ntitle.en = \"A \\\"plan\\\"\"\n\n# words\n# due = \"\"\n\n# words\n\
         description = \"\"\"\none\ntwo\"\"\"\n"
    );
}

#[test]
fn only_what_was_changed_is_set_and_what_was_left_out_is_emptied() {
    let entries = [
        entry("title.en", "A"),
        entry("contact", "B"),
        entry("due", ""),
    ];
    for (text, right) in [
        ("title.en = \"A\"\ncontact = \" B \"\n", &[][..]),
        ("title.en = \"A\"\ncontact = \"B\"\ndue = \"\"", &[]),
        ("contact = \"B\"\n[title]\nen = \"C\"", &[("title.en", "C")]),
        ("title.en = \"A\"\n# contact = \"B\"", &[("contact", "")]),
        (
            "title.en = \"A\"\ntitle.ko = \"가\"\ncontact = \"B\"\ndue = 2027-06-01",
            &[("title.ko", "가"), ("due", "2027-06-01")],
        ),
        (
            "due = 2027\ntitle.en = \"A\"\ncontact = true\nother = \"\"",
            &[("due", "2027"), ("contact", "yes"), ("other", "")],
        ),
    ] {
        let right: Vec<_> = right
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect();
        assert_eq!(changes(&entries, text), right, "{text}");
    }
}

#[test]
fn what_is_no_toml_or_no_single_value_is_refused_at_its_place() {
    for (text, at) in [
        ("a = \"x\"\nb = \"y", 12),
        ("a = \"x\"\na = \"y\"", 8),
        ("a = [1]", 0),
        ("a = 1\nb.c.d = 1", 8),
    ] {
        let trouble = read(text).expect_err(text);
        let line = |at: usize| text[..at.min(text.len())].matches('\n').count();
        assert_eq!(trouble.at.map(line), Some(line(at)), "{text}: {trouble:?}");
        assert!(!trouble.words.is_empty());
    }
}

#[test]
fn troubles_stand_above_their_fields_and_are_taken_out_again() {
    let text = "# head\na = \"x\"\nb = \"y\"\n";
    let trouble = |words: &str, at| Trouble {
        words: words.to_owned(),
        hint: "h\u{1b}".to_owned(),
        at,
    };
    let (marked, lines) =
        with_troubles(text, &[trouble("of b", Some(17)), trouble("of all", None)]);
    let hint = crate::domain::text::visible("h\u{1b}");
    assert_eq!(
        marked,
        format!(
            "#! error: of all; hint: {hint}\n# head\na = \"x\"\n#! error: of b; hint: {hint}\nb = \"y\"\n"
        )
    );
    assert_eq!(without(&marked, &lines), text);
}

proptest! {
    #[test]
    fn any_value_comes_back_as_it_was(value in ".*", lines in prop::collection::vec(".*", 0..4)) {
        for (name, value) in [("contact", value), ("description", lines.join("\n"))] {
            let entries = [entry(name, &value)];
            let text = write("head", &entries);
            let read = read(&text).expect("what was written reads");
            if value.is_empty() {
                prop_assert!(read.is_empty());
            } else {
                prop_assert_eq!(&read[0].text, &value);
            }
            prop_assert!(changed(&entries, read).is_empty());
        }
    }
}
