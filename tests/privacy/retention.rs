//! The purge of what is past its limit: both sides of each limit, dry runs, obstacles, batches.

use chrono::{DateTime, Months, TimeDelta, Utc};
use creativeflow_schema::models::*;
use creativeflow_schema::partitions;
use creativeflow_schema::privacy::retention::{Event, Expired, LIMITS, Retention};
use creativeflow_schema::privacy::{Obstacle, Table};
use creativeflow_schema::types::*;
use diesel::prelude::*;
use serde_json::json;

use crate::support::{execute, lines, migrated};

/// The instant of the purges.
fn now() -> DateTime<Utc> {
    "2026-11-26T12:00:00Z".parse().unwrap()
}

fn months(number: u32) -> DateTime<Utc> {
    now().checked_sub_months(Months::new(number)).unwrap()
}

fn days(number: i64) -> DateTime<Utc> {
    now() - TimeDelta::days(number)
}

/// A second before a limit, the limit, and a second after it: only the first is past it.
fn around(limit: DateTime<Utc>) -> [(char, DateTime<Utc>); 3] {
    [('a', -1), ('b', 0), ('c', 1)].map(|(name, of)| (name, limit + TimeDelta::seconds(of)))
}

/// Opens an account that is in use, and changes it by SQL.
fn account(conn: &mut PgConnection, name: &str, changes: &str) -> UserId {
    let user = NewUser::builder().email(format!("{name}@example.com")).last_login_at(now());
    let id = user.created_at(months(100)).build().insert(conn).unwrap().id;
    if !changes.is_empty() {
        execute(conn, &format!("UPDATE users SET {changes} WHERE id = '{id}'"));
    }
    id
}

fn session(conn: &mut PgConnection, user: UserId, expires_at: DateTime<Utc>) {
    let session = NewSession::builder().user_id(user).device_info("d").ip_address("::1");
    session.expires_at(expires_at).build().insert(conn).unwrap();
}

fn subscribe(
    conn: &mut PgConnection,
    user: UserId,
    status: SubscriptionStatus,
    end: DateTime<Utc>,
) {
    NewSubscription::builder()
        .user_id(user)
        .odoo_sale_order_id(user.to_string())
        .plan_id("pro_monthly")
        .status(status)
        .current_period_start(end - TimeDelta::days(30))
        .current_period_end(end)
        .payment_provider(PaymentProvider::Stripe)
        .build()
        .insert(conn)
        .unwrap();
}

fn request(conn: &mut PgConnection, user: UserId) -> GenerationRequestId {
    let workbench = NewWorkbench::builder().user_id(user).name("w").build().insert(conn).unwrap();
    let project = NewProject::builder().user_id(user).workbench_id(workbench.id).name("p").build();
    let project = project.insert(conn).unwrap().id;
    let request = NewGenerationRequest::builder().user_id(user).project_id(project);
    request.input_prompt("a").build().insert(conn).unwrap().id
}

fn sample(
    conn: &mut PgConnection,
    user: UserId,
    request: Option<GenerationRequestId>,
    created_at: DateTime<Utc>,
) -> AssetId {
    let id = AssetId::now_v7();
    NewAsset::builder()
        .id(id)
        .user_id(user)
        .name("s")
        .type_(AssetType::AiGenerated)
        .maybe_generation_request_id(request)
        .file_path(format!("samples/{id}"))
        .mime_type("image/png")
        .format("png")
        .created_at(created_at)
        .build()
        .insert(conn)
        .unwrap();
    id
}

fn list(conn: &mut PgConnection, request: GenerationRequestId, samples: &[AssetId]) {
    let entry = |id: &AssetId| json!({"id": id, "url": "u", "resolution": "r", "n": id});
    let document = json!(samples.iter().map(entry).collect::<Vec<_>>());
    // A number that no program reads as it is.
    let document = document.to_string().replace("\"n\":", "\"n\":1.10, \"m\":");
    let set = format!("UPDATE generation_requests SET sample_assets = '{document}'");
    execute(conn, &format!("{set} WHERE id = '{request}'"));
}

/// Every row of every table, as text.
fn rows(conn: &mut PgConnection) -> Vec<String> {
    let all: Vec<String> = Table::ALL
        .iter()
        .map(|table| format!("SELECT '{table} ' || t::text FROM {table} t"))
        .collect();
    lines(conn, &all.join(" UNION ALL "))
}

fn purge(conn: &mut PgConnection, batch: u32) -> (Expired, Vec<Event>) {
    let mut events = Vec::new();
    let retention = Retention::at(now()).batch(batch);
    let gone = retention.purge_expired(conn, |event| events.push(event.clone())).unwrap();
    (gone, events)
}

fn numbers(expired: &Expired) -> Vec<u64> {
    expired.due.iter().map(|due| due.rows).collect()
}

/// The rows of each batch of samples or sessions.
fn batches(events: &[Event]) -> Vec<u64> {
    let rows = events.iter().filter_map(|event| match event {
        Event::Deleted { rows, .. } => Some(*rows),
        _ => None,
    });
    rows.collect()
}

