//! The erasure of an account: what goes, what stays, and what comes back with a backup.

use std::collections::{BTreeMap, BTreeSet};

use creativeflow_schema::models::*;
use creativeflow_schema::privacy::{Erasure, Error, Event, Obstacle, Plan, Receipt, Rows, replay};
use creativeflow_schema::schema::users;
use creativeflow_schema::testing::TestDatabase;
use creativeflow_schema::types::*;
use creativeflow_schema::uuid::Uuid;
use diesel::prelude::*;

use super::markers::{Filled, fill, search};
use crate::support::{execute, lines, migrated, program};

/// Erases an account whose erasure nothing is in the way of.
pub fn erase(conn: &mut PgConnection, account: Uuid) -> Receipt {
    Erasure::of(UserId(account)).execute(conn, |_| {}).unwrap()
}

/// Fails if a marker of the account is in the database, but for the columns that the plan says are
/// kept.
#[track_caller]
pub fn assert_erased(conn: &mut PgConnection, filled: &Filled, account: Uuid, plan: &Plan) {
    let markers: Vec<_> = filled.of(account).collect();
    assert!(!markers.is_empty());
    let texts: Vec<_> = markers.iter().map(|marker| &marker.text[..]).collect();
    let found = search(conn, &texts);
    let kept: BTreeSet<_> = plan.kept.iter().map(|kept| (kept.table, kept.column)).collect();
    assert!(!kept.is_empty());
    let faults: Vec<_> = markers
        .iter()
        .filter(|marker| !kept.contains(&(&marker.table[..], &marker.column[..])))
        .filter_map(|marker| Some((found.get(&marker.text[..])?, marker)))
        .collect();
    assert!(faults.is_empty(), "src/privacy/rules.rs: {faults:#?}");
    // The account's id is not in the database either, nor anything of it in the statistics.
    let id = account.to_string();
    assert_eq!(search(conn, &[&id]), BTreeMap::new());
    let statistics = lines(
        conn,
        "SELECT concat_ws(' ', tablename, attname, most_common_vals::text, histogram_bounds::text,
             most_common_elems::text)
         FROM pg_stats WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
    );
    for marker in markers.iter().filter(|one| !kept.contains(&(&one.table[..], &one.column[..]))) {
        let of = statistics.iter().find(|sample| sample.contains(&marker.text));
        assert_eq!(of, None, "{marker:?}");
    }
}

/// Each row of each table as text, by table.
fn rows(conn: &mut PgConnection) -> BTreeSet<String> {
    let tables = "SELECT format('%I.%I', nspname, relname) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        WHERE relkind = 'r' AND nspname NOT IN ('pg_catalog', 'information_schema')";
    let tables = lines(conn, tables);
    let rows = tables.iter().flat_map(|table| {
        let rows = lines(conn, &format!("SELECT t::text FROM ONLY {table} t"));
        rows.into_iter().map(|row| format!("{table} {row}")).collect::<Vec<_>>()
    });
    rows.collect()
}

/// A copy of the database, as a backup is restored.
fn restored(db: &TestDatabase) -> TestDatabase {
    let backup = tempfile::NamedTempFile::new().unwrap();
    let mut pg_dump = program("pg_dump");
    let dumped = pg_dump.arg("--file").arg(backup.path()).arg(db.url()).status().unwrap();
    assert!(dumped.success());
    let copy = TestDatabase::empty().unwrap();
    let mut psql = program("psql");
    psql.args(["-qX", "-v", "ON_ERROR_STOP=1", "-f"]).arg(backup.path()).arg(copy.url());
    assert!(psql.output().unwrap().status.success());
    copy
}

