DROP TRIGGER release_asset_versions ON users;
DROP FUNCTION users_release_asset_versions();
DROP TABLE asset_versions;
