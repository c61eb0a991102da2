//! The archives of months in which an erased account lived.

use std::iter::successors;

use creativeflow_schema::chrono::Utc;
use creativeflow_schema::models::NewUser;
use creativeflow_schema::partitions::{self, FileArchive, Month, TABLES};
use creativeflow_schema::privacy::Erasure;
use creativeflow_schema::types::UserId;

use super::erasure::erase;
use super::markers::fill;
use crate::support::{execute, migrated};

/// The month of the marked rows that is a partition.
const MONTH: &str = "2018-01";

#[test]
fn nothing_is_left_in_an_archive_that_is_rewritten() {
    let (_db, conn) = &mut migrated();
    let filled = fill(conn);
    let [erased, other] = filled.accounts;
    let folder = tempfile::tempdir().unwrap();
    let archive = FileArchive::new(folder.path());
    let month: Month = MONTH.parse().unwrap();
    for (table, _) in TABLES {
        partitions::manager().archive(&mut *conn, table, month, &archive).unwrap();
    }
    // The markers of an account that are in the files.
    let found = |account| {
        let files: Vec<String> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|file| std::fs::read(file.unwrap().path()).unwrap())
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .collect();
        let texts = filled.of(account).map(|marker| marker.text.clone());
        texts.filter(|text| files.iter().any(|file| file.contains(text))).collect::<Vec<_>>()
    };
    let [of_erased, of_other] = [erased, other].map(found);
    assert!(!of_erased.is_empty() && of_erased.len() == of_other.len());

    erase(conn, erased);
    for (table, _) in TABLES {
        for manifest in archive.manifests(table, month).unwrap() {
            let rewritten =
                archive.rewrite_without(&manifest, "user_id", &erased.to_string()).unwrap();
            assert!(rewritten.removed > 0, "{manifest}");
        }
    }
    assert_eq!(found(erased), [""; 0]);
    assert_eq!(found(other), of_other);
}

#[test]
fn the_months_of_an_account_that_have_no_table_are_named() {
    let (_db, conn) = &mut migrated();
    let account = NewUser::builder().email("ada@example.com").build().insert(conn).unwrap().id;
    partitions::ensure_partitions(&mut *conn).unwrap();
    let nobody = UserId::now_v7();
    execute(
        conn,
        &format!(
            "UPDATE users SET created_at = '2018-01-31 12:00Z';
             CREATE TABLE retired.usage_logs_2018_02 (LIKE usage_logs);
             INSERT INTO retired.usage_logs_2018_02 (id, user_id, action_type, timestamp)
             VALUES (1, '{nobody}', 'a', '2018-02-01Z')"
        ),
    );
    let plan = Erasure::of(account).plan(conn).unwrap();
    let now = Month::of(Utc::now());
    let months = successors(Some(MONTH.parse().unwrap()), |month: &Month| Some(month.plus(1)));
    let months: Vec<_> =
        months.take_while(|month| *month < now).map(|month| month.to_string()).collect();
    assert_eq!(plan.archived.len(), TABLES.len());
    for (found, (table, _)) in plan.archived.iter().zip(TABLES) {
        let mut expected = months.clone();
        expected.retain(|month| table.name() != "usage_logs" || month != "2018-02");
        assert_eq!((found.table, &found.months), (table.name(), &expected));
    }

    // No key ties a detached month to an account, which may be gone while rows are left.
    let plan = Erasure::of(nobody).plan(conn).unwrap();
    assert!(!plan.exists && !plan.is_empty() && plan.archived.is_empty(), "{plan:?}");
    execute(conn, "TRUNCATE retired.usage_logs_2018_02");
    assert!(Erasure::of(nobody).plan(conn).unwrap().is_empty());
}

#[test]
fn the_page_and_the_script_of_the_roles_are_those_of_the_rules() {
    use creativeflow_schema::privacy::{record, roles};
    assert_eq!(record::page(), include_str!("../../docs/privacy.md"));
    assert_eq!(roles::script(), include_str!("../../ddl/roles.sql"));
}
