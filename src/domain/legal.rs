//! The legal state of a document, derived from the acts upon it as a step function of the day.
//!
//! For binding instruments the authority is the Vienna Convention on the Law of Treaties (VCLT, 1969): consent to be bound
//! in articles 11 to 17, entry into force in 24, provisional application in 25, termination and withdrawal in 54 to 56,
//! suspension in 57 and 58, a later treaty in 59. An act whose date is coarse counts from the last day it may have been:
//! only then is it sure.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::axes::LegalState;
use super::date::{Edtf, Period};
use super::vocabulary::{ActionType, Binding, Renewal};

/// An act, as far as the legal state asks.
#[derive(Debug, Clone)]
pub struct Act {
    /// What was done.
    pub action: ActionType,
    /// By whom; none: by all.
    pub party: Option<String>,
    /// When.
    pub on: Option<Edtf>,
    /// From when it has effect, if that is another date.
    pub effective_on: Option<Edtf>,
}

/// A document, as far as the legal state asks.
#[derive(Debug, Clone)]
pub struct Instrument {
    /// Whether it binds.
    pub binding: Binding,
    /// The codes of its parties.
    pub parties: BTreeSet<String>,
    /// What was done.
    pub acts: Vec<Act>,
    /// How long it runs from entry into force, or from signature where it does not bind.
    pub term: Option<Period>,
    /// How it is renewed.
    pub renewal: Option<Renewal>,
    /// For how long it is renewed; the term where this is absent.
    pub renewal_period: Option<Period>,
    /// How long before its end notice is to be given; a denunciation takes effect after it.
    pub notice_period: Option<Period>,
    /// The day from which another document stands in its place.
    pub superseded_on: Option<NaiveDate>,
}

/// A day, and the state that holds from then on.
pub type Turn = (NaiveDate, LegalState);

impl Instrument {
    /// Derives the days on which the state turns, in order. Empty: no act is known that gives it a state.
    pub fn turns(&self) -> Vec<Turn> {
        let mut events = self.events();
        events.sort_by_key(|(day, rank, _)| (*day, *rank));
        let mut turns: Vec<Turn> = Vec::new();
        for (day, _, state) in events {
            let before = turns.last().map(|(_, state)| *state);
            if before == Some(state) || before.is_some_and(|before| !may_follow(before, state)) {
                continue;
            }
            if turns.last().is_some_and(|(last, _)| *last == day) {
                turns.pop();
            }
            turns.push((day, state));
        }
        turns
    }

    fn events(&self) -> Vec<(NaiveDate, u8, LegalState)> {
        let mut events = Vec::new();
        if let Some(day) = self.day_of(ActionType::Signature) {
            events.push((
                day,
                0,
                if self.binding == Binding::NonBinding {
                    LegalState::Operative
                } else {
                    LegalState::Signed
                },
            ));
        }
        if let Some(day) = self.superseded_on {
            events.push((day, 9, LegalState::Superseded));
        }
        if self.binding == Binding::Unclear {
            return events;
        }
        if self.binding == Binding::Binding
            && let Some(day) = self.consented_on()
        {
            events.push((day, 1, LegalState::AwaitingEntry));
        }
        events.extend(self.acts.iter().filter_map(|act| {
            let state = self.state_after(act)?;
            Some((self.effect_of(act)?, 2, state))
        }));
        if let Some(day) = self.ends_on() {
            events.push((day, 3, LegalState::Expired));
        }
        events
    }

    /// Gives the state that an act brings about by itself.
    fn state_after(&self, act: &Act) -> Option<LegalState> {
        let binds = self.binding == Binding::Binding;
        let alone = self.parties.len() > 2 && act.party.is_some();
        Some(match act.action {
            ActionType::EntryIntoForce if binds => LegalState::InForce,
            ActionType::EntryIntoForce => LegalState::Operative,
            ActionType::ProvisionalApplication if binds => LegalState::Provisional,
            ActionType::EndOfProvisionalApplication if binds => LegalState::Signed,
            ActionType::Suspension if binds && !alone => LegalState::Suspended,
            ActionType::Resumption if binds && !alone => LegalState::InForce,
            ActionType::Denunciation | ActionType::Withdrawal | ActionType::Termination
                if alone =>
            {
                return None;
            }
            ActionType::Denunciation | ActionType::Withdrawal | ActionType::Termination
                if binds =>
            {
                LegalState::Terminated
            }
            ActionType::Denunciation
            | ActionType::Withdrawal
            | ActionType::Termination
            | ActionType::Discontinuation => LegalState::Discontinued,
            ActionType::Expiry => LegalState::Expired,
            _ => return None,
        })
    }

