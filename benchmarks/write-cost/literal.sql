-- The hot tables, and the parents that they need, as the specification's section 5 has them, taken literally: what one gets
-- by typing it in. Read so:
-- * Closed lists are VARCHAR with CHECK, DateTime is TIMESTAMP, keys are gen_random_uuid().
-- * UNIQUE on a column makes an index, and an index that section 5 names on the same column makes another.
-- * A column marked INDEXED has a plain index of its own where no named index, and no UNIQUE, begins with it: `timestamp` of
--   usage_logs, `created_at` of credit_transactions, notifications and generation_requests, `is_read` of notifications.
-- * Section 9's "foreign keys: indexed" adds nothing where section 5 marks none, as for a request's two keys to assets.
-- * Where section 5 says no ON DELETE, there is none.
-- * credit_transactions, notifications (5.11, 5.16) and usage_logs (11) are partitioned by month, so the time is part of
--   their primary keys.
-- * brand_kits and templates are left out, and so are the keys to them, which no row here has.
CREATE SCHEMA literal;
SET search_path = literal;

CREATE TABLE users (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    email VARCHAR(255) UNIQUE NOT NULL,
    password_hash VARCHAR(255),
    social_provider VARCHAR(50) CHECK (social_provider IN ('google', 'facebook', 'apple')),
    social_provider_id VARCHAR(255),
    is_email_verified BOOLEAN NOT NULL DEFAULT FALSE,
    email_verification_token VARCHAR(255),
    password_reset_token VARCHAR(255),
    password_reset_expires TIMESTAMP,
    full_name VARCHAR(100),
    username VARCHAR(50) UNIQUE,
    profile_picture_url VARCHAR(1024),
    language_preference VARCHAR(10) NOT NULL DEFAULT 'en-US',
    timezone VARCHAR(50) NOT NULL DEFAULT 'UTC',
    mfa_enabled BOOLEAN NOT NULL DEFAULT FALSE,
    mfa_secret VARCHAR(255),
    subscription_tier VARCHAR(20) NOT NULL DEFAULT 'Free'
        CHECK (subscription_tier IN ('Free', 'Pro', 'Team', 'Enterprise')),
    credit_balance DECIMAL(10, 2) NOT NULL DEFAULT 0.00,
    last_login_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at TIMESTAMP,
    UNIQUE (social_provider, social_provider_id)
);
CREATE INDEX idx_user_email_unique ON users (email);
CREATE INDEX idx_user_username_unique ON users (username) WHERE username IS NOT NULL;
CREATE INDEX idx_user_social_unique ON users (social_provider, social_provider_id)
    WHERE social_provider IS NOT NULL AND social_provider_id IS NOT NULL;
