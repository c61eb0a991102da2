//! `creativeflow-schema check --drift`: what was changed by hand is found and named, and its SQL mends it.

mod random;

use creativeflow_schema::migrator::MIGRATIONS;
use creativeflow_schema::partitions::{Keeper, PartitionedTable, Policy};
use creativeflow_schema::quote;
use creativeflow_schema::testing::TestDatabase;
use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use serde_json::Value;
use uuid::Uuid;

use crate::cli::{on, out};
use crate::docs::made_by_ddl;
use crate::migrator::in_full;
use crate::quote::HOSTILE;
use crate::support::{assert_same, dump, dump_of, empty, execute, lines, migrated, program, some};

fn version(conn: &mut PgConnection) -> u32 {
    lines(conn, "SELECT current_setting('server_version_num')").remove(0).parse::<u32>().unwrap() / 10_000
}

/// Something that is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// In words.
    pub what: String,
    pub mend: Vec<String>,
    pub by_hand: Vec<String>,
}

/// What is found, and what is noted.
pub fn told(url: &str, args: &[&str]) -> (Vec<Found>, Vec<String>) {
    let output = on(url, &[&["check", "--drift", "--json"], args].concat());
    let said = out(&output);
    let first: Value = serde_json::from_str(said.lines().next().unwrap()).unwrap();
    let found = first["drift"].as_array().unwrap_or_else(|| panic!("{said}"));
    assert_eq!(output.status.code(), Some(if found.is_empty() { 0 } else { 3 }), "{said}");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let texts = |value: &Value| value.as_array().unwrap().iter().map(text).collect();
    let one = |value: &Value| Found {
        what: text(&value["difference"]),
        mend: texts(&value["mend"]),
        by_hand: texts(&value["by_hand"]),
    };
    (found.iter().map(one).collect(), texts(&first["notes"]))
}

pub fn drift(url: &str) -> Vec<Found> {
    told(url, &[]).0
}

/// Runs what `check --drift` prints, as an operator does.
pub fn run_script(url: &str, stop_at_errors: bool) -> std::process::Output {
    let script = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(script.path(), on(url, &["check", "--drift"]).stdout).unwrap();
    let stop = if stop_at_errors { "ON_ERROR_STOP=1" } else { "ON_ERROR_STOP=0" };
    program("psql").args(["-X", "-q", "-v", stop, "-f"]).arg(script.path()).arg(url).output().unwrap()
}

