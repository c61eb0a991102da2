-- Ids of the parents, in the version that the database has, and which of them a row points at:
-- accounts at random, some more often and not next to each other, requests of the last minutes.
CREATE FUNCTION bench.account(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$SELECT bench.{v}('account', n, bench.at(n * 600 - 8e6))$$;
CREATE FUNCTION bench.project(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$SELECT bench.{v}('project', n, bench.at(n * 600 - 8e6))$$;
CREATE FUNCTION bench.client(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$SELECT bench.{v}('client', n, bench.at(n * 600 - 8e6))$$;
CREATE FUNCTION bench.request(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$SELECT bench.{v}('request', n, bench.at(n * 4.8))$$;
CREATE FUNCTION bench.somebody(i bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS
    'SELECT floor({users} * bench.h(i, 1) ^ 2)::bigint * 7919 % {users}';
CREATE FUNCTION bench.recent(i bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS
    'SELECT greatest(1, floor(i / 4.8 - 40 * bench.h(i, 2))::bigint)';

INSERT INTO users (id, email, full_name) SELECT bench.account(n), n || '@example.com', 'Ada ' || n
    FROM generate_series(0::bigint, {users} - 1) AS n;
INSERT INTO workbenches (id, user_id, name) SELECT bench.{v}('workbench', n, bench.at(n * 600 - 8e6)), bench.account(n), 'w'
    FROM generate_series(0::bigint, {users} - 1) AS n;
INSERT INTO projects (id, user_id, workbench_id, name)
    SELECT bench.project(n), bench.account(n), bench.{v}('workbench', n, bench.at(n * 600 - 8e6)), 'p'
    FROM generate_series(0::bigint, {users} - 1) AS n;
INSERT INTO api_clients (id, user_id, name, api_key, secret_hash) SELECT bench.client(n), bench.account(n * 10), 'c', md5('k' || n), 'h'
    FROM generate_series(0::bigint, {users} / 10 - 1) AS n;
