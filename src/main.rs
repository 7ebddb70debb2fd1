//! The program: the command line, or the interface.

use servanda::desk::Desk;

fn main() {
    let desk = Desk::new(None, None, false).expect("a desk");
    if let Err(error) = servanda::tui::run(&desk) {
        eprintln!("error: {error}\nhint: {}", error.hint());
        std::process::exit(1);
    }
}