fn names(conn: &mut PgConnection, condition: &str) -> Vec<String> {
    lines(conn, &format!("SELECT split_part(email, '@', 1) FROM users WHERE {condition}"))
}

/// Accounts on both sides of each limit, and those that are past none for another reason.
fn accounts(conn: &mut PgConnection) {
    for (name, at) in around(days(30)) {
        account(conn, &format!("closed_{name}"), &format!("deleted_at = '{at}'"));
    }
    for (name, at) in around(months(24)) {
        account(conn, &format!("free_{name}"), &format!("last_login_at = '{at}'"));
        let never = format!("last_login_at = NULL, created_at = '{at}'");
        account(conn, &format!("never_{name}"), &never);
    }
    let long_ago = format!("last_login_at = '{}'", months(50));
    for (name, at) in around(months(36)) {
        let id = account(conn, &format!("paying_{name}"), &long_ago);
        subscribe(conn, id, SubscriptionStatus::Expired, at);
    }
    for (name, status) in [
        ("active", SubscriptionStatus::Active),
        ("trial", SubscriptionStatus::Trial),
        ("suspended", SubscriptionStatus::Suspended),
    ] {
        let id = account(conn, name, &long_ago);
        subscribe(conn, id, status, months(50));
    }
    let id = account(conn, "returned", "");
    subscribe(conn, id, SubscriptionStatus::Cancelled, months(50));
    account(conn, "contract", &format!("subscription_tier = 'Enterprise', {long_ago}"));
    let address = "'erased-' || id || '@erased.invalid'";
    let stand_in = format!("email = {address}, deleted_at = '{}', last_login_at = NULL", days(99));
    account(conn, "stand_in", &stand_in);
}

#[test]
fn a_second_decides_at_each_limit_and_a_dry_run_has_the_rows_that_go() {
    let (_db, conn) = &mut migrated();
    let keeper = account(conn, "keeper", "");
    for (_, expires_at) in around(months(12)) {
        session(conn, keeper, expires_at);
    }
    for (_, created_at) in around(days(30)) {
        sample(conn, keeper, None, created_at);
    }
    accounts(conn);
    let paid =
        NewCreditTransaction::builder().user_id(keeper).amount(1.into()).action_type("purchase");
    paid.created_at(months(200)).build().insert(conn).unwrap();
    let log = NewUsageLog::builder().user_id(keeper).action_type("a").timestamp(months(200));
    log.build().insert(conn).unwrap();

    let before = rows(conn);
    let plan = Retention::at(now()).plan(conn).unwrap();
    assert_eq!(rows(conn), before, "a dry run changes nothing");
    assert_eq!(numbers(&plan), [1, 1, 1, 2, 1]);
    assert_eq!(plan.skipped, []);
    for (due, limit) in plan.due.iter().zip(LIMITS) {
        assert_eq!((due.limit, due.before), (limit, limit.before(now())));
    }

    let (gone, events) = purge(conn, 1_000);
    assert_eq!(gone, plan);
    assert!(events.iter().any(|event| matches!(event, Event::Erased { .. })));
    assert_eq!(
        names(conn, "deleted_at IS NULL"),
        [
            "active",
            "contract",
            "free_b",
            "free_c",
            "keeper",
            "never_b",
            "never_c",
            "paying_b",
            "paying_c",
            "returned",
            "suspended",
            "trial"
        ]
    );
    assert_eq!(
        names(conn, "deleted_at IS NOT NULL AND email LIKE '%example%'"),
        ["closed_b", "closed_c", "free_a", "never_a", "paying_a"]
    );
    for (table, left) in
        [("sessions", 2), ("assets", 2), ("credit_transactions", 1), ("usage_logs", 1)]
    {
        let count = lines(conn, &format!("SELECT count(*)::text FROM {table}"));
        assert_eq!(count, [left.to_string()], "{table}");
    }

    // Nothing is left to do, and the accounts that were closed are due after their grace.
    let after = rows(conn);
    let (again, events) = purge(conn, 1_000);
    assert_eq!((numbers(&again), events), (vec![0; 5], Vec::new()));
    assert_eq!(rows(conn), after);
    let later = Retention::at(now() + TimeDelta::days(30) + TimeDelta::seconds(1));
    assert_eq!(later.plan(conn).unwrap().due[2].rows, 5);
}

