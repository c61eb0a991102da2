//! Many rows at once: what goes in, what is refused, and what is left then.

use creativeflow_schema::bulk::Error;
use creativeflow_schema::constraints;
use creativeflow_schema::models::*;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;
use diesel::result::DatabaseErrorKind;

use crate::support::*;
use crate::world::World;

/// Each table's row as JSON, without what is new with each row.
fn rows(conn: &mut PgConnection, table: &str) -> Vec<String> {
    let query = format!(
        "SELECT (to_jsonb(t) - '{{id,created_at,updated_at,synced_at,timestamp}}'::text[])::text FROM {table} t"
    );
    conn.lines(&query)
}

/// The columns with a time that is not the transaction's.
fn times_that_are_not_now(conn: &mut PgConnection, table: &str) -> Vec<String> {
    conn.lines(format!(
        "SELECT key FROM {table} t, jsonb_each_text(to_jsonb(t))
             WHERE key IN ('created_at', 'updated_at', 'synced_at', 'timestamp') AND value::timestamptz <> now()"
    ))
}

/// That COPY of these rows, INSERT of all of them, and INSERT of each by itself come to the same.
macro_rules! the_same_by_every_way {
    ($conn:expr, $table:ident, $new:ident, $rows:expr) => {{
        let (conn, new): (&mut PgConnection, Vec<$new>) = ($conn, $rows);
        let table = stringify!($table);
        let mut ways = Vec::new();
        for way in 0..3 {
            conn.test_transaction::<_, Error, _>(|conn| {
                conn.run(format!("DELETE FROM {table}"));
                let inserted = match way {
                    0 => $new::copy(conn, &new)?,
                    1 => $new::insert_all(conn, &new)?,
                    _ => new.iter().map(|row| row.insert(conn).unwrap()).count(),
                };
                assert_eq!(inserted, new.len());
                assert_eq!(times_that_are_not_now(conn, table), [""; 0], "{table}");
                ways.push(rows(conn, table));
                Ok(())
            });
        }
        assert_eq!(ways[0].len(), new.len(), "{table}");
        assert_eq!(ways[0], ways[2], "{table} by COPY");
        assert_eq!(ways[1], ways[2], "{table} by INSERT of all");
    }};
}

#[test]
fn copy_and_insert_all_leave_what_insert_does_with_every_column_and_with_the_required_ones_alone() {
    let (_db, conn) = &mut migrated();
    let World { user, project, generation_request: request, api_client, .. } = World::new(conn);
    let object = || [("a", 1)].into_iter().collect::<JsonObject>();
    let text = "Ünicode\t\"quoted\" \\ back\\n\n line";

    the_same_by_every_way!(
        conn,
        usage_logs,
        NewUsageLog,
        vec![
            NewUsageLog::builder().user_id(user.id).action_type("least").build(),
            NewUsageLog::builder()
                .user_id(user.id)
                .generation_request_id(request.id)
                .api_client_id(api_client.id)
                .action_type(text)
                .details(object())
                .credits_cost("1.25".parse().unwrap())
                .build(),
        ]
    );
    the_same_by_every_way!(
        conn,
        credit_transactions,
        NewCreditTransaction,
        vec![
            NewCreditTransaction::builder()
                .user_id(user.id)
                .amount("-0.10".parse().unwrap())
                .action_type("least")
                .build(),
            NewCreditTransaction::builder()
                .user_id(user.id)
                .odoo_invoice_id("invoice")
                .generation_request_id(request.id)
                .api_call_id("call")
                .amount("12345678.90".parse().unwrap())
                .action_type("most")
                .description(text)
                .build(),
        ]
    );
    the_same_by_every_way!(
        conn,
        notifications,
        NewNotification,
        vec![
            NewNotification::builder().user_id(user.id).type_("least").message("").build(),
            NewNotification::builder()
                .user_id(user.id)
                .type_("most")
                .message(text)
                .metadata(object())
                .is_read(true)
                .build(),
        ]
    );
    let asset = || {
        NewAsset::builder()
            .user_id(user.id)
            .name("n")
            .type_(AssetType::Uploaded)
            .file_path("p")
            .mime_type("m")
            .format("f")
    };
    the_same_by_every_way!(
        conn,
        assets,
        NewAsset,
        vec![
            asset().build(),
            asset()
                .project_id(project.id)
                .generation_request_id(request.id)
                .resolution("1x1")
                .is_final(true)
                .metadata(object())
                .deleted_at("2026-01-01T00:00:00Z".parse().unwrap())
                .build(),
        ]
    );
}

#[test]
fn copy_writes_ids_and_times_that_a_row_brings() {
    let (_db, conn) = &mut migrated();
    let World { user, .. } = World::new(conn);
    let at = "2021-02-03T04:05:06.000007Z".parse().unwrap();
    let id = NotificationId::now_v7();
    let row = NewNotification::builder()
        .id(id)
        .user_id(user.id)
        .type_("t")
        .message("m")
        .created_at(at)
        .updated_at(at)
        .build();
    assert_eq!(NewNotification::copy(conn, &[row]).unwrap(), 1);
    let found: Notification =
        notifications::table.find((id, at)).select(Notification::as_select()).first(conn).unwrap();
    assert_eq!((found.created_at, found.updated_at), (at, at));
}

