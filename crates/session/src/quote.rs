//! Quoting of names and values that others wrote, for SQL, a terminal or JSON.
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
