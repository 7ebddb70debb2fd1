//! Actions in the backups.

use crate::app::action::{Action, Effect};
use crate::app::dialog::{AskForm, Asked, Confirm, Dialog};
use crate::app::job::{Order, Prune};
use crate::app::state::App;
use crate::{say, word};

impl App {
    pub(super) fn update_backups(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Move(motion) => {
                self.backups.scroll.step(motion);
            }
            Action::MakeBackup => return Some(Effect::Run(Order::MakeBackup)),
            Action::Verify => {
                let row = self.backups.current()?;
                return Some(Effect::Run(Order::Verify(row.path.clone())));
            }
            Action::Compare => {
                let row = self.backups.current()?;
                return Some(Effect::Run(Order::Compare {
                    path: row.path.clone(),
                    may_be_another: false,
                }));
            }
            Action::BringBack => {
                let row = self.backups.current()?;
                let form = AskForm::record(row.path.clone(), &row.name);
                self.dialog = Some(Dialog::Ask(form));
            }
            Action::Prune => return Some(Effect::Run(Order::Prune(Prune::Look))),
            Action::Restore => {
                let row = self.backups.current()?;
                let question = say!(
                    "Put `{name}` in the place of the register?",
                    name = row.name
                );
                let lines = vec![
                    word!("The backup is verified first; nothing happens if it is not whole.")
                        .to_owned(),
                    word!("The present register is kept as a backup, so this can be taken back.")
                        .to_owned(),
                    say!(
                        "It was made {made_at} and holds {holds}.",
                        made_at = row.made_at,
                        holds = row.holds
                    ),
                ];
                let asked = Asked::Do(Effect::Run(Order::Restore {
                    path: row.path.clone(),
                    may_be_another: false,
                }));
                self.dialog = Some(Dialog::Confirm(Confirm::new(asked, question, lines)));
            }
            _ => return self.update_everywhere(action),
        }
        None
    }
}
