//! Finds objects that others could have put in the way of a migration's script. A script runs as
//! the role that migrates, which may be a superuser, and finds its functions, operators and types
//! by `search_path`: whoever may create objects in a schema of it can have his code run
//! (CVE-2018-1058).

use std::borrow::Cow;
use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::{Array, Text};

use super::{Finding, SqlMigration};
use diesel_pg_session::quote::{ident, literal, qualified};
use diesel_pg_session::surroundings::Surroundings;

/// Common table expressions: `up`, the roles that the current one belongs to, and `down`, those
/// that belong to it; itself in both. `pg_has_role` would not do, since a superuser has every role.
pub(super) fn roles() -> String {
    let role = |name: &str, next: &str, from: &str| {
        format!(
            "{name} (role) AS (
                SELECT oid FROM pg_catalog.pg_roles WHERE rolname OPERATOR(pg_catalog.=) CURRENT_USER
                UNION SELECT m.{next} FROM {name}, pg_catalog.pg_auth_members m
                    WHERE m.{from} OPERATOR(pg_catalog.=) {name}.role)"
        )
    };
    format!("{}, {}", role("up", "roleid", "member"), role("down", "member", "roleid"))
}

/// True if the role `o` is trusted with an object in the schema `n`: a superuser, the owner of the
/// database or of the schema, and roles that the current one belongs to, or that belong to it.
pub(super) const IS_TRUSTED: &str = "(o.rolsuper OR o.oid OPERATOR(pg_catalog.=) n.nspowner
    OR EXISTS (SELECT FROM pg_catalog.pg_database WHERE datdba OPERATOR(pg_catalog.=) o.oid
        AND datname OPERATOR(pg_catalog.=) pg_catalog.current_database())
    OR EXISTS (SELECT FROM up WHERE role OPERATOR(pg_catalog.=) o.oid)
    OR EXISTS (SELECT FROM down WHERE role OPERATOR(pg_catalog.=) o.oid))";

/// A table of the history that is somebody else's.
pub(super) fn history(schema: &str, name: &str, owner: &str) -> Finding {
    let name = qualified(schema, name);
    Finding::Planted {
        drop: format!("DROP TABLE {name}"),
        object: format!("the table {name}"),
        owner: ident(owner),
    }
}

