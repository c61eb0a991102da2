//! Statements that a connection keeps, while another session changes what they were prepared for.

use std::io::{Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bigdecimal::BigDecimal;
use creativeflow_schema::Prepare;
use creativeflow_schema::models::*;
use creativeflow_schema::pool;
use creativeflow_schema::schema::*;
use creativeflow_schema::testing::TestDatabase;
use creativeflow_schema::types::*;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error};

use crate::support::{execute, lines, migrated};

/// What an operator or a migration does to a type, and which a statement that was prepared before does not outlive.
const CHANGES: [&str; 6] = [
    "ALTER TABLE users ALTER COLUMN full_name TYPE VARCHAR(300)",
    "ALTER TABLE users ALTER COLUMN credit_balance TYPE DECIMAL(12, 4)",
    "ALTER TABLE users ALTER COLUMN email TYPE VARCHAR(300)",
    // The type is another one of the same name.
    "ALTER TYPE subscription_tier RENAME TO old_tier;
     CREATE TYPE subscription_tier AS ENUM ('Free', 'Pro', 'Team', 'Enterprise', 'Galactic');
     ALTER TABLE users ALTER COLUMN subscription_tier DROP DEFAULT,
         ALTER COLUMN subscription_tier TYPE subscription_tier USING subscription_tier::text::subscription_tier,
         ALTER COLUMN subscription_tier SET DEFAULT 'Free';
     DROP TYPE old_tier",
    "DO $$ DECLARE pid int; BEGIN
         ALTER TYPE social_provider RENAME TO old_provider;
         EXECUTE (SELECT format('CREATE TYPE social_provider AS ENUM (%s)', string_agg(quote_literal(enumlabel), ',' ORDER BY enumsortorder))
             FROM pg_enum WHERE enumtypid = 'old_provider'::regtype);
         ALTER TABLE users ALTER COLUMN social_provider TYPE social_provider USING social_provider::text::social_provider;
         DROP TYPE old_provider;
     END $$",
    "ALTER TABLE users ALTER COLUMN language_preference TYPE TEXT, ALTER COLUMN username TYPE VARCHAR(77)",
];

fn new_user(number: usize) -> NewUser {
    let new = NewUser::builder().email(format!("{number}@example.com")).full_name("Ada");
    let new = new.subscription_tier(SubscriptionTier::Pro).social_provider(SocialProvider::ALL[0]);
    new.social_provider_id(number.to_string()).credit_balance(BigDecimal::from(1)).build()
}

/// Each statement that is kept and returns something, on this connection.
fn all_statements(conn: &mut PgConnection, number: &mut usize) {
    *number += 1;
    let user = new_user(*number).insert(conn).unwrap();
    assert_eq!(user.subscription_tier, SubscriptionTier::Pro);
    let change =
        || UserChanges::builder().full_name(Some("Grace".into())).subscription_tier(SubscriptionTier::Team).build();
    let update = || diesel::update(users::table.find(user.id)).set(change());
    let updated = update().returning(User::as_returning()).prepared().get_result::<User>(conn).unwrap();
    assert_eq!((updated.full_name.as_deref(), updated.subscription_tier), (Some("Grace"), SubscriptionTier::Team));
    let updated = update().returning(User::as_returning()).prepared().get_results::<User>(conn).unwrap();
    assert_eq!(updated.len(), 1);
    let updated = update().returning(User::as_returning()).prepared().load::<User>(conn).unwrap();
    assert_eq!(updated.len(), 1);
    assert_eq!(update().prepared().execute(conn).unwrap(), 1);
    let id = users::table.filter(users::subscription_tier.eq(SubscriptionTier::Team)).select(users::id).prepared();
    assert!(id.load::<UserId>(conn).unwrap().contains(&user.id));
}

