//! Whole databases: under other settings and names, restored, of other releases, with planted
//! functions.

use creativeflow_schema::migrator::MIGRATIONS;
use creativeflow_schema::partitions::{PartitionManager, Policy, TABLES};
use creativeflow_schema::quote;
use uuid::Uuid;

use super::{drift, run_script, told};
use crate::cli::{on, out};
use crate::docs::made_by_ddl;
use crate::migrator::in_full;
use crate::support::*;

#[test]
fn it_is_the_same_whatever_the_settings_and_the_schemas_name() {
    for schema in some(["public", "My \"App", "App", "o'brien \\ x", "select", "größe"], 3) {
        let (db, conn) = &mut empty();
        let name = quote::ident(schema);
        let database = conn.line("SELECT current_database()::text");
        let set = |conn: &mut PgConnection, setting: &str| {
            conn.run(format!("ALTER DATABASE {} SET {setting}", quote::ident(&database)));
        };
        conn.run(format!("CREATE SCHEMA IF NOT EXISTS {name}"));
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
            if in_full() {
                assert_eq!(told(db.url(), &[]), (vec![], vec![]), "{schema}: {setting}");
            }
        }
        // Each remains set while the next ones are.
        assert_eq!(told(db.url(), &[]), (vec![], vec![]), "{schema}");
        set(conn, "default_transaction_read_only = off");
        let conn = &mut db.connect().unwrap();
        conn.run("SET escape_string_warning = off; DROP TABLE sessions; DROP SEQUENCE usage_logs_id_seq CASCADE; DROP TRIGGER set_updated_at ON teams;
             DROP FUNCTION users_release_asset_versions() CASCADE; ALTER TYPE team_role RENAME VALUE 'Owner' TO 'Other';
             ALTER TABLE users ALTER subscription_tier DROP DEFAULT, ALTER subscription_tier TYPE TEXT");
        assert!(drift(db.url()).len() > 6);
        assert_success(schema, &run_script(db.url(), true));
        assert_eq!(drift(db.url()), [], "{schema}");
    }
}

#[test]
fn what_is_not_of_the_schema_is_left_out() {
    let (db, conn) = &mut migrated();
    conn.run("CREATE EXTENSION hstore; CREATE EXTENSION citext; CREATE EXTENSION pg_stat_statements; CREATE EXTENSION pg_trgm;
         CREATE SCHEMA elsewhere;
         CREATE TABLE elsewhere.usage_2040 PARTITION OF usage_logs FOR VALUES FROM ('2040-01-01') TO ('2040-02-01');
         CREATE TABLE usage_2041 PARTITION OF usage_logs FOR VALUES FROM ('2041-01-01') TO ('2041-02-01');
         CREATE TABLE usage_2042 PARTITION OF usage_logs FOR VALUES FROM ('2042-01-01') TO ('2042-02-01') PARTITION BY RANGE (timestamp);
         CREATE TABLE \"Usage 2042\" PARTITION OF usage_2042 DEFAULT;
         CREATE TABLE elsewhere.other (id INT); CREATE TABLE retired.other (id UUID REFERENCES users);
         ALTER TABLE users SET (fillfactor = 70, autovacuum_enabled = off); ALTER TABLE users ALTER email SET STATISTICS 1000;
         ALTER TABLE users ALTER email SET STORAGE EXTERNAL; GRANT SELECT ON users TO PUBLIC; CLUSTER users USING users_pkey;
         CREATE PUBLICATION p FOR ALL TABLES;
         CREATE TEMPORARY TABLE users (a int)");
    let (found, notes) = told(db.url(), &[]);
    assert_eq!((found, notes), (vec![], vec![]));
    conn.run("ALTER TABLE usage_2041 DISABLE TRIGGER ALL; ALTER TABLE \"Usage 2042\" ENABLE ROW LEVEL SECURITY");
    assert_eq!(drift(db.url()).len(), 2);
    assert!(run_script(db.url(), true).status.success());
    assert_eq!(drift(db.url()), []);
}

#[test]
fn what_a_half_restored_database_lacks_is_named() {
    let (db, conn) = &mut migrated();
    conn.run("INSERT INTO users (id, email) VALUES (gen_random_uuid(), 'a')");
    let mut pg_dump = program("pg_dump");
    let half = pg_dump.args(["-n", "public"]).arg(db.url()).output().unwrap().stdout;
    let restored = TestDatabase::empty().unwrap();
    restored.connect().unwrap().run("DROP SCHEMA public");
    run_sql(restored.url(), half, false);
    for command in [&["check"][..], &["migrate"], &["migrate", "--no-partitions"]] {
        let output = on(restored.url(), command);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(3), "{said}");
        for lacks in ["schema partitions", "schema retired", "the DEFAULT partition of usage_logs"]
        {
            assert!(said.contains(lacks), "{said}");
        }
    }
    assert_success("the script", &run_script(restored.url(), true));
    assert_eq!(drift(restored.url()), []);
    for command in ["check", "migrate"] {
        assert_eq!(on(restored.url(), &[command]).status.code(), Some(0));
    }
    let database = conn.line("SELECT current_database()::text");
    conn.run(format!("ALTER DATABASE {} SET search_path = nowhere", quote::ident(&database)));
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
    assert!(
        refused.status.code() == Some(3)
            && said.contains("differs in ")
            && said.contains("--unchecked"),
        "{said}"
    );
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
    conn.run("ALTER TABLE users ADD COLUMN next INT; ALTER TABLE users ALTER email TYPE TEXT; INSERT INTO __diesel_schema_migrations (version) VALUES ('99991231235959')");
    let ahead = drift(db.url());
    assert!(
        ahead[0].what.starts_with("what other migrations did differs, and must stay: "),
        "{ahead:#?}"
    );
    assert!(ahead.iter().all(|one| one.mend.is_empty()), "{ahead:#?}");
    let before = dump(db);
    assert!(run_script(db.url(), true).status.success());
    assert_same("ahead", &before, &dump(db));

    let (db, _conn) = &mut migrated();
    on(db.url(), &["revert", "--count", "2"]);
    let behind = drift(db.url());
    assert!(
        behind[0]
            .what
            .starts_with("migrations are pending, and what they do differs: apply them first: "),
        "{behind:#?}"
    );
    assert!(behind.iter().all(|one| one.mend.is_empty()), "{behind:#?}");
}

