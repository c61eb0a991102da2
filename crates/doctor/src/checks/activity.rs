//! Sessions, their transactions and locks.

use super::PRIMARY;
use crate::check::Need;
use crate::{Check, Threshold};

pub(super) const CONNECTIONS: Check = Check::of_server(
    "connections",
    "SELECT CASE WHEN taken >= usable THEN 'critical' ELSE 'warning' END AS severity, NULL AS schema,
        'max_connections' AS object,
        format('%s of %s connections are in use, and %s more are reserved', taken, usable, reserved) AS value,
        'When all are in use, the server refuses new connections, also those of a service that starts again.' AS why,
        'end sessions that nobody needs, make pools smaller, or raise max_connections and restart; who has them: '
            'SELECT usename, application_name, count(*) FROM pg_stat_activity GROUP BY 1, 2 ORDER BY 3 DESC' AS help
     FROM (SELECT count(*) AS taken FROM pg_stat_activity
            -- The type of another role's session may be hidden.
            WHERE backend_type = 'client backend' OR (backend_type IS NULL AND datid IS NOT NULL)) AS sessions,
        (SELECT current_setting('superuser_reserved_connections')::int4
            + current_setting('reserved_connections')::int4) AS kept (reserved),
        LATERAL (SELECT current_setting('max_connections')::int4 - reserved) AS rest (usable)
     WHERE taken * 100 >= $1 * usable",
    &[Threshold::ConnectionsPercent],
);

pub(super) const POOLS: Check = Check::of_server(
    "pools",
    "SELECT 'warning' AS severity, NULL AS schema, 'max_connections' AS object,
        format('the pools of the services may take {pools} connections, and the server has %s for them', usable) AS value,
        'Under load the pools grow to their size, and the last services to ask get no connection.' AS why,
        'make the pools smaller, put a pooler between, or raise max_connections and restart' AS help
     FROM (SELECT current_setting('max_connections')::int4 - current_setting('superuser_reserved_connections')::int4
        - current_setting('reserved_connections')::int4) AS rest (usable)
     WHERE {pools} > usable",
    &[],
)
.needs(&[Need::Pools]);

pub(super) const PREPARED: Check = Check::of_server(
    "prepared-transactions",
    "SELECT 'warning' AS severity, NULL AS schema, format('prepared transaction %L', gid) AS object,
        format('prepared %s ago by %I in the database %I', date_trunc('second', clock_timestamp() - prepared), owner, database)
            AS value,
        'It keeps its locks and the dead rows of all tables until somebody ends it, also through a restart.' AS why,
        format('ROLLBACK PREPARED %L, or COMMIT PREPARED, in the database %I', gid, database) AS help
     FROM pg_prepared_xacts WHERE extract(epoch FROM clock_timestamp() - prepared) >= $1 ORDER BY prepared, gid",
    &[Threshold::PreparedSeconds],
)
.needs(PRIMARY);

pub(super) const BLOCKERS: Check = Check::of_server(
    "blockers",
    "WITH waiting AS (
        SELECT pid, min(waitstart) AS since FROM pg_locks WHERE NOT granted GROUP BY pid
        HAVING extract(epoch FROM clock_timestamp() - min(waitstart)) >= $1)
     SELECT 'warning' AS severity, NULL AS schema,
        CASE WHEN by.pid = 0 THEN 'a prepared transaction' ELSE format('session %s of %s (%s)', by.pid, COALESCE(quote_ident(max(a.usename)), 'the server'),
            COALESCE(NULLIF(max(a.application_name), ''), 'no application_name')) END AS object,
        format('%s waits for its locks, the longest for %s',
            CASE count(DISTINCT waiting.pid) WHEN 1 THEN '1 session' ELSE count(DISTINCT waiting.pid) || ' sessions' END,
            date_trunc('second', max(clock_timestamp() - since))) AS value,
        'Statements that need the same locks queue behind those that wait.' AS why,
        CASE WHEN by.pid = 0 THEN 'see the check prepared-transactions'
            ELSE format('SELECT pg_terminate_backend(%s)', by.pid) END AS help
     FROM waiting CROSS JOIN LATERAL unnest(pg_blocking_pids(waiting.pid)) AS by (pid)
     LEFT JOIN pg_stat_activity a ON a.pid = by.pid
     WHERE by.pid NOT IN (SELECT pid FROM waiting WHERE pid IS NOT NULL)
     GROUP BY by.pid ORDER BY min(since)",
    &[Threshold::BlockedSeconds],
);

pub(super) const IDLE: Check = Check::of_server(
    "idle-in-transaction",
    "SELECT 'warning' AS severity, NULL AS schema,
        format('session %s of %s (%s)', pid, COALESCE(quote_ident(usename), 'the server'), COALESCE(NULLIF(application_name, ''), 'no application_name')) AS object,
        format('%s for %s', state, date_trunc('second', clock_timestamp() - state_change)) AS value,
        'It keeps its locks, and the dead rows of all tables, and does nothing.' AS why,
        format('SELECT pg_terminate_backend(%s); and set idle_in_transaction_session_timeout', pid) AS help
     FROM pg_stat_activity
     WHERE state LIKE 'idle in transaction%' AND extract(epoch FROM clock_timestamp() - state_change) >= $1
     ORDER BY state_change",
    &[Threshold::IdleSeconds],
)
.needs(&[Need::Sessions]);
