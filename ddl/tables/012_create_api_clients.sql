-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE api_clients (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL,
    name VARCHAR(100) NOT NULL,
    api_key VARCHAR(100) NOT NULL,
    secret_hash VARCHAR(255) NOT NULL,
    permissions JSONB,
    is_active BOOLEAN NOT NULL DEFAULT true,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT ck_api_clients_permissions_is_object CHECK (jsonb_typeof(permissions) = 'object'::text),
    CONSTRAINT fk_api_clients_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX idx_apiclient_apikey_unique ON api_clients USING btree (api_key);
CREATE INDEX idx_apiclient_userid ON api_clients USING btree (user_id);

CREATE TRIGGER set_updated_at BEFORE UPDATE ON api_clients FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE api_clients IS
    'Credentials with which an account calls the platform''s API. Written by the API service.';
COMMENT ON COLUMN api_clients.id IS
    'Identifies the client. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN api_clients.user_id IS
    'Account on whose behalf the client calls. [key]';
COMMENT ON COLUMN api_clients.name IS
    'Name of the client, as its owner sees it. [sensitive]';
COMMENT ON COLUMN api_clients.api_key IS
    'Public half of the credentials, by which a call names its client. [personal]';
COMMENT ON COLUMN api_clients.secret_hash IS
    'Secret half of the credentials, hashed by the application. [secret]';
COMMENT ON COLUMN api_clients.permissions IS
    'What the client may do: an object of granular permissions. [sensitive]';
COMMENT ON COLUMN api_clients.is_active IS
    'Whether calls of the client are accepted. [internal]';
COMMENT ON COLUMN api_clients.created_at IS
    'When the row was made. [internal]';
COMMENT ON COLUMN api_clients.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';
