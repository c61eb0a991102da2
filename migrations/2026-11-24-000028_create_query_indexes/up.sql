-- What the specification's indexes leave to a sort or to a scan: src/queries has the queries, docs/performance.md what each
-- index costs. Plain builds, since the release that makes the tables makes these: no row is there yet.

-- A page of an account's history or library; idx_generationrequest_userid and idx_asset_userid would read all of it.
CREATE INDEX idx_generation_requests_user_id_created_at_id ON generation_requests (user_id, created_at, id);
CREATE INDEX idx_assets_user_id_created_at_id ON assets (user_id, created_at, id);

-- The sweep of samples that no account chose.
CREATE INDEX idx_assets_created_at_samples ON assets (created_at) WHERE type = 'AIGenerated' AND NOT is_final;

-- Templates that anyone may use, by tag: the private ones, of which there are more and more, are in no one's search.
CREATE INDEX idx_templates_tags_public_gin ON templates USING gin (tags) WHERE is_public;

-- The newest of a category, and of a model version: both grow with the accounts.
CREATE INDEX idx_templates_category_is_public_created_at ON templates (category, is_public, created_at);
CREATE INDEX idx_ai_model_feedbacks_model_version_id_feedback_timestamp
    ON ai_model_feedbacks (model_version_id, feedback_timestamp);
