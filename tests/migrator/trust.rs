//! A role that may connect and create in the schema tries to have its code run by the role that
//! migrates.

use std::sync::atomic::{AtomicUsize, Ordering};

use creativeflow_schema::migrator::{Error, Finding, FindingKind, MIGRATIONS, Migrator, Policy};
use creativeflow_schema::run_pending;

use super::{Folder, name};
use crate::support::*;

/// A database where one role may create in public, and another one migrates.
pub(super) struct Stage {
    pub(super) db: TestDatabase,
    pub(super) admin: PgConnection,
    pub(super) attacker: String,
    pub(super) victim: String,
}

impl Stage {
    pub(super) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::SeqCst);
        let db = TestDatabase::empty().unwrap();
        let mut admin = db.connect().unwrap();
        let attacker = format!("attacker_{}_{number}", std::process::id());
        let victim = format!("victim_{}_{number}", std::process::id());
        admin.run(format!("CREATE ROLE {attacker}; CREATE ROLE {victim};
                 GRANT ALL ON SCHEMA public TO {attacker}; GRANT ALL ON SCHEMA public TO {victim};
                 CREATE SCHEMA loot; GRANT USAGE ON SCHEMA loot TO PUBLIC; SET search_path = pg_catalog"));
        let mut stage = Self { db, admin, attacker, victim };
        stage.plant(
            // A lock of the session shows that it ran, also in a transaction that only reads, or is
            // rolled back.
            "CREATE FUNCTION steal() RETURNS boolean LANGUAGE plpgsql SET search_path = pg_catalog AS $$ BEGIN
                 IF current_user !~ '^attacker' THEN PERFORM pg_advisory_lock_shared(666); END IF;
                 RETURN TRUE; END $$;
             CREATE FUNCTION steals_quietly() RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN
                 PERFORM public.steal(); RETURN TRUE; END $$;
             CREATE FUNCTION steals() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                 PERFORM public.steal(); RETURN NEW; END $$",
        );
        stage
    }

    /// As the attacker.
    pub(super) fn plant(&mut self, statements: &str) {
        let conn = &mut self.db.connect().unwrap();
        conn.run(format!("SET ROLE {}", self.attacker));
        conn.run(statements);
    }

    /// A connection of the one who migrates: a superuser, or not.
    pub(super) fn migrating(&self, is_superuser: bool) -> PgConnection {
        let mut conn = self.db.connect().unwrap();
        if !is_superuser {
            conn.run(format!("SET ROLE {}", self.victim));
        }
        conn
    }

    /// The sessions in which it ran.
    pub(super) fn loot(&mut self) -> Vec<String> {
        let held = "SELECT pid::text FROM pg_locks WHERE locktype = 'advisory' AND objid = 666
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        self.admin.lines(held)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        for role in [&self.attacker, &self.victim] {
            drop(diesel::connection::SimpleConnection::batch_execute(
                &mut self.admin,
                &format!("DROP OWNED BY {role} CASCADE; DROP ROLE {role}"),
            ));
        }
    }
}

/// Everything that a service or an operator calls, without an answer.
pub(super) fn everything(conn: &mut PgConnection, migrator: impl Fn() -> Migrator) {
    drop(migrator().status(conn));
    drop(migrator().require_current(conn));
    drop(migrator().repair(&mut *conn));
    drop(migrator().run_pending(&mut *conn));
    drop(migrator().revert(&mut *conn, creativeflow_schema::migrator::Steps::Count(0)));
    drop(migrator().baseline(&mut *conn, &name(1, "a")));
}

/// The objects that the attacker makes, after the statements that remove them.
const PLANTED: &str = include_str!("planted.sql");

/// With scripts that use what is planted.
pub(super) fn folder() -> Folder {
    let folder = Folder::new();
    folder.write(
        &name(1, "a"),
        "CREATE FUNCTION manage(_t regclass) RETURNS void LANGUAGE sql AS ''; CREATE TABLE a (v VARCHAR(50), d TEXT, n NAME);
         INSERT INTO a SELECT 'x', 'y', 'z'; SELECT format('%s', n) FROM a; SELECT max(n) FROM a; SELECT * FROM a WHERE v = d;
         CREATE TABLE IF NOT EXISTS ours (id INT); INSERT INTO ours VALUES (1)",
        "DROP TABLE a",
    );
    folder.write(
        &name(2, "b"),
        "SELECT manage('a'); -- special, \"Two words\"\nSELECT 1",
        "SELECT 1",
    );
    folder
}

