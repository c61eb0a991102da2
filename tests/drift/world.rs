//! Random statements that change a database.

use creativeflow_schema::quote::{ident, literal};
use diesel::pg::PgConnection;
use fastrand::Rng;

use crate::quote::HOSTILE;
use crate::support::lines;

/// One of these.
fn one<'a, T>(random: &mut Rng, all: &'a [T]) -> &'a T {
    &all[random.usize(..all.len())]
}

/// The objects of a database that can be changed, as SQL names them.
pub struct World {
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

pub fn rows<const N: usize>(conn: &mut PgConnection, query: &str) -> Vec<[String; N]> {
    let joined = lines(conn, query);
    joined
        .iter()
        .map(|line| line.split('\u{1}').map(str::to_owned).collect::<Vec<_>>().try_into().unwrap())
        .collect()
}

impl World {
    pub fn read(conn: &mut PgConnection) -> Self {
        let ours = "relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname NOT LIKE '\\_\\_diesel%'";
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
    pub fn change(&self, random: &mut Rng, role: &str) -> (String, bool) {
        let hostile = |random: &mut Rng| {
            let name = *one(random, &HOSTILE);
            // Names of whatever kind may meet.
            let name: String = if random.usize(..3) == 0 {
                name.to_owned()
            } else {
                format!("{}{name}", random.usize(..1_000))
            };
            let end = name
                .char_indices()
                .map(|(at, _)| at)
                .take_while(|at| *at < 60)
                .last()
                .unwrap_or_default();
            ident(&name[..if name.len() < 60 { name.len() } else { end }])
        };
        let name = hostile(random);
        let table = one(random, &self.tables).clone();
        let partition = one(random, &self.partitions).clone();
        let [of, column, kind] = one(random, &self.columns).clone();
        let [index, index_is] = one(random, &self.indexes).clone();
        let [key_of, key, key_is] = one(random, &self.constraints).clone();
        let [trigger_of, trigger, trigger_is] = one(random, &self.triggers).clone();
        let [labelled, label] = one(random, &self.labels).clone();
        let function = one(random, &self.functions).clone();
        let text = literal(one::<&str>(random, &HOSTILE));
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
            (format!("ALTER SEQUENCE usage_logs_id_seq INCREMENT {} CACHE 5", random.usize(..9) + 2), true),
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
        one(random, &all).clone()
    }
}
