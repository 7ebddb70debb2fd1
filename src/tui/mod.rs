//! The terminal: set-up, input, colours, text in cells, and whole frames as pictures.

pub mod clear;
pub mod frame;
pub mod glyphs;
pub mod input;
pub mod plain;
mod screen;
pub mod surroundings;
pub mod terminal;
pub mod text;
pub mod theme;
