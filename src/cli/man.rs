//! `man`: the manual page, with every command, from the tree of commands.

use std::io::{self, Write};

use clap_mangen::Man;

use super::console::answer;
use super::failure::Failure;
use super::translated::in_words;
use crate::word;

pub(super) fn run() -> Result<(), Failure> {
    let mut page = Vec::new();
    write(&mut page)?;
    answer(|out| out.write_all(&page))
}

fn write(page: &mut Vec<u8>) -> io::Result<()> {
    let mut tree = in_words(super::tree());
    tree.build();
    let man = Man::new(tree.clone());
    man.render_title(page)?;
    for (heading, part) in [
        (
            word!("man", "NAME"),
            rendered(|part| man.render_name_section(part))?,
        ),
        (
            word!("man", "SYNOPSIS"),
            rendered(|part| man.render_synopsis_section(part))?,
        ),
        (
            word!("man", "DESCRIPTION"),
            rendered(|part| man.render_description_section(part))?,
        ),
        (
            word!("man", "OPTIONS"),
            rendered(|part| man.render_options_section(part))?,
        ),
    ] {
        writeln!(page, ".SH {heading}\n{part}")?;
    }
    writeln!(page, ".SH {}", word!("man", "COMMANDS"))?;
    let is_own = |command: &&clap::Command| command.get_name() != "help";
    for command in tree.get_subcommands().filter(is_own) {
        write_command(command, page)?;
    }
    let extra = rendered(|part| man.render_extra_section(part))?;
    writeln!(
        page,
        ".SH {}\n.nf\n{extra}\n.fi",
        word!("man", "EXAMPLES, ENVIRONMENT, EXIT CODES")
    )
}

/// Writes a command as a subsection: what it does, how it is used, its own options, its examples.
fn write_command(command: &clap::Command, page: &mut Vec<u8>) -> io::Result<()> {
    let is_shared = |arg: &clap::Arg| arg.is_global_set() || arg.get_id() == "help";
    let own = command
        .clone()
        .mut_args(|arg| if is_shared(&arg) { arg.hide(true) } else { arg });
    let man = Man::new(own);
    let name = command.get_bin_name().unwrap_or(command.get_name());
    let about = rendered(|part| man.render_description_section(part))?;
    let usage = rendered(|part| man.render_synopsis_section(part))?;
    writeln!(page, ".SS {name}\n{about}\n.PP\n{usage}")?;
    if command.get_arguments().any(|arg| !is_shared(arg)) {
        let options = rendered(|part| man.render_options_section(part))?;
        writeln!(page, "{options}")?;
    }
    if command.get_after_long_help().is_some() {
        let extra = rendered(|part| man.render_extra_section(part))?;
        writeln!(page, ".PP\n.nf\n{extra}\n.fi")?;
    }
    Ok(())
}

/// Gives a section as clap writes it, without its heading and without the preamble that every section repeats.
fn rendered(render: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<String> {
    let mut part = Vec::new();
    render(&mut part)?;
    let text = String::from_utf8_lossy(&part);
    let repeated = [".SH ", ".ie ", ".el "];
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !repeated.iter().any(|macro_| line.starts_with(macro_)))
        .collect();
    Ok(lines.join("\n"))
}
