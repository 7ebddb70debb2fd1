//! Keeps what outlives a sitting: drafts and the state of the views once the keys rest, so that a kill loses little.
//!
//! Two interfaces over one register share its files. Of the drafts each writes only what it changed itself; of the views the
//! last that is written counts.

use std::time::{Duration, Instant};

use crate::app::draft::Draft;
use crate::app::remembered::Remembered;
use crate::app::{App, Notice, Problem};
use crate::desk::{Shelf, Sort, StateError};

/// How long no key comes before drafts are written.
pub const REST: Duration = Duration::from_millis(300);

/// How long no key comes before the state of the views is written.
pub const LONG_REST: Duration = Duration::from_millis(1500);

/// What keeps drafts and views of one register.
pub struct Keeper {
    shelf: Shelf,
    /// The drafts as they were last read or written.
    written: Vec<Draft>,
    /// The views as they were last read or written.
    views: Option<Remembered>,
    /// When something was last typed that is not written.
    typed: Option<Instant>,
    /// When the views last changed, if that is not written.
    moved: Option<Instant>,
    /// Whether it was said that drafts cannot be kept.
    is_told: bool,
}

impl Keeper {
    /// Makes one that has read nothing yet.
    pub const fn new(shelf: Shelf) -> Self {
        Self {
            shelf,
            written: Vec::new(),
            views: None,
            typed: None,
            moved: None,
            is_told: false,
        }
    }

    /// Brings back views and drafts. What cannot be read is said.
    pub fn recall(&mut self, app: &mut App) {
        match self.shelf.read::<Remembered>(Sort::Views) {
            Ok(Some(views)) => {
                app.recall(&views);
                self.views = Some(views);
            }
            Ok(None) => {}
            Err(error) => tell(app, &error),
        }
        match self.shelf.read::<Vec<Draft>>(Sort::Drafts) {
            Ok(drafts) => {
                self.written = drafts.unwrap_or_default();
                app.keep_drafts(self.written.clone());
            }
            Err(error) => tell(app, &error),
        }
    }

    /// Takes that something happened, which may have changed a draft or a view.
    pub fn heed(&mut self, app: &App) {
        self.typed = (app.drafts() != self.written).then(Instant::now);
        self.moved = self.is_moved(&app.remember()).then(Instant::now);
    }

    /// Gives how long to wait until something is to be written; none: all is.
    pub fn patience(&self) -> Option<Duration> {
        let left = |since: Option<Instant>, rest: Duration| {
            since.map(|since| rest.saturating_sub(since.elapsed()))
        };
        let waits = [left(self.typed, REST), left(self.moved, LONG_REST)];
        waits.into_iter().flatten().min()
    }

    /// Writes what the keys have rested long enough for; tells whether the state changed.
    pub fn rest(&mut self, app: &mut App) -> bool {
        let is_due = |since: Option<Instant>, rest: Duration| {
            since.is_some_and(|since| since.elapsed() >= rest)
        };
        if is_due(self.moved, LONG_REST) {
            self.keep_views(app);
        }
        is_due(self.typed, REST) && self.keep_drafts(app)
    }

    fn is_moved(&self, views: &Remembered) -> bool {
        !self.views.as_ref().is_some_and(|old| old.is_kept(views))
    }

    /// Writes the views, if they changed. What fails is tried again after the next key that changes them: nothing typed is lost.
    fn keep_views(&mut self, app: &App) {
        self.moved = None;
        let views = app.remember();
        if self.is_moved(&views) && self.shelf.write(Sort::Views, &views).is_ok() {
            self.views = Some(views);
        }
    }

    /// Writes the drafts if they changed; tells whether the state changed, because it failed.
    pub fn keep_drafts(&mut self, app: &mut App) -> bool {
        self.typed = None;
        let drafts = app.drafts();
        if drafts == self.written {
            return false;
        }
        match self.write(&drafts) {
            Ok(()) => {
                self.written = drafts;
                self.is_told = false;
                false
            }
            Err(error) if !self.is_told => {
                self.is_told = true;
                tell(app, &error);
                true
            }
            Err(_) => false,
        }
    }

    /// Writes what this sitting changed, over what others have written meanwhile.
    fn write(&self, drafts: &[Draft]) -> Result<(), StateError> {
        // What cannot be read is set aside by reading it, and was said at the start if it was so then.
        let theirs: Option<Vec<Draft>> = self.shelf.read(Sort::Drafts).unwrap_or_default();
        let mut all = theirs.unwrap_or_default();
        let find = |all: &[Draft], key: &str| all.iter().find(|draft| draft.key == key).cloned();
        for old in &self.written {
            if find(drafts, &old.key).is_none() {
                all.retain(|draft| draft.key != old.key);
            }
        }
        for new in drafts {
            if find(&self.written, &new.key).as_ref() != Some(new) {
                all.retain(|draft| draft.key != new.key);
                all.push(new.clone());
            }
        }
        if all.is_empty() {
            self.shelf.remove(Sort::Drafts)
        } else {
            self.shelf.write(Sort::Drafts, &all)
        }
    }

    /// Writes drafts and views, if they changed. Errors are left: the screen is gone.
    pub fn leave(&mut self, app: &mut App) {
        self.keep_drafts(app);
        self.keep_views(app);
    }
}

