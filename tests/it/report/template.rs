//! Templates of one's own, right and wrong.

use crate::cli::Home;

fn with(text: &str) -> Home {
    let home = Home::shipped();
    std::fs::write(home.path("report.html"), text).unwrap();
    home
}

#[test]
fn a_template_of_ones_own_stands_by_itself_or_on_the_built_in_one() {
    let home = with(
        "<h1>{{ title }}</h1>{% for p in parts %}{% for r in p.records %}{{ r.ref }} {% endfor %}{% endfor %}\n",
    );
    let page = home.done("report ref:D1,F1 --format html --template report.html");
    assert_eq!(page, "<h1>Kazakhstan – Republic of Korea</h1>D1 F1 ");
    let home = with(
        "{% extends \"report.html\" %}{% block cover %}<h1>Ours, {{ day.words }}</h1>{% endblock %}",
    );
    let page = home.done("report ref:D1 --format html --template report.html");
    assert!(page.contains("<h1>Ours, 23 November 2026</h1>") && page.contains("id=\"record-D1\""));
    assert!(!page.contains("How the records stand"));
    let home =
        with("{% extends \"report.md\" %}{% block cover %}# {{ \"<b>*x*\" }}\n{% endblock %}");
    let page = home.done("report ref:D1 --format markdown --template report.html");
    assert!(page.starts_with("# &lt;b&gt;\\*x\\*\n"), "{page}");
}

#[test]
fn what_is_wrong_with_a_template_is_named_with_file_and_line() {
    for (text, line, words) in [
        ("one\n{{ title }\n", 2, "syntax error"),
        ("one\ntwo\n{{ tittle }}\n", 3, "undefined"),
        ("{% include \"none.html\" %}", 1, "none.html"),
        ("\n{{ title | shout }}", 2, "shout"),
        (
            "{% block a %}\n{{ day.words.x.y }}\n{% endblock %}",
            2,
            "undefined",
        ),
    ] {
        let ran = with(text).run("report --format html --template report.html --output out.html");
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{text}");
        let place = format!("report.html`, line {line}: ");
        assert!(
            ran.err.contains(&place) && ran.err.contains(words),
            "{text}: {}",
            ran.err
        );
        assert!(
            ran.err.contains("hint: templates are MiniJinja's"),
            "{}",
            ran.err
        );
    }
    let home = Home::shipped();
    std::fs::write(home.path("t.html"), b"\xff\xfe").unwrap();
    let ran = home.run("report --format html --template t.html");
    assert!(
        ran.code == 1 && ran.err.contains("name a file of UTF-8 text"),
        "{}",
        ran.err
    );
}

/// Gives the words in back-ticks between two phrases of the README.
fn named(from: &str, to: &str) -> Vec<String> {
    let readme = include_str!("../../../README.md");
    let part = readme.split(from).nth(1).unwrap().split(to).next().unwrap();
    let words = part.split('`').skip(1).step_by(2);
    words.map(str::to_owned).collect()
}

#[test]
fn the_blocks_and_keys_that_the_readme_names_are_there() {
    let (blocks, keys) = (
        named("The blocks are ", "; for Markdown"),
        named("The keys are ", "; a date has"),
    );
    assert_eq!((blocks.len(), keys.len()), (9, 15));
    let text: Vec<String> = blocks
        .iter()
        .map(|name| format!("{{% block {name} %}}own {name}.{{% endblock %}}"))
        .collect();
    let home = with(&["{% extends \"report.html\" %}", &text.concat()].concat());
    let page = home.done("report ref:D1 --format html --template report.html");
    for block in blocks {
        assert_eq!(page.matches(&format!("own {block}.")).count(), 1, "{block}");
    }
    let text: Vec<String> = keys
        .iter()
        .map(|key| format!("{{{{ {key} is defined }}}} "))
        .collect();
    let page = with(&text.concat()).done("report ref:D1 --format html --template report.html");
    assert_eq!(page.trim(), ["True"; 15].join(" "));
    let date = with(
        "{{ day.words }}, {{ day.code }}, {{ cover.lights[0].mark.word }} {{ cover.lights[0].mark.glyph }} {{ cover.lights[0].mark.code }}",
    );
    let page = date.done("report ref:D1 --format html --template report.html");
    assert_eq!(page, "23 November 2026, 2026-11-23, red ▲ red");
}
