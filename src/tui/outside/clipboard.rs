//! The clipboard: the terminal's own (OSC 52), which is that of the machine the officer sits at, and the system's besides, where
//! the program runs on that machine.

use std::sync::mpsc::Sender;

use super::start::Program;

/// The most that is sent through the terminal: the limit of hterm, and of tmux and screen with their own prefix; more is cut there.
pub const LIMIT: usize = 74_994;

/// The clipboards of this machine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clipboards {
    /// The programs that may have one, the likeliest first.
    programs: Vec<Program>,
}

/// What came of copying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copying {
    /// Whether the terminal is to be asked.
    pub by_terminal: bool,
    /// Whether a program of the system took it.
    pub by_program: bool,
}

impl Clipboards {
    /// Reads the environment of this process.
    pub fn read() -> Self {
        Self::from(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
    }

    /// Takes from a function whether a variable is set.
    pub fn from(is_set: impl Fn(&str) -> bool) -> Self {
        const NONE: &[&str] = &[];
        let mut programs = Vec::new();
        if is_set("SSH_CONNECTION") || is_set("SSH_TTY") {
            return Self { programs };
        }
        if cfg!(target_os = "macos") {
            programs.push(Program::new("pbcopy", NONE));
        }
        if cfg!(windows) || is_set("WSL_DISTRO_NAME") {
            programs.push(Program::new("clip.exe", NONE));
        }
        if is_set("WAYLAND_DISPLAY") {
            let args = ["--type", "text/plain;charset=utf-8"];
            programs.push(Program::new("wl-copy", &args));
        }
        if is_set("DISPLAY") {
            programs.push(Program::new("xclip", &["-selection", "clipboard", "-in"]));
            programs.push(Program::new("xsel", &["--clipboard", "--input"]));
        }
        Self { programs }
    }

    /// Hands a text to the first program that is there, and says whether the terminal is to be asked too.
    pub fn copy(&self, text: &str, failed: &Sender<String>) -> Copying {
        let mut programs = self.programs.iter();
        Copying {
            by_terminal: text.len() <= LIMIT,
            by_program: programs.any(|program| program.start(text, failed).is_ok()),
        }
    }
}

#[cfg(test)]
#[cfg(all(unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    #[test]
    fn the_environment_says_which_programs_may_have_the_clipboard() {
        for (set, right) in [
            (&[][..], &[][..]),
            (&["DISPLAY"], &["xclip", "xsel"]),
            (
                &["WAYLAND_DISPLAY", "DISPLAY"],
                &["wl-copy", "xclip", "xsel"],
            ),
            (&["WSL_DISTRO_NAME"], &["clip.exe"]),
            (&["DISPLAY", "SSH_TTY"], &[]),
        ] {
            let found = Clipboards::from(|name| set.contains(&name));
            let names: Vec<_> = found.programs.iter().map(|p| p.name).collect();
            assert_eq!(names, right, "{set:?}");
        }
    }

    #[test]
    fn too_much_for_a_terminal_is_not_sent_through_it() {
        let (failed, _heard) = std::sync::mpsc::channel();
        let none = Clipboards::default();
        assert!(none.copy(&"x".repeat(LIMIT), &failed).by_terminal);
        assert!(!none.copy(&"x".repeat(LIMIT + 1), &failed).by_terminal);
    }
}
