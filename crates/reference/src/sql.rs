//! SQL that the server printed, token by token.

use std::borrow::Cow;

use diesel_pg_session::quote;

/// Replaces a schema and the dot after it by a prefix, wherever the SQL has it before a name. In
/// literals only where these name a table, type or function.
pub fn requalify(sql: &str, schema: &str, prefix: &str) -> String {
    let before = format!("{schema}.");
    let mut out = String::with_capacity(sql.len());
    let mut last = "";
    let mut rest = sql;
    while !rest.is_empty() {
        let (token, after) = rest.split_at(token_length(rest));
        if token == schema && after.starts_with('.') && last != "." {
            out += prefix;
            // The dot.
            rest = &after[1..];
            last = "";
            continue;
        }
        let name = literal_value(token).filter(|_| after.starts_with("::reg"));
        match name.as_deref().and_then(|name| name.strip_prefix(before.as_str())) {
            Some(name) => out += &quote::literal(&format!("{prefix}{name}")),
            None => out += token,
        }
        last = token;
        rest = after;
    }
    out
}

/// The value of a literal. `None` for another token.
fn literal_value(token: &str) -> Option<String> {
    let is_escaped = token.starts_with('E');
    let inner = token
        .strip_prefix(if is_escaped { "E'" } else { "'" })?
        .strip_suffix('\'')?
        .replace("''", "'");
    Some(if is_escaped { inner.replace(r"\\", r"\") } else { inner })
}

/// The same SQL in one line: in names, a character that is not printable becomes its number.
pub fn in_a_line(sql: &str) -> String {
    let line =
        |token| unquoted(token).map_or(Cow::Borrowed(token), |name| name_in_a_line(&name).into());
    tokens(sql).map(line).collect()
}

/// A name for SQL, in one line. Read with `standard_conforming_strings = on`.
pub fn name_in_a_line(name: &str) -> String {
    if quote::printable(name) == name {
        return quote::ident(name);
    }
    let escape = |char: char| match char {
        '"' => "\"\"".to_owned(),
        '\\' => r"\\".to_owned(),
        char if quote::printable(char.encode_utf8(&mut [0; 4])).chars().eq([char]) => {
            char.to_string()
        }
        char => format!("\\+{:06X}", u32::from(char)),
    };
    format!("U&\"{}\"", name.chars().map(escape).collect::<String>())
}

/// The columns that a foreign key references, from its definition.
pub fn referenced_columns(definition: &str) -> Vec<String> {
    tokens(definition)
        .skip_while(|token| *token != "REFERENCES")
        .skip_while(|token| *token != "(")
        .skip(1)
        .take_while(|token| *token != ")")
        .filter(|token| !matches!(*token, "," | " "))
        .map(|token| unquoted(token).unwrap_or_else(|| token.to_owned()))
        .collect()
}

/// The name that a token in quotes is. `None` for another token.
fn unquoted(token: &str) -> Option<String> {
    Some(token.strip_prefix('"')?.strip_suffix('"')?.replace("\"\"", "\""))
}

fn tokens(sql: &str) -> impl Iterator<Item = &str> {
    let mut rest = sql;
    std::iter::from_fn(move || {
        let (token, after) = rest.split_at(token_length(rest));
        rest = after;
        (!token.is_empty()).then_some(token)
    })
}

/// The length of the first token, in SQL without comments: a literal, a name in quotes, a body
/// between dollar quotes, a word; otherwise one character.
fn token_length(sql: &str) -> usize {
    let Some(first) = sql.chars().next() else { return 0 };
    let quoted = |from: usize, quote: char, escapes: bool| {
        let mut chars = sql[from..].char_indices().peekable();
        while let Some((at, char)) = chars.next() {
            if escapes && char == '\\' {
                chars.next();
            } else if char == quote && chars.next_if(|(_, next)| *next == quote).is_none() {
                return from + at + 1;
            }
        }
        sql.len()
    };
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    match first {
        'E' if sql[1..].starts_with('\'') => quoted(2, '\'', true),
        '\'' | '"' => quoted(1, first, false),
        '$' => {
            let tag = sql[1..].find(|char| !is_word(char)).map_or(sql.len(), |end| end + 1);
            if !sql[tag..].starts_with('$') {
                return 1;
            }
            let (open, body) = sql.split_at(tag + 1);
            body.find(open).map_or(sql.len(), |end| open.len() * 2 + end)
        }
        first if is_word(first) => sql.find(|char| !is_word(char)).unwrap_or(sql.len()),
        first => first.len_utf8(),
    }
}