#[test]
fn outside_a_transaction_what_is_kept_goes_on_when_a_type_changes() {
    for change in CHANGES {
        let (db, conn) = &mut migrated();
        let other = &mut db.connect().unwrap();
        let number = &mut 0;
        all_statements(conn, number);
        all_statements(conn, number);
        execute(other, change);
        for _ in 0..3 {
            all_statements(conn, number);
        }
        // It was done once each time, and nothing failed in between.
        assert_eq!(lines(conn, "SELECT count(*)::text FROM users"), ["5"], "{change}");
        // In a transaction too, what is prepared later.
        conn.transaction::<_, Error, _>(|conn| {
            if change.contains("TYPE VARCHAR(300)") {
                all_statements(conn, number);
            }
            Ok(())
        })
        .unwrap();
    }
}

#[test]
fn what_was_forgotten_by_the_server_is_prepared_again() {
    let (_db, conn) = &mut migrated();
    let number = &mut 0;
    for forget in ["DISCARD ALL", "DEALLOCATE ALL"] {
        all_statements(conn, number);
        execute(conn, forget);
        all_statements(conn, number);
    }
}

#[test]
fn in_a_transaction_the_error_is_the_callers() {
    let (db, conn) = &mut migrated();
    let other = &mut db.connect().unwrap();
    new_user(1).insert(conn).unwrap();
    execute(other, CHANGES[0]);
    let failed = conn.transaction::<_, Error, _>(|conn| new_user(2).insert(conn)).unwrap_err();
    assert_eq!(failed.to_string(), "cached plan must not change result type");
    // One that Diesel does not know of.
    execute(conn, "BEGIN");
    assert_eq!(new_user(2).insert(conn).unwrap_err().to_string(), "cached plan must not change result type");
    execute(conn, "ROLLBACK");
    new_user(2).insert(conn).unwrap();
    new_user(3).insert(conn).unwrap();
    assert_eq!(lines(conn, "SELECT count(*)::text FROM users"), ["3"]);
}

#[test]
fn a_statement_that_fails_for_another_reason_is_not_sent_again() {
    let (_db, conn) = &mut migrated();
    new_user(1).insert(conn).unwrap();
    // A sequence counts what a rollback does not take back.
    execute(
        conn,
        "CREATE SEQUENCE tries; CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN PERFORM nextval('tries'); RAISE EXCEPTION 'refused'; END $$;
         CREATE TRIGGER refuse BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION refuse()",
    );
    assert_eq!(new_user(2).insert(conn).unwrap_err().to_string(), "refused");
    assert_eq!(lines(conn, "SELECT last_value::text FROM tries"), ["1"]);
    // What is refused when it is sent again is told as that.
    execute(conn, "DROP TRIGGER refuse ON users; ALTER TABLE users ALTER COLUMN full_name TYPE VARCHAR(301)");
    let refused = new_user(1).insert(conn);
    assert!(matches!(refused, Err(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _))), "{refused:?}");
}

fn backend(conn: &mut PgConnection) -> String {
    diesel::select(diesel::dsl::sql::<diesel::sql_types::Integer>("pg_backend_pid()"))
        .get_result::<i32>(conn)
        .unwrap()
        .to_string()
}

type Fails = fn(&mut PgConnection);

#[test]
fn a_pool_hands_no_connection_out_twice_on_which_it_failed() {
    let by_email = |conn: &mut PgConnection| {
        users::table.filter(users::email.eq("1@example.com")).select(User::as_select()).load::<User>(conn)
    };
    let fails: [(&str, Fails); 3] = [
        ("a SELECT of Diesel's own", |conn| {
            let rows = users::table.filter(users::email.eq("1@example.com")).select(User::as_select());
            rows.load::<User>(conn).unwrap_err();
        }),
        ("an insert", |conn| drop(new_user(2).insert(conn).unwrap())),
        ("an insert in a transaction", |conn| {
            conn.transaction::<_, Error, _>(|conn| new_user(2).insert(conn)).unwrap_err();
        }),
    ];
    for (what, fail) in fails {
        let (db, other) = &mut migrated();
        let pool = pool::connect(db.url()).unwrap();
        let mut conn = pool.get().unwrap();
        new_user(1).insert(&mut conn).unwrap();
        by_email(&mut conn).unwrap();
        let first = backend(&mut conn);
        execute(other, CHANGES[0]);
        fail(&mut conn);
        // What comes afterwards makes it no better.
        backend(&mut conn);
        drop(conn);
        // All that the pool has, at once.
        let mut all: Vec<_> = (0..pool.max_size()).map(|_| pool.get().unwrap()).collect();
        for conn in &mut all {
            assert_ne!(backend(conn), first, "{what}");
            by_email(conn).unwrap();
        }
    }
}

