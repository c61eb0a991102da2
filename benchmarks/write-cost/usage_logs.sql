INSERT INTO usage_logs
    (user_id, generation_request_id, api_client_id, action_type, details, credits_cost, timestamp)
SELECT bench.account(bench.somebody(i)),
    CASE WHEN bench.h(i, 3) < 0.5 THEN bench.request(bench.recent(i)) END,
    CASE WHEN bench.h(i, 4) < 0.05 THEN bench.client(bench.somebody(i) / 10) END,
    bench.pick('{sample_generation_completed,final_generation_completed,asset_exported,asset_uploaded,asset_shared,
        project_created,template_applied,brand_kit_updated,social_post_published,api_call,collaboration_joined}',
        bench.h(i, 5)),
    jsonb_build_object('format', 'png', 'width', 1024, 'height', 1024, 'model', 'sdxl-1.0', 'region', 'eu-west-1',
        'duration_ms', floor(bench.h(i, 6) * 10000)),
    round((bench.h(i, 7) * 10)::numeric, 2), bench.at(i)
