//! The legal state, case by case.

use super::*;

fn act(action: ActionType, party: Option<&str>, on: &str) -> Act {
    Act {
        action,
        party: party.map(str::to_owned),
        on: Edtf::parse(on).ok(),
        effective_on: None,
    }
}

fn instrument(binding: Binding, acts: Vec<Act>) -> Instrument {
    Instrument {
        binding,
        parties: ["KR".to_owned(), "KZ".to_owned()].into(),
        acts,
        term: None,
        renewal: None,
        renewal_period: None,
        notice_period: None,
        superseded_on: None,
    }
}

fn told(instrument: &Instrument) -> Vec<String> {
    instrument
        .turns()
        .iter()
        .map(|(day, state)| format!("{day} {state}"))
        .collect()
}

#[test]
fn a_treaty_is_signed_awaits_entry_and_is_in_force() {
    use ActionType::{EntryIntoForce, Ratification, Signature};
    let mut treaty = instrument(
        Binding::Binding,
        vec![
            act(Signature, None, "2024-06-12"),
            act(Ratification, Some("KZ"), "2024-09-01"),
        ],
    );
    assert_eq!(told(&treaty), ["2024-06-12 signed"]);
    treaty.acts.push(act(Ratification, Some("KR"), "2024-10"));
    treaty.acts.push(act(EntryIntoForce, None, "2025-01-01"));
    assert_eq!(
        told(&treaty),
        [
            "2024-06-12 signed",
            "2024-10-31 awaiting_entry",
            "2025-01-01 in_force"
        ]
    );
    treaty.term = Some(Term::Of(Period::parse("P5Y").unwrap()));
    treaty.renewal = Some(Renewal::None);
    assert_eq!(
        told(&treaty).last().map(String::as_str),
        Some("2030-01-01 expired")
    );
    treaty.renewal = Some(Renewal::Tacit);
    assert_eq!(
        told(&treaty).last().map(String::as_str),
        Some("2025-01-01 in_force")
    );
}

#[test]
fn what_is_over_stays_over() {
    use ActionType::{EntryIntoForce, Suspension, Termination};
    let treaty = instrument(
        Binding::Binding,
        vec![
            act(EntryIntoForce, None, "2020-01-01"),
            act(Termination, None, "2022-01-01"),
            act(Suspension, None, "2023-01-01"),
        ],
    );
    assert_eq!(
        told(&treaty),
        ["2020-01-01 in_force", "2022-01-01 terminated"]
    );
}

#[test]
fn a_memorandum_is_operative_on_signature_and_an_unclear_one_only_signed() {
    use ActionType::{Discontinuation, EntryIntoForce, Signature};
    let acts = vec![
        act(Signature, None, "2024-06-12"),
        act(EntryIntoForce, None, "2024-07-01"),
        act(Discontinuation, None, "2025"),
    ];
    assert_eq!(
        told(&instrument(Binding::NonBinding, acts.clone())),
        ["2024-06-12 operative", "2025-12-31 discontinued"]
    );
    let mut unclear = instrument(Binding::Unclear, acts);
    assert_eq!(told(&unclear), ["2024-06-12 signed"]);
    unclear.superseded_on = "2026-01-01".parse().ok();
    assert_eq!(
        told(&unclear),
        ["2024-06-12 signed", "2026-01-01 superseded"]
    );
}

#[test]
fn one_party_of_three_leaves_without_ending_the_treaty() {
    use ActionType::{EntryIntoForce, Withdrawal};
    let mut treaty = instrument(
        Binding::Binding,
        vec![
            act(EntryIntoForce, None, "2020-01-01"),
            act(Withdrawal, Some("KR"), "2022-01-01"),
        ],
    );
    treaty.notice_period = Period::parse("P6M").ok();
    assert_eq!(
        told(&treaty),
        ["2020-01-01 in_force", "2022-07-01 terminated"]
    );
    treaty.parties.insert("JP".to_owned());
    assert_eq!(told(&treaty), ["2020-01-01 in_force"]);
}

#[test]
fn before_any_act_the_state_is_unknown_only_where_binding_is_unclear() {
    let day = "2024-06-12".parse().expect("a day");
    assert_eq!(
        state_on(Binding::Unclear, &[], day),
        Some(LegalState::Unknown)
    );
    assert_eq!(state_on(Binding::Binding, &[], day), None);
    assert_eq!(
        state_on(Binding::Binding, &[(day, LegalState::InForce)], day),
        Some(LegalState::InForce)
    );
}
