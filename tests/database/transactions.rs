//! Transactions: their outcome as far as it is known, and the work that is done again.

use std::sync::Barrier;
use std::time::Duration;

use creativeflow_schema::bulk;
use creativeflow_schema::database::{Database, Durability, Error, Settings, retry, sqlstate};
use creativeflow_schema::models::{NewUser, User, UserChanges};
use creativeflow_schema::testing::TestDatabase;
use creativeflow_schema::types::UserId;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::cluster::{new_user, settings};
use super::proxy::{Mode, Proxy};
use crate::support::{lines, wait_until};

fn database() -> (TestDatabase, Database) {
    let db = TestDatabase::new().unwrap();
    let database = Database::connect(db.url(), &[], settings()).unwrap();
    (db, database)
}

#[test]
fn the_durability_is_the_transactions_alone() {
    let (_db, database) = database();
    let setting = |conn: &mut PgConnection| {
        lines(conn, "SELECT current_setting('synchronous_commit')").remove(0)
    };
    let usual = setting(&mut database.write().unwrap());
    for (durability, name) in [
        (Durability::Off, "off"),
        (Durability::Local, "local"),
        (Durability::RemoteWrite, "remote_write"),
        (Durability::On, "on"),
        (Durability::RemoteApply, "remote_apply"),
    ] {
        let transaction = database.transaction().durability(durability);
        let seen = transaction.run(|conn| Ok::<_, Error>(setting(conn))).unwrap().value;
        assert_eq!(seen, name);
        assert_eq!(setting(&mut database.write().unwrap()), usual);
    }
    let level = |transaction: creativeflow_schema::database::Transaction<'_>| {
        let query = "SELECT current_setting('transaction_isolation')";
        transaction.run(|conn| Ok::<_, Error>(lines(conn, query).remove(0))).unwrap().value
    };
    assert_eq!(level(database.transaction().serializable()), "serializable");
    assert_eq!(level(database.transaction().repeatable_read()), "repeatable read");
}

#[test]
fn an_error_rolls_back_and_one_that_is_hidden_is_found() {
    let (db, database) = database();
    let (_, new) = new_user();
    let refused = database.transaction().run(|conn| {
        new.insert(conn)?;
        new.insert(conn)?;
        Ok::<_, Error>(())
    });
    assert!(matches!(refused, Err(Error::Failed(_))), "{refused:?}");
    // PostgreSQL answers the COMMIT of a failed transaction with a ROLLBACK, and no error.
    let hidden = database.transaction().run(|conn| {
        new.insert(conn)?;
        conn.batch_execute("SELECT 1/0").unwrap_err();
        Ok::<_, Error>(())
    });
    assert!(matches!(hidden, Err(Error::Failed(_))), "{hidden:?}");
    assert_eq!(lines(&mut db.connect().unwrap(), "SELECT count(*)::text FROM users"), ["0"]);
    database.transaction().run(|conn| Ok::<_, Error>(new.insert(conn)?)).unwrap();
}

#[test]
fn a_connection_that_is_lost_during_the_commit_leaves_a_doubt() {
    let server = devdb::Server::start().unwrap();
    creativeflow_schema::run_pending(&server.url("postgres")).unwrap();
    let direct = &mut PgConnection::establish(&server.url("postgres")).unwrap();
    let proxy = Proxy::before(&server.url("postgres"));
    let database = Database::connect(&proxy.url(), &[], settings()).unwrap();
    let write = |database: &Database| -> (UserId, Error) {
        let (id, new) = new_user();
        let result = database.transaction().run(|conn| Ok::<_, Error>(new.insert(conn)?));
        (id, result.unwrap_err())
    };
    let is_there = |conn: &mut PgConnection, id| {
        User::find(id).first::<User>(conn).optional().unwrap().is_some()
    };

    proxy.set(Mode::CutAfterCommit);
    let (id, error) = write(&database);
    assert!(matches!(error, Error::InDoubt(_)) && !error.is_transient(), "{error:?}");
    assert!(error.to_string().contains("may be committed or not"), "{error}");
    wait_until("it is committed", || is_there(direct, id));

    proxy.set(Mode::CutBeforeCommit);
    let (id, error) = write(&database);
    assert!(matches!(error, Error::InDoubt(_)), "{error:?}");
    assert!(!is_there(direct, id));

    // Before the commit, there is no doubt.
    proxy.set(Mode::Pass);
    let (id, new) = new_user();
    let error = database
        .transaction()
        .run(|conn| {
            new.insert(conn)?;
            proxy.set(Mode::Refuse);
            Ok::<_, Error>(new_user().1.insert(conn)?)
        })
        .unwrap_err();
    assert!(matches!(error, Error::Failed(_)) && error.is_transient(), "{error:?}");
    assert!(!is_there(direct, id));
    proxy.set(Mode::Pass);
    retry(Duration::from_secs(60), || {
        database.transaction().run(|conn| Ok::<_, Error>(new.insert(conn)?))
    })
    .unwrap();
    assert!(is_there(direct, id));
}

