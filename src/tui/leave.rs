//! What is done when a sitting ends: a backup in the background, where one is due.

use std::env;
use std::process::{Command, Stdio};

use super::session::Session;
use crate::backup;
use crate::desk::Desk;

impl Session<'_> {
    /// Starts the backup that is due, if one is: it is made by another run of this program, so that nobody waits for it.
    pub(super) fn back_up(&self) {
        let desk = self.desk();
        if !desk.read_only && self.is_backup_due() {
            let _ = start(desk);
        }
    }

    fn is_backup_due(&self) -> bool {
        let settings = self.desk().backup_settings();
        settings.is_ok_and(|settings| {
            backup::due(self.store(), &settings, self.desk().stamp().at).unwrap_or(false)
        })
    }
}

/// Starts a run of this program that makes the backup. It has no terminal, and outlives the one that is being left.
fn start(desk: &Desk) -> std::io::Result<()> {
    let mut run = Command::new(env::current_exe()?);
    run.arg("--db").arg(&desk.register);
    if desk.config_file.exists() {
        run.arg("--config").arg(&desk.config_file);
    }
    run.args(["--quiet", "backup", "create", "--automatic"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut run, 0);
    run.spawn().map(drop)
}
