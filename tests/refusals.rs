//! Statements that the database must refuse, with the SQLSTATE and, where PostgreSQL reports one,
//! the name.

use std::collections::BTreeSet;

use creativeflow_schema::constraints;

use crate::support::*;
use crate::world::World;

/// `refusal(statement)` runs a statement, undoes it, and tells the SQLSTATE and the constraint, or
/// else the column.
pub const REFUSAL: &str = "
CREATE OR REPLACE FUNCTION pg_temp.refusal(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    code text; guard text; place text; name text;
BEGIN
    EXECUTE statement;
    RAISE SQLSTATE 'ZZ000';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, guard = CONSTRAINT_NAME, place = TABLE_NAME, name = COLUMN_NAME;
    RETURN CASE WHEN code = 'ZZ000' THEN 'accepted'
        ELSE concat_ws(' ', code, coalesce(nullif(guard, ''), nullif(concat_ws('.', nullif(place, ''), nullif(name, '')), '')))
    END;
END $$";

pub fn refusal(conn: &mut PgConnection, statement: &str) -> String {
    let query = format!("SELECT pg_temp.refusal($statement${statement}$statement$)");
    conn.line(&query)
}

/// A database with a row in each table, and `refusal`.
fn with_rows() -> (TestDatabase, PgConnection, World) {
    let (db, mut conn) = migrated();
    let world = World::new(&mut conn);
    rows::in_each_table(&mut conn);
    conn.run(REFUSAL);
    (db, conn, world)
}

/// Each CHECK with its table, and assignments that break it. The documents' are tried apart.
const CHECKS: &str = "
ck_ai_model_feedbacks_rating ai_model_feedbacks: rating = 0; rating = 6
ck_asset_versions_one_subject asset_versions: asset_id = NULL; project_id = (SELECT id FROM projects LIMIT 1)
ck_asset_versions_version_number asset_versions: version_number = 0
ck_generation_requests_credits_cost_final generation_requests: credits_cost_final = -0.01
ck_generation_requests_credits_cost_sample generation_requests: credits_cost_sample = -0.01
ck_generation_requests_processing_time_ms generation_requests: processing_time_ms = -1
ck_subscriptions_current_period subscriptions: current_period_end = current_period_start - interval '1 microsecond'
ck_usage_logs_credits_cost usage_logs: credits_cost = -0.01";

/// Assignments just within the CHECKs.
const WITHIN: &str = "
ai_model_feedbacks: rating = 1; rating = 5; rating = NULL
asset_versions: version_number = 1
generation_requests: credits_cost_final = 0, credits_cost_sample = 0, processing_time_ms = 0
subscriptions: current_period_end = current_period_start
usage_logs: credits_cost = 0
brand_kits: colors = '[]', fonts = '[]', logos = NULL";

/// The lines of a list: what is before the colon, and each that is after it.
fn listed(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = list.trim().lines().map(|line| line.split_once(": ").unwrap());
    lines.flat_map(|(what, assignments)| assignments.split("; ").map(move |one| (what, one)))
}

/// Returns the CHECKs of this database that `checks` does not try, and those of CHECKS that the
/// database lacks.
pub fn untried_checks(conn: &mut PgConnection) -> QueryResult<Vec<String>> {
    let query = "SELECT conname FROM pg_constraint JOIN $TABLES ON t.oid = conrelid
        WHERE contype = 'c' AND conname !~ '_is_[a-z]+$'"
        .replace("$TABLES", crate::invariants::TABLES);
    let found: BTreeSet<String> = try_lines(conn, &query)?.into_iter().collect();
    let tried = listed(CHECKS).filter_map(|(check, _)| check.split_once(' '));
    let tried = tried.map(|(constraint, _)| constraint.to_owned()).collect();
    Ok(found.symmetric_difference(&tried).cloned().collect())
}

#[test]
fn checks() {
    let (_db, conn, _) = &mut with_rows();
    let mut tried = BTreeSet::new();
    for (check, assignment) in listed(CHECKS) {
        let (constraint, table) = check.split_once(' ').unwrap();
        let statement = format!("UPDATE {table} SET {assignment}");
        assert_eq!(refusal(conn, &statement), format!("23514 {constraint}"), "{statement}");
        tried.insert(constraint.to_owned());
    }
    for (table, assignment) in listed(WITHIN) {
        let statement = format!("UPDATE {table} SET {assignment}");
        assert_eq!(refusal(conn, &statement), "accepted", "{statement}");
    }
    for constraint in constraints::ALL.iter().filter(|name| name.starts_with("ck_")) {
        let Some((rest, kind)) = constraint.rsplit_once("_is_") else { continue };
        let target = format!(
            "SELECT relname || ' SET ' || attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
             WHERE relnamespace = current_schema()::regnamespace AND 'ck_' || relname || '_' || attname = '{rest}'"
        );
        let target = conn.line(&target);
        let wrong: &[&str] = match kind {
            "number" => &["NaN"],
            "array" => &["{}", "\"text\"", "null", "1"],
            _ => &["[]", "\"text\"", "null", "1"],
        };
        for value in wrong {
            let statement = format!("UPDATE {target} = '{value}'");
            assert_eq!(refusal(conn, &statement), format!("23514 {constraint}"), "{statement}");
        }
        tried.insert((*constraint).to_owned());
    }
    assert_eq!(
        tried,
        all_starting_with(&["ck_"]),
        "each CHECK is in CHECKS, or of a form that is tried here"
    );
}

/// Each unique key, and what a copy of the row gets to differ in everything else that is unique.
const UNIQUE: &str = "
idx_user_email_unique users: 'username', 'another', 'social_provider_id', 'another'
idx_user_username_unique users: 'email', 'another', 'social_provider_id', 'another'
idx_user_social_unique users: 'email', 'another', 'username', 'another'
uq_team_members_team_id_user_id team_members:
idx_assetversion_assetid_version asset_versions:
uq_generation_requests_selected_sample_id generation_requests: 'final_asset_id', NULL
uq_generation_requests_final_asset_id generation_requests: 'selected_sample_id', NULL
idx_socialconnection_userid_platform social_media_connections:
idx_apiclient_apikey_unique api_clients:
uq_subscriptions_user_id subscriptions: 'odoo_sale_order_id', 'another'
idx_subscription_odoosaleorderid subscriptions: 'user_id', (SELECT id FROM users WHERE email = 'eve')
idx_aimodel_name_unique ai_models:
uq_ai_model_versions_model_id_version_number ai_model_versions: 'validation_result_id', NULL
idx_aimodelvalidationresult_versionid ai_model_validation_results:
idx_assetversion_projectid_version asset_versions:";

/// The pairs that foreign keys point at can be seen broken only where the primary key does not
/// speak first.
const UNIQUE_PAIRS: &[(&str, &str, &str)] = &[
    ("uq_workbenches_id_user_id", "workbenches", "ALTER TABLE workbenches DROP CONSTRAINT workbenches_pkey CASCADE"),
    (
        "uq_ai_model_validation_results_id_model_version_id",
        "ai_model_validation_results",
        "ALTER TABLE ai_model_validation_results DROP CONSTRAINT ai_model_validation_results_pkey CASCADE;
         DROP INDEX idx_aimodelvalidationresult_versionid",
    ),
];

#[test]
fn unique_keys() {
    let (_db, conn) = &mut migrated();
    World::new(conn);
    conn.run("INSERT INTO users (email) VALUES ('eve')");
    conn.run(REFUSAL);
    let mut tried = BTreeSet::new();
    for (key, differing) in UNIQUE.trim().lines().map(|line| line.split_once(':').unwrap()) {
        let (constraint, table) = key.split_once(' ').unwrap();
        let mut statement = format!(
            "INSERT INTO {table} SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid() {comma}
                {differing}))).* FROM {table} t WHERE to_jsonb(t) ->> 'email' IS DISTINCT FROM 'eve'",
            comma = if differing.is_empty() { "" } else { "," }
        );
        if constraint == "idx_assetversion_projectid_version" {
            let of_project =
                "UPDATE asset_versions SET asset_id = NULL, project_id = (SELECT id FROM projects)";
            statement = format!("{of_project}; {statement}");
        }
        assert_eq!(refusal(conn, &statement), format!("23505 {constraint}"), "{statement}");
        tried.insert(constraint.to_owned());
    }
    for &(constraint, table, without) in UNIQUE_PAIRS {
        let statement = format!("{without}; INSERT INTO {table} SELECT * FROM {table}");
        assert_eq!(refusal(conn, &statement), format!("23505 {constraint}"), "{statement}");
        tried.insert(constraint.to_owned());
    }
    assert_eq!(
        tried,
        all_starting_with(&["uq_", "idx_"]),
        "each unique key is in UNIQUE or UNIQUE_PAIRS"
    );

    let twice = "INSERT INTO users (email, username, social_provider, social_provider_id)
        VALUES ('a', NULL, 'google', NULL), ('b', NULL, 'google', NULL), ('c', NULL, NULL, 'x'), ('d', NULL, NULL, 'x')";
    assert_eq!(refusal(conn, twice), "accepted", "what is NULL is not the same");
}

