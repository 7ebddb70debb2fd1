//! The model and its rules: pure. No SQL, no files, no clock; who calls says which day it is.

pub mod axes;
pub mod change;
pub mod check;
pub mod clock;
pub mod code;
pub mod column;
pub mod date;
pub mod entity;
pub mod filter;
pub mod legal;
pub mod overview;
pub mod query;
pub mod record;
pub mod settings;
pub mod sides;
pub mod sort;
pub mod stamp;
pub mod standing;
pub mod status;
pub mod text;
pub mod uid;
pub mod value;
pub mod vocabulary;
