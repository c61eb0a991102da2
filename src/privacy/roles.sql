-- Generated from the classes of the columns by `creativeflow-schema docs`; the text is that of src/privacy/roles.sql.

-- Makes the roles, and gives each its rights: docs/operations.md describes them.
--
--     psql --file ddl/roles.sql postgres://...
--
-- One statement: all of it is done, or nothing. Run it before the first migration, and after each
-- release that migrates. A second run changes nothing.

DO $roles$
DECLARE
    -- The tables, each with the columns of its view: those that are keys, public or internal.
    tables CONSTANT pg_catalog.text[] := ARRAY[
{tables}
    ];
    history CONSTANT pg_catalog.text[] := ARRAY['__diesel_schema_migrations', '__diesel_schema_migrations_ledger'];
    members CONSTANT pg_catalog.text := 'creativeflow_migrator, creativeflow_application, creativeflow_partitions, '
        'creativeflow_analyst, creativeflow_monitor';
    schemas CONSTANT pg_catalog.name[] := pg_catalog.current_schemas(false);
    settings CONSTANT pg_catalog.text[] := ARRAY['search_path', 'lock_timeout', 'client_min_messages'];
    before pg_catalog.text[];
    main pg_catalog.name;
    owner pg_catalog.oid;
    made pg_catalog.int4;
    relations pg_catalog.oid[];
    item pg_catalog.text;
    pair pg_catalog.text[];
