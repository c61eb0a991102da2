//! Sequences that come to their end.

use crate::{Check, Threshold};

pub(super) const SEQUENCES: Check = Check::of_server(
    "sequences",
    "WITH found AS (
        SELECT c.nspname, c.relname, c.named, o.relname AS tab, a.attname, a.attrelid,
            format_type(COALESCE(a.atttypid, s.seqtypid), NULL) AS type,
            CASE WHEN s.seqincrement > 0 THEN s.seqmin ELSE s.seqmax END AS first,
            CASE WHEN s.seqincrement < 0 THEN s.seqmin
                ELSE LEAST(s.seqmax, CASE a.atttypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647 END)
                END AS last,
            has_sequence_privilege(c.oid, 'SELECT, USAGE') AS is_seen,
            -- On a standby, PostgreSQL 16 refuses the one of an unlogged sequence.
            CASE WHEN has_sequence_privilege(c.oid, 'SELECT, USAGE') AND NOT (pg_is_in_recovery() AND c.relpersistence = 'u')
                THEN pg_sequence_last_value(c.oid) END AS now
        FROM {relations} c JOIN pg_sequence s ON s.seqrelid = c.oid AND NOT s.seqcycle
        LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
            AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
        LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        LEFT JOIN pg_class o ON o.oid = a.attrelid)
     SELECT CASE WHEN NOT is_seen THEN 'skipped' WHEN now = last THEN 'critical' ELSE 'warning' END AS severity,
        nspname AS schema, quote_ident(relname) AS object,
        format('%s of its values are used%s',
            round(abs(now::numeric - first) * 100 / NULLIF(abs(last::numeric - first), 0)) || ' %',
            CASE WHEN attname IS NULL THEN '' ELSE format(', and %I.%I is %s', tab, attname, type) END) AS value,
        CASE WHEN is_seen THEN 'When all are used, each insert fails.'
            ELSE format('this role may not read it: GRANT SELECT ON SEQUENCE %s TO %I', named, current_user) END AS why,
        CASE WHEN attname IS NULL OR type = 'bigint' THEN format('ALTER SEQUENCE %s, for larger values', named)
            ELSE format('change %s.%I to BIGINT, in a migration that adds a column and fills it', attrelid::regclass, attname) END
            AS help
     FROM found
     WHERE NOT is_seen OR abs(now::numeric - first) * 100 >= $1 * abs(last::numeric - first)
     ORDER BY abs(now::numeric - first) / NULLIF(abs(last::numeric - first), 0) DESC NULLS LAST, named",
    &[Threshold::SequencePercent],
);
