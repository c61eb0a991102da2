//! What a connection prepares once.

use creativeflow_schema::Prepare;
use creativeflow_schema::models::{NewTeam, NewUser, UserChanges};
use creativeflow_schema::schema::users;
use diesel::prelude::*;

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
    let user = NewUser::builder().email("3@example.com").full_name("Ada").build().insert(conn).unwrap();
    assert_eq!(prepared(conn, "INSERT INTO \"users\""), 2);
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
    assert_eq!(rename("d").execute(conn).unwrap(), 1);
    assert_eq!(prepared(conn, "UPDATE"), 1);
    let nothing =
        diesel::update(users::table.find(user.id)).set(UserChanges::builder().build()).prepared().execute(conn);
    assert!(matches!(nothing, Err(diesel::result::Error::QueryBuilderError(_))), "{nothing:?}");
}