/// A change by hand, and how it is called. The script of it brings back what was.
const MENDED: &[(&str, &str)] = &[
    ("DROP INDEX idx_session_userid_expiresat", "index idx_session_userid_expiresat is missing"),
    (
        "DROP INDEX idx_user_deletedat; CREATE INDEX idx_user_deletedat ON users (deleted_at)",
        "index idx_user_deletedat is another: CREATE INDEX idx_user_deletedat ON users USING btree (deleted_at)",
    ),
    ("DROP INDEX idx_user_email_unique; CREATE INDEX idx_user_email_unique ON users (email)", "index idx_user_email_unique is another"),
    ("DROP INDEX idx_user_email_unique; CREATE UNIQUE INDEX idx_user_email_unique ON users (email) NULLS NOT DISTINCT", "index idx_user_email_unique is another"),
    ("DROP INDEX idx_user_email_unique; CREATE UNIQUE INDEX idx_user_email_unique ON users (email COLLATE \"C\" text_pattern_ops)", "index idx_user_email_unique is another"),
    ("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'idx_user_deletedat'::regclass", "index idx_user_deletedat is invalid"),
    ("UPDATE pg_index SET indisready = false WHERE indexrelid = 'idx_user_deletedat'::regclass", "index idx_user_deletedat is invalid"),
    ("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'idx_usagelog_actiontype'::regclass", "index idx_usagelog_actiontype is invalid"),
    ("DROP INDEX idx_usagelog_actiontype", "index idx_usagelog_actiontype is missing"),
    ("ALTER TYPE team_role RENAME VALUE 'Editor' TO 'Writer'", "type team_role has the label 'Writer' in the place of 'Editor'"),
    ("COMMENT ON TYPE team_role IS NULL", "the comment on type team_role is another"),
    ("COMMENT ON SCHEMA retired IS NULL", "the comment on schema retired is another"),
    ("DROP SCHEMA retired CASCADE", "schema retired is missing"),
    ("ALTER TABLE users ALTER timezone SET DEFAULT 'CET'", "the default of users.timezone is 'CET'::character varying"),
    ("ALTER TABLE users ALTER timezone DROP DEFAULT", "the default of users.timezone is none"),
    ("ALTER TABLE users ALTER full_name SET DEFAULT ''", "the default of users.full_name is ''::character varying"),
    ("ALTER TABLE users ALTER email DROP NOT NULL", "column users.email can be NULL"),
    ("ALTER TABLE users ALTER full_name SET NOT NULL", "column users.full_name cannot be NULL"),
    ("ALTER TABLE users ALTER full_name TYPE VARCHAR(500)", "column users.full_name is VARCHAR(500), not VARCHAR(100)"),
    ("ALTER TABLE users ALTER full_name TYPE VARCHAR(50)", "column users.full_name is VARCHAR(50), not VARCHAR(100)"),
    ("ALTER TABLE users ALTER username TYPE TEXT", "column users.username is TEXT, not VARCHAR(50)"),
    ("ALTER TABLE users ALTER email TYPE VARCHAR(255) COLLATE \"C\"", "column users.email has the collation pg_catalog.\"C\""),
    ("ALTER TABLE users ALTER email TYPE TEXT COLLATE \"C\"", "column users.email is TEXT, not VARCHAR(255)"),
    ("ALTER TABLE users ALTER mfa_enabled DROP DEFAULT, ALTER mfa_enabled TYPE INT USING mfa_enabled::int", "column users.mfa_enabled is INTEGER, not BOOLEAN"),
    ("ALTER TABLE users ALTER subscription_tier DROP DEFAULT, ALTER subscription_tier TYPE TEXT, ALTER subscription_tier SET DEFAULT 'Free'", "column users.subscription_tier is TEXT, not subscription_tier"),
    ("ALTER TABLE users ALTER last_login_at TYPE TIMESTAMPTZ(3)", "column users.last_login_at is timestamp(3) with time zone, not TIMESTAMPTZ"),
    ("ALTER TABLE credit_transactions ALTER amount TYPE NUMERIC(20, 4)", "column credit_transactions.amount is DECIMAL(20, 4)"),
    ("ALTER TABLE credit_transactions ALTER amount TYPE NUMERIC", "column credit_transactions.amount is DECIMAL, not"),
    ("ALTER TABLE credit_transactions ALTER amount TYPE DOUBLE PRECISION", "column credit_transactions.amount is DOUBLE PRECISION, not"),
    ("ALTER TABLE asset_versions ALTER version_number TYPE BIGINT", "column asset_versions.version_number is BIGINT, not INTEGER"),
    ("ALTER TABLE asset_versions ALTER state_data TYPE JSON", "column asset_versions.state_data is json, not JSONB"),
    // The last column, so that it comes back where it was.
    ("ALTER TABLE users DROP COLUMN deleted_at", "column users.deleted_at is missing"),
    ("ALTER TABLE asset_versions DROP COLUMN created_at", "column asset_versions.created_at is missing"),
    ("COMMENT ON COLUMN users.email IS NULL", "the comment on column users.email is another"),
    ("COMMENT ON TABLE users IS 'People.'", "the comment on table users is another"),
    ("ALTER TABLE assets DISABLE TRIGGER set_updated_at", "trigger set_updated_at of assets is disabled"),
    ("ALTER TABLE assets ENABLE ALWAYS TRIGGER set_updated_at", "trigger set_updated_at of assets fires for replication too: ENABLE ALWAYS"),
    ("ALTER TABLE generation_requests ENABLE REPLICA TRIGGER require_project_id", "trigger require_project_id of generation_requests is disabled"),
    ("DROP TRIGGER release_asset_versions ON users", "trigger release_asset_versions of users is missing"),
    (
        "CREATE OR REPLACE TRIGGER set_updated_at BEFORE INSERT ON teams FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at()",
        "trigger set_updated_at of teams is another",
    ),
    (
        "DROP TRIGGER set_updated_at ON teams; CREATE CONSTRAINT TRIGGER set_updated_at AFTER INSERT ON teams FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at()",
        "trigger set_updated_at of teams is another",
    ),
    ("ALTER TABLE team_members DISABLE TRIGGER ALL", "foreign keys of team_members, or to it, are not enforced"),
    ("ALTER TABLE usage_logs DISABLE TRIGGER ALL", "foreign keys of usage_logs, or to it, are not enforced"),
    ("ALTER TABLE users DISABLE TRIGGER ALL", "foreign keys of users, or to it, are not enforced"),
    ("ALTER TABLE partitions.usage_logs_default DISABLE TRIGGER ALL", "foreign keys of partitions.usage_logs_default, or to it, are not enforced"),
    ("ALTER TABLE partitions.notifications_default DISABLE TRIGGER set_updated_at", "trigger set_updated_at of partition partitions.notifications_default is enabled in another way"),
    ("ALTER TABLE partitions.notifications_default ALTER is_read SET DEFAULT true", "the default of column partitions.notifications_default.is_read"),
    ("ALTER TABLE partitions.usage_logs_default ALTER details SET NOT NULL", "column partitions.usage_logs_default.details of a partition cannot be NULL"),
    ("ALTER TABLE partitions.usage_logs_default SET UNLOGGED", "partition partitions.usage_logs_default is unlogged"),
    ("ALTER TABLE partitions.usage_logs_default ENABLE ROW LEVEL SECURITY", "partition partitions.usage_logs_default hides rows by policies"),
    ("ALTER TABLE partitions.usage_logs_default FORCE ROW LEVEL SECURITY", "partition partitions.usage_logs_default hides rows from its owner"),
    ("ALTER TABLE usage_logs DETACH PARTITION partitions.usage_logs_default", "table usage_logs has no DEFAULT partition, which is detached"),
    ("DROP TABLE partitions.usage_logs_default", "table usage_logs has no DEFAULT partition"),
    ("ALTER TABLE sessions DROP CONSTRAINT fk_sessions_user_id", "constraint fk_sessions_user_id of sessions is missing"),
    (
        "ALTER TABLE sessions DROP CONSTRAINT fk_sessions_user_id;
         ALTER TABLE sessions ADD CONSTRAINT fk_sessions_user_id FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE NOT VALID",
        "constraint fk_sessions_user_id of sessions is not valid",
    ),
    (
        "ALTER TABLE sessions DROP CONSTRAINT fk_sessions_user_id;
         ALTER TABLE sessions ADD CONSTRAINT fk_sessions_user_id FOREIGN KEY (user_id) REFERENCES users ON DELETE RESTRICT",
        "constraint fk_sessions_user_id of sessions is FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE RESTRICT",
    ),
    ("ALTER TABLE sessions ALTER CONSTRAINT fk_sessions_user_id DEFERRABLE", "constraint fk_sessions_user_id of sessions is FOREIGN KEY"),
    ("ALTER TABLE usage_logs ALTER CONSTRAINT fk_usage_logs_user_id DEFERRABLE", "constraint fk_usage_logs_user_id of usage_logs is FOREIGN KEY"),
    ("ALTER TABLE ai_model_feedbacks DROP CONSTRAINT ck_ai_model_feedbacks_rating", "constraint ck_ai_model_feedbacks_rating of"),
    (
        "ALTER TABLE ai_model_feedbacks DROP CONSTRAINT ck_ai_model_feedbacks_rating;
         ALTER TABLE ai_model_feedbacks ADD CONSTRAINT ck_ai_model_feedbacks_rating EXCLUDE (id WITH =)",
        "constraint ck_ai_model_feedbacks_rating of ai_model_feedbacks is EXCLUDE",
    ),
    ("ALTER TABLE sessions RENAME CONSTRAINT sessions_pkey TO \"By hand\"", "constraint sessions_pkey of sessions is called \"By hand\""),
    ("ALTER TABLE sessions RENAME CONSTRAINT fk_sessions_user_id TO \"By hand\"", "constraint fk_sessions_user_id of sessions is called \"By hand\""),
    ("ALTER TABLE subscriptions DROP CONSTRAINT uq_subscriptions_user_id", "constraint uq_subscriptions_user_id of subscriptions is missing"),
    ("ALTER TABLE sessions DROP CONSTRAINT sessions_pkey", "constraint sessions_pkey of sessions is missing"),
    ("CREATE OR REPLACE FUNCTION diesel_set_updated_at() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'", "function diesel_set_updated_at() is another"),
    ("ALTER FUNCTION diesel_set_updated_at() SECURITY DEFINER", "function diesel_set_updated_at() is another"),
    ("ALTER FUNCTION diesel_set_updated_at() SET work_mem = '64kB'", "function diesel_set_updated_at() is another"),
    ("ALTER FUNCTION diesel_set_updated_at() STABLE STRICT COST 1", "function diesel_set_updated_at() is another"),
    (
        "DROP FUNCTION diesel_manage_updated_at(regclass); CREATE FUNCTION diesel_manage_updated_at(x regclass) RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "function diesel_manage_updated_at(_tbl regclass) is another",
    ),
    ("DROP FUNCTION diesel_manage_updated_at(regclass)", "function diesel_manage_updated_at(_tbl regclass) is missing"),
    ("DROP TABLE ai_model_feedbacks", "table ai_model_feedbacks is missing"),
    ("ALTER TABLE sessions SET UNLOGGED", "table sessions is unlogged"),
    ("ALTER TABLE sessions ENABLE ROW LEVEL SECURITY", "table sessions hides rows by policies"),
    ("ALTER TABLE sessions FORCE ROW LEVEL SECURITY", "table sessions hides rows from its owner by policies"),
    ("ALTER TABLE sessions REPLICA IDENTITY FULL", "the replica identity of sessions is not its primary key"),
    ("ALTER TABLE sessions REPLICA IDENTITY NOTHING", "the replica identity of sessions is not its primary key"),
    ("ALTER SEQUENCE usage_logs_id_seq MAXVALUE 10", "sequence usage_logs_id_seq is AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 10 "),
    ("ALTER SEQUENCE usage_logs_id_seq CYCLE CACHE 50 INCREMENT 7", "sequence usage_logs_id_seq is AS bigint"),
    ("ALTER SEQUENCE usage_logs_id_seq AS integer", "sequence usage_logs_id_seq is AS integer"),
    ("ALTER SEQUENCE usage_logs_id_seq OWNED BY NONE", "sequence usage_logs_id_seq does not belong to usage_logs.id"),
    ("DROP SEQUENCE usage_logs_id_seq CASCADE", "sequence usage_logs_id_seq is missing"),
    ("ALTER TABLE asset_versions ALTER version_number ADD GENERATED ALWAYS AS IDENTITY", "column asset_versions.version_number is an identity column"),
];

