--- Changes that the script of `check --drift` removes, each with the start of its difference.

-- index idx_session_userid_expiresat is missing
DROP INDEX idx_session_userid_expiresat;

-- index idx_user_deletedat is another: CREATE INDEX idx_user_deletedat ON users USING btree (deleted_at)
DROP INDEX idx_user_deletedat; CREATE INDEX idx_user_deletedat ON users (deleted_at);

-- index idx_user_email_unique is another
DROP INDEX idx_user_email_unique; CREATE INDEX idx_user_email_unique ON users (email);

-- index idx_user_email_unique is another
DROP INDEX idx_user_email_unique; CREATE UNIQUE INDEX idx_user_email_unique ON users (email) NULLS NOT DISTINCT;

-- index idx_user_email_unique is another
DROP INDEX idx_user_email_unique; CREATE UNIQUE INDEX idx_user_email_unique ON users (email COLLATE "C" text_pattern_ops);

-- index idx_user_deletedat is invalid
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'idx_user_deletedat'::regclass;

-- index idx_user_deletedat is invalid
UPDATE pg_index SET indisready = false WHERE indexrelid = 'idx_user_deletedat'::regclass;

-- index idx_usagelog_actiontype is invalid
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'idx_usagelog_actiontype'::regclass;

-- index idx_usagelog_actiontype is missing
DROP INDEX idx_usagelog_actiontype;

-- type team_role has the label 'Writer' in the place of 'Editor'
ALTER TYPE team_role RENAME VALUE 'Editor' TO 'Writer';

-- the comment on type team_role is another
COMMENT ON TYPE team_role IS NULL;

-- the comment on schema retired is another
COMMENT ON SCHEMA retired IS NULL;

-- schema retired is missing
DROP SCHEMA retired CASCADE;

-- the default of users.timezone is 'CET'::character varying
ALTER TABLE users ALTER timezone SET DEFAULT 'CET';

-- the default of users.timezone is none
ALTER TABLE users ALTER timezone DROP DEFAULT;

-- the default of users.full_name is ''::character varying
ALTER TABLE users ALTER full_name SET DEFAULT '';

-- column users.email can be NULL
ALTER TABLE users ALTER email DROP NOT NULL;

-- column users.full_name cannot be NULL
ALTER TABLE users ALTER full_name SET NOT NULL;

-- column users.full_name is VARCHAR(500), not VARCHAR(100)
ALTER TABLE users ALTER full_name TYPE VARCHAR(500);

-- column users.full_name is VARCHAR(50), not VARCHAR(100)
ALTER TABLE users ALTER full_name TYPE VARCHAR(50);

-- column users.username is TEXT, not VARCHAR(50)
ALTER TABLE users ALTER username TYPE TEXT;

-- column users.email has the collation pg_catalog."C"
ALTER TABLE users ALTER email TYPE VARCHAR(255) COLLATE "C";

-- column users.email is TEXT, not VARCHAR(255)
ALTER TABLE users ALTER email TYPE TEXT COLLATE "C";

-- column users.mfa_enabled is INTEGER, not BOOLEAN
ALTER TABLE users ALTER mfa_enabled DROP DEFAULT, ALTER mfa_enabled TYPE INT USING mfa_enabled::int;

-- column users.subscription_tier is TEXT, not subscription_tier
ALTER TABLE users ALTER subscription_tier DROP DEFAULT, ALTER subscription_tier TYPE TEXT, ALTER subscription_tier SET DEFAULT 'Free';

-- column users.last_login_at is timestamp(3) with time zone, not TIMESTAMPTZ
ALTER TABLE users ALTER last_login_at TYPE TIMESTAMPTZ(3);

-- column credit_transactions.amount is DECIMAL(20, 4)
ALTER TABLE credit_transactions ALTER amount TYPE NUMERIC(20, 4);

-- column credit_transactions.amount is DECIMAL, not
ALTER TABLE credit_transactions ALTER amount TYPE NUMERIC;

