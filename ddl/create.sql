-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

-- Makes all of it in an empty database, without rows and without Diesel's table, such as for an analysis copy:
--     psql --file ddl/create.sql postgres://...
-- Such a database cannot be migrated; `creativeflow-schema baseline` writes down what it has.
\set ON_ERROR_STOP on
BEGIN;
\ir types.sql
\ir functions.sql
\ir tables/001_create_users.sql
\ir tables/002_create_teams.sql
\ir tables/003_create_team_members.sql
\ir tables/004_create_brand_kits.sql
\ir tables/005_create_workbenches.sql
\ir tables/006_create_templates.sql
\ir tables/007_create_projects.sql
\ir tables/008_create_generation_requests.sql
\ir tables/009_create_assets.sql
\ir tables/010_create_asset_versions.sql
\ir tables/011_create_social_media_connections.sql
\ir tables/012_create_api_clients.sql
\ir tables/013_create_subscriptions.sql
\ir tables/014_create_credit_transactions.sql
\ir tables/015_create_usage_logs.sql
\ir tables/016_create_sessions.sql
\ir tables/017_create_notifications.sql
\ir tables/018_create_ai_models.sql
\ir tables/019_create_ai_model_versions.sql
\ir tables/020_create_ai_model_validation_results.sql
\ir tables/021_create_ai_model_deployments.sql
\ir tables/022_create_ai_model_feedbacks.sql
\ir keys.sql
COMMIT;
