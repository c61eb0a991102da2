//! Names and literals: what `quote` makes, read back by the server that is to understand it.

use creativeflow_schema::quote;
use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;

use crate::support::*;

/// Names as nobody writes them but somebody who means harm.
pub const HOSTILE: [&str; 22] = [
    "Sessions",
    "two words",
    "quo\"te",
    "quo''te",
    "o'brien",
    "new\nline",
    "a\n; DROP TABLE users; --",
    "--",
    "/* a",
    "*/",
    "$$",
    "$sql$",
    "a/b",
    "../../up",
    "..",
    "back\\slash",
    "select",
    "user",
    "größe😀",
    "\u{1b}[31mred\u{7}",
    "<b>|`[x](y)`%",
    "x23456789012345678901234567890123456789012345678901234567890123",
];

#[derive(QueryableByName)]
struct Echo {
    #[diesel(sql_type = Text)]
    name: String,
}

#[test]
fn the_server_reads_each_name_and_literal_as_it_was_meant() {
    let (_db, conn) = &mut empty();
    for setting in ["on", "off"] {
        conn.batch_execute(&format!(
            "SET standard_conforming_strings = {setting}; SET escape_string_warning = off"
        ))
        .unwrap();
        for name in HOSTILE {
            let query = format!(
                "SELECT {0}.{1} AS name FROM (SELECT {2} AS {1}) AS {0}",
                quote::ident(name),
                quote::ident(name),
                quote::literal(name)
            );
            let echo: Echo = diesel::sql_query(&query)
                .get_result(conn)
                .unwrap_or_else(|error| panic!("{query}: {error}"));
            assert_eq!(echo.name, name, "{query}");
            let body = format!("SELECT {}::text AS name", quote::dollar(name));
            let echo: Echo = diesel::sql_query(&body)
                .get_result(conn)
                .unwrap_or_else(|error| panic!("{body}: {error}"));
            assert_eq!(echo.name, name, "{body}");
            assert!(!quote::printable(name).contains(['\n', '\u{1b}']), "{name:?}");
        }
    }
}

#[test]
fn names_have_quotes_where_the_servers_own_function_puts_them() {
    let (_db, conn) = &mut empty();
    let words = conn.lines("SELECT word FROM pg_get_keywords()");
    assert!(!words.is_empty());
    for word in words.iter().map(String::as_str).chain(HOSTILE).chain(["1st", "_first"]) {
        let own: Echo = diesel::sql_query("SELECT quote_ident($1) AS name")
            .bind::<Text, _>(word)
            .get_result(conn)
            .unwrap();
        // A word that an older or a newer server keeps for itself has quotes on each.
        let ours = quote::ident(word);
        assert!(
            ours == own.name || ours == format!("\"{word}\""),
            "{ours}, and quote_ident: {}",
            own.name
        );
    }
}
