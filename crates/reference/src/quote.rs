//! Quoting of names and texts for the files of the reference: Markdown, HTML, DOT, Mermaid, and the
//! files' own names. Names in SQL are quoted by [`diesel_pg_session::quote`].

use std::fmt::Write;

use diesel_pg_session::quote::printable;

/// Escapes a text for Markdown, so that it is shown as it is, even in a cell of a table.
pub fn markdown(text: &str) -> String {
    let mut escaped = String::new();
    for char in printable(&text.replace('\n', " ")).chars() {
        match char {
            '|' | '[' | ']' | '`' | '*' | '\\' | '#' => escaped.extend(['\\', char]),
            '<' => escaped += "&lt;",
            '&' => escaped += "&amp;",
            char => escaped.push(char),
        }
    }
    escaped
}

/// Formats code in a line of Markdown, even in a cell of a table.
pub fn markdown_code(text: &str) -> String {
    let text = printable(&text.replace('\n', " ")).replace('|', "\\|");
    let fence = fence("`", &text);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// The shortest fence that begins so and that the code does not end.
pub fn fence(begin: &str, code: &str) -> String {
    let mut fence = begin.to_owned();
    while code.contains(&fence) {
        fence.push('`');
    }
    fence
}

/// Escapes a text for HTML, which Graphviz reads too.
pub fn html(text: &str) -> String {
    printable(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Quotes a name for Graphviz's DOT.
pub fn dot(name: &str) -> String {
    const KEYWORDS: [&str; 6] = ["node", "edge", "graph", "digraph", "subgraph", "strict"];
    if is_plain(name, &KEYWORDS) {
        return name.to_owned();
    }
    format!("\"{}\"", printable(name).replace('\\', r"\\").replace('"', "\\\""))
}

/// Quotes a name for an entity-relationship diagram of Mermaid's, if the name is a keyword or not
/// one word. Mermaid has no escape for a quote: it becomes `'`.
pub fn mermaid(name: &str) -> String {
    #[rustfmt::skip]
    const KEYWORDS: [&str; 14] = [
        "acctitle", "accdescr", "class", "classdef", "direction", "end", "erdiagram", "many", "one",
        "style", "subgraph", "title", "to", "u",
    ];
    if is_plain(name, &KEYWORDS) { name.to_owned() } else { format!("\"{}\"", mermaid_text(name)) }
}

/// Escapes a text for use between quotes in Mermaid. The quotes are not added.
pub fn mermaid_text(text: &str) -> String {
    let text =
        printable(text).replace('"', "'").replace('%', "#37;").replace(['\\', '{', '}'], "_");
    // The statement is found anywhere in a line, between quotes too.
    if text.to_ascii_lowercase().contains("direction ") { text.replace(' ', "_") } else { text }
}

/// Makes a word for Mermaid where it allows no quotes, such as a column's name. Characters that are
/// not letters, digits or `_` become `_`. A word that would be read as the mark of a key gets a `_`
/// in front.
pub fn mermaid_word(name: &str) -> String {
    let is_taken = |char: char| {
        char.is_ascii_alphanumeric() || char == '_' || (char >= '\u{c0}' && char.is_alphanumeric())
    };
    let word: String = name.chars().map(|char| if is_taken(char) { char } else { '_' }).collect();
    let is_mark = word
        .get(..2)
        .is_some_and(|start| ["pk", "fk", "uk"].contains(&start.to_ascii_lowercase().as_str()))
        && word[2..].chars().next().is_none_or(|next| !next.is_ascii());
    let begins = word.starts_with(|first: char| first.is_alphabetic() || first == '_');
    if begins && !is_mark { word } else { format!("_{word}") }
}

/// Returns whether a name is one word, and none of these.
fn is_plain(name: &str, keywords: &[&str]) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !keywords.contains(&name.to_ascii_lowercase().as_str())
}

/// Makes a part of a file's name. Everything but lower-case ASCII letters, digits, `_` and `-` is
/// written as `%` and its bytes in hexadecimal. So two names never share a file, even where case
/// does not count, and no name leaves its folder.
pub fn file_name(name: &str) -> String {
    name.bytes().fold(String::new(), |mut file, byte| {
        if byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-' {
            file.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(file, "%{byte:02x}");
        }
        file
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_language_reads_the_text_as_it_was_meant() {
        for (quoted, expected) in [
            (markdown("a|b [c](d) <i>"), r"a\|b \[c\](d) &lt;i>"),
            (markdown_code("user_id"), "`user_id`"),
            (markdown_code("a`b|c"), "``a`b\\|c``"),
            (html("a<b & \"c\""), "a&lt;b &amp; &quot;c&quot;"),
            (dot("order_lines"), "order_lines"),
            (dot(r#"a"] b"#), r#""a\"] b""#),
            (mermaid("order_lines"), "order_lines"),
            (mermaid("Brand \"kits\""), "\"Brand 'kits'\""),
            (mermaid("class"), "\"class\""),
            (mermaid_text("user_id, team_id"), "user_id, team_id"),
            (mermaid_text("100% \"{x}\""), "100#37; '_x_'"),
            (mermaid_text("direction TB"), "direction_TB"),
            (mermaid_word("größe in m²"), "größe_in_m_"),
            (mermaid_word("pk"), "_pk"),
            (file_name("order_lines"), "order_lines"),
            (file_name("../Users"), "%2e%2e%2f%55sers"),
        ] {
            assert_eq!(quoted, expected);
        }
    }

    #[test]
    fn no_two_names_share_a_file_and_none_leaves_its_folder() {
        let names =
            ["Events", "events", "a/b", "a%2fb", "..", "../up", "new\nline", "a\\b", "größe"];
        let files: BTreeSet<String> = names.iter().map(|name| file_name(name)).collect();
        assert_eq!(files.len(), names.len());
        for file in files {
            assert!(!file.contains(['/', '.', '\\']), "{file}");
        }
    }
}
