//! The views: a file each. They read the state and never change it.

pub mod agenda;
pub mod backups;
pub mod board;
pub mod calendar;
pub mod filter;
pub mod history;
pub mod indicators;
pub mod list;
pub mod operation;
pub mod overview;
pub mod page;
pub mod parts;
pub mod past;
pub mod record;
pub mod sides;
pub mod tabs;
pub mod timeline;
