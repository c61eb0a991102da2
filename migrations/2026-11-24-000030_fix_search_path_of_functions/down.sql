CREATE OR REPLACE FUNCTION diesel_manage_updated_at(_tbl regclass) RETURNS VOID AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER set_updated_at BEFORE UPDATE ON %s
                    FOR EACH ROW EXECUTE PROCEDURE diesel_set_updated_at()', _tbl);
END;
$$ LANGUAGE plpgsql;

ALTER FUNCTION users_release_asset_versions() RESET search_path;
ALTER FUNCTION generation_requests_require_project_id() RESET search_path;
ALTER FUNCTION diesel_set_updated_at() RESET search_path;
