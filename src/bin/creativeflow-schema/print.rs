//! The one way to standard output and standard error. What cannot be written is noted, and ends no
//! work half way.

use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;

use clap::builder::styling::{AnsiColor, Style};
use creativeflow_schema::quote;
use serde_json::Value;

/// The columns that a line for people has, on a terminal.
const WIDTH: usize = 80;

/// The first error of standard output. After it nothing more is written, so that what was written
/// has no gap.
static LOST: OnceLock<io::Error> = OnceLock::new();

/// The error for which some of the output was lost.
pub fn lost() -> Option<&'static io::Error> {
    LOST.get()
}

fn write(mut to: impl Write, text: &str) {
    if LOST.get().is_none()
        && let Err(error) = to.write_all(text.as_bytes()).and_then(|()| to.flush())
    {
        LOST.get_or_init(|| error);
    }
}

/// Prints a line for people. Its first word has a colour, on a terminal, where it says how
/// something stands.
pub fn line(text: &str) {
    let text = quote::printable(text);
    let text = if io::stdout().is_terminal() { wrapped(&text, WIDTH, 9) } else { text };
    let word = text.split(' ').next().unwrap_or_default();
    let (style, rest) = (style(word), &text[word.len()..]);
    write(anstream::stdout().lock(), &format!("{style}{word}{style:#}{rest}\n"));
}

fn style(word: &str) -> Style {
    let colour = match word {
        "adopted" | "applied" | "archived" | "checked" | "closed" | "deleted" | "detached"
        | "dropped" | "emptied" | "erased" | "made" | "released" | "repaired" | "restored"
        | "reverted" | "written" | "wrote" => AnsiColor::Green,
        "changed" | "dropping" | "other" | "pending" | "repairing" | "retrying" | "skipped"
        | "waiting:" | "warning" | "warning:" => AnsiColor::Yellow,
        "critical" | "finding" | "left" | "problem" => AnsiColor::Red,
        _ => return Style::new(),
    };
    colour.on_default()
}

/// Prints a JSON value in a line.
pub fn json(value: &Value) {
    write(io::stdout().lock(), &format!("{}\n", quote::json(&value.to_string())));
}

/// Prints a script, as it is; on a terminal, with its control characters escaped.
pub fn script(text: &str) {
    let mut lines = text.to_owned();
    if io::stdout().is_terminal() {
        lines =
            text.lines().map(|line| quote::printable(&line.replace('\t', "    ")) + "\n").collect();
    }
    write(io::stdout().lock(), &lines);
}

/// Prints what went wrong, on standard error.
pub fn error(message: &str) {
    complain(AnsiColor::Red.on_default().bold(), "creativeflow-schema:", message);
}

/// Prints a warning, on standard error.
pub fn warning(message: &str) {
    complain(AnsiColor::Yellow.on_default(), "warning:", message);
}

/// The lines of a list are indented; a line end elsewhere is part of a name or of what the server
/// says.
fn complain(style: Style, word: &str, message: &str) {
    let mut text =
        message.split("\n  ").map(quote::printable).collect::<Vec<_>>().join("\n  ") + "\n";
    if io::stderr().is_terminal() {
        let width = WIDTH - word.len() - 1;
        text = text.lines().map(|line| wrapped(line, width, 4) + "\n").collect();
    }
    // There is nobody left to say that it failed.
    drop(write!(anstream::stderr().lock(), "{style}{word}{style:#} {text}"));
}

/// A line, in lines of at most this width where its words allow, those after the first indented.
pub fn wrapped(line: &str, width: usize, indent: usize) -> String {
    let mut text = String::new();
    let mut column = 0;
    for (number, word) in line.split(' ').enumerate() {
        let length = word.chars().count();
        if number > 0 && column + 1 + length > width && column > indent && !word.is_empty() {
            text.truncate(text.trim_end().len());
            text.push('\n');
            text.extend(std::iter::repeat_n(' ', indent));
            column = indent;
        } else if number > 0 {
            text.push(' ');
            column += 1;
        }
        text += word;
        column += length;
    }
    text
}
