//! Triggers and rules of users, while rows move: none fires, and each is afterwards as it was.

use creativeflow_schema::partitions::*;
use creativeflow_schema::start_up;
use uuid::Uuid;

use super::{contents, count, insert, manager, with_user};
use crate::support::*;

/// Triggers of every kind, on the table and on DEFAULT, each of which writes down that it fired.
pub fn plant(conn: &mut PgConnection) {
    conn.run("CREATE TABLE fired (what TEXT);
         CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            INSERT INTO public.fired VALUES (concat_ws(' ', tg_name, tg_op, tg_level, tg_relid::regclass));
            RETURN CASE WHEN tg_op = 'DELETE' THEN old ELSE new END; END $$;
         CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'append only'; END $$;
         CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$");
    for (table, _) in TABLES {
        conn.run(format!("CREATE TRIGGER \"o'brien\n\"\"$$\" AFTER INSERT OR UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION note();
                 CREATE TRIGGER always AFTER INSERT OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION note();
                 ALTER TABLE {table} ENABLE ALWAYS TRIGGER always;
                 CREATE TRIGGER replica BEFORE INSERT OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION note();
                 ALTER TABLE {table} ENABLE REPLICA TRIGGER replica;
                 CREATE TRIGGER off AFTER INSERT OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION note();
                 ALTER TABLE {table} DISABLE TRIGGER off;
                 CREATE TRIGGER statement AFTER INSERT OR DELETE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION note();
                 CREATE CONSTRAINT TRIGGER deferred AFTER INSERT OR DELETE ON {table} DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION note();
                 CREATE TRIGGER refuse BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse();
                 ALTER TABLE {table} ENABLE ALWAYS TRIGGER refuse;
                 CREATE TRIGGER differs AFTER DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION note();
                 ALTER TABLE ONLY partitions.{table}_default ENABLE ALWAYS TRIGGER differs;
                 CREATE TRIGGER own BEFORE DELETE ON partitions.{table}_default FOR EACH ROW EXECUTE FUNCTION swallow();
                 CREATE TRIGGER own_statement BEFORE DELETE OR TRUNCATE ON partitions.{table}_default
                    FOR EACH STATEMENT EXECUTE FUNCTION note();
                 CREATE TRIGGER transition AFTER DELETE ON partitions.{table}_default REFERENCING OLD TABLE AS gone
                    FOR EACH STATEMENT EXECUTE FUNCTION note();
                 CREATE RULE \"keep'em\" AS ON DELETE TO partitions.{table}_default DO INSTEAD NOTHING;
                 CREATE RULE audit AS ON DELETE TO partitions.{table}_default DO ALSO INSERT INTO public.fired VALUES ('rule');
                 ALTER TABLE partitions.{table}_default ENABLE ALWAYS RULE audit;
                 CREATE RULE off AS ON DELETE TO partitions.{table}_default DO ALSO INSERT INTO public.fired VALUES ('rule off');
                 ALTER TABLE partitions.{table}_default DISABLE RULE off"));
    }
}

/// The state of each trigger and rule, but for those of months.
pub fn states(conn: &mut PgConnection) -> Vec<String> {
    conn.lines("SELECT format('%s %s %s %s %s', tgrelid::regclass, tgname, tgenabled, oid, tgparentid) FROM pg_trigger
            WHERE tgrelid::regclass::text !~ '_[0-9]{4}_[0-9]{2}$'
         UNION ALL SELECT format('%s %s %s %s', ev_class::regclass, rulename, ev_enabled, oid) FROM pg_rewrite
            WHERE ev_class::regclass::text LIKE 'partitions.%'")
}

#[test]
fn none_fires_and_each_is_as_it_was() {
    for (batch, as_owner) in [(10_000, false), (10, false), (10_000, true), (10, true)] {
        let (db, conn) = &mut with_user();
        for (table, _) in TABLES {
            conn.run(insert(table, "SELECT '2026-10-05'::timestamptz FROM generate_series(1, 50)"));
        }
        plant(conn);
        let mut url = db.url().to_owned();
        let role = format!("owner_{}", Uuid::now_v7().simple());
        if as_owner {
            conn.run(format!(
                "CREATE ROLE {role}; GRANT USAGE, CREATE ON SCHEMA public, partitions TO {role};
                 GRANT SELECT, UPDATE ON ALL TABLES IN SCHEMA public TO {role}"
            ));
            for (table, _) in TABLES {
                conn.run(format!("ALTER TABLE {table} OWNER TO {role}; ALTER TABLE partitions.{table}_default OWNER TO {role}"));
            }
            url = format!("{url}&options=-c%20role%3D{role}");
        }
        let before = (states(conn), TABLES.map(|(table, _)| contents(conn, table.name())));
        let made = manager().batch(batch).ensure(&url).unwrap().made;
        assert_eq!(made.iter().map(|made| made.rows).sum::<u64>(), 150);
        assert_eq!(conn.lines("SELECT what FROM fired"), [""; 0], "batches of {batch}");
        assert_eq!((states(conn), TABLES.map(|(table, _)| contents(conn, table.name()))), before);
        // A month has its table's row triggers, in the state that they are in there.
        for made in &made {
            let of = |table: &str, cloned: &str| {
                format!(
                    "SELECT concat_ws(' ', tgname, tgenabled) FROM pg_trigger WHERE tgrelid = '{table}'::regclass
                     AND NOT tgisinternal AND {cloned} AND tgtype & 1 = 1"
                )
            };
            let parents = conn.lines(of(made.table.name(), "true"));
            assert_eq!(
                conn.lines(of(&made.partition, "tgparentid <> 0")),
                parents,
                "{}",
                made.partition
            );
        }
        // And they fire for what users do.
        conn.run("ALTER TABLE usage_logs DISABLE TRIGGER refuse; DELETE FROM usage_logs");
        assert!(count(conn, "fired") > 100);
        if as_owner {
            conn.run(format!(
                "REASSIGN OWNED BY {role} TO CURRENT_USER; DROP OWNED BY {role}; DROP ROLE {role}"
            ));
        }
    }
}

#[test]
fn a_running_balance_stays_when_services_start() {
    let (db, conn) = &mut with_user();
    conn.run("CREATE FUNCTION balance() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            UPDATE public.users SET credit_balance = credit_balance
                + CASE WHEN tg_op = 'DELETE' THEN -old.amount ELSE new.amount END
                WHERE id = CASE WHEN tg_op = 'DELETE' THEN old.user_id ELSE new.user_id END;
            RETURN NULL; END $$;
         CREATE TRIGGER balance AFTER INSERT OR DELETE ON credit_transactions FOR EACH ROW EXECUTE FUNCTION balance();");
    let recently = "SELECT now() - interval '40 days' FROM generate_series(1, 10)";
    conn.run(insert(CREDIT_TRANSACTIONS, recently));
    let balance = conn.lines("SELECT credit_balance::text FROM users");
    let started = start_up(db.url()).unwrap();
    assert_eq!(started.partitions.unwrap().made.iter().map(|made| made.rows).sum::<u64>(), 10);
    assert_eq!(conn.lines("SELECT credit_balance::text FROM users"), balance);
    conn.run("DELETE FROM credit_transactions");
    assert_ne!(conn.lines("SELECT credit_balance::text FROM users"), balance);
}