#[test]
fn nothing_is_left_but_what_is_kept_and_nobody_elses_row_changes() {
    let (_db, conn) = &mut migrated();
    let filled = fill(conn);
    execute(conn, "ANALYZE");
    let [erased, other] = filled.accounts;
    execute(
        conn,
        &format!(
            "UPDATE users SET credit_balance = 12.34 WHERE id = '{erased}';
             UPDATE retired.usage_logs_2018_02 SET api_client_id =
                (SELECT id FROM api_clients WHERE user_id = '{erased}' LIMIT 1)
             WHERE user_id = '{erased}'"
        ),
    );
    let before = rows(conn);
    let erasure = Erasure::of(UserId(erased));
    let plan = erasure.plan(conn).unwrap();
    assert_eq!(rows(conn), before, "the plan writes");
    assert!(plan.exists && plan.obstacles.is_empty() && !plan.is_empty(), "{plan:#?}");
    let id = plan.kept.iter().find(|kept| (kept.table, kept.column) == ("usage_logs", "id"));
    assert_eq!(id.unwrap().why, "a key, which says nothing of a person");
    let place = format!("{:?}", plan.outside[0]);
    assert!(place.starts_with("Elsewhere { system: ") && place.ends_with(", .. }"), "{place}");

    let mut counted = BTreeMap::new();
    let mut outside = Vec::new();
    let receipt = erasure
        .batch(2)
        .execute(conn, |event| match event {
            Event::Rows { table, rows, number } => {
                *counted.entry((table.name(), *rows)).or_insert(0) += number;
            }
            Event::Outside(place) => outside.push(place.clone()),
            _ => {}
        })
        .unwrap();

    assert_erased(conn, &filled, erased, &plan);
    // What was planned is what was done.
    let mut planned = BTreeMap::new();
    for one in &plan.rows {
        let table = one.table.trim_start_matches("retired.").trim_end_matches("_2018_02");
        *planned.entry((table, one.fate)).or_insert(0) += one.rows.unsigned_abs();
    }
    assert_eq!(counted, planned);
    let counts = |fate: Rows, table: &str| {
        let counts = receipt.rows[table];
        if fate == Rows::Deleted { counts.deleted } else { counts.emptied }
    };
    assert!(planned.iter().all(|((table, fate), rows)| counts(*fate, table) == *rows));
    outside.sort();
    outside.dedup();
    assert_eq!(outside.iter().filter(|one| one.value.contains("qa")).count(), outside.len());
    assert!(plan.outside.iter().all(|place| outside.contains(place)), "{outside:?}");

    // The rows of others are the same, to the byte.
    let after = rows(conn);
    for who in [other, filled.host] {
        let texts: Vec<_> = filled.of(who).map(|marker| &marker.text[..]).collect();
        let of_them = |row: &&String| texts.iter().any(|text| row.contains(text));
        assert!(before.iter().any(|row| of_them(&row)));
        assert_eq!(before.iter().find(|row| of_them(row) && !after.contains(*row)), None);
    }
    // The stand-in has the balance of its ledger, and no work of others.
    let stand_in = "FROM users WHERE email LIKE 'erased-%'";
    assert_eq!(lines(conn, &format!("SELECT credit_balance::text {stand_in}")), ["12.34"]);
    let makers = "SELECT DISTINCT created_by_user_id::text FROM asset_versions";
    assert_eq!(
        lines(conn, &format!("{makers} WHERE created_by_user_id IN (SELECT id {stand_in})")),
        [""; 0]
    );
    // No key does that in a detached month.
    let clients = "SELECT api_client_id::text FROM retired.usage_logs_2018_02
        WHERE api_client_id IS NOT NULL AND api_client_id NOT IN (SELECT id FROM api_clients)";
    assert_eq!(lines(conn, clients), [""; 0]);
    // Once more changes nothing.
    let again = erase(conn, erased);
    assert_eq!(again.rows, BTreeMap::new());
    assert_eq!(rows(conn), after);
}

#[test]
fn what_a_backup_brings_back_is_erased_by_the_receipts() {
    let (db, conn) = &mut migrated();
    let filled = fill(conn);
    let backup = restored(db);
    let plan = Erasure::of(UserId(filled.accounts[0])).plan(conn).unwrap();
    let receipts = filled.accounts.map(|account| erase(conn, account));

    let text = serde_json::to_string(&receipts).unwrap();
    for marker in &filled.markers {
        assert!(!text.contains(&marker.text), "{marker:?}");
    }
    let receipts: Vec<Receipt> = serde_json::from_str(&text).unwrap();
    let conn = &mut backup.connect().unwrap();
    assert!(!search(conn, &[&filled.markers[0].text]).is_empty());
    let replayed = replay(conn, &receipts, |_| {}).unwrap();
    assert_eq!(replayed.len(), receipts.len());
    for account in filled.accounts {
        assert_erased(conn, &filled, account, &plan);
    }
}

