//! `completions`: what a shell needs to complete commands, options and codes.

use clap::Args;
use clap_complete::Shell;

use super::choice::choice;
use super::console::answer;
use super::failure::Failure;

const SHELLS: &[&str] = &["bash", "zsh", "fish", "elvish", "powershell"];

/// What `completions` takes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  servanda completions bash > ~/.local/share/bash-completion/completions/servanda
  servanda completions fish > ~/.config/fish/completions/servanda.fish")]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_name = "SHELL", value_parser = choice::<Shell>(SHELLS))]
    pub shell: Shell,
}

pub(super) fn run(args: &CompletionsArgs) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut super::tree(), "servanda", &mut script);
    answer(|out| std::io::Write::write_all(out, &script))
}
