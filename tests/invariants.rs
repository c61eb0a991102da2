//! Rules that the whole schema keeps. Each is a query for what breaks it, and each is shown
//! something broken.

use std::collections::BTreeSet;

use creativeflow_schema::constraints;
use creativeflow_schema::partitions;
use diesel::prelude::*;

use crate::support::{execute, lines, migrated};

struct Rule {
    name: &'static str,
    /// The things that it looks at, as a query. There must be some.
    checked: &'static str,
    /// Violations, as a query of one text column.
    violations: &'static str,
    /// Something that breaks it, and how that is reported.
    broken: (&'static str, &'static str),
}

/// The tables, without Diesel's own and without partitions.
const TABLES: &str =
    "(SELECT oid, relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace
    AND relkind IN ('r', 'p') AND relname NOT LIKE '\\_\\_diesel%') AS t";

const RULES: [Rule; 11] = [
    Rule {
        name: "every function has a search_path of its own, in which nobody else can create",
        checked: "SELECT proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace",
        violations: "SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
            AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (proconfig), false)",
        broken: ("ALTER FUNCTION diesel_set_updated_at() RESET ALL", "diesel_set_updated_at()"),
    },
    Rule {
        name: "every foreign key leads a valid index, of all rows or of those where it is not NULL",
        checked: "SELECT conname FROM pg_constraint c JOIN $TABLES ON t.oid = conrelid WHERE contype = 'f'",
        violations: "SELECT conname FROM pg_constraint c JOIN $TABLES ON t.oid = conrelid WHERE contype = 'f' AND NOT EXISTS
            (SELECT FROM pg_index WHERE indrelid = conrelid AND indisvalid AND indkey[0] = ANY (conkey)
                AND (indpred IS NULL OR pg_get_expr(indpred, indrelid) = '(' || pg_get_indexdef(indexrelid, 1, false) || ' IS NOT NULL)'))",
        broken: ("DROP INDEX idx_session_userid_expiresat", "fk_sessions_user_id"),
    },
    Rule {
        name: "no two indexes say the same",
        checked: "SELECT indexrelid::regclass::text FROM pg_index JOIN $TABLES ON t.oid = indrelid",
        violations: "SELECT string_agg(indexrelid::regclass::text, ', ' ORDER BY indexrelid::regclass::text)
            FROM pg_index JOIN $TABLES ON t.oid = indrelid
            GROUP BY indrelid, indkey::text, indclass::text, indoption::text, pg_get_expr(indpred, indrelid),
                pg_get_expr(indexprs, indrelid)
            HAVING count(*) > 1",
        broken: ("CREATE INDEX another ON users (email)", "another, idx_user_email_unique"),
    },
    Rule {
        name: "every index is valid",
        checked: "SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class i ON i.oid = indexrelid
            WHERE relnamespace = current_schema()::regnamespace",
        violations: "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid",
        broken: ("CREATE INDEX half ON ONLY usage_logs (credits_cost)", "half"),
    },
    Rule {
        name: "every column that is called an id is a key, or listed here",
        checked: "SELECT attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid
            WHERE attname LIKE '%\\_id' AND attnum > 0 AND NOT attisdropped",
        violations: "SELECT relname || '.' || attname FROM pg_attribute a JOIN $TABLES ON t.oid = attrelid
            WHERE attname LIKE '%\\_id' AND attnum > 0 AND NOT attisdropped
            AND NOT EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND conrelid = attrelid AND attnum = ANY (conkey))
            AND relname || '.' || attname NOT IN (
                'users.social_provider_id', 'social_media_connections.external_user_id', -- the network's
                'subscriptions.odoo_sale_order_id', 'credit_transactions.odoo_invoice_id', -- Odoo's
                'subscriptions.payment_provider_subscription_id', 'subscriptions.payment_method_id', -- the provider's
                'subscriptions.plan_id', 'credit_transactions.api_call_id' -- open vocabularies
            )",
        broken: ("ALTER TABLE teams ADD parent_team_id UUID", "teams.parent_team_id"),
    },
    Rule {
        name: "every table, column, enum type, function and schema has a comment",
        checked: "SELECT relname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid WHERE attnum > 0 AND NOT attisdropped
            UNION ALL SELECT relname FROM $TABLES
            UNION ALL SELECT typname FROM pg_type WHERE typtype = 'e'",
        violations: "SELECT relname || '.' || attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid
            WHERE attnum > 0 AND NOT attisdropped AND coalesce(col_description(attrelid, attnum), '') = ''
            UNION ALL SELECT relname FROM $TABLES WHERE coalesce(obj_description(oid, 'pg_class'), '') = ''
            UNION ALL SELECT typname FROM pg_type
            WHERE typtype = 'e' AND coalesce(obj_description(oid, 'pg_type'), '') = ''
            UNION ALL SELECT proname FROM pg_proc
            WHERE pronamespace = current_schema()::regnamespace AND proname NOT LIKE 'diesel\\_%'
            AND coalesce(obj_description(oid, 'pg_proc'), '') = ''
            UNION ALL SELECT nspname FROM pg_namespace
            WHERE nspname IN ('partitions', 'retired') AND coalesce(obj_description(oid, 'pg_namespace'), '') = ''",
        broken: ("COMMENT ON TYPE team_role IS NULL", "team_role"),
    },
    Rule {
        name: "every column's comment ends with its data class",
        checked: "SELECT attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid WHERE attnum > 0 AND NOT attisdropped",
        violations: "SELECT relname || '.' || attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid
            WHERE attnum > 0 AND NOT attisdropped
            AND coalesce(col_description(attrelid, attnum), '')
                !~ '^[A-Z].*\\. \\[(key|public|internal|personal|sensitive|secret)\\]$'",
        broken: ("COMMENT ON COLUMN teams.name IS 'The name. [private]'", "teams.name"),
    },
    Rule {
        name: "the secrets are these, and each is a secret",
        checked: "SELECT attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid
            WHERE col_description(attrelid, attnum) LIKE '%[secret]'",
        violations: "SELECT relname || '.' || attname FROM pg_attribute JOIN $TABLES ON t.oid = attrelid
            WHERE attnum > 0 AND (coalesce(col_description(attrelid, attnum), '') LIKE '%[secret]')
                <> (relname || '.' || attname IN (
                    'users.password_hash', 'users.mfa_secret', 'users.email_verification_token',
                    'users.password_reset_token', 'social_media_connections.access_token',
                    'social_media_connections.refresh_token', 'api_clients.secret_hash'
                ))",
        broken: ("COMMENT ON COLUMN users.mfa_secret IS 'The seed. [internal]'", "users.mfa_secret"),
    },
    Rule {
        name: "every foreign key states what a deletion does",
        checked: "SELECT conname FROM pg_constraint JOIN $TABLES ON t.oid = conrelid WHERE contype = 'f'",
        violations: "SELECT conname FROM pg_constraint WHERE contype = 'f' AND confdeltype = 'a'",
        broken: ("ALTER TABLE teams ADD CONSTRAINT fk_unstated FOREIGN KEY (owner_id) REFERENCES users", "fk_unstated"),
    },
    Rule {
        name: "no foreign key sets a column NULL that cannot be",
        checked: "SELECT conname FROM pg_constraint JOIN $TABLES ON t.oid = conrelid WHERE contype = 'f' AND confdeltype = 'n'",
        violations: "SELECT conname FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid
            AND attnum = ANY (coalesce(confdelsetcols, conkey))
            WHERE contype = 'f' AND confdeltype = 'n' AND attnotnull",
        broken: ("ALTER TABLE brand_kits ALTER team_id SET NOT NULL", "fk_brand_kits_team_id"),
    },
    Rule {
        name: "constraints are named for their table, and by what they guard",
        checked: "SELECT conname FROM pg_constraint JOIN $TABLES ON t.oid = conrelid WHERE contype IN ('f', 'u', 'c')",
        violations: "SELECT conname FROM pg_constraint c JOIN $TABLES ON t.oid = conrelid
            WHERE contype IN ('f', 'u', 'c') AND conname NOT LIKE
                CASE contype WHEN 'f' THEN 'fk' WHEN 'u' THEN 'uq' ELSE 'ck' END || '\\_' || replace(relname, '_', '\\_') || '\\_%'
            OR contype IN ('f', 'u') AND conname <> CASE contype WHEN 'f' THEN 'fk_' ELSE 'uq_' END || relname || '_' ||
                (SELECT string_agg(attname, '_' ORDER BY place) FROM unnest(conkey) WITH ORDINALITY k (attnum, place)
                    JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.attnum)",
        broken: ("ALTER TABLE teams ADD CONSTRAINT ck_names CHECK (name <> '')", "ck_names"),
    },
];

