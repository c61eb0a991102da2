ALTER TABLE generation_requests
    DROP CONSTRAINT fk_generation_requests_final_asset_id,
    DROP CONSTRAINT fk_generation_requests_selected_sample_id;
