//! Marks: they belong to records, not to lines, and go only when they are asked to.

use super::List;
use crate::app::action::Motion;

impl List {
    /// Puts or takes away the mark of the record under the cursor, and goes on.
    pub fn mark(&mut self) {
        let Some(uid) = self.current().map(|record| record.uid.clone()) else {
            return;
        };
        if self.marks.remove(&uid) {
            self.anchor = None;
        } else {
            self.marks.insert(uid.clone());
            self.anchor = Some(uid);
        }
        self.scroll.step(Motion::Down);
        self.follow();
    }

    /// Marks all of these; takes the marks away where all of them are marked already.
    pub fn mark_all(&mut self, uids: Vec<String>) {
        if uids.iter().all(|uid| self.marks.contains(uid)) {
            for uid in &uids {
                self.marks.remove(uid);
            }
        } else {
            self.marks.extend(uids);
        }
    }

    /// Marks what stands between the last mark and a record, and that; it alone where that mark is on no line.
    pub fn mark_range(&mut self, lines: Vec<String>, to: String) {
        self.marks.extend(lines);
        self.marks.insert(to.clone());
        self.anchor = Some(to);
    }

    /// Takes every mark away; gives how many there were.
    pub fn drop_marks(&mut self) -> usize {
        self.anchor = None;
        std::mem::take(&mut self.marks).len()
    }
}
