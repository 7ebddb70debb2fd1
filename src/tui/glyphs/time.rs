//! The signs of the timeline.

use super::Glyphs;

/// The signs that a line of the timeline is drawn with; each takes one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeSigns {
    /// Where it begins, or was signed.
    pub begin: &'static str,
    /// From there to the due date.
    pub bar: &'static str,
    /// The day it is due.
    pub due: &'static str,
    /// The day it was first due.
    pub first_due: &'static str,
    /// The days that a coarse date can mean, and the first and the last of them.
    pub coarse: (&'static str, &'static str, &'static str),
    /// The day it was completed.
    pub done: &'static str,
    /// Today, and where a bar crosses it.
    pub today: (&'static str, &'static str),
    /// A meeting that was held, and one that is planned.
    pub meeting: (&'static str, &'static str),
    /// A step that was done, and one that is due.
    pub step: (&'static str, &'static str),
    /// An act that brings into force, and another act.
    pub act: (&'static str, &'static str),
    /// It goes on to the left, and to the right.
    pub more: (&'static str, &'static str),
}

const UNICODE: TimeSigns = TimeSigns {
    begin: "•",
    bar: "━",
    due: "◆",
    first_due: "◇",
    coarse: ("┄", "├", "┤"),
    done: "✓",
    today: ("│", "┿"),
    meeting: ("■", "□"),
    step: ("▲", "△"),
    act: ("▼", "▽"),
    more: ("‹", "›"),
};

const ASCII: TimeSigns = TimeSigns {
    begin: "*",
    bar: "=",
    due: "#",
    first_due: "o",
    coarse: (".", "[", "]"),
    done: "+",
    today: ("|", "|"),
    meeting: ("S", "s"),
    step: ("M", "m"),
    act: ("F", "a"),
    more: ("<", ">"),
};

impl Glyphs {
    /// Gives the signs of the timeline.
    pub const fn time(&self) -> &'static TimeSigns {
        if self.is_ascii() { &ASCII } else { &UNICODE }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::text::width;

    #[test]
    fn every_sign_takes_one_cell_and_no_two_are_the_same() {
        for signs in [UNICODE, ASCII] {
            let all = [
                signs.begin,
                signs.bar,
                signs.due,
                signs.first_due,
                signs.coarse.0,
                signs.coarse.1,
                signs.coarse.2,
                signs.done,
                signs.today.0,
                signs.meeting.0,
                signs.meeting.1,
                signs.step.0,
                signs.step.1,
                signs.act.0,
                signs.act.1,
                signs.more.0,
                signs.more.1,
            ];
            let different: std::collections::HashSet<_> = all.iter().collect();
            assert_eq!(different.len(), all.len());
            assert!(all.iter().all(|sign| width(sign) == 1));
            assert!(signs == UNICODE || all.iter().all(|sign| sign.is_ascii()));
        }
    }
}
