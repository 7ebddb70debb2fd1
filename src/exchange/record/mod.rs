//! What is known of a record, as a page: its facts, then what belongs to it.

mod facts;
mod sections;
mod sources;

pub use sections::{how, section};
pub use sources::{field_name, said, source, spoken};

use super::Page;
use crate::domain::record::Detail;
use crate::word;

/// Makes the page of a record.
pub fn record_page(detail: &Detail) -> Page {
    let record = &detail.record;
    let mut lead = vec![format!("{}: {}", record.rag.label(), record.rag_rule)];
    if record.removed {
        lead.insert(0, word!("in the bin").to_owned());
    }
    Page {
        title: format!("{}  {}", record.reference, record.title),
        lead,
        sections: [facts::sections(detail), sections::all(detail)].concat(),
    }
}
