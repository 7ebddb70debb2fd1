//! The gate and the questions.

/// Many records, rows and changes at once.
mod bulk;
/// Many steps as one operation.
mod import;
/// Filters, orders, windows.
mod list;
/// Any sequence of changes, then undoing them all.
mod property;
/// What is counted and filtered in SQL is what the rules say.
mod rules;
/// Saying what the status is.
mod status;
/// The register of another time.
mod then;
/// Making, removing, purging; rules between things.
mod things;
/// Taking back and bringing back.
mod undo;
