//! Starting a program beside: no shell, no screen, a group of its own, and somebody who buries it.

use crate::say;

use std::ffi::OsStr;
use std::io::{self, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc::Sender;
use std::thread;

/// A program and its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// Its name, found in `PATH`.
    pub name: &'static str,
    /// Its arguments, each handed over as it is.
    pub args: Vec<String>,
}

impl Program {
    /// Names a program.
    pub fn new<A: AsRef<str>>(name: &'static str, args: &[A]) -> Self {
        Self {
            name,
            args: args.iter().map(|arg| arg.as_ref().to_owned()).collect(),
        }
    }

    /// Starts it with this text on its standard input. `failed` hears later when it says that it did not work.
    pub fn start(&self, input: &str, failed: &Sender<String>) -> io::Result<()> {
        let mut command = Command::new(self.name);
        command
            .args(self.args.iter().map(OsStr::new))
            .stdin(if input.is_empty() {
                Stdio::null()
            } else {
                Stdio::piped()
            })
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut child = command.spawn()?;
        let (name, input, failed) = (self.name, input.to_owned(), failed.clone());
        thread::Builder::new()
            .name("outside".to_owned())
            .spawn(move || {
                if let Some(mut to) = child.stdin.take() {
                    // One that ends before it has read everything tells so by how it ends.
                    let _ = to.write_all(input.as_bytes());
                }
                match child.wait() {
                    Ok(status) if status.success() => {}
                    Ok(status) => {
                        let _ = failed.send(say!("`{name}` did not do it: {status}", name, status));
                    }
                    Err(error) => {
                        let _ = failed.send(format!("`{name}`: {error}"));
                    }
                }
            })
            .map(drop)
    }
}