#[test]
fn the_majority_owns_the_rest() {
    let (db, conn) = &mut migrated();
    let role = format!("Owner\n{}", Uuid::now_v7().simple());
    let name = quote::ident(&role);
    conn.run(format!(
        "CREATE ROLE {name}; ALTER TABLE teams OWNER TO {name}; ALTER TYPE team_role OWNER TO {name};
             ALTER FUNCTION diesel_set_updated_at() OWNER TO {name}"
    ));
    let found = drift(db.url());
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(
        found.iter().any(|one| one.what.starts_with("table teams belongs to \"Owner\\n")),
        "{found:#?}"
    );
    assert!(run_script(db.url(), true).status.success());
    assert_eq!(drift(db.url()), []);
    conn.run(format!("DROP ROLE {name}"));
}

#[test]
fn what_goes_along_comes_back_as_the_last_column() {
    let (db, conn) = &mut migrated();
    conn.run("DROP TYPE deployment_status CASCADE");
    let found = drift(db.url());
    let said: Vec<&str> = found.iter().map(|one| one.what.as_str()).collect();
    let expected = [
        "type deployment_status is missing",
        "column ai_model_deployments.status is missing; it comes back as the last, and without its \
         values",
        "index idx_aimodeldeployment_status is missing",
        "the comment on type deployment_status is another",
        "the comment on column ai_model_deployments.status is another",
    ];
    assert_eq!(said[..3], expected[..3]);
    assert_eq!(said[said.len() - 2..], expected[3..]);
    assert!(run_script(db.url(), true).status.success());
    let left = "the columns of ai_model_deployments are in another order, which cannot be changed \
                in place";
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
            "ALTER TYPE team_role ADD VALUE 'not ours'",
            "type team_role has the unknown label 'not ours', which cannot be taken away",
        ),
    ] {
        conn.run(change);
        let found = drift(db.url());
        assert!(found.iter().any(|one| one.what == says && one.mend.is_empty()), "{found:#?}");
    }
    let output = on(db.url(), &["check", "--drift"]);
    let said = out(&output);
    assert!(
        said.contains(
            "-- type team_role has the unknown label 'not ours', which cannot be taken away\n"
        ),
        "{said}"
    );
    assert!(
        String::from_utf8_lossy(&output.stderr)
            .starts_with("creativeflow-schema: the database differs in ")
    );
}

