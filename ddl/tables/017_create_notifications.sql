-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE notifications (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL,
    type VARCHAR(50) NOT NULL,
    message TEXT NOT NULL,
    metadata JSONB,
    is_read BOOLEAN NOT NULL DEFAULT false,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id, created_at),
    CONSTRAINT ck_notifications_metadata_is_object CHECK (jsonb_typeof(metadata) = 'object'::text),
    CONSTRAINT fk_notifications_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
) PARTITION BY RANGE (created_at);
CREATE TABLE partitions.notifications_default PARTITION OF notifications DEFAULT;

CREATE INDEX idx_notification_userid_isread_createdat ON notifications USING btree (user_id, is_read, created_at);
CREATE INDEX idx_notification_userid_isread_unread ON notifications USING btree (user_id, is_read) WHERE is_read = false;

CREATE TRIGGER set_updated_at BEFORE UPDATE ON notifications FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE notifications IS
    'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN notifications.id IS
    'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN notifications.user_id IS
    'Account that is told. [key]';
COMMENT ON COLUMN notifications.type IS
    'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN notifications.message IS
    'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN notifications.metadata IS
    'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN notifications.is_read IS
    'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN notifications.created_at IS
    'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN notifications.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';
