--- Changes that have our names for something else, each with its difference.

-- table sessions is missing, and the name sessions_pkey is that of an index of old: rename that one first
ALTER TABLE sessions RENAME TO old;

-- index idx_user_deletedat is missing, and the name idx_user_deletedat is that of a table: rename that one first
DROP INDEX idx_user_deletedat; CREATE TABLE idx_user_deletedat (a int);

-- table ai_model_feedbacks is missing, and the name ai_model_feedbacks is that of a view: rename that one first
DROP TABLE ai_model_feedbacks; CREATE VIEW ai_model_feedbacks AS SELECT 1 AS a;

-- type team_role is missing, and its name is that of another type: rename that one first
DROP TYPE team_role CASCADE; CREATE DOMAIN team_role AS text;
