INSERT INTO notifications (id, user_id, type, message, metadata, created_at, updated_at)
SELECT bench.{v}('notification', i, bench.at(i)), bench.account(bench.somebody(i)),
    bench.pick('{generation_complete,generation_failed,credits_low,team_invitation,subscription_renewed,social_post_published}',
        bench.h(i, 5)),
    'Your samples are ready: choose the one that you like best.',
    jsonb_build_object('generation_request_id', bench.request(bench.recent(i)), 'samples', 4), bench.at(i), bench.at(i)
