//! Text that wants to be markup, a link, a formula or to turn the line round.

use super::{anchors, tags};
use crate::cli::Home;
use servanda::domain::text::is_hidden;

const NASTY: &str = "=HYPERLINK(1)<script>alert(1)</script>\"'><img src=x onerror=y> [x](javascript:y) | `a` https://evil.example www.evil.example \
     {{ 7*7 }}{% for %} \u{202e}\u{1b}[31m\u{7}\u{200b}";

/// Every column that holds words of people, in every table.
const COLUMNS: &[(&str, &str)] = &[
    ("register", "title"),
    ("name", "text"),
    ("label", "text"),
    ("occasion", "title"),
    ("title", "text"),
    ("record", "contact"),
    ("record", "description"),
    ("record", "measure"),
    ("record", "mandate"),
    ("action", "place"),
    ("action", "note"),
    ("session", "place"),
    ("session", "minutes"),
    ("participation", "person"),
    ("milestone", "title"),
    ("assessment", "note"),
    ("assessment", "source_word"),
    ("note", "text"),
    ("indicator", "title"),
    ("indicator", "unit"),
    ("indicator", "definition"),
    ("observation", "note"),
    ("evidence", "title"),
    ("evidence", "publisher"),
    ("evidence", "language"),
    ("citation", "note"),
];

fn nasty() -> Home {
    let home = Home::shipped();
    let conn = rusqlite::Connection::open(home.register()).unwrap();
    for (table, column) in COLUMNS {
        let guard = match *column {
            "measure" => " WHERE kind = 'follow_up'",
            "mandate" => " WHERE kind = 'group'",
            _ => "",
        };
        let sql = format!("UPDATE {table} SET {column} = ?1 || rowid{guard}");
        let done = conn.execute(&sql, [NASTY]).unwrap();
        assert!(done > 0, "{table}.{column}");
    }
    conn.execute(
        "UPDATE evidence SET url = 'javascript:alert(1)' WHERE id % 3 = 0",
        [],
    )
    .unwrap();
    conn.execute(
        "UPDATE evidence SET url = 'https://a.example/\"><script>x</script> )' WHERE id % 3 = 1",
        [],
    )
    .unwrap();
    home
}

fn no_hidden_character(text: &str) {
    let hidden = text.chars().find(|c| *c != '\n' && is_hidden(*c));
    assert_eq!(hidden, None);
}

#[test]
fn a_page_holds_hostile_text_as_text_and_nothing_else() {
    let home = nasty();
    let page = home.done("report --format html --since 2020-01-01");
    no_hidden_character(&page);
    let clean = Home::shipped().done("report --format html --since 2020-01-01");
    let mut known = names(&clean);
    // A status in the source's own word: the shipped register holds none.
    known.insert(("q".to_owned(), String::new()));
    for (tag, attribute) in names(&page) {
        let is_known = known.contains(&(tag.clone(), attribute.clone()));
        assert!(is_known, "<{tag} {attribute}> is made by text");
    }
    anchors(&page);
    assert!(!page.contains("href=\"javascript"));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;&#x2f;script&gt;"));
    assert!(page.contains("{{ 7*7 }}") && !page.contains(">49<"));
}

/// Gives every tag with every attribute it has.
fn names(page: &str) -> std::collections::HashSet<(String, String)> {
    let mut names = std::collections::HashSet::new();
    for tag in tags(page) {
        names.insert((tag.name.clone(), String::new()));
        for (attribute, _) in tag.attributes {
            names.insert((tag.name.clone(), attribute));
        }
    }
    names
}

#[test]
fn markdown_holds_hostile_text_as_text_and_nothing_else() {
    let page = nasty().done("report --format markdown --since 2020-01-01");
    no_hidden_character(&page);
    assert!(
        !page.contains("<script")
            && !page.contains("<img")
            && !page.replace("\\]", "").contains("](")
            && !page.contains("<javascript")
    );
    assert!(page.contains("&lt;script&gt;"));
    let mut columns = 0;
    for line in page.lines() {
        let bare = line.replace("\\|", "");
        let pipes = bare.matches('|').count();
        if bare.starts_with('|') {
            if columns > 0 {
                assert_eq!(pipes, columns, "{line}");
            }
            columns = pipes;
        } else {
            columns = 0;
            assert_eq!(pipes, 0, "{line}");
        }
        // A bare address is a link in many dialects; only addresses of sources are, in angle brackets.
        for (at, _) in line.match_indices("://") {
            let start = line[..at].rfind(['<', ' ']).unwrap_or(0);
            assert!(line[start..].starts_with('<'), "{line}");
        }
        let outside = line.split('<').map(|piece| piece.rsplit('>').next());
        let outside: Vec<&str> = outside.flatten().collect();
        assert!(!outside.concat().contains("www."), "{line}");
    }
    assert!(page.contains("<https://a.example/%22%3E%3Cscript%3Ex%3C/script%3E%20%29>"));
}

#[test]
fn a_workbook_holds_hostile_text_as_strings() {
    let home = nasty();
    home.done("--quiet report --format xlsx --since 2020-01-01 --output n.xlsx");
    let cells = super::forms::cells(&home.path("n.xlsx"));
    let nasty = cells
        .iter()
        .filter(|cell| cell.contains("=HYPERLINK(1)<script>"));
    assert!(nasty.count() > 100);
    for cell in &cells {
        no_hidden_character(cell);
    }
    assert!(super::forms::formulas(&home.path("n.xlsx")).is_empty());
}
