-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE assets (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    project_id UUID,
    user_id UUID NOT NULL,
    generation_request_id UUID,
    name VARCHAR(255) NOT NULL,
    type asset_type NOT NULL,
    file_path VARCHAR(1024) NOT NULL,
    mime_type VARCHAR(50) NOT NULL,
    format VARCHAR(10) NOT NULL,
    resolution VARCHAR(20),
    is_final BOOLEAN NOT NULL DEFAULT false,
    metadata JSONB,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at TIMESTAMPTZ,
    PRIMARY KEY (id),
    CONSTRAINT ck_assets_metadata_is_object CHECK (jsonb_typeof(metadata) = 'object'::text),
    CONSTRAINT fk_assets_generation_request_id FOREIGN KEY (generation_request_id) REFERENCES generation_requests(id) ON DELETE SET NULL,
    CONSTRAINT fk_assets_project_id FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE SET NULL,
    CONSTRAINT fk_assets_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE INDEX idx_asset_generationrequestid ON assets USING btree (generation_request_id);
CREATE INDEX idx_asset_projectid_createdat ON assets USING btree (project_id, created_at);
CREATE INDEX idx_asset_type ON assets USING btree (type);
CREATE INDEX idx_asset_userid ON assets USING btree (user_id);
CREATE INDEX idx_assets_created_at_samples ON assets USING btree (created_at) WHERE type = 'AIGenerated'::asset_type AND NOT is_final;
CREATE INDEX idx_assets_user_id_created_at_id ON assets USING btree (user_id, created_at, id);

CREATE TRIGGER set_updated_at BEFORE UPDATE ON assets FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE assets IS
    'A creative file: uploaded, generated, or derived from another. The bytes are in MinIO. Written by the asset and generation services.';
COMMENT ON COLUMN assets.id IS
    'Identifies the asset. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN assets.project_id IS
    'Project that uses the asset; NULL for one in the account''s library alone. [key]';
COMMENT ON COLUMN assets.user_id IS
    'Account that owns the asset. [key]';
COMMENT ON COLUMN assets.generation_request_id IS
    'Request that generated the asset. [key]';
COMMENT ON COLUMN assets.name IS
    'Name of the asset, as its owner sees it. [sensitive]';
COMMENT ON COLUMN assets.type IS
    'Where the asset came from. [internal]';
COMMENT ON COLUMN assets.file_path IS
    'Path of the file in MinIO. [sensitive]';
COMMENT ON COLUMN assets.mime_type IS
    'Media type of the file, such as image/png. [internal]';
COMMENT ON COLUMN assets.format IS
    'File format, such as png. [internal]';
COMMENT ON COLUMN assets.resolution IS
    'Width and height in pixels, such as 1920x1080. [internal]';
COMMENT ON COLUMN assets.is_final IS
    'Whether the asset is a result, not a sample or source. [internal]';
COMMENT ON COLUMN assets.metadata IS
    'What else is known of the file: an open object. [sensitive]';
COMMENT ON COLUMN assets.created_at IS
    'When the row was made. [internal]';
COMMENT ON COLUMN assets.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';
COMMENT ON COLUMN assets.deleted_at IS
    'When the owner discarded the asset (soft delete); NULL while it is in use. [internal]';
