//! Servanda.
pub mod backup;
pub mod desk;
pub mod domain;
pub mod register;
pub mod store;
