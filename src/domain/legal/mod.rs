//! The legal state of a document, derived from the acts upon it as a step function of the day.
//!
//! For binding instruments the authority is the Vienna Convention on the Law of Treaties (VCLT, 1969): consent to be bound
//! in articles 11 to 17, entry into force in 24, provisional application in 25, termination and withdrawal in 54 to 56,
//! suspension in 57 and 58, a later treaty in 59. An act whose date is coarse counts from the last day it may have been:
//! only then is it sure.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::axes::LegalState;
use super::clock::{self, ClockType};
use super::date::{Edtf, Period};
use super::vocabulary::{ActionType, Binding, Renewal};
use crate::mark;

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

/// How long a document runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// Without end.
    Indefinite,
    /// For so long.
    Of(Period),
}

impl Term {
    /// Reads `indefinite` or an ISO 8601 duration.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "indefinite" => Some(Self::Indefinite),
            _ => Period::parse(text).ok().map(Self::Of),
        }
    }
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
    pub term: Option<Term>,
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
        events.extend(
            clock::days(self)
                .into_iter()
                .filter(|day| day.what == ClockType::Expiry)
                .map(|day| (day.on, 3, LegalState::Expired)),
        );
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

    /// Gives the last exact day on which an act of this type took effect.
    pub(super) fn exact_day(&self, action: ActionType) -> Option<NaiveDate> {
        let acts = self.acts.iter().filter(|act| act.action == action);
        acts.filter_map(|act| act.effective_on.as_ref().or(act.on.as_ref())?.exact_day())
            .max()
    }

    /// Gives the instrument as it stands for one party: its own acts, and those of all.
    #[must_use]
    pub fn for_party(&self, party: &str) -> Self {
        let own = |act: &&Act| act.party.as_deref().is_none_or(|by| by == party);
        Self {
            parties: BTreeSet::from([party.to_owned()]),
            acts: self.acts.iter().filter(own).cloned().collect(),
            ..self.clone()
        }
    }
}

/// Tells whether nothing follows a state.
pub const fn is_over(state: LegalState) -> bool {
    matches!(
        state,
        LegalState::Terminated
            | LegalState::Expired
            | LegalState::Superseded
            | LegalState::Discontinued
    )
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

/// Says on what authority a state is derived: the article, or that there is none.
pub const fn authority(binding: Binding, state: LegalState) -> &'static str {
    match (binding, state) {
        (Binding::Unclear, _) => mark!(
            "authority",
            "no source says whether it binds: only its signature is known"
        ),
        (Binding::NonBinding, LegalState::Operative) => {
            mark!("authority", "not binding: operative on signature")
        }
        (Binding::NonBinding, _) => mark!("authority", "not binding: by its own terms"),
        (Binding::Binding, LegalState::Signed) => {
            mark!(
                "authority",
                "VCLT articles 11 to 18: signed, a consent to be bound is outstanding"
            )
        }
        (Binding::Binding, LegalState::AwaitingEntry) => {
            mark!(
                "authority",
                "VCLT article 24: all have consented, the day of entry is ahead"
            )
        }
        (Binding::Binding, LegalState::Provisional) => {
            mark!("authority", "VCLT article 25: applied provisionally")
        }
        (Binding::Binding, LegalState::InForce) => {
            mark!("authority", "VCLT articles 24 and 26: in force")
        }
        (Binding::Binding, LegalState::Suspended) => {
            mark!("authority", "VCLT articles 57 and 58: suspended")
        }
        (Binding::Binding, LegalState::Superseded) => {
            mark!(
                "authority",
                "VCLT article 59: a later document stands in its place"
            )
        }
        (Binding::Binding, LegalState::Expired) => {
            mark!("authority", "VCLT article 54: its term has run out")
        }
        (Binding::Binding, _) => mark!("authority", "VCLT articles 54 to 56: ended"),
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
mod tests;
