//! Whoever looks at the tables sees these and not their partitions.

use creativeflow_schema::migrator::require_current;
use creativeflow_schema::partitions::{AtEnd, FileArchive, PartitionedTable, Policy};

use super::{insert, insert_user, keeper, partitions, policy};
use crate::support::{execute, lines, migrated};
use crate::{diesel_types, invariants, specification};

#[test]
fn of_months_that_are_attached_retired_or_archived_nothing_is_seen() {
    let (_db, conn) = &mut migrated();
    insert_user(conn);
    for table in PartitionedTable::ALL {
        execute(conn, &insert(table, "SELECT '2025-03-05'::timestamptz UNION SELECT '2025-02-05'"));
    }
    let ahead = |table| Policy { months_ahead: 33, retention: Some(100), ..Policy::of(table) };
    let with_36 = PartitionedTable::ALL.into_iter().fold(keeper(), |keeper, table| keeper.policy(table, ahead(table)));
    with_36.ensure(&mut *conn).unwrap();
    let look = |conn: &mut _, months: usize, retired: usize| {
        for table in PartitionedTable::ALL {
            assert_eq!(partitions(conn, table).len(), months);
        }
        assert_eq!(lines(conn, "SELECT tablename FROM pg_tables WHERE schemaname = 'retired'").len(), retired);
        specification::every_fact_holds(conn);
        invariants::every_rule_is_kept(conn);
        diesel_types::the_tables_are_the_catalogs(conn);
        require_current(conn).unwrap();
    };
    look(conn, 36, 0);
    let folder = tempfile::tempdir().unwrap();
    for (retention, at_end, months, retired) in [(20, AtEnd::Retire, 35, 3), (19, AtEnd::Archive, 34, 3)] {
        let keeper = PartitionedTable::ALL
            .into_iter()
            .fold(keeper(), |keeper, table| keeper.policy(table, policy(retention, at_end)));
        keeper.archive_to(FileArchive::new(folder.path())).retire(&mut *conn).unwrap();
        look(conn, months, retired);
    }
}
