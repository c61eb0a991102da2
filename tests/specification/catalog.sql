-- What the database's catalog says, in the lines of specification.txt.
WITH tables AS (
    SELECT oid, relname::text AS name
    FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND relname NOT LIKE '\_\_diesel%'
), columns AS (
    SELECT t.name AS table_name, t.oid AS table_oid, a.attname::text AS name, a.attnum, a.attnotnull, a.atttypid,
        format_type(a.atttypid, a.atttypmod) AS type, pg_get_expr(d.adbin, d.adrelid) AS expression
    FROM tables t
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
), foreign_keys AS (
    SELECT t.name AS table_name, c.conrelid, c.confrelid, c.confdeltype, c.confupdtype,
        (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k (attnum, place)
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS columns,
        (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY k (attnum, place)
            JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) AS referenced,
        (SELECT string_agg(attname, ', ') FROM pg_attribute
            WHERE attrelid = c.conrelid AND attnum = ANY (c.confdelsetcols)) AS set_null
    FROM tables t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'f'
), indexes AS (
    SELECT t.name AS table_name, i.relname::text AS name, m.amname AS method, x.indisunique, x.indisprimary,
        translate((SELECT string_agg(pg_get_indexdef(x.indexrelid, n, TRUE)
                -- The first two of the bits: descending, and NULL first.
                || CASE x.indoption[n - 1] & 3 WHEN 0 THEN '' WHEN 3 THEN ' DESC' ELSE ' NULLS' END, ', ' ORDER BY n)
            FROM generate_series(1, x.indnkeyatts) n), '"', '') AS columns,
        translate(pg_get_expr(x.indpred, x.indrelid), '()', '') AS predicate
    FROM tables t
    JOIN pg_index x ON x.indrelid = t.oid AND x.indisvalid
    JOIN pg_class i ON i.oid = x.indexrelid
    JOIN pg_am m ON m.oid = i.relam
), actions (code, name) AS (
    VALUES ('a'::"char", 'NO ACTION'), ('r', 'RESTRICT'), ('c', 'CASCADE'), ('n', 'SET NULL'), ('d', 'SET DEFAULT')
)
SELECT 'table ' || name AS key, 'yes' AS value FROM tables
UNION ALL
SELECT 'column ' || table_name || '.' || name,
    CASE
        WHEN expression LIKE 'nextval(%' AND type = 'bigint' THEN 'BIGSERIAL'
        WHEN type LIKE 'character varying(%' THEN 'VARCHAR' || substring(type FROM '\(\d+\)')
        WHEN type LIKE 'numeric(%' THEN 'DECIMAL' || replace(substring(type FROM '\(.*\)'), ',', ', ')
        WHEN type = 'timestamp with time zone' THEN 'DateTime'
        WHEN atttypid IN (SELECT oid FROM pg_type WHERE typtype = 'e') THEN type
        ELSE upper(type)
    END
    || CASE WHEN attnotnull THEN ' NOT NULL' ELSE ' NULL' END
    || CASE WHEN expression IS NULL OR expression LIKE 'nextval(%' THEN ''
        ELSE ' DEFAULT ' || regexp_replace(expression, '::[a-z_ ]+$', '') END
FROM columns
UNION ALL
SELECT 'primary key ' || table_name, columns FROM indexes WHERE indisprimary
UNION ALL
SELECT 'values ' || table_name || '.' || name,
    (SELECT string_agg(enumlabel, ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = atttypid)
FROM columns WHERE atttypid IN (SELECT oid FROM pg_type WHERE typtype = 'e')
UNION ALL
SELECT 'check ' || t.name || ' ' || regexp_replace(
    substring(pg_get_constraintdef(c.oid, TRUE) FROM '^CHECK \((.*)\)$'), '::[a-z]+', '', 'g'), 'yes'
FROM tables t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'c' AND c.convalidated
UNION ALL
SELECT 'unique ' || table_name || ' ' || columns, 'yes' FROM indexes WHERE indisunique AND NOT indisprimary
UNION ALL
SELECT 'foreign key ' || table_name || '.' || columns, confrelid::regclass || '.' || referenced FROM foreign_keys
UNION ALL
SELECT 'on delete ' || table_name || '.' || columns, name || coalesce(' ' || set_null, '')
FROM foreign_keys JOIN actions ON code = confdeltype
UNION ALL
SELECT 'on update ' || table_name || '.' || columns, name
FROM foreign_keys JOIN actions ON code = confupdtype WHERE name <> 'NO ACTION'
UNION ALL
SELECT 'on update ' || t.name || '.updated_at', 'CURRENT_TIMESTAMP'
FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid AND g.tgenabled = 'O'
WHERE g.tgname = 'set_updated_at' AND g.tgfoid = 'diesel_set_updated_at'::regproc
UNION ALL
SELECT 'trigger ' || t.name || '.' || g.tgname, 'yes'
FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid AND g.tgenabled = 'O'
WHERE NOT g.tgisinternal AND g.tgname <> 'set_updated_at'
UNION ALL
SELECT 'index ' || name, table_name || ' ' || method || ' ' || columns || coalesce(' WHERE ' || predicate, '')
FROM indexes WHERE name LIKE 'idx\_%'
UNION ALL
SELECT 'partition ' || name, translate(pg_get_partkeydef(oid), '()"', '') FROM tables
WHERE oid IN (SELECT partrelid FROM pg_partitioned_table)
