//! Servanda.
pub mod domain;
