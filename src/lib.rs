//! Servanda.
pub mod domain;
pub mod register;
pub mod store;
