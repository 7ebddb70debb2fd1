//! What is measured, on what, and how it is told.

pub mod budgets;
pub mod cold;
pub mod commands;
pub mod figure;
pub mod growth;
pub mod inside;
pub mod instructions;
pub mod interface;
pub mod machine;
pub mod order;
pub mod program;
pub mod readme;
pub mod registers;
pub mod sample;
pub mod table;
pub mod terminal;
pub mod written;
