//! Servanda.
pub mod cli;
pub mod desk;
pub mod domain;
pub mod exchange;
pub mod register;
pub mod store;
