//! The execution of an erasure: a transaction that closes the account and removes its secrets,
//! batches that can be interrupted, and a transaction that ends with the account's row.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use chrono::Utc;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text, Uuid as UuidType};
use uuid::Uuid;

use super::plan::obstacles;
use super::{
    Counts, Erasure, Event, Receipt, address_under_erasure, outside_of, places, stand_in_address,
    stand_in_of,
};
use crate::backfill::Pacer;
use crate::privacy::columns::Table;
use crate::privacy::rules::{FieldFate, Path, Rows, Value};
use crate::privacy::sql::{Relation, Schema};
use crate::privacy::{Class, Error};
use crate::session::lock::is_lock_error;
use crate::session::retry::{self, Failure, GaveUp};
use crate::session::{self, is_in_transaction, quote, surroundings};

/// The time for which a step is retried while its locks time out.
const RETRIED: Duration = Duration::from_secs(60);

#[derive(QueryableByName)]
struct Account {
    #[diesel(sql_type = Text)]
    email: String,
    #[diesel(sql_type = Text)]
    document: String,
}

#[derive(QueryableByName)]
struct Id {
    #[diesel(sql_type = UuidType)]
    id: Uuid,
}

#[derive(QueryableByName)]
struct Batch {
    #[diesel(sql_type = BigInt)]
    rows: i64,
    #[diesel(sql_type = Text)]
    outside: String,
}

#[derive(QueryableByName)]
struct MayAnalyze {
    #[diesel(sql_type = Bool)]
    may: bool,
}

/// An erasure under way.
struct Run<'a, L> {
    erasure: &'a Erasure,
    stand_in: Uuid,
    listener: &'a mut L,
    pacer: Pacer,
    counts: BTreeMap<String, Counts>,
}

impl Erasure {
    /// Erases the account. An erasure that was interrupted is continued; one that is done does
    /// nothing.
    ///
    /// The connection must be in no transaction. The role needs the rights of the tables' owner, or
    /// to read, update and delete in all tables and in the schemas `partitions` and `retired`.
    ///
    /// `listener` receives the places outside the database before the rows that name them are
    /// gone: a listener that stores them loses none.
    ///
    /// # Errors
    /// - [`Error::Obstacles`] if something is in the way: nothing was changed, unless a team was
    ///   joined or a subscription begun meanwhile.
    /// - [`Error::NewOwner`] if a team cannot be handed over: nothing was changed.
    /// - [`Error::Pressure`] if the server was under pressure until the deadline of the pace.
    /// - [`Error::Busy`] if a table or row was locked for more than a minute.
    /// - [`Error::Session`] if the connection is in a transaction.
    /// - [`Error::NotMigrated`] if no schema of `search_path` exists.
    /// - [`Error::Database`] if the server refuses.
    pub fn execute(
        &self,
        conn: &mut PgConnection,
        mut listener: impl FnMut(&Event),
    ) -> Result<Receipt, Error> {
        if is_in_transaction(conn)? {
            return Err(session::Error::InTransaction.into());
        }
        let stand_in = retried(|| self.begin(conn, &mut listener))?;
        let mut run = Run {
            erasure: self,
            stand_in,
            listener: &mut listener,
            pacer: self.pace.begin(),
            counts: BTreeMap::new(),
        };
        let mut touched = Vec::new();
        loop {
            let relations = surroundings::reading(conn, |conn, surroundings| {
                Ok::<_, Error>(relations(&Schema::of(surroundings)?, conn)?)
            })?;
            for relation in &relations {
                for path in relation.table.paths() {
                    while run.batch(conn, relation, path)? {
                        if !touched.contains(relation) {
                            touched.push(relation.clone());
                        }
                    }
                }
            }
            for (relation, path, rows) in retried(|| run.finish(conn))? {
                run.count(&relation, &path, rows);
            }
            if self.plan(conn)?.is_empty() {
                break;
            }
        }
        let stale_statistics = analyze(conn, &touched)?;
        let (account, rows) = (self.account, run.counts);
        Ok(Receipt { account, erased_at: Utc::now(), rows, stale_statistics })
    }

