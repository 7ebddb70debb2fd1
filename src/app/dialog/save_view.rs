//! Saving what a list shows under a name, or taking a saved view away.

use super::{FieldRow, Form, Holds};
use crate::app::action::{Action, Effect, Problem};
use crate::app::field::Field;
use crate::app::list::{List, SavedView};
use crate::domain::change::{Change, Thing, View};
use crate::domain::entity::Entity;
use crate::mark;
use crate::{say, word};

const NAME: usize = 0;

#[rustfmt::skip]
const ROWS: &[FieldRow] = &[
    FieldRow { label: mark!("form", "Name"), holds: Holds::Words, blank: mark!("form", "what the view is to be called") },
];

/// The dialog.
#[derive(Debug, Clone)]
pub struct SaveView {
    /// The form.
    pub form: Form,
    /// What is to be saved, under a name yet to come.
    pub view: View,
    known: Vec<SavedView>,
    /// Whether the view of that name is being taken away.
    is_removing: bool,
}

impl SaveView {
    /// Opens the form for a list, with the name of the view that it shows.
    pub fn new(list: &List) -> Self {
        let mut form = Form::new(ROWS);
        form.fields[NAME] = Field::new(list.tab.as_deref().unwrap_or_default());
        Self {
            form,
            view: list.as_view(""),
            known: list.views.clone(),
            is_removing: false,
        }
    }

    fn name(&self) -> &str {
        self.form.fields[NAME].text().trim()
    }

    /// Gives the saved view that has the name.
    pub fn taken(&self) -> Option<&SavedView> {
        let name = self.name();
        let is_called = |view: &&SavedView| view.of.name.eq_ignore_ascii_case(name);
        self.known.iter().find(is_called)
    }

    /// Gives the name of the view that shows once this is done; none: all.
    pub fn shows(&self) -> Option<String> {
        (!self.is_removing).then(|| self.name().to_owned())
    }

    /// Takes an action. Gives whether the dialog stays open, and what is to be done.
    pub fn update(&mut self, action: Action) -> (bool, Option<Effect>) {
        self.form.problem = None;
        match action {
            Action::Back => return (false, None),
            Action::Clear => self.form.field().clear(),
            Action::Accept if self.name().is_empty() => {
                let problem = Problem::new(
                    word!("the name is empty"),
                    word!("type one, or leave with {form.back}"),
                );
                self.form.refuse(NAME, problem);
            }
            Action::Accept => {
                self.is_removing = false;
                let view = View {
                    name: self.name().to_owned(),
                    ..self.view.clone()
                };
                return (true, Some(Effect::Apply(Change::SaveView(view))));
            }
            Action::RemoveView => return (true, self.remove()),
            _ => {}
        }
        (true, None)
    }

    fn remove(&mut self) -> Option<Effect> {
        let Some(uid) = self.taken().map(|view| view.uid.clone()) else {
            let message = say!("there is no view `{name}`", name = self.name());
            let hint =
                word!("{save_view.remove_view} takes away the saved view whose name stands here");
            self.form.refuse(NAME, Problem::new(message, hint));
            return None;
        };
        self.is_removing = true;
        let thing = Thing {
            entity: Entity::View,
            uid,
        };
        Some(Effect::Apply(Change::Remove(vec![thing])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::vocabulary::Kind;

    #[test]
    fn a_name_is_needed_and_only_what_is_saved_is_taken_away() {
        let mut form = SaveView::new(&List::new(Kind::FollowUp));
        assert_eq!(form.update(Action::Accept), (true, None));
        assert_eq!(
            form.form.problem.as_ref().unwrap().message,
            "the name is empty"
        );
        form.form.field().paste(" mine ");
        assert_eq!(form.update(Action::RemoveView), (true, None));
        assert!(form.form.problem.is_some() && form.taken().is_none());
        let (open, effect) = form.update(Action::Accept);
        let Some(Effect::Apply(Change::SaveView(view))) = effect else {
            panic!("{effect:?}")
        };
        assert!(open && view.name == "mine" && view.noun.as_deref() == Some("follow-ups"));
        assert_eq!(form.shows().as_deref(), Some("mine"));
    }
}
