DROP TABLE ai_model_deployments;
