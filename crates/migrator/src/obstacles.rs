//! Finds obstacles outside the history, where something is pending or somebody asks: in one
//! read-only transaction.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Integer, Nullable, Text};

use super::finding::{compare, source_of};
use super::ledger::State;
use super::made::{self, Kind, Made};
use super::{Error, Finding, Migrations, SqlMigration, trust};
use diesel_pg_session::quote::{ident, qualified};
use diesel_pg_session::surroundings::{Surroundings, reading};

impl State {
    /// Adds invalid indexes, and the owner of the history.
    pub(super) fn with_invalid_indexes(mut self, conn: &mut PgConnection) -> Result<Self, Error> {
        self.findings.extend(self.history.untrusted.iter().cloned());
        self.findings.extend(reading(conn, invalid_indexes)?);
        Ok(self)
    }

    /// Adds all that is in the way of scripts, and of these, which are pending.
    pub(super) fn with_obstacles(
        mut self,
        conn: &mut PgConnection,
        all: &Migrations,
        pending: &[&SqlMigration],
    ) -> Result<Self, Error> {
        let made = made::strictly_by(pending);
        let names: Vec<String> = pending
            .iter()
            .flat_map(|migration| made::by(migration))
            .map(|made| made.name)
            .collect();
        let history = self.history.clone();
        let is_new = self.rows.is_empty();
        let found = reading(conn, |conn, surroundings| -> Result<_, Error> {
            let mut found = invalid_indexes(conn, surroundings)?;
            found.extend(trust::findings(conn, surroundings, &history.schema, all, &names)?);
            if !made.is_empty() {
                let objects: Vec<_> = made.iter().map(|(_, made)| made).collect();
                let there = made::are_there(conn, &history, &objects)?;
                let there = made.iter().zip(there).filter_map(|(one, there)| there.then_some(one));
                let mut there: Vec<_> = there.collect();
                let schemas = there.iter().filter(|(_, made)| made.kind == Kind::Schema);
                let schemas: Vec<&String> = schemas.map(|(_, made)| &made.name).collect();
                // What is in a schema that is in the way goes with it.
                let is_in_one =
                    |made: &Made| made.schema.as_ref().is_some_and(|name| schemas.contains(&name));
                there.retain(|(_, made)| !is_in_one(made));
                if let Some((migration, object)) = there.first() {
                    let are_schemas = is_new && there.len() == schemas.len();
                    let schemas = if are_schemas { Some(leftovers(conn, &schemas)?) } else { None };
                    found.push(Finding::InTheWay {
                        name: migration.name().to_owned(),
                        object: object.object(),
                        more: there.len() - 1,
                        schemas,
                        source: source_of(all, &self, migration),
                    });
                }
            }
            Ok(found)
        })?;
        self.findings.extend(self.history.untrusted.iter().cloned());
        let in_the_way = |finding: &Finding| match finding {
            Finding::InTheWay { name, .. } => Some(name.clone()),
            _ => None,
        };
        if let Some(name) = found.iter().find_map(in_the_way) {
            // Behind a pooler in transaction mode, another process may have just made it, and
            // written so in the same transaction.
            let now = Self::read(conn)?;
            let pending = compare(all, &now).pending;
            if pending.iter().all(|migration| migration.name() != name) {
                return now.with_obstacles(conn, all, &pending);
            }
        }
        self.findings.extend(found);
        Ok(self)
    }
}

/// The schemas, for SQL, and how much is in them.
fn leftovers(conn: &mut PgConnection, schemas: &[&String]) -> QueryResult<(Vec<String>, i64)> {
    // What else can be in a schema would be in the way of its DROP too.
    let query = sql::<BigInt>(
        "SELECT count(*) FROM pg_depend
         WHERE refclassid = 'pg_namespace'::regclass AND deptype IN ('n', 'a')
         AND refobjid IN (SELECT oid FROM pg_namespace WHERE nspname = ANY (",
    );
    let count = query.bind::<Array<Text>, _>(schemas).sql("))").get_result(conn)?;
    Ok((schemas.iter().map(|schema| ident(schema)).collect(), count))
}

/// Those on partitioned tables are invalid as long as a partition lacks its own, which is no
/// leftover.
fn invalid_indexes(
    conn: &mut PgConnection,
    surroundings: &Surroundings,
) -> Result<Vec<Finding>, Error> {
    #[derive(QueryableByName)]
    struct Index {
        #[diesel(sql_type = Text)]
        schema: String,
        #[diesel(sql_type = Text)]
        name: String,
        /// The schema in which `search_path` finds an object of its name.
        #[diesel(sql_type = Nullable<Text>)]
        visible: Option<String>,
        #[diesel(sql_type = Nullable<Text>)]
        parent_schema: Option<String>,
        #[diesel(sql_type = Nullable<Text>)]
        parent: Option<String>,
        #[diesel(sql_type = Nullable<Integer>)]
        pid: Option<i32>,
    }
    // A role that may not see what a session does sees its locks.
    let query = "SELECT n.nspname::text AS schema, c.relname::text AS name,
            (SELECT path.name FROM unnest($1) WITH ORDINALITY path (name, place)
                JOIN pg_namespace s ON s.nspname = path.name
                JOIN pg_class o ON o.relnamespace = s.oid AND o.relname = c.relname ORDER BY path.place LIMIT 1) AS visible,
            pn.nspname::text AS parent_schema, p.relname::text AS parent,
            (SELECT min(l.pid) FROM pg_locks l WHERE l.locktype = 'relation' AND l.granted
                AND l.relation IN (i.indrelid, i.indexrelid) AND l.pid <> pg_backend_pid()
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND l.mode IN ('ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock',
                    'AccessExclusiveLock')) AS pid
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_inherits h ON h.inhrelid = c.oid
        LEFT JOIN pg_class p ON p.oid = h.inhparent LEFT JOIN pg_namespace pn ON pn.oid = p.relnamespace
        WHERE NOT i.indisvalid AND c.relkind = 'i' ORDER BY schema, name";
    let indexes = diesel::sql_query(query)
        .bind::<Array<Text>, _>(&surroundings.schemas)
        .load::<Index>(conn)?;
    let findings = indexes.into_iter().map(|one| {
        let index = if one.visible.as_ref() == Some(&one.schema) {
            ident(&one.name)
        } else {
            qualified(&one.schema, &one.name)
        };
        match (one.pid, one.parent_schema, one.parent) {
            (Some(pid), ..) => Finding::BuildingIndex { index, pid },
            (None, Some(schema), Some(parent)) => {
                Finding::AttachedIndex { index, parent: qualified(&schema, &parent) }
            }
            _ => Finding::InvalidIndex { index },
        }
    });
    Ok(findings.collect())
}