    /// Gives the day from which an act has effect. A denunciation without an effective date takes the notice period.
    fn effect_of(&self, act: &Act) -> Option<NaiveDate> {
        if let Some(effective) = &act.effective_on {
            return effective.upper();
        }
        let on = act.on.as_ref()?.upper()?;
        match (act.action, &self.notice_period) {
            (ActionType::Denunciation | ActionType::Withdrawal, Some(notice)) => notice.after(on),
            _ => Some(on),
        }
    }

    /// Gives the day by which every party's act of this type, as far as known, was done.
    fn day_of(&self, action: ActionType) -> Option<NaiveDate> {
        self.acts
            .iter()
            .filter(|act| act.action == action)
            .filter_map(|act| act.on.as_ref()?.upper())
            .max()
    }

    /// Gives the day on which the last required consent was given (VCLT 11); none while one is outstanding.
    fn consented_on(&self) -> Option<NaiveDate> {
        let consents = self.acts.iter().filter(|act| {
            matches!(
                act.action,
                ActionType::Ratification
                    | ActionType::Acceptance
                    | ActionType::Approval
                    | ActionType::Accession
                    | ActionType::Notification
            )
        });
        let given: Vec<(&Act, NaiveDate)> = consents
            .filter_map(|act| Some((act, act.on.as_ref()?.upper()?)))
            .collect();
        let by_all = given
            .iter()
            .filter(|(act, _)| act.party.is_none())
            .map(|(_, day)| *day)
            .min();
        let by_each = (!self.parties.is_empty()).then(|| {
            self.parties
                .iter()
                .map(|party| {
                    given
                        .iter()
                        .filter(|(act, _)| act.party.as_ref() == Some(party))
                        .map(|(_, day)| *day)
                        .min()
                })
                .collect::<Option<Vec<_>>>()
                .and_then(|days| days.into_iter().max())
        });
        [by_all, by_each.flatten()].into_iter().flatten().min()
    }

    /// Gives the first day after the term, where the term and an exact day of its beginning are known and nothing renews it.
    fn ends_on(&self) -> Option<NaiveDate> {
        let first = if self.binding == Binding::Binding {
            ActionType::EntryIntoForce
        } else {
            ActionType::Signature
        };
        let begin = self.exact_day(first)?;
        let term = self.term.as_ref()?;
        match self.renewal {
            Some(Renewal::Tacit) => None,
            _ => match self.exact_day(ActionType::Renewal) {
                Some(renewed) => self.renewal_period.as_ref().unwrap_or(term).after(renewed),
                None => term.after(begin),
            },
        }
    }

    /// Gives the last day to give notice before the term ends or is renewed for the first time, where term, notice period and
    /// an exact day of beginning are known.
    pub fn notice_closes_on(&self) -> Option<NaiveDate> {
        let first = if self.binding == Binding::Binding {
            ActionType::EntryIntoForce
        } else {
            ActionType::Signature
        };
        let end = self.term.as_ref()?.after(self.exact_day(first)?)?;
        self.notice_period.as_ref()?.before(end)
    }

    fn exact_day(&self, action: ActionType) -> Option<NaiveDate> {
        let acts = self.acts.iter().filter(|act| act.action == action);
        acts.filter_map(|act| act.effective_on.as_ref().or(act.on.as_ref())?.exact_day())
            .max()
    }
}

/// Tells whether a state may follow: what is over stays over, and consent does not undo force.
const fn may_follow(before: LegalState, after: LegalState) -> bool {
    match before {
        LegalState::Terminated
        | LegalState::Expired
        | LegalState::Superseded
        | LegalState::Discontinued => false,
        LegalState::InForce | LegalState::Suspended => !matches!(
            after,
            LegalState::Signed | LegalState::AwaitingEntry | LegalState::Provisional
        ),
        LegalState::Provisional => !matches!(after, LegalState::AwaitingEntry),
        _ => true,
    }
}

/// Gives the state on a day. A document that is `unclear` and has no act is `unknown`; any other without an act has none.
pub fn state_on(binding: Binding, turns: &[Turn], day: NaiveDate) -> Option<LegalState> {
    let known = turns
        .iter()
        .take_while(|(from, _)| *from <= day)
        .last()
        .map(|(_, state)| *state);
    known.or((binding == Binding::Unclear).then_some(LegalState::Unknown))
}

#[cfg(test)]
mod tests {
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
        treaty.term = Period::parse("P5Y").ok();
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
}
