//! `backup prune`: thins out.

use super::Form;
use crate::backup::{self, Verdict};
use crate::cli::console::{Console, answer, read_as};
use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::exchange::{Column, Format, List};
use crate::store::Store;
use crate::{say, word, words};

pub(super) fn run(dry: bool, form: &Form, console: &Console) -> Result<(), Failure> {
    let desk = &console.desk;
    let settings = desk.backup_settings()?;
    let (uid, _) = Store::open_any(&desk.register)?.identity()?;
    let folder = desk.backups();
    let verdicts = read_as(form.format, || {
        backup::judge(&folder, &uid, &settings.retention, |_| true)
    })?;
    let going = verdicts
        .iter()
        .filter(|verdict| verdict.kept.is_none())
        .count();
    answer(|out| {
        let format = form.format.unwrap_or(Format::Table);
        let for_people = format == Format::Table;
        let goes = if for_people { word!("goes") } else { "" };
        let columns = vec![
            Column::new("name", false, |of: &Verdict| of.backup.name.clone()),
            Column::new("made_at", false, |of: &Verdict| of.backup.made_at.clone()),
            Column::new("size", false, move |of: &Verdict| {
                backup::size(&of.backup, for_people)
            }),
            Column::new("kept", true, move |of: &Verdict| {
                let rule = of.kept.unwrap_or(goes);
                (if for_people {
                    words::of("keeps", rule)
                } else {
                    rule
                })
                .to_owned()
            }),
        ];
        List {
            columns,
            rows: &verdicts,
            chosen: false,
        }
        .write(format, console.look, out)
    })?;
    if dry {
        console.tell(&say!("{going} would go; nothing was removed", going));
        return Ok(());
    }
    let gone = Progress::new(console).run(word!("removing backups"), |watch| {
        backup::prune(&folder, &verdicts, watch)
    })?;
    if gone < going {
        return Err(Failure::refused(
            say!(
                "it was stopped: {gone} of {going} backups are removed",
                gone,
                going
            ),
            word!("`servanda backup prune` removes the others"),
        ));
    }
    console.tell(&say!(
        "{gone} removed, {kept} kept",
        gone,
        kept = verdicts.len() - gone
    ));
    Ok(())
}
