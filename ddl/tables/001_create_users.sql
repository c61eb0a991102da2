-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE users (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    email VARCHAR(255) NOT NULL,
    password_hash VARCHAR(255),
    social_provider social_provider,
    social_provider_id VARCHAR(255),
    is_email_verified BOOLEAN NOT NULL DEFAULT false,
    email_verification_token VARCHAR(255),
    password_reset_token VARCHAR(255),
    password_reset_expires TIMESTAMPTZ,
    full_name VARCHAR(100),
    username VARCHAR(50),
    profile_picture_url VARCHAR(1024),
    language_preference VARCHAR(10) NOT NULL DEFAULT 'en-US'::character varying,
    timezone VARCHAR(50) NOT NULL DEFAULT 'UTC'::character varying,
    mfa_enabled BOOLEAN NOT NULL DEFAULT false,
    mfa_secret VARCHAR(255),
    subscription_tier subscription_tier NOT NULL DEFAULT 'Free'::subscription_tier,
    credit_balance DECIMAL(10, 2) NOT NULL DEFAULT 0.00,
    last_login_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at TIMESTAMPTZ,
    PRIMARY KEY (id),
    CONSTRAINT ck_users_credit_balance_is_number CHECK (credit_balance <> 'NaN'::numeric)
);

CREATE INDEX idx_user_deletedat ON users USING btree (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE UNIQUE INDEX idx_user_email_unique ON users USING btree (email);
CREATE INDEX idx_user_languagepreference ON users USING btree (language_preference);
CREATE UNIQUE INDEX idx_user_social_unique ON users USING btree (social_provider, social_provider_id) WHERE social_provider IS NOT NULL AND social_provider_id IS NOT NULL;
CREATE INDEX idx_user_subscriptiontier ON users USING btree (subscription_tier);
CREATE UNIQUE INDEX idx_user_username_unique ON users USING btree (username) WHERE username IS NOT NULL;

CREATE TRIGGER release_asset_versions BEFORE DELETE ON users FOR EACH ROW EXECUTE FUNCTION users_release_asset_versions();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE users IS
    'A registered account: how its owner signs in, who the owner is, preferences, plan and credit balance. Written by the account service; subscription_tier and credit_balance follow Odoo.';
COMMENT ON COLUMN users.id IS
    'Identifies the account. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN users.email IS
    'Address the owner signs in with and is written to. Compared as stored: the account service writes it in lower case. [personal]';
COMMENT ON COLUMN users.password_hash IS
    'Password, hashed by the application. NULL for an account that signs in by a social provider only. [secret]';
COMMENT ON COLUMN users.social_provider IS
    'Provider of the social sign-in, if the account has one. [personal]';
COMMENT ON COLUMN users.social_provider_id IS
    'The owner''s identifier at social_provider. [personal]';
COMMENT ON COLUMN users.is_email_verified IS
    'Whether the owner has proved to hold the e-mail address. [internal]';
COMMENT ON COLUMN users.email_verification_token IS
    'Bearer token of the pending e-mail verification. [secret]';
COMMENT ON COLUMN users.password_reset_token IS
    'Bearer token of the pending password reset. [secret]';
COMMENT ON COLUMN users.password_reset_expires IS
    'When password_reset_token stops being accepted. [internal]';
COMMENT ON COLUMN users.full_name IS
    'Name of the owner, as the owner writes it. [personal]';
COMMENT ON COLUMN users.username IS
    'Public handle, unique among the accounts that have one. [personal]';
COMMENT ON COLUMN users.profile_picture_url IS
    'Address of the profile picture. [personal]';
COMMENT ON COLUMN users.language_preference IS
    'Language of the interface and of messages, as a BCP 47 tag. [personal]';
COMMENT ON COLUMN users.timezone IS
    'Time zone in which times are shown to the owner, an IANA name. [personal]';
COMMENT ON COLUMN users.mfa_enabled IS
    'Whether sign-in asks for a second factor. [internal]';
COMMENT ON COLUMN users.mfa_secret IS
    'Seed of the second factor, encrypted by the application. [secret]';
COMMENT ON COLUMN users.subscription_tier IS
    'Plan level that decides what the account may do; follows the subscription. [internal]';
COMMENT ON COLUMN users.credit_balance IS
    'Credits left to spend; the running total of credit_transactions.amount. [sensitive]';
COMMENT ON COLUMN users.last_login_at IS
    'When the owner last signed in. [sensitive]';
COMMENT ON COLUMN users.created_at IS
    'When the account was opened. [internal]';
COMMENT ON COLUMN users.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';
COMMENT ON COLUMN users.deleted_at IS
    'When the owner closed the account (soft delete); NULL while it is open. [internal]';
