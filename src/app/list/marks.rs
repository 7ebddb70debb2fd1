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

    /// Marks what stands between the last mark and the cursor, of the records on lines; the cursor's alone where that mark is on none.
    pub fn mark_range(&mut self, lines: &[String]) {
        let Some(here) = self.current().map(|record| record.uid.clone()) else {
            return;
        };
        let place = |uid: &String| lines.iter().position(|line| line == uid);
        let from = self.anchor.as_ref().and_then(place);
        if let (Some(from), Some(to)) = (from, place(&here)) {
            let range = from.min(to)..=from.max(to);
            self.marks.extend(lines[range].iter().cloned());
        }
        self.marks.insert(here.clone());
        self.anchor = Some(here);
    }

    /// Takes every mark away; gives how many there were.
    pub fn drop_marks(&mut self) -> usize {
        self.anchor = None;
        std::mem::take(&mut self.marks).len()
    }
}
