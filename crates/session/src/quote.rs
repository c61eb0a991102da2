//! Quoting of names and values that others wrote, for SQL, a terminal, a file's name, Markdown,
//! HTML, DOT or Mermaid.
//!
//! Every text of a catalog, a file or an argument goes through one of these functions, unless it is
//! bound as a parameter.

use std::fmt::Write;

/// Quotes a name for SQL, where PostgreSQL's own `quote_ident` quotes it.
///
/// ```
/// use diesel_pg_session::quote::ident;
///
/// assert_eq!(ident("order_lines"), "order_lines");
/// assert_eq!(ident("Order lines"), r#""Order lines""#);
/// assert_eq!(ident("user"), r#""user""#);
/// assert_eq!(ident(r#"a"; DROP TABLE orders; --"#), r#""a""; DROP TABLE orders; --""#);
/// ```
#[must_use]
pub fn ident(name: &str) -> String {
    let is_plain = name.starts_with(|first: char| first.is_ascii_lowercase() || first == '_')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && KEYWORDS.split(' ').all(|keyword| keyword != name);
    if is_plain { name.to_owned() } else { format!("\"{}\"", name.replace('"', "\"\"")) }
}

/// Joins a schema and a name in it, for SQL.
///
/// ```
/// assert_eq!(diesel_pg_session::quote::qualified("Retired", "orders"), r#""Retired".orders"#);
/// ```
#[must_use]
pub fn qualified(schema: &str, name: &str) -> String {
    format!("{}.{}", ident(schema), ident(name))
}

/// Quotes a text for SQL. The result means the same whether `standard_conforming_strings` is on or
/// off.
///
/// ```
/// use diesel_pg_session::quote::literal;
///
/// assert_eq!(literal("it's"), "'it''s'");
/// assert_eq!(literal(r"a\b"), r"E'a\\b'");
/// ```
#[must_use]
pub fn literal(text: &str) -> String {
    let text = text.replace('\'', "''");
    if text.contains('\\') {
        format!("E'{}'", text.replace('\\', r"\\"))
    } else {
        format!("'{text}'")
    }
}

/// Puts a body for SQL between dollar quotes whose tag it does not contain.
///
/// ```
/// use diesel_pg_session::quote::dollar;
///
/// assert_eq!(dollar("SELECT 1"), "$sql$SELECT 1$sql$");
/// assert_eq!(dollar("SELECT $sql$a$sql$"), "$sql_$SELECT $sql$a$sql$$sql_$");
/// ```
#[must_use]
pub fn dollar(body: &str) -> String {
    let mut tag = "$sql".to_owned();
    while body.contains(&tag) {
        tag.push('_');
    }
    format!("{tag}${body}{tag}$")
}

/// Puts a text in one line, for a terminal, an error or an SQL comment. Control characters, line
/// separators and the characters that change the direction of writing are escaped.
///
/// ```
/// use diesel_pg_session::quote::printable;
///
/// assert_eq!(printable("größe"), "größe");
/// assert_eq!(printable("a\n; DROP TABLE orders"), r"a\n; DROP TABLE orders");
/// assert_eq!(printable("\u{1b}[2J\u{202e}"), r"\u{1b}[2J\u{202e}");
/// ```
#[must_use]
pub fn printable(text: &str) -> String {
    text.chars().fold(String::new(), |mut line, char| {
        if is_printable(char) {
            line.push(char);
        } else {
            line.extend(char.escape_default());
        }
        line
    })
}

/// Formats a list for an error, each thing in a line of its own, or ` none`. A name that contains a
/// line end stays one thing.
///
/// ```
/// assert_eq!(diesel_pg_session::quote::list(&["a", "b\nc"]), "\n  a\n  b\\nc");
/// ```
#[must_use]
pub fn list<T: std::fmt::Display>(things: &[T]) -> String {
    if things.is_empty() {
        return " none".to_owned();
    }
    let lines = things.iter().map(|thing| printable(&thing.to_string()));
    std::iter::once(String::new()).chain(lines).collect::<Vec<_>>().join("\n  ")
}

/// Escapes a JSON document further: characters that [`printable`] escapes become JSON escapes.
/// `serde_json` escapes no more than it must.
///
/// ```
/// use diesel_pg_session::quote::json;
///
/// assert_eq!(json("[\"größe\u{9b}2J\"]"), r#"["größe\u009b2J"]"#);
/// ```
#[must_use]
pub fn json(document: &str) -> String {
    document.chars().fold(String::new(), |mut escaped, char| {
        if is_printable(char) {
            escaped.push(char);
        } else {
            // Writing to a String cannot fail. None of them needs two units.
            let _ = write!(escaped, "\\u{:04x}", u32::from(char));
        }
        escaped
    })
}

/// Returns the anchor of a heading of this text, as code hosts make it from [`markdown`] of the
/// text. An anchor has only letters, digits, `_` and `-`, in lower case, with `-` for a space.
///
/// ```
/// use diesel_pg_session::quote::anchor;
///
/// assert_eq!(anchor("order_lines"), "order_lines");
/// assert_eq!(anchor("Brand (kits)"), "brand-kits");
/// ```
#[must_use]
pub fn anchor(heading: &str) -> String {
    let char = |char: char| match char {
        ' ' => Some('-'),
        char if char.is_alphanumeric() || char == '_' || char == '-' => Some(char),
        _ => None,
    };
    printable(&heading.replace('\n', " ")).to_lowercase().chars().filter_map(char).collect()
}

fn is_printable(char: char) -> bool {
    !char.is_control()
        && !matches!(
            char,
            '\u{ad}' | '\u{61c}' | '\u{feff}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
        )
}

