-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE workbenches (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL,
    name VARCHAR(100) NOT NULL,
    default_brand_kit_id UUID,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT uq_workbenches_id_user_id UNIQUE (id, user_id),
    CONSTRAINT fk_workbenches_default_brand_kit_id FOREIGN KEY (default_brand_kit_id) REFERENCES brand_kits(id) ON DELETE SET NULL,
    CONSTRAINT fk_workbenches_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE INDEX idx_workbench_userid ON workbenches USING btree (user_id);
CREATE INDEX idx_workbenches_default_brand_kit_id ON workbenches USING btree (default_brand_kit_id) WHERE default_brand_kit_id IS NOT NULL;

CREATE TRIGGER set_updated_at BEFORE UPDATE ON workbenches FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE workbenches IS
    'A container in which an account keeps its projects. Written by the creative services.';
COMMENT ON COLUMN workbenches.id IS
    'Identifies the workbench. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN workbenches.user_id IS
    'Account that owns the workbench; a change of owner carries over to its projects. [key]';
COMMENT ON COLUMN workbenches.name IS
    'Name of the workbench, as its owner sees it. [sensitive]';
COMMENT ON COLUMN workbenches.default_brand_kit_id IS
    'Brand kit with which its projects start. [key]';
COMMENT ON COLUMN workbenches.created_at IS
    'When the row was made. [internal]';
COMMENT ON COLUMN workbenches.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';
