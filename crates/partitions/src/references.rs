//! The effects of a row that leaves DEFAULT: foreign keys that reference it, triggers and rules.
//!
//! Triggers and rules of users are disabled for the statement that deletes the rows. That happens
//! in its transaction and under its lock; each is then enabled as it was. The triggers of foreign
//! keys are the system's, and only a superuser may disable them one by one. Under
//! `session_replication_role = replica` they do not fire, and that setting can be granted. After
//! the move the referenced row is there again, in the month's partition, where attaching has made
//! the same triggers.

use std::fmt;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Oid, Text};

use super::catalog::{Partition, State};
use crate::manager::run_script;
use diesel_pg_session::quote::{self, printable};
use diesel_pg_session::surroundings::reading;

/// A foreign key that keeps rows from leaving DEFAULT.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Reference {
    /// The key's name.
    pub key: String,
    /// The table that has the key, with its schema, quoted as in SQL.
    pub from: String,
    /// The obstacle.
    pub obstacle: Obstacle,
    /// The role that cannot move the rows.
    pub role: String,
}

/// The reason why rows that a foreign key references cannot leave DEFAULT.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Obstacle {
    /// The key would act on the referencing rows, or refuse, and this role cannot prevent that.
    Acts,
    /// As [`Acts`](Self::Acts), but this role cannot read the table. So it is unknown whether a row
    /// references the rows.
    Unreadable,
    /// The key references the DEFAULT partition itself, not the table. A row that leaves DEFAULT is
    /// no longer a row that the key can reference.
    ToDefault,
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (key, from) = (printable(&self.key), printable(&self.from));
        let role = printable(&quote::ident(&self.role));
        let grant = format!(
            "a superuser can let the role move them without that: GRANT SET ON PARAMETER session_replication_role TO {role}"
        );
        match self.obstacle {
            Obstacle::Acts => write!(
                f,
                "rows of {from} reference rows in DEFAULT by the key {key}, which would act if \
                 these moved; {grant}"
            ),
            Obstacle::Unreadable => write!(
                f,
                "rows of {from}, which the role {role} cannot read, may reference rows in DEFAULT by the key {key}, which would act \
                 if these moved; GRANT SELECT ON {from} TO {role}; or {grant}"
            ),
            Obstacle::ToDefault => write!(
                f,
                "rows of {from} reference rows in DEFAULT by the key {key}, which references the DEFAULT partition alone; \
                 drop it (ALTER TABLE {from} DROP CONSTRAINT {}), and let it reference the partitioned table",
                printable(&quote::ident(&self.key)),
            ),
        }
    }
}

#[derive(QueryableByName)]
struct Key {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    table: String,
    #[diesel(sql_type = Text)]
    role: String,
    #[diesel(sql_type = Bool)]
    to_default: bool,
    #[diesel(sql_type = Bool)]
    readable: bool,
    /// The conditions under which a row `k` of the table references a row `d` of DEFAULT.
    #[diesel(sql_type = Array<Text>)]
    conditions: Vec<String>,
}