/// What somebody has added, and how it is called. Nothing but a comment takes it away.
const ADDED: &[(&str, &str)] = &[
    ("CREATE INDEX by_hand ON users (full_name)", "index by_hand is unknown"),
    ("CREATE TYPE by_hand AS ENUM ('a')", "type by_hand is unknown"),
    ("CREATE TYPE by_hand AS (a int)", "type by_hand is unknown"),
    ("CREATE TYPE by_hand AS RANGE (SUBTYPE = int)", "type by_hand is unknown"),
    ("CREATE DOMAIN by_hand AS int CHECK (VALUE > 0)", "type by_hand is unknown"),
    ("ALTER TABLE teams ADD COLUMN by_hand INT", "column teams.by_hand is unknown"),
    (
        "CREATE TRIGGER by_hand BEFORE UPDATE ON teams FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at()",
        "trigger by_hand of teams is unknown",
    ),
    (
        "CREATE TRIGGER by_hand BEFORE UPDATE ON partitions.usage_logs_default FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at()",
        "trigger by_hand of partition partitions.usage_logs_default",
    ),
    ("CREATE RULE by_hand AS ON DELETE TO teams DO INSTEAD NOTHING", "rule by_hand of teams is unknown"),
    (
        "CREATE RULE by_hand AS ON DELETE TO partitions.usage_logs_default DO INSTEAD NOTHING",
        "rule by_hand of partition",
    ),
    ("CREATE POLICY by_hand ON teams USING (false)", "policy by_hand of teams is unknown"),
    (
        "CREATE POLICY by_hand ON partitions.usage_logs_default AS RESTRICTIVE FOR SELECT TO postgres USING (false)",
        "policy by_hand of partition",
    ),
    ("ALTER TABLE teams ADD CONSTRAINT by_hand CHECK (name <> '')", "constraint by_hand of teams is unknown"),
    (
        "ALTER TABLE teams ADD CONSTRAINT by_hand EXCLUDE (name WITH =)",
        "constraint by_hand of teams is unknown: EXCLUDE",
    ),
    (
        "ALTER TABLE partitions.usage_logs_default ADD CONSTRAINT by_hand CHECK (id > 0)",
        "constraint by_hand of partition",
    ),
    ("CREATE UNIQUE INDEX by_hand ON partitions.usage_logs_default (id)", "unique index by_hand of partition"),
    ("CREATE FUNCTION by_hand() RETURNS int LANGUAGE sql AS 'SELECT 1'", "function by_hand() is unknown"),
    (
        "CREATE PROCEDURE by_hand(a int, b text) LANGUAGE sql AS 'SELECT 1'",
        "function by_hand(IN a integer, IN b text) is unknown",
    ),
    ("CREATE AGGREGATE by_hand(int) (SFUNC = int4pl, STYPE = int)", "aggregate by_hand(integer) is unknown"),
    ("CREATE OPERATOR === (LEFTARG = text, RIGHTARG = text, FUNCTION = textcat)", "operator ===(text,text) is unknown"),
    ("CREATE CAST (text AS asset_type) WITH INOUT AS IMPLICIT", "cast (text AS asset_type) is unknown"),
    ("CREATE COLLATION by_hand FROM \"C\"", "collation by_hand is unknown"),
    ("CREATE STATISTICS by_hand ON email, full_name FROM users", "statistics object by_hand is unknown"),
    ("CREATE SEQUENCE by_hand", "sequence by_hand is unknown"),
    ("CREATE VIEW by_hand AS SELECT 1 AS a", "view by_hand is unknown"),
    ("CREATE MATERIALIZED VIEW by_hand AS SELECT 1 AS a", "materialized view by_hand is unknown"),
    ("CREATE TABLE by_hand (id INT)", "table by_hand is unknown; dropping it loses its rows"),
    (
        "CREATE TABLE by_hand (id UUID REFERENCES users)",
        "table by_hand is unknown; dropping it loses its rows; its foreign keys reference users",
    ),
    ("CREATE TABLE by_hand () INHERITS (teams)", "table by_hand inherits from teams"),
    (
        "CREATE SCHEMA by_hand; CREATE TABLE by_hand.by_hand () INHERITS (teams)",
        "table by_hand.by_hand inherits from teams",
    ),
    (
        "CREATE SCHEMA by_hand; CREATE TABLE by_hand.a (id uuid REFERENCES users)",
        "constraint a_id_fkey of by_hand.a references users",
    ),
];

