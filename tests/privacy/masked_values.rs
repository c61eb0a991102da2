//! The values of masked copies: distinct, consistent, of the right shape, and loaded as they are.

use creativeflow_schema::privacy::masked::MaskedCopy;
use creativeflow_schema::privacy::{Error, Table};
use creativeflow_schema::uuid::Uuid;
use diesel::prelude::*;
use serde_json::Value;

use super::masked::{SALT, copy, load, loaded, source};
use crate::support::{execute, lines, migrated};
use crate::world::World;

/// Each is true of a copy.
const RULES: &[(&str, &str)] = &[
    (
        "an id in a document is that of a row",
        "SELECT count(*) > 0 AND bool_and(EXISTS (SELECT FROM assets WHERE id = (sample ->> 'id')::uuid))
         FROM generation_requests, jsonb_array_elements(sample_assets) AS sample",
    ),
    (
        "a path is the same in a document and in a row",
        "SELECT count(*) > 0 AND bool_and(file_path = sample ->> 'url')
         FROM generation_requests, jsonb_array_elements(sample_assets) AS sample
         JOIN assets ON assets.id = (sample ->> 'id')::uuid",
    ),
    ("an id has a version of its own", "SELECT bool_and(id::text ~ '^.{14}8.{4}a') FROM assets"),
    (
        "an address is nobody's",
        "SELECT bool_and(email ~ '^[0-9a-f]{32}@example.invalid$') FROM users",
    ),
    (
        "an address of a device is one",
        "SELECT bool_and(ip_address::inet << '2001:db8::/32') FROM sessions",
    ),
    (
        "a time zone is one",
        "SELECT bool_and(EXISTS (SELECT FROM pg_timezone_names WHERE name = timezone)) FROM users",
    ),
    ("a language is one", "SELECT bool_and(language_preference ~ '^[a-z]{2}-[A-Z]{2}$') FROM users"),
    (
        "the order of an account's times holds",
        "SELECT bool_and(last_activity >= sessions.created_at AND sessions.created_at >= u.created_at)
         FROM sessions JOIN users u ON u.id = user_id",
    ),
    (
        "requests come after their projects",
        "SELECT bool_and(r.created_at >= p.created_at)
         FROM generation_requests r JOIN projects p ON p.id = project_id",
    ),
    (
        "the stand-in for deleted projects is gone",
        "SELECT count(*) = 0 FROM workbenches, projects
         WHERE '00000000-0000-0000-0000-000000000000' IN (workbenches.id, projects.id)",
    ),
    ("usage is numbered", "SELECT max(id) = count(*) AND min(id) = 1 FROM usage_logs"),
    (
        "and goes on",
        "SELECT nextval(pg_get_serial_sequence('usage_logs', 'id')) > max(id) FROM usage_logs",
    ),
    (
        "later usage has a greater number",
        "SELECT bool_and(rises) FROM
            (SELECT \"timestamp\" >= lag(\"timestamp\", 1, '-infinity') OVER (ORDER BY id) AS rises
             FROM usage_logs) AS t",
    ),
];

#[test]
fn the_values_of_a_copy_hold_together() {
    let conn = &mut loaded();
    for (rule, query) in RULES {
        assert_eq!(lines(conn, &format!("SELECT ({query})::text")), ["true"], "{rule}");
    }
}

/// Each gives the same for the source and for a copy of all of it.
#[test]
fn what_is_between_values_stays() {
    let digest = |values: &str, table: &str| {
        format!(
            "SELECT md5(string_agg(v, ',' ORDER BY v)) FROM (SELECT ({values})::text AS v FROM {table}) AS t"
        )
    };
    let [source, copy] = &mut [source(), loaded()];
    for (values, table) in [
        // An update that set a key has left the time of the last change.
        ("updated_at - created_at", "generation_requests"),
        ("updated_at - created_at", "ai_model_versions"),
        ("num_nulls(project_id, selected_sample_id, final_asset_id)", "generation_requests"),
        ("num_nulls(validation_result_id)", "ai_model_versions"),
        ("expires_at - last_activity", "sessions"),
        ("sign(amount)", "credit_transactions"),
        ("jsonb_array_length(colors)", "brand_kits"),
        ("(rating IS NULL)", "ai_model_feedbacks"),
        ("(SELECT count(*) FROM assets WHERE user_id = users.id)", "users"),
        (
            "(SELECT count(DISTINCT platform) FROM social_media_connections WHERE user_id = users.id)",
            "users",
        ),
        ("name", "ai_models"),
    ] {
        let query = digest(values, table);
        assert_eq!(lines(source, &query), lines(copy, &query), "{values} of {table}");
    }
    let without = "SELECT count(*)::text FROM generation_requests WHERE project_id IS NULL";
    assert_ne!(lines(copy, without), ["0"]);
    // And the accounts' times are moved by spans of their own.
    let spans = "SELECT count(DISTINCT created_at)::text FROM users WHERE created_at IN ";
    assert_eq!(lines(copy, &format!("{spans} (SELECT created_at FROM users WHERE false)")), ["0"]);
}

const HOSTILE: &str = "\\.\n\\N\t\\\\ \u{b}\u{1b}[2J'; DROP TABLE users; --\r\n\\.\n$$\"ä€😀";

