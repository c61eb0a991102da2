//! Through a real PgBouncer. Ignored where nobody asks for it, since PgBouncer must be installed.

use creativeflow_schema::migrator::{Error, MIGRATIONS, Migrator};
use creativeflow_schema::session;

use crate::support::pooler::Pooler;
use crate::support::*;

#[test]
#[ignore = "needs PgBouncer"]
fn in_transaction_mode_the_url_form_refuses() {
    let pooler = Pooler::start("transaction");
    let error = Migrator::new(MIGRATIONS).run_pending(&pooler.url()).unwrap_err();
    assert!(matches!(error, Error::Session(session::Error::TransactionPooler)), "{error}");
    assert!(
        error.to_string().ends_with("give the server's own address, or a pooler in session mode")
    );
    let conn = &mut pooler.direct();
    assert_eq!(conn.lines("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"), [""; 0]);
    assert_eq!(
        conn.lines("SELECT objid::text FROM pg_locks WHERE locktype = 'advisory'"),
        [""; 0],
        "no lock is left"
    );
    // Reading alone needs no lock.
    let status = Migrator::new(MIGRATIONS)
        .status(&mut creativeflow_schema::connect(&pooler.url()).unwrap())
        .unwrap();
    assert_eq!(status.pending.len(), migration_count());
}

#[test]
#[ignore = "needs PgBouncer"]
fn in_transaction_mode_eight_connections_at_once_apply_nothing_twice() {
    let pooler = Pooler::start("transaction");
    let barrier = std::sync::Barrier::new(8);
    let run = || {
        let conn = &mut creativeflow_schema::connect(&pooler.url()).unwrap();
        barrier.wait();
        let migrator = Migrator::new(MIGRATIONS).lock_deadline(std::time::Duration::from_secs(3));
        migrator.run_pending(conn).map(|report| report.applied.len())
    };
    let results: Vec<Result<usize, Error>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(run)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let applied: usize = results.iter().flatten().sum();
    let conn = &mut pooler.direct();
    let rows = "SELECT version FROM __diesel_schema_migrations JOIN __diesel_schema_migrations_ledger USING (version, run_on)";
    assert_eq!(
        (applied, conn.lines(rows).len()),
        (migration_count(), migration_count()),
        "{results:?}"
    );
    // The lock of a session may be left on a server's session that went back to the pool, and hold
    // up those that wait.
    for error in results.into_iter().filter_map(Result::err) {
        assert!(matches!(error, Error::Session(session::Error::LockDeadline { .. })), "{error}");
    }
}

#[test]
#[ignore = "needs PgBouncer"]
fn in_session_mode_it_works() {
    let pooler = Pooler::start("session");
    assert_eq!(
        Migrator::new(MIGRATIONS).run_pending(&pooler.url()).unwrap().applied.len(),
        migration_count()
    );
    let conn = &mut pooler.direct();
    assert_eq!(
        conn.lines("SELECT objid::text FROM pg_locks WHERE locktype = 'advisory'"),
        [""; 0],
        "no lock is left"
    );
}
