//! Servanda.
pub mod app;
pub mod desk;
pub mod domain;
pub mod register;
pub mod store;
pub mod tui;
