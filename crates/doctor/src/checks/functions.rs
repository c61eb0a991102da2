//! Functions whose meaning depends on their caller.

use crate::Check;

pub(super) const SEARCH_PATH: Check = Check::of_catalog(
    "functions-search-path",
    "SELECT CASE WHEN prosecdef THEN 'critical' ELSE 'warning' END AS severity, nspname AS schema, signature AS object,
        'has no search_path of its own' AS value,
        CASE WHEN prosecdef THEN 'It runs with its owner''s rights, and calls what a caller puts into search_path.'
            ELSE 'It finds other tables and functions for a caller whose search_path is another, also those that a stranger made.' END
            AS why,
        format('ALTER ROUTINE %I.%s SET search_path = pg_catalog, pg_temp; its body then names each schema',
            nspname, signature) AS help
     FROM {functions} p
     WHERE prolang IN (SELECT oid FROM pg_language WHERE lanname NOT IN ('internal', 'c')) AND prosqlbody IS NULL
     AND prokind <> 'a' AND NOT EXISTS (SELECT FROM unnest(proconfig) AS setting WHERE setting LIKE 'search\\_path=%')
     ORDER BY prosecdef DESC, nspname, signature",
);
