//! The round trip of every model: inserted with all fields and with the required ones, read back
//! equal, each field changed, and each that can be NULL set to it.
//!
//! `structs` compares the fields of the structs with the catalog.

use std::collections::BTreeSet;

use creativeflow_schema::models::*;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;
use diesel::prelude::*;
use diesel::result::Error;
use serde_json::Value;

use crate::support::{migrated, rows};
use crate::world::{World, unique};

/// Takes the columns of a table, each with its kind and its values:
///
/// - `id`: made by the database unless given
/// - `req`: required; `req_secret` likewise
/// - `tied`: likewise, but never changed alone, since a constraint ties it to another column
/// - `orphan`: required of an insert, and a change cannot take it away, though it can be NULL
/// - `null`: can be NULL; `null_secret` likewise
/// - `def`: has a default, which is the last value
/// - `now`: defaults to the time
/// - `stamp`: likewise, and never changes by hand
macro_rules! round_trip {
    ($conn:ident, $table:ident: $new:ident, $row:ident, $changes:ident;
     $($kind:ident $column:ident = $first:expr $(, $second:expr $(, $default:expr)?)?;)+) => {
        let json = |conn: &mut PgConnection, row: &$row| -> Value {
            let (table, id) = (stringify!($table), row.id);
            let row = lines(conn, &format!("SELECT to_jsonb(t)::text FROM {table} t WHERE id::text = '{id}'"));
            serde_json::from_str(&row[0]).unwrap()
        };
        $(let $column = $first;)+

        // With the required fields, then deleted, since they may be unique.
        let builder = $new::builder();
        $(let builder = required!($kind builder $column);)+
        let row = builder.build().insert($conn).unwrap();
        $(defaulted!($kind row $column $($(, $default)?)?);)+
        diesel::delete(&row).execute($conn).unwrap();

        // With all fields.
        let row = $new::builder()$(.$column($column.clone()))+.build().insert($conn).unwrap();
        $(same!($kind row $column, $column);)+
        let row = $table::table.find(Identifiable::id(&row)).select($row::as_select()).first($conn).unwrap();
        $(same!($kind row $column, $column);)+

        // Each field changed alone.
        let mut changed = 0;
        $($(
            let second = $second;
            let before = json($conn, &row);
            let change = change!($kind $changes $column second);
            let update = || diesel::update(&row).set(&change).returning($row::as_returning());
            let updated = update().get_result($conn).unwrap();
            same!($kind updated $column, second);
            let after = json($conn, &row);
            assert_changed(&before, &after, stringify!($column));
            update().get_result($conn).unwrap();
            assert_eq!(json($conn, &row), after, "an update with the same value changes nothing, {} too", "updated_at");
            changed += 1;
        )?)+

        // Each that can be NULL set to it.
        $(nulled!($kind $conn row $table $row $changes $column);)+
        assert_ne!(changed, 0, "no column of {} was changed", stringify!($table));
    };
}

macro_rules! required {
    (req $builder:ident $column:ident) => {
        $builder.$column($column.clone())
    };
    (req_secret $builder:ident $column:ident) => {
        $builder.$column($column.clone())
    };
    (tied $builder:ident $column:ident) => {
        $builder.$column($column.clone())
    };
    (orphan $builder:ident $column:ident) => {
        $builder.$column($column.clone())
    };
    ($other:ident $builder:ident $column:ident) => {
        $builder
    };
}

macro_rules! defaulted {
    (null $row:ident $column:ident) => { assert!($row.$column.is_none(), stringify!($column)) };
    (null_secret $row:ident $column:ident) => { assert!($row.$column.is_none(), stringify!($column)) };
    (def $row:ident $column:ident, $default:expr) => { assert_eq!($row.$column, $default, stringify!($column)) };
    (now $row:ident $column:ident) => { assert_recent($row.$column) };
    (stamp $row:ident $column:ident) => { assert_recent($row.$column) };
    (id $row:ident $column:ident) => { assert_ne!($row.$column, $column) };
    ($other:ident $row:ident $column:ident) => { same!($other $row $column, $column) };
}

