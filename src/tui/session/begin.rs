//! Beginning a sitting: the register opened, made or brought up to date, and the keys in force.

use std::collections::HashMap;
use std::sync::mpsc;
use std::time::Instant;

use ratatui::layout::Rect;

use super::Session;
use super::look::Colours;
use crate::app::{App, Problem};
use crate::backup;
use crate::desk::Desk;
use crate::store::{Store, StoreError};
use crate::tui::canvas::Look;
use crate::tui::error::TuiError;
use crate::tui::outside::clipboard::Clipboards;
use crate::tui::surroundings::Surroundings;
use crate::tui::theme::Palette;
use crate::words;

/// Puts the keys in force that are set; where any of it cannot hold, those of the program are, and it is said why.
fn keys_in_force(app: &mut App, desk: &Desk) {
    if desk.config.keys.is_empty() {
        return;
    }
    match desk.keys() {
        Ok(keys) => app.keys = keys,
        Err(wrong) => app.failed(Problem::new(wrong.to_string(), wrong.hint())),
    }
}

/// Opens the register, makes it where there is none, and brings an older one up to date. Gives whether it was made.
fn open(desk: &Desk) -> Result<(Store, bool), TuiError> {
    match desk.open_or_make() {
        Err(StoreError::Older { .. }) if !desk.read_only => {
            let settings = desk.backup_settings()?;
            let store = backup::open_current(&desk.register, &settings, &desk.stamp())?;
            Ok((store, false))
        }
        opened => Ok(opened?),
    }
}

impl<'d> Session<'d> {
    /// Begins a sitting.
    pub fn begin(desk: &'d Desk, look: &Look, size: (u16, u16)) -> Result<Self, TuiError> {
        let (store, made) = open(desk)?;
        let mut session = Self::over(desk, store, look, size)?;
        session.app.is_new = made;
        Ok(session)
    }

    /// Begins a sitting over an open register.
    pub fn over(
        desk: &'d Desk,
        store: Store,
        look: &Look,
        size: (u16, u16),
    ) -> Result<Self, TuiError> {
        let mut app = App::new(store.title()?, desk.now());
        app.read_only = store.access().refusal().map(|why| words::of("", why));
        keys_in_force(&mut app, desk);
        let version = store.data_version()?;
        Ok(Self {
            desk,
            store,
            app,
            look: *look,
            colours: Colours::new(Palette::new(&desk.config, &Surroundings::full())),
            screen: Rect::new(0, 0, size.0, size.1),
            links: false,
            then: None,
            running: None,
            passphrases: HashMap::new(),
            aside: None,
            keeper: None,
            log: None,
            clipboards: Clipboards::read(),
            failures: mpsc::channel(),
            said: None,
            version,
            looked: Instant::now(),
            pressed: Instant::now(),
        })
    }
}
