-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE sessions (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL,
    device_info VARCHAR(255) NOT NULL,
    ip_address VARCHAR(45) NOT NULL,
    user_agent TEXT,
    last_activity TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    expires_at TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT fk_sessions_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE INDEX idx_session_expiresat ON sessions USING btree (expires_at);
CREATE INDEX idx_session_lastactivity ON sessions USING btree (last_activity);
CREATE INDEX idx_session_userid_expiresat ON sessions USING btree (user_id, expires_at);

COMMENT ON TABLE sessions IS
    'A signed-in device or browser of an account. Written by the account service; kept 12 months at least as an audit trail.';
COMMENT ON COLUMN sessions.id IS
    'Identifies the session. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN sessions.user_id IS
    'Account that is signed in. [key]';
COMMENT ON COLUMN sessions.device_info IS
    'The device, in words. [sensitive]';
COMMENT ON COLUMN sessions.ip_address IS
    'Address that the device signed in from, IPv4 or IPv6. [sensitive]';
COMMENT ON COLUMN sessions.user_agent IS
    'What the browser or app says of itself. [sensitive]';
COMMENT ON COLUMN sessions.last_activity IS
    'When the session was last used. [sensitive]';
COMMENT ON COLUMN sessions.expires_at IS
    'When the session stops being accepted. [internal]';
COMMENT ON COLUMN sessions.created_at IS
    'When the account signed in. [internal]';