#[test]
fn a_detached_month_may_have_other_columns_than_its_table() {
    let (_db, conn) = &mut migrated();
    let filled = fill(conn);
    let account = filled.accounts[0];
    execute(
        conn,
        "ALTER TABLE retired.usage_logs_2018_02 ADD COLUMN \"Old note\" text DEFAULT 'of old';
         ALTER TABLE retired.usage_logs_2018_02 DROP COLUMN details, DROP COLUMN api_client_id;
         ALTER TABLE retired.credit_transactions_2018_02 DROP COLUMN odoo_invoice_id;
         CREATE TABLE retired.usage_logs_of_nobody (a int)",
    );
    let with_note =
        "SELECT count(*)::text FROM retired.usage_logs_2018_02 WHERE \"Old note\" IS NOT NULL";
    let before: usize = lines(conn, with_note).remove(0).parse().unwrap();
    let plan = Erasure::of(UserId(account)).plan(conn).unwrap();
    let of_month = plan.rows.iter().find(|one| one.table == "retired.usage_logs_2018_02").unwrap();
    erase(conn, account);
    let after: usize = lines(conn, with_note).remove(0).parse().unwrap();
    assert_eq!(before - after, usize::try_from(of_month.rows).unwrap());
    assert!(after > 0);
}

#[test]
fn two_erased_accounts_do_not_collide_and_their_addresses_are_free() {
    let (_db, conn) = &mut migrated();
    let sign_up = |conn: &mut PgConnection, name: &str| {
        let email = format!("{name}@example.com");
        NewUser::builder().email(email).username(name).build().insert(conn).unwrap().id
    };
    for _ in 0..3 {
        for name in ["ada", "grace"] {
            let id = sign_up(conn, name);
            let paid = NewCreditTransaction::builder()
                .user_id(id)
                .amount(5.into())
                .action_type("purchase");
            paid.build().insert(conn).unwrap();
            erase(conn, id.0);
            // A writer that knows the old id gets an error.
            let late = NewSession::builder()
                .user_id(id)
                .device_info("a phone")
                .ip_address("10.0.0.1")
                .expires_at(creativeflow_schema::chrono::Utc::now())
                .build()
                .insert(conn)
                .unwrap_err();
            assert!(late.to_string().contains("fk_sessions_user_id"), "{late}");
        }
    }
    // Each ledger belongs to an account of its own that nobody can sign in to.
    let owners = "SELECT u.email::text FROM credit_transactions JOIN users u ON u.id = user_id
        WHERE u.deleted_at IS NOT NULL AND u.email LIKE 'erased-%@erased.invalid'
            AND u.password_hash IS NULL AND u.username IS NULL";
    let owners: BTreeSet<_> = lines(conn, owners).into_iter().collect();
    assert_eq!(owners.len(), 6, "{owners:?}");
}