    /// Closes the account, removes its secrets and frees its address. Returns the stand-in.
    fn begin(
        &self,
        conn: &mut PgConnection,
        listener: &mut impl FnMut(&Event),
    ) -> Result<Uuid, Error> {
        conn.transaction(|conn| {
            let schema = Schema::of(&surroundings::set(conn)?)?;
            let users = schema.table(Table::Users);
            let outside = outside_of(&schema.relation(Table::Users));
            let account: Option<Account> = diesel::sql_query(format!(
                "SELECT email::text, jsonb_build_array({outside})::text AS document FROM {users}
                 WHERE id = $1 FOR UPDATE"
            ))
            .bind::<UuidType, _>(self.account)
            .get_result(conn)
            .optional()?;
            let new_id = diesel::sql_query("SELECT gen_random_uuid() AS id");
            // What may be left are rows in detached months, which no key ties to an account.
            let Some(account) = account else { return Ok(new_id.get_result::<Id>(conn)?.id) };
            let obstacles = obstacles(self, &schema, conn)?;
            if !obstacles.is_empty() {
                return Err(Error::Obstacles(obstacles));
            }
            self.hand_teams_over(&schema, conn)?;
            if let Some(id) = stand_in_of(&account.email) {
                let found = diesel::sql_query(format!(
                    "SELECT id FROM {users} WHERE id = $1 AND email::text = $2
                     AND deleted_at IS NOT NULL"
                ));
                let found = found.bind::<UuidType, _>(id).bind::<Text, _>(stand_in_address(id));
                if found.get_result::<Id>(conn).optional()?.is_some() {
                    return Ok(id);
                }
            }
            let id = new_id.get_result::<Id>(conn)?.id;
            diesel::sql_query(format!(
                "INSERT INTO {users} (id, email, deleted_at) VALUES ($1, $2, now())"
            ))
            .bind::<UuidType, _>(id)
            .bind::<Text, _>(stand_in_address(id))
            .execute(conn)?;
            let mut set = vec![
                "email = $2".to_owned(),
                "deleted_at = coalesce(deleted_at, now())".to_owned(),
            ];
            for field in Table::Users.fields().iter().filter(|field| field.name != "email") {
                match field.column.map(|column| column.rule().value) {
                    None | Some(Value::Kept(_)) => {}
                    Some(Value::Deleted | Value::Null | Value::Empty) => {
                        set.push(format!("{} = {}", quote::ident(field.name), field.nothing()));
                    }
                }
            }
            diesel::sql_query(format!("UPDATE {users} SET {} WHERE id = $1", set.join(", ")))
                .bind::<UuidType, _>(self.account)
                .bind::<Text, _>(address_under_erasure(id))
                .execute(conn)?;
            self.remove_secrets(&schema, conn)?;
            let row = serde_json::from_str(&account.document).unwrap_or_default();
            for place in places(&schema.relation(Table::Users), &row) {
                listener(&Event::Outside(place));
            }
            listener(&Event::Closed);
            Ok(id)
        })
    }

    /// Makes the new owners of teams their owners, in `teams` and in `team_members`.
    fn hand_teams_over(&self, schema: &Schema, conn: &mut PgConnection) -> Result<(), Error> {
        for (&team, &new_owner) in &self.new_owners {
            let changed = diesel::sql_query(format!(
                "WITH owner AS (
                     UPDATE {members} m SET role = 'Owner' FROM {users} u
                     WHERE m.team_id = $1 AND m.user_id = $2 AND u.id = $2
                         AND u.deleted_at IS NULL
                     RETURNING m.user_id)
                 UPDATE {teams} t SET owner_id = owner.user_id FROM owner
                 WHERE t.id = $1 AND t.owner_id IN ($3, $2)",
                members = schema.table(Table::TeamMembers),
                users = schema.table(Table::Users),
                teams = schema.table(Table::Teams),
            ))
            .bind::<UuidType, _>(team)
            .bind::<UuidType, _>(new_owner)
            .bind::<UuidType, _>(self.account)
            .execute(conn)?;
            if changed == 0 {
                return Err(Error::NewOwner { team, new_owner });
            }
        }
        Ok(())
    }

    /// Empties the secrets in all other tables, whose rows may take long to go.
    fn remove_secrets(&self, schema: &Schema, conn: &mut PgConnection) -> Result<(), Error> {
        for &table in Table::ALL.iter().filter(|table| **table != Table::Users) {
            let secrets = table.fields().iter().filter(|field| field.class == Class::Secret);
            let set: Vec<_> = secrets
                .map(|one| format!("{} = {}", quote::ident(one.name), one.nothing()))
                .collect();
            if set.is_empty() {
                continue;
            }
            let (name, reaches) = (schema.table(table), schema.reaches_any(table));
            diesel::sql_query(format!("UPDATE {name} SET {} WHERE {reaches}", set.join(", ")))
                .bind::<UuidType, _>(self.account)
                .execute(conn)?;
        }
        Ok(())
    }
}

