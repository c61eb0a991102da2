//! The server, and the settings that a schema and its services lean on.

use crate::Check;

pub(super) const ENGINE: Check = Check::of_server(
    super::ENGINE,
    "SELECT 'critical' AS severity, NULL AS schema, 'server' AS object,
        format('PostgreSQL %s', current_setting('server_version')) AS value,
        'Versions before 16 lack what the queries and migrations use.' AS why,
        'upgrade to PostgreSQL 16 or newer' AS help
     WHERE current_setting('server_version_num')::int4 < 160000",
    &[],
);

pub(super) const DURABILITY: Check = Check::of_server(
    "durability",
    "SELECT wanted.severity, NULL AS schema, name AS object, reset_val AS value, wanted.why,
        format('ALTER SYSTEM SET %s = %s; SELECT pg_reload_conf()', name, wanted.value) AS help
     FROM (VALUES
        (1, 'fsync', 'on', 'critical', 'A crash of the machine can destroy the whole database.'),
        (2, 'full_page_writes', 'on', 'critical', 'A crash of the machine can leave pages half written.'),
        (3, 'zero_damaged_pages', 'off', 'critical', 'A damaged page is read as an empty one, and its rows are lost.'),
        (4, 'ignore_checksum_failure', 'off', 'critical', 'Damaged pages are read as if they were whole.'),
        (5, 'synchronous_commit', 'on', 'warning', 'A crash loses transactions that clients saw committed.'))
        AS wanted (place, name, value, severity, why)
     JOIN pg_settings USING (name)
     -- Also those of synchronous_commit that wait for more than the own disk.
     WHERE reset_val <> wanted.value AND reset_val NOT IN ('remote_write', 'remote_apply', 'local')
     ORDER BY place",
    &[],
);

pub(super) const REPLICATION_ROLE: Check = Check::of_server(
    "replication-role",
    "SELECT 'critical' AS severity, NULL AS schema, object, setting AS value,
        'No trigger fires and no foreign key is enforced in these sessions.' AS why, help
     FROM (
        SELECT 'server' AS object, format('%s=%s', name, reset_val) AS setting,
            'ALTER SYSTEM RESET session_replication_role; SELECT pg_reload_conf()' AS help
        FROM pg_settings WHERE name = 'session_replication_role' AND reset_val <> 'origin'
        AND NOT EXISTS (SELECT FROM pg_db_role_setting, unnest(setconfig) AS line
            WHERE line LIKE 'session\\_replication\\_role=%')
        UNION ALL
        SELECT concat_ws(' in ', 'role ' || quote_ident(r.rolname), 'database ' || quote_ident(d.datname)), line,
            CASE WHEN r.oid IS NULL THEN format('ALTER DATABASE %I', d.datname) ELSE format('ALTER ROLE %I', r.rolname)
                || COALESCE(format(' IN DATABASE %I', d.datname), '') END || ' RESET session_replication_role'
        FROM pg_db_role_setting s CROSS JOIN LATERAL unnest(setconfig) AS line
        LEFT JOIN pg_roles r ON r.oid = s.setrole LEFT JOIN pg_database d ON d.oid = s.setdatabase
        WHERE line LIKE 'session\\_replication\\_role=%' AND line <> 'session_replication_role=origin'
        AND COALESCE(d.datname, current_database()) = current_database()) AS settings
     ORDER BY object",
    &[],
);

pub(super) const AUTOVACUUM: Check = Check::of_server(
    "autovacuum",
    "SELECT 'critical' AS severity, NULL AS schema, name AS object, reset_val AS value,
        'Dead rows stay, statistics grow old, and in the end the transaction ids run out.' AS why,
        format('ALTER SYSTEM SET %s = on; SELECT pg_reload_conf()', name) AS help
     FROM pg_settings WHERE name IN ('autovacuum', 'track_counts') AND reset_val = 'off' ORDER BY name",
    &[],
);

pub(super) const TIMEOUTS: Check = Check::of_server(
    "timeouts",
    "WITH lines AS (
        SELECT setdatabase, setrole, split_part(line, '=', 1) AS name, split_part(line, '=', 2) AS value
        FROM pg_db_role_setting, unnest(setconfig) AS line),
     limits AS (
        SELECT r.rolname, s.name, COALESCE((
                SELECT value FROM lines WHERE lines.name = s.name AND setrole IN (r.oid, 0) AND setdatabase IN (d.oid, 0)
                ORDER BY setrole <> 0 AND setdatabase <> 0 DESC, setrole <> 0 DESC LIMIT 1), s.reset_val) ~ '^0+[a-z]*$' AS is_off
        FROM pg_roles r CROSS JOIN pg_database d CROSS JOIN pg_settings s
        WHERE d.datname = current_database() AND r.rolcanlogin AND NOT r.rolsuper AND NOT r.rolreplication
        AND has_database_privilege(r.oid, d.oid, 'CONNECT')
        AND s.name IN ('statement_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout'))
     SELECT 'note' AS severity, NULL AS schema, wanted.name AS object,
        format('none for the roles %s', string_agg(quote_ident(rolname), ', ' ORDER BY rolname)) AS value,
        wanted.why || ' A session may set its own.' AS why,
        format('ALTER ROLE %I SET %s = %L', min(rolname), wanted.name, wanted.value) AS help
     FROM (VALUES
        (1, 'idle_in_transaction_session_timeout', '{idle_in_transaction_session_timeout}'::text[], '60s',
            'A client that hangs keeps its locks until somebody ends its session.'),
        (2, 'statement_timeout', '{statement_timeout,transaction_timeout}', '30s',
            'A statement runs until it is done, however long that takes.')) AS wanted (place, name, any_of, value, why)
     CROSS JOIN (SELECT DISTINCT rolname FROM limits) AS roles
     WHERE (SELECT bool_and(is_off) FROM limits l WHERE l.rolname = roles.rolname AND l.name = ANY (wanted.any_of))
     GROUP BY wanted.place, wanted.name, wanted.why, wanted.value ORDER BY wanted.place",
    &[],
);

pub(super) const SETTINGS: Check = Check::of_server(
    "settings",
    "SELECT 'note' AS severity, NULL AS schema, name AS object, reset_val AS value, wanted.why,
        format('ALTER SYSTEM SET %s = %L; SELECT pg_reload_conf()', name, wanted.value) AS help
     FROM (VALUES
        (1, 'lc_messages', 'C', '^((C|POSIX|en)($|[._@-].*|_.*)|)$',
            'Clients that know an error by its English message take it for another.'),
        (2, 'TimeZone', 'UTC', '^((Etc/)?(UTC|UCT|GMT|Zulu|Universal|Greenwich)|GMT0?)$',
            'A day or a month in SQL begins at another time than it does for a session in UTC.'),
        (3, 'jit', 'off', '^off$',
            'A short query over many partitions or columns can be compiled for longer than it runs.'),
        (4, 'random_page_cost', '1.1', '^([0-3](\\.\\d+)?|0?\\.\\d+)$',
            'The default is that of a turning disk: on another, the planner reads whole tables where an index is faster.'))
        AS wanted (place, name, value, fits, why)
     JOIN pg_settings USING (name) WHERE reset_val !~ wanted.fits ORDER BY place",
    &[],
);
