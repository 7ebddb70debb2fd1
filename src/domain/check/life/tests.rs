//! Tables of cases for the life of a document: each rule on both sides of its border.

use super::*;

/// An act: type, party, on, effective on; `-` is nothing.
type Case<'a> = (ActionType, &'a str, &'a str, &'a str);

fn document(acts: &[Case<'_>]) -> Document {
    let some = |text: &str| (text != "-").then(|| text.to_owned());
    let date = |text: &str| some(text).map(|text| Edtf::parse(&text).unwrap());
    Document {
        reference: "D1".to_owned(),
        binding: Binding::Unclear,
        level: None,
        registration: None,
        state: None,
        has_signatory: true,
        acts: acts
            .iter()
            .map(|(action, party, on, effective)| Act {
                action: *action,
                party: some(party),
                on: date(on),
                effective_on: date(effective),
            })
            .collect(),
    }
}

fn codes(document: &Document) -> Vec<&'static str> {
    let today = "2026-11-23".parse().unwrap();
    let found = check(document, today);
    assert!(found.iter().all(|finding| finding.reference == "D1"));
    found.iter().map(|finding| finding.code.as_str()).collect()
}

#[test]
fn acts_in_the_wrong_order_are_found_only_where_they_surely_are() {
    use ActionType::{Accession, EntryIntoForce, Ratification, Signature};
    let force: &[&str] = &["in_force_before_signature"];
    let consent: &[&str] = &["consent_before_signature"];
    let signed = (Signature, "-", "2024-06-12", "-");
    let by = |party, on| (Signature, party, on, "-");
    let in_force = |on| (EntryIntoForce, "-", on, "-");
    let cases: &[(&[Case<'_>], &[&str])] = &[
        (&[signed, in_force("2024-06-11")], force),
        (&[signed, in_force("2024-06-12")], &[]),
        (&[signed, in_force("2024-06")], &[]),
        (&[(Signature, "-", "2024", "-"), in_force("2023")], force),
        (
            &[(Signature, "-", "2024", "-"), in_force("2024-01-01")],
            &[],
        ),
        (
            &[signed, (EntryIntoForce, "-", "2024-07-01", "2024-07-01")],
            &[],
        ),
        (
            &[
                by("KZ", "2024-06-12"),
                by("KR", "2024-07-01"),
                in_force("2024-06-20"),
            ],
            force,
        ),
        (
            &[
                by("KZ", "2024-06-12"),
                by("KR", "2024-07-01"),
                by("JP", "2025"),
                in_force("2024-06-20"),
            ],
            &[],
        ),
        (
            &[
                by("KZ", "2024-06-12"),
                by("KR", "2024-07-01"),
                by("JP", "2025"),
                in_force("2024-06-01"),
            ],
            force,
        ),
        (
            &[
                by("KZ", "2024-06-12"),
                by("KR", "2024-07-01"),
                (EntryIntoForce, "KZ", "2024-06-20", "-"),
            ],
            &[],
        ),
        (
            &[
                by("KZ", "2024-06-12"),
                by("KR", "2024-07-01"),
                (EntryIntoForce, "KR", "2024-06-20", "-"),
            ],
            force,
        ),
        (&[in_force("2024-06-11")], &[]),
        (&[signed, (Ratification, "KZ", "2024-06-11", "-")], consent),
        (&[signed, (Ratification, "KZ", "2024-06-12", "-")], &[]),
        (&[signed, (Ratification, "KZ", "2024", "-")], &[]),
        (
            &[by("KR", "2025"), (Ratification, "KZ", "2024-06-11", "-")],
            &[],
        ),
        (
            &[by("KZ", "2025"), (Ratification, "KZ", "2024-06-11", "-")],
            consent,
        ),
        (&[signed, (Accession, "KZ", "2024-06-11", "-")], &[]),
        (
            &[by("KZ", "2024-06-12"), (Accession, "KZ", "2024-06-11", "-")],
            consent,
        ),
    ];
    for (acts, found) in cases {
        assert_eq!(codes(&document(acts)), *found, "{acts:?}");
    }
}

#[test]
fn an_effect_before_its_act_is_found() {
    for (on, effective, found) in [
        ("2024-06-12", "2024-06-11", true),
        ("2024-06-12", "2024-06-12", false),
        ("2024-06-12", "2024-06", false),
        ("2024", "2023-12-31", true),
        ("2024-06-12", "-", false),
        ("-", "2024-06-11", false),
    ] {
        let right: &[&str] = if found {
            &["effective_before_action"]
        } else {
            &[]
        };
        let act = (ActionType::Termination, "-", on, effective);
        assert_eq!(codes(&document(&[act])), right, "{on} {effective}");
    }
}

#[test]
fn only_what_somebody_must_do_cannot_lie_ahead() {
    use ActionType::{Denunciation, EntryIntoForce, Expiry, Signature};
    for (action, on, found) in [
        (Signature, "2026-11-24", true),
        (Signature, "2026-11-23", false),
        (Signature, "2026", false),
        (Signature, "2027~", true),
        (Denunciation, "2026-11-24", true),
        (EntryIntoForce, "2027-01-01", false),
        (Expiry, "2027-01-01", false),
    ] {
        let right: &[&str] = if found { &["action_in_future"] } else { &[] };
        assert_eq!(
            codes(&document(&[(action, "KZ", on, "-")])),
            right,
            "{action} {on}"
        );
    }
}

#[test]
fn only_treaties_in_force_are_to_be_registered() {
    use LegalState::{InForce, Signed, Terminated};
    let case = |binding, level, state, registration: Option<&str>| Document {
        binding,
        level,
        state: Some(state),
        registration: registration.map(str::to_owned),
        ..document(&[])
    };
    let (binding, state) = (Binding::Binding, Some(Level::State));
    for (document, found) in [
        (case(binding, state, InForce, None), true),
        (case(binding, Some(Level::Government), InForce, None), true),
        (case(binding, Some(Level::Agency), InForce, None), false),
        (case(binding, Some(Level::Commercial), InForce, None), false),
        (case(binding, None, InForce, None), false),
        (case(Binding::NonBinding, state, InForce, None), false),
        (case(Binding::Unclear, state, InForce, None), false),
        (case(binding, state, Signed, None), false),
        (case(binding, state, Terminated, None), false),
        (case(binding, state, InForce, Some("I-12345")), false),
    ] {
        let right: &[&str] = if found {
            &["in_force_unregistered"]
        } else {
            &[]
        };
        assert_eq!(codes(&document), right, "{document:?}");
    }
}

#[test]
fn a_document_without_a_known_signatory_has_a_gap() {
    let unsigned = Document {
        has_signatory: false,
        ..document(&[])
    };
    assert_eq!(codes(&unsigned), ["signatory_unknown"]);
    assert!(codes(&document(&[])).is_empty());
}