#[test]
fn foreign_keys() {
    let (_db, conn, _) = &mut with_rows();
    let mut tried = BTreeSet::new();
    let single = conn.lines(
        "SELECT format('%s %s %s', conname, conrelid::regclass, attname) FROM pg_constraint
         JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
         WHERE contype = 'f' AND conparentid = 0 AND cardinality(conkey) = 1",
    );
    for key in single {
        let [constraint, table, column] = *key.split(' ').collect::<Vec<_>>() else {
            panic!("{key}")
        };
        let set = format!("UPDATE {table} SET {column} = gen_random_uuid()");
        let statement = match constraint {
            // Else the version that points here holds it first.
            "fk_ai_model_validation_results_model_version_id" => {
                format!("UPDATE ai_model_versions SET validation_result_id = NULL; {set}")
            }
            "fk_asset_versions_project_id" => format!("{set}, asset_id = NULL"),
            _ => set,
        };
        let found = refusal(conn, &statement);
        // Where a second key has the column too, PostgreSQL names the one that was made first.
        let second = match constraint {
            "fk_projects_workbench_id" | "fk_projects_user_id" => {
                "fk_projects_workbench_id_user_id"
            }
            "fk_ai_model_versions_validation_result_id" => {
                "fk_ai_model_versions_validation_result_id_id"
            }
            _ => constraint,
        };
        assert!(
            [constraint, second].map(|name| format!("23503 {name}")).contains(&found),
            "{key}: {found}"
        );
        tried.insert(constraint.to_owned());
    }
    let other = World::new(conn);
    let project = "(SELECT id FROM projects ORDER BY id LIMIT 1)";
    let version = "(SELECT id FROM ai_model_versions ORDER BY id LIMIT 1)";
    for (constraint, statement) in [
        (
            "fk_projects_workbench_id_user_id",
            format!("UPDATE projects SET user_id = '{}' WHERE id = {project}", other.user.id),
        ),
        (
            "fk_projects_workbench_id_user_id",
            format!(
                "UPDATE projects SET workbench_id = '{}' WHERE id = {project}",
                other.workbench.id
            ),
        ),
        (
            "fk_ai_model_versions_validation_result_id_id",
            format!(
                "UPDATE ai_model_versions SET validation_result_id = '{}' WHERE id = {version}",
                other.ai_model_validation_result.id
            ),
        ),
    ] {
        assert_eq!(refusal(conn, &statement), format!("23503 {constraint}"), "{statement}");
        tried.insert(constraint.to_owned());
    }
    assert_eq!(tried, all_starting_with(&["fk_"]), "each key of two columns is tried here");
}