#[test]
fn each_change_is_found_and_named_and_mended() {
    let (db, conn) = &mut migrated();
    let before = dump(db);
    let on_18 = [
        (
            "ALTER TABLE users ALTER email DROP NOT NULL; ALTER TABLE users ADD CONSTRAINT by_hand NOT NULL email NOT VALID",
            "NOT NULL of column users.email is not valid",
        ),
        (
            "ALTER TABLE sessions ALTER CONSTRAINT fk_sessions_user_id NOT ENFORCED",
            "constraint fk_sessions_user_id of sessions is FOREIGN KEY",
        ),
    ];
    let on_18 = if version(conn) >= 18 { &on_18[..] } else { &[] };
    for (change, name) in some(MENDED, 3).chain(on_18) {
        execute(conn, change);
        let found = drift(db.url());
        assert!(found.iter().any(|one| one.what.starts_with(name)), "{change}: {found:#?}");
        assert_eq!(found.iter().flat_map(|one| &one.by_hand).collect::<Vec<_>>(), [""; 0], "{change}");
        let psql = run_script(db.url(), true);
        assert!(psql.status.success(), "{change}: {}", String::from_utf8_lossy(&psql.stderr));
        assert_eq!(drift(db.url()), [], "after {change}");
        if in_full() && !change.contains("CONSTRAINT by_hand NOT NULL") {
            assert_same(change, &before, &dump(db));
        }
    }
    execute(conn, "ALTER TABLE users DROP CONSTRAINT IF EXISTS by_hand, ALTER email SET NOT NULL");
    assert_same("all of them", &before, &dump(db));
    println!("{} changes", MENDED.len());
}

#[test]
fn what_somebody_has_added_is_told_and_stays() {
    let (db, conn) = &mut migrated();
    let before = dump(db);
    for (change, name) in some(ADDED, 3) {
        execute(conn, change);
        let added = dump(db);
        let found = drift(db.url());
        assert!(found.iter().any(|one| one.what.starts_with(name)), "{change}: {found:#?}");
        assert_eq!(found.iter().flat_map(|one| &one.mend).collect::<Vec<_>>(), [""; 0], "{change}");
        let psql = run_script(db.url(), true);
        assert!(psql.status.success(), "{change}: {}", String::from_utf8_lossy(&psql.stderr));
        assert_same(change, &added, &dump(db));
        assert_eq!(drift(db.url()), found, "{change}");
        for statement in found.iter().flat_map(|one| &one.by_hand) {
            // What went with another is gone already.
            drop(conn.batch_execute(statement));
        }
        execute(conn, "DROP SCHEMA IF EXISTS by_hand CASCADE; DROP TABLE IF EXISTS by_hand");
        assert_eq!(drift(db.url()), [], "after {change}");
        assert_same(change, &before, &dump(db));
    }
}

#[test]
fn what_a_service_has_beside_it_can_be_allowed() {
    let (db, conn) = &mut migrated();
    execute(
        conn,
        "CREATE TABLE by_hand (id UUID REFERENCES users); CREATE VIEW other AS SELECT 1 AS a; ALTER TABLE teams ADD COLUMN x INT",
    );
    let (found, notes) = told(db.url(), &["--allow-unknown"]);
    assert_eq!(
        found.iter().map(|one| one.what.as_str()).collect::<Vec<_>>(),
        ["column teams.x is unknown; dropping it loses its values"]
    );
    assert_eq!(notes.len(), 2, "{notes:?}");
    execute(conn, "ALTER TABLE teams DROP COLUMN x");
    let said = out(&on(db.url(), &["check", "--drift", "--allow-unknown"]));
    assert!(said.contains("\n-- no drift in "), "{said}");
}

