DROP TABLE asset_versions;
