//! Nothing personal is printed: a marker that is planted in values is in no Debug, Display, event,
//! log line or panic.

use std::error::Error as StdError;
use std::fmt::{Debug, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use chrono::{TimeDelta, Utc};
use creativeflow_schema::migrator::{Migrations, Migrator};
use creativeflow_schema::models::*;
use creativeflow_schema::privacy::Erasure;
use creativeflow_schema::privacy::account::AddressTaken;
use creativeflow_schema::privacy::retention::Retention;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;
use creativeflow_schema::{for_each_table, partitions};
use diesel::prelude::*;
use serde_json::json;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};

use crate::support::rows::tables;
use crate::support::{execute, lines, migrated};
use crate::world::World;

const MARKER: &str = "qXmarkXq";

#[track_caller]
fn assert_silent(text: &str) {
    assert!(!text.to_lowercase().contains(&MARKER.to_lowercase()), "{text}");
}

/// Prints the error in each way there is.
#[track_caller]
fn assert_silent_error(error: impl StdError + 'static) {
    let mut next: Option<&dyn StdError> = Some(&error);
    while let Some(error) = next {
        assert_silent(&format!("{error} {error:?} {error:#?}"));
        next = error.source();
    }
    // As unwrap does.
    let panicked = catch_unwind(AssertUnwindSafe(|| panic!("{error:?}"))).unwrap_err();
    assert_silent(panicked.downcast_ref::<String>().unwrap());
}

/// Puts the marker into each text and document of the rows that are there. Returns the tables that
/// have one.
fn plant(conn: &mut PgConnection) -> Vec<String> {
    // With the fields of each type of document.
    let mut entry = json!({"id": UserId::now_v7(), "extra": MARKER});
    for field in ["name", "hex", "family", "path", "format", "url", "resolution"] {
        entry[field] = json!(MARKER);
    }
    let mut planted = Vec::new();
    for table in tables(conn) {
        let set = lines(
            conn,
            &format!(
                "SELECT format('%I = %s', attname, CASE
                     WHEN atttypid <> 'jsonb'::regtype THEN {text}
                     WHEN attname = 'tags' THEN {tags}
                     WHEN EXISTS (SELECT FROM pg_constraint
                         WHERE conname = 'ck_{table}_' || attname || '_is_array') THEN {array}
                     ELSE {object} END)
                 FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0
                 AND NOT attisdropped AND atttypid IN ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype)
                 AND (atttypmod = -1 OR atttypmod - 4 >= length('{MARKER}'))",
                text = literal(&format!("'{MARKER}'")),
                tags = literal(&format!("'{}'", json!([MARKER]))),
                array = literal(&format!("'{}'", json!([entry]))),
                object = literal(&format!("'{}'", json!({"tone": MARKER, MARKER: MARKER}))),
            ),
        );
        if !set.is_empty() {
            execute(conn, &format!("UPDATE {table} SET {}", set.join(", ")));
            planted.push(table);
        }
    }
    planted
}

fn literal(text: &str) -> String {
    creativeflow_schema::quote::literal(text)
}

#[test]
fn a_row_prints_its_id_alone() {
    let (_db, conn) = &mut migrated();
    World::new(conn);
    let planted = plant(conn);
    assert!(planted.len() > 15, "{planted:?}");
    macro_rules! check {
        ($($table:ident($($key:ident: $Key:ty),+) $Row:ident, $New:ident, $Changes:ident;)+) => {$(
            fn prints<T: Debug>() {}
            let (_, _) = (prints::<$New>, prints::<$Changes>);
            let rows = $table::table.select($Row::as_select()).load(conn).unwrap();
            let attempts = $table::table.select(Attempt::<$Row>::as_select());
            assert_silent(&format!("{:?}", attempts.load::<Attempt<$Row>>(conn).unwrap()));
            let [row] = &rows[..] else { panic!("{rows:?}") };
            let name = stringify!($Row);
            assert_eq!(format!("{row:?}"), format!("{name} {{ id: {:?}, .. }}", row.id));
            assert_silent(&format!("{row:#?}"));
            let is_planted = serde_json::to_string(row).unwrap().contains(MARKER);
            assert_eq!(is_planted, planted.iter().any(|table| table == stringify!($table)));
        )+};
    }
    macro_rules! each {
        ($($table:ident($($key:ident: $Key:ty),+) $Row:ident, $New:ident, $Changes:ident;)+) => {
            $({ check! { $table($($key: $Key),+) $Row, $New, $Changes; } })+
        };
    }
    for_each_table!(each);
}

/// The macro `models!` writes Debug for all of them, beside which a derived one does not compile.
#[test]
fn an_insert_prints_its_id_alone_and_a_change_nothing() {
    let id = UserId::now_v7();
    let user = NewUser::builder().id(id).email(MARKER).full_name(MARKER).password_hash(MARKER);
    assert_eq!(format!("{:?}", user.build()), format!("NewUser {{ id: {id:?}, .. }}"));
    let log = NewUsageLog::builder().user_id(id).action_type(MARKER).timestamp(Utc::now());
    assert_eq!(format!("{:?}", log.build()), "NewUsageLog { id: None, .. }");
    let change = UserChanges::builder().email(MARKER).mfa_secret(Some(MARKER.into())).build();
    assert_eq!(format!("{change:?}"), "UserChanges { .. }");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/models");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(["mod.rs", "attempt.rs"].contains(&name) || !text.contains("Debug"), "{name}");
    }
}