-- column credit_transactions.amount is DOUBLE PRECISION, not
ALTER TABLE credit_transactions ALTER amount TYPE DOUBLE PRECISION;

-- column asset_versions.version_number is BIGINT, not INTEGER
ALTER TABLE asset_versions ALTER version_number TYPE BIGINT;

-- column asset_versions.state_data is json, not JSONB
ALTER TABLE asset_versions ALTER state_data TYPE JSON;

--- The last column, so that it comes back where it was.

-- column users.deleted_at is missing
ALTER TABLE users DROP COLUMN deleted_at;

-- column asset_versions.created_at is missing
ALTER TABLE asset_versions DROP COLUMN created_at;

-- the comment on column users.email is another
COMMENT ON COLUMN users.email IS NULL;

-- the comment on table users is another
COMMENT ON TABLE users IS 'People.';

-- trigger set_updated_at of assets is disabled
ALTER TABLE assets DISABLE TRIGGER set_updated_at;

-- trigger set_updated_at of assets fires for replication too: ENABLE ALWAYS
ALTER TABLE assets ENABLE ALWAYS TRIGGER set_updated_at;

-- trigger require_project_id of generation_requests is disabled
ALTER TABLE generation_requests ENABLE REPLICA TRIGGER require_project_id;

-- trigger release_asset_versions of users is missing
DROP TRIGGER release_asset_versions ON users;

-- trigger set_updated_at of teams is another
CREATE OR REPLACE TRIGGER set_updated_at BEFORE INSERT ON teams FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

-- trigger set_updated_at of teams is another
DROP TRIGGER set_updated_at ON teams; CREATE CONSTRAINT TRIGGER set_updated_at AFTER INSERT ON teams FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

-- foreign keys of team_members, or to it, are not enforced
ALTER TABLE team_members DISABLE TRIGGER ALL;

-- foreign keys of usage_logs, or to it, are not enforced
ALTER TABLE usage_logs DISABLE TRIGGER ALL;

-- foreign keys of users, or to it, are not enforced
ALTER TABLE users DISABLE TRIGGER ALL;

-- foreign keys of partitions.usage_logs_default, or to it, are not enforced
ALTER TABLE partitions.usage_logs_default DISABLE TRIGGER ALL;

-- trigger set_updated_at of partition partitions.notifications_default is enabled in another way
ALTER TABLE partitions.notifications_default DISABLE TRIGGER set_updated_at;

-- the default of column partitions.notifications_default.is_read
ALTER TABLE partitions.notifications_default ALTER is_read SET DEFAULT true;

-- column partitions.usage_logs_default.details of a partition cannot be NULL
ALTER TABLE partitions.usage_logs_default ALTER details SET NOT NULL;

-- partition partitions.usage_logs_default is unlogged
ALTER TABLE partitions.usage_logs_default SET UNLOGGED;

-- partition partitions.usage_logs_default hides rows by policies
ALTER TABLE partitions.usage_logs_default ENABLE ROW LEVEL SECURITY;

-- partition partitions.usage_logs_default hides rows from its owner
ALTER TABLE partitions.usage_logs_default FORCE ROW LEVEL SECURITY;

-- table usage_logs has no DEFAULT partition, which is detached
ALTER TABLE usage_logs DETACH PARTITION partitions.usage_logs_default;

-- table usage_logs has no DEFAULT partition
DROP TABLE partitions.usage_logs_default;

-- constraint fk_sessions_user_id of sessions is missing
ALTER TABLE sessions DROP CONSTRAINT fk_sessions_user_id;

-- constraint fk_sessions_user_id of sessions is not valid
ALTER TABLE sessions DROP CONSTRAINT fk_sessions_user_id;
ALTER TABLE sessions ADD CONSTRAINT fk_sessions_user_id FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE NOT VALID;

