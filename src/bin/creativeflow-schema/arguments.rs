//! Reports wrong arguments, without an argument that may be a password.

use std::error::Error as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use creativeflow_schema::migrator::{MIGRATIONS, SqlMigration};

use crate::print;

/// Returns whether the argument may be a database's address, or a piece of one.
fn may_hold_a_password(argument: &str) -> bool {
    let lower = argument.to_ascii_lowercase();
    ["://", "@", "password", "passwd", "--database-url"].iter().any(|sign| lower.contains(sign))
}

/// Help and version as they are; what is wrong with the arguments in a line.
pub fn usage(error: &clap::Error) -> ExitCode {
    let message = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return ExitCode::from(if error.print().is_ok() { 0 } else { crate::NOT_WRITTEN });
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            "a command is missing".to_owned()
        }
        // A shell splits an address at its spaces and `&`, so none of the arguments can be shown
        // beside one.
        _ if shows_an_argument(error)
            && std::env::args_os()
                .any(|argument| may_hold_a_password(&argument.to_string_lossy())) =>
        {
            let of = match error.get(ContextKind::InvalidArg) {
                Some(flag) if error.kind() != ErrorKind::UnknownArgument => format!(" of '{flag}'"),
                _ => String::new(),
            };
            let why = error.source().map(ToString::to_string).filter(|why| why == IS_AN_ADDRESS);
            let why = why.unwrap_or_else(|| {
                "it is not shown, since one of them may hold a password".to_owned()
            });
            format!("an argument{of} is not as expected: {why}")
        }
        // A command takes no such word: it may be the password that a flag of another program
        // takes.
        ErrorKind::UnknownArgument if is_a_word(error) => {
            "an argument is not expected: it is not shown, since it may be a password".to_owned()
        }
        _ => {
            let text = error.render().to_string();
            let ends = |line: &&str| {
                ["Usage:", "tip:", "For more"].iter().all(|end| !line.trim().starts_with(end))
            };
            text.lines()
                .take_while(ends)
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        }
    };
    print::error(&format!("{}; see --help", message.trim_start_matches("error: ")));
    ExitCode::from(2)
}

/// Returns whether it looks like a flag's name.
fn is_flag(name: &str) -> bool {
    name.starts_with("--") && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

/// Returns whether what no command expects is a word, or a flag with something in it that is no
/// flag's.
fn is_a_word(error: &clap::Error) -> bool {
    matches!(error.get(ContextKind::InvalidArg), Some(ContextValue::String(text)) if !is_flag(text))
}

/// Returns whether clap's message repeats an argument, other than a name that looks like a flag's.
fn shows_an_argument(error: &clap::Error) -> bool {
    let shown = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => {
            !text.is_empty() && (!is_flag(text) || may_hold_a_password(text))
        }
        Some(ContextValue::Strings(texts)) => !texts.is_empty(),
        _ => false,
    };
    shown(ContextKind::InvalidValue)
        || shown(ContextKind::InvalidSubcommand)
        || (error.kind() == ErrorKind::UnknownArgument && shown(ContextKind::InvalidArg))
}

const IS_AN_ADDRESS: &str = "it looks like the address of a database, which --database-url takes";

/// A migration's version, from that or from its name, as `status` prints it.
pub fn version(text: &str) -> Result<String, &'static str> {
    if may_hold_a_password(text) {
        return Err(IS_AN_ADDRESS);
    }
    let migrations = MIGRATIONS;
    let named = migrations.iter().find(|migration| migration.name() == text);
    Ok(named.map_or_else(|| text.to_owned(), SqlMigration::version))
}

/// A folder or a file.
pub fn path(text: &str) -> Result<PathBuf, &'static str> {
    if text.contains("://") || text.contains("password=") {
        Err(IS_AN_ADDRESS)
    } else {
        Ok(text.into())
    }
}
