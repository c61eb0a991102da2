//! Runs a command with `DATABASE_URL` set to an empty database of a throwaway PostgreSQL, whose
//! programs come first in `PATH`: `cargo run -p devdb -- diesel migration run`. The exit code is
//! the command's.

use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitCode};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use devdb::{Binaries, Server};

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    let Some(program) = args.next() else {
        eprintln!("usage: devdb <command> [argument ...]");
        return ExitCode::from(2);
    };
    // Ctrl-C is for the command, which may go on after it: psql cancels a query. The server stays
    // as long as the command.
    if let Err(error) =
        signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::new(AtomicBool::new(false)))
    {
        eprintln!("devdb: {error}");
        return ExitCode::FAILURE;
    }
    let started =
        Binaries::find().and_then(|binaries| Ok((Server::start_from(&binaries)?, binaries)));
    let (server, binaries) = match started {
        Ok(started) => started,
        Err(error) => {
            eprintln!("devdb: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut command = Command::new(&program);
    command.args(args).env("DATABASE_URL", server.url("postgres"));
    devdb::without_settings(&mut command);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = [binaries.bin().to_owned()].into_iter().chain(std::env::split_paths(&path));
    if let Ok(path) = std::env::join_paths(folders) {
        command.env("PATH", path);
    }
    match command.status() {
        Ok(status) => {
            let code = status.code().or_else(|| status.signal().map(|signal| 128 + signal));
            ExitCode::from(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
        }
        Err(error) => {
            eprintln!("devdb: starting {}: {error}", program.display());
            ExitCode::from(127)
        }
    }
}
