//! Statements that a connection keeps, while another session changes what they were prepared for.

use std::os::unix::net::UnixListener;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bigdecimal::BigDecimal;
use creativeflow_schema::models::*;
use creativeflow_schema::pool;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;
use diesel::connection::SimpleConnection;
use diesel::result::Error;

use crate::support::*;

/// Changes of a column's type that a migration makes while services run.
const CHANGES: [&str; 4] = [
    "ALTER TABLE users ALTER COLUMN full_name TYPE VARCHAR(300)",
    "ALTER TABLE users ALTER COLUMN credit_balance TYPE DECIMAL(12, 4)",
    "ALTER TABLE users ALTER COLUMN email TYPE VARCHAR(300)",
    "ALTER TABLE users ALTER COLUMN language_preference TYPE TEXT, ALTER COLUMN username TYPE VARCHAR(77)",
];

/// Replacements of a type, of which a connection of Diesel's remembers the oid.
const REPLACEMENTS: &str = include_str!("stale_statements/replacements.sql");

fn new_user(number: usize) -> NewUser {
    let new = NewUser::builder().email(format!("{number}@example.com")).full_name("Ada");
    let new = new.subscription_tier(SubscriptionTier::Pro).social_provider(SocialProvider::ALL[0]);
    new.social_provider_id(number.to_string()).credit_balance(BigDecimal::from(1)).build()
}

/// An insert and a change, on this connection.
fn insert_and_update(conn: &mut PgConnection, number: &mut usize) {
    *number += 1;
    let user = new_user(*number).insert(conn).unwrap();
    assert_eq!(user.subscription_tier, SubscriptionTier::Pro);
    let change = UserChanges::builder()
        .full_name(Some("Grace".into()))
        .subscription_tier(SubscriptionTier::Team);
    let updated = diesel::update(&user)
        .set(change.build())
        .returning(User::as_returning())
        .get_result(conn)
        .unwrap();
    assert_eq!(
        (updated.full_name.as_deref(), updated.subscription_tier),
        (Some("Grace"), SubscriptionTier::Team)
    );
}

#[test]
fn inserts_and_updates_succeed_after_a_type_has_changed() {
    for change in CHANGES {
        let (db, conn) = &mut migrated();
        let other = &mut db.connect().unwrap();
        let number = &mut 0;
        insert_and_update(conn, number);
        other.run(change);
        insert_and_update(conn, number);
        conn.transaction::<_, Error, _>(|conn| {
            insert_and_update(conn, number);
            Ok(())
        })
        .unwrap();
        // Each was done once.
        assert_eq!(conn.lines("SELECT count(*)::text FROM users"), ["3"], "{change}");
    }
}

#[test]
fn inserts_and_updates_succeed_after_the_server_has_forgotten_its_statements() {
    let (_db, conn) = &mut migrated();
    let number = &mut 0;
    for forget in ["DISCARD ALL", "DEALLOCATE ALL"] {
        insert_and_update(conn, number);
        conn.run(forget);
        insert_and_update(conn, number);
    }
}

fn backend(conn: &mut PgConnection) -> String {
    diesel::select(diesel::dsl::sql::<diesel::sql_types::Integer>("pg_backend_pid()"))
        .get_result::<i32>(conn)
        .unwrap()
        .to_string()
}

/// Selects the first user.
fn by_email(conn: &mut PgConnection) -> QueryResult<Vec<User>> {
    let first = users::table.filter(users::email.eq("1@example.com"));
    first.select(User::as_select()).load(conn)
}

/// Counts accounts by values of two enums.
fn by_types(conn: &mut PgConnection) -> QueryResult<i64> {
    let of_tier = users::table.filter(users::subscription_tier.eq(SubscriptionTier::Pro));
    let of_both = of_tier.filter(users::social_provider.eq(SocialProvider::ALL[0]));
    of_both.count().get_result(conn)
}

type Fails = fn(&mut PgConnection);

#[test]
fn a_pool_hands_no_connection_out_twice_on_which_it_failed() {
    let select: Fails = |conn| drop(by_email(conn).unwrap_err());
    let count: Fails = |conn| drop(by_types(conn).unwrap_err());
    let replacements = commented(REPLACEMENTS).into_iter();
    let counts = replacements.map(|(what, change)| (what, change, count));
    for (what, change, fail) in counts.chain([("a SELECT", CHANGES[0], select)]) {
        let (db, other) = &mut migrated();
        let pool = pool::connect(db.url()).unwrap();
        let mut conn = pool.get().unwrap();
        new_user(1).insert(&mut conn).unwrap();
        by_email(&mut conn).unwrap();
        by_types(&mut conn).unwrap();
        let first = backend(&mut conn);
        other.run(change);
        // An insert sends no number of a type.
        new_user(2).insert(&mut conn).unwrap();
        fail(&mut conn);
        // What comes afterwards makes it no better.
        backend(&mut conn);
        drop(conn);
        // All that the pool has, at once.
        let mut all: Vec<_> = (0..pool.max_size()).map(|_| pool.get().unwrap()).collect();
        for conn in &mut all {
            assert_ne!(backend(conn), first, "{what}");
            by_email(conn).unwrap();
            by_types(conn).unwrap();
        }
    }
}

