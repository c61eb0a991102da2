//! The peers: each as its own users would write it.

mod decoded;
mod libpq;
mod psql;
mod python;
mod sea_orm;
mod sqlx;
mod statements;
mod tables;
mod this_crate;
mod tokio_postgres;

pub use psql::command as psql;
pub use python::Python;

use std::process::Command;

use chrono::SecondsFormat;
use uuid::Uuid;

use crate::data::{Data, Log};
use crate::group::{Group, Outcome};

pub const LIBPQ: &str = "libpq";
/// libpq, with the fields decoded by hand into this crate's structs.
pub const DECODED: &str = "libpq, decoded";
/// This crate, where it has another way for many rows than the `copy` that is measured.
pub const INSERT_ALL: &str = "this crate, insert_all";
pub const NAMES: [&str; 10] = [
    "this crate",
    INSERT_ALL,
    LIBPQ,
    DECODED,
    "tokio-postgres",
    "sqlx",
    "sea-orm",
    "SQLAlchemy",
    "psycopg",
    "psql",
];

/// A client with one connection.
pub trait Peer {
    /// Returns true if the peer takes part in the group.
    fn has(&self, _: Group) -> bool {
        true
    }

    /// Does the operation so many times.
    fn run(&mut self, group: Group, n: usize) -> Outcome;
}

pub fn connect(name: &str, url: &str, data: &'static Data) -> Box<dyn Peer> {
    match name {
        "this crate" => Box::new(this_crate::ThisCrate::connect(url, data, false)),
        INSERT_ALL => Box::new(this_crate::ThisCrate::connect(url, data, true)),
        LIBPQ => Box::new(libpq::Libpq::connect(url, data, false)),
        DECODED => Box::new(libpq::Libpq::connect(url, data, true)),
        "tokio-postgres" => Box::new(tokio_postgres::TokioPostgres::connect(url, data)),
        "sqlx" => Box::new(sqlx::Sqlx::connect(url, data)),
        "sea-orm" => Box::new(sea_orm::SeaOrm::connect(url, data)),
        "SQLAlchemy" => Box::new(Python::connect("SQLAlchemy", url, data)),
        "psycopg" => Box::new(Python::connect("psycopg", url, data)),
        "psql" => Box::new(psql::Psql::connect(url, data)),
        _ => panic!("no peer is called {name:?}: there are {}", NAMES.join(", ")),
    }
}

/// A runtime of one thread, on which an operation waits for nobody but the server.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// For sqlx, which wants a host in the URL, also where `host=` in the query names a socket's folder
/// and wins.
pub fn url_with_host(url: &str) -> String {
    url.replacen("@/", "@localhost/", 1)
}

/// A usage log as a line of CSV, in the order of the statements' columns.
fn csv(log: &Log) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let fields = [
        log.user_id.to_string(),
        id(log.generation_request_id),
        id(log.api_client_id),
        quoted(log.action_type),
        quoted(&log.details.to_string()),
        log.credits_cost.to_string(),
        log.timestamp.to_rfc3339_opts(SecondsFormat::Micros, true),
    ];
    fields.join(",") + "\n"
}

/// A program of the server's own version.
pub fn program(name: &str) -> Command {
    let binaries = devdb::Server::shared().unwrap().binaries();
    binaries.map_or_else(|| Command::new(name), |binaries| binaries.command(name))
}

/// The values of a column, for a parameter that is an array.
fn column<'a, T>(logs: &'a [Log], value: fn(&'a Log) -> T) -> Vec<T> {
    logs.iter().map(value).collect()
}
