//! The sicknesses that statements bring about: one at least for each check, but for those that
//! `sick.rs` has.

use creativeflow_schema::doctor::Threshold::{self, *};

/// A sickness.
pub struct Case {
    pub check: &'static str,
    /// Thresholds that this sickness reaches.
    pub limits: &'static [(Threshold, i64)],
    pub sicken: &'static str,
    /// The beginning of the first line.
    pub line: &'static str,
    /// Statements that heal it. Those of settings are followed by a reload.
    pub heal: &'static str,
}

const fn case(
    check: &'static str,
    limits: &'static [(Threshold, i64)],
    sicken: &'static str,
    line: &'static str,
    heal: &'static str,
) -> Case {
    Case { check, limits, sicken, line, heal }
}

const DROP: &str = "DROP TABLE extra";

#[rustfmt::skip]
pub const CASES: &[Case] = &[
    case("durability", &[], "ALTER SYSTEM SET fsync = off", "critical durability: fsync: off", "ALTER SYSTEM RESET fsync"),
    case("durability", &[], "ALTER SYSTEM SET synchronous_commit = off", "warning durability: synchronous_commit: off",
        "ALTER SYSTEM RESET synchronous_commit"),
    case("transaction-ids", &[(TransactionIds, 1)], "SELECT pg_current_xact_id()",
        "warning transaction-ids: database clinic: ", ""),
    case("multixact-ids", &[(MultixactIds, 0)], "", "warning multixact-ids: database clinic: ", ""),
    case("triggers-off", &[], "ALTER TABLE teams DISABLE TRIGGER ALL", "critical triggers-off: teams: off: fk_",
        "ALTER TABLE teams ENABLE TRIGGER ALL"),
    case("triggers-off", &[], "ALTER TABLE teams DISABLE TRIGGER set_updated_at",
        "warning triggers-off: teams: off: set_updated_at", "ALTER TABLE teams ENABLE TRIGGER ALL"),
    case("replication-role", &[], "ALTER DATABASE clinic SET session_replication_role = replica",
        "critical replication-role: database clinic: session_replication_role=replica",
        "ALTER DATABASE clinic RESET session_replication_role"),
    case("replication-slots", &[(SlotBytes, 1)],
        "SELECT pg_create_physical_replication_slot('old', true); SELECT pg_logical_emit_message(false, '', 'x')",
        "critical replication-slots: replication slot old: holds ", "SELECT pg_drop_replication_slot('old')"),
    case("rights-of-public", &[], "GRANT INSERT, SELECT ON users TO PUBLIC",
        "critical rights-of-public: users: PUBLIC has INSERT, SELECT", "REVOKE ALL ON users FROM PUBLIC"),
    case("rights-of-public", &[], "GRANT CREATE ON SCHEMA public TO PUBLIC",
        "critical rights-of-public: schema public: PUBLIC has CREATE", "REVOKE CREATE ON SCHEMA public FROM PUBLIC"),
    case("rights-on-secrets", &[], "CREATE ROLE nosy; GRANT SELECT (id, password_hash) ON users TO nosy",
        "warning rights-on-secrets: users.password_hash: nosy may read it", "DROP OWNED BY nosy; DROP ROLE nosy"),
    case("functions-search-path", &[], "CREATE FUNCTION extra() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
        "critical functions-search-path: extra(): has no search_path of its own", "DROP FUNCTION extra()"),
    case("autovacuum", &[], "ALTER SYSTEM SET autovacuum = off", "critical autovacuum: autovacuum: off",
        "ALTER SYSTEM RESET autovacuum"),
    case("prepared-transactions", &[(PreparedSeconds, 0)],
        "BEGIN; SELECT pg_current_xact_id(); PREPARE TRANSACTION 'forgotten'",
        "warning prepared-transactions: prepared transaction 'forgotten': prepared 00:00:0", "ROLLBACK PREPARED 'forgotten'"),
    case("oldest-xmin", &[(XminAge, 1)],
        "BEGIN; SELECT pg_current_xact_id(); PREPARE TRANSACTION 'held'; SELECT pg_current_xact_id()",
        "warning oldest-xmin: prepared transaction 'held': keeps the dead rows of ", "ROLLBACK PREPARED 'held'"),
    case("oldest-xmin", &[(XminAge, 1)],
        "SELECT pg_create_logical_replication_slot('held', 'pgoutput'); SELECT pg_current_xact_id()",
        "warning oldest-xmin: replication slot held: keeps the dead rows of ", "SELECT pg_drop_replication_slot('held')"),
    case("sequences", &[], "SELECT setval(pg_get_serial_sequence('usage_logs', 'id'), 9000000000000000000)",
        "warning sequences: usage_logs_id_seq: 98 % of its values are used, and usage_logs.id is bigint",
        "SELECT setval(pg_get_serial_sequence('usage_logs', 'id'), 1, false)"),
    case("constraints-not-valid", &[], "ALTER TABLE users ADD CONSTRAINT extra CHECK (email <> '') NOT VALID",
        "warning constraints-not-valid: users.extra: not valid: older rows were not checked",
        "ALTER TABLE users DROP CONSTRAINT extra"),
    case("indexes-invalid", &[], "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'idx_user_deletedat'::regclass",
        "warning indexes-invalid: idx_user_deletedat: invalid, on users",
        "UPDATE pg_index SET indisvalid = true WHERE indexrelid = 'idx_user_deletedat'::regclass"),
    case("dead-rows", &[(DeadRows, 1), (DeadPercent, 1)],
        "CREATE TABLE extra (a int) WITH (autovacuum_enabled = off); INSERT INTO extra SELECT generate_series(1, 99);
         DELETE FROM extra WHERE a < 40; SELECT pg_stat_force_next_flush()",
        "warning dead-rows: extra: 39 dead rows, and 60 others; last vacuumed: never", DROP),
    case("statistics", &[(StatisticsRows, 90)],
        "CREATE TABLE extra (a int) WITH (autovacuum_enabled = off); INSERT INTO extra SELECT generate_series(1, 99);
         SELECT pg_stat_force_next_flush()",
        "warning statistics: extra: no statistics, and about 99 rows", DROP),
    case("statistics", &[(StatisticsRows, 90)],
        "CREATE TABLE extra (a int) PARTITION BY LIST (a); CREATE TABLE extra_1 PARTITION OF extra DEFAULT;
         INSERT INTO extra SELECT generate_series(1, 99); SELECT pg_stat_force_next_flush(); ANALYZE extra_1",
        "warning statistics: extra: no statistics, and about 99 rows", DROP),
    case("autovacuum-of-tables", &[], "ALTER TABLE teams SET (autovacuum_enabled = off)",
        "warning autovacuum-of-tables: teams: autovacuum_enabled=off", "ALTER TABLE teams RESET (autovacuum_enabled)"),
    case("foreign-keys-without-index", &[], "CREATE TABLE extra (user_id uuid CONSTRAINT of_user REFERENCES users)",
        "warning foreign-keys-without-index: extra.of_user: no index finds user_id", DROP),
    case("indexes-duplicate", &[], "CREATE TABLE extra (a int PRIMARY KEY); CREATE UNIQUE INDEX again ON extra (a)",
        "warning indexes-duplicate: again: the same as extra_pkey", DROP),
    case("numbers-nan", &[], "CREATE TABLE extra (a numeric CHECK (a >= 0), b numeric CHECK (b < 9), c numeric CHECK (c <> 'NaN'))",
        "warning numbers-nan: extra.a: numeric takes NaN", DROP),
    case("timeouts", &[], "CREATE ROLE patient LOGIN; ALTER ROLE patient SET statement_timeout = 1000",
        "note timeouts: idle_in_transaction_session_timeout: none for the roles patient", "DROP ROLE patient"),
    case("settings", &[], "ALTER SYSTEM SET jit = on; ALTER SYSTEM SET random_page_cost = 4", "note settings: jit: on",
        "ALTER SYSTEM RESET jit; ALTER SYSTEM RESET random_page_cost"),
    case("settings", &[], "ALTER SYSTEM SET timezone = 'Europe/Berlin'", "note settings: TimeZone: Europe/Berlin",
        "ALTER SYSTEM RESET timezone"),
    case("settings", &[], "ALTER SYSTEM SET random_page_cost = 4", "note settings: random_page_cost: 4",
        "ALTER SYSTEM RESET random_page_cost"),
    case("foreign-keys-implied", &[],
        "CREATE TABLE one (a int PRIMARY KEY, b int, UNIQUE (a, b)); CREATE TABLE extra (a int CONSTRAINT single REFERENCES one,
            b int, CONSTRAINT pair FOREIGN KEY (a, b) REFERENCES one (a, b)); CREATE INDEX ON extra (a, b)",
        "note foreign-keys-implied: extra.single: pair references the same table by these columns and more", "DROP TABLE extra, one"),
    case("indexes-intersecting", &[], "CREATE TABLE extra (a int, b int); CREATE INDEX short ON extra (a); CREATE INDEX long ON extra (a, b)",
        "note indexes-intersecting: short: long begins with its columns", DROP),
    case("indexes-unused", &[(UnusedDays, 0), (UnusedBytes, 100_000)],
        "CREATE TABLE extra (a int NOT NULL); CREATE INDEX idle ON extra (a);
            INSERT INTO extra SELECT generate_series(1, 9999); ANALYZE extra",
        "note indexes-unused: idle: served no query since ", DROP),
    case("indexes-with-null", &[], "CREATE TABLE extra (a int); CREATE INDEX of_a ON extra (a)",
        "note indexes-with-null: of_a: indexes each row in which a is NULL", DROP),
    case("comments", &[], "CREATE TABLE extra (a int)", "note comments: extra: has no comment", DROP),
    case("migrations", &[], crate::cli::EDITED, "warning migrations: history: 2026-11-24-000002_create_users: up.sql was edited",
        "UPDATE __diesel_schema_migrations_ledger l SET up_checksum = 'y' WHERE up_checksum = 'x'"),
    case("drift", &[], "ALTER TABLE users ALTER timezone DROP DEFAULT", "warning drift: schema: 1 differences, such as: ",
        "ALTER TABLE users ALTER timezone SET DEFAULT 'UTC'"),
    case("months", &[],
        "DO $$ BEGIN EXECUTE 'DROP TABLE partitions.usage_logs_' || to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM');END $$",
        "critical months: usage_logs: usage_logs has no partition for this month: run ensure", ""),
    case("months", &[], "INSERT INTO users (email) VALUES ('a@example.com');
            INSERT INTO notifications (user_id, type, message, created_at) SELECT id, 'a', 'a', now() - interval '60 days' FROM users",
        "warning months: notifications: notifications has 1 row in DEFAULT that can move: run ensure",
        "DELETE FROM notifications; DELETE FROM users"),
];