#[test]
fn a_pool_keeps_a_connection_on_which_something_else_failed() {
    let (db, _) = &mut migrated();
    let pool = diesel::r2d2::Pool::builder().max_size(1).build(pool::Manager::new(db.url())).unwrap();
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
    let own =
        diesel::r2d2::Pool::builder().max_size(2).build(diesel::r2d2::ConnectionManager::<PgConnection>::new(db.url()));
    creativeflow_schema::start_up(&own.unwrap()).unwrap();
    creativeflow_schema::start_up(&pool::connect(db.url()).unwrap()).unwrap();
}

/// A server that speaks another language: what it says is replaced on its way by words of the same length.
fn translated(db: &TestDatabase, folder: &Path, words: &'static [(&'static str, &'static str)]) -> String {
    let (_, query) = db.url().split_once("?host=").unwrap();
    let server = query.split('&').next().unwrap().replace("%2F", "/").replace("%2D", "-");
    let listener = UnixListener::bind(folder.join(".s.PGSQL.5432")).unwrap();
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let (client, server) =
                (client.unwrap(), UnixStream::connect(Path::new(&server).join(".s.PGSQL.5432")).unwrap());
            let sockets =
                [(client.try_clone().unwrap(), server.try_clone().unwrap(), &[][..]), (server, client, words)];
            for (mut from, mut to, words) in sockets {
                std::thread::spawn(move || {
                    let mut buffer = vec![0; 1 << 16];
                    while let Ok(length @ 1..) = from.read(&mut buffer) {
                        for (said, translated) in words {
                            assert_eq!(said.len(), translated.len());
                            while let Some(at) =
                                buffer[..length].windows(said.len()).position(|part| part == said.as_bytes())
                            {
                                buffer[at..at + said.len()].copy_from_slice(translated.as_bytes());
                            }
                        }
                        if to.write_all(&buffer[..length]).is_err() {
                            break;
                        }
                    }
                    let _ = to.shutdown(std::net::Shutdown::Both);
                });
            }
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
        let cut: String = translated.chars().chain(std::iter::repeat(' ')).take(said.len()).collect();
        (said, Box::leak(cut.into_boxed_str()))
    };
    let words: Vec<_> = GERMAN.iter().map(pad).collect();
    let (db, other) = &mut migrated();
    let folder = tempfile::tempdir().unwrap();
    let url = Arc::new(translated(db, folder.path(), Box::leak(words.into_boxed_slice())));

    let conn = &mut creativeflow_schema::connect(&url).unwrap();
    let number = &mut 0;
    all_statements(conn, number);
    execute(other, CHANGES[0]);
    all_statements(conn, number);

    // A time-out is not waited for twice.
    execute(conn, "SET lock_timeout = '1s'");
    execute(other, "BEGIN; LOCK TABLE users");
    let start = Instant::now();
    let error = new_user(100).insert(conn).unwrap_err();
    assert!(error.to_string().starts_with("storniere"), "{error}");
    let rows: Vec<NewUser> = (100..200).map(new_user).collect();
    let error = NewUser::insert_all(conn, &rows).unwrap_err();
    assert!(matches!(error, creativeflow_schema::bulk::Error::Database(_)), "{error}");
    assert!(start.elapsed() < Duration::from_millis(3_500), "{:?}", start.elapsed());
    execute(other, "ROLLBACK");

    let pool = pool::connect(&url).unwrap();
    let mut conn = pool.get().unwrap();
    let first = backend(&mut conn);
    let rows = || users::table.filter(users::email.eq("1@example.com")).select(User::as_select());
    rows().load::<User>(&mut conn).unwrap();
    execute(other, CHANGES[1]);
    rows().load::<User>(&mut conn).unwrap_err();
    drop(conn);
    let mut all: Vec<_> = (0..pool.max_size()).map(|_| pool.get().unwrap()).collect();
    assert!(all.iter_mut().all(|conn| backend(conn) != first));
}
