//! Rules that do not hold, or that another rule implies.

use crate::Check;

pub(super) const TRIGGERS_OFF: Check = Check::of_catalog(
    "triggers-off",
    "SELECT CASE WHEN bool_or(t.tgisinternal) THEN 'critical' ELSE 'warning' END AS severity, c.nspname AS schema,
        quote_ident(c.relname) AS object,
        format('off: %s', string_agg(DISTINCT COALESCE(quote_ident(k.conname), quote_ident(t.tgname)), ', ')) AS value,
        CASE WHEN bool_or(t.tgisinternal) THEN 'The server enforces foreign keys by triggers: rows that break a key are accepted.'
            ELSE 'What the trigger does for each row is not done.' END AS why,
        format('ALTER TABLE %s ENABLE TRIGGER %s', c.named, CASE WHEN bool_or(t.tgisinternal)
            THEN 'ALL; then look for rows that break the key' ELSE string_agg(DISTINCT quote_ident(t.tgname), ', ENABLE TRIGGER ') END)
            AS help
     FROM {relations} c JOIN pg_trigger t ON t.tgrelid = c.oid LEFT JOIN pg_constraint k ON k.oid = t.tgconstraint
     WHERE t.tgenabled IN ('D', 'R')
     AND NOT EXISTS (SELECT FROM pg_trigger p WHERE p.oid = t.tgparentid AND p.tgenabled = t.tgenabled)
     GROUP BY c.nspname, c.relname, c.named ORDER BY bool_or(t.tgisinternal) DESC, c.named",
);

pub(super) const NOT_VALID: Check = Check::of_catalog(
    "constraints-not-valid",
    "SELECT 'warning' AS severity, c.nspname AS schema, format('%I.%I', c.relname, k.conname) AS object,
        CASE WHEN to_jsonb(k) ->> 'conenforced' = 'false' THEN 'not enforced'
            ELSE 'not valid: older rows were not checked' END AS value,
        'Rows may break the rule, a restore of a dump may fail on them, and the planner does not use it.' AS why,
        CASE WHEN to_jsonb(k) ->> 'conenforced' = 'false'
            THEN format('ALTER TABLE %s ALTER CONSTRAINT %I ENFORCED', c.named, k.conname)
            ELSE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', c.named, k.conname) END AS help
     FROM {relations} c JOIN pg_constraint k ON k.conrelid = c.oid
     WHERE NOT k.convalidated AND k.conparentid = 0 AND k.coninhcount = 0 ORDER BY c.named, k.conname",
);

pub(super) const IMPLIED: Check = Check::of_catalog(
    "foreign-keys-implied",
    "SELECT 'note' AS severity, c.nspname AS schema, format('%I.%I', c.relname, k.conname) AS object,
        format('%I references the same table by these columns and more', min(wider.conname)) AS value,
        'Each insert searches the referenced table for both keys.' AS why,
        format('ALTER TABLE %s DROP CONSTRAINT %I, unless its action is another', c.named, k.conname) AS help
     FROM {relations} c JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' AND k.conparentid = 0
     JOIN pg_constraint wider ON wider.conrelid = k.conrelid AND wider.confrelid = k.confrelid AND wider.contype = 'f'
        AND wider.oid <> k.oid AND wider.conparentid = 0
     WHERE cardinality(wider.conkey) > cardinality(k.conkey)
     AND NOT EXISTS (SELECT FROM unnest(k.conkey, k.confkey) AS pair (own, other)
        WHERE NOT EXISTS (SELECT FROM unnest(wider.conkey, wider.confkey) AS wide (own, other)
            WHERE wide.own = pair.own AND wide.other = pair.other))
     GROUP BY c.nspname, c.relname, c.named, k.conname ORDER BY c.named, k.conname",
);
