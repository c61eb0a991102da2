//! `creativeflow-schema check --drift`: what was changed by hand is found and named, and its SQL mends it.

use creativeflow_schema::partitions::{Keeper, PartitionedTable, Policy};
use creativeflow_schema::testing::TestDatabase;
use serde_json::Value;
use uuid::Uuid;

use crate::cli::{on, out};
use crate::docs::made_by_ddl;
use crate::support::{assert_same, dump, dump_of, execute, lines, migrated, program};

/// What is found: in words, and the statements that mend it.
fn drift(url: &str) -> Vec<(String, Vec<String>)> {
    let output = on(url, &["check", "--drift", "--json"]);
    let said = out(&output);
    let first: Value = serde_json::from_str(said.lines().next().unwrap()).unwrap();
    let found = first["drift"].as_array().unwrap_or_else(|| panic!("{said}"));
    assert_eq!(output.status.code(), Some(if found.is_empty() { 0 } else { 3 }), "{said}");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let one =
        |value: &Value| (text(&value["difference"]), value["mend"].as_array().unwrap().iter().map(text).collect());
    found.iter().map(one).collect()
}

/// A change by hand, and how it is called. Its statements bring back what was.
const CHANGES: [(&str, &str); 40] = [
    ("DROP INDEX idx_session_userid_expiresat", "index idx_session_userid_expiresat is missing"),
    ("CREATE INDEX by_hand ON users (full_name)", "index by_hand is unknown"),
    (
        "DROP INDEX idx_user_deletedat; CREATE INDEX idx_user_deletedat ON users (deleted_at)",
        "index idx_user_deletedat is another: CREATE INDEX idx_user_deletedat ON users USING btree (deleted_at)",
    ),
    ("DROP INDEX idx_user_email_unique; CREATE INDEX idx_user_email_unique ON users (email)", "index idx_user_email_unique is another"),
    ("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'idx_user_deletedat'::regclass", "index idx_user_deletedat is invalid"),
    ("DROP INDEX idx_usagelog_actiontype", "index idx_usagelog_actiontype is missing"),
    ("ALTER TYPE team_role RENAME VALUE 'Editor' TO 'Writer'", "type team_role has the label 'Writer' in the place of 'Editor'"),
    ("CREATE TYPE by_hand AS ENUM ('a')", "type by_hand is unknown"),
    ("COMMENT ON TYPE team_role IS NULL", "the comment on type team_role is another"),
    ("ALTER TABLE users ALTER timezone SET DEFAULT 'CET'", "the default of users.timezone is 'CET'::character varying"),
    ("ALTER TABLE users ALTER timezone DROP DEFAULT", "the default of users.timezone is none"),
    ("ALTER TABLE users ALTER full_name SET DEFAULT ''", "the default of users.full_name is ''::character varying"),
    ("ALTER TABLE users ALTER email DROP NOT NULL", "column users.email can be NULL"),
    ("ALTER TABLE users ALTER full_name SET NOT NULL", "column users.full_name cannot be NULL"),
    ("ALTER TABLE users ALTER full_name TYPE VARCHAR(500)", "column users.full_name is VARCHAR(500), not VARCHAR(100)"),
    ("ALTER TABLE users ALTER username TYPE TEXT", "column users.username is TEXT, not VARCHAR(50)"),
    ("ALTER TABLE credit_transactions ALTER amount TYPE NUMERIC(20, 4)", "column credit_transactions.amount is DECIMAL(20, 4)"),
    ("ALTER TABLE teams ADD COLUMN by_hand INT", "column teams.by_hand is unknown"),
    // The last column, so that it comes back where it was.
    ("ALTER TABLE users DROP COLUMN deleted_at", "column users.deleted_at is missing"),
    ("COMMENT ON COLUMN users.email IS NULL", "the comment on column users.email is another"),
    ("COMMENT ON TABLE users IS 'People.'", "the comment on table users is another"),
    ("ALTER TABLE assets DISABLE TRIGGER set_updated_at", "trigger set_updated_at of assets is disabled"),
    ("ALTER TABLE generation_requests ENABLE REPLICA TRIGGER require_project_id", "trigger require_project_id of generation_requests is disabled"),
    ("DROP TRIGGER release_asset_versions ON users", "trigger release_asset_versions of users is missing"),
    (
        "CREATE TRIGGER by_hand BEFORE UPDATE ON teams FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at()",
        "trigger by_hand of teams is unknown",
    ),
    (
        "CREATE OR REPLACE TRIGGER set_updated_at BEFORE INSERT ON teams FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at()",
        "trigger set_updated_at of teams is another",
    ),
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
    ("ALTER TABLE teams ADD CONSTRAINT by_hand CHECK (name <> '')", "constraint by_hand of teams is unknown"),
    ("ALTER TABLE ai_model_feedbacks DROP CONSTRAINT ck_ai_model_feedbacks_rating", "constraint ck_ai_model_feedbacks_rating of"),
    ("ALTER TABLE subscriptions DROP CONSTRAINT uq_subscriptions_user_id", "constraint uq_subscriptions_user_id of subscriptions is missing"),
    ("ALTER TABLE sessions DROP CONSTRAINT sessions_pkey", "constraint sessions_pkey of sessions is missing"),
    ("CREATE OR REPLACE FUNCTION diesel_set_updated_at() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'", "function diesel_set_updated_at() is another"),
    ("CREATE FUNCTION by_hand() RETURNS int LANGUAGE sql AS 'SELECT 1'", "function by_hand() is unknown"),
    ("CREATE TABLE by_hand (id INT)", "table by_hand is unknown"),
    ("DROP TABLE ai_model_feedbacks", "table ai_model_feedbacks is missing"),
    ("ALTER TABLE sessions SET UNLOGGED", "table sessions is unlogged"),
    ("ALTER TABLE sessions ENABLE ROW LEVEL SECURITY", "table sessions hides rows by policies"),
];

