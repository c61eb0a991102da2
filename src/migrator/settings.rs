//! What a script changes of its session although it should not: the transaction, and settings that stay. The reading of a folder
//! refuses what can be seen of that in a script; a function that it calls, or a `DO` block, can do it too.

use std::collections::BTreeMap;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};

use super::SqlMigration;
use crate::quote;

/// The transaction of a script, and what the rows that record it need.
#[derive(QueryableByName)]
pub(super) struct Script {
    #[diesel(sql_type = Text)]
    transaction: String,
    #[diesel(sql_type = Text)]
    search_path: String,
    #[diesel(sql_type = Text)]
    role: String,
}

impl Script {
    /// Before the script runs. It was read as with `standard_conforming_strings = on`.
    pub(super) fn begin(conn: &mut PgConnection) -> QueryResult<Self> {
        diesel::sql_query(
            "SELECT pg_catalog.pg_current_xact_id()::pg_catalog.text AS transaction,
                pg_catalog.current_setting('search_path') AS search_path, pg_catalog.current_setting('role') AS role,
                pg_catalog.set_config('standard_conforming_strings', 'on', true)",
        )
        .get_result(conn)
    }

    /// After it has run: whether the transaction is the same. The rows go where they went before the script.
    pub(super) fn end(&self, conn: &mut PgConnection) -> QueryResult<bool> {
        #[derive(QueryableByName)]
        struct Now {
            #[diesel(sql_type = Nullable<Text>)]
            transaction: Option<String>,
        }
        let now: Now = diesel::sql_query(
            "SELECT pg_catalog.pg_current_xact_id_if_assigned()::pg_catalog.text AS transaction,
                pg_catalog.set_config('search_path', $1, true), pg_catalog.set_config('role', $2, true)",
        )
        .bind::<Text, _>(&self.search_path)
        .bind::<Text, _>(&self.role)
        .get_result(conn)?;
        Ok(now.transaction.as_ref() == Some(&self.transaction))
    }

    /// Whether the transaction was committed.
    pub(super) fn committed(&self, conn: &mut PgConnection) -> bool {
        #[derive(QueryableByName)]
        struct Status {
            #[diesel(sql_type = Nullable<Text>)]
            status: Option<String>,
        }
        let query = "SELECT pg_catalog.pg_xact_status($1::pg_catalog.xid8) AS status";
        let status = diesel::sql_query(query).bind::<Text, _>(&self.transaction).get_result::<Status>(conn);
        status.is_ok_and(|one| one.status.as_deref() == Some("committed"))
    }
}

/// The settings that the session, not its role or database, has made.
pub(super) struct OfSession(BTreeMap<String, String>);

/// Not a setting: the server's process.
const PID: &str = "pid";

#[derive(QueryableByName)]
struct Setting {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    value: String,
}

impl OfSession {
    pub(super) fn read(conn: &mut PgConnection) -> QueryResult<Self> {
        // The view leaves the role out.
        let query = "SELECT s.name, s.setting AS value FROM pg_catalog.pg_settings s
            WHERE s.source OPERATOR(pg_catalog.=) 'session'
            UNION ALL SELECT 'role', pg_catalog.current_setting('role')
            UNION ALL SELECT 'pid', pg_catalog.pg_backend_pid()::pg_catalog.text";
        let settings = diesel::sql_query(query).load::<Setting>(conn)?;
        Ok(Self(settings.into_iter().map(|Setting { name, value }| (name, value)).collect()))
    }

    /// Gives the session what a script changed: the connection is the caller's.
    pub(super) fn restore(&self, conn: &mut PgConnection, migration: &SqlMigration) -> QueryResult<()> {
        let now = Self::read(conn)?;
        // Behind a pooler in transaction mode the settings are another session's.
        if now.0.get(PID) != self.0.get(PID) {
            return Ok(());
        }
        let changed = now.0.iter().filter(|(name, value)| self.0.get(*name) != Some(*value));
        let gone = self.0.keys().filter(|name| !now.0.contains_key(*name));
        let names: Vec<&String> = changed.map(|(name, _)| name).chain(gone).collect();
        if names.is_empty() {
            return Ok(());
        }
        tracing::warn!(
            migration = migration.name(),
            ?names,
            "the script changed settings of the session, which are put back"
        );
        let statement = |name: &&String| match self.0.get(*name) {
            Some(value) => {
                format!("SELECT pg_catalog.set_config({}, {}, false);", quote::literal(name), quote::literal(value))
            }
            None => format!("RESET {};", quote::ident(name)),
        };
        conn.batch_execute(&names.iter().map(statement).collect::<String>())
    }
}
