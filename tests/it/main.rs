//! Everything that has a file, a key, a command or a screen, tested from outside.
// Backups: made, listed, verified, restored, and what they survive.
mod backup;
mod shipped;