impl<L: FnMut(&Event)> Run<'_, L> {
    /// Deletes or empties one batch of rows. Returns whether there were any.
    fn batch(
        &mut self,
        conn: &mut PgConnection,
        relation: &Relation,
        path: &Path,
    ) -> Result<bool, Error> {
        // The attempts before the last one, and the pauses between them, are no work.
        let (rows, took) = retried(|| {
            let began = Instant::now();
            let rows = conn.transaction(|conn| {
                let schema = Schema::of(&surroundings::set(conn)?)?;
                self.change(conn, &schema, relation, path)
            })?;
            Ok((rows, began.elapsed()))
        })?;
        self.count(relation, path, rows);
        if rows > 0 {
            self.pacer.wait(conn, took, |_| {})?;
        }
        Ok(rows > 0)
    }

    fn count(&mut self, relation: &Relation, path: &Path, rows: u64) {
        if rows > 0 {
            let counts = self.counts.entry(relation.table.name().to_owned()).or_default();
            match path.rows {
                Rows::Deleted => counts.deleted += rows,
                Rows::Emptied => counts.emptied += rows,
            }
            let (table, fate) = (relation.table, path.rows);
            (self.listener)(&Event::Rows { table, rows: fate, number: rows });
        }
    }

    /// Deletes or empties one batch of rows in the open transaction. Returns their number.
    fn change(
        &mut self,
        conn: &mut PgConnection,
        schema: &Schema,
        relation: &Relation,
        path: &Path,
    ) -> Result<u64, Error> {
        // By nested loops over the batch, whose size the planner cannot know to be small beside a
        // table's.
        diesel::sql_query(
            "SELECT set_config('enable_hashjoin', 'off', true),
                set_config('enable_mergejoin', 'off', true)",
        )
        .execute(conn)?;
        let Relation { table, name, .. } = relation;
        let key: Vec<_> = table.primary_key().iter().map(|name| quote::ident(name)).collect();
        let outside = outside_of(relation);
        let with_outside = if outside.is_empty() { String::new() } else { format!(", {outside}") };
        let mut condition = schema.reaches(path);
        if *table == Table::Teams {
            // Of a team that somebody has joined since, its owner must decide.
            condition = format!(
                "{condition} AND NOT EXISTS (SELECT 1 FROM {} m
                     WHERE m.team_id = {name}.id AND m.user_id <> $1)",
                schema.table(Table::TeamMembers)
            );
        }
        let same = key.iter().map(|name| format!("t.{name} = batch.{name}"));
        let same = same.collect::<Vec<_>>().join(" AND ");
        let change = match path.rows {
            Rows::Deleted => format!("DELETE FROM {name} t USING batch WHERE {same}"),
            Rows::Emptied => {
                format!("UPDATE {name} t SET {} FROM batch WHERE {same}", emptied(relation, path))
            }
        };
        let found = if outside.is_empty() {
            "'[]'".to_owned()
        } else {
            format!(
                "coalesce(jsonb_agg(jsonb_build_array({outside}))
                     FILTER (WHERE num_nonnulls({outside}) > 0), '[]')::text"
            )
        };
        let batch: Batch = diesel::sql_query(format!(
            "WITH batch AS MATERIALIZED (
                 SELECT {}{with_outside}, $3 AS stand_in FROM {name} WHERE {condition}
                 LIMIT $2 FOR UPDATE),
             done AS ({change})
             SELECT count(*) AS rows, {found} AS outside FROM batch",
            key.join(", ")
        ))
        .bind::<UuidType, _>(self.erasure.account)
        .bind::<BigInt, _>(i64::from(self.erasure.batch))
        .bind::<UuidType, _>(self.stand_in)
        .get_result(conn)?;
        let rows: Vec<serde_json::Value> = serde_json::from_str(&batch.outside).unwrap_or_default();
        for place in rows.iter().flat_map(|row| places(relation, row)) {
            (self.listener)(&Event::Outside(place));
        }
        Ok(batch.rows.unsigned_abs())
    }

    /// Ends the erasure: with the account's row locked, so that no writer can refer to it, the rows
    /// that came meanwhile, and then the row itself.
    ///
    /// Returns those rows, since an attempt that is rolled back counts for nothing.
    fn finish(&mut self, conn: &mut PgConnection) -> Result<Vec<(Relation, Path, u64)>, Error> {
        conn.transaction(|conn| {
            let mut done = Vec::new();
            let schema = Schema::of(&surroundings::set(conn)?)?;
            let users = schema.table(Table::Users);
            let locked: Option<Id> =
                diesel::sql_query(format!("SELECT id FROM {users} WHERE id = $1 FOR UPDATE"))
                    .bind::<UuidType, _>(self.erasure.account)
                    .get_result(conn)
                    .optional()?;
            if locked.is_none() {
                return Ok(done);
            }
            let obstacles = obstacles(self.erasure, &schema, conn)?;
            if !obstacles.is_empty() {
                return Err(Error::Obstacles(obstacles));
            }
            for relation in &relations(&schema, conn)? {
                for path in relation.table.paths() {
                    loop {
                        let rows = self.change(conn, &schema, relation, path)?;
                        if rows == 0 {
                            break;
                        }
                        done.push((relation.clone(), *path, rows));
                    }
                }
            }
            let kept = Table::Users.fields().iter().filter(|field| {
                field.column.is_some_and(|one| matches!(one.rule().value, Value::Kept(_)))
            });
            let kept: Vec<_> = kept
                .map(|field| quote::ident(field.name))
                .map(|name| format!("{name} = old.{name}"))
                .collect();
            if !kept.is_empty() {
                diesel::sql_query(format!(
                    "UPDATE {users} new SET {} FROM {users} old WHERE new.id = $2 AND old.id = $1",
                    kept.join(", ")
                ))
                .bind::<UuidType, _>(self.erasure.account)
                .bind::<UuidType, _>(self.stand_in)
                .execute(conn)?;
            }
            diesel::sql_query(format!("DELETE FROM {users} WHERE id = $1"))
                .bind::<UuidType, _>(self.erasure.account)
                .execute(conn)?;
            let users = schema.relation(Table::Users);
            done.extend(Table::Users.paths().iter().map(|path| (users.clone(), *path, 1)));
            Ok(done)
        })
    }
}

