//! The condition under which [`PartitionManager::ensure`] has nothing to do.

use chrono::Utc;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use crate::{Month, PartitionManager};
use diesel_pg_session::quote;

/// The access method `heap`, whose oid each server has: an empty table of another one may have
/// pages, and one with rows none.
const HEAP: u32 = 2;

impl PartitionManager {
    /// Returns the condition under which [`PartitionManager::ensure`] has nothing to do, as an SQL
    /// expression of type `boolean`: a start-up can have its answer from a query that it sends
    /// anyway. The expression reads the catalog, and the size of each DEFAULT.
    ///
    /// It holds if each month to make has a partition of the name that this manager gives it, and
    /// each DEFAULT has no page. Otherwise `ensure` may have nothing to do either, but has to read
    /// more to know: DEFAULT has pages after rows were in it, until VACUUM has given them back. On
    /// Citus the expression never holds, since the rows of DEFAULT can be on other servers.
    ///
    /// The months are those after this process's clock, or after [`PartitionManager::now`]. By the
    /// server's clock they must be the same.
    #[must_use]
    pub fn idle_condition(&self) -> String {
        let current = Month::of(self.now.unwrap_or_else(Utc::now));
        let (mut parents, mut partitions, mut expected) = (Vec::new(), Vec::new(), Vec::new());
        for table in self.tables() {
            // A name that may have a schema, which `search_path` finds.
            let parent = quote::literal(&quote::ident(table.name()));
            let parent = format!("pg_catalog.to_regclass({parent})::pg_catalog.oid");
            for ahead in 0..=i32::from(self.policy_of(table).premake) {
                let month = current.plus(ahead);
                let name = table.partition(month);
                partitions.push(quote::literal(&name));
                // The bounds' text depends on the session's settings, on both sides alike.
                expected.push(format!(
                    "pg_catalog.format('%s of %s FOR VALUES FROM (%L) TO (%L)', {name}, {parent},
                        {start}::pg_catalog.timestamptz, {end}::pg_catalog.timestamptz)",
                    name = quote::literal(&name),
                    start = Month::bound(month.start()),
                    end = Month::bound(month.end()),
                ));
            }
            parents.push(parent);
        }
        if parents.is_empty() {
            return "true".to_owned();
        }
        let is_now = if self.now.is_some() {
            "true".to_owned()
        } else {
            format!(
                "pg_catalog.date_trunc('month', pg_catalog.now(), 'UTC')
                    OPERATOR(pg_catalog.=) {}::pg_catalog.timestamptz",
                Month::bound(current.start())
            )
        };
        format!(
            "({is_now} AND pg_catalog.current_setting('citus.multi_shard_modify_mode', true) IS NULL
            AND (SELECT pg_catalog.count(*) FROM pg_catalog.pg_class c
                WHERE c.relname OPERATOR(pg_catalog.=) ANY (ARRAY[{partitions}]::pg_catalog.name[])
                AND c.relnamespace OPERATOR(pg_catalog.=) (SELECT n.oid FROM pg_catalog.pg_namespace n
                    WHERE n.nspname OPERATOR(pg_catalog.=) 'partitions')
                AND c.relkind OPERATOR(pg_catalog.=) 'r' AND c.relispartition
                AND pg_catalog.format('%s of %s %s', c.relname, pg_catalog.pg_partition_root(c.oid)::pg_catalog.oid,
                    pg_catalog.pg_get_expr(c.relpartbound, c.oid)) OPERATOR(pg_catalog.=) ANY (ARRAY[{expected}])
            ) OPERATOR(pg_catalog.=) {months}
            AND (SELECT pg_catalog.count(*) FROM pg_catalog.pg_partitioned_table p
                JOIN pg_catalog.pg_class d ON d.oid OPERATOR(pg_catalog.=) p.partdefid
                WHERE p.partrelid OPERATOR(pg_catalog.=) ANY (ARRAY[{parents}]) AND d.relkind OPERATOR(pg_catalog.=) 'r'
                AND d.relam OPERATOR(pg_catalog.=) {HEAP}::pg_catalog.oid
                AND pg_catalog.pg_relation_size(d.oid) OPERATOR(pg_catalog.=) 0
            ) OPERATOR(pg_catalog.=) {tables})",
            months = partitions.len(),
            tables = parents.len(),
            partitions = partitions.join(", "),
            expected = expected.join(", "),
            parents = parents.join(", "),
        )
    }

    /// Asks for the condition. Where the server refuses, the answer is no: what `ensure` does then
    /// has the error.
    pub(crate) fn is_idle(&self, conn: &mut PgConnection) -> bool {
        let asked = diesel::select(sql::<Bool>(&self.idle_condition())).get_result(conn);
        asked.unwrap_or(false)
    }
}
