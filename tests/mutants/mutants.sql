--- What is lost or altered, a kind a paragraph: a query for each object and the statement that alters it.

-- constraint: dropped
SELECT conname, format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', conrelid::regclass, conname)
    FROM pg_constraint JOIN $TABLES ON t.oid = conrelid WHERE contype IN ('c', 'f', 'p', 'u') AND conparentid = 0;

-- constraint: renamed
SELECT conname, format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', conrelid::regclass, conname, conname || '_2')
    FROM pg_constraint JOIN $TABLES ON t.oid = conrelid WHERE contype IN ('c', 'f', 'p', 'u') AND conparentid = 0;

-- constraint: accepts everything
SELECT conname, format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %2$I %s', conrelid::regclass, conname,
        replace(pg_get_constraintdef(c.oid), 'CHECK (', 'CHECK (true OR '))
    FROM pg_constraint c JOIN $TABLES ON t.oid = conrelid WHERE contype = 'c' AND conparentid = 0;

-- constraint: not valid
SELECT conname, format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %2$I %s NOT VALID', conrelid::regclass,
        conname, pg_get_constraintdef(c.oid))
    FROM pg_constraint c JOIN $TABLES ON t.oid = conrelid
    -- Of a partitioned table, PostgreSQL 16 and 17 have no foreign key that is not valid.
    WHERE (contype = 'c' OR contype = 'f' AND conrelid IN (SELECT oid FROM pg_class WHERE relkind = 'r')) AND conparentid = 0;

-- constraint: another deletion
SELECT conname, format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %2$I %s ON DELETE %s', conrelid::regclass,
        conname, regexp_replace(pg_get_constraintdef(c.oid), ' ON DELETE .*', ''),
        CASE confdeltype WHEN 'c' THEN 'RESTRICT' ELSE 'CASCADE' END)
    FROM pg_constraint c JOIN $TABLES ON t.oid = conrelid WHERE contype = 'f' AND conparentid = 0;

-- index: dropped
SELECT indexrelid::regclass, format('DROP INDEX %s', indexrelid::regclass) FROM $INDEXES;

-- index: renamed
SELECT indexrelid::regclass, format('ALTER INDEX %s RENAME TO %I', indexrelid::regclass, relname || '_2') FROM $INDEXES;

-- index: accepts the same twice
SELECT indexrelid::regclass, format('DROP INDEX %s; %s', indexrelid::regclass,
        replace(definition, 'UNIQUE ', ''))
    FROM $INDEXES WHERE indisunique;

-- index: of fewer rows
SELECT indexrelid::regclass, format('DROP INDEX %s; %s WHERE false', indexrelid::regclass,
        regexp_replace(definition, ' WHERE .*', ''))
    FROM $INDEXES;

-- index: of more rows
SELECT indexrelid::regclass, format('DROP INDEX %s; %s', indexrelid::regclass,
        regexp_replace(definition, ' WHERE .*', ''))
    FROM $INDEXES WHERE indpred IS NOT NULL;

-- index: in another order
SELECT indexrelid::regclass, format('DROP INDEX %s; %s', indexrelid::regclass,
        CASE WHEN definition LIKE '% DESC%' THEN replace(definition, ' DESC', '')
            ELSE regexp_replace(definition, 'USING btree \(([^,)]*)', 'USING btree (\1 DESC') END)
    FROM $INDEXES WHERE definition LIKE '%USING btree%';

-- index: without its last column
SELECT indexrelid::regclass, format('DROP INDEX %s; %s', indexrelid::regclass,
        regexp_replace(definition, ', [^,()]*\)', ')'))
    FROM $INDEXES WHERE indnkeyatts > 1;

-- trigger: dropped
SELECT relname || '.' || tgname, format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass)
    FROM pg_trigger JOIN $TABLES ON t.oid = tgrelid WHERE NOT tgisinternal;

-- trigger: disabled
SELECT relname || '.' || tgname, format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname)
    FROM pg_trigger JOIN $TABLES ON t.oid = tgrelid WHERE NOT tgisinternal;

-- function: dropped
SELECT oid::regprocedure, format('DROP FUNCTION %s CASCADE', oid::regprocedure) FROM $FUNCTIONS;

