//! The script itself: when it runs, where, by whom, and as often as anybody likes.

use creativeflow_schema::testing::TestDatabase;
use creativeflow_schema::{run_pending, start_up};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::{Roles, database};
use crate::drift::told;
use crate::support::{assert_same, empty, execute, lines, migrated, program};

/// The schema with its owners and rights, in the words of the script.
fn dump(db: &TestDatabase, roles: &Roles) -> String {
    let conn = &mut db.connect().unwrap();
    // The database's own, and the members of roles, are in no dump of a database.
    let shared = lines(
        conn,
        &format!(
            "SELECT concat_ws(' ', datacl, (SELECT string_agg(concat_ws(' ', roleid::regrole, member::regrole,
                    inherit_option, set_option), ', ' ORDER BY roleid, member) FROM pg_auth_members
                    WHERE pg_get_userbyid(roleid) ^@ '{}'))
             FROM pg_database WHERE datname = current_database()",
            roles.name("")
        ),
    );
    let mut pg_dump = program("pg_dump");
    pg_dump.args(["--schema-only", "--restrict-key=test"]).arg(db.url());
    let output = pg_dump.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    format!("{}{shared:?}", String::from_utf8(output.stdout).unwrap())
        .replace(&roles.name(""), "creativeflow_")
}

fn owners(conn: &mut PgConnection, schema: &str) -> Vec<String> {
    lines(
        conn,
        &format!(
            "SELECT DISTINCT pg_get_userbyid(owner)::text FROM (
                SELECT relnamespace, relowner FROM pg_class UNION ALL SELECT pronamespace, proowner FROM pg_proc
                UNION ALL SELECT typnamespace, typowner FROM pg_type UNION ALL SELECT oid, nspowner FROM pg_namespace
                    WHERE nspname IN ('partitions', 'retired', 'analyst')
             ) AS o (namespace, owner) JOIN pg_namespace n ON n.oid = namespace
             WHERE nspname IN ('{schema}', 'partitions', 'retired', 'analyst')"
        ),
    )
}

#[test]
fn twice_is_once_and_the_way_does_not_matter() {
    let (db, conn) = &mut migrated();
    let roles = Roles::new(db);
    execute(conn, &roles.script());
    let once = dump(db, &roles);
    assert!(once.contains("GRANT SELECT ON TABLE analyst.users TO creativeflow_analyst"), "{once}");
    // As one batch of a client, and in a transaction of its own, whose settings stay as they are.
    let settings = conn.transaction(|conn| {
        conn.batch_execute(
            "SET LOCAL search_path = pg_temp, public; SET LOCAL lock_timeout = '7s'",
        )?;
        conn.batch_execute(&roles.script())?;
        let settings =
            "SELECT concat_ws('|', current_setting('search_path'), current_setting('lock_timeout'),
             current_setting('client_min_messages'))";
        QueryResult::Ok(lines(conn, settings))
    });
    assert_eq!(settings.unwrap(), ["pg_temp, public|7s|notice"]);
    assert_same("after a batch", &once, &dump(db, &roles));

    // By psql, without a word. A right that a hand gave is gone.
    let more = format!(
        "GRANT SELECT ON users TO {analyst}; GRANT UPDATE (email) ON users TO {analyst}; GRANT SELECT ON sessions TO PUBLIC;
         GRANT ALL ON SCHEMA public, retired TO PUBLIC; GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO PUBLIC;
         GRANT USAGE ON TYPE team_role TO PUBLIC; GRANT ALL ON partitions.usage_logs_default TO {analyst};
         GRANT DELETE ON __diesel_schema_migrations TO {}",
        roles.name("application"),
        analyst = roles.name("analyst"),
    );
    execute(conn, &more);
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), roles.script()).unwrap();
    let mut psql = program("psql");
    psql.args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-f"]).arg(file.path()).arg(db.url());
    let output = psql.output().unwrap();
    assert_eq!(
        (String::from_utf8_lossy(&output.stderr), output.status.code()),
        ("".into(), Some(0))
    );
    assert_same("after psql", &once, &dump(db, &roles));
}

#[test]
fn nothing_of_it_is_drift() {
    let (db, conn) = &mut migrated();
    creativeflow_schema::ensure_partitions(&mut *conn).unwrap();
    let roles = Roles::new(db);
    execute(conn, &roles.script());
    assert_eq!(told(db.url(), &[]), (Vec::new(), Vec::new()));
    assert_eq!(owners(conn, "public"), [roles.name("owner")]);
}

#[test]
fn before_the_migrations_and_after_them_is_as_after_them_alone() {
    let (db, conn) = &mut migrated();
    let roles = Roles::new(db);
    execute(conn, &roles.script());
    let after = dump(db, &roles);

    let early = TestDatabase::empty().unwrap();
    let conn = &mut early.connect().unwrap();
    let early_roles = Roles::new(&early);
    execute(conn, &early_roles.script());
    let none = dump(&early, &early_roles);
    execute(conn, &early_roles.script());
    assert_same("twice before the migrations", &none, &dump(&early, &early_roles));
    execute(conn, &format!("SET ROLE {}", early_roles.name("owner")));
    run_pending(&mut *conn).unwrap();
    // In the meantime, only the owner has rights.
    let rights = "SELECT DISTINCT pg_get_userbyid(grantee)::text FROM pg_class, aclexplode(relacl)
         WHERE relnamespace IN ('public'::regnamespace, 'partitions'::regnamespace)";
    assert_eq!(lines(conn, rights), [""; 0]);
    execute(conn, "RESET ROLE");
    execute(conn, &early_roles.script());
    let database =
        (database(conn), lines(&mut db.connect().unwrap(), "SELECT current_database()").remove(0));
    assert_same("both", &after, &dump(&early, &early_roles).replace(&database.0, &database.1));
}

