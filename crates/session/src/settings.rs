//! The settings of a session that works, and those that it had before.

use std::collections::BTreeMap;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::quote;
use crate::surroundings::set_config;

/// The settings of a session that works, whatever its role and its database say: name, value, and
/// the condition under which it matters. Each is set only where it differs, and given back at the
/// end.
const WORKING: [(&str, &str, &str); 12] = [
    // Nothing is timed but what the work times itself, and the session pauses between attempts.
    ("statement_timeout", "0", "true"),
    ("lock_timeout", "0", "true"),
    ("idle_in_transaction_session_timeout", "0", "true"),
    ("idle_session_timeout", "0", "true"),
    // PostgreSQL 17 has it.
    ("transaction_timeout", "0", "true"),
    // Under another, a migration would not see what another process did before it let go of the
    // lock.
    ("default_transaction_isolation", "read committed", "true"),
    // Where lock timeouts and deadlocks can be had in English words, they are known by these.
    (
        "lc_messages",
        "C",
        "pg_catalog.has_parameter_privilege('lc_messages', 'SET')
            AND pg_catalog.current_setting('lc_messages') OPERATOR(pg_catalog.!~) '^(C|POSIX|en)($|[._@])'",
    ),
    // The server notices within half a minute that its client is gone, also while it runs a
    // statement.
    ("tcp_keepalives_idle", "10", OVER_TCP),
    ("tcp_keepalives_interval", "5", OVER_TCP),
    ("tcp_keepalives_count", "3", OVER_TCP),
    ("tcp_user_timeout", "30000", OVER_TCP),
    // Other systems refuse it.
    (
        "client_connection_check_interval",
        "5000",
        "pg_catalog.version() OPERATOR(pg_catalog.~) 'linux'",
    ),
];

const OVER_TCP: &str = "pg_catalog.inet_client_addr() IS NOT NULL";

/// A session while it works. At the end, it has the settings again that it had before.
pub(crate) struct Working<'a> {
    pub(crate) conn: &'a mut PgConnection,
    before: Settings,
    own: Settings,
}

impl<'a> Working<'a> {
    pub(crate) fn begin(conn: &'a mut PgConnection) -> QueryResult<Self> {
        let before = Settings::read(conn)?;
        let wanted = WORKING
            .map(|(name, value, matters)| format!("('{name}', '{value}', {matters})"))
            .join(", ");
        diesel::sql_query(format!(
            "SELECT pg_catalog.set_config(wanted.name, wanted.value, false)
             FROM pg_catalog.pg_settings now, (VALUES {wanted}) wanted (name, value, matters)
             WHERE wanted.name OPERATOR(pg_catalog.=) now.name AND wanted.matters
             AND now.setting OPERATOR(pg_catalog.<>) wanted.value"
        ))
        .execute(conn)?;
        let own = Settings::read(conn)?;
        Ok(Self { conn, before, own })
    }

    /// Statements that give the rest of a transaction the roles that the session has.
    pub(crate) fn roles(&self) -> String {
        let set = ROLES
            .iter()
            .filter_map(|name| self.own.0.get(*name).map(|role| (name, quote::literal(role))));
        // SET SESSION AUTHORIZATION, which ends SET ROLE, is for a superuser, and only then can it
        // have been used.
        let set = set.map(|(name, role)| {
            format!(
                "SELECT pg_catalog.set_config('{name}', {role}, true)
                 WHERE pg_catalog.current_setting('{name}') OPERATOR(pg_catalog.<>) {role}"
            )
        });
        set.collect::<Vec<_>>().join("; ")
    }

    /// Takes back what a script has set for the session.
    pub(crate) fn reset(&mut self) -> QueryResult<()> {
        self.own.restore(self.conn)
    }
}

impl Drop for Working<'_> {
    fn drop(&mut self) {
        // On a connection that is broken there is nothing to give back.
        if let Err(error) = self.before.restore(self.conn) {
            crate::listener::warn(format_args!(
                "the session's settings could not be given back: {error}"
            ));
        }
    }
}

/// The settings of the session itself, by name, and its roles.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Settings(BTreeMap<String, String>);

/// Not among the settings that the server lists.
const ROLES: [&str; 2] = ["session_authorization", "role"];

impl Settings {
    fn read(conn: &mut PgConnection) -> QueryResult<Self> {
        #[derive(QueryableByName)]
        struct Setting {
            #[diesel(sql_type = Text)]
            name: String,
            #[diesel(sql_type = Text)]
            setting: String,
        }
        let [authorization, role] = ROLES;
        let query = format!(
            "SELECT name, setting FROM pg_catalog.pg_settings WHERE source OPERATOR(pg_catalog.=) 'session'
             AND context OPERATOR(pg_catalog.=) ANY (ARRAY['user', 'superuser'])
             AND name OPERATOR(pg_catalog.!~) '^transaction_(isolation|read_only|deferrable)$'
             UNION ALL SELECT '{authorization}', pg_catalog.current_setting('{authorization}')
             UNION ALL SELECT '{role}', pg_catalog.current_setting('{role}')"
        );
        let settings = diesel::sql_query(query).load::<Setting>(conn)?;
        Ok(Self(settings.into_iter().map(|one| (one.name, one.setting)).collect()))
    }

    /// Gives the session these, where it has others.
    fn restore(&self, conn: &mut PgConnection) -> QueryResult<()> {
        let now = Self::read(conn)?;
        if now == *self {
            return Ok(());
        }
        let mut statements = Vec::new();
        let differs = |name: &str| now.0.get(name) != self.0.get(name);
        // The roles first: a setting may need the right one. SET SESSION AUTHORIZATION ends SET
        // ROLE.
        for name in ROLES.into_iter().skip_while(|name| !differs(name)) {
            if let Some(role) = self.0.get(name) {
                statements.push(set(name, role));
            }
        }
        for name in now.0.keys().filter(|name| !ROLES.contains(&name.as_str()) && differs(name)) {
            statements.push(match self.0.get(name) {
                Some(before) => set(name, before),
                None => format!("RESET {}", quote::ident(name)),
            });
        }
        for (name, before) in self.0.iter().filter(|(name, _)| !now.0.contains_key(*name)) {
            statements.push(set(name, before));
        }
        conn.batch_execute(&statements.join("; "))
    }
}

fn set(name: &str, value: &str) -> String {
    format!("SELECT {}", set_config(name, value, false))
}
