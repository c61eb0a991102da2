-- ai_model_versions and ai_model_validation_results point at each other, so these keys wait for both tables.
-- The second one lets a version point only at a result of its own.
ALTER TABLE ai_model_versions
    ADD CONSTRAINT fk_ai_model_versions_validation_result_id FOREIGN KEY (validation_result_id)
        REFERENCES ai_model_validation_results (id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_ai_model_versions_validation_result_id_id FOREIGN KEY (validation_result_id, id)
        REFERENCES ai_model_validation_results (id, model_version_id) ON DELETE SET NULL (validation_result_id);
