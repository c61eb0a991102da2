//! Random changes to a migrated database with rows: the search for drift sees each, its script mends it or the server refuses,
//! and no row and no value is lost.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::time::Instant;

use creativeflow_schema::quote::{ident, literal};
use creativeflow_schema::testing::{Population, TestDatabase};
use devdb::Server;
use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;

use super::{Found, run_script, told};
use crate::migrator::in_full;
use crate::quote::HOSTILE;
use crate::support::{dump_of, execute, lines, program};

/// The same numbers for the same seed.
struct Random(u64);

impl Random {
    fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.number() % count as u64).unwrap()
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// What there is to change, as SQL names it.
struct World {
    tables: Vec<String>,
    partitions: Vec<String>,
    /// Table, column, type.
    columns: Vec<[String; 3]>,
    /// Table, name, definition.
    constraints: Vec<[String; 3]>,
    /// Name, definition.
    indexes: Vec<[String; 2]>,
    /// Table, name, definition.
    triggers: Vec<[String; 3]>,
    /// Type, label.
    labels: Vec<[String; 2]>,
    functions: Vec<String>,
}

fn rows<const N: usize>(conn: &mut PgConnection, query: &str) -> Vec<[String; N]> {
    let joined = lines(conn, query);
    joined.iter().map(|line| line.split('\u{1}').map(str::to_owned).collect::<Vec<_>>().try_into().unwrap()).collect()
}

