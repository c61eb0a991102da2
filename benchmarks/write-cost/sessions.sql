INSERT INTO sessions (id, user_id, device_info, ip_address, user_agent, last_activity, expires_at, created_at)
SELECT bench.{v}('session', i, bench.at(i)), bench.account(bench.somebody(i)), 'Firefox on Linux',
    '203.0.113.' || floor(bench.h(i, 6) * 256), 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    bench.at(i), bench.at(i) + interval '30 days', bench.at(i)
