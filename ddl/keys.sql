-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

-- Foreign keys of tables that reference each other.
ALTER TABLE generation_requests ADD CONSTRAINT fk_generation_requests_final_asset_id
    FOREIGN KEY (final_asset_id) REFERENCES assets(id) ON DELETE SET NULL;
ALTER TABLE generation_requests ADD CONSTRAINT fk_generation_requests_selected_sample_id
    FOREIGN KEY (selected_sample_id) REFERENCES assets(id) ON DELETE SET NULL;
ALTER TABLE ai_model_versions ADD CONSTRAINT fk_ai_model_versions_validation_result_id
    FOREIGN KEY (validation_result_id) REFERENCES ai_model_validation_results(id) ON DELETE SET NULL;
ALTER TABLE ai_model_versions ADD CONSTRAINT fk_ai_model_versions_validation_result_id_id
    FOREIGN KEY (validation_result_id, id) REFERENCES ai_model_validation_results(id, model_version_id) ON DELETE SET NULL (validation_result_id);
