//! `man`: the manual page, with every command, from the tree of commands.

use std::io::{self, Write};

use clap_mangen::Man;

use super::console::answer;
use super::failure::Failure;

pub(super) fn run() -> Result<(), Failure> {
    let mut page = Vec::new();
    write(&mut page)?;
    answer(|out| out.write_all(&page))
}

fn write(page: &mut Vec<u8>) -> io::Result<()> {
    let mut tree = super::tree();
    tree.build();
    let man = Man::new(tree.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    page.write_all(b".SH COMMANDS\n")?;
    for command in tree
        .get_subcommands()
        .filter(|command| !command.is_hide_set())
    {
        write_command(command, page)?;
    }
    man.render_extra_section(page)?;
    man.render_version_section(page)
}

/// Writes a command as a subsection: what it does, how it is used, its own options, its examples.
fn write_command(command: &clap::Command, page: &mut Vec<u8>) -> io::Result<()> {
    let globals = |arg: &clap::Arg| {
        arg.is_global_set() || matches!(arg.get_id().as_str(), "help" | "version")
    };
    let own = command
        .clone()
        .mut_args(|arg| if globals(&arg) { arg.hide(true) } else { arg });
    let has_own = own.get_arguments().any(|arg| !globals(arg));
    let man = Man::new(own);
    let name = command.get_bin_name().unwrap_or(command.get_name());
    writeln!(page, ".SS {name}")?;
    section(page, |part| man.render_description_section(part))?;
    section(page, |part| man.render_synopsis_section(part))?;
    if has_own {
        section(page, |part| man.render_options_section(part))?;
    }
    if command.get_after_long_help().is_some() {
        section(page, |part| man.render_extra_section(part))?;
    }
    Ok(())
}

/// Takes a section without its heading.
fn section(
    page: &mut Vec<u8>,
    render: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut part = Vec::new();
    render(&mut part)?;
    let text = String::from_utf8_lossy(&part);
    for line in text.lines().filter(|line| !line.starts_with(".SH ")) {
        writeln!(page, "{line}")?;
    }
    writeln!(page, ".PP")
}
