//! Rows that no type of Rust can hold.

use creativeflow_schema::models::*;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;
use diesel::result::Error;

use crate::support::*;
use crate::world::World;

#[test]
fn one_row_that_cannot_be_read_hides_no_other() {
    let (_db, conn) = &mut migrated();
    World::new(conn);
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    // A column, a value that the database takes and the model cannot hold.
    macro_rules! hides_no_other {
        ($table:ident, $model:ident, $id:ty, $column:literal, $value:expr) => {{
            let table = stringify!($table);
            conn.run("BEGIN");
            conn.run(format!(
                "UPDATE {table} SET {} = {} WHERE ctid = (SELECT min(ctid) FROM {table})",
                $column, $value
            ));
            let list = $table::table.select($model::as_select()).load::<$model>(conn);
            assert_eq!(
                list.unwrap_err().to_string(),
                format!("Error deserializing field '{}'", $column)
            );
            let rows: Vec<($id, Attempt<$model>)> = $table::table
                .select(($table::id, Attempt::<$model>::as_select()))
                .load(conn)
                .unwrap();
            let (unreadable, readable): (Vec<_>, Vec<_>) =
                rows.iter().partition(|(_, row)| row.0.is_err());
            assert_eq!(unreadable.len(), 1);
            assert_eq!(
                unreadable[0].1.0.as_ref().unwrap_err().to_string(),
                format!("Error deserializing field '{}'", $column)
            );
            for (id, row) in readable {
                assert_eq!(row.0.as_ref().unwrap().id, *id);
            }
            conn.run("ROLLBACK");
        }};
    }
    conn.run("INSERT INTO users (email) VALUES ('other@example.com')");
    conn.run("INSERT INTO sessions (user_id, device_info, ip_address, expires_at) SELECT id, 'd', '::1', now() FROM users");
    hides_no_other!(assets, Asset, AssetId, "metadata", "'{\"n\": 1e400}'");
    hides_no_other!(assets, Asset, AssetId, "metadata", format!("'{{\"n\": {deep}}}'"));
    hides_no_other!(projects, Project, ProjectId, "collaboration_state", format!("'{deep}'"));
    hides_no_other!(projects, Project, ProjectId, "collaboration_state", "'-1e309'");
    hides_no_other!(asset_versions, AssetVersion, AssetVersionId, "state_data", "'1e400'");
    hides_no_other!(brand_kits, BrandKit, BrandKitId, "colors", "'[{\"name\": \"no hex\"}]'");
    hides_no_other!(templates, Template, TemplateId, "tags", "'[1]'");
    hides_no_other!(users, User, UserId, "last_login_at", "'infinity'");
    hides_no_other!(users, User, UserId, "last_login_at", "'294276-12-31'");
    hides_no_other!(sessions, Session, SessionId, "expires_at", "'-infinity'");
    hides_no_other!(sessions, Session, SessionId, "last_activity", "'infinity'");
    // A label that is newer than the program.
    conn.run("ALTER TYPE subscription_tier ADD VALUE 'Galactic'");
    hides_no_other!(users, User, UserId, "subscription_tier", "'Galactic'");
    // A row from before the check.
    conn.run("ALTER TABLE users DROP CONSTRAINT ck_users_credit_balance_is_number");
    hides_no_other!(users, User, UserId, "credit_balance", "'NaN'");
}

#[test]
fn the_database_refuses_what_is_no_amount() {
    let (_db, conn) = &mut migrated();
    World::new(conn);
    let decimals = conn.lines(
        "SELECT table_name || ' ' || column_name FROM information_schema.columns
         WHERE table_schema = 'public' AND data_type = 'numeric'",
    );
    assert!(decimals.len() >= 5, "{decimals:?}");
    for column in decimals {
        let (table, column) = column.split_once(' ').unwrap();
        for value in ["NaN", "Infinity", "-Infinity"] {
            let refused =
                diesel::sql_query(format!("UPDATE {table} SET {column} = '{value}'")).execute(conn);
            let Err(Error::DatabaseError(kind, information)) = refused else {
                panic!("{table}.{column}: {refused:?}")
            };
            if value == "NaN" {
                let name = format!("ck_{table}_{column}_is_number");
                assert_eq!(information.constraint_name(), Some(name.as_str()), "{kind:?}");
                assert!(
                    creativeflow_schema::constraints::ALL.contains(&name.as_str()),
                    "src/constraints.rs has {name}"
                );
            }
        }
    }
    // A month that is made later too.
    let made = conn.lines("SELECT conname::text FROM pg_constraint WHERE conname LIKE '%\\_is\\_number' AND NOT convalidated");
    assert_eq!(made, [""; 0]);
}