#[test]
fn a_refused_value_is_not_in_the_error() {
    let (_db, conn) = &mut migrated();
    let user = NewUser::builder().email(MARKER).username(MARKER).build().insert(conn).unwrap();
    let other = NewUser::builder().email("b").build().insert(conn).unwrap().id;
    let nobody = UserId::now_v7();

    // UNIQUE, whose DETAIL is "Key (email)=(...) already exists.".
    let taken = NewUser::builder().email(MARKER).build().insert(conn).unwrap_err();
    let diesel::result::Error::DatabaseError(_, information) = &taken else { panic!("{taken:?}") };
    assert!(information.details().unwrap().contains(MARKER), "the marker is planted");
    assert_silent_error(AddressTaken::explain(conn, &taken, MARKER).unwrap().unwrap());
    assert_silent_error(taken);
    let change = UserChanges::builder().username(Some(MARKER.to_owned())).build();
    assert_silent_error(change.update(conn, other).unwrap_err());
    let rows = [NewUser::builder().email(MARKER).build()];
    assert_silent_error(NewUser::insert_all(conn, &rows).unwrap_err());

    // Too long, and with a NUL.
    let long = MARKER.repeat(100);
    assert_silent_error(
        NewTeam::builder().name(&*long).owner_id(other).build().insert(conn).unwrap_err(),
    );
    for text in [long.clone(), format!("{MARKER}\0"), format!("\0{MARKER}")] {
        let rows = [NewUsageLog::builder().user_id(other).action_type(text).build()];
        assert_silent_error(NewUsageLog::insert_all(conn, &rows).unwrap_err());
        assert_silent_error(NewUsageLog::copy(conn, &rows).unwrap_err());
    }
    // A foreign key, a CHECK, NOT NULL.
    assert_silent_error(
        NewTeam::builder().name(MARKER).owner_id(nobody).build().insert(conn).unwrap_err(),
    );
    let rows = [NewNotification::builder().user_id(nobody).type_(MARKER).message(MARKER).build()];
    assert_silent_error(NewNotification::insert_all(conn, &rows).unwrap_err());
    assert_silent_error(NewNotification::copy(conn, &rows).unwrap_err());
    execute(conn, "ALTER TABLE users ADD CHECK (full_name <> 'qXmarkXq')");
    for change in [
        UserChanges::builder().full_name(Some(MARKER.to_owned())).build(),
        UserChanges::builder().full_name(Some(long)).build(),
    ] {
        assert_silent_error(change.update(conn, user.id).unwrap_err());
    }
    assert_silent_error(
        diesel::sql_query("UPDATE users SET timezone = NULL").execute(conn).unwrap_err(),
    );

    // A document that could not be read again.
    let deep = (0..200).fold(json!(MARKER), |document, _| json!([document]));
    let metadata = JsonObject::from_iter([(MARKER, deep)]);
    let notification = NewNotification::builder().user_id(other).type_("t").message(MARKER);
    assert_silent_error(notification.metadata(metadata).build().insert(conn).unwrap_err());
    assert_silent_error(MARKER.parse::<SubscriptionTier>().unwrap_err());
}

#[test]
fn a_value_that_cannot_be_read_is_not_in_the_error() {
    let (_db, conn) = &mut migrated();
    World::new(conn);
    let mut seen = Vec::new();
    for (column, document) in [
        ("brand_kits.colors", json!([{"name": MARKER}])),
        ("brand_kits.colors", json!([{"name": [MARKER], "hex": MARKER}])),
        ("brand_kits.fonts", json!([MARKER])),
        ("brand_kits.fonts", json!([{"name": {MARKER: MARKER}, "family": MARKER}])),
        ("brand_kits.logos", json!([[MARKER, ", expected ", MARKER]])),
        (
            "generation_requests.sample_assets",
            json!([{"id": MARKER, "url": "u", "resolution": "r"}]),
        ),
        ("generation_requests.input_parameters", json!({"format": {MARKER: MARKER}})),
        ("brand_kits.style_preferences", json!({"tone": [MARKER]})),
        ("templates.tags", json!([{MARKER: MARKER}])),
    ] {
        let (table, name) = column.split_once('.').unwrap();
        let before = lines(conn, &format!("SELECT {name}::text FROM {table}")).remove(0);
        let set = |document: &str| format!("UPDATE {table} SET {name} = '{document}'");
        execute(conn, &set(&document.to_string()));
        macro_rules! read {
            ($table:ident, $Row:ident) => {{
                let row = $table::table.select($Row::as_select()).load(conn);
                assert_silent_error(row.unwrap_err());
                let attempt = $table::table.select(Attempt::<$Row>::as_select());
                let mut attempts = attempt.load::<Attempt<$Row>>(conn).unwrap();
                assert_silent(&format!("{attempts:?}"));
                let error = attempts.remove(0).0.unwrap_err();
                error.source().unwrap().to_string()
            }};
        }
        let fault = match table {
            "brand_kits" => read!(brand_kits, BrandKit),
            "generation_requests" => read!(generation_requests, GenerationRequest),
            _ => read!(templates, Template),
        };
        assert_silent(&fault);
        seen.push(fault);
        let null = format!("UPDATE {table} SET {name} = NULL");
        execute(conn, &if before.is_empty() { null } else { set(&before) });
    }
    // The fault is there, the value is not.
    assert!(seen[0].starts_with("missing field `hex`"), "{seen:?}");
    assert!(seen[1].starts_with("invalid type, expected a string"), "{seen:?}");
    assert!(seen[5].starts_with("a value that its field cannot hold at line 1"), "{seen:?}");
}

