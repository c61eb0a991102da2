//! Types that change under load.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::DateTime;
use creativeflow_schema::database::sqlstate;
use creativeflow_schema::models::{NewUser, User};
use creativeflow_schema::pool::{self, PgPool};
use creativeflow_schema::queries;
use creativeflow_schema::types::{SocialProvider, SubscriptionTier, UserId};
use diesel::prelude::*;
use diesel::result::Error;

use crate::support::{commented, execute, lines, migrated, wait_until};

pub const CHANGES: [&str; 2] = [
    "ALTER TABLE users ALTER COLUMN full_name TYPE VARCHAR(300)",
    "ALTER TABLE credit_transactions ALTER COLUMN amount TYPE DECIMAL(12, 4)",
];
const REPLACEMENTS: &str = include_str!("../stale_statements/replacements.sql");

const THREADS: usize = 8;

/// Reads and inserts from some threads, while `change` runs. Returns the errors of plain Diesel on
/// each connection.
pub fn under_load(pool: &PgPool, change: impl FnOnce()) -> BTreeMap<String, Vec<Error>> {
    let over = AtomicBool::new(false);
    let errors: Mutex<BTreeMap<String, Vec<Error>>> = Mutex::default();
    let rounds = Mutex::new([0; THREADS]);
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            let (over, errors, rounds) = (&over, &errors, &rounds);
            scope.spawn(move || {
                while !over.load(Ordering::SeqCst) {
                    let mut conn = pool.get().unwrap();
                    let backend = lines(&mut conn, "SELECT pg_backend_pid()::text").remove(0);
                    let found: QueryResult<Vec<User>> =
                        queries::users::by_email("a@example.com").load(&mut conn);
                    let credits =
                        queries::credit_transactions::since(UserId::now_v7(), DateTime::UNIX_EPOCH);
                    let credits =
                        credits.load::<creativeflow_schema::models::CreditTransaction>(&mut conn);
                    let failed = found.err().into_iter().chain(credits.err());
                    errors.lock().unwrap().entry(backend).or_default().extend(failed);
                    let id = UserId::now_v7();
                    NewUser::builder()
                        .email(format!("{}@example.com", id.0))
                        .subscription_tier(SubscriptionTier::Pro)
                        .social_provider(SocialProvider::ALL[0])
                        .social_provider_id(id.0.to_string())
                        .build()
                        .insert(&mut conn)
                        .unwrap_or_else(|error| panic!("insert: {error}"));
                    rounds.lock().unwrap()[thread] += 1;
                }
            });
        }
        let all_go_on = || {
            let before = *rounds.lock().unwrap();
            wait_until("all go on", || {
                rounds.lock().unwrap().iter().zip(before).all(|(now, before)| *now > before + 5)
            });
        };
        all_go_on();
        change();
        all_go_on();
        over.store(true, Ordering::SeqCst);
    });
    errors.into_inner().unwrap()
}

#[test]
fn a_change_of_a_type_costs_a_connection_one_error_and_an_insert_none() {
    let replacements = commented(REPLACEMENTS).into_iter();
    let changes = CHANGES.into_iter().chain(replacements.map(|(_, change)| change));
    for change in changes {
        let (db, other) = &mut migrated();
        let pool = pool::connect(db.url()).unwrap();
        let errors = under_load(&pool, || execute(other, change));
        let of_all: Vec<_> = errors.values().flatten().collect();
        for (backend, errors) in &errors {
            assert!(errors.len() <= 1, "{change}: {backend}: {errors:?}");
        }
        for error in of_all {
            assert!(sqlstate(error).is_some(), "{change}: {error:?}");
        }
    }
}