#[test]
fn no_value_is_changed() {
    let (db, conn) = &mut migrated();
    let user = "INSERT INTO users (email, full_name, credit_balance) VALUES";
    for (change, row, undo) in [
        ("ALTER TABLE users ALTER email TYPE VARCHAR(300)", "(repeat('a', 260), 'a', 0)", "a value"),
        ("ALTER TABLE users ALTER email TYPE TEXT", "(repeat('a', 255) || '   ', 'a', 0)", "trailing spaces"),
        ("ALTER TABLE users ALTER email TYPE VARCHAR(300)", "(repeat('a', 255) || '   ', 'a', 0)", "trailing spaces"),
        ("ALTER TABLE users ALTER credit_balance TYPE NUMERIC(20, 4)", "('a', 'a', 1.2345)", "a scale"),
        ("ALTER TABLE users ALTER credit_balance TYPE DOUBLE PRECISION", "('a', 'a', 1.005)", "a float"),
        ("ALTER TABLE users ALTER credit_balance TYPE NUMERIC(20, 2)", "('a', 'a', 123456789012)", "a precision"),
        (
            "ALTER TABLE users DROP CONSTRAINT ck_users_credit_balance_is_number, ALTER credit_balance TYPE TEXT",
            "('a', 'a', 'much')",
            "no number",
        ),
        (
            "ALTER TABLE users ALTER subscription_tier DROP DEFAULT, ALTER subscription_tier TYPE TEXT, ALTER subscription_tier SET DEFAULT 'Gold'",
            "('a', 'a', 0)",
            "no label",
        ),
        ("ALTER TABLE users ALTER email DROP NOT NULL", "(NULL, 'a', 0)", "NULL"),
        (
            "DROP INDEX idx_user_email_unique; CREATE INDEX idx_user_email_unique ON users (email)",
            "('a', 'a', 0), ('a', 'b', 0)",
            "twice",
        ),
        ("ALTER TABLE users ALTER deleted_at TYPE TIMESTAMP", "('a', 'a', 0)", "a time zone"),
    ] {
        execute(conn, change);
        execute(conn, &format!("{user} {row}"));
        let rows = |conn: &mut PgConnection| lines(conn, "SELECT users::text FROM users");
        let (before, found) = (rows(conn), drift(db.url()));
        assert!(!found.is_empty(), "{change}");
        run_script(db.url(), false);
        assert_eq!(rows(conn), before, "{change}: {undo}");
        assert!(!drift(db.url()).is_empty(), "{change}");
        execute(conn, "DELETE FROM users");
        for statement in found.iter().flat_map(|one| one.mend.iter().chain(&one.by_hand)) {
            execute(conn, statement);
        }
        assert_eq!(drift(db.url()), [], "after {change}");
    }
}

/// A day that is written as text means what it meant when it was written.
#[test]
fn no_setting_reads_a_value_as_another() {
    let (db, conn) = &mut migrated();
    let database = lines(conn, "SELECT current_database()::text").remove(0);
    execute(conn, &format!("ALTER DATABASE {} SET DateStyle = 'SQL, DMY'", quote::ident(&database)));
    for text in ["01/02/2026 00:00:00 UTC", "2026-01-02 00:00:00", "2026-01-02 00:00:00+05"] {
        execute(
            conn,
            &format!(
                "ALTER TABLE users ALTER last_login_at TYPE text; DELETE FROM users;
                 INSERT INTO users (email, last_login_at) VALUES ('a', '{text}')"
            ),
        );
        run_script(db.url(), false);
        assert_eq!(lines(conn, "SELECT last_login_at::text FROM users"), [text]);
    }
    execute(conn, "UPDATE users SET last_login_at = '2026-01-02 00:00:00+00'");
    assert!(run_script(db.url(), true).status.success());
    assert_eq!(drift(db.url()), []);
}

#[test]
fn no_name_makes_the_script_run_anything() {
    let (db, conn) = &mut migrated();
    for name in HOSTILE {
        let name = quote::ident(name);
        execute(
            conn,
            &format!(
                "CREATE TABLE {name} ({name} int UNIQUE, CONSTRAINT {name} CHECK ({name} > 0));
                 ALTER TABLE users ADD COLUMN {name} int; CREATE INDEX ON users ({name});
                 ALTER TABLE users ADD CONSTRAINT {name} CHECK ({name} > 0);
                 CREATE TRIGGER {name} BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();
                 CREATE RULE {name} AS ON UPDATE TO sessions DO ALSO NOTHING;
                 CREATE POLICY {name} ON users USING ({name} > 0);
                 CREATE FUNCTION {name}({name} int) RETURNS int LANGUAGE sql AS 'SELECT 1';
                 CREATE AGGREGATE {name}(text) (SFUNC = textcat, STYPE = text);
                 CREATE SCHEMA {name}; CREATE TABLE {name}.{name} ({name} uuid CONSTRAINT {name} REFERENCES users);
                 CREATE TABLE {name}.child () INHERITS (teams);
                 CREATE SEQUENCE {name}.s; CREATE VIEW {name}.x AS SELECT 1 AS a;
                 CREATE TRIGGER {name} BEFORE UPDATE ON partitions.usage_logs_default FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();
                 COMMENT ON COLUMN users.{name} IS {comment}",
                comment = quote::literal(&name),
            ),
        );
        // A table's name is a type's too.
        for (kind, short) in [("TYPE", "t"), ("DOMAIN", "d"), ("VIEW", "v"), ("SEQUENCE", "s")] {
            let other: String = short.chars().chain(name.trim_matches('"').chars()).take(60).collect();
            let other = quote::ident(&other.replace('"', ""));
            let label = quote::literal(&other);
            let what = match kind {
                "TYPE" => format!(" AS ENUM ({label})"),
                "DOMAIN" => " AS int".to_owned(),
                "VIEW" => format!(" AS SELECT 1 AS {other}"),
                _ => String::new(),
            };
            execute(conn, &format!("CREATE {kind} {other}{what}"));
        }
    }
    let before = dump(db);
    let found = drift(db.url());
    assert!(found.iter().all(|one| one.mend.is_empty()), "{found:#?}");
    assert!(found.len() > HOSTILE.len() * 12, "{}", found.len());
    for stop in [true, false] {
        let psql = run_script(db.url(), stop);
        assert_eq!((psql.status.code(), String::from_utf8_lossy(&psql.stderr).as_ref()), (Some(0), ""));
        assert_same("nothing runs", &before, &dump(db));
    }
    // Taken out by hand, each statement does what it says, once what needs it is gone.
    for _ in 0..2 {
        for statement in found.iter().flat_map(|one| &one.by_hand) {
            drop(conn.batch_execute(&format!("SET standard_conforming_strings = on; {statement}")));
        }
    }
    assert_eq!(drift(db.url()), []);
}

