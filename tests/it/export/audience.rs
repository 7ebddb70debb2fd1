//! `--audience shared`: words planted in every field of every entity, and none of the internal ones in any form.

use std::path::Path;

use calamine::Reader;

use crate::cli::Home;

/// Plants a word of its own in every text of the register, by hand: internal things get `hidden…`. Gives how many words.
fn plant(register: &Path) -> usize {
    let conn = rusqlite::Connection::open(register).unwrap();
    conn.execute_batch(SHARE).unwrap();
    let mut planted = 0;
    for (table, column) in TEXTS {
        planted += conn
            .execute(
                &format!(
                    "UPDATE {table} SET {column} = 'hidden-{table}-{column}-' || id WHERE ({}",
                    internal(table) + ")" + of_kind(column)
                ),
                [],
            )
            .unwrap();
    }
    planted
}

/// Some texts belong to one kind of record.
fn of_kind(column: &str) -> &'static str {
    match column {
        "registration" => " AND kind = 'document'",
        "mandate" => " AND kind = 'group'",
        "measure" => " AND kind = 'follow_up'",
        _ => "",
    }
}

/// Shares F1, D1 and some sources; everything else is internal.
const SHARE: &str = "
    UPDATE record SET audience = 'internal'; UPDATE assessment SET audience = 'internal';
    UPDATE note SET audience = 'internal'; UPDATE evidence SET audience = 'internal';
    UPDATE record SET audience = 'shared' WHERE ref IN ('F1', 'D1');
    UPDATE evidence SET audience = 'shared' WHERE ref IN ('E1', 'E2');";

/// Every text that somebody may have written.
const TEXTS: &[(&str, &str)] = &[
    ("record", "contact"),
    ("record", "description"),
    ("record", "rag_note"),
    ("record", "registration"),
    ("record", "mandate"),
    ("record", "measure"),
    ("title", "text"),
    ("action", "place"),
    ("action", "note"),
    ("session", "place"),
    ("session", "minutes"),
    ("participation", "person"),
    ("milestone", "title"),
    ("assessment", "note"),
    ("assessment", "source_word"),
    ("note", "text"),
    ("relation", "note"),
    ("indicator", "title"),
    ("indicator", "definition"),
    ("observation", "note"),
    ("evidence", "title"),
    ("evidence", "publisher"),
    ("citation", "note"),
    ("occasion", "title"),
    ("occasion", "note"),
    ("occasion", "place"),
    ("name", "text"),
    ("label", "text"),
    ("view", "name"),
    ("view", "filter"),
];

const SHARED: &str = "(SELECT id FROM record WHERE audience = 'shared')";

/// Which rows of a table are not to be handed out.
fn internal(table: &str) -> String {
    match table {
        "record" | "assessment" | "note" | "evidence" => "audience = 'internal'".to_owned(),
        "title" | "action" | "session" | "participation" | "milestone" => format!("record_id NOT IN {SHARED}"),
        "relation" => format!("record_id NOT IN {SHARED} OR other_id NOT IN {SHARED} OR session_id IS NOT NULL"),
        "citation" => format!(
            "evidence_id NOT IN (SELECT id FROM evidence WHERE audience = 'shared')
             OR record_id NOT IN {SHARED} OR assessment_id IN (SELECT id FROM assessment WHERE audience = 'internal')"
        ),
        "observation" => "id NOT IN (SELECT observation_id FROM citation WHERE observation_id IS NOT NULL AND evidence_id IN
            (SELECT id FROM evidence WHERE audience = 'shared'))".to_owned(),
        "indicator" => "id NOT IN (SELECT indicator_id FROM observation WHERE id IN (SELECT observation_id FROM citation WHERE
            observation_id IS NOT NULL AND evidence_id IN (SELECT id FROM evidence WHERE audience = 'shared')))".to_owned(),
        "occasion" => format!("id NOT IN (SELECT occasion_id FROM record WHERE id IN {SHARED} AND occasion_id IS NOT NULL)"),
        "name" => format!("body_id NOT IN (SELECT body_id FROM participation WHERE record_id IN {SHARED})"),
        "label" => format!("field_id NOT IN (SELECT field_id FROM record WHERE id IN {SHARED} AND field_id IS NOT NULL)"),
        _ => "1".to_owned(),
    }
}

/// Gives every text of a workbook.
fn texts(book: &[u8]) -> String {
    let mut book =
        calamine::open_workbook_from_rs::<calamine::Xlsx<_>, _>(std::io::Cursor::new(book))
            .unwrap();
    let sheets = book.worksheets();
    let told = |(name, range): &(String, calamine::Range<calamine::Data>)| {
        format!("{name} {:?}", range.rows().collect::<Vec<_>>())
    };
    sheets.iter().map(told).collect::<Vec<_>>().join("\n")
}

#[test]
fn no_form_lets_anything_internal_out() {
    let home = Home::shipped();
    home.done("status F1 completed --note hidden-status");
    home.done("note F1 hidden-note");
    home.done("view save hidden-view field:energy");
    // The history holds the words of the commands above.
    let planted = plant(&home.register());
    assert!(planted > 150, "{planted}");
    for format in ["csv", "json", "jsonl", "markdown", "html", "ics", "xlsx"] {
        let out = home.path(&format!("shared.{format}"));
        home.done(&format!(
            "--quiet export --audience shared --format {format} --output shared.{format}"
        ));
        let bytes = std::fs::read(&out).unwrap();
        let text = match format {
            "xlsx" => texts(&bytes),
            _ => String::from_utf8(bytes).unwrap(),
        };
        assert!(
            !text.contains("hidden"),
            "{format}: {}",
            around(&text, "hidden")
        );
        // Neither are the internal things named by ref.
        for word in ["\"F2\"", ",F2,", "| F2 |", ">F2<"] {
            assert!(!text.contains(word), "{format}: {}", around(&text, word));
        }
        assert!(format == "ics" || text.contains("F1"), "{format}");
    }
    // All of it is in what the desk keeps, so that the search above could have found it.
    let all = home.done("export --format json");
    assert!(all.matches("hidden").count() > 150);
}

fn around(text: &str, word: &str) -> String {
    let at = text.find(word).unwrap_or(0);
    text[at..].chars().take(80).collect()
}

#[test]
fn a_status_follows_from_the_shared_assessments_alone() {
    let home = Home::shipped();
    home.done("edit F1 --set audience=shared");
    home.done("status F1 completed --note done");
    let listed = |home: &Home| {
        home.done("export ref:F1 --audience shared --format csv --columns status,rag,updated_at")
    };
    assert_eq!(listed(&home), "status,rag,updated_at\r\nunknown,red,\r\n");
    // A filter asks the shared register too.
    assert_eq!(
        home.run("export ref:F1 status:completed --audience shared --format csv --columns ref")
            .out,
        "ref\r\n"
    );
    assert_eq!(
        home.done("export ref:F1 status:completed --format csv --columns ref"),
        "ref\r\nF1\r\n"
    );
    let conn = rusqlite::Connection::open(home.register()).unwrap();
    conn.execute(
        "UPDATE assessment SET audience = 'shared' WHERE status = 'completed'",
        [],
    )
    .unwrap();
    drop(conn);
    assert!(listed(&home).contains("\r\ncompleted,"));
    assert_eq!(
        home.run("export --audience shared --history --format json")
            .code,
        2
    );
}
