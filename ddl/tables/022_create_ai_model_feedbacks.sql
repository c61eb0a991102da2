-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE ai_model_feedbacks (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL,
    generation_request_id UUID,
    model_version_id UUID,
    rating INTEGER,
    comment TEXT,
    feedback_timestamp TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    details JSONB,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT ck_ai_model_feedbacks_details_is_object CHECK (jsonb_typeof(details) = 'object'::text),
    CONSTRAINT ck_ai_model_feedbacks_rating CHECK (rating >= 1 AND rating <= 5),
    CONSTRAINT fk_ai_model_feedbacks_generation_request_id FOREIGN KEY (generation_request_id) REFERENCES generation_requests(id) ON DELETE SET NULL,
    CONSTRAINT fk_ai_model_feedbacks_model_version_id FOREIGN KEY (model_version_id) REFERENCES ai_model_versions(id) ON DELETE SET NULL,
    CONSTRAINT fk_ai_model_feedbacks_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE INDEX idx_ai_model_feedbacks_model_version_id_feedback_timestamp ON ai_model_feedbacks USING btree (model_version_id, feedback_timestamp);
CREATE INDEX idx_aimodelfeedback_generationrequestid ON ai_model_feedbacks USING btree (generation_request_id);
CREATE INDEX idx_aimodelfeedback_modelversionid ON ai_model_feedbacks USING btree (model_version_id);
CREATE INDEX idx_aimodelfeedback_userid ON ai_model_feedbacks USING btree (user_id);

COMMENT ON TABLE ai_model_feedbacks IS
    'What an account thought of an output of a model. Written by the feedback service.';
COMMENT ON COLUMN ai_model_feedbacks.id IS
    'Identifies the feedback. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN ai_model_feedbacks.user_id IS
    'Account that gave it. [key]';
COMMENT ON COLUMN ai_model_feedbacks.generation_request_id IS
    'Request whose output it is about. [key]';
COMMENT ON COLUMN ai_model_feedbacks.model_version_id IS
    'Model version whose output it is about. [key]';
COMMENT ON COLUMN ai_model_feedbacks.rating IS
    'Stars, from 1 to 5. [sensitive]';
COMMENT ON COLUMN ai_model_feedbacks.comment IS
    'The opinion, in the account''s own words. [sensitive]';
COMMENT ON COLUMN ai_model_feedbacks.feedback_timestamp IS
    'When the feedback was given. [sensitive]';
COMMENT ON COLUMN ai_model_feedbacks.details IS
    'Particulars of the feedback: an open object. [sensitive]';
COMMENT ON COLUMN ai_model_feedbacks.created_at IS
    'When the row was made. [internal]';
