//! Templates: the report as HTML or Markdown, by the built-in template or by one of the user's own.
//!
//! Whatever a template writes is made safe here, whichever template it is: hidden characters become visible, and markup of
//! the form is escaped.

use std::fmt::Display;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value};
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior};

use super::Report;
use crate::domain::text::{visible, visible_lines};
use crate::exchange::markdown::escaped;
use crate::say;
use crate::words::{capital, of, tell};

/// The pieces of the built-in templates, by name. Those in HTML and those in Markdown never meet.
const PIECES: &[(&str, &str)] = &[
    ("report.html", include_str!("report.html")),
    ("record.html", include_str!("record.html")),
    ("timeline.html", include_str!("timeline.html")),
    ("macros.html", include_str!("macros.html")),
    ("style.css", include_str!("style.css")),
    ("report.md", include_str!("report.md")),
    ("record.md", include_str!("record.md")),
];

/// What the escaping of Markdown is called.
const MARKDOWN: &str = "markdown";

/// A template of the user's own.
#[derive(Debug, Clone, Copy)]
pub struct Template<'a> {
    /// What it is called in errors: the file.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {message}", place(name, *line))]
pub struct TemplateError {
    /// The template: a file, or a built-in piece that it includes.
    pub name: String,
    /// The line, from 1.
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
}

impl TemplateError {
    /// Says what would be right.
    pub fn hint(&self) -> String {
        say!(
            "templates are MiniJinja's; the README names the keys, and {extends} begins with the built-in one",
            extends = "{% extends \"report.html\" %}"
        )
    }
}

fn place(name: &str, line: Option<usize>) -> String {
    let name = visible(name);
    line.map_or_else(
        || say!("template `{name}`", name),
        |line| say!("template `{name}`, line {line}", name, line),
    )
}

/// Writes the report as HTML or, with `markdown`, as Markdown.
pub fn render(
    report: &Report,
    markdown: bool,
    own: Option<Template<'_>>,
) -> Result<String, TemplateError> {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    templates.set_auto_escape_callback(move |_| {
        if markdown {
            AutoEscape::Custom(MARKDOWN.into())
        } else {
            AutoEscape::Html
        }
    });
    templates.set_formatter(write_safe);
    templates.add_function("say", |english: &str, arguments: Kwargs| {
        said(english, &arguments)
    });
    templates.add_function("word", |context: &str, english: &str| {
        of(context, english).to_owned()
    });
    templates.add_filter("capital", capital);
    templates.add_filter("link", |address: &str| {
        Value::from_safe_string(format!("<{address}>"))
    });
    let main = if markdown { "report.md" } else { "report.html" };
    // A file of one's own may well be called as a built-in piece is, and still begin with that.
    let shadow = own.filter(|own| PIECES.iter().any(|(name, _)| *name == own.name));
    let shadow = shadow.map(|own| ["./", own.name].concat());
    let own_name = shadow.as_deref().or(own.map(|own| own.name));
    let name = own_name.unwrap_or(main);
    let rendered = (|| {
        let mut syntax = SyntaxConfig::builder();
        syntax.trim_blocks(true).lstrip_blocks(true);
        templates.set_syntax(syntax.keep_trailing_newline(true).build()?);
        // Of the built-in ones only those of the form are needed; what one of the user's own names, is not known.
        let is_needed =
            |name: &str| own.is_some() || (name.rsplit('.').next() == Some("md")) == markdown;
        for (name, text) in PIECES.iter().filter(|(name, _)| is_needed(name)) {
            templates.add_template(name, text)?;
        }
        if let Some(own) = own {
            templates.add_template(name, own.text)?;
        }
        templates
            .get_template(name)?
            .render(Value::from(Serde(report)))
    })();
    rendered.map_err(|error| told(&error, name))
}

/// Says a sentence in the language of the report: the English with its arguments by name; what has no translation, as it is.
fn said(english: &str, arguments: &Kwargs) -> Result<String, Error> {
    let mut given = Vec::new();
    for name in arguments.args() {
        given.push((name, arguments.get::<Value>(name)?));
    }
    let told: Vec<(&str, &dyn Display)> = given
        .iter()
        .map(|(name, value)| (*name, value as &dyn Display))
        .collect();
    Ok(tell("", english, &told, &|| filled(english, &told)))
}

/// Puts arguments in the place of their names, each once: what an argument says is never a name.
fn filled(english: &str, arguments: &[(&str, &dyn Display)]) -> String {
    let mut pieces = english.split('{');
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once('}').unwrap_or(("", piece));
        match arguments.iter().find(|(own, _)| *own == name) {
            Some((_, value)) => filled.extend([&value.to_string(), rest]),
            None => filled.extend(["{", piece]),
        }
    }
    filled
}

/// Writes one value: what is no longer visible made so, then escaped for the form.
fn write_safe(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    if value.is_safe() {
        return minijinja::escape_formatter(out, state, value);
    }
    match (state.auto_escape(), value.as_str()) {
        (AutoEscape::Custom(_), Some(text)) => Ok(out.write_str(&plain(text))?),
        (AutoEscape::Custom(_), _) if value.is_undefined() || value.is_none() => Ok(()),
        (AutoEscape::Custom(_), _) => Ok(out.write_str(&plain(&value.to_string()))?),
        (_, Some(text)) => {
            minijinja::escape_formatter(out, state, &Value::from(visible_lines(text)))
        }
        _ if value.is_none() => Ok(()),
        _ => minijinja::escape_formatter(out, state, value),
    }
}

/// Makes text mean itself in Markdown. Many dialects make a link of a bare address; here only what is meant as one is.
fn plain(text: &str) -> String {
    let mut text = escaped(text);
    for (bare, entity) in [("://", "&#58;//"), ("www.", "www&#46;"), ("@", "&#64;")] {
        if text.contains(bare) {
            text = text.replace(bare, entity);
        }
    }
    text
}

/// Tells what is wrong by the innermost place that is known.
fn told(error: &Error, main: &str) -> TemplateError {
    let mut place = (error.name().unwrap_or(main).to_owned(), error.line());
    let mut message = words(error);
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source.and_then(|source| source.downcast_ref::<Error>()) {
        if let Some(name) = inner.name() {
            place = (name.to_owned(), inner.line());
        }
        message = words(inner);
        source = std::error::Error::source(inner);
    }
    TemplateError {
        name: place.0,
        line: place.1,
        message,
    }
}

fn words(error: &Error) -> String {
    let kind = error.kind().to_string();
    let detail = error.detail().map(|detail| format!(": {detail}"));
    visible(&[kind, detail.unwrap_or_default()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_argument_says_is_never_taken_for_a_name() {
        let arguments: [(&str, &dyn Display); 2] = [("title", &"a {day}"), ("day", &"{title}")];
        for (english, right) in [
            ("{title}: report of {day}", "a {day}: report of {title}"),
            ("{none} and {", "{none} and {"),
            ("nothing", "nothing"),
        ] {
            assert_eq!(filled(english, &arguments), right);
        }
    }
}
