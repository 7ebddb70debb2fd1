//! The names by which `config.toml` calls scopes and actions: those of the variants, in snake case (`list.mark_all`,
//! `everywhere.show_follow_ups`, `everywhere.move_page_up`).

use super::{KeyRow, Scope};
use crate::app::action::Action;

impl Scope {
    /// Gives its name in `config.toml`.
    pub fn name(self) -> String {
        snake(&format!("{self:?}"))
    }
}

impl Action {
    /// Gives its name in `config.toml`.
    pub fn name(self) -> String {
        snake(&format!("{self:?}"))
    }
}

impl KeyRow {
    /// Gives its name in `config.toml`: scope, point, action.
    pub fn name(&self) -> String {
        format!("{}.{}", self.scope.name(), self.action.name())
    }
}

/// Turns `MarkAll` into `mark_all` and `Move(PageUp)` into `move_page_up`.
fn snake(variant: &str) -> String {
    let mut name = String::with_capacity(variant.len() + 4);
    for c in variant.chars().filter(|c| *c != ')') {
        let begins_word = c.is_ascii_uppercase() || c == '(';
        if begins_word && !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
        if c != '(' {
            name.push(c.to_ascii_lowercase());
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::action::Motion;
    use crate::app::keymap::rows;
    use crate::app::view::View;

    #[test]
    fn names_are_words_that_stay_what_they_are() {
        for (name, wanted) in [
            (Action::MarkAll.name(), "mark_all"),
            (Action::Quit.name(), "quit"),
            (Action::Move(Motion::PageUp).name(), "move_page_up"),
            (Action::Show(View::FollowUps).name(), "show_follow_ups"),
            (Scope::FilterLine.name(), "filter_line"),
            (Scope::Always.name(), "always"),
        ] {
            assert_eq!(name, wanted);
        }
    }

    #[test]
    fn no_two_rows_have_one_name() {
        let mut seen = std::collections::HashSet::new();
        for row in rows() {
            let name = row.name();
            let is_plain = |c: char| c.is_ascii_lowercase() || c == '_' || c == '.';
            assert!(name.chars().all(is_plain), "{name}");
            assert!(seen.insert(name.clone()), "{name} stands twice");
        }
    }
}
