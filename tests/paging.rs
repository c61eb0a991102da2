//! Lists that are read page by page.

use chrono::{DateTime, Utc};
use creativeflow_schema::models::*;
use creativeflow_schema::queries::{self, Cursor};
use creativeflow_schema::types::*;

use crate::support::*;
use crate::world::{at, object};

/// Rows of each list: some times have more than one row, and pages end among them.
const ROWS: i32 = 23;
const PAGE: i64 = 4;

/// A time of which there are three rows.
fn time(number: i32) -> DateTime<Utc> {
    at(2026, 1) + chrono::Duration::days(i64::from(number / 3))
}

/// Reads a list page by page, and compares it with the list as a whole.
macro_rules! pages {
    ($conn:ident, $list:expr, $next:path, $first:expr) => {{
        let whole = $list.load($conn).unwrap();
        assert_eq!(whole.len(), usize::try_from(ROWS).unwrap(), stringify!($list));
        let mut pages = Vec::new();
        let mut cursor = $first;
        loop {
            // As a client holds it.
            let sent = serde_json::to_string(&cursor).unwrap();
            let page = $list
                .filter($next(serde_json::from_str(&sent).unwrap()))
                .limit(PAGE)
                .load($conn)
                .unwrap();
            let Some(last) = page.last() else { break };
            cursor = Cursor::from(last);
            pages.extend(page);
        }
        assert_eq!(pages, whole, stringify!($list));
    }};
}

#[test]
fn the_pages_of_a_list_are_the_list() {
    let (_db, conn) = &mut migrated();
    let ada = NewUser::builder().email("ada@example.com").build().insert(conn).unwrap().id;
    let workbench = NewWorkbench::builder().user_id(ada).name("w").build().insert(conn).unwrap().id;
    let project = |number| {
        NewProject::builder()
            .user_id(ada)
            .workbench_id(workbench)
            .name("p")
            .created_at(time(number))
    };
    let rows: Vec<_> = (0..ROWS).map(|number| project(number).build()).collect();
    NewProject::insert_all(conn, &rows).unwrap();
    pages!(conn, queries::projects::newest_of(ada), queries::projects::before, Cursor::newest());

    let project = project(0).build().insert(conn).unwrap().id;
    let request = |number| {
        let new =
            NewGenerationRequest::builder().user_id(ada).project_id(project).input_prompt("p");
        new.created_at(time(number)).build()
    };
    NewGenerationRequest::insert_all(conn, &(0..ROWS).map(request).collect::<Vec<_>>()).unwrap();
    let of_project = || queries::generation_requests::of_project(project);
    pages!(conn, of_project(), queries::generation_requests::before, Cursor::newest());
    let asset = |number| {
        let new = NewAsset::builder()
            .user_id(ada)
            .project_id(project)
            .name("a")
            .type_(AssetType::Uploaded);
        new.file_path("p").mime_type("m").format("f").created_at(time(number)).build()
    };
    NewAsset::insert_all(conn, &(0..ROWS).map(asset).collect::<Vec<_>>()).unwrap();
    pages!(conn, queries::assets::of_project(project), queries::assets::before, Cursor::newest());

    let notification = |number| {
        NewNotification::builder()
            .user_id(ada)
            .type_("t")
            .message("m")
            .created_at(time(number))
            .build()
    };
    NewNotification::insert_all(conn, &(0..ROWS).map(notification).collect::<Vec<_>>()).unwrap();
    pages!(
        conn,
        queries::notifications::unread(ada),
        queries::notifications::before,
        Cursor::newest()
    );
    let since = || queries::notifications::since(ada, time(0));
    pages!(conn, since(), queries::notifications::before, Cursor::newest());

    let transaction = |number: i32| {
        let new =
            NewCreditTransaction::builder().user_id(ada).amount(number.into()).action_type("a");
        new.created_at(time(number)).build()
    };
    NewCreditTransaction::insert_all(conn, &(0..ROWS).map(transaction).collect::<Vec<_>>())
        .unwrap();
    let since = || queries::credit_transactions::since(ada, time(0));
    pages!(conn, since(), queries::credit_transactions::before, Cursor::newest());

    let log = |number| {
        NewUsageLog::builder().user_id(ada).action_type("a").timestamp(time(number)).build()
    };
    NewUsageLog::insert_all(conn, &(0..ROWS).map(log).collect::<Vec<_>>()).unwrap();
    let between =
        || queries::usage_logs::between(ada, time(0), time(ROWS) + chrono::Duration::days(1));
    let first = Cursor { time: time(0), id: UsageLogId(i64::MIN) };
    pages!(conn, between(), queries::usage_logs::after, first);

    let template = |number| {
        let new = NewTemplate::builder().user_id(ada).name("t").category("c").preview_url("u");
        new.source_data(object(serde_json::json!({}))).created_at(time(number)).build()
    };
    NewTemplate::insert_all(conn, &(0..ROWS).map(template).collect::<Vec<_>>()).unwrap();
    pages!(conn, queries::templates::of_user(ada), queries::templates::before, Cursor::newest());
    pages!(
        conn,
        queries::templates::in_category("c"),
        queries::templates::before,
        Cursor::newest()
    );
}
