//! The round trip of every model: inserted with all fields, as the world is, and with the required
//! ones; each field changed, and each that can be NULL set to it.
//!
//! `structs` compares the fields of the structs with the catalog.

use std::collections::BTreeSet;

use creativeflow_schema::models::*;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;
use diesel::result::Error;
use serde_json::{Value, json};

use crate::support::*;
use crate::world::{World, at, decimal, document, object, same, tables, unique};

macro_rules! round_trips {
    ($conn:ident $original:ident $other:ident; $($row:ident: $New:ident, $Row:ident, $Changes:ident in $table:ident {
        $($kind:ident $column:ident = $first:expr $(, $second:expr $(, $default:expr)?)?;)+
    })+) => {$(
        #[test]
        #[allow(unused_variables)]
        fn $table() {
            let (_db, $conn) = &mut migrated();
            let $original = World::new($conn).$row;
            let $other = World::new($conn);
            // The version holds its result, which could not be another's then.
            execute($conn, "UPDATE ai_model_versions SET validation_result_id = NULL");
            let json = |conn: &mut PgConnection| -> Value {
                let (table, id) = (stringify!($table), $original.id);
                let row = conn.lines(format!("SELECT to_jsonb(t)::text FROM {table} t WHERE id::text = '{id}'"));
                serde_json::from_str(&row[0]).unwrap()
            };

            // Each field changed alone.
            let mut changed = 0;
            $($(
                let second = $second;
                let before = json($conn);
                let change = change!($kind $Changes $column second);
                let update = || diesel::update(&$original).set(&change).returning($Row::as_returning());
                let updated = update().get_result($conn).unwrap();
                same!($kind updated $column, second);
                let after = json($conn);
                assert_changed(&before, &after, stringify!($column));
                update().get_result($conn).unwrap();
                assert_eq!(json($conn), after, "an update with the same value changes nothing, {} too", "updated_at");
                changed += 1;
            )?)+
            assert_ne!(changed, 0, "no column of {} was changed", stringify!($table));

            // Each that can be NULL set to it.
            $(nulled!($kind $conn $original $Row $Changes $column);)+

            // With the required fields, which the row has no longer where they are unique.
            let builder = $New::builder();
            $(let builder = required!($kind builder $original $column);)+
            let row = builder.build().insert($conn).unwrap();
            $(defaulted!($kind row $original $column $($(, $default)?)?);)+
        }
    )+};
}

macro_rules! required {
    (req $builder:ident $row:ident $column:ident) => { $builder.$column($row.$column.clone()) };
    (req_secret $($rest:tt)+) => { required!(req $($rest)+) };
    (tied $($rest:tt)+) => { required!(req $($rest)+) };
    (tied_null $($rest:tt)+) => { required!(late $($rest)+) };
    (orphan $($rest:tt)+) => { required!(late $($rest)+) };
    (late $builder:ident $row:ident $column:ident) => { $builder.$column($row.$column.unwrap()) };
    ($other:ident $builder:ident $row:ident $column:ident) => { $builder };
}

macro_rules! defaulted {
    (null $row:ident $original:ident $column:ident) => { assert!($row.$column.is_none(), stringify!($column)) };
    (null_secret $($rest:tt)+) => { defaulted!(null $($rest)+) };
    (def $row:ident $original:ident $column:ident, $default:expr) => { assert_eq!($row.$column, $default, stringify!($column)) };
    (now $row:ident $original:ident $column:ident) => { assert_recent($row.$column) };
    (stamp $row:ident $original:ident $column:ident) => { assert_recent($row.$column) };
    (id $row:ident $original:ident $column:ident) => { assert_ne!($row.$column, $original.$column) };
    (req_secret $row:ident $original:ident $column:ident) => {
        assert_eq!($row.$column.expose_secret(), $original.$column.expose_secret(), stringify!($column))
    };
    ($other:ident $row:ident $original:ident $column:ident) => {
        assert_eq!(json!($row.$column), json!($original.$column), stringify!($column))
    };
}

macro_rules! change {
    (null $changes:ident $column:ident $value:ident) => { $changes::builder().$column(Some($value.clone().into())).build() };
    (null_secret $($rest:tt)+) => { change!(null $($rest)+) };
    (late $($rest:tt)+) => { change!(null $($rest)+) };
    ($other:ident $changes:ident $column:ident $value:ident) => { $changes::builder().$column($value.clone()).build() };
}

