//! Tasks for those who change the schema: `cargo xtask generate` writes every generated file,
//! `cargo xtask ci` runs `.ci/run`, `cargo xtask performance` measures, and `cargo xtask release`
//! and `compat` guard the services of earlier releases. A user of the crates needs none of them.

mod columns;
mod compat;
mod constraints;
mod generate;
mod performance;
mod release;
mod tools;
mod words;

use std::error::Error;
use std::process::{Command, ExitCode};

const USAGE: &str = "\
usage: cargo xtask generate [--check]   Write the generated files, or name those that differ
       cargo xtask ci [part ...]        Run parts of .ci/run, all by default
       cargo xtask performance [part ...]
                                        Measure, and write the tables of docs/performance.md
       cargo xtask words                Name the lines that break a rule of CONTRIBUTING.md
       cargo xtask release              Keep the database of this version in tests/released
       cargo xtask compat [--against <revision>] [--size S|M|L]
                                        Run the last release on this checkout's schema

Exit codes of generate:
  0  done
  1  failed, or a file differs
  2  wrong arguments
  3  done, but for the files of a tool that is missing";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let code = match args.as_slice() {
        ["generate"] => generate::run(false),
        ["generate", "--check"] => generate::run(true),
        ["ci", parts @ ..] => ci(parts),
        ["performance", parts @ ..] => performance::run(parts),
        ["words"] => words::run(),
        ["release"] => release::run(),
        ["compat", options @ ..] => match compat::Options::read(options) {
            Some(options) => compat::run(&options),
            None => Ok(wrong()),
        },
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(0)
        }
        _ => Ok(wrong()),
    };
    ExitCode::from(code.unwrap_or_else(|error| {
        eprintln!("xtask: {error}");
        1
    }))
}

fn wrong() -> u8 {
    eprintln!("{USAGE}");
    2
}

fn ci(parts: &[&str]) -> Result<u8, Box<dyn Error>> {
    let status = Command::new("bash").arg(tools::project().join(".ci/run")).args(parts).status()?;
    Ok(u8::from(!status.success()))
}
