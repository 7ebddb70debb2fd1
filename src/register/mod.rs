//! The register that ships with the program, as data that people can read, and what reads it.
//!
//! The data says only what a source says. Its files are in `data/`, in the order in which they are listed here; every
//! table is a row of an entity, with the fields of `domain::entity`, links by what people call them, and the rows that
//! belong to it inside it.

mod read;

pub use read::{DataError, empty, shipped};
