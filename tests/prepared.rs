//! What a connection prepares once.

use bigdecimal::BigDecimal;
use creativeflow_schema::Prepare;
use creativeflow_schema::constraints::IDX_USER_EMAIL_UNIQUE;
use creativeflow_schema::models::{NewTeam, NewUsageLog, NewUser, UserChanges};
use creativeflow_schema::schema::{usage_logs, users};
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error};

use crate::support::{lines, migrated};

/// The statements on this table that the connection has prepared.
fn prepared(conn: &mut PgConnection, begin: &str) -> usize {
    lines(conn, &format!("SELECT statement FROM pg_prepared_statements WHERE statement LIKE '{begin}%'")).len()
}

#[test]
fn an_insert_is_prepared_once_for_the_columns_that_are_set() {
    let (_db, conn) = &mut migrated();
    for number in 0..3 {
        NewUser::builder().email(format!("{number}@example.com")).build().insert(conn).unwrap();
    }
    assert_eq!(prepared(conn, "INSERT INTO \"users\""), 1);
    NewUser::builder().email("3@example.com").full_name("Ada").build().insert(conn).unwrap();
    assert_eq!(prepared(conn, "INSERT INTO \"users\""), 2);
    // As many values of the same types, of another column.
    let user = NewUser::builder().email("4@example.com").username("ada").build().insert(conn).unwrap();
    assert_eq!((user.username.as_deref(), user.full_name), (Some("ada"), None));
    assert_eq!(prepared(conn, "INSERT INTO \"users\""), 3);
    // Many at once are not, since each number of them would be another.
    let team = || NewTeam::builder().name("Engines").owner_id(user.id).build();
    NewTeam::insert_all(conn, &[team(), team()]).unwrap();
    assert_eq!(prepared(conn, "INSERT INTO \"teams\""), 0);
}

#[test]
fn a_change_is_prepared_once_when_it_says_so_and_does_the_same() {
    let (_db, conn) = &mut migrated();
    let user = NewUser::builder().email("ada@example.com").build().insert(conn).unwrap();
    let rename = |name: &str| {
        diesel::update(users::table.find(user.id)).set(UserChanges::builder().full_name(Some(name.into())).build())
    };
    for name in ["a", "b", "c"] {
        let renamed = rename(name).returning(users::full_name).prepared().get_result::<Option<String>>(conn).unwrap();
        assert_eq!(renamed.as_deref(), Some(name));
    }
    assert_eq!(prepared(conn, "UPDATE"), 1);
    // Diesel's own execute does not keep it.
    assert_eq!(rename("d").execute(conn).unwrap(), 1);
    assert_eq!(prepared(conn, "%UPDATE"), 1);
    for name in ["e", "f", "g"] {
        assert_eq!(rename(name).prepared().execute(conn).unwrap(), 1);
    }
    assert_eq!(prepared(conn, "%UPDATE"), 2);
    let name: Option<String> = users::table.find(user.id).select(users::full_name).first(conn).unwrap();
    assert_eq!(name.as_deref(), Some("g"));
    let nothing =
        diesel::update(users::table.find(user.id)).set(UserChanges::builder().build()).prepared().execute(conn);
    assert!(matches!(nothing, Err(Error::QueryBuilderError(_))), "{nothing:?}");
}

#[test]
fn executing_what_is_prepared_counts_rows() {
    let (_db, conn) = &mut migrated();
    let user = NewUser::builder().email("ada@example.com").build().insert(conn).unwrap();
    let log = || NewUsageLog::builder().user_id(user.id).action_type("asset_exported").build();
    NewUsageLog::insert_all(conn, &[log(), log(), log()]).unwrap();
    let logs = usage_logs::table.filter(usage_logs::user_id.eq(user.id));
    let mut counts = Vec::new();
    for _ in 0..2 {
        counts.push(diesel::update(logs).set(usage_logs::credits_cost.eq(None::<BigDecimal>)).prepared().execute(conn));
        counts.push(diesel::insert_into(usage_logs::table).values(&log()).prepared().execute(conn));
        counts.push(diesel::delete(logs).prepared().execute(conn));
    }
    assert_eq!(counts, [3, 1, 4, 0, 1, 1].map(Ok));
    // Diesel keeps a DELETE by itself, but this one counts.
    assert_eq!(prepared(conn, "WITH changed AS"), 3);
    let other = NewUser::builder().email("charles@example.com").build().insert(conn).unwrap();
    let refused = diesel::update(users::table.find(other.id)).set(users::email.eq(user.email)).prepared().execute(conn);
    let Err(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, refusal)) = refused else { panic!("{refused:?}") };
    assert_eq!(refusal.constraint_name(), Some(IDX_USER_EMAIL_UNIQUE));
}
