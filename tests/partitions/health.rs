//! The state of the partitions, and the thresholds of problems.

use creativeflow_schema::partitions::*;
use creativeflow_schema::session;
use devdb::{Binaries, Server};

use super::{insert, insert_user, manager, month, with_user};
use crate::support::*;

fn problems(conn: &mut PgConnection, now: &str, thresholds: &Thresholds) -> Vec<String> {
    let health = manager().now(month(now).start()).health(conn).unwrap();
    health.problems(thresholds).iter().map(Problem::to_string).collect()
}

#[test]
fn each_problem_is_told_beyond_its_threshold() {
    let (_db, conn) = &mut migrated();
    let none = [""; 0];
    let usual = Thresholds::default();
    assert_eq!(problems(conn, "2026-11", &usual).len(), 3);
    assert_eq!(
        problems(conn, "2026-11", &usual)[2],
        "usage_logs has no partition for this month: run ensure"
    );
    manager().ensure(&mut *conn).unwrap();
    assert_eq!(problems(conn, "2026-11", &usual), none);
    assert_eq!(problems(conn, "2027-01", &usual), none, "this month and the next");
    assert_eq!(
        problems(conn, "2027-02", &usual)[0],
        "credit_transactions has partitions for 1 month only: run ensure"
    );
    assert_eq!(problems(conn, "2027-01", &Thresholds { headroom: 3, ..usual }).len(), 3);
    let all = manager().health(conn).unwrap();
    assert_eq!(
        all.tables.iter().map(|one| (one.table, one.headroom)).collect::<Vec<_>>(),
        TABLES.map(|(table, _)| (table, 4))
    );
    assert_eq!(all.tables[0].months, ["2026-11", "2026-12", "2027-01", "2027-02"].map(month));
    // A gap ends the headroom.
    conn.run("DROP TABLE partitions.notifications_2026_12");
    assert_eq!(manager().health(conn).unwrap().tables[1].headroom, 1);
    manager().ensure(&mut *conn).unwrap();

    insert_user(conn);
    conn.run(insert(
        USAGE_LOGS,
        "VALUES ('2026-10-05'::timestamptz), ('2026-10-06'), ('infinity')",
    ));
    assert_eq!(
        problems(conn, "2026-11", &usual),
        ["usage_logs has 2 rows in DEFAULT that can move: run ensure"]
    );
    assert_eq!(problems(conn, "2026-11", &Thresholds { default_rows: 2, ..usual }), none);
    assert_eq!(
        problems(conn, "2026-11", &Thresholds { default_rows: 2, outside: 0, ..usual }),
        ["usage_logs has 1 row in DEFAULT of no month that is kept: change or delete them, or \
          allow for more (--outside)"]
    );
    conn.run("DELETE FROM usage_logs");

    let later = |conn: &mut PgConnection, expired| {
        problems(conn, "2027-12", &Thresholds { headroom: 0, expired, ..Thresholds::default() })
    };
    assert_eq!(later(conn, 1), none);
    assert_eq!(
        later(conn, 0),
        ["notifications has 1 month that expired, from 2026-11 on: run retire"]
    );

    conn.run("CREATE TABLE partitions.mine ()");
    assert_eq!(
        problems(conn, "2026-11", &usual),
        [
            "partitions.mine is no partition: attach it, or move it elsewhere: ALTER TABLE partitions.mine SET SCHEMA retired"
        ]
    );
}

/// Everything after the first `: ` or `then run ensure` is SQL that an operator copies.
fn follow(conn: &mut PgConnection, problem: &Problem) {
    let statements = match problem {
        Problem::Overlap { overlap, .. } => {
            let first = format!("gets no partition for {}", overlap.months[0]);
            assert!(problem.to_string().contains(&first), "{problem}");
            overlap.remedy.clone()
        }
        Problem::InvalidIndex { index } => index.remedy.clone(),
        Problem::Unattached { .. } => {
            vec![problem.to_string().split_once("elsewhere: ").unwrap().1.to_owned()]
        }
        other => panic!("{other}"),
    };
    for statement in statements {
        assert!(
            problem.to_string().contains(&statement.replace('\n', "\\n")),
            "{problem}: {statement}"
        );
        if statement.starts_with("REINDEX") {
            let index = statement.rsplit(' ').next().unwrap();
            let valid = "SELECT indisvalid::text FROM pg_index WHERE indexrelid = ";
            assert_eq!(conn.lines(format!("{valid}'{index}'::regclass")), ["false"], "{statement}");
        }
        conn.run(&statement);
    }
}