macro_rules! same {
    (null $row:ident $column:ident, $value:ident) => {
        assert_eq!(*$row.$column.as_ref().unwrap(), $value, stringify!($column))
    };
    (orphan $row:ident $column:ident, $value:ident) => { same!(null $row $column, $value) };
    (tied $row:ident $column:ident, $value:ident) => {
        assert_eq!(json!($row.$column), json!($value), stringify!($column))
    };
    (req_secret $row:ident $column:ident, $value:ident) => {
        assert_eq!($row.$column.expose_secret(), $value.expose_secret(), stringify!($column))
    };
    (null_secret $row:ident $column:ident, $value:ident) => {
        assert_eq!($row.$column.as_ref().unwrap().expose_secret(), $value.expose_secret(), stringify!($column))
    };
    ($other:ident $row:ident $column:ident, $value:ident) => {
        assert_eq!($row.$column, $value, stringify!($column))
    };
}

macro_rules! change {
    (null $changes:ident $column:ident $value:ident) => { $changes::builder().$column(Some($value.clone().into())).build() };
    (null_secret $changes:ident $column:ident $value:ident) => { change!(null $changes $column $value) };
    ($other:ident $changes:ident $column:ident $value:ident) => { $changes::builder().$column($value.clone()).build() };
}

macro_rules! nulled {
    (null $conn:ident $row:ident $table:ident $model:ident $changes:ident $column:ident) => {
        let change = $changes::builder().$column(None).build();
        let updated = diesel::update(&$row).set(&change).returning($model::as_returning()).get_result($conn).unwrap();
        assert!(updated.$column.is_none(), stringify!($column));
    };
    (null_secret $($rest:tt)+) => { nulled! { null $($rest)+ } };
    ($other:ident $($rest:tt)+) => {};
}

mod accounts;
mod ai;
mod creative;
mod structs;

/// Fails unless this column differs, `updated_at` where there is one, and nothing else.
#[track_caller]
fn assert_changed(before: &Value, after: &Value, column: &str) {
    let column = column.trim_end_matches('_');
    let differing: BTreeSet<&str> = before
        .as_object()
        .unwrap()
        .iter()
        .filter(|(key, value)| after[key.as_str()] != **value)
        .map(|(key, _)| key.as_str())
        .collect();
    let mut expected = BTreeSet::from([column]);
    if before.get("updated_at").is_some() {
        expected.insert("updated_at");
    }
    assert_eq!(differing, expected);
}

#[track_caller]
fn assert_recent(time: chrono::DateTime<chrono::Utc>) {
    let age = chrono::Utc::now() - time;
    assert!(age < chrono::Duration::minutes(5), "{time} is not the time of the insert");
}

fn user(conn: &mut PgConnection) -> UserId {
    NewUser::builder().email(unique()).build().insert(conn).unwrap().id
}

fn asset(conn: &mut PgConnection, world: &World) -> AssetId {
    NewAsset::builder()
        .user_id(world.user.id)
        .name("an asset")
        .type_(AssetType::AiGenerated)
        .file_path("assets/1.png")
        .mime_type("image/png")
        .format("png")
        .build()
        .insert(conn)
        .unwrap()
        .id
}

fn model_version(conn: &mut PgConnection, world: &World) -> AiModelVersionId {
    let version =
        NewAiModelVersion::builder().model_id(world.ai_model.id).version_number(unique()).build();
    version.insert(conn).unwrap().id
}

#[test]
fn a_model_version_takes_only_its_own_validation_result() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let set = |result| {
        diesel::update(&a.ai_model_version)
            .set(AiModelVersionChanges::builder().validation_result_id(result).build())
            .returning(AiModelVersion::as_returning())
    };
    assert_eq!(set(None).get_result(conn).unwrap().validation_result_id, None);
    let own = a.ai_model_validation_result.id;
    assert_eq!(set(Some(own)).get_result(conn).unwrap().validation_result_id, Some(own));
    set(Some(b.ai_model_validation_result.id)).get_result(conn).unwrap_err();
}

