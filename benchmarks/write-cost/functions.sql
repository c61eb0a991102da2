-- The content, made by a hash of the row's number, so that every schema and every run gets the
-- same. A row is written each second, and a request each 4.8. `v4` and `v7` make keys as
-- `gen_random_uuid()` and `now_v7()` do.
CREATE SCHEMA bench;
CREATE FUNCTION bench.h(i bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE AS
    'SELECT (hashint8extended(i, salt) & 9007199254740991)::float8 / 9007199254740992';
CREATE FUNCTION bench.at(i float8) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS
    $$SELECT '2026-11-02 00:00:00+00'::timestamptz + i * interval '1 second'$$;
CREATE FUNCTION bench.v4(kind text, i bigint, at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$SELECT overlay(overlay(md5(kind || i) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid$$;
CREATE FUNCTION bench.v7(kind text, i bigint, at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0')
        || substr(overlay(overlay(md5(kind || i) PLACING '7' FROM 13) PLACING '8' FROM 17), 13))::uuid$$;
CREATE FUNCTION bench.pick(words text[], u float8) RETURNS text LANGUAGE sql IMMUTABLE AS
    'SELECT words[1 + floor(u * u * cardinality(words))::int]';