#[test]
fn a_pool_keeps_a_connection_on_which_something_else_failed() {
    let (db, _) = &mut migrated();
    let pool =
        diesel::r2d2::Pool::builder().max_size(1).build(pool::Manager::new(db.url())).unwrap();
    let mut conn = pool.get().unwrap();
    let first = backend(&mut conn);
    new_user(1).insert(&mut conn).unwrap();
    new_user(1).insert(&mut conn).unwrap_err();
    NewUser::builder().email("x".repeat(300)).build().insert(&mut conn).unwrap_err();
    conn.batch_execute("SELECT 1/0").unwrap_err();
    drop(conn);
    assert_eq!(backend(&mut pool.get().unwrap()), first);
    assert!(!format!("{:?}", pool::Manager::new("postgres://u:hunter2@h/d")).contains("hunter2"));
    // A pool of the service's own kind works too.
    let own = diesel::r2d2::Pool::builder()
        .max_size(2)
        .build(diesel::r2d2::ConnectionManager::<PgConnection>::new(db.url()));
    creativeflow_schema::start_up(&own.unwrap()).unwrap();
    creativeflow_schema::start_up(&pool::connect(db.url()).unwrap()).unwrap();
}

/// A server that speaks another language: what it says is replaced on its way by words of the same
/// length.
fn translated(
    db: &TestDatabase,
    folder: &Path,
    words: &'static [(&'static str, &'static str)],
) -> String {
    let url = db.url().to_owned();
    let listener = UnixListener::bind(folder.join(".s.PGSQL.5432")).unwrap();
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let (client, server) = (client.unwrap(), relay::connect(&url));
            relay::pass(client.try_clone().unwrap(), server.try_clone().unwrap(), |_| ());
            relay::pass(server, client, move |bytes| {
                for (said, translated) in words {
                    assert_eq!(said.len(), translated.len());
                    let said = said.as_bytes();
                    while let Some(at) = bytes.windows(said.len()).position(|part| part == said) {
                        bytes[at..at + said.len()].copy_from_slice(translated.as_bytes());
                    }
                }
            });
        }
    });
    let (server, _) = db.url().split_once("?host=").unwrap();
    format!("{server}?host={}", folder.display().to_string().replace('/', "%2F"))
}

const GERMAN: &[(&str, &str)] = &[
    ("cached plan must not change result type", "gecachter Plan: anderer Ergebnistyp, nein"),
    ("canceling statement due to lock timeout", "storniere Anfrage wegen Zeitablauf Sperre"),
    // What lc_messages is.
    ("C.UTF-8", "de_DE.1"),
];

#[test]
fn it_is_seen_in_any_language() {
    // The words have to be as long as what they stand for.
    let pad = |(said, translated): &(&'static str, &'static str)| -> (&'static str, &'static str) {
        let cut: String =
            translated.chars().chain(std::iter::repeat(' ')).take(said.len()).collect();
        (said, Box::leak(cut.into_boxed_str()))
    };
    let words: Vec<_> = GERMAN.iter().map(pad).collect();
    let (db, other) = &mut migrated();
    let folder = tempfile::tempdir().unwrap();
    let url = Arc::new(translated(db, folder.path(), Box::leak(words.into_boxed_slice())));

    let conn = &mut creativeflow_schema::connect(&url).unwrap();
    let number = &mut 0;
    insert_and_update(conn, number);
    other.run(CHANGES[0]);
    insert_and_update(conn, number);

    // A timeout is not waited for twice.
    conn.run("SET lock_timeout = '1s'");
    other.run("BEGIN; LOCK TABLE users");
    let start = Instant::now();
    let error = new_user(100).insert(conn).unwrap_err();
    assert!(error.to_string().starts_with("storniere"), "{error}");
    let rows: Vec<NewUser> = (100..200).map(new_user).collect();
    let error = NewUser::insert_all(conn, &rows).unwrap_err();
    assert!(matches!(error, creativeflow_schema::bulk::Error::Database(_)), "{error}");
    assert!(start.elapsed() < Duration::from_millis(3_500), "{:?}", start.elapsed());
    other.run("ROLLBACK");

    let pool = pool::connect(&url).unwrap();
    let mut conn = pool.get().unwrap();
    let first = backend(&mut conn);
    by_email(&mut conn).unwrap();
    other.run(CHANGES[1]);
    by_email(&mut conn).unwrap_err();
    drop(conn);
    let mut all: Vec<_> = (0..pool.max_size()).map(|_| pool.get().unwrap()).collect();
    assert!(all.iter_mut().all(|conn| backend(conn) != first));
}
