//! Actions on the board.

use crate::app::action::{Action, Effect};
use crate::app::dialog::{Dialog, StatusForm, Subject};
use crate::app::state::App;

impl App {
    pub(super) fn update_board(&mut self, action: Action) -> Option<Effect> {
        let board = &mut self.board;
        match action {
            Action::Move(motion) => board.step(motion),
            Action::Regroup => board.turn(board.next_group(), board.kind),
            Action::NextKind => board.turn(board.group, board.next_kind()),
            Action::CardLeft | Action::CardRight => self.move_card(action),
            Action::Open => return Some(Effect::Open(board.current()?.uid.clone())),
            Action::Status => self.say_status(),
            Action::Note => self.write_note(),
            _ => return self.update_everywhere(action),
        }
        None
    }

    /// Opens the form of the status of the column beside: a card moves when that is saved.
    fn move_card(&mut self, action: Action) {
        if let (Ok(status), Some(record)) = (self.board.beside(action), self.board.current()) {
            let form = Subject::of(record).and_then(|of| StatusForm::to(vec![of], status));
            self.open_form(form.map(Dialog::Status));
        }
    }
}