#[test]
fn the_schema_keeps_every_rule_and_every_rule_can_be_broken() {
    let (_db, conn) = &mut migrated();
    every_rule_is_kept(conn);
    for Rule { name, violations, broken: (statement, report), .. } in RULES {
        let violations = violations.replace("$TABLES", TABLES);
        conn.test_transaction::<_, diesel::result::Error, _>(|conn| {
            execute(conn, statement);
            assert_eq!(lines(conn, &violations), [report], "{name}, after {statement}");
            Ok(())
        });
    }
}

/// Fails if the database does not keep one.
pub fn every_rule_is_kept(conn: &mut PgConnection) {
    for Rule { name, checked, violations, .. } in RULES {
        let [checked, violations] =
            [checked, violations].map(|query| query.replace("$TABLES", TABLES));
        let count = lines(conn, &checked).len();
        assert!(count > 0, "nothing to check: {name}");
        assert_eq!(lines(conn, &violations), [""; 0], "{name}");
        println!("{count} checked: {name}");
    }
}

#[test]
fn the_constants_name_every_constraint_and_unique_index() {
    let (_db, conn) = &mut migrated();
    let query = "SELECT conname FROM pg_constraint JOIN $TABLES ON t.oid = conrelid WHERE contype IN ('f', 'c')
        UNION SELECT relname FROM (SELECT i.relname FROM pg_index JOIN pg_class i ON i.oid = indexrelid
            JOIN $TABLES ON t.oid = indrelid WHERE indisunique AND NOT indisprimary) AS u"
        .replace("$TABLES", TABLES);
    let catalog: BTreeSet<String> = lines(conn, &query).into_iter().collect();
    let constants: BTreeSet<String> =
        constraints::ALL.iter().map(|name| (*name).to_owned()).collect();
    assert!(!catalog.is_empty());
    assert_eq!(
        constants, catalog,
        "src/constraints/names.rs, and a migrated database: cargo xtask generate"
    );
    assert_eq!(constants.len(), constraints::ALL.len(), "src/constraints/names.rs names one twice");
}

#[test]
fn each_partitioned_table_has_its_default_out_of_the_way() {
    let (_db, conn) = &mut migrated();
    let children = lines(
        conn,
        "SELECT inhparent::regclass || ' ' || inhrelid::regclass || ' ' || pg_get_expr(relpartbound, c.oid)
         FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE relkind = 'r'",
    );
    let mut expected =
        partitions::TABLES.map(|(table, _)| format!("{table} partitions.{table}_default DEFAULT"));
    expected.sort();
    assert_eq!(children, expected, "the catalog, and TABLES in src/partitions.rs");
}
