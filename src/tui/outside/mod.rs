//! Other programs of the system: the clipboard's, and those that open addresses and files. They are started without a shell,
//! never write to our screen, and no key waits for them.

pub mod address;
pub mod clipboard;
pub mod open;
mod start;