/// Lists the relations but `users`, those that refer to others before them.
fn relations(schema: &Schema, conn: &mut PgConnection) -> QueryResult<Vec<Relation>> {
    let mut relations = schema.relations(conn)?;
    relations.reverse();
    relations.retain(|relation| relation.table != Table::Users);
    Ok(relations)
}

/// Returns the assignments that empty a row which was reached on this way.
fn emptied(relation: &Relation, path: &Path) -> String {
    // Nothing says what a column holds that the table does not have.
    let mut set: Vec<_> =
        relation.others().map(|name| format!("{} = NULL", quote::ident(name))).collect();
    for field in relation.table.fields().iter().filter(|field| relation.has(field)) {
        let value = match path.fate(relation.table, field) {
            FieldFate::Kept(_) => continue,
            FieldFate::Account if !field.nullable => "batch.stand_in",
            FieldFate::Account | FieldFate::Nothing => field.nothing(),
        };
        set.push(format!("{} = {value}", quote::ident(field.name)));
    }
    set.join(", ")
}

/// Renews the statistics, whose samples may hold values of deleted rows. Returns the tables whose
/// statistics this role may not renew.
fn analyze(conn: &mut PgConnection, touched: &[Relation]) -> Result<Vec<String>, Error> {
    if touched.is_empty() {
        return Ok(Vec::new());
    }
    let users = surroundings::reading(conn, |_, surroundings| {
        Ok::<_, Error>(Schema::of(surroundings)?.relation(Table::Users))
    })?;
    let mut stale = Vec::new();
    for relation in touched.iter().chain([&users]) {
        let may: MayAnalyze = diesel::sql_query(
            "SELECT pg_catalog.pg_has_role(c.relowner, 'USAGE') AS may
             FROM pg_catalog.pg_class c
             WHERE c.oid OPERATOR(pg_catalog.=) $1::pg_catalog.regclass",
        )
        .bind::<Text, _>(&relation.name)
        .get_result(conn)?;
        if may.may {
            diesel::sql_query(format!("ANALYZE {}", relation.name)).execute(conn)?;
        } else {
            stale.push(relation.name.clone());
        }
    }
    Ok(stale)
}

/// Runs a step again while its locks time out.
fn retried<T>(mut step: impl FnMut() -> Result<T, Error>) -> Result<T, Error> {
    let attempt = || {
        step().map_err(|error| match error {
            Error::Database(error) if is_lock_error(&error) => Failure::Locked(error.to_string()),
            error => Failure::Failed(error),
        })
    };
    retry::until(RETRIED, attempt, |_| {}).map_err(|gave_up| match gave_up {
        GaveUp::Failed(error) => error,
        GaveUp::Locked { waited, .. } => Error::Busy { waited },
    })
}