#[test]
fn a_project_moves_with_its_owner_or_with_its_workbench() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let moved = ProjectChanges::builder().workbench_id(b.workbench.id).user_id(b.user.id).build();
    let project: Project = diesel::update(&a.project)
        .set(moved)
        .returning(Project::as_returning())
        .get_result(conn)
        .unwrap();
    assert_eq!((project.workbench_id, project.user_id), (b.workbench.id, b.user.id));

    let given = WorkbenchChanges::builder().user_id(a.user.id).build();
    diesel::update(&b.workbench).set(given).execute(conn).unwrap();
    let owner: UserId =
        projects::table.find(project.id).select(projects::user_id).first(conn).unwrap();
    assert_eq!(owner, a.user.id, "the project's owner follows the workbench's");
}

#[test]
fn an_upsert_of_a_request_whose_project_is_gone_passes() {
    let (_db, conn) = &mut migrated();
    let world = World::new(conn);
    diesel::delete(&world.project).execute(conn).unwrap();
    let (id, user_id) = (world.generation_request.id, world.user.id);
    // What a client of another language may send: the insert has no project, and the row is there.
    let upsert = diesel::insert_into(generation_requests::table)
        .values((
            generation_requests::id.eq(id),
            generation_requests::user_id.eq(user_id),
            generation_requests::input_prompt.eq("again"),
        ))
        .on_conflict(generation_requests::id)
        .do_update()
        .set(generation_requests::input_prompt.eq("again"))
        .returning(GenerationRequest::as_returning())
        .get_result(conn)
        .unwrap();
    assert_eq!((upsert.input_prompt.as_str(), upsert.project_id), ("again", None));
}

macro_rules! finders_and_updaters {
    ($($table:ident($($key:ident: $Key:ty),+) $Row:ident, $New:ident, $Changes:ident;)+) => {
        /// Finds each table's row by its key, and refuses a change of nothing.
        fn finders_and_updaters_of_each_table(conn: &mut PgConnection) {$(
            let row: $Row = $table::table.select($Row::as_select()).first(conn).unwrap();
            assert_eq!($Row::find($(row.$key),+).first(conn).unwrap().id, row.id);
            let nothing = $Changes::builder().build().update(conn, $(row.$key),+);
            assert!(matches!(nothing, Err(Error::QueryBuilderError(_))), "{}: {nothing:?}", stringify!($table));
        )+}
    };
}

creativeflow_schema::for_each_table!(finders_and_updaters);

#[test]
fn a_row_is_found_and_changed_by_its_key() {
    let (_db, conn) = &mut migrated();
    let w = World::new(conn);
    rows::in_each_table(conn);
    finders_and_updaters_of_each_table(conn);

    let renamed = UserChanges::builder().full_name(None).build().update(conn, w.user.id).unwrap();
    assert_eq!((renamed.id, renamed.full_name), (w.user.id, None));
    // Of a partitioned table, the month is in the key.
    let read = NotificationChanges::builder().is_read(false).build();
    let (id, created_at) = (w.notification.id, w.notification.created_at);
    assert!(!read.update(conn, id, created_at).unwrap().is_read);
    assert_eq!(
        read.update(conn, id, created_at + chrono::Duration::seconds(1)),
        Err(Error::NotFound)
    );
    assert_eq!(Notification::find(id, chrono::Utc::now()).first(conn).optional(), Ok(None));
    assert_eq!(Team::find(TeamId::now_v7()).first(conn), Err(Error::NotFound));
    // A constraint refuses.
    let other = user(conn);
    let taken = UserChanges::builder().email(w.user.email).build().update(conn, other).unwrap_err();
    let Error::DatabaseError(_, information) = taken else { panic!("{taken:?}") };
    assert_eq!(
        information.constraint_name(),
        Some(creativeflow_schema::constraints::IDX_USER_EMAIL_UNIQUE)
    );
}