/// Escapes a text for Markdown, so that it is shown as it is, even in a cell of a table.
///
/// ```
/// use diesel_pg_session::quote::markdown;
///
/// assert_eq!(markdown("a|b [c](d) <i>"), r"a\|b \[c\](d) &lt;i>");
/// ```
#[must_use]
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
///
/// ```
/// use diesel_pg_session::quote::markdown_code;
///
/// assert_eq!(markdown_code("user_id"), "`user_id`");
/// assert_eq!(markdown_code("a`b|c"), "``a`b\\|c``");
/// ```
#[must_use]
pub fn markdown_code(text: &str) -> String {
    let text = printable(&text.replace('\n', " ")).replace('|', "\\|");
    let mut fence = "`".to_owned();
    while text.contains(&fence) {
        fence.push('`');
    }
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// Escapes a text for HTML, which Graphviz reads too.
///
/// ```
/// assert_eq!(diesel_pg_session::quote::html("a<b & \"c\""), "a&lt;b &amp; &quot;c&quot;");
/// ```
#[must_use]
pub fn html(text: &str) -> String {
    printable(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Quotes a name for Graphviz's DOT.
///
/// ```
/// use diesel_pg_session::quote::dot;
///
/// assert_eq!(dot("order_lines"), "order_lines");
/// assert_eq!(dot(r#"a"] b"#), r#""a\"] b""#);
/// ```
#[must_use]
pub fn dot(name: &str) -> String {
    const KEYWORDS: [&str; 6] = ["node", "edge", "graph", "digraph", "subgraph", "strict"];
    let is_plain = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !KEYWORDS.contains(&name.to_ascii_lowercase().as_str());
    if is_plain {
        return name.to_owned();
    }
    format!("\"{}\"", printable(name).replace('\\', r"\\").replace('"', "\\\""))
}

/// Quotes a name for an entity-relationship diagram of Mermaid's, if the name is a keyword or not
/// one word. Mermaid has no escape for a quote: it becomes `'`.
///
/// ```
/// use diesel_pg_session::quote::mermaid;
///
/// assert_eq!(mermaid("order_lines"), "order_lines");
/// assert_eq!(mermaid("Brand \"kits\""), "\"Brand 'kits'\"");
/// assert_eq!(mermaid("class"), "\"class\"");
/// ```
#[must_use]
pub fn mermaid(name: &str) -> String {
    const KEYWORDS: [&str; 14] = [
        "acctitle",
        "accdescr",
        "class",
        "classdef",
        "direction",
        "end",
        "erdiagram",
        "many",
        "one",
        "style",
        "subgraph",
        "title",
        "to",
        "u",
    ];
    let is_plain = is_word(name) && !KEYWORDS.contains(&name.to_ascii_lowercase().as_str());
    if is_plain { name.to_owned() } else { format!("\"{}\"", mermaid_text(name)) }
}

/// Escapes a text for use between quotes in Mermaid. The quotes are not added.
///
/// ```
/// use diesel_pg_session::quote::mermaid_text;
///
/// assert_eq!(mermaid_text("user_id, team_id"), "user_id, team_id");
/// assert_eq!(mermaid_text("100% \"{x}\""), "100#37; '_x_'");
/// assert_eq!(mermaid_text("direction TB"), "direction_TB");
/// ```
#[must_use]
pub fn mermaid_text(text: &str) -> String {
    let text =
        printable(text).replace('"', "'").replace('%', "#37;").replace(['\\', '{', '}'], "_");
    // The statement is found anywhere in a line, between quotes too.
    if text.to_ascii_lowercase().contains("direction ") { text.replace(' ', "_") } else { text }
}

/// Makes a word for Mermaid where it allows no quotes, such as a column's name. Characters that are
/// not letters, digits or `_` become `_`. A word that would be read as the mark of a key gets a `_`
/// in front.
///
/// ```
/// use diesel_pg_session::quote::mermaid_word;
///
/// assert_eq!(mermaid_word("größe in m²"), "größe_in_m_");
/// assert_eq!(mermaid_word("pk"), "_pk");
/// ```
#[must_use]
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

fn is_word(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Makes a part of a file's name. Everything but lower-case ASCII letters, digits, `_` and `-` is
/// written as `%` and its bytes in hexadecimal. So two names never share a file, even where case
/// does not count, and no name leaves its folder.
///
/// ```
/// use diesel_pg_session::quote::file_name;
///
/// assert_eq!(file_name("order_lines"), "order_lines");
/// assert_eq!(file_name("../Users"), "%2e%2e%2f%55sers");
/// ```
#[must_use]
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

/// The words that are no names without quotes on PostgreSQL 16, 17 or 18: all of
/// `pg_get_keywords()` but those of its category `U`. A test compares them with the server's.
const KEYWORDS: &str = "\
    all analyse analyze and any array as asc asymmetric authorization between bigint binary \
    bit boolean both case cast char character check coalesce collate collation column \
    concurrently constraint create cross current_catalog current_date current_role \
    current_schema current_time current_timestamp current_user dec decimal default \
    deferrable desc distinct do else end except exists extract false fetch float for \
    foreign freeze from full grant greatest group grouping having ilike in initially inner \
    inout int integer intersect interval into is isnull join json json_array json_arrayagg \
    json_exists json_object json_objectagg json_query json_scalar json_serialize json_table \
    json_value lateral leading least left like limit localtime localtimestamp merge_action \
    national natural nchar none normalize not notnull null nullif numeric offset on only or \
    order out outer overlaps overlay placing position precision primary real references \
    returning right row select session_user setof similar smallint some substring symmetric \
    system_user table tablesample then time timestamp to trailing treat trim true union \
    unique user using values varchar variadic verbose when where window with xmlattributes \
    xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot \
    xmlserialize xmltable";