/// The keys by which a row references such a row of DEFAULT, and which would act or break if it
/// moved. `of_rows` is a condition on the table's key.
pub(super) fn in_the_way(
    conn: &mut PgConnection,
    state: &State,
    default: &Partition,
    of_rows: &str,
) -> QueryResult<Vec<Reference>> {
    // Which triggers fire where this role may set session_replication_role, and where not.
    let fires = if state.may_replicate { "A,R" } else { "A,O" };
    let query = format!(
        "SELECT top.conname::text AS name, n.nspname::text AS schema, r.relname::text AS table, current_user::text AS role, k.conparentid = 0 AS to_default,
            has_table_privilege(r.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE') AS readable,
            ARRAY(SELECT format('d.%I OPERATOR(%I.%s) k.%I%s', d.attname, opn.nspname, o.oprname, a.attname,
                    (SELECT format(' COLLATE %I.%I', cn.nspname, collname) FROM pg_collation c
                        JOIN pg_namespace cn ON cn.oid = c.collnamespace WHERE c.oid = d.attcollation AND a.attcollation <> 0))
                FROM unnest(k.conkey, k.confkey, k.conpfeqop) AS pairs (from_column, to_column, operator)
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = from_column
                JOIN pg_attribute d ON d.attrelid = k.confrelid AND d.attnum = to_column
                JOIN pg_operator o ON o.oid = operator JOIN pg_namespace opn ON opn.oid = o.oprnamespace) AS conditions
         FROM pg_constraint k JOIN pg_class r ON r.oid = k.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
         JOIN pg_constraint top ON top.oid = CASE k.conparentid WHEN 0 THEN k.oid ELSE k.conparentid END
         WHERE k.contype = 'f' AND k.confrelid = $1 AND EXISTS (SELECT FROM pg_trigger WHERE tgrelid = $1
            AND tgconstraint = k.oid AND (k.conparentid = 0 OR tgenabled = ANY ('{{{fires}}}') AND tgtype & 8 <> 0))
         ORDER BY 2, 3, 1"
    );
    reading(conn, |conn, _| {
        let keys: Vec<Key> = diesel::sql_query(query).bind::<Oid, _>(default.oid).load(conn)?;
        let mut references = Vec::new();
        for key in keys {
            let from = quote::qualified(&key.schema, &key.table);
            let is_referenced = |conn: &mut PgConnection| {
                let query = format!(
                    "SELECT EXISTS (SELECT 1 FROM (SELECT * FROM ONLY {} WHERE {of_rows}) AS d JOIN {from} AS k ON {})",
                    default.name,
                    key.conditions.join(" AND ")
                );
                sql::<Bool>(&query).get_result::<bool>(conn)
            };
            let obstacle = match (key.readable, key.to_default) {
                (false, _) => Obstacle::Unreadable,
                (true, _) if !is_referenced(conn)? => continue,
                (true, true) => Obstacle::ToDefault,
                (true, false) => Obstacle::Acts,
            };
            references.push(Reference { key: key.name, from, obstacle, role: key.role });
        }
        Ok(references)
    })
}

/// Deletes rows of DEFAULT by `work`, without firing a trigger, a rule or, where this role may, a
/// foreign key. Wants the strongest lock on it.
pub(super) fn silently<T>(
    conn: &mut PgConnection,
    state: &State,
    default: &Partition,
    work: impl FnOnce(&mut PgConnection) -> QueryResult<T>,
) -> QueryResult<T> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        kind: String,
        #[diesel(sql_type = Text)]
        name: String,
        #[diesel(sql_type = Text)]
        fires: String,
    }
    let query = "SELECT 'TRIGGER' AS kind, tgname::pg_catalog.text AS name, tgenabled::pg_catalog.text AS fires
            FROM pg_catalog.pg_trigger WHERE tgrelid OPERATOR(pg_catalog.=) $1 AND NOT tgisinternal
            AND tgenabled OPERATOR(pg_catalog.<>) 'D'::pg_catalog.\"char\" AND tgtype OPERATOR(pg_catalog.&) 8 OPERATOR(pg_catalog.<>) 0
         UNION ALL SELECT 'RULE', rulename::pg_catalog.text, ev_enabled::pg_catalog.text
            FROM pg_catalog.pg_rewrite WHERE ev_class OPERATOR(pg_catalog.=) $1
            AND ev_enabled OPERATOR(pg_catalog.<>) 'D'::pg_catalog.\"char\"";
    let rows: Vec<Row> = diesel::sql_query(query).bind::<Oid, _>(default.oid).load(conn)?;
    let alter = |change: &dyn Fn(&Row) -> &'static str| {
        let changes = rows
            .iter()
            .map(|row| format!("{} {} {}", change(row), row.kind, quote::ident(&row.name)));
        format!("ALTER TABLE ONLY {} {}", default.name, changes.collect::<Vec<_>>().join(", "))
    };
    if !rows.is_empty() {
        run_script(conn, &alter(&|_| "DISABLE"))?;
    }
    let role = "session_replication_role";
    let before = if state.may_replicate {
        Some(setting(conn, &format!("current_setting('{role}')"))?)
    } else {
        None
    };
    if before.is_some() {
        setting(conn, &format!("set_config('{role}', 'replica', true)"))?;
    }
    let result = work(conn)?;
    if let Some(before) = before {
        setting(conn, &format!("set_config('{role}', {}, true)", quote::literal(&before)))?;
    }
    if !rows.is_empty() {
        let enable = alter(&|row| match row.fires.as_str() {
            "A" => "ENABLE ALWAYS",
            "R" => "ENABLE REPLICA",
            _ => "ENABLE",
        });
        run_script(conn, &enable)?;
    }
    Ok(result)
}

fn setting(conn: &mut PgConnection, call: &str) -> QueryResult<String> {
    let query = format!("SELECT pg_catalog.{call} AS text");
    Ok(diesel::sql_query(query).get_result::<super::catalog::One>(conn)?.text)
}
