-- What an index of a nullable column costs a row, with and without the rows in which the column is NULL: on a copy of each
-- table that has no other index. `benchmarks/write-cost/nulls` runs it on a population.
CREATE TEMP TABLE result (
    index text, rows int8, nulls numeric, wal numeric, wal_narrow numeric, bytes numeric, bytes_narrow numeric);

DO $$
DECLARE
    one record;
    variant text;
    before pg_lsn;
    wal numeric[];
    size numeric[];
BEGIN
    FOR one IN
        SELECT x.relname AS index, c.relname AS tab, a.attname AS col, m.amname AS method
        FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class x ON x.oid = i.indexrelid
        JOIN pg_am m ON m.oid = x.relam JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
        WHERE c.relnamespace = current_schema()::regnamespace AND NOT c.relispartition AND NOT i.indisunique
        AND i.indnatts = 1 AND NOT a.attnotnull
        AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname))
    LOOP
        wal := '{}';
        size := '{}';
        FOREACH variant IN ARRAY ARRAY['', 'CREATE INDEX copied_index ON copied USING %s (%I)',
            'CREATE INDEX copied_index ON copied USING %s (%I) WHERE %2$I IS NOT NULL']
        LOOP
            EXECUTE format('CREATE TABLE copied (LIKE %I)', one.tab);
            EXECUTE format(variant, one.method, one.col);
            before := pg_current_wal_insert_lsn();
            EXECUTE format('INSERT INTO copied SELECT * FROM %I', one.tab);
            wal := wal || pg_wal_lsn_diff(pg_current_wal_insert_lsn(), before);
            size := size || COALESCE(pg_relation_size(to_regclass('copied_index')), 0)::numeric;
            DROP TABLE copied;
        END LOOP;
        EXECUTE format('INSERT INTO result SELECT %L, count(*), 100.0 * count(*) FILTER (WHERE %I IS NULL) / count(*),
                ($1[2] - $1[1]) / count(*), ($1[3] - $1[1]) / count(*), $2[2] / count(*), $2[3] / count(*) FROM %I',
            one.index, one.col, one.tab) USING wal, size;
    END LOOP;
END;
$$;

SELECT format('| `%s` | %s | %s %% | %s | %s | %s | %s |', index, to_char(rows, 'FM999,999'), round(nulls), round(wal),
    round(wal_narrow), round(bytes), round(bytes_narrow))
FROM result ORDER BY wal - wal_narrow DESC;
