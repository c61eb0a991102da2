//! Values are archived the same to the byte, whatever the settings.

use creativeflow_schema::partitions::*;

use super::archives::LOGS;
use super::{count, insert, manager, month, with_user};
use crate::support::*;

/// Every type of PostgreSQL's own and some of users', with the values that are written in more than
/// one way, under settings that write and read them otherwise.
#[test]
fn values_are_the_same_to_the_byte_whatever_the_settings() {
    let columns = [
        ("real", "'NaN', 'Infinity', '-Infinity', '-0', 1.17549435e-38, 3.4028235e38, 0.1"),
        (
            "double precision",
            "'NaN', 'Infinity', '-0', 5e-324, 1.7976931348623157e308, 0.1, 117.63331139400017",
        ),
        ("numeric", "'NaN', 'Infinity', '-Infinity', 0.00, 1e-500, -1.10"),
        ("numeric(10,2)", "'NaN', 1.50"),
        ("money", "12.34, -99999.99"),
        (
            "interval",
            "'1 year 2 mons -3 days 04:05:06.789', '-00:00:00.000001', '178000000 years', '1 mon \
             -1 day +1 sec'",
        ),
        ("interval day to second(3)", "'3 days 04:05:06.789'"),
        ("date", "'infinity', '-infinity', '4713-01-01 BC', '2026-02-01', '5874897-12-31'"),
        ("timestamp", "'infinity', '0044-03-15 BC', '2026-02-01 23:59:59.999999'"),
        (
            "timestamptz",
            "'-infinity', '2026-10-25 01:30+01', '2026-10-25 01:30+00', '294276-12-31Z'",
        ),
        ("time with time zone", "'24:00:00+15:59', '04:05:06.789-08'"),
        ("bytea", r"'\x00ff5c27', '', '\xdeadbeef'"),
        ("text", "'NULL', '', E'\\t\\n\\r\\\\', '\\N', '\\.', 'ümläut'"),
        ("\"char\"", r"'a', '\200'"),
        ("character(5)", "'ab', ''"),
        ("text[]", r#"'{NULL,"NULL","",a\\b,"c\"d"}', '{}', '[5:6]={x,y}'"#),
        ("double precision[]", "'{NaN,Infinity,-0,0.1}'"),
        ("json", r#"'{"b": 1.10,   "a": [null]}'"#),
        ("jsonb", r#"'{"b": 1.10, "a": "\u00e9"}'"#),
        ("xml", "'<a>b</a><c/>', 'text'"),
        ("inet", "'::1/128', '10.0.0.1/8'"),
        ("bit varying(7)", "B'', B'1010101'"),
        ("point", "'(0.1,-0)', '(Infinity,NaN)'"),
        ("tstzrange", "'[2026-01-01Z,infinity)', 'empty', '(,)'"),
        ("int4multirange", "'{[1,3),[5,8)}'"),
        ("regclass", "'users', 'partitions.usage_logs_default'"),
        ("mood", "'so so', 'fine'"),
        ("mood[]", "'{\"so so\",NULL}'"),
        ("positive", "1, 7"),
        ("pair", "'(1,\"a,b\")', '(,)'"),
    ];
    let (db, conn) = &mut with_user();
    conn.run("CREATE TYPE mood AS ENUM ('fine', 'so so'); CREATE DOMAIN positive AS INT CHECK (VALUE > 0); CREATE TYPE pair AS (a INT, b TEXT)");
    for (number, (r#type, _)) in columns.iter().enumerate() {
        conn.run(format!("ALTER TABLE usage_logs ADD COLUMN c{number} {type}"));
    }
    conn.run("ALTER TABLE usage_logs ADD COLUMN made NUMERIC GENERATED ALWAYS AS (credits_cost * 2) STORED");
    conn.run(insert(LOGS, "VALUES ('2025-12-01Z'::timestamptz), ('2025-12-31 23:59:59.999999Z')"));
    manager().ensure(db.url()).unwrap();
    for (number, (r#type, values)) in columns.iter().enumerate() {
        conn.run(format!(
            "INSERT INTO usage_logs (user_id, action_type, timestamp, credits_cost, c{number})
                 SELECT id, 'x', '2025-12-05Z', 1.10, v::{type} FROM users, unnest(ARRAY[{}]) AS v", // One by one, as texts.
            split(values)
                .map(|value| if value.starts_with('\'') || value.starts_with('E') {
                    value.to_owned()
                } else {
                    format!("({value})::text")
                })
                .collect::<Vec<_>>()
                .join(", ")
        ));
    }
    let database = conn.line("SELECT current_database()");
    let languages = conn.lines("SELECT collname FROM pg_collation WHERE collprovider = 'c' AND collname ~ '^(de|fr|sv)_.*utf8$' LIMIT 1");
    let money = languages.first().map_or("C", String::as_str);
    let odd = [
        ("DateStyle", "SQL, DMY"),
        ("IntervalStyle", "sql_standard"),
        ("extra_float_digits", "-15"),
        ("bytea_output", "escape"),
        ("TimeZone", "Asia/Kolkata"),
        ("array_nulls", "off"),
        ("xmloption", "document"),
        ("standard_conforming_strings", "off"),
        ("quote_all_identifiers", "on"),
        ("transform_null_equals", "on"),
        ("lc_monetary", money),
        ("escape_string_warning", "off"),
        ("default_transaction_isolation", "serializable"),
        ("client_encoding", "LATIN1"),
        ("synchronize_seqscans", "on"),
    ];
    let folder = tempfile::tempdir().unwrap();
    let archive = FileArchive::new(folder.path());
    let set = |conn: &mut PgConnection, is_odd: bool| {
        for (name, value) in odd {
            let change = if is_odd {
                format!("SET {name} = '{}'", value.replace('\'', "''"))
            } else {
                format!("RESET {name}")
            };
            // A list of two values, not a value with a comma.
            let change = change.replace("'SQL, DMY'", "'SQL', 'DMY'");
            conn.run(format!("ALTER DATABASE {database} {change}"));
        }
    };
    let plain = manager().archive(db.url(), LOGS, month("2025-12"), &archive).unwrap();
    for (at_archive, at_restore) in [(true, true), (true, false), (false, true)] {
        set(conn, at_archive);
        let manifest = manager().archive(db.url(), LOGS, month("2025-12"), &archive).unwrap();
        assert_eq!((&manifest.sha256, &manifest.columns), (&plain.sha256, &plain.columns));
        set(conn, at_restore);
        let restored = manager().restore(db.url(), &archive, &manifest.name()).unwrap();
        set(conn, false);
        let same = format!(
            "partitions.usage_logs_2025_12 AS a JOIN {} AS b USING (id) WHERE record_image_eq(a, b)",
            restored.table
        );
        assert_eq!((count(conn, &same), restored.rows), (plain.rows, plain.rows));
        conn.run(format!("DROP TABLE {}", restored.table));
    }
    assert!(plain.rows > 80, "{}", plain.rows);
}

/// Splits at commas outside of quotes.
fn split(values: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    values
        .split(move |char| {
            quoted ^= char == '\'';
            char == ',' && !quoted
        })
        .map(str::trim)
}
