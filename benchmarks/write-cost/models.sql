-- Of ours alone: what feedback points at.
INSERT INTO ai_models (id, name, provider, task_type) VALUES (bench.v7('model', 1, bench.at(0)), 'm', 'p', 'ImageGeneration');
INSERT INTO ai_model_versions (id, model_id, version_number)
    SELECT bench.v7('version', n, bench.at(0)), bench.v7('model', 1, bench.at(0)), n::text FROM generate_series(1, 4) AS n;
