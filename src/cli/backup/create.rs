//! `backup create`: where to, wrapped in what.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use super::keys::SealArgs;
use super::{Form, listed, sized};
use crate::backup::wrapping::Wrapping;
use crate::backup::{self, Backup, Order, Reason, Settings, Target};
use crate::cli::console::{Console, answer};
use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::domain::stamp::Stamp;
use crate::domain::text::visible;
use crate::exchange::{Format, write_object};
use crate::store::Store;
use crate::{say, word};

/// What `backup create` takes.
#[derive(Debug, Args)]
pub struct CreateArgs {
    /// Where to [default: in the folder of backups, named by the time]
    pub file: Option<PathBuf>,
    /// Compress it [default for a FILE that ends in .zst, and for backups that are made by themselves]
    #[arg(long)]
    pub compress: bool,
    /// To whom it is encrypted.
    #[command(flatten)]
    pub seal: SealArgs,
    /// Make it only if one is due by what is set, and thin out those that were made so
    #[arg(long, hide = true, conflicts_with = "file")]
    pub automatic: bool,
    /// How to answer.
    #[command(flatten)]
    pub form: Form,
}

pub(super) fn run(args: &CreateArgs, console: &Console) -> Result<(), Failure> {
    let settings = console.desk.backup_settings()?;
    let store = Store::open_any(&console.desk.register)?;
    let stamp = console.desk.stamp();
    if args.automatic {
        return automatic(&store, &settings, &stamp, console);
    }
    let target = args.file.as_deref().map_or_else(
        || Target::Folder(console.desk.backups()),
        |file| Target::File(file.to_owned()),
    );
    let order = Order {
        target: &target,
        wrapping: &wrapping(args, &settings)?,
        reason: Reason::Asked,
    };
    let made = Progress::new(console).run_parts(word!("making a backup"), |watch| {
        backup::make(&store, &order, &stamp, watch)
    })?;
    tell(&made, &args.form, console)
}

/// Makes one if one is due. Nobody may be there to hear that it failed, so the log hears it too.
fn automatic(
    store: &Store,
    settings: &Settings,
    stamp: &Stamp,
    console: &Console,
) -> Result<(), Failure> {
    let _turn = backup::turn(store.path());
    if !backup::due(store, settings, stamp.at)? {
        return Ok(());
    }
    let made = backup::run_automatic(store, settings, stamp, &mut |_, _| true);
    if let Err(error) = &made {
        let words = say!("no backup was made on leaving: {error}", error);
        // Where the log cannot be written either, the exit code still tells.
        let _ = console.desk.log().add(stamp.at, "trouble", &words);
    }
    made?;
    Ok(())
}

/// A file's name says whether it is compressed, where no flag does.
fn wrapping(args: &CreateArgs, settings: &Settings) -> Result<Wrapping, Failure> {
    let seal = args.seal.seal(settings)?;
    let named = |end: &str| {
        let name = args.file.as_deref().and_then(Path::file_name);
        name.is_some_and(|name| name.to_string_lossy().to_lowercase().contains(end))
    };
    if named(".age") && seal.is_none() {
        return Err(Failure::usage(
            word!(
                "a name with `.age` is that of an encrypted backup, and nobody is named who could read it"
            ),
            word!("give --recipient KEY or --passphrase, or another name"),
        ));
    }
    let set = settings.wrapping(Reason::Asked).compress;
    let compress = match &args.file {
        Some(_) => args.compress || named(".zst"),
        None => args.compress || set,
    };
    Ok(Wrapping { compress, seal })
}

fn tell(made: &Backup, form: &Form, console: &Console) -> Result<(), Failure> {
    let missing = made.manifest.as_ref().map_or(0, |of| of.missing.len());
    if missing == 1 {
        console.tell(word!(
            "1 kept file of the evidence could not be found in `files` beside the register"
        ));
    } else if missing > 1 {
        console.tell(&say!("{missing} kept files of the evidence could not be found in `files` beside the register", missing));
    }
    answer(|out| match form.format {
        None => writeln!(
            out,
            "{}",
            say!(
                "{path}   ({size}, verified)",
                path = visible(&made.path.display().to_string()),
                size = sized(made.size)
            )
        ),
        Some(Format::Json) => write_object(made, out),
        Some(format) => listed(std::slice::from_ref(made), format, console, out),
    })
}
