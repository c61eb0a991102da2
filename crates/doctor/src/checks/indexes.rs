//! Indexes that serve nothing, and those that are missing.

use super::PRIMARY;
use crate::{Check, Threshold};

pub(super) const INVALID: Check = Check::of_catalog(
    "indexes-invalid",
    "SELECT 'warning' AS severity, x.nspname AS schema, quote_ident(x.relname) AS object,
        format('invalid, on %I', c.relname) AS value,
        'No query uses it, a UNIQUE one may not hold, and each write may still pay for it.' AS why,
        format('REINDEX INDEX CONCURRENTLY %s; or DROP INDEX CONCURRENTLY', x.named) AS help
     FROM {relations} x JOIN pg_index i ON i.indexrelid = x.oid JOIN pg_class c ON c.oid = i.indrelid
     WHERE NOT (i.indisvalid AND i.indisready AND i.indislive)
     -- One that is being built becomes valid by itself.
     AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = x.oid)
     ORDER BY x.named",
);

pub(super) const WITHOUT_INDEX: Check = Check::of_catalog(
    "foreign-keys-without-index",
    "SELECT 'warning' AS severity, c.nspname AS schema, format('%I.%I', c.relname, k.conname) AS object,
        format('no index finds %s', columns) AS value,
        'Each deletion of a referenced row reads the whole table, under locks.' AS why,
        format('CREATE INDEX CONCURRENTLY ON %s (%s)', c.named, columns) AS help
     FROM {relations} c JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' AND k.conparentid = 0
     CROSS JOIN LATERAL (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY key.place) AS columns,
            array_agg(format('(%I IS NOT NULL)', a.attname)) AS not_null
        FROM unnest(k.conkey) WITH ORDINALITY AS key (attnum, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = key.attnum) AS named
     WHERE NOT c.relispartition AND NOT EXISTS (
        SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisvalid
        -- In any order, or a part of the key alone. The columns of an index are counted from 0.
        AND ((i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
            OR (i.indkey::int2[])[0:i.indnkeyatts - 1] <@ k.conkey)
        -- A key that is NULL references nothing.
        AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) = ANY (not_null)))
     ORDER BY c.named, k.conname",
);

/// The valid indexes of tables, with the columns as text: their collation, operators and order.
macro_rules! indexes {
    () => {
        "WITH indexes AS (
            SELECT i.*, x.relname, c.nspname, x.relam, c.named AS tab, format('%I.%I', c.nspname, x.relname) AS named,
                EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.oid AND k.contype IN ('p', 'u', 'x')) AS is_constraint,
                ARRAY(SELECT concat_ws(' ', pg_get_indexdef(x.oid, place, true), i.indclass[place - 1],
                    i.indcollation[place - 1], i.indoption[place - 1]) FROM generate_series(1, i.indnkeyatts) AS place) AS cols,
                (i.indkey::int2[])[i.indnkeyatts:] AS included, pg_get_expr(i.indpred, i.indrelid) AS predicate
            FROM {relations} c JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class x ON x.oid = i.indexrelid
            WHERE NOT c.relispartition AND i.indisvalid)"
    };
}

pub(super) const DUPLICATE: Check = Check::of_catalog(
    "indexes-duplicate",
    concat!(
        indexes!(),
        "SELECT 'warning' AS severity, a.nspname AS schema, quote_ident(a.relname) AS object,
            format('the same as %I', min(b.relname)) AS value,
            'Each write pays for both, and no query needs the second.' AS why,
            CASE WHEN a.is_constraint THEN format('ALTER TABLE %s DROP CONSTRAINT %I', a.tab, a.relname)
                ELSE format('DROP INDEX CONCURRENTLY %s', a.named) END AS help
         FROM indexes a JOIN indexes b ON a.indrelid = b.indrelid AND a.relam = b.relam AND a.cols = b.cols
            AND a.included = b.included AND a.predicate IS NOT DISTINCT FROM b.predicate
            AND (a.indisprimary, a.indisunique, a.is_constraint, b.indexrelid)
                < (b.indisprimary, b.indisunique, b.is_constraint, a.indexrelid)
         GROUP BY a.nspname, a.relname, a.named, a.tab, a.is_constraint ORDER BY a.named"
    ),
);