pub(super) fn log(user_id: UserId) -> NewUsageLog {
    NewUsageLog::builder().user_id(user_id).action_type("asset_exported").build()
}

#[test]
fn a_refused_row_is_named_and_none_goes_in() {
    let (_db, conn) = &mut migrated();
    let World { user, .. } = World::new(conn);
    let before = conn.lines("SELECT count(*)::text FROM usage_logs");
    // More than one statement's, of each kind; the second that is refused is not named.
    for index in [0, 1, 999, 1_000, 12_345, 24_998] {
        let mut rows: Vec<NewUsageLog> = (0..25_000).map(|_| log(user.id)).collect();
        rows[index] = log(UserId::now_v7());
        rows[24_999] = log(UserId::now_v7());
        for error in [
            NewUsageLog::copy(conn, &rows).unwrap_err(),
            NewUsageLog::insert_all(conn, &rows).unwrap_err(),
        ] {
            let message = error.to_string();
            let Error::Row { table, index: named, rows, source } = error else {
                panic!("{message}")
            };
            assert_eq!((table, named, rows), ("usage_logs", index, 25_000));
            let diesel::result::Error::DatabaseError(
                DatabaseErrorKind::ForeignKeyViolation,
                information,
            ) = source
            else {
                panic!("{source:?}")
            };
            assert_eq!(information.constraint_name(), Some(constraints::FK_USAGE_LOGS_USER_ID));
            assert!(message.starts_with(&format!(
                "rows[{index}] of 25000 for usage_logs is refused, and with it all: "
            )));
        }
    }
    assert_eq!(conn.lines("SELECT count(*)::text FROM usage_logs"), before);
}

#[test]
fn what_refuses_a_row_may_be_a_length_a_duplicate_in_the_same_rows_or_the_row_itself() {
    let (_db, conn) = &mut migrated();
    let World { user, .. } = World::new(conn);
    let asset = |name: &str, id: AssetId| {
        let new = NewAsset::builder().id(id).user_id(user.id).name(name).type_(AssetType::Uploaded);
        new.file_path("p").mime_type("m").format("f").build()
    };
    let id = AssetId::now_v7();
    let twice = [asset("a", id), asset("b", AssetId::now_v7()), asset("c", id)];
    let long = [asset("a", AssetId::now_v7()), asset(&"x".repeat(256), AssetId::now_v7())];
    let nul = [asset("\0", AssetId::now_v7()), asset("b", AssetId::now_v7())];
    for (rows, index, says) in
        [(&twice[..], 2, "assets_pkey"), (&long, 1, "too long"), (&nul, 0, "0x00")]
    {
        for error in
            [NewAsset::copy(conn, rows).unwrap_err(), NewAsset::insert_all(conn, rows).unwrap_err()]
        {
            assert!(
                matches!(error, Error::Row { table: "assets", index: named, .. } if named == index),
                "{error:?}"
            );
            assert!(error.to_string().contains(says), "{error}");
        }
    }
    assert_eq!(conn.lines("SELECT id::text FROM assets WHERE file_path = 'p'"), [""; 0]);
}

#[test]
fn in_a_transaction_a_refusal_undoes_the_rows_alone() {
    let (_db, conn) = &mut migrated();
    let World { user, .. } = World::new(conn);
    conn.transaction::<_, Error, _>(|conn| {
        conn.run("DELETE FROM usage_logs");
        NewUsageLog::copy(conn, &[log(user.id), log(user.id)])?;
        assert!(NewUsageLog::copy(conn, &[log(user.id), log(UserId::now_v7())]).is_err());
        assert!(NewUsageLog::insert_all(conn, &[log(user.id), log(UserId::now_v7())]).is_err());
        Ok(())
    })
    .unwrap();
    assert_eq!(conn.lines("SELECT count(*)::text FROM usage_logs"), ["2"]);
}

#[test]
fn no_rows_are_no_error_and_an_id_is_not_lost() {
    let (_db, conn) = &mut migrated();
    let World { user, .. } = World::new(conn);
    assert_eq!(
        (NewUsageLog::copy(conn, &[]).unwrap(), NewUsageLog::insert_all(conn, &[]).unwrap()),
        (0, 0)
    );
    let own = NewUsageLog::builder()
        .id(UsageLogId(7_000))
        .user_id(user.id)
        .action_type("restored")
        .build();
    let rows = [log(user.id), own];
    let error = NewUsageLog::copy(conn, &rows).unwrap_err();
    assert!(matches!(error, Error::Id { index: 1 }), "{error:?}");
    assert_eq!(
        error.to_string(),
        "rows[1] for usage_logs brings an id of its own, which copy leaves to the database: use \
         insert_all"
    );
    assert_eq!(NewUsageLog::insert_all(conn, &rows).unwrap(), 2);
    assert_eq!(
        conn.lines("SELECT id::text FROM usage_logs WHERE action_type = 'restored'"),
        ["7000"]
    );
}