/// Changes that have our names for something else.
#[test]
fn what_has_the_name_of_ours_stays() {
    let (db, conn) = &mut migrated();
    for (change, says) in [
        (
            "ALTER TABLE sessions RENAME TO old",
            "table sessions is missing, and the name sessions_pkey is that of an index of old: rename that one first",
        ),
        (
            "DROP INDEX idx_user_deletedat; CREATE TABLE idx_user_deletedat (a int)",
            "index idx_user_deletedat is missing, and the name idx_user_deletedat is that of a table: rename that one first",
        ),
        (
            "DROP TABLE ai_model_feedbacks; CREATE VIEW ai_model_feedbacks AS SELECT 1 AS a",
            "table ai_model_feedbacks is missing, and the name ai_model_feedbacks is that of a view: rename that one first",
        ),
        (
            "DROP TYPE team_role CASCADE; CREATE DOMAIN team_role AS text",
            "type team_role is missing, and its name is that of another type: rename that one first",
        ),
    ] {
        execute(conn, change);
        let found = drift(db.url());
        assert!(found.iter().any(|one| one.what == says && one.mend.is_empty()), "{change}: {found:#?}");
    }
}

#[test]
fn it_is_the_same_whatever_the_settings_and_the_schemas_name() {
    for schema in some(["public", "My \"App", "App", "o'brien \\ x", "select", "größe"], 3) {
        let (db, conn) = &mut empty();
        let name = quote::ident(schema);
        let database = lines(conn, "SELECT current_database()::text").remove(0);
        let set = |conn: &mut PgConnection, setting: &str| {
            execute(conn, &format!("ALTER DATABASE {} SET {setting}", quote::ident(&database)));
        };
        execute(conn, &format!("CREATE SCHEMA IF NOT EXISTS {name}"));
        set(conn, &format!("search_path = {name}"));
        let migrated = on(db.url(), &["migrate"]);
        assert!(migrated.status.success(), "{schema}: {migrated:?}");
        for setting in [
            "quote_all_identifiers = on",
            "standard_conforming_strings = off",
            "DateStyle = 'SQL, DMY'",
            "IntervalStyle = sql_standard",
            "row_security = off",
            "transform_null_equals = on",
            "default_transaction_read_only = on",
            "extra_float_digits = -15",
            "bytea_output = escape",
        ] {
            set(conn, setting);
            let (found, notes) = told(db.url(), &[]);
            assert_eq!((found, notes), (vec![], vec![]), "{schema}: {setting}");
        }
        set(conn, "default_transaction_read_only = off");
        let conn = &mut db.connect().unwrap();
        execute(
            conn,
            "SET escape_string_warning = off; DROP TABLE sessions; DROP SEQUENCE usage_logs_id_seq CASCADE; DROP TRIGGER set_updated_at ON teams;
             DROP FUNCTION users_release_asset_versions() CASCADE; ALTER TYPE team_role RENAME VALUE 'Owner' TO 'Other';
             ALTER TABLE users ALTER subscription_tier DROP DEFAULT, ALTER subscription_tier TYPE TEXT",
        );
        assert!(drift(db.url()).len() > 6);
        let psql = run_script(db.url(), true);
        assert!(psql.status.success(), "{schema}: {}", String::from_utf8_lossy(&psql.stderr));
        assert_eq!(drift(db.url()), [], "{schema}");
    }
}

#[test]
fn what_is_not_of_the_schema_is_left_out() {
    let (db, conn) = &mut migrated();
    execute(
        conn,
        "CREATE EXTENSION hstore; CREATE EXTENSION citext; CREATE EXTENSION pg_stat_statements; CREATE EXTENSION pg_trgm;
         CREATE SCHEMA elsewhere;
         CREATE TABLE elsewhere.usage_2040 PARTITION OF usage_logs FOR VALUES FROM ('2040-01-01') TO ('2040-02-01');
         CREATE TABLE usage_2041 PARTITION OF usage_logs FOR VALUES FROM ('2041-01-01') TO ('2041-02-01');
         CREATE TABLE usage_2042 PARTITION OF usage_logs FOR VALUES FROM ('2042-01-01') TO ('2042-02-01') PARTITION BY RANGE (timestamp);
         CREATE TABLE \"Usage 2042\" PARTITION OF usage_2042 DEFAULT;
         CREATE TABLE elsewhere.other (id INT); CREATE TABLE retired.other (id UUID REFERENCES users);
         ALTER TABLE users SET (fillfactor = 70, autovacuum_enabled = off); ALTER TABLE users ALTER email SET STATISTICS 1000;
         ALTER TABLE users ALTER email SET STORAGE EXTERNAL; GRANT SELECT ON users TO PUBLIC; CLUSTER users USING users_pkey;
         CREATE PUBLICATION p FOR ALL TABLES;
         CREATE TEMPORARY TABLE users (a int)",
    );
    let (found, notes) = told(db.url(), &[]);
    assert_eq!((found, notes), (vec![], vec![]));
    execute(conn, "ALTER TABLE usage_2041 DISABLE TRIGGER ALL; ALTER TABLE \"Usage 2042\" ENABLE ROW LEVEL SECURITY");
    assert_eq!(drift(db.url()).len(), 2);
    assert!(run_script(db.url(), true).status.success());
    assert_eq!(drift(db.url()), []);
}

