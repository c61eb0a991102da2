-- All that a database has of a schema, but for rows and partitions, as one JSON document. Needs no permission but to connect.
WITH tables AS (
    SELECT oid, relname, relpersistence, relrowsecurity
    FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND relname NOT LIKE '\_\_diesel%'
)
SELECT jsonb_build_object(
    'schemas', (
        SELECT jsonb_agg(jsonb_build_object('name', nspname, 'comment', obj_description(oid, 'pg_namespace')) ORDER BY nspname)
        FROM pg_namespace WHERE nspname IN ('partitions', 'retired')
    ),
    'enums', (
        SELECT jsonb_agg(jsonb_build_object(
            'name', typname,
            'labels', (SELECT jsonb_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid),
            'comment', obj_description(oid, 'pg_type')
        ) ORDER BY typname)
        FROM pg_type t WHERE typtype = 'e' AND typnamespace = current_schema()::regnamespace
    ),
    'functions', (
        SELECT jsonb_agg(jsonb_build_object(
            'name', proname,
            'arguments', pg_get_function_identity_arguments(oid),
            'definition', replace(pg_get_functiondef(oid), 'FUNCTION ' || quote_ident(current_schema()) || '.', 'FUNCTION '),
            'comment', obj_description(oid, 'pg_proc')
        ) ORDER BY proname, pg_get_function_identity_arguments(oid))
        FROM pg_proc p WHERE pronamespace = current_schema()::regnamespace AND prokind = 'f'
            AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
    ),
    'tables', (
        SELECT jsonb_agg(jsonb_build_object(
            'name', relname,
            'comment', obj_description(t.oid, 'pg_class'),
            'persistence', relpersistence,
            'row_security', relrowsecurity,
            'partition_key', pg_get_partkeydef(t.oid),
            'default_partition', (
                SELECT c.oid::regclass::text FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
                WHERE inhparent = t.oid AND pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT'
            ),
            'columns', (
                SELECT jsonb_agg(jsonb_build_object(
                    'name', attname,
                    'type', format_type(atttypid, atttypmod),
                    'not_null', attnotnull,
                    'default', pg_get_expr(adbin, adrelid, true),
                    'comment', col_description(t.oid, attnum)
                ) ORDER BY attnum)
                FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
                WHERE attrelid = t.oid AND attnum > 0 AND NOT attisdropped
            ),
            'constraints', coalesce((
                SELECT jsonb_agg(jsonb_build_object(
                    'name', conname,
                    'kind', contype,
                    'definition', replace(pg_get_constraintdef(c.oid, true), ' NOT VALID', ''),
                    'columns', (
                        SELECT jsonb_agg(attname ORDER BY place) FROM unnest(conkey) WITH ORDINALITY AS k (attnum, place)
                        JOIN pg_attribute USING (attnum) WHERE attrelid = conrelid
                    ),
                    'references', nullif(confrelid, 0)::regclass::text,
                    'valid', convalidated
                ) ORDER BY strpos('pucf', contype::text), conname)
                FROM pg_constraint c WHERE conrelid = t.oid AND contype IN ('p', 'u', 'c', 'f')
            ), '[]'),
            'indexes', coalesce((
                SELECT jsonb_agg(jsonb_build_object(
                    'name', indexrelid::regclass::text,
                    'definition', replace(pg_get_indexdef(indexrelid, 0, true), ' ON ONLY ', ' ON '),
                    'columns', (
                        SELECT jsonb_agg(pg_get_indexdef(indexrelid, place, true) ORDER BY place)
                        FROM generate_series(1, indnkeyatts) AS place
                    ),
                    'unique', indisunique,
                    'predicate', pg_get_expr(indpred, indrelid, true),
                    'valid', indisvalid
                ) ORDER BY indexrelid::regclass::text)
                FROM pg_index i WHERE indrelid = t.oid
                    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
            ), '[]'),
            'triggers', coalesce((
                SELECT jsonb_agg(jsonb_build_object(
                    'name', tgname, 'definition', pg_get_triggerdef(oid, true), 'enabled', tgenabled = 'O'
                ) ORDER BY tgname)
                FROM pg_trigger WHERE tgrelid = t.oid AND NOT tgisinternal
            ), '[]')
        ) ORDER BY relname)
        FROM tables t
    )
)::text AS text