impl World {
    fn read(conn: &mut PgConnection) -> Self {
        let ours =
            "relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname NOT LIKE '\\_\\_diesel%'";
        Self {
            tables: lines(conn, &format!("SELECT oid::regclass::text FROM pg_class WHERE {ours}")),
            partitions: lines(conn, "SELECT oid::regclass::text FROM pg_class WHERE relispartition AND relkind = 'r'"),
            columns: rows(
                conn,
                &format!(
                    "SELECT concat_ws(E'\\x01', attrelid::regclass, quote_ident(attname), format_type(atttypid, atttypmod))
                     FROM pg_attribute JOIN pg_class c ON c.oid = attrelid WHERE {ours} AND attnum > 0"
                ),
            ),
            constraints: rows(
                conn,
                &format!(
                    "SELECT concat_ws(E'\\x01', conrelid::regclass, quote_ident(conname), pg_get_constraintdef(o.oid))
                     FROM pg_constraint o JOIN pg_class c ON c.oid = conrelid WHERE {ours} AND contype IN ('p', 'u', 'c', 'f')"
                ),
            ),
            indexes: rows(
                conn,
                &format!(
                    "SELECT concat_ws(E'\\x01', indexrelid::regclass, pg_get_indexdef(indexrelid))
                     FROM pg_index JOIN pg_class c ON c.oid = indrelid WHERE {ours} AND NOT indisprimary
                     AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))"
                ),
            ),
            triggers: rows(
                conn,
                &format!(
                    "SELECT concat_ws(E'\\x01', tgrelid::regclass, quote_ident(tgname), pg_get_triggerdef(t.oid))
                     FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE {ours} AND NOT tgisinternal"
                ),
            ),
            labels: rows(conn, "SELECT concat_ws(E'\\x01', enumtypid::regtype, enumlabel) FROM pg_enum"),
            functions: lines(conn, "SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace"),
        }
    }

    /// A statement, and whether it changes what statements do.
    #[allow(clippy::too_many_lines)]
    fn change(&self, random: &mut Random, role: &str) -> (String, bool) {
        let hostile = |random: &mut Random| {
            let name = *random.of::<&str>(&HOSTILE);
            // Names of whatever kind may meet.
            let name: String =
                if random.below(3) == 0 { name.to_owned() } else { format!("{}{name}", random.below(1_000)) };
            let end = name.char_indices().map(|(at, _)| at).take_while(|at| *at < 60).last().unwrap_or_default();
            ident(&name[..if name.len() < 60 { name.len() } else { end }])
        };
        let name = hostile(random);
        let table = random.of(&self.tables).clone();
        let partition = random.of(&self.partitions).clone();
        let [of, column, kind] = random.of(&self.columns).clone();
        let [index, index_is] = random.of(&self.indexes).clone();
        let [key_of, key, key_is] = random.of(&self.constraints).clone();
        let [trigger_of, trigger, trigger_is] = random.of(&self.triggers).clone();
        let [labelled, label] = random.of(&self.labels).clone();
        let function = random.of(&self.functions).clone();
        let text = literal(random.of::<&str>(&HOSTILE));
        let alter = format!("ALTER TABLE {table}");
        let alter_column = format!("ALTER TABLE {of} ALTER {column}");
        let set_updated_at = "FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at()";
        let all: Vec<(String, bool)> = vec![
            // Tables.
            (format!("CREATE TABLE {name} ({name} int PRIMARY KEY, b text DEFAULT {text})"), true),
            (format!("CREATE TABLE {name} (a uuid REFERENCES users)"), true),
            (format!("CREATE TABLE {name} () INHERITS ({table})"), true),
            (format!("CREATE SCHEMA {name}; CREATE TABLE {name}.{name} (a uuid REFERENCES teams ON DELETE CASCADE)"), true),
            (format!("CREATE SCHEMA {name}; CREATE TABLE {name}.{name} (a uuid)"), false),
            (format!("DROP TABLE {table} CASCADE"), true),
            (format!("{alter} RENAME TO {name}"), true),
            (format!("{alter} SET UNLOGGED"), true),
            (format!("{alter} ENABLE ROW LEVEL SECURITY"), true),
            (format!("{alter} FORCE ROW LEVEL SECURITY"), true),
            (format!("{alter} REPLICA IDENTITY FULL"), true),
            (format!("{alter} DISABLE TRIGGER ALL"), true),
            (format!("{alter} OWNER TO {role}"), true),
            (format!("{alter} SET (autovacuum_enabled = off)"), false),
            (format!("GRANT SELECT ON {table} TO PUBLIC"), false),
            (format!("COMMENT ON TABLE {table} IS {text}"), true),
            // Columns.
            (format!("{alter} ADD COLUMN {name} int"), true),
            (format!("{alter} ADD COLUMN {name} text NOT NULL DEFAULT {text}"), true),
            (format!("{alter} ADD COLUMN {name} int GENERATED ALWAYS AS (1) STORED"), true),
            (format!("ALTER TABLE {of} DROP COLUMN {column}"), true),
            (format!("ALTER TABLE {of} DROP COLUMN {column} CASCADE"), true),
            (format!("ALTER TABLE {of} RENAME COLUMN {column} TO {name}"), true),
            (format!("{alter_column} DROP DEFAULT"), false),
            (format!("{alter_column} SET DEFAULT NULL::{kind}"), false),
            (format!("{alter_column} DROP NOT NULL"), false),
            (format!("{alter_column} SET NOT NULL"), false),
            (format!("{alter_column} TYPE text COLLATE \"C\""), false),
            (format!("{alter_column} TYPE text"), false),
            (format!("{alter_column} DROP DEFAULT, ALTER {column} TYPE text USING {column}::text"), false),
            (format!("{alter_column} TYPE varchar(3000)"), false),
            (format!("{alter_column} TYPE numeric(20, 4)"), false),
            (format!("{alter_column} TYPE double precision"), false),
            (format!("{alter_column} TYPE bigint"), false),
            (format!("{alter_column} TYPE json"), false),
            (format!("{alter_column} TYPE timestamp"), false),
            (format!("{alter_column} ADD GENERATED BY DEFAULT AS IDENTITY"), false),
            (format!("{alter_column} SET STATISTICS 500"), false),
            (format!("COMMENT ON COLUMN {of}.{column} IS {text}"), true),
            // Constraints.
            (format!("ALTER TABLE {key_of} DROP CONSTRAINT {key}"), true),
            (format!("ALTER TABLE {key_of} DROP CONSTRAINT {key} CASCADE"), true),
            (format!("ALTER TABLE {key_of} RENAME CONSTRAINT {key} TO {name}"), true),
            (format!("ALTER TABLE {key_of} ALTER CONSTRAINT {key} DEFERRABLE INITIALLY DEFERRED"), true),
            (format!("ALTER TABLE {key_of} DROP CONSTRAINT {key}; ALTER TABLE {key_of} ADD CONSTRAINT {key} {key_is} NOT VALID"), true),
            (format!("ALTER TABLE {key_of} DROP CONSTRAINT {key}; ALTER TABLE {key_of} ADD CONSTRAINT {key} CHECK (true)"), true),
            (format!("{alter} ADD CONSTRAINT {name} CHECK (true)"), true),
            (format!("ALTER TABLE {of} ADD CONSTRAINT {name} CHECK ({column} IS NULL OR {column} IS NOT NULL) NOT VALID"), true),
            (format!("ALTER TABLE {of} ADD CONSTRAINT {name} UNIQUE ({column})"), true),
            (format!("ALTER TABLE {of} ADD CONSTRAINT {name} EXCLUDE USING btree ({column} WITH =) WHERE (false)"), true),
            (format!("ALTER TABLE {of} ADD CONSTRAINT {name} FOREIGN KEY ({column}) REFERENCES users NOT VALID"), true),
            // Indexes.
            (format!("DROP INDEX {index}"), true),
            (format!("ALTER INDEX {index} RENAME TO {name}"), true),
            (format!("CREATE INDEX {name} ON {of} ({column})"), true),
            (format!("DROP INDEX {index}; {}", index_is.replace(" UNIQUE INDEX", " INDEX")), index_is.contains(" UNIQUE ")),
            (format!("DROP INDEX {index}; {} INCLUDE (id)", index_is.split(" WHERE ").next().unwrap_or_default()), true),
            (format!("UPDATE pg_index SET indisvalid = false WHERE indexrelid = {}::regclass AND indrelid NOT IN (SELECT partrelid FROM pg_partitioned_table)", literal(&index)), false),
            // Triggers, rules, policies.
            (format!("DROP TRIGGER {trigger} ON {trigger_of}"), true),
            (format!("ALTER TRIGGER {trigger} ON {trigger_of} RENAME TO {name}"), true),
            (format!("ALTER TABLE {trigger_of} DISABLE TRIGGER {trigger}"), true),
            (format!("ALTER TABLE {trigger_of} ENABLE ALWAYS TRIGGER {trigger}"), true),
            (format!("ALTER TABLE {trigger_of} ENABLE REPLICA TRIGGER {trigger}"), true),
            (format!("DROP TRIGGER {trigger} ON {trigger_of}; {}", trigger_is.replace(" BEFORE UPDATE ", " BEFORE INSERT ")), trigger_is.contains(" BEFORE UPDATE ")),
            (format!("CREATE TRIGGER {name} BEFORE INSERT ON {table} {set_updated_at}"), true),
            (format!("CREATE TRIGGER {name} BEFORE INSERT ON {partition} {set_updated_at}"), true),
            (format!("CREATE RULE {name} AS ON DELETE TO {table} DO INSTEAD NOTHING"), true),
            (format!("CREATE RULE {name} AS ON UPDATE TO {partition} DO ALSO SELECT {text}::text"), true),
            (format!("CREATE POLICY {name} ON {table} FOR SELECT USING (false)"), true),
            (format!("CREATE POLICY {name} ON {partition} AS RESTRICTIVE TO {role} USING (false)"), true),
            // Sequences.
            ("ALTER SEQUENCE usage_logs_id_seq MAXVALUE 1000000 CYCLE".to_owned(), true),
            (format!("ALTER SEQUENCE usage_logs_id_seq INCREMENT {} CACHE 5", random.below(9) + 2), true),
            ("ALTER SEQUENCE usage_logs_id_seq OWNED BY NONE".to_owned(), true),
            ("DROP SEQUENCE usage_logs_id_seq CASCADE".to_owned(), true),
            (format!("CREATE SEQUENCE {name} START 7"), true),
            (format!("CREATE VIEW {name} AS SELECT {text}::text AS {name}"), true),
            (format!("CREATE VIEW {name} AS SELECT {column} AS {name} FROM {of}"), true),
            // Types and functions.
            (format!("CREATE TYPE {name} AS ENUM ({text})"), true),
            (format!("CREATE DOMAIN {name} AS text CHECK (VALUE <> {text})"), true),
            (format!("ALTER TYPE {labelled} RENAME VALUE {} TO {text}", literal(&label)), true),
            (format!("ALTER TYPE {labelled} ADD VALUE {text} BEFORE {}", literal(&label)), true),
            (format!("ALTER TYPE {labelled} RENAME TO {name}"), true),
            (format!("ALTER TYPE {labelled} OWNER TO {role}"), true),
            (format!("COMMENT ON TYPE {labelled} IS {text}"), true),
            (format!("CREATE FUNCTION {name}({name} int DEFAULT 1) RETURNS text LANGUAGE sql AS $f$SELECT {text}::text$f$"), true),
            (format!("CREATE CAST (text AS {labelled}) WITH INOUT AS ASSIGNMENT"), true),
            (format!("ALTER FUNCTION {function} SECURITY DEFINER"), true),
            (format!("ALTER FUNCTION {function} SET work_mem = '1MB'"), true),
            (format!("ALTER FUNCTION {function} RENAME TO {name}"), true),
            (format!("ALTER FUNCTION {function} OWNER TO {role}"), true),
            (format!("DROP FUNCTION {function} CASCADE"), true),
            (format!("COMMENT ON FUNCTION {function} IS {text}"), true),
            // Partitions.
            (format!("ALTER TABLE {partition} DISABLE TRIGGER ALL"), true),
            (format!("ALTER TABLE {partition} SET UNLOGGED"), true),
            (format!("ALTER TABLE {partition} ENABLE ROW LEVEL SECURITY"), true),
            (format!("ALTER TABLE {partition} ADD CONSTRAINT {name} CHECK (true)"), true),
            (format!("ALTER TABLE {partition} ALTER user_id SET DEFAULT gen_random_uuid()"), true),
            ("ALTER TABLE usage_logs DETACH PARTITION partitions.usage_logs_default".to_owned(), true),
            ("DROP TABLE partitions.notifications_default".to_owned(), true),
            (format!("CREATE SCHEMA {name}; CREATE TABLE {name}.{name} PARTITION OF usage_logs FOR VALUES FROM ('2090-01-01') TO ('2090-02-01')"), false),
            // Settings.
            ("SETTING quote_all_identifiers = on".to_owned(), false),
            ("SETTING standard_conforming_strings = off".to_owned(), false),
            ("SETTING DateStyle = 'German'".to_owned(), false),
            ("SETTING TimeZone = 'America/St_Johns'".to_owned(), false),
            ("SETTING search_path = public, partitions".to_owned(), false),
            // Values that the column of the migrations does not hold.
            ("ALTER TABLE users ALTER email TYPE varchar(300); UPDATE users SET email = rpad(email, 290, 'x')".to_owned(), true),
            ("ALTER TABLE users ALTER email TYPE text; UPDATE users SET email = rpad(email, 255) || '  '".to_owned(), true),
            ("ALTER TABLE users ALTER credit_balance TYPE numeric(20, 4); UPDATE users SET credit_balance = credit_balance + 0.0001".to_owned(), true),
            ("ALTER TABLE teams ALTER name DROP NOT NULL; UPDATE teams SET name = NULL".to_owned(), true),
            ("DROP INDEX idx_user_email_unique; UPDATE users SET email = 'same'".to_owned(), true),
        ];
        random.of(&all).clone()
    }
}

