//! Beginning, opening and leaving forms; asking before something goes into the bin.

use crate::app::action::{Action, Effect, Notice, Problem};
use crate::app::dialog::{Asked, Confirm, Dialog};
use crate::app::form::{Ask, Chooser, Doomed, EntityForm, Given, Left, Target};
use crate::app::place::Link;
use crate::app::state::{App, Focus};
use crate::app::view::View;
use crate::domain::change::{FieldChange, Thing};
use crate::domain::choice::Choice;
use crate::domain::entity::Noun;
use crate::domain::uid::Uid;
use crate::domain::vocabulary::Kind;
use crate::words::counted;
use crate::{say, word};

/// How many things a question names.
const SHOWN: usize = 8;

impl App {
    /// Gives the ref or uid of what the cursor stands on, if it is a thing that can be edited.
    pub fn subject(&self) -> Option<String> {
        if self.focus == Focus::Detail
            && let Some(Link::Thing(name) | Link::Part(name, _)) = self.pane.current()
        {
            return Some(name.clone());
        }
        match self.view {
            View::Overview => {
                let spot = self.overview.current()?;
                let line = self.overview.blocks.get(spot.block)?.lines.get(spot.line)?;
                match &line.1 {
                    Link::Record(name) => Some(name.clone()),
                    _ => None,
                }
            }
            View::Agenda => self.agenda.current()?.record.clone(),
            View::Indicators => Some(self.indicators.current()?.uid.clone()),
            View::History | View::Backups => None,
            _ => Some(self.record()?.uid.clone()),
        }
    }

    /// Says why no form opens; none: one does.
    pub(in crate::app) fn why_no_form(&self, action: Action) -> Option<&'static str> {
        let is_many = action != Action::AddEvidence && self.has_marks();
        (!is_many && self.subject().is_none()).then_some(word!("there is no record here"))
    }

    /// Tells whether the keys go to a list in which something is marked.
    fn has_marks(&self) -> bool {
        self.focus == Focus::List && self.list().is_some_and(|list| !list.marks.is_empty())
    }

    /// Begins a form, or asks before something is removed.
    pub(super) fn begin(&mut self, action: Action) -> Option<Effect> {
        let marks = self.list().filter(|_| self.has_marks());
        let marks = marks.map(|list| list.marks.iter().cloned().collect::<Vec<String>>());
        match (action, marks) {
            (Action::New, _) => {
                self.dialog = Some(Dialog::Nouns(Chooser::new(self.nouns(), "")));
                None
            }
            (Action::Edit, Some(uids)) => {
                let uids = uids.iter().filter_map(|uid| uid.parse::<Uid>().ok());
                Some(Effect::Form(Ask::Bulk(uids.collect())))
            }
            (Action::Edit, None) => Some(Effect::Form(Ask::Edit(self.subject()?))),
            (Action::AddEvidence, _) => Some(Effect::Form(Ask::Evidence(self.subject()?))),
            (_, Some(uids)) => Some(Effect::AskRemove(uids)),
            (_, None) => Some(Effect::AskRemove(vec![self.subject()?])),
        }
    }

    /// Gives what can be made, what belongs to the view first.
    fn nouns(&self) -> Vec<Choice> {
        let first: &[Noun] = match self.view {
            View::Documents => &[Noun::Document],
            View::Groups => &[Noun::Group],
            View::FollowUps => &[Noun::FollowUp],
            View::Indicators => &[Noun::Observation, Noun::Indicator],
            _ => &[],
        };
        let others = Noun::ALL.iter().filter(|noun| !first.contains(noun));
        let choice = |noun: &Noun| Choice::new(noun.as_str(), noun.meaning());
        first.iter().chain(others).map(choice).collect()
    }

    /// Asks for the form of something new, which may belong to what the cursor stands on.
    pub(super) fn make(&self, noun: &str) -> Option<Effect> {
        let noun = noun.parse().ok()?;
        Some(Effect::Form(Ask::New(noun, self.subject())))
    }

    /// Takes what the register answers, and opens the form.
    pub fn given(&mut self, given: Given) {
        match EntityForm::open(given) {
            Ok(form) => self.open_form(Some(Dialog::Form(Box::new(form)))),
            Err(problem) => self.failed(problem),
        }
    }

    /// Takes what a change of several records would do.
    pub fn rehearsed(&mut self, changes: Vec<FieldChange>) {
        if let Some(Dialog::Form(form)) = &mut self.dialog {
            form.rehearsed(changes);
        }
    }

    /// Takes that a form could not be saved because of a field.
    pub fn refused(&mut self, field: Option<&str>, problem: Problem) {
        match (&mut self.dialog, field) {
            (Some(Dialog::Form(form)), Some(field)) => {
                form.refuse_at(field, problem.clone());
                self.unsaved.refused(problem);
            }
            _ => self.failed(problem),
        }
    }

    /// Takes a form that is left.
    pub(super) fn form_left(&mut self, key: &str, left: Left) {
        self.unsaved.saved(None);
        self.unsaved.forget(key);
        let words = match left {
            Left::Untouched => return,
            Left::Same => word!("nothing was changed"),
            Left::Thrown => word!("what was typed is thrown away"),
        };
        self.notice = Some(Notice::Done(words.to_owned()));
    }

    /// Puts the cursor on a record that the open form has made.
    pub(in crate::app) fn select_made(&mut self) {
        let Some(Dialog::Form(form)) = &self.dialog else {
            return;
        };
        let made = form.parts.first().filter(|_| form.target == Target::New);
        let made = made.and_then(|part| Some((part.kind?, part.uid.to_string())));
        if let Some((kind, uid)) = made
            && let Some(list) = self.list_mut()
            && list.kind == kind
        {
            list.selected = Some(uid);
        }
    }

    /// Takes what hangs on the things that are to go into the bin, and asks.
    pub fn doomed(&mut self, things: &[Doomed]) {
        let named = |doomed: &Doomed| {
            let owner = &doomed.owner;
            let noun = owner.kind.map_or(owner.entity.row().noun, Kind::noun);
            match owner.entity.ref_field() {
                Some(_) => format!("{noun} {}", owner.reference),
                None => noun.to_owned(),
            }
        };
        let question = match things {
            [one] => say!("Put {one} into the bin?", one = named(one)),
            many => say!(
                "Put {many} records into the bin, as one change?",
                many = many.len()
            ),
        };
        let mut lines = Vec::new();
        for doomed in things.iter().take(SHOWN) {
            let hanging = doomed
                .hanging
                .iter()
                .map(|(noun, count)| counted(*count, noun));
            let hanging: Vec<String> = hanging.collect();
            let hangs = match hanging.as_slice() {
                [] => word!("nothing hangs on it").to_owned(),
                some => say!("on it hang {some}", some = some.join(", ")),
            };
            let title = &doomed.owner.title;
            let reference = &doomed.owner.reference;
            if things.len() == 1 {
                lines.extend([format!("{reference}  {title}"), hangs]);
            } else {
                lines.push(format!("{reference}  ({hangs})  {title}"));
            }
        }
        if things.len() > SHOWN {
            lines.push(say!("and {more} more", more = things.len() - SHOWN));
        }
        let words =
            word!("It can be brought back from there, and {everywhere.undo} takes this back.");
        lines.push(self.keys.spell(words));
        let thing = |doomed: &Doomed| Thing {
            entity: doomed.owner.entity,
            uid: doomed.owner.uid.clone(),
        };
        let asked = Asked::Remove(things.iter().map(thing).collect());
        self.dialog = Some(Dialog::Confirm(Confirm::new(asked, question, lines)));
    }
}