#[test]
fn what_a_half_restored_database_lacks_is_named() {
    let (db, conn) = &mut migrated();
    execute(conn, "INSERT INTO users (id, email) VALUES (gen_random_uuid(), 'a')");
    let mut pg_dump = program("pg_dump");
    let half = pg_dump.args(["-n", "public"]).arg(db.url()).output().unwrap().stdout;
    let restored = TestDatabase::empty().unwrap();
    execute(&mut restored.connect().unwrap(), "DROP SCHEMA public");
    let script = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(script.path(), half).unwrap();
    program("psql").args(["-X", "-q", "-f"]).arg(script.path()).arg(restored.url()).output().unwrap();
    for command in [&["check"][..], &["migrate"], &["migrate", "--no-partitions"]] {
        let output = on(restored.url(), command);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(3), "{said}");
        for lacks in ["schema partitions", "schema retired", "the DEFAULT partition of usage_logs"] {
            assert!(said.contains(lacks), "{said}");
        }
    }
    let psql = run_script(restored.url(), true);
    assert!(psql.status.success(), "{}", String::from_utf8_lossy(&psql.stderr));
    assert_eq!(drift(restored.url()), []);
    for command in ["check", "migrate"] {
        assert_eq!(on(restored.url(), &[command]).status.code(), Some(0));
    }
    let database = lines(conn, "SELECT current_database()::text").remove(0);
    execute(conn, &format!("ALTER DATABASE {} SET search_path = nowhere", quote::ident(&database)));
    let nowhere = on(db.url(), &["check", "--drift"]);
    assert_eq!(nowhere.status.code(), Some(3));
    let said = String::from_utf8_lossy(&nowhere.stderr);
    assert!(said.contains("no schema of search_path exists"), "{said}");
}

#[test]
fn baseline_compares_first() {
    let migrations = MIGRATIONS;
    let newest = migrations.last().unwrap().name();
    let version: String = newest.chars().filter(char::is_ascii_digit).take(14).collect();
    let (db, _conn) = &mut empty();
    let baseline = |url: &str, args: &[&str]| on(url, &[&["baseline"], args].concat());
    let refused = baseline(db.url(), &[&version]);
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(refused.status.code() == Some(3) && said.contains("differs in ") && said.contains("--unchecked"), "{said}");
    let refused = baseline(db.url(), &["20261124000002"]);
    assert_eq!(refused.status.code(), Some(3), "{refused:?}");
    assert!(baseline(db.url(), &[&version, "--unchecked"]).status.success());

    let made = made_by_ddl();
    assert!(baseline(made.url(), &[&version]).status.success());
    assert_eq!(on(made.url(), &["check"]).status.code(), Some(0));
}

#[test]
fn no_statement_undoes_another_release() {
    let (db, conn) = &mut migrated();
    execute(
        conn,
        "ALTER TABLE users ADD COLUMN next INT; ALTER TABLE users ALTER email TYPE TEXT; INSERT INTO __diesel_schema_migrations (version) VALUES ('99991231235959')",
    );
    let ahead = drift(db.url());
    assert!(ahead[0].what.starts_with("what other migrations did differs, and must stay: "), "{ahead:#?}");
    assert!(ahead.iter().all(|one| one.mend.is_empty()), "{ahead:#?}");
    let before = dump(db);
    assert!(run_script(db.url(), true).status.success());
    assert_same("ahead", &before, &dump(db));

    let (db, _conn) = &mut migrated();
    on(db.url(), &["revert", "--count", "2"]);
    let behind = drift(db.url());
    assert!(
        behind[0].what.starts_with("migrations are pending, and what they do differs: apply them first: "),
        "{behind:#?}"
    );
    assert!(behind.iter().all(|one| one.mend.is_empty()), "{behind:#?}");
}

#[test]
fn the_majority_owns_the_rest() {
    let (db, conn) = &mut migrated();
    let role = format!("Owner\n{}", Uuid::now_v7().simple());
    let name = quote::ident(&role);
    execute(
        conn,
        &format!(
            "CREATE ROLE {name}; ALTER TABLE teams OWNER TO {name}; ALTER TYPE team_role OWNER TO {name};
             ALTER FUNCTION diesel_set_updated_at() OWNER TO {name}"
        ),
    );
    let found = drift(db.url());
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(found.iter().any(|one| one.what.starts_with("table teams belongs to \"Owner\\n")), "{found:#?}");
    assert!(run_script(db.url(), true).status.success());
    assert_eq!(drift(db.url()), []);
    execute(conn, &format!("DROP ROLE {name}"));
}

#[test]
fn what_goes_along_comes_back_as_the_last_column() {
    let (db, conn) = &mut migrated();
    execute(conn, "DROP TYPE deployment_status CASCADE");
    let found = drift(db.url());
    let said: Vec<&str> = found.iter().map(|one| one.what.as_str()).collect();
    let expected = [
        "type deployment_status is missing",
        "column ai_model_deployments.status is missing; it comes back as the last, and without its values",
        "index idx_aimodeldeployment_status is missing",
        "the comment on type deployment_status is another",
        "the comment on column ai_model_deployments.status is another",
    ];
    assert_eq!(said[..3], expected[..3]);
    assert_eq!(said[said.len() - 2..], expected[3..]);
    assert!(run_script(db.url(), true).status.success());
    let left = "the columns of ai_model_deployments are in another order, which cannot be changed in place";
    assert_eq!(told(db.url(), &[]), (vec![], vec![left.to_owned()]));
    let said = out(&on(db.url(), &["check", "--drift"]));
    assert!(said.starts_with(&format!("-- {left}\n-- no drift in ")), "{said}");
}