#[test]
fn hostile_values_are_loaded_as_they_are_or_masked() {
    let (_db, conn) = &mut migrated();
    let world = World::new(conn);
    let keys: Value = serde_json::from_str(
        r#"{"a\":\"b": "x\\\":1", "k:": [-1.5, 2, true, null, "\\", "", ":"],
            "\\": {"\n\t": "\u00e4-9"}, "-7": -0}"#,
    )
    .unwrap();
    diesel::sql_query("UPDATE ai_models SET name = left($1, 100), description = $1")
        .bind::<diesel::sql_types::Text, _>(HOSTILE)
        .execute(conn)
        .unwrap();
    for update in [
        "UPDATE users SET full_name = $1, timezone = $1, username = $1",
        "UPDATE templates SET name = $1, category = left($1, 50), description = $1",
        "UPDATE projects SET name = $1",
        "UPDATE assets SET name = $1, file_path = $1, mime_type = left($1, 50)",
    ] {
        diesel::sql_query(update)
            .bind::<diesel::sql_types::Text, _>(HOSTILE)
            .execute(conn)
            .unwrap();
    }
    for update in [
        "UPDATE assets SET metadata = $1",
        "UPDATE projects SET collaboration_state = $1",
        "UPDATE ai_model_versions SET parameters = $1",
    ] {
        diesel::sql_query(update).bind::<diesel::sql_types::Jsonb, _>(&keys).execute(conn).unwrap();
    }
    execute(conn, "UPDATE users SET last_login_at = 'infinity'");
    let (script, _) = copy(conn, &MaskedCopy::of([world.user.id]).salt(SALT));
    let (target, loaded) = &mut migrated();
    load(target.url(), &script);

    let same = "SELECT row(m.name, m.description, v.parameters)::text
                FROM ai_models m, ai_model_versions v WHERE v.model_id = m.id";
    assert_eq!(lines(loaded, same), lines(conn, same));
    let masked = "SELECT row(u.full_name, p.name, a.name, a.file_path, a.metadata)::text
                  FROM users u, projects p, assets a";
    for piece in ["DROP", "x\\", "k:", "ä", "-1.5"] {
        assert!(!lines(loaded, masked).concat().contains(piece), "{piece}");
    }
    assert_eq!(lines(loaded, "SELECT last_login_at::text FROM users"), ["infinity"]);
    // The shape: types in their places, under keys that are masked.
    let shape = "SELECT (SELECT string_agg(v #>> '{}', ',' ORDER BY v #>> '{}') FROM jsonb_path_query(metadata, '$.**.type()') AS v)
                 FROM assets";
    assert_eq!(lines(loaded, shape), lines(conn, shape));
    assert_eq!(lines(loaded, shape).len(), 1);
}

/// Such a key is NULL until the end of the script.
#[test]
fn a_key_that_leads_to_a_later_table_may_be_null() {
    let mut later = 0;
    for &table in Table::ALL {
        for field in table.fields() {
            if field.references.is_some_and(|parent| parent > table) {
                assert!(field.nullable, "{table}.{}: load its parent first", field.name);
                later += 1;
            }
        }
    }
    assert!(later > 0);
}

#[test]
fn equal_values_stay_equal_and_others_distinct() {
    let [source, copy] = &mut [source(), loaded()];
    for (table, column) in [
        ("users", "full_name"),
        ("users", "username"),
        ("assets", "file_path"),
        ("credit_transactions", "action_type"),
        ("sessions", "ip_address"),
        ("notifications", "metadata"),
        ("templates", "tags"),
    ] {
        let query = format!(
            "SELECT string_agg(n::text, ',' ORDER BY n) FROM
                (SELECT count(*) AS n FROM {table} GROUP BY {column}) AS t"
        );
        assert_eq!(lines(source, &query), lines(copy, &query), "{table}.{column}");
        let values =
            format!("SELECT DISTINCT {column}::text FROM {table} WHERE {column} IS NOT NULL");
        let (before, after) = (lines(source, &values), lines(copy, &values));
        assert!(!before.is_empty());
        assert_eq!(after.iter().filter(|value| before.contains(value)).count(), 0, "{column}");
    }
}

/// The order of the source would say who was there first.
#[test]
fn rows_are_in_the_order_of_their_masked_keys() {
    let conn = &mut source();
    let short = MaskedCopy::sample(1).salt("short").write(conn, &mut Vec::new()).unwrap_err();
    let Error::ShortSalt { least } = short else { panic!("{short}") };
    let (script, _) = copy(conn, &MaskedCopy::sample(5).salt("s".repeat(least)));
    let mut ordered = 0;
    for table in script.split("\nCOPY ").skip(1) {
        let (into, rows) = table.split_once(" FROM stdin;\n").unwrap();
        let rows = rows.lines().take_while(|line| *line != "\\.");
        let ids: Vec<Uuid> =
            rows.filter_map(|row| row.split('\t').next().unwrap().parse().ok()).collect();
        if into.contains(" (id, ") {
            assert!(ids.is_sorted(), "{into}: {ids:?}");
            ordered += usize::from(ids.len() > 1);
        }
    }
    assert!(ordered > 3, "{script}");
}
