//! Dead rows, and what the planner knows of a table.

use super::PRIMARY;
use crate::{Check, Threshold};

pub(super) const DEAD_ROWS: Check = Check::of_server(
    "dead-rows",
    "SELECT 'warning' AS severity, c.nspname AS schema, quote_ident(c.relname) AS object,
        format('%s dead rows, and %s others; last vacuumed: %s', dead, live, COALESCE(GREATEST(
            pg_stat_get_last_vacuum_time(c.oid), pg_stat_get_last_autovacuum_time(c.oid))::text, 'never')) AS value,
        'Each query reads the pages of dead rows, and the table grows.' AS why,
        format('VACUUM (ANALYZE) %s; if that removes nothing, see the check oldest-xmin', c.named) AS help
     FROM {relations} c, LATERAL (SELECT pg_stat_get_dead_tuples(c.oid), pg_stat_get_live_tuples(c.oid)) AS counts (dead, live)
     WHERE c.relkind IN ('r', 'm') AND dead >= $1 AND dead * 100 >= $2 * (dead + live) ORDER BY dead DESC, c.named",
    &[Threshold::DeadRows, Threshold::DeadPercent],
)
.needs(PRIMARY);

pub(super) const STATISTICS: Check = Check::of_server(
    "statistics",
    "SELECT 'warning' AS severity, c.nspname AS schema, quote_ident(c.relname) AS object,
        format('no statistics, and about %s rows', live) AS value,
        CASE c.relkind WHEN 'p' THEN 'Autovacuum never analyzes a partitioned table: the planner guesses where it has no month.'
            ELSE 'The planner guesses how many rows a condition finds.' END AS why,
        format('ANALYZE %s', c.named) AS help
     FROM {relations} c, LATERAL (
        SELECT CASE c.relkind WHEN 'p' THEN (SELECT sum(pg_stat_get_live_tuples(relid)) FROM pg_partition_tree(c.oid) WHERE isleaf)
            ELSE pg_stat_get_live_tuples(c.oid) END) AS counts (live)
     WHERE c.relkind IN ('r', 'm', 'p') AND c.reltuples < 0 AND live >= $1 ORDER BY live DESC, c.named",
    &[Threshold::StatisticsRows],
)
.needs(PRIMARY);

pub(super) const AUTOVACUUM: Check = Check::of_catalog(
    "autovacuum-of-tables",
    "SELECT 'warning' AS severity, c.nspname AS schema, quote_ident(c.relname) AS object, option AS value,
        'Dead rows stay, and statistics grow old, unless somebody vacuums the table by hand.' AS why,
        format('ALTER TABLE %s RESET (autovacuum_enabled)', c.named) AS help
     FROM {relations} c, unnest(c.reloptions) AS option
     WHERE option ~ '^autovacuum_enabled=(off|false|no|0|f|n)$' ORDER BY c.named",
);
