//! Closing and reopening accounts, and discarding projects and assets.

use chrono::{DateTime, TimeDelta, Utc};
use creativeflow_schema::constraints::IDX_USER_EMAIL_UNIQUE;
use creativeflow_schema::models::*;
use creativeflow_schema::privacy::Erasure;
use creativeflow_schema::privacy::account::{AddressTaken, GRACE, ReopenError};
use creativeflow_schema::queries;
use creativeflow_schema::types::*;
use diesel::prelude::*;
use diesel::result::Error;
use diesel::sql_types::Timestamptz;

use crate::support::{execute, lines, migrated, wait_until};
use crate::world::World;

fn now(conn: &mut PgConnection) -> DateTime<Utc> {
    diesel::select(diesel::dsl::now.into_sql::<Timestamptz>()).get_result(conn).unwrap()
}

/// All rows of the account's tables, as text.
fn rows(conn: &mut PgConnection) -> Vec<String> {
    lines(
        conn,
        "SELECT 'u' || u::text FROM users u UNION ALL SELECT 's' || s::text FROM sessions s
         UNION ALL SELECT 'a' || a::text FROM api_clients a
         UNION ALL SELECT 'c' || c::text FROM social_media_connections c",
    )
}

fn session(conn: &mut PgConnection, user_id: UserId) {
    let new = NewSession::builder().user_id(user_id).device_info("d").ip_address("::1");
    new.expires_at(Utc::now()).build().insert(conn).unwrap();
}

#[test]
fn what_gives_access_ends_with_the_account() {
    let (_db, conn) = &mut migrated();
    let [World { user, session, api_client, .. }, other] = [World::new(conn), World::new(conn)];
    execute(conn, "UPDATE users SET deleted_at = NULL; UPDATE api_clients SET is_active = true");
    let of_other = |conn: &mut PgConnection| {
        let rows = rows(conn);
        let others = rows.into_iter().filter(|row| row.contains(&other.user.id.to_string()));
        others.collect::<Vec<_>>()
    };
    let before = of_other(conn);
    assert_ne!(before, [""; 0]);
    assert!(queries::api_clients::active(&api_client.api_key).first(conn).is_ok());

    let started = now(conn);
    let closed = User::close(conn, user.id).unwrap();
    assert!(closed.closed_at >= started && closed.closed_at <= now(conn));
    assert_eq!(
        (closed.id, closed.sessions, closed.api_clients, closed.social_media_connections),
        (user.id, 1, 1, 1)
    );
    assert_eq!(closed.until, closed.closed_at + TimeDelta::days(30));

    let row = User::find(user.id).first(conn).unwrap();
    assert_eq!(row.deleted_at, Some(closed.closed_at));
    assert!(row.email_verification_token.is_none());
    assert!(row.password_reset_token.is_none());
    assert_eq!(row.password_reset_expires, None);
    assert_eq!((&row.email, row.username), (&user.email, user.username));
    assert!(row.password_hash.is_some(), "for whoever reopens it");
    assert!(queries::users::by_email(&user.email).first(conn).optional().unwrap().is_none());
    assert!(Session::find(session.id).first(conn).optional().unwrap().is_none());
    assert!(queries::api_clients::active(&api_client.api_key).first(conn).is_err());
    assert!(!ApiClient::find(api_client.id).first(conn).unwrap().is_active);
    assert_eq!(of_other(conn), before);

    // Once more: the first time stays.
    let all = rows(conn);
    let again = User::close(conn, user.id).unwrap();
    assert_eq!((again.closed_at, again.sessions, again.api_clients), (closed.closed_at, 0, 0));
    assert_eq!(rows(conn), all);
    assert_eq!(User::close(conn, UserId::now_v7()).unwrap_err(), Error::NotFound);
}

#[test]
fn an_account_is_reopened_until_its_grace_is_over_to_the_microsecond() {
    let (_db, conn) = &mut migrated();
    let user = NewUser::builder().email("ada@example.com").build().insert(conn).unwrap().id;
    conn.test_transaction::<_, Error, _>(|conn| {
        // The same throughout the transaction.
        let now = now(conn);
        let close = |conn: &mut PgConnection, at| {
            UserChanges::builder().deleted_at(Some(at)).build().update(conn, user).unwrap();
        };
        let due = |conn: &mut PgConnection| {
            queries::users::closed_before(now - GRACE).load::<UserId>(conn).unwrap()
        };
        close(conn, now - GRACE);
        session(conn, user);
        assert_eq!(due(conn), []);
        let reopened = User::reopen(conn, user).unwrap();
        assert_eq!((reopened.id, reopened.deleted_at), (user, None));
        assert_eq!(lines(conn, "SELECT id::text FROM sessions"), [""; 0]);

        close(conn, now - GRACE - TimeDelta::microseconds(1));
        assert_eq!(due(conn), [user]);
        let before = rows(conn);
        let error = User::reopen(conn, user).unwrap_err();
        let ReopenError::GraceOver { until } = error else { panic!("{error:?}") };
        assert_eq!(until, now - TimeDelta::microseconds(1));
        assert_eq!(rows(conn), before);
        Ok(())
    });
}