#[test]
fn each_change_is_found_and_named_and_mended() {
    let (db, conn) = &mut migrated();
    let before = dump(db);
    for (change, name) in CHANGES {
        execute(conn, change);
        let found = drift(db.url());
        assert!(found.iter().any(|(what, _)| what.starts_with(name)), "{change}: {found:#?}");
        if change.starts_with("UPDATE pg_index") {
            assert_eq!(found[0].1, ["REINDEX INDEX idx_user_deletedat"]);
        }
        for (_, mend) in &found {
            for statement in mend {
                execute(conn, statement);
            }
        }
        assert_eq!(drift(db.url()), [], "after {change}");
        assert_same(change, &before, &dump(db));
    }
    println!("{} changes", CHANGES.len());
}

#[test]
fn what_goes_along_comes_back_as_the_last_column() {
    let (db, conn) = &mut migrated();
    execute(conn, "DROP TYPE deployment_status CASCADE");
    let found = drift(db.url());
    let said: Vec<&str> = found.iter().map(|(what, _)| what.as_str()).collect();
    let expected = [
        "type deployment_status is missing",
        "the comment on type deployment_status is another",
        "column ai_model_deployments.status is missing; it comes back as the last, and without its values",
        "the comment on column ai_model_deployments.status is another",
        "index idx_aimodeldeployment_status is missing",
    ];
    assert_eq!(said, expected);
    found.iter().flat_map(|(_, mend)| mend).for_each(|statement| execute(conn, statement));
    let left = (
        "the columns of ai_model_deployments are in another order, which cannot be changed in place".to_owned(),
        vec![],
    );
    assert_eq!(drift(db.url()), [left]);
}

#[test]
fn what_cannot_be_mended_in_place_is_said() {
    let (db, conn) = &mut migrated();
    for (change, says) in [
        ("COMMENT ON SCHEMA retired IS NULL", "the comment on schema retired is another"),
        (
            "UPDATE pg_enum SET enumsortorder = -enumsortorder WHERE enumtypid = 'asset_type'::regtype",
            "the labels of type asset_type are in another order, which cannot be changed",
        ),
        (
            "ALTER TYPE team_role ADD VALUE 'Guest'",
            "type team_role has the unknown label 'Guest', which cannot be taken away",
        ),
        (
            "ALTER TABLE teams ADD COLUMN other VARCHAR(100); ALTER TABLE teams RENAME COLUMN name TO old; ALTER TABLE teams RENAME COLUMN other TO name",
            "the columns of teams are in another order, which cannot be changed in place",
        ),
        (
            "ALTER TABLE usage_logs DETACH PARTITION partitions.usage_logs_default",
            "table usage_logs has no DEFAULT partition; if it was detached, attach it again",
        ),
    ] {
        execute(conn, change);
        let found = drift(db.url());
        assert!(found.iter().any(|(what, _)| what == says), "{found:#?}");
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
        assert_eq!(found[0].0, format!("type team_role lacks the label '{label}'"));
        execute(conn, &found[0].1[0]);
        assert_eq!(drift(db.url()), []);
    }
}

#[test]
fn none_is_reported_where_there_is_none() {
    let (db, conn) = &mut migrated();
    assert_eq!(drift(db.url()), []);
    assert_eq!(out(&on(db.url(), &["check", "--drift"])), "no drift\n");

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
