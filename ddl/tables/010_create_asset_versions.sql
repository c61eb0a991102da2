-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE asset_versions (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    asset_id UUID,
    project_id UUID,
    version_number INTEGER NOT NULL,
    file_path VARCHAR(1024),
    state_data JSONB,
    description TEXT,
    created_by_user_id UUID,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT ck_asset_versions_one_subject CHECK (num_nonnulls(asset_id, project_id) = 1),
    CONSTRAINT ck_asset_versions_version_number CHECK (version_number > 0),
    CONSTRAINT fk_asset_versions_asset_id FOREIGN KEY (asset_id) REFERENCES assets(id) ON DELETE CASCADE,
    CONSTRAINT fk_asset_versions_created_by_user_id FOREIGN KEY (created_by_user_id) REFERENCES users(id) ON DELETE SET NULL,
    CONSTRAINT fk_asset_versions_project_id FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE
);

CREATE INDEX idx_asset_versions_created_by_user_id ON asset_versions USING btree (created_by_user_id);
CREATE INDEX idx_assetversion_assetid ON asset_versions USING btree (asset_id) WHERE asset_id IS NOT NULL;
CREATE UNIQUE INDEX idx_assetversion_assetid_version ON asset_versions USING btree (asset_id, version_number);
CREATE INDEX idx_assetversion_projectid ON asset_versions USING btree (project_id) WHERE project_id IS NOT NULL;
CREATE UNIQUE INDEX idx_assetversion_projectid_version ON asset_versions USING btree (project_id, version_number);

COMMENT ON TABLE asset_versions IS
    'One step in the history of an asset or of a project: a file, an editor state, or both. Written by the asset service.';
COMMENT ON COLUMN asset_versions.id IS
    'Identifies the version. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN asset_versions.asset_id IS
    'Asset whose version this is; exactly one of asset_id and project_id is set. [key]';
COMMENT ON COLUMN asset_versions.project_id IS
    'Project whose version this is; exactly one of asset_id and project_id is set. [key]';
COMMENT ON COLUMN asset_versions.version_number IS
    'Place in the history of its asset or project, from 1. [internal]';
COMMENT ON COLUMN asset_versions.file_path IS
    'Path of the file in MinIO, where the version is a file. [sensitive]';
COMMENT ON COLUMN asset_versions.state_data IS
    'State of the editor (CRDT or JSON), opaque to the database. [sensitive]';
COMMENT ON COLUMN asset_versions.description IS
    'What changed, in the words of who made the version. [sensitive]';
COMMENT ON COLUMN asset_versions.created_by_user_id IS
    'Account that made the version; NULL once that account is deleted. [key]';
COMMENT ON COLUMN asset_versions.created_at IS
    'When the row was made. [internal]';
