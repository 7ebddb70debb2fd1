//! What each key means and how the state changes: pure, without terminal, store or clock.

pub mod key;
pub mod layout;