#[test]
fn what_takes_the_place_of_ours_is_refused_with_what_removes_it() {
    for (remove, planted) in commented(PLANTED) {
        let mut stage = Stage::new();
        stage.plant(planted);
        let folder = folder();
        let conn = &mut stage.migrating(true);
        let error = folder.migrator().run_pending(&mut *conn).unwrap_err();
        let text = error.to_string();
        let Error::Findings(findings) = error else { panic!("{planted}: {text}") };
        assert_eq!(findings.len(), 1, "{planted}: {text}");
        let Finding::Planted { owner, drop, .. } = &findings[0] else {
            panic!("{planted}: {text}")
        };
        assert_eq!((owner, drop.as_str()), (&stage.attacker, remove), "{planted}");
        assert!(text.contains(remove) && text.contains(&stage.attacker), "{text}");
        let status = folder.migrator().status(conn).unwrap();
        assert!(status.findings.contains(&findings[0]), "{status:?}");
        everything(conn, || folder.migrator());
        assert_eq!(stage.loot(), [""; 0], "{planted}");
        assert_eq!(
            conn.lines("SELECT relname FROM pg_class WHERE relname = 'a'"),
            [""; 0],
            "{planted}"
        );
        stage.admin.run(drop);
        assert_eq!(
            folder.migrator().run_pending(&mut *conn).unwrap().applied.len(),
            2,
            "{planted}"
        );
        assert_eq!(stage.loot(), [""; 0], "{planted}");
    }
}

#[test]
fn the_functions_of_diesel_for_this_crates_own_migrations() {
    let mut stage = Stage::new();
    stage.plant(
        "CREATE FUNCTION diesel_manage_updated_at(text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM steal(); END $$;
         CREATE FUNCTION diesel_set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM steal(); RETURN NEW; END $$",
    );
    let conn = &mut stage.migrating(true);
    let error = run_pending(&mut *conn).unwrap_err();
    let Error::Findings(findings) = error else { panic!("{error}") };
    assert_eq!(findings.len(), 2, "{findings:?}");
    for finding in findings {
        let Finding::Planted { drop, .. } = finding else { panic!("{finding}") };
        stage.admin.run(&drop);
    }
    assert_eq!(run_pending(&mut *conn).unwrap().applied.len(), MIGRATIONS.len());
    assert_eq!(stage.loot(), [""; 0]);
}

/// The migrator's own queries meet what fits their types better than PostgreSQL's own, and before
/// it in the path.
#[test]
fn no_query_of_the_migrators_own_runs_anything_of_somebody_else() {
    let mut stage = Stage::new();
    let folder = Folder::of_three();
    folder.migrator().run_pending(&mut stage.migrating(true)).unwrap();
    let types = [
        "text",
        "name",
        "oid",
        "varchar",
        "int4",
        "int8",
        "bool",
        "\"char\"",
        "regclass",
        "timestamp",
    ];
    let mut plant = String::new();
    for left in types {
        for right in types {
            for (operator, function) in
                [("=", "eq"), ("<>", "ne"), ("<", "lt"), (">", "gt"), ("<=", "le"), (">=", "ge")]
            {
                plant.extend([format!(
                    "CREATE FUNCTION {function}({left}, {right}) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN
                        RETURN public.steal(); END $$;
                     CREATE OPERATOR {operator} (LEFTARG = {left}, RIGHTARG = {right}, FUNCTION = public.{function});"
                )]);
            }
        }
    }
    for function in [
        "current_schema() RETURNS name",
        "current_schemas(boolean) RETURNS name[]",
        "current_database() RETURNS name",
        "pg_try_advisory_lock(bigint) RETURNS boolean",
        "pg_advisory_unlock(bigint) RETURNS boolean",
        "pg_try_advisory_xact_lock(bigint) RETURNS boolean",
        "pg_backend_pid() RETURNS integer",
        "current_setting(text) RETURNS text",
        "set_config(text, text, boolean) RETURNS text",
        "pg_is_in_recovery() RETURNS boolean",
        "ts_stat(text) RETURNS SETOF text",
        "format(text, text, name, name) RETURNS text",
        "json_build_array(varchar, timestamp) RETURNS json",
        "array_to_tsvector(text[]) RETURNS tsvector",
        "string_agg(text) RETURNS text",
        "has_parameter_privilege(text, text) RETURNS boolean",
        "version() RETURNS text",
        "inet_client_addr() RETURNS inet",
        "unnest(name[]) RETURNS SETOF name",
        "count(bigint) RETURNS bigint",
    ] {
        let value = if function.contains("SETOF") { "" } else { " NULL" };
        plant.extend([format!(
            "CREATE FUNCTION {function} LANGUAGE plpgsql
             AS $$ BEGIN PERFORM public.steal(); RETURN{value}; END $$;"
        )]);
    }
    for one in
        ["text", "name", "oid", "regclass", "int4", "int8", "timestamp", "varchar", "bool", "json"]
    {
        plant.extend([format!(
            "CREATE DOMAIN public.\"{one}\" AS pg_catalog.{one} CHECK (public.steal());"
        )]);
    }
    stage.plant(&plant);
    for path in ["public", "public, pg_catalog", "public, loot, pg_catalog, pg_temp"] {
        for is_superuser in [true, false] {
            let conn = &mut stage.migrating(true);
            if !is_superuser {
                conn.run(format!(
                    "GRANT ALL ON ALL TABLES IN SCHEMA public TO {0}; SET ROLE {0}",
                    stage.victim
                ));
            }
            conn.run(format!("SET search_path = {path}"));
            drop(folder.migrator().status(conn));
            folder.migrator().require_current(conn).unwrap();
            assert_eq!(folder.migrator().run_pending(&mut *conn).unwrap().applied, []);
            // With something pending, up to the script, which is empty of what is planted.
            let more = Folder::of_three();
            more.write(&name(4, "d"), "DO 'BEGIN END'", "DO 'BEGIN END'");
            let allowed = || more.migrator().policy(FindingKind::Planted, Policy::Allow);
            everything(conn, || more.migrator());
            if is_superuser {
                allowed().run_pending(&mut *conn).unwrap();
                allowed().redo(&mut *conn, creativeflow_schema::migrator::Steps::Count(1)).unwrap();
                allowed()
                    .revert(&mut *conn, creativeflow_schema::migrator::Steps::Count(1))
                    .unwrap();
                stage.admin.run("UPDATE public.__diesel_schema_migrations SET run_on = run_on + '1 s'::interval");
                drop(allowed().repair(&mut *conn).unwrap());
            }
            assert_eq!(stage.loot(), [""; 0], "{path}, {is_superuser}");
        }
    }
}

