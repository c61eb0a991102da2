//! Commits that are refused, cancelled, or cut off by the server.

use std::time::Duration;

use creativeflow_schema::database::{Database, Durability, Error, retry, sqlstate};
use creativeflow_schema::models::User;
use creativeflow_schema::schema::users;
use creativeflow_schema::testing::TestDatabase;
use devdb::{Binaries, Server};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::cluster::{new_user, settings};
use crate::support::{lines, wait_until};

#[test]
fn a_serialization_failure_at_the_commit_is_done_again() {
    let db = TestDatabase::new().unwrap();
    let database = Database::connect(db.url(), &[], settings()).unwrap();
    let work = |conn: &mut PgConnection| {
        users::table.count().get_result::<i64>(conn)?;
        Ok::<_, Error>(new_user().1.insert(conn)?)
    };
    let (mut attempts, mut at_the_commit) = (0, false);
    retry(Duration::from_secs(60), || {
        attempts += 1;
        let mut done = false;
        let result = database.transaction().serializable().run(|conn| {
            let user = work(conn)?;
            if attempts == 1 {
                database.transaction().serializable().run(work)?;
            }
            done = true;
            Ok::<_, Error>(user)
        });
        if let Err(Error::Failed(error)) = &result {
            assert_eq!(sqlstate(error), Some("40001"));
            at_the_commit = done;
        }
        result
    })
    .unwrap();
    assert!(attempts == 2 && at_the_commit);
}

/// Of a commit that waits for a standby, which never comes: the server ends its session, or only
/// the wait.
#[test]
fn a_commit_that_waits_in_vain_is_in_doubt_or_done() {
    let settings_of_server = ["synchronous_standby_names = 'nobody'", "synchronous_commit = local"];
    let server = Server::start_with(&Binaries::find().unwrap(), &settings_of_server).unwrap();
    let url = server.url("postgres");
    creativeflow_schema::run_pending(&url).unwrap();
    let limits = settings().statement_timeout(Duration::from_secs(1));
    let database = Database::connect(&url, &[], limits).unwrap();
    let conn = &mut PgConnection::establish(&url).unwrap();
    for (end, is_done) in [("pg_terminate_backend", false), ("pg_cancel_backend", true)] {
        let (id, new) = new_user();
        std::thread::scope(|scope| {
            let commit = scope.spawn(|| {
                let transaction = database.transaction().durability(Durability::On);
                transaction.run(|conn| Ok::<_, Error>(new.insert(conn)?))
            });
            let waiting = "SELECT pid::text FROM pg_stat_activity
                WHERE wait_event = 'SyncRep' AND state_change < clock_timestamp() - interval '2 s'";
            wait_until("it waits beyond the timeout", || !lines(conn, waiting).is_empty());
            let pid = lines(conn, waiting).remove(0);
            lines(conn, &format!("SELECT {end}({pid})::text"));
            let result = commit.join().unwrap();
            match result {
                Ok(_) => assert!(is_done),
                Err(Error::InDoubt(_)) => assert!(!is_done),
                Err(error) => panic!("{end}: {error:?}"),
            }
        });
        // Either way it is committed here.
        assert_eq!(User::find(id).first::<User>(conn).unwrap().id, id);
    }
}

#[test]
fn errors_of_prepared_statements_have_their_own_code() {
    let db = TestDatabase::new().unwrap();
    let conn = &mut db.connect().unwrap();
    let prepare = "PREPARE \"__diesel_stmt_9\" AS SELECT 1";
    conn.batch_execute(prepare).unwrap();
    assert_eq!(sqlstate(&conn.batch_execute(prepare).unwrap_err()), Some("42P05"));
    let missing = conn.batch_execute("EXECUTE \"__diesel_stmt_8\"").unwrap_err();
    assert_eq!(sqlstate(&missing), Some("26000"));
}