#[test]
fn samples_go_with_their_entries_and_files_and_selected_ones_stay() {
    let (_db, conn) = &mut migrated();
    let user = account(conn, "ada", "");
    let [partly, fully] = [request(conn, user), request(conn, user)];
    let old = days(31);
    let [gone, selected, young, last] =
        [(partly, old), (partly, old), (partly, now()), (fully, old)]
            .map(|(request, at)| sample(conn, user, Some(request), at));
    let unlisted = sample(conn, user, None, old);
    let result = sample(conn, user, Some(partly), old);
    let upload = sample(conn, user, None, old);
    execute(
        conn,
        &format!(
            "UPDATE assets SET is_final = true WHERE id = '{result}';
             UPDATE assets SET type = 'Uploaded' WHERE id = '{upload}';
             UPDATE generation_requests SET selected_sample_id = '{selected}' WHERE id = '{partly}'"
        ),
    );
    list(conn, partly, &[gone, selected, young]);
    list(conn, fully, &[last]);
    execute(
        conn,
        &format!(
            "INSERT INTO asset_versions (asset_id, version_number, file_path) VALUES ('{gone}', 1, 'versions/1')"
        ),
    );

    let (expired, events) = purge(conn, 2);
    assert_eq!(numbers(&expired), [3, 0, 0, 0, 0]);
    let files = events.iter().filter_map(|event| match event {
        Event::Outside(place) => Some(place.value.clone()),
        _ => None,
    });
    let mut files: Vec<String> = files.collect();
    files.sort();
    let mut expected = [gone, last, unlisted].map(|id| format!("samples/{id}")).to_vec();
    expected.push("versions/1".to_owned());
    expected.sort();
    assert_eq!(files, expected);
    assert!(matches!(events[0], Event::Outside(_)), "the file before its row");
    assert_eq!(batches(&events), [2, 1]);

    let mut left = [selected, young, result, upload].map(|id| id.to_string());
    left.sort();
    assert_eq!(lines(conn, "SELECT id::text FROM assets"), left);
    let listed = lines(
        conn,
        "SELECT format('%s %s %s', id, e->>'id', e->>'n')
         FROM generation_requests, jsonb_array_elements(sample_assets) e",
    );
    let mut entries = [selected, young].map(|id| format!("{partly} {id} 1.10"));
    entries.sort();
    assert_eq!(listed, entries);
    let emptied = "SELECT id::text FROM generation_requests WHERE sample_assets IS NULL";
    assert_eq!(lines(conn, emptied), [fully.to_string()]);
}

#[test]
fn an_account_with_obstacles_is_skipped_and_the_others_go() {
    let (_db, conn) = &mut migrated();
    let closed = format!("deleted_at = '{}'", days(40));
    let [owner, subscriber, free] =
        ["owner", "subscriber", "free"].map(|name| account(conn, name, &closed));
    let member = account(conn, "member", "");
    let team = NewTeam::builder().name("t").owner_id(owner).build().insert(conn).unwrap().id;
    for (user, role) in [(owner, TeamRole::Owner), (member, TeamRole::Editor)] {
        let new = NewTeamMember::builder().team_id(team).user_id(user).role(role).build();
        new.insert(conn).unwrap();
    }
    subscribe(conn, subscriber, SubscriptionStatus::Active, now());

    let plan = Retention::at(now()).plan(conn).unwrap();
    let (gone, events) = purge(conn, 1);
    assert_eq!(gone, plan);
    assert_eq!(numbers(&gone), [0, 0, 1, 0, 0]);
    let mut skipped: Vec<_> = gone.skipped.iter().map(|one| one.account).collect();
    skipped.sort();
    assert_eq!(skipped, [owner, subscriber]);
    for one in &gone.skipped {
        let is_team = matches!(one.obstacles[..], [Obstacle::OwnedTeam { members: 1, .. }]);
        assert_eq!(is_team, one.account == owner, "{one:?}");
        assert!(events.contains(&Event::Skipped(one.clone())));
    }
    assert!(User::find(free).first(conn).optional().unwrap().is_none());
    assert!(User::find(owner).first(conn).optional().unwrap().is_some());

    execute(conn, "DELETE FROM subscriptions; DELETE FROM team_members");
    assert_eq!(numbers(&purge(conn, 1).0), [0, 0, 2, 0, 0]);
    assert_eq!(names(conn, "email LIKE '%example%'"), ["member"]);
}

#[test]
fn each_batch_is_a_transaction_and_a_purge_that_was_stopped_goes_on() {
    let (_db, conn) = &mut migrated();
    let user = account(conn, "ada", "");
    for _ in 0..7 {
        session(conn, user, months(13));
    }
    for number in 0..5 {
        let long_ago = format!("last_login_at = '{}'", months(25));
        account(conn, &format!("free_{number}"), &long_ago);
    }
    let retention = Retention::at(now()).batch(3);
    let stopped = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        retention.purge_expired(conn, |event| panic!("stopped at {event:?}"))
    }));
    assert!(stopped.is_err());
    assert_eq!(lines(conn, "SELECT count(*)::text FROM sessions"), ["4"]);
    let (expired, events) = purge(conn, 3);
    assert_eq!(numbers(&expired), [0, 4, 0, 5, 0]);
    assert_eq!(batches(&events), [3, 1]);
    let in_transaction = conn.transaction(|conn| Retention::at(now()).purge_expired(conn, |_| ()));
    assert!(in_transaction.unwrap_err().to_string().contains("in a transaction"));
}

/// The partition manager removes the rows of these tables, by month.
#[test]
fn no_limit_is_of_a_partitioned_table() {
    for limit in LIMITS {
        let (table, column) = limit.column.split_once('.').unwrap();
        assert!(partitions::table(table).is_none(), "{table}");
        assert!(Table::named(table).unwrap().field(column).is_some(), "{}", limit.column);
    }
}
