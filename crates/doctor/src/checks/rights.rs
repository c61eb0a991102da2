//! Rights that are wider than they need to be.

use crate::Check;
use crate::check::Need;

pub(super) const PUBLIC: Check = Check::of_catalog(
    "rights-of-public",
    "WITH granted (schema, object, privilege, revoke) AS (
        SELECT nspname, format('schema %I', nspname), a.privilege_type, format('ON SCHEMA %I', nspname)
        FROM {schemas} n, aclexplode(nspacl) a WHERE a.grantee = 0 AND a.privilege_type = 'CREATE'
        UNION ALL
        SELECT c.nspname, quote_ident(c.relname), a.privilege_type,
            CASE c.relkind WHEN 'S' THEN 'ON SEQUENCE ' ELSE 'ON ' END || c.named
        FROM {relations} c, aclexplode(c.relacl) a WHERE a.grantee = 0
        UNION ALL
        SELECT c.nspname, format('%I.%I', c.relname, t.attname), a.privilege_type, format('(%I) ON %s', t.attname, c.named)
        FROM {relations} c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a WHERE a.grantee = 0
        UNION ALL
        SELECT p.nspname, p.signature, 'EXECUTE', format('ON FUNCTION %I.%s', p.nspname, p.signature)
        FROM {functions} p, aclexplode(COALESCE(p.proacl, acldefault('f', p.proowner))) a
        WHERE a.grantee = 0 AND p.prosecdef
        UNION ALL
        SELECT NULL, format('database %I', datname), a.privilege_type, format('ON DATABASE %I', datname)
        FROM pg_database, aclexplode(datacl) a
        WHERE datname = current_database() AND a.grantee = 0 AND a.privilege_type = 'CREATE')
     SELECT CASE WHEN bool_and(privilege IN ('SELECT', 'EXECUTE', 'USAGE')) THEN 'warning' ELSE 'critical' END AS severity,
        CASE WHEN object LIKE 'schema %' THEN NULL ELSE schema END AS schema, object,
        format('PUBLIC has %s', string_agg(privilege, ', ' ORDER BY privilege)) AS value,
        'Every role that can connect has this right, also one that is made later.' AS why,
        format('REVOKE %s %s FROM PUBLIC', string_agg(privilege, ', ' ORDER BY privilege), min(revoke)) AS help
     FROM granted GROUP BY schema, object
     ORDER BY bool_and(privilege IN ('SELECT', 'EXECUTE', 'USAGE')), schema, object",
);

pub(super) const SECRETS: Check = Check::of_catalog(
    "rights-on-secrets",
    "SELECT 'warning' AS severity, c.nspname AS schema, format('%I.%I', c.relname, a.attname) AS object,
        format('%s may read it', string_agg(DISTINCT COALESCE(quote_ident(r.rolname), 'PUBLIC'), ', ')) AS value,
        'A secret that another role reads is no secret.' AS why,
        format('REVOKE SELECT ON %s FROM %s, and grant the other columns by name', c.named,
            string_agg(DISTINCT COALESCE(quote_ident(r.rolname), 'PUBLIC'), ', ')) AS help
     FROM (VALUES {secrets}) AS secret (tab, col)
     JOIN {relations} c ON c.relname = secret.tab AND c.nspname = {schema}
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = secret.col AND NOT a.attisdropped
     CROSS JOIN LATERAL (SELECT * FROM aclexplode(c.relacl) UNION SELECT * FROM aclexplode(a.attacl)) g
     LEFT JOIN pg_roles r ON r.oid = g.grantee
     WHERE g.privilege_type = 'SELECT' AND g.grantee <> c.relowner
     AND COALESCE(r.rolname, 'PUBLIC') <> ALL ({readers})
     GROUP BY c.nspname, c.relname, c.named, a.attname ORDER BY c.named, a.attname",
)
.needs(&[Need::Secrets]);
