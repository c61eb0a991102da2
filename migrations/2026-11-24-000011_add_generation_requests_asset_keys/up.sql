-- generation_requests and assets point at each other, so these keys wait for both tables.
ALTER TABLE generation_requests
    ADD CONSTRAINT fk_generation_requests_selected_sample_id FOREIGN KEY (selected_sample_id)
        REFERENCES assets (id) ON DELETE SET NULL,
    ADD CONSTRAINT fk_generation_requests_final_asset_id FOREIGN KEY (final_asset_id)
        REFERENCES assets (id) ON DELETE SET NULL;