#[test]
fn what_is_in_the_way_is_named_and_nothing_changes() {
    let (_db, conn) = &mut migrated();
    let user = |conn: &mut PgConnection, name: &str| {
        let email = format!("{name}@example.com");
        NewUser::builder().email(email).build().insert(conn).unwrap().id
    };
    let [ada, grace, alan] = ["ada", "grace", "alan"].map(|name| user(conn, name));
    let team = NewTeam::builder().name("Engines").owner_id(ada).build().insert(conn).unwrap().id;
    for (member, role) in [(ada, TeamRole::Owner), (grace, TeamRole::Viewer)] {
        let member = NewTeamMember::builder().team_id(team).user_id(member).role(role).build();
        member.insert(conn).unwrap();
    }
    let subscription = NewSubscription::builder()
        .user_id(ada)
        .odoo_sale_order_id("SO1")
        .plan_id("pro_monthly")
        .current_period_start(creativeflow_schema::chrono::Utc::now())
        .current_period_end(creativeflow_schema::chrono::Utc::now())
        .payment_provider(PaymentProvider::Stripe)
        .build()
        .insert(conn)
        .unwrap()
        .id;
    let in_the_way =
        [Obstacle::OwnedTeam { team, members: 1 }, Obstacle::RunningSubscription { subscription }];
    let erasure = Erasure::of(ada);
    assert_eq!(erasure.plan(conn).unwrap().obstacles, in_the_way);
    let before = rows(conn);
    let error = erasure.execute(conn, |_| {}).unwrap_err();
    let said = error.to_string();
    let Error::Obstacles(obstacles) = error else { panic!("{error}") };
    assert_eq!(obstacles, in_the_way);
    assert!(said.contains(&format!("team {team} has 1 other members: hand it")), "{said}");
    assert!(said.contains(&format!("subscription {subscription} is in force")), "{said}");
    let changes = SubscriptionChanges::builder().status(SubscriptionStatus::Cancelled).build();
    changes.update(conn, subscription).unwrap();
    // Alan is no member.
    for wrong in [alan, UserId::now_v7()] {
        let error = erasure.clone().hand_over(team, wrong).execute(conn, |_| {}).unwrap_err();
        assert!(matches!(error, Error::NewOwner { new_owner, .. } if new_owner == wrong));
    }
    let unchanged = |row: &&String| !row.starts_with("public.subscriptions");
    assert!(before.iter().filter(unchanged).eq(rows(conn).iter().filter(unchanged)));

    erasure.hand_over(team, grace).execute(conn, |_| {}).unwrap();
    let team = Team::find(team).first(conn).unwrap();
    assert_eq!(team.owner_id, grace);
    let roles = "SELECT user_id || ' ' || role FROM team_members";
    assert_eq!(lines(conn, roles), [format!("{grace} Owner")]);
    assert!(!users::table.select(users::id).load::<UserId>(conn).unwrap().contains(&ada));
}

#[test]
fn each_table_that_leads_to_an_account_has_a_way_in_the_rules() {
    use creativeflow_schema::privacy::{Table, Through, Value};
    let (_db, conn) = &mut migrated();
    let keys = "SELECT format('%s.%s %s', c.relname, attname, p.relname) FROM pg_constraint
        JOIN pg_class c ON c.oid = conrelid JOIN pg_class p ON p.oid = confrelid
        JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
        WHERE contype = 'f' AND conparentid = 0 AND cardinality(conkey) = 1
            AND c.relnamespace = current_schema()::regnamespace";
    let keys = lines(conn, keys);
    let mut faults = Vec::new();
    let mut accounts = 0;
    for key in &keys {
        let (column, parent) = key.split_once(' ').unwrap();
        let (table, column) = column.split_once('.').unwrap();
        let table = Table::named(table).unwrap();
        let has = |by: &str, of: Option<Table>| {
            table.paths().iter().any(|path| match path.through {
                Through::Account(name) => of.is_none() && name == by,
                Through::Parent(name, parent) => of == Some(parent) && name == by,
            })
        };
        if parent == "users" {
            accounts += 1;
            if !has(column, None) {
                faults.push(format!("{key}: no way by this key"));
            }
        } else if table.paths().is_empty() && !Table::named(parent).unwrap().paths().is_empty() {
            // Its rows reach a person through its parent alone.
            let staff = parent.starts_with("ai_model");
            if !staff && !has(column, Table::named(parent)) {
                faults.push(format!("{key}: no way through the parent"));
            }
        }
    }
    // Of rows that stay, each value has a fate of its own.
    for table in Table::ALL {
        let stays = table.paths().iter().any(|path| path.rows == Rows::Emptied);
        let rules = table.fields().iter().filter_map(|field| Some((field, field.column?.rule())));
        for (field, rule) in rules {
            if stays && rule.value == Value::Deleted {
                faults.push(format!("{table}.{}: rows stay, and the rule is Deleted", field.name));
            }
        }
    }
    assert!(accounts > 0);
    assert!(faults.is_empty(), "src/privacy/rules.rs: {faults:#?}");
}
