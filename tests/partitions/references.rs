//! Foreign keys that reference a partitioned table, while rows of it move.

use creativeflow_schema::partitions::*;
use uuid::Uuid;

use super::{contents, count, insert, insert_user, manager, partitions, with_user};
use crate::support::*;

/// Rows of October, which wait in DEFAULT.
const OCTOBER: &str =
    "SELECT '2026-10-05'::timestamptz + i * interval '1 hour' FROM generate_series(1, 60) AS i";

/// Each kind of key, and what it is called. One name is hostile.
const KEYS: [(&str, &str); 8] = [
    ("ca'sc\nade", "ON DELETE CASCADE"),
    ("set_null", "ON DELETE SET NULL"),
    ("set_default", "ON DELETE SET DEFAULT"),
    ("no_action", ""),
    ("restrict", "ON DELETE RESTRICT"),
    ("deferred", "DEFERRABLE INITIALLY DEFERRED"),
    ("full", "MATCH FULL ON DELETE CASCADE"),
    ("not_valid", "ON DELETE CASCADE NOT VALID"),
];

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn id_type(table: PartitionedTable) -> &'static str {
    if table == USAGE_LOGS { "BIGINT" } else { "UUID" }
}

/// A table in a schema of its own for each kind of key, with a row for each row of the table.
fn reference(
    conn: &mut PgConnection,
    table: PartitionedTable,
    keys: &[(&str, &str)],
) -> Vec<String> {
    conn.run(format!("CREATE SCHEMA \"of {table}\""));
    let mut tables = Vec::new();
    for (name, action) in keys {
        let by = format!("\"of {table}\".{}", quoted(name));
        conn.run(format!("CREATE TABLE {by} (its {}, at TIMESTAMPTZ, CONSTRAINT {} CHECK (true));
                 ALTER TABLE {by} ADD CONSTRAINT {} FOREIGN KEY (its, at) REFERENCES {table} {action};
                 INSERT INTO {by} SELECT id, {} FROM {table}; INSERT INTO {by} VALUES (NULL, NULL)", id_type(table), quoted(&format!("ck {name}")), quoted(name), table.key()));
        tables.push(by);
    }
    tables
}

/// The state that a move must leave as it was: triggers of DEFAULT and of others, keys, and which
/// rows there are.
fn surroundings(conn: &mut PgConnection, tables: &[String]) -> Vec<String> {
    let mut all = conn.lines("SELECT format('%s %s %s %s %s', tgrelid::regclass, tgname, tgenabled, tgfoid, oid) FROM pg_trigger
            WHERE tgrelid::regclass::text !~ '_2026_|_2027_'
         UNION ALL SELECT format('%s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), oid)
            FROM pg_constraint WHERE contype = 'f' AND conparentid = 0");
    all.extend(tables.iter().map(|table| contents(conn, table)));
    all.extend(TABLES.map(|(table, _)| contents(conn, table.name())));
    all
}

/// As a key that holds does, for each kind.
fn the_keys_hold(conn: &mut PgConnection, table: PartitionedTable) {
    let key = table.key();
    let month = format!("partitions.{table}_2026_10");
    let by = |name: &str| format!("\"of {table}\".{}", quoted(name));
    let of =
        |rows: &str| format!("(SELECT id, {key} FROM {month} ORDER BY {key} LIMIT 1) AS r {rows}");
    // What references a row that moved is taken, and what references none refused.
    conn.run(format!("INSERT INTO {} SELECT * FROM {}", by("no_action"), of("")));
    let nowhere = format!(
        "INSERT INTO {} SELECT id, {key} + interval '1 minute' FROM {}",
        by("no_action"),
        of("")
    );
    let refused = diesel::sql_query(nowhere).execute(conn).unwrap_err().to_string();
    assert!(refused.contains("violates foreign key constraint \"no_action\""), "{refused}");
    // A row that moved cannot go while those reference it that refuse it, and then takes those
    // along that follow it.
    let delete = format!(
        "DELETE FROM {table} USING {} WHERE {table}.id = r.id AND {table}.{key} = r.{key}",
        of("")
    );
    for name in ["restrict", "no_action", "deferred"] {
        let refused = diesel::sql_query(&delete).execute(conn).unwrap_err().to_string();
        assert!(refused.contains("violates"), "{refused}");
        let gone = format!(
            "DELETE FROM {0} USING {1} WHERE {0}.its = r.id AND {0}.at = r.{key}",
            by(name),
            of("")
        );
        conn.run(&gone);
    }
    let before = count(conn, &by("ca'sc\nade"));
    assert_eq!(diesel::sql_query(&delete).execute(conn), Ok(1));
    assert_eq!(count(conn, &by("ca'sc\nade")), before - 1);
    assert_eq!(count(conn, &by("full")), before - 1);
    assert_eq!(count(conn, &format!("{} WHERE its IS NULL", by("set_null"))), 2);
    assert_eq!(count(conn, &format!("{} WHERE its IS NULL", by("set_default"))), 2);
}

#[test]
fn no_key_acts_when_rows_move_and_each_holds_afterwards() {
    for batch in [10_000, 20] {
        let (db, conn) = &mut with_user();
        let mut all = Vec::new();
        for (table, _) in TABLES {
            conn.run(insert(table, OCTOBER));
            all.extend(reference(conn, table, &KEYS));
        }
        // Partitioned itself; from the table to itself; from one partitioned table to another.
        conn.run("CREATE TABLE parts (its UUID, at TIMESTAMPTZ, n INT, CONSTRAINT parts FOREIGN KEY (its, at) REFERENCES notifications
                ON DELETE CASCADE) PARTITION BY LIST (n);
             CREATE TABLE parts_1 PARTITION OF parts FOR VALUES IN (1); CREATE TABLE parts_2 PARTITION OF parts DEFAULT;
             INSERT INTO parts SELECT id, created_at, row_number() OVER () % 3 FROM notifications;
             ALTER TABLE usage_logs ADD before_id BIGINT, ADD before_at TIMESTAMPTZ;
             UPDATE usage_logs SET before_id = id, before_at = timestamp WHERE id % 2 = 0;
             UPDATE usage_logs AS u SET before_id = o.id, before_at = o.timestamp FROM usage_logs AS o WHERE u.id = o.id + 1 AND u.id % 2 = 1;
             ALTER TABLE usage_logs ADD CONSTRAINT itself FOREIGN KEY (before_id, before_at) REFERENCES usage_logs ON DELETE CASCADE;
             ALTER TABLE credit_transactions ADD log_id BIGINT, ADD logged_at TIMESTAMPTZ;
             UPDATE credit_transactions SET log_id = log, logged_at = at FROM (SELECT id, timestamp FROM usage_logs LIMIT 1) AS o (log, at);
             ALTER TABLE credit_transactions ADD CONSTRAINT log FOREIGN KEY (log_id, logged_at) REFERENCES usage_logs ON DELETE CASCADE");
        all.push("parts".to_owned());
        let before = surroundings(conn, &all);
        let health = manager().health(conn).unwrap();
        assert!(
            health.tables.iter().all(|one| one.default_rows == 60 && one.references.is_empty()),
            "{health:?}"
        );
        let made = manager().batch(batch).ensure(db.url()).unwrap().made;
        assert_eq!(made.iter().map(|made| made.rows).sum::<u64>(), 180);
        assert_eq!(surroundings(conn, &all), before, "batches of {batch}");
        // Months to come are made beside such keys, too.
        manager().now("2027-03-01T00:00:00Z".parse().unwrap()).ensure(&mut *conn).unwrap();
        conn.run("ALTER TABLE usage_logs DROP CONSTRAINT itself; ALTER TABLE credit_transactions DROP CONSTRAINT log; DROP TABLE parts");
        for (table, _) in TABLES {
            the_keys_hold(conn, table);
        }
    }
}

/// A role that owns the partitioned tables and may do no more, and the URL under which it connects.
struct Owner {
    role: String,
    url: String,
}

impl Owner {
    fn new(db: &TestDatabase, conn: &mut PgConnection) -> Self {
        let role = format!("owner_{}", Uuid::now_v7().simple());
        conn.run(format!(
            "CREATE ROLE {role} LOGIN; GRANT USAGE, CREATE ON SCHEMA public, partitions TO {role};
                GRANT SELECT, UPDATE ON ALL TABLES IN SCHEMA public TO {role}"
        ));
        for (table, _) in TABLES {
            conn.run(format!("ALTER TABLE {table} OWNER TO {role}; ALTER TABLE partitions.{table}_default OWNER TO {role}"));
        }
        let url = format!("{}&options=-c%20role%3D{role}", db.url());
        Self { role, url }
    }

    fn drop(self, conn: &mut PgConnection) {
        let role = self.role;
        conn.run(format!("REASSIGN OWNED BY {role} TO CURRENT_USER; REVOKE ALL ON PARAMETER session_replication_role FROM {role};
             DROP OWNED BY {role}; DROP ROLE {role}"));
    }
}

fn problems(manager: &PartitionManager, url: &str) -> Vec<Problem> {
    let conn = &mut creativeflow_schema::connect(url).unwrap();
    manager.health(conn).unwrap().problems(&Thresholds { headroom: 0, ..Thresholds::default() })
}

#[test]
fn where_a_key_cannot_be_kept_from_acting_nothing_moves_and_status_says_so() {
    for batch in [10_000, 20] {
        let (db, conn) = &mut with_user();
        let owner = Owner::new(db, conn);
        let manager = manager().batch(batch);
        for (number, (table, _)) in TABLES.into_iter().enumerate() {
            conn.run(insert(table, OCTOBER));
            conn.run(insert(table, "VALUES ('2026-09-05'::timestamptz)"));
            let (name, _) = KEYS[number];
            let tables = reference(conn, table, &KEYS[number..=number]);
            conn.run(format!("DELETE FROM {by} WHERE at < '2026-10-01Z'; GRANT USAGE ON SCHEMA \"of {table}\" TO {role}; GRANT SELECT ON {by} TO {role}", by = tables[0], role = owner.role));
            let before = surroundings(conn, &tables);
            let found = problems(&manager, &owner.url);
            let found: Vec<_> = found
                .iter()
                .filter_map(|problem| match problem {
                    Problem::Referenced { table: of, reference } if *of == table => Some(reference),
                    _ => None,
                })
                .collect();
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!((found[0].key.as_str(), found[0].obstacle), (name, Obstacle::Acts));
            let error = manager.ensure(owner.url.as_str()).unwrap_err();
            let Error::Referenced { partition, reference } = &error else { panic!("{error:?}") };
            assert_eq!(
                (partition.as_str(), reference),
                (format!("partitions.{table}_2026_10").as_str(), found[0])
            );
            assert!(error.to_string().lines().count() == 1, "{error}");
            // The other months are made, and rows that nothing references moved.
            let expected = ["2026_09", "2026_11", "2026_12", "2027_01", "2027_02"]
                .map(|month| format!("{table}_{month}"));
            assert_eq!(partitions(conn, table), expected);
            assert_eq!(surroundings(conn, &tables), before);
            assert_eq!(count(conn, &format!("partitions.{table}_default")), 60);
            let is_referenced = |one: &Problem| matches!(one, Problem::Referenced { .. });
            assert!(problems(&manager, &owner.url).iter().any(is_referenced));
            // What it says is done, and that is the end of it.
            let advice = error.to_string();
            let grant = advice.split_once(": GRANT ").unwrap().1;
            conn.run(format!("GRANT {grant}"));
            assert_eq!(problems(&manager, &owner.url).len(), 1, "rows wait");
            let made = manager.ensure(owner.url.as_str()).unwrap().made;
            assert_eq!(made.iter().map(|made| made.rows).sum::<u64>(), 60);
            assert_eq!(problems(&manager, &owner.url), []);
            assert_eq!(surroundings(conn, &tables), before);
            conn.run(format!(
                "REVOKE SET ON PARAMETER session_replication_role FROM {}",
                owner.role
            ));
            // Where no row waits, no key has to be read.
            conn.run(format!("REVOKE SELECT ON {} FROM {}", tables[0], owner.role));
            assert_eq!(problems(&manager, &owner.url), []);
        }
        owner.drop(conn);
    }
}

/// A deferred key that finds nothing leaves nothing pending, which would be in the way of altering
/// the table.
#[test]
fn without_that_right_rows_move_that_nothing_references() {
    let (db, conn) = &mut with_user();
    let owner = Owner::new(db, conn);
    for (table, _) in TABLES {
        conn.run(insert(table, OCTOBER));
        for by in reference(conn, table, &KEYS) {
            conn.run(format!("TRUNCATE {by}; GRANT SELECT ON {by} TO {}", owner.role));
        }
        conn.run(format!("GRANT USAGE ON SCHEMA \"of {table}\" TO {}", owner.role));
    }
    let made = manager().batch(20).ensure(owner.url.as_str()).unwrap().made;
    assert_eq!(made.iter().map(|made| made.rows).sum::<u64>(), 180);
    // Whether one does must be known.
    let table = NOTIFICATIONS;
    conn.run(insert(table, "VALUES ('2026-09-05'::timestamptz)"));
    conn.run(format!("REVOKE SELECT ON \"of {table}\".restrict FROM {}", owner.role));
    let error = manager().ensure(owner.url.as_str()).unwrap_err();
    let Error::Referenced { reference, .. } = &error else { panic!("{error:?}") };
    assert_eq!((reference.key.as_str(), reference.obstacle), ("restrict", Obstacle::Unreadable));
    assert!(matches!(
        problems(&manager(), &owner.url)[..],
        [Problem::DefaultRows { .. }, Problem::Referenced { .. }]
    ));
    conn.run(format!("GRANT SELECT ON \"of {table}\".restrict TO {}", owner.role));
    // A policy that hides rows of the table is an error, not an answer.
    conn.run(format!("ALTER TABLE \"of {table}\".restrict ENABLE ROW LEVEL SECURITY"));
    let error = manager().ensure(owner.url.as_str()).unwrap_err().to_string();
    assert!(error.contains("row-level security"), "{error}");
    conn.run(format!("ALTER TABLE \"of {table}\".restrict DISABLE ROW LEVEL SECURITY"));
    assert_eq!(manager().ensure(owner.url.as_str()).unwrap().made.len(), 1);
    owner.drop(conn);
}

#[test]
fn a_key_that_references_default_itself_holds_its_rows_there() {
    let (db, conn) = &mut with_user();
    for (table, _) in TABLES {
        conn.run(insert(table, OCTOBER));
        conn.run(insert(table, "VALUES ('2026-09-05'::timestamptz)"));
        conn.run(format!("CREATE TABLE \"its {table}\" (its {}, at TIMESTAMPTZ);
                 INSERT INTO \"its {table}\" SELECT id, {key} FROM {table} WHERE {key} > '2026-10-01Z';
                 ALTER TABLE \"its {table}\" ADD CONSTRAINT \"o'brien\" FOREIGN KEY (its, at)
                    REFERENCES partitions.{table}_default ON DELETE CASCADE", id_type(table), key = table.key()));
        let by = format!("public.\"its {table}\"");
        let before = contents(conn, &by);
        let error = manager().ensure(db.url()).unwrap_err();
        let Error::Referenced { reference, .. } = &error else { panic!("{error:?}") };
        assert_eq!(
            (reference.key.as_str(), &reference.from, reference.obstacle),
            ("o'brien", &by, Obstacle::ToDefault)
        );
        assert_eq!(count(conn, &format!("partitions.{table}_default")), 60);
        let found = problems(&manager(), db.url());
        assert!(
            found.contains(&Problem::Referenced { table, reference: reference.clone() }),
            "{found:?}"
        );
        let advice = error.to_string();
        let drop = advice.split_once("drop it (").unwrap().1.split_once("), and").unwrap().0;
        conn.run(drop);
        assert_eq!(manager().ensure(db.url()).unwrap().made.len(), 1);
        assert_eq!(contents(conn, &by), before);
        assert_eq!(count(conn, &format!("partitions.{table}_default")), 0);
    }
}

/// Another right of the server's own: NOT ENFORCED keys, of 18, act never.
#[test]
fn a_key_that_is_not_enforced_is_nobodys_obstacle() {
    let (db, conn) = &mut migrated();
    if conn.lines("SELECT (current_setting('server_version_num')::int >= 180000)::text") != ["true"]
    {
        return;
    }
    insert_user(conn);
    let owner = Owner::new(db, conn);
    let table = USAGE_LOGS;
    conn.run(insert(table, OCTOBER));
    let tables = reference(conn, table, &[("loose", "ON DELETE CASCADE NOT ENFORCED")]);
    let before = surroundings(conn, &tables);
    manager().ensure(owner.url.as_str()).unwrap();
    assert_eq!(surroundings(conn, &tables), before);
    assert_eq!(count(conn, "partitions.usage_logs_2026_10"), 60);
    owner.drop(conn);
}
