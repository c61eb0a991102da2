//! Detects changes of a script to its transaction. The reading of a folder refuses what can be seen
//! of that in a script; a function that it calls, or a `DO` block, can do it too.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};

/// The transaction of a script, and what the rows that record it need.
#[derive(QueryableByName)]
pub(super) struct Script {
    #[diesel(sql_type = Text)]
    transaction: String,
    #[diesel(sql_type = Text)]
    search_path: String,
}

impl Script {
    /// Before the script runs. It was read as with `standard_conforming_strings = on`.
    pub(super) fn begin(conn: &mut PgConnection) -> QueryResult<Self> {
        diesel::sql_query(
            "SELECT pg_catalog.pg_current_xact_id()::pg_catalog.text AS transaction,
                pg_catalog.current_setting('search_path') AS search_path, pg_catalog.set_config('standard_conforming_strings', 'on', true)",
        )
        .get_result(conn)
    }

    /// After it has run: whether the transaction is the same. The rows go where they went before
    /// the script.
    pub(super) fn end(&self, conn: &mut PgConnection) -> QueryResult<bool> {
        let now = sql::<(Nullable<Text>, Text)>(
            "SELECT pg_catalog.pg_current_xact_id_if_assigned()::pg_catalog.text,
                pg_catalog.set_config('search_path', ",
        );
        let now = now.bind::<Text, _>(&self.search_path).sql(", true)");
        let (transaction, _): (Option<String>, String) = now.get_result(conn)?;
        Ok(transaction.as_ref() == Some(&self.transaction))
    }

    /// Returns whether the transaction was committed.
    pub(super) fn committed(&self, conn: &mut PgConnection) -> bool {
        let status = sql::<Nullable<Text>>("SELECT pg_catalog.pg_xact_status(")
            .bind::<Text, _>(&self.transaction)
            .sql("::pg_catalog.xid8)")
            .get_result::<Option<String>>(conn);
        status.is_ok_and(|status| status.as_deref() == Some("committed"))
    }
}
