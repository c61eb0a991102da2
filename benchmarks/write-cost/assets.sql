INSERT INTO assets (id, project_id, user_id, generation_request_id, name, type, file_path, mime_type, format,
    resolution, is_final, metadata, created_at, updated_at)
SELECT bench.{v}('asset', i, bench.at(i)), bench.project(bench.somebody(i)), bench.account(bench.somebody(i)),
    CASE WHEN bench.h(i, 3) < 0.8 THEN bench.request(bench.recent(i)) END, 'sample-' || i % 4,
    (CASE WHEN bench.h(i, 3) < 0.8 THEN 'AIGenerated' ELSE 'Uploaded' END)::{asset_type},
    'generated/' || bench.request(bench.recent(i)) || '/sample-' || i % 4 || '.png', 'image/png', 'png', '1024x1024',
    bench.h(i, 3) < 0.16, jsonb_build_object('bytes', floor(bench.h(i, 6) * 1000000), 'checksum', md5('a' || i)),
    bench.at(i), bench.at(i)
