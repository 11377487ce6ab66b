//! Every task of this repository, run as `cargo xtask <task>`.
//!
//! Two tasks work on a fresh machine: `cargo xtask demo` shows the widget, `cargo xtask test` tests it. Both install
//! their requirements, with the reason, and repeat nothing. `cargo xtask` alone lists all tasks.

mod arguments;
mod tasks;

mod demo;
mod evidence;
mod fuzz;
mod gallery;
mod lines;
mod lint;
mod long;
mod mutants;
mod port;
mod reproducible;
mod scripts;
mod serve;

mod hosts;
mod package;
mod page;
mod release;
mod size;
mod suite;
mod tools;
mod widget;

mod files;
mod hash;
mod lockfile;
mod moment;
mod process;
mod profile;
mod record;
mod tally;
mod text;
mod workspace;

use std::process::ExitCode;

use crate::workspace::Workspace;

/// The exit code of a command line that is not understood, as shells use it.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    let task = match arguments::parse(std::env::args_os().skip(1)) {
        Ok(task) => task,
        Err(help) if help.is_help() => {
            println!("{help}");
            return ExitCode::SUCCESS;
        }
        Err(misunderstanding) => {
            eprintln!("This command line is not understood: {misunderstanding}. `cargo xtask` lists the tasks.");
            return ExitCode::from(MISUSED);
        }
    };
    match tasks::run(&Workspace::find(), task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
