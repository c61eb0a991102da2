-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE generation_requests (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL,
    project_id UUID,
    input_prompt TEXT NOT NULL,
    style_guidance TEXT,
    input_parameters JSONB,
    status generation_request_status NOT NULL DEFAULT 'Pending'::generation_request_status,
    error_message TEXT,
    sample_assets JSONB,
    selected_sample_id UUID,
    final_asset_id UUID,
    credits_cost_sample DECIMAL(10, 2),
    credits_cost_final DECIMAL(10, 2),
    ai_model_used VARCHAR(100),
    processing_time_ms INTEGER,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT uq_generation_requests_final_asset_id UNIQUE (final_asset_id),
    CONSTRAINT uq_generation_requests_selected_sample_id UNIQUE (selected_sample_id),
    CONSTRAINT ck_generation_requests_credits_cost_final CHECK (credits_cost_final >= 0::numeric),
    CONSTRAINT ck_generation_requests_credits_cost_final_is_number CHECK (credits_cost_final <> 'NaN'::numeric),
    CONSTRAINT ck_generation_requests_credits_cost_sample CHECK (credits_cost_sample >= 0::numeric),
    CONSTRAINT ck_generation_requests_credits_cost_sample_is_number CHECK (credits_cost_sample <> 'NaN'::numeric),
    CONSTRAINT ck_generation_requests_input_parameters_is_object CHECK (jsonb_typeof(input_parameters) = 'object'::text),
    CONSTRAINT ck_generation_requests_processing_time_ms CHECK (processing_time_ms >= 0),
    CONSTRAINT ck_generation_requests_sample_assets_is_array CHECK (jsonb_typeof(sample_assets) = 'array'::text),
    CONSTRAINT fk_generation_requests_project_id FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE SET NULL,
    CONSTRAINT fk_generation_requests_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE RESTRICT
);

CREATE INDEX idx_generation_requests_user_id_created_at_id ON generation_requests USING btree (user_id, created_at, id);
CREATE INDEX idx_generationrequest_projectid ON generation_requests USING btree (project_id);
CREATE INDEX idx_generationrequest_status_createdat ON generation_requests USING btree (status, created_at);
CREATE INDEX idx_generationrequest_userid ON generation_requests USING btree (user_id);

CREATE TRIGGER require_project_id AFTER INSERT ON generation_requests FOR EACH ROW WHEN (new.project_id IS NULL) EXECUTE FUNCTION generation_requests_require_project_id();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON generation_requests FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE generation_requests IS
    'One request for an AI creation, from prompt through samples to the final asset. Written by the generation service.';
COMMENT ON COLUMN generation_requests.id IS
    'Identifies the request. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN generation_requests.user_id IS
    'Account that asked; it cannot be deleted while its requests stand. [key]';
COMMENT ON COLUMN generation_requests.project_id IS
    'Project for which it was asked. Required of an insert; NULL once that project is deleted. [key]';
COMMENT ON COLUMN generation_requests.input_prompt IS
    'What the account asked for, in its own words. [sensitive]';
COMMENT ON COLUMN generation_requests.style_guidance IS
    'How it should look, in the account''s own words. [sensitive]';
COMMENT ON COLUMN generation_requests.input_parameters IS
    'Settings: an object with format, resolution hints, input asset references and the like. [sensitive]';
COMMENT ON COLUMN generation_requests.status IS
    'How far the request has come. [internal]';
COMMENT ON COLUMN generation_requests.error_message IS
    'Why the request failed. [sensitive]';
COMMENT ON COLUMN generation_requests.sample_assets IS
    'Samples to choose from: an array of {id, url, resolution}, the id being an asset''s. [sensitive]';
COMMENT ON COLUMN generation_requests.selected_sample_id IS
    'Sample that the account chose. [key]';
COMMENT ON COLUMN generation_requests.final_asset_id IS
    'Asset that came out of the request. [key]';
COMMENT ON COLUMN generation_requests.credits_cost_sample IS
    'Credits charged for the samples. [internal]';
COMMENT ON COLUMN generation_requests.credits_cost_final IS
    'Credits charged for the final asset. [internal]';
COMMENT ON COLUMN generation_requests.ai_model_used IS
    'Name of the model that served the request, as the service knew it. [internal]';
COMMENT ON COLUMN generation_requests.processing_time_ms IS
    'Time that processing took, in milliseconds. [internal]';
COMMENT ON COLUMN generation_requests.created_at IS
    'When the request was made. [internal]';
COMMENT ON COLUMN generation_requests.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';