#[test]
fn a_migration_and_a_partition_that_fail_print_no_value() {
    let (_db, conn) = &mut migrated();
    let log = Log::default();
    tracing::subscriber::with_default(log.clone(), || {
        NewUser::builder().email("a").full_name(MARKER).build().insert(conn).unwrap();
        for up in [
            "ALTER TABLE users ALTER full_name TYPE INT USING full_name::int",
            "ALTER TABLE users ADD CHECK (full_name IS NULL)",
            "UPDATE users SET email = full_name; INSERT INTO users (email) SELECT full_name FROM users",
            "DO $$ BEGIN EXECUTE 'INSERT INTO users (email, credit_balance) SELECT ''c'', full_name::numeric FROM users'; END $$",
        ] {
            let folder = tempfile::tempdir().unwrap();
            let migration = folder.path().join("2030-01-01-000001_a");
            std::fs::create_dir(&migration).unwrap();
            std::fs::write(migration.join("up.sql"), up).unwrap();
            std::fs::write(migration.join("down.sql"), "SELECT 1").unwrap();
            let history = format!("h{}", UserId::now_v7().0.simple());
            execute(conn, &format!("CREATE SCHEMA {history}; SET search_path = {history}"));
            std::fs::write(migration.join("up.sql"), up.replace("users", "public.users")).unwrap();
            let migrator = Migrator::new(Migrations::from_folder(folder.path()).unwrap());
            let error = migrator.run_pending(&mut *conn).unwrap_err();
            assert!(error.to_string().contains("2030-01-01-000001_a failed"), "{error}");
            assert_silent_error(error);
            execute(conn, "RESET search_path");
        }
        // A row that moves from DEFAULT to its month.
        let user = lines(conn, "SELECT id::text FROM users").remove(0);
        execute(
            conn,
            &format!(
                "INSERT INTO notifications (user_id, type, message, created_at)
                 VALUES ('{user}', 't', '{MARKER}', now())"
            ),
        );
        let made = partitions::ensure_partitions(&mut *conn).unwrap();
        assert_silent(&format!("{made:?}"));
    });
    let log = log.0.lock().unwrap();
    assert!(log.contains("notifications_"), "the partitions are logged: {log}");
    assert_silent(&log);
}

#[test]
fn events_and_receipts_have_no_value() {
    let (_db, conn) = &mut migrated();
    World::new(conn);
    plant(conn);
    let log = Log::default();
    tracing::subscriber::with_default(log.clone(), || {
        execute(
            conn,
            "UPDATE users SET deleted_at = '2020-01-01Z';
             UPDATE assets SET created_at = '2020-01-01Z', type = 'AIGenerated', is_final = false;
             UPDATE generation_requests SET selected_sample_id = NULL;
             UPDATE subscriptions SET status = 'Expired'",
        );
        let user: UserId = users::table.select(users::id).first(conn).unwrap();
        assert_silent(&format!("{:?}", Erasure::of(user).plan(conn).unwrap()));
        let mut events = 0;
        let gone = Retention::at(Utc::now() + TimeDelta::days(1)).purge_expired(conn, |event| {
            events += 1;
            assert_silent(&format!("{event:?} {event:#?}"));
        });
        let gone = gone.unwrap();
        assert_silent(&format!("{gone:?} {}", serde_json::to_string(&gone).unwrap()));
        assert!(events > 2, "{gone:?}");
    });
    assert_silent(&log.0.lock().unwrap());
}

#[test]
fn a_password_is_in_no_error_of_a_connection() {
    for url in [
        format!("postgres://u:{MARKER}@127.0.0.1:1/d"),
        format!("postgres://u:{MARKER}@[/d"),
        format!("postgres://u:{MARKER} @127.0.0.1:1/d"),
    ] {
        assert_silent_error(creativeflow_schema::connect(&url).err().unwrap());
    }
}

/// A subscriber that keeps all that is logged.
#[derive(Clone, Default)]
pub struct Log(pub Arc<Mutex<String>>);

impl Visit for Log {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        writeln!(self.0.lock().unwrap(), "{field}={value:?}").unwrap();
    }
}

impl tracing::Subscriber for Log {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut self.clone());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        event.record(&mut self.clone());
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
