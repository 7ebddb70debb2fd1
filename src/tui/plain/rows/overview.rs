//! The lines of the overview, block by block.

use super::{join, record};
use crate::app::overview::{Block, Figure, Line};
use crate::app::{App, Target};
use crate::tui::plain::place::Place;
use crate::words;
use crate::{say, word};

/// Says the overview.
pub fn place(app: &App) -> Place<'_> {
    let of = &app.overview;
    let spots = of.spots();
    let at = of.current();
    let at = spots.iter().position(|spot| Some(*spot) == at);
    let late = of.figures.sum(|c| c.late, |_| true);
    let counts = of.blocks.iter().take(3).filter(|block| block.count > 0);
    let mut heads = vec![app.title.clone()];
    heads.extend(counts.map(|block| format!("{} {}", block.title, block.count)));
    heads.push(say!("{late} overdue", late));
    let goals = spots.clone();
    Place {
        heads,
        count: spots.len(),
        at: at.unwrap_or(0),
        none: word!("There is nothing here yet.").to_owned(),
        row: Box::new(move |index| {
            let spot = spots.get(index)?;
            let block = of.blocks.get(spot.block)?;
            Some(line(block, &block.lines.get(spot.line)?.0))
        }),
        target: Box::new(move |index| goals.get(index).copied().map(Target::Spot)),
    }
}

fn line(block: &Block, line: &Line) -> String {
    let title = words::of("block", block.title);
    let told = match line {
        Line::Figure(figure, count, of) => {
            let word = match figure {
                Figure::Status(status) => status.label(),
                Figure::Rag(rag) => rag.label(),
                Figure::Flag(words) => words::of("flag", words),
            };
            say!("{word}: {count} of {all}", word, count, all = of)
        }
        Line::Record(of, days) => {
            let away = match days {
                Some(days) if *days < 0 => say!("{days} d late", days = -days),
                Some(days) => say!("in {days} d", days),
                None => String::new(),
            };
            join([record(of), away])
        }
        Line::Heard(of) => {
            let heard = of.as_of.as_ref().map(ToString::to_string);
            let heard = heard.unwrap_or_else(|| word!("never").to_owned());
            join([record(of), say!("last heard of {heard}", heard)])
        }
        Line::Series(indicator, side) => {
            let last = indicator.series(side).last();
            let last =
                last.map(|of| format!("{} {}, {}, {side}", of.figure(), indicator.unit, of.period));
            join([
                format!("{} {}", indicator.reference, indicator.title),
                last.unwrap_or_default(),
            ])
        }
        Line::All(view, count) => say!(
            "all {count} {view}",
            count,
            view = view.row().word().to_lowercase()
        ),
        Line::Operation(done) => join([
            done.at.get(..10).unwrap_or_default().to_owned(),
            done.summary.clone(),
        ]),
    };
    format!("{title}: {told}")
}
