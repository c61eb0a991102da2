-- The names that are part of the interface, `kind name: what it is`, a line each.
WITH tables AS (
    SELECT oid, relname FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND relname NOT LIKE '\_\_diesel%'
)
SELECT 'table ' || relname || ': a table' FROM tables
UNION ALL
SELECT format('column %s.%s: %s', relname, attname, format_type(atttypid, atttypmod))
FROM tables t JOIN pg_attribute a ON attrelid = t.oid AND attnum > 0 AND NOT attisdropped
UNION ALL
SELECT format('constraint %s: of %s', conname, relname)
FROM tables t JOIN pg_constraint c ON conrelid = t.oid AND contype IN ('c', 'f', 'p', 'u')
UNION ALL
SELECT format('index %s: of %s', i.relname, t.relname)
FROM tables t JOIN pg_index ON indrelid = t.oid JOIN pg_class i ON i.oid = indexrelid
WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
UNION ALL
SELECT format('label %s.%s: a label', typname, enumlabel)
FROM pg_enum JOIN pg_type t ON t.oid = enumtypid WHERE typnamespace = current_schema()::regnamespace
