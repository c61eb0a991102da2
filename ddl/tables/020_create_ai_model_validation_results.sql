-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE ai_model_validation_results (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    model_version_id UUID NOT NULL,
    validation_timestamp TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    security_scan_status validation_status NOT NULL,
    functional_status validation_status NOT NULL,
    performance_benchmark JSONB,
    results JSONB,
    validated_by_user_id UUID,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT uq_ai_model_validation_results_id_model_version_id UNIQUE (id, model_version_id),
    CONSTRAINT ck_ai_model_validation_results_performance_benchmark_is_object CHECK (jsonb_typeof(performance_benchmark) = 'object'::text),
    CONSTRAINT ck_ai_model_validation_results_results_is_object CHECK (jsonb_typeof(results) = 'object'::text),
    CONSTRAINT fk_ai_model_validation_results_model_version_id FOREIGN KEY (model_version_id) REFERENCES ai_model_versions(id) ON DELETE CASCADE,
    CONSTRAINT fk_ai_model_validation_results_validated_by_user_id FOREIGN KEY (validated_by_user_id) REFERENCES users(id) ON DELETE SET NULL
);

CREATE INDEX idx_ai_model_validation_results_validated_by_user_id ON ai_model_validation_results USING btree (validated_by_user_id);
CREATE INDEX idx_aimodelvalidationresult_timestamp ON ai_model_validation_results USING btree (validation_timestamp);
CREATE UNIQUE INDEX idx_aimodelvalidationresult_versionid ON ai_model_validation_results USING btree (model_version_id);

COMMENT ON TABLE ai_model_validation_results IS
    'The outcome of validating a model version, one for each version. Written by the model operations service.';
COMMENT ON COLUMN ai_model_validation_results.id IS
    'Identifies the result. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN ai_model_validation_results.model_version_id IS
    'Version that was validated. [key]';
COMMENT ON COLUMN ai_model_validation_results.validation_timestamp IS
    'When the validation ran. [internal]';
COMMENT ON COLUMN ai_model_validation_results.security_scan_status IS
    'Outcome of the security scan. [internal]';
COMMENT ON COLUMN ai_model_validation_results.functional_status IS
    'Outcome of the functional tests. [internal]';
COMMENT ON COLUMN ai_model_validation_results.performance_benchmark IS
    'Figures measured: an open object. [internal]';
COMMENT ON COLUMN ai_model_validation_results.results IS
    'Full log of the validation: an open object. [internal]';
COMMENT ON COLUMN ai_model_validation_results.validated_by_user_id IS
    'Account that ran the validation; NULL once that account is deleted. [key]';
COMMENT ON COLUMN ai_model_validation_results.created_at IS
    'When the row was made. [internal]';