#[test]
fn what_is_open_stays_and_what_is_erased_is_not_reopened() {
    let (_db, conn) = &mut migrated();
    let user = NewUser::builder().email("ada@example.com").build().insert(conn).unwrap().id;
    session(conn, user);
    NewUsageLog::builder().user_id(user).action_type("a").build().insert(conn).unwrap();
    let before = rows(conn);
    User::reopen(conn, user).unwrap();
    assert_eq!(rows(conn), before);
    let not_found =
        |error: ReopenError| assert!(matches!(error, ReopenError::Database(Error::NotFound)));
    not_found(User::reopen(conn, UserId::now_v7()).unwrap_err());

    User::close(conn, user).unwrap();
    Erasure::of(user).execute(conn, |_| ()).unwrap();
    not_found(User::reopen(conn, user).unwrap_err());
    // The stand-in, and an account whose erasure was interrupted.
    let stand_in = UserId(lines(conn, "SELECT id::text FROM users").remove(0).parse().unwrap());
    for address in ["erased", "erasing"] {
        execute(conn, &format!("UPDATE users SET email = '{address}-' || id || '@erased.invalid'"));
        let error = User::reopen(conn, stand_in).unwrap_err();
        assert!(matches!(error, ReopenError::Erased), "{error:?}");
    }
}

#[test]
fn a_session_that_begins_while_the_account_is_closed_ends_too() {
    let (db, conn) = &mut migrated();
    let user = NewUser::builder().email("ada@example.com").build().insert(conn).unwrap().id;
    let url = db.url().to_owned();
    let closing = conn.transaction::<_, Error, _>(|conn| {
        session(conn, user);
        let closing = std::thread::spawn(move || {
            User::close(&mut creativeflow_schema::connect(&url).unwrap(), user).unwrap()
        });
        let waits = "SELECT 'waits' FROM pg_locks
             WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))";
        wait_until("the closing waits for the row", || !lines(conn, waits).is_empty());
        Ok(closing)
    });
    assert_eq!(closing.unwrap().join().unwrap().sessions, 1);
}

#[test]
fn a_sign_up_learns_whose_the_address_is() {
    let (_db, conn) = &mut migrated();
    let address = "ada@example.com";
    let user = NewUser::builder().email(address).username("ada").build().insert(conn).unwrap().id;
    let explain = |conn: &mut PgConnection, error: &Error| {
        AddressTaken::explain(conn, error, address).unwrap()
    };
    let error = NewUser::builder().email(address).build().insert(conn).unwrap_err();
    assert_eq!(explain(conn, &error), Some(AddressTaken::Open));

    let closed = User::close(conn, user).unwrap();
    let error = NewUser::builder().email(address).build().insert(conn).unwrap_err();
    let Error::DatabaseError(_, information) = &error else { panic!("{error:?}") };
    assert_eq!(information.constraint_name(), Some(IDX_USER_EMAIL_UNIQUE));
    let taken = explain(conn, &error).unwrap();
    assert_eq!(taken, AddressTaken::Closed { until: closed.until });
    for text in [taken.to_string(), format!("{taken:?}")] {
        assert!(!text.contains("ada"), "{text}");
    }

    // Not the address.
    let other = NewUser::builder().email("b@example.com").username("ada").build();
    let other = other.insert(conn).unwrap_err();
    assert_eq!(explain(conn, &other), None);
    assert_eq!(explain(conn, &Error::NotFound), None);

    Erasure::of(user).execute(conn, |_| ()).unwrap();
    assert_eq!(explain(conn, &error), Some(AddressTaken::Free));
    NewUser::builder().email(address).build().insert(conn).unwrap();
}

#[test]
fn projects_and_assets_are_discarded_and_restored() {
    let (_db, conn) = &mut migrated();
    let World { project, asset, .. } = World::new(conn);
    macro_rules! check {
        ($Row:ident, $row:ident, $Id:ident, $table:literal) => {
            execute(conn, concat!("UPDATE ", $table, " SET deleted_at = NULL"));
            let open = $Row::find($row.id).first(conn).unwrap();
            let discarded = $Row::discard(conn, $row.id).unwrap();
            let first = discarded.deleted_at;
            assert!(first.unwrap() <= now(conn));
            // Nothing else than the time.
            let updated_at = discarded.updated_at;
            assert!(discarded == $Row { deleted_at: first, updated_at, ..open.clone() });
            assert_eq!($Row::discard(conn, $row.id).unwrap().deleted_at, first);
            let restored = $Row::restore(conn, $row.id).unwrap();
            assert!(restored == $Row { updated_at: restored.updated_at, ..open });
            assert_eq!($Row::discard(conn, $Id::now_v7()).unwrap_err(), Error::NotFound);
            assert_eq!($Row::restore(conn, $Id::now_v7()).unwrap_err(), Error::NotFound);
        };
    }
    check!(Project, project, ProjectId, "projects");
    check!(Asset, asset, AssetId, "assets");
}