#[test]
fn advice_that_is_followed_ends_the_alarm() {
    let (db, conn) = &mut with_user();
    manager().ensure(&mut *conn).unwrap();
    conn.run("CREATE TABLE retired.x (user_id UUID REFERENCES users)");
    for (table, _) in TABLES {
        let key = table.key();
        // On some, on all but invalid, on none; with quotes, expressions and a condition; of a
        // constraint.
        conn.run(format!("CREATE INDEX \"{table} ha'lf\" ON ONLY {table} ({key} DESC, lower(user_id::text)) WHERE user_id IS NOT NULL;
                 CREATE INDEX ON partitions.{table}_2026_12 ({key} DESC, lower(user_id::text)) WHERE user_id IS NOT NULL;
                 CREATE UNIQUE INDEX \"{table} \"\"all\" ON {table} (user_id, {key}, id);
                 UPDATE pg_index SET indisvalid = false WHERE indexrelid IN
                    ('\"{table} \"\"all\"'::regclass, 'partitions.{table}_default_user_id_{key}_id_idx'::regclass);
                 ALTER TABLE ONLY {table} ADD CONSTRAINT \"{table} once\" UNIQUE ({key}, id);
                 CREATE INDEX {table}_i_ccnew1 ON partitions.{table}_2026_11 (user_id);
                 CREATE INDEX {table}_alone ON partitions.{table}_2026_11 (user_id);
                 UPDATE pg_index SET indisvalid = false
                    WHERE indexrelid::regclass::text IN ('partitions.{table}_i_ccnew1', 'partitions.{table}_alone');
                 CREATE TABLE partitions.\"by hand of {table}\" ()"));
    }
    // A month from local midnights, with rows of it and rows that are left over; a quarter.
    conn.run("CREATE TABLE partitions.\"local's\" PARTITION OF usage_logs FOR VALUES FROM ('2026-10-01 00:00-05') TO ('2026-11-01 00:00+00');
         CREATE TABLE partitions.quarter PARTITION OF notifications FOR VALUES FROM ('2027-03-01Z') TO ('2027-06-01Z');
         CREATE TABLE partitions.earlier PARTITION OF credit_transactions FOR VALUES FROM (MINVALUE) TO ('2026-09-15Z')");
    conn.run(insert(USAGE_LOGS, "VALUES ('2026-10-05'::timestamptz), ('2026-10-01 01:00Z')"));
    conn.run(insert(CREDIT_TRANSACTIONS, "VALUES ('2026-09-05'::timestamptz), ('2026-09-16Z')"));
    let contents =
        |conn: &mut PgConnection| TABLES.map(|(table, _)| super::contents(conn, table.name()));
    let before = contents(conn);
    let january = manager().now(month("2027-01").start());
    let problems = |conn: &mut PgConnection| {
        january.health(conn).unwrap().problems(&Thresholds { headroom: 4, ..Thresholds::default() })
    };
    let mut followed = 0;
    loop {
        // Ensure and retire do what they can, and only the rest is reported.
        let found = problems(conn);
        let blocked = found.iter().any(|problem| matches!(problem, Problem::Overlap { .. }));
        let ensured = january.ensure(db.url());
        assert_eq!(ensured.is_err(), blocked, "{ensured:?}");
        january.retire(db.url()).unwrap();
        let Some(problem) = problems(conn).into_iter().next() else { break };
        follow(conn, &problem);
        assert!(!problems(conn).contains(&problem), "{problem}");
        followed += 1;
        assert!(followed < 50);
    }
    assert!(followed > 15, "{followed}");
    assert_eq!(contents(conn), before);
}

/// An index that another session makes is invalid until it is done, and needs nobody.
#[test]
fn an_index_that_is_being_made_is_no_problem() {
    let (db, conn) = &mut migrated();
    manager().ensure(&mut *conn).unwrap();
    let reader = &mut db.connect().unwrap();
    reader.run("BEGIN; LOCK TABLE partitions.usage_logs_2026_11 IN ROW EXCLUSIVE MODE");
    std::thread::scope(|scope| {
        let making = scope.spawn(|| {
            db.connect()
                .unwrap()
                .run("CREATE INDEX CONCURRENTLY slow ON partitions.usage_logs_2026_11 (details)");
        });
        wait_until("the index is there", || {
            !lines(
                conn,
                "SELECT '' FROM pg_stat_progress_create_index WHERE phase LIKE 'waiting%' AND index_relid <> 0",
            )
            .is_empty()
        });
        assert_eq!(
            conn.lines("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid")
                .len(),
            1
        );
        assert_eq!(manager().health(conn).unwrap().invalid_indexes, []);
        reader.run("COMMIT");
        making.join().unwrap();
    });
}

#[test]
fn on_a_standby() {
    let binaries = Binaries::find().unwrap();
    let primary = Server::start_from(&binaries).unwrap();
    let conn = &mut creativeflow_schema::connect(&primary.url("postgres")).unwrap();
    creativeflow_schema::start_up(&mut *conn).unwrap().partitions.unwrap();
    let standby = primary.start_standby().unwrap();
    let there = &mut creativeflow_schema::connect(&standby.url("postgres")).unwrap();
    let written = conn.line("SELECT pg_current_wal_insert_lsn()::text");
    // Which sends it, and not when the server next finds the time.
    conn.run("CHECKPOINT");
    let replayed = format!("SELECT (pg_last_wal_replay_lsn() >= '{written}')::text");
    wait_until("the standby has caught up", || there.lines(&replayed) == ["true"]);
    assert_eq!(health(there).unwrap(), health(conn).unwrap());
    assert_eq!(creativeflow_schema::ensure_partitions(&mut *there).unwrap().made, []);
    let error = manager().now(month("2030-01").start()).ensure(&mut *there).unwrap_err();
    assert!(matches!(error, Error::Session(session::Error::Standby)), "{error}");
}
