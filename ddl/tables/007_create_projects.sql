-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE projects (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    workbench_id UUID NOT NULL,
    user_id UUID NOT NULL,
    template_id UUID,
    brand_kit_id UUID,
    name VARCHAR(100) NOT NULL,
    target_platform VARCHAR(50),
    collaboration_state JSONB,
    last_collaborated_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at TIMESTAMPTZ,
    PRIMARY KEY (id),
    CONSTRAINT fk_projects_brand_kit_id FOREIGN KEY (brand_kit_id) REFERENCES brand_kits(id) ON DELETE SET NULL,
    CONSTRAINT fk_projects_template_id FOREIGN KEY (template_id) REFERENCES templates(id) ON DELETE SET NULL,
    CONSTRAINT fk_projects_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
    CONSTRAINT fk_projects_workbench_id FOREIGN KEY (workbench_id) REFERENCES workbenches(id) ON DELETE CASCADE,
    CONSTRAINT fk_projects_workbench_id_user_id FOREIGN KEY (workbench_id, user_id) REFERENCES workbenches(id, user_id) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE INDEX idx_project_updatedat ON projects USING btree (updated_at);
CREATE INDEX idx_project_userid ON projects USING btree (user_id);
CREATE INDEX idx_project_workbenchid ON projects USING btree (workbench_id);
CREATE INDEX idx_projects_brand_kit_id ON projects USING btree (brand_kit_id) WHERE brand_kit_id IS NOT NULL;
CREATE INDEX idx_projects_template_id ON projects USING btree (template_id) WHERE template_id IS NOT NULL;

CREATE TRIGGER set_updated_at BEFORE UPDATE ON projects FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE projects IS
    'A creative project in a workbench, holding its assets and generation requests. Written by the creative services.';
COMMENT ON COLUMN projects.id IS
    'Identifies the project. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN projects.workbench_id IS
    'Workbench that holds the project. [key]';
COMMENT ON COLUMN projects.user_id IS
    'Owner, a copy of the workbench''s that the database keeps equal to it. [key]';
COMMENT ON COLUMN projects.template_id IS
    'Template from which the project was started. [key]';
COMMENT ON COLUMN projects.brand_kit_id IS
    'Brand kit used instead of the workbench''s default. [key]';
COMMENT ON COLUMN projects.name IS
    'Name of the project, as its owner sees it. [sensitive]';
COMMENT ON COLUMN projects.target_platform IS
    'Where the result will be published, such as InstagramStory; an open vocabulary. [sensitive]';
COMMENT ON COLUMN projects.collaboration_state IS
    'State of the shared editing (CRDT), opaque to the database. [sensitive]';
COMMENT ON COLUMN projects.last_collaborated_at IS
    'When collaboration_state last changed. [sensitive]';
COMMENT ON COLUMN projects.created_at IS
    'When the row was made. [internal]';
COMMENT ON COLUMN projects.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';
COMMENT ON COLUMN projects.deleted_at IS
    'When the owner discarded the project (soft delete); NULL while it is in use. [internal]';
