//! Files that a command of this program makes: another run of it makes them, over the same register.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::{Beat, stopped};
use crate::app::{Moment, Problem};
use crate::desk::Desk;
use crate::words::current;
use crate::{say, word};

/// How often is looked whether it is done, or is to stop.
const LOOK: Duration = Duration::from_millis(30);

/// Runs a command to its end. Stopped, it leaves nothing: what a command writes appears only when it is whole.
pub fn run(desk: &Desk, beat: &mut Beat, words: &[String]) -> Result<(), Problem> {
    let mut child = begin(desk, words).map_err(|error| {
        let hint = word!("the same can be done on the command line");
        Problem::new(
            say!("this program cannot be started again: {error}", error),
            hint,
        )
    })?;
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(_)) => return Err(told(&mut child)),
            Ok(None) if beat.go_on(0, 0) => thread::sleep(LOOK),
            Ok(None) => {
                // It may have ended meanwhile; then there is nobody to stop.
                let _ = child.kill();
                let _ = child.wait();
                return Err(stopped());
            }
            Err(error) => {
                return Err(Problem::new(
                    say!("it broke off: {error}", error),
                    word!("try again"),
                ));
            }
        }
    }
}

fn begin(desk: &Desk, words: &[String]) -> std::io::Result<Child> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("--db").arg(&desk.register).arg("--quiet");
    command.args(["--language", current().as_str()]);
    if desk.config_file.exists() {
        command.arg("--config").arg(&desk.config_file);
    }
    command
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
}

/// Reads what it said of its failure: `error: …` and `hint: …`.
fn told(child: &mut Child) -> Problem {
    let mut said = String::new();
    if let Some(stderr) = &mut child.stderr {
        // What cannot be read is not told; that it failed is.
        let _ = stderr.take(1 << 16).read_to_string(&mut said);
    }
    problem(&said)
}

fn problem(said: &str) -> Problem {
    let part = |begin: &str| said.lines().find_map(|line| line.strip_prefix(begin));
    let message = part("error: ").unwrap_or(word!("it failed, and did not say why"));
    Problem::new(message, part("hint: ").unwrap_or_default())
}

/// Splits the text of a filter into its terms; what stands in quotes stays together.
pub fn terms(filter: &str) -> Vec<String> {
    let mut terms = vec![String::new()];
    let mut is_quoted = false;
    for sign in filter.chars() {
        is_quoted ^= sign == '"';
        match terms.last_mut() {
            Some(term) if is_quoted || !sign.is_whitespace() => term.push(sign),
            _ => terms.push(String::new()),
        }
    }
    terms.retain(|term| !term.is_empty());
    terms
}

/// Gives the options that ask for another time.
pub fn time(then: Option<Moment>) -> Vec<String> {
    let day = |name: &str, day: chrono::NaiveDate| format!("--{name}={day}");
    let then = then.unwrap_or_default();
    let options = [
        then.as_of.map(|of| day("as-of", of)),
        then.known_on.map(|of| day("known-on", of)),
    ];
    options.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_stay_whole_and_failures_are_told_as_they_were_said() {
        assert_eq!(
            terms(" field:energy  lead:\"Ministry of Energy\" -x "),
            ["field:energy", "lead:\"Ministry of Energy\"", "-x"]
        );
        assert!(terms("  ").is_empty());
        let told = problem("error: there is a file\nhint: use another name\n");
        assert_eq!(
            (told.message.as_str(), told.hint.as_str()),
            ("there is a file", "use another name")
        );
        assert!(problem("").message.contains("did not say why"));
    }
}