macro_rules! nulled {
    (null $conn:ident $row:ident $Row:ident $changes:ident $column:ident) => {
        let change = $changes::builder().$column(None).build();
        let updated = diesel::update(&$row).set(&change).returning($Row::as_returning()).get_result($conn).unwrap();
        assert!(updated.$column.is_none(), stringify!($column));
    };
    (null_secret $($rest:tt)+) => { nulled! { null $($rest)+ } };
    (late $($rest:tt)+) => { nulled! { null $($rest)+ } };
    ($other:ident $($rest:tt)+) => {};
}

tables!(round_trips);

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

fn new_user(conn: &mut PgConnection) -> UserId {
    NewUser::builder().email(unique()).build().insert(conn).unwrap().id
}

fn new_workbench(conn: &mut PgConnection, user_id: UserId) -> WorkbenchId {
    NewWorkbench::builder().user_id(user_id).name("second").build().insert(conn).unwrap().id
}

fn new_asset(conn: &mut PgConnection) -> AssetId {
    let asset = NewAsset::builder().user_id(new_user(conn)).name("an asset");
    let asset = asset.type_(AssetType::AiGenerated).file_path("assets/1.png");
    asset.mime_type("image/png").format("png").build().insert(conn).unwrap().id
}

fn new_version(conn: &mut PgConnection) -> AiModelVersionId {
    let model = ai_models::table.select(ai_models::id).first(conn).unwrap();
    let version = NewAiModelVersion::builder().model_id(model).version_number(unique());
    version.build().insert(conn).unwrap().id
}

/// Of an asset or of a project, the version is the same otherwise.
#[test]
fn asset_versions_of_a_project() {
    let (_db, conn) = &mut migrated();
    let w = World::new(conn);
    let version = NewAssetVersion::builder()
        .project_id(w.project.id)
        .version_number(8)
        .file_path("file path 1")
        .state_data(json!({"clock": 1}))
        .description("description 1")
        .created_by_user_id(w.user.id)
        .created_at(at(2020, 1))
        .build()
        .insert(conn)
        .unwrap();
    assert_eq!((version.asset_id, version.project_id), (None, Some(w.project.id)));
    assert_eq!(AssetVersion::find(version.id).first(conn), Ok(version.clone()));
    let expected = AssetVersion {
        version_number: 9,
        file_path: Some("file path 2".to_owned()),
        state_data: Some(json!([1, "two", null])),
        description: None,
        created_by_user_id: None,
        ..version
    };
    let change = AssetVersionChanges::builder()
        .version_number(9)
        .file_path(Some("file path 2".to_owned()))
        .state_data(Some(json!([1, "two", null])))
        .description(None)
        .created_by_user_id(None);
    assert_eq!(change.build().update(conn, expected.id), Ok(expected));
}

#[test]
fn a_model_version_takes_only_its_own_validation_result() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let version = a.ai_model_version.id;
    let set = |result, conn: &mut PgConnection| {
        let change = AiModelVersionChanges::builder().validation_result_id(result).build();
        change.update(conn, version).map(|version| version.validation_result_id)
    };
    assert_eq!(set(None, conn), Ok(None));
    let own = a.ai_model_validation_result.id;
    assert_eq!(set(Some(own), conn), Ok(Some(own)));
    set(Some(b.ai_model_validation_result.id), conn).unwrap_err();
}

#[test]
fn a_project_moves_with_its_owner_or_with_its_workbench() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let moved = ProjectChanges::builder().workbench_id(b.workbench.id).user_id(b.user.id).build();
    let project = moved.update(conn, a.project.id).unwrap();
    assert_eq!((project.workbench_id, project.user_id), (b.workbench.id, b.user.id));

    let given = WorkbenchChanges::builder().user_id(a.user.id).build();
    given.update(conn, b.workbench.id).unwrap();
    let project = Project::find(project.id).first(conn).unwrap();
    assert_eq!(project.user_id, a.user.id, "the project's owner follows the workbench's");
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
    let other = new_user(conn);
    let taken = UserChanges::builder().email(w.user.email).build().update(conn, other).unwrap_err();
    let Error::DatabaseError(_, information) = taken else { panic!("{taken:?}") };
    assert_eq!(
        information.constraint_name(),
        Some(creativeflow_schema::constraints::IDX_USER_EMAIL_UNIQUE)
    );
}