CREATE INDEX idx_user_subscriptiontier ON users (subscription_tier);
CREATE INDEX idx_user_deletedat ON users (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX idx_user_languagepreference ON users (language_preference);

CREATE TABLE workbenches (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id),
    name VARCHAR(100) NOT NULL,
    default_brand_kit_id UUID,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX idx_workbench_userid ON workbenches (user_id);

CREATE TABLE projects (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workbench_id UUID NOT NULL REFERENCES workbenches (id),
    user_id UUID NOT NULL REFERENCES users (id),
    template_id UUID,
    brand_kit_id UUID,
    name VARCHAR(100) NOT NULL,
    target_platform VARCHAR(50),
    collaboration_state JSONB,
    last_collaborated_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at TIMESTAMP
);
CREATE INDEX idx_project_workbenchid ON projects (workbench_id);
CREATE INDEX idx_project_userid ON projects (user_id);
CREATE INDEX idx_project_updatedat ON projects (updated_at);

CREATE TABLE api_clients (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id),
    name VARCHAR(100) NOT NULL,
    api_key VARCHAR(100) UNIQUE NOT NULL,
    secret_hash VARCHAR(255) NOT NULL,
    permissions JSONB,
    is_active BOOLEAN NOT NULL DEFAULT TRUE,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX idx_apiclient_apikey_unique ON api_clients (api_key);
CREATE INDEX idx_apiclient_userid ON api_clients (user_id);

CREATE TABLE generation_requests (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    project_id UUID NOT NULL REFERENCES projects (id) ON DELETE SET NULL,
    input_prompt TEXT NOT NULL,
    style_guidance TEXT,
    input_parameters JSONB,
    status VARCHAR(50) NOT NULL DEFAULT 'Pending' CHECK (status IN ('Pending', 'ProcessingSamples', 'AwaitingSelection',
        'ProcessingFinal', 'Completed', 'Failed', 'Cancelled', 'ContentRejected')),
    error_message TEXT,
    sample_assets JSONB,
    selected_sample_id UUID,
    final_asset_id UUID,
    credits_cost_sample DECIMAL(10, 2),
    credits_cost_final DECIMAL(10, 2),
    ai_model_used VARCHAR(100),
    processing_time_ms INTEGER,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX idx_generationrequest_userid ON generation_requests (user_id);
CREATE INDEX idx_generationrequest_projectid ON generation_requests (project_id);
CREATE INDEX idx_generationrequest_status_createdat ON generation_requests (status, created_at);
CREATE INDEX ON generation_requests (created_at);

CREATE TABLE assets (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    project_id UUID REFERENCES projects (id),
    user_id UUID NOT NULL REFERENCES users (id),
    generation_request_id UUID REFERENCES generation_requests (id),
    name VARCHAR(255) NOT NULL,
    type VARCHAR(20) NOT NULL CHECK (type IN ('Uploaded', 'AIGenerated', 'Derived')),
    file_path VARCHAR(1024) NOT NULL,
    mime_type VARCHAR(50) NOT NULL,
    format VARCHAR(10) NOT NULL,
    resolution VARCHAR(20),
    is_final BOOLEAN NOT NULL DEFAULT FALSE,
    metadata JSONB,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at TIMESTAMP
);
CREATE INDEX idx_asset_projectid_createdat ON assets (project_id, created_at);
CREATE INDEX idx_asset_userid ON assets (user_id);
CREATE INDEX idx_asset_generationrequestid ON assets (generation_request_id);
CREATE INDEX idx_asset_type ON assets (type);
ALTER TABLE generation_requests ADD FOREIGN KEY (selected_sample_id) REFERENCES assets (id),
    ADD FOREIGN KEY (final_asset_id) REFERENCES assets (id);

CREATE TABLE credit_transactions (
    id UUID DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id),
    odoo_invoice_id VARCHAR(255),
    generation_request_id UUID REFERENCES generation_requests (id),
    api_call_id VARCHAR(255),
    amount DECIMAL(10, 2) NOT NULL,
    action_type VARCHAR(50) NOT NULL,
    description TEXT,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    synced_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
CREATE TABLE credit_transactions_2026_11 PARTITION OF credit_transactions FOR VALUES FROM ('2026-11-01') TO ('2026-12-01');
CREATE INDEX idx_credittransaction_userid_createdat ON credit_transactions (user_id, created_at);
CREATE INDEX idx_credittransaction_actiontype ON credit_transactions (action_type);
CREATE INDEX idx_credittransaction_generationrequestid ON credit_transactions (generation_request_id);
CREATE INDEX ON credit_transactions (created_at);

CREATE TABLE usage_logs (
    id BIGSERIAL,
    user_id UUID NOT NULL REFERENCES users (id),
    generation_request_id UUID REFERENCES generation_requests (id),
    api_client_id UUID REFERENCES api_clients (id),
    action_type VARCHAR(100) NOT NULL,
    details JSONB,
    credits_cost DECIMAL(10, 2),
    timestamp TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id, timestamp)
) PARTITION BY RANGE (timestamp);
CREATE TABLE usage_logs_2026_11 PARTITION OF usage_logs FOR VALUES FROM ('2026-11-01') TO ('2026-12-01');
CREATE INDEX idx_usagelog_userid_timestamp ON usage_logs (user_id, timestamp);
CREATE INDEX idx_usagelog_actiontype ON usage_logs (action_type);
CREATE INDEX idx_usagelog_generationrequestid ON usage_logs (generation_request_id);
CREATE INDEX idx_usagelog_apiclientid ON usage_logs (api_client_id);
CREATE INDEX ON usage_logs (timestamp);

CREATE TABLE notifications (
    id UUID DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id),
    type VARCHAR(50) NOT NULL,
    message TEXT NOT NULL,
    metadata JSONB,
    is_read BOOLEAN NOT NULL DEFAULT FALSE,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
CREATE TABLE notifications_2026_11 PARTITION OF notifications FOR VALUES FROM ('2026-11-01') TO ('2026-12-01');
CREATE INDEX idx_notification_userid_isread_createdat ON notifications (user_id, is_read, created_at);
CREATE INDEX idx_notification_userid_isread_unread ON notifications (user_id, is_read) WHERE is_read = FALSE;
CREATE INDEX ON notifications (is_read);
CREATE INDEX ON notifications (created_at);

CREATE TABLE sessions (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL REFERENCES users (id),
    device_info VARCHAR(255) NOT NULL,
    ip_address VARCHAR(45) NOT NULL,
    user_agent TEXT,
    last_activity TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    expires_at TIMESTAMP NOT NULL,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX idx_session_userid_expiresat ON sessions (user_id, expires_at);
CREATE INDEX idx_session_expiresat ON sessions (expires_at);
CREATE INDEX idx_session_lastactivity ON sessions (last_activity);
