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
    /// each DEFAULT has the name that [`Error::NoDefault`](crate::Error::NoDefault) gives it and no
    /// page. Otherwise `ensure` may have nothing to do either, but has to read more to know:
    /// DEFAULT has pages after rows were in it, until VACUUM has given them back. The expression
    /// never holds
    ///
    /// - on Citus, since the rows of DEFAULT can be on other servers;
    /// - in a session whose `TimeZone` is not UTC (Diesel sets it on each connection), or whose
    ///   `DateStyle` is not ISO, since the catalog then has other texts for the bounds.
    ///
    /// The months are those after this process's clock, or after [`PartitionManager::now`]. By the
    /// server's clock they must be the same.
    #[must_use]
    pub fn idle_condition(&self) -> String {
        let current = Month::of(self.now.unwrap_or_else(Utc::now));
        let (mut names, mut expected) = (Vec::new(), Vec::new());
        for table in self.tables() {
            let mut expect = |name: String, bounds: &str| {
                // The root has its schema before it where `search_path` finds another first.
                let text = format!("{name} of {} {bounds}", quote::ident(table.name()));
                names.push(quote::literal(&name));
                expected.push(quote::literal(&text));
            };
            expect(table.default_partition(), "DEFAULT");
            for ahead in 0..=i32::from(self.policy_of(table).premake) {
                let month = current.plus(ahead);
                let [start, end] = [month.start(), month.end()].map(Month::bound);
                expect(table.partition(month), &format!("FOR VALUES FROM ({start}) TO ({end})"));
            }
        }
        if names.is_empty() {
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
        // A new session has read no catalog. So one table is read, once, and all operators are of
        // the operands' own types: to find another one, the server reads all of its name.
        let bounds = "pg_catalog.pg_get_expr(c.relpartbound, 0::pg_catalog.oid)";
        format!(
            "({is_now} AND pg_catalog.current_setting('citus.multi_shard_modify_mode', true) IS NULL
            AND (SELECT pg_catalog.count(*) FROM pg_catalog.pg_class c
                WHERE c.relname OPERATOR(pg_catalog.=) ANY (ARRAY[{names}]::pg_catalog.name[])
                AND c.relnamespace OPERATOR(pg_catalog.=) pg_catalog.to_regnamespace('partitions')::pg_catalog.oid
                AND c.relkind OPERATOR(pg_catalog.=) 'r'
                AND pg_catalog.concat(c.relname, ' of ', pg_catalog.pg_partition_root(c.oid), ' ', {bounds})
                    OPERATOR(pg_catalog.=) ANY (ARRAY[{expected}])
                AND ({bounds} OPERATOR(pg_catalog.<>) 'DEFAULT'
                    OR c.relam OPERATOR(pg_catalog.=) {HEAP}::pg_catalog.oid
                    AND pg_catalog.pg_relation_size(c.oid) OPERATOR(pg_catalog.=) 0)
            ) OPERATOR(pg_catalog.=) {count})",
            count = names.len(),
            names = names.join(", "),
            expected = expected.join(", "),
        )
    }

    /// Asks for the condition. Where the server refuses, the answer is no: what `ensure` does then
    /// has the error.
    pub(crate) fn is_idle(&self, conn: &mut PgConnection) -> bool {
        let asked = diesel::select(sql::<Bool>(&self.idle_condition())).get_result(conn);
        asked.unwrap_or(false)
    }
}
