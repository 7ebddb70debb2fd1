//! What is typed into a form, kept outside it.

use super::EntityForm;
use crate::app::draft::Draft;

impl EntityForm {
    /// Gives what is typed and not saved; none: nothing is.
    pub fn draft(&self) -> Option<Draft> {
        let fields = self
            .changed()
            .map(|line| (line.name.clone(), line.input.text().to_owned()));
        let fields: Vec<_> = fields.collect();
        (!fields.is_empty()).then(|| Draft {
            key: self.key.clone(),
            label: self.title.clone(),
            fields,
        })
    }

    /// Puts back what was typed before, where the draft is one of this form.
    pub fn resume(&mut self, draft: &Draft) {
        if draft.key != self.key {
            return;
        }
        for (name, text) in &draft.fields {
            if let Some(at) = self.lines.iter().position(|line| line.name == *name) {
                self.lines[at].put(text);
                self.at = at;
                // What a field takes may hang on another.
                self.follow();
            }
        }
        self.at = 0;
    }
}
