//! Columns and comments.

use crate::Check;

pub(super) const NAN: Check = Check::of_catalog(
    "numbers-nan",
    "SELECT 'warning' AS severity, c.nspname AS schema, format('%I.%I', c.relname, a.attname) AS object,
        format('%s takes NaN', format_type(a.atttypid, a.atttypmod)) AS value,
        'NaN passes CHECK (x >= 0), makes each sum NaN, and is no value of a program''s decimal: its row cannot be read.' AS why,
        format('ALTER TABLE %s ADD CHECK (%I <> ''NaN'') NOT VALID; then VALIDATE CONSTRAINT', c.named, a.attname) AS help
     FROM {relations} c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.atttypid = 'numeric'::regtype AND a.attgenerated = ''
     AND NOT EXISTS (SELECT FROM pg_constraint k
        WHERE k.conrelid = c.oid AND k.contype = 'c' AND a.attnum = ANY (k.conkey)
        AND pg_get_constraintdef(k.oid) ~ '(NaN|<(?!>))')
     ORDER BY c.named, a.attnum",
);

pub(super) const COMMENTS: Check = Check::of_catalog(
    "comments",
    "SELECT 'note' AS severity, schema, object, 'has no comment' AS value,
        'Who reads the database has to guess what it holds.' AS why,
        format('COMMENT ON %s %s IS ''...''', kind, CASE kind WHEN 'COLUMN' THEN quote_ident(schema) || '.' || object
            ELSE quote_ident(schema) || '.' || object END) AS help
     FROM (
        SELECT 1 AS place, CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END AS kind, c.nspname AS schema,
            quote_ident(c.relname) AS object, 0::int2 AS attnum
        FROM {relations} c WHERE c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition
        -- The tables of Diesel and of its migrators.
        AND c.relname NOT LIKE '\\_\\_diesel%'
        AND obj_description(c.oid, 'pg_class') IS NULL
        UNION ALL
        SELECT 2, 'COLUMN', c.nspname, format('%I.%I', c.relname, a.attname), a.attnum
        FROM {relations} c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND col_description(c.oid, a.attnum) IS NULL
        AND c.relname NOT LIKE '\\_\\_diesel%'
        -- A table without one is found as a whole.
        AND obj_description(c.oid, 'pg_class') IS NOT NULL
        UNION ALL
        SELECT 3, 'ROUTINE', p.nspname, p.signature, 0 FROM {functions} p WHERE obj_description(p.oid, 'pg_proc') IS NULL
        UNION ALL
        SELECT 4, 'TYPE', n.nspname, quote_ident(t.typname), 0 FROM pg_type t JOIN {schemas} n ON n.oid = t.typnamespace
        WHERE t.typtype IN ('e', 'd', 'r') AND obj_description(t.oid, 'pg_type') IS NULL
        AND NOT EXISTS (SELECT FROM pg_depend e
            WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')) AS found
     ORDER BY place, schema, object",
);
