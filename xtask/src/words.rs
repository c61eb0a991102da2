//! `cargo xtask words`: the style of documentation, as far as a program can read it.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::tools::{self, project};

/// Words with which the first line of a documentation does not begin.
const QUESTIONS: [&str; 6] = ["What", "How", "Why", "Which", "Whether", "Who"];
/// Characters in a line, at most.
const WIDTH: usize = 100;
/// Files of tables of values, or of Rust texts, that rustfmt does not wrap. Their code may be
/// wider.
const TABLES: [&str; 6] = [
    "crates/fixtures/src/rows.rs",
    "tests/budget/",
    "tests/diesel_types.rs",
    "tests/doctor/cases.rs",
    "tests/models/",
    "tests/relationships.rs",
];
/// Words by which SQL is known. Its lines are those of the statement, which nobody wraps for Rust.
const SQL: [&str; 22] = [
    "ALTER ",
    "AND ",
    "ARRAY[",
    "CASE ",
    "CHECK (",
    "COMMENT ON ",
    "CREATE ",
    "DELETE ",
    "DROP ",
    "FROM ",
    "GRANT ",
    "INSERT ",
    "JOIN ",
    "LOCK ",
    "ORDER BY ",
    "REFERENCES ",
    "SELECT ",
    "SET ",
    "UPDATE ",
    "VALUES ",
    "WHERE ",
    "WITH ",
];

/// Names each line that breaks a rule. Returns the exit code.
pub fn run() -> Result<u8, Box<dyn Error>> {
    let mut list = Command::new("git");
    list.current_dir(project()).args([
        "ls-files",
        "-co",
        "--exclude-standard",
        "*.rs",
        "*.md",
        "*.toml",
        "*.yml",
    ]);
    let files = String::from_utf8(tools::run(&mut list)?)?;
    let mut broken = 0;
    for file in files.lines() {
        // A file that is deleted and not yet committed is listed too.
        let Ok(text) = fs::read_to_string(project().join(file)) else { continue };
        for (line, rule) in faults(file, &text) {
            println!("{file}:{line}: {rule}");
            broken += 1;
        }
    }
    println!("{broken} lines in {} files", files.lines().count());
    Ok(u8::from(broken > 0))
}

/// The lines of a file that break a rule, with the rule.
fn faults(file: &str, text: &str) -> Vec<(usize, String)> {
    let mut faults = Vec::new();
    // Written by a program, which wraps nothing.
    if text
        .lines()
        .take(5)
        .any(|line| line.contains("@generated") || line.contains("Generated from"))
    {
        return faults;
    }
    let is = |end: &str| Path::new(file).extension().is_some_and(|found| found == end);
    let whole = if is("rs") { lines_that_may_be_long(text) } else { BTreeSet::new() };
    let is_table = TABLES.iter().any(|table| file.starts_with(table));
    let mut before = "";
    let mut is_example = false;
    for (number, line) in (1..).zip(text.lines()) {
        if let Some((mark, words)) = documentation(line).filter(|_| is("rs"))
            && documentation(before).is_none_or(|(other, _)| other != mark)
            && let Some(word) =
                QUESTIONS.iter().find(|word| words.split_whitespace().next() == Some(**word))
        {
            faults.push((number, format!("the first line of a documentation begins with {word}")));
        }
        let long = line.chars().count();
        let words = line.trim_start().trim_start_matches(['/', '!', ' ']);
        is_example ^= words.starts_with("```");
        let start = line.trim_start();
        let is_comment = start.starts_with("//");
        let is_checked = if is("rs") {
            is_comment || !is_table
        } else {
            is_comment || is("md") || start.starts_with('#')
        };
        if is_checked
            && !is_example
            && long > WIDTH
            && !may_be_long(line)
            && !whole.contains(&number)
        {
            faults.push((number, format!("{long} characters, of {WIDTH}")));
        }
        before = line;
    }
    faults
}

/// The mark of a line of documentation, and what comes after it.
fn documentation(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start();
    let (mark, words) = line.split_at_checked(3)?;
    matches!(mark, "///" | "//!").then_some((mark, words))
}

