//! Replication slots and standbys.

use crate::check::Need;
use crate::{Check, Threshold};

pub(super) const SLOTS: Check = Check::of_server(
    "replication-slots",
    "SELECT CASE WHEN wal_status IN ('unreserved', 'lost') OR NOT active THEN 'critical' ELSE 'warning' END AS severity,
        NULL AS schema, format('replication slot %I', slot_name) AS object,
        CASE WHEN wal_status = 'lost' THEN 'lost the WAL that its reader needs'
            ELSE format('holds %s of WAL%s%s', pg_size_pretty(held), CASE WHEN active THEN '' ELSE ', and nothing reads from it' END,
                CASE wal_status WHEN 'unreserved' THEN ', which the next checkpoint may remove' ELSE '' END) END AS value,
        CASE WHEN wal_status = 'lost' THEN 'The standby or subscriber of this slot cannot go on.'
            ELSE 'The server keeps WAL for a slot until its disk is full, unless max_slot_wal_keep_size is set.' END AS why,
        CASE WHEN wal_status <> 'lost' AND active THEN 'find out why its reader is slow'
            ELSE format('start its reader; or SELECT pg_drop_replication_slot(%L)', slot_name) END AS help
     FROM (SELECT *, pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
            ELSE pg_current_wal_lsn() END, restart_lsn)::int8 AS held FROM pg_replication_slots) AS slots
     WHERE held >= $1 OR wal_status IN ('unreserved', 'lost') ORDER BY held DESC NULLS FIRST, slot_name",
    &[Threshold::SlotBytes],
);

pub(super) const LAG: Check = Check::of_server(
    "replication-lag",
    "SELECT 'warning' AS severity, NULL AS schema, object, value,
        'Reads from the standby miss what was committed since, and a failover to it loses that.' AS why, help
     FROM (
        SELECT format('standby %s', COALESCE(NULLIF(application_name, ''), host(client_addr))) AS object,
            format('%s of WAL to replay, %s behind', pg_size_pretty(pg_wal_lsn_diff(sent, replay_lsn)),
                COALESCE(date_trunc('second', replay_lag)::text, 'unknown')) AS value,
            'find out whether its network, its disk or a long query on it is the cause' AS help
        FROM pg_stat_replication,
            (SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END) AS own (sent)
        WHERE replay_lsn IS NOT NULL
        AND (pg_wal_lsn_diff(sent, replay_lsn) >= $1 OR extract(epoch FROM replay_lag) >= $2)
        UNION ALL
        SELECT 'this standby', 'its replay is paused', 'SELECT pg_wal_replay_resume()'
        WHERE pg_is_in_recovery() AND CASE WHEN pg_is_in_recovery() THEN pg_is_wal_replay_paused() END
        UNION ALL
        SELECT 'this standby', 'it receives no WAL from a primary',
            'see the server''s log, and primary_conninfo' WHERE pg_is_in_recovery()
            AND NOT EXISTS (SELECT FROM pg_stat_wal_receiver)
        UNION ALL
        SELECT 'this standby', format('%s of WAL to replay, the last transaction is %s old',
                pg_size_pretty(pg_wal_lsn_diff(received, replayed)), date_trunc('second', age)),
            'find out whether a long query here or the disk is the cause'
        FROM (SELECT pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn(), clock_timestamp() - pg_last_xact_replay_timestamp())
            AS own (received, replayed, age)
        WHERE pg_is_in_recovery() AND received > replayed
        AND (pg_wal_lsn_diff(received, replayed) >= $1 OR extract(epoch FROM age) >= $2)) AS behind",
    &[Threshold::LagBytes, Threshold::LagSeconds],
)
.needs(&[Need::Sessions]);
