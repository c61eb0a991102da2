//! Through a real PgBouncer. Ignored where nobody asks for it, since PgBouncer must be installed.

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use creativeflow_schema::migrator::{Error, MIGRATIONS, Migrator};
use creativeflow_schema::session;
use devdb::{Binaries, Server};

use crate::support::*;

/// A PgBouncer before a server of its own.
struct Pooler {
    server: Server,
    process: Child,
    folder: tempfile::TempDir,
}

impl Pooler {
    fn start(mode: &str) -> Self {
        let server = Server::start_from(&Binaries::find().unwrap()).unwrap();
        let socket = server
            .url("postgres")
            .split("?host=")
            .nth(1)
            .unwrap()
            .replace("%2F", "/")
            .replace("%2D", "-");
        let folder = tempfile::tempdir().unwrap();
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o777)).unwrap();
        let at = folder.path().display();
        let settings = format!(
            "[databases]\n* = host={socket} user=postgres\n\
             [pgbouncer]\nlisten_addr =\nunix_socket_dir = {at}\n\
             auth_type = any\npool_mode = {mode}\ndefault_pool_size = 8\nlogfile = {at}/log\n"
        );
        let file = folder.path().join("pgbouncer.ini");
        std::fs::write(&file, settings).unwrap();
        let mut command = Command::new("pgbouncer");
        command.arg("--quiet").arg(&file).stdout(Stdio::null()).stderr(Stdio::null());
        // PgBouncer refuses to run as root; the server's folder is nobody's then.
        let id = |flag, user: &[&str]| {
            let output = Command::new("id").arg(flag).args(user).output().unwrap();
            String::from_utf8(output.stdout).unwrap().trim().parse::<u32>().unwrap()
        };
        if id("-u", &[]) == 0 {
            command.uid(id("-u", &["nobody"])).gid(id("-g", &["nobody"]));
        }
        let process = command.spawn().expect("PgBouncer: apt-get install pgbouncer");
        let mut pooler = Self { server, process, folder };
        wait_until("PgBouncer answers", || {
            assert_eq!(pooler.process.try_wait().unwrap(), None, "PgBouncer ended");
            creativeflow_schema::connect(&pooler.url()).is_ok()
        });
        pooler
    }

    fn url(&self) -> String {
        let folder = self.folder.path().display().to_string().replace('/', "%2F");
        format!("postgres://postgres@/postgres?host={folder}&port=6432")
    }

    /// Past the pooler.
    fn direct(&self) -> PgConnection {
        creativeflow_schema::connect(&self.server.url("postgres")).unwrap()
    }
}

impl Drop for Pooler {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

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
