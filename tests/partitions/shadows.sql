-- In a schema that comes before pg_catalog, each function and operator of it once more, with just
-- the same types.
CREATE SCHEMA evil;
SET check_function_bodies = off;
CREATE TABLE evil.ran (what TEXT);
DO $plant$ DECLARE one record; BEGIN
    FOR one IN SELECT p.oid, proname, pg_get_function_identity_arguments(p.oid) AS arguments,
            pg_get_function_result(p.oid) AS result, provariadic
        FROM pg_proc p WHERE pronamespace = 'pg_catalog'::regnamespace AND prokind = 'f'
        AND proname !~ 'advisory' AND NOT proretset LOOP
        BEGIN
            EXECUTE format('CREATE FUNCTION evil.%I(%s) RETURNS %s LANGUAGE plpgsql AS %L', one.proname, one.arguments,
                one.result, format('BEGIN RAISE EXCEPTION ''a shadow of %s ran''; END', one.proname));
        EXCEPTION WHEN OTHERS THEN NULL;
        END;
    END LOOP;
    FOR one IN SELECT oprname, nullif(oprleft, 0)::regtype AS l, oprright::regtype AS r, oprresult::regtype AS result
        FROM pg_operator WHERE oprnamespace = 'pg_catalog'::regnamespace LOOP
        BEGIN
            EXECUTE format('CREATE FUNCTION evil.o%s(%s) RETURNS %s LANGUAGE plpgsql AS %L',
                md5(one.oprname), concat_ws(', ', one.l, one.r), one.result,
                format('BEGIN RAISE EXCEPTION %L; END', 'a shadow of ' || replace(one.oprname, '%', '%%') || ' ran'));
            EXECUTE format('CREATE OPERATOR evil.%s (FUNCTION = evil.o%s, %s RIGHTARG = %s)', one.oprname, md5(one.oprname),
                'LEFTARG = ' || one.l || ',', one.r);
        EXCEPTION WHEN OTHERS THEN NULL;
        END;
    END LOOP;
END $plant$;
RESET check_function_bodies;
