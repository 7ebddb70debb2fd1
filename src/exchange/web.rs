//! A list as one page of HTML that stands by itself: no script, no request, every text escaped.

use std::io::{self, Write};

use super::{Heading, List};
use crate::domain::entity::is_url;
use crate::domain::text::visible_lines;
use crate::words::current;

/// Writes a list as a page.
pub(super) fn write<T>(
    list: &List<'_, T>,
    heading: &Heading,
    out: &mut dyn Write,
) -> io::Result<()> {
    let title = escaped(&heading.title);
    let language = current().as_str();
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n{HEAD}<title>{title}</title>\n</head>\n<body>\n<h1>{title}</h1>\n<dl>\n"
    )?;
    for (name, text) in heading.pairs() {
        writeln!(out, "<dt>{}</dt><dd>{}</dd>", escaped(name), escaped(&text))?;
    }
    out.write_all(b"</dl>\n<table>\n<thead>\n<tr>")?;
    for column in &list.columns {
        write!(out, "<th scope=\"col\">{}</th>", escaped(&column.header))?;
    }
    out.write_all(b"</tr>\n</thead>\n<tbody>\n")?;
    for row in list.rows {
        out.write_all(b"<tr>")?;
        for column in &list.columns {
            cell(&column.told(row), out)?;
        }
        out.write_all(b"</tr>\n")?;
    }
    out.write_all(b"</tbody>\n</table>\n</body>\n</html>\n")
}

/// Writes a cell; a web address, and nothing else, becomes a link.
fn cell(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let safe = escaped(text);
    if is_url(text) {
        write!(
            out,
            "<td><a href=\"{safe}\" rel=\"noreferrer\">{safe}</a></td>"
        )
    } else {
        write!(out, "<td>{safe}</td>")
    }
}

/// Makes text mean itself in HTML, within an element or an attribute in double quotes.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in visible_lines(text).chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(c),
        }
    }
    safe
}

const HEAD: &str = "<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">
<meta name=\"color-scheme\" content=\"light dark\">
<style>
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1.5rem; }
dt { opacity: .75; }
dd { margin: 0; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #8886; white-space: pre-line; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
@page { size: A4 landscape; margin: 15mm; }
</style>
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Column;

    #[test]
    fn text_is_never_markup_and_only_web_addresses_are_links() {
        let rows = [
            "<script>alert(\"1\")</script>",
            "javascript:alert(1)",
            "https://a.kz/?a=1&b='2'",
        ];
        let list = List {
            columns: vec![Column::new("url", false, |text: &&str| (*text).to_owned())],
            rows: &rows,
            chosen: false,
        };
        let heading = Heading {
            title: "A </title> B".to_owned(),
            filter: "\"<b>\"".to_owned(),
            ..Heading::default()
        };
        let mut out = Vec::new();
        write(&list, &heading, &mut out).unwrap();
        let page = String::from_utf8(out).unwrap();
        assert!(!page.contains("<script") && !page.contains("<b>"), "{page}");
        assert_eq!(page.matches("</title>").count(), 1);
        assert_eq!(page.matches("<a ").count(), 1);
        assert!(
            page.contains("<a href=\"https://a.kz/?a=1&amp;b=&#39;2&#39;\""),
            "{page}"
        );
        assert!(page.contains("<dd>&quot;&lt;b&gt;&quot;</dd>"));
    }
}