#[test]
fn a_label_that_is_missing_comes_back_in_its_place() {
    let (db, conn) = &mut migrated();
    let labels = "SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum
        WHERE enumtypid = 'team_role'::regtype";
    let before = conn.lines(labels);
    for label in before[0].split(',') {
        conn.run(format!(
            "DELETE FROM pg_enum WHERE enumtypid = 'team_role'::regtype AND enumlabel = '{label}'"
        ));
        let found = drift(db.url());
        assert_eq!(found[0].what, format!("type team_role lacks the label '{label}'"));
        conn.run(&found[0].mend[0]);
        assert_eq!(drift(db.url()), []);
    }
}

#[test]
fn none_is_reported_where_there_is_none() {
    let (db, conn) = &mut migrated();
    assert_eq!(drift(db.url()), []);
    let said = out(&on(db.url(), &["check", "--drift"]));
    assert!(
        said.starts_with("no drift in schemas, types, functions, ") && said.lines().count() == 1,
        "{said}"
    );

    // 36 months.
    let ahead = TABLES.map(|(table, policy)| (table, Policy { premake: 35, ..policy }));
    PartitionManager::new(ahead).ensure(&mut *conn).unwrap();
    assert_eq!(drift(db.url()), []);

    // Restored from a dump, with the months.
    let restored = TestDatabase::empty().unwrap();
    let dump = dump_of(db.url(), program("pg_dump"));
    assert_success("psql", &run_sql(restored.url(), dump, true));
    assert_eq!(drift(restored.url()), []);

    assert_eq!(drift(made_by_ddl().url()), []);

    // As a role that may do nothing.
    let role = format!("nobody_{}", Uuid::now_v7().simple());
    conn.run(format!("CREATE ROLE {role} LOGIN"));
    let url = db.url().replace("postgres://postgres@", &format!("postgres://{role}@"));
    assert_ne!(url, db.url());
    assert_eq!(drift(&url), []);
    conn.run(format!("DROP ROLE {role}"));
}

#[test]
fn nothing_that_is_planted_runs() {
    let (db, conn) = &mut migrated();
    let arguments =
        "name;text;oid;regclass;name, text;text, name;oid, regclass;uuid, uuid;jsonb".split(';');
    let called = conn.lines("SELECT DISTINCT proname::text FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND prokind = 'f'
         AND proname IN ('quote_ident', 'format', 'format_type', 'pg_get_expr', 'pg_get_constraintdef', 'pg_get_indexdef', 'length',
            'overlay', 'strpos', 'regexp_replace', 'obj_description', 'col_description', 'oidvectortypes', 'pg_get_userbyid', 'unnest',
            'num_nonnulls', 'jsonb_typeof', 'current_setting', 'set_config', 'current_schemas', 'setval', 'max', 'generate_series')");
    for name in &called {
        for types in arguments.clone() {
            conn.run(format!(
                "CREATE FUNCTION public.{name}({types}) RETURNS text LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'planted'; END$$"
            ));
        }
    }
    for types in ["name, text", "team_role, team_role"] {
        let (left, right) = types.split_once(", ").unwrap();
        let body = "LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'planted'; END$$";
        conn.run(format!("CREATE FUNCTION planted({types}) RETURNS bool {body}"));
        for operator in ["=", "<>", "~~", "||", ">="] {
            let operands = format!("LEFTARG = {left}, RIGHTARG = {right}, FUNCTION = planted");
            conn.run(format!("CREATE OPERATOR public.{operator} ({operands})"));
        }
    }
    conn.run(
        "ALTER TABLE asset_versions DROP CONSTRAINT ck_asset_versions_one_subject;
         ALTER TABLE ai_model_feedbacks DROP CONSTRAINT ck_ai_model_feedbacks_details_is_object;
         ALTER TABLE team_members ALTER role TYPE text; DROP SEQUENCE usage_logs_id_seq CASCADE",
    );
    let found = drift(db.url());
    assert!(found.iter().filter(|one| !one.mend.is_empty()).count() >= 4, "{found:#?}");
    assert_success("the script", &run_script(db.url(), true));
    assert_eq!(told(db.url(), &["--allow-unknown"]).0, []);
}