-- constraint fk_sessions_user_id of sessions is FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE RESTRICT
ALTER TABLE sessions DROP CONSTRAINT fk_sessions_user_id;
ALTER TABLE sessions ADD CONSTRAINT fk_sessions_user_id FOREIGN KEY (user_id) REFERENCES users ON DELETE RESTRICT;

-- constraint fk_sessions_user_id of sessions is FOREIGN KEY
ALTER TABLE sessions ALTER CONSTRAINT fk_sessions_user_id DEFERRABLE;

-- constraint fk_usage_logs_user_id of usage_logs is FOREIGN KEY
ALTER TABLE usage_logs ALTER CONSTRAINT fk_usage_logs_user_id DEFERRABLE;

-- constraint ck_ai_model_feedbacks_rating of
ALTER TABLE ai_model_feedbacks DROP CONSTRAINT ck_ai_model_feedbacks_rating;

-- constraint ck_ai_model_feedbacks_rating of ai_model_feedbacks is EXCLUDE
ALTER TABLE ai_model_feedbacks DROP CONSTRAINT ck_ai_model_feedbacks_rating;
ALTER TABLE ai_model_feedbacks ADD CONSTRAINT ck_ai_model_feedbacks_rating EXCLUDE (id WITH =);

-- constraint sessions_pkey of sessions is called "By hand"
ALTER TABLE sessions RENAME CONSTRAINT sessions_pkey TO "By hand";

-- constraint fk_sessions_user_id of sessions is called "By hand"
ALTER TABLE sessions RENAME CONSTRAINT fk_sessions_user_id TO "By hand";

-- constraint uq_subscriptions_user_id of subscriptions is missing
ALTER TABLE subscriptions DROP CONSTRAINT uq_subscriptions_user_id;

-- constraint sessions_pkey of sessions is missing
ALTER TABLE sessions DROP CONSTRAINT sessions_pkey;

-- function diesel_set_updated_at() is another
CREATE OR REPLACE FUNCTION diesel_set_updated_at() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';

-- function diesel_set_updated_at() is another
ALTER FUNCTION diesel_set_updated_at() SECURITY DEFINER;

-- function diesel_set_updated_at() is another
ALTER FUNCTION diesel_set_updated_at() SET work_mem = '64kB';

-- function diesel_set_updated_at() is another
ALTER FUNCTION diesel_set_updated_at() STABLE STRICT COST 1;

-- function diesel_manage_updated_at(_tbl regclass) is another
DROP FUNCTION diesel_manage_updated_at(regclass); CREATE FUNCTION diesel_manage_updated_at(x regclass) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- function diesel_manage_updated_at(_tbl regclass) is missing
DROP FUNCTION diesel_manage_updated_at(regclass);

-- table ai_model_feedbacks is missing
DROP TABLE ai_model_feedbacks;

-- table sessions is unlogged
ALTER TABLE sessions SET UNLOGGED;

-- table sessions hides rows by policies
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;

-- table sessions hides rows from its owner by policies
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;

-- the replica identity of sessions is not its primary key
ALTER TABLE sessions REPLICA IDENTITY FULL;

-- the replica identity of sessions is not its primary key
ALTER TABLE sessions REPLICA IDENTITY NOTHING;

-- sequence usage_logs_id_seq is AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 10 
ALTER SEQUENCE usage_logs_id_seq MAXVALUE 10;

-- sequence usage_logs_id_seq is AS bigint
ALTER SEQUENCE usage_logs_id_seq CYCLE CACHE 50 INCREMENT 7;

-- sequence usage_logs_id_seq is AS integer
ALTER SEQUENCE usage_logs_id_seq AS integer;

-- sequence usage_logs_id_seq does not belong to usage_logs.id
ALTER SEQUENCE usage_logs_id_seq OWNED BY NONE;

-- sequence usage_logs_id_seq is missing
DROP SEQUENCE usage_logs_id_seq CASCADE;

-- column asset_versions.version_number is an identity column
ALTER TABLE asset_versions ALTER version_number ADD GENERATED ALWAYS AS IDENTITY;
