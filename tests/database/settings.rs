//! The settings of connections: their names in the environment, and what the server gets of them.

use std::time::Duration;

use creativeflow_schema::database::{Bytes, Database, Settings};
use creativeflow_schema::pool;
use creativeflow_schema::testing::TestDatabase;
use diesel::prelude::*;

use crate::support::{child, lines};

/// Returns what the settings are in a process with this environment, or the error.
fn from_env(variables: &[(&str, &str)]) -> String {
    child::said("database::settings::they_come_from_the_environment", |child| {
        child.current_dir("/").envs(variables.iter().copied());
    })
}

#[test]
fn they_come_from_the_environment() {
    if child::is_it() {
        match Settings::from_env() {
            Ok(settings) => println!("said: {settings:?}"),
            Err(error) => println!("said: {error}"),
        }
        return;
    }
    assert_eq!(from_env(&[]), format!("{:?}", Settings::default()));
    let set = from_env(&[
        ("DATABASE_POOL_SIZE", "3"),
        ("DATABASE_STATEMENT_TIMEOUT", "1500ms"),
        ("DATABASE_TRANSACTION_TIMEOUT", "2min"),
        ("DATABASE_IDLE_IN_TRANSACTION_TIMEOUT", "0"),
        ("DATABASE_APPLICATION_NAME", "a service"),
        ("DATABASE_PREPARED_STATEMENTS", "off"),
        ("DATABASE_MAX_LAG_BYTES", "2 MB"),
        ("DATABASE_CHECK_INTERVAL", ""),
    ]);
    let expected = Settings::default()
        .pool_size(3_u32)
        .statement_timeout(Duration::from_millis(1_500))
        .transaction_timeout(Duration::from_secs(120))
        .idle_in_transaction_timeout(Duration::ZERO)
        .application_name("a service")
        .prepared_statements(false)
        .max_lag_bytes(Bytes(2 << 20));
    assert_eq!(set, format!("{expected:?}"));
    for (variable, wrong) in [
        ("DATABASE_POOL_SIZE", "0"),
        ("DATABASE_POOL_SIZE", "hunter2"),
        ("DATABASE_STATEMENT_TIMEOUT", "30"),
        ("DATABASE_STATEMENT_TIMEOUT", "-1s"),
        ("DATABASE_MAX_LAG", "1d"),
        ("DATABASE_MAX_LAG", "99999999999999999999s"),
        ("DATABASE_MAX_LAG", "9999999999999999999h"),
        ("DATABASE_PREPARED_STATEMENTS", "false"),
        ("DATABASE_MAX_LAG_BYTES", "2 GiB"),
    ] {
        let error = from_env(&[(variable, wrong)]);
        assert!(error.starts_with(&format!("{variable} cannot be read: set it to")), "{error}");
        assert!(!error.contains("hunter2"), "{error}");
    }
}

/// Each setting has a variable of its own, and docs/scale.md has all of them.
#[test]
fn each_has_a_name_of_its_own_which_the_documentation_has() {
    let names: std::collections::BTreeSet<_> = Settings::VARIABLES.iter().collect();
    assert_eq!(names.len(), Settings::VARIABLES.len());
    let fields = format!("{:?}", Settings::default()).matches(": ").count();
    assert_eq!(names.len(), fields, "a field of Settings has no variable");
    let page = include_str!("../../docs/scale.md");
    for name in names {
        assert!(page.contains(&format!("| `{name}` |")), "docs/scale.md lacks {name}");
    }
}

#[test]
fn the_server_gets_them_and_the_url_wins() {
    let db = TestDatabase::new().unwrap();
    let settings = Settings::default()
        .application_name("it's a service & more")
        .statement_timeout(Duration::from_secs(7))
        .idle_in_transaction_timeout(Duration::from_secs(8))
        .pool_size(2_u32);
    let seen = |conn: &mut PgConnection| {
        ["application_name", "statement_timeout", "idle_in_transaction_session_timeout"]
            .map(|name| lines(conn, &format!("SELECT current_setting('{name}')")).remove(0))
    };
    let database = Database::connect(db.url(), &[], settings.clone()).unwrap();
    assert_eq!(seen(&mut database.write().unwrap()), ["it's a service & more", "7s", "8s"]);
    assert_eq!(database.writer().max_size(), 2);
    let url = format!("{}&application_name=mine", db.url());
    let pool = pool::connect_with(&url, &settings).unwrap();
    assert_eq!(seen(&mut pool.get().unwrap())[0], "mine");
    // One pool as it ever was leaves the timeouts to the server.
    let pool = pool::connect(db.url()).unwrap();
    assert_eq!(seen(&mut pool.get().unwrap())[1..], ["0", "0"]);
    // Sessions that are shared get no settings.
    let shared = Database::connect(db.url(), &[], settings.shared_sessions(true)).unwrap();
    assert_eq!(seen(&mut shared.write().unwrap())[1..], ["0", "0"]);
}

#[test]
fn statements_are_prepared_or_not() {
    let db = TestDatabase::new().unwrap();
    for prepared in [true, false] {
        let settings = Settings::default().prepared_statements(prepared);
        let pool = pool::connect_with(db.url(), &settings).unwrap();
        let conn = &mut pool.get().unwrap();
        let query = creativeflow_schema::queries::users::by_email("a@example.com");
        query.load::<creativeflow_schema::models::User>(conn).unwrap();
        let named = lines(conn, "SELECT name FROM pg_prepared_statements WHERE name <> ''");
        assert_eq!(!named.is_empty(), prepared, "{named:?}");
    }
}