/// A database to change, made from a template with rows.
struct Copy {
    name: String,
    url: String,
    conn: PgConnection,
}

impl Copy {
    fn make(template: &str, name: &str) -> Self {
        let server = Server::shared().unwrap();
        let admin = &mut creativeflow_schema::connect(&server.url("postgres")).unwrap();
        execute(admin, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        execute(admin, &format!("CREATE DATABASE {name} TEMPLATE {template}"));
        let url = server.url(name);
        let conn = creativeflow_schema::connect(&url).unwrap();
        Self { name: name.to_owned(), url, conn }
    }

    /// For each table and each of its columns that is there: a hash of its values, whatever its type is.
    fn values(&mut self) -> BTreeMap<String, (String, String)> {
        let columns: Vec<[String; 4]> = rows(
            &mut self.conn,
            "SELECT concat_ws(E'\\x01', attrelid, attrelid::regclass || '.' || attnum, quote_ident(attname), format_type(atttypid, atttypmod))
             FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
             WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
             AND relname NOT LIKE '\\_\\_diesel%' AND c.oid < 4000000000",
        );
        let mut of: BTreeMap<String, Vec<(String, String, String)>> = BTreeMap::new();
        for [oid, place, name, kind] in columns {
            of.entry(oid).or_default().push((place, name, kind));
        }
        let mut values = BTreeMap::new();
        for (oid, columns) in of {
            let table = lines(&mut self.conn, &format!("SELECT {oid}::regclass::text")).remove(0);
            let hash = |name: &str, kind: &str| {
                let value = match kind.split('(').next().unwrap() {
                    "numeric" | "double precision" | "bigint" | "integer" => {
                        format!("trim_scale(r.{name}::text::numeric)::text")
                    }
                    "json" | "jsonb" => format!("r.{name}::jsonb::text"),
                    _ => format!("r.{name}::text"),
                };
                format!("md5(coalesce(string_agg(coalesce({value}, '~'), ',' ORDER BY {value} COLLATE \"C\"), ''))")
            };
            let hashes: Vec<String> = columns.iter().map(|(_, name, kind)| hash(name, kind)).collect();
            let line =
                lines(&mut self.conn, &format!("SELECT concat_ws(' ', {}) FROM {table} AS r", hashes.join(", ")))
                    .remove(0);
            for ((place, _, kind), hash) in columns.into_iter().zip(line.split(' ')) {
                let number = place.rsplit('.').next().unwrap();
                values.insert(format!("{oid}.{number}"), (kind, hash.to_owned()));
            }
        }
        values
    }
}

#[derive(Debug, Default)]
struct Report {
    changes: usize,
    refused_by_server: usize,
    mended: usize,
    by_hand: usize,
    twice: usize,
    refused: BTreeMap<String, usize>,
    copies: usize,
    dumps: usize,
}

/// Some rounds of changes, each with its script.
fn work(
    template: &str,
    worker: usize,
    rounds: usize,
    world: &World,
    role: &str,
    original: &str,
    report: &Mutex<Report>,
) {
    let name = format!("{template}_{worker}");
    let mut copy = Copy::make(template, &name);
    let mut pristine = copy.values();
    let mut history: Vec<String> = Vec::new();
    let mut random = Random(worker as u64 + 1);
    for round in 0..rounds {
        let mut made = Vec::new();
        let mut matters = false;
        let is_18 =
            lines(&mut copy.conn, "SELECT current_setting('server_version_num')").remove(0).as_str() >= "180000";
        for _ in 0..=random.below(8) {
            let (change, changes) = world.change(&mut random, role);
            let change = change.replacen("SETTING", &format!("ALTER DATABASE {} SET", copy.name), 1);
            if copy.conn.batch_execute(&change).is_ok() {
                matters |= changes;
                made.push(change);
            } else {
                report.lock().unwrap().refused_by_server += 1;
            }
        }
        if made.is_empty() {
            continue;
        }
        history.extend(made.iter().cloned());
        if round % 100 == 99 {
            println!("worker {worker}, round {round}: {:?}", report.lock().unwrap());
        }
        let context = format!("worker {worker}, round {round}: {made:#?}");
        let before = copy.values();
        let (found, _) = told(&copy.url, &[]);
        assert!(!found.is_empty() || !matters, "not seen: {context}");
        let psql = run_script(&copy.url, false);
        let errors = String::from_utf8_lossy(&psql.stderr).into_owned();
        let mut left = told(&copy.url, &[]);
        if left.0.iter().any(|one| !one.mend.is_empty()) {
            // What a statement was refused for, another may have made since; and a table that is back can be seen to differ.
            report.lock().unwrap().twice += 1;
            run_script(&copy.url, false);
            left = told(&copy.url, &[]);
        }
        let after = copy.values();
        for (place, (kind, hash)) in &before {
            let Some((_, hash_after)) = after.get(place) else { panic!("a column is gone: {place} {kind}, {context}") };
            // A label that has its name again gives a value its own.
            let was = pristine.get(place).map(|(_, hash)| hash);
            assert!(hash_after == hash || Some(hash_after) == was, "values changed: {place} {kind}, {context}");
        }
        let (mut mended, mut by_hand) = (0, 0);
        for one in &found {
            if one.mend.is_empty() { by_hand += 1 } else { mended += 1 }
        }
        let unmended: Vec<&Found> = left.0.iter().filter(|one| !one.mend.is_empty()).collect();
        for one in &unmended {
            // The server refuses it, and says why.
            let own = &mut creativeflow_schema::connect(&copy.url).unwrap();
            let refused = one.mend.iter().find_map(|statement| own.batch_execute(statement).err());
            let Some(error) = refused else { panic!("neither mended nor refused: {one:#?} {errors} {context}") };
            let error = error.to_string();
            let kind: String = error.split('"').step_by(2).collect::<Vec<_>>().join("...").chars().take(90).collect();
            *report.lock().unwrap().refused.entry(kind).or_default() += 1;
        }
        {
            let report = &mut report.lock().unwrap();
            report.changes += made.len();
            report.mended += mended - unmended.len().min(mended);
            report.by_hand += by_hand;
        }
        // By hand, once what needs it is gone.
        for _ in 0..2 {
            for statement in left.0.iter().flat_map(|one| &one.by_hand) {
                drop(copy.conn.batch_execute(&format!("SET standard_conforming_strings = on; {statement}")));
            }
        }
        execute(&mut copy.conn, &format!("ALTER DATABASE {} RESET ALL", copy.name));
        let (found, notes) = if left.0.is_empty() { left } else { told(&copy.url, &[]) };
        let is_clean = found.is_empty()
            && notes.is_empty()
            && copy.values() == pristine
            && !made.iter().any(|one| one.contains("CREATE SCHEMA") || one.contains("DROP COLUMN"));
        // PostgreSQL's own word for it. 18 names what is NOT NULL, and the name may be another.
        if is_clean && !is_18 && random.below(6) == 0 {
            let dumped = plain(&dump_of(&copy.url, program("pg_dump")));
            if !history.iter().any(|one| ["GRANT ", "autovacuum", "STATISTICS"].iter().any(|kind| one.contains(kind))) {
                let differ: Vec<&str> =
                    lines_of(original).symmetric_difference(&lines_of(&dumped)).copied().take(20).collect();
                assert!(differ.is_empty(), "{history:#?}: {differ:#?}");
                report.lock().unwrap().dumps += 1;
            }
        }
        if is_clean && history.len() < 60 {
            continue;
        }
        drop(copy);
        copy = Copy::make(template, &name);
        pristine = copy.values();
        history.clear();
        report.lock().unwrap().copies += 1;
    }
    let admin = &mut creativeflow_schema::connect(&Server::shared().unwrap().url("postgres")).unwrap();
    drop(copy);
    execute(admin, &format!("DROP DATABASE {name} WITH (FORCE)"));
}

/// A dump without what depends on the order in which things were made.
fn plain(dump: &str) -> String {
    let mut lines: BTreeSet<&str> = dump.lines().filter(|line| !line.starts_with("--") && !line.is_empty()).collect();
    // The comments of partitions are copies.
    lines.retain(|line| !line.contains("set_config") && !line.starts_with("COMMENT ON COLUMN partitions."));
    lines.into_iter().collect::<Vec<_>>().join("\n")
}

fn lines_of(dump: &str) -> BTreeSet<&str> {
    dump.lines().collect()
}

#[test]
fn random_changes_are_seen_and_mended_and_no_value_is_lost() {
    let start = Instant::now();
    let workers = 2;
    let rounds: usize = std::env::var("CREATIVEFLOW_DRIFT_ROUNDS")
        .ok()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(if in_full() { 2_400 } else { 16 });
    let db = TestDatabase::new().unwrap();
    let conn = &mut db.connect().unwrap();
    Population::with_users(8).fill(conn, |_| ()).unwrap();
    // A few months show what many do.
    for month in lines(
        conn,
        "SELECT oid::regclass::text FROM pg_class WHERE relispartition AND relkind = 'r' AND relname ~ '_20(2[0-5]|26_0)' OR relname ~ '_2027'",
    ) {
        execute(conn, &format!("DROP TABLE IF EXISTS {month}"));
    }
    let world = World::read(conn);
    let template = lines(conn, "SELECT current_database()::text").remove(0);
    let role = format!("{template}_role");
    execute(conn, &format!("CREATE ROLE {role}"));
    let original = plain(&dump_of(db.url(), program("pg_dump")));
    let own = db.connect();
    drop(own);
    execute(conn, "SELECT 1");
    // A template must have no sessions.
    let taken =
        std::mem::replace(conn, creativeflow_schema::connect(&Server::shared().unwrap().url("postgres")).unwrap());
    drop(taken);
    let report = Mutex::new(Report::default());
    std::thread::scope(|scope| {
        for worker in 0..workers {
            let (template, world, role, original, report) = (&template, &world, &role, &original, &report);
            scope.spawn(move || work(template, worker, rounds / workers, world, role, original, report));
        }
    });
    let report = report.into_inner().unwrap();
    println!("{report:#?} in {:?}", start.elapsed());
    assert!(report.changes > rounds && report.mended > rounds, "{report:#?}");
    execute(conn, &format!("DROP ROLE {role}"));
}
