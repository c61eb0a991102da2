INSERT INTO ai_model_feedbacks (id, user_id, generation_request_id, model_version_id, rating, feedback_timestamp)
SELECT bench.{v}('feedback', i, bench.at(i)), bench.account(bench.somebody(i)), bench.request(bench.recent(i)),
    bench.v7('version', 1 + floor(bench.h(i, 5) * 4)::bigint, bench.at(0)), 1 + floor(bench.h(i, 6) * 5)::int, bench.at(i)
