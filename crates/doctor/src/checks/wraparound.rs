//! The ids of transactions, which are reused, and who keeps them from being freed.

use crate::check::Need;
use crate::{Check, Threshold};

pub(super) const TRANSACTION_IDS: Check = Check::of_server(
    "transaction-ids",
    "SELECT CASE WHEN age >= current_setting('vacuum_failsafe_age')::int8 THEN 'critical' ELSE 'warning' END AS severity,
        NULL AS schema, format('database %I', datname) AS object,
        format('%s of 2,147,483,648 transaction ids are in use', to_char(age, 'FM999,999,999,999')) AS value,
        'When three million are left, the server refuses every write until VACUUM has frozen the oldest rows.' AS why,
        CASE WHEN datname = current_database()
            THEN format('VACUUM (FREEZE) %s, the oldest table; if the age stays, see the check oldest-xmin', (
                SELECT oid::regclass FROM pg_class WHERE relfrozenxid <> '0' ORDER BY age(relfrozenxid) DESC LIMIT 1))
            ELSE format('vacuumdb --freeze --dbname=%L', datname) END AS help
     FROM (SELECT datname, age(datfrozenxid)::int8 AS age FROM pg_database) AS databases
     WHERE age >= $1 ORDER BY age DESC, datname <> current_database(), datname",
    &[Threshold::TransactionIds],
);

pub(super) const MULTIXACT_IDS: Check = Check::of_server(
    "multixact-ids",
    "SELECT CASE WHEN age >= current_setting('vacuum_multixact_failsafe_age')::int8 THEN 'critical' ELSE 'warning' END
            AS severity,
        NULL AS schema, format('database %I', datname) AS object,
        format('%s of 2,147,483,648 multixact ids are in use', to_char(age, 'FM999,999,999,999')) AS value,
        'Rows that several transactions lock use these ids. When they run out, the server refuses such locks.' AS why,
        CASE WHEN datname = current_database()
            THEN format('VACUUM (FREEZE) %s, the oldest table', (
                SELECT oid::regclass FROM pg_class WHERE relminmxid <> '0' ORDER BY mxid_age(relminmxid) DESC LIMIT 1))
            ELSE format('vacuumdb --freeze --dbname=%L', datname) END AS help
     FROM (SELECT datname, mxid_age(datminmxid)::int8 AS age FROM pg_database) AS databases
     WHERE age >= $1 ORDER BY age DESC, datname <> current_database(), datname",
    &[Threshold::MultixactIds],
);

pub(super) const OLDEST_XMIN: Check = Check::of_server(
    "oldest-xmin",
    "WITH holders (object, age, help) AS (
        SELECT format('session %s of %s (%s)', pid, COALESCE(quote_ident(usename), 'the server'),
                COALESCE(NULLIF(application_name, ''), backend_type)),
            GREATEST(age(backend_xid), age(backend_xmin)), format('SELECT pg_terminate_backend(%s)', pid)
            FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type IS DISTINCT FROM 'walsender'
        UNION ALL
        SELECT format('replication slot %I', slot_name), GREATEST(age(xmin), age(catalog_xmin)),
            format('SELECT pg_drop_replication_slot(%L), if nothing will read from it', slot_name)
            FROM pg_replication_slots
        UNION ALL
        SELECT format('prepared transaction %L', gid), age(transaction),
            format('ROLLBACK PREPARED %L, in the database %I', gid, database) FROM pg_prepared_xacts
        UNION ALL
        SELECT format('standby %s', COALESCE(NULLIF(application_name, ''), host(client_addr))), age(backend_xmin),
            'end the long query on the standby, or set hot_standby_feedback = off there'
            FROM pg_stat_replication)
     SELECT 'warning' AS severity, NULL AS schema, object,
        format('keeps the dead rows of %s transactions', to_char(age, 'FM999,999,999,999')) AS value,
        'No VACUUM removes a row that this one may still see, so tables and indexes grow, and no transaction id is freed.'
            AS why,
        help
     FROM holders WHERE age >= $1 ORDER BY age DESC, object",
    &[Threshold::XminAge],
)
.needs(&[Need::Sessions]);
