//! Servanda.
#![cfg_attr(
    test,
    allow(clippy::unwrap_used, reason = "a test that cannot go on fails")
)]

pub mod desk;
pub mod domain;
pub mod register;
pub mod store;