/// Finds objects in the way in the schemas where the scripts look, and the roles that can add more.
pub(super) fn findings(
    conn: &mut PgConnection,
    surroundings: &Surroundings,
    schema: &str,
    migrations: &[SqlMigration],
    made: &[String],
) -> QueryResult<Vec<Finding>> {
    #[derive(QueryableByName)]
    struct Planted {
        #[diesel(sql_type = Text)]
        kind: String,
        #[diesel(sql_type = Text)]
        schema: String,
        #[diesel(sql_type = Text)]
        name: String,
        /// In parentheses, where the object has some.
        #[diesel(sql_type = Text)]
        arguments: String,
        #[diesel(sql_type = Text)]
        owner: String,
    }
    let not_trusted = |oid: &str, owner: &str, schema: &str, class: &str| {
        format!(
            "JOIN pg_namespace n ON n.oid = {schema} JOIN pg_roles o ON o.oid = {owner}
             WHERE n.nspname = ANY ($1::name[]) AND NOT {IS_TRUSTED}
             AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = '{class}'::regclass AND objid = {oid} AND deptype = 'e')"
        )
    };
    // To plan a comparison with an array, the server looks at each of its elements: thousands of
    // words take it longer than the search. Those of a subquery it does not look at.
    let query = format!(
        "WITH RECURSIVE {roles}
        SELECT 'ROUTINE' AS kind, n.nspname::text AS schema, p.proname::text AS name,
            '(' || pg_get_function_identity_arguments(p.oid) || ')' AS arguments, o.rolname::text AS owner
        FROM pg_proc p {of_functions} AND (p.proname IN (SELECT unnest($2)::name)
            OR EXISTS (SELECT FROM pg_proc s WHERE s.pronamespace = 'pg_catalog'::regnamespace AND s.proname = p.proname))
        UNION ALL
        SELECT 'OPERATOR', n.nspname, p.oprname, format('(%s, %s)',
            CASE p.oprleft WHEN 0 THEN 'NONE' ELSE format_type(p.oprleft, NULL) END, format_type(p.oprright, NULL)),
            o.rolname
        FROM pg_operator p {of_operators} AND EXISTS (SELECT FROM pg_operator s
            WHERE s.oprnamespace = 'pg_catalog'::regnamespace AND s.oprname = p.oprname)
        UNION ALL
        SELECT CASE p.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, n.nspname, p.typname, '', o.rolname
        FROM pg_type p {of_types} AND (p.typname IN (SELECT unnest($2)::name)
            OR EXISTS (SELECT FROM pg_type s WHERE s.typnamespace = 'pg_catalog'::regnamespace AND s.typname = p.typname))
            AND p.typtype <> 'm' AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = p.oid)
            AND (p.typrelid = 0 OR EXISTS (SELECT FROM pg_class c WHERE c.oid = p.typrelid AND c.relkind = 'c'))
        UNION ALL
        SELECT CASE p.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
            WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, n.nspname, p.relname, '', o.rolname
        FROM pg_class p {of_relations} AND p.relname IN (SELECT unnest($3)::name)
            AND p.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
        ORDER BY kind, schema, name, arguments",
        roles = roles(),
        of_functions = not_trusted("p.oid", "p.proowner", "p.pronamespace", "pg_proc"),
        of_operators = not_trusted("p.oid", "p.oprowner", "p.oprnamespace", "pg_operator"),
        of_types = not_trusted("p.oid", "p.typowner", "p.typnamespace", "pg_type"),
        of_relations = not_trusted("p.oid", "p.relowner", "p.relnamespace", "pg_class"),
    );
    let mut schemas = surroundings.schemas.clone();
    schemas.push(schema.to_owned());
    let planted = diesel::sql_query(query).bind::<Array<Text>, _>(&schemas);
    let planted = planted
        .bind::<Array<Text>, _>(words(migrations))
        .bind::<Array<Text>, _>(made)
        .load::<Planted>(conn)?;
    let mut findings: Vec<Finding> = planted
        .into_iter()
        .map(|Planted { kind, schema, name, arguments, owner }| {
            // The characters of an operator need no quotes, and cannot have any.
            let name = if kind == "OPERATOR" {
                format!("{}.{name} ", ident(&schema))
            } else {
                qualified(&schema, &name)
            };
            let object = format!("the {} {name}{arguments}", kind.to_lowercase());
            Finding::Planted {
                object,
                owner: ident(&owner),
                drop: format!("DROP {kind} {name}{arguments}"),
            }
        })
        .collect();
    findings.extend(open_schema(conn, schema)?);
    Ok(findings)
}

/// The roles that may create objects in the history's schema, and are not trusted.
fn open_schema(conn: &mut PgConnection, schema: &str) -> QueryResult<Option<Finding>> {
    let query = format!(
        "WITH RECURSIVE {}
        SELECT DISTINCT CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(o.rolname) END AS grantee
        FROM pg_namespace n, aclexplode(n.nspacl) acl LEFT JOIN pg_roles o ON o.oid = acl.grantee
        WHERE n.nspname = {} AND acl.privilege_type = 'CREATE' AND (acl.grantee = 0 OR NOT {IS_TRUSTED})
        ORDER BY grantee",
        roles(),
        literal(schema)
    );
    let roles = diesel::dsl::sql::<Text>(&query).load::<String>(conn)?.join(", ");
    Ok((!roles.is_empty()).then(|| Finding::OpenSchema { schema: ident(schema), roles }))
}

/// Every word of the scripts, and what is between double quotes: one of them may be a function or a
/// type.
fn words(migrations: &[SqlMigration]) -> Vec<String> {
    let mut words = BTreeSet::new();
    let scripts = migrations
        .iter()
        .flat_map(|one| [Some(one.up()), Some(one.down()), one.check(), one.verify()]);
    let backfills = migrations.iter().filter_map(|one| Some(one.backfill()?.statement()));
    let scripts = scripts.flatten().map(Cow::Borrowed).chain(backfills.map(Cow::Owned));
    for script in scripts {
        let parts =
            script.split(|char: char| !char.is_alphanumeric() && char != '_' && char != '$');
        words.extend(parts.filter(|word| !word.is_empty()).map(str::to_lowercase));
        words.extend(script.split('"').skip(1).step_by(2).map(ToOwned::to_owned));
    }
    words.into_iter().collect()
}
