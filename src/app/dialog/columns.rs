//! Choosing the columns of a list: which, in which order, how wide; the list behind follows at once.

use super::step_in;
use crate::app::action::Action;
use crate::app::list::{Columns, List, fitting};
use crate::domain::column::Column;

/// The dialog.
#[derive(Debug, Clone)]
pub struct ColumnsChooser {
    /// Every column of the kind: those that show first, in their order.
    pub choices: Vec<&'static Column>,
    /// Which of them the cursor stands on.
    pub cursor: usize,
    before: Columns,
}

impl ColumnsChooser {
    /// Opens the chooser for a list.
    pub fn new(list: &List) -> Self {
        let mut choices: Vec<&'static Column> = fitting(list.kind).collect();
        let place = |column: &&Column| list.columns.place(column.name).unwrap_or(usize::MAX);
        choices.sort_by_key(place);
        Self {
            choices,
            cursor: 0,
            before: list.columns.clone(),
        }
    }

    /// Gives the name under the cursor.
    fn name(&self) -> &'static str {
        self.choices[self.cursor].name
    }

    /// Takes an action; tells whether the dialog stays open.
    pub fn update(&mut self, action: Action, list: &mut List) -> bool {
        let name = self.name();
        let columns = &mut list.columns;
        match action {
            Action::Accept => return false,
            Action::Back => {
                *columns = self.before.clone();
                return false;
            }
            Action::Move(motion) => {
                self.cursor = step_in(self.cursor, self.choices.len(), motion);
            }
            Action::Toggle => columns.turn(name),
            Action::PutEarlier => self.shift(columns, false),
            Action::PutLater => self.shift(columns, true),
            Action::Widen | Action::Narrow => {
                let drawn = list.drawn.iter().find(|(of, _)| *of == name);
                let drawn = drawn.map_or(self.choices[self.cursor].width, |(_, width)| *width);
                let by = if action == Action::Widen { 1 } else { -1 };
                columns.widen(name, by, drawn);
            }
            Action::Auto => {
                columns.auto(name);
                list.drawn.retain(|(of, _)| *of != name);
            }
            Action::Reset => *columns = Columns::usual(list.kind),
            _ => {}
        }
        true
    }

    /// Moves a column, and its line with the cursor. A hidden column's line moves alone, up to the shown ones.
    fn shift(&mut self, columns: &mut Columns, later: bool) {
        let name = self.name();
        if !columns.shift(name, later) {
            return;
        }
        let other = columns.place(name).and_then(|place| {
            let passed = if later { place - 1 } else { place + 1 };
            columns.shown.get(passed)
        });
        let other = other.and_then(|(other, _)| self.choices.iter().position(|c| c.name == other));
        if let Some(other) = other {
            self.choices.swap(self.cursor, other);
            self.cursor = other;
        }
    }

    /// Takes a click on a line; tells whether the cursor stood there already.
    pub fn click(&mut self, index: usize) -> bool {
        std::mem::replace(&mut self.cursor, index.min(self.choices.len() - 1)) == index
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::action::Motion;
    use crate::domain::vocabulary::Kind;

    #[test]
    fn the_list_follows_and_esc_puts_its_columns_back() {
        let mut list = List::new(Kind::Group);
        let before = list.columns.clone();
        let mut chooser = ColumnsChooser::new(&list);
        assert_eq!(chooser.choices[0].name, "ref");
        for action in [
            Action::Move(Motion::Down),
            Action::PutLater,
            Action::Widen,
            Action::Move(Motion::First),
            Action::Toggle,
        ] {
            assert!(chooser.update(action, &mut list));
        }
        assert_eq!(list.columns.print(), "type,title,status,rag,field,as_of");
        assert_eq!(list.columns.shown[1].1, Some(61));
        assert!(chooser.update(Action::Reset, &mut list));
        assert_eq!(list.columns, before);
        chooser.update(Action::Toggle, &mut list);
        assert!(!chooser.update(Action::Back, &mut list));
        assert_eq!(list.columns, before);
    }
}