#[test]
fn a_session_that_the_server_ends_is_done_again() {
    let (db, database) = database();
    let mut attempts = 0;
    let (id, new) = new_user();
    retry(Duration::from_secs(60), || {
        attempts += 1;
        database.transaction().run(|conn| {
            if attempts == 1 {
                let own = lines(conn, "SELECT pg_backend_pid()::text").remove(0);
                let end = format!("SELECT pg_terminate_backend({own})::text");
                lines(&mut db.connect().unwrap(), &end);
            }
            Ok::<_, Error>(new.insert(conn)?)
        })
    })
    .unwrap();
    assert_eq!(attempts, 2);
    assert_eq!(User::find(id).first::<User>(&mut db.connect().unwrap()).unwrap().id, id);
}

/// An error of a service's, with Diesel's behind it.
#[derive(Debug, thiserror::Error)]
#[error("the accounts are not changed")]
struct ServiceError(#[source] Error);

impl From<Error> for ServiceError {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

fn rename(conn: &mut PgConnection, id: UserId, name: &str) -> Result<User, ServiceError> {
    let changes = UserChanges::builder().full_name(Some(name.to_owned())).build();
    changes.update(conn, id).map_err(|error| ServiceError(error.into()))
}

#[test]
fn deadlocks_and_serialization_failures_are_done_again() {
    let (db, database) = database();
    let conn = &mut db.connect().unwrap();
    let ids = ["a", "b"].map(|name| {
        NewUser::builder().email(format!("{name}@example.com")).build().insert(conn).unwrap().id
    });
    // Two that take the same rows in the opposite order, both after the first of them.
    let both = Barrier::new(2);
    let attempts = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for order in [[0, 1], [1, 0]] {
            let (both, attempts, database) = (&both, &attempts, &database);
            scope.spawn(move || {
                let mut first = true;
                retry(Duration::from_secs(60), || {
                    attempts.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                    database.transaction().run(|conn| {
                        rename(conn, ids[order[0]], "one")?;
                        if std::mem::take(&mut first) {
                            both.wait();
                        }
                        rename(conn, ids[order[1]], "two")
                    })
                })
                .unwrap();
            });
        }
    });
    assert!(attempts.into_inner() > 2);

    let mut attempts = 0;
    retry(Duration::from_secs(60), || {
        attempts += 1;
        database.transaction().repeatable_read().run(|conn| {
            User::find(ids[0]).first::<User>(conn).map_err(Error::from)?;
            if attempts == 1 {
                rename(&mut db.connect().unwrap(), ids[0], "another")?;
            }
            rename(conn, ids[0], "own")
        })
    })
    .unwrap();
    assert_eq!(attempts, 2);

    // What is no accident is not.
    let mut attempts = 0;
    let refused = retry(Duration::from_secs(60), || {
        attempts += 1;
        database.transaction().run(|conn| Ok::<_, Error>(conn.batch_execute("SELECT 1/0")?))
    });
    assert!(refused.is_err() && attempts == 1);
}

/// An error of a service's that passes for the one behind it: its source is that one's source.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
struct Transparent<E: std::error::Error + 'static>(E);

