DROP TABLE ai_model_feedbacks;
