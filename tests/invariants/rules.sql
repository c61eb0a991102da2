--- The rules: queries for what a rule is about and for what breaks it, a change, and what it breaks.

-- every function has a search_path of its own, in which nobody else can create
SELECT proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace;
SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
    AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (proconfig), false);
ALTER FUNCTION diesel_set_updated_at() RESET ALL;
-- diesel_set_updated_at()

-- every foreign key leads a valid index, of all rows or of those where it is not NULL
SELECT conname FROM pg_constraint c JOIN $TABLES ON t.oid = conrelid WHERE contype = 'f';
SELECT conname FROM pg_constraint c JOIN $TABLES ON t.oid = conrelid WHERE contype = 'f' AND NOT EXISTS
    (SELECT FROM pg_index WHERE indrelid = conrelid AND indisvalid AND indkey[0] = ANY (conkey)
        AND (indpred IS NULL OR pg_get_expr(indpred, indrelid) = '(' || pg_get_indexdef(indexrelid, 1, false) || ' IS NOT NULL)'));
DROP INDEX idx_session_userid_expiresat;
-- fk_sessions_user_id

-- no two indexes say the same
SELECT indexrelid::regclass::text FROM pg_index JOIN $TABLES ON t.oid = indrelid;
SELECT string_agg(indexrelid::regclass::text, ', ' ORDER BY indexrelid::regclass::text)
    FROM pg_index JOIN $TABLES ON t.oid = indrelid
    GROUP BY indrelid, indkey::text, indclass::text, indoption::text, pg_get_expr(indpred, indrelid),
        pg_get_expr(indexprs, indrelid)
    HAVING count(*) > 1;
CREATE INDEX another ON users (email);
-- another, idx_user_email_unique

-- every index is valid
SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class i ON i.oid = indexrelid
    WHERE relnamespace = current_schema()::regnamespace;
SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid;
CREATE INDEX half ON ONLY usage_logs (credits_cost);
-- half

-- every constraint is valid
SELECT conname FROM pg_constraint JOIN $TABLES ON t.oid = conrelid WHERE contype IN ('c', 'f');
SELECT conname FROM pg_constraint JOIN $TABLES ON t.oid = conrelid WHERE NOT convalidated;
ALTER TABLE teams ADD CONSTRAINT ck_teams_name CHECK (name <> '') NOT VALID;
-- ck_teams_name

-- every column that is called an id is a key, or listed here
SELECT attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid
    WHERE attname LIKE '%\_id' AND attnum > 0 AND NOT attisdropped;
SELECT relname || '.' || attname FROM pg_attribute a JOIN $TABLES ON t.oid = attrelid
    WHERE attname LIKE '%\_id' AND attnum > 0 AND NOT attisdropped
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND conrelid = attrelid AND attnum = ANY (conkey))
    AND relname || '.' || attname NOT IN (
        'users.social_provider_id', 'social_media_connections.external_user_id', -- the network's
        'subscriptions.odoo_sale_order_id', 'credit_transactions.odoo_invoice_id', -- Odoo's
        'subscriptions.payment_provider_subscription_id', 'subscriptions.payment_method_id', -- the provider's
        'subscriptions.plan_id', 'credit_transactions.api_call_id' -- open vocabularies
    );
ALTER TABLE teams ADD parent_team_id UUID;
-- teams.parent_team_id

-- every table, column, enum type, function and schema has a comment
SELECT relname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid WHERE attnum > 0 AND NOT attisdropped
    UNION ALL SELECT relname FROM $TABLES
    UNION ALL SELECT typname FROM pg_type WHERE typtype = 'e';
SELECT relname || '.' || attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid
    WHERE attnum > 0 AND NOT attisdropped AND coalesce(col_description(attrelid, attnum), '') = ''
    UNION ALL SELECT relname FROM $TABLES WHERE coalesce(obj_description(oid, 'pg_class'), '') = ''
    UNION ALL SELECT typname FROM pg_type
    WHERE typtype = 'e' AND coalesce(obj_description(oid, 'pg_type'), '') = ''
    UNION ALL SELECT proname FROM pg_proc
    WHERE pronamespace = current_schema()::regnamespace
    AND coalesce(obj_description(oid, 'pg_proc'), '') = ''
    UNION ALL SELECT nspname FROM pg_namespace
    WHERE nspname IN ('partitions', 'retired') AND coalesce(obj_description(oid, 'pg_namespace'), '') = '';
