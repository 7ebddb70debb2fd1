//! The report: every record once, every source with its way there and back, the same bytes for the same register.

/// Colours: ink on paper, light and dark.
mod contrast;
/// Markdown and the workbook, read back.
mod forms;
/// Text that wants to be markup, a link, a formula or to turn the line round.
mod hostile;
/// The report in every language.
mod languages;
/// The page: anchors, headings, what changed, what is left out.
mod page;
/// Templates of one's own, right and wrong.
mod template;

use std::collections::HashMap;

/// A tag of a page with its attributes, as they are written.
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut found = self.attributes.iter().filter(|(own, _)| own == name);
        found.next().map(|(_, value)| value.as_str())
    }
}

/// Reads the opening tags of a page whose values hold no `<` and no `>`: the report escapes them.
pub fn tags(page: &str) -> Vec<Tag> {
    let pieces = page.split('<').skip(1);
    let pieces = pieces.filter(|piece| !piece.starts_with(['/', '!']));
    pieces
        .map(|piece| {
            let (tag, _) = piece.split_once('>').expect("a tag ends");
            let tag = tag.trim_end_matches('/');
            let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
            let mut attributes = Vec::new();
            while !rest.trim().is_empty() {
                let (name, value) = rest.split_once("=\"").unwrap_or((rest, "\""));
                let (value, after) = value.split_once('"').expect("a value ends");
                attributes.push((name.trim().to_owned(), value.to_owned()));
                rest = after;
            }
            Tag {
                name: name.to_owned(),
                attributes,
            }
        })
        .collect()
}

/// Checks that no id stands twice and that every link leads to one or to the web; gives how often each is led to.
pub fn anchors(page: &str) -> HashMap<String, usize> {
    let tags = tags(page);
    let mut ids: HashMap<String, usize> = HashMap::new();
    for id in tags.iter().filter_map(|tag| tag.get("id")) {
        assert!(ids.insert(id.to_owned(), 0).is_none(), "{id} stands twice");
    }
    for href in tags.iter().filter_map(|tag| tag.get("href")) {
        if let Some(id) = href.strip_prefix('#') {
            let led = ids.get_mut(id);
            *led.unwrap_or_else(|| panic!("#{id} leads nowhere")) += 1;
        } else {
            let plain = href.replace("&#x2f;", "/");
            let is_web = plain.starts_with("https://") || plain.starts_with("http://");
            assert!(is_web, "{href}");
        }
    }
    ids
}
