-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE ai_models (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    name VARCHAR(100) NOT NULL,
    description TEXT,
    provider VARCHAR(50) NOT NULL,
    task_type ai_task_type NOT NULL,
    is_active BOOLEAN NOT NULL DEFAULT true,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id)
);

CREATE INDEX idx_aimodel_isactive ON ai_models USING btree (is_active);
CREATE UNIQUE INDEX idx_aimodel_name_unique ON ai_models USING btree (name);
CREATE INDEX idx_aimodel_provider_tasktype ON ai_models USING btree (provider, task_type);

CREATE TRIGGER set_updated_at BEFORE UPDATE ON ai_models FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE ai_models IS
    'An AI model that the platform can use, its own or a provider''s. Written by the model operations service.';
COMMENT ON COLUMN ai_models.id IS
    'Identifies the model. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN ai_models.name IS
    'Name of the model, unique. [internal]';
COMMENT ON COLUMN ai_models.description IS
    'What the model is good at. [internal]';
COMMENT ON COLUMN ai_models.provider IS
    'Who runs the model, such as Internal or OpenAI; an open vocabulary. [internal]';
COMMENT ON COLUMN ai_models.task_type IS
    'What the model does. [internal]';
COMMENT ON COLUMN ai_models.is_active IS
    'Whether requests may be sent to the model. [internal]';
COMMENT ON COLUMN ai_models.created_at IS
    'When the row was made. [internal]';
COMMENT ON COLUMN ai_models.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';
