-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE social_media_connections (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL,
    platform social_media_platform NOT NULL,
    external_user_id VARCHAR(100) NOT NULL,
    access_token TEXT NOT NULL,
    refresh_token TEXT,
    expires_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT fk_social_media_connections_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX idx_socialconnection_userid_platform ON social_media_connections USING btree (user_id, platform);

CREATE TRIGGER set_updated_at BEFORE UPDATE ON social_media_connections FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE social_media_connections IS
    'An account''s link to a social network, with the OAuth tokens to publish there. Written by the publishing service.';
COMMENT ON COLUMN social_media_connections.id IS
    'Identifies the connection. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN social_media_connections.user_id IS
    'Account that made the connection, at most one for each platform. [key]';
COMMENT ON COLUMN social_media_connections.platform IS
    'Network that is connected. [sensitive]';
COMMENT ON COLUMN social_media_connections.external_user_id IS
    'The account''s identifier on that network. [personal]';
COMMENT ON COLUMN social_media_connections.access_token IS
    'OAuth access token, encrypted by the application. [secret]';
COMMENT ON COLUMN social_media_connections.refresh_token IS
    'OAuth refresh token, encrypted by the application. [secret]';
COMMENT ON COLUMN social_media_connections.expires_at IS
    'When access_token expires. [internal]';
COMMENT ON COLUMN social_media_connections.created_at IS
    'When the row was made. [internal]';
COMMENT ON COLUMN social_media_connections.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';
