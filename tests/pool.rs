//! The pool: where it finds its database, and that no error tells a password.

use creativeflow_schema::ConnectError;
use creativeflow_schema::pool::{self, Error};
use creativeflow_schema::testing::TestDatabase;
use diesel::prelude::*;

use crate::support::child;

/// Returns the message of `from_env` in a process with this `DATABASE_URL`, and this `.env`.
fn from_env(url: Option<&str>, dot_env: Option<&str>) -> String {
    let folder = tempfile::tempdir().unwrap();
    if let Some(text) = dot_env {
        std::fs::write(folder.path().join(".env"), text).unwrap();
    }
    child::said("pool::the_url_comes_from_the_environment_or_a_file", |child| {
        child.current_dir(folder.path()).envs(url.map(|url| ("DATABASE_URL", url)));
    })
}

#[test]
fn the_url_comes_from_the_environment_or_a_file() {
    if child::is_it() {
        let database = |mut conn: pool::PooledPgConnection| {
            diesel::select(diesel::dsl::sql::<diesel::sql_types::Text>("current_database()"))
                .get_result(&mut conn)
        };
        match pool::from_env() {
            Ok(pool) => println!(
                "said: {}",
                database(pool.get().unwrap()).unwrap_or_else(|error| error.to_string())
            ),
            Err(error) => println!("said: {error}"),
        }
        return;
    }
    let [one, two] = [(); 2].map(|()| TestDatabase::empty().unwrap());
    let name = |db: &TestDatabase| db.url().split(['/', '?']).nth(3).unwrap().replace("%5F", "_");
    let line = |db: &TestDatabase| format!("# ours\nDATABASE_URL=\"{}\"\n", db.url());

    assert_eq!(from_env(Some(one.url()), None), name(&one));
    assert_eq!(from_env(None, Some(&line(&two))), name(&two));
    assert_eq!(
        from_env(Some(one.url()), Some(&line(&two))),
        name(&one),
        "the environment comes first"
    );
    assert_eq!(from_env(None, None), Error::Missing.to_string());
    assert_eq!(from_env(Some(""), Some("OTHER=1")), Error::Missing.to_string());
    assert_eq!(
        from_env(None, Some("DATABASE_URL=postgres://u:hunter2@h/d with spaces")),
        Error::DotEnv.to_string()
    );
    assert!(Error::Missing.to_string().starts_with("DATABASE_URL is not set"));
}

#[test]
fn no_error_tells_the_password() {
    let refused = [
        "hunter2",
        "postgres:/user:hunter2@localhost/db",
        "user:hunter2@localhost/db",
        "http://user:hunter2@localhost/db",
        "host=localhost password=hunter2",
        "postgres://user:p%zzhunter2@localhost/db",
        "postgres://user:hunter%2",
        "postgres://user:hun@ter2@localhost/db",
        "postgres://user:hun/ter2@localhost/db",
        "postgres://user:hun?ter2@localhost/db",
        "postgres://user:hun#ter2@localhost/db",
        "postgres://user:hun ter2@localhost/db",
        "postgres://user@localhost/db?password=hunter2&sslmode",
        "postgres://user:hunter2%00@localhost/db",
        "postgres://user:hunter2/db",
        "postgres://user:hunter2@localhost:port/db",
        "postgres://user:hunter2@[::1/db",
    ];
    for url in refused {
        assert_eq!(pool::connect(url).unwrap_err(), Error::Connect(ConnectError::Url), "{url}");
    }
    assert!(!ConnectError::Url.to_string().contains("ter2"));
    let unreachable = [
        "postgres://user:hunter2@127.0.0.1:1/db",
        "postgres://user:hunter2@[not-an-address]/db",
        "postgres://user:hunter2@localhost/db?sslmode=hunter",
        "postgres://user:hunter2@%2Fnonexistent/db",
    ];
    for url in unreachable {
        let error = pool::connect(url).unwrap_err();
        assert!(matches!(error, Error::Connect(ConnectError::Refused { .. })), "{url}: {error}");
        assert!(!error.to_string().contains("hunter2"), "{url}: {error}");
    }
}
