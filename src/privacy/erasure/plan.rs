//! The plan of an erasure: what it would do, read without writing.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use diesel::dsl::sql;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text, Timestamptz, Uuid as UuidType};
use serde::Serialize;

use super::{Elsewhere, Erasure, Obstacle, outside_of, places};
use crate::partitions::{self, Month};
use crate::privacy::columns::Table;
use crate::privacy::rules::{FieldFate, Path, Rows};
use crate::privacy::sql::{Relation, Schema};
use crate::privacy::{Class, Error};
use crate::session::surroundings;
use crate::types::UserId;

/// The effects of an erasure, read beforehand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Plan {
    /// The account.
    pub account: UserId,
    /// True if the account has a row in `users`.
    pub exists: bool,
    /// The rows, of those tables that have any.
    pub rows: Vec<Planned>,
    /// The values that stay in rows that are emptied.
    pub kept: Vec<Kept>,
    /// The obstacles.
    pub obstacles: Vec<Obstacle>,
    /// Files and records outside the database that must go as well.
    pub outside: Vec<Elsewhere>,
    /// Months in which the account lived and that the database does not have: they may be in
    /// archives.
    pub archived: Vec<ArchivedMonths>,
}

/// The rows of a table in a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Planned {
    /// The table, or the detached month with its schema.
    pub table: String,
    /// The fate of the rows.
    pub fate: Rows,
    /// The number of rows.
    pub rows: i64,
    /// The reason for the fate.
    pub why: &'static str,
}

/// A column whose values stay in rows that are emptied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Kept {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The class of the values.
    pub class: Class,
    /// The reason.
    pub why: &'static str,
}

/// Months of a table that the database does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ArchivedMonths {
    /// The table.
    pub table: &'static str,
    /// The months, such as `2024-11`.
    pub months: Vec<String>,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

#[derive(QueryableByName)]
struct OwnedTeam {
    #[diesel(sql_type = UuidType)]
    id: crate::types::TeamId,
    #[diesel(sql_type = BigInt)]
    members: i64,
}

#[derive(QueryableByName)]
struct Subscription {
    #[diesel(sql_type = UuidType)]
    id: crate::types::SubscriptionId,
}

#[derive(QueryableByName)]
struct Created {
    #[diesel(sql_type = Timestamptz)]
    created_at: DateTime<Utc>,
}

#[derive(QueryableByName)]
struct Document {
    #[diesel(sql_type = Nullable<Text>)]
    document: Option<String>,
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

impl Plan {
    /// Returns whether nothing is left of the account.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.exists && self.rows.is_empty()
    }
}

impl Erasure {
    /// Reads what the erasure would do. Writes nothing, and works on a standby.
    ///
    /// # Errors
    /// [`Error::NotMigrated`] if no schema of `search_path` exists; [`Error::Database`] if the
    /// server refuses.
    pub fn plan(&self, conn: &mut PgConnection) -> Result<Plan, Error> {
        surroundings::reading(conn, |conn, surroundings| {
            let schema = Schema::of(surroundings)?;
            let users = schema.table(Table::Users);
            let created: Option<Created> =
                diesel::sql_query(format!("SELECT created_at FROM {users} WHERE id = $1"))
                    .bind::<UuidType, _>(self.account)
                    .get_result(conn)
                    .optional()?;
            let mut plan = Plan {
                account: self.account,
                exists: created.is_some(),
                rows: Vec::new(),
                kept: Vec::new(),
                obstacles: obstacles(self, &schema, conn)?,
                outside: Vec::new(),
                archived: Vec::new(),
            };
            for relation in schema.relations(conn)? {
                self.plan_of(&schema, &relation, conn, &mut plan)?;
            }
            plan.outside.sort();
            plan.outside.dedup();
            if let Some(Created { created_at }) = created {
                plan.archived = archived(conn, Month::of(created_at))?;
            }
            Ok(plan)
        })
    }

