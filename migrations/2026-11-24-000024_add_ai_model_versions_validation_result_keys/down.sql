ALTER TABLE ai_model_versions
    DROP CONSTRAINT fk_ai_model_versions_validation_result_id_id,
    DROP CONSTRAINT fk_ai_model_versions_validation_result_id;
