//! The program: the command line, or the interface.

fn main() {}
