-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE usage_logs (
    id BIGSERIAL,
    user_id UUID NOT NULL,
    generation_request_id UUID,
    api_client_id UUID,
    action_type VARCHAR(100) NOT NULL,
    details JSONB,
    credits_cost DECIMAL(10, 2),
    "timestamp" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id, "timestamp"),
    CONSTRAINT ck_usage_logs_credits_cost CHECK (credits_cost >= 0::numeric),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK (credits_cost <> 'NaN'::numeric),
    CONSTRAINT ck_usage_logs_details_is_object CHECK (jsonb_typeof(details) = 'object'::text),
    CONSTRAINT fk_usage_logs_api_client_id FOREIGN KEY (api_client_id) REFERENCES api_clients(id) ON DELETE SET NULL,
    CONSTRAINT fk_usage_logs_generation_request_id FOREIGN KEY (generation_request_id) REFERENCES generation_requests(id) ON DELETE SET NULL,
    CONSTRAINT fk_usage_logs_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE RESTRICT
) PARTITION BY RANGE ("timestamp");
CREATE TABLE partitions.usage_logs_default PARTITION OF usage_logs DEFAULT;

CREATE INDEX idx_usagelog_actiontype ON usage_logs USING btree (action_type);
CREATE INDEX idx_usagelog_apiclientid ON usage_logs USING btree (api_client_id) WHERE api_client_id IS NOT NULL;
CREATE INDEX idx_usagelog_generationrequestid ON usage_logs USING btree (generation_request_id) WHERE generation_request_id IS NOT NULL;
CREATE INDEX idx_usagelog_userid_timestamp ON usage_logs USING btree (user_id, "timestamp");

COMMENT ON TABLE usage_logs IS
    'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN usage_logs.id IS
    'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN usage_logs.user_id IS
    'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN usage_logs.generation_request_id IS
    'Request that the action belongs to. [key]';
COMMENT ON COLUMN usage_logs.api_client_id IS
    'API client through which the account acted. [key]';
COMMENT ON COLUMN usage_logs.action_type IS
    'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN usage_logs.details IS
    'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN usage_logs.credits_cost IS
    'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN usage_logs."timestamp" IS
    'When it was done; decides the month''s partition. [sensitive]';