#[test]
fn the_bait_is_seen_where_it_is_taken() {
    let mut stage = Stage::new();
    stage.plant(commented(PLANTED)[0].1);
    let folder = folder();
    let conn = &mut stage.migrating(true);
    folder.migrator().policy(FindingKind::Planted, Policy::Allow).run_pending(&mut *conn).unwrap();
    assert_eq!(stage.loot().len(), 1, "it was allowed, and runs");
}

#[test]
fn what_is_of_roles_that_are_trusted_is_not_refused() {
    let stage = &mut Stage::new();
    let (attacker, victim) = (&stage.attacker.clone(), &stage.victim.clone());
    let own = "CREATE FUNCTION format(text, name) RETURNS text LANGUAGE sql AS 'SELECT $1'";
    let folder = Folder::of_three();
    // A member of the role that migrates, and a role that it is a member of, has its powers or
    // gives it its own.
    for grant in [format!("GRANT {attacker} TO {victim}"), format!("GRANT {victim} TO {attacker}")]
    {
        stage.plant(own);
        let migrator = &mut stage.migrating(false);
        folder.migrator().run_pending(&mut *migrator).unwrap_err();
        stage.admin.run(&grant);
        folder.migrator().run_pending(&mut *migrator).unwrap();
        folder
            .migrator()
            .revert(&mut *migrator, creativeflow_schema::migrator::Steps::Count(3))
            .unwrap();
        stage.admin.run(grant.replace("GRANT", "REVOKE").replace(" TO ", " FROM "));
        stage.admin.run("DROP FUNCTION public.format(text, name)");
        stage.admin.run("DROP TABLE public.__diesel_schema_migrations, public.__diesel_schema_migrations_ledger");
    }
}

#[test]
fn a_schema_where_others_may_create_is_warned_of_and_closed_as_it_says() {
    for role in ["PUBLIC", "\"Some One\""] {
        let stage = &mut Stage::new();
        let attacker = stage.attacker.clone();
        let admin = &mut stage.admin;
        admin.run("SET search_path = public");
        admin.run(format!("REVOKE ALL ON SCHEMA public FROM {attacker}, {}", stage.victim));
        let made = if role == "PUBLIC" { String::new() } else { format!("CREATE ROLE {role};") };
        admin.run(format!("{made} GRANT CREATE ON SCHEMA public TO {role}"));
        let folder = Folder::of_three();
        let findings = folder.migrator().status(admin).unwrap().findings;
        assert_eq!(
            findings.iter().map(Finding::kind).collect::<Vec<_>>(),
            [FindingKind::OpenSchema],
            "{findings:?}"
        );
        let text = findings[0].to_string();
        admin.run(&text[text.find("REVOKE ").unwrap()..]);
        assert_eq!(folder.migrator().status(admin).unwrap().findings, []);
        assert_eq!(folder.migrator().run_pending(&mut *admin).unwrap().findings, []);
        if role != "PUBLIC" {
            admin.run(format!("DROP OWNED BY {role}; DROP ROLE {role}"));
        }
    }
}
