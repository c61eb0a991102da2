-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE templates (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    user_id UUID,
    name VARCHAR(100) NOT NULL,
    description TEXT,
    category VARCHAR(50) NOT NULL,
    preview_url VARCHAR(1024) NOT NULL,
    source_data JSONB NOT NULL,
    tags JSONB,
    is_public BOOLEAN NOT NULL DEFAULT true,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT ck_templates_source_data_is_object CHECK (jsonb_typeof(source_data) = 'object'::text),
    CONSTRAINT ck_templates_tags_is_array CHECK (jsonb_typeof(tags) = 'array'::text),
    CONSTRAINT fk_templates_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE INDEX idx_template_category_ispublic ON templates USING btree (category, is_public);
CREATE INDEX idx_template_tags_gin ON templates USING gin (tags);
CREATE INDEX idx_template_userid ON templates USING btree (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX idx_templates_category_is_public_created_at ON templates USING btree (category, is_public, created_at);
CREATE INDEX idx_templates_tags_public_gin ON templates USING gin (tags) WHERE is_public;

CREATE TRIGGER set_updated_at BEFORE UPDATE ON templates FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE templates IS
    'A starting point for projects: the platform''s own, or one that an account saved. Written by the creative services.';
COMMENT ON COLUMN templates.id IS
    'Identifies the template. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN templates.user_id IS
    'Account that saved the template; NULL for one of the platform''s own. [key]';
COMMENT ON COLUMN templates.name IS
    'Name of the template, as it is listed. [sensitive]';
COMMENT ON COLUMN templates.description IS
    'What the template is for. [sensitive]';
COMMENT ON COLUMN templates.category IS
    'Shelf on which the template is listed; an open vocabulary. [public]';
COMMENT ON COLUMN templates.preview_url IS
    'Address of the preview picture. [sensitive]';
COMMENT ON COLUMN templates.source_data IS
    'Layout that the editor opens: an object. [sensitive]';
COMMENT ON COLUMN templates.tags IS
    'Search words: an array of strings, searched by containment. [sensitive]';
COMMENT ON COLUMN templates.is_public IS
    'Whether other accounts see the template. [internal]';
COMMENT ON COLUMN templates.created_at IS
    'When the row was made. [internal]';
COMMENT ON COLUMN templates.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';
