//! What holds at any time, whatever was pressed.

use servanda::app::App;
use servanda::app::dialog::Dialog;
use servanda::app::keymap::{Scope, rows};
use servanda::app::scroll::Scroll;
use servanda::app::{Action, form::Over};
use servanda::tui::headless::Headless;
use servanda::tui::text::width;

/// Fails unless cursors stand among their rows, Esc means something, and the frame can be drawn and is one.
pub fn at_any_time(sitting: &Headless<'_>) {
    let app = sitting.app();
    for (name, scroll) in cursors(app) {
        let is_among = scroll.index < scroll.total || scroll.index == 0;
        assert!(is_among, "the cursor of {name}: {scroll:?}");
        assert!(
            scroll.offset <= scroll.index,
            "the window of {name}: {scroll:?}"
        );
    }
    if app.dialog.is_some() || app.is_filtering() {
        let scopes: &[Scope] = app.scopes();
        let mut leaving = rows()
            .iter()
            .filter(|row| row.action == Action::Back && row.keys.contains(&"esc"));
        assert!(
            leaving.any(|row| scopes.contains(&row.scope)),
            "{scopes:?} has no way out"
        );
    }
    let frame = sitting.text();
    let mut lines = frame.lines().map(width);
    let first = lines.next().unwrap();
    assert!(lines.all(|line| line == first), "{frame}");
    assert!(
        !frame.chars().any(|c| c.is_control() && c != '\n'),
        "{frame:?}"
    );
}

fn cursors(app: &App) -> Vec<(&'static str, Scroll)> {
    let mut found = vec![
        ("the agenda", app.agenda.scroll),
        ("the indicators", app.indicators.scroll),
        ("the timeline", app.timeline.scroll),
        ("the history", app.history.scroll),
        ("the backups", app.backups.scroll),
    ];
    found.extend(app.list().map(|list| ("the list", list.scroll)));
    found.extend(
        app.board
            .columns
            .iter()
            .map(|column| ("a column", column.scroll)),
    );
    match &app.dialog {
        Some(Dialog::Palette(palette)) => found.push(("the palette", palette.scroll)),
        Some(Dialog::Listing(listing)) => found.push(("the listing", listing.scroll)),
        Some(Dialog::By(chooser)) => found.push(("what is counted by", chooser.scroll)),
        Some(Dialog::Counts(counts)) => found.push(("the counts", counts.scroll)),
        Some(Dialog::Nouns(chooser)) => found.push(("the nouns", chooser.scroll)),
        Some(Dialog::Messages(list)) => found.push(("the messages", list.scroll)),
        Some(Dialog::Form(form)) => match &form.over {
            Over::Choices(chooser) => found.push(("the choices", chooser.scroll)),
            Over::Difference(scroll) | Over::Preview(_, scroll) => {
                found.push(("the difference", *scroll));
            }
            _ => {}
        },
        _ => {}
    }
    found
}