#[test]
fn what_cannot_be_mended_in_place_is_said() {
    let (db, conn) = &mut migrated();
    for (change, says) in [
        (
            "UPDATE pg_enum SET enumsortorder = -enumsortorder WHERE enumtypid = 'asset_type'::regtype",
            "the labels of type asset_type are in another order, which cannot be changed",
        ),
        (
            "ALTER TYPE team_role ADD VALUE 'Guest'",
            "type team_role has the unknown label 'Guest', which cannot be taken away",
        ),
    ] {
        execute(conn, change);
        let found = drift(db.url());
        assert!(found.iter().any(|one| one.what == says && one.mend.is_empty()), "{found:#?}");
    }
    let output = on(db.url(), &["check", "--drift"]);
    let said = out(&output);
    assert!(said.contains("-- type team_role has the unknown label 'Guest', which cannot be taken away\n"), "{said}");
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("creativeflow-schema: the database differs in "));
}

#[test]
fn a_label_that_is_missing_comes_back_in_its_place() {
    let (db, conn) = &mut migrated();
    let labels = "SELECT enumlabel FROM pg_enum WHERE enumtypid = 'team_role'::regtype ORDER BY enumsortorder";
    let before = lines(
        conn,
        &format!(
            "SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM ({labels}) AS l JOIN pg_enum USING (enumlabel) WHERE enumtypid = 'team_role'::regtype"
        ),
    );
    for label in before[0].split(',') {
        execute(conn, &format!("DELETE FROM pg_enum WHERE enumtypid = 'team_role'::regtype AND enumlabel = '{label}'"));
        let found = drift(db.url());
        assert_eq!(found[0].what, format!("type team_role lacks the label '{label}'"));
        execute(conn, &found[0].mend[0]);
        assert_eq!(drift(db.url()), []);
    }
}

#[test]
fn none_is_reported_where_there_is_none() {
    let (db, conn) = &mut migrated();
    assert_eq!(drift(db.url()), []);
    let said = out(&on(db.url(), &["check", "--drift"]));
    assert!(said.starts_with("no drift in schemas, types, functions, ") && said.lines().count() == 1, "{said}");

    // 36 months.
    let ahead = |keeper: Keeper, table| keeper.policy(table, Policy { months_ahead: 35, ..Policy::of(table) });
    PartitionedTable::ALL.into_iter().fold(Keeper::new(), ahead).ensure(&mut *conn).unwrap();
    assert_eq!(drift(db.url()), []);

    // Restored from a dump, with the months.
    let restored = TestDatabase::empty().unwrap();
    let script = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(script.path(), dump_of(db.url(), program("pg_dump"))).unwrap();
    let psql = program("psql")
        .args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-f"])
        .arg(script.path())
        .arg(restored.url())
        .output()
        .unwrap();
    assert!(psql.status.success(), "{}", String::from_utf8_lossy(&psql.stderr));
    assert_eq!(drift(restored.url()), []);

    assert_eq!(drift(made_by_ddl().url()), []);

    // As a role that may do nothing.
    let role = format!("nobody_{}", Uuid::now_v7().simple());
    execute(conn, &format!("CREATE ROLE {role} LOGIN"));
    let url = db.url().replace("postgres://postgres@", &format!("postgres://{role}@"));
    assert_ne!(url, db.url());
    assert_eq!(drift(&url), []);
    execute(conn, &format!("DROP ROLE {role}"));
}

#[test]
fn nothing_that_is_planted_runs() {
    let (db, conn) = &mut migrated();
    let arguments =
        ["name", "text", "oid", "regclass", "name, text", "text, name", "oid, regclass", "uuid, uuid", "jsonb"];
    let called = lines(
        conn,
        "SELECT DISTINCT proname::text FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND prokind = 'f'
         AND proname IN ('quote_ident', 'format', 'format_type', 'pg_get_expr', 'pg_get_constraintdef', 'pg_get_indexdef', 'length',
            'overlay', 'strpos', 'regexp_replace', 'obj_description', 'col_description', 'oidvectortypes', 'pg_get_userbyid', 'unnest',
            'num_nonnulls', 'jsonb_typeof', 'current_setting', 'set_config', 'current_schemas', 'setval', 'max', 'generate_series')",
    );
    for name in &called {
        for types in arguments {
            execute(
                conn,
                &format!(
                    "CREATE FUNCTION public.{name}({types}) RETURNS text LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'planted'; END$$"
                ),
            );
        }
    }
    execute(
        conn,
        "CREATE FUNCTION planted(name, text) RETURNS bool LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'planted'; END$$",
    );
    execute(
        conn,
        "CREATE FUNCTION planted(team_role, team_role) RETURNS bool LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'planted'; END$$",
    );
    for operator in ["=", "<>", "~~", "||", ">="] {
        execute(
            conn,
            &format!("CREATE OPERATOR public.{operator} (LEFTARG = name, RIGHTARG = text, FUNCTION = planted)"),
        );
        execute(
            conn,
            &format!(
                "CREATE OPERATOR public.{operator} (LEFTARG = team_role, RIGHTARG = team_role, FUNCTION = planted)"
            ),
        );
    }
    execute(
        conn,
        "ALTER TABLE asset_versions DROP CONSTRAINT ck_asset_versions_one_subject;
         ALTER TABLE ai_model_feedbacks DROP CONSTRAINT ck_ai_model_feedbacks_details_is_object;
         ALTER TABLE team_members ALTER role TYPE text; DROP SEQUENCE usage_logs_id_seq CASCADE",
    );
    let found = drift(db.url());
    assert!(found.iter().filter(|one| !one.mend.is_empty()).count() >= 4, "{found:#?}");
    let psql = run_script(db.url(), true);
    assert!(psql.status.success(), "{}", String::from_utf8_lossy(&psql.stderr));
    assert_eq!(told(db.url(), &["--allow-unknown"]).0, []);
}
