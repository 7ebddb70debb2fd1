//! Within tmux and screen, where they are installed: keys, another size, and a terminal given back.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::sitting::Sitting;
use crate::support;

const PROGRAM: &str = env!("CARGO_BIN_EXE_servanda");

/// Tells whether a program is installed; where it is not, that is said and the test proves nothing.
fn is_installed(name: &str, version: &str) -> bool {
    let found = Command::new(name).arg(version).output().is_ok();
    if !found {
        eprintln!("SKIPPED: `{name}` is not installed, so nothing is tried within it");
    }
    found
}

/// Begins a shell in a pseudo-terminal, and in it a multiplexer with a shell of its own.
fn begin(register: &Path, command: &str) -> Sitting {
    let mut sitting = Sitting::shell(register);
    sitting.wait_for("shell: ");
    sitting.press(&format!("{command}\n"));
    sitting
}

/// Does what an officer does within a multiplexer, and looks whether it takes.
fn work(sitting: &mut Sitting) {
    sitting.press("PS1='inner: '; echo before\n");
    sitting.wait_for("before");
    sitting.press(&format!("{PROGRAM}\n"));
    sitting.wait_for("Recent changes");
    assert!(!sitting.shows("before"), "the alternate screen is taken");
    sitting.press("4");
    sitting.wait_for("by due");
    // Arrows, function keys, Ctrl, letters of another layout, pasted text.
    sitting.press("\x1b[B");
    sitting.wait_for(">  F1 ");
    sitting.press("о");
    sitting.wait_for(">  F3 ");
    sitting.press("\x1bOQ");
    sitting.wait_for("Documents");
    sitting.press("4");
    sitting.wait_for(">  F3 ");
    sitting.press("?");
    sitting.wait_for("Palette");
    // Esc comes as a key of its own once the multiplexer has waited for more: screen never ends to wait while the mouse is caught.
    sitting.press("\x1b");
    let begun = std::time::Instant::now();
    while sitting.shows("Palette") {
        let shown = sitting.screen().screen().contents();
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "Esc is lost on:\n{shown}"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
    sitting.resize(20, 70);
    sitting.wait_for("q quit");
    sitting.press("j");
    sitting.wait_for(">  F2 ");
    sitting.resize(36, 120);
    sitting.wait_for("Follow-ups");
    sitting.press("q");
    // What was there before is there again.
    sitting.wait_for("before");
    assert!(!sitting.shows("by due"));
    sitting.press("echo af''ter\n");
    sitting.wait_for("after");
}

#[test]
fn in_tmux_keys_come_whole_sizes_change_and_the_shell_is_given_back() {
    if !is_installed("tmux", "-V") {
        return;
    }
    let desk = support::Desk::shipped();
    let socket = desk.folder.path().join("tmux");
    let command = format!(
        "tmux -S {} -f /dev/null new-session /bin/sh",
        socket.display()
    );
    let mut sitting = begin(&desk.path(), &command);
    sitting.wait_for("\"");
    work(&mut sitting);
    sitting.press("exit\n");
    sitting.wait_for("[exited]");
}

#[test]
fn in_screen_too() {
    if !is_installed("screen", "--version") {
        return;
    }
    let desk = support::Desk::shipped();
    let folder = desk.folder.path().join("screens");
    std::fs::create_dir(&folder).unwrap();
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    std::fs::set_permissions(&folder, mode).unwrap();
    let config = desk.folder.path().join("screenrc");
    std::fs::write(&config, "startup_message off\naltscreen on\ndefutf8 on\n").unwrap();
    let command = format!(
        "SCREENDIR={} screen -U -c {} /bin/sh",
        folder.display(),
        config.display()
    );
    let mut sitting = begin(&desk.path(), &command);
    std::thread::sleep(Duration::from_millis(500));
    work(&mut sitting);
    sitting.press("exit\n");
    sitting.wait_for("[screen is terminating]");
}
