DROP TABLE ai_model_versions;
