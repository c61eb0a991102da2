//! Whoever looks at the tables sees these and not their partitions.

use creativeflow_schema::migrator::require_current;
use creativeflow_schema::partitions::*;

use super::{insert, manager, partitions, policy, with_user};
use super::{policy_of, tables};
use crate::support::*;
use crate::{diesel_types, invariants, specification};

#[test]
fn of_months_that_are_attached_retired_or_archived_nothing_is_seen() {
    let (_db, conn) = &mut with_user();
    for (table, _) in TABLES {
        conn.run(insert(table, "SELECT '2025-03-05'::timestamptz UNION SELECT '2025-02-05'"));
    }
    let ahead = |table| Policy { premake: 33, retention: Some(100), ..policy_of(table) };
    let with_36 =
        tables().into_iter().fold(manager(), |manager, table| manager.policy(table, ahead(table)));
    with_36.ensure(&mut *conn).unwrap();
    let look = |conn: &mut _, months: usize, retired: usize| {
        for (table, _) in TABLES {
            assert_eq!(partitions(conn, table).len(), months);
        }
        assert_eq!(
            conn.lines("SELECT tablename FROM pg_tables WHERE schemaname = 'retired'").len(),
            retired
        );
        specification::every_fact_holds(conn);
        invariants::every_rule_is_kept(conn);
        diesel_types::the_tables_are_the_catalogs(conn);
        require_current(conn).unwrap();
    };
    look(conn, 36, 0);
    let folder = tempfile::tempdir().unwrap();
    for (retention, at_end, months, retired) in
        [(20, OnExpiry::Retire, 35, 3), (19, OnExpiry::Archive, 34, 3)]
    {
        let manager = tables()
            .into_iter()
            .fold(manager(), |manager, table| manager.policy(table, policy(retention, at_end)));
        manager.archive_to(FileArchive::new(folder.path())).retire(&mut *conn).unwrap();
        look(conn, months, retired);
    }
}