#[test]
fn the_tables_may_be_in_another_schema() {
    let (db, conn) = &mut empty();
    let name = database(conn);
    execute(
        conn,
        &format!(
            "CREATE SCHEMA \"The app\"; ALTER DATABASE {name} SET search_path = \"$user\", nowhere, \"The app\", public"
        ),
    );
    let conn = &mut db.connect().unwrap();
    start_up(&mut *conn).unwrap();
    let roles = Roles::new(db);
    execute(conn, "CREATE TABLE public.users (id INT)");
    execute(conn, &roles.script());
    let main = "'\"The app\"'::regnamespace";
    let ours = owners(conn, "The app");
    assert_eq!(ours, [roles.name("owner")]);
    let tables = |place: &str| {
        let query = "SELECT relname::text FROM pg_class WHERE relkind IN ('r', 'p', 'v') AND NOT relname ^@ '__diesel'";
        format!("{query} AND relnamespace = {place}")
    };
    assert_eq!(lines(conn, &tables(main)), lines(conn, &tables("'analyst'::regnamespace")));
    execute(
        conn,
        &format!(
            "INSERT INTO users (email) VALUES ('ada@example.com'); SET ROLE {}; SELECT 1 / count(*) FROM analyst.users",
            roles.name("analyst")
        ),
    );
    execute(conn, "RESET ROLE");
    // Of the other tables, nothing is said.
    assert_eq!(
        lines(
            conn,
            "SELECT concat(relacl, pg_get_userbyid(relowner)) FROM pg_class WHERE oid = 'public.users'::regclass"
        ),
        lines(conn, "SELECT current_user::text")
    );
}

#[test]
fn it_refuses_what_it_cannot_finish_and_changes_nothing() {
    let (db, conn) = &mut migrated();
    let roles = Roles::new(db);
    let refused = |conn: &mut PgConnection, script: &str, part: &str| {
        let before = dump(db, &roles);
        let error = conn.batch_execute(script).unwrap_err().to_string();
        assert!(error.contains(part), "{error}");
        assert_same(part, &before, &dump(db, &roles));
    };
    let script = roles.script();
    execute(conn, "CREATE SCHEMA analyst");
    refused(conn, &script, "the schema analyst does not belong to");
    execute(conn, "DROP SCHEMA analyst; SET search_path = nowhere");
    refused(conn, &script, "no schema of search_path exists");
    execute(conn, "RESET search_path; ALTER TABLE ai_model_feedbacks RENAME TO others");
    refused(conn, &script, "has only some of the tables");
    execute(conn, "ALTER TABLE others RENAME TO ai_model_feedbacks");
    execute(conn, &script);

    // A column that becomes personal leaves its view, unless somebody's view has it.
    let columns = |conn: &mut PgConnection, view: &str| {
        lines(
            conn,
            &format!(
                "SELECT attname::text FROM pg_attribute WHERE attrelid = to_regclass('analyst.{view}')"
            ),
        )
    };
    let without = script.replace("'id, user_id, is_active, ", "'id, user_id, ");
    assert!(columns(conn, "api_clients").contains(&"is_active".to_owned()) && without != script);
    execute(conn, "CREATE VIEW active AS SELECT id FROM analyst.api_clients WHERE is_active");
    refused(conn, &without, "other objects depend on it");
    execute(conn, "DROP VIEW active");
    execute(conn, &without);
    assert_eq!(columns(conn, "api_clients"), ["created_at", "id", "updated_at", "user_id"]);
    // So does the view of a table that is left with none.
    let row = without.lines().find(|line| line.contains("['api_clients', ")).unwrap();
    execute(conn, &without.replace(row, "        ['api_clients', ''],"));
    assert_eq!(columns(conn, "api_clients"), [""; 0]);
    execute(conn, &script);
    assert!(columns(conn, "api_clients").contains(&"is_active".to_owned()));
}

/// As on a managed server, where nobody is a superuser.
#[test]
fn a_role_that_may_make_roles_and_owns_the_database_runs_it() {
    let (db, conn) = &mut empty();
    let roles = Roles::new(db);
    let admin = roles.name("admin");
    let name = database(conn);
    execute(
        conn,
        &format!("CREATE ROLE {admin} LOGIN CREATEROLE; ALTER DATABASE {name} OWNER TO {admin}"),
    );
    let as_admin = &mut roles.connect("admin");
    start_up(&mut *as_admin).unwrap();
    execute(as_admin, &roles.script());
    assert_eq!(owners(as_admin, "public"), [roles.name("owner")]);
    let once = dump(db, &roles);
    execute(as_admin, &roles.script());
    assert_same("a second time", &once, &dump(db, &roles));
    // The rights are those that a superuser's run gives.
    execute(conn, &roles.script());
    assert_same("by a superuser", &once, &dump(db, &roles));
}
