-- All that a database has of a schema, but for rows, as one JSON document: `schema` is what two databases of one schema have in
-- common, `around` what one of them has beside it. Runs with search_path = pg_catalog, so that every name of another schema
-- comes with it. $1 is the schema, $2 the schemas that belong to it. Needs no permission but to connect.
WITH RECURSIVE place AS (SELECT oid, nspname FROM pg_namespace WHERE nspname = $1),
-- What is of an extension, and what the server made for something else, such as the functions of a range type.
not_alone AS (
    SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
    UNION SELECT classid, objid FROM pg_depend WHERE deptype = 'i' AND classid IN ('pg_proc'::regclass, 'pg_cast'::regclass)
),
tables AS (
    SELECT c.*, (
        SELECT p.oid::regclass::text FROM pg_inherits JOIN pg_class p ON p.oid = inhparent
        WHERE inhrelid = c.oid AND c.relispartition
    ) AS partition_of
    FROM pg_class c JOIN place ON relnamespace = place.oid
    WHERE relkind IN ('r', 'p') AND relname NOT LIKE '\_\_diesel%'
        AND c.oid NOT IN (SELECT objid FROM not_alone WHERE classid = 'pg_class'::regclass)
),
-- Every partition of a table in the schema, wherever it is.
partitions AS (
    SELECT t.relname AS root, c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relpersistence, inhparent
    FROM tables t JOIN pg_inherits ON inhparent = t.oid JOIN pg_class c ON c.oid = inhrelid
    WHERE t.relkind = 'p' AND t.partition_of IS NULL
    UNION ALL
    SELECT p.root, c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relpersistence, i.inhparent
    FROM partitions p JOIN pg_inherits i ON i.inhparent = p.oid JOIN pg_class c ON c.oid = inhrelid
),
constraints AS (
    SELECT c.oid, conname, contype, conrelid, confrelid, conindid, conkey, convalidated, coninhcount, conparentid,
        pg_get_constraintdef(c.oid, true) AS definition
    FROM pg_constraint c WHERE conrelid IN (SELECT oid FROM tables UNION ALL SELECT oid FROM partitions)
),
policies AS (
    SELECT polrelid, polname, format(
        'CREATE POLICY %I ON %s AS %s FOR %s TO %s%s%s', polname, polrelid::regclass,
        CASE WHEN polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
        CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
        (
            SELECT string_agg(CASE role WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(role)) END, ', ' ORDER BY place)
            FROM unnest(polroles) WITH ORDINALITY AS r (role, place)
        ),
        ' USING (' || pg_get_expr(polqual, polrelid, true) || ')',
        ' WITH CHECK (' || pg_get_expr(polwithcheck, polrelid, true) || ')'
    ) AS definition
    FROM pg_policy
),
sequences AS (
    SELECT c.oid, c.relname, c.relowner, s.*, d.deptype, d.refobjid, d.refobjsubid
    FROM pg_class c JOIN place ON relnamespace = place.oid JOIN pg_sequence s ON seqrelid = c.oid
    LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
        AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
    WHERE c.oid NOT IN (SELECT objid FROM not_alone WHERE classid = 'pg_class'::regclass)
        AND d.deptype IS DISTINCT FROM 'i'
),
-- What differs between a partition and the table that it is a partition of.
apart AS (
    SELECT p.oid, 'not null' AS kind, c.attname::text AS name, NULL AS definition
    FROM partitions p JOIN pg_attribute c ON c.attrelid = p.oid JOIN pg_attribute o ON o.attrelid = inhparent AND o.attname = c.attname
    WHERE c.attnum > 0 AND NOT c.attisdropped AND c.attnotnull AND NOT o.attnotnull
    UNION ALL
    SELECT p.oid, 'default', c.attname, pg_get_expr(od.adbin, od.adrelid, true)
    FROM partitions p JOIN pg_attribute c ON c.attrelid = p.oid JOIN pg_attribute o ON o.attrelid = inhparent AND o.attname = c.attname
    LEFT JOIN pg_attrdef cd ON cd.adrelid = c.attrelid AND cd.adnum = c.attnum
    LEFT JOIN pg_attrdef od ON od.adrelid = o.attrelid AND od.adnum = o.attnum
    WHERE c.attnum > 0 AND NOT c.attisdropped AND c.attgenerated = '' AND c.attidentity = '' AND o.attidentity = ''
        AND pg_get_expr(cd.adbin, cd.adrelid, true) IS DISTINCT FROM pg_get_expr(od.adbin, od.adrelid, true)
    UNION ALL
    SELECT conrelid, 'constraint', conname, definition FROM constraints
    WHERE conrelid IN (SELECT oid FROM partitions) AND conparentid = 0 AND coninhcount = 0 AND contype IN ('p', 'u', 'c', 'f', 'x')
    UNION ALL
    SELECT conrelid, 'invalid', conname, definition FROM constraints
    WHERE conrelid IN (SELECT oid FROM partitions) AND NOT convalidated AND definition NOT LIKE '% NOT ENFORCED'
        AND (conparentid <> 0 OR coninhcount > 0)
    UNION ALL
    SELECT indrelid, 'index', c.relname, pg_get_indexdef(indexrelid, 0, true) FROM pg_index JOIN pg_class c ON c.oid = indexrelid
    WHERE indrelid IN (SELECT oid FROM partitions) AND indisunique AND NOT c.relispartition
        AND NOT EXISTS (SELECT FROM constraints WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))
    UNION ALL
    SELECT tgrelid, 'trigger', tgname, pg_get_triggerdef(oid, true) FROM pg_trigger
    WHERE tgrelid IN (SELECT oid FROM partitions) AND NOT tgisinternal AND tgparentid = 0
    UNION ALL
    SELECT t.tgrelid, 'trigger''s state', t.tgname, p.tgenabled::text FROM pg_trigger t JOIN pg_trigger p ON p.oid = t.tgparentid
    WHERE t.tgrelid IN (SELECT oid FROM partitions) AND NOT t.tgisinternal AND t.tgenabled <> p.tgenabled
    UNION ALL
    SELECT ev_class, 'rule', rulename, pg_get_ruledef(oid, true) FROM pg_rewrite
    WHERE ev_class IN (SELECT oid FROM partitions) AND rulename <> '_RETURN'
    UNION ALL
    SELECT polrelid, 'policy', polname, definition FROM policies WHERE polrelid IN (SELECT oid FROM partitions)
    UNION ALL
    SELECT p.oid, 'row security', relname, NULL FROM partitions p WHERE relrowsecurity
    UNION ALL
    SELECT p.oid, 'forced row security', relname, NULL FROM partitions p WHERE relforcerowsecurity
    UNION ALL
    SELECT p.oid, 'unlogged', relname, NULL FROM partitions p WHERE relpersistence = 'u'
)
SELECT jsonb_strip_nulls(jsonb_build_object(
'quoted', (SELECT quote_ident(nspname) FROM place),
'schema', jsonb_build_object(
    'schemas', coalesce((
        SELECT jsonb_agg(jsonb_build_object('name', nspname, 'comment', obj_description(oid, 'pg_namespace')) ORDER BY nspname COLLATE "C")
        FROM pg_namespace WHERE nspname = ANY ($2)
    ), '[]'),
    'enums', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
            'name', typname,
            'labels', coalesce((SELECT jsonb_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid), '[]'),
            'comment', obj_description(t.oid, 'pg_type')
        ) ORDER BY typname COLLATE "C")
        FROM pg_type t JOIN place ON typnamespace = place.oid
        WHERE typtype = 'e' AND t.oid NOT IN (SELECT objid FROM not_alone WHERE classid = 'pg_type'::regclass)
    ), '[]'),
    'functions', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
            'name', proname,
            'arguments', pg_get_function_identity_arguments(p.oid),
            'types', oidvectortypes(proargtypes),
            'definition', pg_get_functiondef(p.oid),
            'comment', obj_description(p.oid, 'pg_proc')
        ) ORDER BY proname COLLATE "C", pg_get_function_identity_arguments(p.oid) COLLATE "C")
        FROM pg_proc p JOIN place ON pronamespace = place.oid
        WHERE prokind IN ('f', 'p', 'w') AND p.oid NOT IN (SELECT objid FROM not_alone WHERE classid = 'pg_proc'::regclass)
    ), '[]'),
    'sequences', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
            'name', relname,
            'definition', format(
                'AS %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %s', format_type(seqtypid, NULL),
                seqincrement, seqmin, seqmax, seqstart, seqcache, CASE WHEN seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END
            ),
            'table', (SELECT relname FROM tables WHERE oid = refobjid),
            'column', (SELECT attname FROM pg_attribute WHERE attrelid = refobjid AND attnum = refobjsubid),
            'comment', obj_description(oid, 'pg_class')
        ) ORDER BY relname COLLATE "C") FROM sequences
    ), '[]'),
    'tables', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
            'name', relname,
            'comment', obj_description(t.oid, 'pg_class'),
            'persistence', relpersistence,
            'row_security', relrowsecurity,
            'forced_row_security', nullif(relforcerowsecurity, false),
            'replica_identity', nullif(relreplident, 'd'),
            'access_method', (SELECT amname FROM pg_am WHERE oid = relam AND amname <> 'heap'),
            'partition_of', partition_of,
            'partition_key', pg_get_partkeydef(t.oid),
            'default_partition', (
                SELECT c.oid::regclass::text FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
                WHERE inhparent = t.oid AND pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT'
            ),
            'columns', coalesce((
                SELECT jsonb_agg(jsonb_build_object(
                    'name', attname,
                    'type', format_type(atttypid, atttypmod),
                    'collation', (
                        SELECT quote_ident(nspname) || '.' || quote_ident(collname) FROM pg_type ty, pg_collation co
                        JOIN pg_namespace n ON n.oid = collnamespace
                        WHERE ty.oid = atttypid AND co.oid = attcollation AND attcollation <> typcollation
                    ),
                    'not_null', attnotnull,
                    'not_null_invalid', (
                        SELECT conname FROM constraints
                        WHERE conrelid = t.oid AND contype = 'n' AND conkey[1] = attnum AND NOT convalidated
                    ),
                    'identity', nullif(attidentity, ''),
                    'generated', nullif(attgenerated, ''),
                    'default', pg_get_expr(adbin, adrelid, true),
                    'comment', col_description(t.oid, attnum)
                ) ORDER BY attnum)
                FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
                WHERE attrelid = t.oid AND attnum > 0 AND NOT attisdropped
            ), '[]'),
            'constraints', coalesce((
                SELECT jsonb_agg(jsonb_build_object(
                    'name', conname,
                    'kind', contype,
                    'definition', regexp_replace(c.definition, ' NOT VALID$', ''),
                    'columns', coalesce((
                        SELECT jsonb_agg(attname ORDER BY place) FROM unnest(conkey) WITH ORDINALITY AS k (attnum, place)
                        JOIN pg_attribute USING (attnum) WHERE attrelid = conrelid
                    ), '[]'),
                    'references', (SELECT relname FROM pg_class WHERE oid = confrelid),
                    'references_schema', (
                        SELECT nspname FROM pg_class r JOIN pg_namespace n ON n.oid = relnamespace
                        WHERE r.oid = confrelid AND relnamespace <> t.relnamespace
                    ),
                    'valid', (convalidated OR c.definition LIKE '% NOT ENFORCED')
                        AND coalesce((SELECT indisvalid FROM pg_index WHERE indexrelid = conindid AND contype IN ('p', 'u', 'x')), true)
                ) ORDER BY strpos('pucfx', contype::text), conname COLLATE "C")
                FROM constraints c WHERE conrelid = t.oid AND contype IN ('p', 'u', 'c', 'f', 'x')
                    AND (conparentid = 0 OR contype <> 'f' OR t.partition_of IS NOT NULL)
            ), '[]'),
            'indexes', coalesce((
                SELECT jsonb_agg(jsonb_build_object(
                    'name', x.relname,
                    'definition', CASE
                        WHEN x.relkind = 'I' THEN overlay(
                            pg_get_indexdef(indexrelid, 0, true) PLACING ' ON '
                            FROM length('CREATE INDEX ' || quote_ident(x.relname)) + CASE WHEN indisunique THEN 8 ELSE 1 END
                            FOR length(' ON ONLY ')
                        )
                        ELSE pg_get_indexdef(indexrelid, 0, true)
                    END,
                    'columns', (
                        SELECT jsonb_agg(pg_get_indexdef(indexrelid, place, true) ORDER BY place)
                        FROM generate_series(1, indnkeyatts) AS place
                    ),
                    'unique', indisunique,
                    'predicate', pg_get_expr(indpred, indrelid, true),
                    'valid', indisvalid AND indisready AND indislive
                ) ORDER BY x.relname COLLATE "C")
                FROM pg_index i JOIN pg_class x ON x.oid = indexrelid WHERE indrelid = t.oid
                    AND NOT EXISTS (SELECT FROM constraints WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))
            ), '[]'),
            'triggers', coalesce((
                SELECT jsonb_agg(jsonb_build_object(
                    'name', tgname, 'definition', pg_get_triggerdef(oid, true), 'enabled', tgenabled
                ) ORDER BY tgname COLLATE "C")
                FROM pg_trigger WHERE tgrelid = t.oid AND NOT tgisinternal
            ), '[]'),
            'rules', (
                SELECT jsonb_agg(jsonb_build_object(
                    'name', rulename, 'definition', pg_get_ruledef(oid, true), 'enabled', ev_enabled
                ) ORDER BY rulename COLLATE "C")
                FROM pg_rewrite WHERE ev_class = t.oid AND rulename <> '_RETURN'
            ),
            'policies', (
                SELECT jsonb_agg(jsonb_build_object('name', polname, 'definition', definition) ORDER BY polname COLLATE "C")
                FROM policies WHERE polrelid = t.oid
            ),
            'inherits', (
                SELECT jsonb_agg(inhparent::regclass::text ORDER BY inhparent::regclass::text COLLATE "C")
                FROM pg_inherits WHERE inhrelid = t.oid AND NOT t.relispartition
            )
        ) ORDER BY relname COLLATE "C")
        FROM tables t
    ), '[]')
),
'around', jsonb_build_object(
    'owners', (
        SELECT jsonb_agg(jsonb_build_object('kind', kind, 'name', name, 'types', types, 'owner', pg_get_userbyid(owner)) ORDER BY kind, name COLLATE "C", types COLLATE "C")
        FROM (
            SELECT 'table' AS kind, relname AS name, NULL AS types, relowner AS owner FROM tables
            UNION ALL SELECT 'sequence', relname, NULL, relowner FROM sequences WHERE deptype IS NULL
            UNION ALL SELECT 'type', typname, NULL, typowner FROM pg_type JOIN place ON typnamespace = place.oid WHERE typtype = 'e'
            UNION ALL SELECT 'function', proname, oidvectortypes(proargtypes), proowner FROM pg_proc JOIN place ON pronamespace = place.oid
            WHERE prokind IN ('f', 'p', 'w')
        ) AS o
    ),
    -- Which names are taken, and by what.
    'relations', (
        SELECT jsonb_agg(jsonb_build_object(
            'schema', nspname, 'name', relname, 'kind', relkind,
            'table', (SELECT indrelid::regclass::text FROM pg_index WHERE indexrelid = c.oid)
        ) ORDER BY nspname COLLATE "C", relname COLLATE "C")
        FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        WHERE nspname = $1 OR nspname = ANY ($2) AND relkind IN ('r', 'p', 'v', 'm', 'f')
    ),
    -- What is in the schema and is none of the above, and the casts.
    'others', (
        SELECT jsonb_agg(jsonb_build_object('kind', type, 'identity', identity) ORDER BY type COLLATE "C", identity COLLATE "C")
        FROM (
            SELECT d.classid, d.objid FROM pg_depend d JOIN place ON refobjid = place.oid
            WHERE refclassid = 'pg_namespace'::regclass AND d.deptype = 'n'
                -- Citus hides the tables of its shards in pg_class, and not in pg_depend.
                AND (d.classid <> 'pg_class'::regclass
                    OR d.objid IN (SELECT oid FROM pg_class WHERE relkind NOT IN ('r', 'p', 'S') AND NOT relispartition))
                AND NOT (d.classid = 'pg_type'::regclass AND d.objid IN (SELECT oid FROM pg_type WHERE typtype = 'e'))
                AND NOT (d.classid = 'pg_proc'::regclass AND d.objid IN (SELECT oid FROM pg_proc WHERE prokind IN ('f', 'p', 'w')))
                AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = d.classid AND i.objid = d.objid AND i.deptype = 'i')
                AND d.classid NOT IN ('pg_extension'::regclass, 'pg_default_acl'::regclass)
            UNION
            SELECT 'pg_cast'::regclass, oid FROM pg_cast WHERE oid >= 16384
        ) AS o, pg_identify_object(classid, objid, 0)
        WHERE NOT EXISTS (SELECT FROM not_alone e WHERE e.classid = o.classid AND e.objid = o.objid)
    ),
    -- Foreign keys from elsewhere, and tables whose rows appear in ours.
    'referencing', (
        SELECT jsonb_agg(jsonb_build_object(
            'table', conrelid::regclass::text, 'name', conname, 'definition', pg_get_constraintdef(c.oid, true),
            'references', coalesce((SELECT relname FROM tables WHERE oid = confrelid), (SELECT root FROM partitions WHERE oid = confrelid))
        ) ORDER BY conrelid::regclass::text COLLATE "C", conname COLLATE "C")
        FROM pg_constraint c JOIN pg_class r ON r.oid = conrelid JOIN pg_namespace n ON n.oid = relnamespace
        WHERE contype = 'f' AND conparentid = 0 AND nspname <> ALL ($2)
            AND confrelid IN (SELECT oid FROM tables UNION ALL SELECT oid FROM partitions)
            AND conrelid NOT IN (SELECT oid FROM tables UNION ALL SELECT oid FROM partitions)
    ),
    'heirs', (
        SELECT jsonb_agg(jsonb_build_object('table', inhrelid::regclass::text, 'inherits', tables.relname) ORDER BY inhrelid::regclass::text COLLATE "C")
        FROM pg_inherits JOIN tables ON tables.oid = inhparent JOIN pg_class c ON c.oid = inhrelid WHERE NOT c.relispartition
    ),
    -- The server's own triggers, which enforce the foreign keys.
    'keys_off', (
        SELECT jsonb_agg(jsonb_build_object('root', root, 'table', tgrelid::regclass::text, 'triggers', triggers) ORDER BY tgrelid::regclass::text COLLATE "C")
        FROM (
            SELECT r.root, t.tgrelid, jsonb_agg(t.tgname ORDER BY t.tgname COLLATE "C") AS triggers
            FROM (SELECT relname AS root, oid FROM tables UNION ALL SELECT root, oid FROM partitions) AS r
            JOIN pg_trigger t ON t.tgrelid = r.oid LEFT JOIN pg_trigger p ON p.oid = t.tgparentid
            WHERE t.tgisinternal AND t.tgenabled NOT IN ('O', 'A') AND p.tgenabled IS DISTINCT FROM t.tgenabled
            GROUP BY 1, 2
        ) AS o
    ),
    'partitions', (
        SELECT jsonb_agg(jsonb_build_object(
            'root', root, 'partition', p.oid::regclass::text, 'kind', apart.kind, 'name', apart.name, 'definition', apart.definition
        ) ORDER BY p.oid::regclass::text COLLATE "C", apart.kind, apart.name COLLATE "C")
        FROM apart JOIN partitions p USING (oid)
    )
)))::text AS text