#[test]
fn not_null() {
    let (_db, conn, world) = &mut with_rows();
    let columns = columns(conn, "attnotnull");
    for column in columns {
        let (table, name) = column.split_once('.').unwrap();
        let found = refusal(conn, &format!("UPDATE {table} SET \"{name}\" = NULL"));
        // Of a partitioned table, PostgreSQL names the partition.
        let expected = [format!("23502 {table}.{name}"), format!("23502 {table}_default.{name}")];
        assert!(expected.contains(&found), "{column}: {found}");
    }
    let without_project = format!(
        "INSERT INTO generation_requests (user_id, input_prompt) VALUES ('{}', 'a prompt')",
        world.user.id
    );
    assert_eq!(refusal(conn, &without_project), "23502 generation_requests.project_id");
}

#[test]
fn enums_and_lengths() {
    let (_db, conn, _) = &mut with_rows();
    let enums = columns(conn, "atttypid IN (SELECT oid FROM pg_type WHERE typtype = 'e')");
    for column in enums {
        let (table, name) = column.split_once('.').unwrap();
        assert_eq!(
            refusal(conn, &format!("UPDATE {table} SET {name} = 'nonsense'")),
            "22P02",
            "{column}"
        );
    }
    let lengths = columns(conn, "atttypid = 'varchar'::regtype");
    for column in lengths {
        let (table, name) = column.split_once('.').unwrap();
        let longer = format!(
            "(SELECT repeat('x', atttypmod - 4 + 1) FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attname = '{name}')"
        );
        assert_eq!(
            refusal(conn, &format!("UPDATE {table} SET {name} = {longer}")),
            "22001",
            "{column}"
        );
    }
}

/// The columns of all tables for which this holds, as `table.column`.
fn columns(conn: &mut PgConnection, condition: &str) -> Vec<String> {
    let query = format!(
        "SELECT relname || '.' || attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
         WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND attnum > 0
         AND NOT attisdropped AND relname NOT LIKE '\\_\\_diesel%' AND {condition}"
    );
    let columns = conn.lines(&query);
    assert!(!columns.is_empty(), "no column: {condition}");
    columns
}

fn all_starting_with(starts: &[&str]) -> BTreeSet<String> {
    let all =
        constraints::ALL.iter().filter(|name| starts.iter().any(|start| name.starts_with(start)));
    let all: BTreeSet<String> = all.map(|name| (*name).to_owned()).collect();
    assert!(!all.is_empty(), "src/constraints.rs has none that starts with one of {starts:?}");
    all
}

#[test]
fn an_error_without_values_keeps_what_quotes_none() {
    let (_db, conn) = &mut empty();
    let error = diesel::sql_query("SELECT nothing_here('a')").execute(conn).unwrap_err();
    let error = creativeflow_schema::session::without_values(error);
    let diesel::result::Error::DatabaseError(_, information) = error else { panic!("{error:?}") };
    assert!(information.hint().is_some_and(|hint| hint.contains("No function matches")));
    assert_eq!(information.statement_position(), Some("SELECT n".len().try_into().unwrap()));
}