BEGIN
    before := ARRAY[pg_catalog.current_setting('search_path'), pg_catalog.current_setting('lock_timeout'),
        pg_catalog.current_setting('client_min_messages')];
    -- Nobody's function or operator takes the place of PostgreSQL's own.
    PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
    PERFORM set_config('lock_timeout', '2s', true);
    -- Without the notices for what is there already.
    PERFORM set_config('client_min_messages', 'warning', true);

    -- The schema of the tables, as migrations find it: the one with their history, or else the first.
    SELECT s.name INTO main FROM unnest(schemas) WITH ORDINALITY AS s (name, place)
        ORDER BY to_regclass(format('%I.%I', s.name, history[1])) IS NULL, s.place LIMIT 1;
    IF main IS NULL THEN
        RAISE EXCEPTION 'no schema of search_path exists: create it, or set search_path';
    END IF;
    SELECT count(*) INTO made FROM generate_subscripts(tables, 1) AS place
        WHERE to_regclass(format('%I.%I', main, tables[place][1])) IS NOT NULL;
    IF made NOT IN (0, array_length(tables, 1)) THEN
        RAISE EXCEPTION 'the schema % has only some of the tables: apply all migrations first', quote_ident(main);
    END IF;

    -- Roles.
    FOREACH item IN ARRAY string_to_array('creativeflow_owner, ' || members, ', ') LOOP
        IF to_regrole(item) IS NULL THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', item);
        END IF;
    END LOOP;
    owner := to_regrole('creativeflow_owner');
    IF NOT (pg_has_role(owner, 'USAGE') AND pg_has_role(owner, 'SET')) THEN
        GRANT creativeflow_owner TO CURRENT_USER WITH INHERIT TRUE, SET TRUE;
    END IF;
    -- A migrator has the owner's rights after SET ROLE alone. Each grantor's membership is one of its
    -- own, so that a second one is not granted.
    IF NOT EXISTS (SELECT FROM pg_auth_members WHERE roleid = owner AND member = to_regrole('creativeflow_migrator')) THEN
        GRANT creativeflow_owner TO creativeflow_migrator WITH INHERIT FALSE, SET TRUE;
    END IF;
    -- PostgreSQL lets nobody but a table's owner attach and detach its partitions.
    IF NOT EXISTS (SELECT FROM pg_auth_members WHERE roleid = owner AND member = to_regrole('creativeflow_partitions')) THEN
        GRANT creativeflow_owner TO creativeflow_partitions WITH INHERIT TRUE, SET TRUE;
    END IF;

    -- The database, and the schema of the tables.
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC, %s', current_database(), members);
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO creativeflow_owner, %s', current_database(), members);
    EXECUTE format('GRANT CREATE ON DATABASE %I TO creativeflow_owner', current_database());
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC, %s', main, members);
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO creativeflow_owner', main);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO creativeflow_application, creativeflow_monitor', main);

    -- What the owner makes later. PUBLIC has nothing of it. Nobody but the owner gets a right on a
    -- month or in the schemas partitions and retired: rows reach a month through its table.
    ALTER DEFAULT PRIVILEGES FOR ROLE creativeflow_owner REVOKE ALL ON FUNCTIONS FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES FOR ROLE creativeflow_owner REVOKE ALL ON TYPES FROM PUBLIC;

    IF made > 0 THEN
        -- Not before the history of migrations exists, which no service may write.
        EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE creativeflow_owner IN SCHEMA %I
            GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO creativeflow_application', main);
        EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE creativeflow_owner IN SCHEMA %I
            GRANT USAGE ON SEQUENCES TO creativeflow_application', main);
        EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE creativeflow_owner IN SCHEMA %I
            GRANT USAGE ON TYPES TO creativeflow_application', main);

        -- The owner of what another role made.
        ALTER SCHEMA partitions OWNER TO creativeflow_owner;
        ALTER SCHEMA retired OWNER TO creativeflow_owner;
        EXECUTE format('REVOKE ALL ON SCHEMA partitions, retired FROM PUBLIC, %s', members);
        GRANT USAGE ON SCHEMA partitions TO creativeflow_monitor;
        SELECT array_agg(c.oid) INTO relations FROM pg_class c
            WHERE relnamespace = to_regnamespace(quote_ident(main)) AND relkind IN ('r', 'p') AND (relname = ANY (history)
                OR EXISTS (SELECT FROM generate_subscripts(tables, 1) AS place WHERE tables[place][1] = relname));
        FOR item IN
            SELECT format('TABLE %s', c.oid::regclass) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
            WHERE relowner <> owner AND (c.oid = ANY (relations) OR relkind IN ('r', 'p') AND nspname IN ('partitions', 'retired'))
            UNION ALL
            SELECT format('TYPE %s', t.oid::regtype) FROM pg_type t
            WHERE typowner <> owner AND typtype = 'e' AND typnamespace = to_regnamespace(quote_ident(main))
                AND EXISTS (SELECT FROM pg_attribute WHERE atttypid = t.oid AND attrelid = ANY (relations))
            UNION ALL
            SELECT format('ROUTINE %s', p.oid::regprocedure) FROM pg_proc p
            WHERE proowner <> owner AND pronamespace = to_regnamespace(quote_ident(main)) AND (proname = 'diesel_manage_updated_at'
                OR EXISTS (SELECT FROM pg_trigger WHERE tgfoid = p.oid AND tgrelid = ANY (relations)))
        LOOP
            EXECUTE format('ALTER %s OWNER TO creativeflow_owner', item);
        END LOOP;

        -- What the owner has, first without the rights of the others.
        FOR item IN
            SELECT format('%s %s', CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, c.oid::regclass)
            FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
            WHERE relowner = owner AND relkind IN ('r', 'p', 'S') AND nspname IN (main, 'partitions', 'retired')
                AND (relacl IS NOT NULL OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attacl IS NOT NULL))
            UNION ALL
            SELECT format('TYPE %s', oid::regtype) FROM pg_type
            WHERE typowner = owner AND typtype = 'e' AND typnamespace = to_regnamespace(quote_ident(main))
            UNION ALL
            SELECT format('ROUTINE %s', oid::regprocedure) FROM pg_proc
            WHERE proowner = owner AND pronamespace = to_regnamespace(quote_ident(main))
        LOOP
            EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, %s', item, members);
        END LOOP;
        FOR item IN
            SELECT CASE
                WHEN relname = ANY (history) THEN format('SELECT ON %s TO creativeflow_application, creativeflow_monitor', oid::regclass)
                WHEN relkind = 'S' THEN format('USAGE ON SEQUENCE %s TO creativeflow_application', oid::regclass)
                ELSE format('SELECT, INSERT, UPDATE, DELETE ON %s TO creativeflow_application', oid::regclass)
                END
            FROM pg_class
            WHERE relowner = owner AND relkind IN ('r', 'p', 'S') AND relnamespace = to_regnamespace(quote_ident(main))
            UNION ALL
            SELECT format('USAGE ON TYPE %s TO creativeflow_application', oid::regtype) FROM pg_type
            WHERE typowner = owner AND typtype = 'e' AND typnamespace = to_regnamespace(quote_ident(main))
            UNION ALL
            -- A monitor counts the rows that wait in DEFAULT, by month.
            SELECT format('SELECT (%I) ON %s TO creativeflow_monitor', attname, partdefid::regclass)
            FROM pg_partitioned_table JOIN pg_attribute ON attrelid = partrelid AND attnum = partattrs[0]
            WHERE partrelid = ANY (relations) AND partdefid <> 0
        LOOP
            EXECUTE format('GRANT %s', item);
        END LOOP;

        -- The views. They read the tables with their owner's rights, and have every row, so that
        -- security_barrier would protect nothing and cost plans.
        IF (SELECT nspowner <> owner FROM pg_namespace WHERE nspname = 'analyst') THEN
            RAISE EXCEPTION 'the schema analyst does not belong to creativeflow_owner: rename it, or drop it';
        END IF;
        CREATE SCHEMA IF NOT EXISTS analyst AUTHORIZATION creativeflow_owner;
        COMMENT ON SCHEMA analyst IS 'Views of the tables, without columns that are personal, sensitive or secret.';
        EXECUTE format('REVOKE ALL ON SCHEMA analyst FROM PUBLIC, %s', members);
        GRANT USAGE ON SCHEMA analyst TO creativeflow_analyst;
        FOR item IN
            SELECT c.relname FROM pg_class c
            WHERE relnamespace = to_regnamespace('analyst') AND relkind = 'v' AND relowner = owner AND NOT EXISTS (
                SELECT FROM generate_subscripts(tables, 1) AS place WHERE tables[place][1] = relname AND tables[place][2] <> '')
        LOOP
            EXECUTE format('DROP VIEW analyst.%I', item);
        END LOOP;
        FOREACH pair SLICE 1 IN ARRAY tables LOOP
            CONTINUE WHEN pair[2] = '';
            item := format('VIEW analyst.%I AS SELECT %s FROM %I.%I', pair[1], pair[2], main, pair[1]);
            BEGIN
                EXECUTE 'CREATE OR REPLACE ' || item;
            EXCEPTION WHEN invalid_table_definition THEN
                -- A column of it is gone or is another. The views of others that depend on it stop this.
                EXECUTE format('DROP VIEW analyst.%I', pair[1]);
                EXECUTE 'CREATE ' || item;
            END;
            EXECUTE format('ALTER VIEW analyst.%I OWNER TO creativeflow_owner', pair[1]);
            EXECUTE format('REVOKE ALL ON analyst.%I FROM PUBLIC, %s', pair[1], members);
            EXECUTE format('GRANT SELECT ON analyst.%I TO creativeflow_analyst', pair[1]);
        END LOOP;
    END IF;

    FOR made IN 1 .. 3 LOOP
        PERFORM set_config(settings[made], before[made], true);
    END LOOP;
END;
$roles$;