pub(super) const INTERSECTING: Check = Check::of_catalog(
    "indexes-intersecting",
    concat!(
        indexes!(),
        "SELECT 'note' AS severity, a.nspname AS schema, quote_ident(a.relname) AS object,
            CASE WHEN a.indisunique THEN format('begins with the columns of the unique %I', min(b.relname))
                ELSE format('%I begins with its columns', min(b.relname)) END AS value,
            CASE WHEN a.indisunique THEN 'The columns that come first are unique already: more of them add no rule.'
                ELSE 'Each write pays for both, and the wider one serves the queries of this one.' END AS why,
            CASE WHEN a.is_constraint THEN format('ALTER TABLE %s DROP CONSTRAINT %I, unless a key references it', a.tab, a.relname)
                ELSE format('DROP INDEX CONCURRENTLY %s', a.named) END AS help
         FROM indexes a JOIN indexes b ON a.indrelid = b.indrelid AND a.relam = b.relam
            AND a.indexrelid <> b.indexrelid AND (a.predicate IS NOT DISTINCT FROM b.predicate
                OR b.predicate IS NULL AND a.predicate = format('(%s IS NOT NULL)', split_part(a.cols[1], ' ', 1)))
         JOIN pg_am m ON m.oid = a.relam AND m.amname = 'btree'
         WHERE CASE WHEN a.indisunique
            THEN b.indisunique AND cardinality(a.cols) > cardinality(b.cols) AND a.cols[:cardinality(b.cols)] = b.cols
            ELSE cardinality(b.cols) > cardinality(a.cols) AND b.cols[:cardinality(a.cols)] = a.cols AND a.included = '{}' END
         GROUP BY a.nspname, a.relname, a.named, a.tab, a.indisunique, a.is_constraint ORDER BY a.named"
    ),
);

pub(super) const UNUSED: Check = Check::of_server(
    "indexes-unused",
    "WITH scans AS (
        -- An index of a partitioned table has the scans of its partitions' indexes.
        SELECT COALESCE(pg_partition_root(i.indexrelid), i.indexrelid) AS index,
            sum(pg_stat_get_numscans(i.indexrelid)) AS scans, sum(pg_relation_size(i.indexrelid)) AS size
        FROM pg_index i GROUP BY 1)
     SELECT 'note' AS severity, x.nspname AS schema, quote_ident(x.relname) AS object,
        format('served no query since %s, %s', since::date, pg_size_pretty(size)) AS value,
        'Each write pays for it. A standby that is read from counts its own scans: look there as well.' AS why,
        format('DROP INDEX CONCURRENTLY %s', x.named) AS help
     FROM scans JOIN {relations} x ON x.oid = scans.index JOIN pg_index i ON i.indexrelid = x.oid,
        (SELECT COALESCE(stats_reset, pg_postmaster_start_time()) AS since FROM pg_stat_database
            WHERE datname = current_database()) AS counted
     WHERE scans = 0 AND since <= now() - $1 * interval '1 day' AND size >= $2
     AND NOT i.indisunique AND NOT i.indisexclusion AND NOT i.indisreplident
     -- A deletion of a referenced row needs it, if ever one is made.
     AND NOT EXISTS (SELECT FROM pg_constraint k
        WHERE k.conrelid = i.indrelid AND k.contype = 'f' AND k.conkey[1] = i.indkey[0])
     ORDER BY size DESC, x.named",
    &[Threshold::UnusedDays, Threshold::UnusedBytes],
)
.needs(PRIMARY);

pub(super) const NULLS: Check = Check::of_catalog(
    "indexes-with-null",
    "SELECT 'note' AS severity, c.nspname AS schema, quote_ident(x.relname) AS object,
        format('indexes each row in which %I is NULL', a.attname) AS value,
        'A foreign key and a condition on a value never look for NULL, and each row without a value has its entry.' AS why,
        format('make it again with WHERE %I IS NOT NULL, unless a query looks for NULL or few rows have it', a.attname) AS help
     FROM {relations} c JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class x ON x.oid = i.indexrelid
     JOIN pg_am m ON m.oid = x.relam AND m.amname IN ('btree', 'gin', 'gist', 'spgist')
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
     WHERE NOT c.relispartition AND i.indisvalid AND i.indnatts = 1 AND i.indpred IS NULL AND NOT i.indisunique
     AND NOT a.attnotnull ORDER BY c.nspname, x.relname",
);
