INSERT INTO generation_requests (id, user_id, project_id, input_prompt, style_guidance, input_parameters,
    credits_cost_sample, ai_model_used, created_at, updated_at)
SELECT bench.{v}('request', i, bench.at(i * 4.8)), bench.account(bench.somebody(i)), bench.project(bench.somebody(i)),
    'A brass engine that paints, at sunrise, with the harbour behind it, number ' || i, 'Warm colours, film grain',
    jsonb_build_object('format', 'png', 'width', 1024, 'height', 1024, 'seed', floor(bench.h(i, 6) * 1000000)),
    0.25, 'sdxl-1.0', bench.at(i * 4.8), bench.at(i * 4.8)