-- function: does nothing
SELECT oid::regprocedure, regexp_replace(pg_get_functiondef(oid), '\$(\w*)\$.*',
        '$\1$ BEGIN ' || CASE prorettype WHEN 'trigger'::regtype THEN 'RETURN coalesce(new, old);' ELSE '' END || ' END $\1$')
    FROM $FUNCTIONS;

-- function: under any search_path
SELECT oid::regprocedure, format('ALTER FUNCTION %s RESET ALL', oid::regprocedure) FROM $FUNCTIONS;

-- default: dropped
SELECT relname || '.' || attname, format('ALTER TABLE %s ALTER %I DROP DEFAULT', attrelid::regclass, attname)
    FROM $COLUMNS WHERE atthasdef;

-- default: another
SELECT relname || '.' || attname, format('ALTER TABLE %s ALTER %I SET DEFAULT %s', attrelid::regclass, attname,
        CASE
            WHEN typtype = 'e' THEN (SELECT quote_literal(max(enumlabel)) FROM pg_enum WHERE enumtypid = atttypid
                AND pg_get_expr(adbin, adrelid) NOT LIKE '''' || enumlabel || '''%')
            WHEN typcategory = 'B' THEN 'NOT ' || pg_get_expr(adbin, adrelid)
            WHEN typcategory = 'N' THEN '1 + ' || pg_get_expr(adbin, adrelid)
            WHEN typcategory = 'D' THEN '''epoch'''
            WHEN typname = 'uuid' THEN '''00000000-0000-4000-8000-000000000001'''
            WHEN typname = 'jsonb' THEN '''{"a": 1}'''
            ELSE '''x'''
        END)
    FROM $COLUMNS JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum JOIN pg_type y ON y.oid = atttypid;

-- column: may be NULL
SELECT relname || '.' || attname, format('ALTER TABLE %s ALTER %I DROP NOT NULL', attrelid::regclass, attname)
    FROM $COLUMNS WHERE attnotnull AND NOT EXISTS
        (SELECT FROM pg_index WHERE indrelid = attrelid AND indisprimary AND attnum = ANY (indkey));

-- column: required
SELECT relname || '.' || attname, format('ALTER TABLE %s ALTER %I SET NOT NULL', attrelid::regclass, attname)
    FROM $COLUMNS WHERE NOT attnotnull;

-- column: longer
SELECT relname || '.' || attname, format('ALTER TABLE %s ALTER %I TYPE VARCHAR(%s)', attrelid::regclass, attname, atttypmod - 3)
    FROM $COLUMNS WHERE atttypid = 'varchar'::regtype AND atttypmod > 0;

-- label: renamed
SELECT enumtypid::regtype || '.' || enumlabel, format('ALTER TYPE %s RENAME VALUE %L TO %L', enumtypid::regtype,
        enumlabel, enumlabel || '2')
    FROM pg_enum;

-- comment: dropped
SELECT relname || '.' || attname, format('COMMENT ON COLUMN %s.%I IS NULL', attrelid::regclass, attname) FROM $COLUMNS
UNION ALL SELECT relname, format('COMMENT ON TABLE %s IS NULL', oid::regclass) FROM $TABLES
UNION ALL SELECT typname, format('COMMENT ON TYPE %s IS NULL', oid::regtype) FROM pg_type WHERE typtype = 'e'
UNION ALL SELECT oid::regprocedure::text, format('COMMENT ON FUNCTION %s IS NULL', oid::regprocedure) FROM $FUNCTIONS
UNION ALL SELECT nspname, format('COMMENT ON SCHEMA %I IS NULL', nspname) FROM pg_namespace
    WHERE nspname IN ('partitions', 'retired');

-- comment: with a class of other rules
SELECT relname || '.' || attname, format('COMMENT ON COLUMN %s.%I IS %L', attrelid::regclass, attname,
        regexp_replace(col_description(attrelid, attnum), '\w+\]$', CASE
            substring(col_description(attrelid, attnum) FROM '(\w+)\]$')
            WHEN 'key' THEN 'internal' WHEN 'public' THEN 'sensitive' WHEN 'internal' THEN 'personal'
            WHEN 'personal' THEN 'internal' WHEN 'sensitive' THEN 'public' ELSE 'personal' END || ']'))
    FROM $COLUMNS;
