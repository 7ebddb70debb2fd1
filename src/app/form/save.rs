//! Saving a form: what is missing or wrong stops it at its field; what is right becomes one change.

use chrono::NaiveDate;

use super::fields::WHY;
use super::{EntityForm, Line, Over, Target};
use crate::app::action::{Effect, Problem};
use crate::app::scroll::Scroll;
use crate::domain::change::{Change, Edit, FieldChange, New, Set};
use crate::domain::entity::Entity;
use crate::{say, word};

/// What came of wanting to save.
#[derive(Debug, Clone, PartialEq)]
pub enum Save {
    /// Something is missing or wrong; the form stands there.
    Stopped,
    /// There is nothing to save.
    Nothing,
    /// This is to be done.
    Do(Box<Effect>),
}

impl EntityForm {
    /// Puts together what the form says, or goes to the first field that is missing or wrong.
    pub fn save(&mut self, today: NaiveDate) -> Save {
        self.is_tried = true;
        self.problem = None;
        for line in &mut self.lines {
            line.refused = None;
        }
        let wrong = |line: &Line| self.problem_of(line, today).is_some();
        if let Some(at) = self.lines.iter().position(wrong) {
            self.at = at;
            return Save::Stopped;
        }
        match &self.target {
            Target::Edit(uid) => {
                let sets = self.sets(0, today, Line::is_changed);
                if sets.is_empty() {
                    return Save::Nothing;
                }
                let entity = self.parts[0].entity;
                let rows = vec![uid.clone()];
                self.set_fields(entity, rows, sets)
            }
            Target::New => Save::Do(Box::new(Effect::Apply(self.add(today)))),
            Target::Bulk(rows) => {
                let rows = rows.clone();
                if let Some(field) = self.named_field() {
                    let text = self.lines[1].value(today);
                    return self.set_fields(Entity::Record, rows, vec![Set { field, text }]);
                }
                let problem = Problem::new(
                    say!(
                        "`{field}` is no field that can be set",
                        field = self.lines[0].text()
                    ),
                    word!("{fields.choose} shows which there are"),
                );
                self.refuse_at("field", problem);
                Save::Stopped
            }
        }
    }

    fn set_fields(
        &self,
        entity: Entity,
        rows: Vec<crate::domain::uid::Uid>,
        sets: Vec<Set>,
    ) -> Save {
        let why = self.lines.iter().find(|line| line.name == WHY);
        let why = why.map(|line| line.text().to_owned());
        let is_bulk = matches!(self.target, Target::Bulk(_));
        let is_seen = matches!(self.over, Over::Preview(..));
        let change = Change::Edit(Edit {
            entity,
            rows,
            sets,
            note: why.filter(|why| !why.is_empty()),
        });
        Save::Do(Box::new(if is_bulk && !is_seen {
            Effect::Rehearse(change)
        } else {
            Effect::Apply(change)
        }))
    }

    fn add(&self, today: NaiveDate) -> Change {
        let parts = self.parts.iter().enumerate().map(|(index, part)| {
            let mut sets = part.said.clone();
            sets.extend(self.sets(index, today, |line| !line.text().is_empty()));
            New {
                entity: part.entity,
                uid: part.uid.clone(),
                sets,
            }
        });
        Change::Add(parts.collect())
    }

    fn sets(&self, part: usize, today: NaiveDate, fits: impl Fn(&Line) -> bool) -> Vec<Set> {
        let own = self.lines.iter().filter(|line| line.part == Some(part));
        let set = |line: &Line| Set {
            field: line.name.clone(),
            text: line.value(today),
        };
        own.filter(|line| fits(line)).map(set).collect()
    }

    /// Says what is wrong at a field, and goes there; of the whole form where it has no such field.
    pub fn refuse_at(&mut self, field: &str, problem: Problem) {
        let is_named = |line: &Line| {
            let words = line.name.split_once('.').map(|(words, _)| words);
            line.name == field || words == Some(field)
        };
        if matches!(self.over, Over::Preview(..)) {
            self.over = Over::Nothing;
        }
        // Of several records one field is set, whatever it is called.
        let place = match self.target {
            Target::Bulk(_) if field != "field" => Some(1),
            _ => self.lines.iter().position(is_named),
        };
        match place {
            Some(at) => {
                self.at = at;
                self.lines[at].refused = Some(problem);
            }
            None => self.problem = Some(problem),
        }
    }

    /// Takes what the change of several records would do, to be looked at before it is done.
    pub fn rehearsed(&mut self, changes: Vec<FieldChange>) {
        let mut scroll = Scroll::default();
        scroll.count(changes.len());
        self.over = Over::Preview(changes, scroll);
    }
}
