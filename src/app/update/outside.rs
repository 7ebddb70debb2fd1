//! Actions that reach beyond the register on screen: clipboard, other programs, files, the bin, another time, work beside.

use crate::app::action::{Action, Copied, Effect};
use crate::app::dialog::{AskForm, Dialog, ImportForm};
use crate::app::job::Order;
use crate::app::state::App;
use crate::app::view::View;
use crate::word;

impl App {
    /// Does what means the same on every screen and leads outside.
    pub(super) fn update_outside(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Copy(what) => Some(Effect::Copy(what)),
            Action::OpenSource => {
                let name = self.record_name()?;
                Some(Effect::Sources(name))
            }
            Action::Export => Some(Effect::Formats),
            Action::Report => {
                let filter = self.list().map(|list| list.text.clone());
                let form = AskForm::report(&filter.unwrap_or_default(), self.now.today);
                self.dialog = Some(Dialog::Ask(form));
                None
            }
            Action::Import => {
                self.dialog = Some(Dialog::Import(ImportForm::default()));
                None
            }
            Action::Bin => Some(Effect::Bin),
            Action::AsOf => self.ask_as_of(),
            Action::Problems => self.look(word!("Problems"), Order::Check),
            Action::Doctor => self.look(word!("Look after"), Order::Doctor),
            _ => None,
        }
    }

    /// Shows what waits to be looked at, or begins to look.
    fn look(&mut self, title: &str, order: Order) -> Option<Effect> {
        match self
            .waiting
            .take_if(|listing| listing.title.starts_with(title))
        {
            Some(listing) => {
                self.dialog = Some(Dialog::Listing(listing));
                None
            }
            None => Some(Effect::Run(order)),
        }
    }
}

impl App {
    /// Says why what leads outside cannot be done now; none: it can.
    pub(in crate::app) fn blocked_outside(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Copy(Copied::Record) | Action::OpenSource if self.record_name().is_none() => {
                Some(word!("there is no record here"))
            }
            Action::Copy(Copied::Table) | Action::Export if self.view == View::Overview => {
                Some(word!("there is no table here"))
            }
            Action::Problems | Action::Compare | Action::Prune if self.then.is_some() => {
                Some(word!("first go back to now: {everywhere.as_of}"))
            }
            Action::Cancel if self.job.is_none() => Some(word!("nothing goes on beside")),
            Action::Cancel if self.job.as_ref().is_some_and(|job| job.is_cancelled) => {
                Some(word!("it is being stopped already"))
            }
            _ => None,
        }
    }
}