fn tell(app: &mut App, error: &StateError) {
    let problem = Problem::new(error.to_string(), error.hint());
    app.notice = Some(Notice::Trouble(problem));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Desk;
    use crate::domain::settings::{Now, Periods};

    fn app() -> App {
        let now = Now {
            today: "2026-11-23".parse().unwrap(),
            periods: Periods::default(),
        };
        App::new("Test".to_owned(), now)
    }

    fn draft(key: &str, text: &str) -> Draft {
        Draft {
            key: key.to_owned(),
            label: key.to_owned(),
            fields: vec![("Note".to_owned(), text.to_owned())],
        }
    }

    fn shelf() -> (tempfile::TempDir, Shelf) {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("config.toml");
        std::fs::write(&config, "").unwrap();
        let mut desk = Desk::new(Some(folder.path()), Some(&config), true).unwrap();
        desk.state = folder.path().join("state");
        let uid = "019aa0f0-7c00-7a11-8b22-334455667788";
        let shelf = desk.shelf(uid).unwrap();
        (folder, shelf)
    }

    fn kept(shelf: &Shelf) -> Vec<Draft> {
        shelf.read(Sort::Drafts).unwrap().unwrap_or_default()
    }

    #[test]
    fn nothing_is_written_while_nothing_changes() {
        let (_folder, shelf) = shelf();
        let mut keeper = Keeper::new(shelf.clone());
        let mut app = app();
        keeper.recall(&mut app);
        keeper.keep_views(&app);
        keeper.heed(&app);
        assert_eq!(keeper.patience(), None);
        assert!(!keeper.rest(&mut app) && app.notice.is_none());
        assert!(!shelf.path(Sort::Drafts).exists());
        keeper.leave(&mut app);
        let path = shelf.path(Sort::Views);
        let before = std::fs::metadata(&path).unwrap().modified().unwrap();
        let mut again = Keeper::new(shelf);
        again.recall(&mut app);
        again.leave(&mut app);
        let after = std::fs::metadata(&path).unwrap().modified().unwrap();
        assert_eq!(before, after, "the same views are not written again");
    }

    #[test]
    fn views_are_written_once_the_keys_have_rested() {
        let (_folder, shelf) = shelf();
        let (mut keeper, mut app) = (Keeper::new(shelf.clone()), app());
        keeper.keep_views(&app);
        app.view = crate::app::view::View::Board;
        keeper.heed(&app);
        assert!(keeper.patience().is_some_and(|left| left > REST));
        keeper.rest(&mut app);
        let kept = || shelf.read::<Remembered>(Sort::Views).unwrap().unwrap().view;
        assert_ne!(kept(), Some(app.view), "not yet");
        keeper.moved = Instant::now().checked_sub(LONG_REST);
        assert_eq!(keeper.patience(), Some(Duration::ZERO));
        assert!(!keeper.rest(&mut app), "nothing is to be drawn for it");
        assert_eq!((kept(), keeper.patience()), (Some(app.view), None));
    }

    #[test]
    fn two_interfaces_keep_each_others_drafts() {
        let (_folder, shelf) = shelf();
        shelf
            .write(Sort::Drafts, &[draft("a", "1"), draft("b", "1")])
            .unwrap();
        let begin = || {
            let (mut keeper, mut app) = (Keeper::new(shelf.clone()), app());
            keeper.recall(&mut app);
            (keeper, app)
        };
        let (mut one, mut first) = begin();
        let (mut two, mut second) = begin();
        let words = format!("{:?}", first.notice);
        assert!(words.contains("2 drafts are kept: a, b"), "{words}");
        first.keep_drafts(vec![draft("b", "1"), draft("c", "1")]);
        one.heed(&first);
        assert!(one.patience().is_some_and(|left| left > Duration::ZERO));
        one.keep_drafts(&mut first);
        second.keep_drafts(vec![draft("a", "1"), draft("b", "2")]);
        two.keep_drafts(&mut second);
        assert_eq!(kept(&shelf), [draft("c", "1"), draft("b", "2")]);
        second.keep_drafts(vec![draft("a", "1")]);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_said_and_the_next_draft_is_kept_all_the_same() {
        let (_folder, shelf) = shelf();
        shelf.write(Sort::Drafts, &"no list").unwrap();
        let (mut keeper, mut app) = (Keeper::new(shelf.clone()), app());
        keeper.recall(&mut app);
        let words = format!("{:?}", app.notice);
        assert!(words.contains("holds no drafts"), "{words}");
        app.keep_drafts(vec![draft("a", "1")]);
        keeper.keep_drafts(&mut app);
        assert_eq!(kept(&shelf), [draft("a", "1")]);
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_said_once() {
        let (folder, shelf) = shelf();
        std::fs::write(folder.path().join("state"), "a file").unwrap();
        let (mut keeper, mut app) = (Keeper::new(shelf), app());
        app.keep_drafts(vec![draft("a", "1")]);
        assert!(keeper.keep_drafts(&mut app));
        assert!(matches!(app.notice, Some(Notice::Trouble(_))));
        assert!(!keeper.keep_drafts(&mut app));
    }
}
