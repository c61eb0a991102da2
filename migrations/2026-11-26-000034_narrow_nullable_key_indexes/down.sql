DROP INDEX idx_template_userid;
CREATE INDEX idx_template_userid ON templates (user_id);

DROP INDEX idx_assetversion_assetid;
CREATE INDEX idx_assetversion_assetid ON asset_versions (asset_id);

DROP INDEX idx_assetversion_projectid;
CREATE INDEX idx_assetversion_projectid ON asset_versions (project_id);

DROP INDEX idx_projects_template_id;
CREATE INDEX idx_projects_template_id ON projects (template_id);

DROP INDEX idx_projects_brand_kit_id;
CREATE INDEX idx_projects_brand_kit_id ON projects (brand_kit_id);

DROP INDEX idx_brandkit_teamid;
CREATE INDEX idx_brandkit_teamid ON brand_kits (team_id);

DROP INDEX idx_workbenches_default_brand_kit_id;
CREATE INDEX idx_workbenches_default_brand_kit_id ON workbenches (default_brand_kit_id);
