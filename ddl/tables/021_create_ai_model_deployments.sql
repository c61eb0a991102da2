-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE ai_model_deployments (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    model_version_id UUID NOT NULL,
    environment deployment_environment NOT NULL,
    status deployment_status NOT NULL DEFAULT 'Initiated'::deployment_status,
    deployment_strategy VARCHAR(50),
    endpoint VARCHAR(255),
    kubernetes_details JSONB,
    deployed_by_user_id UUID,
    deployment_timestamp TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT ck_ai_model_deployments_kubernetes_details_is_object CHECK (jsonb_typeof(kubernetes_details) = 'object'::text),
    CONSTRAINT fk_ai_model_deployments_deployed_by_user_id FOREIGN KEY (deployed_by_user_id) REFERENCES users(id) ON DELETE SET NULL,
    CONSTRAINT fk_ai_model_deployments_model_version_id FOREIGN KEY (model_version_id) REFERENCES ai_model_versions(id) ON DELETE CASCADE
);

CREATE INDEX idx_ai_model_deployments_deployed_by_user_id ON ai_model_deployments USING btree (deployed_by_user_id);
CREATE INDEX idx_aimodeldeployment_status ON ai_model_deployments USING btree (status);
CREATE INDEX idx_aimodeldeployment_versionid_env ON ai_model_deployments USING btree (model_version_id, environment);

CREATE TRIGGER set_updated_at BEFORE UPDATE ON ai_model_deployments FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE ai_model_deployments IS
    'A deployment of a model version to an environment. Written by the model operations service.';
COMMENT ON COLUMN ai_model_deployments.id IS
    'Identifies the deployment. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN ai_model_deployments.model_version_id IS
    'Version that is deployed. [key]';
COMMENT ON COLUMN ai_model_deployments.environment IS
    'Where it is deployed to. [internal]';
COMMENT ON COLUMN ai_model_deployments.status IS
    'How far the deployment has come. [internal]';
COMMENT ON COLUMN ai_model_deployments.deployment_strategy IS
    'How traffic moves to it, such as canary; an open vocabulary. [internal]';
COMMENT ON COLUMN ai_model_deployments.endpoint IS
    'Address at which the deployment answers. [internal]';
COMMENT ON COLUMN ai_model_deployments.kubernetes_details IS
    'What Kubernetes knows of it: an open object. [internal]';
COMMENT ON COLUMN ai_model_deployments.deployed_by_user_id IS
    'Account that deployed it; NULL once that account is deleted. [key]';
COMMENT ON COLUMN ai_model_deployments.deployment_timestamp IS
    'When the deployment was begun. [internal]';
COMMENT ON COLUMN ai_model_deployments.created_at IS
    'When the row was made. [internal]';
COMMENT ON COLUMN ai_model_deployments.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';
