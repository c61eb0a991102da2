//! Runs a command with `DATABASE_URL` set to an empty database of a throwaway PostgreSQL, whose programs come first in
//! `PATH`: `cargo run -p devdb -- diesel migration run`.

use std::process::{Command, ExitCode};

use devdb::Server;

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    let Some(program) = args.next() else {
        eprintln!("usage: devdb <command> [argument ...]");
        return ExitCode::from(2);
    };
    let server = match Server::start() {
        Ok(server) => server,
        Err(error) => {
            eprintln!("devdb: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut command = Command::new(&program);
    command.args(args).env("DATABASE_URL", server.url("postgres"));
    if let Some(binaries) = server.binaries() {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = [binaries.bin().to_owned()].into_iter().chain(std::env::split_paths(&path));
        if let Ok(path) = std::env::join_paths(folders) {
            command.env("PATH", path);
        }
    }
    match command.status() {
        Ok(status) => ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1)),
        Err(error) => {
            eprintln!("devdb: starting {}: {error}", program.display());
            ExitCode::from(127)
        }
    }
}
