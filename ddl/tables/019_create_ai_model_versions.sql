-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE ai_model_versions (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    model_id UUID NOT NULL,
    version_number VARCHAR(50) NOT NULL,
    source_path VARCHAR(1024),
    format VARCHAR(50),
    parameters JSONB,
    status ai_model_version_status NOT NULL DEFAULT 'Staged'::ai_model_version_status,
    validation_result_id UUID,
    created_by_user_id UUID,
    release_notes TEXT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT uq_ai_model_versions_model_id_version_number UNIQUE (model_id, version_number),
    CONSTRAINT ck_ai_model_versions_parameters_is_object CHECK (jsonb_typeof(parameters) = 'object'::text),
    CONSTRAINT fk_ai_model_versions_created_by_user_id FOREIGN KEY (created_by_user_id) REFERENCES users(id) ON DELETE SET NULL,
    CONSTRAINT fk_ai_model_versions_model_id FOREIGN KEY (model_id) REFERENCES ai_models(id) ON DELETE CASCADE
);

CREATE INDEX idx_ai_model_versions_created_by_user_id ON ai_model_versions USING btree (created_by_user_id);
CREATE INDEX idx_ai_model_versions_validation_result_id ON ai_model_versions USING btree (validation_result_id);
CREATE INDEX idx_aimodelversion_modelid ON ai_model_versions USING btree (model_id);
CREATE INDEX idx_aimodelversion_status ON ai_model_versions USING btree (status);

CREATE TRIGGER set_updated_at BEFORE UPDATE ON ai_model_versions FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE ai_model_versions IS
    'One version of an AI model: its source, parameters and place in the life cycle. Written by the model operations service.';
COMMENT ON COLUMN ai_model_versions.id IS
    'Identifies the version. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN ai_model_versions.model_id IS
    'Model of which this is a version. [key]';
COMMENT ON COLUMN ai_model_versions.version_number IS
    'Name of the version, such as 1.0 or 2023-10-26; unique within the model. [internal]';
COMMENT ON COLUMN ai_model_versions.source_path IS
    'Path of the model in MinIO, for one of the platform''s own. [internal]';
COMMENT ON COLUMN ai_model_versions.format IS
    'Form of the model, such as ONNX or API; an open vocabulary. [internal]';
COMMENT ON COLUMN ai_model_versions.parameters IS
    'Settings with which the version runs: an open object. [internal]';
COMMENT ON COLUMN ai_model_versions.status IS
    'Place in the life cycle. [internal]';
COMMENT ON COLUMN ai_model_versions.validation_result_id IS
    'Validation that cleared the version; only ever one of this same version. [key]';
COMMENT ON COLUMN ai_model_versions.created_by_user_id IS
    'Account that registered the version; NULL once that account is deleted. [key]';
COMMENT ON COLUMN ai_model_versions.release_notes IS
    'What is new in the version. [internal]';
COMMENT ON COLUMN ai_model_versions.created_at IS
    'When the row was made. [internal]';
COMMENT ON COLUMN ai_model_versions.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';