/// Returns whether a line is one that nobody can wrap: a row of a table, a URL, SQL.
fn may_be_long(line: &str) -> bool {
    let line = line.trim_start().trim_start_matches(['/', '!', ' ']);
    line.starts_with('|') || line.contains("://") || is_sql(line)
}

fn is_sql(text: &str) -> bool {
    SQL.iter().any(|word| text.contains(word))
}

/// The lines of Rust code that nobody wraps, by their numbers: those of a string with SQL, and
/// those of a macro call in braces, which are the rows of a table.
fn lines_that_may_be_long(code: &str) -> BTreeSet<usize> {
    let mut lines = BTreeSet::new();
    let mut rest = code;
    let mut number = 1;
    let mut before = "";
    // The braces that are open within a macro call.
    let mut open = 0;
    while let Some(first) = rest.chars().next() {
        let (token, after) = rest.split_at(token_length(rest, first));
        let end = number + token.matches('\n').count();
        match token {
            "{" if open > 0 || before == "!" => open += 1,
            "}" if open > 0 => open -= 1,
            _ => {}
        }
        if open > 0 || token.ends_with(['"', '#']) && is_sql(token) {
            lines.extend(number..=end);
        }
        if !token.trim().is_empty() {
            before = token;
        }
        number = end;
        rest = after;
    }
    lines
}

/// The length of the comment, the string, the character, the word or the other character with which
/// Rust code begins.
fn token_length(code: &str, first: char) -> usize {
    let to = |end: &str| code.find(end).unwrap_or(code.len());
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    if code.starts_with("//") {
        return to("\n");
    }
    // A string, raw or not, whose prefix is a word of its own otherwise.
    let prefix = code.trim_start_matches(['b', 'c', 'r']);
    let hashes = prefix.len() - prefix.trim_start_matches('#').len();
    let start = code.len() - prefix.len() + hashes + 1;
    if prefix[hashes..].starts_with('"') {
        let is_raw = code[..start].contains('r');
        let end = format!("\"{}", "#".repeat(hashes));
        let mut at = start;
        while at < code.len() && !code[at..].starts_with(&end) {
            let step = if code[at..].starts_with('\\') && !is_raw { 2 } else { 1 };
            at = code.ceil_char_boundary(at + step);
        }
        return (at + end.len()).min(code.len());
    }
    // A character, and not a lifetime.
    if code.starts_with("'\\") {
        return code[3..].find('\'').map_or(1, |at| 3 + at + 1);
    }
    if first == '\'' {
        let char = code[1..].chars().next().map_or(0, char::len_utf8);
        return if code[1 + char..].starts_with('\'') { char + 2 } else { 1 };
    }
    code.find(|char| !is_word(char)).unwrap_or(code.len()).max(first.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::faults;

    #[test]
    fn first_lines_and_long_lines_are_named() {
        let text = "//! What it is.\n//!\n//! How it works.\n\n/// Whether it is.\nfn a() {}\n    \
                    /// Returns it.\n    /// Why not?\n";
        let lines =
            |file, text: &str| faults(file, text).iter().map(|(line, _)| *line).collect::<Vec<_>>();
        assert_eq!(lines("a.rs", text), [1, 5]);
        assert_eq!(lines("a.md", text), [] as [usize; 0]);
        let long = "x".repeat(101);
        let kept = ["| a |", "https://a", "\"SELECT 1\"", "/// | b |"]
            .map(|start| format!("{start}{long}"))
            .join("\n");
        assert_eq!(lines("a.md", &format!("{long}\n{}\n{kept}\n", "ä".repeat(100))), [1]);
        assert_eq!(
            lines("a.rs", &format!("// @generated by a program\n{long}\n")),
            [] as [usize; 0]
        );
        // Code, but for the lines of a string with SQL.
        let sql = format!(
            "fn f<'a>() {{\n    '\"';\n    r#\"\nSELECT 1,\n{long}\n\"#;\n    f(\"\\\"{long}\");\n}}\n"
        );
        assert_eq!(lines("a.rs", &sql), [7]);
        // Rows of a table, which end with the macro's braces.
        let table = format!("a! {{\n    f({{{long}}}),\n}}\nfn g() {{\n    {long}\n}}\n");
        assert_eq!(lines("a.rs", &table), [5]);
    }
}
