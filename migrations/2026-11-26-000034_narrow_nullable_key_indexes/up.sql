-- A third to nearly all of the rows have no value here, and each had its entry. A foreign key and a query ask for a value that
-- is there; docs/performance.md has what these save, and what the others would. Plain builds, since the release that makes the
-- tables makes these.
DROP INDEX idx_workbenches_default_brand_kit_id;
CREATE INDEX idx_workbenches_default_brand_kit_id ON workbenches (default_brand_kit_id) WHERE default_brand_kit_id IS NOT NULL;

DROP INDEX idx_brandkit_teamid;
CREATE INDEX idx_brandkit_teamid ON brand_kits (team_id) WHERE team_id IS NOT NULL;

DROP INDEX idx_projects_brand_kit_id;
CREATE INDEX idx_projects_brand_kit_id ON projects (brand_kit_id) WHERE brand_kit_id IS NOT NULL;

DROP INDEX idx_projects_template_id;
CREATE INDEX idx_projects_template_id ON projects (template_id) WHERE template_id IS NOT NULL;

DROP INDEX idx_assetversion_projectid;
CREATE INDEX idx_assetversion_projectid ON asset_versions (project_id) WHERE project_id IS NOT NULL;

DROP INDEX idx_assetversion_assetid;
CREATE INDEX idx_assetversion_assetid ON asset_versions (asset_id) WHERE asset_id IS NOT NULL;

DROP INDEX idx_template_userid;
CREATE INDEX idx_template_userid ON templates (user_id) WHERE user_id IS NOT NULL;