COMMENT ON TYPE team_role IS NULL;
-- team_role

-- every column's comment ends with its data class
SELECT attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid WHERE attnum > 0 AND NOT attisdropped;
SELECT relname || '.' || attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid
    WHERE attnum > 0 AND NOT attisdropped
    AND coalesce(col_description(attrelid, attnum), '')
        !~ '^[A-Z].*\. \[(key|public|internal|personal|sensitive|secret)\]$';
COMMENT ON COLUMN teams.name IS 'The name. [private]';
-- teams.name

-- what is classed as a key is in a primary or foreign key, and each of these is but for a time
SELECT attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid
    WHERE col_description(attrelid, attnum) LIKE '%[key]';
SELECT relname || '.' || attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid
    WHERE attnum > 0 AND NOT attisdropped AND (coalesce(col_description(attrelid, attnum), '') LIKE '%[key]')
        <> (atttypid <> 'timestamptz'::regtype AND EXISTS (SELECT FROM pg_constraint
            WHERE conrelid = attrelid AND contype IN ('f', 'p') AND attnum = ANY (conkey)));
COMMENT ON COLUMN teams.owner_id IS 'The owner. [internal]';
-- teams.owner_id

-- the secrets are these, and each is a secret
SELECT attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid
    WHERE col_description(attrelid, attnum) LIKE '%[secret]';
SELECT relname || '.' || attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid
    WHERE attnum > 0 AND (coalesce(col_description(attrelid, attnum), '') LIKE '%[secret]')
        <> (relname || '.' || attname IN (
            'users.password_hash', 'users.mfa_secret', 'users.email_verification_token',
            'users.password_reset_token', 'social_media_connections.access_token',
            'social_media_connections.refresh_token', 'api_clients.secret_hash'
        ));
COMMENT ON COLUMN users.mfa_secret IS 'The seed. [internal]';
-- users.mfa_secret

-- every foreign key states what a deletion does
SELECT conname FROM pg_constraint JOIN $TABLES ON t.oid = conrelid WHERE contype = 'f';
SELECT conname FROM pg_constraint WHERE contype = 'f' AND confdeltype = 'a';
ALTER TABLE teams ADD CONSTRAINT fk_unstated FOREIGN KEY (owner_id) REFERENCES users;
-- fk_unstated

-- no foreign key sets a column NULL that cannot be
SELECT conname FROM pg_constraint JOIN $TABLES ON t.oid = conrelid WHERE contype = 'f' AND confdeltype = 'n';
SELECT conname FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid
    AND attnum = ANY (coalesce(confdelsetcols, conkey))
    WHERE contype = 'f' AND confdeltype = 'n' AND attnotnull;
ALTER TABLE brand_kits ALTER team_id SET NOT NULL;
-- fk_brand_kits_team_id

-- constraints are named for their table, and by what they guard
SELECT conname FROM pg_constraint JOIN $TABLES ON t.oid = conrelid WHERE contype IN ('f', 'u', 'c', 'p');
SELECT conname FROM pg_constraint c JOIN $TABLES ON t.oid = conrelid
    WHERE contype IN ('f', 'u', 'c') AND conname NOT LIKE
        CASE contype WHEN 'f' THEN 'fk' WHEN 'u' THEN 'uq' ELSE 'ck' END || '\_' || replace(relname, '_', '\_') || '\_%'
    OR contype IN ('f', 'u') AND conname <> CASE contype WHEN 'f' THEN 'fk_' ELSE 'uq_' END || relname || '_' ||
        (SELECT string_agg(attname, '_' ORDER BY place) FROM unnest(conkey) WITH ORDINALITY k (attnum, place)
            JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.attnum)
    OR contype = 'p' AND conname <> relname || '_pkey';
ALTER TABLE teams ADD CONSTRAINT ck_names CHECK (name <> '');
-- ck_names
