//! A real PgBouncer before a server.

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use devdb::{Binaries, Server};
use diesel::prelude::*;

use super::wait_until;

fn program() -> String {
    std::env::var("CREATIVEFLOW_PGBOUNCER").unwrap_or_else(|_| "pgbouncer".to_owned())
}

/// Returns whether this PgBouncer keeps the prepared statements of its clients apart, as since
/// 1.21.
pub fn keeps_statements_apart() -> bool {
    let output = Command::new(program()).arg("--version").output();
    let output = output.expect("PgBouncer: apt-get install pgbouncer");
    let version = String::from_utf8(output.stdout).unwrap();
    let version = version.split_whitespace().nth(1).unwrap_or_else(|| panic!("{version}"));
    let mut numbers = version.split('.').map(|number| number.parse::<u32>().unwrap());
    (numbers.next().unwrap(), numbers.next().unwrap()) >= (1, 21)
}

/// A PgBouncer before a server of its own.
pub struct Pooler {
    server: Server,
    process: Child,
    folder: tempfile::TempDir,
}

impl Pooler {
    /// Starts it in a pool mode, `session` or `transaction`, with 8 connections to the server. It
    /// is the one of `CREATIVEFLOW_PGBOUNCER`, or else the one of `PATH`.
    pub fn start(mode: &str) -> Self {
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
             auth_type = any\npool_mode = {mode}\ndefault_pool_size = 8\nlogfile = {at}/log\n{}",
            if keeps_statements_apart() { "max_prepared_statements = 100\n" } else { "" },
        );
        let file = folder.path().join("pgbouncer.ini");
        std::fs::write(&file, settings).unwrap();
        let mut command = Command::new(program());
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

    pub fn url(&self) -> String {
        let folder = self.folder.path().display().to_string().replace('/', "%2F");
        format!("postgres://postgres@/postgres?host={folder}&port=6432")
    }

    /// The URL of the server, past the pooler.
    pub fn server_url(&self) -> String {
        self.server.url("postgres")
    }

    /// Past the pooler.
    pub fn direct(&self) -> PgConnection {
        creativeflow_schema::connect(&self.server_url()).unwrap()
    }
}

impl Drop for Pooler {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
