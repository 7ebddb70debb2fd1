//! What each action does to the state, screen by screen.

mod agenda;
mod backups;
mod board;
mod detail;
mod dialog;
mod form;
mod history;
mod indicators;
mod list;
mod list_dialogs;
mod outside;
mod overview;
mod timeline;

use super::action::{Action, Effect, Notice};
use super::dialog::{Dialog, Palette};
use super::keymap::Scope;
use super::messages::MessageList;
use super::state::{App, Focus};
use super::view::View;
use crate::domain::change::Change;
use crate::words::current;
use crate::{say, word};

impl App {
    /// Takes an action. Gives what is to be done outside the state.
    pub fn update(&mut self, action: Action) -> Option<Effect> {
        if self.concerns_job(action) {
            return self.update_job(action);
        }
        if action == Action::Quit {
            return Some(Effect::Quit);
        }
        if action == Action::Suspend {
            return Some(Effect::Suspend);
        }
        if !matches!(action, Action::Move(_)) {
            self.is_new = false;
        }
        if self.dialog.is_some() {
            return self.update_dialog(action);
        }
        if self.filter_line.is_some() {
            self.update_filter_line(action);
            return None;
        }
        if self.history.line.is_some() {
            self.update_history_line(action);
            return None;
        }
        match (self.view, self.focus) {
            (View::Overview, _) => self.update_overview(action),
            (View::Board, _) => self.update_board(action),
            (View::Timeline, _) => self.update_timeline(action),
            (View::History, Focus::List) => self.update_history(action),
            (View::Agenda, _) => self.update_agenda(action),
            (View::Indicators, Focus::List) => self.update_indicators(action),
            (View::Backups, _) => self.update_backups(action),
            (_, Focus::Detail) => self.update_detail(action),
            (_, Focus::List) => self.update_list(action),
        }
    }

    /// Does what means the same on every screen.
    fn update_everywhere(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Show(view) => self.show(view),
            Action::Help => {
                let palette = Palette::new(&self.keys, |row| self.blocked(row));
                self.dialog = Some(Dialog::Palette(palette));
            }
            Action::Messages => {
                let list = MessageList::new(&self.messages);
                self.dialog = Some(Dialog::Messages(list));
            }
            Action::Edit | Action::New | Action::AddEvidence | Action::Remove => {
                return self.begin(action);
            }
            Action::Undo => return Some(Effect::Apply(Change::Undo(None))),
            Action::Redo => return Some(Effect::Apply(Change::Redo)),
            Action::Reload => {
                self.spoil();
                self.notice = Some(Notice::Done(word!("read again").to_owned()));
            }
            Action::Language => {
                let next = self.language.unwrap_or_else(current).next();
                self.language = Some(next);
                self.reading = None;
                return Some(Effect::Speak(next));
            }
            Action::Titles => self.next_titles(),
            Action::Mouse => {
                self.has_mouse = !self.has_mouse;
                let again = self.keys.label(Scope::Everywhere, Action::Mouse);
                let words = match again {
                    _ if self.has_mouse => {
                        word!("the mouse is caught: click and wheel work here").to_owned()
                    }
                    Some(key) => {
                        say!(
                            "the mouse is free: mark and copy with it; {key} catches it again",
                            key
                        )
                    }
                    None => word!("the mouse is free: mark and copy with it").to_owned(),
                };
                self.notice = Some(Notice::Done(words));
                return Some(Effect::Mouse(self.has_mouse));
            }
            Action::NextTheme => return Some(Effect::NextTheme),
            Action::Back if self.leaves_then(action) => return Some(Effect::Present),
            Action::Back => self.leave_notice_or_place(),
            Action::Switch => self.switch(),
            _ => return self.update_outside(action),
        }
        None
    }

    fn leave_notice_or_place(&mut self) {
        if self.notice.take().is_none() {
            self.go_back();
        }
    }

    fn switch(&mut self) {
        if self.wanted().is_some() && self.view != View::Backups {
            self.focus = match self.focus {
                Focus::List => Focus::Detail,
                Focus::Detail => Focus::List,
            };
            self.pane.is_target = false;
        }
    }
}