#[test]
fn a_doubt_is_never_done_again_whatever_hides_it() {
    fn is_done_again<E: std::error::Error + 'static>(error: E) -> bool {
        let mut first = Some(error);
        retry(Duration::from_secs(60), || first.take().map_or(Ok(()), Err)).is_ok()
    }
    let lost = || diesel::result::Error::BrokenTransactionManager;
    let gone = || Error::NoConnection { message: "gone".to_owned() };
    assert!(!is_done_again(Transparent(Error::InDoubt(lost()))));
    assert!(!is_done_again(Transparent(Transparent(Error::InDoubt(lost())))));
    assert!(!is_done_again(ServiceError(Error::InDoubt(lost()))));
    assert!(is_done_again(Transparent(Error::Failed(lost()))));
    assert!(is_done_again(Transparent(Transparent(gone()))));
    assert!(is_done_again(ServiceError(gone())));
    assert!(is_done_again(bulk::Error::Database(lost())));
    assert!(is_done_again(Transparent(bulk::Error::Database(lost()))));
}

#[test]
fn work_that_ends_its_own_transaction_leaves_a_doubt() {
    let (db, database) = database();
    for end in ["COMMIT", "ROLLBACK"] {
        let (_, new) = new_user();
        let result = database.transaction().run(|conn| {
            new.insert(conn)?;
            Ok::<_, Error>(conn.batch_execute(end)?)
        });
        assert!(matches!(result, Err(Error::InDoubt(_))), "{end}: {result:?}");
    }
    assert_eq!(lines(&mut db.connect().unwrap(), "SELECT count(*)::text FROM users"), ["1"]);
}

#[test]
fn a_commit_that_is_refused_and_work_that_panics_leave_nothing() {
    let (db, database) = database();
    let conn = &mut db.connect().unwrap();
    conn.batch_execute(
        "CREATE TABLE parent (id integer PRIMARY KEY);
         CREATE TABLE child (id integer REFERENCES parent DEFERRABLE INITIALLY DEFERRED)",
    )
    .unwrap();
    let result = database
        .transaction()
        .run(|conn| Ok::<_, Error>(conn.batch_execute("INSERT INTO child VALUES (1)")?));
    let Err(Error::Failed(error)) = result else { panic!("{result:?}") };
    assert_eq!(sqlstate(&error), Some("23503"));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        database.transaction().run(|conn| -> Result<(), Error> {
            conn.batch_execute("INSERT INTO parent VALUES (1)")?;
            panic!("within the work");
        })
    }));
    assert!(panicked.is_err());
    for _ in 0..20 {
        let mut conn = database.write().unwrap();
        assert_eq!(lines(&mut conn, "SELECT count(*)::text FROM parent"), ["0"]);
    }
}

#[test]
fn a_primary_that_is_gone_is_waited_for_until_the_deadline() {
    let server = devdb::Server::start_from(&devdb::Binaries::find().unwrap()).unwrap();
    creativeflow_schema::run_pending(&server.url("postgres")).unwrap();
    let settings: Settings = settings().acquire_timeout(Duration::from_millis(200));
    let database = Database::connect(&server.url("postgres"), &[], settings).unwrap();
    server.kill().unwrap();
    let insert = || database.transaction().run(|conn| Ok::<_, Error>(new_user().1.insert(conn)?));
    let error = retry(Duration::from_millis(500), insert).unwrap_err();
    assert!(error.is_transient(), "{error:?}");
    assert!(matches!(error, Error::NoConnection { .. }) && !error.to_string().contains("host="));
    server.start_again().unwrap();
    retry(Duration::from_secs(60), insert).unwrap();
}

#[test]
fn errors_have_the_servers_code() {
    let (_db, database) = database();
    let mut conn = database.write().unwrap();
    let (_, new) = new_user();
    new.insert(&mut conn).unwrap();
    assert_eq!(sqlstate(&new.insert(&mut conn).unwrap_err()), Some("23505"));
    let mut code = |sql: &str| sqlstate(&conn.batch_execute(sql).unwrap_err());
    assert_eq!(code("SET lock_timeout = 1; SET statement_timeout = 0; SELECT 1/0"), None);
    assert_eq!(code("BEGIN READ ONLY; CREATE TABLE x ()"), Some("25006"));
    assert_eq!(code("ROLLBACK; SET statement_timeout = 1; SELECT pg_sleep(60)"), Some("57014"));
    code("SET statement_timeout = 0; SELECT pg_terminate_backend(pg_backend_pid())");
    assert_eq!(code("SELECT 1"), Some("08006"));
    assert_eq!(sqlstate(&diesel::result::Error::NotFound), None);
}
