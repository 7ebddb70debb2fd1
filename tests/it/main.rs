//! Everything that has a file, a key, a command or a screen, tested from outside.
mod shipped;
