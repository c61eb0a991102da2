-- A function without a search_path of its own looks for functions and operators where its caller does. A role that may create
-- objects there can make one that fits the arguments better than PostgreSQL's own, such as an operator = for the row type of
-- users, and every update of a user by anybody runs it. With these settings, only pg_catalog is searched.
ALTER FUNCTION diesel_set_updated_at() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION generation_requests_require_project_id() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION users_release_asset_versions() SET search_path = pg_catalog, pg_temp;

-- The trigger's function is the one beside this function, wherever both are.
CREATE OR REPLACE FUNCTION diesel_manage_updated_at(_tbl regclass) RETURNS VOID
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    this oid;
    here name;
BEGIN
    GET DIAGNOSTICS this = PG_ROUTINE_OID;
    SELECT nspname INTO here FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE pg_proc.oid = this;
    EXECUTE format('CREATE TRIGGER set_updated_at BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %I.diesel_set_updated_at()',
        _tbl, here);
END;
$$;