    fn plan_of(
        &self,
        schema: &Schema,
        relation: &Relation,
        conn: &mut PgConnection,
        plan: &mut Plan,
    ) -> Result<(), Error> {
        let Relation { table, name, is_detached, .. } = relation;
        // A row that is reached on two ways has the fate of the first.
        let mut before = Vec::new();
        for path in table.paths() {
            let reaches = schema.reaches(path);
            let only = before.iter().map(|one| format!(" AND ({one}) IS NOT TRUE"));
            let condition = format!("{reaches}{}", only.collect::<String>());
            before.push(reaches);
            let Count { rows } =
                diesel::sql_query(format!("SELECT count(*) AS rows FROM {name} WHERE {condition}"))
                    .bind::<UuidType, _>(self.account)
                    .get_result(conn)?;
            if rows == 0 {
                continue;
            }
            plan.rows.push(Planned {
                table: if *is_detached { name.clone() } else { table.name().to_owned() },
                fate: path.rows,
                rows,
                why: path.why,
            });
            if path.rows == Rows::Emptied {
                plan.keep(*table, path);
            }
            let outside = outside_of(relation);
            if outside.is_empty() {
                continue;
            }
            let documents = diesel::sql_query(format!(
                "SELECT jsonb_build_array({outside})::text AS document FROM {name}
                 WHERE {condition} AND num_nonnulls({outside}) > 0"
            ))
            .bind::<UuidType, _>(self.account)
            .load::<Document>(conn)?;
            for Document { document } in documents {
                let row = serde_json::from_str(document.as_deref().unwrap_or("[]"));
                plan.outside.extend(places(relation, &row.unwrap_or_default()));
            }
        }
        Ok(())
    }
}

impl Plan {
    /// Adds the columns whose values stay in rows that are emptied on this way.
    fn keep(&mut self, table: Table, path: &Path) {
        if self.kept.iter().any(|kept| kept.table == table.name()) {
            return;
        }
        for field in table.fields() {
            if let FieldFate::Kept(why) = path.fate(table, field) {
                let (table, column) = (table.name(), field.name);
                self.kept.push(Kept { table, column, class: field.class, why });
            }
        }
    }
}

/// Lists what is in the way of an erasure.
pub(super) fn obstacles(
    erasure: &Erasure,
    schema: &Schema,
    conn: &mut PgConnection,
) -> Result<Vec<Obstacle>, Error> {
    let teams: Vec<OwnedTeam> = diesel::sql_query(format!(
        "SELECT t.id, count(m.id) AS members FROM {} t JOIN {} m ON m.team_id = t.id
         WHERE t.owner_id = $1 AND m.user_id <> $1 GROUP BY t.id ORDER BY t.id",
        schema.table(Table::Teams),
        schema.table(Table::TeamMembers)
    ))
    .bind::<UuidType, _>(erasure.account)
    .load(conn)?;
    let subscriptions: Vec<Subscription> = diesel::sql_query(format!(
        "SELECT id FROM {} WHERE user_id = $1
         AND status::text IN ('Active', 'Trial', 'Suspended') ORDER BY id",
        schema.table(Table::Subscriptions)
    ))
    .bind::<UuidType, _>(erasure.account)
    .load(conn)?;
    let teams = teams.into_iter().filter(|team| !erasure.new_owners.contains_key(&team.id));
    let teams = teams.map(|OwnedTeam { id, members }| Obstacle::OwnedTeam { team: id, members });
    let subscription = |Subscription { id }| Obstacle::RunningSubscription { subscription: id };
    let distributed = is_distributed(conn)?.then_some(Obstacle::Distributed);
    Ok(teams.chain(subscriptions.into_iter().map(subscription)).chain(distributed).collect())
}

/// Returns whether Citus distributes a table.
fn is_distributed(conn: &mut PgConnection) -> QueryResult<bool> {
    let has_citus = sql::<Bool>("to_regclass('pg_catalog.pg_dist_partition') IS NOT NULL");
    if !diesel::select(has_citus).get_result::<bool>(conn)? {
        return Ok(false);
    }
    let is_distributed =
        "EXISTS (SELECT 1 FROM pg_catalog.pg_dist_partition WHERE partmethod = 'h')";
    diesel::select(sql::<Bool>(is_distributed)).get_result(conn)
}

/// Lists the months from `first` to the current one of which the database has no table.
fn archived(conn: &mut PgConnection, first: Month) -> Result<Vec<ArchivedMonths>, Error> {
    let names: Vec<Name> = diesel::sql_query(
        "SELECT c.relname::text AS name FROM pg_class c
         JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname IN ('partitions', 'retired') AND c.relkind IN ('r', 'p')",
    )
    .load(conn)?;
    let names: BTreeSet<String> = names.into_iter().map(|Name { name }| name).collect();
    let mut archived = Vec::new();
    for (table, _) in partitions::TABLES {
        let mut months = Vec::new();
        let mut month = first;
        while month <= Month::of(Utc::now()) {
            let name = format!("{}_{}", table.name(), month.to_string().replace('-', "_"));
            if !names.contains(&name) {
                months.push(month.to_string());
            }
            month = month.plus(1);
        }
        if !months.is_empty() {
            archived.push(ArchivedMonths { table: table.name(), months });
        }
    }
    Ok(archived)
}
