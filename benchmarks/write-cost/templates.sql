INSERT INTO templates (id, user_id, name, category, preview_url, source_data, tags, is_public, created_at)
SELECT bench.{v}('template', i, bench.at(i)), bench.account(bench.somebody(i)), 'Template ' || i,
    bench.pick('{instagram_story,instagram_post,facebook_ad,linkedin_banner,poster,flyer,logo}', bench.h(i, 5)),
    'templates/' || i || '/preview.png', jsonb_build_object('layers', i % 9, 'font', 'Inter'),
    jsonb_build_array(bench.pick('{summer,sale,music,food,travel}', bench.h(i, 6))), bench.h(i, 7) < 0.3, bench.at(i)
