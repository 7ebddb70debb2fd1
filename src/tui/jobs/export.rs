//! Writing exactly what is shown to a file: whole or not at all, for its owner alone.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Beat, Outcome, Task, problem, program, stopped};
use crate::app::dialog::{Asked, Confirm};
use crate::app::{Effect, Exported, Order, Problem};
use crate::desk::{Desk, WriteError, write_file};
use crate::exchange::file_format;
use crate::tui::shown::{Form, Shown};
use crate::{say, word};

/// Writes what is shown.
pub fn task(file: Exported, shown: Shown) -> Task {
    Task {
        words: word!("writing a file"),
        unit: word!("bytes"),
        work: Box::new(move |desk, beat| {
            let path = absolute(&file.path)?;
            if !file.replaces && path.symlink_metadata().is_ok_and(|found| found.is_file()) {
                return Ok(Outcome::Asked(ask(&file, &path)));
            }
            let Some(form) = file_format(file.format).and_then(|row| row.format) else {
                return by_command(&file, &path, &shown, (desk, beat));
            };
            let store = shown.open(desk).map_err(|error| problem(&error))?;
            let table = form.spoken(|| shown.read(&store));
            let table = table.map_err(|error| problem(&error))?;
            if beat.is_stopped() {
                return Err(stopped());
            }
            let written = write_file(&path, file.replaces, |out| {
                let mut counted = Counted { out, beat, done: 0 };
                form.spoken(|| table.write(Form::Format(form), &mut counted))
            });
            match written {
                Ok(()) => Ok(Outcome::Said(say!(
                    "wrote {counted} to {path}",
                    counted = table.counted(),
                    path = path.display()
                ))),
                Err(error @ WriteError::Exists(_)) => {
                    Err(Problem::new(error.to_string(), word!("name another file")))
                }
                Err(error) => Err(Problem::new(error.to_string(), error.hint())),
            }
        }),
    }
}

/// Lets the command `export` make it, of the same records in the same order.
fn by_command(
    file: &Exported,
    path: &Path,
    shown: &Shown,
    (desk, beat): (&Desk, &mut Beat),
) -> Result<Outcome, Problem> {
    let Some(asked) = shown.asked() else {
        let words = say!(
            "{format} is made of records, and none are shown",
            format = file.format
        );
        return Err(Problem::new(
            words,
            word!("show a list of records, or choose csv or json"),
        ));
    };
    let mut words = vec![
        "export".to_owned(),
        format!("--format={}", file.format),
        format!("--output={}", path.display()),
    ];
    words.extend(file.replaces.then(|| "--force".to_owned()));
    words.extend(program::time(shown.then()));
    words.push(format!("--sort={}", asked.sort));
    if file.format != "ics" {
        words.push(format!("--columns={}", asked.columns.join(",")));
    }
    words.push(asked.noun.to_owned());
    words.extend(program::terms(&asked.filter));
    program::run(desk, beat, &words)?;
    Ok(Outcome::Said(say!(
        "wrote {noun} to {path}",
        noun = asked.noun,
        path = path.display()
    )))
}

/// Gives where a path leads; `~` is the home folder.
pub(super) fn absolute(path: &Path) -> Result<PathBuf, Problem> {
    let home = path.strip_prefix("~").ok().zip(std::env::home_dir());
    let path = home.map_or_else(|| path.to_owned(), |(rest, home)| home.join(rest));
    std::path::absolute(&path).map_err(|error| {
        Problem::new(
            format!("`{}`: {error}", path.display()),
            word!("name a file"),
        )
    })
}

fn ask(file: &Exported, path: &Path) -> Confirm {
    let order = Order::Export(Exported {
        replaces: true,
        ..file.clone()
    });
    Confirm::new(
        Asked::Do(Effect::Run(order)),
        say!("Write over {path}?", path = path.display()),
        vec![word!("What is in it now would be lost.").to_owned()],
    )
}

/// Counts what is written, and breaks off when it is to stop.
struct Counted<'o> {
    out: &'o mut dyn Write,
    beat: &'o mut Beat,
    done: u64,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.out.write(bytes)?;
        self.done += u64::try_from(count).unwrap_or(0);
        if self.beat.go_on(self.done, 0) {
            Ok(count)
        } else {
            Err(io::Error::other(word!("it was stopped")))
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
