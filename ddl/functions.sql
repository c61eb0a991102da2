-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION diesel_manage_updated_at(_tbl regclass)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
    this oid;
    here name;
BEGIN
    GET DIAGNOSTICS this = PG_ROUTINE_OID;
    SELECT nspname INTO here FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE pg_proc.oid = this;
    EXECUTE format('CREATE TRIGGER set_updated_at BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %I.diesel_set_updated_at()',
        _tbl, here);
END;
$function$;
COMMENT ON FUNCTION diesel_manage_updated_at(_tbl regclass) IS
    'Makes the trigger set_updated_at on a table. Called by migrations.';

CREATE OR REPLACE FUNCTION diesel_set_updated_at()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF (
        NEW IS DISTINCT FROM OLD AND
        NEW.updated_at IS NOT DISTINCT FROM OLD.updated_at
    ) THEN
        NEW.updated_at := current_timestamp;
    END IF;
    RETURN NEW;
END;
$function$;
COMMENT ON FUNCTION diesel_set_updated_at() IS
    'Sets updated_at when a statement changes a row and leaves updated_at as it was.';

CREATE OR REPLACE FUNCTION generation_requests_require_project_id()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    RAISE not_null_violation USING
        MESSAGE = 'null value in column "project_id" of relation "generation_requests" violates not-null constraint',
        HINT = 'A generation request is made for a project; only the deletion of that project leaves it without one.',
        SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, COLUMN = 'project_id';
END;
$function$;
COMMENT ON FUNCTION generation_requests_require_project_id() IS
    'Refuses a generation request that is inserted without a project.';

CREATE OR REPLACE FUNCTION users_release_asset_versions()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    EXECUTE format('UPDATE %I.asset_versions SET created_by_user_id = NULL WHERE created_by_user_id = $1', TG_TABLE_SCHEMA)
        USING OLD.id;
    RETURN OLD;
END;
$function$;
COMMENT ON FUNCTION users_release_asset_versions() IS
    'Lets go of the asset versions that an account made, before the account and its assets are deleted.';
