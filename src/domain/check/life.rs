//! The life of a document in law: acts that stand in the wrong order, registration, signatories.
//!
//! The Vienna Convention on the Law of Treaties (VCLT, 1969) lets parties agree on almost any order of acts, so what looks
//! wrong here is a notice: article 24 leaves entry into force to the parties, 28 allows retroactive effect where they intend
//! it, 15 lets a party consent by accession, without a signature.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Finding, Rule};
use crate::domain::axes::LegalState;
use crate::domain::date::Edtf;
use crate::domain::legal::Act;
use crate::domain::vocabulary::{ActionType, Binding, Level};
use crate::{say, word};

/// A document, as far as its life in law is checked.
#[derive(Debug, Clone)]
pub struct Document {
    /// What people call it.
    pub reference: String,
    /// Whether it binds.
    pub binding: Binding,
    /// At which level it was concluded.
    pub level: Option<Level>,
    /// Where it is registered.
    pub registration: Option<String>,
    /// Where it stands in law today.
    pub state: Option<LegalState>,
    /// Whether a body is known that signed it.
    pub has_signatory: bool,
    /// What was done upon it.
    pub acts: Vec<Act>,
}

/// Asks every rule about a document.
pub fn check(document: &Document, today: NaiveDate) -> Vec<Finding> {
    let acts = document.acts.iter().flat_map(|act| {
        [
            in_force_before_signature(document, act),
            consent_before_signature(document, act),
            effective_before_action(document, act),
            action_in_future(document, act, today),
        ]
    });
    acts.chain([in_force_unregistered(document), signatory_unknown(document)])
        .flatten()
        .collect()
}

/// Finds an entry into force before the signature: of the party that it is for; of all, else of the first where they are
/// more than two, since a treaty among many may enter into force while others still sign.
fn in_force_before_signature(document: &Document, act: &Act) -> Option<Finding> {
    if act.action != ActionType::EntryIntoForce {
        return None;
    }
    let from = act.effective_on.as_ref().or(act.on.as_ref())?;
    let signatures: Vec<&Act> = signatures(document)
        .filter(|signature| act.party.is_none() || may_be_of(signature, act))
        .collect();
    let parties: BTreeSet<&str> = signatures
        .iter()
        .filter_map(|signature| signature.party.as_deref())
        .collect();
    let dates = signatures
        .iter()
        .filter_map(|signature| signature.on.as_ref());
    let signed = if parties.len() > 2 {
        dates.min()
    } else {
        dates.max()
    }?;
    from.is_surely_before(signed).then(|| {
        Finding::new(
            Rule::InForceBeforeSignature,
            &document.reference,
            say!("in force from {from}, before it was signed ({signed}); lawful where the parties so agreed (VCLT, articles 24 and 28)", from, signed),
        )
    })
}

/// Finds a consent before the same party's signature. An accession is one without a signature, so it is held only against
/// a signature by that very party.
fn consent_before_signature(document: &Document, act: &Act) -> Option<Finding> {
    let asks: fn(&Act, &Act) -> bool = match act.action {
        ActionType::Ratification
        | ActionType::Acceptance
        | ActionType::Approval
        | ActionType::Notification => may_be_of,
        ActionType::Accession => {
            |signature, act| signature.party.is_some() && signature.party == act.party
        }
        _ => return None,
    };
    let on = act.on.as_ref()?;
    let signed = signatures(document)
        .filter(|signature| asks(signature, act))
        .filter_map(|signature| signature.on.as_ref())
        .min()?;
    on.is_surely_before(signed).then(|| {
        Finding::new(
            Rule::ConsentBeforeSignature,
            &document.reference,
            say!("{act} ({on}) is before the signature ({signed}); an accession would need none (VCLT, article 15)", act = told(act), on, signed),
        )
    })
}

/// Finds an act that has effect before it was done.
fn effective_before_action(document: &Document, act: &Act) -> Option<Finding> {
    let (on, effective) = (act.on.as_ref()?, act.effective_on.as_ref()?);
    effective.is_surely_before(on).then(|| {
        Finding::new(
            Rule::EffectiveBeforeAction,
            &document.reference,
            say!("{act} ({on}) has effect from {effective}, before it was done; lawful where so agreed (VCLT, articles 24 and 28)", act = told(act), on, effective),
        )
    })
}

/// Finds an act after today that only somebody can do. What a text or an earlier act fixes beforehand, such as entry into
/// force, expiry or a termination, may lie ahead.
fn action_in_future(document: &Document, act: &Act, today: NaiveDate) -> Option<Finding> {
    let is_done_by_somebody = matches!(
        act.action,
        ActionType::Initialled
            | ActionType::Signature
            | ActionType::Ratification
            | ActionType::Acceptance
            | ActionType::Approval
            | ActionType::Accession
            | ActionType::Notification
            | ActionType::Denunciation
            | ActionType::Withdrawal
    );
    let on: &Edtf = act.on.as_ref()?;
    (is_done_by_somebody && !on.has_begun(today)).then(|| {
        Finding::new(
            Rule::ActionInFuture,
            &document.reference,
            say!("{act} is dated {on}, after today", act = told(act), on),
        )
    })
}

/// Finds a treaty in force that no register of treaties knows (UN Charter, article 102: every treaty and international
/// agreement of a member is to be registered with the Secretariat as soon as possible).
fn in_force_unregistered(document: &Document) -> Option<Finding> {
    let between_states = matches!(document.level, Some(Level::State | Level::Government));
    let found = document.binding == Binding::Binding
        && between_states
        && document.state == Some(LegalState::InForce)
        && document.registration.is_none();
    found.then(|| {
        Finding::new(
            Rule::InForceUnregistered,
            &document.reference,
            word!("binding and in force, and no registration is known (UN Charter, article 102)"),
        )
    })
}

fn signatory_unknown(document: &Document) -> Option<Finding> {
    (!document.has_signatory).then(|| {
        Finding::new(
            Rule::SignatoryUnknown,
            &document.reference,
            word!("no body is known that signed it"),
        )
    })
}

fn signatures(document: &Document) -> impl Iterator<Item = &Act> {
    document
        .acts
        .iter()
        .filter(|act| act.action == ActionType::Signature)
}

/// Tells whether a signature may be that of the party that did an act: one by all is everybody's.
fn may_be_of(signature: &Act, act: &Act) -> bool {
    signature.party == act.party || signature.party.is_none() || act.party.is_none()
}

fn told(act: &Act) -> String {
    let what = act.action.label().replace('_', " ");
    match &act.party {
        Some(party) => say!("{what} by {party}", what, party),
        None => what,
    }
}

#[cfg(test)]
mod tests;
